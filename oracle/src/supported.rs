//! What the oracle does not run, found before running.

use crate::builtins::UNSUPPORTED_BUILTINS;
use crate::outcome::NotSupported;
use crate::scope::Program;

/// The first name that only CPython's builtins have.
pub(crate) fn check_names(program: &Program<'_>) -> Result<(), NotSupported> {
    // A docstring binds `__doc__` without a sign of it in the tree.
    let visible = program.unbound.iter().filter(|unbound| unbound.name != "__doc__");
    let unsupported = visible.filter(|unbound| UNSUPPORTED_BUILTINS.contains(&unbound.name));
    let names =
        unsupported.map(|unbound| NotSupported { line: unbound.line, what: format!("builtin {}", unbound.name) });
    let lost =
        program.lost_nonlocals.iter().map(|&line| NotSupported { line, what: "nonlocal without a binding".to_owned() });
    first(names.chain(lost).collect())
}

fn first(found: Vec<NotSupported>) -> Result<(), NotSupported> {
    found.into_iter().min_by_key(|found| found.line).map_or(Ok(()), Err)
}
