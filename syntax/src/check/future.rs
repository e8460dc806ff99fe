//! `from __future__ import …`: CPython's `Python/future.c`.

use super::error;
use crate::ast::{Alias, Constant, ExprKind, Module, Stmt, StmtKind};
use crate::error::{ErrorClass, Stage, SyntaxError};
use crate::walk::{Visitor, walk_stmt};

const FEATURES: [&str; 9] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "generator_stop",
    "annotations",
];

pub(super) fn check(module: &Module) -> Result<(), SyntaxError> {
    let docstring = usize::from(module.body.first().is_some_and(is_docstring));
    let imports = module.body[docstring..].iter().take_while(|stmt| future_names(stmt).is_some()).count();
    let (first, rest) = module.body.split_at(docstring + imports);
    for alias in first.iter().filter_map(future_names).flatten() {
        feature(alias)?;
    }
    let mut late = Late(None);
    rest.iter().for_each(|stmt| late.stmt(stmt));
    late.0.map_or(Ok(()), Err)
}

fn is_docstring(stmt: &Stmt) -> bool {
    let StmtKind::Expr(value) = &stmt.kind else { return false };
    matches!(value.kind, ExprKind::Constant(Constant::Str { .. }))
}

fn future_names(stmt: &Stmt) -> Option<&Vec<Alias>> {
    match &stmt.kind {
        StmtKind::ImportFrom { module: Some(module), names, level: 0 } if module == "__future__" => Some(names),
        _ => None,
    }
}

fn feature(alias: &Alias) -> Result<(), SyntaxError> {
    match alias.name.as_str() {
        name if FEATURES.contains(&name) => Ok(()),
        "barry_as_FLUFL" => {
            let refused = error(Stage::SymbolTable, alias.span, "from __future__ import barry_as_FLUFL");
            Err(SyntaxError { class: ErrorClass::NotSupported, ..refused })
        }
        "braces" => Err(error(Stage::SymbolTable, alias.span, "not a chance")),
        name => Err(error(Stage::SymbolTable, alias.span, format!("future feature {name} is not defined"))),
    }
}

/// Looks for imports that come too late.
struct Late(Option<SyntaxError>);

impl<'ast> Visitor<'ast> for Late {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        if future_names(stmt).is_some() && self.0.is_none() {
            self.0 = Some(error(
                Stage::SymbolTable,
                stmt.span,
                "from __future__ imports must occur at the beginning of the file",
            ));
        }
        walk_stmt(self, stmt);
    }
}
