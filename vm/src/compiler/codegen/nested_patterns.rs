//! Patterns with parts: sequences, mappings, classes, alternatives.

use super::Generator;
use super::expressions::{SUBSCRIPT, binary_operand};
use super::patterns::{PatternContext, add_store, is_wildcard};
use crate::code::Constant;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::{Location, pseudo};
use stencils::opcodes::op;
use syntax::ast::{CmpOp, Expr, Operator, Pattern, PatternKind};

impl<'a> Generator<'a> {
    pub(super) fn sequence_pattern(
        &mut self,
        patterns: &'a [Pattern],
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        let star = patterns.iter().position(|pattern| matches!(pattern.kind, PatternKind::Star(_)));
        let star_is_wildcard = star.is_some_and(|star| matches!(patterns[star].kind, PatternKind::Star(None)));
        context.on_top += 1;
        self.op(op::MATCH_SEQUENCE, location)?;
        self.jump_to_failure(context, op::POP_JUMP_IF_FALSE, location)?;
        match star {
            None => self.check_length(patterns.len(), CmpOp::Eq, context, location)?,
            Some(_) if patterns.len() > 1 => self.check_length(patterns.len() - 1, CmpOp::GtE, context, location)?,
            Some(_) => {}
        }
        context.on_top -= 1;
        let ignored = |pattern: &Pattern| is_wildcard(pattern) || matches!(pattern.kind, PatternKind::Star(None));
        match star {
            _ if patterns.iter().all(ignored) => self.op(op::POP_TOP, location),
            Some(star) if star_is_wildcard => self.subscripted_items(patterns, star, context, location),
            _ => self.unpacked_items(patterns, star, context, location),
        }
    }

    fn check_length(
        &mut self,
        length: usize,
        operator: CmpOp,
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        self.op(op::GET_LEN, location)?;
        self.load_int(length, location)?;
        self.comparison(operator, location)?;
        self.jump_to_failure(context, op::POP_JUMP_IF_FALSE, location)
    }

    fn unpacked_items(
        &mut self,
        patterns: &'a [Pattern],
        star: Option<usize>,
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        let line = location.map_or(0, |span| span.line);
        match star {
            Some(before) if before < 1 << 8 => {
                self.op_arg(op::UNPACK_EX, before + ((patterns.len() - before - 1) << 8), location)?;
            }
            Some(_) => {
                let message = "too many expressions in star-unpacking sequence pattern";
                return Err(CompileError::syntax(line, message));
            }
            None => self.op_arg(op::UNPACK_SEQUENCE, patterns.len(), location)?,
        }
        context.on_top += patterns.len();
        for pattern in patterns {
            context.on_top -= 1;
            self.pattern(pattern, context)?;
        }
        Ok(())
    }

