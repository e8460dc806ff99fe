//! Unwinding: from the instruction that raised to a handler, through as many frames as it takes.

use crate::frames::Activation;
use crate::objects::Exception;
use crate::objects::function::cell_value;
use crate::objects::traceback::Traceback;
use crate::vm::Vm;
use stencils::opcodes::{op, opcode};
use stencils::value::Value;

/// Where unwinding ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unwound {
    /// The innermost frame continues in a handler.
    Handled,
    /// The frame that entered the interpreter loop is gone; the exception is still raised.
    Left,
}

/// The object and the name of the property whose getter a frame runs, if bytecode entered it for that.
fn property_read_by(frame: Activation) -> Option<(Value, Value)> {
    let caller = frame.previous().filter(|_| !frame.is_entry())?;
    let (code, index) = (caller.code(), caller.index());
    if opcode(code.unit(index) as u8)?.family != op::LOAD_ATTR {
        return None;
    }
    let first = *frame.locals().first()?;
    let name = code.name(code.oparg_at(index) as usize >> 1)?;
    let owner = cell_value(first).unwrap_or(first);
    (!owner.is_null()).then_some((owner, name))
}

impl Vm {
    /// Unwinds from the innermost frame, whose instruction raised.
    pub(crate) fn unwind(&mut self) -> Unwound {
        if std::mem::take(&mut self.machine.left_by_refusal)
            && let Some(frame) = self.frame()
            && self.leave_refused(frame)
        {
            return Unwound::Left;
        }
        let mut again = self.raises_again();
        while let Some(frame) = self.frame() {
            if self.abort.is_none() {
                if !again {
                    self.note_traceback(frame);
                }
                if self.enter_handler(frame) {
                    return Unwound::Handled;
                }
                if let Some(index) = self.first_raised_at(frame) {
                    frame.go_to(index);
                }
                let _ = self.drop_operands(frame, 0);
            }
            again = false;
            let left = frame.is_entry();
            let property = property_read_by(frame);
            self.pop_frame(frame);
            if left {
                break;
            }
            if let Some((owner, name)) = property {
                self.complete_attribute_error(owner, name);
            }
        }
        Unwound::Left
    }

    /// Leaves a frame that has returned what it must not; whether that leaves the interpreter loop.
    fn leave_refused(&mut self, frame: Activation) -> bool {
        let is_entry = frame.is_entry();
        self.pop_frame(frame);
        is_entry
    }

    /// Where what a clean-up handler raises again came from: `RERAISE` has it among its operands, and a frame that is left tells so.
    fn first_raised_at(&self, frame: Activation) -> Option<usize> {
        let [opcode, oparg] = frame.unit().to_le_bytes();
        if opcode != op::RERAISE || oparg == 0 {
            return None;
        }
        let operands = frame.operands();
        let count = operands.len() - usize::from(operands.last() == Some(&self.state().raised));
        let last = operands.get(count.checked_sub(usize::from(oparg))?)?;
        last.is_int().then(|| last.as_int()).and_then(|index| usize::try_from(index).ok())
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
        let last = Value::small_int(self.first_raised_at(frame).unwrap_or(index) as i64);
        if self.drop_operands(frame, entry.depth as usize).is_err() {
            return false;
        }
        let raised = std::mem::replace(&mut self.state_mut().raised, Value::NULL);
        let pushed = [last, raised];
        frame.resume(entry.target, entry.depth, if entry.lasti { &pushed } else { &pushed[1..] });
        true
    }
}
