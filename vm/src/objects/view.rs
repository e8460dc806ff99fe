//! `View`: a value taken apart by its class, for `match`.

use super::{Dict, Int, List, Set, Str, Tuple, float_of, kind_of};
use crate::objects::range::Range;
use stencils::object::Kind;
use stencils::value::Value;

/// What a value is. Classes that no operation tells apart are `Other`.
#[derive(Clone, Copy)]
pub(crate) enum View {
    /// An int or bool.
    Int(Int),
    Float(f64),
    Str(Str),
    List(List),
    Tuple(Tuple),
    Dict(Dict),
    /// A set or frozenset.
    Set(Set),
    Range(Range),
    Other,
}

impl View {
    /// Takes a value apart.
    pub(crate) fn of(value: Value) -> Self {
        if let Some(int) = Int::from_value(value) {
            return Self::Int(int);
        }
        if let Some(float) = float_of(value) {
            return Self::Float(float);
        }
        let view = match kind_of(value) {
            Some(Kind::Str) => Str::from_value(value).map(Self::Str),
            Some(Kind::List) => List::from_value(value).map(Self::List),
            Some(Kind::Tuple) => Tuple::from_value(value).map(Self::Tuple),
            Some(Kind::Dict) => Dict::from_value(value).map(Self::Dict),
            Some(Kind::Set | Kind::FrozenSet) => Set::from_value(value).map(Self::Set),
            Some(Kind::Range) => Range::from_value(value).map(Self::Range),
            _ => None,
        };
        view.unwrap_or(Self::Other)
    }
}
