//! Real CPythons as engines: a warm process runs many programs in fresh namespaces and is started again after a crash or a hang. They
//! count no safepoints, so they have no fuel and record no locals; all else of an observation is there.

mod answer;

pub use answer::{Incomplete, Script};

use super::{Engine, Limits};
use crate::case::Case;
use crate::observation::{Build, Observation, Outcome};
use crate::process::{Process, Silence};
use answer::{Answer, Request};
use std::fmt;
use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;
use std::time::Duration;

/// What runs in the CPython: the rendering of values and the loop that answers.
const DRIVER: &str = concat!(include_str!("render.py"), "\n", include_str!("driver.py"));
/// Runs the driver, which is its argument, as a file of its own.
const START_DRIVER: &str = "import sys; exec(compile(sys.argv.pop(), '<driver>', 'exec'))";
const PYODIDE: &str = include_str!("pyodide.mjs");
/// How long a program may take when a session runs thousands of them.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How long it may take to start on a busy machine, besides.
pub const START: Duration = Duration::from_secs(60);

/// The first version that the driver runs in, less the `3.` before it.
const OLDEST: u32 = 12;

/// Which CPython: `cpython:PATH`, `cpython-jit:PATH` (with its JIT switched on) or `pyodide:DIR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum External {
    /// An executable.
    Cpython {
        /// Where it is.
        path: PathBuf,
        /// `PYTHON_JIT`.
        jit: bool,
    },
    /// A folder in which `npm install pyodide` was run.
    Pyodide(PathBuf),
}

impl FromStr for External {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text.split_once(':') {
            Some(("cpython", path)) => Ok(Self::Cpython { path: path.into(), jit: false }),
            Some(("cpython-jit", path)) => Ok(Self::Cpython { path: path.into(), jit: true }),
            Some(("pyodide", folder)) => Ok(Self::Pyodide(folder.into())),
            _ => Err(()),
        }
    }
}

impl fmt::Display for External {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cpython { path, jit: false } => write!(f, "cpython:{}", path.display()),
            Self::Cpython { path, jit: true } => write!(f, "cpython-jit:{}", path.display()),
            Self::Pyodide(folder) => write!(f, "pyodide:{}", folder.display()),
        }
    }
}

impl External {
    fn command(&self) -> Command {
        match self {
            Self::Cpython { path, jit } => {
                let mut command = Command::new(path);
                command.args(["-c", START_DRIVER, DRIVER]).env("PYTHON_JIT", if *jit { "1" } else { "0" });
                command.envs([("PYTHONHASHSEED", "0"), ("PYTHONNODEBUGRANGES", "1"), ("PYTHONUTF8", "1")]);
                command
            }
            Self::Pyodide(folder) => {
                // A worker's bound on memory is too low for the address space that WebAssembly reserves.
                let mut command = Command::new("sh");
                command.args(["-c", "ulimit -S -v unlimited; exec node \"$@\"", "sh"]);
                command.args(["--input-type=module", "--eval", PYODIDE, "--"]).arg(folder).arg(DRIVER);
                command
            }
        }
    }
}

/// A CPython as an engine.
pub struct Cpython {
    name: String,
    process: Process,
    limits: Limits,
    patience: Duration,
    restarts: u64,
}

impl Cpython {
    /// The CPython that `external` names; a program may take `patience`.
    pub fn new(external: &External, limits: Limits, patience: Duration) -> Self {
        Self { name: external.to_string(), process: Process::new(external.command()), limits, patience, restarts: 0 }
    }

    /// Runs a program as a script: what it printed, and how it ended.
    pub fn script(&mut self, filename: &str, source: &str) -> Result<Script, Silence> {
        self.ask(filename, source).map(Answer::script)
    }

    /// Makes sure that it starts, and tells which build it is.
    pub fn build(&mut self) -> Result<Build, String> {
        let answer = self.exchange("start.py", "", START).map_err(|silence| match silence {
            Silence::Hang => format!("{} does not answer", self.name),
            Silence::End(why) => format!("{} is not a CPython that runs: {why}", self.name),
        })?;
        match answer.build() {
            build if build.minor < OLDEST => {
                Err(format!("{}: 3.{} is too old, use 3.{OLDEST} or later", self.name, build.minor))
            }
            build => Ok(build),
        }
    }

    /// How often the process ended while it ran a program, which was given to another one then.
    pub fn restarts(&self) -> u64 {
        self.restarts
    }

    /// A process that ends has perhaps been ended by others: the program gets a second one.
    fn ask(&mut self, filename: &str, source: &str) -> Result<Answer, Silence> {
        match self.ask_once(filename, source) {
            Err(Silence::End(_)) => {
                self.restarts += 1;
                self.ask_once(filename, source)
            }
            answer => answer,
        }
    }

    fn ask_once(&mut self, filename: &str, source: &str) -> Result<Answer, Silence> {
        if !self.process.is_running() {
            self.exchange("start.py", "", START)?;
        }
        self.exchange(filename, source, self.patience)
    }

    fn exchange(&mut self, filename: &str, source: &str, patience: Duration) -> Result<Answer, Silence> {
        let (frames, output_bytes) = (self.limits.frames, self.limits.output_bytes);
        let request = serde_json::to_string(&Request { filename, source, frames, output_bytes });
        let end = |error: serde_json::Error| Silence::End(error.to_string());
        serde_json::from_str(&self.process.exchange(&request.map_err(end)?, patience)?).map_err(end)
    }
}

impl Engine for Cpython {
    fn name(&self) -> &str {
        &self.name
    }

    fn run(&mut self, case: &Case) -> Observation {
        let outcome = match self.ask(&case.filename, &case.source) {
            Ok(answer) => return answer.observation(),
            Err(Silence::Hang) => Outcome::Limit("time".to_owned()),
            Err(Silence::End(why)) => Outcome::Crashed(why),
        };
        Observation { outcome, ..Observation::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_external_engine_has_a_name_that_reads_back() {
        for name in ["cpython:/usr/bin/python3", "cpython-jit:python", "pyodide:folder"] {
            assert_eq!(name.parse::<External>().unwrap().to_string(), name);
        }
        assert_eq!("psyco".parse::<External>(), Err(()));
    }
}
