//! `global`, `nonlocal`, parameters, `:=` in comprehensions, and what may not stand in annotations: the refusals of CPython's
//! `Python/symtable.c`. It decides nothing about how a name is looked up; each engine does that for itself.

use std::collections::BTreeMap;

use super::{Check, First};
use crate::ast::{
    Alias, Arguments, ClassDef, Comprehension, Expr, ExprKind, FunctionDef, Pattern, PatternKind, Span, Stmt, StmtKind,
    TypeParam, TypeParamKind,
};
use crate::error::Stage;
use crate::walk::{Context, Visitor, walk_expr, walk_pattern, walk_stmt};

/// The scopes that are open, the module's first.
pub(super) struct Scopes {
    first: First,
    open: Vec<Scope>,
    /// The innermost class body around, by which private names are known.
    class: Option<String>,
}

impl Default for Scopes {
    fn default() -> Self {
        Self { first: First::default(), open: vec![Scope::new(Kind::Module)], class: None }
    }
}

impl Check<'_> for Scopes {
    const STAGE: Stage = Stage::SymbolTable;

    fn into_first(mut self) -> First {
        self.close();
        self.first
    }
}

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Module,
    Class,
    Function,
    /// What CPython calls it in messages.
    Comprehension(&'static str),
    /// Where `yield`, `await` and `:=` are refused, and how CPython says so.
    Restricted(&'static str),
    /// The type parameters of a function, a class or an alias.
    TypeParams,
}

/// What a scope knows of a name.
#[derive(Clone, Copy, Default)]
struct Symbol {
    parameter: bool,
    type_parameter: bool,
    used: bool,
    assigned: bool,
    imported: bool,
    annotated: bool,
    iterated: bool,
    /// Bound by a `:=` in this comprehension, for the scope around it.
    named: bool,
    global: Option<Span>,
    nonlocal: Option<Span>,
}

impl Symbol {
    fn is_bound_here(self) -> bool {
        let bound = self.parameter || self.assigned || self.imported || self.iterated || self.annotated;
        bound && self.global.is_none() && self.nonlocal.is_none()
    }
}

struct Scope {
    kind: Kind,
    symbols: BTreeMap<String, Symbol>,
    /// `nonlocal` names of scopes inside that are still to be found.
    wanted: Vec<(String, Span)>,
    /// How many comprehensions have the code at hand in their iterable.
    iterables: usize,
}

impl Scope {
    fn new(kind: Kind) -> Self {
        Self { kind, symbols: BTreeMap::new(), wanted: Vec::new(), iterables: 0 }
    }
}

impl<'ast> Visitor<'ast> for Scopes {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function(def),
            StmtKind::ClassDef(class) => self.class(class),
            StmtKind::TypeAlias { name, type_params, value } => {
                self.expr(name, Context::Store);
                self.with_type_params(type_params, |this| this.restricted("a type alias", value));
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_target(stmt.span, target, *simple);
                self.restricted("an annotation", annotation);
                value.iter().for_each(|value| self.expr(value, Context::Load));
            }
            StmtKind::Import { names } => names.iter().for_each(|alias| self.import(alias)),
            StmtKind::ImportFrom { names, .. } => names.iter().for_each(|alias| self.import(alias)),
            StmtKind::Global(names) => names.iter().for_each(|name| self.global(name, stmt.span)),
            StmtKind::Nonlocal(names) => names.iter().for_each(|name| self.nonlocal(name, stmt.span)),
            StmtKind::Try(inner) => {
                let names = inner.handlers.iter().filter_map(|handler| handler.name.as_ref());
                names.for_each(|name| self.symbol(name).assigned = true);
                walk_stmt(self, stmt);
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::Name(name) if context == Context::Load => self.symbol(name).used = true,
            ExprKind::Name(name) => self.assign(name, expr.span),
            ExprKind::Lambda { args, body } => {
                self.defaults(args);
                self.within(Kind::Function, |this| {
                    this.parameters(args);
                    this.expr(body, Context::Load);
                });
            }
            ExprKind::NamedExpr { target, value } => self.named(expr.span, target, value),
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                self.refuse_here(expr.span, "yield expression");
                if let Kind::Comprehension(name) = self.scope().kind {
                    self.first.report(expr.span, format!("'yield' inside {name}"));
                }
                walk_expr(self, expr, context);
            }
            ExprKind::Await(_) => {
                self.refuse_here(expr.span, "await expression");
                walk_expr(self, expr, context);
            }
            ExprKind::ListComp { elt, generators } => self.comprehension("list comprehension", generators, &[elt]),
            ExprKind::SetComp { elt, generators } => self.comprehension("set comprehension", generators, &[elt]),
            ExprKind::GeneratorExp { elt, generators } => {
                self.comprehension("generator expression", generators, &[elt]);
            }
            ExprKind::DictComp { key, value, generators } => {
                self.comprehension("dict comprehension", generators, &[key, value]);
            }
            _ => walk_expr(self, expr, context),
        }
    }

    fn pattern(&mut self, pattern: &'ast Pattern) {
        if let PatternKind::As { name: Some(name), .. }
        | PatternKind::Star(Some(name))
        | PatternKind::Mapping { rest: Some(name), .. } = &pattern.kind
        {
            self.assign(name, pattern.span);
        }
        walk_pattern(self, pattern);
    }
}

