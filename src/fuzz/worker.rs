//! A process that judges cases for another: what an engine does to it does not reach the session. Requests and answers are lines of
//! JSON on stdin and stdout.

use crate::case::{Case, CaseError};
use crate::engines::{self, Mode};
use crate::faults;
use crate::generate;
use crate::judge::{Here, Judge, Judgement, Setup, Warm};
use crate::process::{Process, Silence};
use crate::slowness::{Clock, Slowness};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use vm::Trace;

/// The hidden command that makes a process a worker.
pub const COMMAND: &str = "worker";
/// No case takes this long: the fuel ends it before. What does is stuck in native code.
const PATIENCE: Duration = Duration::from_secs(20);
/// Address space of a worker, most of it stacks that are never touched: what wants more has lost its bounds.
const ADDRESS_SPACE: u64 = 8 << 30;

/// One case to judge.
#[derive(Serialize, Deserialize)]
struct Request {
    question: Question,
    program: Program,
    modes: Vec<Mode>,
    /// Traces, passes, rewrites, stencils.
    optimizations: [u64; 4],
    fault: Option<String>,
    externals: Vec<String>,
    slowness: Slowness,
}

/// What to answer.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    /// With a [`Judgement`].
    Judge,
    /// With the traces of the first mode.
    Traces,
}

/// Which case: given as text, or by the numbers that generate it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Program {
    Source { filename: String, source: String },
    Generated { seed: u64, index: u64 },
}

impl Request {
    fn new(question: Question, program: Program, setup: &Setup) -> Self {
        let vm::Limits { traces, passes, rewrites, stencils } = setup.optimizations;
        let optimizations = [traces, passes, rewrites, stencils];
        let fault = setup.fault.and_then(faults::id).map(str::to_owned);
        let externals = setup.externals.iter().map(ToString::to_string).collect();
        let (modes, slowness) = (setup.modes.clone(), setup.slowness);
        Self { question, program, modes, optimizations, fault, externals, slowness }
    }

    fn setup(&self) -> Setup {
        let [traces, passes, rewrites, stencils] = self.optimizations;
        let optimizations = vm::Limits { traces, passes, rewrites, stencils };
        let fault = self.fault.as_deref().and_then(vm::Fault::by_id);
        let externals = self.externals.iter().filter_map(|name| name.parse().ok()).collect();
        Setup { modes: self.modes.clone(), optimizations, fault, externals, slowness: self.slowness }
    }
}

/// Answers requests until there are no more: the body of a worker process.
pub fn serve(input: impl BufRead, mut output: impl Write, clock: Option<Clock>) -> io::Result<()> {
    let mut engines = clock.map_or_else(Warm::default, Warm::with_clock);
    for line in input.lines() {
        let request: Request = serde_json::from_str(&line?).map_err(io::Error::other)?;
        match request.question {
            Question::Judge => serde_json::to_writer(&mut output, &judge(&mut engines, &request))?,
            Question::Traces => serde_json::to_writer(&mut output, &traces(&request))?,
        }
        output.write_all(b"\n")?;
        output.flush()?;
    }
    Ok(())
}

fn case(request: &Request) -> Result<Case, CaseError> {
    match &request.program {
        Program::Source { filename, source } => Case::parse(filename, source),
        Program::Generated { seed, index } => generate::from_seed(*seed, *index),
    }
}

fn judge(engines: &mut Warm, request: &Request) -> Judgement {
    match case(request) {
        Ok(case) => engines.judge(&case, &request.setup()),
        // A program that the generator printed and the parser refuses is a fault of one of the two.
        Err(error) => Judgement::crash("syntax", &error.to_string()),
    }
}

fn traces(request: &Request) -> Vec<Trace> {
    case(request).map(|case| Here.traces(&case, &request.setup())).unwrap_or_default()
}

/// Bounds the memory of this process, a worker: a run that loses its own bounds ends in a crash, not in a slow machine.
pub fn bound_memory() -> io::Result<()> {
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, getrlimit, setrlimit};
        // The soft limit alone: a CPython that is started from here may need more.
        let (_, hard) = getrlimit(Resource::RLIMIT_AS)?;
        setrlimit(Resource::RLIMIT_AS, ADDRESS_SPACE.min(hard), hard)?;
    }
    Ok(())
}

/// A worker process, started again whenever it ends.
pub struct Worker {
    process: Process,
}

impl Worker {
    /// A worker that runs `program`, which is this command.
    pub fn new(program: &Path) -> Self {
        let mut command = Command::new(program);
        command.arg(COMMAND);
        Self { process: Process::new(command) }
    }

    /// Judges a generated program.
    pub fn judge_generated(&mut self, seed: u64, index: u64, setup: &Setup) -> Judgement {
        self.judgement(&Request::new(Question::Judge, Program::Generated { seed, index }, setup))
    }

    /// Ends the process, so that the next case meets a fresh one.
    pub fn restart(&mut self) {
        self.process.stop();
    }

    fn judgement(&mut self, request: &Request) -> Judgement {
        match self.exchange(request) {
            Ok(answer) => {
                serde_json::from_str(&answer).unwrap_or_else(|error| Judgement::crash("worker", &error.to_string()))
            }
            Err(Silence::Hang) => Judgement::hang("vm", PATIENCE.as_secs()),
            Err(Silence::End(why)) => Judgement::crash("vm", &why),
        }
    }

    fn exchange(&mut self, request: &Request) -> Result<String, Silence> {
        let text = serde_json::to_string(request).map_err(|error| Silence::End(error.to_string()))?;
        let each = engines::START + engines::PATIENCE;
        let externals = u32::try_from(request.externals.len()).unwrap_or(u32::MAX);
        self.process.exchange(&text, PATIENCE.saturating_add(each.saturating_mul(externals)))
    }
}

impl Judge for Worker {
    fn judge(&mut self, case: &Case, setup: &Setup) -> Judgement {
        self.judgement(&Request::new(Question::Judge, source(case), setup))
    }

    fn traces(&mut self, case: &Case, setup: &Setup) -> Vec<Trace> {
        let answer = self.exchange(&Request::new(Question::Traces, source(case), setup));
        answer.ok().and_then(|answer| serde_json::from_str(&answer).ok()).unwrap_or_default()
    }
}

fn source(case: &Case) -> Program {
    Program::Source { filename: case.filename.clone(), source: case.source.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_judged_over_the_wire_as_here() {
        let case = Case::parse("case.py", "x = 1\n").unwrap();
        let request = Request::new(Question::Judge, source(&case), &Setup::full());
        let request = serde_json::to_string(&request).unwrap();
        let mut output = Vec::new();
        serve(format!("{request}\n").as_bytes(), &mut output, None).unwrap();
        let answer: Judgement = serde_json::from_slice(&output).unwrap();
        assert_eq!(answer, Here.judge(&case, &Setup::full()));
    }

    #[test]
    fn a_worker_that_dies_is_a_crash() {
        let mut worker = Worker::new(Path::new("/bin/false"));
        let judgement = worker.judge(&Case::parse("case.py", "x = 1\n").unwrap(), &Setup::full());
        assert_eq!(judgement.signature().unwrap().to_string(), "vm: crash");
    }
}
