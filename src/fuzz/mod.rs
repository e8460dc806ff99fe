//! A fuzzing session: generate, run, compare; each divergence is confirmed, minimized, bisected and saved. What is run and what is
//! found depends on the seed alone, not on how many processes share the work.

mod findings;
mod statistics;
mod target;
mod triage;
pub mod worker;

pub use findings::Findings;
pub use statistics::Statistics;
pub use target::differential;
pub use triage::{Cause, Confirmed, Finding};

use crate::case::Case;
use crate::changes;
use crate::generate;
use crate::judge::{Judgement, Setup};
use crate::observation::Build;
use crate::rules::Rule;
use crate::signature::{Kind, Signature};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use worker::Worker;

/// Programs that are handed out before the session looks whether to go on.
const BATCH: u64 = 200;
/// What a session is to do.
#[derive(Clone, Debug)]
pub struct Session {
    /// Decides every program.
    pub seed: u64,
    /// How many programs are run; without a number, as many as the time allows.
    pub programs: Option<u64>,
    /// Which engines are compared with the oracle.
    pub setup: Setup,
    /// Which builds the CPythons of the setup are.
    pub builds: Vec<Build>,
    /// So many divergences end it; no more are looked into.
    pub enough: usize,
    /// How many processes share the work.
    pub jobs: usize,
    /// Where findings are saved.
    pub findings: PathBuf,
    /// This command, for the worker processes.
    pub program: PathBuf,
}

/// What ends a session before its last program. The caller reads the clock and the keyboard: a session knows neither.
#[derive(Clone, Copy)]
pub struct Ends<'a> {
    /// Whether the time for running programs is over.
    pub time_is_up: &'a (dyn Fn() -> bool + Sync),
    /// Set when everything is to end, with what was found kept.
    pub interrupted: &'a AtomicBool,
}

impl Ends<'_> {
    fn interrupted(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }

    fn expired(&self) -> bool {
        self.interrupted() || (self.time_is_up)()
    }
}

/// What a session tells while it runs.
pub trait Observer {
    /// One more program was run, of so many, if that is known.
    fn program(&mut self, statistics: &Statistics, programs: Option<u64>);
    /// The last program was run.
    fn programs_done(&mut self, statistics: &Statistics);
    /// A divergence is being minimized.
    fn triage(&mut self, index: u64);
    /// Something that must be said now.
    fn message(&mut self, text: &str);
}

/// What a session found.
#[derive(Debug, Default)]
pub struct Summary {
    /// What was counted.
    pub statistics: Statistics,
    /// The number of the first program that diverged.
    pub first: Option<u64>,
    /// What was looked into, each of another kind.
    pub findings: Vec<Finding>,
    /// Where each different divergence was saved.
    pub saved: Vec<PathBuf>,
    /// Why something could not be saved, if so: the observer was told its text.
    pub unsaved: Option<String>,
}

/// Runs a session to one of its ends. What diverged in a batch of programs is looked into before the next: a session that is killed has
/// lost no more than that.
pub fn run(session: &Session, ends: Ends<'_>, observer: &mut dyn Observer) -> Result<Summary, String> {
    let mut investigation = Investigation::new(session, Findings::open(&session.findings)?);
    let mut statistics = Statistics::default();
    let mut divergent = BTreeSet::new();
    let mut next = 0;
    let mut workers: Vec<Worker> = (0..session.jobs).map(|_| Worker::new(&session.program)).collect();
    while !ends.expired() && divergent.len() < session.enough && session.programs.is_none_or(|programs| next < programs)
    {
        let last = session.programs.map_or(next + BATCH, |programs| programs.min(next + BATCH));
        let mut new = BTreeSet::new();
        run_batch(session, &mut workers, next..last, ends, |index, judgement| {
            statistics.count(judgement);
            if judgement.signature().is_some() {
                new.insert(index);
            }
            observer.program(&statistics, session.programs);
        });
        for index in new {
            match investigation.of(index, ends, observer, divergent.len() < session.enough) {
                Outcome::Divergent => drop(divergent.insert(index)),
                Outcome::Explained => statistics.explained(),
            }
        }
        next = last;
    }
    observer.programs_done(&statistics);
    let Investigation { findings: Findings { saved, unsaved, .. }, examined, .. } = investigation;
    Ok(Summary { statistics, first: divergent.first().copied(), findings: examined, saved, unsaved })
}

