//! The builtins of CPython 3.14 that this VM does not have: using one is "not supported", no NameError.

pub(super) const BUILTINS: &[&str] = &["breakpoint", "copyright", "credits", "help", "input", "license", "open"];
