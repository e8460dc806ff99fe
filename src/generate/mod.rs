//! The generator: programs that end, that mostly do not fail, and that use all of the language. It writes syntax trees from a
//! stream of bytes, so that libFuzzer's input and a seeded stream decide in the same way. It does not run anything.

pub mod build;
pub mod bytes;
mod classes;
mod conditions;
mod containers;
mod exceptions;
mod expression;
mod functions;
mod generator;
mod generators;
mod idioms;
#[cfg(test)]
mod inventory;
mod loops;
mod managers;
mod matching;
mod methods;
mod numbers;
mod operations;
mod protocols;
mod scope;
mod statement;
mod text;

use crate::case::{Case, CaseError, Settings};
use arbitrary::Unstructured;
use generator::Generator;
use scope::Type;
use syntax::ast::{Module, Stmt};
use vm::Event;

/// How many statements a program has, about.
const STATEMENTS: (i64, i64) = (8, 40);
/// Safepoints at which something may be recorded or forced.
const POINTS: (i64, i64) = (1, 1500);

/// Program `index` of session `seed`.
pub fn from_seed(seed: u64, index: u64) -> Result<Case, CaseError> {
    from_bytes(&format!("seed-{seed}-{index}.py"), &bytes::for_program(seed, index))
}

/// The program that `bytes` decide.
pub fn from_bytes(filename: &str, bytes: &[u8]) -> Result<Case, CaseError> {
    let mut generator = Generator::new(Unstructured::new(bytes), 0);
    let settings = settings(&mut generator);
    let module = program(&mut generator);
    Case::print(filename, &module, settings)
}

/// Variables, functions, statements; in the end everything is printed.
fn program(g: &mut Generator<'_>) -> Module {
    g.statements = u32::try_from(g.between(STATEMENTS.0, STATEMENTS.1)).unwrap_or(1);
    // Some programs are careless where nothing catches: their uncaught exceptions are compared too.
    g.careless = g.chance(1, 6);
    let mut body = Vec::new();
    for _ in 0..=g.below(4) {
        body.extend(statement::declare(g));
    }
    for _ in 0..g.below(3) {
        body.extend(classes::define(g));
    }
    for _ in 0..=g.below(3) {
        body.extend(functions::define(g));
    }
    if g.chance(1, 3) {
        body.extend(generators::define(g));
    }
    if g.chance(1, 6) {
        body.extend(functions::recursive(g));
    }
    body.extend(hot_section(g));
    while g.statements > 0 {
        body.extend(g.statements(4, 4));
    }
    body.extend(last_prints(g));
    Module { body }
}

/// What makes nearly every program reach the JIT.
fn hot_section(g: &mut Generator<'_>) -> Vec<Stmt> {
    match g.below(8) {
        0 | 1 => idioms::idiom(g),
        2 => operations::operation(g),
        3 => loops::for_range(g),
        _ => functions::called_in_loop(g),
    }
}

/// A `print` of a few variables: the rest is seen in the globals.
fn last_prints(g: &mut Generator<'_>) -> Option<Stmt> {
    let name = g.variable(Type::Any)?;
    Some(build::print(vec![build::name(&name)]))
}

fn settings(g: &mut Generator<'_>) -> Settings {
    let mut settings = Settings::default();
    if g.chance(1, 20) {
        settings.fuel = point(g);
    }
    settings.snapshots = (0..g.below(3)).map(|_| point(g)).collect();
    settings.snapshots.sort_unstable();
    settings.snapshots.dedup();
    let events: Vec<(u64, Event)> = (0..g.below(4)).map(|_| (point(g), event(g))).collect();
    settings.set_events(events);
    settings
}

fn point(g: &mut Generator<'_>) -> u64 {
    let highest = g.pick(&[60, 300, POINTS.1]);
    g.between(POINTS.0, highest).unsigned_abs()
}

fn event(g: &mut Generator<'_>) -> Event {
    match g.below(4) {
        0 => Event::Collect,
        1 => Event::InvalidateExecutors,
        2 => Event::TierUp,
        _ => Event::Deopt { guard: u32::try_from(g.below(12)).unwrap_or(0) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn programs_print_and_parse_back_to_the_same_text() {
        for index in 0..500 {
            let case = from_seed(1, index).unwrap_or_else(|error| panic!("program {index}: {error}"));
            let again = Case::print(&case.filename, &case.module, case.settings.clone()).unwrap();
            assert_eq!(again, case, "program {index}");
            assert_eq!(oracle::check_supported(&case.module), Ok(()), "program {index}");
        }
    }

    #[test]
    fn a_seed_decides_a_program() {
        assert_eq!(from_seed(3, 4).unwrap(), from_seed(3, 4).unwrap());
        assert_ne!(from_seed(3, 4).unwrap().source, from_seed(3, 5).unwrap().source);
    }

    #[test]
    fn few_and_equal_bytes_make_a_program() {
        for bytes in [&[][..], &[0; 64], &[255; 64], &[255; 9000]] {
            assert!(!from_bytes("case.py", bytes).unwrap().module.body.is_empty());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]
        #[test]
        fn any_bytes_make_a_program_that_parses_back(bytes in vec(any::<u8>(), 0..4000)) {
            let case = from_bytes("case.py", &bytes).unwrap();
            prop_assert!(!case.module.body.is_empty());
            prop_assert_eq!(Case::parse(&case.filename, &case.source).unwrap(), case);
        }
    }
}
