//! What is asked of the driver in a CPython, and what it answers.

use crate::observation::{Build, Exception, Observation, Outcome};
use serde::{Deserialize, Serialize};

/// A program to run.
#[derive(Serialize)]
pub(super) struct Request<'a> {
    pub(super) filename: &'a str,
    pub(super) source: &'a str,
    pub(super) frames: u32,
    pub(super) output_bytes: u64,
    pub(super) runs: u32,
    pub(super) monitored: bool,
}

/// What a program did as a script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// What it printed.
    pub stdout: String,
    /// What it printed on stderr, the traceback included.
    pub stderr: String,
    /// The exit status.
    pub status: u8,
    /// Why that is not the whole truth: a limit that was met, a construct that is not supported.
    pub incomplete: Option<Incomplete>,
    /// Which CPython it was, if it was one.
    pub build: Option<Build>,
}

/// Why there is nothing to compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Incomplete {
    /// A resource limit.
    Limit(String),
    /// The engine does not run a construct, in that line.
    NotSupported(u32, String),
    /// The engine panicked.
    Crash(String),
}

/// The answer.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Answer {
    stdout: String,
    stderr: String,
    status: u8,
    exception: Option<Box<Exception>>,
    globals: Vec<(String, String)>,
    limit: Option<String>,
    failure: Option<String>,
    build: Build,
    /// Whether a JIT is on, from 3.14 on.
    jit: Option<bool>,
    /// Which Python it is, if the driver does not run in it.
    version: Option<String>,
}

impl Answer {
    pub(super) fn too_old(&self) -> Option<&str> {
        self.version.as_deref()
    }

    pub(super) fn has_no_jit(&self) -> bool {
        self.jit == Some(false)
    }

    pub(super) fn build(&self) -> Build {
        self.build
    }

    pub(super) fn script(self) -> Script {
        let limit = self.limit.map(Incomplete::Limit);
        let incomplete = limit.or(self.failure.map(Incomplete::Crash));
        let build = Some(self.build);
        Script { stdout: self.stdout, stderr: self.stderr, status: self.status, incomplete, build }
    }

    pub(super) fn observation(self) -> Observation {
        let outcome = match (self.failure, self.limit, self.exception) {
            (Some(failure), _, _) => Outcome::Crashed(failure),
            (_, Some(limit), _) => Outcome::Limit(limit),
            (_, _, Some(raised)) => Outcome::Raised(raised),
            _ => Outcome::Finished,
        };
        let build = Some(self.build);
        let (stdout, globals) = (self.stdout, self.globals);
        Observation { stdout, outcome, globals, build, ..Observation::default() }
    }
}
