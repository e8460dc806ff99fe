//! The methods and attributes of exceptions.

use crate::builtins;
use crate::classes::{Class, Kind};
use crate::error::{ExceptionData, ExceptionRef, Res};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Dict, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// An attribute that the builtin class adds: `None` while it is not set.
macro_rules! field {
    ($name:literal) => {
        Member::writable(
            $name,
            |_, this| Ok(exception(this).field($name).unwrap_or(Value::None)),
            |_, this, value| {
                match value {
                    Some(value) => exception(this).set_field($name, value),
                    None => drop(exception(this).clear_field($name)),
                }
                Ok(())
            },
        )
    };
}
macro_rules! reduce {
    ($class:ident $($name:literal)*) => {
        Member::method("__reduce__", |i, this, a| reduce(i, this, a, Kind::$class, &[$($name),*]))
    };
}

/// `class: [attributes] special methods that the class has itself;`
macro_rules! classes {
    ($($class:ident: [$($field:literal)*] $($special:ident)*;)*) => {
        pub(crate) const TABLES: &[(Kind, &[Member])] = &[
            (Kind::BaseException, BASE),
            (Kind::OSError, &[reduce!(OSError)]),
            (Kind::ImportError, &[reduce!(ImportError "name" "path" "name_from")]),
            (Kind::AttributeError, &[reduce!(AttributeError "name"), GET_STATE]),
            (Kind::UnicodeEncodeError, crate::bytes::errors::MEMBERS),
            (Kind::UnicodeDecodeError, crate::bytes::errors::MEMBERS),
            (Kind::UnicodeTranslateError, crate::bytes::errors::MEMBERS),
            $((Kind::$class, &[$(field!($field),)* $(classes!(@ $class $special)),*]),)*
        ];
    };
    (@ $class:ident new) => { Member::new(builtins::new_exception) };
    (@ $class:ident init) => {
        Member::method("__init__", |interpreter, this, arguments| {
            builtins::init_exception_as(interpreter, this, arguments, Kind::$class)?;
            Ok(Value::None)
        })
    };
    (@ $class:ident str) => {
        Member::method("__str__", |interpreter, this, _| {
            let text = crate::error::message_as(&interpreter.heap, exception(this), Kind::$class)?;
            Ok(interpreter.heap.str(text))
        })
    };
    (@ $class:ident repr) => { Member::method("__repr__", crate::classes::repr_plainly) };
}

classes! {
    BaseException: [] new init repr str;
    BaseExceptionGroup: [] new init str;
    StopIteration: ["value"] init;
    SystemExit: ["code"] init;
    NameError: ["name"] init;
    AttributeError: ["name" "obj"] init;
    KeyError: [] str;
    ImportError: ["name" "path" "name_from" "msg"] init str;
    OSError: ["errno" "strerror" "filename" "filename2"] new init str;
    SyntaxError: ["msg" "filename" "lineno" "offset" "text" "end_lineno" "end_offset" "print_file_and_line" "_metadata"] init str;
    UnicodeEncodeError: [] new init str;
    UnicodeDecodeError: [] new init str;
    UnicodeTranslateError: [] new init str;
    ArithmeticError: [] new;
    AssertionError: [] new;
    BufferError: [] new;
    BytesWarning: [] new;
    DeprecationWarning: [] new;
    EOFError: [] new;
    EncodingWarning: [] new;
    Exception: [] new;
    FloatingPointError: [] new;
    FutureWarning: [] new;
    GeneratorExit: [] new;
    ImportWarning: [] new;
    IndexError: [] new;
    KeyboardInterrupt: [] new;
    LookupError: [] new;
    MemoryError: [] new;
    NotImplementedError: [] new;
    OverflowError: [] new;
    PendingDeprecationWarning: [] new;
    PythonFinalizationError: [] new;
    RecursionError: [] new;
    ReferenceError: [] new;
    ResourceWarning: [] new;
    RuntimeError: [] new;
    RuntimeWarning: [] new;
    StopAsyncIteration: [] new;
    SyntaxWarning: [] new;
    SystemError: [] new;
    TypeError: [] new;
    UnicodeError: [] new;
    UnicodeWarning: [] new;
    UserWarning: [] new;
    ValueError: [] new;
    Warning: [] new;
    ZeroDivisionError: [] new;
}

/// The first builtin class in the order of a class that has a special method itself.
pub(crate) fn owner_of(class: &Rc<Class>, name: &str) -> Kind {
    let has =
        |kind: &Kind| TABLES.iter().any(|(owner, members)| owner == kind && members.iter().any(|it| it.name == name));
    let order = class.mro();
    let mut builtins = order.iter().filter(|class| class.is_builtin()).map(|class| class.kind);
    builtins.find(has).unwrap_or(Kind::BaseException)
}

/// The class whose `__new__` makes exceptions of that kind: most of them are made by the same function.
pub(crate) fn maker(kind: Kind) -> Kind {
    const MAKERS: &[Kind] = &[Kind::MemoryError, Kind::OSError, Kind::BaseExceptionGroup];
    kind.with_bases().find(|kind| MAKERS.contains(kind)).unwrap_or(Kind::BaseException)
}

const GET_STATE: Member = Member::method("__getstate__", |interpreter, this, arguments| {
    arguments.none(&interpreter.heap, "AttributeError.__getstate__")?;
    let args = interpreter.heap.tuple(exception(this).args.borrow().clone());
    state(&interpreter.heap, exception(this), &args, Kind::AttributeError, &["name"]).map(Value::Dict)
});

