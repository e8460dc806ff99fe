//! `difftest run`: one program in one engine, as `python FILE.py` would run it.

use super::arguments::{self, Usage};
use super::{Failure, Outcome, Status, load, output};
use crate::case::{Case, Settings};
use crate::engines::{Cpython, Engine, External, Incomplete, Limits, Mode, Oracle, Vm};
use crate::observation::{self, Observation};
use crate::process::Silence;
use crate::traceback;
use lexopt::Arg;
use std::fmt::Write as _;
use std::str::FromStr;
use std::time::Duration;

/// Nobody waits for longer.
const FOREVER: Duration = Duration::from_secs(24 * 60 * 60);

/// The engine that the command line names.
enum Choice {
    Oracle(Oracle),
    Tier(Mode),
    External(External),
}

impl FromStr for Choice {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        if let Some(oracle) = Oracle::named(name, Limits::LARGE) {
            return Ok(Self::Oracle(oracle));
        }
        name.parse().map(Self::Tier).or_else(|()| name.parse().map(Self::External))
    }
}

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut engine, mut stats, mut file) = (None, false, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("engine") => {
                engine = Some(arguments::value(
                    parser,
                    "--engine",
                    "an engine: use oracle, oracle32, tier1, tier2, jit, cpython:PATH or pyodide:DIR",
                )?);
            }
            Arg::Long("stats") => stats = true,
            Arg::Value(value) => arguments::file(&mut file, value)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut case = load(&arguments::required(file)?)?;
    // What the header says is how a case is compared, not how a program is run.
    case.settings = Settings { fuel: u64::MAX, ..Settings::default() };
    let observed = match engine.map_or_else(by_environment, Ok)? {
        Choice::Oracle(mut oracle) => oracle.run(&case),
        Choice::Tier(mode) if !mode.is_available() => {
            return Err(Usage(
                "the JIT is not available on this platform, only on x86-64 Linux: use --engine tier2".to_owned(),
            )
            .into());
        }
        Choice::Tier(mode) => run_tier(mode, &case, stats),
        Choice::External(external) => return run_external(&external, &case),
    };
    show(&case, &observed)
}

/// As in CPython 3.13: PYTHON_JIT=0 switches the JIT off.
fn by_environment() -> Result<Choice, Failure> {
    match std::env::var("PYTHON_JIT").as_deref() {
        Ok("0") => Ok(Choice::Tier(Mode::Tier1)),
        Ok("1") => Ok(Choice::Tier(Mode::Jit)),
        Err(std::env::VarError::NotPresent) => {
            Ok(Choice::Tier(if Mode::Jit.is_available() { Mode::Jit } else { Mode::Tier2 }))
        }
        Ok(other) => Err(Usage(format!("PYTHON_JIT: '{other}' is neither 0 nor 1")).into()),
        Err(std::env::VarError::NotUnicode(_)) => Err(Usage("PYTHON_JIT is neither 0 nor 1".to_owned()).into()),
    }
}

/// A CPython says itself what it would print and with which status it would end.
fn run_external(external: &External, case: &Case) -> Outcome {
    arguments::builds([external])?;
    let failed = |why: &dyn std::fmt::Display| Failure::Input(format!("{}: {why}", case.filename));
    let script = Cpython::new(external, Limits::LARGE, FOREVER).script(&case.filename, &case.source);
    let script = script.map_err(|silence| match silence {
        Silence::Hang => failed(&"limit: time"),
        Silence::End(why) => failed(&format!("crashed: {why}")),
    })?;
    output::out(&script.stdout)?;
    output::diagnostics(&script.stderr);
    match script.incomplete {
        None => Ok(Status::Exit(script.status)),
        Some(Incomplete::Limit(limit)) => Err(failed(&format!("limit: {limit}"))),
        Some(Incomplete::Crash(why)) => Err(failed(&format!("crashed: {why}"))),
        Some(Incomplete::NotSupported(line, what)) => Err(failed(&format!("line {line}: not supported: {what}"))),
    }
}

fn run_tier(mode: Mode, case: &Case, stats: bool) -> Observation {
    let mut engine = Vm::new(mode, Limits::LARGE);
    engine.thresholds = vm::Thresholds::default();
    let run = engine.run_in_full(case, false);
    if stats {
        output::diagnostics(&stats_text(&run.stats));
    }
    Observation::from(run)
}

fn stats_text(stats: &vm::Stats) -> String {
    let mut text = String::new();
    for (name, value) in [
        ("specializations", stats.specializations),
        ("specialization failures", stats.specialization_failures),
        ("despecializations", stats.despecializations),
        ("traces", stats.traces),
        ("side traces", stats.side_traces),
        ("uops in tier 2", stats.uops_tier2),
        ("uops in the jit", stats.uops_jit),
        ("uops optimized", stats.uops_optimized),
        ("bytes of machine code", stats.machine_code_bytes),
        ("deopts", stats.deopts),
        ("invalidations", stats.invalidations),
        ("collections", stats.collections),
        ("allocated bytes", stats.allocated_bytes),
        ("peak heap bytes", stats.peak_heap_bytes),
    ] {
        let _ = writeln!(text, "{name:>24} {value}");
    }
    text
}

/// Prints what the program printed, and the traceback of an exception that nothing caught.
fn show(case: &Case, observed: &Observation) -> Outcome {
    output::out(&observed.stdout)?;
    output::diagnostics(&observed.stderr);
    match &observed.outcome {
        observation::Outcome::Finished => Ok(Status::Done),
        observation::Outcome::Raised(exception) => {
            let (status, text) = traceback::uncaught(exception, &case.filename, &case.source);
            output::diagnostics(&text);
            Ok(Status::Exit(status))
        }
        observation::Outcome::NotSupported { line, what } => {
            Err(Failure::Input(format!("{}:{line}: not supported: {what}", case.filename)))
        }
        other => Err(Failure::Input(format!("{}: {}", case.filename, other.summary()))),
    }
}
