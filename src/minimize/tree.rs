//! What several reducers need of syntax trees.

use syntax::ast::{FunctionDef, Module, Stmt, StmtKind};
use syntax::edit;

/// Every function definition, the outer ones first.
pub(super) fn functions(module: &Module) -> Vec<FunctionDef> {
    let function = |statement: &Stmt| match &statement.kind {
        StmtKind::FunctionDef(function) => Some((**function).clone()),
        _ => None,
    };
    edit::suites(module).into_iter().flatten().filter_map(function).collect()
}

/// Removes item number `at`; false if there is none.
pub(super) fn remove<T>(list: &mut Vec<T>, at: usize) -> bool {
    let found = at < list.len();
    if found {
        list.remove(at);
    }
    found
}
