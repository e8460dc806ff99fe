//! The Python AST as difftest sees it: the one thing that the oracle and the VM share.

pub mod ast;
mod check;
mod dump;
pub mod edit;
mod error;
mod lex;
pub mod literal;
mod lower;
mod nesting;
mod nodes;
mod print;
mod source;
pub mod walk;

pub use dump::dump;
pub use error::{ErrorClass, SyntaxError};
pub use print::{print, print_expr, print_stmt};

/// Reads a program: UTF-8 text, Python 3.12 syntax.
pub fn parse(source: impl AsRef<[u8]>) -> Result<ast::Module, SyntaxError> {
    let source = source::Source::decode(source.as_ref())?;
    let lexed = lex::lex(&source);
    let module = lower::module(&source, lexed)?;
    check::module(&module)?;
    Ok(module)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_first_program_parses() {
        assert_eq!(super::parse("def f(x):\n    return f'{x!r:>{5}}' + 'a'\n").unwrap().body.len(), 1);
    }
}
