//! Each `dis/NAME.py` is compiled and shown; `dis/NAME.txt` is what CPython 3.14.2's
//! `dis.dis(compile(source, "NAME.py", "exec"))` prints for it, with `0x0` for addresses.

use std::fs;
use std::path::{Path, PathBuf};

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dis");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut programs: Vec<_> = entries.filter(|path| path.extension().is_some_and(|e| e == "py")).collect();
    programs.sort();
    programs
}

#[test]
fn disassembly_is_cpythons() {
    for program in programs() {
        let module = syntax::parse(fs::read(&program).unwrap()).unwrap();
        let code = vm::compiler::compile(&module, &program.file_name().unwrap().to_string_lossy()).unwrap();
        let expected = fs::read_to_string(program.with_extension("txt")).unwrap();
        assert_eq!(vm::dis::dis(&code), expected, "{}", program.display());
    }
}

#[test]
fn code_is_valid() {
    for program in programs() {
        let module = syntax::parse(fs::read(&program).unwrap()).unwrap();
        let code = vm::compiler::compile(&module, "program.py").unwrap();
        assert_eq!(vm::compiler::verify::verify(&code), Ok(()), "{}", program.display());
    }
}
