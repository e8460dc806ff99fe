//! From the AST to code objects with CPython 3.14's bytecode. Nothing here runs code.
//!
//! The stages are CPython's: `symbols` resolves names; `codegen` walks the tree and emits instructions with labels;
//! `flow` makes a graph of basic blocks of them and optimizes it; `assemble` lays the result out as a [`Code`].

mod assemble;
mod codegen;
mod constants;
mod effects;
mod error;
mod flow;
mod instruction;
mod names;
mod symbols;
mod text;
mod unit;
pub mod verify;

pub use error::CompileError;
pub(crate) use symbols::mangle;
pub(crate) use text::{Mode, SourceError, compile_text};

use crate::code::Code;
use syntax::ast::{Constant, Expr, ExprKind, Module, Stmt, StmtKind};

/// How deep the compiler may nest its work: more than the parser lets through.
const MAX_DEPTH: usize = 4000;

/// Does one more level of nested work, on a new piece of stack if the host's is nearly used up.
fn nested<T>(work: impl FnOnce() -> T) -> T {
    stacker::maybe_grow(64 << 10, 1 << 20, work)
}

/// Compiles a module as CPython's `compile(source, filename, "exec")` does.
///
/// # Errors
/// What CPython rejects with a `SyntaxError`, what this VM does not support, and code too deep or too large.
pub fn compile(module: &Module, filename: &str) -> Result<Code, CompileError> {
    let symbols = symbols::SymbolTable::build(module)?;
    let code = codegen::module(module, symbols, filename)?;
    if cfg!(debug_assertions)
        && let Err(problem) = verify::verify(&code)
    {
        panic!("the compiler made invalid code: {problem}");
    }
    Ok(code)
}

/// Compiles a statement as CPython's `compile(source, filename, "single")` does.
fn compile_interactive(module: &Module, filename: &str) -> Result<Code, CompileError> {
    let symbols = symbols::SymbolTable::build(module)?;
    codegen::interactive(module, symbols, filename)
}

/// Compiles an expression as CPython's `compile(source, filename, "eval")` does: a module of that one statement.
fn compile_expression(module: &Module, filename: &str) -> Result<Code, CompileError> {
    let symbols = symbols::SymbolTable::build(module)?;
    codegen::expression(module, symbols, filename)
}

/// The docstring of a body: its first statement, if that is a plain string.
fn docstring(body: &[Stmt]) -> Option<(&str, &Expr)> {
    let StmtKind::Expr(expression) = &body.first()?.kind else { return None };
    let ExprKind::Constant(Constant::Str { value, .. }) = &expression.kind else { return None };
    Some((value, expression))
}
