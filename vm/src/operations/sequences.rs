//! `+` and `*` of str, list and tuple, also in place.

use super::operator::Operator;
use crate::builtins::methods::str::unchanged;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::string::Units;
use crate::objects::{ExceptionClass, List, Str, Tuple, View, kind_of};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `left + right` where the left operand is a sequence.
pub(super) fn concatenate(vm: &mut Vm, left: Value, right: Value) -> Fallible<Value> {
    match (View::of(left), View::of(right)) {
        (View::Str(left), View::Str(right)) => vm.concatenate_str(left, right),
        (View::List(left), View::List(right)) => {
            vm.check_items(left.len() + right.len())?;
            let mut items = left.to_vec();
            items.extend(right.to_vec());
            Ok(vm.list(items))
        }
        (View::Tuple(left), View::Tuple(right)) => {
            vm.check_items(left.length + right.length)?;
            Ok(vm.tuple(&[left.items(), right.items()].concat()))
        }
        (of @ (View::Str(_) | View::List(_) | View::Tuple(_)), _) => {
            let right = vm.type_name(right);
            let left = match of {
                View::Str(_) => "str",
                View::List(_) => "list",
                _ => "tuple",
            };
            let message = format!("can only concatenate {left} (not \"{right}\") to {left}");
            Err(vm.raise(ExceptionClass::TypeError, message))
        }
        _ => Ok(super::bytes::concatenate(vm, left, right)?.unwrap_or(Value::NOT_IMPLEMENTED)),
    }
}

fn is_sequence(value: Value) -> bool {
    matches!(View::of(value), View::Str(_) | View::List(_) | View::Tuple(_)) || super::bytes::is_bytes(value)
}

/// Whether `left *= right` does not look at the right operand: the left one has methods of sequences, but cannot be repeated.
pub(super) fn never_multiplies_in_place(vm: &mut Vm, operator: Operator, left: Value) -> bool {
    const NO_REPETITION: &[Kind] = &[
        Kind::Dict,
        Kind::Set,
        Kind::FrozenSet,
        Kind::Range,
        Kind::DictKeys,
        Kind::DictItems,
        Kind::DictValues,
        Kind::MappingProxy,
        Kind::MemoryView,
    ];
    if operator != Operator::Multiply {
        return false;
    }
    if is_sequence(left) {
        return vm.replaces_repetition(left);
    }
    is_of_program(left) || kind_of(left).is_some_and(|kind| NO_REPETITION.contains(&kind))
}

