//! The integration tests of the project, as one binary. What one crate can test by itself stands in that crate.

mod command;
mod command_engines;
mod command_fuzz;
#[cfg(feature = "faults")]
mod faults;
mod filetests;
mod lacks;
mod laws;
mod regressions;
mod rust_text;
mod sandbox;
mod tree;
