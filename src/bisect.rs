//! Finds what is to blame for a divergence: the tier, then the trace, the pass and the rewrite, or the machine code of a uop. Each by
//! allowing fewer and fewer of a sort until the divergence is gone. The names come from the traces at that very limit.

use crate::case::Case;
use crate::engines::Mode;
use crate::judge::{Judge, Setup};
use serde::Serialize;
use similar::{ChangeTag, TextDiff};
use vm::Limits;
use vm::Trace;

/// What is to blame, as far as it could be narrowed down. Numbers count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Culprit {
    /// The simplest tier that diverges; `None` if no tier does when it runs alone.
    pub mode: Option<Mode>,
    /// The first trace without which it does not.
    pub trace: Option<u64>,
    /// The first optimizer pass.
    pub pass: Option<u64>,
    /// The name of that pass.
    pub pass_name: Option<String>,
    /// The first rewrite of the optimizer.
    pub rewrite: Option<u64>,
    /// What that rewrite made of what: lines of a diff of uops.
    pub change: Vec<String>,
    /// The first uop that must be machine code.
    pub stencil: Option<u64>,
    /// That uop.
    pub uop: Option<String>,
}

impl Culprit {
    /// The tier, pass, and kinds of uop: what two cases with the same fault have in common.
    pub fn component(&self) -> String {
        let mode = self.mode.map_or("no tier alone", Mode::name).to_owned();
        let pass = self.pass_name.iter().map(|name| format!("pass {name}"));
        let stencil = self.uop.iter().map(|uop| format!("stencil {}", uop_name(uop)));
        let changed = self.change.iter().map(|line| uop_name(line.trim_start_matches(['-', '+'])).to_owned());
        let optimized = self.mode == Some(Mode::Tier2) && self.pass.is_none();
        let projection = optimized.then(|| "without the optimizer".to_owned());
        let parts = std::iter::once(mode).chain(pass).chain(projection).chain(stencil).chain(changed);
        parts.collect::<Vec<_>>().join(", ")
    }

    /// Limits with which the divergence shows and nothing that comes after the culprit happens.
    pub fn limits(&self) -> Limits {
        let limit = |found: Option<u64>| found.unwrap_or(u64::MAX);
        let (traces, rewrites, stencils) = (limit(self.trace), limit(self.rewrite), limit(self.stencil));
        Limits { traces, passes: limit(self.pass), rewrites, stencils }
    }
}

/// Finds the culprit of the divergence that `case` shows.
pub fn bisect(judge: &mut dyn Judge, case: &Case, setup: &Setup) -> Culprit {
    let mut culprit = Culprit::default();
    let setup = &Setup { slowness: setup.slowness.counted(), ..setup.clone() };
    let alone = |mode| setup.only(mode, setup.optimizations);
    culprit.mode = setup.modes.iter().copied().find(|mode| judge.judge(case, &alone(*mode)).signature().is_some());
    let Some(mode) = culprit.mode else { return culprit };
    let mut search = Bisection { judge, case, setup: alone(mode) };
    match mode {
        Mode::Tier1 => {}
        Mode::Tier2 => {
            culprit.trace = search.least(|limits, most| limits.traces = most);
            culprit.pass = search.least(|limits, most| limits.passes = most);
            culprit.rewrite = search.least(|limits, most| limits.rewrites = most);
            name_rewrite(&mut search, &mut culprit);
        }
        Mode::Jit => {
            culprit.trace = search.least(|limits, most| limits.traces = most);
            culprit.stencil = search.least(|limits, most| limits.stencils = most);
            name_stencil(&mut search, &mut culprit);
        }
    }
    culprit
}

/// Reads off the traces what the guilty pass is called and what the guilty rewrite did.
fn name_rewrite(search: &mut Bisection<'_>, culprit: &mut Culprit) {
    let Some(pass) = culprit.pass.and_then(|pass| usize::try_from(pass).ok()) else { return };
    let with = search.judge.traces(search.case, &search.setup);
    let guilty = with.iter().find_map(|trace| trace.stages.get(pass));
    culprit.pass_name = guilty.map(|stage| stage.name.clone());
    let Some(rewrite) = culprit.rewrite else { return };
    let fewer = search.with(|limits| limits.rewrites = rewrite - 1);
    let without = search.judge.traces(search.case, &fewer);
    let pairs = without.iter().zip(&with);
    culprit.change = pairs.flat_map(|(a, b)| changed(a.final_uops(), b.final_uops())).collect();
}

/// The lines that differ, marked by `-` and `+`.
fn changed(before: &[String], after: &[String]) -> Vec<String> {
    let (before, after) = (before.join("\n"), after.join("\n"));
    let diff = TextDiff::from_lines(&before, &after);
    let mark = |tag| match tag {
        ChangeTag::Delete => Some('-'),
        ChangeTag::Insert => Some('+'),
        ChangeTag::Equal => None,
    };
    let lines = diff.iter_all_changes().filter_map(|change| Some((mark(change.tag())?, change.value().to_owned())));
    lines.map(|(mark, line)| format!("{mark}{}", line.trim_end())).collect()
}

