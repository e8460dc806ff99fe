//! Calls: plain, with keywords, and with `*` and `**`.

use super::{Generator, STACK_USE_GUIDELINE};
use crate::code::Constant;
use crate::compiler::error::{CompileError, Result};
use crate::compiler::instruction::Location;
use std::collections::HashSet;
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind, Keyword};

impl<'a> Generator<'a> {
    pub(super) fn call(&mut self, node: &'a Expr, func: &'a Expr, args: &'a [Expr], keywords: &'a [Keyword]) -> Result {
        check_keywords(keywords)?;
        if self.method_call(node, func, args, keywords)? {
            return Ok(());
        }
        self.expression(func)?;
        let end = self.new_label();
        self.call_on_generator(func, args, keywords, end)?;
        self.op(op::PUSH_NULL, Some(func.span))?;
        self.call_arguments(0, args, None, keywords, Some(node.span))?;
        self.place(end);
        Ok(())
    }

    /// Arguments and call. `pushed` arguments are on the stack; `injected` is a variable that comes after the positional ones.
    pub(super) fn call_arguments(
        &mut self,
        pushed: usize,
        args: &'a [Expr],
        injected: Option<&str>,
        keywords: &'a [Keyword],
        location: Location,
    ) -> Result {
        let many = args.len() + keywords.len() * 2 > STACK_USE_GUIDELINE;
        let unpacks = args.iter().any(Self::is_starred) || keywords.iter().any(|keyword| keyword.arg.is_none());
        if many || unpacks {
            return self.call_with_unpacking(pushed, args, injected, keywords, location);
        }
        args.iter().try_for_each(|arg| self.expression(arg))?;
        if let Some(name) = injected {
            self.load_name(name, location)?;
        }
        self.simple_call(pushed + args.len() + usize::from(injected.is_some()), keywords, location, location)
    }

    /// Keyword arguments without `**`, and the call.
    pub(super) fn simple_call(
        &mut self,
        positional: usize,
        keywords: &'a [Keyword],
        names_location: Location,
        location: Location,
    ) -> Result {
        if keywords.is_empty() {
            return self.op_arg(op::CALL, positional, location);
        }
        keywords.iter().try_for_each(|keyword| self.expression(&keyword.value))?;
        let names = keywords.iter().flat_map(|keyword| &keyword.arg);
        let names: Vec<Constant> = names.map(|name| Constant::Str(name.as_str().into())).collect();
        self.load_constant(Constant::Tuple(names.into()), names_location)?;
        self.op_arg(op::CALL_KW, positional + keywords.len(), location)
    }

    fn call_with_unpacking(
        &mut self,
        pushed: usize,
        args: &'a [Expr],
        injected: Option<&str>,
        keywords: &'a [Keyword],
        location: Location,
    ) -> Result {
        match args {
            [Expr { kind: ExprKind::Starred(only), .. }] if pushed == 0 => self.expression(only)?,
            _ => self.tuple_of_arguments(pushed, args, injected, location)?,
        }
        if keywords.is_empty() {
            self.op(op::PUSH_NULL, location)?;
        } else {
            self.keyword_dict(keywords, location)?;
        }
        self.op(op::CALL_FUNCTION_EX, location)
    }

    fn keyword_dict(&mut self, keywords: &'a [Keyword], location: Location) -> Result {
        let mut built = false;
        for run in keywords.chunk_by(|a, b| a.arg.is_some() && b.arg.is_some()) {
            if let [Keyword { arg: None, value, .. }] = run {
                if !built {
                    self.op_arg(op::BUILD_MAP, 0, location)?;
                }
                self.expression(value)?;
                self.op_arg(op::DICT_MERGE, 1, location)?;
            } else {
                self.named_keywords(run, location)?;
                if built {
                    self.op_arg(op::DICT_MERGE, 1, location)?;
                }
            }
            built = true;
        }
        Ok(())
    }

    fn named_keywords(&mut self, keywords: &'a [Keyword], location: Location) -> Result {
        let big = keywords.len() * 2 > STACK_USE_GUIDELINE;
        if big {
            self.op_arg(op::BUILD_MAP, 0, None)?;
        }
        for keyword in keywords {
            self.load_string(keyword.arg.as_deref().unwrap_or_default(), location)?;
            self.expression(&keyword.value)?;
            if big {
                self.op_arg(op::MAP_ADD, 1, None)?;
            }
        }
        if big { Ok(()) } else { self.op_arg(op::BUILD_MAP, keywords.len(), location) }
    }
}

fn check_keywords(keywords: &[Keyword]) -> Result {
    let mut seen = HashSet::new();
    for keyword in keywords {
        if let Some(name) = &keyword.arg
            && !seen.insert(name)
        {
            let message = format!("keyword argument repeated: {name}");
            return Err(CompileError::syntax(keyword.span.line, message));
        }
    }
    Ok(())
}
