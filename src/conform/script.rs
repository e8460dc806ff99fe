//! Running a program as a script in one of our engines, in a worker process: requests and answers are lines of JSON.

use crate::case::{Case, CaseError, Settings};
use crate::engines::{self, Cpython, Incomplete, Limits, Mode, Oracle, Script, Vm, run_guarded};
use crate::observation::{Observation, Outcome};
use crate::process::{Process, Silence};
use crate::traceback;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// The hidden command that makes a process a worker.
pub const COMMAND: &str = "script-worker";

#[derive(Serialize, Deserialize)]
struct Request {
    engine: String,
    filename: String,
    source: String,
}

/// What runs a worker.
pub(super) fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg(COMMAND);
    command
}

/// Answers requests until there are no more: the body of a worker process.
pub fn serve(input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    for line in input.lines() {
        let request: Request = serde_json::from_str(&line?).map_err(io::Error::other)?;
        serde_json::to_writer(&mut output, &run(&request))?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
    Ok(())
}

fn run(request: &Request) -> Script {
    let mut case = match Case::parse(&request.filename, &request.source) {
        Ok(case) => case,
        Err(error) => return refused(&request.filename, &request.source, &error),
    };
    case.settings = Settings { fuel: u64::MAX, ..Settings::default() };
    let mut engine: Box<dyn engines::Engine> = match request.engine.parse::<Mode>() {
        Ok(mode) => Box::new(Vm::new(mode, Limits::LARGE)),
        Err(()) => match Oracle::named(&request.engine, Limits::LARGE) {
            Some(oracle) => Box::new(oracle),
            None => return incomplete(Incomplete::Crash(format!("there is no engine {}", request.engine))),
        },
    };
    script(run_guarded(engine.as_mut(), &case), &case)
}

/// What a script does that does not even compile.
fn refused(filename: &str, source: &str, error: &CaseError) -> Script {
    let CaseError::Syntax(error) = error else {
        return incomplete(Incomplete::NotSupported(1, error.to_string()));
    };
    if error.class == syntax::ErrorClass::NotSupported {
        return incomplete(Incomplete::NotSupported(error.line, error.message.clone()));
    }
    let stderr = traceback::refused(error, filename, source);
    Script { stderr, status: 1, ..Script::default() }
}

fn incomplete(incomplete: Incomplete) -> Script {
    Script { incomplete: Some(incomplete), ..Script::default() }
}

fn script(observation: Observation, case: &Case) -> Script {
    let (status, stderr) = match &observation.outcome {
        Outcome::Finished => (0, String::new()),
        Outcome::Raised(exception) => traceback::uncaught(exception, &case.filename, &case.source),
        Outcome::NotSupported { line, what } => return incomplete(Incomplete::NotSupported(*line, what.clone())),
        Outcome::Crashed(why) => return incomplete(Incomplete::Crash(why.clone())),
        Outcome::Limit(_) | Outcome::OutOfFuel { .. } => {
            return incomplete(Incomplete::Limit(observation.outcome.summary()));
        }
    };
    let stderr = observation.stderr + &stderr;
    Script { stdout: observation.stdout, stderr, status, ..Script::default() }
}

/// What the files beside a program say that CPython does; `None` if there are none.
pub(super) fn blessed(path: &Path) -> Option<Script> {
    let stdout = std::fs::read_to_string(path.with_extension("out")).ok()?;
    let stderr = std::fs::read_to_string(path.with_extension("err")).unwrap_or_default();
    Some(Script { status: u8::from(!stderr.is_empty()), stdout, stderr, ..Script::default() })
}

/// One of the engines that are compared.
pub(super) enum Engine {
    Ours(Worker),
    External(Cpython),
}

impl Engine {
    pub(super) fn script(&mut self, filename: &str, source: &str) -> Result<Script, Silence> {
        match self {
            Self::Ours(worker) => worker.script(filename, source),
            Self::External(cpython) => cpython.script(filename, source),
        }
    }
}

/// A worker process and what is asked of it.
pub(super) struct Worker {
    process: Process,
    engine: String,
    patience: Duration,
}

impl Worker {
    pub(super) fn new(process: Process, engine: &str, patience: Duration) -> Self {
        Self { process, engine: engine.to_owned(), patience }
    }

    pub(super) fn script(&mut self, filename: &str, source: &str) -> Result<Script, Silence> {
        let (engine, filename, source) = (self.engine.clone(), filename.to_owned(), source.to_owned());
        let end = |error: serde_json::Error| Silence::End(error.to_string());
        let request = serde_json::to_string(&Request { engine, filename, source }).map_err(end)?;
        let answer = match self.process.exchange(&request, self.patience) {
            // Somebody else may have ended the process.
            Err(Silence::End(_)) => self.process.exchange(&request, self.patience)?,
            answer => answer?,
        };
        serde_json::from_str(&answer).map_err(end)
    }
}
