//! The full VM: bytecode compiler, specializing interpreter, uop optimizer and JIT.

pub mod code;
