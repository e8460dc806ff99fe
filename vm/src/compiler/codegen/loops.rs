//! Loops, and how `break`, `continue` and `return` leave the regions that they stand in.

use super::Generator;
use super::nameops::Access;
use crate::code::Constant;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::{Label, Location, pseudo};
use crate::compiler::unit::{FrameBlock, Region};
use stencils::opcodes::op;
use syntax::ast::{Expr, For, Span, Stmt};

/// The places of an asynchronous iteration.
pub(super) struct AsyncIteration {
    /// Where the next item is asked for.
    pub(super) start: Label,
    send: Label,
    /// Where StopAsyncIteration goes.
    except: Label,
}

impl<'a> Generator<'a> {
    pub(super) fn for_loop(&mut self, node: &'a For, span: Span) -> Result {
        if node.is_async {
            return self.async_for_loop(node, span);
        }
        let start = self.new_label();
        let cleanup = self.new_label();
        let end = self.new_label();
        self.push_block(Region::ForLoop, Some(start), Some(end), span)?;
        self.expression(&node.iter)?;
        let location = Some(node.iter.span);
        self.op(op::GET_ITER, location)?;
        self.place(start);
        self.jump(op::FOR_ITER, cleanup, location)?;
        // Keeps the line of the target apart; removed where it is redundant.
        self.op(op::NOP, Some(node.target.span))?;
        self.target(&node.target, Access::Store)?;
        self.conditional_statements(&node.body)?;
        self.jump(pseudo::JUMP, start, None)?;
        self.place(cleanup);
        self.op(op::END_FOR, None)?;
        self.op(op::POP_ITER, None)?;
        self.pop_block();
        self.conditional_statements(&node.orelse)?;
        self.place(end);
        Ok(())
    }

    fn async_for_loop(&mut self, node: &'a For, span: Span) -> Result {
        let end = self.new_label();
        self.expression(&node.iter)?;
        let iterator_location = Some(node.iter.span);
        self.op(op::GET_AITER, iterator_location)?;
        let iteration = self.start_async_iteration(Region::AsyncForLoop, Some(end), span)?;
        self.op(op::NOT_TAKEN, Some(span))?;
        self.target(&node.target, Access::Store)?;
        self.conditional_statements(&node.body)?;
        self.jump(pseudo::JUMP, iteration.start, None)?;
        self.end_async_iteration(&iteration, iterator_location)?;
        self.conditional_statements(&node.orelse)?;
        self.place(end);
        Ok(())
    }

    /// Waits for the next item of the asynchronous iterator on the stack.
    pub(super) fn start_async_iteration(
        &mut self,
        region: Region<'a>,
        exit: Option<Label>,
        span: Span,
    ) -> Result<AsyncIteration> {
        let iteration = AsyncIteration { start: self.new_label(), send: self.new_label(), except: self.new_label() };
        let location = Some(span);
        self.place(iteration.start);
        self.push_block(region, Some(iteration.start), exit, span)?;
        self.jump(pseudo::SETUP_FINALLY, iteration.except, location)?;
        self.op(op::GET_ANEXT, location)?;
        self.load_constant(Constant::None, location)?;
        self.place(iteration.send);
        self.await_iterator(location)?;
        self.op(pseudo::POP_BLOCK, location)?;
        Ok(iteration)
    }

    pub(super) fn end_async_iteration(&mut self, iteration: &AsyncIteration, location: Location) -> Result {
        self.pop_block();
        self.place(iteration.except);
        self.jump(op::END_ASYNC_FOR, iteration.send, location)
    }

