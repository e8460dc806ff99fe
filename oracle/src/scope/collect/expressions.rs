//! What expressions bind and use, the scopes of lambdas and comprehensions among them. Statements are the parent's.

use super::Collector;
use crate::scope::{Body, ScopeId, ScopeKind, address};
use syntax::ast::{Comprehension, Expr, ExprKind};

impl<'a> Collector<'a> {
    pub(super) fn optional(&mut self, expr: Option<&'a Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    pub(super) fn exprs(&mut self, exprs: &'a [Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    pub(in crate::scope) fn expr(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Name(name) => self.use_name(name),
            ExprKind::BoolOp { values, .. } | ExprKind::JoinedStr(values) | ExprKind::TemplateStr(values) => {
                self.exprs(values);
            }
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => self.exprs(items),
            ExprKind::BinOp { left, right, .. } => self.pair(left, right),
            ExprKind::Subscript { value, slice } => self.pair(value, slice),
            ExprKind::UnaryOp { operand, .. } => self.expr(operand),
            ExprKind::Starred(value) | ExprKind::Attribute { value, .. } => self.expr(value),
            ExprKind::Lambda { args, body } => {
                self.defaults(args);
                let outer = self.parameters("<lambda>", args, address(&**args));
                self.scope().body = Some(Body::Expr(body));
                self.scope().first_line = expr.span.line;
                self.expr(body);
                self.current = outer;
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(test);
                self.pair(body, orelse);
            }
            ExprKind::Dict { keys, values } => {
                for (key, value) in keys.iter().zip(values) {
                    self.optional(key.as_ref());
                    self.expr(value);
                }
            }
            ExprKind::ListComp { elt, generators } => self.comprehension("<listcomp>", expr, &[elt], generators),
            ExprKind::SetComp { elt, generators } => self.comprehension("<setcomp>", expr, &[elt], generators),
            ExprKind::DictComp { key, value, generators } => {
                self.comprehension("<dictcomp>", expr, &[key, value], generators);
            }
            ExprKind::GeneratorExp { elt, generators } => self.generator_expression(expr.span.line, elt, generators),
            ExprKind::Yield(value) => {
                self.optional(value.as_deref());
                self.scope().has_yield = true;
            }
            ExprKind::YieldFrom(value) => {
                self.expr(value);
                self.scope().has_yield = true;
            }
            ExprKind::Await(value) => {
                self.expr(value);
                self.note_await();
            }
            ExprKind::NamedExpr { target, value } => {
                self.expr(value);
                self.named_target(target);
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.expr(left);
                self.exprs(comparators);
            }
            ExprKind::Call { func, args, keywords } => {
                self.expr(func);
                self.exprs(args);
                keywords.iter().for_each(|keyword| self.expr(&keyword.value));
            }
            ExprKind::FormattedValue { value, format_spec, .. }
            | ExprKind::Interpolation { value, format_spec, .. } => {
                self.expr(value);
                self.optional(format_spec.as_deref());
            }
            ExprKind::Slice { lower, upper, step } => {
                [lower, upper, step].into_iter().for_each(|bound| self.optional(bound.as_deref()));
            }
            // Either without names, or refused before the names matter.
            ExprKind::Constant(_) => {}
        }
    }

    pub(super) fn pair(&mut self, first: &'a Expr, second: &'a Expr) {
        self.expr(first);
        self.expr(second);
    }

    /// `await` in a generator expression makes that asynchronous, also where it stands in a comprehension inside; so does an
    /// asynchronous comprehension.
    pub(super) fn note_await(&mut self) {
        let mut at = self.current;
        while let (ScopeKind::Comprehension, Some(parent)) =
            (self.collected.scopes[at.0].kind, self.collected.scopes[at.0].parent)
        {
            at = parent;
        }
        if matches!(self.collected.scopes[at.0].body, Some(Body::Generator(..))) {
            self.collected.scopes[at.0].is_async = true;
        }
    }

    /// `:=` binds in the function around all comprehensions and generator expressions.
    pub(super) fn named_target(&mut self, target: &'a Expr) {
        let ExprKind::Name(name) = &target.kind else { return };
        let inner = self.current;
        while self.is_comprehension(self.current) {
            self.use_name(name);
            let Some(parent) = self.scope().parent else { break };
            self.current = parent;
        }
        // What a comprehension of a module assigns is global, whatever namespace the module's code runs in.
        if self.current != inner && self.scope().kind == ScopeKind::Module {
            self.scope().global.push(name);
        }
        self.bind(name);
        self.current = inner;
    }

    pub(super) fn is_comprehension(&self, id: ScopeId) -> bool {
        let scope = &self.collected.scopes[id.0];
        scope.kind == ScopeKind::Comprehension || matches!(scope.body, Some(Body::Generator(..)))
    }

    /// The first iterable belongs to the scope around.
    pub(super) fn generator_expression(&mut self, line: u32, element: &'a Expr, generators: &'a Vec<Comprehension>) {
        let Some(first) = generators.first() else { return };
        self.expr(&first.iter);
        let outer = self.open_loops("<genexpr>", line, generators);
        self.scope().body = Some(Body::Generator(element, generators));
        self.scope().has_yield = true;
        self.loops(&[element], generators);
        self.current = outer;
    }

    /// In the annotations of a class and the like a comprehension is a function, as it once was everywhere.
    fn comprehension_of_its_own(
        &mut self,
        name: &'a str,
        expr: &'a Expr,
        elements: &[&'a Expr],
        generators: &'a Vec<Comprehension>,
    ) {
        let outer = self.open_loops(name, expr.span.line, generators);
        self.scope().body = Some(Body::Comprehension(expr));
        self.loops(elements, generators);
        self.current = outer;
    }

    /// A function for the loops of a comprehension.
    fn open_loops(&mut self, name: &'a str, line: u32, generators: &'a Vec<Comprehension>) -> ScopeId {
        let sees_class = self.scope().sees_class;
        let outer = self.open(ScopeKind::Function, name, None);
        self.scope().sees_class = sees_class;
        self.collected.by_node.insert(address(generators), self.current);
        self.scope().is_async = generators.iter().any(|generator| generator.is_async);
        self.scope().first_line = line;
        self.bind(".0");
        outer
    }

    /// What the loops of a comprehension do but for making their first iterator.
    fn loops(&mut self, elements: &[&'a Expr], generators: &'a [Comprehension]) {
        for (at, generator) in generators.iter().enumerate() {
            if at > 0 {
                self.expr(&generator.iter);
            }
            self.target(&generator.target);
            self.exprs(&generator.ifs);
        }
        elements.iter().for_each(|element| self.expr(element));
    }

    /// The first iterable belongs to the scope around.
    pub(super) fn comprehension(
        &mut self,
        name: &'a str,
        expr: &'a Expr,
        elements: &[&'a Expr],
        generators: &'a Vec<Comprehension>,
    ) {
        let Some(first) = generators.first() else { return };
        self.expr(&first.iter);
        if self.scope().sees_class {
            return self.comprehension_of_its_own(name, expr, elements, generators);
        }
        let outer = self.open(ScopeKind::Comprehension, name, None);
        self.collected.by_node.insert(address(generators), self.current);
        if generators.iter().any(|generator| generator.is_async) {
            self.note_await();
        }
        for generator in generators {
            self.target(&generator.target);
        }
        for (at, generator) in generators.iter().enumerate() {
            if at > 0 {
                self.expr(&generator.iter);
            }
            self.exprs(&generator.ifs);
        }
        elements.iter().for_each(|element| self.expr(element));
        let inside = self.scope().order.clone();
        self.current = outer;
        inside.iter().for_each(|name| self.note_order(name));
    }
}