/// Runs some programs in all worker processes; `each` sees them in the order in which they end.
fn run_batch(
    session: &Session,
    workers: &mut [Worker],
    programs: Range<u64>,
    ends: Ends<'_>,
    mut each: impl FnMut(u64, &Judgement),
) {
    let next = AtomicU64::new(programs.start);
    std::thread::scope(|scope| {
        let (sender, judgements) = channel();
        for worker in workers {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || run_share(session, worker, next, programs.end, ends, &sender));
        }
        drop(sender);
        for (index, judgement) in judgements {
            each(index, &judgement);
        }
    });
}

fn run_share(
    session: &Session,
    worker: &mut Worker,
    next: &AtomicU64,
    end: u64,
    ends: Ends<'_>,
    sender: &Sender<(u64, Judgement)>,
) {
    while !ends.expired() {
        let index = next.fetch_add(1, Ordering::Relaxed);
        if index >= end || sender.send((index, judge(session, worker, index))).is_err() {
            break;
        }
    }
}

/// Judges a program; one that took too long or its process down gets a second chance: the machine may have been busy, and somebody else
/// may have ended the process.
fn judge(session: &Session, worker: &mut Worker, index: u64) -> Judgement {
    let judgement = worker.judge_generated(session.seed, index, &session.setup);
    let Some(Signature { kind: Kind::Hang | Kind::Crash, .. }) = judgement.signature() else { return judgement };
    let mut second = worker.judge_generated(session.seed, index, &session.setup);
    if second.signature() != judgement.signature() {
        second.left_out.count(Rule::Restarted);
    }
    second
}

/// What is looked into of the divergences of one cause: some faults, those of an interpreter above all, look alike from outside.
const EACH_CAUSE: usize = 3;
/// The same where no tier of ours is to blame: then nothing tells one cause from another.
const EACH_OUTSIDE: usize = 25;

/// What has been looked into so far.
#[derive(Default)]
struct Known {
    causes: BTreeMap<Cause, usize>,
    minimized: BTreeSet<String>,
}

impl Known {
    /// Whether a divergence of that cause may be another fault than those before.
    fn may_be_new(&mut self, cause: Cause) -> bool {
        let most = if cause.is_outside() { EACH_OUTSIDE } else { EACH_CAUSE };
        let count = self.causes.entry(cause).or_default();
        *count += 1;
        *count <= most
    }

    /// That cause turned out to be none.
    fn forget(&mut self, cause: &Cause) {
        self.causes.entry(cause.clone()).and_modify(|count| *count -= 1);
    }
}

/// What a program that diverged turned out to be.
enum Outcome {
    Divergent,
    /// No divergence: an older CPython means something else there.
    Explained,
}

/// Confirms, sorts out and minimizes, in the order of the programs' numbers.
struct Investigation<'a> {
    session: &'a Session,
    findings: Findings,
    worker: Worker,
    known: Known,
    examined: Vec<Finding>,
}

impl<'a> Investigation<'a> {
    fn new(session: &'a Session, findings: Findings) -> Self {
        let worker = Worker::new(&session.program);
        Self { session, findings, worker, known: Known::default(), examined: Vec::new() }
    }

    /// Looks into a divergent program, if it is `wanted`; when all is to end, it is only saved.
    fn of(&mut self, index: u64, ends: Ends<'_>, observer: &mut dyn Observer, wanted: bool) -> Outcome {
        let Ok(case) = generate::from_seed(self.session.seed, index) else {
            observer.message(&format!("program {index} of seed {} does not parse", self.session.seed));
            return Outcome::Divergent;
        };
        if ends.interrupted() {
            self.findings.save_unexamined(&case, observer);
        } else if wanted {
            return self.examine(index, &case, observer);
        }
        Outcome::Divergent
    }

    fn examine(&mut self, index: u64, case: &Case, observer: &mut dyn Observer) -> Outcome {
        let Some(confirmed) = Confirmed::new(&mut self.worker, case.clone(), &self.session.setup) else {
            self.findings.save_unexamined(case, observer);
            observer.message(&format!("program {index} does not diverge in a fresh process: state leaks between runs"));
            return Outcome::Divergent;
        };
        let cause = confirmed.cause();
        if !self.known.may_be_new(cause.clone()) {
            return Outcome::Divergent;
        }
        observer.triage(index);
        let finding = confirmed.minimize(&mut self.worker, &mut |_| {});
        if let Some(change) = changes::explains(&finding, &self.session.builds) {
            observer.message(&format!("program {index} is explained: from 3.{} on, {}", change.since, change.what));
            self.known.forget(&cause);
            return Outcome::Explained;
        }
        if self.known.minimized.insert(finding.minimized.source.clone()) {
            self.findings.save(&finding, &mut self.worker, observer);
            self.examined.push(finding);
        }
        Outcome::Divergent
    }
}
