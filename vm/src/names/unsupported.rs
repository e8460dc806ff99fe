//! The builtins of CPython 3.14 that this VM does not have: using one is "not supported", no NameError.

/// In order, for a binary search.
pub(super) const BUILTINS: &[&str] =
    &["__file__", "breakpoint", "copyright", "credits", "exit", "help", "input", "license", "open", "quit"];
