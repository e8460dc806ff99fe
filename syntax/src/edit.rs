//! Addresses in a tree, for whoever edits it: the n-th statement list, the n-th expression, in preorder. They hold until the next edit.

use crate::ast::{Expr, Module, Span, Stmt};
use crate::walk::{
    Context, Visitor, VisitorMut, walk_expr, walk_expr_mut, walk_module, walk_module_mut, walk_suite, walk_suite_mut,
};

/// All statement lists, the module's body first.
pub fn suites(module: &Module) -> Vec<&[Stmt]> {
    let mut collector = Collector::default();
    walk_module(&mut collector, module);
    collector.suites
}

/// All expressions, each with what happens to it there.
pub fn exprs(module: &Module) -> Vec<(&Expr, Context)> {
    let mut collector = Collector::default();
    walk_module(&mut collector, module);
    collector.exprs
}

/// Edits the `index`-th of [`suites`]; `None` if there are not so many.
pub fn edit_suite<R>(module: &mut Module, index: usize, edit: impl FnOnce(&mut Vec<Stmt>) -> R) -> Option<R> {
    let mut editor = SuiteEditor { left: index, edit: Some(edit), result: None };
    walk_module_mut(&mut editor, module);
    editor.result
}

/// Edits the `index`-th of [`exprs`]; `None` if there are not so many.
pub fn edit_expr<R>(module: &mut Module, index: usize, edit: impl FnOnce(&mut Expr) -> R) -> Option<R> {
    let mut editor = ExprEditor { left: index, edit: Some(edit), result: None };
    walk_module_mut(&mut editor, module);
    editor.result
}

/// Sets every span to the default, as in trees that no parser made: two trees that then are equal print alike.
pub fn strip_spans(module: &mut Module) {
    walk_module_mut(&mut SpanEditor(|_| Span::default()), module);
}

/// Keeps of every span its lines.
pub fn strip_columns(module: &mut Module) {
    walk_module_mut(&mut SpanEditor(|span| Span { column: 0, end_column: 0, ..span }), module);
}

#[derive(Default)]
struct Collector<'ast> {
    suites: Vec<&'ast [Stmt]>,
    exprs: Vec<(&'ast Expr, Context)>,
}

impl<'ast> Visitor<'ast> for Collector<'ast> {
    fn suite(&mut self, suite: &'ast [Stmt]) {
        self.suites.push(suite);
        walk_suite(self, suite);
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        self.exprs.push((expr, context));
        walk_expr(self, expr, context);
    }
}

struct SuiteEditor<F, R> {
    left: usize,
    edit: Option<F>,
    result: Option<R>,
}

impl<R, F: FnOnce(&mut Vec<Stmt>) -> R> VisitorMut for SuiteEditor<F, R> {
    fn suite(&mut self, suite: &mut Vec<Stmt>) {
        if self.left > 0 {
            self.left -= 1;
            walk_suite_mut(self, suite);
        } else if let Some(edit) = self.edit.take() {
            self.result = Some(edit(suite));
        }
    }
}

struct ExprEditor<F, R> {
    left: usize,
    edit: Option<F>,
    result: Option<R>,
}

impl<R, F: FnOnce(&mut Expr) -> R> VisitorMut for ExprEditor<F, R> {
    fn expr(&mut self, expr: &mut Expr, context: Context) {
        if self.left > 0 {
            self.left -= 1;
            walk_expr_mut(self, expr, context);
        } else if let Some(edit) = self.edit.take() {
            self.result = Some(edit(expr));
        }
    }
}

struct SpanEditor(fn(Span) -> Span);

impl VisitorMut for SpanEditor {
    fn span(&mut self, span: &mut Span) {
        *span = self.0(*span);
    }
}
