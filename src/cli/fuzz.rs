//! `difftest fuzz`: a fuzzing session.

use super::arguments::{self, Usage};
use super::progress::Progress;
use super::repro::this_command;
use super::{Failure, Outcome, Status, output};
use crate::engines::Mode;
use crate::fuzz::{self, Ends, Session, Summary};
use crate::judge::Setup;
use crate::slowness::Slowness;
use lexopt::Arg;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long a session runs programs when nothing else is said.
const SECONDS: u64 = 60;

/// A session with so many divergences has found what there is; more of them only take time.
const ENOUGH: usize = 200;

/// What the arguments say.
struct Arguments {
    session: Session,
    time: Option<Duration>,
}

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let Arguments { session, time } = arguments(parser)?;
    let interrupted = interrupt_flag()?;
    let start = Instant::now();
    let time_is_up = || time.is_some_and(|time| start.elapsed() >= time);
    let mut progress = Progress::new(session.programs, time);
    let ends = Ends { time_is_up: &time_is_up, interrupted: &interrupted };
    let summary = fuzz::run(&session, ends, &mut progress).map_err(Failure::Input)?;
    output::out(&text(&summary, progress.rate()))?;
    if let Some(why) = summary.unsaved {
        return Err(Failure::Input(why));
    }
    Ok(if summary.statistics.divergent == 0 { Status::Done } else { Status::Found })
}

fn arguments(parser: &mut lexopt::Parser) -> Result<Arguments, Failure> {
    let (mut seconds, mut programs, mut seed, mut findings) = (None, None, 1, PathBuf::from("findings"));
    let (mut highest, mut fault, mut externals, mut slowness) = (Mode::Jit, None, Vec::new(), Slowness::Agrees);
    let mut jobs = std::thread::available_parallelism().map_or(1, NonZero::get) as u64;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("seconds") => seconds = Some(arguments::number(parser, "--seconds")?),
            Arg::Long("programs") => programs = Some(arguments::number(parser, "--programs")?),
            Arg::Long("seed") => seed = arguments::number(parser, "--seed")?,
            Arg::Long("up-to") => highest = arguments::value(parser, "--up-to", "a tier: use tier1, tier2 or jit")?,
            Arg::Long("fault") => fault = Some(arguments::fault(parser)?),
            Arg::Long("engine") => externals.push(arguments::external(parser)?),
            Arg::Long("slowness") => slowness = arguments::slowness()?,
            Arg::Long("jobs") => jobs = arguments::number(parser, "--jobs")?,
            Arg::Long("findings") => findings = arguments::path(parser)?,
            other => return Err(other.unexpected().into()),
        }
    }
    if seconds.is_some() && programs.is_some() {
        return Err(Usage("--seconds or --programs, not both".to_owned()).into());
    }
    if !(1..=1024).contains(&jobs) {
        return Err(Usage(format!("--jobs: {jobs} is not between 1 and 1024")).into());
    }
    let time = programs.is_none().then(|| Duration::from_secs(seconds.unwrap_or(SECONDS)));
    let jobs = usize::try_from(jobs).unwrap_or(1);
    let builds = arguments::builds(&externals)?;
    let (setup, program) = (Setup { fault, externals, slowness, ..Setup::up_to(highest) }, this_command()?);
    Ok(Arguments { session: Session { seed, programs, setup, builds, jobs, enough: ENOUGH, findings, program }, time })
}

/// Set by Ctrl-C. A second one ends the process at once.
pub(super) fn interrupt_flag() -> Result<Arc<AtomicBool>, Failure> {
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    let handler = move || {
        if flag.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    };
    ctrlc::set_handler(handler).map_err(|error| Failure::Input(format!("Ctrl-C cannot be handled: {error}")))?;
    Ok(interrupted)
}

fn text(summary: &Summary, rate: f64) -> String {
    let mut text = format!("{}programs a second {rate:.1}\n", summary.statistics);
    for path in &summary.saved {
        text += &format!("saved             {}\n", path.display());
    }
    text
}
