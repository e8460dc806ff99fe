//! `with` and `async with`.

use super::Generator;
use super::generators::awaitable;
use super::nameops::Access;
use crate::code::Constant;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, Location, pseudo};
use crate::compiler::unit::Region;
use stencils::opcodes::op;
use syntax::ast::With;

/// Operands of LOAD_SPECIAL.
mod special {
    pub(super) const ENTER: usize = 0;
    pub(super) const EXIT: usize = 1;
    pub(super) const AENTER: usize = 2;
    pub(super) const AEXIT: usize = 3;
}

impl<'a> Generator<'a> {
    /// The managers from `index` on, each around the next, and the body in the innermost.
    pub(super) fn with(&mut self, node: &'a With, index: usize) -> Result {
        let item = &node.items[index];
        let handler = self.new_label();
        let exit = self.new_label();
        let cleanup = self.new_label();
        let span = item.context_expr.span;
        let location = Some(span);
        self.expression(&item.context_expr)?;
        self.enter_manager(node.is_async, location)?;
        self.jump(pseudo::SETUP_WITH, handler, location)?;
        self.push_block(if node.is_async { Region::AsyncWith(span) } else { Region::With(span) }, None, None, span)?;
        match &item.optional_vars {
            Some(target) => self.target(target, Access::Store)?,
            None => self.op(op::POP_TOP, location)?,
        }
        if index + 1 == node.items.len() {
            self.conditional_statements(&node.body)?;
        } else {
            self.deeper(span, |this| this.with(node, index + 1))?;
        }
        self.op(pseudo::POP_BLOCK, None)?;
        self.pop_block();
        self.call_exit_with_nones(node.is_async, location)?;
        self.op(op::POP_TOP, location)?;
        self.jump(pseudo::JUMP, exit, location)?;

        self.place(handler);
        self.jump(pseudo::SETUP_CLEANUP, cleanup, location)?;
        self.op(op::PUSH_EXC_INFO, location)?;
        self.op(op::WITH_EXCEPT_START, location)?;
        if node.is_async {
            self.await_value(awaitable::AEXIT, location)?;
        }
        self.suppress_or_reraise(cleanup)?;
        self.place(exit);
        Ok(())
    }

    /// Leaves `__exit__`, bound, and the result of `__enter__` on the stack.
    fn enter_manager(&mut self, is_async: bool, location: Location) -> Result {
        let (enter, exit) = if is_async { (special::AENTER, special::AEXIT) } else { (special::ENTER, special::EXIT) };
        self.op_arg(op::COPY, 1, location)?;
        self.op_arg(op::LOAD_SPECIAL, exit, location)?;
        self.op_arg(op::SWAP, 2, location)?;
        self.op_arg(op::SWAP, 3, location)?;
        self.op_arg(op::LOAD_SPECIAL, enter, location)?;
        self.op_arg(op::CALL, 0, location)?;
        if is_async { self.await_value(awaitable::AENTER, location) } else { Ok(()) }
    }

    pub(super) fn call_exit_with_nones(&mut self, is_async: bool, location: Location) -> Result {
        (0..3).try_for_each(|_| self.load_constant(Constant::None, location))?;
        self.op_arg(op::CALL, 3, location)?;
        if is_async { self.await_value(awaitable::AEXIT, location) } else { Ok(()) }
    }

    /// What `__exit__` returned is on the stack: if it is true, the exception is dropped.
    fn suppress_or_reraise(&mut self, cleanup: Label) -> Result {
        let suppress = self.new_label();
        let exit = self.new_label();
        self.op(op::TO_BOOL, None)?;
        self.jump(op::POP_JUMP_IF_TRUE, suppress, None)?;
        self.op_arg(op::RERAISE, 2, None)?;
        self.place(suppress);
        self.op(op::POP_TOP, None)?;
        self.op(pseudo::POP_BLOCK, None)?;
        self.op(op::POP_EXCEPT, None)?;
        (0..3).try_for_each(|_| self.op(op::POP_TOP, None))?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, exit, None)?;
        self.place(cleanup);
        self.pop_except_and_reraise()?;
        self.place(exit);
        Ok(())
    }
}
