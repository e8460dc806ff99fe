//! Safepoints: one countdown for fuel, locals snapshots, scheduled events and collections (ARCHITECTURE.md).
//! The countdown is as long as the distance to the next safepoint at which anything is due.

use crate::observe;
use crate::options::{Event, Options};
use crate::vm::{Abort, Fallible, Vm};
use std::collections::BTreeMap;

/// What is due at a safepoint of the agenda, besides fuel.
#[derive(Clone, Debug, Default)]
struct Due {
    snapshot: bool,
    events: Vec<Event>,
}

/// The safepoints of one run.
#[derive(Debug)]
pub(crate) struct Safepoints {
    /// Safepoints up to the one for which the countdown was last set.
    passed: u64,
    /// What the countdown was set to.
    distance: u64,
    /// The safepoint that is one too many.
    fuel_end: Option<u64>,
    agenda: BTreeMap<u64, Due>,
}

impl Safepoints {
    pub(crate) fn new(options: &Options) -> Self {
        let mut agenda: BTreeMap<u64, Due> = BTreeMap::new();
        for (&safepoint, events) in &options.schedule.events {
            agenda.entry(safepoint).or_default().events.clone_from(events);
        }
        for &safepoint in &options.snapshot_at {
            agenda.entry(safepoint).or_default().snapshot = true;
        }
        agenda.remove(&0);
        let fuel_end = options.fuel.and_then(|fuel| fuel.checked_add(1));
        Self { passed: 0, distance: 0, fuel_end, agenda }
    }

    /// What to set the countdown to.
    pub(crate) fn arm(&mut self) -> i64 {
        let far = self.passed.saturating_add(i64::MAX as u64);
        let due = self.agenda.keys().next().copied().into_iter().chain(self.fuel_end);
        self.distance = due.fold(far, u64::min) - self.passed;
        self.distance as i64
    }

    /// The number of the safepoint at which the countdown was last read.
    pub(crate) fn last(&self) -> u64 {
        self.passed
    }

    /// Counts what has been passed since the countdown was set.
    fn advance(&mut self, countdown: i64, skipped: i64) -> u64 {
        self.passed += self.distance - (countdown + skipped) as u64;
        self.distance = 0;
        self.passed
    }
}

impl Vm {
    /// The countdown ran out: does what is due, and sets it anew.
    pub(crate) fn safepoint(&mut self) -> Fallible<()> {
        let number = self.count_safepoints();
        let done = self.do_due(number);
        self.state_mut().countdown = self.machine.safepoints.arm();
        done
    }

    /// The number of safepoints so far. The countdown must be set anew.
    pub(crate) fn count_safepoints(&mut self) -> u64 {
        let skipped = self.heap.take_skipped();
        let countdown = self.state().countdown;
        self.machine.safepoints.advance(countdown, skipped)
    }

    fn do_due(&mut self, number: u64) -> Fallible<()> {
        if self.machine.safepoints.fuel_end == Some(number) {
            return Err(self.abort(Abort::OutOfFuel));
        }
        if let Some(due) = self.machine.safepoints.agenda.remove(&number) {
            if due.snapshot {
                let snapshot = observe::snapshot(self, number);
                self.machine.snapshots.push(snapshot);
            }
            due.events.iter().for_each(|&event| self.happen(event));
        }
        self.watch_heap()
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Collect => self.collect_garbage(),
            Event::InvalidateExecutors => self.invalidate_executors(),
            Event::TierUp => self.declare_hot(),
            Event::Deopt { guard } => self.force_deopt(guard),
        }
    }

    fn watch_heap(&mut self) -> Fallible<()> {
        if self.heap.wants_collection() {
            self.collect_garbage();
        }
        if self.heap.bytes() > self.options.max_heap_bytes {
            return Err(self.abort(Abort::Limit("heap".to_owned())));
        }
        Ok(())
    }

    /// Collects, unless native code below may hold values.
    fn collect_garbage(&mut self) {
        if self.native_depth == 0 {
            self.collect();
        }
    }
}
