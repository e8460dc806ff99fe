//! Frames: the VM's own stack of words, on which they lie, and the binding of arguments. What a frame runs is the machine's business.

mod activation;
mod bind;
mod bind_errors;

pub(crate) use activation::Activation;

use crate::builtins::Arguments;
use crate::objects::ExceptionClass;
use crate::objects::frame::FrameValue;
use crate::objects::function::Function;
use crate::objects::generator::Generator;
use crate::vm::{Fallible, Raised, Vm};
use bind::Binder;
use std::mem::MaybeUninit;
use stencils::frame::{FRAME_WORDS, Frame};
use stencils::generator;
use stencils::object::LoadedCode;
use stencils::value::Value;

/// Words of the stack. The pages that are never touched cost nothing.
const STACK_WORDS: usize = 8 << 20;

/// The memory in which frames lie.
pub(crate) struct FrameStack(Box<[MaybeUninit<Value>]>);

impl FrameStack {
    /// An empty stack.
    pub(crate) fn new() -> Self {
        Self(Box::new_uninit_slice(STACK_WORDS))
    }

    /// The first word and the one past the last.
    pub(crate) fn bounds(&mut self) -> (*mut Value, *mut Value) {
        let range = self.0.as_mut_ptr_range();
        (range.start.cast(), range.end.cast())
    }
}

/// What a new frame runs, and where its names are.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) code: *mut LoadedCode,
    pub(crate) function: Value,
    pub(crate) globals: Value,
    pub(crate) builtins: Value,
    pub(crate) namespace: Value,
}

impl Vm {
    /// The innermost frame, if any.
    pub(crate) fn frame(&self) -> Option<Activation> {
        // SAFETY: a frame that is not null is live.
        (!self.state().frame.is_null()).then(|| unsafe { Activation::new(self.state().frame) })
    }

    /// All frames, the innermost first.
    pub(crate) fn frames(&self) -> impl Iterator<Item = Activation> + use<> {
        std::iter::successors(self.frame(), |frame| frame.previous())
    }

    /// Pushes a frame whose slots are all NULL. It is the innermost only once `State::frame` says so.
    pub(crate) fn push_frame(&mut self, entry: Entry) -> Fallible<Activation> {
        let frame = self.place_frame(entry)?;
        self.count_frame(frame)
    }

    /// Pushes a frame for a call of a Python function.
    pub(crate) fn push_call(&mut self, function: Function, arguments: &Arguments<'_>) -> Fallible<Activation> {
        let code = function.code();
        if function.is_in_c() {
            self.check_receiver_in_c(function, arguments)?;
        }
        let frame = self.place_frame(Entry {
            code: code.loaded(),
            function: function.value(),
            globals: function.globals,
            builtins: function.builtins,
            // The body of a class, called as if it were a function.
            namespace: if code.is_optimized() { Value::NULL } else { function.globals },
        })?;
        // SAFETY: the frame was just placed and nothing else refers to its slots.
        let locals =
            unsafe { std::slice::from_raw_parts_mut(Frame::local(frame.frame(), 0), code.source.locals_plus.len()) };
        let bound = Binder { vm: self, code, function, arguments, locals }.bind();
        bound.inspect_err(|_| self.state_mut().stack_top = frame.frame().cast())?;
        self.count_frame(frame)
    }

    /// Makes a generator run that may be, on behalf of the innermost frame. Its own is the innermost only once `State::frame` says so.
    pub(crate) fn enter_generator(&mut self, generator: Generator, value: Value) -> Activation {
        let (state, caller) = (self.state, self.state().frame);
        // SAFETY: generator, state and frame are live.
        unsafe { Activation::new(generator::resume(state, caller, generator.as_ptr(), value)) }
    }

    /// Makes the frame of a suspended generator the innermost, so that others see it. Returns the one that was.
    pub(crate) fn link_frame(&mut self, frame: Activation) -> Option<Activation> {
        let caller = self.frame();
        // SAFETY: the frame is that of a generator that does not run, so nothing refers to its caller.
        unsafe { (*frame.frame()).previous = self.state().frame };
        self.state_mut().frame = frame.frame();
        caller
    }

    /// Takes such a frame off again.
    pub(crate) fn unlink_frame(&mut self, frame: Activation, caller: Option<Activation>) {
        // SAFETY: as above.
        unsafe { (*frame.frame()).previous = std::ptr::null_mut() };
        self.state_mut().frame = caller.map_or(std::ptr::null_mut(), Activation::frame);
    }

    /// Leaves the innermost frame for good; its caller is the innermost again.
    pub(crate) fn pop_frame(&mut self, frame: Activation) {
        // SAFETY: the frame is live and the innermost.
        unsafe { generator::leave(self.state, frame.frame()) };
    }

    /// A frame as an object of the program.
    pub(crate) fn frame_object(&mut self, frame: Activation) -> Value {
        FrameValue::of_frame(&mut self.heap, frame)
    }

    /// Lets the object of a frame that is about to go keep what it holds.
    pub(crate) fn detach_frame(&mut self, frame: Activation) {
        let Some(object) = FrameValue::from_value(frame.object()) else { return };
        let caller = frame.previous();
        let back = caller.map_or(Value::NULL, |caller| self.frame_object(caller));
        object.detach(frame, back);
        frame.set_object(Value::NULL);
    }

    /// Puts a frame on the stack of words.
    fn place_frame(&mut self, entry: Entry) -> Fallible<Activation> {
        let frame = self.state().stack_top.cast::<Frame>();
        // SAFETY: code is alive for the whole run; the frame fits between the top and the limit, memory that nothing else uses.
        unsafe {
            let code = &*entry.code;
            let words = code.frame_words as usize;
            if words > self.state().stack_limit.offset_from_unsigned(self.state().stack_top) {
                return Err(self.recursion_error());
            }
            frame.write(Frame {
                previous: self.state().frame,
                code: entry.code,
                function: entry.function,
                globals: entry.globals,
                builtins: entry.builtins,
                locals: entry.namespace,
                object: Value::NULL,
                instance: Value::NULL,
                instruction: code.units,
                stack_pointer: frame.cast::<Value>().add(FRAME_WORDS + code.local_count as usize),
                return_offset: 0,
                is_entry: false,
                is_generator: false,
            });
            std::slice::from_raw_parts_mut(Frame::local(frame, 0), code.local_count as usize).fill(Value::NULL);
            let top = self.state().stack_top.add(words);
            self.state_mut().stack_top = top;
            Ok(Activation::new(frame))
        }
    }

    /// Counts a frame against the recursion limit, or takes it back.
    fn count_frame(&mut self, frame: Activation) -> Fallible<Activation> {
        if self.state().recursion_remaining <= 0 {
            self.state_mut().stack_top = frame.frame().cast();
            return Err(self.recursion_error());
        }
        self.state_mut().recursion_remaining -= 1;
        Ok(frame)
    }

    #[cold]
    pub(crate) fn recursion_error(&mut self) -> Raised {
        self.raise(ExceptionClass::RecursionError, "maximum recursion depth exceeded")
    }
}
