//! The reference: the AST interpreter of the `oracle` crate.

use super::{Engine, Limits};
use crate::case::Case;
use crate::observation::Observation;
use oracle::Word;

/// The oracle as an engine.
pub struct Oracle {
    limits: Limits,
    word: Word,
    scramble: u64,
}

impl Oracle {
    /// An oracle whose runs stay within `limits`.
    pub fn new(limits: Limits) -> Self {
        Self { limits, word: Word::Bits64, scramble: 0 }
    }

    /// The oracle of that name: `oracle`, or `oracle32` with words of 32 bits.
    pub fn named(name: &str, limits: Limits) -> Option<Self> {
        match name {
            "oracle" => Some(Self::new(limits)),
            "oracle32" => Some(Self::like(limits, 32, 0)),
            _ => None,
        }
    }

    /// An oracle that is like a CPython of another build: with words of so many bits, and hashes by identity scrambled by a
    /// number unless it is 0.
    pub fn like(limits: Limits, bits: u32, scramble: u64) -> Self {
        Self { limits, word: if bits == 32 { Word::Bits32 } else { Word::Bits64 }, scramble }
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
            word: self.word,
            scramble: self.scramble,
        };
        let run = oracle::run(&case.module, &options);
        Observation {
            stdout: run.stdout,
            stderr: run.stderr,
            outcome: run.outcome,
            globals: run.globals,
            snapshots: run.snapshots,
            safepoints: run.safepoints,
            work: run.work,
            tells_identity: run.tells_identity,
            ..Observation::default()
        }
    }
}
