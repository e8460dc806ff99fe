//! Replaces a statement by a plainer one with the same parts: an assignment, `return` or `assert` by its value, `op=` by `=`, a
//! loop by an `if`.

use super::Search;
use crate::generate::build;
use syntax::ast::{FunctionDef, Stmt, StmtKind, Try};
use syntax::edit;

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut suite = 0;
    while let Some(length) = edit::suites(&search.best().module).get(suite).map(|statements| statements.len()) {
        for at in 0..length {
            for plain in candidates(search, suite, at) {
                search
                    .try_edit(|module| edit::edit_suite(module, suite, |statements| statements[at] = plain).is_some());
            }
        }
        suite += 1;
    }
}

fn candidates(search: &Search<'_>, suite: usize, at: usize) -> Vec<Stmt> {
    let suites = edit::suites(&search.best().module);
    suites.get(suite).and_then(|statements| statements.get(at)).map(plainer).unwrap_or_default()
}

fn plainer(statement: &Stmt) -> Vec<Stmt> {
    match &statement.kind {
        StmtKind::Assign { value, .. } | StmtKind::Return(Some(value)) | StmtKind::Assert { test: value, .. } => {
            vec![build::evaluate(value.clone())]
        }
        StmtKind::AugAssign { target, value, .. } => vec![build::assign(target.clone(), value.clone())],
        StmtKind::While { test, body, .. } => vec![build::if_statement(test.clone(), body.clone(), Vec::new())],
        StmtKind::For(statement) => {
            vec![build::if_statement(statement.iter.clone(), statement.body.clone(), Vec::new())]
        }
        StmtKind::Raise { exc: Some(exc), .. } => vec![build::evaluate(exc.clone())],
        StmtKind::With(statement) => {
            statement.items.first().map(|item| build::evaluate(item.context_expr.clone())).into_iter().collect()
        }
        StmtKind::Match { subject, cases } => {
            let body = cases.first().map(|case| case.body.clone()).unwrap_or_default();
            vec![build::if_statement(subject.clone(), body, Vec::new())]
        }
        StmtKind::AnnAssign { target, value: Some(value), .. } => vec![build::assign(target.clone(), value.clone())],
        StmtKind::FunctionDef(function) if function.is_async => {
            vec![StmtKind::FunctionDef(Box::new(FunctionDef { is_async: false, ..(**function).clone() })).into()]
        }
        StmtKind::Try(statement) if statement.is_star => {
            vec![StmtKind::Try(Box::new(Try { is_star: false, ..(**statement).clone() })).into()]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn statements_become_their_values() {
        assert_eq!(reduced(super::reduce, "x = a\ny += b\n", "b"), "a\ny = b\n");
    }
}
