//! The engines behind one trait. An engine is a value: which one runs is decided where it is made, not by global state.

mod cpython;
mod oracle;
mod vm;

pub use self::cpython::{Cpython, External, Incomplete, PATIENCE, START, Script};
pub use self::oracle::Oracle;
pub use self::vm::{LOW_THRESHOLDS, Mode, Totals, Vm};

use crate::case::Case;
use crate::compare::Observed;
use crate::judge::Setup;
use crate::observation::{Observation, Outcome};
use ::oracle::WORK;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The resources that one run may use. The first two are part of what a program means, so all engines get the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Python frames, the module's included: one more is a RecursionError.
    pub frames: u32,
    /// Nominal size of an object: a larger one is a MemoryError.
    pub object_bytes: u64,
    /// Size of the heap.
    pub heap_bytes: u64,
    /// Units of the oracle's work, which bound what builtin code does between two safepoints.
    pub work: u64,
    /// Length of what is printed.
    pub output_bytes: u64,
}

impl Limits {
    /// For thousands of small programs in one process.
    pub const SMALL: Self =
        Self { frames: 1000, object_bytes: 1 << 20, heap_bytes: 64 << 20, work: 1 << 24, output_bytes: 1 << 20 };
    /// For one program that somebody wants to run.
    pub const LARGE: Self =
        Self { frames: 1000, object_bytes: 1 << 30, heap_bytes: 4 << 30, work: u64::MAX, output_bytes: 1 << 30 };
}

/// Something that runs Python programs and tells what it observed.
pub trait Engine {
    /// The name in reports.
    fn name(&self) -> &str;
    /// Runs a case from scratch. One run must not depend on those before.
    fn run(&mut self, case: &Case) -> Observation;
    /// What the tiers did over all runs; nothing in an engine without tiers.
    fn totals(&self) -> Totals {
        Totals::default()
    }
}

/// Runs a case and turns a panic of the engine into [`Outcome::Crashed`].
pub fn run_guarded(engine: &mut dyn Engine, case: &Case) -> Observation {
    // The engine starts from scratch at each run, so nothing half-changed is seen again.
    catch_unwind(AssertUnwindSafe(|| engine.run(case))).unwrap_or_else(|panic| {
        let why = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        let outcome = Outcome::Crashed(format!("panic: {}", why.unwrap_or("without a message")));
        Observation { outcome, ..Observation::default() }
    })
}

/// Engines that must agree, the reference first.
pub type Panel = Vec<Box<dyn Engine>>;

/// The oracle, and the VM in each tier of `setup`.
pub fn panel(setup: &Setup) -> Panel {
    let tier = |mode: &Mode| Box::new(Vm::with_setup(*mode, setup)) as Box<dyn Engine>;
    let oracle = Box::new(Oracle::new(setup.limits())) as Box<dyn Engine>;
    std::iter::once(oracle).chain(setup.modes.iter().map(tier)).collect()
}

/// What every engine observes of a case. Where the work of the first one, the reference, is at its limit, the others are not asked:
/// they know no such limit.
pub fn observe(panel: &mut [Box<dyn Engine>], case: &Case) -> Vec<Observed> {
    let mut observed: Vec<Observed> = Vec::new();
    for engine in panel {
        if observed.first().is_some_and(|(_, reference)| reference.outcome.is_limit(WORK)) {
            break;
        }
        observed.push((engine.name().to_owned(), run_guarded(engine.as_mut(), case)));
    }
    observed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Verdict;
    use crate::judge::{Here, Judge};

    #[test]
    fn work_without_safepoints_is_bounded() {
        for endless in ["sum(range(10**15))", "pow(3, 1 << 400000, 7**10000)"] {
            let case = Case::parse("case.py", endless).unwrap();
            let judgement = Here.judge(&case, &Setup::full());
            let inconclusive = Verdict::Inconclusive { engine: "oracle".to_owned(), limit: WORK.to_owned() };
            assert_eq!(judgement.verdict, inconclusive);
            assert!(judgement.work >= Limits::SMALL.work);
        }
    }
}
