//! `CALL_INTRINSIC_1` and `CALL_INTRINSIC_2`: the functions that only the compiler calls, by CPython 3.14's numbers.

use crate::builtins;
use crate::objects::function::Function;
use crate::typing;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

type One = fn(&mut Vm, Value) -> Fallible<Value>;
type Two = fn(&mut Vm, Value, Value) -> Fallible<Value>;

/// By the operand of `CALL_INTRINSIC_1`.
const ONE: &[(usize, One)] = &[
    (1, builtins::print_expression),
    (2, Vm::import_star),
    (3, |vm, exception| Ok(vm.stop_iteration_error(exception))),
    (4, |vm, value| Ok(vm.wrap_yielded(value))),
    (5, Vm::positive),
    (6, Vm::tuple_of),
    (7, |vm, name| Ok(typing::new_parameter(vm, Kind::TypeVar, name))),
    (8, |vm, name| Ok(typing::new_parameter(vm, Kind::ParamSpec, name))),
    (9, |vm, name| Ok(typing::new_parameter(vm, Kind::TypeVarTuple, name))),
    (10, typing::subscript_generic),
    (11, typing::new_type_alias),
];

/// By the operand of `CALL_INTRINSIC_2`.
const TWO: &[(usize, Two)] = &[
    (1, Vm::prepare_reraise),
    (2, typing::new_bounded),
    (3, typing::new_constrained),
    (4, set_type_parameters),
    (5, typing::set_default),
];

impl Vm {
    /// `CALL_INTRINSIC_1`
    pub(crate) fn intrinsic_1(&mut self, value: Value, number: usize) -> Fallible<Value> {
        match ONE.iter().find(|(known, _)| *known == number) {
            Some((_, function)) => function(self, value),
            None => Err(self.not_supported(format!("intrinsic function {number}"))),
        }
    }

    /// `CALL_INTRINSIC_2`
    pub(crate) fn intrinsic_2(&mut self, left: Value, right: Value, number: usize) -> Fallible<Value> {
        match TWO.iter().find(|(known, _)| *known == number) {
            Some((_, function)) => function(self, left, right),
            None => Err(self.not_supported(format!("intrinsic function {number} of two"))),
        }
    }
}

/// `INTRINSIC_SET_FUNCTION_TYPE_PARAMS`
fn set_type_parameters(_: &mut Vm, function: Value, parameters: Value) -> Fallible<Value> {
    if let Some(function) = Function::from_value(function) {
        function.change(|function| function.type_params = parameters);
    }
    Ok(function)
}
