//! `repr` of methods, descriptors and their kin.

use crate::classes::Special;
use crate::classes::{bound, describe, wrapped};
use crate::objects::Str;
use crate::objects::class::Type;
use crate::objects::descriptor::{SlotWrapperObject, SuperObject};
use crate::objects::exact_kind;
use crate::objects::frame::FrameValue;
use crate::objects::function::{BuiltinFunction, CodeValue, Function, cell_value};
use crate::objects::kind_of;
use crate::objects::module::Module;
use crate::objects::string::text;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `<function f at 0x0>`, `<built-in function f>`, and what methods of classes in C are
pub(super) fn function(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(function) = Function::from_value(value) else { return Ok(()) };
    match function.owner_in_c() {
        Some(_) if vm.kind_in_c(function) != Kind::BuiltinFunction => return descriptor(vm, value, out),
        Some(_) => out.push_str(&format!("<built-in method {} of type object at 0x0>", text(function.name))),
        None if function.is_in_c() => out.push_str(&format!("<built-in function {}>", text(function.qualname))),
        None => out.push_str(&format!("<function {} at 0x0>", text(function.qualname))),
    }
    Ok(())
}

/// `<bound method A.f of …>`
pub(super) fn bound_method(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let (function, this) = bound(value);
    if let Some(function) = Function::from_value(function).filter(|function| function.owner_in_c().is_some()) {
        let is_slot = vm.kind_in_c(function) == Kind::SlotWrapper;
        out.push_str(&bound_in_c(&text(function.name), &vm.type_name(this), is_slot));
        return Ok(());
    }
    let names = [Special::QualName, Special::Name].map(|special| vm.special(special));
    let mut name = "?".to_owned();
    for attribute in names {
        if let Some(found) = vm.get_attribute_if_any(function, attribute)? {
            name = Str::from_value(found).map_or(name, |found| found.to_string());
            break;
        }
    }
    out.push_str(&format!("<bound method {name} of "));
    vm.nested(" while getting the repr of an object", |vm| vm.repr_into(this, out))?;
    out.push('>');
    Ok(())
}

/// `<built-in function len>`, `<built-in method append of list object at 0x0>`
pub(super) fn builtin(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(function) = BuiltinFunction::from_value(value) else { return Ok(()) };
    let name = function.row.name;
    out.push_str(&match function.receiver {
        receiver if receiver.is_null() && function.row.is_static() => {
            format!("<built-in method {name} of type object at 0x0>")
        }
        receiver if receiver.is_null() => {
            crate::builtins::quitters::usage(function.row).unwrap_or_else(|| format!("<built-in function {name}>"))
        }
        receiver => bound_in_c(name, &vm.type_name(receiver), false),
    });
    Ok(())
}

/// What a method or slot in C is that is bound to an object of that class.
fn bound_in_c(name: &str, class: &str, is_slot: bool) -> String {
    match is_slot {
        true => format!("<method-wrapper '{name}' of {class} object at 0x0>"),
        false => format!("<built-in method {name} of {class} object at 0x0>"),
    }
}

/// `<frame at 0x0, file 'x.py', line 3, code f>`
pub(super) fn frame(_: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(frame) = FrameValue::from_value(value) else { return Ok(()) };
    let source = &frame.code().source;
    let line = frame.code().line(frame.index()).map_or_else(|| "None".to_owned(), |line| line.to_string());
    out.push_str(&format!("<frame at 0x0, file '{}', line {line}, code {}>", source.filename, source.name));
    Ok(())
}

/// `<code object f at 0x0, file "x.py", line 3>`
pub(super) fn code(_: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(code) = CodeValue::from_value(value) else { return Ok(()) };
    let source = &code.data().source;
    out.push_str(&format!(
        "<code object {} at 0x0, file \"{}\", line {}>",
        source.name, source.filename, source.first_line
    ));
    Ok(())
}

