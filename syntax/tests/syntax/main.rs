//! Tests of the crate from outside: files that CPython 3.14 has blessed, laws, and limits.

mod bad_inputs;
mod dump;
mod edit;
mod limits;
mod round_trip;
