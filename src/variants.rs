//! The reference as it would be in another build of CPython: with words of 32 bits, or with its objects elsewhere. What a real CPython
//! does as such a run of the oracle does is no divergence; what it does otherwise than each of them is one.

use crate::case::Case;
use crate::compare::{Difference, Observed, crash, differences, render};
use crate::engines::{Limits, Oracle, run_guarded};
use crate::observation::Observation;
use crate::rules::{Facts, Rule, explain};
use regex_lite::Regex;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// By what hashes by identity are scrambled: with each, sets have another order.
const SCRAMBLES: std::ops::RangeInclusive<u64> = 1..=32;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| Regex::new(" at 0x[0-9a-f]+").expect("a pattern of our own"));

/// A text in which all addresses are the one that other runs show.
fn without_addresses(text: &str) -> Cow<'_, str> {
    ADDRESS.replace_all(text, " at 0x0")
}

/// The runs of one case, each made when it is first asked for.
pub(crate) struct Variants<'a> {
    case: &'a Case,
    limits: Limits,
    facts: Facts,
    /// By bits of a word and how hashes by identity are scrambled.
    runs: BTreeMap<(u32, u64), Observation>,
}

impl<'a> Variants<'a> {
    /// `reference` is the run that all our engines agree on.
    pub(crate) fn new(case: &'a Case, limits: Limits, reference: &Observation) -> Self {
        let runs = BTreeMap::from([((64, 0), reference.clone())]);
        Self { case, limits, facts: Facts::of(&case.module), runs }
    }

    fn run(&mut self, bits: u32, scramble: u64) -> &Observation {
        let (case, limits) = (self.case, self.limits);
        let run = || run_guarded(&mut Oracle::like(limits, bits, scramble), case);
        self.runs.entry((bits, scramble)).or_insert_with(run)
    }

    /// What remains of the differences of a CPython, and the rules that explain the others.
    pub(crate) fn differences(&mut self, actual: &Observed) -> (Vec<Difference>, BTreeSet<Rule>) {
        let mut rules = BTreeSet::new();
        let Some(build) = actual.1.build else { return (Vec::new(), rules) };
        if !self.facts.is_readable_by(build) {
            return (Vec::new(), BTreeSet::from([Rule::OlderSyntax]));
        }
        let reference = ("oracle".to_owned(), self.run(build.bits, 0).clone());
        let mut remaining =
            crash(&reference, actual).map_or_else(|| differences(&reference, actual), |crash| vec![crash]);
        if build.bits == 32 {
            rules.insert(Rule::NarrowWords);
        }
        remaining.retain(|Difference { field, expected, actual: theirs, .. }| {
            let by_text = explain(build, self.facts, expected, theirs);
            let rule = by_text.or_else(|| self.depends_on_identity(build.bits, |run| render(*field, run)));
            rules.extend(rule);
            rule.is_none()
        });
        (remaining, rules)
    }

    /// The same of an executable's run against that of its interpreter alone: only where objects lie may differ.
    pub(crate) fn differences_from(
        &mut self,
        interpreter: &Observed,
        actual: &Observed,
    ) -> (Vec<Difference>, BTreeSet<Rule>) {
        let mut rules = BTreeSet::new();
        let bits = interpreter.1.build.map_or(64, |build| build.bits);
        let crashed = crash(interpreter, actual).filter(|crash| crash.expected != crash.actual);
        let mut remaining = crashed.map_or_else(|| differences(interpreter, actual), |crash| vec![crash]);
        remaining.retain(|Difference { field, .. }| {
            let rule = self.depends_on_identity(bits, |run| render(*field, run));
            rules.extend(rule);
            rule.is_none()
        });
        (remaining, rules)
    }

    /// The rule that explains what a CPython has in a part of its observation, where the reference has something else; `facts` are
    /// those of what made that part.
    pub(crate) fn explain_part(
        &mut self,
        part: impl Fn(&Observation) -> String,
        facts: Facts,
        actual: &Observation,
    ) -> Option<Rule> {
        let build = actual.build?;
        let (expected, theirs) = (part(self.run(build.bits, 0)), part(actual));
        if expected == theirs {
            return (build.bits == 32).then_some(Rule::NarrowWords);
        }
        explain(build, facts, &expected, &theirs).or_else(|| self.depends_on_identity(build.bits, part))
    }

    /// Whether that part of an observation is another one where objects lie elsewhere.
    fn depends_on_identity(&mut self, bits: u32, part: impl Fn(&Observation) -> String) -> Option<Rule> {
        let reference = self.run(bits, 0);
        if !reference.tells_identity {
            return None;
        }
        let expected = part(reference);
        let depends = { SCRAMBLES }.any(|scramble| without_addresses(&part(self.run(bits, scramble))) != expected);
        depends.then_some(Rule::IdentityHashes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::Build;

    /// The rules that explain a CPython whose only global is another than the reference's.
    fn explained(source: &str, theirs: &str) -> Option<BTreeSet<Rule>> {
        let case = Case::parse("case.py", source).unwrap();
        let reference = run_guarded(&mut Oracle::like(Limits::SMALL, 64, 0), &case);
        let mut actual = Observation { build: Some(Build { minor: 14, bits: 64 }), ..reference.clone() };
        actual.globals.last_mut().unwrap().1 = theirs.to_owned();
        let (remaining, rules) =
            Variants::new(&case, Limits::SMALL, &reference).differences(&("cpython".to_owned(), actual));
        remaining.is_empty().then_some(rules)
    }

    #[test]
    fn an_older_cpython_need_not_read_new_syntax() {
        let verdict = |source, minor| {
            let case = Case::parse("case.py", source).unwrap();
            let reference = run_guarded(&mut Oracle::like(Limits::SMALL, 64, 0), &case);
            let actual = Observation { build: Some(Build { minor, bits: 64 }), ..Observation::default() };
            Variants::new(&case, Limits::SMALL, &reference).differences(&("cpython".to_owned(), actual)).0.is_empty()
        };
        assert!(verdict("x = t''\n", 13));
        assert!(!verdict("x = t''\n", 14) && !verdict("x = 3\n", 13));
    }

    #[test]
    fn what_follows_from_addresses_is_explained() {
        let keys = |second| format!("f = lambda: 1\ng = {second}\nz = len({{repr(f), repr(g)}})\n");
        assert_eq!(explained(&keys("lambda: 2"), "2"), Some(BTreeSet::from([Rule::IdentityHashes])));
        assert_eq!(explained(&keys("f"), "2"), None);
        assert_eq!(explained("z = len({repr(len), repr(abs)})\n", "1"), None);
    }

    #[test]
    fn what_an_address_alone_differs_in_is_not_explained() {
        assert_eq!(explained("z = repr(lambda: 1)\n", "'<function g at 0x0>'"), None);
    }
}
