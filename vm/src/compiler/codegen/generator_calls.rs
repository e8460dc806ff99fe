//! `all`, `any` and `tuple` of a generator expression: a loop here instead of a call, if the name is the builtin.

use super::Generator;
use super::expressions::intrinsic;
use crate::code::Constant;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, pseudo};
use crate::compiler::symbols::NodeKey;
use stencils::opcodes::op;
use syntax::ast::{CmpOp, Expr, ExprKind, Keyword};

/// Operands of LOAD_COMMON_CONSTANT.
mod common {
    pub(super) const TUPLE: usize = 2;
    pub(super) const ALL: usize = 3;
    pub(super) const ANY: usize = 4;
}

/// How the loop does what the builtin does.
enum Consumer {
    Tuple,
    /// What to find, and the jump that goes on while it is not found.
    Search {
        found: bool,
        go_on: u8,
    },
}

fn consumer(name: &str) -> Option<(usize, Consumer)> {
    Some(match name {
        "tuple" => (common::TUPLE, Consumer::Tuple),
        "all" => (common::ALL, Consumer::Search { found: false, go_on: op::POP_JUMP_IF_TRUE }),
        "any" => (common::ANY, Consumer::Search { found: true, go_on: op::POP_JUMP_IF_FALSE }),
        _ => return None,
    })
}

impl<'a> Generator<'a> {
    /// With the function on the stack: if it is the builtin that the name stands for, does its work and jumps to `end`.
    pub(super) fn call_on_generator(
        &mut self,
        func: &'a Expr,
        args: &'a [Expr],
        keywords: &[Keyword],
        end: Label,
    ) -> Result {
        let (ExprKind::Name(name), [generator @ Expr { kind: ExprKind::GeneratorExp { .. }, .. }], []) =
            (&func.kind, args, keywords)
        else {
            return Ok(());
        };
        let scope = self.symbols.scope(self.symbols.of_node(NodeKey::of(generator)));
        let Some((builtin, consumer)) = consumer(name).filter(|_| !scope.is_coroutine) else { return Ok(()) };
        let location = Some(func.span);
        let plain_call = self.new_label();
        self.op_arg(op::COPY, 1, location)?;
        self.op_arg(op::LOAD_COMMON_CONSTANT, builtin, location)?;
        self.comparison(CmpOp::Is, location)?;
        self.jump(op::POP_JUMP_IF_FALSE, plain_call, location)?;
        self.op(op::POP_TOP, location)?;
        self.consume(generator, func, &consumer, end)?;
        self.place(plain_call);
        Ok(())
    }

    fn consume(&mut self, generator: &'a Expr, func: &Expr, consumer: &Consumer, end: Label) -> Result {
        let location = Some(func.span);
        let next = self.new_label();
        let exhausted = self.new_label();
        if let Consumer::Tuple = consumer {
            self.op_arg(op::BUILD_LIST, 0, location)?;
        }
        self.expression(generator)?;
        self.place(next);
        self.jump(op::FOR_ITER, exhausted, location)?;
        match consumer {
            Consumer::Tuple => {
                self.op_arg(op::LIST_APPEND, 2, location)?;
                self.jump(pseudo::JUMP, next, location)?;
            }
            Consumer::Search { found, go_on } => {
                self.op(op::TO_BOOL, location)?;
                self.jump(*go_on, next, location)?;
                self.op(op::POP_ITER, None)?;
                self.load_constant(Constant::Bool(*found), location)?;
                self.jump(pseudo::JUMP, end, location)?;
            }
        }
        self.place(exhausted);
        self.op(op::END_FOR, None)?;
        self.op(op::POP_ITER, None)?;
        match consumer {
            Consumer::Tuple => self.op_arg(op::CALL_INTRINSIC_1, intrinsic::LIST_TO_TUPLE, location)?,
            Consumer::Search { found, .. } => self.load_constant(Constant::Bool(!found), location)?,
        }
        self.jump(pseudo::JUMP, end, location)
    }
}
