//! What `copy` is told of built-in objects: `__reduce__` of what is no iterator. Iterators are in `reduce_iterators`, exceptions in
//! `exceptions`.

use super::methods;
use crate::builtins::arguments::type_error;
use crate::builtins::{Arguments, Builtin};
use crate::classes::{Special, bound, builtin_method, describe};
use crate::names::lookup;
use crate::objects::function::Function;
use crate::objects::instance::is_of_program;
use crate::objects::range::Range;
use crate::objects::slice::Slice;
use crate::objects::{Bytes, Int, Set, bytes_like, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) static ELLIPSIS: &[Builtin] = methods! { "ellipsis":
    "__reduce__" None => |vm: &mut Vm, _: Value| Ok(vm.intern("Ellipsis"));
};

pub(super) static NOT_IMPLEMENTED: &[Builtin] = methods! { "NotImplementedType":
    "__reduce__" None => |vm: &mut Vm, _: Value| Ok(vm.intern("NotImplemented"));
};

/// `(callable, arguments)`, and the state that is set afterwards, if there is one.
pub(crate) fn made_by(vm: &mut Vm, callable: Value, arguments: &[Value], state: Option<Value>) -> Fallible<Value> {
    let arguments = vm.tuple(arguments);
    let parts: Vec<Value> = [callable, arguments].into_iter().chain(state).collect();
    Ok(vm.tuple(&parts))
}

/// A built-in function.
pub(crate) fn builtin(vm: &mut Vm, name: &str) -> Value {
    let name = vm.intern(name);
    lookup(vm.builtins, name).unwrap_or(Value::NONE)
}

fn class(vm: &Vm, this: Value) -> Value {
    vm.class_of(this).value()
}

/// The attributes of an instance of a program's class, if there are any.
fn attributes(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if !is_of_program(this) {
        return Ok(Value::NONE);
    }
    let name = vm.intern("__getstate__");
    let method = vm.get_attribute(this, name)?;
    vm.call(method, &Arguments::default())
}

pub(super) fn range(vm: &mut Vm, this: Range) -> Fallible<Value> {
    let class = class(vm, this.value());
    made_by(vm, class, &[this.start, this.stop, this.step], None)
}

pub(super) fn slice(vm: &mut Vm, this: Slice) -> Fallible<Value> {
    let class = class(vm, this.value());
    made_by(vm, class, &[this.start, this.stop, this.step], None)
}

pub(super) fn set(vm: &mut Vm, this: Set) -> Fallible<Value> {
    let keys = this.entries().iter().map(|entry| entry.key).collect();
    let (class, keys, state) = (class(vm, this.value()), vm.list(keys), attributes(vm, this.value())?);
    made_by(vm, class, &[keys], Some(state))
}

/// `bytearray.__reduce__`
pub(super) fn array(vm: &mut Vm, this: Value) -> Fallible<Value> {
    reduce_array(vm, this, false)
}

/// `bytearray.__reduce_ex__`
pub(super) fn array_by_protocol(vm: &mut Vm, this: Value, arguments: &[Value]) -> Fallible<Value> {
    let protocol = match arguments.first() {
        Some(protocol) => vm.index(*protocol)?,
        None => return reduce_array(vm, this, false),
    };
    reduce_array(vm, this, Int::to_i64(protocol).is_some_and(|protocol| protocol >= 3))
}

fn reduce_array(vm: &mut Vm, this: Value, as_bytes: bool) -> Fallible<Value> {
    let bytes = bytes_like(this).unwrap_or_default();
    let (class, state) = (class(vm, this), attributes(vm, this)?);
    if bytes.is_empty() {
        return made_by(vm, class, &[], Some(state));
    }
    if as_bytes {
        let bytes = Bytes::place(&mut vm.heap, &bytes);
        return made_by(vm, class, &[bytes], Some(state));
    }
    let text: String = bytes.iter().copied().map(char::from).collect();
    let arguments = [vm.str(&text), vm.str("latin-1")];
    made_by(vm, class, &arguments, Some(state))
}

fn by_getattr(vm: &mut Vm, receiver: Value, name: Value) -> Fallible<Value> {
    let getattr = builtin(vm, "getattr");
    made_by(vm, getattr, &[receiver, name], None)
}

/// `method.__reduce__`
pub(crate) fn bound_method(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let (function, receiver) = bound(this);
    let name = vm.special(Special::Name);
    let name = vm.get_attribute(function, name)?;
    by_getattr(vm, receiver, name)
}

/// Of built-in functions and methods: the name of a function, or where a method is found.
pub(crate) fn builtin_function(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if let Some(function) = Function::from_value(this) {
        return Ok(function.name);
    }
    let Some(method) = builtin_method(this) else { return Ok(this) };
    let name = vm.intern(method.name);
    if method.this.is_null() || method.this.is_none() {
        return Ok(name);
    }
    by_getattr(vm, method.this, name)
}

/// Of the descriptors of methods and fields.
pub(crate) fn descriptor(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if matches!(exact_kind(this), Some(Kind::ClassMethodDescriptor | Kind::GetSetDescriptor)) {
        let class = vm.type_name(this);
        return Err(type_error(vm, format!("cannot pickle '{class}' object")));
    }
    let (owner, name) = describe(this);
    let name = vm.intern(&name);
    by_getattr(vm, owner, name)
}
