//! `yield`, `yield from` and generator expressions, and the handler around all of a generator's body.

use super::comprehensions::Collector;
use super::{Generator, intrinsic};
use crate::code::{Code, Constant};
use crate::compiler::error::Result;
use crate::compiler::instruction::{Instruction, Location, pseudo};
use crate::compiler::symbols::NodeKey;
use crate::compiler::unit::{ParameterCounts, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind};

/// Operands of `RESUME`: where in the code it stands.
mod resume {
    pub(super) const AFTER_YIELD: usize = 1;
    pub(super) const AFTER_YIELD_FROM: usize = 2;
}

impl<'a> Generator<'a> {
    pub(super) fn yield_value(&mut self, value: Option<&'a Expr>, location: Location) -> Result {
        match value {
            Some(value) => self.expression(value)?,
            None => self.load_constant(Constant::None, location)?,
        }
        self.yield_top(location)
    }

    /// Yields the value on top of the stack; what is sent takes its place.
    pub(super) fn yield_top(&mut self, location: Location) -> Result {
        self.op_arg(op::YIELD_VALUE, 0, location)?;
        self.op_arg(op::RESUME, resume::AFTER_YIELD, location)
    }

    pub(super) fn yield_from(&mut self, value: &'a Expr, location: Location) -> Result {
        self.expression(value)?;
        self.op(op::GET_YIELD_FROM_ITER, location)?;
        self.load_constant(Constant::None, location)?;
        self.send_loop(resume::AFTER_YIELD_FROM, location)
    }

    /// Passes on what the iterator below the top of the stack yields, until it returns.
    fn send_loop(&mut self, resume: usize, location: Location) -> Result {
        let [send, fail, exit] = [(); 3].map(|()| self.new_label());
        self.place(send);
        self.jump(op::SEND, exit, location)?;
        self.jump(pseudo::SETUP_FINALLY, fail, location)?;
        self.op_arg(op::YIELD_VALUE, 1, location)?;
        self.op(pseudo::POP_BLOCK, None)?;
        self.op_arg(op::RESUME, resume, location)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, send, location)?;
        self.place(fail);
        self.op(op::CLEANUP_THROW, location)?;
        self.place(exit);
        self.op(op::END_SEND, location)
    }

    pub(super) fn generator_expression(&mut self, node: &'a Expr) -> Result {
        let ExprKind::GeneratorExp { elt, generators } = &node.kind else { return Ok(()) };
        let Some(outermost) = generators.first() else { return Ok(()) };
        let location = Some(node.span);
        let scope = self.symbols.of_node(NodeKey::of(node));
        let counts = ParameterCounts { positional_or_keyword: 1, ..ParameterCounts::default() };
        self.enter(UnitKind::GeneratorExpression, scope, "<genexpr>", node.span.line, counts)?;
        self.op_arg(op::LOAD_FAST, 0, location)?;
        self.generator(
            generators,
            0,
            0,
            Collector { build: op::NOP, add: op::YIELD_VALUE, element: elt, value: None },
        )?;
        let code = self.finish_function()?;
        self.make_closure(NodeKey::of(node), code, &[], location)?;
        self.expression(&outermost.iter)?;
        self.op(op::GET_ITER, Some(outermost.iter.span))?;
        self.op_arg(op::CALL, 0, location)
    }

    /// Ends a function whose end can be reached. A generator may not let a StopIteration out (PEP 479).
    pub(super) fn finish_function(&mut self) -> Result<Code> {
        if !self.current().makes_generator() {
            return self.finish(true);
        }
        let handler = self.new_label();
        let setup = Instruction { op: pseudo::SETUP_CLEANUP, arg: 0, target: Some(handler), location: None };
        self.unit().sequence.insert_before_start(setup);
        self.load_constant(Constant::None, None)?;
        self.op(op::RETURN_VALUE, None)?;
        self.place(handler);
        self.op_arg(op::CALL_INTRINSIC_1, intrinsic::STOPITERATION_ERROR, None)?;
        self.op_arg(op::RERAISE, 1, None)?;
        self.finish(false)
    }
}
