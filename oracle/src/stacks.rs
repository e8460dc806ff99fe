//! The host's stacks: which one the run is on, how much of it is left, and more of it where that is little.
//!
//! A generator has a small stack of its own. What it calls goes on on another piece where little is left, so that it may
//! recurse as deep as any code.

use crate::error::{Res, limit};
use crate::interpreter::Interpreter;
use corosensei::on_stack;
use corosensei::stack::{DefaultStack, Stack};
use std::cell::{Cell, RefCell};

/// Virtual size of a generator's stack. Only what is touched becomes memory.
const GENERATOR_BYTES: usize = 256 << 10;
/// Virtual size of a further piece.
const PIECE_BYTES: usize = 2 << 20;
/// Work that may go deep does not begin with less.
const ROOM: usize = 160 << 10;
/// Where less is left, the run ends.
const RESERVE: usize = 48 << 10;
/// Stacks that are kept for the next use.
const KEPT: usize = 64;

/// The stack that the run is on now.
#[derive(Clone, Copy)]
pub(crate) struct HostStack {
    /// An address at its beginning.
    pub(crate) base: usize,
    pub(crate) bytes: usize,
}

/// Stacks that nothing uses now, by their size.
#[derive(Default)]
pub(crate) struct Stacks {
    now: Cell<HostStack>,
    generators: RefCell<Vec<DefaultStack>>,
    pieces: RefCell<Vec<DefaultStack>>,
}

impl Default for HostStack {
    fn default() -> Self {
        Self { base: 0, bytes: usize::MAX }
    }
}

impl HostStack {
    fn of(stack: &impl Stack) -> Self {
        let base = stack.base().get();
        Self { base, bytes: base - stack.limit().get() }
    }

    /// What is left of it, seen from here.
    fn left(self) -> usize {
        let marker = 0u8;
        self.bytes.saturating_sub(self.base.abs_diff(std::ptr::from_ref(&marker).addr()))
    }
}

fn take(kept: &RefCell<Vec<DefaultStack>>, bytes: usize) -> Res<DefaultStack> {
    let stack = kept.borrow_mut().pop();
    stack.map_or_else(|| DefaultStack::new(bytes), Ok).map_err(|error| limit(format!("a stack: {error}")))
}

fn keep(kept: &RefCell<Vec<DefaultStack>>, stack: DefaultStack) {
    let mut kept = kept.borrow_mut();
    if kept.len() < KEPT {
        kept.push(stack);
    }
}

impl Stacks {
    /// The run begins on a stack of that size.
    pub(crate) fn begin(&self, bytes: usize) {
        let marker = 0u8;
        self.now.set(HostStack { base: std::ptr::from_ref(&marker).addr(), bytes });
    }

    /// A stack for a generator, with what it is.
    pub(crate) fn take_generator(&self) -> Res<(DefaultStack, HostStack)> {
        let stack = take(&self.generators, GENERATOR_BYTES)?;
        let host = HostStack::of(&stack);
        Ok((stack, host))
    }

    pub(crate) fn keep_generator(&self, stack: DefaultStack) {
        keep(&self.generators, stack);
    }

    /// The run is on another stack; the one it was on.
    pub(crate) fn enter(&self, stack: HostStack) -> HostStack {
        self.now.replace(stack)
    }

    pub(crate) fn is_short(&self) -> bool {
        self.now.get().left() < RESERVE
    }
}

impl Interpreter {
    /// Does work that may go deep and that never suspends the generator around it.
    pub(crate) fn with_room<T>(&self, work: impl FnOnce() -> Res<T>) -> Res<T> {
        let stacks = &self.stacks;
        if stacks.now.get().left() >= ROOM {
            return work();
        }
        let mut piece = take(&stacks.pieces, PIECE_BYTES)?;
        let outer = stacks.enter(HostStack::of(&piece));
        let result = on_stack(&mut piece, work);
        stacks.enter(outer);
        keep(&stacks.pieces, piece);
        result
    }
}
