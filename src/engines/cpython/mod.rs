//! Real CPythons as engines: a warm process runs many programs in fresh namespaces and is started again after a crash or a hang. They
//! count no safepoints, so they have no fuel and record no locals; all else of an observation is there.

mod answer;

pub use answer::{Incomplete, Script};

use super::{Engine, Limits};
use crate::case::Case;
use crate::observation::{Build, Observation, Outcome};
use crate::process::{Process, Silence, end_with_its_parent};
use answer::{Answer, Request};
use std::fmt;
use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;
use std::time::Duration;

/// What runs in the CPython: the rendering of values and the loop that answers.
const DRIVER: &str = concat!(include_str!("render.py"), "\n", include_str!("driver.py"));
/// Runs the driver, which is its argument, as a file of its own.
const START_DRIVER: &str = r#"import sys
if sys.version_info < (3, 12):
    sys.stdin.readline()
    print('{"version": "%d.%d"}' % sys.version_info[:2])
else:
    exec(compile(sys.argv.pop(), '<driver>', 'exec'))"#;
const PYODIDE: &str = include_str!("pyodide.mjs");
/// How long a program may take when a session runs thousands of them.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How long it may take to start on a busy machine, besides.
pub const START: Duration = Duration::from_secs(60);

/// How soon a JIT makes code of a loop, and of a side exit.
const EAGER: [(&str, &str); 2] =
    [("PYTHON_JIT_JUMP_BACKWARD_INITIAL_VALUE", "63"), ("PYTHON_JIT_SIDE_EXIT_INITIAL_VALUE", "63")];

/// The first version that the driver runs in, as `START_DRIVER` knows.
const OLDEST: &str = "3.12";

/// How an executable runs programs, by its name on the command line. All but the plain one must do as the plain one does.
const MANNERS: &[(&str, Manner)] = &[
    ("cpython", Manner::PLAIN),
    ("cpython-jit", Manner { jit: true, monitored: false }),
    ("cpython-monitored", Manner { jit: false, monitored: true }),
    ("cpython-jit-monitored", Manner { jit: true, monitored: true }),
];

/// How an executable runs programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// `PYTHON_JIT`. Each program is run again and again, since a JIT waits for thousands of iterations.
    jit: bool,
    /// Whether a tool of `sys.monitoring` is active in some of the runs.
    monitored: bool,
}

impl Manner {
    /// The interpreter alone.
    pub const PLAIN: Self = Self { jit: false, monitored: false };

    /// How often a program is run; the first run that does otherwise is the one that is told.
    fn runs(self) -> u32 {
        match self {
            Self { jit: true, .. } => 64,
            Self { monitored: true, .. } => 8,
            Self::PLAIN => 1,
        }
    }
}

/// Which CPython: an executable in some manner, or `pyodide:DIR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum External {
    /// An executable.
    Cpython {
        /// Where it is.
        path: PathBuf,
        /// How it runs programs.
        manner: Manner,
    },
    /// A folder in which `npm install pyodide` was run.
    Pyodide(PathBuf),
}

impl FromStr for External {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, place) = text.split_once(':').ok_or(())?;
        if name == "pyodide" {
            return Ok(Self::Pyodide(place.into()));
        }
        let (_, manner) = MANNERS.iter().find(|(known, _)| *known == name).ok_or(())?;
        Ok(Self::Cpython { path: place.into(), manner: *manner })
    }
}

impl fmt::Display for External {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cpython { path, manner } => {
                let name = MANNERS.iter().find(|(_, known)| known == manner).map_or("", |(name, _)| name);
                write!(f, "{name}:{}", path.display())
            }
            Self::Pyodide(folder) => write!(f, "pyodide:{}", folder.display()),
        }
    }
}

impl External {
    /// The executable at `path`, running programs with its interpreter alone.
    pub fn plain(path: PathBuf) -> Self {
        Self::Cpython { path, manner: Manner::PLAIN }
    }

    /// What it must do alike whatever its version, if it is not plain itself: the same executable's interpreter alone.
    pub fn interpreter(&self) -> Option<Self> {
        match self {
            Self::Cpython { path, manner } if *manner != Manner::PLAIN => Some(Self::plain(path.clone())),
            _ => None,
        }
    }

    fn manner(&self) -> Manner {
        if let Self::Cpython { manner, .. } = self { *manner } else { Manner::PLAIN }
    }

    fn command(&self) -> Command {
        let mut command = self.driven();
        // Whoever asks a CPython does so in the thread that started it.
        end_with_its_parent(&mut command);
        command
    }

    /// What runs the driver.
    fn driven(&self) -> Command {
        match self {
            Self::Cpython { path, manner } => {
                let mut command = Command::new(path);
                command.args(["-c", START_DRIVER, DRIVER]).env("PYTHON_JIT", if manner.jit { "1" } else { "0" });
                // From 3.15 on it can be asked to wait for less.
                command.envs(EAGER);
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
    manner: Manner,
    process: Process,
    limits: Limits,
    patience: Duration,
    restarts: u64,
    /// What the last answer said: a process that ends says nothing more.
    build: Option<Build>,
}

impl Cpython {
    /// The CPython that `external` names; a program may take `patience`.
    pub fn new(external: &External, limits: Limits, patience: Duration) -> Self {
        let (name, manner, process) = (external.to_string(), external.manner(), Process::new(external.command()));
        Self { name, manner, process, limits, patience, restarts: 0, build: None }
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
        if self.manner.jit && answer.has_no_jit() {
            return Err(format!("{}: this build has no JIT: sys._jit says so", self.name));
        }
        match answer.too_old() {
            Some(version) => Err(format!("{}: {version} is too old, use {OLDEST} or later", self.name)),
            None => Ok(answer.build()),
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
        let Manner { monitored, .. } = self.manner;
        let request = Request { filename, source, frames, output_bytes, runs: self.manner.runs(), monitored };
        let request = serde_json::to_string(&request);
        let end = |error: serde_json::Error| Silence::End(error.to_string());
        let answer: Answer =
            serde_json::from_str(&self.process.exchange(&request.map_err(end)?, patience)?).map_err(end)?;
        self.build = Some(answer.build());
        Ok(answer)
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
        Observation { outcome, build: self.build, ..Observation::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_external_engine_has_a_name_that_reads_back() {
        for name in ["cpython:/usr/bin/python3", "cpython-jit:python", "cpython-jit-monitored:p", "pyodide:folder"] {
            assert_eq!(name.parse::<External>().unwrap().to_string(), name);
        }
        assert_eq!("psyco".parse::<External>(), Err(()));
        let engine = |name: &str| name.parse::<External>().unwrap();
        assert_eq!(engine("cpython-jit-monitored:p").interpreter(), Some(engine("cpython:p")));
        assert_eq!(engine("cpython:p").interpreter(), None);
    }
}
