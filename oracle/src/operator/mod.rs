//! The operators on values. Which types an operator takes, and what it says of the others, is read here.

pub(crate) mod binary;
pub(crate) mod compare;
pub(crate) mod inplace;
pub(crate) mod merge;
pub(crate) mod sequences;
pub(crate) mod sets;
pub(crate) mod slots;
pub(crate) mod subscript;
pub(crate) mod unary;
