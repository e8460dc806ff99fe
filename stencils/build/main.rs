//! Builds what derives from the tables and bodies: the interpreter loops, as Rust source, and the stencils, as bytes and holes.
//!
//! `glue` turns a row into code that takes operands and puts results; `interpreters` and `template` frame it; `elf` reads
//! the template's object file; `proof` checks it; nothing here says what a uop does.

#![expect(unreachable_pub, reason = "the tables are shared with the library, whose interface they are")]

#[path = "../src/opcodes.rs"]
#[expect(dead_code, reason = "the library uses the rest")]
mod opcodes;
#[path = "../src/uops.rs"]
#[expect(dead_code, reason = "the library uses the rest")]
mod uops;

mod elf;
mod glue;
mod interpreters;
mod proof;
mod template;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

fn main() {
    println!("cargo::rustc-check-cfg=cfg(template)");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    write(&out.join("tier1.rs"), &interpreters::tier1());
    write(&out.join("tier2.rs"), &interpreters::tier2());
    let table = if has_stencils() { stencils(&out) } else { elf::no_stencils() };
    write(&out.join("stencils.rs"), &table);
}

/// Machine code is made for x86-64 Linux only; elsewhere the JIT says at run time that it is not available.
fn has_stencils() -> bool {
    let is = |variable, value: &str| env::var(variable).is_ok_and(|found| found == value);
    is("CARGO_CFG_TARGET_ARCH", "x86_64") && is("CARGO_CFG_TARGET_OS", "linux")
}

fn stencils(out: &Path) -> String {
    let (source, object) = (out.join("template.rs"), out.join("template.o"));
    let template = template::template();
    write(&source, &template.source);
    compile(&source, &object);
    let file = fs::read(&object).expect("the compiler wrote the object file");
    elf::table(&file, &template.stencils)
}

/// Compiles the template always at level 3, whatever the profile; flags of the environment do not reach it.
fn compile(source: &Path, object: &Path) {
    let rustc = env::var_os("RUSTC").expect("cargo sets RUSTC");
    let output = Command::new(rustc)
        .args(["--edition=2024", "--crate-type=lib", "--crate-name=template", "--emit=obj", "--cfg=template"])
        .args(["-Copt-level=3", "-Cpanic=abort", "-Crelocation-model=static", "-Ccode-model=small"])
        .args([
            "-Ccodegen-units=1",
            "-Cdebuginfo=0",
            "-Cforce-unwind-tables=no",
            "-Ctarget-cpu=x86-64",
            "-Cjump-tables=no",
            "-Cno-vectorize-loops",
            "-Cno-vectorize-slp",
        ])
        .arg("--target")
        .arg(env::var_os("TARGET").expect("cargo sets TARGET"))
        .arg("-o")
        .arg(object)
        .arg(source)
        .output()
        .expect("rustc runs");
    assert!(
        output.status.success(),
        "the stencil template does not compile:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
}
