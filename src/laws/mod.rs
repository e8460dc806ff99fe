//! Laws: what one operation of a builtin type does with its operands is the same in every engine. proptest makes the operands and
//! shrinks those on which engines differ; many laws are checked by one program. A law knows nothing of tiers: that a trace is right
//! shows in that a hot loop answers as the oracle does.

mod operands;
mod operations;
mod program;

pub use operands::{Operand, operands};
pub use operations::{Operation, groups, operations};
pub use program::{Law, preparation, program};

use crate::engines::Panel;
use crate::observation::{Build, Observation, Outcome};
use crate::rules::{self, Facts};
use proptest::strategy::{BoxedStrategy, Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::{BTreeMap, BTreeSet};

/// Laws that one program checks.
const BATCH: usize = 100;
/// Runs that are spent on making one difference small.
const SHRINKING: u32 = 300;

/// What is to be checked.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How many operations; each of the table comes equally often.
    pub operations: u64,
    /// Decides the operands.
    pub seed: u64,
    /// Only those of this type.
    pub of: Option<String>,
}

/// An operation on which engines differ, with the smallest operands found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The type.
    pub group: String,
    /// The line of the table.
    pub line: usize,
    /// The law itself.
    pub law: Law,
    /// What each engine answers.
    pub answers: Vec<(String, String)>,
}

/// What came of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Operations that were compared.
    pub compared: u64,
    /// Operations that an engine does not support, or that met a limit, by why.
    pub left_out: BTreeMap<String, u64>,
    /// Differences that a CPython's build explains.
    pub explained: u64,
    /// One difference of each operation.
    pub broken: Vec<Broken>,
}

/// A law with operands that can shrink.
struct Instance<'a> {
    operation: &'a Operation,
    operands: <Vec<BoxedStrategy<Operand>> as Strategy>::Tree,
}

impl Instance<'_> {
    fn law(&self) -> Law {
        let operands: Vec<String> = self.operands.current().iter().map(ToString::to_string).collect();
        let names: Vec<String> = (0..operands.len()).map(|index| format!("a{index}")).collect();
        Law { expression: self.operation.expression(&names), operands }
    }
}

/// How the engines answer one law.
enum Verdict {
    Same,
    LeftOut(String),
    Explained,
    Differ(Vec<(String, String)>),
}

/// Checks the plan's operations in all engines of `panel`; `progress` is told how many are done, and says whether to go on.
pub fn run(panel: &mut Panel, plan: &Plan, progress: &mut dyn FnMut(u64) -> bool) -> Report {
    let operations = operations(plan.of.as_deref());
    let strategies: Vec<_> = operations.iter().map(strategies).collect();
    let mut runner = runner(plan.seed);
    let mut report = Report::default();
    let mut broken = BTreeSet::new();
    let mut done = 0;
    let mut next = operations.iter().zip(&strategies).cycle();
    while done < plan.operations && progress(done) {
        let count = usize::try_from(plan.operations - done).unwrap_or(BATCH).min(BATCH);
        let batch: Vec<_> = next.by_ref().take(count).collect();
        if batch.is_empty() {
            break;
        }
        done += batch.len() as u64;
        let whole = batch.into_iter().filter(|(operation, _)| !broken.contains(operation.template()));
        let mut instances: Vec<_> = whole.map(|(operation, of)| instance(operation, of, &mut runner)).collect();
        let laws: Vec<Law> = instances.iter().map(Instance::law).collect();
        let is_wide: Vec<bool> = instances.iter().map(|instance| instance.operation.is_wide).collect();
        for (instance, verdict) in instances.iter_mut().zip(check(panel, &laws, &is_wide)) {
            report.compared += 1;
            match verdict {
                Verdict::Same => {}
                Verdict::LeftOut(why) => *report.left_out.entry(why).or_default() += 1,
                Verdict::Explained => report.explained += 1,
                Verdict::Differ(_) if broken.contains(instance.operation.template()) => {}
                Verdict::Differ(answers) => {
                    broken.insert(instance.operation.template());
                    report.broken.push(shrink(panel, instance, answers));
                }
            }
        }
    }
    report
}

/// proptest's own randomness, from a seed.
fn runner(seed: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

/// What makes the operands of an operation, one for each slot.
fn strategies(operation: &Operation) -> Vec<BoxedStrategy<Operand>> {
    operation.slots().map(operands).collect()
}

fn instance<'a>(
    operation: &'a Operation,
    strategies: &Vec<BoxedStrategy<Operand>>,
    runner: &mut TestRunner,
) -> Instance<'a> {
    let operands = strategies.new_tree(runner).expect("operands are never rejected");
    Instance { operation, operands }
}

/// One operand for a slot, as `seed` decides.
pub fn operand(slot: &str, seed: u64) -> String {
    let tree = operands(slot).new_tree(&mut runner(seed)).expect("operands are never rejected");
    tree.current().to_string()
}

/// The smallest operands with which the engines still differ.
fn shrink(panel: &mut Panel, instance: &mut Instance<'_>, answers: Vec<(String, String)>) -> Broken {
    let mut smallest = (instance.law(), answers);
    let is_wide = [instance.operation.is_wide];
    let mut moves = instance.operands.simplify();
    for _ in 0..SHRINKING {
        if !moves {
            break;
        }
        let law = instance.law();
        moves = match check(panel, std::slice::from_ref(&law), &is_wide).pop() {
            Some(Verdict::Differ(answers)) => {
                smallest = (law, answers);
                instance.operands.simplify()
            }
            _ => instance.operands.complicate(),
        };
    }
    let (law, answers) = smallest;
    Broken { group: instance.operation.group.clone(), line: instance.operation.line, law, answers }
}

