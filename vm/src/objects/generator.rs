//! Generators, coroutines and async generators as objects. What resuming one means is in `generators`.

use super::{Handle, Object, kind_of};
use crate::frames::Activation;
use crate::heap::{Heap, Marker, header};
use stencils::frame::{FRAME_WORDS, Frame};
use stencils::generator::{FrameState, GeneratorObject};
use stencils::object::Kind;
use stencils::opcodes::{op, opcode};
use stencils::value::Value;

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for GeneratorObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.name, self.qualname, self.handled, self.frame.function]);
        if self.state != FrameState::CLEARED {
            // SAFETY: the frame lives as long as the generator, and is used for the visit alone.
            unsafe { Activation::new((&raw const self.frame).cast_mut()) }.visit(marker);
        }
    }

    fn size(&self) -> usize {
        // SAFETY: code is freed after the objects that refer to it.
        size_with_frame(unsafe { (*self.frame.code).frame_words } as usize)
    }
}

fn size_with_frame(words: usize) -> usize {
    size_of::<GeneratorObject>() + (words - FRAME_WORDS) * size_of::<Value>()
}

/// Whether the caller of a frame goes on with a loop over what the call gives, or with passing on from it. A generator expression
/// keeps it in a variable.
fn is_for_operand(frame: Activation) -> bool {
    let Some(caller) = frame.previous().filter(|_| !frame.is_entry()) else { return false };
    let family = |index| opcode(caller.code().unit(index) as u8).map(|row| row.family);
    let next = caller.resumes_at();
    match family(next) {
        Some(op::GET_ITER | op::GET_AITER) => family(next + 1) != Some(op::CALL),
        next => matches!(next, Some(op::GET_YIELD_FROM_ITER | op::GET_AWAITABLE)),
    }
}

/// A generator, coroutine or async generator.
pub(crate) type Generator = Handle<GeneratorObject>;

impl Generator {
    /// The generator, coroutine or async generator that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        let kind = kind_of(value)?;
        matches!(kind, Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator)
            .then(|| Self::of(value, kind))
            .flatten()
    }

    /// A new one that takes over a frame, which goes on past its running instruction.
    pub(crate) fn place(heap: &mut Heap, kind: Kind, names: [Value; 2], frame: Activation) -> Value {
        let old = frame.frame();
        // SAFETY: the frame is live, its operand stack is empty, and the object has room for all of it.
        unsafe {
            let (words, locals) = ((*(*old).code).frame_words as usize, (*(*old).code).local_count as usize);
            let [name, qualname] = names;
            let object = GeneratorObject {
                header: header(kind),
                state: FrameState::CREATED,
                is_owned: is_for_operand(frame),
                is_running_async: false,
                is_closed: false,
                is_watched: false,
                is_finalized: false,
                handled: Value::NONE,
                outer: std::ptr::null_mut(),
                name,
                qualname,
                frame: Frame {
                    previous: std::ptr::null_mut(),
                    instruction: (*old).instruction.add(1),
                    return_offset: 0,
                    is_entry: false,
                    instance: Value::NULL,
                    is_generator: true,
                    ..std::ptr::read(old)
                },
            };
            let (value, generator) = heap.place_sized(object, size_with_frame(words));
            let frame = &raw mut (*generator).frame;
            Frame::local(frame, 0).copy_from_nonoverlapping(Frame::local(old, 0), locals);
            (*frame).stack_pointer = Frame::stack_base(frame);
            value
        }
    }

    /// Whether the operand stack that it was made for surely is all that refers to it.
    pub(crate) fn is_owned(self) -> bool {
        self.is_owned && self.frame.object.is_null()
    }

    /// Notes whether an operand stack is all that refers to it.
    pub(crate) fn set_owned(self, is_owned: bool) {
        // SAFETY: a handle's object is alive, and no reference to it is.
        unsafe { (*self.as_ptr()).is_owned = is_owned };
    }

    /// The frame, running or not.
    pub(crate) fn activation(self) -> Activation {
        // SAFETY: the frame lives as long as the generator, which is alive.
        unsafe { Activation::new(&raw mut (*self.as_ptr()).frame) }
    }

    /// What it is, as messages say it.
    pub(crate) fn noun(self) -> &'static str {
        match self.header.kind {
            Kind::Coroutine => "coroutine",
            Kind::AsyncGenerator => "async generator",
            _ => "generator",
        }
    }

    /// Sets where it stands.
    pub(crate) fn set_state(self, state: FrameState) {
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).state = state };
    }

    /// Sets `ag_running_async`.
    pub(crate) fn set_running_async(self, is_running: bool) {
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).is_running_async = is_running };
    }

    /// Sets `ag_closed`, for good.
    pub(crate) fn set_closed(self) {
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).is_closed = true };
    }

    /// Notes that it is closed because nothing refers to it: it is not watched again.
    pub(crate) fn set_finalized(self) {
        self.set_watched(true);
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).is_finalized = true };
    }

    /// Notes whether it is watched.
    pub(crate) fn set_watched(self, is_watched: bool) {
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).is_watched = is_watched };
    }

    /// Sets `__name__`.
    pub(crate) fn set_name(self, name: Value) {
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).name = name };
    }

    /// Sets `__qualname__`.
    pub(crate) fn set_qualname(self, name: Value) {
        // SAFETY: as above.
        unsafe { (*self.as_ptr()).qualname = name };
    }

    /// What `yield from` or `await` passes values on from, while it is suspended there.
    pub(crate) fn yields_from(self) -> Option<Value> {
        let passes_on = self.state == FrameState::SUSPENDED_YIELD_FROM;
        passes_on.then(|| self.activation().operands().last().copied()).flatten()
    }
}
