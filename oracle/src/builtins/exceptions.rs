//! Exceptions made by calling their classes, and their own attributes.

use crate::builtins::unexpected;
use crate::classes::{Class, Kind};
use crate::container::consume::collect;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use std::rc::Rc;

/// What `__new__` of an exception class does: it keeps the arguments, and leaves what they mean to `__init__`.
pub(crate) fn new_exception(interpreter: &Interpreter, class: &Rc<Class>, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    if class.kind.is_subclass(Kind::OSError) && !heap.os_error_waits_for_init(class)? {
        check_keywords(interpreter, class, class.kind, &arguments, 0)?;
    }
    heap.instantiate(class, arguments.positional).map(Value::Exception)
}

/// What `__init__` of the builtin class of an exception does.
pub(crate) fn init_exception(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res<()> {
    let Value::Exception(exception) = this else { return Ok(()) };
    let owner = crate::exception_members::owner_of(&exception.class.borrow(), "__init__");
    init_exception_as(interpreter, this, arguments, owner)
}

/// What `owner.__init__` does: it keeps the arguments once more, and takes its attributes from them.
pub(crate) fn init_exception_as(
    interpreter: &Interpreter,
    this: &Value,
    mut arguments: Arguments,
    kind: Kind,
) -> Res<()> {
    let Value::Exception(exception) = this else { return Ok(()) };
    let heap = &interpreter.heap;
    let class = Rc::clone(&exception.class.borrow());
    if kind.is_subclass(Kind::OSError) && !heap.os_error_waits_for_init(&class)? {
        return Ok(());
    }
    let names = keywords_of(kind);
    if names.is_empty() {
        check_keywords(interpreter, &class, kind, &arguments, 0)?;
    }
    let old = exception.args.replace(arguments.positional.clone());
    drop(old);
    let fields: Vec<(&'static str, Option<Value>)> =
        names.iter().map(|name| (*name, arguments.keyword(name))).collect();
    let taken = fields.iter().filter(|(_, value)| value.is_some()).count();
    check_keywords(interpreter, &class, kind, &arguments, taken)?;
    let values = match kind.is_subclass(Kind::SyntaxError) {
        true => syntax_error_arguments(heap, arguments.positional)?,
        false => crate::bytes::errors::checked(heap, kind, arguments.positional)?,
    };
    for (name, value) in fields {
        match value {
            Some(value) => exception.set_field(name, value),
            None => drop(exception.clear_field(name)),
        }
    }
    heap.init_fields(exception, kind, &values);
    Ok(())
}

/// A message and a tuple of details; TypeError if these are not what a place in a text needs.
fn syntax_error_arguments(heap: &HeapRef, mut arguments: Vec<Value>) -> Res<Vec<Value>> {
    let [_, details] = arguments.as_mut_slice() else { return Ok(arguments) };
    let items = collect(heap, details)?;
    let given = items.len();
    let bound = match given {
        ..4 => "at least 4",
        4..=7 => "",
        _ => "at most 7",
    };
    if !bound.is_empty() {
        return Err(heap.type_error(format!("function takes {bound} arguments ({given} given)")));
    }
    if given == 5 {
        return Err(heap.type_error("end_offset must be provided when end_lineno is provided"));
    }
    *details = heap.tuple(items);
    Ok(arguments)
}

/// What is left of the keywords after so many known ones were taken.
fn check_keywords(
    interpreter: &Interpreter,
    class: &Rc<Class>,
    owner: Kind,
    arguments: &Arguments,
    taken: usize,
) -> Res<()> {
    let Some((keyword, _)) = arguments.keywords.first() else { return Ok(()) };
    let heap = &interpreter.heap;
    Err(match keywords_of(owner) {
        [] => heap.type_error(format!("{}() takes no keyword arguments", class.name())),
        known if taken + arguments.keywords.len() > known.len() => {
            let (builtin, most, given) = (owner.name(), known.len(), taken + arguments.keywords.len());
            let plural = if most == 1 { "" } else { "s" };
            heap.type_error(format!("{builtin}() takes at most {most} keyword argument{plural} ({given} given)"))
        }
        known => unexpected(heap, owner.name(), &keyword.text, known),
    })
}

/// The keyword arguments that become attributes.
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
