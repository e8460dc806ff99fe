//! Asking whether engines agree on a case: one question, answered in this process or in another (`fuzz::worker`), where a crash
//! of an engine cannot hurt.

use crate::case::Case;
use crate::compare::{Difference, Field, Verdict, compare};
use crate::engines::{self, Engine, Mode, Totals, Vm};
use crate::observation::Outcome;
use crate::signature::Signature;
use crate::trace::Trace;
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Which engines are asked, besides the oracle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The tiers of the VM.
    pub modes: Vec<Mode>,
    /// How much they may optimize.
    pub optimizations: vm::Limits,
    /// The fault that is planted in the VM.
    pub fault: Option<vm::Fault>,
}

impl Setup {
    /// Every tier without limits: what a fuzzing session runs.
    pub fn full() -> Self {
        Self::up_to(Mode::Jit)
    }

    /// The tiers up to `highest`, without limits.
    pub fn up_to(highest: Mode) -> Self {
        let modes = Mode::ALL.into_iter().filter(|mode| *mode <= highest).collect();
        Self { modes, optimizations: vm::Limits::default(), fault: None }
    }

    /// The same, with one tier that may optimize so much.
    pub fn only(&self, mode: Mode, optimizations: vm::Limits) -> Self {
        Self { modes: vec![mode], optimizations, fault: self.fault }
    }
}

/// What came of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// Whether the engines agree.
    pub verdict: Verdict,
    /// Whether the reference came to the program's end.
    pub finished: bool,
    /// What the tiers did.
    pub totals: Totals,
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
        Self { verdict: Verdict::Diverge(vec![difference]), finished: false, totals: Totals::default() }
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
        run.map(|run| run.traces.into_iter().map(Trace::from).collect()).unwrap_or_default()
    }
}

/// Runs the engines given and compares.
pub fn judge_with(panel: &mut [Box<dyn Engine>], case: &Case) -> Judgement {
    let observed = engines::observe(panel, case);
    let finished = observed.first().is_some_and(|(_, reference)| reference.outcome == Outcome::Finished);
    let totals = panel.last().map(|engine| engine.totals()).unwrap_or_default();
    Judgement { verdict: compare(&observed), finished, totals }
}
