//! `CALL` and `CALL_KW`.

use crate::builtins::Signature;
use crate::machine::Site;
use crate::objects::class::Type;
use crate::objects::descriptor::{BoundMethodObject, NativeMethodObject};
use crate::objects::function::{BuiltinFunction, Function};
use crate::objects::{ExceptionClass, exact_kind};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;
use stencils::value::Value;

/// The first of the two inline caches for a function's version.
const VERSION: usize = 1;

pub(super) fn choose(vm: &mut Vm, site: Site) -> Option<u8> {
    let count = site.oparg() as usize;
    let [callable, this] = [count + 2, count + 1].map(|from_top| site.operand(from_top));
    let given = count + usize::from(!this.is_null());
    if let Some(function) = Function::from_value(callable) {
        site.set_cache_u32(VERSION, function.version);
        // The receiver of a method that is in C in CPython is checked, unless the method was found in its class.
        let is_checked = this.is_null() && function.owner_in_c().is_some();
        let exact = function.takes_exactly(given).is_some() && !is_checked;
        return Some(if exact { op::CALL_PY_EXACT_ARGS } else { op::CALL_PY_GENERAL });
    }
    if let Some(function) = method_function(callable).filter(|_| this.is_null()) {
        site.set_cache_u32(VERSION, function.version);
        let exact = function.takes_exactly(count + 1).is_some();
        return Some(if exact { op::CALL_BOUND_METHOD_EXACT_ARGS } else { op::CALL_BOUND_METHOD_GENERAL });
    }
    if let Some(method) = NativeMethodObject::of(callable, Kind::MethodDescriptor) {
        return by_descriptor(vm, site, method.row.signature, callable);
    }
    if let Some(builtin) = BuiltinFunction::from_value(callable) {
        return by_signature(builtin, given);
    }
    if callable == vm.classes.of_kind(Kind::Type) && given == 1 {
        return Some(op::CALL_TYPE_1);
    }
    let Some(class) = Type::from_value(callable) else { return Some(op::CALL_NON_PY_GENERAL) };
    if let Some(version) = vm.init_version(class).filter(|_| this.is_null()) {
        site.set_cache_u32(VERSION, version);
        return Some(op::CALL_ALLOC_AND_ENTER_INIT);
    }
    Some(by_class(class, given))
}

pub(super) fn choose_kw(_: &mut Vm, site: Site) -> Option<u8> {
    // The tuple of names is on top.
    let count = site.oparg() as usize;
    let [callable, this] = [count + 3, count + 2].map(|from_top| site.operand(from_top));
    let (function, form) = match (Function::from_value(callable), method_function(callable)) {
        (Some(function), _) => (function, op::CALL_KW_PY),
        (None, Some(function)) if this.is_null() => (function, op::CALL_KW_BOUND_METHOD),
        _ => return Some(op::CALL_KW_NON_PY),
    };
    site.set_cache_u32(VERSION, function.version);
    Some(form)
}

/// The Python function that a bound method calls.
fn method_function(callable: Value) -> Option<Function> {
    BoundMethodObject::of(callable, Kind::BoundMethod).and_then(|method| Function::from_value(method.function.get()))
}

/// A method of a built-in class, whose receiver is self or the first argument.
fn by_descriptor(vm: &mut Vm, site: Site, signature: Signature, callable: Value) -> Option<u8> {
    let count = site.oparg() as usize;
    let this = site.operand(count + 1);
    let given = count + usize::from(!this.is_null());
    match signature {
        Signature::None(_) => (given == 1).then_some(op::CALL_METHOD_DESCRIPTOR_NOARGS),
        Signature::One(_) if appends_to_list(vm, site, callable) => Some(op::CALL_LIST_APPEND),
        Signature::One(_) => (given == 2).then_some(op::CALL_METHOD_DESCRIPTOR_O),
        Signature::Positional(..) => Some(op::CALL_METHOD_DESCRIPTOR_FAST),
        Signature::Named(..) | Signature::Keywords(_) => Some(op::CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS),
    }
}

/// `list.append(item)` as a statement.
fn appends_to_list(vm: &Vm, site: Site, callable: Value) -> bool {
    const CACHES: usize = 3;
    let is_append = callable == vm.state().callables.list_append && site.oparg() == 1;
    is_append && exact_kind(site.operand(2)) == Some(Kind::List) && site.next(CACHES)[0] == op::POP_TOP
}

fn by_signature(builtin: BuiltinFunction, given: usize) -> Option<u8> {
    match (builtin.row.name, given) {
        ("len", 1) => return Some(op::CALL_LEN),
        ("isinstance", 2) => return Some(op::CALL_ISINSTANCE),
        _ => {}
    }
    match builtin.row.signature {
        Signature::None(_) => Some(op::CALL_NON_PY_GENERAL),
        Signature::One(_) => (given == 1).then_some(op::CALL_BUILTIN_O),
        Signature::Positional(..) => Some(op::CALL_BUILTIN_FAST),
        Signature::Named(..) | Signature::Keywords(_) => Some(op::CALL_BUILTIN_FAST_WITH_KEYWORDS),
    }
}

fn by_class(class: Type, given: usize) -> u8 {
    match (class.instance.0, given) {
        (Kind::Str, 1) => op::CALL_STR_1,
        (Kind::Tuple, 1) => op::CALL_TUPLE_1,
        _ if has_vectorcall(class) => op::CALL_BUILTIN_CLASS,
        _ => op::CALL_NON_PY_GENERAL,
    }
}

/// Whether CPython's class has a `tp_vectorcall`: exceptions with fields of their own do not.
fn has_vectorcall(class: Type) -> bool {
    match class.exception {
        Some(exception) => {
            !WITH_FIELDS.contains(&exception) && !class.base_list().iter().any(|&base| !inherits_vectorcall(base))
        }
        None => ![Kind::Zip, Kind::Instance].contains(&class.instance.0),
    }
}

fn inherits_vectorcall(base: Value) -> bool {
    Type::from_value(base).is_none_or(|base| base.exception.is_none() || has_vectorcall(base))
}

const WITH_FIELDS: &[ExceptionClass] = &[
    ExceptionClass::AttributeError,
    ExceptionClass::ImportError,
    ExceptionClass::MemoryError,
    ExceptionClass::NameError,
    ExceptionClass::OSError,
    ExceptionClass::StopIteration,
    ExceptionClass::SyntaxError,
    ExceptionClass::SystemExit,
    ExceptionClass::UnicodeDecodeError,
    ExceptionClass::UnicodeEncodeError,
    ExceptionClass::UnicodeTranslateError,
];
