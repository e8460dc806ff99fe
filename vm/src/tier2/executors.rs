//! The executors of a run, and which of them are kept: those that may be running, and those that can be entered and were made for code
//! and dicts that the program still has. A collection frees all others.

use super::executor::{Executor, ExecutorId, Origin};
use super::resumption::Resumption;
use crate::heap::Marker;
use crate::machine::CodeData;
use crate::objects::Dict;
use crate::optimizer::Watch;
use crate::outcome::Trace;
use crate::specialize::counter::backed_off;
use std::collections::{BTreeMap, BTreeSet};
use stencils::opcodes::op;
use stencils::value::Value;

/// Executors that `ENTER_EXECUTOR` can name in one code object.
const MAX_ROOTS: usize = 256;

/// All executors of a run.
#[derive(Debug, Default)]
pub(crate) struct Executors {
    /// Each in a box: traces and machine code hold addresses of its parts.
    all: BTreeMap<ExecutorId, Box<Executor>>,
    made: u32,
    /// The executors that were entered and not yet left, the outermost first. Each may have gone on in others, through its exits.
    running: Vec<ExecutorId>,
    /// Those that became invalid meanwhile: they may still be running, although no exit leads to them.
    left_behind: Vec<ExecutorId>,
    /// The roots of each code object, by its version; an index into the list is what `ENTER_EXECUTOR` has.
    roots: BTreeMap<u32, Vec<ExecutorId>>,
    /// Where the generator stood that a `FOR_ITER` or `SEND` was last specialized for, by the version of its code and its code unit.
    resumptions: BTreeMap<(u32, usize), Resumption>,
    /// The versions of the `__init__` functions, by the versions of the ways in which classes make instances.
    inits: BTreeMap<u32, u32>,
    /// Names on which executors depended until they changed.
    changed: Vec<Watch>,
    /// Rewrites that the optimizer has made.
    pub(super) rewrites: u64,
    /// What is shown of each trace.
    dumps: Vec<Trace>,
}

impl Executors {
    /// Adds a new executor, and has the dicts watched that it depends on.
    pub(super) fn add(&mut self, executor: Box<Executor>) {
        executor.watches.iter().filter_map(|watch| Dict::from_value(watch.dict)).for_each(Dict::watch);
        self.made += 1;
        self.all.insert(executor.id, executor);
    }

    /// Executors that were ever made.
    pub(super) fn made(&self) -> u32 {
        self.made
    }

    /// Those that are kept, in the order of their making.
    pub(super) fn all(&self) -> impl Iterator<Item = &Executor> {
        self.all.values().map(|executor| &**executor)
    }

    /// The same, to be changed.
    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut Executor> {
        self.all.values_mut().map(|executor| &mut **executor)
    }

    /// An executor that may be running or entered.
    pub(super) fn get(&self, id: ExecutorId) -> &Executor {
        &self.all[&id]
    }

    /// The same, to be changed.
    pub(super) fn get_mut(&mut self, id: ExecutorId) -> &mut Executor {
        self.all.get_mut(&id).expect("an executor is kept as long as it may be running or entered")
    }

    /// Notes where the generator stands that an instruction is specialized for.
    pub(crate) fn note_resumption(&mut self, code: &CodeData, index: usize, resumption: Resumption) {
        self.resumptions.insert((code.version(), index), resumption);
    }

    /// Where the generator stood that an instruction was last specialized for.
    pub(super) fn resumption(&self, code: &CodeData, index: usize) -> Option<Resumption> {
        self.resumptions.get(&(code.version(), index)).copied()
    }

    /// Notes the version of the `__init__` with which a class makes instances.
    pub(crate) fn note_init(&mut self, version: u32, function_version: u32) {
        self.inits.insert(version, function_version);
    }

    /// The version of the `__init__` with which a class makes instances.
    pub(super) fn init(&self, version: u32) -> Option<u32> {
        self.inits.get(&version).copied()
    }

    /// The root that `ENTER_EXECUTOR` names by that index.
    pub(super) fn root(&self, code: &CodeData, index: u8) -> Option<ExecutorId> {
        self.roots.get(&code.version()).and_then(|roots| roots.get(usize::from(index))).copied()
    }

    /// An index for one more root of a code object.
    pub(super) fn free_root(&self, code: &CodeData) -> Option<u8> {
        let roots = self.roots.get(&code.version()).map_or(&[][..], Vec::as_slice);
        let gone = roots.iter().position(|id| !self.all.contains_key(id));
        gone.or(Some(roots.len()).filter(|&index| index < MAX_ROOTS)).and_then(|index| u8::try_from(index).ok())
    }

    /// Gives a root its index.
    pub(super) fn set_root(&mut self, code: &CodeData, index: u8, id: ExecutorId) {
        let roots = self.roots.entry(code.version()).or_default();
        match roots.get_mut(usize::from(index)) {
            Some(gone) => *gone = id,
            None => roots.push(id),
        }
    }

    /// Side traces from a root to this executor.
    pub(super) fn chain_length(&self, id: ExecutorId) -> usize {
        let parent = |id: &ExecutorId| match self.all.get(id)?.origin {
            Origin::Root { .. } => None,
            Origin::Side { parent, .. } => Some(parent),
        };
        std::iter::successors(Some(id), parent).count() - 1
    }

    /// Notes what is to be shown of a trace.
    pub(super) fn note_dump(&mut self, dump: Trace) {
        self.dumps.push(dump);
    }

    /// What is to be shown of the traces.
    pub(crate) fn take_dumps(&mut self) -> Vec<Trace> {
        std::mem::take(&mut self.dumps)
    }

