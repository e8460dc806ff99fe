//! The attributes of code objects, cells and modules. Source: CPython 3.14 `Objects/codeobject.c`, `Objects/cellobject.c`.

use crate::builtins::{Arguments, Builtin, Signature, type_error, unexpected_keyword};
use crate::classes::{Row, Special, annotations};
use crate::code::{Code, Local, flags};
use crate::objects::function::{CodeValue, cell_value, set_cell};
use crate::objects::module::Module;
use crate::objects::string::text as name_text;
use crate::objects::{Dict, ExceptionClass};
use crate::vm::{Fallible, Vm};
use std::rc::Rc;
use stencils::value::Value;

/// An attribute that is a number of the compiled code.
macro_rules! number {
    ($name:literal $field:ident) => {
        Row::Attribute(
            $name,
            |_, this| Ok(Value::small_int(i64::from(source(this).map_or(0, |code| code.$field)))),
            None,
        )
    };
}

pub(super) static CODE: &[Row] = &[
    number!("co_firstlineno" first_line),
    number!("co_argcount" arg_count),
    number!("co_posonlyargcount" posonly_count),
    number!("co_kwonlyargcount" kwonly_count),
    number!("co_flags" flags),
    number!("co_stacksize" stack_size),
    Row::Attribute("co_name", |vm, this| Ok(text(vm, this, |code| &code.name)), None),
    Row::Attribute("co_qualname", |vm, this| Ok(text(vm, this, |code| &code.qualname)), None),
    Row::Attribute("co_filename", |vm, this| Ok(text(vm, this, |code| &code.filename)), None),
    Row::Attribute("co_varnames", |vm, this| Ok(locals(vm, this, Local::LOCAL)), None),
    Row::Attribute("co_cellvars", |vm, this| Ok(locals(vm, this, Local::CELL)), None),
    Row::Attribute("co_freevars", |vm, this| Ok(locals(vm, this, Local::FREE)), None),
    Row::Attribute("co_nlocals", |_, this| Ok(Value::small_int(local_count(this))), None),
    Row::Attribute(
        "co_names",
        |vm, this| {
            let names: Vec<Value> =
                source(this).map_or(&[][..], |code| &code.names).iter().map(|name| vm.intern(name)).collect();
            Ok(vm.tuple(&names))
        },
        None,
    ),
    Row::Attribute(
        "co_consts",
        |vm, this| {
            let constants =
                CodeValue::from_value(this).map(|code| code.data().constants().to_vec()).unwrap_or_default();
            Ok(vm.tuple(&constants))
        },
        None,
    ),
    Row::Method(Builtin { owner: "code", name: "co_lines", signature: Signature::None(lines) }),
    Row::Method(Builtin { owner: "code", name: "co_positions", signature: Signature::None(positions) }),
    Row::Method(Builtin { owner: "code", name: "replace", signature: Signature::Keywords(replace) }),
];

fn source<'a>(this: Value) -> Option<&'a Code> {
    CodeValue::from_value(this).map(|code| &*code.data().source)
}

fn text(vm: &mut Vm, this: Value, part: impl FnOnce(&Code) -> &str) -> Value {
    let text = source(this).map_or("", part);
    vm.intern(text)
}

fn local_count(this: Value) -> i64 {
    let locals = source(this).map_or(&[][..], |code| &code.locals_plus);
    locals.iter().filter(|local| local.kind & Local::LOCAL != 0).count() as i64
}

fn locals(vm: &mut Vm, this: Value, kind: u8) -> Value {
    let locals = source(this).map_or(&[][..], |code| &code.locals_plus);
    let names: Vec<Value> =
        locals.iter().filter(|local| local.kind & kind != 0).map(|local| vm.intern(&local.name)).collect();
    vm.tuple(&names)
}

