//! `difftest repro`: one case in all engines, with everything there is to tell on divergence.

use super::{Failure, Outcome, Status, arguments, load, output};
use crate::case::Case;
use crate::fuzz::worker::Worker;
use crate::judge::Setup;
use crate::report::{self, Report};
use lexopt::Arg;
use std::time::{Duration, Instant};

/// How often it is told how far a minimization is.
const EVERY: Duration = Duration::from_secs(10);

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut json, mut setup, mut file) = (false, Setup::full(), None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("json") => json = true,
            Arg::Long("engine") => setup.externals.push(arguments::external(parser)?),
            Arg::Long("slowness") => setup.slowness = arguments::slowness()?,
            Arg::Long("fault") => setup.fault = Some(arguments::fault(parser)?),
            Arg::Value(value) => arguments::file(&mut file, value)?,
            other => return Err(other.unexpected().into()),
        }
    }
    arguments::builds(&setup.externals)?;
    let case = load(&arguments::required(file)?)?;
    let mut progress = Progress { said: None };
    let report = Report::of(&case, &setup, &mut Worker::new(&this_command()?), &mut |smaller| progress.tell(smaller));
    let text = if json {
        serde_json::to_string_pretty(&report).map_err(|error| Failure::Input(error.to_string()))? + "\n"
    } else {
        report::text(&report)
    };
    output::out(&text)?;
    Ok(if report.diverges() { Status::Found } else { Status::Done })
}

/// How long the program still is, told at once and then now and then: minimizing beside a CPython takes its time.
struct Progress {
    said: Option<Instant>,
}

impl Progress {
    fn tell(&mut self, case: &Case) {
        if self.said.is_none_or(|said| said.elapsed() >= EVERY) {
            self.said = Some(Instant::now());
            let lines = case.source.lines().count();
            output::diagnostics(&format!("{} diverges: minimizing, {lines} lines\n", case.filename));
        }
    }
}

/// The path of the command that is running.
pub(super) fn this_command() -> Result<std::path::PathBuf, Failure> {
    std::env::current_exe().map_err(|error| Failure::Input(format!("the path of this command is not known: {error}")))
}
