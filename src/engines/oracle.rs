//! The reference: the AST interpreter of the `oracle` crate.

use super::{Engine, Limits};
use crate::case::Case;
use crate::observation::Observation;

super::convert::conversion_from!(oracle, |_: &oracle::Run| String::new());

/// The oracle as an engine.
pub struct Oracle {
    limits: Limits,
}

impl Oracle {
    /// An oracle whose runs stay within `limits`.
    pub fn new(limits: Limits) -> Self {
        Self { limits }
    }
}

impl Engine for Oracle {
    fn name(&self) -> &str {
        "oracle"
    }

    fn run(&mut self, case: &Case) -> Observation {
        let options = oracle::Options {
            filename: case.filename.clone(),
            fuel: case.settings.fuel,
            snapshot_at: case.settings.snapshots.clone(),
            recursion_limit: self.limits.frames,
            max_object_bytes: self.limits.object_bytes,
            max_heap_bytes: self.limits.heap_bytes,
            max_work: self.limits.work,
            max_output_bytes: self.limits.output_bytes,
        };
        let run = oracle::run(&case.module, &options);
        Observation { work: run.work, hashes_by_identity: run.hashes_by_identity, ..Observation::from(run) }
    }
}