    /// Whether a name has changed since an executor first depended on it: then none shall again.
    pub(super) fn has_changed(&self, dict: Value, name: Value) -> bool {
        self.changed.iter().any(|changed| changed.is(dict, name))
    }

    /// The valid executors that depend on a name, which from now on none does.
    pub(super) fn note_change(&mut self, dict: Value, name: Value) -> Vec<ExecutorId> {
        let depends =
            |executor: &&Executor| executor.is_valid() && executor.watches.iter().any(|watch| watch.is(dict, name));
        let dependent: Vec<_> = self.all().filter(depends).map(|executor| executor.id).collect();
        if !dependent.is_empty() {
            self.changed.push(Watch { dict, name });
        }
        dependent
    }

    /// Makes an executor invalid: its instruction is what it was, no exit leads to it, and it leaves at its next check.
    pub(super) fn invalidate(&mut self, id: ExecutorId) {
        if !self.running.is_empty() {
            self.left_behind.push(id);
        }
        let executor = self.get_mut(id);
        executor.invalidate();
        if let Origin::Root { at, replaced } = executor.origin {
            // SAFETY: a collection makes the executors of code invalid before it frees the code.
            let code = unsafe { &*executor.code };
            code.set_unit(at, replaced);
            // What becomes invalid again and again is made anew less and less often.
            if replaced as u8 == op::JUMP_BACKWARD_JIT {
                code.set_unit(at + 1, backed_off(code.unit(at + 1)));
            }
        }
        for other in self.all_mut() {
            for uop in 0..other.exits.len() {
                if other.exits[uop].side == Some(id) {
                    other.link(uop as u32, None);
                }
            }
        }
    }

    /// An executor is entered.
    pub(super) fn begin_running(&mut self, id: ExecutorId) {
        self.running.push(id);
    }

    /// The executor that was entered last, or one in which it went on, was left.
    pub(super) fn end_running(&mut self) {
        self.running.pop();
        if self.running.is_empty() {
            self.left_behind.clear();
        }
    }

    /// Those that may be running.
    fn running(&self) -> BTreeSet<ExecutorId> {
        self.reached_from(self.running.iter().chain(&self.left_behind).copied())
    }

    /// Executors, and those in which they may go on.
    fn reached_from(&self, start: impl Iterator<Item = ExecutorId>) -> BTreeSet<ExecutorId> {
        let mut reached = BTreeSet::new();
        let mut new: Vec<ExecutorId> = start.collect();
        while let Some(id) = new.pop() {
            if let Some(executor) = self.all.get(&id).filter(|_| reached.insert(id)) {
                new.extend(executor.exits.iter().filter_map(|exit| exit.side));
            }
        }
        reached
    }

    /// Marks what executors hold, once all else that is in use is marked. One that may be running holds all that it was made for; any
    /// other holds its constants for as long as something else holds the code and the dicts.
    pub(crate) fn visit(&self, marker: &mut Marker, value_of: impl Fn(u32) -> Option<Value>) {
        for executor in self.running().iter().map(|&id| self.get(id)) {
            executor.codes().filter_map(&value_of).for_each(|code| marker.visit(code));
            executor.dicts().for_each(|dict| marker.visit(dict));
            executor.visit(marker);
        }
        self.changed.iter().for_each(|changed| marker.visit(changed.name));
        marker.finish();
        let mut waiting: Vec<&Executor> = self.all().filter(|executor| executor.is_valid()).collect();
        let mut left = usize::MAX;
        while std::mem::replace(&mut left, waiting.len()) != waiting.len() {
            waiting.retain(|executor| {
                let lives = is_in_use(executor, marker, &value_of);
                if lives {
                    executor.visit(marker);
                    marker.finish();
                }
                !lives
            });
        }
    }

    /// Frees the executors that are no longer of use. Code that is garbage still lies where it was.
    pub(crate) fn forget_garbage(&mut self, marker: &Marker, value_of: impl Fn(u32) -> Option<Value>) {
        let roots = self.all().filter(|executor| executor.is_valid() && matches!(executor.origin, Origin::Root { .. }));
        let reached = self.reached_from(roots.map(|executor| executor.id));
        let running = self.running();
        let is_of_use = |executor: &Executor| {
            let can_be_entered = executor.is_valid() && reached.contains(&executor.id);
            running.contains(&executor.id) || can_be_entered && is_in_use(executor, marker, &value_of)
        };
        let garbage =
            self.all().filter(|executor| !is_of_use(executor)).map(|executor| (executor.id, executor.is_valid()));
        for (id, is_valid) in garbage.collect::<Vec<_>>() {
            if is_valid {
                self.invalidate(id);
            }
            self.all.remove(&id);
        }
        let lives = |version: u32| value_of(version).is_some_and(|code| marker.is_marked(code));
        self.left_behind.retain(|id| self.all.contains_key(id));
        self.roots.retain(|&version, _| lives(version));
        self.resumptions.retain(|&(version, _), _| lives(version));
        self.inits.retain(|_, function_version| lives(*function_version));
        self.changed.retain(|changed| marker.is_marked(changed.dict));
    }
}

/// Whether the program still has the code and the dicts that an executor was made for.
fn is_in_use(executor: &Executor, marker: &Marker, value_of: impl Fn(u32) -> Option<Value>) -> bool {
    executor.codes().all(|version| value_of(version).is_some_and(|code| marker.is_marked(code)))
        && executor.dicts().all(|dict| marker.is_marked(dict))
}
