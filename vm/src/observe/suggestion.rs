//! "Did you mean": what CPython's `traceback` module adds to the message of an exception. Source: CPython 3.14 `Lib/traceback.py`,
//! `_compute_suggestion_error`.

use crate::builtins::Arguments;
use crate::exceptions::fields::{self, field};
use crate::names::{lookup, similar};
use crate::objects::frame::FrameValue;
use crate::objects::string::text;
use crate::objects::traceback::Traceback;
use crate::objects::{Dict, Exception, ExceptionClass, Str};
use crate::vm::Vm;
use library::STANDARD_LIBRARY;
use stencils::value::Value;

/// The addition to the message, empty if there is none.
pub(super) fn suggestion(vm: &mut Vm, exception: Exception) -> String {
    let owner = fields::owner(exception.built_in());
    let (wrong, candidates) = match owner {
        Some(ExceptionClass::NameError) => {
            let wrong = exception.field(field::NAME);
            (wrong, names_in_scope(vm, exception))
        }
        Some(ExceptionClass::AttributeError) => {
            let wrong = exception.field(field::NAME);
            (wrong, attributes(vm, exception, exception.field(field::OBJECT), wrong))
        }
        Some(ExceptionClass::ImportError) => {
            let wrong = exception.field(field::IMPORT_NAME_FROM);
            let module = lookup(vm.modules, exception.field(field::IMPORT_NAME)).unwrap_or(Value::NULL);
            (wrong, attributes(vm, exception, module, wrong))
        }
        _ => return String::new(),
    };
    if Str::from_value(wrong).is_none() {
        return String::new();
    }
    let wrong = text(wrong);
    let meant = meant(vm, exception, &wrong, candidates, owner);
    let forgotten = owner == Some(ExceptionClass::NameError) && STANDARD_LIBRARY.contains(&wrong.as_str());
    match (meant, forgotten) {
        (Some(meant), false) => format!("Did you mean: '{meant}'?"),
        (Some(meant), true) => format!("Did you mean: '{meant}'? Or did you forget to import '{wrong}'?"),
        (None, true) => format!("Did you forget to import '{wrong}'?"),
        (None, false) => String::new(),
    }
}

/// The name that was perhaps meant.
fn meant(
    vm: &mut Vm,
    exception: Exception,
    wrong: &str,
    candidates: Vec<String>,
    owner: Option<ExceptionClass>,
) -> Option<String> {
    if owner == Some(ExceptionClass::NameError)
        && let Some(this) = local(vm, exception, "self")
    {
        let name = vm.intern(wrong);
        if vm.get_attribute_if_any(this, name).ok().flatten().is_some() {
            return Some(format!("self.{wrong}"));
        }
    }
    similar(wrong, candidates.iter().map(String::as_str)).map(str::to_owned)
}

/// The frame in which an exception was raised.
fn innermost(exception: Exception) -> Option<FrameValue> {
    FrameValue::from_value(Traceback::chain(exception.traceback()).last()?.frame)
}

fn local(vm: &mut Vm, exception: Exception, name: &str) -> Option<Value> {
    let frame = innermost(exception)?;
    let variables = crate::names::variables(frame);
    let found = variables.into_iter().find(|(variable, _)| variable == name).map(|(_, value)| value);
    let key = vm.intern(name);
    found.or_else(|| lookup(frame.namespace, key))
}

fn names_in_scope(_: &mut Vm, exception: Exception) -> Vec<String> {
    let Some(frame) = innermost(exception) else { return Vec::new() };
    let mut names: Vec<String> = crate::names::variables(frame).into_iter().map(|(name, _)| name).collect();
    for namespace in [frame.namespace, frame.globals, frame.builtins] {
        names.extend(keys(namespace));
    }
    names
}

fn keys(dict: Value) -> Vec<String> {
    let entries = Dict::from_value(dict).map(Dict::entries).unwrap_or_default();
    entries.iter().filter(|entry| Str::from_value(entry.key).is_some()).map(|entry| text(entry.key)).collect()
}

/// What the dicts of a value's class and of itself have: asked where `dir()` cannot sort its names.
fn own_names(vm: &mut Vm, object: Value) -> Vec<Value> {
    let class = vm.class_of(object).dict;
    let dicts = [Some(class), vm.instance_dict(object)];
    dicts
        .into_iter()
        .flatten()
        .filter_map(Dict::from_value)
        .flat_map(|dict| dict.entries().iter().map(|it| it.key).collect::<Vec<_>>())
        .collect()
}

fn attributes(vm: &mut Vm, exception: Exception, object: Value, wrong: Value) -> Vec<String> {
    let dir = vm.intern("dir");
    let Some(dir) = lookup(vm.builtins, dir).filter(|_| !object.is_null()) else { return Vec::new() };
    let names = match vm.call(dir, &Arguments::positional(&[object])) {
        Ok(names) => vm.collect_items(names).unwrap_or_default(),
        Err(_) if vm.take_raised(ExceptionClass::TypeError).is_some() => own_names(vm, object),
        Err(_) => return Vec::new(),
    };
    let shows_hidden = Str::from_value(wrong).is_some() && text(wrong).starts_with('_')
        || local(vm, exception, "self").is_some_and(|this| this == object);
    let names = names.into_iter().filter(|&name| Str::from_value(name).is_some()).map(text);
    let mut names: Vec<String> = names.filter(|name| shows_hidden || !name.starts_with('_')).collect();
    names.sort();
    names
}
