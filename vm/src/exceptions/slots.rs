//! Which built-in exception class has which special method itself, so that `KeyError.__str__` and `Exception.__init__` are whose
//! CPython says. What the methods do is in `init`, `text` and `reduce`. Source: CPython 3.14 `Objects/exceptions.c`.

use super::attributes::BASE_EXCEPTION;
use super::{fields, groups, init, reduce};
use crate::classes::{Row, Special, Wrapper};
use crate::objects::{Exception, ExceptionClass};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

macro_rules! slots {
    ($($class:ident: $($special:ident)*;)*) => {
        /// The special methods of each class.
        static SLOTS: &[(ExceptionClass, &[Wrapper])] = &[$((ExceptionClass::$class, &[$(slots!(@ $class $special)),*])),*];
    };
    (@ $class:ident Init) => {
        Wrapper::own(Special::Init, |vm, this, arguments| init::init_as(vm, this, arguments, ExceptionClass::$class))
    };
    (@ $class:ident Str) => {
        Wrapper::own(Special::Str, |vm, this, _| str_as(vm, this, ExceptionClass::$class))
    };
    (@ $class:ident Repr) => {
        Wrapper::own(Special::Repr, |vm, this, _| vm.native_repr(this))
    };
}

slots! {
    BaseException: Init Str Repr;
    BaseExceptionGroup: Init Str;
    StopIteration: Init;
    SystemExit: Init;
    NameError: Init;
    AttributeError: Init;
    KeyError: Str;
    ImportError: Init Str;
    OSError: Init Str;
    SyntaxError: Init Str;
    UnicodeEncodeError: Init Str;
    UnicodeDecodeError: Init Str;
    UnicodeTranslateError: Init Str;
}

fn str_as(vm: &mut Vm, this: Value, owner: ExceptionClass) -> Fallible<Value> {
    let Some(exception) = Exception::from_value(this) else { return Ok(Value::NONE) };
    let text = vm.exception_text_as(exception, owner)?;
    vm.checked_str(&text)
}

/// The special methods that a class has itself.
pub(crate) fn slots_of(class: ExceptionClass) -> impl Iterator<Item = &'static Wrapper> {
    SLOTS.iter().filter(move |(owner, _)| *owner == class).flat_map(|(_, slots)| *slots)
}

/// The other methods and attributes that a class has itself.
pub(crate) fn methods_of(class: ExceptionClass) -> &'static [Row] {
    match class {
        ExceptionClass::BaseException => BASE_EXCEPTION,
        ExceptionClass::BaseExceptionGroup => groups::GROUP,
        ExceptionClass::AttributeError => reduce::ATTRIBUTE_ERROR,
        ExceptionClass::ImportError => reduce::IMPORT_ERROR,
        ExceptionClass::OSError => reduce::OS_ERROR,
        _ => &[],
    }
}

/// Whether a class has a `__new__` itself: those whose fields a base's `__new__` leaves to their `__init__` have none.
pub(crate) fn has_new(class: ExceptionClass) -> bool {
    use ExceptionClass::{
        BaseExceptionGroup, KeyError, OSError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError,
    };
    const WITH_FIELDS: &[ExceptionClass] =
        &[OSError, BaseExceptionGroup, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError];
    match fields::owner(class) {
        Some(_) => WITH_FIELDS.contains(&class),
        None => class != KeyError,
    }
}

/// Whether `__new__` of one class can make instances of the other: most exceptions are made by the same function.
pub(crate) fn makes_alike(one: ExceptionClass, other: ExceptionClass) -> bool {
    maker(one) == maker(other)
}

fn maker(class: ExceptionClass) -> Option<ExceptionClass> {
    use ExceptionClass::{BaseExceptionGroup, MemoryError, OSError};
    match fields::owner(class) {
        Some(owner @ (OSError | BaseExceptionGroup)) => Some(owner),
        _ => (class == MemoryError).then_some(MemoryError),
    }
}
