//! Exceptions made by calling their classes, and their own attributes.

use crate::builtins::unexpected;
use crate::classes::{Class, Kind};
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use std::rc::Rc;

/// What `__new__` of an exception class does: it keeps the arguments.
pub(crate) fn new_exception(
    interpreter: &Interpreter,
    class: &Rc<Class>,
    mut arguments: Arguments,
    has_init: bool,
) -> Res {
    let heap = &interpreter.heap;
    let fields = take_fields(class.kind, &mut arguments);
    if !has_init {
        check_keywords(interpreter, class, &arguments, fields.len())?;
    }
    let exception = heap.instantiate(class, arguments.positional)?;
    for (name, value) in fields {
        exception.set_field(name, value);
    }
    Ok(Value::Exception(exception))
}

/// What `__init__` of an exception class does: it keeps the arguments once more.
pub(crate) fn init_exception(interpreter: &Interpreter, this: &Value, mut arguments: Arguments) -> Res<()> {
    let Value::Exception(exception) = this else { return Ok(()) };
    let class = Rc::clone(&exception.class.borrow());
    let fields = take_fields(class.kind, &mut arguments);
    check_keywords(interpreter, &class, &arguments, fields.len())?;
    let values = crate::bytes::errors::checked(&interpreter.heap, class.kind, &arguments.positional)?;
    for (name, value) in fields {
        exception.set_field(name, value);
    }
    interpreter.heap.init_fields(exception, &values);
    let keeps_args = class.kind.is_subclass(Kind::OSError);
    if !keeps_args {
        let old = exception.args.replace(arguments.positional);
        drop(old);
    }
    Ok(())
}

/// What is left of the keywords after so many known ones were taken.
fn check_keywords(interpreter: &Interpreter, class: &Rc<Class>, arguments: &Arguments, taken: usize) -> Res<()> {
    let Some((keyword, _)) = arguments.keywords.first() else { return Ok(()) };
    let heap = &interpreter.heap;
    Err(match keywords_of(class.kind) {
        [] => heap.type_error(format!("{}() takes no keyword arguments", class.name())),
        known if taken + arguments.keywords.len() > known.len() => {
            let (builtin, most, given) = (class.kind.name(), known.len(), taken + arguments.keywords.len());
            let plural = if most == 1 { "" } else { "s" };
            heap.type_error(format!("{builtin}() takes at most {most} keyword argument{plural} ({given} given)"))
        }
        known => unexpected(heap, class.kind.name(), &keyword.text, known),
    })
}

/// The keyword arguments that become attributes.
fn take_fields(kind: Kind, arguments: &mut Arguments) -> Vec<(&'static str, Value)> {
    let names = keywords_of(kind).iter();
    names.filter_map(|name| Some((*name, arguments.keyword(name)?))).collect()
}

fn keywords_of(kind: Kind) -> &'static [&'static str] {
    if kind.is_subclass(Kind::ImportError) {
        &["name", "path", "name_from"]
    } else if kind.is_subclass(Kind::NameError) {
        &["name"]
    } else if kind.is_subclass(Kind::AttributeError) {
        &["name", "obj"]
    } else {
        &[]
    }
}
