//! What becomes of a divergence: confirmed in a fresh process, bisected, minimized with its signature kept, bisected again, and
//! written down.

use super::worker::Worker;
use crate::bisect::{self, Culprit};
use crate::case::Case;
use crate::judge::{Judge, Judgement, Setup};
use crate::minimize::{self, Check};
use crate::signature::{Kind, Signature};

/// A divergence that has been looked into.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What was compared.
    pub setup: Setup,
    /// The program as it was generated.
    pub original: Case,
    /// The smallest one found that shows the same.
    pub minimized: Case,
    /// What kind of divergence it is.
    pub signature: Signature,
    /// What the engines say about the smallest one.
    pub judgement: Judgement,
    /// What is to blame.
    pub culprit: Culprit,
}

/// What divergences of the same fault have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cause {
    signature: Signature,
    culprit: String,
    is_outside: bool,
}

impl Cause {
    /// Whether no tier is to blame, but a CPython does otherwise than all of them.
    pub(super) fn is_outside(&self) -> bool {
        self.is_outside
    }
}

/// A divergence that is there again in a fresh process.
pub struct Confirmed {
    case: Case,
    setup: Setup,
    signature: Signature,
    culprit: Culprit,
}

impl Confirmed {
    /// Runs the case in a fresh process. `None` if it does not diverge there: then it depended on the runs before.
    pub fn new(worker: &mut Worker, case: Case, setup: &Setup) -> Option<Self> {
        worker.restart();
        let signature = worker.judge(&case, setup).signature()?;
        let culprit = bisect::bisect(worker, &case, setup);
        Some(Self { case, setup: setup.clone(), signature, culprit })
    }

    /// By what other divergences of the same fault are known.
    pub fn cause(&self) -> Cause {
        let is_outside = self.culprit.mode.is_none() && !self.setup.externals.is_empty();
        Cause { signature: self.signature.clone(), culprit: self.culprit.component(), is_outside }
    }

    /// Minimizes, and finds the culprit of what is left. `smaller` hears of each smaller program that shows the same.
    pub fn minimize(self, worker: &mut Worker, smaller: &mut dyn FnMut(&Case)) -> Finding {
        let Self { case, setup, signature, culprit } = self;
        let checks = match signature.kind {
            Kind::Hang => minimize::FEW_CHECKS,
            Kind::Slowness => minimize::SOME_CHECKS,
            _ => minimize::CHECKS,
        };
        let component = culprit.component();
        let mut keeps = |candidate: &Case| {
            let judgement = worker.judge(candidate, &setup);
            let keeps = judgement.signature().as_ref() == Some(&signature);
            if keeps {
                smaller(candidate);
            }
            Check { keeps, work: judgement.work }
        };
        let mut smallest = minimize::minimize(&case, checks, &mut keeps);
        let mut judgement = worker.judge(&smallest, &setup);
        // What hangs on the clock may be just over the line, and just below it the next time.
        if judgement.signature().as_ref() != Some(&signature) {
            judgement = worker.judge(&case, &setup);
            smallest = case.clone();
        }
        let smallest_culprit = bisect::bisect(worker, &smallest, &setup);
        // A reduction that moved to another component is another bug: the original's culprit is the one to report.
        let culprit = if smallest_culprit.component() == component { smallest_culprit } else { culprit };
        Finding { setup, original: case, minimized: smallest, signature, judgement, culprit }
    }
}
