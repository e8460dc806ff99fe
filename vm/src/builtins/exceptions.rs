//! Calling exception classes. Those that make more of their arguments than `args` are not supported with such arguments.

use super::arguments::Arguments;
use crate::objects::class::Type;
use crate::objects::{Exception, ExceptionClass, Int};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Exception classes with fields of their own, and the positional arguments up to which those play no role.
const WITH_FIELDS: &[(ExceptionClass, usize)] = &[
    (ExceptionClass::OSError, 2),
    (ExceptionClass::SyntaxError, 1),
    (ExceptionClass::BaseExceptionGroup, 0),
    (ExceptionClass::UnicodeDecodeError, 0),
    (ExceptionClass::UnicodeEncodeError, 0),
    (ExceptionClass::UnicodeTranslateError, 0),
];

/// Exception classes that take fields by keyword.
const WITH_KEYWORDS: &[ExceptionClass] =
    &[ExceptionClass::ImportError, ExceptionClass::AttributeError, ExceptionClass::NameError];

/// An exception of a class.
pub(super) fn exception(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let is = |vm: &Vm, base: ExceptionClass| class.is_subclass(vm.classes.exception(base));
    let plain =
        WITH_FIELDS.iter().all(|(base, most)| !is(vm, *base) || *most > 0 && arguments.positional.len() <= *most);
    let keywords = !arguments.names.is_empty() && WITH_KEYWORDS.iter().any(|base| is(vm, *base));
    if !plain || keywords {
        return Err(vm.not_supported(format!("the fields of {}", class.name())));
    }
    arguments.refuse_keywords(vm, &class.name())?;
    let args = vm.tuple(arguments.positional);
    let class = os_error_class(vm, class, arguments.positional).unwrap_or(class.value());
    Ok(Exception::place(&mut vm.heap, class, args))
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

/// What `OSError(errno, text)` makes instead of an `OSError`.
fn os_error_class(vm: &Vm, class: Type, arguments: &[Value]) -> Option<Value> {
    let &[number, _] = arguments else { return None };
    let number = Int::from_value(number)?.to_i64()?;
    let row = BY_ERRNO.iter().find(|(errno, _)| *errno == number)?;
    (class.exception == Some(ExceptionClass::OSError)).then(|| vm.classes.exception(row.1))
}