/// `<method 'append' of 'list' objects>`
pub(super) fn descriptor(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let (class, name) = describe(value);
    let owner = Type::from_value(class).map_or_else(String::new, Type::full_name);
    let kind = match Function::from_value(value) {
        Some(function) => Some(vm.kind_in_c(function)),
        None if vm.classes.of(value) == vm.classes.of_kind(Kind::GetSetDescriptor) => Some(Kind::GetSetDescriptor),
        None if vm.classes.of(value) == vm.classes.of_kind(Kind::MemberDescriptor) => Some(Kind::MemberDescriptor),
        None => exact_kind(value),
    };
    let what = match kind {
        Some(Kind::SlotWrapper) => "slot wrapper",
        Some(Kind::GetSetDescriptor) => "attribute",
        Some(Kind::MemberDescriptor) => "member",
        _ => "method",
    };
    out.push_str(&format!("<{what} '{name}' of '{owner}' objects>"));
    Ok(())
}

/// `<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>`
pub(super) fn stream(_: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let name = crate::modules::stream_name(value);
    out.push_str(&format!("<_io.TextIOWrapper name='{name}' mode='w' encoding='utf-8'>"));
    Ok(())
}

/// `<cell at 0x0: int object at 0x0>`, `<cell at 0x0: empty>`
pub(super) fn cell(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    match cell_value(value).filter(|content| !content.is_null()) {
        Some(content) => out.push_str(&format!("<cell at 0x0: {} object at 0x0>", vm.type_name(content))),
        None => out.push_str("<cell at 0x0: empty>"),
    }
    Ok(())
}

/// `<method-wrapper '__add__' of int object at 0x0>`
pub(super) fn method_wrapper(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let (_, name) = describe(value);
    let this = SlotWrapperObject::of(value, Kind::MethodWrapper).map_or(Value::NONE, |wrapper| wrapper.this.get());
    out.push_str(&bound_in_c(&name, &vm.type_name(this), true));
    Ok(())
}

/// `<classmethod(…)>`, `<staticmethod(…)>`, `mappingproxy(…)`
pub(super) fn wrapper(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(kind) = kind_of(value) else { return Ok(()) };
    let brackets = if kind == Kind::MappingProxy { ["", ""] } else { ["<", ">"] };
    out.push_str(brackets[0]);
    out.push_str(kind.python_name());
    out.push('(');
    vm.nested(" while getting the repr of an object", |vm| vm.repr_into(wrapped(value, kind), out))?;
    out.push(')');
    out.push_str(brackets[1]);
    Ok(())
}

/// `<super: <class 'A'>, <B object>>`
pub(super) fn super_object(_: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(object) = SuperObject::of(value, Kind::Super) else { return Ok(()) };
    let name = |class: Value| Type::from_value(class).map_or_else(|| "NULL".to_owned(), Type::name);
    let class = name(object.class.get());
    out.push_str(&match object.this.get() {
        this if this.is_null() => format!("<super: <class '{class}'>, NULL>"),
        _ => format!("<super: <class '{class}'>, <{} object>>", name(object.this_class.get())),
    });
    Ok(())
}

/// `<module 'math' (built-in)>`: `_module_repr` of CPython's `importlib._bootstrap`, for modules without a spec.
pub(super) fn module(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let namespace = Module::from_value(value).map_or(Value::NULL, Module::namespace);
    let [name, file, loader] = ["__name__", "__file__", "__loader__"].map(|key| {
        let key = vm.intern(key);
        crate::names::lookup(namespace, key)
    });
    out.push_str("<module ");
    match name {
        Some(name) => vm.repr_into(name, out)?,
        None => out.push_str("'?'"),
    }
    if let Some(file) = file {
        out.push_str(" from ");
        vm.repr_into(file, out)?;
    } else if let Some(loader) = loader.filter(|loader| !loader.is_none()) {
        out.push_str(" (");
        vm.repr_into(loader, out)?;
        out.push(')');
    } else if let Some(name) = name.and_then(Str::from_value) {
        out.push_str(&origin(vm, &name.to_string(), value));
    }
    out.push('>');
    Ok(())
}

/// Where an imported module is from.
fn origin(vm: &mut Vm, name: &str, module: Value) -> String {
    if !vm.is_imported(name, module) {
        return String::new();
    }
    match Vm::is_native_module(name) {
        true => " (built-in)".to_owned(),
        false => format!(" from '{}'", library::filename(name)),
    }
}
