//! Makes a diverging case small: applies reducers until none of them finds anything, keeping what the caller's check
//! demands. Deterministic: what bounds the search is a number of checks, not a clock. It does not know what a divergence is.

mod blocks;
mod clauses;
mod constants;
mod elements;
mod expressions;
mod inline;
mod names;
mod parameters;
mod patterns;
mod plainer;
mod search;
mod settings;
mod statements;
mod tree;

use crate::case::Case;
pub use search::{Check, Search};

/// How many candidates are checked at most, where a check takes milliseconds.
pub const CHECKS: u32 = 6_000;
/// The same where a check takes seconds.
pub const FEW_CHECKS: u32 = 40;
/// The same where each takes the time several times.
pub const SOME_CHECKS: u32 = 200;

/// A way to make a case smaller: tries candidates, of which the search keeps those that are smaller and pass the check.
pub type Reducer = fn(&mut Search<'_>);

/// Every reducer by name, those that take away most first.
pub const REDUCERS: &[(&str, Reducer)] = &[
    ("statements", statements::reduce),
    ("settings", settings::reduce),
    ("blocks", blocks::reduce),
    ("clauses", clauses::reduce),
    ("plainer", plainer::reduce),
    ("patterns", patterns::reduce),
    ("elements", elements::reduce),
    ("expressions", expressions::reduce),
    ("parameters", parameters::reduce),
    ("inline", inline::reduce),
    ("constants", constants::reduce),
    ("names", names::reduce),
];

/// The smallest case found within `checks` that passes `keeps`, as `case` does.
pub fn minimize(case: &Case, checks: u32, keeps: &mut dyn FnMut(&Case) -> Check) -> Case {
    // Candidates are printed anew, with a header: they are measured by the case as it is printed, where that will do.
    let printed = Case::print(&case.filename, &case.module, case.settings.clone()).ok();
    let printed = printed.filter(|printed| printed.source != case.source && keeps(printed).keeps);
    let mut search = Search::new(printed.unwrap_or_else(|| case.clone()), checks, keeps);
    loop {
        let before = search.best().source.clone();
        for (_, reduce) in REDUCERS {
            reduce(&mut search);
        }
        if search.exhausted() || search.best().source == before {
            return search.into_best();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn parse(source: &str) -> Case {
        let case = Case::parse("case.py", source).unwrap();
        Case::print("case.py", &case.module, case.settings).unwrap()
    }

    /// The text of a case without its header.
    fn program(case: &Case) -> String {
        case.source.lines().skip(1).map(|line| format!("{line}\n")).collect()
    }

    /// What is left of a program when `mark` must stay in its text.
    fn minimized(source: &str, mark: &str) -> String {
        program(&minimize(&parse(source), CHECKS, &mut |case| program(case).contains(mark).into()))
    }

    /// The same with one reducer alone.
    pub(super) fn reduced(reduce: Reducer, source: &str, mark: &str) -> String {
        let mut keeps = |case: &Case| program(case).contains(mark).into();
        let mut search = Search::new(parse(source), CHECKS, &mut keeps);
        reduce(&mut search);
        program(&search.into_best())
    }

    #[test]
    fn what_does_not_matter_goes() {
        let source = "x = [1, 2]\ndef f(a, b):\n    for i in range(9):\n        if a:\n            y = a // b + 7\n    return b\nf(1, 2)\n";
        assert_eq!(minimized(source, "//"), "0 // 0\n");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn what_is_kept_stays_a_program_and_gets_no_longer(
            index in 0..10_000u64,
            mark in select(vec!["for ", "def ", "print", "+", "[", "class ", "yield", "lambda"]),
        ) {
            let case = generate::from_seed(11, index).unwrap();
            let smaller = minimize(&case, 200, &mut |case| program(case).contains(mark).into());
            prop_assert_eq!(program(&smaller).contains(mark), program(&case).contains(mark));
            prop_assert!(smaller.source.len() <= case.source.len());
            prop_assert_eq!(Case::parse(&smaller.filename, &smaller.source).unwrap(), smaller);
        }
    }

    #[test]
    fn a_whole_program_becomes_small_and_the_same_each_time() {
        let case = (0..).map(|index| generate::from_seed(5, index).unwrap()).find(|case| case.source.contains("try:"));
        let case = case.unwrap();
        let run = || minimize(&case, CHECKS, &mut |case| case.source.contains("try:").into());
        assert!(run().lines() <= 4, "{}", run().source);
        assert_eq!(run(), run());
    }
}
