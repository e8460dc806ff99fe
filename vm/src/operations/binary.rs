//! Binary operators: the dispatch of CPython's `binary_op`, by tables of what each class does.
//! Source: CPython 3.14 `Objects/abstract.c`.

use super::operator::Operator;
use super::table::Table;
use super::{bytes, complexes, dict_views, dicts, floats, ints, percent, sequences, sets};
use crate::objects::instance::is_of_program;
use crate::objects::{ClassKind, ExceptionClass};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// What a class does with an operator; `NotImplemented` if it does not know the other operand.
type Binary = fn(&mut Vm, Operator, Value, Value) -> Fallible<Value>;
/// What `+=` and its kin do where they change the left operand; the result, or `NotImplemented`.
type InPlace = fn(&mut Vm, Operator, Value, Value) -> Fallible<Value>;

fn unknown(_: &mut Vm, _: Operator, _: Value, _: Value) -> Fallible<Value> {
    Ok(Value::NOT_IMPLEMENTED)
}

/// The number slots, tried for the left operand and then for the right one.
static NUMBER: Table<Binary> = Table::new(
    unknown as Binary,
    &[
        (Kind::BigInt, ints::binary),
        (Kind::Float, floats::binary),
        (Kind::Str, percent::binary),
        (Kind::Bytes, bytes::binary),
        (Kind::ByteArray, bytes::binary),
        (Kind::Complex, complexes::binary),
        (Kind::Dict, dicts::union),
        (Kind::Set, sets::binary),
        (Kind::FrozenSet, sets::binary),
        (Kind::DictKeys, dict_views::binary),
        (Kind::DictItems, dict_views::binary),
        (Kind::MappingProxy, dicts::proxy_union),
        (Kind::Type, crate::typing::union_operator),
        (Kind::GenericAlias, crate::typing::union_operator),
        (Kind::Union, crate::typing::union_operator),
        (Kind::TypeVar, crate::typing::union_operator),
        (Kind::ParamSpec, crate::typing::union_operator),
        (Kind::TypeAliasType, crate::typing::union_operator),
    ],
)
.with(ClassKind::BOOL, ints::binary);

/// The in-place slots, tried before all others.
static IN_PLACE: Table<InPlace> = Table::new(
    unknown as InPlace,
    &[
        (Kind::List, sequences::in_place),
        (Kind::Dict, dicts::update_in_place),
        (Kind::MappingProxy, dicts::refuse_proxy_update),
        (Kind::Set, sets::in_place),
        (Kind::ByteArray, bytes::in_place),
    ],
);

impl Vm {
    /// `left OPERATOR right`
    #[inline]
    pub(crate) fn binary(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        let result = self.try_binary(operator, left, right)?;
        if result == Value::NOT_IMPLEMENTED { Err(self.unsupported(operator, "", left, right)) } else { Ok(result) }
    }

    /// `left OPERATOR= right`
    pub(crate) fn binary_in_place(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        let mut result = if is_of_program(left) || is_of_program(right) {
            self.in_place_of_program(operator, left, right)?
        } else {
            match self.native_in_place(operator, left, right)? {
                Value::NOT_IMPLEMENTED => self.binary_of_builtins(operator, left, right)?,
                result => result,
            }
        };
        if result == Value::NOT_IMPLEMENTED && !sequences::never_multiplies_in_place(self, operator, left) {
            result = self.sequence_operator(operator, left, right)?;
        }
        if result == Value::NOT_IMPLEMENTED { Err(self.unsupported(operator, "=", left, right)) } else { Ok(result) }
    }

    fn try_binary(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        let result = if is_of_program(left) || is_of_program(right) {
            self.binary_of_program(operator, left, right)?
        } else {
            self.binary_of_builtins(operator, left, right)?
        };
        if result == Value::NOT_IMPLEMENTED { self.sequence_operator(operator, left, right) } else { Ok(result) }
    }

    /// The operators of sequences, which come after all those of numbers.
    fn sequence_operator(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        match operator {
            Operator::Add if !self.replaces_concatenation(left) => sequences::concatenate(self, left, right),
            Operator::Multiply => sequences::repeat(self, left, right),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }
    }

    fn binary_of_builtins(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        let result = NUMBER.of(left)(self, operator, left, right)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
        NUMBER.of(right)(self, operator, left, right)
    }

    /// What the built-in class of `owner`, one of the operands, does with an operator.
    pub(crate) fn native_operator(
        &mut self,
        operator: Operator,
        owner: Value,
        left: Value,
        right: Value,
    ) -> Fallible<Value> {
        if operator == Operator::Remainder && bytes::is_bytes(left) && !bytes::formats(owner, left) {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        NUMBER.of(owner)(self, operator, left, right)
    }

    /// What the built-in class of the left operand does in place.
    pub(crate) fn native_in_place(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        IN_PLACE.of(left)(self, operator, left, right)
    }

    /// `list.__add__` and its kin
    pub(crate) fn native_concatenate(&mut self, left: Value, right: Value) -> Fallible<Value> {
        sequences::concatenate(self, left, right)
    }

    /// `list.__mul__` and its kin
    pub(crate) fn native_repeat(&mut self, left: Value, right: Value) -> Fallible<Value> {
        let count = self.count_of_repeats(right)?;
        sequences::repeat_sequence(self, left, count)
    }

    /// `sequence.__imul__(count)`
    pub(crate) fn native_repeat_in_place(&mut self, left: Value, right: Value) -> Fallible<Value> {
        let count = self.count_of_repeats(right)?;
        self.native_in_place(Operator::Multiply, left, count)
    }

    /// What the methods, unlike the operator, take for a count: what is no index is told as such.
    fn count_of_repeats(&mut self, count: Value) -> Fallible<Value> {
        let index = self.index(count)?;
        if index.to_i64().is_none() {
            return Err(self.no_word(ExceptionClass::OverflowError, count));
        }
        let index = index.big().into_owned();
        Ok(self.big_int(index))
    }

    /// `int.__pow__`, `float.__pow__`; the second argument is a modulus.
    pub(crate) fn native_power(&mut self, this: Value, arguments: &[Value], reflected: bool) -> Fallible<Value> {
        if let Some(&modulus) = arguments.get(1).filter(|modulus| !modulus.is_none()) {
            let operands = if reflected { [arguments[0], this] } else { [this, arguments[0]] };
            return self.native_power_modulo(this, operands, modulus);
        }
        let (left, right) = if reflected { (arguments[0], this) } else { (this, arguments[0]) };
        self.native_operator(Operator::Power, this, left, right)
    }

    #[cold]
    fn unsupported(&mut self, operator: Operator, in_place: &str, left: Value, right: Value) -> crate::vm::Raised {
        let symbol = match (operator, in_place) {
            (Operator::Power, "") => "** or pow()".to_owned(),
            _ => format!("{}{in_place}", operator.symbol()),
        };
        let (left, right) = (self.type_name(left), self.type_name(right));
        let message = format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'");
        self.raise(ExceptionClass::TypeError, message)
    }
}
