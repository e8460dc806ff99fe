//! `len`, `isinstance` and `locals`.

use crate::builtins::attributes::not_for_checks;
use crate::classes::Kind;
use crate::container::iterator::{is_iterator, next_by_method, next_of_builtin};
use crate::error::{Res, Throw};
use crate::generator::Step;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::{Value, heap_index};
use dashu_int::IBig;
use std::rc::Rc;

pub(crate) fn len(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "len")?;
    Ok(heap.int(length(heap, &argument)?))
}

/// `len(value)`.
pub(crate) fn length(heap: &HeapRef, value: &Value) -> Res<usize> {
    if let Some(length) = heap.call_user_special(value, "__len__", Vec::new())? {
        let given = length;
        let length = heap_index(heap, &given)?;
        if length < IBig::from(0) {
            return Err(heap.value_error("__len__() should return >= 0"));
        }
        let too_large = || heap.overflow_error(crate::container::sequence::no_word(&given));
        return heap.word.index(&length).ok_or_else(too_large).map(|length| length as usize);
    }
    Ok(match value.as_builtin() {
        Value::Bytes(bytes) => bytes.len(),
        Value::MemoryView(view) => view.length(heap)?,
        Value::Str(text) => text.length,
        Value::Tuple(tuple) => tuple.items().len(),
        Value::List(list) => list.0.borrow().len(),
        Value::Dict(dict) => dict.len(),
        Value::Set(set) => set.len(),
        Value::DictView(view) => view.dict.len(),
        Value::MappingProxy(proxy) => length(heap, &proxy.0)?,
        Value::Range(range) => match heap.word.index(&range.length()) {
            Some(length) => length as usize,
            None => return Err(heap.overflow_error("Python int too large to convert to C ssize_t")),
        },
        _ => return Err(heap.type_error(format!("object of type '{}' has no len()", value.type_name()))),
    })
}

pub(crate) fn isinstance(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "isinstance", 2, 2)?;
    Ok(Value::Bool(is_instance(heap, &arguments[0], &arguments[1])?))
}

pub(crate) fn is_instance(heap: &HeapRef, value: &Value, class: &Value) -> Res<bool> {
    if let Value::Class(class) = class
        && Rc::ptr_eq(class, &value.class(heap))
    {
        return Ok(true);
    }
    if let Some(answer) = heap.call_user_special(class, "__instancecheck__", vec![value.clone()])? {
        return heap.truth(&answer);
    }
    match class {
        Value::Class(class) if value.class(heap).is_subclass(class) => Ok(true),
        Value::Class(class) => match (value, heap.optional_attribute(value, "__class__")?) {
            (Value::Instance(_), Some(Value::Class(claimed))) => Ok(claimed.is_subclass(class)),
            _ => Ok(false),
        },
        Value::Instance(_) if matches!(class.as_builtin(), Value::Tuple(_) | Value::TypeForm(_)) => {
            is_instance(heap, value, &class.as_builtin())
        }
        Value::Tuple(classes) => heap.nested(" in __instancecheck__", || {
            for class in classes.items() {
                if is_instance(heap, value, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }),
        Value::TypeForm(form) => {
            let answer = crate::typing::is_instance_of_any(heap, value, form)?;
            answer.ok_or_else(|| {
                let of_alias = "isinstance() argument 2 cannot be a parameterized generic";
                not_for_checks(heap, form, of_alias, not_a_type)
            })
        }
        _ if claimed_bases(heap, class)?.is_none() => Err(not_a_type(heap)),
        _ => match heap.optional_attribute(value, "__class__")? {
            Some(claimed) => claims_to_derive(heap, &claimed, class),
            None => Ok(false),
        },
    }
}

/// The bases of what `isinstance` and `issubclass` take for a class: whatever has a tuple of them.
pub(super) fn claimed_bases(heap: &HeapRef, value: &Value) -> Res<Option<Vec<Value>>> {
    let bases = heap.optional_attribute(value, "__bases__")?;
    Ok(bases.and_then(|bases| match bases.as_builtin() {
        Value::Tuple(bases) => Some(bases.items().to_vec()),
        _ => None,
    }))
}

/// Whether one is the other or derives from it, as their `__bases__` have it.
pub(super) fn claims_to_derive(heap: &HeapRef, class: &Value, of: &Value) -> Res<bool> {
    if class.is(of) {
        return Ok(true);
    }
    heap.nested(" in __issubclass__", || {
        for base in claimed_bases(heap, class)?.unwrap_or_default() {
            if claims_to_derive(heap, &base, of)? {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

fn not_a_type(heap: &HeapRef) -> Throw {
    heap.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")
}

pub(crate) fn locals(interpreter: &Interpreter, arguments: Arguments) -> Res {
    arguments.no_keywords(&interpreter.heap, "locals")?;
    let Arguments { positional, .. } = arguments;
    let given = positional.len();
    if given > 0 {
        return Err(interpreter.heap.type_error(format!("locals() takes no arguments ({given} given)")));
    }
    match interpreter.top_frame() {
        Some(frame) => interpreter.locals(&frame),
        None => Err(interpreter.heap.error(Kind::SystemError, "frame does not exist")),
    }
}

pub(crate) fn next_item(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let mut arguments = arguments.positional_only(heap, "next", 1, 2)?;
    let default = arguments.get(1).cloned();
    let iterator = arguments.swap_remove(0);
    if !is_iterator(heap, &iterator)? {
        return Err(heap.type_error(format!("'{}' object is not an iterator", iterator.type_name())));
    }
    let item = match &iterator {
        Value::Iterator(iterator) => next_of_builtin(heap, iterator),
        Value::Generator(generator) => match interpreter.send(generator, Value::None)? {
            Step::Yielded(value) | Step::Item(value) => Ok(Some(value)),
            Step::Returned(Value::None) => Ok(None),
            Step::Returned(value) => Err(heap.throw(Kind::StopIteration, vec![value])),
        },
        other => next_by_method(heap, other).map(Some),
    };
    match (item, default) {
        (Err(Throw::Exception(error)), Some(default)) if error.is_a(Kind::StopIteration) => Ok(default),
        (item, default) => item?.or(default).ok_or_else(|| heap.throw(Kind::StopIteration, Vec::new())),
    }
}
