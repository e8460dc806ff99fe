//! Strings: their `repr`, their methods, and what Unicode says of their characters.

pub(crate) mod append;
mod case;
mod case_table;
pub(crate) mod methods;
mod points;
pub(crate) mod repr;
pub(crate) mod unicode;
mod unicode_table;

pub(crate) use methods::{TABLES, bound, bound_arguments, is_identifier, missing, named, named_text, range, word};
pub(crate) use points::Marks;
