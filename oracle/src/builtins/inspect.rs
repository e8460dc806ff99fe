//! `len`, `isinstance` and `locals`.

use crate::class::Kind;
use crate::container::iterator::is_iterator;
use crate::error::Res;
use crate::generator::Step;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;

pub(crate) fn len(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let argument = arguments.one(heap, "len")?;
    let length = match &argument {
        Value::Str(text) => text.length,
        Value::Tuple(tuple) => tuple.items().len(),
        Value::List(list) => list.0.borrow().len(),
        Value::Dict(dict) => dict.0.borrow().len(),
        Value::Set(set) => set.0.borrow().len(),
        Value::Range(range) => {
            let length = range.length();
            if i64::try_from(&length).is_err() {
                return Err(heap.overflow_error("Python int too large to convert to C ssize_t"));
            }
            return Ok(heap.int(length));
        }
        _ => return Err(heap.type_error(format!("object of type '{}' has no len()", argument.type_name()))),
    };
    Ok(heap.int(length))
}

pub(crate) fn isinstance(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "isinstance", 2, 2)?;
    Ok(Value::Bool(is_instance(heap, arguments[0].kind(), &arguments[1])?))
}

fn is_instance(heap: &HeapRef, kind: Kind, class: &Value) -> Res<bool> {
    match class {
        Value::Class(class) => Ok(kind.is_subclass(class.kind)),
        Value::Tuple(classes) => heap.nested("in __instancecheck__", || {
            for class in classes.items() {
                if is_instance(heap, kind, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }),
        _ => Err(heap.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
    }
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
    if !is_iterator(&iterator) {
        return Err(heap.type_error(format!("'{}' object is not an iterator", iterator.type_name())));
    }
    match (interpreter.next_step(&iterator)?, default) {
        (Step::Yielded(value) | Step::Item(value), _) | (Step::Returned(_), Some(value)) => Ok(value),
        (Step::Returned(Value::None), None) => Err(heap.throw(Kind::StopIteration, Vec::new())),
        (Step::Returned(value), None) => Err(heap.throw(Kind::StopIteration, vec![value])),
    }
}
