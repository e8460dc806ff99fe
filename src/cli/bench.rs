//! `difftest bench`: the user time that each tier, and a CPython, takes for programs.

use super::arguments::{self, Usage};
use super::repro::this_command;
use super::{Failure, Outcome, Status, growth, output, usage};
use crate::engines::Mode;
use lexopt::Arg;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The programs that are measured when none is named.
const PROGRAMS: &str = "corpus/bench";

/// How often a program is run when nothing else is said.
const RUNS: u64 = 3;

/// One column of the table.
pub(super) struct Contender {
    pub(super) name: String,
    pub(super) program: PathBuf,
    pub(super) arguments: Vec<String>,
}

impl Contender {
    /// An engine, run by this program.
    pub(super) fn engine(this: &Path, name: &str) -> Self {
        let arguments = ["run", "--engine", name].map(str::to_owned).into();
        Self { name: name.to_owned(), program: this.to_owned(), arguments }
    }
}

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut cpython, mut runs, mut files) = (None, None, Vec::new());
    let (mut growth, mut engines) = (false, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("cpython") => cpython = Some(arguments::path(parser)?),
            Arg::Long("runs") => runs = Some(arguments::number(parser, "--runs")?.max(1)),
            Arg::Long("growth") => growth = true,
            Arg::Long("engine") => engines.push(arguments::engine(parser)?),
            Arg::Value(value) => files.push(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    if growth && (cpython.is_some() || runs.is_some()) {
        return Err(Usage("--growth goes with --engine alone".to_owned()).into());
    }
    if growth {
        return growth::run(&engines, files);
    }
    if !engines.is_empty() {
        return Err(Usage("--engine goes with --growth".to_owned()).into());
    }
    if files.is_empty() {
        files = programs(PROGRAMS)?;
    }
    let contenders = contenders(cpython)?;
    output::out(&heading(&contenders))?;
    for file in files {
        output::out(&row(&contenders, &file, runs.unwrap_or(RUNS))?)?;
    }
    Ok(Status::Done)
}

/// The CPython first, as ratios are against the first; then the tiers.
fn contenders(cpython: Option<PathBuf>) -> Result<Vec<Contender>, Failure> {
    let this = this_command()?;
    let tier = |mode: Mode| Contender::engine(&this, mode.name());
    let cpython = cpython.map(|program| Contender { name: "cpython".to_owned(), program, arguments: Vec::new() });
    Ok(cpython.into_iter().chain(Mode::ALL.map(tier)).collect())
}

/// The programs in a folder.
pub(super) fn programs(folder: &str) -> Result<Vec<PathBuf>, Failure> {
    let failure = |error| Failure::Input(format!("{folder}: {error}: name the programs to measure"));
    let entries = std::fs::read_dir(folder).map_err(failure)?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    Ok(files)
}

fn heading(contenders: &[Contender]) -> String {
    let first = contenders.first().map_or("", |contender| contender.name.as_str());
    let mut text = format!("User seconds, the best of several runs, and how many times as fast as {first}\n{:24}", "");
    for contender in contenders {
        let _ = write!(text, "{:>18}", contender.name);
    }
    text + "\n"
}

fn row(contenders: &[Contender], file: &Path, runs: u64) -> Result<String, Failure> {
    let name = file.file_stem().unwrap_or(file.as_os_str()).display();
    let mut text = format!("{:24}", name.to_string());
    let mut first = None;
    for contender in contenders {
        let seconds = (0..runs).map(|_| measure(contender, file)).collect::<Result<Vec<_>, _>>()?;
        let best = seconds.into_iter().fold(f64::INFINITY, f64::min);
        let ratio = *first.get_or_insert(best) / best.max(1e-3);
        let _ = write!(text, "{best:>9.2} {ratio:>7.2}x");
    }
    Ok(text + "\n")
}

/// User seconds of one run.
pub(super) fn measure(contender: &Contender, file: &Path) -> Result<f64, Failure> {
    let before = usage::of_children()?;
    let status = Command::new(&contender.program)
        .args(&contender.arguments)
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(|error| Failure::Input(format!("{}: {error}", contender.program.display())))?;
    if !status.success() {
        return Err(Failure::Input(format!("{} in {}: {status}", file.display(), contender.name)));
    }
    Ok(usage::of_children()? - before)
}
