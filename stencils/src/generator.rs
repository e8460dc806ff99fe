//! Generators, coroutines and async generators: the layout, and how each is resumed, suspended and ended.
//! What they mean to a program (`send`, `throw`, errors) is the VM's business.

use crate::frame::{Frame, State};
use crate::object::Header;
use crate::runtime::{rt_begins, rt_detach_frame, rt_watch};
use crate::value::Value;
use core::mem::{offset_of, swap};

/// Where a generator stands. The names and numbers are CPython's `PyFrameState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(transparent)]
pub struct FrameState(pub i8);

impl FrameState {
    /// It has not been resumed yet.
    pub const CREATED: Self = Self(-3);
    /// It has yielded.
    pub const SUSPENDED: Self = Self(-2);
    /// It has passed on what an iterator yielded, which is on top of its operand stack.
    pub const SUSPENDED_YIELD_FROM: Self = Self(-1);
    /// It runs.
    pub const EXECUTING: Self = Self(0);
    /// It was closed before it began, and still has its arguments.
    pub const COMPLETED: Self = Self(1);
    /// It has ended, and its frame holds nothing.
    pub const CLEARED: Self = Self(4);

    /// Whether it has begun, and waits to be resumed.
    #[inline(always)]
    #[must_use]
    pub const fn is_suspended(self) -> bool {
        self.0 == Self::SUSPENDED.0 || self.0 == Self::SUSPENDED_YIELD_FROM.0
    }

    /// Whether it can be resumed no more.
    #[must_use]
    pub const fn has_ended(self) -> bool {
        self.0 > Self::EXECUTING.0
    }

    /// Whether it may be resumed.
    #[inline(always)]
    #[must_use]
    pub const fn is_resumable(self) -> bool {
        self.0 < Self::EXECUTING.0
    }
}

/// A generator, coroutine or async generator. `localsplus` and the operand stack of its frame follow it.
#[derive(Debug)]
#[repr(C)]
pub struct GeneratorObject {
    /// What every object starts with.
    pub header: Header,
    /// Where it stands.
    pub state: FrameState,
    /// The operand stack of the loop, `yield from` or `await` that it was made for alone holds it.
    pub is_owned: bool,
    /// `ag_running_async`: an `asend`, `athrow` or `aclose` of it is under way.
    pub is_running_async: bool,
    /// `ag_closed`: it was closed, or has ended.
    pub is_closed: bool,
    /// The exception that it handles, as [`State::handled`]; while it runs, the one that its caller handles.
    pub handled: Value,
    /// While it runs: the generator that was the innermost before.
    pub outer: *mut GeneratorObject,
    /// It is one of those that the VM closes once nothing refers to them: it was suspended inside a `try` or `with`.
    pub is_watched: bool,
    /// It was closed because nothing referred to it, which happens once.
    pub is_finalized: bool,
    /// `__name__`
    pub name: Value,
    /// `__qualname__`
    pub qualname: Value,
    /// The frame; the last field.
    pub frame: Frame,
}

/// Code units from the instruction that resumes a generator (`FOR_ITER` or `SEND`) to where it goes on with what is yielded.
pub const YIELD_OFFSET: usize = 2;

impl GeneratorObject {
    /// The generator that a frame lies in.
    ///
    /// # Safety
    /// The frame must be one of a generator.
    #[inline(always)]
    #[must_use]
    pub const unsafe fn of(frame: *mut Frame) -> *mut Self {
        // SAFETY: as the caller promises.
        unsafe { frame.byte_sub(offset_of!(Self, frame)).cast() }
    }
}

