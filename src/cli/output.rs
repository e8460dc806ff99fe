//! Printing that survives a closed pipe and a full disk.

use super::Failure;
use std::io::{ErrorKind, Write};

/// Prints `text` on stdout as it is.
pub(super) fn out(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(|error| failure(&error))
}

/// Prints a message on stderr. A closed stderr is no reason to stop.
pub(super) fn error(message: &str) {
    let _ = writeln!(std::io::stderr(), "difftest: {message}");
}

/// Prints `text` on stderr as it is.
pub(super) fn diagnostics(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

fn failure(error: &std::io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::BrokenPipe,
        _ => Failure::Input(format!("stdout: {error}")),
    }
}
