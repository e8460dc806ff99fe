//! Refuses constants that this VM has no values for yet: the compiler itself knows the whole language.

use super::error::{CompileError, Result};
use super::nested;
use crate::code::{Code, Constant};

/// Checks a code object and those among its constants.
pub(super) fn check(code: &Code) -> Result {
    code.constants.iter().try_for_each(|constant| check_constant(code, constant))
}

fn check_constant(code: &Code, constant: &Constant) -> Result {
    let refuse = |what| Err(CompileError::NotSupported { line: code.first_line, what });
    match constant {
        Constant::Bytes(_) => refuse("bytes"),
        Constant::Complex(..) => refuse("complex number"),
        Constant::Tuple(items) | Constant::FrozenSet(items) => items.iter().try_for_each(|item| check_constant(code, item)),
        Constant::Code(inner) => nested(|| check(inner)),
        _ => Ok(()),
    }
}
