//! Expressions: the dispatch by kind, operators and literals.

use super::Generator;
use super::nameops::Access;
use crate::code::Constant;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::{self, Expr, ExprKind, Operator, UnaryOp};

/// Operands of CALL_INTRINSIC_1.
pub(in crate::compiler) mod intrinsic {
    pub(in crate::compiler) const PRINT: usize = 1;
    pub(in crate::compiler) const IMPORT_STAR: usize = 2;
    pub(in crate::compiler) const STOPITERATION_ERROR: usize = 3;
    pub(in crate::compiler) const ASYNC_GEN_WRAP: usize = 4;
    pub(in crate::compiler) const UNARY_POSITIVE: usize = 5;
    pub(in crate::compiler) const LIST_TO_TUPLE: usize = 6;
    pub(in crate::compiler) const TYPEVAR: usize = 7;
    pub(in crate::compiler) const PARAMSPEC: usize = 8;
    pub(in crate::compiler) const TYPEVARTUPLE: usize = 9;
    pub(in crate::compiler) const SUBSCRIPT_GENERIC: usize = 10;
    pub(in crate::compiler) const TYPEALIAS: usize = 11;

    // Operands of CALL_INTRINSIC_2.
    pub(in crate::compiler) const PREP_RERAISE_STAR: usize = 1;
    pub(in crate::compiler) const TYPEVAR_WITH_BOUND: usize = 2;
    pub(in crate::compiler) const TYPEVAR_WITH_CONSTRAINTS: usize = 3;
    pub(in crate::compiler) const SET_FUNCTION_TYPE_PARAMS: usize = 4;
    pub(in crate::compiler) const SET_TYPEPARAM_DEFAULT: usize = 5;
}

/// BINARY_OP's operand for a subscript.
pub(super) const SUBSCRIPT: usize = 26;

/// What BINARY_OP adds to its operand for an augmented assignment.
pub(super) const INPLACE: usize = 13;

impl<'a> Generator<'a> {
    /// Evaluates an expression onto the stack.
    pub(super) fn expression(&mut self, expression: &'a Expr) -> Result {
        self.deeper(expression.span, |this| this.expression_inner(expression))
    }

    fn expression_inner(&mut self, expression: &'a Expr) -> Result {
        let location = Some(expression.span);
        if let Some(constant) = self.constant_of(expression) {
            return self.load_constant(constant, location);
        }
        match &expression.kind {
            ExprKind::Name(name) => self.load_name(name, location),
            ExprKind::BoolOp { op, values } => self.bool_op(expression, *op, values),
            ExprKind::BinOp { .. } => self.binary_chain(expression),
            ExprKind::UnaryOp { op, operand } => self.unary(*op, operand, location),
            ExprKind::Lambda { args, body } => self.lambda(expression, args, body),
            ExprKind::IfExp { test, body, orelse } => self.conditional(test, body, orelse),
            ExprKind::Dict { keys, values } => self.dict(keys, values, location),
            ExprKind::Set(items) => self.set_display(items, location),
            ExprKind::List(items) => self.list_display(items, location),
            ExprKind::Tuple(items) => self.tuple_display(items, location),
            ExprKind::ListComp { .. }
            | ExprKind::SetComp { .. }
            | ExprKind::DictComp { .. }
            | ExprKind::GeneratorExp { .. } => self.comprehension(expression),
            ExprKind::NamedExpr { target, value } => {
                self.expression(value)?;
                self.op_arg(op::COPY, 1, location)?;
                self.target(target, Access::Store)
            }
            ExprKind::Attribute { value, attr } => self.attribute(expression, value, attr, Access::Load),
            ExprKind::Await(value) => self.await_expression(value, location),
            ExprKind::Yield(value) => self.yield_expression(value.as_deref(), location),
            ExprKind::YieldFrom(value) => self.yield_from(value, location),
            ExprKind::Compare { left, ops, comparators } => self.compare(expression, left, ops, comparators),
            ExprKind::Call { func, args, keywords } => self.call(expression, func, args, keywords),
            ExprKind::JoinedStr(values) => self.joined_string(values, location),
            ExprKind::FormattedValue { value, conversion, format_spec } => {
                self.formatted_value(value, *conversion, format_spec.as_deref(), location)
            }
            ExprKind::TemplateStr(values) => self.template(values, location),
            ExprKind::Interpolation { value, source, conversion, format_spec } => {
                self.interpolation(value, source, *conversion, format_spec.as_deref(), location)
            }
            ExprKind::Subscript { value, slice } => self.subscript(value, slice, Access::Load, location),
            ExprKind::Slice { .. } => self.slice(expression),
            ExprKind::Starred(_) => {
                Err(CompileError::syntax(expression.span.line, "can't use starred expression here"))
            }
            // Every constant is loaded above.
            ExprKind::Constant(_) => Ok(()),
        }
    }

    /// The value of a literal; `__debug__` counts as one.
    pub(super) fn constant_of(&self, expression: &Expr) -> Option<Constant> {
        Some(match &expression.kind {
            ExprKind::Name(name) if name == "__debug__" => Constant::Bool(true),
            ExprKind::Constant(constant) => match constant {
                ast::Constant::None => Constant::None,
                ast::Constant::Bool(value) => Constant::Bool(*value),
                ast::Constant::Int(value) => Constant::Int(value.clone()),
                ast::Constant::Float(value) => Constant::Float(*value),
                ast::Constant::Imaginary(value) => Constant::Complex(0.0, *value),
                ast::Constant::Str { value, .. } => Constant::Str(value.as_str().into()),
                ast::Constant::Bytes(value) => Constant::Bytes(value.as_slice().into()),
                ast::Constant::Ellipsis => Constant::Ellipsis,
            },
            _ => return None,
        })
    }

    /// `a + b + c + …`: a chain of any length, compiled without recursion.
    fn binary_chain(&mut self, mut expression: &'a Expr) -> Result {
        let mut pending = Vec::new();
        while let ExprKind::BinOp { left, op, right } = &expression.kind {
            if self.percent_format(expression, left, *op, right)? {
                break;
            }
            pending.push((expression.span, *op, &**right));
            expression = left;
        }
        if !matches!(expression.kind, ExprKind::BinOp { .. }) {
            self.expression(expression)?;
        }
        for (span, operator, right) in pending.into_iter().rev() {
            self.expression(right)?;
            self.op_arg(op::BINARY_OP, binary_operand(operator), Some(span))?;
        }
        Ok(())
    }

    fn unary(&mut self, operator: UnaryOp, operand: &'a Expr, location: Location) -> Result {
        self.expression(operand)?;
        match operator {
            UnaryOp::UAdd => self.op_arg(op::CALL_INTRINSIC_1, intrinsic::UNARY_POSITIVE, location),
            UnaryOp::USub => self.op(op::UNARY_NEGATIVE, location),
            UnaryOp::Invert => self.op(op::UNARY_INVERT, location),
            UnaryOp::Not => {
                self.op(op::TO_BOOL, location)?;
                self.op(op::UNARY_NOT, location)
            }
        }
    }
}

/// The operand of BINARY_OP.
pub(super) fn binary_operand(operator: Operator) -> usize {
    match operator {
        Operator::Add => 0,
        Operator::BitAnd => 1,
        Operator::FloorDiv => 2,
        Operator::LShift => 3,
        Operator::MatMult => 4,
        Operator::Mult => 5,
        Operator::Mod => 6,
        Operator::BitOr => 7,
        Operator::Pow => 8,
        Operator::RShift => 9,
        Operator::Sub => 10,
        Operator::Div => 11,
        Operator::BitXor => 12,
    }
}
