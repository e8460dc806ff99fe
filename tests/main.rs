//! The integration tests of the project, as one binary. What one crate can test by itself stands in that crate.

mod command;
mod filetests;
mod regressions;
mod rust_text;
mod tree;
