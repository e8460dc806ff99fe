//! When code is equal. CPython compares bytecode and line tables, which here have no columns: two trees that are alike have the same.

use crate::error::{Res, not_supported};
use crate::scope::{Body, Mode};
use crate::walk::code::Code;
use std::rc::Rc;
use syntax::ast::{Expr, ExprKind, Module, Stmt, StmtKind};
use syntax::edit::strip_columns;
use syntax::walk::{Context, Visitor, walk_expr, walk_module, walk_stmt};

/// What code tells of itself: its name and line, its numbers and the names in it.
#[derive(PartialEq)]
struct Signature<'a> {
    name: &'a Rc<str>,
    place: (u32, Mode),
    numbers: ((usize, usize, usize), u32),
    variables: (Vec<&'a str>, Vec<&'a str>, Vec<&'a str>),
    names: Option<Vec<&'a str>>,
}

impl Code {
    pub(crate) fn equals(&self, other: &Self) -> Res<bool> {
        if self.is(other) {
            return Ok(true);
        }
        if self.signature() != other.signature() {
            return Ok(false);
        }
        let (Some(own), Some(other)) = (self.tree(), other.tree()) else {
            return Err(not_supported("comparison of code of annotations"));
        };
        if own != other && (is_simplified(&own) || is_simplified(&other)) {
            return Err(not_supported("comparison of code with constants that CPython works out"));
        }
        Ok(own == other)
    }

    fn signature(&self) -> Signature<'_> {
        let scope = self.scope();
        Signature {
            name: &scope.name,
            place: (scope.first_line, self.unit.mode()),
            numbers: (self.counts(), self.flags()),
            variables: scope.code_names(),
            names: self.unit.program().names_of_code(self.scope),
        }
    }

    /// What is run, without columns.
    fn tree(&self) -> Option<Module> {
        let statement = |expression: Expr| vec![Stmt { span: expression.span, kind: StmtKind::Expr(expression) }];
        let body = match self.scope().body? {
            Body::Module(body) | Body::Block(body) | Body::Class(body) => body.to_vec(),
            Body::Expr(value) | Body::Lazy(value) | Body::Comprehension(value) => statement(value.clone()),
            Body::Generator(element, generators) => {
                let (elt, generators) = (Box::new(element.clone()), generators.clone());
                statement(Expr { span: element.span, kind: ExprKind::GeneratorExp { elt, generators } })
            }
            Body::Signature(_) | Body::Variables | Body::TypeParameters => return None,
        };
        let mut tree = Module { body };
        strip_columns(&mut tree);
        Some(tree)
    }
}

/// Whether the bytecode of a tree may be that of another one: it has constants that a compiler works with.
fn is_simplified(tree: &Module) -> bool {
    let mut found = Simplified(false);
    walk_module(&mut found, tree);
    found.0
}

struct Simplified(bool);

impl Simplified {
    fn constant(&mut self, expr: &Expr) {
        self.0 |= matches!(expr.kind, ExprKind::Constant(_));
    }
}

impl<'ast> Visitor<'ast> for Simplified {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        match &stmt.kind {
            StmtKind::Expr(value) => self.constant(value),
            StmtKind::If { test, .. } | StmtKind::While { test, .. } | StmtKind::Assert { test, .. } => {
                self.constant(test);
            }
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::UnaryOp { operand: value, .. }
            | ExprKind::BinOp { left: value, .. }
            | ExprKind::IfExp { test: value, .. }
            | ExprKind::Subscript { value, .. } => self.constant(value),
            ExprKind::BoolOp { values, .. } => values.iter().for_each(|value| self.constant(value)),
            _ => {}
        }
        walk_expr(self, expr, context);
    }
}