/// `co_lines()`: runs of code units of the same line, as offsets in bytes.
fn lines(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let lines = source(this).map_or(&[][..], |code| &code.lines);
    let mut runs = Vec::new();
    let mut start = 0;
    for run in lines.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        let line = run[0].map_or(Value::NONE, |line| Value::small_int(i64::from(line)));
        runs.push(vm.tuple(&[Value::small_int(2 * start as i64), Value::small_int(2 * end as i64), line]));
        start = end;
    }
    let runs = vm.list(runs);
    vm.iterate(runs)
}

/// `co_positions()`: of each code unit the first and last line and column, of which only a line is known.
fn positions(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let lines = source(this).map_or(&[][..], |code| &code.lines);
    let positions = lines
        .iter()
        .map(|line| {
            let line = line.map_or(Value::NONE, |line| Value::small_int(i64::from(line)));
            vm.tuple(&[line, line, Value::NONE, Value::NONE])
        })
        .collect();
    let positions = vm.list(positions);
    vm.iterate(positions)
}

/// `replace(**changes)`: only the flag by which `types.coroutine` marks a generator can be another.
fn replace(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    if !arguments.positional.is_empty() {
        return Err(type_error(vm, "replace() takes no positional arguments"));
    }
    let Some(code) = CodeValue::from_value(this) else { return Ok(this) };
    let mut changed = (*code.data().source).clone();
    for (&name, &value) in arguments.names.iter().zip(arguments.keywords) {
        let name = name_text(name);
        match name.as_str() {
            "co_flags" => {
                let new = vm.index(value)?.to_i64().and_then(|new| u32::try_from(new).ok());
                match new.filter(|new| (new ^ changed.flags) & !flags::ITERABLE_COROUTINE == 0) {
                    Some(new) => changed.flags = new,
                    None => return Err(vm.not_supported("code.replace")),
                }
            }
            name if PARTS.contains(&name) => return Err(vm.not_supported("code.replace")),
            name => return Err(unexpected_keyword(vm, "replace", name, PARTS)),
        }
    }
    if changed.flags == code.data().source.flags {
        return Ok(this);
    }
    let loaded = vm.load(&Rc::new(changed));
    Ok(vm.code_value(loaded))
}

/// What a code object is made of.
const PARTS: &[&str] = &[
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_flags",
    "co_firstlineno",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_filename",
    "co_name",
    "co_qualname",
    "co_linetable",
    "co_exceptiontable",
];

pub(super) static CELL: &[Row] = &[Row::Attribute("cell_contents", contents, Some(set_contents))];

fn contents(vm: &mut Vm, this: Value) -> Fallible<Value> {
    match cell_value(this).filter(|value| !value.is_null()) {
        Some(value) => Ok(value),
        None => Err(vm.raise(ExceptionClass::ValueError, "Cell is empty")),
    }
}

fn set_contents(_: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    set_cell(this, value);
    Ok(())
}

pub(super) static MODULE: &[Row] = &[
    Row::Attribute("__dict__", |_, this| Ok(namespace(this)), None),
    Row::Attribute("__annotations__", annotations::of_module, Some(annotations::set_of_module)),
    Row::Attribute("__annotate__", annotations::annotate_of_module, Some(annotations::set_annotate_of_module)),
    Row::Method(Builtin { owner: "module", name: "__dir__", signature: Signature::None(dir_of_module) }),
];

/// The names in a module, or what the function `__dir__` in it says.
fn dir_of_module(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let Some(names) = Dict::from_value(namespace(this)) else { return Ok(vm.list(Vec::new())) };
    let listing = vm.special(Special::Dir);
    match crate::names::lookup(names.value(), listing) {
        Some(listing) => vm.call(listing, &Arguments::positional(&[])),
        None => {
            let name =
                crate::names::lookup(names.value(), vm.special(Special::Name)).map(name_text).unwrap_or_default();
            let mut names: Vec<Value> = names.entries().iter().map(|entry| entry.key).collect();
            names.extend(library::lacking_of_module(&name).map(|name| vm.intern(name)));
            Ok(vm.list(names))
        }
    }
}

fn namespace(this: Value) -> Value {
    Module::from_value(this).map_or(Value::NONE, Module::namespace)
}
