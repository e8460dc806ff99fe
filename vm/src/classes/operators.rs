//! Operators on instances of classes that a program defined: their special methods in the order in which CPython tries them.
//! Source: CPython 3.14 `Objects/abstract.c`, `Objects/typeobject.c` (`SLOT1BINFULL`) and `Objects/object.c`.

use super::{Special, wrappers};
use crate::builtins::type_error;
use crate::objects::class::Type;
use crate::objects::descriptor::SlotWrapperObject;
use crate::objects::instance::is_of_program;
use crate::objects::{Int, kind_of};
use crate::operations::{Comparison, Operator};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// The special methods of an operator: of the left operand, of the right one, in place.
const OPERATORS: [[Special; 3]; Operator::COUNT] = [
    [Special::Add, Special::ReflectedAdd, Special::InPlaceAdd],
    [Special::And, Special::ReflectedAnd, Special::InPlaceAnd],
    [Special::FloorDivide, Special::ReflectedFloorDivide, Special::InPlaceFloorDivide],
    [Special::LeftShift, Special::ReflectedLeftShift, Special::InPlaceLeftShift],
    [Special::MatrixMultiply, Special::ReflectedMatrixMultiply, Special::InPlaceMatrixMultiply],
    [Special::Multiply, Special::ReflectedMultiply, Special::InPlaceMultiply],
    [Special::Remainder, Special::ReflectedRemainder, Special::InPlaceRemainder],
    [Special::Or, Special::ReflectedOr, Special::InPlaceOr],
    [Special::Power, Special::ReflectedPower, Special::InPlacePower],
    [Special::RightShift, Special::ReflectedRightShift, Special::InPlaceRightShift],
    [Special::Subtract, Special::ReflectedSubtract, Special::InPlaceSubtract],
    [Special::TrueDivide, Special::ReflectedTrueDivide, Special::InPlaceTrueDivide],
    [Special::Xor, Special::ReflectedXor, Special::InPlaceXor],
];

const COMPARISONS: [Special; 6] =
    [Special::Less, Special::LessEqual, Special::Equal, Special::NotEqual, Special::Greater, Special::GreaterEqual];

/// A pair of special methods of a binary operator, and what built-in classes do.
#[derive(Clone, Copy)]
pub(crate) struct Binary {
    pub(crate) method: Special,
    pub(crate) reflected: Special,
    /// What the class of the first value does with the operands; `NotImplemented` if it knows no better.
    pub(crate) native: fn(&mut Vm, Binary, Value, Value, Value) -> Fallible<Value>,
    pub(crate) operator: Option<Operator>,
}

