//! Laws: what one operation of a builtin type does with its operands is the same in every engine. proptest makes the operands and
//! shrinks those on which engines differ; many laws are checked by one program. A law knows nothing of tiers: that a trace is right
//! shows in that a hot loop answers as the oracle does.

mod objects;
mod operands;
mod operations;
mod program;

pub use operands::{Operand, operands};
pub use operations::{Operation, groups, operations};
pub use program::{Law, preparation, program};

use crate::compare::Observed;
use crate::engines::{Limits, Panel};
use crate::observation::{Observation, Outcome};
use crate::rules::{Facts, LeftOut, Rule};
use crate::variants::Variants;
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
    /// What each run may use.
    pub limits: Limits,
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
    /// Differences that a CPython's build explains, by rule.
    pub explained: LeftOut,
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
    Explained(Rule),
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
        for (instance, verdict) in instances.iter_mut().zip(check(panel, &laws, plan.limits)) {
            report.compared += 1;
            match verdict {
                Verdict::Same => {}
                Verdict::LeftOut(why) => *report.left_out.entry(why).or_default() += 1,
                Verdict::Explained(rule) => report.explained.count(rule),
                Verdict::Differ(_) if broken.contains(instance.operation.template()) => {}
                Verdict::Differ(answers) => {
                    broken.insert(instance.operation.template());
                    report.broken.push(shrink(panel, plan.limits, instance, answers));
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
fn shrink(panel: &mut Panel, limits: Limits, instance: &mut Instance<'_>, answers: Vec<(String, String)>) -> Broken {
    let mut smallest = (instance.law(), answers);
    let mut moves = instance.operands.simplify();
    for _ in 0..SHRINKING {
        if !moves {
            break;
        }
        let law = instance.law();
        moves = match check(panel, std::slice::from_ref(&law), limits).pop() {
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
fn check(panel: &mut Panel, laws: &[Law], limits: Limits) -> Vec<Verdict> {
    let case = match program(laws) {
        Ok(case) => case,
        Err(error) if laws.len() == 1 => {
            return vec![Verdict::LeftOut(format!("{}: {error}", laws[0].expression))];
        }
        Err(_) => return halves(panel, laws, limits),
    };
    let observed = crate::engines::observe(panel, &case);
    let Some((_, reference)) = observed.first() else { return Vec::new() };
    let mut variants = Variants::new(&case, limits, reference);
    let answers = observed.iter().map(|(_, observation)| answers(observation, laws.len())).collect();
    let session = Session { laws, observed, answers };
    let mut verdicts_to = |end| (0..end).map(|index| session.verdict(index, &mut variants)).collect::<Vec<_>>();
    match session.stop() {
        Some(stop) if laws.len() > 1 && stop < laws.len() => {
            let mut verdicts = verdicts_to(stop);
            verdicts.extend(check(panel, &laws[stop..=stop], limits));
            if stop + 1 < laws.len() {
                verdicts.extend(check(panel, &laws[stop + 1..], limits));
            }
            verdicts
        }
        _ => verdicts_to(laws.len()),
    }
}

fn halves(panel: &mut Panel, laws: &[Law], limits: Limits) -> Vec<Verdict> {
    let (first, second) = laws.split_at(laws.len() / 2);
    let mut verdicts = check(panel, first, limits);
    verdicts.extend(check(panel, second, limits));
    verdicts
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
    program(std::slice::from_ref(law)).map(|case| Facts::of(&case.module)).unwrap_or_default()
}

/// What the engines observed of a program, and the line of each of its laws.
struct Session<'a> {
    laws: &'a [Law],
    observed: Vec<Observed>,
    answers: Vec<Vec<Result<String, String>>>,
}

impl Session<'_> {
    /// The first law that an engine did not come to the end of.
    fn stop(&self) -> Option<usize> {
        let each = self.observed.iter().zip(&self.answers);
        let stopped = each.filter(|((_, observation), _)| observation.outcome != Outcome::Finished);
        stopped.map(|(_, answers)| answers.iter().take_while(|answer| answer.is_ok()).count()).min()
    }

    fn verdict(&self, index: usize, variants: &mut Variants<'_>) -> Verdict {
        let answers = || self.answers.iter().map(|answers| answers[index].as_deref());
        if let Some(why) = answers().find_map(Result::err) {
            return Verdict::LeftOut(why.clone());
        }
        let texts: Vec<&str> = answers().map(Result::unwrap_or_default).collect();
        let (mut rule, mut differ) = (None, false);
        for ((_, observation), text) in self.observed.iter().zip(&texts) {
            if *text != texts[0] {
                let explained = self.explain(index, observation, variants);
                differ |= explained.is_none();
                rule = rule.or(explained);
            }
        }
        match (differ, rule) {
            (true, _) => {
                let named = self.observed.iter().zip(texts).map(|((name, _), text)| (name.clone(), text.to_owned()));
                Verdict::Differ(named.collect())
            }
            (false, Some(rule)) => Verdict::Explained(rule),
            (false, None) => Verdict::Same,
        }
    }

    fn explain(&self, index: usize, observation: &Observation, variants: &mut Variants<'_>) -> Option<Rule> {
        let line = |observation: &Observation| match answers(observation, self.laws.len()).swap_remove(index) {
            Ok(line) | Err(line) => line,
        };
        variants.explain_part(line, facts(&self.laws[index]), observation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::Build;

    fn verdict(expression: &str, build: Build, ours: &str, theirs: &str) -> Verdict {
        let laws = [Law { expression: expression.to_owned(), operands: Vec::new() }];
        let case = program(&laws).unwrap();
        let observation = |build, text| Observation { stdout: format!("0\t{text}\n"), build, ..Observation::default() };
        let observed = [("oracle", observation(None, ours)), ("other", observation(Some(build), theirs))];
        let observed: Vec<Observed> = observed.map(|(name, observation)| (name.to_owned(), observation)).into();
        let mut variants = Variants::new(&case, Limits::SMALL, &observed[0].1);
        let answers = observed.iter().map(|(_, observation)| answers(observation, 1)).collect();
        Session { laws: &laws, observed: observed.clone(), answers }.verdict(0, &mut variants)
    }

    #[test]
    fn hexadecimal_digits_are_compared() {
        let newest = Build { minor: 14, bits: 64 };
        assert!(matches!(verdict("hex(2**30)", newest, "'0x40000000'", "'0x40000001'"), Verdict::Differ(_)));
    }

    #[test]
    fn a_narrow_build_is_explained_by_what_words_of_32_bits_do_and_by_nothing_else() {
        let narrow = Build { minor: 14, bits: 32 };
        let explained =
            |ours, theirs| matches!(verdict("hash('a')", narrow, ours, theirs), Verdict::Explained(Rule::NarrowWords));
        let ours = "8315796477244072378";
        assert!(explained(ours, "-468864544"));
        assert!(!explained(ours, "1"));
    }
}
