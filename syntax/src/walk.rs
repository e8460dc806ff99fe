//! Visitors over the tree, shared and mutable. Both go through `nodes::for_each_node`, so they meet the same children in the same
//! order: preorder, the fields of a node as `Parser/Python.asdl` lists them.

use crate::ast::*;
use crate::nodes::for_each_node;

/// What happens to the target that an expression stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// Its value is used.
    Load,
    /// It is assigned to.
    Store,
    /// It is deleted.
    Del,
}

/// Sees the nodes of a tree. A method that does not call its `walk_…` function leaves out what is inside.
pub trait Visitor<'ast> {
    /// A statement list.
    fn suite(&mut self, suite: &'ast [Stmt]) {
        walk_suite(self, suite);
    }
    /// A statement.
    fn stmt(&mut self, stmt: &'ast Stmt) {
        walk_stmt(self, stmt);
    }
    /// An expression.
    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        walk_expr(self, expr, context);
    }
    /// A `case` pattern.
    fn pattern(&mut self, pattern: &'ast Pattern) {
        walk_pattern(self, pattern);
    }
}

/// As [`Visitor`], and may change what it sees.
pub trait VisitorMut {
    /// A statement list.
    fn suite(&mut self, suite: &mut Vec<Stmt>) {
        walk_suite_mut(self, suite);
    }
    /// A statement.
    fn stmt(&mut self, stmt: &mut Stmt) {
        walk_stmt_mut(self, stmt);
    }
    /// An expression.
    fn expr(&mut self, expr: &mut Expr, context: Context) {
        walk_expr_mut(self, expr, context);
    }
    /// A `case` pattern.
    fn pattern(&mut self, pattern: &mut Pattern) {
        walk_pattern_mut(self, pattern);
    }
    /// The span of any node.
    fn span(&mut self, _span: &mut Span) {}
}

/// Visits a whole module.
pub fn walk_module<'ast, V: Visitor<'ast> + ?Sized>(visitor: &mut V, module: &'ast Module) {
    module.walk(visitor, Context::Load);
}

/// Visits the statements of a list.
pub fn walk_suite<'ast, V: Visitor<'ast> + ?Sized>(visitor: &mut V, suite: &'ast [Stmt]) {
    suite.iter().for_each(|stmt| visitor.stmt(stmt));
}

/// Visits what is inside a statement.
pub fn walk_stmt<'ast, V: Visitor<'ast> + ?Sized>(visitor: &mut V, stmt: &'ast Stmt) {
    with_stack(|| stmt.kind.walk(visitor, Context::Load));
}

/// Visits what is inside an expression.
pub fn walk_expr<'ast, V: Visitor<'ast> + ?Sized>(visitor: &mut V, expr: &'ast Expr, context: Context) {
    with_stack(|| expr.kind.walk(visitor, context));
}

/// Visits what is inside a pattern.
pub fn walk_pattern<'ast, V: Visitor<'ast> + ?Sized>(visitor: &mut V, pattern: &'ast Pattern) {
    with_stack(|| pattern.kind.walk(visitor, Context::Load));
}

/// Visits a whole module.
pub fn walk_module_mut<V: VisitorMut + ?Sized>(visitor: &mut V, module: &mut Module) {
    module.walk_mut(visitor, Context::Load);
}

/// Visits the statements of a list.
pub fn walk_suite_mut<V: VisitorMut + ?Sized>(visitor: &mut V, suite: &mut [Stmt]) {
    suite.iter_mut().for_each(|stmt| visitor.stmt(stmt));
}

/// Visits what is inside a statement.
pub fn walk_stmt_mut<V: VisitorMut + ?Sized>(visitor: &mut V, stmt: &mut Stmt) {
    visitor.span(&mut stmt.span);
    with_stack(|| stmt.kind.walk_mut(visitor, Context::Load));
}

/// Visits what is inside an expression.
pub fn walk_expr_mut<V: VisitorMut + ?Sized>(visitor: &mut V, expr: &mut Expr, context: Context) {
    visitor.span(&mut expr.span);
    with_stack(|| expr.kind.walk_mut(visitor, context));
}

