//! What a run is given: its limits and what to record. Plain data.

use crate::word::Word;

/// How one program is run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The name of the program's file.
    pub filename: String,
    /// Safepoints until the run is out of fuel.
    pub fuel: u64,
    /// Safepoints at which the locals of all frames are recorded, sorted.
    pub snapshot_at: Vec<u64>,
    /// Python frames, the module's included.
    pub recursion_limit: u32,
    /// Nominal size past which building an object raises MemoryError.
    pub max_object_bytes: u64,
    /// Heap size past which the run ends with [`crate::Outcome::Limit`].
    pub max_heap_bytes: u64,
    /// Units of work (an item that builtin code asks an iterator for, a comparison, 8 bytes allocated) past which the run ends with
    /// [`crate::Outcome::Limit`] of [`crate::WORK`]: fuel does not bound `sum(range(10**12))`.
    pub max_work: u64,
    /// Output size past which the run ends with [`crate::Outcome::Limit`].
    pub max_output_bytes: u64,
    /// Which CPython's hashes, indexes and sizes it has.
    pub word: Word,
    /// Unless 0, hashes by identity are scrambled by it: a program that then does otherwise depends on where objects lie.
    pub scramble: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            filename: "<string>".to_owned(),
            fuel: 10_000_000,
            snapshot_at: Vec::new(),
            recursion_limit: 1000,
            max_object_bytes: 16 << 20,
            max_heap_bytes: 256 << 20,
            max_work: u64::MAX,
            max_output_bytes: 1 << 20,
            word: Word::default(),
            scramble: 0,
        }
    }
}
