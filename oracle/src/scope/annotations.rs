//! The scopes of annotations: a function that makes the annotations of a signature, class body or module when they are asked
//! for (PEP 649). How they are evaluated stands in `walk`.

use crate::scope::collect::{Collector, all_parameters};
use crate::scope::{Body, ScopeId, ScopeKind, address};
use std::sync::LazyLock;
use syntax::ast::{Arg, Arguments, Expr, ExprKind, FunctionDef, Module, StmtKind};

/// The annotation of a variable, and its number if it counts only once its statement has run.
pub(crate) struct Annotated<'a> {
    pub(crate) name: &'a str,
    pub(crate) annotation: &'a Expr,
    pub(crate) condition: Option<usize>,
}

/// The parameters of a function that makes annotations.
static FORMAT: LazyLock<Arguments> = LazyLock::new(|| one_parameter("format"));

/// The parameters of a function that has one, by position.
pub(super) fn one_parameter(name: &str) -> Arguments {
    let parameter = Arg { span: Default::default(), arg: name.to_owned(), annotation: None };
    Arguments { posonlyargs: vec![parameter], ..Arguments::default() }
}

/// Whether a module asks for its annotations as strings.
pub(crate) fn asks_for_strings(module: &Module) -> bool {
    module.body.iter().any(|statement| match &statement.kind {
        StmtKind::ImportFrom { module: Some(module), names, level: 0 } => {
            module == "__future__" && names.iter().any(|alias| alias.name == "annotations")
        }
        _ => false,
    })
}

impl<'a> Collector<'a> {
    /// The annotations of a signature.
    pub(super) fn signature(&mut self, function: &'a FunctionDef, line: u32, of: ScopeId) {
        let annotations = all_parameters(&function.args).filter_map(|parameter| parameter.annotation.as_ref());
        let annotations: Vec<&Expr> = annotations.chain(function.returns.as_ref()).collect();
        if annotations.is_empty() {
            return;
        }
        let outer = self.annotation_scope(Body::Signature(function), line);
        // Strings use no names.
        let is_text = self.future_annotations;
        for annotation in annotations.into_iter().filter(|_| !is_text) {
            self.expr(annotation);
        }
        self.collected.scopes[of.0].annotate = Some(self.current);
        self.current = outer;
    }

    /// The annotation of a variable of a class body or module.
    pub(super) fn variable_annotation(&mut self, target: &'a Expr, annotation: &'a Expr) {
        let ExprKind::Name(name) = &target.kind else { return };
        let (kind, of) = (self.scope().kind, self.current);
        if !matches!(kind, ScopeKind::Module | ScopeKind::Class) {
            return;
        }
        if self.future_annotations {
            self.scope().has_text_annotations = true;
            return;
        }
        let is_conditional = kind == ScopeKind::Module || self.scope().depth > 1;
        let condition = is_conditional.then(|| {
            let next = self.scope().conditions;
            self.scope().conditions += 1;
            self.collected.conditions.insert(address(annotation), next);
            next
        });
        let line = self.scope().first_line;
        match self.scope().annotate {
            Some(scope) => self.current = scope,
            None => {
                self.annotation_scope(Body::Variables, line);
                self.collected.scopes[of.0].annotate = Some(self.current);
            }
        }
        if condition.is_some() && kind == ScopeKind::Class {
            self.scope().used.add("__conditional_annotations__");
        }
        self.expr(annotation);
        self.scope().annotated.push(Annotated { name, annotation, condition });
        self.current = of;
    }

    fn annotation_scope(&mut self, body: Body<'a>, line: u32) -> ScopeId {
        let outer = self.open_seeing_class("__annotate__", body, Some(&FORMAT), line);
        self.bind("format");
        outer
    }
}
