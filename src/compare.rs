//! Whether engines agree on a case: every field of every observation against the reference's. There is one filter: an
//! engine that counts no safepoints is not compared on them (`rules` counts that, and explains what a CPython does otherwise by its
//! build). A run that met a resource limit is not compared, only counted.

use crate::observation::{Exception, Observation, Outcome};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An engine's name and what it observed.
pub type Observed = (String, Observation);

/// What the comparison of all engines says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All observed the same.
    Agree,
    /// No engine runs this program.
    NotSupported {
        /// The source line, from 1.
        line: u32,
        /// What is not supported.
        what: String,
    },
    /// An engine met a resource limit.
    Inconclusive {
        /// Which engine.
        engine: String,
        /// Which limit.
        limit: String,
    },
    /// They do not agree.
    Diverge(Vec<Difference>),
}

/// One field on which an engine disagrees with the reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The engine.
    pub engine: String,
    /// The field.
    pub field: Field,
    /// What the reference observed.
    pub expected: String,
    /// What the engine observed.
    pub actual: String,
}

/// A part of an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The engine crashed.
    Crash,
    /// The engine did not come to an end.
    Hang,
    /// Only one of the two runs the program.
    Support,
    /// The way in which the run ended, with the class of an exception.
    Outcome,
    /// The args, message or traceback of the exception, or of one in its chain.
    Exception,
    /// What was printed.
    Stdout,
    /// What was written to `sys.stderr`.
    Stderr,
    /// The final globals.
    Globals,
    /// The locals at a safepoint.
    Snapshots,
    /// How many safepoints were reached.
    Safepoints,
    /// The processor time, against that of a lower tier.
    Slowness,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Crash => "crash",
            Self::Hang => "hang",
            Self::Support => "support",
            Self::Outcome => "outcome",
            Self::Exception => "exception",
            Self::Stdout => "stdout",
            Self::Stderr => "stderr",
            Self::Globals => "globals",
            Self::Snapshots => "locals",
            Self::Safepoints => "safepoints",
            Self::Slowness => "slowness",
        })
    }
}

/// Compares all `results` with the first.
pub fn compare(results: &[Observed]) -> Verdict {
    let Some((reference, others)) = results.split_first() else { return Verdict::Agree };
    let crashes: Vec<Difference> = results.iter().filter_map(|result| crash(reference, result)).collect();
    if !crashes.is_empty() {
        return Verdict::Diverge(crashes);
    }
    if let Some(inconclusive) = results.iter().find_map(limit) {
        return inconclusive;
    }
    let differences: Vec<Difference> = others.iter().flat_map(|other| differences(reference, other)).collect();
    match (&reference.1.outcome, differences.is_empty()) {
        (_, false) => Verdict::Diverge(differences),
        (Outcome::NotSupported { line, what }, true) => Verdict::NotSupported { line: *line, what: what.clone() },
        _ => Verdict::Agree,
    }
}

pub(crate) fn crash(reference: &Observed, (engine, observation): &Observed) -> Option<Difference> {
    let Outcome::Crashed(_) = observation.outcome else { return None };
    let (expected, actual) = (reference.1.outcome.summary(), observation.outcome.summary());
    Some(Difference { engine: engine.clone(), field: Field::Crash, expected, actual })
}

fn limit((engine, observation): &Observed) -> Option<Verdict> {
    let Outcome::Limit(limit) = &observation.outcome else { return None };
    Some(Verdict::Inconclusive { engine: engine.clone(), limit: limit.clone() })
}

/// The fields in which an engine that came to some end differs from the reference.
pub(crate) fn differences((_, expected): &Observed, (engine, actual): &Observed) -> Vec<Difference> {
    let field = outcome_field(&expected.outcome, &actual.outcome);
    if field == Some(Field::Support) || matches!(expected.outcome, Outcome::NotSupported { .. }) {
        return field.into_iter().map(|field| difference(engine, field, expected, actual)).collect();
    }
    let fields = [
        (Field::Stdout, expected.stdout == actual.stdout),
        (Field::Stderr, actual.build.is_some() || expected.stderr == actual.stderr),
        (Field::Globals, expected.globals == actual.globals),
        (Field::Snapshots, actual.build.is_some() || expected.snapshots == actual.snapshots),
        (Field::Safepoints, actual.build.is_some() || expected.safepoints == actual.safepoints),
    ];
    let data = fields.into_iter().filter(|(_, same)| !same).map(|(field, _)| field);
    field.into_iter().chain(data).map(|field| difference(engine, field, expected, actual)).collect()
}

fn difference(engine: &str, field: Field, expected: &Observation, actual: &Observation) -> Difference {
    let (expected, actual) = (render(field, expected), render(field, actual));
    Difference { engine: engine.to_owned(), field, expected, actual }
}

/// On what two ways to end disagree. What exactly is not supported is worded by each engine as it likes.
fn outcome_field(expected: &Outcome, actual: &Outcome) -> Option<Field> {
    let unsupported = |outcome: &Outcome| matches!(outcome, Outcome::NotSupported { .. });
    match (expected, actual) {
        _ if unsupported(expected) != unsupported(actual) => Some(Field::Support),
        _ if unsupported(expected) || expected == actual => None,
        (Outcome::Raised(a), Outcome::Raised(b)) if exception_text(a) == exception_text(b) => None,
        (Outcome::Raised(a), Outcome::Raised(b)) if a.class == b.class => Some(Field::Exception),
        _ => Some(Field::Outcome),
    }
}

