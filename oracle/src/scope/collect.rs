//! Reads the tree and notes for each scope the names it binds and uses. Nothing is resolved here.
//!
//! Names are met in the order in which CPython's compiler emits code, because that is the order of `locals()`.

mod expressions;

use super::names::Names;
use crate::generator::Flavor;
use crate::scope::type_parameters::TYPE_PARAMS;
use crate::scope::{Annotated, Body, Mode, ScopeId, ScopeKind, Source, address};
use rustc_hash::FxHashMap;
use syntax::ast::{Arg, Arguments, ClassDef, Expr, ExprKind, FunctionDef, Pattern, PatternKind, Stmt, StmtKind, Try};

/// What a scope binds and uses.
pub(crate) struct RawScope<'a> {
    pub(crate) kind: ScopeKind,
    pub(crate) parent: Option<ScopeId>,
    pub(crate) name: &'a str,
    pub(crate) arguments: Option<&'a Arguments>,
    pub(crate) is_async: bool,
    pub(crate) has_yield: bool,
    pub(crate) first_line: u32,
    /// Whether a method of the class uses `super` or `__class__`.
    pub(crate) needs_class_cell: bool,
    /// Whether a scope of annotations may look into the class body.
    pub(crate) is_seen_by_annotations: bool,
    pub(crate) annotate: Option<ScopeId>,
    pub(crate) annotated: Vec<Annotated<'a>>,
    pub(crate) sees_class: bool,
    /// How many annotations count only once their statement has run.
    pub(crate) conditions: usize,
    /// Whether variables have annotations that are kept as texts.
    pub(crate) has_text_annotations: bool,
    /// How deep the statement that is read stands in other statements, itself included.
    pub(crate) depth: usize,
    pub(crate) static_attributes: Vec<&'a str>,
    pub(crate) body: Option<Body<'a>>,
    /// Parameters, then other bound names, in order of appearance.
    pub(crate) bound: Names<'a>,
    /// Every name with the line where it first appears.
    pub(crate) used: Names<'a>,
    /// The names of the scope and of comprehensions in it, in order of appearance.
    pub(crate) order: Names<'a>,
    pub(crate) global: Vec<&'a str>,
    pub(crate) nonlocal: Vec<(&'a str, u32)>,
}

impl RawScope<'_> {
    pub(crate) fn flavor(&self) -> Option<Flavor> {
        match (self.is_async, self.has_yield) {
            (false, false) => None,
            (false, true) => Some(Flavor::Generator),
            (true, false) => Some(Flavor::Coroutine),
            (true, true) => Some(Flavor::AsyncGenerator),
        }
    }
}

/// The scopes of a tree, the module's first, outer before inner.
pub(crate) struct Collected<'a> {
    pub(crate) scopes: Vec<RawScope<'a>>,
    pub(crate) by_node: FxHashMap<usize, ScopeId>,
    pub(crate) conditions: FxHashMap<usize, usize>,
    pub(crate) future_annotations: bool,
}

pub(crate) fn collect(source: &Source) -> Collected<'_> {
    let module = &source.module;
    let future_annotations = source.future_annotations;
    let collected = Collected {
        scopes: Vec::new(),
        by_node: FxHashMap::default(),
        conditions: FxHashMap::default(),
        future_annotations,
    };
    let mut collector = Collector { collected, current: ScopeId(0), future_annotations };
    collector.open(ScopeKind::Module, "<module>", None);
    let body = match module.body.as_slice() {
        [Stmt { kind: StmtKind::Expr(value), .. }] if source.mode == Mode::Eval => Body::Expr(value),
        body => Body::Module(body),
    };
    collector.scope().body = Some(body);
    collector.statements(&module.body);
    collector.collected
}

pub(super) struct Collector<'a> {
    pub(super) collected: Collected<'a>,
    pub(super) current: ScopeId,
    pub(super) future_annotations: bool,
}

impl<'a> Collector<'a> {
    /// Makes a scope inside the current one and enters it; the scope to return to.
    pub(super) fn open(&mut self, kind: ScopeKind, name: &'a str, arguments: Option<&'a Arguments>) -> ScopeId {
        let outer = self.current;
        let id = ScopeId(self.collected.scopes.len());
        let (bound, used, order) = (Names::default(), Names::default(), Names::default());
        let (global, nonlocal) = (Vec::new(), Vec::new());
        let parent = (id.0 > 0).then_some(outer);
        self.collected.scopes.push(RawScope {
            kind,
            parent,
            name,
            arguments,
            is_async: false,
            has_yield: false,
            first_line: 1,
            needs_class_cell: false,
            is_seen_by_annotations: false,
            annotate: None,
            annotated: Vec::new(),
            sees_class: false,
            conditions: 0,
            has_text_annotations: false,
            depth: 0,
            static_attributes: Vec::new(),
            body: None,
            bound,
            used,
            order,
            global,
            nonlocal,
        });
        self.current = id;
        outer
    }

