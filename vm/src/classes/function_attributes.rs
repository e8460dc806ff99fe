//! The attributes of Python functions.

use super::Special;
use super::builtin_objects::{Row, get_dict, set_dict};
use crate::builtins::type_error;
use crate::code::Local;
use crate::names::shown_builtins;
use crate::objects::function::{CodeValue, Function};
use crate::objects::{Dict, ExceptionClass, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::{FunctionObject, Kind};
use stencils::value::Value;

pub(super) static FUNCTION: &[Row] = &[
    Row::Attribute("__code__", |vm, this| Ok(vm.code_value(function(this).code().loaded())), Some(set_code)),
    Row::Attribute("__defaults__", |_, this| Ok(function(this).defaults.or_none()), Some(set_defaults)),
    Row::Attribute(
        "__kwdefaults__",
        |_, this| Ok(function(this).keyword_defaults.or_none()),
        Some(set_keyword_defaults),
    ),
    Row::Attribute("__name__", |_, this| Ok(function(this).name), Some(set_name)),
    Row::Attribute("__qualname__", |_, this| Ok(function(this).qualname), Some(set_qualname)),
    Row::Attribute(
        "__module__",
        |_, this| Ok(function(this).module),
        Some(|_, this, value| {
            change(this, |function| function.module = value.or_none());
            Ok(())
        }),
    ),
    Row::Attribute(
        "__doc__",
        |_, this| Ok(function(this).doc),
        Some(|_, this, value| {
            change(this, |function| function.doc = value.or_none());
            Ok(())
        }),
    ),
    Row::Attribute("__globals__", |_, this| Ok(function(this).globals), None),
    Row::Attribute("__builtins__", |_, this| Ok(shown_builtins(function(this).builtins)), None),
    Row::Attribute("__closure__", |_, this| Ok(function(this).closure.or_none()), None),
    Row::Attribute("__dict__", get_dict, Some(set_dict)),
    Row::Attribute("__annotations__", annotations, Some(set_annotations)),
    Row::Attribute("__annotate__", |_, this| Ok(annotate(this)), Some(set_annotate)),
    Row::Attribute("__type_params__", |vm, this| Ok(type_parameters(vm, this)), Some(set_type_parameters)),
];

fn function(value: Value) -> Function {
    Function::from_value(value).expect("whoever computes an attribute of a function has checked that it is one")
}

fn change(value: Value, change: impl FnOnce(&mut FunctionObject)) {
    function(value).change(change);
}

fn set_code(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let Some(code) = CodeValue::from_value(value) else {
        return Err(type_error(vm, "__code__ must be set to a code object"));
    };
    let cells = Tuple::from_value(function(this).closure).map_or(0, |closure| closure.length);
    let wanted = code.data().source.locals_plus.iter().filter(|local| local.kind & Local::FREE != 0).count();
    if cells != wanted {
        let name = Str::from_value(function(this).name).map(|name| name.to_string()).unwrap_or_default();
        let message = format!("{name}() requires a code object with {cells} free vars, not {wanted}");
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    change(this, |function| function.code = code.code);
    vm.function_changed(this);
    Ok(())
}

fn set_defaults(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let value = if value.is_none() { Value::NULL } else { value };
    if !value.is_null() && Tuple::from_value(value).is_none() {
        return Err(type_error(vm, "__defaults__ must be set to a tuple object"));
    }
    change(this, |function| function.defaults = value);
    vm.function_changed(this);
    Ok(())
}

fn set_keyword_defaults(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let value = if value.is_none() { Value::NULL } else { value };
    if !value.is_null() && Dict::from_value(value).is_none() {
        return Err(type_error(vm, "__kwdefaults__ must be set to a dict object"));
    }
    change(this, |function| function.keyword_defaults = value);
    vm.function_changed(this);
    Ok(())
}

fn set_name(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    if Str::from_value(value).is_none() {
        return Err(type_error(vm, "__name__ must be set to a string object"));
    }
    change(this, |function| function.name = value);
    Ok(())
}

fn set_qualname(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    if Str::from_value(value).is_none() {
        return Err(type_error(vm, "__qualname__ must be set to a string object"));
    }
    change(this, |function| function.qualname = value);
    Ok(())
}

fn annotate(this: Value) -> Value {
    match function(this).annotate {
        annotate if Function::from_value(annotate).is_some() => annotate,
        _ => Value::NONE,
    }
}

fn set_annotate(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    if value.is_null() {
        return Err(type_error(vm, "__annotate__ cannot be deleted"));
    }
    if !value.is_none() && !vm.is_callable(value) {
        return Err(type_error(vm, "__annotate__ must be callable or None"));
    }
    change(this, |function| {
        function.annotate = value;
        if !value.is_none() {
            function.annotations = Value::NULL;
        }
    });
    Ok(())
}

/// `__annotations__`: computed when first asked for.
fn annotations(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if !function(this).annotations.is_null() {
        return Ok(function(this).annotations);
    }
    const VALUES: Value = Value::small_int(1);
    let annotate = annotate(this);
    let dict = match annotate.is_none() {
        true => vm.dict().value(),
        false => vm.call(annotate, &crate::builtins::Arguments::positional(&[VALUES]))?,
    };
    if Dict::from_value(dict).is_none() {
        let message = format!("__annotate__ returned non-dict of type '{}'", vm.type_name(dict));
        return Err(type_error(vm, message));
    }
    change(this, |function| function.annotations = dict);
    Ok(dict)
}

fn set_annotations(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let value = if value.is_none() { Value::NULL } else { value };
    if !value.is_null() && Dict::from_value(value).is_none() {
        return Err(type_error(vm, "__annotations__ must be set to a dict object"));
    }
    change(this, |function| {
        function.annotations = value;
        function.annotate = Value::NONE;
    });
    Ok(())
}

fn set_type_parameters(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    if value.is_null() || Tuple::from_value(value).is_none() {
        return Err(type_error(vm, "__type_params__ must be set to a tuple"));
    }
    change(this, |function| function.type_params = value);
    Ok(())
}

fn type_parameters(vm: &mut Vm, this: Value) -> Value {
    match function(this).type_params {
        parameters if parameters.is_null() => vm.tuple(&[]),
        parameters => parameters,
    }
}

impl Vm {
    /// What a new function knows of its place: its module, and the docstring of its code.
    pub(crate) fn describe_function(&mut self, value: Value) {
        let Some(function) = Function::from_value(value) else { return };
        let code = function.code();
        let (name, qualname) = (self.intern(&code.source.name), self.intern(&code.source.qualname));
        let has_doc = code.source.flags & crate::code::flags::HAS_DOCSTRING != 0;
        let doc = code.constant(0).filter(|_| has_doc).unwrap_or(Value::NONE);
        let special = self.special(Special::Name);
        let module = crate::names::lookup(function.globals, special).unwrap_or(Value::NONE);
        function.change(|function| {
            (function.name, function.qualname, function.doc, function.module) = (name, qualname, doc, module);
        });
        if let Some(module) = library::c_module_of(&code.source.filename, &code.source.qualname) {
            let module = self.intern(module);
            let class = self.classes.of_kind(Kind::BuiltinFunction);
            function.put_in_c(&mut self.heap, class, module);
        }
    }

    /// Told that the defaults of a function have changed: caches must not know it any more.
    pub(crate) fn function_changed(&mut self, value: Value) {
        debug_assert!(crate::objects::kind_of(value) == Some(Kind::Function), "only functions have defaults");
        function(value).change(|function| function.version = 0);
        self.known_function_changed(value);
    }
}
