//! Assignments of all kinds, their targets, subscripts and slices.

use super::Generator;
use super::attributes::attribute_span;
use super::expressions::{INPLACE, SUBSCRIPT, binary_operand};
use super::nameops::Access;
use crate::code::Constant;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::Location;
use crate::compiler::unit::{DeferredAnnotation, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind, Operator, Span, Stmt};

impl<'a> Generator<'a> {
    pub(super) fn assign(&mut self, targets: &'a [Expr], value: &'a Expr, location: Location) -> Result {
        self.expression(value)?;
        let Some((last, first)) = targets.split_last() else { return Ok(()) };
        for target in first {
            self.op_arg(op::COPY, 1, location)?;
            self.target(target, Access::Store)?;
        }
        self.target(last, Access::Store)
    }

    /// Stores the top of the stack in a target, or deletes the target.
    pub(super) fn target(&mut self, target: &'a Expr, access: Access) -> Result {
        self.deeper(target.span, |this| this.target_inner(target, access))
    }

    fn target_inner(&mut self, target: &'a Expr, access: Access) -> Result {
        let location = Some(target.span);
        match &target.kind {
            ExprKind::Name(name) => self.name(name, access, location),
            ExprKind::Subscript { value, slice } => self.subscript(value, slice, access, location),
            ExprKind::Attribute { value, attr } => self.attribute(target, value, attr, access),
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                if access == Access::Store {
                    self.unpack(items, target.span)?;
                }
                items.iter().try_for_each(|item| match &item.kind {
                    ExprKind::Starred(inner) => self.target(inner, access),
                    _ => self.target(item, access),
                })
            }
            ExprKind::Starred(_) => {
                let message = "starred assignment target must be in a list or tuple";
                Err(CompileError::syntax(target.span.line, message))
            }
            _ => Err(CompileError::syntax(target.span.line, "cannot assign to expression")),
        }
    }

    fn unpack(&mut self, items: &'a [Expr], span: Span) -> Result {
        let mut starred = items.iter().enumerate().filter(|(_, item)| Self::is_starred(item)).map(|(index, _)| index);
        let Some(before) = starred.next() else {
            return self.op_arg(op::UNPACK_SEQUENCE, items.len(), Some(span));
        };
        if starred.next().is_some() {
            return Err(CompileError::syntax(span.line, "multiple starred expressions in assignment"));
        }
        let after = items.len() - before - 1;
        if before >= 1 << 8 || after >= 1 << 22 {
            return Err(CompileError::syntax(span.line, "too many expressions in star-unpacking assignment"));
        }
        self.op_arg(op::UNPACK_EX, before + (after << 8), Some(span))
    }

    pub(super) fn augmented_assignment(
        &mut self,
        target: &'a Expr,
        operator: Operator,
        value: &'a Expr,
        location: Location,
    ) -> Result {
        let place = Some(target.span);
        let operand = binary_operand(operator) + INPLACE;
        match &target.kind {
            ExprKind::Name(name) => {
                self.load_name(name, place)?;
                self.expression(value)?;
                self.op_arg(op::BINARY_OP, operand, location)?;
                self.store_name(name, place)
            }
            ExprKind::Subscript { value: container, slice } => {
                self.expression(container)?;
                let two_parts = self.is_two_part_slice(slice);
                self.subscript_for_update(slice, two_parts, place)?;
                self.expression(value)?;
                self.op_arg(op::BINARY_OP, operand, location)?;
                self.store_updated(two_parts, place)
            }
            ExprKind::Attribute { value: object, attr } => {
                let place = Some(attribute_span(target.span, target.span));
                self.expression(object)?;
                self.op_arg(op::COPY, 1, Some(target.span))?;
                let index = self.attribute_name(attr);
                self.op_arg(op::LOAD_ATTR, index << 1, place)?;
                self.expression(value)?;
                self.op_arg(op::BINARY_OP, operand, location)?;
                self.op_arg(op::SWAP, 2, place)?;
                self.op_arg(op::STORE_ATTR, index, place)
            }
            _ => Err(CompileError::syntax(target.span.line, "illegal expression for augmented assignment")),
        }
    }

    /// Reads `container[slice]`, keeping copies of all operands below the result.
    fn subscript_for_update(&mut self, slice: &'a Expr, two_parts: bool, location: Location) -> Result {
        if two_parts {
            self.slice_bounds(slice)?;
            (0..3).try_for_each(|_| self.op_arg(op::COPY, 3, location))?;
            return self.op(op::BINARY_SLICE, location);
        }
        self.expression(slice)?;
        self.op_arg(op::COPY, 2, location)?;
        self.op_arg(op::COPY, 2, location)?;
        self.op_arg(op::BINARY_OP, SUBSCRIPT, location)
    }

    fn store_updated(&mut self, two_parts: bool, location: Location) -> Result {
        let (swaps, store): (&[usize], u8) =
            if two_parts { (&[4, 3, 2], op::STORE_SLICE) } else { (&[3, 2], op::STORE_SUBSCR) };
        swaps.iter().try_for_each(|depth| self.op_arg(op::SWAP, *depth, location))?;
        self.op(store, location)
    }

    pub(super) fn subscript(&mut self, value: &'a Expr, slice: &'a Expr, access: Access, location: Location) -> Result {
        self.expression(value)?;
        if access != Access::Delete && self.is_two_part_slice(slice) {
            self.slice_bounds(slice)?;
            return self.op(if access == Access::Load { op::BINARY_SLICE } else { op::STORE_SLICE }, location);
        }
        self.expression(slice)?;
        match access {
            Access::Load => self.op_arg(op::BINARY_OP, SUBSCRIPT, location),
            Access::Store => self.op(op::STORE_SUBSCR, location),
            Access::Delete => self.op(op::DELETE_SUBSCR, location),
        }
    }

    /// Whether `a[slice]` is done by BINARY_SLICE or STORE_SLICE, without building a slice.
    fn is_two_part_slice(&self, slice: &Expr) -> bool {
        matches!(slice.kind, ExprKind::Slice { step: None, .. }) && self.constant_slice(slice).is_none()
    }

    fn constant_slice(&self, slice: &Expr) -> Option<Constant> {
        let ExprKind::Slice { lower, upper, step } = &slice.kind else { return None };
        let part = |part: &Option<Box<Expr>>| part.as_ref().map_or(Some(Constant::None), |part| self.constant_of(part));
        Some(Constant::Slice([part(lower)?, part(upper)?, part(step)?].into()))
    }

    fn slice_bounds(&mut self, slice: &'a Expr) -> Result {
        let ExprKind::Slice { lower, upper, .. } = &slice.kind else { return Ok(()) };
        for bound in [lower, upper] {
            match bound {
                Some(bound) => self.expression(bound)?,
                None => self.load_constant(Constant::None, Some(slice.span))?,
            }
        }
        Ok(())
    }

    pub(super) fn slice(&mut self, slice: &'a Expr) -> Result {
        let location = Some(slice.span);
        if let Some(constant) = self.constant_slice(slice) {
            return self.load_constant(constant, location);
        }
        self.slice_bounds(slice)?;
        let ExprKind::Slice { step: Some(step), .. } = &slice.kind else {
            return self.op_arg(op::BUILD_SLICE, 2, location);
        };
        self.expression(step)?;
        self.op_arg(op::BUILD_SLICE, 3, location)
    }

    pub(super) fn annotated_assignment(
        &mut self,
        statement: &'a Stmt,
        target: &'a Expr,
        annotation: &'a Expr,
        value: Option<&'a Expr>,
        simple: bool,
    ) -> Result {
        if let Some(value) = value {
            self.expression(value)?;
            self.target(target, Access::Store)?;
        }
        match &target.kind {
            ExprKind::Name(name) if simple && matches!(self.current().kind, UnitKind::Module | UnitKind::Class) => {
                self.defer_annotation(DeferredAnnotation { condition: None, name, annotation, statement })
            }
            ExprKind::Attribute { value: object, .. } if value.is_none() => self.evaluate_and_drop(object),
            ExprKind::Subscript { value: container, slice } if value.is_none() => {
                self.evaluate_and_drop(container)?;
                self.check_annotated_subscript(slice)
            }
            _ => Ok(()),
        }
    }

    fn evaluate_and_drop(&mut self, expression: &'a Expr) -> Result {
        self.expression(expression)?;
        self.op(op::POP_TOP, Some(expression.span))
    }

    /// Evaluates the parts of `target[slice]` of an annotation without a value.
    fn check_annotated_subscript(&mut self, slice: &'a Expr) -> Result {
        match &slice.kind {
            ExprKind::Slice { lower, upper, step } => {
                [lower, upper, step].into_iter().flatten().try_for_each(|part| self.evaluate_and_drop(part))
            }
            ExprKind::Tuple(items) => items.iter().try_for_each(|item| self.check_annotated_subscript(item)),
            _ => self.evaluate_and_drop(slice),
        }
    }
}
