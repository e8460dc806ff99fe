//! Asking whether engines agree on a case: one question, answered in this process or in another (`fuzz::worker`), where a crash
//! of an engine cannot hurt.

use crate::case::Case;
use crate::compare::{Difference, Field, Observed, Verdict, compare};
use crate::engines::{self, Cpython, Engine, External, Limits, Mode, PATIENCE, Totals, Vm};
use crate::observation::Outcome;
use crate::rules::{LeftOut, Rule};
use crate::signature::Signature;
use crate::slowness::{self, Clock, Slowness};
use crate::variants::Variants;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use vm::Trace;

/// Which engines are asked, besides the oracle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The tiers of the VM.
    pub modes: Vec<Mode>,
    /// How much they may optimize.
    pub optimizations: vm::Limits,
    /// The fault that is planted in the VM.
    pub fault: Option<vm::Fault>,
    /// Real CPythons that are asked too.
    pub externals: Vec<External>,
    /// Whether a tier that is slower than a lower one is a divergence too.
    pub slowness: Slowness,
}

impl Setup {
    /// Every tier without limits: what a fuzzing session runs.
    pub fn full() -> Self {
        Self::up_to(Mode::Jit)
    }

    /// The tiers up to `highest`, without limits.
    pub fn up_to(highest: Mode) -> Self {
        let modes = Mode::ALL.into_iter().filter(|mode| *mode <= highest).collect();
        Self {
            modes,
            optimizations: vm::Limits::default(),
            fault: None,
            externals: Vec::new(),
            slowness: Slowness::Agrees,
        }
    }

    /// The resources of each run. CPython has no bound of its own on the size of one object: beside one, only the heap is bounded.
    pub fn limits(&self) -> Limits {
        let small = Limits::SMALL;
        if self.externals.is_empty() { small } else { Limits { object_bytes: small.heap_bytes, ..small } }
    }

    /// The same without CPythons, with one tier that may optimize so much.
    pub fn only(&self, mode: Mode, optimizations: vm::Limits) -> Self {
        Self { modes: vec![mode], optimizations, externals: Vec::new(), ..self.clone() }
    }
}

/// What came of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// Whether the engines agree.
    pub verdict: Verdict,
    /// Whether the reference came to the program's end.
    pub finished: bool,
    /// What builtin code did in the reference, in its units.
    pub work: u64,
    /// What the tiers did.
    pub totals: Totals,
    /// What was left out, by rule.
    pub left_out: LeftOut,
}

impl Judgement {
    /// The judgement of a case that took its engines down.
    pub fn crash(engine: &str, why: &str) -> Self {
        Self::without_answer(engine, Field::Crash, format!("crashed: {why}"))
    }

    /// The judgement of a case that kept its engines busy for too long.
    pub fn hang(engine: &str, seconds: u64) -> Self {
        Self::without_answer(engine, Field::Hang, format!("no answer in {seconds} seconds"))
    }

    fn without_answer(engine: &str, field: Field, actual: String) -> Self {
        let difference = Difference { engine: engine.to_owned(), field, expected: "an answer".to_owned(), actual };
        Self {
            verdict: Verdict::Diverge(vec![difference]),
            finished: false,
            work: 0,
            totals: Totals::default(),
            left_out: LeftOut::default(),
        }
    }

    /// What kind of divergence it is, if it is one.
    pub fn signature(&self) -> Option<Signature> {
        match &self.verdict {
            Verdict::Diverge(differences) => Signature::of(differences),
            _ => None,
        }
    }
}

/// Somebody who answers.
pub trait Judge {
    /// Whether the engines of `setup` agree on `case`.
    fn judge(&mut self, case: &Case, setup: &Setup) -> Judgement;
    /// The traces that the first tier of `setup` makes of `case`; none if that run crashes.
    fn traces(&mut self, case: &Case, setup: &Setup) -> Vec<Trace>;
}

/// Answers by running the engines right here.
pub struct Here;

impl Judge for Here {
    fn judge(&mut self, case: &Case, setup: &Setup) -> Judgement {
        judge_with(&mut engines::panel(setup), case)
    }

    fn traces(&mut self, case: &Case, setup: &Setup) -> Vec<Trace> {
        let Some(mode) = setup.modes.first() else { return Vec::new() };
        let engine = Vm::with_setup(*mode, setup);
        let run = catch_unwind(AssertUnwindSafe(|| engine.run_in_full(case, true)));
        run.map(|run| run.traces).unwrap_or_default()
    }
}

/// Answers by running the engines right here, and keeps CPythons warm from one case to the next.
#[derive(Default)]
pub struct Warm {
    externals: Vec<(External, Cpython)>,
    clock: Option<Clock>,
}

impl Warm {
    /// A judge of slowness too.
    pub fn with_clock(clock: Clock) -> Self {
        Self { clock: Some(clock), ..Self::default() }
    }

