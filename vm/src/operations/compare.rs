//! Rich comparisons: the dispatch, identity and equality, and membership. Source: CPython 3.14 `Objects/object.c`.

use super::operator::Comparison;
use super::table::Table;
use super::{bytes, compare_containers, compare_numbers, complexes, dict_views};
use crate::classes::Special;
use crate::objects::exact_kind;
use crate::objects::function::{CodeValue, cell_value};
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::{ClassKind, ExceptionClass, Int, Str, View};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// What a class does with a comparison; `None` if it does not know the other operand.
type Compare = fn(&mut Vm, Comparison, Value, Value) -> Fallible<Option<bool>>;

static COMPARE: Table<Compare> = Table::new(
    (|_, _, _, _| Ok(None)) as Compare,
    &[
        (Kind::BigInt, compare_numbers::numbers),
        (Kind::Float, compare_numbers::numbers),
        (Kind::Str, strings),
        (Kind::Bytes, bytes::compare),
        (Kind::ByteArray, bytes::compare),
        (Kind::MemoryView, bytes::compare),
        (Kind::Complex, complexes::compare),
        (Kind::List, compare_containers::lists),
        (Kind::Tuple, compare_containers::tuples),
        (Kind::Dict, compare_containers::dicts),
        (Kind::Set, compare_containers::sets),
        (Kind::FrozenSet, compare_containers::sets),
        (Kind::DictKeys, dict_views::compare),
        (Kind::DictItems, dict_views::compare),
        (Kind::Range, compare_containers::ranges),
        (Kind::Slice, compare_containers::slices),
        (Kind::BoundMethod, compare_containers::bound_methods),
        (Kind::BuiltinFunction, compare_containers::builtin_methods),
        (Kind::MethodWrapper, compare_containers::builtin_methods),
        (Kind::GenericAlias, crate::typing::compare),
        (Kind::Union, crate::typing::compare),
        (Kind::ParamSpecArgs, crate::typing::compare),
        (Kind::ParamSpecKwargs, crate::typing::compare),
        (Kind::Code, |_, comparison, left, right| {
            let is_equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
            let codes = CodeValue::from_value(left).zip(CodeValue::from_value(right)).filter(|_| is_equality);
            let are_equal = |(left, right): (CodeValue, CodeValue)| left.data().source == right.data().source;
            Ok(codes.map(|codes| are_equal(codes) == (comparison == Comparison::Equal)))
        }),
        (Kind::Cell, |vm, comparison, left, right| {
            let (Some(left), Some(right)) = (cell_value(left), cell_value(right)) else { return Ok(None) };
            // An empty cell comes before all others.
            match (left.is_null(), right.is_null()) {
                (false, false) => vm.compare(comparison, left, right).map(Some),
                (left, right) => Ok(Some(comparison.holds(Some(right.cmp(&left))))),
            }
        }),
        (Kind::MappingProxy, |vm, comparison, left, right| {
            let mapping = crate::classes::wrapped(left, Kind::MappingProxy);
            vm.compare(comparison, mapping, right).map(Some)
        }),
    ],
)
.with(ClassKind::BOOL, compare_numbers::numbers);

fn strings(_: &mut Vm, comparison: Comparison, left: Value, right: Value) -> Fallible<Option<bool>> {
    let (Some(left), Some(right)) = (Str::from_value(left), Str::from_value(right)) else { return Ok(None) };
    Ok(Some(match comparison {
        Comparison::Equal => left.equals(right),
        Comparison::NotEqual => !left.equals(right),
        _ => comparison.holds(Some(left.compare(right))),
    }))
}

impl Vm {
    /// `left COMPARISON right`
    #[inline]
    pub(crate) fn compare(&mut self, comparison: Comparison, left: Value, right: Value) -> Fallible<bool> {
        if is_of_program(left) || is_of_program(right) {
            let result = self.compare_of_program(comparison, left, right)?;
            return self.truth(result);
        }
        if let Some(result) = COMPARE.of(left)(self, comparison, left, right)? {
            return Ok(result);
        }
        if let Some(result) = COMPARE.of(right)(self, comparison.swapped(), right, left)? {
            return Ok(result);
        }
        self.compare_identity(comparison, left, right)
    }

    /// `left COMPARISON right`, which may be any value.
    #[inline]
    pub(crate) fn rich_compare(&mut self, comparison: Comparison, left: Value, right: Value) -> Fallible<Value> {
        if is_of_program(left) || is_of_program(right) {
            return self.compare_of_program(comparison, left, right);
        }
        if let Some(answer) = compare_containers::order(self, comparison, left, right)? {
            return Ok(answer);
        }
        self.compare(comparison, left, right).map(Value::bool)
    }

    /// What the built-in class of the left operand says; `None` if it does not know the right one.
    pub(crate) fn native_compare(
        &mut self,
        comparison: Comparison,
        left: Value,
        right: Value,
    ) -> Fallible<Option<bool>> {
        COMPARE.of(left)(self, comparison, left, right)
    }

