//! Deletes statements, in chunks that halve: whole halves of a program go at once, then single statements. It begins at the end of
//! each list, where statements depend on those before and nothing depends on them.

use super::Search;
use syntax::ast::StmtKind;
use syntax::edit;

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut suite = 0;
    while let Some(length) = length(search, suite) {
        let mut chunk = length;
        while chunk > 0 {
            delete_chunks(search, suite, chunk);
            chunk /= 2;
        }
        suite += 1;
    }
}

fn length(search: &Search<'_>, suite: usize) -> Option<usize> {
    edit::suites(&search.best().module).get(suite).map(|statements| statements.len())
}

fn delete_chunks(search: &mut Search<'_>, suite: usize, chunk: usize) {
    let mut end = length(search, suite).unwrap_or(0);
    while end > 0 {
        let start = end.saturating_sub(chunk);
        search.try_edit(|module| delete(module, suite, start, end));
        end = start.min(length(search, suite).unwrap_or(0));
    }
}

/// Deletes statements; a list that must not be empty gets a `pass`.
fn delete(module: &mut syntax::ast::Module, suite: usize, start: usize, end: usize) -> bool {
    let edited = edit::edit_suite(module, suite, |statements| {
        statements.drain(start..end);
        if statements.is_empty() && suite > 0 {
            statements.push(StmtKind::Pass.into());
        }
    });
    edited.is_some()
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn only_the_statement_that_matters_is_left() {
        let source = "a = 1\nif a:\n    b = 2\n    c = 3\n    d = 4\ne = 5\n";
        assert_eq!(reduced(super::reduce, source, "c"), "if a:\n    c = 3\n");
    }

    #[test]
    fn a_needed_block_gets_a_pass() {
        assert_eq!(reduced(super::reduce, "if a:\n    b = 2\n", "if"), "if a:\n    pass\n");
    }
}
