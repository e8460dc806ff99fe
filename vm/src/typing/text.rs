//! `repr` of aliases, unions, type parameters and type aliases.

use super::{arguments, items, path};
use crate::classes::Special;
use crate::objects::class::Type;
use crate::objects::string::text;
use crate::objects::typing::{AliasObject, ParameterObject, PartObject, TypeAliasObject};
use crate::objects::{ClassKind, List, Tuple, kind_of};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// Appends the `repr` of a value.
pub(crate) fn repr(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(kind) = kind_of(value) else { return Ok(()) };
    match kind {
        Kind::GenericAlias => return vm.nested(" while getting the repr of an object", |vm| alias(vm, value, out)),
        Kind::Union => return union(vm, value, out),
        Kind::NoDefault => out.push_str("typing.NoDefault"),
        Kind::ParamSpecArgs | Kind::ParamSpecKwargs => {
            let origin = PartObject::of(value, kind).map_or(Value::NONE, |part| part.origin.get());
            vm.repr_into(origin, out)?;
            out.push_str(if kind == Kind::ParamSpecArgs { ".args" } else { ".kwargs" });
        }
        Kind::TypeAliasType => {
            out.push_str(&TypeAliasObject::of(value, kind).map_or_else(String::new, |alias| text(alias.name.get())));
        }
        _ => out.push_str(&ParameterObject::of(value, kind).map_or_else(String::new, |it| text(it.name.get()))),
    }
    Ok(())
}

fn alias(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(alias) = AliasObject::of(value, Kind::GenericAlias) else { return Ok(()) };
    if alias.typing && alias.starred {
        out.push_str("typing.Unpack");
    } else {
        out.push_str(if alias.starred { "*" } else { "" });
        item(vm, alias.origin.get(), alias.typing, out)?;
    }
    out.push('[');
    let mut arguments = items(alias.arguments.get());
    if is_callable(vm, alias.origin.get())
        && let [parameters @ .., result] = arguments
        && !(parameters.len() == 1 && stands_for_parameters(parameters[0]))
    {
        out.push('[');
        joined(vm, parameters, alias.typing, out)?;
        out.push_str("], ");
        arguments = std::slice::from_ref(result);
    }
    joined(vm, arguments, alias.typing, out)?;
    out.push_str(if arguments.is_empty() { "()]" } else { "]" });
    Ok(())
}

/// Whether a class is `collections.abc.Callable`, of which the arguments of an alias are flat.
pub(super) fn is_callable(vm: &mut Vm, origin: Value) -> bool {
    Type::from_value(origin).is_some_and(|class| class.name() == "Callable" && path(vm, class) == CALLABLE)
}

const CALLABLE: &str = "collections.abc.Callable";

/// Whether an argument stands for a list of parameters.
fn stands_for_parameters(value: Value) -> bool {
    value == Value::ELLIPSIS || matches!(kind_of(value), Some(Kind::ParamSpec | Kind::List))
}

fn joined(vm: &mut Vm, values: &[Value], typing: bool, out: &mut String) -> Fallible<()> {
    for (number, &value) in values.iter().enumerate() {
        out.push_str(if number > 0 { ", " } else { "" });
        item(vm, value, typing, out)?;
    }
    Ok(())
}

fn union(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    for (number, &member) in arguments(value).iter().enumerate() {
        out.push_str(if number > 0 { " | " } else { "" });
        item(vm, member, false, out)?;
    }
    Ok(())
}

/// Appends one of the types of an alias or union.
fn item(vm: &mut Vm, value: Value, typing: bool, out: &mut String) -> Fallible<()> {
    if value == Value::ELLIPSIS {
        out.push_str("...");
        return Ok(());
    }
    if !typing && value == vm.classes.kind(ClassKind::NONE) {
        out.push_str("None");
        return Ok(());
    }
    if let Some(class) = Type::from_value(value).filter(|_| typing) {
        out.push_str(&path(vm, class));
        return Ok(());
    }
    let list = match (typing, List::from_value(value), Tuple::from_value(value)) {
        (false, Some(list), _) if crate::objects::exact_kind(value) == Some(Kind::List) => Some(list.to_vec()),
        (true, _, Some(tuple)) => Some(tuple.items().to_vec()),
        _ => None,
    };
    if let Some(list) = list {
        out.push('[');
        vm.nested(" while getting the repr of an object", |vm| joined(vm, &list, typing, out))?;
        out.push(']');
        return Ok(());
    }
    if !typing {
        return by_attributes(vm, value, out);
    }
    if !matches!(kind_of(value), Some(Kind::Function | Kind::BuiltinFunction)) {
        return vm.repr_into(value, out);
    }
    let [name, module] = [Special::QualName, Special::Module].map(|special| vm.special(special));
    let (name, module) = (vm.get_attribute(value, name)?, vm.get_attribute(value, module)?);
    let (name, module) = (text(name), text(module));
    out.push_str(&if module == "builtins" { name } else { format!("{module}.{name}") });
    Ok(())
}

/// What has an origin and arguments is shown as it is, what has a name and a module by them.
fn by_attributes(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let [origin, arguments] = ["__origin__", "__args__"].map(|name| vm.intern(name));
    let [name, module] = [Special::QualName, Special::Module].map(|special| vm.special(special));
    if vm.get_attribute_if_any(value, origin)?.is_some() && vm.get_attribute_if_any(value, arguments)?.is_some() {
        return vm.repr_into(value, out);
    }
    let Some(name) = vm.get_attribute_if_any(value, name)? else { return vm.repr_into(value, out) };
    let module = vm.get_attribute_if_any(value, module)?.filter(|module| !module.is_none());
    let Some(module) = module else { return vm.repr_into(value, out) };
    let module = vm.text(module)?;
    if module != "builtins" {
        out.push_str(&module);
        out.push('.');
    }
    out.push_str(&vm.text(name)?);
    Ok(())
}