/// Visits what is inside a pattern.
pub fn walk_pattern_mut<V: VisitorMut + ?Sized>(visitor: &mut V, pattern: &mut Pattern) {
    visitor.span(&mut pattern.span);
    with_stack(|| pattern.kind.walk_mut(visitor, Context::Load));
}

/// The stack that is kept free: what is dropped on the way out of a recursion may itself be deep.
const RESERVE: usize = 512 << 10;

/// Runs one level of a recursion over the tree, on a new piece of stack where the old one runs out.
pub(crate) fn with_stack<R>(level: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(RESERVE, 8 * RESERVE, level)
}

/// A part of the tree that can be walked.
trait Walk {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, context: Context);
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, context: Context);

    fn walk_list<'ast, V: Visitor<'ast> + ?Sized>(list: &'ast [Self], visitor: &mut V, context: Context)
    where
        Self: Sized,
    {
        list.iter().for_each(|item| item.walk(visitor, context));
    }

    fn walk_list_mut<V: VisitorMut + ?Sized>(list: &mut Vec<Self>, visitor: &mut V, context: Context)
    where
        Self: Sized,
    {
        list.iter_mut().for_each(|item| item.walk_mut(visitor, context));
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, context: Context) {
        T::walk_list(self, visitor, context);
    }
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, context: Context) {
        T::walk_list_mut(self, visitor, context);
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, context: Context) {
        self.iter().for_each(|inner| inner.walk(visitor, context));
    }
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, context: Context) {
        self.iter_mut().for_each(|inner| inner.walk_mut(visitor, context));
    }
}

impl<T: Walk> Walk for Box<T> {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, context: Context) {
        (**self).walk(visitor, context);
    }
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, context: Context) {
        (**self).walk_mut(visitor, context);
    }
}

impl Walk for Stmt {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, _context: Context) {
        visitor.stmt(self);
    }
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, _context: Context) {
        visitor.stmt(self);
    }
    fn walk_list<'ast, V: Visitor<'ast> + ?Sized>(list: &'ast [Self], visitor: &mut V, _context: Context) {
        visitor.suite(list);
    }
    fn walk_list_mut<V: VisitorMut + ?Sized>(list: &mut Vec<Self>, visitor: &mut V, _context: Context) {
        visitor.suite(list);
    }
}

impl Walk for Expr {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, context: Context) {
        visitor.expr(self, context);
    }
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, context: Context) {
        visitor.expr(self, context);
    }
}

impl Walk for Pattern {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, _context: Context) {
        visitor.pattern(self);
    }
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, _context: Context) {
        visitor.pattern(self);
    }
}

impl Walk for Span {
    fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, _visitor: &mut V, _context: Context) {}
    fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, _context: Context) {
        visitor.span(self);
    }
}

/// Implements `Walk` for what holds no nodes.
macro_rules! leaves {
    ($($leaf:ty)*) => {$(
        impl Walk for $leaf {
            fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, _visitor: &mut V, _context: Context) {}
            fn walk_mut<V: VisitorMut + ?Sized>(&mut self, _visitor: &mut V, _context: Context) {}
        }
    )*};
}

leaves! { String u32 bool BoolOp Operator UnaryOp CmpOp Conversion Constant }

/// The context of a field in the table: `Load`, that of the node around (`Same`), or the one it names.
macro_rules! context {
    ($outer:ident) => {
        Context::Load
    };
    ($outer:ident Same) => {
        $outer
    };
    ($outer:ident $context:ident) => {
        Context::$context
    };
}
pub(crate) use context;

/// Implements `Walk` for the nodes of the table.
macro_rules! walk_nodes {
    ($($node:ident {
        $($form:pat => $name:ident($($field:ident $(: $context:ident)?),*)),* $(,)?
    })*) => {$(
        impl Walk for $node {
            fn walk<'ast, V: Visitor<'ast> + ?Sized>(&'ast self, visitor: &mut V, context: Context) {
                match self {
                    $($form => { $($field.walk(visitor, context!(context $($context)?));)* })*
                }
                let _ = (visitor, context);
            }
            fn walk_mut<V: VisitorMut + ?Sized>(&mut self, visitor: &mut V, context: Context) {
                match self {
                    $($form => { $($field.walk_mut(visitor, context!(context $($context)?));)* })*
                }
                let _ = (visitor, context);
            }
        }
    )*};
}

for_each_node!(walk_nodes);
