//! The integration tests of the project, as one binary. What one crate can test by itself stands in that crate.

mod command;
#[cfg(feature = "faults")]
mod faults;
mod filetests;
mod regressions;
mod rust_text;
mod tree;
