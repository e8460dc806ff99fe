//! `difftest laws`: operations of the builtin types with operands from proptest, in every engine.

use super::arguments::{self, Usage};
use super::fuzz::interrupt_flag;
use super::{Failure, Outcome, Status, output};
use crate::engines::{self, Cpython, Engine, Limits, PATIENCE, Panel};
use crate::judge::Setup;
use crate::laws::{self, Broken, Plan, Report};
use lexopt::Arg;
use std::fmt::Write as _;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Operations when nothing else is said.
const OPERATIONS: u64 = 20_000;
/// How often a line tells that it lives.
const EVERY: Duration = Duration::from_secs(10);

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let mut plan = Plan { operations: OPERATIONS, seed: 1, of: None, limits: Limits::SMALL };
    let mut externals = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("operations") => plan.operations = arguments::number(parser, "--operations")?,
            Arg::Long("seed") => plan.seed = arguments::number(parser, "--seed")?,
            Arg::Long("type") => plan.of = Some(of_type(&parser.value()?.to_string_lossy())?),
            Arg::Long("engine") => externals.push(arguments::external(parser)?),
            other => return Err(other.unexpected().into()),
        }
    }
    arguments::builds(&externals)?;
    let setup = Setup { externals, ..Setup::full() };
    plan.limits = setup.limits();
    let mut panel = engines::panel(&setup);
    let cpython = |external| Box::new(Cpython::new(external, setup.limits(), PATIENCE)) as Box<dyn Engine>;
    panel.extend(setup.externals.iter().map(cpython));
    measure(&mut panel, &plan)
}

fn of_type(name: &str) -> Result<String, Failure> {
    let groups = laws::groups();
    let unknown = || Usage(format!("--type: '{name}' is not in the table: use {}", groups.join(", ")));
    groups.iter().find(|group| *group == name).cloned().ok_or_else(|| unknown().into())
}

fn measure(panel: &mut Panel, plan: &Plan) -> Outcome {
    let interrupted = interrupt_flag()?;
    let start = Instant::now();
    let mut last = start;
    let report = laws::run(panel, plan, &mut |done| {
        if last.elapsed() >= EVERY {
            last = Instant::now();
            output::diagnostics(&format!("{done} of {} operations\n", plan.operations));
        }
        !interrupted.load(Ordering::Relaxed)
    });
    let rate = report.compared as f64 / start.elapsed().as_secs_f64().max(1e-9);
    output::out(&text(&report, rate))?;
    Ok(if report.broken.is_empty() { Status::Done } else { Status::Found })
}

fn text(report: &Report, rate: f64) -> String {
    let mut text: String = report.broken.iter().map(broken).collect();
    let Report { compared, left_out, explained, broken } = report;
    let _ = writeln!(text, "operations        {compared}, {rate:.0} a second");
    for (why, count) in left_out {
        let _ = writeln!(text, "left out          {count}, {why}");
    }
    let _ = write!(text, "{explained}");
    let _ = writeln!(text, "differ            {}", broken.len());
    text
}

/// The law with its operands, and each answer.
fn broken(Broken { group, line, law, answers }: &Broken) -> String {
    let mut text = format!("{group} (operations.txt:{line}): {}\n", law.expression);
    for (index, operand) in law.operands.iter().enumerate() {
        let _ = writeln!(text, "    a{index} = {operand}");
    }
    for (engine, answer) in answers {
        let _ = writeln!(text, "    {engine:8} {answer}");
    }
    text + "\n"
}