/// One field as text, a line for each item, so that a line diff shows what changed.
pub(crate) fn render(field: Field, observation: &Observation) -> String {
    match field {
        Field::Crash | Field::Hang | Field::Support | Field::Outcome => observation.outcome.summary(),
        Field::Exception => match &observation.outcome {
            Outcome::Raised(exception) => exception_text(exception),
            other => other.summary(),
        },
        Field::Stdout => observation.stdout.clone(),
        Field::Stderr => observation.stderr.clone(),
        Field::Globals => bindings(&observation.globals),
        Field::Snapshots => snapshots_text(observation),
        Field::Safepoints => observation.safepoints.to_string(),
        // Not a part of an observation: `slowness` tells it.
        Field::Slowness => String::new(),
    }
}

fn bindings(names: &[(String, String)]) -> String {
    names.iter().map(|(name, value)| format!("{name} = {value}\n")).collect()
}

fn snapshots_text(observation: &Observation) -> String {
    let mut text = String::new();
    for snapshot in &observation.snapshots {
        for frame in &snapshot.frames {
            text += &format!("at safepoint {}, in {}:\n", snapshot.safepoint, frame.function);
            text += &bindings(&frame.locals);
        }
    }
    text
}

fn exception_text(exception: &Exception) -> String {
    let mut text = format!("{}({}): {}\n", exception.class, exception.args.join(", "), exception.message);
    for entry in &exception.traceback {
        text += &format!("  {}, line {} in {}\n", entry.filename, entry.line, entry.function);
    }
    text += &format!("  suppress context: {}\n", exception.suppress_context);
    text += &exception.notes.iter().map(|note| format!("  note: {note}\n")).collect::<String>();
    text += &format!("  suggestion: {}\n", exception.suggestion);
    text +=
        &exception.exceptions.iter().map(|member| format!("  member: {}", exception_text(member))).collect::<String>();
    for (name, other) in [("cause", &exception.cause), ("context", &exception.context)] {
        if let Some(other) = other {
            text += &format!("  {name}: {}", exception_text(other));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(stdout: &str) -> Observation {
        Observation { stdout: stdout.to_owned(), ..Observation::default() }
    }

    fn ended(outcome: Outcome) -> Observation {
        Observation { outcome, ..Observation::default() }
    }

    fn fields(expected: Observation, actual: Observation) -> Vec<Field> {
        match compare(&[("a".to_owned(), expected), ("b".to_owned(), actual)]) {
            Verdict::Diverge(differences) => differences.iter().map(|difference| difference.field).collect(),
            _ => Vec::new(),
        }
    }

    fn raised(class: &str, message: &str) -> Observation {
        let exception = Exception { class: class.to_owned(), message: message.to_owned(), ..Exception::default() };
        ended(Outcome::Raised(Box::new(exception)))
    }

    #[test]
    fn every_field_counts() {
        assert_eq!(fields(printed("1\n"), printed("2\n")), [Field::Stdout]);
        assert_eq!(fields(raised("A", ""), raised("B", "")), [Field::Outcome]);
        assert_eq!(fields(raised("A", ""), raised("A", "x")), [Field::Exception]);
        let globals = Observation { globals: vec![("x".to_owned(), "1".to_owned())], ..Observation::default() };
        assert_eq!(fields(Observation::default(), globals), [Field::Globals]);
        let frame = FrameLocals { function: "f".to_owned(), locals: Vec::new() };
        let snapshots = vec![Snapshot { safepoint: 1, frames: vec![frame] }];
        assert_eq!(
            fields(Observation::default(), Observation { snapshots, ..Observation::default() }),
            [Field::Snapshots]
        );
        let later = Observation { safepoints: 1, ..Observation::default() };
        assert_eq!(fields(Observation::default(), later), [Field::Safepoints]);
    }

    use crate::observation::{Build, FrameLocals, Snapshot};

    #[test]
    fn an_engine_without_safepoints_is_compared_on_all_else() {
        let build = Some(Build { minor: 14, bits: 64 });
        let external = |actual: Observation| Observation { build, ..actual };
        let reference = Observation { safepoints: 9, ..printed("1\n") };
        assert_eq!(fields(reference.clone(), external(printed("1\n"))), []);
        assert_eq!(fields(reference.clone(), external(printed("2\n"))), [Field::Stdout]);
        assert_eq!(fields(reference, external(raised("E", ""))), [Field::Outcome, Field::Stdout]);
    }

    #[test]
    fn a_suggestion_counts() {
        let suggesting = |message: &str| {
            let Outcome::Raised(exception) = raised("NameError", message).outcome else { unreachable!("it is raised") };
            ended(Outcome::Raised(Box::new(Exception { suggestion: "Did you mean: 'x'?".to_owned(), ..*exception })))
        };
        assert_eq!(fields(raised("NameError", "y"), suggesting("y")), [Field::Exception]);
        assert_eq!(fields(suggesting("y"), suggesting("y")), []);
    }

    #[test]
    fn a_limit_makes_the_case_inconclusive_but_hides_no_crash() {
        let limit = ended(Outcome::Limit("heap".to_owned()));
        assert_eq!(fields(limit.clone(), printed("2\n")), []);
        assert_eq!(fields(limit, ended(Outcome::Crashed("signal 11".to_owned()))), [Field::Crash]);
    }

    #[test]
    fn support_must_be_the_same_but_not_its_wording() {
        let unsupported = |what: &str| ended(Outcome::NotSupported { line: 1, what: what.to_owned() });
        assert_eq!(fields(unsupported("class"), unsupported("a class")), []);
        assert_eq!(fields(unsupported("class"), Observation::default()), [Field::Support]);
    }
}
