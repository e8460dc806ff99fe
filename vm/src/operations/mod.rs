//! What operators and protocols mean for the built-in classes: methods of `Vm`, most of them a dispatch through a table by
//! class, and one file for each theme. Objects' layouts are not seen here, and nothing is unsafe.

mod binary;
pub(crate) mod characters;
mod compare;
mod compare_containers;
mod compare_numbers;
mod dict_iteration;
pub(crate) mod dict_views;
mod dicts;
mod float_text;
mod floats;
mod format;
mod hashing;
mod indices;
mod int_text;
mod ints;
mod iteration;
mod letter_tables;
mod list_store;
mod mapping;
mod nesting;
mod object_text;
mod operator;
mod percent;
mod printable;
mod ranges;
pub(crate) mod search;
mod sequences;
mod sets;
mod slicing;
mod str_text;
mod subscripts;
mod table;
mod text;
mod truth;
mod unary;
mod unicode_tables;
mod zip;

pub(crate) use float_text::parse as parse_float;
pub(crate) use operator::{Comparison, Operator};
