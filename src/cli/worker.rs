//! `difftest worker`: judges cases for a fuzzing session, or runs scripts for `conform`. Not for people.

use super::{Failure, Outcome, Status, usage};
use crate::conform;
use crate::fuzz::worker;
use std::io;
use std::time::Duration;

/// How often a worker looks whether whoever asked is still there.
const LOOK: Duration = Duration::from_secs(1);

pub(super) fn command(_: &mut lexopt::Parser) -> Outcome {
    serve(|| worker::serve(io::stdin().lock(), io::stdout().lock(), usage::clock()))
}

/// The same for `difftest conform`.
pub(super) fn scripts(_: &mut lexopt::Parser) -> Outcome {
    serve(|| conform::serve(io::stdin().lock(), io::stdout().lock()))
}

fn serve(answer: impl FnOnce() -> io::Result<()>) -> Outcome {
    // Panics of engines are observations here, reported by whoever asked.
    std::panic::set_hook(Box::new(|_| {}));
    end_with_parent();
    worker::bound_memory().map_err(|error| Failure::Input(format!("memory cannot be bounded: {error}")))?;
    match answer() {
        Ok(()) => Ok(Status::Done),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::BrokenPipe),
        Err(error) => Err(Failure::Input(error.to_string())),
    }
}

/// Ends this process soon after its parent, however that ended: a case that takes long must not outlive its session.
#[cfg(unix)]
fn end_with_parent() {
    let parent = std::os::unix::process::parent_id();
    std::thread::spawn(move || {
        while std::os::unix::process::parent_id() == parent {
            std::thread::sleep(LOOK);
        }
        std::process::exit(1);
    });
}

/// Elsewhere a worker ends at the next line that it does not get.
#[cfg(not(unix))]
fn end_with_parent() {}
