//! The engines behind one trait. An engine is a value: which one runs is decided where it is made, not by global state.

mod oracle;
mod vm;

pub use self::oracle::Oracle;
pub use self::vm::{Mode, Vm};

use crate::case::Case;
use crate::observation::{Observation, Outcome};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The largest object that a program may build, by nominal size.
pub const MAX_OBJECT_BYTES: usize = 1 << 20;
/// The largest heap of one run.
pub const MAX_HEAP_BYTES: usize = 64 << 20;
/// The longest output of one run.
pub const MAX_OUTPUT_BYTES: usize = 1 << 20;
/// Python frames, the module's included.
pub const RECURSION_LIMIT: u32 = 1000;

/// Something that runs Python programs and tells what it observed.
pub trait Engine {
    /// The name in reports.
    fn name(&self) -> &str;
    /// Runs a case from scratch. One run must not depend on those before.
    fn run(&mut self, case: &Case) -> Observation;
}

/// The engines that must agree, the reference first.
pub fn all() -> Vec<Box<dyn Engine>> {
    let tiers = Mode::ALL.map(|mode| Box::new(Vm::fuzzing(mode)) as Box<dyn Engine>);
    std::iter::once(Box::new(Oracle) as Box<dyn Engine>).chain(tiers).collect()
}

/// Runs a case in each engine. A panic is the observation of that engine, not the end of the comparison.
pub fn run_all(engines: &mut [Box<dyn Engine>], case: &Case) -> Vec<(String, Observation)> {
    engines.iter_mut().map(|engine| (engine.name().to_owned(), run_guarded(engine.as_mut(), case))).collect()
}

/// Runs a case and turns a panic into [`Outcome::Crashed`].
pub fn run_guarded(engine: &mut dyn Engine, case: &Case) -> Observation {
    // The engine starts from scratch at each run, so nothing half-changed is seen again.
    catch_unwind(AssertUnwindSafe(|| engine.run(case))).unwrap_or_else(|panic| {
        let why = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        let outcome = Outcome::Crashed(format!("panic: {}", why.unwrap_or("without a message")));
        Observation { outcome, ..Observation::default() }
    })
}
