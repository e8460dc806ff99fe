//! `difftest bugs`: measures the fuzzer on faults that are planted in the VM.

use super::arguments;
use super::fuzz::interrupt_flag;
use super::repro::this_command;
use super::{Failure, Outcome, Status, output};
use crate::faults;
use crate::fuzz::{self, Ends, Finding, Observer, Session, Statistics, Summary};
use crate::judge::Setup;
use crate::slowness::Slowness;
use lexopt::Arg;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use vm::FaultRow;

/// How long a fault is searched for.
const SECONDS: u64 = 60;
/// A minimized case of more lines is not minimal.
const LINES: usize = 10;

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut seconds, mut seed, mut findings) = (SECONDS, 1, PathBuf::from("findings"));
    let mut jobs = std::thread::available_parallelism().map_or(1, NonZero::get) as u64;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("seconds") => seconds = arguments::number(parser, "--seconds")?,
            Arg::Long("seed") => seed = arguments::number(parser, "--seed")?,
            Arg::Long("jobs") => jobs = arguments::number(parser, "--jobs")?.clamp(1, 1024),
            Arg::Long("findings") => findings = arguments::path(parser)?,
            other => return Err(other.unexpected().into()),
        }
    }
    arguments::faults_are_built_in()?;
    let jobs = usize::try_from(jobs).unwrap_or(1);
    let program = this_command()?;
    let builds = Vec::new();
    let session = Session { seed, programs: None, setup: Setup::full(), builds, jobs, enough: 1, findings, program };
    measure_all(&session, Duration::from_secs(seconds), &*interrupt_flag()?)
}

/// Each fault in turn, then none: what is found then is a false alarm, or a bug of the VM.
fn measure_all(session: &Session, time: Duration, interrupted: &AtomicBool) -> Outcome {
    output::out("fault  found  programs  seconds  lines  culprit\n")?;
    let mut all = true;
    for row in vm::FAULTS {
        let setup = Setup {
            fault: Some(row.fault),
            slowness: if row.fault.slows() { Slowness::Timed } else { Slowness::Agrees },
            ..Setup::full()
        };
        let findings = session.findings.join(row.id);
        let session = Session { setup, findings, ..session.clone() };
        let (summary, seconds) = run(&session, time, interrupted)?;
        all &= explained(row, &summary);
        output::out(&line(row, &summary, seconds))?;
    }
    let (summary, _) = run(session, time, interrupted)?;
    let alarms = summary.findings.len();
    output::out(&format!("none   {alarms} false alarms in {} programs\n", summary.statistics.programs))?;
    Ok(if all && alarms == 0 { Status::Done } else { Status::Found })
}

/// Runs a session to its first divergence; how long that took.
fn run(session: &Session, time: Duration, interrupted: &AtomicBool) -> Result<(Summary, f64), Failure> {
    let start = Instant::now();
    let time_is_up = || start.elapsed() >= time;
    let mut quiet = Quiet { seconds: None, start };
    let summary =
        fuzz::run(session, Ends { time_is_up: &time_is_up, interrupted }, &mut quiet).map_err(Failure::Input)?;
    Ok((summary, quiet.seconds.unwrap_or_default()))
}

/// Whether the fault was found, made small, and explained rightly.
fn explained(row: &FaultRow, summary: &Summary) -> bool {
    let right = |finding: &Finding| faults::explains(row, &finding.culprit.component());
    summary.findings.first().is_some_and(|finding| finding.minimized.lines() <= LINES && right(finding))
}

fn line(row: &FaultRow, summary: &Summary, seconds: f64) -> String {
    let Some(finding) = summary.findings.first() else {
        return format!("{:5}  no     {:8}  {seconds:7.1}\n", row.id, summary.statistics.programs);
    };
    let component = finding.culprit.component();
    let verdict = if faults::explains(row, &component) { "right" } else { "WRONG" };
    let programs = summary.first.map_or(0, |first| first + 1);
    let lines = finding.minimized.lines();
    format!("{:5}  yes    {programs:8}  {seconds:7.1}  {lines:5}  {verdict}: {component}\n", row.id)
}

/// Only remembers when the first divergence was there, or the last program.
struct Quiet {
    seconds: Option<f64>,
    start: Instant,
}

impl Quiet {
    fn note(&mut self) {
        self.seconds.get_or_insert_with(|| self.start.elapsed().as_secs_f64());
    }
}

impl Observer for Quiet {
    fn program(&mut self, _: &Statistics, _: Option<u64>) {}

    fn programs_done(&mut self, _: &Statistics) {
        self.note();
    }

    fn triage(&mut self, _: u64) {
        self.note();
    }

    fn message(&mut self, _: &str) {}
}