/// Makes a generator run that may be resumed, with `value` as the result of its `yield`. Returns its frame, which is to be entered.
///
/// # Safety
/// Generator, state and caller must be live.
#[inline(always)]
pub unsafe fn resume(
    state: *mut State,
    caller: *mut Frame,
    generator: *mut GeneratorObject,
    value: Value,
) -> *mut Frame {
    // SAFETY: as the caller promises; the operand stack has room, as the compiler counts the value in.
    unsafe {
        if (*generator).header.flags & Header::TELLS != 0 {
            rt_begins(state, generator);
        }
        let frame = &raw mut (*generator).frame;
        *(*frame).stack_pointer = value;
        (*frame).stack_pointer = (*frame).stack_pointer.add(1);
        (*frame).previous = caller;
        (*frame).is_entry = false;
        (*generator).state = FrameState::EXECUTING;
        (*generator).outer = (*state).generator;
        (*state).generator = generator;
        swap(&mut (*generator).handled, &mut (*state).handled);
        (*state).recursion_remaining -= 1;
        frame
    }
}

/// Takes a running generator off the frames, suspended or ended. Returns its caller.
#[inline(always)]
unsafe fn stop(state: *mut State, frame: *mut Frame, then: FrameState) -> *mut Frame {
    // SAFETY: as the callers promise.
    unsafe {
        let generator = GeneratorObject::of(frame);
        let caller = (*frame).previous;
        (*frame).previous = core::ptr::null_mut();
        (*generator).state = then;
        (*state).generator = (*generator).outer;
        swap(&mut (*generator).handled, &mut (*state).handled);
        (*state).recursion_remaining += 1;
        (*state).frame = caller;
        caller
    }
}

/// Of the oparg of `RESUME`: it comes after a `yield`, `yield from` or `await`.
const AFTER_YIELD: u8 = 3;
/// Of the oparg of `RESUME`: it comes after a `yield from`.
const AFTER_YIELD_FROM: u8 = 2;
/// Of the oparg of `RESUME`: no `try` or `with` is around the `yield` (`RESUME_OPARG_DEPTH1_MASK`).
const OUTSIDE_TRY: u8 = 4;

/// Whether a code unit resumes a generator inside a `try` or `with`.
#[inline(always)]
#[must_use]
pub const fn is_guarded(unit: u16) -> bool {
    let [_, oparg] = unit.to_le_bytes();
    oparg & AFTER_YIELD != 0 && oparg & OUTSIDE_TRY == 0
}

/// Whether a code unit resumes a generator that yields from another iterator.
#[must_use]
pub const fn is_yield_from(unit: u16) -> bool {
    let [_, oparg] = unit.to_le_bytes();
    oparg & AFTER_YIELD == AFTER_YIELD_FROM
}

/// Suspends the running frame, whose `instruction` yields; `stack_pointer` is without the value. Returns the caller.
///
/// # Safety
/// State and frame must be live, the frame the innermost and one of a generator.
#[inline(always)]
pub unsafe fn suspend(state: *mut State, frame: *mut Frame, stack_pointer: *mut Value, passes_on: bool) -> *mut Frame {
    // SAFETY: as the caller promises.
    unsafe {
        (*frame).instruction = (*frame).instruction.add(1);
        (*frame).stack_pointer = stack_pointer;
        let generator = GeneratorObject::of(frame);
        if !(*generator).is_watched && is_guarded(*(*frame).instruction) {
            rt_watch(state, generator);
        }
        let then = FrameState(FrameState::SUSPENDED.0 + i8::from(passes_on));
        stop(state, frame, then)
    }
}

/// Leaves a frame for good, wherever it lies. Returns the caller, which is the innermost frame again.
///
/// # Safety
/// State and frame must be live, the frame the innermost.
#[inline(always)]
pub unsafe fn leave(state: *mut State, frame: *mut Frame) -> *mut Frame {
    // SAFETY: as the caller promises.
    unsafe {
        if !(*frame).object.is_null() {
            rt_detach_frame(state, frame);
        }
        if (*frame).is_generator {
            return stop(state, frame, FrameState::CLEARED);
        }
        let caller = (*frame).previous;
        (*state).stack_top = frame.cast();
        (*state).recursion_remaining += 1;
        (*state).frame = caller;
        caller
    }
}
