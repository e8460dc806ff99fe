//! The observation made from what an engine crate gives back. The oracle and the VM each have types of their own, as they share
//! nothing but `syntax`; the types look alike, so one macro writes the conversion for both.

/// Implements `From` for the `Run` of the crate given; the function gives what was written to `sys.stderr`.
macro_rules! conversion_from {
    ($engine:ident, $stderr:expr) => {
        impl From<$engine::Run> for crate::observation::Observation {
            fn from(run: $engine::Run) -> Self {
                Self {
                    stderr: $stderr(&run),
                    stdout: run.stdout,
                    outcome: outcome(run.outcome),
                    globals: run.globals,
                    snapshots: run.snapshots.into_iter().map(snapshot).collect(),
                    safepoints: run.safepoints,
                    work: 0,
                    hashes_by_identity: false,
                    build: None,
                }
            }
        }

        fn outcome(outcome: $engine::Outcome) -> crate::observation::Outcome {
            use crate::observation::Outcome;
            match outcome {
                $engine::Outcome::Finished => Outcome::Finished,
                $engine::Outcome::Raised(raised) => Outcome::Raised(exception(raised)),
                $engine::Outcome::OutOfFuel { safepoint } => Outcome::OutOfFuel { safepoint },
                $engine::Outcome::Limit(limit) => Outcome::Limit(limit),
                $engine::Outcome::NotSupported { line, what } => Outcome::NotSupported { line, what },
            }
        }

        // Boxed on both sides.
        #[expect(clippy::boxed_local, reason = "an exception comes in its box and goes in one")]
        fn exception(raised: Box<$engine::Exception>) -> Box<crate::observation::Exception> {
            let raised = *raised;
            Box::new(crate::observation::Exception {
                class: raised.class,
                args: raised.args,
                message: raised.message,
                traceback: raised.traceback.into_iter().map(entry).collect(),
                cause: raised.cause.map(exception),
                context: raised.context.map(exception),
                suppress_context: raised.suppress_context,
                notes: raised.notes,
                exceptions: raised.exceptions.into_iter().map(|member| *exception(Box::new(member))).collect(),
                suggestion: raised.suggestion,
            })
        }

        fn entry(entry: $engine::TraceEntry) -> crate::observation::TraceEntry {
            crate::observation::TraceEntry { function: entry.function, line: entry.line, filename: entry.filename }
        }

        fn snapshot(snapshot: $engine::Snapshot) -> crate::observation::Snapshot {
            let frames = snapshot.frames.into_iter().map(frame).collect();
            crate::observation::Snapshot { safepoint: snapshot.safepoint, frames }
        }

        fn frame(frame: $engine::FrameLocals) -> crate::observation::FrameLocals {
            crate::observation::FrameLocals {
                function: frame.function,
                // `.0`, the iterable of a generator expression, is of a class that the compiler chooses.
                locals: frame.locals.into_iter().filter(|(name, _)| !name.starts_with('.')).collect(),
            }
        }
    };
}

pub(super) use conversion_from;
