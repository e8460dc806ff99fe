//! `try` with `except`, `else` and `finally`.

use super::Generator;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::{Label, pseudo};
use crate::compiler::unit::Region;
use stencils::opcodes::op;
use syntax::ast::{ExceptHandler, Span, Try};

impl<'a> Generator<'a> {
    pub(super) fn try_statement(&mut self, node: &'a Try, span: Span) -> Result {
        if node.finalbody.is_empty() { self.try_except(node, span) } else { self.try_finally(node, span) }
    }

    /// The `finally` body is compiled twice: for the way out without an exception and with one.
    fn try_finally(&mut self, node: &'a Try, span: Span) -> Result {
        let handler = self.new_label();
        let cleanup = self.new_label();
        let exit = self.new_label();
        self.jump(pseudo::SETUP_FINALLY, handler, Some(span))?;
        self.push_block(Region::FinallyTry(&node.finalbody), None, None, span)?;
        if node.handlers.is_empty() {
            self.conditional_statements(&node.body)?;
        } else {
            self.try_except(node, span)?;
        }
        self.op(pseudo::POP_BLOCK, None)?;
        self.pop_block();
        self.conditional_statements(&node.finalbody)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, exit, None)?;

        self.place(handler);
        self.jump(pseudo::SETUP_CLEANUP, cleanup, None)?;
        self.op(op::PUSH_EXC_INFO, None)?;
        self.push_block(Region::FinallyEnd, None, None, span)?;
        self.conditional_statements(&node.finalbody)?;
        self.pop_block();
        self.op_arg(op::RERAISE, 0, None)?;
        self.place(cleanup);
        self.pop_except_and_reraise()?;
        self.place(exit);
        Ok(())
    }

    fn try_except(&mut self, node: &'a Try, span: Span) -> Result {
        if node.is_star {
            return self.try_except_star(node, span);
        }
        let handlers = self.new_label();
        let cleanup = self.new_label();
        let end = self.new_label();
        self.jump(pseudo::SETUP_FINALLY, handlers, Some(span))?;
        self.push_block(Region::TryExcept, None, None, span)?;
        self.conditional_statements(&node.body)?;
        self.pop_block();
        self.op(pseudo::POP_BLOCK, None)?;
        self.conditional_statements(&node.orelse)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;

        self.place(handlers);
        self.jump(pseudo::SETUP_CLEANUP, cleanup, None)?;
        self.op(op::PUSH_EXC_INFO, None)?;
        self.push_block(Region::ExceptHandlers, None, None, span)?;
        for (index, handler) in node.handlers.iter().enumerate() {
            if handler.typ.is_none() && index + 1 < node.handlers.len() {
                return Err(CompileError::syntax(handler.span.line, "default 'except:' must be last"));
            }
            self.except_clause(handler, end)?;
        }
        self.pop_block();
        self.op_arg(op::RERAISE, 0, None)?;
        self.place(cleanup);
        self.pop_except_and_reraise()?;
        self.place(end);
        Ok(())
    }

    fn except_clause(&mut self, handler: &'a ExceptHandler, end: Label) -> Result {
        let location = Some(handler.span);
        let next = self.new_label();
        if let Some(class) = &handler.typ {
            self.expression(class)?;
            self.op(op::CHECK_EXC_MATCH, location)?;
            self.jump(op::POP_JUMP_IF_FALSE, next, location)?;
        }
        match &handler.name {
            Some(name) => self.named_handler_body(handler, name, end)?,
            None => self.handler_body(handler, end)?,
        }
        self.place(next);
        Ok(())
    }

    /// The body runs as if inside `try: … finally: name = None; del name`.
    fn named_handler_body(&mut self, handler: &'a ExceptHandler, name: &'a str, end: Label) -> Result {
        let location = Some(handler.span);
        let cleanup = self.new_label();
        self.store_name(name, location)?;
        self.jump(pseudo::SETUP_CLEANUP, cleanup, location)?;
        self.push_block(Region::HandlerCleanup(Some(name)), None, None, handler.span)?;
        self.conditional_statements(&handler.body)?;
        self.pop_block();
        self.op(pseudo::POP_BLOCK, None)?;
        self.op(pseudo::POP_BLOCK, None)?;
        self.op(op::POP_EXCEPT, None)?;
        self.clear_name(name, None)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
        self.place(cleanup);
        self.clear_name(name, None)?;
        self.op_arg(op::RERAISE, 1, None)
    }

    fn handler_body(&mut self, handler: &'a ExceptHandler, end: Label) -> Result {
        self.op(op::POP_TOP, Some(handler.span))?;
        self.push_block(Region::HandlerCleanup(None), None, None, handler.span)?;
        self.conditional_statements(&handler.body)?;
        self.pop_block();
        self.op(pseudo::POP_BLOCK, None)?;
        self.op(op::POP_EXCEPT, None)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)
    }

    pub(super) fn pop_except_and_reraise(&mut self) -> Result {
        self.op_arg(op::COPY, 3, None)?;
        self.op(op::POP_EXCEPT, None)?;
        self.op_arg(op::RERAISE, 1, None)
    }
}
