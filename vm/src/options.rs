//! What a run is given: the tier, the limits, the schedule. Plain data.

use crate::faults::Fault;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How far a program may be tiered up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tier {
    /// The specializing interpreter alone.
    #[default]
    Tier1,
    /// Hot traces are optimized and run by the uop interpreter.
    Tier2,
    /// Hot traces are optimized and run as machine code.
    Jit,
}

/// How one program is run. `Default` has CPython's recursion limit and thresholds and ample resource limits.
#[derive(Clone, Debug)]
pub struct Options {
    /// `co_filename` of the code.
    pub filename: Rc<str>,
    /// Safepoints until the run is out of fuel; `None` is no limit.
    pub fuel: Option<u64>,
    /// Safepoints at which the locals of all frames are recorded.
    pub snapshot_at: Vec<u64>,
    /// Python frames, the module's included.
    pub recursion_limit: u32,
    /// Nominal size past which building an object raises MemoryError.
    pub max_object_bytes: usize,
    /// Heap size past which the run ends with [`crate::Outcome::Limit`].
    pub max_heap_bytes: usize,
    /// Output size past which the run ends with [`crate::Outcome::Limit`].
    pub max_output_bytes: usize,
    /// How far the program may be tiered up.
    pub tier: Tier,
    /// What is forced to happen at chosen safepoints.
    pub schedule: Schedule,
    /// How many optimizations of each sort are allowed, for bisection.
    pub limits: Limits,
    /// When code counts as hot.
    pub thresholds: Thresholds,
    /// Whether [`crate::Run::traces`] is filled.
    pub trace_log: bool,
    /// The fault that is planted; without the feature `faults` none is.
    pub fault: Option<Fault>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            filename: "<string>".into(),
            fuel: None,
            snapshot_at: Vec::new(),
            recursion_limit: 1000,
            max_object_bytes: 64 << 20,
            max_heap_bytes: 512 << 20,
            max_output_bytes: 16 << 20,
            tier: Tier::default(),
            schedule: Schedule::default(),
            limits: Limits::default(),
            thresholds: Thresholds::default(),
            trace_log: false,
            fault: None,
        }
    }
}

/// When code counts as hot. The defaults are CPython 3.14's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Back edges of a loop until it is traced.
    pub loop_iterations: u16,
    /// Entries of a function until it is traced.
    pub function_entries: u16,
    /// Times that a side exit is taken until it grows a trace.
    pub side_exits: u16,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { loop_iterations: 4095, function_entries: 4095, side_exits: 4095 }
    }
}

/// What is forced to happen at chosen safepoints. No event changes what a program means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Events by the number of the safepoint, in the order in which they happen.
    pub events: BTreeMap<u64, Vec<Event>>,
}

/// Something that is forced to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A garbage collection.
    Collect,
    /// All executors become invalid.
    InvalidateExecutors,
    /// The loop or function at the safepoint counts as hot.
    TierUp,
    /// The guard of that number in its trace fails when it is next reached.
    Deopt {
        /// Index among the guards of a trace.
        guard: u32,
    },
}

/// How many of each sort are allowed; what comes after is left undone. `u64::MAX` is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Traces that become executors.
    pub traces: u64,
    /// Optimizer passes over each trace.
    pub passes: u64,
    /// Rewrites that the optimizer makes, over all traces.
    pub rewrites: u64,
    /// Uops that become machine code, over all traces; those past that run in the uop interpreter.
    pub stencils: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { traces: u64::MAX, passes: u64::MAX, rewrites: u64::MAX, stencils: u64::MAX }
    }
}
