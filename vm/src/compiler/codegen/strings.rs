//! f-strings.

use super::{Generator, STACK_USE_GUIDELINE};
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::{Conversion, Expr};

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
        let operand = match conversion {
            Conversion::None => return Ok(()),
            Conversion::Str => 1,
            Conversion::Repr => 2,
            Conversion::Ascii => 3,
        };
        self.op_arg(op::CONVERT_VALUE, operand, location)
    }
}
