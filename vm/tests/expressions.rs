//! Values against CPython 3.14: each line of `expressions/*.txt` is an expression, ` => ` and the `repr` of its value or of the
//! exception that it raises. `expressions/bless.py` writes the right-hand sides, run by a CPython 3.14.

use std::fmt::Write;
use vm::{Options, Outcome};

/// A program that prints the `repr` of each expression's value or exception on a line of its own.
fn program(expressions: &[&str]) -> String {
    expressions.iter().fold(String::new(), |mut source, expression| {
        let _ = writeln!(
            source,
            "try:\n    print(repr({expression}))\nexcept Exception as raised:\n    print(repr(raised))"
        );
        source
    })
}

fn check(table: &str) {
    let (expressions, expected): (Vec<_>, Vec<_>) = table.lines().filter_map(|line| line.split_once(" => ")).unzip();
    let module = syntax::parse(program(&expressions)).expect("the expressions parse");
    let run = vm::run(&module, &Options::default());
    assert_eq!(run.outcome, Outcome::Finished);
    let found: Vec<_> = run.stdout.lines().collect();
    assert_eq!(found.len(), expected.len(), "every expression prints one line");
    for ((expression, expected), found) in expressions.iter().zip(expected).zip(found) {
        assert_eq!(found, expected, "{expression}");
    }
}

#[test]
fn operators() {
    check(include_str!("expressions/operators.txt"));
}

#[test]
fn subscripts() {
    check(include_str!("expressions/subscripts.txt"));
}

#[test]
fn formats() {
    check(include_str!("expressions/formats.txt"));
}

#[test]
fn calls() {
    check(include_str!("expressions/calls.txt"));
}
