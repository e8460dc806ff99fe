//! Expressions and what CPython 3.14 says of them: `expressions/*.txt`, one a line, the expression and the `repr` of its value or
//! exception with a tab between.

use std::fmt::Write as _;

fn check(table: &str) {
    let rows: Vec<(&str, &str)> = table.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut program = String::from("nan = float('nan')\ninf = float('inf')\n");
    for (expression, _) in &rows {
        let print = |what: &str| format!("print({what}, end='\\0')");
        let (value, error) = (print(&format!("repr({expression})")), print("repr(e)"));
        writeln!(program, "try: {value}\nexcept Exception as e: {error}").expect("a string takes all");
    }
    let module = syntax::parse(program).expect("the expressions parse");
    let run = oracle::run(&module, &oracle::Options { max_output_bytes: 4 << 20, ..oracle::Options::default() });
    assert_eq!(run.outcome, oracle::Outcome::Finished);
    let printed: Vec<&str> = run.stdout.split_terminator('\0').collect();
    assert_eq!(printed.len(), rows.len());
    for ((expression, expected), printed) in rows.iter().zip(printed) {
        assert_eq!(printed, *expected, "{expression}");
    }
}

#[test]
fn operators() {
    check(include_str!("expressions/operators.txt"));
}

#[test]
fn formats() {
    check(include_str!("expressions/formats.txt"));
}

#[test]
fn percent() {
    check(include_str!("expressions/percent.txt"));
}

#[test]
fn builtins() {
    check(include_str!("expressions/builtins.txt"));
}
