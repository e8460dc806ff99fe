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

/// How many statements a list has; `None` if there are not so many lists.
pub(super) fn suite_length(module: &Module, suite: usize) -> Option<usize> {
    edit::suites(module).get(suite).map(|statements| statements.len())
}

/// Edits a list of statements; one that must not be empty gets a `pass`. False if there are not so many lists.
pub(super) fn edit_suite(module: &mut Module, suite: usize, edit: impl FnOnce(&mut Vec<Stmt>)) -> bool {
    let edited = edit::edit_suite(module, suite, |statements| {
        edit(statements);
        if statements.is_empty() && suite > 0 {
            statements.push(StmtKind::Pass.into());
        }
    });
    edited.is_some()
}

/// Removes item number `at`; false if there is none.
pub(super) fn remove<T>(list: &mut Vec<T>, at: usize) -> bool {
    let found = at < list.len();
    if found {
        list.remove(at);
    }
    found
}