const BASE: &[Member] = &[
    reduce!(BaseException),
    Member::method("__setstate__", set_state),
    Member::method("with_traceback", with_traceback),
    Member::method("add_note", add_note),
    Member::writable("args", |i, this| Ok(i.heap.tuple(exception(this).args.borrow().clone())), set_args),
    Member::writable(
        "__cause__",
        |_, this| Ok(link(&exception(this).cause)),
        |i, this, value| {
            exception(this).suppress_context.set(true);
            set_link(i, &exception(this).cause, value, "cause")
        },
    ),
    Member::writable(
        "__context__",
        |_, this| Ok(link(&exception(this).context)),
        |i, this, value| set_link(i, &exception(this).context, value, "context"),
    ),
    Member::writable(
        "__suppress_context__",
        |_, this| Ok(Value::Bool(exception(this).suppress_context.get())),
        set_suppress_context,
    ),
    Member::writable(
        "__traceback__",
        |_, this| Ok(exception(this).traceback.borrow().clone().map_or(Value::None, Value::Traceback)),
        set_traceback,
    ),
];

/// The exception that a member is asked of.
pub(crate) fn exception(value: &Value) -> &ExceptionRef {
    match value {
        Value::Exception(exception) => exception,
        _ => unreachable!("members are given values of their class"),
    }
}

fn link(place: &RefCell<Option<Ref<ExceptionData>>>) -> Value {
    place.borrow().clone().map_or(Value::None, Value::Exception)
}

fn set_link(
    interpreter: &Interpreter,
    place: &RefCell<Option<Ref<ExceptionData>>>,
    value: Option<Value>,
    name: &str,
) -> Res<()> {
    let heap = &interpreter.heap;
    let new = match value {
        Some(Value::None) => None,
        Some(Value::Exception(exception)) => Some(exception),
        Some(_) => return Err(heap.type_error(format!("exception {name} must be None or derive from BaseException"))),
        None => return Err(heap.type_error(format!("__{name}__ may not be deleted"))),
    };
    let old = place.replace(new);
    drop(old);
    Ok(())
}

fn set_args(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let Some(value) = value else { return Err(heap.type_error("args may not be deleted")) };
    let args = crate::container::consume::collect(heap, &value)?;
    let old = exception(this).args.replace(args);
    drop(old);
    Ok(())
}

fn set_suppress_context(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    exception(this).suppress_context.set(flag(interpreter, value)?);
    Ok(())
}

/// What an attribute is set to that is True or False.
pub(crate) fn flag(interpreter: &Interpreter, value: Option<Value>) -> Res<bool> {
    match value {
        Some(Value::Bool(value)) => Ok(value),
        Some(_) => Err(interpreter.heap.type_error("attribute value type must be bool")),
        None => Err(interpreter.heap.type_error("can't delete numeric/char attribute")),
    }
}

fn set_traceback(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let new = match value {
        Some(Value::None) => None,
        Some(Value::Traceback(traceback)) => Some(traceback),
        Some(_) => return Err(interpreter.heap.type_error("__traceback__ must be a traceback or None")),
        None => return Err(interpreter.heap.type_error("__traceback__ may not be deleted")),
    };
    let old = exception(this).traceback.replace(new);
    drop(old);
    Ok(())
}

fn with_traceback(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let traceback = arguments.one(&interpreter.heap, "BaseException.with_traceback")?;
    set_traceback(interpreter, this, Some(traceback))?;
    Ok(this.clone())
}

fn add_note(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let note = arguments.one(&interpreter.heap, "BaseException.add_note")?;
    match note.as_builtin() {
        Value::Str(text) => {
            interpreter.heap.add_note(exception(this), &text.text)?;
            Ok(Value::None)
        }
        _ => {
            let given = note.argument_type_name();
            Err(interpreter.heap.type_error(format!("add_note() argument must be str, not {given}")))
        }
    }
}

/// The class, the arguments and, if there is any, the state: attributes of those names and what `__dict__` has.
fn reduce(interpreter: &Interpreter, this: &Value, arguments: Arguments, owner: Kind, names: &[&str]) -> Res {
    let heap = &interpreter.heap;
    arguments.none(heap, &format!("{}.__reduce__", owner.name()))?;
    let exception = exception(this);
    let mut args = exception.args.borrow().clone();
    if let (Kind::OSError, 2, Some(filename)) = (owner, args.len(), exception.field("filename")) {
        args.push(filename);
        args.extend(exception.field("filename2").into_iter().flat_map(|second| [Value::None, second]));
    }
    let args = heap.tuple(args);
    let state = state(heap, exception, &args, owner, names)?;
    let class = Value::Class(Rc::clone(&exception.class.borrow()));
    Ok(heap.tuple(if state.len() == 0 { vec![class, args] } else { vec![class, args, Value::Dict(state)] }))
}

fn state(heap: &HeapRef, exception: &ExceptionRef, args: &Value, owner: Kind, names: &[&str]) -> Res<Ref<Dict>> {
    let state = heap.mutable(Dict::default());
    if let Some(dict) = exception.dict.borrow().clone() {
        state.merge(heap, &dict)?;
    }
    for name in names {
        if let Some(value) = exception.field(name).filter(|value| !matches!(value, Value::None)) {
            state.set_str(heap, name, value)?;
        }
    }
    if owner == Kind::AttributeError {
        state.set_str(heap, "args", args.clone())?;
    }
    Ok(state)
}

fn set_state(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    match arguments.one(heap, "BaseException.__setstate__")?.as_builtin() {
        Value::None => {}
        Value::Dict(state) => {
            for entry in state.entries() {
                let Value::Str(name) = entry.key.as_builtin() else {
                    let given = entry.key.type_name();
                    return Err(heap.type_error(format!("attribute name must be string, not '{given}'")));
                };
                heap.set_attribute(this, &name.text, Some(entry.value))?;
            }
        }
        _ => return Err(heap.type_error("state is not a dictionary")),
    }
    Ok(Value::None)
}
