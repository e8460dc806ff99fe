//! Drops what a statement can do without: `else`, `finally`, one `except` of several, an exception's name, a default, a message.

use super::Search;
use super::tree::{remove, suite_length};
use syntax::ast::{Module, Stmt, StmtKind};
use syntax::edit;

/// How many clauses of one statement are looked at.
const CLAUSES: usize = 12;

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut suite = 0;
    while let Some(length) = suite_length(&search.best().module, suite) {
        for at in (0..length).rev() {
            for clause in (0..CLAUSES).rev() {
                search.try_edit(|module| drop_at(module, suite, at, clause));
            }
        }
        suite += 1;
    }
}

fn drop_at(module: &mut Module, suite: usize, at: usize, clause: usize) -> bool {
    let edit = |statements: &mut Vec<Stmt>| statements.get_mut(at).is_some_and(|statement| drop(statement, clause));
    edit::edit_suite(module, suite, edit).unwrap_or(false)
}

/// Drops clause number `clause`; false if there is none of that number.
fn drop(statement: &mut Stmt, clause: usize) -> bool {
    match &mut statement.kind {
        StmtKind::If { orelse, .. } | StmtKind::While { orelse, .. } => clear(orelse, clause, 0),
        StmtKind::For(statement) => clear(&mut statement.orelse, clause, 0),
        StmtKind::Try(statement) => match clause {
            0 | 1 => clear(&mut statement.orelse, clause, 0) || clear(&mut statement.finalbody, clause, 1),
            _ if clause.is_multiple_of(2) => remove(&mut statement.handlers, clause / 2 - 1),
            _ => statement.handlers.get_mut(clause / 2 - 1).is_some_and(|handler| handler.name.take().is_some()),
        },
        StmtKind::With(statement) if clause.is_multiple_of(2) => {
            statement.items.len() > 1 && remove(&mut statement.items, clause / 2)
        }
        StmtKind::With(statement) => {
            statement.items.get_mut(clause / 2).is_some_and(|item| item.optional_vars.take().is_some())
        }
        StmtKind::Match { cases, .. } if clause.is_multiple_of(2) => cases.len() > 1 && remove(cases, clause / 2),
        StmtKind::Match { cases, .. } => cases.get_mut(clause / 2).is_some_and(|case| case.guard.take().is_some()),
        StmtKind::FunctionDef(function) => match clause {
            0 => function.returns.take().is_some(),
            1 => function.type_params.pop().is_some(),
            _ => remove(&mut function.decorator_list, clause - 2),
        },
        StmtKind::ClassDef(class) => match clause {
            0 => class.type_params.pop().is_some(),
            1 => class.keywords.pop().is_some(),
            _ if clause.is_multiple_of(2) => remove(&mut class.bases, clause / 2 - 1),
            _ => remove(&mut class.decorator_list, clause / 2 - 1),
        },
        StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => names.len() > 1 && remove(names, clause),
        StmtKind::Assert { msg, .. } => clause == 0 && msg.take().is_some(),
        StmtKind::Raise { cause, .. } => clause == 0 && cause.take().is_some(),
        StmtKind::Return(value) => clause == 0 && value.take().is_some(),
        StmtKind::Assign { targets, .. } => targets.len() > 1 && remove(targets, clause),
        StmtKind::Delete(targets) => targets.len() > 1 && remove(targets, clause),
        StmtKind::Global(names) | StmtKind::Nonlocal(names) => names.len() > 1 && remove(names, clause),
        _ => false,
    }
}

fn clear(block: &mut Vec<Stmt>, clause: usize, number: usize) -> bool {
    let found = clause == number && !block.is_empty();
    if found {
        block.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn clauses_that_do_not_matter_go() {
        let source = "try:\n    a\nexcept B as x:\n    b\nexcept C as y:\n    c\nelse:\n    d\nfinally:\n    e\n";
        assert_eq!(reduced(super::reduce, source, "C"), "try:\n    a\nexcept C:\n    c\n");
    }

    #[test]
    fn managers_cases_and_bases_go() {
        let check = |source, mark, left| assert_eq!(reduced(super::reduce, source, mark), left);
        check("with a as b, c as d:\n    pass\n", "c", "with c:\n    pass\n");
        check(
            "match a:\n    case 1 if b:\n        pass\n    case 2:\n        c\n",
            "1",
            "match a:\n    case 1:\n        pass\n",
        );
        check("@a\n@b\nclass C(D, E):\n    pass\n", "E", "class C(E):\n    pass\n");
    }

    #[test]
    fn targets_and_messages_go() {
        assert_eq!(reduced(super::reduce, "a = b = 1\nassert a, b\n", "b = 1"), "b = 1\nassert a\n");
    }
}