impl Scopes {
    fn scope(&mut self) -> &mut Scope {
        self.open.last_mut().expect("the module's scope stays open until the end")
    }

    fn symbol(&mut self, name: &str) -> &mut Symbol {
        let name = self.mangled(name);
        self.scope().symbols.entry(name).or_default()
    }

    /// A name as the symbol table has it: `__name` is private to its class.
    fn mangled(&self, name: &str) -> String {
        let class = self.class.as_deref().unwrap_or_default().trim_start_matches('_');
        if class.is_empty() || !name.starts_with("__") || name.ends_with("__") {
            return name.to_owned();
        }
        format!("_{class}{name}")
    }

    fn within(&mut self, kind: Kind, walk: impl FnOnce(&mut Self)) {
        // What is inside an iterable expression is so in every scope.
        let iterables = self.scope().iterables;
        self.open.push(Scope { iterables, ..Scope::new(kind) });
        walk(self);
        self.close();
    }

    /// Closes the innermost scope, and looks there for the `nonlocal` names of those inside it.
    fn close(&mut self) {
        let Some(scope) = self.open.pop() else { return };
        let own = scope.symbols.iter().filter_map(|(name, symbol)| Some((name.clone(), symbol.nonlocal?)));
        let mut wanted: Vec<_> = own.collect();
        for (name, span) in scope.wanted {
            let symbol = scope.symbols.get(&name).copied().unwrap_or_default();
            match scope.kind {
                Kind::TypeParams if symbol.type_parameter => {
                    let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                    self.first.report(span, message);
                }
                Kind::Function if symbol.is_bound_here() => {}
                // Every class has this cell for its methods.
                Kind::Class if name == "__class__" => {}
                _ => wanted.push((name, span)),
            }
        }
        match self.open.last_mut() {
            Some(outer) => outer.wanted.extend(wanted),
            None => {
                for (name, span) in wanted {
                    self.first.report(span, format!("no binding for nonlocal '{name}' found"));
                }
            }
        }
    }

    fn assign(&mut self, name: &str, span: Span) {
        let symbol = self.symbol(name);
        symbol.assigned = true;
        if let Kind::Comprehension(_) = self.scope().kind {
            let symbol = self.symbol(name);
            symbol.iterated = true;
            if symbol.named {
                let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                self.first.report(span, message);
            }
        }
    }

    fn import(&mut self, alias: &Alias) {
        if alias.name == "*" {
            if self.scope().kind != Kind::Module {
                self.first.report(alias.span, "import * only allowed at module level");
            }
            return;
        }
        let bound = alias.asname.as_deref().or_else(|| alias.name.split('.').next());
        bound.into_iter().for_each(|name| self.symbol(name).imported = true);
    }

