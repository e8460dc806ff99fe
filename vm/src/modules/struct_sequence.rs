//! Tuples whose items also have names, as `sys.version_info`.

use crate::builtins::{Builtin, Signature};
use crate::classes::Getter;
use crate::names::lookup;
use crate::objects::class::{ClassKind, NewClass, Type, class_flag};
use crate::objects::descriptor::NativeMethodObject;
use crate::objects::instance::adopt;
use crate::objects::string::text;
use crate::objects::{Dict, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

macro_rules! getters {
    ($($index:literal)*) => {
        const GETTERS: &[Getter] = &[$(|_, this| Ok(item(this, $index))),*];
    };
}

getters! { 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 }

fn item(this: Value, index: usize) -> Value {
    Tuple::from_value(this).and_then(|tuple| tuple.items().get(index).copied()).unwrap_or(Value::NONE)
}

static REPR: Builtin = Builtin { owner: "tuple", name: "__repr__", signature: Signature::None(repr) };

fn repr(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let class = vm.class_of(this);
    let key = vm.intern("__match_args__");
    let names = lookup(class.dict, key).and_then(Tuple::from_value).map_or(&[][..], Tuple::items);
    let mut parts = Vec::new();
    for (name, &value) in names.iter().zip(Tuple::from_value(this).map_or(&[][..], Tuple::items)) {
        parts.push(format!("{}={}", text(*name), vm.repr(value)?));
    }
    Ok(vm.str(&format!("sys.{}({})", class.name(), parts.join(", "))))
}

/// A new one, of a class of its own in the module `sys`.
pub(super) fn place(vm: &mut Vm, name: &'static str, names: &[&'static str], values: &[Value]) -> Value {
    let class = class(vm, name, names);
    let tuple = vm.tuple(values);
    adopt(&mut vm.heap, tuple, class)
}

fn class(vm: &mut Vm, name: &'static str, names: &[&'static str]) -> Value {
    let (tuple, metaclass) = (vm.classes.of_kind(Kind::Tuple), vm.classes.of_kind(Kind::Type));
    let (name, dict) = (vm.intern(name), Dict::place(&mut vm.heap));
    let new = NewClass {
        name,
        qualname: name,
        base: tuple,
        bases: &[tuple],
        dict,
        metaclass,
        instance: ClassKind(Kind::Tuple),
        exception: None,
        flags: class_flag::NOT_CALLED,
    };
    let class = Type::place(&mut vm.heap, &new);
    let order = [class, tuple, vm.classes.object()];
    let order = vm.tuple(&order);
    if let Some(class) = Type::from_value(class) {
        class.mro.set(order);
    }
    let interned: Vec<Value> = names.iter().map(|name| vm.intern(name)).collect();
    let match_names = vm.tuple(&interned);
    let (key, module, sys) = (vm.intern("__match_args__"), vm.intern("__module__"), vm.intern("sys"));
    vm.store_in(dict, key, match_names);
    vm.store_in(dict, module, sys);
    let count = Value::small_int(names.len() as i64);
    for (name, number) in [("n_fields", count), ("n_sequence_fields", count), ("n_unnamed_fields", Value::small_int(0))]
    {
        let name = vm.intern(name);
        vm.store_in(dict, name, number);
    }
    for ((name, key), get) in names.iter().zip(interned).zip(GETTERS) {
        let getter = crate::classes::member(vm, class, name, *get, None);
        vm.store_in(dict, key, getter);
    }
    let (key, repr) =
        (vm.intern("__repr__"), NativeMethodObject::place(&mut vm.heap, Kind::MethodDescriptor, class, &REPR));
    vm.store_in(dict, key, repr);
    class
}
