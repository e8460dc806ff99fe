//! The engines of the VM: the same virtual machine, allowed to tier up so far.

use super::{Engine, Limits};
use crate::case::Case;
use crate::judge::Setup;
use crate::observation::Observation;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use vm::{Thresholds, Tier};

impl From<vm::Run> for Observation {
    fn from(run: vm::Run) -> Self {
        Self {
            stdout: run.stdout,
            stderr: run.stderr,
            outcome: run.outcome,
            globals: run.globals,
            snapshots: run.snapshots,
            safepoints: run.safepoints,
            ..Self::default()
        }
    }
}

/// Low thresholds, so that short programs reach every tier.
pub const LOW_THRESHOLDS: Thresholds = Thresholds { loop_iterations: 16, function_entries: 16, side_exits: 8 };

/// How far a program is tiered up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The specializing interpreter alone.
    Tier1,
    /// Traces in the uop interpreter too.
    Tier2,
    /// Traces as machine code.
    Jit,
}

impl Mode {
    /// From the simplest on.
    pub const ALL: [Self; 3] = [Self::Tier1, Self::Tier2, Self::Jit];

    /// Whether this build has the tier: machine code is made on x86-64 Linux only.
    pub fn is_available(self) -> bool {
        self != Self::Jit || vm::jit_is_available()
    }

    /// The name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tier1 => "tier1",
            Self::Tier2 => "tier2",
            Self::Jit => "jit",
        }
    }

    fn tier(self) -> Tier {
        match self {
            Self::Tier1 => Tier::Tier1,
            Self::Tier2 => Tier::Tier2,
            Self::Jit => Tier::Jit,
        }
    }
}

impl FromStr for Mode {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|mode| mode.name() == name).ok_or(())
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The VM as an engine.
#[derive(Clone, Debug)]
pub struct Vm {
    mode: Mode,
    limits: Limits,
    /// When code counts as hot.
    pub thresholds: Thresholds,
    /// How much of each sort of optimization is allowed.
    pub optimizations: vm::Limits,
    /// The fault that is planted.
    pub fault: Option<vm::Fault>,
    totals: Totals,
}

/// What the tiers did, over several runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Runs in which machine code ran.
    pub native_runs: u64,
    /// Traces that became executors, side traces included.
    pub traces: u64,
    /// Uops that ran as machine code.
    pub native_uops: u64,
}

impl Vm {
    /// A VM whose runs stay within `limits`, with thresholds so low that short programs reach every tier.
    pub fn new(mode: Mode, limits: Limits) -> Self {
        let (thresholds, optimizations) = (LOW_THRESHOLDS, vm::Limits::default());
        Self { mode, limits, thresholds, optimizations, fault: None, totals: Totals::default() }
    }

    /// The VM as a panel has it.
    pub fn with_setup(mode: Mode, setup: &Setup) -> Self {
        let mut vm = Self::new(mode, setup.limits());
        (vm.optimizations, vm.fault) = (setup.optimizations, setup.fault);
        vm
    }

    /// Runs a case and gives all that the VM tells about it. `trace_log` asks for the traces too.
    pub fn run_in_full(&self, case: &Case, trace_log: bool) -> vm::Run {
        let options = vm::Options {
            filename: case.filename.as_str().into(),
            fuel: Some(case.settings.fuel),
            snapshot_at: case.settings.snapshots.clone(),
            recursion_limit: self.limits.frames,
            max_object_bytes: bytes(self.limits.object_bytes),
            max_heap_bytes: bytes(self.limits.heap_bytes),
            max_output_bytes: bytes(self.limits.output_bytes),
            tier: self.mode.tier(),
            schedule: case.settings.schedule.clone(),
            limits: self.optimizations,
            thresholds: self.thresholds,
            trace_log,
            fault: self.fault,
        };
        vm::run(&case.module, &options)
    }
}

fn bytes(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

impl Engine for Vm {
    fn name(&self) -> &str {
        self.mode.name()
    }

    fn run(&mut self, case: &Case) -> Observation {
        let run = self.run_in_full(case, false);
        self.totals.native_runs += u64::from(run.stats.uops_jit > 0);
        self.totals.traces += run.stats.traces + run.stats.side_traces;
        self.totals.native_uops += run.stats.uops_jit;
        Observation::from(run)
    }

    fn totals(&self) -> Totals {
        self.totals
    }
}