    fn slowness(&self, case: &Case, setup: &Setup) -> Option<Difference> {
        match setup.slowness {
            Slowness::Agrees => None,
            Slowness::Timed => slowness::find(case, setup, Some(self.clock?)),
            Slowness::Counted => slowness::find(case, setup, None),
        }
    }

    fn engine(&mut self, external: &External, limits: Limits) -> &mut Cpython {
        let found = self.externals.iter().position(|(known, _)| known == external);
        let index = found.unwrap_or_else(|| {
            self.externals.push((external.clone(), Cpython::new(external, limits, PATIENCE)));
            self.externals.len() - 1
        });
        &mut self.externals[index].1
    }

    fn observe(&mut self, external: &External, case: &Case, setup: &Setup, left_out: &mut LeftOut) -> Observed {
        let engine = self.engine(external, setup.limits());
        let restarts = engine.restarts();
        let observation = engine.run(case);
        if engine.restarts() > restarts {
            left_out.count(Rule::Restarted);
        }
        (external.to_string(), observation)
    }

    /// What the interpreters alone do of those executables that differ with a JIT or a tool, by the names of the latter.
    fn interpreters(
        &mut self,
        verdict: &Verdict,
        case: &Case,
        setup: &Setup,
        left_out: &mut LeftOut,
    ) -> BTreeMap<String, Observed> {
        let Verdict::Diverge(differences) = verdict else { return BTreeMap::new() };
        let differs = |name: &String| differences.iter().any(|difference| difference.engine == *name);
        let named = setup.externals.iter().map(|external| (external.to_string(), external));
        let asked = named.filter(|(name, _)| differs(name)).filter_map(|(name, e)| Some((name, e.interpreter()?)));
        asked.map(|(name, plain)| (name, self.observe(&plain, case, setup, left_out))).collect()
    }
}

impl Judge for Warm {
    fn judge(&mut self, case: &Case, setup: &Setup) -> Judgement {
        let mut panel = engines::panel(setup);
        let mut observed = engines::observe(&mut panel, case);
        let mut left_out = LeftOut::default();
        let ends = |(_, reference): &Observed| matches!(reference.outcome, Outcome::Finished | Outcome::Raised(_));
        let asked = observed.first().is_some_and(ends);
        for external in &setup.externals {
            left_out.count(if asked { Rule::NoSafepoints } else { Rule::NotAsked });
            if asked {
                observed.push(self.observe(external, case, setup, &mut left_out));
            }
        }
        let mut judgement = conclude(&panel, &observed);
        let interpreters = self.interpreters(&judgement.verdict, case, setup, &mut left_out);
        explain(&mut judgement.verdict, case, setup, (&observed, &interpreters), &mut left_out);
        if judgement.verdict == Verdict::Agree
            && let Some(difference) = self.slowness(case, setup)
        {
            judgement.verdict = Verdict::Diverge(vec![difference]);
        }
        Judgement { left_out, ..judgement }
    }

    fn traces(&mut self, case: &Case, setup: &Setup) -> Vec<Trace> {
        Here.traces(case, setup)
    }
}

/// Takes out of a verdict what follows from the builds of the CPythons. One that runs in another manner than its interpreter alone is
/// compared with that.
fn explain(
    verdict: &mut Verdict,
    case: &Case,
    setup: &Setup,
    (observed, interpreters): (&[Observed], &BTreeMap<String, Observed>),
    left_out: &mut LeftOut,
) {
    let (Verdict::Diverge(differences), Some((_, reference))) = (&mut *verdict, observed.first()) else { return };
    let mut variants = Variants::new(case, setup.limits(), reference);
    for external in observed {
        let interpreter = interpreters.get(&external.0);
        let is_of = |difference: &Difference| difference.engine == external.0;
        if (external.1.build.is_some() || interpreter.is_some()) && differences.iter().any(is_of) {
            let (remaining, rules) = match interpreter {
                Some(interpreter) => variants.differences_from(interpreter, external),
                None => variants.differences(external),
            };
            differences.retain(|difference| !is_of(difference));
            differences.extend(remaining);
            rules.into_iter().for_each(|rule| left_out.count(rule));
        }
    }
    if differences.is_empty() {
        *verdict = Verdict::Agree;
    }
}

/// Runs the engines given and compares.
pub fn judge_with(panel: &mut [Box<dyn Engine>], case: &Case) -> Judgement {
    let observed = engines::observe(panel, case);
    conclude(panel, &observed)
}

fn conclude(panel: &[Box<dyn Engine>], observed: &[Observed]) -> Judgement {
    let finished = observed.first().is_some_and(|(_, reference)| reference.outcome == Outcome::Finished);
    let totals = panel.last().map(|engine| engine.totals()).unwrap_or_default();
    let work = observed.first().map_or(0, |(_, reference)| reference.work);
    Judgement { verdict: compare(observed), finished, work, totals, left_out: LeftOut::default() }
}
