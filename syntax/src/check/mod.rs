//! What CPython refuses although its grammar, or the looser one that `lower` uses, takes it. One concern a file; the first error counts.

mod flow;
mod future;
mod names;
mod pattern_keys;
mod patterns;
mod scopes;
mod starred;
mod targets;
mod type_params;

use crate::ast::{Expr, ExprKind, Module, Span};
use crate::error::{End, ErrorClass, Stage, SyntaxError};
use crate::walk::{Visitor, walk_module};

/// Refuses what CPython refuses: in the order of its parser, its `from __future__` check, its symbol table, and its compiler.
pub(crate) fn module(module: &Module) -> Result<(), SyntaxError> {
    run(module, targets::Targets::default()).map_or(Ok(()), Err)?;
    future::check(module)?;
    let found = [
        run(module, scopes::Scopes::default()),
        run(module, names::Names::default()),
        run(module, flow::Flow::default()),
        run(module, type_params::TypeParams::default()),
        run(module, starred::StarredPlaces::default()),
        run(module, patterns::Patterns::default()),
    ];
    let first = found.into_iter().flatten().min_by_key(|error| (error.stage, error.line, error.column));
    first.map_or(Ok(()), Err)
}

/// A check that walks the tree.
trait Check<'ast>: Visitor<'ast> {
    /// The latest stage of CPython that refuses what it finds.
    const STAGE: Stage;

    fn into_first(self) -> First;
}

fn run<'ast, C: Check<'ast>>(module: &'ast Module, mut check: C) -> Option<SyntaxError> {
    walk_module(&mut check, module);
    check.into_first().0.map(|error| SyntaxError { stage: error.stage.min(C::STAGE), ..error })
}

/// The first error found of the earliest stage.
#[derive(Default)]
struct First(Option<SyntaxError>);

impl First {
    fn report(&mut self, span: Span, message: impl Into<String>) {
        self.report_in(Stage::Compiler, span, message);
    }

    /// Of what CPython's grammar refuses by itself.
    fn report_early(&mut self, span: Span, message: impl Into<String>) {
        self.report_in(Stage::Parser, span, message);
    }

    fn report_in(&mut self, stage: Stage, span: Span, message: impl Into<String>) {
        if self.0.as_ref().is_none_or(|first| stage < first.stage) {
            self.0 = Some(error(stage, span, message));
        }
    }
}

fn error(stage: Stage, span: Span, message: impl Into<String>) -> SyntaxError {
    let Span { line, column, end_line, end_column } = span;
    let end = End::At(end_line, end_column);
    SyntaxError { class: ErrorClass::Syntax, message: message.into(), line, column, end, stage }
}

/// The part of an expression that is not fit to be assigned to.
pub(crate) fn invalid_target(expr: &Expr) -> Option<&Expr> {
    targets::invalid_target(expr, targets::Kind::Assign)
}

/// The same of what stands for the variables of a loop.
pub(crate) fn invalid_loop_target(expr: &Expr) -> Option<&Expr> {
    targets::invalid_target(expr, targets::Kind::For)
}

/// What CPython's messages call an expression: `_PyPegen_get_expr_name`.
pub(crate) fn describe(expr: &Expr) -> &'static str {
    use crate::ast::Constant;
    match &expr.kind {
        ExprKind::Attribute { .. } => "attribute",
        ExprKind::Subscript { .. } => "subscript",
        ExprKind::Starred(_) => "starred",
        ExprKind::Name(_) => "name",
        ExprKind::List(_) => "list",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::Lambda { .. } => "lambda",
        ExprKind::Call { .. } => "function call",
        ExprKind::BoolOp { .. } | ExprKind::BinOp { .. } | ExprKind::UnaryOp { .. } | ExprKind::Slice { .. } => {
            "expression"
        }
        ExprKind::GeneratorExp { .. } => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::ListComp { .. } => "list comprehension",
        ExprKind::SetComp { .. } => "set comprehension",
        ExprKind::DictComp { .. } => "dict comprehension",
        ExprKind::Dict { .. } => "dict literal",
        ExprKind::Set(_) => "set display",
        ExprKind::JoinedStr(_) | ExprKind::FormattedValue { .. } => "f-string expression",
        ExprKind::TemplateStr(_) | ExprKind::Interpolation { .. } => "t-string expression",
        ExprKind::Constant(Constant::None) => "None",
        ExprKind::Constant(Constant::Bool(false)) => "False",
        ExprKind::Constant(Constant::Bool(true)) => "True",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        ExprKind::Constant(_) => "literal",
        ExprKind::Compare { .. } => "comparison",
        ExprKind::IfExp { .. } => "conditional expression",
        ExprKind::NamedExpr { .. } => "named expression",
    }
}
