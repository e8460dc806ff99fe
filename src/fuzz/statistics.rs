//! What a fuzzing session counts, and how it tells.

use crate::compare::Verdict;
use crate::judge::Judgement;
use crate::rules::{LeftOut, Rule};
use std::fmt;

/// The counts of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Programs that were run.
    pub programs: u64,
    /// Those that the reference finished, without an exception and within the fuel.
    pub finished: u64,
    /// Those of which machine code ran.
    pub native: u64,
    /// Those that no engine runs.
    pub unsupported: u64,
    /// Those that met a resource limit.
    pub inconclusive: u64,
    /// Those that diverged.
    pub divergent: u64,
    /// Executors made, side traces included.
    pub traces: u64,
    /// Uops that ran as machine code.
    pub native_uops: u64,
    /// Comparisons with a CPython that were left out, by rule.
    pub left_out: LeftOut,
}

impl Statistics {
    /// Counts one program.
    pub fn count(&mut self, judgement: &Judgement) {
        self.programs += 1;
        self.finished += u64::from(judgement.finished);
        self.native += judgement.totals.native_runs;
        self.traces += judgement.totals.traces;
        self.native_uops += judgement.totals.native_uops;
        self.left_out.add(&judgement.left_out);
        match judgement.verdict {
            Verdict::Agree => {}
            Verdict::NotSupported { .. } => self.unsupported += 1,
            Verdict::Inconclusive { .. } => self.inconclusive += 1,
            Verdict::Diverge(_) => self.divergent += 1,
        }
    }

    /// One that diverged is what an older CPython means.
    pub fn explained(&mut self) {
        self.divergent -= 1;
        self.left_out.count(Rule::OlderMeaning);
    }

    fn share(&self, part: u64) -> f64 {
        100.0 * part as f64 / self.programs.max(1) as f64
    }

    fn each(&self, sum: u64) -> f64 {
        sum as f64 / self.programs.max(1) as f64
    }
}

impl fmt::Display for Statistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "programs          {}", self.programs)?;
        writeln!(f, "finished          {:.1} %, without an exception and within the fuel", self.share(self.finished))?;
        writeln!(f, "reached the JIT   {:.1} %", self.share(self.native))?;
        writeln!(f, "traces            {:.1} a program", self.each(self.traces))?;
        writeln!(f, "native uops       {:.0} a program", self.each(self.native_uops))?;
        writeln!(f, "not supported     {}", self.unsupported)?;
        writeln!(f, "inconclusive      {}, a resource limit was met", self.inconclusive)?;
        write!(f, "{}", self.left_out)?;
        writeln!(f, "divergent         {}", self.divergent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_program_is_counted_once() {
        let mut statistics = Statistics::default();
        statistics.count(&Judgement::crash("vm", "signal"));
        statistics.count(&Judgement {
            verdict: Verdict::Agree,
            work: 0,
            finished: true,
            totals: Default::default(),
            left_out: Default::default(),
        });
        assert_eq!((statistics.programs, statistics.finished, statistics.divergent), (2, 1, 1));
    }
}