    fn annotated_target(&mut self, span: Span, target: &Expr, simple: bool) {
        let ExprKind::Name(name) = &target.kind else {
            return self.expr(target, Context::Store);
        };
        let at_module = self.scope().kind == Kind::Module;
        let symbol = self.symbol(name);
        symbol.assigned = true;
        symbol.annotated |= simple;
        let clash = symbol.global.map(|_| "global").filter(|_| !at_module).or(symbol.nonlocal.map(|_| "nonlocal"));
        if let Some(clash) = clash.filter(|_| simple) {
            self.first.report(span, format!("annotated name '{name}' can't be {clash}"));
        }
    }

    fn global(&mut self, name: &str, span: Span) {
        self.declare(name, span, "global");
        self.symbol(name).global.get_or_insert(span);
        self.clash(name);
    }

    fn nonlocal(&mut self, name: &str, span: Span) {
        if self.scope().kind == Kind::Module {
            return self.first.report(span, "nonlocal declaration not allowed at module level");
        }
        self.declare(name, span, "nonlocal");
        self.symbol(name).nonlocal.get_or_insert(span);
        self.clash(name);
    }

    fn declare(&mut self, name: &str, span: Span, what: &str) {
        let symbol = *self.symbol(name);
        let message = if symbol.parameter {
            format!("name '{name}' is parameter and {what}")
        } else if symbol.used {
            format!("name '{name}' is used prior to {what} declaration")
        } else if symbol.annotated {
            format!("annotated name '{name}' can't be {what}")
        } else if symbol.assigned {
            format!("name '{name}' is assigned to before {what} declaration")
        } else {
            return;
        };
        self.first.report(span, message);
    }

    fn clash(&mut self, name: &str) {
        if let Symbol { global: Some(global), nonlocal: Some(nonlocal), .. } = *self.symbol(name) {
            let earlier =
                if (global.line, global.column) < (nonlocal.line, nonlocal.column) { global } else { nonlocal };
            let name = self.mangled(name);
            self.first.report(earlier, format!("name '{name}' is nonlocal and global"));
        }
    }

    fn function(&mut self, def: &FunctionDef) {
        self.symbol(&def.name).assigned = true;
        def.decorator_list.iter().for_each(|decorator| self.expr(decorator, Context::Load));
        self.defaults(&def.args);
        self.with_type_params(&def.type_params, |this| {
            let annotations = def.args.all().filter_map(|arg| arg.annotation.as_ref()).chain(&def.returns);
            annotations.for_each(|annotation| this.restricted("an annotation", annotation));
            this.within(Kind::Function, |this| {
                this.parameters(&def.args);
                this.suite(&def.body);
            });
        });
    }

    fn class(&mut self, class: &ClassDef) {
        self.symbol(&class.name).assigned = true;
        class.decorator_list.iter().for_each(|decorator| self.expr(decorator, Context::Load));
        self.with_type_params(&class.type_params, |this| {
            class.bases.iter().for_each(|base| this.expr(base, Context::Load));
            class.keywords.iter().for_each(|keyword| this.expr(&keyword.value, Context::Load));
            let outer = this.class.replace(class.name.clone());
            this.within(Kind::Class, |this| this.suite(&class.body));
            this.class = outer;
        });
    }

    fn defaults(&mut self, args: &Arguments) {
        let defaults = args.defaults.iter().chain(args.kw_defaults.iter().flatten());
        defaults.for_each(|default| self.expr(default, Context::Load));
    }

    fn parameters(&mut self, args: &Arguments) {
        for arg in args.all() {
            if std::mem::replace(&mut self.symbol(&arg.arg).parameter, true) {
                let message = format!("duplicate argument '{}' in function definition", arg.arg);
                self.first.report(arg.span, message);
            }
        }
    }