    /// The comparison of operands that do not know one another.
    pub(crate) fn compare_identity(&mut self, comparison: Comparison, left: Value, right: Value) -> Fallible<bool> {
        match comparison {
            Comparison::Equal => Ok(left == right),
            Comparison::NotEqual => Ok(left != right),
            _ => {
                let (left, right) = (self.type_name(left), self.type_name(right));
                let symbol = comparison.symbol();
                let message = format!("'{symbol}' not supported between instances of '{left}' and '{right}'");
                Err(self.raise(ExceptionClass::TypeError, message))
            }
        }
    }

    /// Whether two values are the same object or equal, as containers ask.
    #[inline]
    pub(crate) fn equal(&mut self, left: Value, right: Value) -> Fallible<bool> {
        if left == right { Ok(true) } else { self.compare(Comparison::Equal, left, right) }
    }

    /// `left in container`
    pub(crate) fn contains(&mut self, container: Value, item: Value) -> Fallible<bool> {
        if is_of_program(container)
            && let Some(found) = self.contains_of_program(container, item)?
        {
            return Ok(found);
        }
        self.native_contains(container, item)
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_contains(&mut self, container: Value, item: Value) -> Fallible<bool> {
        if is_exactly(container, Kind::MappingProxy) {
            return self.contains(self.proxied(container), item);
        }
        match View::of(container) {
            View::Str(text) => self.str_contains(text, item),
            View::Dict(dict) => Ok(self.dict_find(dict, item)?.0.is_some()),
            View::Set(set) => Ok(self.set_find(set, item)?.is_some()),
            View::Range(range) if Int::from_value(item).is_some() && !is_of_program(item) => {
                Ok(super::ranges::contains(range, item))
            }
            View::Tuple(tuple) => {
                for &other in tuple.items() {
                    if self.equal(other, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            View::List(list) => {
                let mut index = 0;
                while let Some(other) = list.get(index) {
                    if self.equal(other, item)? {
                        return Ok(true);
                    }
                    index += 1;
                }
                Ok(false)
            }
            _ => {
                if let Some(found) = self.view_contains(container, item)? {
                    return Ok(found);
                }
                match bytes::contains(self, container, item)? {
                    Some(found) => Ok(found),
                    None => self.iterable_contains(container, item),
                }
            }
        }
    }

    pub(crate) fn iterable_contains(&mut self, container: Value, item: Value) -> Fallible<bool> {
        let words = format!("argument of type '{}' is not a container or iterable", self.type_name(container));
        let iterator = self.iterate_or(container, &words)?;
        while let Some(other) = self.next(iterator)? {
            if self.equal(other, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn str_contains(&mut self, text: Str, item: Value) -> Fallible<bool> {
        let Some(part) = Str::from_value(item) else {
            let message = format!("'in <string>' requires string as left operand, not {}", self.type_name(item));
            return Err(self.raise(ExceptionClass::TypeError, message));
        };
        Ok(super::search::contains(text.units(), part.units()))
    }

    /// `isinstance(value, class)`
    pub(crate) fn is_instance(&mut self, value: Value, class: Value) -> Fallible<bool> {
        if self.classes.of(value) == class {
            return Ok(true);
        }
        if exact_kind(class) == Some(Kind::Type) {
            return self.plain_instance_check(value, class);
        }
        let View::Tuple(classes) = View::of(class) else {
            return match self.call_special(class, Special::InstanceCheck, &[value])? {
                Some(result) => self.truth(result),
                None => self.plain_instance_check(value, class),
            };
        };
        self.nested(" in __instancecheck__", |vm| {
            for class in classes.items() {
                if vm.is_instance(value, *class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// `issubclass(derived, class)`
    pub(crate) fn is_subclass(&mut self, derived: Value, class: Value) -> Fallible<bool> {
        if exact_kind(class) == Some(Kind::Type) {
            return Ok(derived == class || self.plain_subclass_check(derived, class)?);
        }
        let View::Tuple(classes) = View::of(class) else {
            return match self.call_special(class, Special::SubclassCheck, &[derived])? {
                Some(result) => self.truth(result),
                None => self.plain_subclass_check(derived, class),
            };
        };
        self.nested(" in __subclasscheck__", |vm| {
            for class in classes.items() {
                if vm.is_subclass(derived, *class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// Whether the class of a value is `class` or derives from it.
    pub(crate) fn has_class(&self, value: Value, class: Value) -> bool {
        let own = crate::objects::class::Type::from_value(self.classes.of(value));
        own.is_some_and(|own| own.is_subclass(class))
    }
}

#[cfg(test)]
mod tests {
    use crate::options::Options;
    use crate::vm::Vm;
    use num_bigint::BigInt;
    use stencils::value::Value;

    #[test]
    fn a_range_of_any_size_knows_its_ints() {
        let mut vm = Vm::new(Options::default());
        let stop = vm.big_int(BigInt::from(1) << 70);
        let range = vm.range(Value::small_int(0), stop, Value::small_int(3)).expect("a valid range");
        assert!(vm.contains(range, Value::small_int(9)).is_ok_and(|found| found));
        assert!(vm.contains(range, Value::small_int(10)).is_ok_and(|found| !found));
    }
}
