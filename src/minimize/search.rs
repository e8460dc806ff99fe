//! The best case so far, and the rule by which another one takes its place.

use crate::case::{Case, Settings};
use std::collections::BTreeSet;
use syntax::ast::Module;

/// Work of the reference that costs as much as one more check.
const WORK_OF_A_CHECK: u64 = 1 << 18;

/// What came of checking a case.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Whether the case may take the place of the best one.
    pub keeps: bool,
    /// The work that the check took: what takes much is checked less often.
    pub work: u64,
}

impl From<bool> for Check {
    fn from(keeps: bool) -> Self {
        Self { keeps, work: 0 }
    }
}

/// A search for the smallest case that passes a check.
pub struct Search<'a> {
    best: Case,
    keeps: &'a mut dyn FnMut(&Case) -> Check,
    checks: u64,
    /// What has been tried: reducers come to the same candidate by several ways.
    tried: BTreeSet<String>,
}

/// The order that reduction descends: lines, then length, then the text itself, so that it must end.
fn size(case: &Case) -> (usize, usize, &str) {
    (case.lines(), case.source.len(), &case.source)
}

impl<'a> Search<'a> {
    /// Starts at `case`, which passes the check, with a number of checks to spend.
    pub fn new(case: Case, checks: u32, keeps: &'a mut dyn FnMut(&Case) -> Check) -> Self {
        Self { best: case, keeps, checks: checks.into(), tried: BTreeSet::new() }
    }

    /// The smallest case so far.
    pub fn best(&self) -> &Case {
        &self.best
    }

    /// The smallest case found.
    pub fn into_best(self) -> Case {
        self.best
    }

    /// Whether all checks are spent.
    pub fn exhausted(&self) -> bool {
        self.checks == 0
    }

    /// Tries the best case after `edit`, which says whether it changed anything. True if that is the best case now.
    pub fn try_edit(&mut self, edit: impl FnOnce(&mut Module) -> bool) -> bool {
        let mut module = self.best.module.clone();
        edit(&mut module) && self.try_case(&module, self.best.settings.clone())
    }

    /// Tries the best case with other settings.
    pub fn try_settings(&mut self, settings: Settings) -> bool {
        let module = self.best.module.clone();
        self.try_case(&module, settings)
    }

    fn try_case(&mut self, module: &Module, settings: Settings) -> bool {
        // What does not parse is no candidate: an edit may have put a `return` or a `break` where it cannot stand.
        let Ok(case) = Case::print(&self.best.filename, module, settings) else { return false };
        if self.checks == 0 || size(&case) >= size(&self.best) || !self.tried.insert(case.source.clone()) {
            return false;
        }
        let check = (self.keeps)(&case);
        self.checks = self.checks.saturating_sub(1 + check.work / WORK_OF_A_CHECK);
        if check.keeps {
            self.best = case;
        }
        check.keeps
    }
}