fn native(vm: &mut Vm, binary: Binary, owner: Value, left: Value, right: Value) -> Fallible<Value> {
    match binary.operator {
        Some(operator) => vm.native_operator(operator, owner, left, right),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn of_operator(operator: Operator) -> Binary {
    let [method, reflected, _] = OPERATORS[operator as usize];
    Binary { method, reflected, native, operator: Some(operator) }
}

impl Vm {
    /// `left OPERATOR right` where one is an instance of a class of the program; perhaps `NotImplemented`.
    pub(crate) fn binary_of_program(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        self.binary_by_methods(of_operator(operator), left, right)
    }

    /// The same for any pair of special methods (CPython's `binary_op1`).
    pub(crate) fn binary_by_methods(&mut self, binary: Binary, left: Value, right: Value) -> Fallible<Value> {
        let (left_class, right_class) = (self.class_of(left), self.class_of(right));
        let same = left_class.value() == right_class.value();
        let mut reflect = !same;
        if !same && right_class.is_subclass(left_class.value()) && self.has_own_slot(binary, left, right) {
            let result = self.call_slot(binary, right, left, right)?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
            reflect = false;
        }
        let result = self.call_slot(binary, left, left, right)?;
        if result != Value::NOT_IMPLEMENTED || !reflect || !self.has_own_slot(binary, left, right) {
            return Ok(result);
        }
        self.call_slot(binary, right, left, right)
    }

    /// `pow(base, exponent, modulus)` where one of the first two is an instance of a class of the program; perhaps `NotImplemented`.
    pub(crate) fn power_of_program(&mut self, [base, exponent]: [Value; 2], modulus: Value) -> Fallible<Value> {
        let binary = of_operator(Operator::Power);
        let (left, right) = (self.class_of(base), self.class_of(exponent));
        let reflects = left.value() != right.value();
        let name = self.special(binary.reflected);
        let first = reflects
            && right.is_subclass(left.value())
            && self.lookup_in_class(right, name) != self.lookup_in_class(left, name);
        let calls = [
            (first, exponent, binary.reflected, base),
            (true, base, binary.method, exponent),
            (reflects && !first, exponent, binary.reflected, base),
        ];
        for (_, this, special, other) in calls.into_iter().filter(|(tried, ..)| *tried) {
            match self.call_maybe(this, special, &[other, modulus])? {
                Some(result) if result != Value::NOT_IMPLEMENTED => return Ok(result),
                _ => {}
            }
        }
        Ok(Value::NOT_IMPLEMENTED)
    }

    /// Whether the right operand's class does not do the very same as the left one's.
    fn has_own_slot(&mut self, binary: Binary, left: Value, right: Value) -> bool {
        self.is_overridden(binary, left) != self.is_overridden(binary, right) || !self.is_overridden(binary, right)
    }

    /// Whether a class of the program says itself what an operator does.
    fn is_overridden(&mut self, binary: Binary, value: Value) -> bool {
        self.replaces(value, &[binary.method, binary.reflected])
    }

    /// Whether a class of the program says itself what `+` is: then its instances are not concatenated as what they derive from.
    pub(crate) fn replaces_concatenation(&mut self, value: Value) -> bool {
        self.replaces(value, &[Special::Add])
    }

    /// The same of `*`.
    pub(crate) fn replaces_repetition(&mut self, value: Value) -> bool {
        self.replaces(value, &[Special::Multiply, Special::ReflectedMultiply])
    }

    fn replaces(&mut self, value: Value, methods: &[Special]) -> bool {
        is_of_program(value)
            && methods.iter().any(|&special| {
                self.lookup_special(value, special).is_some_and(|method| !self.is_own_slot(method, special, value))
            })
    }

    /// Whether a method is the built-in one of just that name, of a class that the value is an instance of.
    fn is_own_slot(&self, method: Value, special: Special, value: Value) -> bool {
        wrappers::is_slot(method, special)
            && SlotWrapperObject::of(method, Kind::SlotWrapper)
                .is_some_and(|wrapper| self.has_class(value, wrapper.class.get()))
    }

    /// What the class of `owner`, one of the operands, does.
    fn call_slot(&mut self, binary: Binary, owner: Value, left: Value, right: Value) -> Fallible<Value> {
        if !self.is_overridden(binary, owner) {
            return (binary.native)(self, binary, owner, left, right);
        }
        let (left_class, right_class) = (self.class_of(left), self.class_of(right));
        let same = left_class.value() == right_class.value();
        let mut reflect = !same && self.is_overridden(binary, right);
        if self.is_overridden(binary, left) {
            if reflect && right_class.is_subclass(left_class.value()) && self.is_overloaded(binary, left, right) {
                let result = self.call_or_not_implemented(right, binary.reflected, left)?;
                if result != Value::NOT_IMPLEMENTED {
                    return Ok(result);
                }
                reflect = false;
            }
            let result = self.call_or_not_implemented(left, binary.method, right)?;
            if result != Value::NOT_IMPLEMENTED || same {
                return Ok(result);
            }
        }
        if reflect { self.call_or_not_implemented(right, binary.reflected, left) } else { Ok(Value::NOT_IMPLEMENTED) }
    }

    /// Whether the right operand's class has another reflected method than the left one's.
    fn is_overloaded(&mut self, binary: Binary, left: Value, right: Value) -> bool {
        let right = self.lookup_special(right, binary.reflected);
        right.is_some() && right != self.lookup_special(left, binary.reflected)
    }

    fn call_or_not_implemented(&mut self, value: Value, special: Special, other: Value) -> Fallible<Value> {
        Ok(self.call_maybe(value, special, &[other])?.unwrap_or(Value::NOT_IMPLEMENTED))
    }

    /// `left OPERATOR= right` where one is an instance of a class of the program; perhaps `NotImplemented`.
    pub(crate) fn in_place_of_program(&mut self, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
        let [_, _, in_place] = OPERATORS[operator as usize];
        // The in-place operators of sequences come after all those of numbers.
        let is_sequence = matches!(kind_of(left), Some(Kind::List | Kind::ByteArray))
            && matches!(operator, Operator::Add | Operator::Multiply);
        let method = self.lookup_special(left, in_place);
        if let Some(method) = method
            && !(is_sequence && wrappers::is_slot(method, in_place))
        {
            let result = self.call_method(method, left, &[right])?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
        let result = self.binary_of_program(operator, left, right)?;
        let is_replaced = method.is_some_and(|method| !wrappers::is_slot(method, in_place));
        if result != Value::NOT_IMPLEMENTED || !is_sequence || is_replaced {
            return Ok(result);
        }
        self.native_in_place(operator, left, right)
    }

    /// `left COMPARISON right` where one is an instance of a class of the program.
    pub(crate) fn compare_of_program(&mut self, comparison: Comparison, left: Value, right: Value) -> Fallible<Value> {
        let (left_class, right_class) = (self.class_of(left), self.class_of(right));
        let mut reflect = true;
        if left_class.value() != right_class.value() && right_class.is_subclass(left_class.value()) {
            reflect = false;
            let result = self.compare_slot(comparison.swapped(), right, left)?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
        let result = self.compare_slot(comparison, left, right)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
        if reflect {
            let result = self.compare_slot(comparison.swapped(), right, left)?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
        self.compare_identity(comparison, left, right).map(Value::bool)
    }

    fn compare_slot(&mut self, comparison: Comparison, left: Value, right: Value) -> Fallible<Value> {
        if is_of_program(left) {
            return self.call_or_not_implemented(left, COMPARISONS[comparison as usize], right);
        }
        if wrappers::yields_to(left, right) {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        Ok(self.native_compare(comparison, left, right)?.map_or(Value::NOT_IMPLEMENTED, Value::bool))
    }

    /// `object.__ne__`: not what `__eq__` says.
    pub(crate) fn default_not_equal(&mut self, left: Value, right: Value) -> Fallible<Value> {
        let equal = self.call_or_not_implemented(left, Special::Equal, right)?;
        if equal == Value::NOT_IMPLEMENTED {
            return Ok(equal);
        }
        self.truth(equal).map(|equal| Value::bool(!equal))
    }

    /// `hash(value)` of an instance of a class of the program.
    pub(crate) fn hash_of_program(&mut self, value: Value) -> Fallible<i64> {
        let method = self.lookup_special(value, Special::Hash).filter(|method| !method.is_none());
        let hash = match method {
            Some(method) => self.call_method_maybe(method, value, &[])?,
            None => None,
        };
        let Some(hash) = hash else {
            let message = format!("unhashable type: '{}'", self.type_name(value));
            return Err(type_error(self, message));
        };
        match Int::from_value(hash) {
            Some(int) => match int.to_i64() {
                Some(-1) => Ok(-2),
                Some(hash) => Ok(hash),
                None => Ok(crate::objects::hash::big_int(&int.big())),
            },
            None => Err(type_error(self, "__hash__ method should return an integer")),
        }
    }

    /// `bool(value)` of an instance of a class of the program.
    pub(crate) fn truth_of_program(&mut self, value: Value) -> Fallible<bool> {
        let Some(method) = self.lookup_special(value, Special::Bool) else {
            return match self.lookup_special(value, Special::Len) {
                Some(_) => self.length(value).map(|length| length != 0),
                None => Ok(true),
            };
        };
        if method.is_none() {
            let message = format!("'{}' cannot be interpreted as a boolean", self.type_name(value));
            return Err(type_error(self, message));
        }
        let Some(truth) = self.call_method_maybe(method, value, &[])? else {
            // What stands for `__bool__` is asked no more than whether it is true.
            return self.call_maybe(value, Special::Len, &[])?.map_or(Ok(true), |length| self.truth(length));
        };
        if truth.is_bool() {
            return Ok(truth == Value::TRUE);
        }
        let message = format!("__bool__ should return bool, returned {}", self.type_name(truth));
        Err(type_error(self, message))
    }

    /// A unary operator of an instance of a class of the program; `None` if the class does not have it.
    pub(crate) fn unary_of_program(&mut self, special: Special, value: Value) -> Fallible<Option<Value>> {
        if is_of_program(value) { self.call_special(value, special, &[]) } else { Ok(None) }
    }

    /// `item in container` of an instance of a class of the program; `None` if the class leaves that to iteration.
    pub(crate) fn contains_of_program(&mut self, container: Value, item: Value) -> Fallible<Option<bool>> {
        let Some(method) = self.lookup_special(container, Special::Contains) else { return Ok(None) };
        if method.is_none() {
            return Err(self.refuse(container, "is not a container"));
        }
        let found = self.call_method_maybe(method, container, &[item])?;
        match found {
            Some(found) => self.truth(found),
            None => self.iterable_contains(container, item),
        }
        .map(Some)
    }

    /// `container[key]` of an instance or class of the program; `None` if the class does not have it.
    pub(crate) fn subscript_of_program(&mut self, container: Value, key: Value) -> Fallible<Option<Value>> {
        self.call_special(container, Special::GetItem, &[key])
    }

    /// `class[key]`
    pub(crate) fn subscript_class(&mut self, class: Value, key: Value) -> Fallible<Value> {
        if let Some(result) = self.subscript_of_program(class, key)? {
            return Ok(result);
        }
        let name = self.special(Special::ClassGetItem);
        if let Some(method) = self.get_attribute_if_any(class, name)?.filter(|method| !method.is_none()) {
            return self.call(method, &crate::builtins::Arguments::positional(&[key]));
        }
        if class == self.classes.of_kind(Kind::Type) {
            return Ok(crate::typing::of_item(self, class, key));
        }
        let name = Type::from_value(class).map(Type::full_name).unwrap_or_default();
        Err(type_error(self, format!("type '{name}' is not subscriptable")))
    }

    /// `len(value)` of an instance of a class of the program.
    pub(crate) fn length_of_program(&mut self, value: Value) -> Fallible<i64> {
        let Some(length) = self.call_special(value, Special::Len, &[])? else {
            let message = format!("object of type '{}' has no len()", self.type_name(value));
            return Err(type_error(self, message));
        };
        let given = length;
        let length = self.index(given)?;
        if length.is_negative() {
            return Err(self.raise(crate::objects::ExceptionClass::ValueError, "__len__() should return >= 0"));
        }
        length.to_i64().ok_or_else(|| self.no_word(crate::objects::ExceptionClass::OverflowError, given))
    }
}
