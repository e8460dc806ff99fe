//! `|` and `|=` of dicts, and the merging of dicts.

use super::operator::Operator;
use crate::objects::instance::is_exactly;
use crate::objects::{Dict, ExceptionClass};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `left | right`
pub(super) fn union(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let (Operator::Or, Some(left), Some(right)) = (operator, Dict::from_value(left), Dict::from_value(right)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let result = vm.dict();
    vm.dict_merge_mapping(result, left.value())?;
    vm.dict_merge_mapping(result, right.value())?;
    Ok(result.value())
}

/// `|` with a mapping proxy on one side: that of what stands behind it.
pub(super) fn proxy_union(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    if operator != Operator::Or {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let [left, right] =
        [left, right].map(|value| if is_exactly(value, Kind::MappingProxy) { vm.proxied(value) } else { value });
    vm.binary(operator, left, right)
}

/// `proxy |= other`
pub(super) fn refuse_proxy_update(vm: &mut Vm, operator: Operator, _: Value, _: Value) -> Fallible<Value> {
    if operator != Operator::Or {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Err(vm.raise(ExceptionClass::TypeError, "'|=' is not supported by mappingproxy; use '|' instead"))
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
        let (entries, used) = (other.entries(), other.used());
        // A copy of a dict compares no keys, unless one was deleted from it.
        let copy = dict.len() == 0 && other.used() == other.len();
        for entry in entries {
            if copy {
                self.dict_put(dict, None, entry)?;
            } else {
                self.dict_set_hashed(dict, entry)?;
            }
            if other.used() != used {
                return Err(self.raise(ExceptionClass::RuntimeError, "dict mutated during update"));
            }
        }
        Ok(())
    }
}
