//! What the dicts of the built-in classes hold: special methods (`wrappers`), methods and attributes (`builtins::methods`, and
//! those of the objects that classes are made of). A class gets them when it is first asked for one.

use super::builtin_objects::{self, Row};
use super::{Special, members, new, wrappers};
use crate::builtins::methods;
use crate::exceptions;
use crate::objects::ExceptionClass;
use crate::objects::class::Type;
use crate::objects::descriptor::{NativeMethodObject, SlotWrapperObject};
use crate::objects::function::BuiltinFunction;
use crate::operations::hashing::UNHASHABLE;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::value::Value;

/// Fills the dict of a built-in class.
pub(super) fn fill(vm: &mut Vm, class: Type) {
    if class.value() == vm.classes.generic {
        crate::typing::GENERIC.iter().for_each(|row| define_row(vm, class, row));
        return;
    }
    if crate::typing::has_subscript(vm, class) {
        define_row(vm, class, &crate::typing::CLASS_GET_ITEM);
    }
    let is_root = class.exception.is_none() || class.exception == Some(ExceptionClass::BaseException);
    if class.exception.is_none_or(exceptions::has_new) {
        fill_new(vm, class);
    }
    if is_root {
        wrappers::of_class(class.instance).for_each(|row| define_wrapper(vm, class, row));
        fill_methods(vm, class);
        for row in builtin_objects::rows(class.instance) {
            define_row(vm, class, row);
        }
    }
    if let Some(exception) = class.exception {
        fill_exception(vm, class, exception);
    }
    if UNHASHABLE.contains(&class.instance.0) {
        vm.define(class.dict, Special::Hash.text(), Value::NONE);
    }
    let doc = vm.special(Special::Doc);
    if crate::names::lookup(class.dict, doc).is_none() {
        let text = vm.optional_str(library::doc(&class.name()));
        vm.store_in(class.dict, doc, text);
    }
}

/// What an exception class has besides `BaseException`.
fn fill_exception(vm: &mut Vm, class: Type, exception: ExceptionClass) {
    for (name, get, set) in exceptions::fields_of(exception) {
        let attribute = members::member(vm, class.value(), name, get, set);
        vm.define(class.dict, name, attribute);
    }
    exceptions::slots_of(exception).for_each(|row| define_wrapper(vm, class, row));
    exceptions::methods_of(exception).iter().for_each(|row| define_row(vm, class, row));
}

fn fill_new(vm: &mut Vm, class: Type) {
    if crate::builtins::has_new(class.instance) {
        let new = BuiltinFunction::place(&mut vm.heap, &new::NEW, class.value());
        vm.define(class.dict, Special::New.text(), new);
    }
}

fn define_wrapper(vm: &mut Vm, class: Type, row: &'static wrappers::Wrapper) {
    let wrapper = SlotWrapperObject::place(&mut vm.heap, Kind::SlotWrapper, class.value(), Value::NULL, row);
    vm.define(class.dict, row.special.text(), wrapper);
}

fn fill_methods(vm: &mut Vm, class: Type) {
    for table in methods::CLASSES.iter().filter(|table| table.class == class.instance) {
        for (kind, rows) in
            [(Kind::MethodDescriptor, table.methods), (Kind::ClassMethodDescriptor, table.class_methods)]
        {
            for row in rows {
                let method = NativeMethodObject::place(&mut vm.heap, kind, class.value(), row);
                vm.define(class.dict, row.name, method);
            }
        }
        for row in table.static_methods {
            let function = BuiltinFunction::place(&mut vm.heap, row, Value::NULL);
            let method = vm.wrapper(Kind::StaticMethod, function);
            vm.define(class.dict, row.name, method);
        }
        for row in table.attributes {
            let attribute = members::attribute(vm, class, row.name, row.get, None);
            vm.define(class.dict, row.name, attribute);
        }
    }
}

fn define_row(vm: &mut Vm, class: Type, row: &'static Row) {
    let (name, value) = match row {
        Row::Method(row) => {
            (row.name, NativeMethodObject::place(&mut vm.heap, Kind::MethodDescriptor, class.value(), row))
        }
        Row::ClassMethod(row) => {
            (row.name, NativeMethodObject::place(&mut vm.heap, Kind::ClassMethodDescriptor, class.value(), row))
        }
        Row::Attribute(name, get, set) => (*name, members::attribute(vm, class, name, *get, *set)),
    };
    vm.define(class.dict, name, value);
}
