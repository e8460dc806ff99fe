//! `try` with `except*`.

use super::Generator;
use super::expressions::intrinsic;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, pseudo};
use crate::compiler::unit::Region;
use stencils::opcodes::op;
use syntax::ast::{ExceptHandler, Span, Try};

impl<'a> Generator<'a> {
    /// While the clauses run, the stack holds what was raised, a list of what to raise again, and what no clause has
    /// matched yet.
    pub(super) fn try_except_star(&mut self, node: &'a Try, span: Span) -> Result {
        let handlers = self.new_label();
        let orelse = self.new_label();
        let end = self.new_label();
        let cleanup = self.new_label();
        let reraise_star = self.new_label();
        self.jump(pseudo::SETUP_FINALLY, handlers, Some(span))?;
        self.push_block(Region::TryExcept, None, None, span)?;
        self.conditional_statements(&node.body)?;
        self.pop_block();
        self.op(pseudo::POP_BLOCK, None)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, orelse, None)?;

        self.place(handlers);
        self.jump(pseudo::SETUP_CLEANUP, cleanup, None)?;
        self.op(op::PUSH_EXC_INFO, None)?;
        self.push_block(Region::ExceptStarHandlers, None, None, span)?;
        for (index, handler) in node.handlers.iter().enumerate() {
            self.star_clause(handler, index == 0, index + 1 == node.handlers.len(), reraise_star)?;
        }
        self.pop_block();
        self.place(reraise_star);
        self.reraise_unmatched(cleanup, end)?;
        self.place(orelse);
        self.conditional_statements(&node.orelse)?;
        self.place(end);
        Ok(())
    }

    fn star_clause(
        &mut self,
        handler: &'a ExceptHandler,
        is_first: bool,
        is_last: bool,
        reraise_star: Label,
    ) -> Result {
        let location = Some(handler.span);
        let next = self.new_label();
        let no_match = self.new_label();
        let with_error = self.new_label();
        let cleanup = self.new_label();
        if is_first {
            self.op_arg(op::BUILD_LIST, 0, location)?;
            self.op_arg(op::COPY, 2, location)?;
        }
        if let Some(class) = &handler.typ {
            self.expression(class)?;
            self.op(op::CHECK_EG_MATCH, location)?;
            self.op_arg(op::COPY, 1, location)?;
            self.jump(op::POP_JUMP_IF_NONE, no_match, location)?;
        }
        match &handler.name {
            Some(name) => self.store_name(name, location)?,
            None => self.op(op::POP_TOP, location)?,
        }
        self.star_clause_body(handler, cleanup, next)?;
        // The body raised: that goes onto the list.
        self.place(cleanup);
        self.clear_handler_name(handler)?;
        self.op_arg(op::LIST_APPEND, 3, None)?;
        self.op(op::POP_TOP, None)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, with_error, None)?;
        self.place(next);
        self.op(op::NOP, None)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, with_error, None)?;
        self.place(no_match);
        self.op(op::POP_TOP, location)?;
        self.place(with_error);
        if is_last {
            // What no clause has matched.
            self.op_arg(op::LIST_APPEND, 1, None)?;
            self.jump(pseudo::JUMP_NO_INTERRUPT, reraise_star, None)?;
        }
        Ok(())
    }

    fn star_clause_body(&mut self, handler: &'a ExceptHandler, cleanup: Label, next: Label) -> Result {
        self.jump(pseudo::SETUP_CLEANUP, cleanup, Some(handler.span))?;
        self.push_block(Region::HandlerCleanup(handler.name.as_deref()), None, None, handler.span)?;
        self.conditional_statements(&handler.body)?;
        self.pop_block();
        self.op(pseudo::POP_BLOCK, None)?;
        self.clear_handler_name(handler)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, next, None)
    }

    fn clear_handler_name(&mut self, handler: &ExceptHandler) -> Result {
        handler.name.as_ref().map_or(Ok(()), |name| self.clear_name(name, None))
    }

    fn reraise_unmatched(&mut self, cleanup: Label, end: Label) -> Result {
        let reraise = self.new_label();
        self.op_arg(op::CALL_INTRINSIC_2, intrinsic::PREP_RERAISE_STAR, None)?;
        self.op_arg(op::COPY, 1, None)?;
        self.jump(op::POP_JUMP_IF_NOT_NONE, reraise, None)?;
        self.op(op::POP_TOP, None)?;
        self.op(pseudo::POP_BLOCK, None)?;
        self.op(op::POP_EXCEPT, None)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
        self.place(reraise);
        self.op(pseudo::POP_BLOCK, None)?;
        self.op_arg(op::SWAP, 2, None)?;
        self.op(op::POP_EXCEPT, None)?;
        self.op_arg(op::RERAISE, 0, None)?;
        self.place(cleanup);
        self.pop_except_and_reraise()
    }
}