/// `left * right` where either is a sequence, and its class does not say itself what that is.
pub(super) fn repeat(vm: &mut Vm, left: Value, right: Value) -> Fallible<Value> {
    for (sequence, count) in [(left, right), (right, left)] {
        if is_sequence(sequence) && !vm.replaces_repetition(sequence) {
            return repeat_sequence(vm, sequence, count);
        }
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// `sequence * count`
pub(super) fn repeat_sequence(vm: &mut Vm, sequence: Value, count: Value) -> Fallible<Value> {
    let count = repeat_count(vm, count)?;
    match View::of(sequence) {
        View::Str(str) => repeat_str(vm, str, count),
        View::List(list) => {
            vm.check_items(list.len().saturating_mul(count))?;
            Ok(vm.list(list.to_vec().repeat(count)))
        }
        View::Tuple(_) if count == 1 && is_exactly(sequence, Kind::Tuple) => Ok(sequence),
        View::Tuple(tuple) => {
            vm.check_items(tuple.length.saturating_mul(count))?;
            Ok(vm.tuple(&tuple.items().repeat(count)))
        }
        _ => Ok(super::bytes::repeat(vm, sequence, count)?.unwrap_or(Value::NOT_IMPLEMENTED)),
    }
}

pub(super) fn repeat_count(vm: &mut Vm, count: Value) -> Fallible<usize> {
    let Some(int) = vm.try_index(count)? else {
        let message = format!("can't multiply sequence by non-int of type '{}'", vm.type_name(count));
        return Err(vm.raise(ExceptionClass::TypeError, message));
    };
    match int.to_i64() {
        Some(count) => Ok(usize::try_from(count).unwrap_or(0)),
        None => Err(vm.no_word(ExceptionClass::OverflowError, count)),
    }
}

impl Vm {
    /// The index of a value; IndexError if it is past the machine's word.
    pub(crate) fn index_in_word(&mut self, value: Value) -> Fallible<Value> {
        match self.index(value)?.to_i64() {
            Some(index) => Ok(self.int(index)),
            None => Err(self.no_word(ExceptionClass::IndexError, value)),
        }
    }

    /// The error of a value whose index is past the machine's word.
    pub(crate) fn no_word(&mut self, class: ExceptionClass, value: Value) -> Raised {
        let message = format!("cannot fit '{}' into an index-sized integer", self.type_name(value));
        self.raise(class, message)
    }
}

fn repeat_str(vm: &mut Vm, str: Str, count: usize) -> Fallible<Value> {
    if i64::try_from(str.len() as u128 * count as u128).is_err() {
        return Err(vm.raise(ExceptionClass::OverflowError, "repeated string is too long"));
    }
    vm.check_size(str.len() * count)?;
    Ok(match str.units() {
        Units::One(units) => Str::from_units(&mut vm.heap, Units::One(&units.repeat(count))),
        Units::Two(units) => Str::from_units(&mut vm.heap, Units::Two(&units.repeat(count))),
        Units::Four(units) => Str::from_units(&mut vm.heap, Units::Four(&units.repeat(count))),
    })
}

/// `list += iterable` and `list *= count`.
pub(super) fn in_place(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let Some(list) = List::from_value(left) else { return Ok(Value::NOT_IMPLEMENTED) };
    match operator {
        Operator::Add => vm.extend(list, right)?,
        Operator::Multiply => {
            let count = repeat_count(vm, right)?;
            vm.check_items(list.len().saturating_mul(count))?;
            let items = list.to_vec().repeat(count);
            list.replace_all(&mut vm.heap, items);
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(left)
}

impl Vm {
    /// `left + right` of two str.
    pub(crate) fn concatenate_str(&mut self, left: Str, right: Str) -> Fallible<Value> {
        if left.len() == 0 {
            return Ok(unchanged(self, right));
        }
        if right.len() == 0 {
            return Ok(unchanged(self, left));
        }
        self.check_size(left.len() + right.len())?;
        Ok(Str::concat(&mut self.heap, left, right))
    }

    /// The concatenation of many str.
    pub(crate) fn join_str(&mut self, parts: &[Value]) -> Fallible<Value> {
        let parts: Vec<Str> = parts.iter().filter_map(|part| Str::from_value(*part)).collect();
        self.check_size(parts.iter().map(|part| part.len()).sum())?;
        Ok(Str::join(&mut self.heap, &parts))
    }

    /// MemoryError if a container of so many items would be too large.
    #[inline]
    pub(crate) fn check_items(&mut self, items: usize) -> Fallible<()> {
        self.check_size(items.saturating_mul(8))
    }

    /// Appends an item to a list.
    #[inline]
    pub(crate) fn append(&mut self, list: List, item: Value) -> Fallible<()> {
        self.check_items(list.len() + 1)?;
        list.push(&mut self.heap, item);
        Ok(())
    }

    /// Appends all items of an iterable to a list.
    pub(crate) fn extend(&mut self, list: List, iterable: Value) -> Fallible<()> {
        match View::of(iterable) {
            View::List(other) if !is_of_program(iterable) || iterable == list.value() => {
                // The length is taken once: a list may be appended to itself.
                let count = other.len();
                self.check_items(list.len() + count)?;
                (0..count).filter_map(|index| other.get(index)).for_each(|item| list.push(&mut self.heap, item));
            }
            View::Tuple(other) if !is_of_program(iterable) => {
                self.check_items(list.len() + other.length)?;
                other.items().iter().for_each(|item| list.push(&mut self.heap, *item));
            }
            _ => {
                let iterator = self.iterate(iterable)?;
                self.ask_length(iterable)?;
                self.for_each_of(iterator, |vm, item| vm.append(list, item))?;
            }
        }
        Ok(())
    }

    /// All items of an iterable.
    pub(crate) fn collect_items(&mut self, iterable: Value) -> Fallible<Vec<Value>> {
        self.collect_from(iterable, |_| Ok(()))
    }

    /// The same, as `list` does it: what is iterated is asked for its length first, if its class is the program's.
    pub(crate) fn list_items(&mut self, iterable: Value) -> Fallible<Vec<Value>> {
        self.collect_from(iterable, |vm| vm.ask_length(iterable))
    }

    /// `PySequence_Fast`: of what is no list or tuple a list is made of its iterator.
    pub(crate) fn sequence_items(&mut self, iterable: Value, words: &str) -> Fallible<Vec<Value>> {
        if !is_of_program(iterable) && self.is_iterable(iterable) {
            return self.collect_items(iterable);
        }
        let iterator = self.iterate_or(iterable, words)?;
        self.list_items(iterator)
    }

    fn collect_from(&mut self, iterable: Value, ask: impl FnOnce(&mut Self) -> Fallible<()>) -> Fallible<Vec<Value>> {
        match View::of(iterable) {
            View::List(list) if !is_of_program(iterable) => return Ok(list.to_vec()),
            View::Tuple(tuple) if !is_of_program(iterable) => return Ok(tuple.items().to_vec()),
            _ => {}
        }
        let mut items = Vec::new();
        let iterator = self.iterate(iterable)?;
        ask(self)?;
        self.for_each_of(iterator, |vm, item| {
            vm.check_items(items.len() + 1)?;
            items.push(item);
            Ok(())
        })?;
        Ok(items)
    }

    /// A tuple of all items of an iterable.
    pub(crate) fn tuple_of(&mut self, iterable: Value) -> Fallible<Value> {
        if Tuple::from_value(iterable).is_some() && !is_of_program(iterable) {
            return Ok(iterable);
        }
        let items = self.collect_items(iterable)?;
        Ok(self.tuple(&items))
    }
}
