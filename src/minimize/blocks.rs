//! Puts the statements of a block in the place of the statement that holds it: `if`, loops, `try` and functions go, what they
//! do stays, where it does not need them.

use super::Search;
use super::tree::{edit_suite, suite_length};
use syntax::ast::{Module, Stmt, StmtKind};
use syntax::edit;

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut suite = 0;
    while let Some(length) = suite_length(&search.best().module, suite) {
        for at in (0..length).rev() {
            while unwrap(search, suite, at) {}
        }
        suite += 1;
    }
}

fn unwrap(search: &mut Search<'_>, suite: usize, at: usize) -> bool {
    let blocks = blocks_at(&search.best().module, suite, at);
    blocks.into_iter().any(|block| search.try_edit(|module| splice(module, suite, at, block)))
}

fn blocks_at(module: &Module, suite: usize, at: usize) -> Vec<Vec<Stmt>> {
    let suites = edit::suites(module);
    let statement = suites.get(suite).and_then(|statements| statements.get(at));
    statement.map(blocks).unwrap_or_default()
}

/// The blocks inside a statement.
fn blocks(statement: &Stmt) -> Vec<Vec<Stmt>> {
    match &statement.kind {
        StmtKind::If { body, orelse, .. } | StmtKind::While { body, orelse, .. } => vec![body.clone(), orelse.clone()],
        StmtKind::For(statement) => vec![statement.body.clone(), statement.orelse.clone()],
        StmtKind::Try(statement) => {
            let handlers = statement.handlers.iter().map(|handler| handler.body.clone());
            let parts = [statement.body.clone(), statement.orelse.clone(), statement.finalbody.clone()];
            let whole = [parts[0].clone(), parts[1].clone(), parts[2].clone()].concat();
            std::iter::once(whole).chain(parts).chain(handlers).collect()
        }
        StmtKind::With(statement) => vec![statement.body.clone()],
        StmtKind::FunctionDef(function) => vec![function.body.clone()],
        StmtKind::ClassDef(class) => vec![class.body.clone()],
        StmtKind::Match { cases, .. } => cases.iter().map(|case| case.body.clone()).collect(),
        _ => Vec::new(),
    }
}

fn splice(module: &mut Module, suite: usize, at: usize, block: Vec<Stmt>) -> bool {
    edit_suite(module, suite, |statements| {
        if at < statements.len() {
            statements.splice(at..=at, block);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn blocks_go_and_their_statements_stay() {
        let source = "for i in x:\n    if a:\n        b = 1\n    else:\n        c = 2\n";
        assert_eq!(reduced(super::reduce, source, "c = 2"), "c = 2\n");
    }
}