    /// `[first, *_, last]`: the items that matter are taken by index.
    fn subscripted_items(
        &mut self,
        patterns: &'a [Pattern],
        star: usize,
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        context.on_top += 1;
        for (index, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) || index == star {
                continue;
            }
            self.op_arg(op::COPY, 1, location)?;
            if index < star {
                self.load_int(index, location)?;
            } else {
                // The subject may not support negative indices.
                self.op(op::GET_LEN, location)?;
                self.load_int(patterns.len() - index, location)?;
                self.op_arg(op::BINARY_OP, binary_operand(Operator::Sub), location)?;
            }
            self.op_arg(op::BINARY_OP, SUBSCRIPT, location)?;
            self.pattern(pattern, context)?;
        }
        context.on_top -= 1;
        self.op(op::POP_TOP, location)
    }

    pub(super) fn mapping_pattern(
        &mut self,
        keys: &'a [Expr],
        patterns: &'a [Pattern],
        rest: Option<&str>,
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        context.on_top += 1;
        self.op(op::MATCH_MAPPING, location)?;
        self.jump_to_failure(context, op::POP_JUMP_IF_FALSE, location)?;
        if keys.is_empty() && rest.is_none() {
            context.on_top -= 1;
            return self.op(op::POP_TOP, location);
        }
        if !keys.is_empty() {
            self.check_length(keys.len(), CmpOp::GtE, context, location)?;
        }
        keys.iter().try_for_each(|key| self.expression(key))?;
        self.op_arg(op::BUILD_TUPLE, keys.len(), location)?;
        self.op(op::MATCH_KEYS, location)?;
        context.on_top += 2;
        self.unpack_unless_none(keys.len(), context, location)?;
        for pattern in patterns {
            context.on_top -= 1;
            self.pattern(pattern, context)?;
        }
        context.on_top -= 2;
        let Some(rest) = rest else {
            self.op(op::POP_TOP, location)?;
            return self.op(op::POP_TOP, location);
        };
        self.rest_of_mapping(keys.len(), location)?;
        self.capture(Some(rest), context, location)
    }

    /// Fails if None is on the stack, else unpacks what is.
    fn unpack_unless_none(&mut self, count: usize, context: &mut PatternContext, location: Location) -> Result {
        self.op_arg(op::COPY, 1, location)?;
        self.load_constant(Constant::None, location)?;
        self.op_arg(op::IS_OP, 1, location)?;
        self.jump_to_failure(context, op::POP_JUMP_IF_FALSE, location)?;
        self.op_arg(op::UNPACK_SEQUENCE, count, location)?;
        context.on_top += count;
        context.on_top -= 1;
        Ok(())
    }

    /// Makes of the subject and the tuple of keys on the stack a dict of the other items.
    fn rest_of_mapping(&mut self, keys: usize, location: Location) -> Result {
        self.op_arg(op::BUILD_MAP, 0, location)?;
        self.op_arg(op::SWAP, 3, location)?;
        self.op_arg(op::DICT_UPDATE, 2, location)?;
        self.op_arg(op::UNPACK_SEQUENCE, keys, location)?;
        for remaining in (1..=keys).rev() {
            self.op_arg(op::COPY, 1 + remaining, location)?;
            self.op_arg(op::SWAP, 2, location)?;
            self.op(op::DELETE_SUBSCR, location)?;
        }
        Ok(())
    }

    pub(super) fn class_pattern(
        &mut self,
        class: &'a Expr,
        attributes: &[String],
        (positional, by_keyword): (&'a [Pattern], &'a [Pattern]),
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        self.expression(class)?;
        let names: Vec<Constant> = attributes.iter().map(|name| Constant::Str(name.as_str().into())).collect();
        self.load_constant(Constant::Tuple(names.into()), location)?;
        self.op_arg(op::MATCH_CLASS, positional.len(), location)?;
        context.on_top += 1;
        self.unpack_unless_none(positional.len() + by_keyword.len(), context, location)?;
        for pattern in positional.iter().chain(by_keyword) {
            context.on_top -= 1;
            if is_wildcard(pattern) {
                self.op(op::POP_TOP, location)?;
            } else {
                self.pattern(pattern, context)?;
            }
        }
        Ok(())
    }

    pub(super) fn or_pattern(
        &mut self,
        patterns: &'a [Pattern],
        context: &mut PatternContext,
        location: Location,
    ) -> Result {
        let end = self.new_label();
        let mut captured: Option<Vec<String>> = None;
        for pattern in patterns {
            let here = Some(pattern.span);
            let mut alternative = PatternContext::default();
            self.op_arg(op::COPY, 1, here)?;
            self.pattern(pattern, &mut alternative)?;
            match &captured {
                Some(order) => self.reorder_captures(&mut alternative.stores, order, here)?,
                None => captured = Some(std::mem::take(&mut alternative.stores)),
            }
            self.jump(pseudo::JUMP, end, here)?;
            self.place_failures(&mut alternative, here)?;
        }
        self.op(op::POP_TOP, location)?;
        self.jump_to_failure(context, pseudo::JUMP, location)?;
        self.place(end);
        let captured = captured.unwrap_or_default();
        let rotation = captured.len() + 1 + context.on_top + context.stores.len();
        for name in &captured {
            self.rotate(rotation, location)?;
            add_store(name, context, location)?;
        }
        self.op(op::POP_TOP, location)
    }

    /// Brings the captures of an alternative into the order of the first one's.
    fn reorder_captures(&mut self, stores: &mut Vec<String>, order: &[String], location: Location) -> Result {
        let different = || {
            let line = location.map_or(0, |span| span.line);
            CompileError::syntax(line, "alternative patterns bind different names")
        };
        if stores.len() != order.len() {
            return Err(different());
        }
        for wanted in (0..order.len()).rev() {
            let place = stores.iter().position(|store| *store == order[wanted]).ok_or_else(different)?;
            if place == wanted {
                continue;
            }
            let moved: Vec<String> = stores.drain(..=place).collect();
            let to = wanted - place;
            stores.splice(to..to, moved);
            (0..=place).try_for_each(|_| self.rotate(wanted + 1, location))?;
        }
        Ok(())
    }
}
