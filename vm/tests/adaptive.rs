//! Hot functions are specialized as by CPython 3.14: the texts are its own (`bless_adaptive.py`).

use std::fmt::Write;
use std::path::Path;
use vm::code::{Code, flags};
use vm::{Options, Outcome};

fn disassembly(source: &str) -> String {
    let module = syntax::parse(source).expect("the program is valid");
    let run = vm::run(&module, &Options { filename: "hot.py".into(), ..Options::default() });
    assert_eq!(run.outcome, Outcome::Finished);
    let mut text = String::new();
    // The functions of the module, neither those inside of them nor the bodies of classes.
    let is_shown = |code: &Code| code.qualname == code.name && code.flags & flags::OPTIMIZED != 0;
    let functions = run.adaptive.iter().skip(1).filter(|adaptive| is_shown(&adaptive.code));
    for function in functions {
        let _ = writeln!(text, "Disassembly of {}", function.code.name);
        text.push_str(&vm::dis::dis_function(&function.code, Some(&function.units)));
    }
    text
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/adaptive");
    let read = |ending| {
        std::fs::read_to_string(folder.join(name).with_extension(ending)).expect("the file is part of the project")
    };
    let (shown, expected) = (disassembly(&read("py")), read("txt"));
    for (line, (shown, expected)) in shown.lines().zip(expected.lines()).enumerate() {
        assert_eq!(shown, expected, "line {} of {name}.txt", line + 1);
    }
    assert_eq!(shown.lines().count(), expected.lines().count());
}

#[test]
fn hot_functions_are_specialized_as_by_cpython() {
    check("hot");
}

#[test]
fn functions_that_use_classes_are_specialized_as_by_cpython() {
    check("classes");
}
