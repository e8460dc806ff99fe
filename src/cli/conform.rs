//! `difftest conform`: programs in each engine and in a real CPython.

use super::arguments::{self, Usage};
use super::conform_compiler;
use super::fuzz::interrupt_flag;
use super::repro::this_command;
use super::{Failure, Outcome, Status, output};
use crate::conform::{self, FileResult, Known, Plan, Table};
use crate::engines::{External, Mode};
use lexopt::Arg;
use serde::Serialize;
use std::io::IsTerminal;
use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

/// How long a program may take in one engine when nothing else is said.
const SECONDS: u64 = 20;

struct Arguments {
    plan: Plan,
    paths: Vec<PathBuf>,
    known: Known,
    json: bool,
    mode: Compare,
}

/// What is compared with CPython.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compare {
    Runs,
    Bytecode,
    /// The files are only compiled.
    Nothing,
}

/// All that `--json` prints.
#[derive(Serialize)]
struct Everything<'a> {
    summary: &'a Table,
    files: &'a [FileResult],
    stale: Vec<String>,
}

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let Arguments { plan, paths, known, json, mode } = arguments(parser)?;
    let files = conform::files(&paths).map_err(Failure::Input)?;
    let externals: Vec<External> = plan.engines.iter().filter_map(|name| name.parse().ok()).collect();
    let builds = arguments::builds(plan.reference.iter().chain(&externals))?;
    match (mode, &plan.reference) {
        (Compare::Runs, _) => {}
        (Compare::Bytecode, Some(reference)) if builds.iter().any(|build| build.minor != 14) => {
            return Err(Failure::Input(format!("{reference}: --dis needs CPython 3.14")));
        }
        (Compare::Bytecode, Some(reference)) => return conform_compiler::dis(&files, reference, json),
        (Compare::Bytecode, None) => return Err(Usage("--dis needs --cpython or --pyodide".to_owned()).into()),
        (Compare::Nothing, _) => return conform_compiler::compile_only(&files, json),
    }
    let interrupted = interrupt_flag()?;
    let (terminal, mut done) = (std::io::stderr().is_terminal(), 0);
    let results = conform::run(&plan, &files, &interrupted, |_| {
        done += 1;
        if terminal {
            output::diagnostics(&format!("\r{done}/{}", files.len()));
        } else if done % 100 == 0 {
            output::diagnostics(&format!("{done} of {} files\n", files.len()));
        }
    });
    if terminal {
        output::diagnostics("\r");
    }
    let table = conform::table(&results, &plan.engines, &known);
    let stale: Vec<String> = known.stale(&results).map(|path| path.display().to_string()).collect();
    let wrong = table.is_wrong() || !stale.is_empty();
    output::out(&if json {
        let everything = Everything { summary: &table, files: &results, stale };
        serde_json::to_string_pretty(&everything).map_err(|error| Failure::Input(error.to_string()))? + "\n"
    } else {
        text(&results, &table, &known, &stale)
    })?;
    Ok(if wrong { Status::Found } else { Status::Done })
}

fn arguments(parser: &mut lexopt::Parser) -> Result<Arguments, Failure> {
    let (mut engines, mut reference, mut paths, mut known) = (Vec::new(), None, Vec::new(), Known::default());
    let mut prelude = String::new();
    let (mut json, mut seconds, mut mode) = (false, SECONDS, Compare::Runs);
    let mut jobs = std::thread::available_parallelism().map_or(1, NonZero::get) as u64;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("cpython") => {
                reference = Some(External::plain(arguments::path(parser)?));
            }
            Arg::Long("pyodide") => reference = Some(External::Pyodide(arguments::path(parser)?)),
            Arg::Long("engine") => engines.push(arguments::engine(parser)?),
            Arg::Long("known") => known = Known::read(&arguments::path(parser)?).map_err(Failure::Input)?,
            Arg::Long("prelude") => prelude = arguments::text(parser)?,
            Arg::Long("json") => json = true,
            Arg::Long("dis") => mode = Compare::Bytecode,
            Arg::Long("compile-only") => mode = Compare::Nothing,
            Arg::Long("jobs") => jobs = arguments::number(parser, "--jobs")?.clamp(1, 1024),
            Arg::Long("timeout") => seconds = arguments::number(parser, "--timeout")?.max(1),
            Arg::Value(value) => paths.push(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    if paths.is_empty() {
        return Err(Usage("which files or folders?".to_owned()).into());
    }
    if engines.is_empty() {
        let tiers = Mode::ALL.into_iter().filter(|mode| mode.is_available()).map(Mode::name);
        engines = std::iter::once("oracle").chain(tiers).map(str::to_owned).collect();
    }
    let (jobs, patience) = (usize::try_from(jobs).unwrap_or(1), Duration::from_secs(seconds));
    let plan = Plan { engines, reference, prelude, patience, jobs, program: this_command()? };
    Ok(Arguments { plan, paths, known, json, mode })
}

/// Each file that is wrong, then the table.
fn text(results: &[FileResult], table: &Table, known: &Known, stale: &[String]) -> String {
    let mut text = String::new();
    for file in results {
        let path = file.path.display();
        text += &file.skipped.iter().map(|why| format!("{path}: not compared: {why}\n")).collect::<String>();
        let mut told = "";
        for (engine, verdict) in &file.results {
            if let conform::Verdict::Limit(_) = verdict {
                text += &format!("{path} in {engine}: {}\n", verdict.summary());
            }
            if !verdict.is_wrong() || known.covers(file, engine) {
                continue;
            }
            text += &format!("{path} in {engine}: {}\n", verdict.summary());
            // What all engines have wrong alike is told once.
            if let conform::Verdict::Differs(diff) = verdict
                && diff != told
            {
                text += &diff.lines().map(|line| format!("    {line}\n")).collect::<String>();
                told = diff;
            }
        }
    }
    text += &stale.iter().map(|path| format!("{path}: a known difference that is none any more\n")).collect::<String>();
    format!("{text}\n{table}")
}
