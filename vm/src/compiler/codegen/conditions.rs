//! Conditions: jumps on the truth of an expression, `and`/`or`, comparisons and the conditional expression.

use super::Generator;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, Location, pseudo};
use stencils::opcodes::op;
use syntax::ast::{BoolOp, CmpOp, Expr, ExprKind, UnaryOp};

impl<'a> Generator<'a> {
    /// Jumps to `target` if the truth of the expression is `condition`; otherwise falls through.
    pub(super) fn jump_if(&mut self, expression: &'a Expr, target: Label, condition: bool) -> Result {
        self.deeper(expression.span, |this| match &expression.kind {
            ExprKind::UnaryOp { op: UnaryOp::Not, operand } => this.jump_if(operand, target, !condition),
            ExprKind::BoolOp { op, values } => this.jump_if_bool_op(*op, values, target, condition),
            ExprKind::IfExp { test, body, orelse } => this.jump_if_conditional(test, body, orelse, target, condition),
            ExprKind::Compare { left, ops, comparators } if ops.len() > 1 => {
                this.jump_if_chain(expression, (left, ops, comparators), target, condition)
            }
            _ => {
                this.expression(expression)?;
                this.op(op::TO_BOOL, Some(expression.span))?;
                this.jump(pop_jump_if(condition), target, Some(expression.span))
            }
        })
    }

    fn jump_if_bool_op(&mut self, op: BoolOp, values: &'a [Expr], target: Label, condition: bool) -> Result {
        let Some((last, first)) = values.split_last() else { return Ok(()) };
        let decisive = op == BoolOp::Or;
        let early = if decisive == condition { target } else { self.new_label() };
        for value in first {
            self.jump_if(value, early, decisive)?;
        }
        self.jump_if(last, target, condition)?;
        if early != target {
            self.place(early);
        }
        Ok(())
    }

    fn jump_if_conditional(
        &mut self,
        test: &'a Expr,
        body: &'a Expr,
        orelse: &'a Expr,
        target: Label,
        condition: bool,
    ) -> Result {
        let end = self.new_label();
        let otherwise = self.new_label();
        self.jump_if(test, otherwise, false)?;
        self.jump_if(body, target, condition)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
        self.place(otherwise);
        self.jump_if(orelse, target, condition)?;
        self.place(end);
        Ok(())
    }

    fn jump_if_chain(
        &mut self,
        node: &'a Expr,
        (left, ops, comparators): (&'a Expr, &'a [CmpOp], &'a [Expr]),
        target: Label,
        condition: bool,
    ) -> Result {
        let location = Some(node.span);
        let cleanup = self.new_label();
        self.expression(left)?;
        let last = self.links(ops, comparators, cleanup, false, location)?;
        self.comparison(last, location)?;
        self.op(op::TO_BOOL, location)?;
        self.jump(pop_jump_if(condition), target, location)?;
        let end = self.new_label();
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
        self.place(cleanup);
        self.op(op::POP_TOP, location)?;
        if !condition {
            self.jump(pseudo::JUMP_NO_INTERRUPT, target, None)?;
        }
        self.place(end);
        Ok(())
    }

    /// All comparisons of a chain but the last, which it gives, its operands on the stack. Where one is false, jumps to
    /// `cleanup` with the next operand on the stack and, if `keeps_result`, the result above it.
    fn links(
        &mut self,
        ops: &[CmpOp],
        comparators: &'a [Expr],
        cleanup: Label,
        keeps_result: bool,
        location: Location,
    ) -> Result<CmpOp> {
        for (pair, comparator) in ops.windows(2).zip(comparators) {
            self.expression(comparator)?;
            self.op_arg(op::SWAP, 2, location)?;
            self.op_arg(op::COPY, 2, location)?;
            self.comparison(pair[0], location)?;
            if keeps_result {
                self.op_arg(op::COPY, 1, location)?;
            }
            self.op(op::TO_BOOL, location)?;
            self.jump(op::POP_JUMP_IF_FALSE, cleanup, location)?;
            if keeps_result {
                self.op(op::POP_TOP, location)?;
            }
        }
        let last = ops.len() - 1;
        self.expression(&comparators[last])?;
        Ok(ops[last])
    }

    pub(super) fn bool_op(&mut self, node: &'a Expr, op: BoolOp, values: &'a [Expr]) -> Result {
        let Some((last, first)) = values.split_last() else { return Ok(()) };
        let jump = if op == BoolOp::And { pseudo::JUMP_IF_FALSE } else { pseudo::JUMP_IF_TRUE };
        let end = self.new_label();
        for value in first {
            self.expression(value)?;
            self.jump(jump, end, Some(node.span))?;
            self.op(op::POP_TOP, Some(node.span))?;
        }
        self.expression(last)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn conditional(&mut self, test: &'a Expr, body: &'a Expr, orelse: &'a Expr) -> Result {
        let end = self.new_label();
        let otherwise = self.new_label();
        self.jump_if(test, otherwise, false)?;
        self.expression(body)?;
        self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
        self.place(otherwise);
        self.expression(orelse)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn compare(&mut self, node: &'a Expr, left: &'a Expr, ops: &[CmpOp], comparators: &'a [Expr]) -> Result {
        let location = Some(node.span);
        let cleanup = self.new_label();
        self.expression(left)?;
        let last = self.links(ops, comparators, cleanup, true, location)?;
        self.comparison(last, location)?;
        if ops.len() > 1 {
            let end = self.new_label();
            self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
            self.place(cleanup);
            self.op_arg(op::SWAP, 2, location)?;
            self.op(op::POP_TOP, location)?;
            self.place(end);
        }
        Ok(())
    }

    pub(super) fn comparison(&mut self, operator: CmpOp, location: Location) -> Result {
        let (opcode, arg) = comparison_instruction(operator);
        self.op_arg(opcode, arg, location)
    }
}

fn pop_jump_if(condition: bool) -> u8 {
    if condition { op::POP_JUMP_IF_TRUE } else { op::POP_JUMP_IF_FALSE }
}

/// The instruction of a comparison. The operand of COMPARE_OP has the operator in its top bits and below it the mask of
/// the outcomes that make it true.
fn comparison_instruction(operator: CmpOp) -> (u8, usize) {
    const UNORDERED: usize = 1;
    const LESS: usize = 2;
    const GREATER: usize = 4;
    const EQUAL: usize = 8;
    let compare = |number: usize, outcomes: usize| (op::COMPARE_OP, (number << 5) | outcomes);
    match operator {
        CmpOp::Lt => compare(0, LESS),
        CmpOp::LtE => compare(1, LESS | EQUAL),
        CmpOp::Eq => compare(2, EQUAL),
        CmpOp::NotEq => compare(3, UNORDERED | LESS | GREATER),
        CmpOp::Gt => compare(4, GREATER),
        CmpOp::GtE => compare(5, GREATER | EQUAL),
        CmpOp::Is => (op::IS_OP, 0),
        CmpOp::IsNot => (op::IS_OP, 1),
        CmpOp::In => (op::CONTAINS_OP, 0),
        CmpOp::NotIn => (op::CONTAINS_OP, 1),
    }
}
