//! The law of the tiers: however early and wherever a program is tiered up, nothing of what is observed changes.

use std::fs;
use std::path::{Path, PathBuf};
use vm::{Event, Options, Run, Schedule, Thresholds, Tier};

/// The programs of the file tests, in a fixed order.
fn programs(directory: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let below = entries.into_iter().flat_map(|path| if path.is_dir() { programs(&path) } else { vec![path] });
    below.filter(|path| path.extension().is_some_and(|extension| extension == "py")).collect()
}

fn run(source: &str, tier: Tier, thresholds: Thresholds, schedule: Schedule) -> Option<Run> {
    let module = syntax::parse(source).ok()?;
    let options = Options { tier, thresholds, schedule, fuel: Some(200_000), ..Options::default() };
    Some(vm::run(&module, &options))
}

fn observed(run: &Run) -> impl PartialEq + std::fmt::Debug + use<> {
    (run.stdout.clone(), run.outcome.clone(), run.globals.clone(), run.safepoints)
}

/// Runs every program as the tier does, and compares with Tier 1.
fn agrees(tier: Tier, thresholds: Thresholds, schedule: &Schedule) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/filetests");
    let programs = programs(&root);
    assert!(programs.len() > 20, "the programs are where this test looks");
    for path in programs {
        let source = fs::read_to_string(&path).unwrap();
        let plain = run(&source, Tier::Tier1, Thresholds::default(), Schedule::default());
        let tiered = run(&source, tier, thresholds, schedule.clone());
        let (Some(plain), Some(tiered)) = (plain, tiered) else { continue };
        assert_eq!(observed(&tiered), observed(&plain), "{} in {tier:?}", path.display());
    }
}

const LOW: Thresholds = Thresholds { loop_iterations: 4, function_entries: 4, side_exits: 2 };

/// Each event at many safepoints.
fn restless() -> Schedule {
    let mut schedule = Schedule::default();
    for safepoint in (10..4000).step_by(41) {
        let event = match safepoint % 5 {
            0 => Event::InvalidateExecutors,
            1 => Event::TierUp,
            2 => Event::Collect,
            _ => Event::Deopt { guard: (safepoint % 23) as u32 },
        };
        schedule.events.insert(safepoint, vec![event]);
    }
    schedule
}

#[test]
fn traces_change_nothing() {
    agrees(Tier::Tier2, LOW, &Schedule::default());
}

#[test]
fn machine_code_changes_nothing() {
    agrees(Tier::Jit, LOW, &Schedule::default());
}

#[test]
fn what_is_scheduled_changes_nothing() {
    agrees(Tier::Tier2, LOW, &restless());
    agrees(Tier::Jit, LOW, &restless());
}
