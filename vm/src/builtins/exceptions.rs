//! Calling exception classes. Those that make more of their arguments than `args` are not supported with such arguments.

use super::arguments::Arguments;
use crate::objects::class::Type;
use crate::objects::{Exception, ExceptionClass};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// Exception classes with fields of their own, and the positional arguments up to which those play no role.
const WITH_FIELDS: &[(ExceptionClass, usize)] = &[
    (ExceptionClass::OSError, 1),
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
        return Err(vm.not_supported(format!("the fields of {}", class.name)));
    }
    arguments.refuse_keywords(vm, class.name)?;
    let args = vm.tuple(arguments.positional);
    Ok(Exception::new(&mut vm.heap, class.value(), args))
}
