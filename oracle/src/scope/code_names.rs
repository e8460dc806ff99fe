//! `co_names`: the names that a code object has by text (globals, names of a namespace, attributes, modules), in the order in which
//! CPython's compiler comes to them, which is mostly that of the evaluation.

use super::names::Names as InOrder;
use crate::scope::{Annotated, Binding, Body, Program, ScopeId, ScopeKind};
use crate::walk::statement::docstring;
use syntax::ast::{
    Alias, Arguments, ClassDef, Comprehension, ExceptHandler, Expr, ExprKind, FunctionDef, MatchCase, Pattern,
    PatternKind, Stmt, StmtKind, Try,
};
use syntax::walk::{Context, Visitor, walk_expr, walk_pattern, walk_stmt};

impl<'a> Program<'a> {
    /// The names of a scope's code object; `None` for the code of type parameters.
    pub(crate) fn names_of_code(&'a self, id: ScopeId) -> Option<Vec<&'a str>> {
        let mut names =
            Names { program: self, scope: id, found: InOrder::default(), captures: Vec::new(), finals: Vec::new() };
        match self.scope(id).body? {
            Body::Module(statements) => names.module(statements),
            Body::Block(statements) => names.block(statements),
            Body::Class(statements) => names.class_body(statements),
            Body::Expr(value) | Body::Lazy(value) | Body::Comprehension(value) => names.load(value),
            Body::Signature(_) | Body::Variables => names.annotations(),
            Body::Generator(element, generators) => names.rest_of_comprehension(&[element], generators),
            Body::TypeParameters => return None,
        }
        Some(names.found.to_vec())
    }
}

struct Names<'a> {
    program: &'a Program<'a>,
    /// The scope, or the comprehension in it, that the names stand in.
    scope: ScopeId,
    found: InOrder<'a>,
    /// What a pattern binds, which happens when all of it has matched.
    captures: Vec<&'a str>,
    /// The `finally` blocks around; a loop is `None`.
    finals: Vec<Option<&'a [Stmt]>>,
}

impl<'a> Names<'a> {
    fn add(&mut self, name: &'a str) {
        self.found.add(name);
    }

    /// A variable, if it is none of the frame.
    fn variable(&mut self, name: &'a str) {
        let binding = self.program.scope(self.scope).names.get(name);
        if matches!(binding, None | Some(Binding::Name | Binding::Global)) && name != "__debug__" {
            self.add(name);
        }
    }

    fn load(&mut self, value: &'a Expr) {
        self.expr(value, Context::Load);
    }

    fn loads(&mut self, values: impl IntoIterator<Item = &'a Expr>) {
        values.into_iter().for_each(|value| self.load(value));
    }

    fn store(&mut self, target: &'a Expr) {
        self.expr(target, Context::Store);
    }

    fn block(&mut self, statements: &'a [Stmt]) {
        statements.iter().for_each(|statement| self.stmt(statement));
    }

    fn module(&mut self, statements: &'a [Stmt]) {
        let scope = self.program.scope(self.scope);
        if scope.has_conditional_annotations {
            self.add("__conditional_annotations__");
        }
        if docstring(statements).is_some() {
            self.add("__doc__");
        }
        self.block(statements);
        if scope.annotate.is_some() {
            self.add("__annotate__");
        }
    }

    fn class_body(&mut self, statements: &'a [Stmt]) {
        let scope = self.program.scope(self.scope);
        let is_generic =
            scope.parent.is_some_and(|it| matches!(self.program.scope(it).body, Some(Body::TypeParameters)));
        ["__name__", "__module__", "__qualname__", "__firstlineno__"].into_iter().for_each(|name| self.add(name));
        if is_generic {
            self.add("__type_params__");
        }
        if docstring(statements).is_some() {
            self.add("__doc__");
        }
        self.block(statements);
        if scope.annotate.is_some() {
            self.add("__annotate_func__");
        }
        self.add("__static_attributes__");
        if scope.hidden.iter().any(|(name, _)| *name == "__classdict__") {
            self.add("__classdictcell__");
        }
        if scope.class_cell.is_some() {
            self.add("__classcell__");
        }
    }

    fn annotations(&mut self) {
        let scope = self.program.scope(self.scope);
        let all: Vec<&'a Expr> = scope.annotated.iter().map(|Annotated { annotation, .. }| *annotation).collect();
        self.loads(all);
    }

    fn defaults(&mut self, arguments: &'a Arguments) {
        self.loads(&arguments.defaults);
        self.loads(arguments.kw_defaults.iter().flatten());
    }

    fn function(&mut self, function: &'a FunctionDef) {
        self.loads(&function.decorator_list);
        self.defaults(&function.args);
        self.variable(&function.name);
    }

    fn class(&mut self, class: &'a ClassDef) {
        self.loads(&class.decorator_list);
        if class.type_params.is_empty() {
            self.loads(&class.bases);
            self.loads(class.keywords.iter().map(|keyword| &keyword.value));
        }
        self.variable(&class.name);
    }

    fn import(&mut self, alias: &'a Alias) {
        self.add(&alias.name);
        let mut parts = alias.name.split('.');
        let first = parts.next().unwrap_or_default();
        match &alias.asname {
            Some(name) => {
                parts.for_each(|part| self.add(part));
                self.variable(name);
            }
            None => self.variable(first),
        }
    }