/// Runs the laws in one program. Where an engine does not come to its end, the law at which it stopped is run alone, and those after
/// it in another program.
fn check(panel: &mut Panel, laws: &[Law], is_wide: &[bool]) -> Vec<Verdict> {
    let case = match program(laws) {
        Ok(case) => case,
        Err(error) if laws.len() == 1 => {
            return vec![Verdict::LeftOut(format!("{}: {error}", laws[0].expression))];
        }
        Err(_) => return halves(panel, laws, is_wide),
    };
    let observed = crate::engines::observe(panel, &case);
    let answers: Vec<Vec<Result<String, String>>> =
        observed.iter().map(|(_, observation)| answers(observation, laws.len())).collect();
    let verdict = |index: usize| {
        let each = observed.iter().zip(&answers).map(|((name, observation), answers)| Answer {
            name,
            build: observation.build,
            text: answers[index].as_deref(),
        });
        compare(&each.collect::<Vec<_>>(), &laws[index], is_wide[index])
    };
    let stopped =
        observed.iter().zip(&answers).filter(|((_, observation), _)| observation.outcome != Outcome::Finished);
    let printed = stopped.map(|(_, answers)| answers.iter().take_while(|answer| answer.is_ok()).count()).min();
    match printed {
        Some(stop) if laws.len() > 1 && stop < laws.len() => {
            let mut verdicts: Vec<Verdict> = (0..stop).map(verdict).collect();
            verdicts.extend(check(panel, &laws[stop..=stop], &is_wide[stop..=stop]));
            if stop + 1 < laws.len() {
                verdicts.extend(check(panel, &laws[stop + 1..], &is_wide[stop + 1..]));
            }
            verdicts
        }
        _ => (0..laws.len()).map(verdict).collect(),
    }
}

fn halves(panel: &mut Panel, laws: &[Law], is_wide: &[bool]) -> Vec<Verdict> {
    let half = laws.len() / 2;
    let mut verdicts = check(panel, &laws[..half], &is_wide[..half]);
    verdicts.extend(check(panel, &laws[half..], &is_wide[half..]));
    verdicts
}

/// What an engine answers.
struct Answer<'a> {
    name: &'a str,
    build: Option<Build>,
    /// The error says what it does not support, or which limit it met.
    text: Result<&'a str, &'a String>,
}

/// The line of each law; after the last line of a program that did not end, how it ended.
fn answers(observation: &Observation, laws: usize) -> Vec<Result<String, String>> {
    let lines = program::lines(&observation.stdout, laws);
    let end = match &observation.outcome {
        Outcome::Finished => return lines,
        Outcome::NotSupported { what, .. } => Err(format!("not supported: {what}")),
        limit @ Outcome::Limit(_) => Err(limit.summary()),
        other if laws == 1 => Ok(other.summary()),
        other => Err(other.summary()),
    };
    lines.into_iter().map(|line| line.or_else(|_| end.clone())).collect()
}

/// What rules know of one law: what explains a difference of its neighbours in the program explains none of its own.
fn facts(law: &Law) -> Facts {
    program(std::slice::from_ref(law)).map(|case| Facts::of(&case.module, false)).unwrap_or_default()
}

fn compare(answers: &[Answer<'_>], law: &Law, is_wide: bool) -> Verdict {
    let Some((reference, others)) = answers.split_first() else { return Verdict::Same };
    if let Some(why) = answers.iter().find_map(|answer| answer.text.err()) {
        return Verdict::LeftOut(why.clone());
    }
    let ours = reference.text.unwrap_or_default();
    let (mut is_explained, mut differ) = (false, false);
    for Answer { build, text, .. } in others {
        let theirs = text.unwrap_or_default();
        if ours == theirs {
            continue;
        }
        let by_build =
            |build: &Build| build.bits == 32 && is_wide || rules::explain(*build, facts(law), ours, theirs).is_some();
        let explained = build.as_ref().is_some_and(by_build);
        is_explained |= explained;
        differ |= !explained;
    }
    match (differ, is_explained) {
        (true, _) => {
            let each =
                answers.iter().map(|answer| (answer.name.to_owned(), answer.text.unwrap_or_default().to_owned()));
            Verdict::Differ(each.collect())
        }
        (false, true) => Verdict::Explained,
        (false, false) => Verdict::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(expression: &str, build: Option<Build>, ours: &str, theirs: &str) -> bool {
        let law = Law { expression: expression.to_owned(), operands: Vec::new() };
        let answer = |name, build, text| Answer { name, build, text: Ok(text) };
        let answers = [answer("oracle", None, ours), answer("other", build, theirs)];
        matches!(compare(&answers, &law, false), Verdict::Differ(_))
    }

    #[test]
    fn hexadecimal_digits_are_compared() {
        assert!(differ("hex(2**30)", None, "'0x40000000'", "'0x40000001'"));
    }

    #[test]
    fn only_a_law_that_hashes_is_explained_by_hashes() {
        let narrow = Some(Build { minor: 14, bits: 32 });
        assert!(!differ("{1, 2}", narrow, "{1, 2}", "{2, 1}"));
        assert!(differ("1 + 1", narrow, "2", "3"));
    }
}
