//! The Python AST as difftest sees it: the one thing that the oracle and the VM share.

pub mod ast;
