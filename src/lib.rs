//! The framework: generate, run, compare, minimize, bisect, report.
