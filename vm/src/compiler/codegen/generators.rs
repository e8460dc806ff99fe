//! `yield`, `yield from` and `await`.

use super::Generator;
use super::expressions::intrinsic;
use crate::code::Constant;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Instruction, Location, pseudo};
use stencils::opcodes::op;
use syntax::ast::Expr;

/// Operands of RESUME.
mod resume {
    pub(super) const AFTER_YIELD: usize = 1;
    pub(super) const AFTER_YIELD_FROM: usize = 2;
    pub(super) const AFTER_AWAIT: usize = 3;
}

/// Operands of GET_AWAITABLE: what the value comes from, for error messages.
pub(super) mod awaitable {
    pub(in crate::compiler::codegen) const AWAIT: usize = 0;
    pub(in crate::compiler::codegen) const AENTER: usize = 1;
    pub(in crate::compiler::codegen) const AEXIT: usize = 2;
}

impl<'a> Generator<'a> {
    pub(super) fn yield_expression(&mut self, value: Option<&'a Expr>, location: Location) -> Result {
        match value {
            Some(value) => self.expression(value)?,
            None => self.load_constant(Constant::None, location)?,
        }
        self.yield_value(location)
    }

    /// Yields what is on the stack; what is sent takes its place.
    pub(super) fn yield_value(&mut self, location: Location) -> Result {
        if self.scope().is_generator && self.scope().is_coroutine {
            self.op_arg(op::CALL_INTRINSIC_1, intrinsic::ASYNC_GEN_WRAP, location)?;
        }
        self.op_arg(op::YIELD_VALUE, 0, location)?;
        self.op_arg(op::RESUME, resume::AFTER_YIELD, location)
    }

    pub(super) fn yield_from(&mut self, value: &'a Expr, location: Location) -> Result {
        self.expression(value)?;
        self.op(op::GET_YIELD_FROM_ITER, location)?;
        self.load_constant(Constant::None, location)?;
        self.delegate(resume::AFTER_YIELD_FROM, location)
    }

    pub(super) fn await_expression(&mut self, value: &'a Expr, location: Location) -> Result {
        self.expression(value)?;
        self.await_value(awaitable::AWAIT, location)
    }

    /// Waits for what is on the stack; the result takes its place.
    pub(super) fn await_value(&mut self, origin: usize, location: Location) -> Result {
        self.op_arg(op::GET_AWAITABLE, origin, location)?;
        self.load_constant(Constant::None, location)?;
        self.await_iterator(location)
    }

    /// Runs the iterator of an awaitable, below the None on the stack, to its end.
    pub(super) fn await_iterator(&mut self, location: Location) -> Result {
        self.delegate(resume::AFTER_AWAIT, location)
    }

    /// Sends values to the iterator on the stack, and yields what it yields, until it returns.
    fn delegate(&mut self, resumed: usize, location: Location) -> Result {
        let send = self.new_label();
        let fail = self.new_label();
        let exit = self.new_label();
        self.place(send);
        self.jump(op::SEND, exit, location)?;
        // `close` and `throw` raise at the YIELD_VALUE; a StopIteration that comes of it ends the delegation.
        self.jump(pseudo::SETUP_FINALLY, fail, location)?;
        self.op_arg(op::YIELD_VALUE, 1, location)?;
        self.op(pseudo::POP_BLOCK, None)?;
        self.op_arg(op::RESUME, resumed, location)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, send, location)?;
        self.place(fail);
        self.op(op::CLEANUP_THROW, location)?;
        self.place(exit);
        self.op(op::END_SEND, location)
    }

    /// A StopIteration that leaves a generator or coroutine becomes a RuntimeError (PEP 479).
    pub(super) fn wrap_in_stop_iteration_handler(&mut self) -> Result {
        let handler = self.new_label();
        let sequence = &mut self.unit().sequence;
        let resume = sequence.instructions.iter().position(|instruction| instruction.op == op::RESUME).unwrap_or(0);
        let setup = Instruction { op: pseudo::SETUP_CLEANUP, arg: 0, target: Some(handler), location: None };
        sequence.insert(resume, setup);
        self.load_constant(Constant::None, None)?;
        self.op(op::RETURN_VALUE, None)?;
        self.place(handler);
        self.op_arg(op::CALL_INTRINSIC_1, intrinsic::STOPITERATION_ERROR, None)?;
        self.op_arg(op::RERAISE, 1, None)
    }
}
