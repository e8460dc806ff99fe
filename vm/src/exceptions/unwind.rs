//! Unwinding: from the instruction that raised to a handler, through as many frames as it takes.

use crate::frames::Activation;
use crate::objects::Exception;
use crate::objects::traceback::Traceback;
use crate::vm::Vm;
use stencils::opcodes::op;
use stencils::value::Value;

/// Where unwinding ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unwound {
    /// The innermost frame continues in a handler.
    Handled,
    /// The frame that entered the interpreter loop is gone; the exception is still raised.
    Left,
}

impl Vm {
    /// Unwinds from the innermost frame, whose instruction raised.
    pub(crate) fn unwind(&mut self) -> Unwound {
        let mut again = self.raises_again();
        while let Some(frame) = self.frame() {
            if self.abort.is_none() {
                if !again {
                    self.note_traceback(frame);
                }
                if self.enter_handler(frame) {
                    return Unwound::Handled;
                }
            }
            again = false;
            let left = frame.is_entry();
            self.pop_frame(frame);
            if left {
                break;
            }
        }
        Unwound::Left
    }

    /// Whether the innermost frame raises an exception once more, which leaves its traceback as it is.
    fn raises_again(&self) -> bool {
        let [opcode, oparg] = self.frame().map_or([0; 2], |frame| frame.unit().to_le_bytes());
        match opcode {
            op::RERAISE | op::CLEANUP_THROW | op::END_ASYNC_FOR => true,
            op::RAISE_VARARGS => oparg == 0 && self.state().raised == self.handled(),
            _ => false,
        }
    }

    fn note_traceback(&mut self, frame: Activation) {
        if let Some(exception) = Exception::from_value(self.state().raised) {
            let object = self.frame_object(frame);
            let (last, line) = (2 * frame.index() as i64, frame.line());
            exception.set_traceback(Traceback::place(&mut self.heap, exception.traceback(), object, last, line));
        }
    }

    fn enter_handler(&mut self, frame: Activation) -> bool {
        let index = frame.index();
        let Some(entry) = frame.code().handler(index) else { return false };
        let raised = std::mem::replace(&mut self.state_mut().raised, Value::NULL);
        let last = Value::small_int(index as i64);
        let pushed = [last, raised];
        frame.resume(entry.target, entry.depth, if entry.lasti { &pushed } else { &pushed[1..] });
        true
    }
}
