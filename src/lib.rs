//! The framework: generate, run, compare, minimize, bisect, report.

pub mod case;
pub mod cli;
pub mod compare;
pub mod generate;
pub mod minimize;
pub mod observation;
pub mod signature;
