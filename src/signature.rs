//! What kind of divergence a divergence is: what the minimizer keeps, so that one bug does not turn into another.

use crate::compare::{Difference, Field};
use std::collections::BTreeSet;
use std::fmt;

/// Which engines disagree with the reference, and on what the first of them does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signature {
    /// The engines.
    pub engines: BTreeSet<String>,
    /// What they disagree on.
    pub kind: Kind,
}

/// What a divergence is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The engine crashed.
    Crash,
    /// The engine did not come to an end.
    Hang,
    /// Only one of the engines runs the program.
    Support,
    /// The run ends otherwise. Exceptions are told apart by class, not by message.
    Outcome {
        /// How the reference ended, less what depends on values.
        expected: String,
        /// How the engine ended.
        actual: String,
    },
    /// The same exception with other details.
    Exception,
    /// Other values: printed, in globals or in locals. Where a wrong value shows first depends on the program around
    /// it, so these fields count as one.
    Values,
    /// Another number of safepoints, and nothing else.
    Safepoints,
    /// The same, but slowly.
    Slowness,
}

impl Signature {
    /// The signature of a divergence; `None` if there is no difference.
    pub fn of(differences: &[Difference]) -> Option<Self> {
        let first = differences.iter().min_by_key(|difference| difference.field)?;
        let engines = differences.iter().map(|difference| difference.engine.clone()).collect();
        Some(Self { engines, kind: Kind::of(first) })
    }
}

impl Kind {
    fn of(difference: &Difference) -> Self {
        match difference.field {
            Field::Crash => Self::Crash,
            Field::Hang => Self::Hang,
            Field::Support => Self::Support,
            Field::Outcome => {
                Self::Outcome { expected: ending(&difference.expected), actual: ending(&difference.actual) }
            }
            Field::Exception => Self::Exception,
            Field::Stdout | Field::Stderr | Field::Globals | Field::Snapshots => Self::Values,
            Field::Safepoints => Self::Safepoints,
            Field::Slowness => Self::Slowness,
        }
    }
}

/// `raised KeyError: 7` as `raised KeyError`, `out of fuel at safepoint 9` as `out of fuel`.
fn ending(summary: &str) -> String {
    let head = summary.split_once(':').map_or(summary, |(head, _)| head);
    head.split_once(" at ").map_or(head, |(head, _)| head).to_owned()
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let engines: Vec<&str> = self.engines.iter().map(String::as_str).collect();
        write!(f, "{}: ", engines.join(", "))?;
        match &self.kind {
            Kind::Crash => f.write_str("crash"),
            Kind::Hang => f.write_str("hang"),
            Kind::Support => f.write_str("support differs"),
            Kind::Outcome { expected, actual } => write!(f, "{actual} instead of {expected}"),
            Kind::Exception => f.write_str("the exception differs"),
            Kind::Values => f.write_str("values differ"),
            Kind::Safepoints => f.write_str("the number of safepoints differs"),
            Kind::Slowness => f.write_str("slower than a lower tier"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(engine: &str, field: Field, expected: &str, actual: &str) -> Difference {
        let (expected, actual) = (expected.to_owned(), actual.to_owned());
        Difference { engine: engine.to_owned(), field, expected, actual }
    }

    #[test]
    fn the_gravest_field_names_the_kind() {
        let differences =
            [difference("jit", Field::Globals, "", ""), difference("jit", Field::Outcome, "finished", "raised E: 7")];
        assert_eq!(Signature::of(&differences).unwrap().to_string(), "jit: raised E instead of finished");
    }

    #[test]
    fn a_message_does_not_matter_but_a_class_does() {
        let of = |actual| Signature::of(&[difference("jit", Field::Outcome, "finished", actual)]);
        assert_eq!(of("raised E: 7"), of("raised E: 8"));
        assert_ne!(of("raised E: 7"), of("raised F: 7"));
    }
}
