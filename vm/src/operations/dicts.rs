//! `|` and `|=` of dicts, and the merging of mappings.

use super::operator::Operator;
use crate::objects::{Dict, ExceptionClass, Str};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// `left | right`
pub(super) fn union(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Operator::Or, Some(left), Some(right)) = (operator, Dict::from_value(left), Dict::from_value(right)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let result = vm.dict();
    vm.dict_merge(result, left)?;
    vm.dict_merge(result, right)?;
    Ok(result.value())
}

/// `left |= right`
pub(super) fn update_in_place(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Operator::Or, Some(dict)) = (operator, Dict::from_value(left)) else { return Ok(Value::NOT_IMPLEMENTED) };
    vm.dict_update(dict, right)?;
    Ok(left)
}

impl Vm {
    /// A new empty dict.
    pub(crate) fn dict(&mut self) -> Dict {
        let value = Dict::place(&mut self.heap);
        Dict::from_value(value).expect("a new dict is a dict")
    }

    /// A new empty dict with room for so many keys, as a display of them makes it.
    pub(crate) fn dict_for(&mut self, keys: usize) -> Dict {
        let dict = self.dict();
        dict.reserve_display(&mut self.heap, keys);
        dict
    }

    /// Puts all of `other` into `dict`.
    pub(crate) fn dict_merge(&mut self, dict: Dict, other: Dict) -> Fallible<()> {
        dict.reserve_merge(&mut self.heap, other);
        for entry in other.entries() {
            self.dict_set(dict, entry.key, entry.value)?;
        }
        Ok(())
    }

    /// `dict.update(source)`: a dict, or an iterable of pairs.
    pub(crate) fn dict_update(&mut self, dict: Dict, source: Value) -> Fallible<()> {
        if let Some(other) = Dict::from_value(source) {
            return self.dict_merge(dict, other);
        }
        let mut number = 0;
        self.for_each(source, |vm, item| {
            let (key, value) = vm.pair(item, number)?;
            number += 1;
            vm.dict_set(dict, key, value)
        })
    }

    fn pair(&mut self, item: Value, number: usize) -> Fallible<(Value, Value)> {
        if !self.is_iterable(item) {
            return Err(self.raise(ExceptionClass::TypeError, "object is not iterable"));
        }
        match self.collect_items(item)?[..] {
            [key, value] => Ok((key, value)),
            ref items => {
                let length = items.len();
                let message =
                    format!("dictionary update sequence element #{number} has length {length}; 2 is required");
                Err(self.raise(ExceptionClass::ValueError, message))
            }
        }
    }

    /// `{**mapping}` into `dict`.
    pub(crate) fn dict_display_update(&mut self, dict: Dict, mapping: Value) -> Fallible<()> {
        match Dict::from_value(mapping) {
            Some(mapping) => self.dict_merge(dict, mapping),
            None => Err(self.refuse(mapping, "is not a mapping")),
        }
    }

    /// `callable(**mapping)` into `dict`, where no key may come twice.
    pub(crate) fn keywords_update(&mut self, callable: Value, dict: Dict, mapping: Value) -> Fallible<()> {
        let Some(mapping) = Dict::from_value(mapping) else {
            let (name, class) = (self.callable_text(callable), self.type_name(mapping));
            let message = format!("{name} argument after ** must be a mapping, not {class}");
            return Err(self.raise(ExceptionClass::TypeError, message));
        };
        for entry in mapping.entries() {
            if self.dict_find(dict, entry.key)?.0.is_some() {
                let name = self.callable_text(callable);
                let message = match Str::from_value(entry.key) {
                    Some(key) => format!("{name} got multiple values for keyword argument '{key}'"),
                    None => "keywords must be strings".to_owned(),
                };
                return Err(self.raise(ExceptionClass::TypeError, message));
            }
            self.dict_set(dict, entry.key, entry.value)?;
        }
        Ok(())
    }
}
