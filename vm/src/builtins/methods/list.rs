//! Methods of `list`. Source: CPython 3.14 `Objects/listobject.c`.

use super::methods;
use crate::builtins::arguments::type_error;
use crate::builtins::{Arguments, Builtin, sorting};
use crate::objects::{ExceptionClass, List};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "list":
    "append" One => append;
    "clear" None => clear;
    "copy" None => copy;
    "count" One => count;
    "extend" One => extend;
    "index" Positional(1, 3) => index;
    "insert" Positional(2, 2) => insert;
    "pop" Positional(0, 1) => pop;
    "remove" One => remove;
    "reverse" None => reverse;
    "sort" Keywords => sort;
    "__getitem__" One => |vm: &mut Vm, this: List, index| vm.native_subscript(this.value(), index);
    "__sizeof__" None => super::size_in_memory;
    "__reversed__" None => Vm::reverse_list;
};

fn append(vm: &mut Vm, this: List, item: Value) -> Fallible<Value> {
    vm.append(this, item)?;
    Ok(Value::NONE)
}

fn clear(vm: &mut Vm, this: List) -> Fallible<Value> {
    this.replace_all(&mut vm.heap, Vec::new());
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, this: List) -> Fallible<Value> {
    Ok(vm.list(this.to_vec()))
}

fn extend(vm: &mut Vm, this: List, iterable: Value) -> Fallible<Value> {
    vm.extend(this, iterable)?;
    Ok(Value::NONE)
}

fn count(vm: &mut Vm, this: List, item: Value) -> Fallible<Value> {
    let (mut index, mut count) = (0, 0);
    while let Some(other) = this.get(index) {
        count += i64::from(vm.equal(other, item)?);
        index += 1;
    }
    Ok(vm.int(count))
}

fn index(vm: &mut Vm, this: List, arguments: &[Value]) -> Fallible<Value> {
    let [mut index, stop] = vm.search_bounds(&arguments[1..], this.len())?;
    while let Some(other) = this.get(index).filter(|_| index < stop) {
        if vm.equal(other, arguments[0])? {
            return Ok(vm.int(index as i64));
        }
        index += 1;
    }
    Err(vm.raise(ExceptionClass::ValueError, "list.index(x): x not in list"))
}

fn insert(vm: &mut Vm, this: List, arguments: &[Value]) -> Fallible<Value> {
    let index = vm.ssize(arguments[0])?;
    vm.check_items(this.len() + 1)?;
    let length = this.len() as i64;
    let place = if index < 0 { (index + length).max(0) } else { index.min(length) };
    this.rearrange(&mut vm.heap, |items| items.insert(place as usize, arguments[1]));
    Ok(Value::NONE)
}

fn pop(vm: &mut Vm, this: List, arguments: &[Value]) -> Fallible<Value> {
    let index = arguments.first().map_or(Ok(-1), |index| vm.ssize(*index))?;
    if this.len() == 0 {
        return Err(vm.raise(ExceptionClass::IndexError, "pop from empty list"));
    }
    let place = if index < 0 { index + this.len() as i64 } else { index };
    match usize::try_from(place).ok().filter(|place| *place < this.len()) {
        Some(place) => Ok(this.remove(&mut vm.heap, place).unwrap_or(Value::NONE)),
        None => Err(vm.raise(ExceptionClass::IndexError, "pop index out of range")),
    }
}

fn remove(vm: &mut Vm, this: List, item: Value) -> Fallible<Value> {
    let mut index = 0;
    while let Some(other) = this.get(index) {
        if vm.equal(other, item)? {
            // The comparison may have changed the list.
            this.remove(&mut vm.heap, index);
            return Ok(Value::NONE);
        }
        index += 1;
    }
    Err(vm.raise(ExceptionClass::ValueError, "list.remove(x): x not in list"))
}

fn reverse(vm: &mut Vm, this: List) -> Fallible<Value> {
    this.rearrange(&mut vm.heap, |items| items.reverse());
    Ok(Value::NONE)
}

/// While it sorts, the list is empty; what is put into it meanwhile is lost, and an error.
fn sort(vm: &mut Vm, this: List, arguments: &Arguments) -> Fallible<Value> {
    let given = arguments.positional.len() + arguments.names.len();
    match arguments.positional.len() {
        0 => {}
        1 | 2 if given <= 2 => return Err(type_error(vm, "sort() takes no positional arguments")),
        _ => return Err(type_error(vm, format!("sort() takes at most 2 arguments ({given} given)"))),
    }
    let order = sorting::Order::from_keywords(vm, arguments)?;
    let mut items = this.edit(&mut vm.heap, std::mem::take);
    let result = sorting::sort_items(vm, &mut items, order);
    let modified = this.len() > 0 || this.capacity() > 0;
    this.edit(&mut vm.heap, |now| *now = items);
    result?;
    if modified {
        return Err(vm.raise(ExceptionClass::ValueError, "list modified during sort"));
    }
    Ok(Value::NONE)
}

impl Vm {
    /// `sequence.index(item, start, stop)`: the bounds as they are given, for a sequence of that length.
    pub(in crate::builtins) fn search_bounds(&mut self, bounds: &[Value], length: usize) -> Fallible<[usize; 2]> {
        let mut found = [0, i64::MAX as usize];
        for (bound, given) in found.iter_mut().zip(bounds) {
            let given = self.search_bound(*given)?;
            let place = if given < 0 { (given + length as i64).max(0) } else { given };
            *bound = place as usize;
        }
        Ok(found)
    }
}
