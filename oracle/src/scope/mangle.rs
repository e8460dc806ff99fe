//! Private names: in a class, `__name` is written as `_Class__name` all over the tree, before anything else looks at it. Only keywords
//! of calls and classes are left as they are.

use crate::scope::mangled;
use syntax::ast::{
    Alias, Arguments, ClassDef, Expr, ExprKind, Module, Pattern, PatternKind, Stmt, StmtKind, TypeParam, TypeParamKind,
};
use syntax::walk::{Context, VisitorMut, walk_expr_mut, walk_module_mut, walk_pattern_mut, walk_stmt_mut};

pub(crate) fn mangle(module: &mut Module) {
    walk_module_mut(&mut Mangler { class: None }, module);
}

struct Mangler {
    /// The class around.
    class: Option<String>,
}

impl Mangler {
    fn name(&self, name: &mut String) {
        if let Some(class) = &self.class
            && name.starts_with("__")
        {
            *name = mangled(class, name);
        }
    }

    fn arguments(&self, arguments: &mut Arguments) {
        let Arguments { posonlyargs, args, vararg, kwonlyargs, kwarg, .. } = arguments;
        let all = posonlyargs.iter_mut().chain(args).chain(vararg).chain(kwonlyargs).chain(kwarg);
        all.for_each(|parameter| self.name(&mut parameter.arg));
    }

    /// The names of modules are mangled, too, unless they are parts of packages.
    fn alias(&self, alias: &mut Alias) {
        let name = Some(&mut alias.name).filter(|name| !name.contains('.'));
        name.into_iter().chain(alias.asname.as_mut()).for_each(|name| self.name(name));
    }

    fn type_parameters(&self, parameters: &mut [TypeParam]) {
        for parameter in parameters {
            self.name(parameter.kind.name_mut());
        }
    }

    /// The decorators, bases and keywords of a class belong to what is around it.
    fn class_def(&mut self, class: &mut ClassDef) {
        let name = class.name.clone();
        mangle_own_parameters(class);
        self.name(&mut class.name);
        let body = std::mem::take(&mut class.body);
        let mut outside = Stmt::from(StmtKind::ClassDef(Box::new(std::mem::replace(class, empty_class()))));
        walk_stmt_mut(self, &mut outside);
        if let StmtKind::ClassDef(walked) = outside.kind {
            *class = *walked;
        }
        class.body = body;
        let outer = self.class.replace(name);
        self.suite(&mut class.body);
        self.class = outer;
    }
}

/// The type parameters of a class are private to it, also where its bases mention them.
fn mangle_own_parameters(class: &mut ClassDef) {
    let names: Vec<String> = class.type_params.iter().map(|parameter| parameter.kind.name().to_owned()).collect();
    if !names.iter().any(|name| name.starts_with("__")) {
        return;
    }
    let mut own = OwnParameters { class: class.name.clone(), names };
    for parameter in &mut class.type_params {
        *parameter.kind.name_mut() = mangled(&own.class, parameter.kind.name());
        if let TypeParamKind::TypeVar { bound: Some(bound), .. } = &mut parameter.kind {
            own.expr(bound, Context::Load);
        }
        parameter.kind.default_value_mut().iter_mut().for_each(|default| own.expr(default, Context::Load));
    }
    class.bases.iter_mut().for_each(|base| own.expr(base, Context::Load));
    class.keywords.iter_mut().for_each(|keyword| own.expr(&mut keyword.value, Context::Load));
}

/// Writes out the names of a class's type parameters in an expression of its head.
struct OwnParameters {
    class: String,
    names: Vec<String>,
}

impl VisitorMut for OwnParameters {
    fn expr(&mut self, expr: &mut Expr, context: Context) {
        match &mut expr.kind {
            ExprKind::Name(name) if self.names.contains(name) => *name = mangled(&self.class, name),
            _ => walk_expr_mut(self, expr, context),
        }
    }
}

fn empty_class() -> ClassDef {
    ClassDef {
        name: String::new(),
        bases: Vec::new(),
        keywords: Vec::new(),
        body: Vec::new(),
        decorator_list: Vec::new(),
        type_params: Vec::new(),
    }
}

impl VisitorMut for Mangler {
    fn stmt(&mut self, stmt: &mut Stmt) {
        match &mut stmt.kind {
            StmtKind::ClassDef(class) => return self.class_def(class),
            StmtKind::FunctionDef(function) => {
                self.name(&mut function.name);
                self.arguments(&mut function.args);
                self.type_parameters(&mut function.type_params);
            }
            StmtKind::TypeAlias { type_params, .. } => self.type_parameters(type_params),
            StmtKind::Global(names) | StmtKind::Nonlocal(names) => names.iter_mut().for_each(|name| self.name(name)),
            StmtKind::Import { names } => names.iter_mut().for_each(|alias| self.alias(alias)),
            StmtKind::ImportFrom { module, names, .. } => {
                module.iter_mut().filter(|name| !name.contains('.')).for_each(|name| self.name(name));
                names.iter_mut().for_each(|alias| self.alias(alias));
            }
            StmtKind::Try(node) => {
                node.handlers.iter_mut().filter_map(|handler| handler.name.as_mut()).for_each(|name| self.name(name));
            }
            _ => {}
        }
        walk_stmt_mut(self, stmt);
    }

    fn expr(&mut self, expr: &mut Expr, _context: Context) {
        match &mut expr.kind {
            ExprKind::Name(name) => self.name(name),
            ExprKind::Attribute { attr, .. } => self.name(attr),
            ExprKind::Lambda { args, .. } => self.arguments(args),
            _ => {}
        }
        walk_expr_mut(self, expr, Context::Load);
    }

    fn pattern(&mut self, pattern: &mut Pattern) {
        match &mut pattern.kind {
            PatternKind::Star(Some(name)) | PatternKind::As { name: Some(name), .. } => self.name(name),
            PatternKind::Mapping { rest: Some(name), .. } => self.name(name),
            _ => {}
        }
        walk_pattern_mut(self, pattern);
    }
}
