//! The instruction set: each uop written once, and its machine code.

pub mod opcodes;
