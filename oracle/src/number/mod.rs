//! Arithmetic on ints of any size and on floats, exact as CPython has it, and numbers to and from text.

pub(crate) mod complex;
pub(crate) mod complex_text;
pub(crate) mod decimal;
pub(crate) mod float;
mod hex;
pub(crate) mod int;
pub(crate) mod methods;
pub(crate) mod parse;
pub(crate) mod special;
