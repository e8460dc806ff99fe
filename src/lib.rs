//! The framework: generate, run, compare, minimize, bisect, report.

pub mod bisect;
pub mod case;
pub mod changes;
pub mod cli;
pub mod compare;
pub mod conform;

pub mod engines;
pub mod faults;
pub mod fuzz;
pub mod generate;
pub mod judge;
pub mod laws;
pub mod minimize;
pub mod observation;
pub mod process;
pub mod report;
pub mod rules;
pub mod signature;
pub mod slowness;
pub mod traceback;
mod variants;
mod words;
