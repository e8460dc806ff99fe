//! Strings: their `repr`, and what Unicode says of their characters.

pub(crate) mod repr;
pub(crate) mod unicode;
mod unicode_table;