    pub(super) fn scope(&mut self) -> &mut RawScope<'a> {
        &mut self.collected.scopes[self.current.0]
    }

    fn use_name(&mut self, name: &'a str) {
        if matches!(name, "super" | "__class__") {
            self.use_class_cell(name);
        }
        self.note_order(name);
        self.scope().used.add(name);
    }

    /// `super()` in a function reads the variable `__class__` of the class around.
    fn use_class_cell(&mut self, name: &'a str) {
        if matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Class) {
            return;
        }
        let mut around = self.scope().parent;
        while let Some(id) = around {
            let scope = &mut self.collected.scopes[id.0];
            if scope.kind == ScopeKind::Class {
                scope.needs_class_cell = true;
                break;
            }
            around = scope.parent;
        }
        if name == "super" && around.is_some() {
            self.use_name("__class__");
        }
    }

    fn note_order(&mut self, name: &'a str) {
        self.scope().order.add(name);
    }

    pub(super) fn bind(&mut self, name: &'a str) {
        self.use_name(name);
        self.scope().bound.add(name);
    }

    fn statements(&mut self, body: &'a [Stmt]) {
        self.scope().depth += 1;
        for statement in body {
            self.statement(statement);
        }
        self.scope().depth -= 1;
    }

    fn statement(&mut self, statement: &'a Stmt) {
        let line = statement.span.line;
        match &statement.kind {
            StmtKind::FunctionDef(function) => self.function(function, line),
            StmtKind::Return(value) => self.optional(value.as_ref()),
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.target_unnoted(target)),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                self.targets(targets);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.scope().is_seen_by_annotations |= *simple;
                self.optional(value.as_ref());
                if value.is_some() {
                    self.target(target);
                } else {
                    self.target_unnoted(target);
                }
                if *simple {
                    self.variable_annotation(target, annotation);
                } else if matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Class) && !self.future_annotations
                {
                    self.expr(annotation);
                }
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target_unnoted(target);
                self.expr(value);
            }
            StmtKind::For(node) => {
                self.expr(&node.iter);
                self.target(&node.target);
                self.statements(&node.body);
                self.statements(&node.orelse);
            }
            StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
                self.expr(test);
                self.statements(body);
                self.statements(orelse);
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_ref());
                self.optional(cause.as_ref());
            }
            StmtKind::Try(node) => self.try_statement(node),
            StmtKind::Assert { test, msg } => {
                self.expr(test);
                self.optional(msg.as_ref());
            }
            StmtKind::Global(names) => {
                for name in names {
                    self.scope().global.push(name);
                }
            }
            StmtKind::Nonlocal(names) => {
                for name in names {
                    self.scope().nonlocal.push((name, line));
                }
            }
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::ClassDef(class) => self.class(class, line),
            StmtKind::With(with) => {
                for item in &with.items {
                    self.expr(&item.context_expr);
                    if let Some(target) = &item.optional_vars {
                        self.target(target);
                    }
                }
                self.statements(&with.body);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                for case in cases {
                    self.pattern(&case.pattern);
                    self.optional(case.guard.as_ref());
                    self.statements(&case.body);
                }
            }
            StmtKind::Import { names } => {
                for alias in names {
                    let bound = alias.asname.as_deref().unwrap_or_else(|| first_part(&alias.name));
                    self.bind(bound);
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                for alias in names.iter().filter(|alias| alias.name != "*") {
                    self.bind(alias.asname.as_deref().unwrap_or(&alias.name));
                }
            }
            StmtKind::TypeAlias { name, type_params, value } => self.type_alias(name, type_params, value, line),
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
        }
    }

    /// In the code the `else` comes before the handlers.
    fn try_statement(&mut self, node: &'a Try) {
        self.statements(&node.body);
        self.statements(&node.orelse);
        for handler in &node.handlers {
            self.optional(handler.typ.as_ref());
            if let Some(name) = &handler.name {
                self.bind(name);
            }
            self.statements(&handler.body);
        }
        self.statements(&node.finalbody);
    }

    fn function(&mut self, function: &'a FunctionDef, line: u32) {
        function.decorator_list.iter().for_each(|decorator| self.expr(decorator));
        self.defaults(&function.args);
        let name = self.unmangled(&function.name);
        let around = self.open_type_parameters(name, &function.type_params, line);
        let outer = self.parameters(name, &function.args, address(function));
        self.scope().body = Some(Body::Block(&function.body));
        self.scope().is_async = function.is_async;
        self.scope().first_line = function.decorator_list.first().map_or(line, |decorator| decorator.span.line);
        self.statements(&function.body);
        let own = self.current;
        self.current = outer;
        self.scope().is_seen_by_annotations = true;
        self.signature(function, line, own);
        self.current = around;
        self.bind(&function.name);
    }

    fn class(&mut self, class: &'a ClassDef, line: u32) {
        class.decorator_list.iter().for_each(|decorator| self.expr(decorator));
        let name = self.unmangled(&class.name);
        let around = self.open_type_parameters(name, &class.type_params, line);
        self.exprs(&class.bases);
        class.keywords.iter().for_each(|keyword| self.expr(&keyword.value));
        self.open(ScopeKind::Class, name, None);
        if !class.type_params.is_empty() {
            self.scope().used.add(TYPE_PARAMS);
        }
        self.collected.by_node.insert(address(class), self.current);
        self.scope().body = Some(Body::Class(&class.body));
        self.scope().first_line = class.decorator_list.first().map_or(line, |decorator| decorator.span.line);
        self.statements(&class.body);
        self.current = around;
        self.bind(&class.name);
    }

    /// The name that a private function or class has itself.
    pub(super) fn unmangled(&self, name: &'a str) -> &'a str {
        let around = std::iter::successors(Some(self.current), |id| self.collected.scopes[id.0].parent);
        let mut classes = around.filter(|id| self.collected.scopes[id.0].kind == ScopeKind::Class);
        let Some(class) = classes.next() else { return name };
        let class = self.collected.scopes[class.0].name.trim_start_matches('_');
        let own = name.strip_prefix('_').and_then(|rest| rest.strip_prefix(class));
        own.filter(|own| own.starts_with("__") && !own.ends_with("__")).unwrap_or(name)
    }

    fn pattern(&mut self, pattern: &'a Pattern) {
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) => {}
            PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                patterns.iter().for_each(|pattern| self.pattern(pattern));
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                self.exprs(keys);
                patterns.iter().for_each(|pattern| self.pattern(pattern));
                rest.iter().for_each(|name| self.bind(name));
            }
            PatternKind::Class { cls, patterns, kwd_patterns, .. } => {
                self.expr(cls);
                patterns.iter().chain(kwd_patterns).for_each(|pattern| self.pattern(pattern));
            }
            PatternKind::Star(name) => name.iter().for_each(|name| self.bind(name)),
            PatternKind::As { pattern, name } => {
                pattern.iter().for_each(|pattern| self.pattern(pattern));
                name.iter().for_each(|name| self.bind(name));
            }
        }
    }

    /// Defaults belong to the scope around.
    pub(super) fn defaults(&mut self, arguments: &'a Arguments) {
        for default in arguments.defaults.iter().chain(arguments.kw_defaults.iter().flatten()) {
            self.expr(default);
        }
    }

    /// Enters the scope of a function with its parameters bound; the scope to return to.
    fn parameters(&mut self, name: &'a str, arguments: &'a Arguments, node: usize) -> ScopeId {
        let outer = self.open(ScopeKind::Function, name, Some(arguments));
        self.collected.by_node.insert(node, self.current);
        for parameter in all_parameters(arguments) {
            self.bind(&parameter.arg);
        }
        outer
    }

    fn targets(&mut self, targets: &'a [Expr]) {
        for target in targets {
            self.target(target);
        }
    }

    fn target(&mut self, target: &'a Expr) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(name),
            ExprKind::Tuple(items) | ExprKind::List(items) => self.targets(items),
            ExprKind::Starred(value) => self.target(value),
            ExprKind::Attribute { value, attr } => {
                if matches!(&value.kind, ExprKind::Name(name) if name == "self") {
                    self.note_static_attribute(attr);
                }
                self.expr(target);
            }
            _ => self.expr(target),
        }
    }

    /// A target whose attributes are not known to the class: it is deleted, changed in place, or only annotated.
    fn target_unnoted(&mut self, target: &'a Expr) {
        match &target.kind {
            ExprKind::Attribute { .. } => self.expr(target),
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|item| self.target_unnoted(item)),
            _ => self.target(target),
        }
    }

    /// A class knows what its methods assign to `self`.
    fn note_static_attribute(&mut self, name: &'a str) {
        let mut around = Some(self.current);
        while let Some(id) = around {
            let scope = &mut self.collected.scopes[id.0];
            if scope.kind == ScopeKind::Class {
                if id != self.current && !scope.static_attributes.contains(&name) {
                    scope.static_attributes.push(name);
                }
                return;
            }
            around = scope.parent;
        }
    }
}

/// The parameters in the order of their variables.
pub(crate) fn all_parameters(arguments: &Arguments) -> impl Iterator<Item = &Arg> {
    let positional = arguments.posonlyargs.iter().chain(&arguments.args);
    positional.chain(&arguments.kwonlyargs).chain(&arguments.vararg).chain(&arguments.kwarg)
}

/// What `import a.b` binds.
fn first_part(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}
