//! What types are written with at run time: generic aliases, unions, type parameters, type aliases. What they do is in `typing`.

use super::descriptor::objects;
use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::cell::Cell;
use stencils::object::{Header, Kind};
use stencils::value::Value;

objects! {
    /// `list[int]`, or what the module `typing` makes of a subscript of a class that derives from `Generic`.
    AliasObject [
        /// What was subscripted; `None` for `Unpack`.
        origin
        /// A tuple.
        arguments
        /// The type parameters in the arguments, a tuple; NULL until somebody asks.
        parameters
    ] [
        /// Whether it is an item of `*alias`.
        starred: bool
        /// Whether it is one of the module `typing`.
        typing: bool
    ]
    /// `int | str`
    UnionObject [
        /// A tuple.
        arguments
        /// As in an alias.
        parameters
    ] []
    /// A `TypeVar`, `ParamSpec` or `TypeVarTuple`.
    ParameterObject [
        /// Its name, a str.
        name
        /// What computes its bound; NULL if it has none.
        evaluate_bound
        /// Its bound; NULL until it is computed.
        bound
        /// What computes its constraints; NULL if it has none.
        evaluate_constraints
        /// Its constraints; NULL until they are computed.
        constraints
        /// What computes its default; NULL if it has none.
        evaluate_default
        /// Its default; NULL until it is computed.
        default
    ] []
    /// `P.args` or `P.kwargs` of a `ParamSpec`, or `NoDefault`.
    PartObject [
        /// The `ParamSpec`.
        origin
    ] []
    /// A `TypeAliasType`.
    TypeAliasObject [
        /// Its name, a str.
        name
        /// Its type parameters, a tuple.
        parameters
        /// What computes its value.
        evaluate
        /// Its value; NULL until it is computed.
        value_cell
        /// The name of the module that made it.
        module
    ] []
}
