//! The Python AST as difftest sees it: the one thing that the oracle and the VM share.
//!
//! [`parse`] makes a tree of a source text, and refuses what CPython 3.14 refuses, in its words. [`print()`] makes a source text of a tree,
//! such that parsing it gives the same tree. [`walk`] visits trees, [`mod@edit`] addresses their parts, [`dump`] shows them as CPython's
//! `ast.dump` does. What a program means is not in here.
//!
//! A text goes through `source` (bytes to text), `lex` (text to tokens), `lower` (tokens to the tree) and `check` (what the grammar
//! cannot refuse).

pub mod ast;
mod check;
mod dump;
pub mod edit;
mod error;
mod lex;
pub mod literal;
mod lower;
mod modes;
mod nesting;
mod nodes;
mod operators;
mod print;
mod source;
mod type_parameters;
pub mod walk;

pub use dump::dump;
pub use error::{End, ErrorClass, Mode, Place, Stage, SyntaxError};
pub use lower::MAX_DEPTH;
pub use modes::{parse_expression, parse_interactive};
pub use print::{print, print_expr, print_field, print_stmt};

/// Reads a program: UTF-8 text, the syntax of Python 3.14.
pub fn parse(source: impl AsRef<[u8]>) -> Result<ast::Module, SyntaxError> {
    let source = source::Source::decode(source.as_ref())?;
    let module = lower::module(&source, lex::lex(&source))?;
    check::module(&module)?;
    Ok(module)
}
