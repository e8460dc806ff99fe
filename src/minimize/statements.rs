//! Deletes statements, in chunks that halve: whole halves of a program go at once, then single statements. It begins at the end of
//! each list, where statements depend on those before and nothing depends on them.

use super::Search;
use super::tree::{edit_suite, suite_length};

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut suite = 0;
    while let Some(length) = suite_length(&search.best().module, suite) {
        let mut chunk = length;
        while chunk > 0 {
            delete_chunks(search, suite, chunk);
            chunk /= 2;
        }
        suite += 1;
    }
}

fn delete_chunks(search: &mut Search<'_>, suite: usize, chunk: usize) {
    let length = |search: &Search<'_>| suite_length(&search.best().module, suite).unwrap_or(0);
    let mut end = length(search);
    while end > 0 {
        let start = end.saturating_sub(chunk);
        search.try_edit(|module| edit_suite(module, suite, |statements| drop(statements.drain(start..end))));
        end = start.min(length(search));
    }
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
