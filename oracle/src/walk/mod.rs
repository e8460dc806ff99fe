//! The walk over the tree: what a statement does and what an expression is worth.

pub(crate) mod annotations;
mod assign;
mod awaiting;
mod bind;
mod call;
pub(crate) mod class;
pub(crate) mod code;
mod code_equality;
mod comprehension;
mod condition;
mod context;
mod did_you_mean;
mod display;
mod except_star;
mod exception;
mod expression;
pub(crate) mod frame;
pub(crate) mod frame_locals;
pub(crate) mod frame_members;
mod function;
mod generator_expression;
mod grow;
pub(crate) mod import;
mod names;
mod observe;
mod pattern;
pub(crate) mod statement;
pub(crate) mod suggestion;
mod suspend;
mod template;
pub(crate) mod text;
mod type_parameters;

use crate::classes::Kind;
use crate::error::{Res, Stop, Throw};
use crate::generator::Yielder;
use crate::heap::Ref;
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::scope::Program;
use frame::Frame;
use std::ops::Deref;

/// The members of frames, code objects and tracebacks.
pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::Traceback, crate::traceback::MEMBERS),
    (Kind::Code, frame_members::CODE),
    (Kind::Frame, frame_members::FRAME),
    (Kind::FrameLocals, frame_locals::PROXY),
];

/// The walk over one code object, in one frame.
pub(crate) struct Walker<'a> {
    interpreter: &'a Interpreter,
    program: &'a Program<'a>,
    frame: &'a Ref<Frame>,
    /// What a generator's frame is left through.
    yielder: Option<&'a Yielder>,
}

impl Deref for Walker<'_> {
    type Target = Interpreter;

    fn deref(&self) -> &Interpreter {
        self.interpreter
    }
}

impl Walker<'_> {
    /// Notes in the exception that it passed through the current frame at a line.
    fn at<T>(&self, line: u32, result: Res<T>) -> Res<T> {
        match result {
            Ok(value) => Ok(value),
            Err(error) => Err(self.trace(line, error)),
        }
    }

    fn trace(&self, line: u32, mut error: Throw) -> Throw {
        match &mut error {
            Throw::Exception(exception) => {
                if exception.is_new.replace(false) {
                    self.set_context(exception);
                }
                self.heap.note_traceback(exception, self.frame, line);
            }
            Throw::Stop(stop) => {
                if let Stop::NotSupported { line: unknown @ 0, .. } = &mut **stop {
                    *unknown = line;
                }
            }
        }
        error
    }
}
