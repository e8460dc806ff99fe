//! Runs programs with the oracle and prints what was observed; for looking at it by hand.

use std::fmt::Write as _;

fn main() {
    for path in std::env::args().skip(1) {
        print!("{}", report(&path));
    }
}

fn report(path: &str) -> String {
    let source = match std::fs::read(path) {
        Ok(source) => source,
        Err(error) => return format!("{path}: {error}\n"),
    };
    let module = match syntax::parse(source) {
        Ok(module) => module,
        Err(error) => return format!("{path}: {error}\n"),
    };
    let run = oracle::run(
        &module,
        &oracle::Options { filename: path.to_owned(), max_output_bytes: 64 << 20, ..oracle::Options::default() },
    );
    let mut text = run.stdout;
    if run.outcome != oracle::Outcome::Finished {
        let _ = writeln!(text, "{:#?}", run.outcome);
    }
    text
}