    fn with_type_params(&mut self, params: &[TypeParam], walk: impl FnOnce(&mut Self)) {
        if params.is_empty() {
            return walk(self);
        }
        self.within(Kind::TypeParams, |this| {
            params.iter().for_each(|param| this.type_param(param));
            walk(this);
        });
    }

    fn type_param(&mut self, param: &TypeParam) {
        let name = param.kind.name();
        if std::mem::replace(&mut self.symbol(name).type_parameter, true) {
            self.first.report(param.span, format!("duplicate type parameter '{name}'"));
        }
        if let TypeParamKind::TypeVar { bound: Some(bound), .. } = &param.kind {
            let is_tuple = matches!(bound.kind, ExprKind::Tuple { .. });
            self.restricted(if is_tuple { "a TypeVar constraint" } else { "a TypeVar bound" }, bound);
        }
        if let Some(default) = param.kind.default_value() {
            let place = match param.kind {
                TypeParamKind::TypeVar { .. } => "a TypeVar default",
                TypeParamKind::ParamSpec { .. } => "a ParamSpec default",
                TypeParamKind::TypeVarTuple { .. } => "a TypeVarTuple default",
            };
            self.restricted(place, default);
        }
    }

    /// Walks an expression where `yield`, `await` and `:=` are refused.
    fn restricted(&mut self, place: &'static str, expr: &Expr) {
        self.within(Kind::Restricted(place), |this| this.expr(expr, Context::Load));
    }

    fn refuse_here(&mut self, span: Span, what: &str) {
        let place = match self.scope().kind {
            Kind::Restricted(place) => place,
            Kind::TypeParams => "the definition of a generic",
            _ => return,
        };
        self.first.report(span, format!("{what} cannot be used within {place}"));
    }

    fn comprehension(&mut self, name: &'static str, generators: &[Comprehension], elts: &[&Expr]) {
        self.iterable(&generators[0].iter);
        self.within(Kind::Comprehension(name), |this| {
            for (index, generator) in generators.iter().enumerate() {
                this.expr(&generator.target, Context::Store);
                if index > 0 {
                    this.iterable(&generator.iter);
                }
                generator.ifs.iter().for_each(|test| this.expr(test, Context::Load));
            }
            elts.iter().for_each(|elt| this.expr(elt, Context::Load));
        });
    }

    fn iterable(&mut self, iter: &Expr) {
        self.scope().iterables += 1;
        self.expr(iter, Context::Load);
        self.scope().iterables -= 1;
    }

    fn named(&mut self, span: Span, target: &Expr, value: &Expr) {
        self.refuse_here(span, "named expression");
        if self.scope().iterables > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            self.first.report(span, message);
        }
        self.expr(value, Context::Load);
        match (&target.kind, self.scope().kind) {
            (ExprKind::Name(name), Kind::Comprehension(_)) => self.named_in_comprehension(target.span, name),
            _ => self.expr(target, Context::Store),
        }
    }

    /// The name is bound around all comprehensions that it stands in.
    fn named_in_comprehension(&mut self, span: Span, name: &str) {
        for index in (0..self.open.len()).rev() {
            let scope = &mut self.open[index];
            let symbol = scope.symbols.entry(name.to_owned()).or_default();
            match scope.kind {
                Kind::Comprehension(_) if symbol.iterated => {
                    let message =
                        format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                    return self.first.report(span, message);
                }
                Kind::Comprehension(_) => {
                    // It belongs to the scope around, which a later loop variable of that name would contradict.
                    symbol.named = true;
                }
                Kind::Class => {
                    let message = "assignment expression within a comprehension cannot be used in a class body";
                    return self.first.report(span, message);
                }
                Kind::Restricted(place) => {
                    let message = format!("assignment expression within a comprehension cannot be used in {place}");
                    return self.first.report(span, message);
                }
                Kind::Module | Kind::Function | Kind::TypeParams => {
                    symbol.assigned = true;
                    return;
                }
            }
        }
    }
}