/// Reads off the traces which uop the guilty stencil belongs to. They come from a run without it, which is sound.
fn name_stencil(search: &mut Bisection<'_>, culprit: &mut Culprit) {
    let Some(stencil) = culprit.stencil else { return };
    let fewer = search.with(|limits| limits.stencils = stencil - 1);
    let traces = search.judge.traces(search.case, &fewer);
    let mut uops = traces.iter().flat_map(Trace::final_uops);
    culprit.uop = usize::try_from(stencil - 1).ok().and_then(|index| uops.nth(index)).cloned();
}

/// The name in a line that shows a uop: the first word in capitals.
fn uop_name(line: &str) -> &str {
    let name = |word: &&str| word.starts_with(|c: char| c == '_' || c.is_ascii_uppercase());
    line.split_whitespace().find(name).unwrap_or(line)
}

struct Bisection<'a> {
    judge: &'a mut dyn Judge,
    case: &'a Case,
    /// One tier. What has been narrowed down so far stays so.
    setup: Setup,
}

impl Bisection<'_> {
    /// The least limit with which the divergence shows, and keeps that limit. `None` if it shows even with 0, or if it does
    /// not depend on this sort.
    fn least(&mut self, set: impl Fn(&mut Limits, u64)) -> Option<u64> {
        if self.diverges(&set, 0) {
            set(&mut self.setup.optimizations, 0);
            return None;
        }
        let mut enough = 1;
        while !self.diverges(&set, enough) {
            // The divergence does not show with any number up to here: the sort of limit does not reach it.
            enough = enough.checked_mul(2).filter(|enough| *enough < 1 << 32)?;
        }
        let mut too_few = enough / 2;
        while enough - too_few > 1 {
            let middle = too_few + (enough - too_few) / 2;
            if self.diverges(&set, middle) { enough = middle } else { too_few = middle }
        }
        set(&mut self.setup.optimizations, enough);
        Some(enough)
    }

    fn diverges(&mut self, set: &impl Fn(&mut Limits, u64), most: u64) -> bool {
        let setup = self.with(|limits| set(limits, most));
        self.judge.judge(self.case, &setup).signature().is_some()
    }

    /// The setup with other limits.
    fn with(&self, set: impl FnOnce(&mut Limits)) -> Setup {
        let mut setup = self.setup.clone();
        set(&mut setup.optimizations);
        setup
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::Judgement;
    use crate::slowness::Slowness;

    /// A judge of a VM that is wrong as soon as `wrong` says so.
    struct Broken<F>(F);

    impl<F: Fn(Mode, Limits) -> bool> Judge for Broken<F> {
        fn judge(&mut self, _: &Case, setup: &Setup) -> Judgement {
            assert_ne!(setup.slowness, Slowness::Timed, "a culprit is found without clocks");
            let wrong = setup.modes.iter().any(|mode| (self.0)(*mode, setup.optimizations));
            if wrong {
                return Judgement::crash("vm", "wrong");
            }
            Judgement {
                verdict: crate::compare::Verdict::Agree,
                work: 0,
                finished: true,
                totals: Default::default(),
                left_out: Default::default(),
            }
        }

        fn traces(&mut self, _: &Case, _: &Setup) -> Vec<Trace> {
            Vec::new()
        }
    }

    fn culprit(wrong: impl Fn(Mode, Limits) -> bool) -> Culprit {
        let timed = Setup { slowness: Slowness::Timed, ..Setup::full() };
        bisect(&mut Broken(wrong), &Case::parse("case.py", "pass\n").unwrap(), &timed)
    }

    #[test]
    fn a_wrong_rewrite_is_found_with_its_trace_and_pass() {
        let found = culprit(|mode, limits| {
            mode >= Mode::Tier2 && limits.traces >= 3 && limits.passes >= 2 && limits.rewrites >= 17
        });
        let expected =
            Culprit { mode: Some(Mode::Tier2), trace: Some(3), pass: Some(2), rewrite: Some(17), ..Culprit::default() };
        assert_eq!(found, expected);
    }

    #[test]
    fn a_wrong_stencil_is_no_fault_of_the_optimizer() {
        let found = culprit(|mode, limits| mode == Mode::Jit && limits.traces >= 1 && limits.stencils >= 40);
        let expected = Culprit { mode: Some(Mode::Jit), trace: Some(1), stencil: Some(40), ..Culprit::default() };
        assert_eq!(found, expected);
    }

    #[test]
    fn a_wrong_interpreter_is_not_searched_further() {
        let found = culprit(|_, _| true);
        assert_eq!(found, Culprit { mode: Some(Mode::Tier1), ..Culprit::default() });
    }

    #[test]
    fn a_trace_that_is_wrong_without_any_pass_blames_no_pass() {
        let found = culprit(|mode, limits| mode >= Mode::Tier2 && limits.traces >= 5);
        assert_eq!((found.trace, found.pass, found.rewrite), (Some(5), None, None));
    }
}
