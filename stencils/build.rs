//! Build script of the instruction set.

fn main() {
    println!("cargo::rustc-check-cfg=cfg(template)");
}
