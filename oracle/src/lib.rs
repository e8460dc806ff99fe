//! The oracle: an independent AST interpreter, plain and obviously right.
