//! `match`: the statement, and the patterns that look at one value; patterns with parts are in `nested_patterns`.

use super::Generator;
use crate::code::Constant;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::{Label, Location, NEXT_LOCATION, pseudo};
use stencils::opcodes::op;
use syntax::ast::{self, CmpOp, Expr, MatchCase, Pattern, PatternKind};

/// What is known while a pattern is compiled.
#[derive(Default)]
pub(super) struct PatternContext {
    /// The names to bind on success. Their values lie on the stack in this order, the first on top.
    pub(super) stores: Vec<String>,
    /// Where to go on failure, by the number of values to drop.
    pub(super) failures: Vec<Label>,
    /// Values on the stack above those of `stores`.
    pub(super) on_top: usize,
}

/// Whether the pattern is `_`.
pub(super) fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern.kind, PatternKind::As { name: None, .. })
}

impl<'a> Generator<'a> {
    pub(super) fn match_statement(&mut self, subject: &'a Expr, cases: &'a [MatchCase]) -> Result {
        self.expression(subject)?;
        let end = self.new_label();
        let default = cases.last().filter(|last| cases.len() > 1 && is_wildcard(&last.pattern));
        let tested = &cases[..cases.len() - usize::from(default.is_some())];
        for (index, case) in tested.iter().enumerate() {
            self.case(case, index + 1 == tested.len(), end)?;
        }
        if let Some(case) = default {
            self.op(op::NOP, Some(case.pattern.span))?;
            case.guard.as_ref().map_or(Ok(()), |guard| self.jump_if(guard, end, false))?;
            self.conditional_statements(&case.body)?;
        }
        self.place(end);
        Ok(())
    }

    /// One case; the last uses up the subject, the others a copy of it.
    fn case(&mut self, case: &'a MatchCase, is_last: bool, end: Label) -> Result {
        let location = Some(case.pattern.span);
        if !is_last {
            self.op_arg(op::COPY, 1, location)?;
        }
        let mut context = PatternContext::default();
        self.pattern(&case.pattern, &mut context)?;
        for name in std::mem::take(&mut context.stores) {
            self.store_name(&name, location)?;
        }
        if let Some(guard) = &case.guard {
            let failure = self.failure(&mut context, 0);
            self.jump_if(guard, failure, false)?;
        }
        if !is_last {
            self.op(op::POP_TOP, NEXT_LOCATION)?;
        }
        self.conditional_statements(&case.body)?;
        self.jump(pseudo::JUMP, end, None)?;
        self.place_failures(&mut context, location)
    }

    /// Where to go to drop so many values and fail.
    fn failure(&mut self, context: &mut PatternContext, drops: usize) -> Label {
        while context.failures.len() <= drops {
            let label = self.new_label();
            context.failures.push(label);
        }
        context.failures[drops]
    }

    /// Jumps to where all that the pattern has left on the stack is dropped.
    pub(super) fn jump_to_failure(&mut self, context: &mut PatternContext, opcode: u8, location: Location) -> Result {
        let failure = self.failure(context, context.on_top + context.stores.len());
        self.jump(opcode, failure, location)
    }

    pub(super) fn place_failures(&mut self, context: &mut PatternContext, location: Location) -> Result {
        for (drops, label) in std::mem::take(&mut context.failures).into_iter().enumerate().rev() {
            self.place(label);
            if drops > 0 {
                self.op(op::POP_TOP, location)?;
            }
        }
        Ok(())
    }

    /// Moves the top of the stack below so many values less one.
    pub(super) fn rotate(&mut self, count: usize, location: Location) -> Result {
        (2..=count).rev().try_for_each(|depth| self.op_arg(op::SWAP, depth, location))
    }

    /// Uses up the subject on the stack; jumps to a failure if it does not match.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern, context: &mut PatternContext) -> Result {
        self.deeper(pattern.span, |this| this.pattern_inner(pattern, context))
    }

    fn pattern_inner(&mut self, pattern: &'a Pattern, context: &mut PatternContext) -> Result {
        let location = Some(pattern.span);
        match &pattern.kind {
            PatternKind::Value(value) => {
                self.expression(value)?;
                self.comparison(CmpOp::Eq, location)?;
                self.op(op::TO_BOOL, location)?;
                self.jump_to_failure(context, op::POP_JUMP_IF_FALSE, location)
            }
            PatternKind::Singleton(value) => {
                self.load_constant(singleton(value), location)?;
                self.comparison(CmpOp::Is, location)?;
                self.jump_to_failure(context, op::POP_JUMP_IF_FALSE, location)
            }
            PatternKind::Sequence(patterns) => self.sequence_pattern(patterns, context, location),
            PatternKind::Mapping { keys, patterns, rest } => {
                self.mapping_pattern(keys, patterns, rest.as_deref(), context, location)
            }
            PatternKind::Class { cls, patterns, kwd_attrs, kwd_patterns } => {
                self.class_pattern(cls, kwd_attrs, (patterns, kwd_patterns), context, location)
            }
            PatternKind::Star(name) => self.capture(name.as_deref(), context, location),
            PatternKind::As { pattern: None, name } => self.capture(name.as_deref(), context, location),
            PatternKind::As { pattern: Some(inner), name } => {
                context.on_top += 1;
                self.op_arg(op::COPY, 1, location)?;
                self.pattern(inner, context)?;
                context.on_top -= 1;
                self.capture(name.as_deref(), context, location)
            }
            PatternKind::Or(patterns) => self.or_pattern(patterns, context, location),
        }
    }

    /// Keeps the top of the stack for a name, or drops it.
    pub(super) fn capture(&mut self, name: Option<&str>, context: &mut PatternContext, location: Location) -> Result {
        let Some(name) = name else { return self.op(op::POP_TOP, location) };
        self.rotate(context.on_top + context.stores.len() + 1, location)?;
        add_store(name, context, location)
    }
}

/// Notes a captured name, which must be new.
pub(super) fn add_store(name: &str, context: &mut PatternContext, location: Location) -> Result {
    if context.stores.iter().any(|store| store == name) {
        let message = format!("multiple assignments to name '{name}' in pattern");
        return Err(CompileError::syntax(location.map_or(0, |span| span.line), message));
    }
    context.stores.push(name.to_owned());
    Ok(())
}

fn singleton(value: &ast::Constant) -> Constant {
    match value {
        ast::Constant::Bool(value) => Constant::Bool(*value),
        _ => Constant::None,
    }
}
