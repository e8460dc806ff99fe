//! One case for each divergence that was ever fixed: the engines must agree on it, now and with any part of the optimizer left out.

use difftest::case::Case;
use difftest::compare::Verdict;
use difftest::judge::{Here, Judge, Setup};
use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> Vec<PathBuf> {
    programs("corpus/regressions")
}

fn programs(folder: &str) -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut cases: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// The cases on which the engines of `setup` do not agree, each with what differs.
fn divergences(setup: &Setup) -> Vec<String> {
    let diverges = |path: PathBuf| {
        let verdict = Here.judge(&Case::load(&path).unwrap(), setup).verdict;
        (verdict != Verdict::Agree).then(|| format!("{}: {verdict:?}", path.display()))
    };
    cases().into_iter().filter_map(diverges).collect()
}

#[test]
fn what_was_fixed_stays_fixed() {
    assert_eq!(divergences(&Setup::full()), [""; 0]);
}

#[test]
fn every_limit_on_optimization_keeps_the_meaning() {
    let unlimited = vm::Limits::default();
    for most in [0, 1, 2, 3, 5, 9] {
        for optimizations in [
            vm::Limits { traces: most, ..unlimited },
            vm::Limits { passes: most, ..unlimited },
            vm::Limits { rewrites: most, ..unlimited },
            vm::Limits { stencils: most, ..unlimited },
        ] {
            let setup = Setup { optimizations, ..Setup::full() };
            assert_eq!(divergences(&setup), [""; 0], "{optimizations:?}");
        }
    }
}

#[test]
fn programs_of_growth_mean_the_same_at_a_small_size() {
    for path in programs("corpus/growth") {
        let text = fs::read_to_string(&path).unwrap();
        let (before, size) = text.split_once("\nN = ").unwrap();
        let source = format!("{before}\nN = 40\n{}", size.split_once('\n').unwrap().1);
        let case = Case::parse(&path.display().to_string(), &source).unwrap();
        let judgement = Here.judge(&case, &Setup::full());
        assert_eq!((judgement.verdict, judgement.finished), (Verdict::Agree, true), "{}", path.display());
    }
}
