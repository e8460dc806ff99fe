//! What the cargo-fuzz target calls.

use crate::compare::Verdict;
use crate::generate;
use crate::judge::{Here, Judge, Setup};

/// Generates the program that `bytes` decide and compares all engines.
///
/// # Panics
///
/// If they diverge: that is how libFuzzer learns of it.
pub fn differential(bytes: &[u8]) {
    let case = match generate::from_bytes("fuzz.py", bytes) {
        Ok(case) => case,
        Err(error) => panic!("a generated program does not parse: {error}"),
    };
    if let Verdict::Diverge(differences) = Here.judge(&case, &Setup::full()).verdict {
        panic!("{differences:#?}\n{}", case.source);
    }
}
