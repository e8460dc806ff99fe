//! What is told of all files: a table by engine, the constructs that are missing, and each file that differs.

use super::{FileResult, Known, Verdict};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// The counts of one engine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    same: usize,
    differs: usize,
    known: usize,
    rule: usize,
    not_supported: usize,
    limit: usize,
    crash: usize,
}

/// All counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Files with nothing to compare with.
    pub skipped: usize,
    /// Counts by engine.
    pub engines: Vec<(String, Counts)>,
    /// How many files of an engine need a construct that it does not have.
    pub missing: BTreeMap<String, BTreeMap<String, usize>>,
}

/// Counts all results.
pub fn table(results: &[FileResult], engines: &[String], known: &Known) -> Table {
    let skipped = results.iter().filter(|file| file.skipped.is_some()).count();
    let mut table = Table { skipped, ..Table::default() };
    for engine in engines {
        let mut counts = Counts::default();
        for file in results {
            for (_, verdict) in file.results.iter().filter(|(name, _)| name == engine) {
                let covered = verdict.is_wrong() && known.covers(file, engine);
                *counts.of(verdict, covered) += 1;
                if let Verdict::NotSupported { what, .. } = verdict {
                    *table.missing.entry(engine.clone()).or_default().entry(what.clone()).or_default() += 1;
                }
            }
        }
        table.engines.push((engine.clone(), counts));
    }
    table
}

impl Counts {
    fn of(&mut self, verdict: &Verdict, known: bool) -> &mut usize {
        match verdict {
            _ if known => &mut self.known,
            Verdict::Same => &mut self.same,
            Verdict::Explained(_) => &mut self.rule,
            Verdict::Differs(_) => &mut self.differs,
            Verdict::NotSupported { .. } => &mut self.not_supported,
            Verdict::Limit(_) => &mut self.limit,
            Verdict::Crash(_) => &mut self.crash,
        }
    }
}

impl Table {
    /// Whether an engine differs or crashes on a file of which that is not known.
    pub fn is_wrong(&self) -> bool {
        self.engines.iter().any(|(_, counts)| counts.differs + counts.crash > 0)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.engines.iter().map(|(engine, _)| engine.len()).max().unwrap_or(0).max(6);
        writeln!(f, "{:width$}   same  differs  known  rule  not supported  limit  crash", "engine")?;
        for (engine, c) in &self.engines {
            let Counts { same, differs, known, rule, not_supported, limit, crash } = c;
            writeln!(
                f,
                "{engine:width$}  {same:5}  {differs:7}  {known:5}  {rule:4}  {not_supported:13}  {limit:5}  {crash:5}"
            )?;
        }
        if self.skipped > 0 {
            writeln!(f, "{} files have nothing to compare with", self.skipped)?;
        }
        for (engine, constructs) in &self.missing {
            writeln!(f, "\nnot supported in {engine}:")?;
            let mut constructs: Vec<_> = constructs.iter().collect();
            constructs.sort_by_key(|(what, count)| (std::cmp::Reverse(**count), *what));
            for (what, count) in constructs {
                writeln!(f, "{count:5}  {what}")?;
            }
        }
        Ok(())
    }
}