    fn import_from(&mut self, module: Option<&'a String>, aliases: &'a [Alias]) {
        self.add(module.map_or("", String::as_str));
        for alias in aliases.iter().filter(|alias| alias.name != "*") {
            self.add(&alias.name);
            self.variable(alias.asname.as_ref().unwrap_or(&alias.name));
        }
    }

    /// A loop and what stands in it.
    fn in_loop(&mut self, body: &'a [Stmt]) {
        self.finals.push(None);
        self.block(body);
        self.finals.pop();
    }

    fn try_statement(&mut self, it: &'a Try) {
        self.finals.push(Some(&it.finalbody));
        self.block(&it.body);
        if !it.is_star {
            self.block(&it.orelse);
        }
        for ExceptHandler { typ, name, body, .. } in &it.handlers {
            self.loads(typ);
            name.iter().for_each(|name| self.variable(name));
            self.block(body);
        }
        if it.is_star {
            self.block(&it.orelse);
        }
        self.finals.pop();
        self.block(&it.finalbody);
    }

    /// What leaves blocks runs their `finally` first, as far out as the loop for `break` and `continue`.
    fn leave(&mut self, is_return: bool) {
        let finals = std::mem::take(&mut self.finals);
        for at in (0..finals.len()).rev() {
            match finals[at] {
                Some(block) => {
                    self.finals = finals[..at].to_vec();
                    self.block(block);
                }
                None if is_return => {}
                None => break,
            }
        }
        self.finals = finals;
    }

    /// An inlined comprehension; of another only the first iterable belongs to this code.
    fn comprehension(&mut self, elements: &[&'a Expr], generators: &'a Vec<Comprehension>) {
        let inner = self.program.scope_of(generators);
        if inner != self.scope {
            self.loads(generators.first().map(|first| &first.iter));
            if self.program.scope(inner).kind == ScopeKind::Function {
                return;
            }
        }
        let outer = std::mem::replace(&mut self.scope, inner);
        self.rest_of_comprehension(elements, generators);
        self.scope = outer;
    }

    fn rest_of_comprehension(&mut self, elements: &[&'a Expr], generators: &'a [Comprehension]) {
        for (at, generator) in generators.iter().enumerate() {
            self.loads((at > 0).then_some(&generator.iter));
            self.store(&generator.target);
            self.loads(&generator.ifs);
        }
        self.loads(elements.iter().copied());
    }

    /// What a pattern binds comes behind all that it looks at.
    fn case(&mut self, case: &'a MatchCase) {
        self.pattern(&case.pattern);
        std::mem::take(&mut self.captures).into_iter().for_each(|name| self.variable(name));
        self.loads(&case.guard);
        self.block(&case.body);
    }

    fn annotated(&mut self, target: &'a Expr, value: Option<&'a Expr>) {
        self.loads(value);
        match (&target.kind, value) {
            (ExprKind::Name(_), None) => {}
            (ExprKind::Attribute { value, .. }, None) => self.load(value),
            _ => self.store(target),
        }
    }
}

impl<'a> Visitor<'a> for Names<'a> {
    fn stmt(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(function) => self.function(function),
            StmtKind::ClassDef(class) => self.class(class),
            StmtKind::Assign { targets, value } => {
                self.load(value);
                targets.iter().for_each(|target| self.store(target));
            }
            StmtKind::AnnAssign { target, value, .. } => self.annotated(target, value.as_ref()),
            StmtKind::TypeAlias { name, .. } => self.store(name),
            StmtKind::Import { names } => names.iter().for_each(|alias| self.import(alias)),
            StmtKind::ImportFrom { module, names, .. } => self.import_from(module.as_ref(), names),
            StmtKind::For(it) => {
                self.load(&it.iter);
                self.store(&it.target);
                self.in_loop(&it.body);
                self.block(&it.orelse);
            }
            StmtKind::While { test, body, orelse } => {
                self.load(test);
                self.in_loop(body);
                self.block(orelse);
            }
            StmtKind::Try(it) => self.try_statement(it),
            StmtKind::Match { subject, cases } => {
                self.load(subject);
                cases.iter().for_each(|case| self.case(case));
            }
            StmtKind::Return(value) => {
                self.loads(value);
                self.leave(true);
            }
            StmtKind::Break | StmtKind::Continue => self.leave(false),
            _ => walk_stmt(self, stmt),
        }
    }

    fn expr(&mut self, expr: &'a Expr, context: Context) {
        match &expr.kind {
            ExprKind::Name(name) => self.variable(name),
            ExprKind::Attribute { value, attr } => {
                self.load(value);
                self.add(attr);
            }
            ExprKind::NamedExpr { target, value } => {
                self.load(value);
                self.store(target);
            }
            ExprKind::Lambda { args, .. } => self.defaults(args),
            ExprKind::Dict { keys, values } => {
                for (key, value) in keys.iter().zip(values) {
                    self.loads(key.iter().chain([value]));
                }
            }
            ExprKind::ListComp { elt, generators } | ExprKind::SetComp { elt, generators } => {
                self.comprehension(&[elt], generators);
            }
            ExprKind::DictComp { key, value, generators } => self.comprehension(&[key, value], generators),
            ExprKind::GeneratorExp { generators, .. } => self.loads(generators.first().map(|first| &first.iter)),
            _ => walk_expr(self, expr, context),
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern) {
        walk_pattern(self, pattern);
        match &pattern.kind {
            PatternKind::As { name, .. } | PatternKind::Star(name) | PatternKind::Mapping { rest: name, .. } => {
                self.captures.extend(name.as_deref());
            }
            _ => {}
        }
    }
}
