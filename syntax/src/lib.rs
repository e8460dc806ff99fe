//! The Python AST as difftest sees it: the one thing that the oracle and the VM share.

pub mod ast;
mod error;
mod lower;
mod source;

pub use error::{ErrorClass, SyntaxError};

/// Reads a program: UTF-8 text, Python 3.12 syntax.
pub fn parse(source: impl AsRef<[u8]>) -> Result<ast::Module, SyntaxError> {
    lower::module(&source::Source::decode(source.as_ref())?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_first_program_parses() {
        assert_eq!(super::parse("def f(x):\n    return f'{x!r:>{5}}' + 'a'\n").unwrap().body.len(), 1);
    }
}
