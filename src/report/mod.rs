//! What is told about a case: the verdict by engine, what differs, the culprit, the bytecode, the uops before and after each pass, the
//! machine code, and the command that shows it again. As data (JSON) and as text.

mod assembly;
mod text;

pub use assembly::listing;
pub use text::{text, uops};

use crate::bisect::Culprit;
use crate::case::Case;
use crate::compare::Verdict;
use crate::engines::Mode;
use crate::faults;
use crate::fuzz::worker::Worker;
use crate::fuzz::{Confirmed, Finding};
use crate::judge::{Judge, Judgement, Setup};
use crate::slowness::Slowness;
use serde::Serialize;
use vm::Trace;

/// Everything that is told about one case.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The case's file.
    pub filename: String,
    /// The case's text.
    pub source: String,
    /// What the engines say.
    pub judgement: Judgement,
    /// More, on divergence.
    pub divergence: Option<Divergence>,
    /// The command that shows all this again.
    pub command: String,
}

/// What is told about a divergence.
#[derive(Clone, Debug, Serialize)]
pub struct Divergence {
    /// The smallest program found that diverges in the same way, as a case.
    pub minimized: String,
    /// What is to blame.
    pub culprit: Culprit,
    /// Its bytecode.
    pub bytecode: String,
    /// Its traces in the guilty tier, up to the guilty one.
    pub traces: Vec<Trace>,
}

impl Report {
    /// Looks into a case and tells what there is to tell. `smaller` hears of the case if it diverges, and then of each smaller
    /// program that shows the same.
    pub fn of(case: &Case, setup: &Setup, worker: &mut Worker, smaller: &mut dyn FnMut(&Case)) -> Self {
        match Confirmed::new(worker, case.clone(), setup) {
            Some(confirmed) => {
                smaller(case);
                Self::of_finding(case, &confirmed.minimize(worker, smaller), worker)
            }
            None => Self::new(case, setup, worker.judge(case, setup), None),
        }
    }

    /// Tells what is known about the divergence of `case`.
    pub fn of_finding(case: &Case, finding: &Finding, judge: &mut dyn Judge) -> Self {
        let Finding { setup, minimized, culprit, judgement, .. } = finding;
        let traces = match culprit.mode {
            Some(mode @ (Mode::Tier2 | Mode::Jit)) => judge.traces(minimized, &setup.only(mode, culprit.limits())),
            _ => Vec::new(),
        };
        let divergence = Divergence {
            minimized: minimized.source.clone(),
            culprit: culprit.clone(),
            bytecode: bytecode(minimized).unwrap_or_else(|error| format!("{error}\n")),
            traces,
        };
        Self::new(case, setup, judgement.clone(), Some(divergence))
    }

    fn new(case: &Case, setup: &Setup, judgement: Judgement, divergence: Option<Divergence>) -> Self {
        let fault = setup.fault.and_then(faults::id).map(|id| format!("--fault {id} ")).unwrap_or_default();
        let externals: String = setup.externals.iter().map(|external| format!("--engine {external} ")).collect();
        let slowness = if setup.slowness != Slowness::Agrees { "--slowness " } else { "" };
        let command = format!("difftest repro {fault}{slowness}{externals}{}", case.filename);
        Self { filename: case.filename.clone(), source: case.source.clone(), judgement, divergence, command }
    }

    /// Whether the engines do not agree.
    pub fn diverges(&self) -> bool {
        matches!(self.judgement.verdict, Verdict::Diverge(_))
    }
}

/// The bytecode of a program and of each function in it.
pub fn bytecode(case: &Case) -> Result<String, String> {
    let code = vm::compiler::compile(&case.module, &case.filename).map_err(|error| error.to_string())?;
    Ok(vm::dis::dis(&code))
}
