//! f-strings and t-strings.

use super::{Generator, STACK_USE_GUIDELINE};
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::{Conversion, Expr, ExprKind};

impl<'a> Generator<'a> {
    pub(super) fn joined_string(&mut self, values: &'a [Expr], location: Location) -> Result {
        if values.len() > STACK_USE_GUIDELINE {
            return self.join_list(values, location);
        }
        values.iter().try_for_each(|value| self.expression(value))?;
        self.build_string(values.len(), location)
    }

    /// Joins what is on the stack; a single part is the string already.
    pub(super) fn build_string(&mut self, parts: usize, location: Location) -> Result {
        match parts {
            0 => self.load_string("", location),
            1 => Ok(()),
            _ => self.op_arg(op::BUILD_STRING, parts, location),
        }
    }

    /// `"".join([…])`: for more parts than fit well on the stack.
    fn join_list(&mut self, values: &'a [Expr], location: Location) -> Result {
        self.start_join(location)?;
        for value in values {
            self.expression(value)?;
            self.op_arg(op::LIST_APPEND, 1, location)?;
        }
        self.op_arg(op::CALL, 1, location)
    }

    /// `"".join` and an empty list: the parts are appended, then CALL joins them.
    pub(super) fn start_join(&mut self, location: Location) -> Result {
        self.load_string("", location)?;
        let join = self.unit().names.intern("join");
        self.op_arg(op::LOAD_ATTR, (join << 1) | 1, location)?;
        self.op_arg(op::BUILD_LIST, 0, location)
    }

    pub(super) fn formatted_value(
        &mut self,
        value: &'a Expr,
        conversion: Conversion,
        format_spec: Option<&'a Expr>,
        location: Location,
    ) -> Result {
        self.expression(value)?;
        self.convert(conversion, location)?;
        match format_spec {
            Some(spec) => {
                self.expression(spec)?;
                self.op(op::FORMAT_WITH_SPEC, location)
            }
            None => self.op(op::FORMAT_SIMPLE, location),
        }
    }

    pub(super) fn convert(&mut self, conversion: Conversion, location: Location) -> Result {
        match number(conversion) {
            0 => Ok(()),
            operand => self.op_arg(op::CONVERT_VALUE, operand, location),
        }
    }

    /// A t-string: its strings, one more than the interpolations, and these.
    pub(super) fn template(&mut self, values: &'a [Expr], location: Location) -> Result {
        let mut strings = 0;
        let mut after_string = false;
        for value in values {
            let is_string = !matches!(value.kind, ExprKind::Interpolation { .. });
            if is_string {
                self.expression(value)?;
            } else if !after_string {
                self.load_string("", location)?;
            }
            strings += usize::from(is_string || !after_string);
            after_string = is_string;
        }
        if !after_string {
            self.load_string("", location)?;
            strings += 1;
        }
        self.op_arg(op::BUILD_TUPLE, strings, location)?;
        let interpolations = values.iter().filter(|value| matches!(value.kind, ExprKind::Interpolation { .. }));
        interpolations.clone().try_for_each(|value| self.expression(value))?;
        self.op_arg(op::BUILD_TUPLE, interpolations.count(), location)?;
        self.op(op::BUILD_TEMPLATE, location)
    }

    pub(super) fn interpolation(
        &mut self,
        value: &'a Expr,
        source: &str,
        conversion: Conversion,
        format_spec: Option<&'a Expr>,
        location: Location,
    ) -> Result {
        self.expression(value)?;
        self.load_string(source, location)?;
        format_spec.map_or(Ok(()), |spec| self.expression(spec))?;
        let operand = number(conversion) << 2 | 2 | usize::from(format_spec.is_some());
        self.op_arg(op::BUILD_INTERPOLATION, operand, location)
    }
}

/// CPython's `FVC_STR` and so on; 0 without a conversion.
fn number(conversion: Conversion) -> usize {
    match conversion {
        Conversion::None => 0,
        Conversion::Str => 1,
        Conversion::Repr => 2,
        Conversion::Ascii => 3,
    }
}
