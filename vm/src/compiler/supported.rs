//! The one table of what the language leaves out so far. A construct becomes supported by deleting its row here,
//! once `symbols` and `codegen` know it.

use syntax::ast::{Constant, Expr, ExprKind, Stmt, StmtKind};

/// The name of the construct if this statement is not supported.
pub(super) fn unsupported_statement(statement: &Stmt) -> Option<&'static str> {
    match &statement.kind {
        StmtKind::FunctionDef(def) if def.is_async => Some("async def"),
        StmtKind::FunctionDef(def) if !def.decorator_list.is_empty() => Some("decorator"),
        StmtKind::FunctionDef(def) if !def.type_params.is_empty() => Some("type parameters"),
        StmtKind::ClassDef(_) => Some("class"),
        StmtKind::TypeAlias { .. } => Some("type alias"),
        StmtKind::For(node) if node.is_async => Some("async for"),
        StmtKind::With(node) if node.is_async => Some("async with"),
        StmtKind::With(_) => Some("with"),
        StmtKind::Match { .. } => Some("match"),
        StmtKind::Try(node) if node.is_star => Some("except*"),
        StmtKind::Import { .. } | StmtKind::ImportFrom { .. } => Some("import"),
        _ => None,
    }
}

/// The name of the construct if this expression is not supported.
pub(super) fn unsupported_expression(expression: &Expr) -> Option<&'static str> {
    match &expression.kind {
        ExprKind::NamedExpr { .. } => Some("assignment expression"),
        ExprKind::Await(_) => Some("await"),
        ExprKind::Attribute { .. } => Some("attribute access"),
        ExprKind::Constant(Constant::Imaginary(_)) => Some("complex number"),
        ExprKind::Constant(Constant::Bytes(_)) => Some("bytes"),
        ExprKind::ListComp { generators, .. }
        | ExprKind::SetComp { generators, .. }
        | ExprKind::DictComp { generators, .. }
        | ExprKind::GeneratorExp { generators, .. }
            if generators.iter().any(|generator| generator.is_async) =>
        {
            Some("async comprehension")
        }
        _ => None,
    }
}