    pub(super) fn while_loop(&mut self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt], span: Span) -> Result {
        let start = self.new_label();
        let end = self.new_label();
        let otherwise = self.new_label();
        self.place(start);
        self.push_block(Region::WhileLoop, Some(start), Some(end), span)?;
        self.jump_if(test, otherwise, false)?;
        self.conditional_statements(body)?;
        self.jump(pseudo::JUMP, start, None)?;
        self.pop_block();
        self.place(otherwise);
        self.conditional_statements(orelse)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn break_statement(&mut self, span: Span) -> Result {
        let mut location = Some(span);
        self.op(op::NOP, location)?;
        let Some(innermost) = self.unwind_to_loop(&mut location)? else {
            return Err(CompileError::syntax(span.line, "'break' outside loop"));
        };
        self.unwind_block(innermost, &mut location, false)?;
        let exit = innermost.exit.expect("a loop has an exit");
        self.jump(pseudo::JUMP, exit, location)
    }

    pub(super) fn continue_statement(&mut self, span: Span) -> Result {
        let mut location = Some(span);
        self.op(op::NOP, location)?;
        let Some(innermost) = self.unwind_to_loop(&mut location)? else {
            return Err(CompileError::syntax(span.line, "'continue' not properly in loop"));
        };
        let start = innermost.start.expect("a loop has a start");
        self.jump(pseudo::JUMP, start, location)
    }

    /// Leaves all regions of the code object; `keeps_value` if the value to return is on the stack.
    pub(super) fn unwind_all(&mut self, location: &mut Location, keeps_value: bool) -> Result {
        self.unwind_while(location, keeps_value, |_| true).map(drop)
    }

    /// Leaves the regions inside the innermost loop and gives that loop.
    fn unwind_to_loop(&mut self, location: &mut Location) -> Result<Option<FrameBlock<'a>>> {
        self.unwind_while(location, false, |region| {
            !matches!(region, Region::WhileLoop | Region::ForLoop | Region::AsyncForLoop)
        })
    }

    /// Leaves regions from the innermost on while `leaves` holds; gives the first that stays.
    fn unwind_while(
        &mut self,
        location: &mut Location,
        keeps_value: bool,
        leaves: impl Fn(Region) -> bool,
    ) -> Result<Option<FrameBlock<'a>>> {
        let mut left = Vec::new();
        let stays = loop {
            let Some(block) = self.unit().frame_blocks.pop() else { break None };
            if !leaves(block.region) {
                self.unit().frame_blocks.push(block);
                break Some(block);
            }
            left.push(block);
            self.unwind_block(block, location, keeps_value)?;
        };
        self.unit().frame_blocks.extend(left.into_iter().rev());
        Ok(stays)
    }

    /// Leaves one region, which is off the list of blocks already unless it is a loop that `break` leaves.
    fn unwind_block(&mut self, block: FrameBlock<'a>, location: &mut Location, keeps_value: bool) -> Result {
        let here = *location;
        match block.region {
            Region::WhileLoop
            | Region::ExceptHandlers
            | Region::ExceptStarHandlers
            | Region::StopIteration
            | Region::AsyncComprehension => Ok(()),
            Region::ForLoop | Region::AsyncForLoop | Region::Value => {
                self.swap_below(keeps_value, here)?;
                self.op(op::POP_TOP, here)
            }
            Region::TryExcept => self.op(pseudo::POP_BLOCK, here),
            Region::FinallyTry(body) => {
                self.op(pseudo::POP_BLOCK, here)?;
                self.finally_on_the_way_out(body, keeps_value)?;
                // What follows runs after the `finally` body, so it belongs to no line of its own.
                *location = None;
                Ok(())
            }
            Region::FinallyEnd => {
                self.swap_below(keeps_value, here)?;
                self.op(op::POP_TOP, here)?;
                self.swap_below(keeps_value, here)?;
                self.op(pseudo::POP_BLOCK, here)?;
                self.op(op::POP_EXCEPT, here)
            }
            Region::With(span) => self.leave_with(false, span, location, keeps_value),
            Region::AsyncWith(span) => self.leave_with(true, span, location, keeps_value),
            Region::HandlerCleanup(name) => self.leave_handler(name, here, keeps_value),
        }
    }

    fn leave_with(&mut self, is_async: bool, span: Span, location: &mut Location, keeps_value: bool) -> Result {
        let here = Some(span);
        self.op(pseudo::POP_BLOCK, here)?;
        if keeps_value {
            self.op_arg(op::SWAP, 3, here)?;
            self.op_arg(op::SWAP, 2, here)?;
        }
        self.call_exit_with_nones(is_async, here)?;
        self.op(op::POP_TOP, here)?;
        *location = None;
        Ok(())
    }

    fn swap_below(&mut self, keeps_value: bool, location: Location) -> Result {
        if keeps_value { self.op_arg(op::SWAP, 2, location) } else { Ok(()) }
    }

    fn finally_on_the_way_out(&mut self, body: &'a [Stmt], keeps_value: bool) -> Result {
        if keeps_value {
            let span = body.first().map_or_else(Span::default, |first| first.span);
            self.push_block(Region::Value, None, None, span)?;
        }
        self.statements(body)?;
        if keeps_value {
            self.pop_block();
        }
        Ok(())
    }

    fn leave_handler(&mut self, name: Option<&str>, location: Location, keeps_value: bool) -> Result {
        if name.is_some() {
            self.op(pseudo::POP_BLOCK, location)?;
        }
        self.swap_below(keeps_value, location)?;
        self.op(pseudo::POP_BLOCK, location)?;
        self.op(op::POP_EXCEPT, location)?;
        name.map_or(Ok(()), |name| self.clear_name(name, location))
    }

    /// `name = None; del name`: at the end of an `except` clause that binds a name.
    pub(super) fn clear_name(&mut self, name: &str, location: Location) -> Result {
        self.load_constant(Constant::None, location)?;
        self.name(name, Access::Store, location)?;
        self.name(name, Access::Delete, location)
    }
}
