//! Reading of arguments, with errors that say what to do.

use super::{Failure, usage};
use crate::engines::{Cpython, External, Limits, Mode, PATIENCE};
use crate::observation::Build;
use crate::slowness::Slowness;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// A wrong use of the command.
#[derive(Debug)]
pub(super) struct Usage(pub(super) String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Usage> for Failure {
    fn from(usage: Usage) -> Self {
        Self::Usage(usage)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(Usage(error.to_string()))
    }
}

impl Failure {
    /// The same failure, with the command's name before a usage error.
    pub(super) fn within(self, command: &str) -> Self {
        match self {
            Self::Usage(Usage(message)) => Self::Usage(Usage(format!("{command}: {message}"))),
            other => other,
        }
    }
}

/// The value of an option, of any type that parses.
pub(super) fn value<T: FromStr>(parser: &mut lexopt::Parser, option: &str, what: &str) -> Result<T, Failure> {
    let value = parser.value()?;
    let parsed = value.to_str().and_then(|text| text.parse().ok());
    parsed.ok_or_else(|| Usage(format!("{option}: '{}' is not {what}", value.display())).into())
}

/// The value of an option that is a number.
pub(super) fn number(parser: &mut lexopt::Parser, option: &str) -> Result<u64, Failure> {
    value(parser, option, "a number")
}

/// The value of an option that is a path.
pub(super) fn path(parser: &mut lexopt::Parser) -> Result<PathBuf, Failure> {
    Ok(PathBuf::from(parser.value()?))
}

/// The text of the file that an option names.
pub(super) fn text(parser: &mut lexopt::Parser) -> Result<String, Failure> {
    let path = path(parser)?;
    std::fs::read_to_string(&path).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))
}

/// The value of `--fault`. A build without planted faults would find nothing, so it refuses.
pub(super) fn fault(parser: &mut lexopt::Parser) -> Result<vm::Fault, Failure> {
    let value = parser.value()?;
    faults_are_built_in()?;
    let known = vm::FAULTS.iter().map(|row| row.id).collect::<Vec<_>>().join(", ");
    let fault = value.to_str().and_then(vm::Fault::by_id);
    fault.ok_or_else(|| Usage(format!("--fault: '{}' is not a fault: use {known}", value.display())).into())
}

/// The value of `--engine` where a CPython is added to our engines.
pub(super) fn external(parser: &mut lexopt::Parser) -> Result<External, Failure> {
    value(parser, "--engine", "a CPython: use cpython:PATH, cpython-jit:PATH or pyodide:DIR")
}

/// The name of an engine that exists.
pub(super) fn engine(parser: &mut lexopt::Parser) -> Result<String, Failure> {
    let what = "an engine: use oracle, tier1, tier2, jit, cpython:PATH, cpython-jit:PATH or pyodide:DIR";
    let name: String = value(parser, "--engine", what)?;
    let exists = name == "oracle" || name.parse::<Mode>().is_ok() || name.parse::<External>().is_ok();
    if exists { Ok(name) } else { Err(Usage(format!("--engine: '{name}' is not {what}")).into()) }
}

/// `--slowness`, where processor time is known.
pub(super) fn slowness() -> Result<Slowness, Failure> {
    let unknown = || Usage("--slowness: processor time is not known on this platform".to_owned());
    usage::clock().map(|_| Slowness::Timed).ok_or_else(|| unknown().into())
}

/// Makes sure that each CPython runs, before anything else does; which builds they are.
pub(super) fn builds<'a>(externals: impl IntoIterator<Item = &'a External>) -> Result<Vec<Build>, Failure> {
    let build = |external| Cpython::new(external, Limits::SMALL, PATIENCE).build().map_err(Failure::Input);
    externals.into_iter().map(build).collect()
}

/// Whether this build has the planted faults.
pub(super) fn faults_are_built_in() -> Result<(), Failure> {
    let message = "this build has no planted faults: build it with --features faults";
    if cfg!(feature = "faults") { Ok(()) } else { Err(Usage(message.to_owned()).into()) }
}

/// Keeps the one file that a command works on.
pub(super) fn file(found: &mut Option<PathBuf>, value: std::ffi::OsString) -> Result<(), Failure> {
    match found.replace(PathBuf::from(value)) {
        None => Ok(()),
        Some(first) => Err(Usage(format!("one file at a time, after '{}' comes another", first.display())).into()),
    }
}

/// The file, which must have been given.
pub(super) fn required(file: Option<PathBuf>) -> Result<PathBuf, Failure> {
    file.ok_or_else(|| Usage("which FILE.py?".to_owned()).into())
}
