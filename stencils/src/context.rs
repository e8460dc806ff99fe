//! What a body is given besides its operands, and what it says back. Layouts are in `frame`, meaning is in `bodies`.

use crate::frame::{Frame, State};
use crate::object::LoadedCode;
use crate::value::Value;

/// The immediates of an instruction. In an interpreter they are read from it; in a stencil they are holes.
pub trait Immediates: Copy {
    /// The oparg.
    fn oparg(self) -> u64;
    /// The first operand: an inline-cache entry, or what the optimizer put there.
    fn operand0(self) -> u64;
    /// The second operand, in traces only.
    fn operand1(self) -> u64;
}

/// Where a body runs.
#[derive(Clone, Copy, Debug)]
pub struct Context<I> {
    /// The running frame.
    pub frame: *mut Frame,
    /// The state of the run.
    pub state: *mut State,
    /// The instruction's immediates.
    pub immediates: I,
}

impl<I: Immediates> Context<I> {
    /// The oparg.
    #[inline(always)]
    pub fn oparg(&self) -> u64 {
        self.immediates.oparg()
    }

    /// The first operand.
    #[inline(always)]
    pub fn operand0(&self) -> u64 {
        self.immediates.operand0()
    }

    /// The second operand.
    #[inline(always)]
    pub fn operand1(&self) -> u64 {
        self.immediates.operand1()
    }

    /// A slot of `localsplus`.
    ///
    /// # Safety
    /// The frame must be live and have that slot.
    #[inline(always)]
    pub unsafe fn local(&self, slot: u64) -> *mut Value {
        // SAFETY: as the caller promises.
        unsafe { Frame::local(self.frame, slot as usize) }
    }

    /// The running code object.
    ///
    /// # Safety
    /// The frame must be live.
    #[inline(always)]
    pub unsafe fn code(&self) -> *mut LoadedCode {
        // SAFETY: a live frame has a live code object.
        unsafe { (*self.frame).code }
    }

    /// A name of the running code object.
    ///
    /// # Safety
    /// The frame must be live and its code have that name.
    #[inline(always)]
    pub unsafe fn name(&self, index: u64) -> Value {
        // SAFETY: as the caller promises.
        unsafe { *(*self.code()).names.add(index as usize) }
    }
}

/// How a body ends.
#[derive(Clone, Copy, Debug)]
pub enum Flow<T> {
    /// Go on with these results.
    Next(T),
    /// The guard failed: leave the fast path. Nothing has been changed.
    Exit,
    /// An exception was raised: `State::raised` holds it.
    Error,
}

impl Flow<()> {
    /// Goes on if the guard holds, else exits.
    #[inline(always)]
    #[must_use]
    pub const fn exit_unless(holds: bool) -> Self {
        if holds { Self::Next(()) } else { Self::Exit }
    }

    /// Goes on if a helper succeeded.
    #[inline(always)]
    #[must_use]
    pub const fn error_unless(succeeded: bool) -> Self {
        if succeeded { Self::Next(()) } else { Self::Error }
    }
}

impl Flow<Value> {
    /// Goes on with a helper's result unless it is NULL.
    #[inline(always)]
    #[must_use]
    pub const fn error_if_null(result: Value) -> Self {
        if result.is_null() { Self::Error } else { Self::Next(result) }
    }

    /// Goes on with a result that could be held inline, else exits.
    #[inline(always)]
    #[must_use]
    pub const fn exit_if_none(result: Option<Value>) -> Self {
        match result {
            Some(result) => Self::Next(result),
            None => Self::Exit,
        }
    }
}

/// What `SEND` led to.
#[derive(Clone, Copy, Debug)]
pub enum Sent {
    /// A generator: its frame is ready to be entered.
    Frame(*mut Frame),
    /// What the receiver yielded.
    Yielded(Value),
    /// What the receiver returned.
    Returned(Value),
}

/// What a generic call or iteration led to.
#[derive(Clone, Copy, Debug)]
pub enum Called {
    /// A Python function or generator: its frame is ready to be entered.
    Frame(*mut Frame),
    /// Anything else: the result.
    Result(Value),
}
