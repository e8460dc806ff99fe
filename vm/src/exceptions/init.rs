//! Making exceptions: what `__new__` and `__init__` of the built-in classes do with their arguments. Source: CPython 3.14
//! `Objects/exceptions.c`.

use super::fields::{self, field};
use crate::builtins::{Arguments, type_error, unexpected_keyword};
use crate::classes::{Special, is_native_new};
use crate::objects::class::Type;
use crate::objects::descriptor::SlotWrapperObject;
use crate::objects::function::BuiltinFunction;
use crate::objects::string::text;
use crate::objects::{Exception, ExceptionClass, Int, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `class.__new__(class, …)`
pub(crate) fn new(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let built_in = class.exception.unwrap_or(ExceptionClass::BaseException);
    match fields::owner(built_in) {
        Some(ExceptionClass::BaseExceptionGroup) => super::groups::new(vm, class, arguments),
        Some(ExceptionClass::OSError) => new_os_error(vm, class, arguments),
        owner => {
            let args = vm.tuple(arguments.positional);
            let made = Exception::place(&mut vm.heap, class.value(), args);
            if owner.is_some_and(is_unicode_error)
                && let Some(exception) = Exception::from_value(made)
            {
                [field::START, field::END]
                    .into_iter()
                    .for_each(|place| exception.set_field(place, Value::small_int(0)));
            }
            Ok(made)
        }
    }
}

fn is_unicode_error(class: ExceptionClass) -> bool {
    use ExceptionClass::{UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError};
    matches!(class, UnicodeDecodeError | UnicodeEncodeError | UnicodeTranslateError)
}

fn new_os_error(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    if waits_for_init(vm, class) {
        let none = vm.tuple(&[]);
        return Ok(Exception::place(&mut vm.heap, class.value(), none));
    }
    arguments.refuse_keywords(vm, &class.name())?;
    let args = vm.tuple(arguments.positional);
    let class = os_error_class(vm, class, arguments.positional)?.unwrap_or(class.value());
    let made = Exception::place(&mut vm.heap, class, args);
    if let Some(exception) = Exception::from_value(made) {
        fill_os_error(vm, exception, arguments.positional);
    }
    Ok(made)
}

/// Whether a class that derives from `OSError` has an `__init__` but no `__new__` of its own: then the arguments wait for that,
/// which may be given others.
fn waits_for_init(vm: &mut Vm, class: Type) -> bool {
    let [new, init] = [Special::New, Special::Init].map(|special| vm.special(special));
    let new = vm.lookup_in_class(class, new).and_then(BuiltinFunction::from_value);
    let init = vm.lookup_in_class(class, init);
    let is_own_init = init.is_some_and(|init| SlotWrapperObject::of(init, Kind::SlotWrapper).is_none());
    is_own_init && new.is_some_and(|new| is_native_new(new.row))
}

type Init = fn(&mut Vm, Exception, &Arguments) -> Fallible<()>;

/// What `__init__` does for the classes with fields.
const INITS: &[(ExceptionClass, Init)] = &[
    (ExceptionClass::StopIteration, stop_iteration),
    (ExceptionClass::SystemExit, system_exit),
    (ExceptionClass::NameError, |vm, this, arguments| named(vm, this, arguments, "NameError", &["name"], 0)),
    (ExceptionClass::AttributeError, |vm, this, arguments| {
        named(vm, this, arguments, "AttributeError", &["name", "obj"], 0)
    }),
    (ExceptionClass::ImportError, import_error),
    (ExceptionClass::OSError, |vm, this, arguments| {
        fill_os_error(vm, this, arguments.positional);
        Ok(())
    }),
    (ExceptionClass::SyntaxError, syntax_error),
    (ExceptionClass::UnicodeEncodeError, |vm, this, arguments| unicode_error(vm, this, arguments, true)),
    (ExceptionClass::UnicodeDecodeError, |vm, this, arguments| unicode_error(vm, this, arguments, true)),
    (ExceptionClass::UnicodeTranslateError, |vm, this, arguments| unicode_error(vm, this, arguments, false)),
];

/// The `__init__` that the built-in class of an exception has.
pub(crate) fn init(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    let built_in = Exception::from_value(this).map(Exception::built_in);
    let owner = built_in.and_then(fields::owner).unwrap_or(ExceptionClass::BaseException);
    init_as(vm, this, arguments, owner)
}

/// `owner.__init__(this, …)`: `BaseException.__init__`, and what the class makes of the arguments.
pub(super) fn init_as(vm: &mut Vm, this: Value, arguments: &Arguments, owner: ExceptionClass) -> Fallible<Value> {
    let Some(exception) = Exception::from_value(this) else { return Ok(Value::NONE) };
    let class = vm.class_of(this);
    if owner == ExceptionClass::OSError && !waits_for_init(vm, class) {
        return Ok(Value::NONE);
    }
    let init = INITS.iter().find(|(class, _)| *class == owner).map(|(_, init)| *init);
    let takes_names = [ExceptionClass::NameError, ExceptionClass::AttributeError, ExceptionClass::ImportError];
    if !takes_names.contains(&owner) {
        let name = vm.type_name(this);
        arguments.refuse_keywords(vm, &name)?;
    }
    let args = vm.tuple(arguments.positional);
    exception.set_args(args);
    if let Some(init) = init {
        init(vm, exception, arguments)?;
    }
    Ok(Value::NONE)
}

fn stop_iteration(_: &mut Vm, this: Exception, arguments: &Arguments) -> Fallible<()> {
    this.set_field(field::VALUE, arguments.positional.first().copied().unwrap_or(Value::NONE));
    Ok(())
}

fn system_exit(_: &mut Vm, this: Exception, arguments: &Arguments) -> Fallible<()> {
    match *arguments.positional {
        [] => {}
        [code] => this.set_field(field::CODE, code),
        _ => this.set_field(field::CODE, this.args()),
    }
    Ok(())
}

/// Fields that are given by name alone; the first of them is at `first`.
fn named(
    vm: &mut Vm,
    this: Exception,
    arguments: &Arguments,
    class: &str,
    names: &[&str],
    first: usize,
) -> Fallible<()> {
    let (most, given) = (names.len(), arguments.names.len());
    if given > most {
        let plural = if most == 1 { "" } else { "s" };
        return Err(type_error(vm, format!("{class}() takes at most {most} keyword argument{plural} ({given} given)")));
    }
    (first..first + most).for_each(|place| this.set_field(place, Value::NULL));
    for (name, &value) in arguments.names.iter().zip(arguments.keywords) {
        let name = text(*name);
        match names.iter().position(|known| *known == name) {
            Some(index) => this.set_field(first + index, value),
            None => return Err(unexpected_keyword(vm, class, &name, names)),
        }
    }
    Ok(())
}

fn import_error(vm: &mut Vm, this: Exception, arguments: &Arguments) -> Fallible<()> {
    named(vm, this, arguments, "ImportError", &["name", "path", "name_from"], field::IMPORT_NAME)?;
    let message = if let [message] = *arguments.positional { message } else { Value::NULL };
    this.set_field(field::MESSAGE, message);
    Ok(())
}

fn fill_os_error(vm: &mut Vm, this: Exception, given: &[Value]) {
    if !(2..=5).contains(&given.len()) {
        return;
    }
    this.set_field(field::ERRNO, given[0]);
    this.set_field(field::STRERROR, given[1]);
    let filename = given.get(2).copied().filter(|filename| !filename.is_none());
    if let Some(filename) = filename {
        this.set_field(field::FILENAME, filename);
        if let Some(second) = given.get(4).copied().filter(|second| !second.is_none()) {
            this.set_field(field::FILENAME2, second);
        }
        let args = vm.tuple(&given[..2]);
        this.set_args(args);
    }
}

fn syntax_error(vm: &mut Vm, this: Exception, arguments: &Arguments) -> Fallible<()> {
    if let Some(&message) = arguments.positional.first() {
        this.set_field(field::MESSAGE, message);
    }
    let &[_, details] = arguments.positional else { return Ok(()) };
    let details = vm.tuple_of(details)?;
    let details = Tuple::from_value(details).map_or(&[][..], Tuple::items);
    let given = details.len();
    if !(4..=7).contains(&given) {
        let (bound, count) = if given < 4 { ("at least", 4) } else { ("at most", 7) };
        return Err(type_error(vm, format!("function takes {bound} {count} arguments ({given} given)")));
    }
    for (index, &detail) in details.iter().take(6).enumerate() {
        this.set_field(field::SYNTAX_FILENAME + index, detail);
    }
    if let Some(&metadata) = details.get(6) {
        this.set_field(field::METADATA, metadata);
    }
    if !this.field(field::END_LINE).is_null() && this.field(field::END_OFFSET).is_null() {
        return Err(type_error(vm, "end_offset must be provided when end_lineno is provided"));
    }
    Ok(())
}

fn unicode_error(vm: &mut Vm, this: Exception, arguments: &Arguments, has_encoding: bool) -> Fallible<()> {
    let (first, count) = if has_encoding { (field::ENCODING, 5) } else { (field::UNICODE_OBJECT, 4) };
    let given = arguments.positional;
    if given.len() != count {
        let message = format!("function takes exactly {count} arguments ({} given)", given.len());
        return Err(type_error(vm, message));
    }
    let is_bytes = this.built_in() == ExceptionClass::UnicodeDecodeError;
    for (place, &value) in (first..).zip(given) {
        let class = vm.type_name(value);
        match place {
            field::START | field::END => {
                vm.index(value)?;
            }
            field::UNICODE_OBJECT if is_bytes && matches!(class.as_str(), "bytes" | "bytearray" | "memoryview") => {}
            field::UNICODE_OBJECT if is_bytes => {
                return Err(vm.not_bytes_like(value));
            }
            _ if Str::from_value(value).is_none() => {
                let number = place - first + 1;
                return Err(type_error(vm, format!("argument {number} must be str, not {class}")));
            }
            _ => {}
        }
        this.set_field(place, value);
    }
    Ok(())
}

/// The subclasses of `OSError` by `errno`, as Linux numbers it.
const BY_ERRNO: &[(i64, ExceptionClass)] = &[
    (1, ExceptionClass::PermissionError),
    (2, ExceptionClass::FileNotFoundError),
    (3, ExceptionClass::ProcessLookupError),
    (4, ExceptionClass::InterruptedError),
    (10, ExceptionClass::ChildProcessError),
    (11, ExceptionClass::BlockingIOError),
    (13, ExceptionClass::PermissionError),
    (17, ExceptionClass::FileExistsError),
    (20, ExceptionClass::NotADirectoryError),
    (21, ExceptionClass::IsADirectoryError),
    (32, ExceptionClass::BrokenPipeError),
    (103, ExceptionClass::ConnectionAbortedError),
    (104, ExceptionClass::ConnectionResetError),
    (108, ExceptionClass::BrokenPipeError),
    (110, ExceptionClass::TimeoutError),
    (111, ExceptionClass::ConnectionRefusedError),
    (114, ExceptionClass::BlockingIOError),
    (115, ExceptionClass::BlockingIOError),
];

/// What `OSError(errno, text, …)` makes instead of an `OSError`: CPython has the numbers in a dict.
fn os_error_class(vm: &mut Vm, class: Type, arguments: &[Value]) -> Fallible<Option<Value>> {
    let is_plain = class.value() == vm.classes.exception(ExceptionClass::OSError);
    if !is_plain || !(2..=5).contains(&arguments.len()) || Int::from_value(arguments[0]).is_none() {
        return Ok(None);
    }
    let hash = vm.hash(arguments[0])?;
    let Some((errno, class)) = BY_ERRNO.iter().find(|(errno, _)| *errno == hash) else { return Ok(None) };
    let errno = vm.int(*errno);
    Ok(vm.equal(errno, arguments[0])?.then(|| vm.classes.exception(*class)))
}
