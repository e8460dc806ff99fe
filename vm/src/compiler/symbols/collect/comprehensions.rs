//! Comprehensions, generator expressions, and the assignment expressions in them, which bind outside.

use super::super::NodeKey;
use super::super::mention::{GLOBAL, ITERATION, LOCAL, NONLOCAL, PARAMETER};
use super::super::scope::{ComprehensionKind, ScopeKind};
use super::Collector;
use crate::compiler::error::Result;
use syntax::ast::{Comprehension, Expr, ExprKind, Span};

impl Collector {
    pub(super) fn comprehension(&mut self, node: &Expr) -> Result {
        let (generators, element, value) = match &node.kind {
            ExprKind::DictComp { key, value, generators } => (generators, &**key, Some(&**value)),
            ExprKind::ListComp { elt, generators }
            | ExprKind::SetComp { elt, generators }
            | ExprKind::GeneratorExp { elt, generators } => (generators, &**elt, None),
            _ => return Ok(()),
        };
        let is_generator = matches!(node.kind, ExprKind::GeneratorExp { .. });
        let waits = self.comprehension_scope(node, generators, (element, value), is_generator)?;
        if waits && !is_generator {
            self.current().is_coroutine = true;
        }
        Ok(())
    }

    /// The first iterable belongs to the enclosing scope, all else to the comprehension's own. Says whether that waits.
    fn comprehension_scope(
        &mut self,
        node: &Expr,
        generators: &[Comprehension],
        (element, value): (&Expr, Option<&Expr>),
        is_generator: bool,
    ) -> Result<bool> {
        let Some((outermost, rest)) = generators.split_first() else { return Ok(false) };
        self.expression(&outermost.iter)?;
        self.open_for(ScopeKind::Function, NodeKey::of(node));
        let kind = if is_generator { ComprehensionKind::Generator } else { ComprehensionKind::Collection };
        self.current().comprehension = Some(kind);
        self.current().is_coroutine = outermost.is_async;
        self.mention(".0", PARAMETER, node.span)?;
        self.iteration_target(&outermost.target)?;
        self.expressions(&outermost.ifs)?;
        for generator in rest {
            self.iteration_target(&generator.target)?;
            self.expression(&generator.iter)?;
            self.expressions(&generator.ifs)?;
            self.current().is_coroutine |= generator.is_async;
        }
        self.optional(value)?;
        self.expression(element)?;
        self.current().is_generator = is_generator;
        let waits = self.current().is_coroutine;
        self.close();
        Ok(waits)
    }

    fn iteration_target(&mut self, target: &Expr) -> Result {
        self.target(target)?;
        if let ExprKind::Name(name) = &target.kind {
            self.mention(name, ITERATION, target.span)?;
        }
        Ok(())
    }

    pub(super) fn named_expression(&mut self, target: &Expr, value: &Expr) -> Result {
        if let ExprKind::Name(name) = &target.kind
            && self.current().comprehension.is_some()
        {
            self.bind_outside(name, target.span)?;
        }
        self.expression(value)?;
        self.target(target)
    }

    /// Binds a name in the innermost scope around that is not a comprehension.
    fn bind_outside(&mut self, name: &str, span: Span) -> Result {
        let is_comprehension = |this: &Self, index: usize| this.table.scope(this.stack[index]).comprehension.is_some();
        let outside = (0..self.stack.len()).rev().find(|&index| !is_comprehension(self, index));
        let Some(outside) = outside.map(|index| self.stack[index]) else { return Ok(()) };
        let mangled = self.current().mangle(name).into_owned();
        let scope = self.table.scope(outside);
        let is_global =
            scope.kind == ScopeKind::Module || scope.symbols.get(&mangled).is_some_and(|symbol| symbol.is(GLOBAL));
        let binding = if scope.kind == ScopeKind::Module { GLOBAL } else { LOCAL };
        self.mention(name, if is_global { GLOBAL } else { NONLOCAL }, span)?;
        self.current().directives.push((mangled, span));
        self.mention_in(outside, name, binding, span)
    }
}
