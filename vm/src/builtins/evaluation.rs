//! Built-in functions that run code, import modules and show namespaces. Source: CPython 3.14 `Python/bltinmodule.c`.

use super::arguments::{Parameters, type_error};
use super::signature::functions;
use super::{Arguments, Builtin};
use crate::classes::Special;
use crate::compiler::{self, Mode, SourceError};
use crate::frames::{Activation, Entry};
use crate::names::{lookup, shown_builtins};
use crate::objects::function::{BuiltinFunction, CodeValue, Function, is_cell};
use crate::objects::module::Module;
use crate::objects::string::text;
use crate::objects::{Bytes, Dict, Exception, ExceptionClass, Str, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;
use syntax::{Stage, SyntaxError};

pub(super) static FUNCTIONS: &[Builtin] = functions! { "":
    "__import__" Named(Parameters::new(&["name", "globals", "locals", "fromlist", "level"], 1)) => import;
    "compile" Named(Parameters::new(&["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"], 3).positional(6)) => compile;
    "eval" Named(Parameters::new(&["", "globals", "locals"], 1)) => |vm: &mut Vm, arguments: &[Value]| {
        evaluate(vm, arguments, "eval", Value::NULL)
    };
    "exec" Named(Parameters::new(&["", "globals", "locals", "closure"], 1).positional(3)) => |vm: &mut Vm, arguments: &[Value]| {
        evaluate(vm, arguments, "exec", arguments[3]).map(|_| Value::NONE)
    };
    "globals" None => |vm: &mut Vm| Ok(vm.frame().map_or(Value::NONE, Activation::globals));
};

/// Whether a callable is `exec` or `eval`.
pub(crate) fn runs_code(callable: Value) -> bool {
    BuiltinFunction::from_value(callable).is_some_and(|function| ["exec", "eval"].contains(&function.row.name))
}

fn given(value: Value) -> Option<Value> {
    Some(value).filter(|value| !value.is_null() && !value.is_none())
}

fn import(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let &[name, globals, _, names, level] = arguments else { return Ok(Value::NONE) };
    let level = if level.is_null() { 0 } else { vm.c_int(level)? };
    if Str::from_value(name).is_none() {
        return Err(type_error(vm, "module name must be a string"));
    }
    vm.import_at(name, globals, names, i64::from(level))
}

/// The flags of `compile` that there are (`Include/cpython/compile.h`).
const KNOWN_FLAGS: i32 = 0x1fe_f610;
/// Features that are no longer optional.
const IDLE_FLAGS: i32 = 0xbe_0010;

fn compile(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [source, filename, mode] = [arguments[0], arguments[1], arguments[2]];
    let Some(filename) = path(filename) else {
        let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(filename));
        return Err(type_error(vm, message));
    };
    if Str::from_value(mode).is_none() {
        let message = format!("compile() argument 'mode' must be str, not {}", vm.argument_type_name(mode));
        return Err(type_error(vm, message));
    }
    let mode = text(mode);
    if filename.contains('\0') || mode.contains('\0') {
        return Err(vm.raise(ExceptionClass::ValueError, "embedded null character"));
    }
    check_options(vm, &arguments[3..])?;
    let mode = match mode.as_str() {
        "exec" => Mode::Exec,
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        wrong => {
            let message = match wrong {
                "func_type" => "compile() mode 'func_type' requires flag PyCF_ONLY_AST",
                _ => "compile() mode must be 'exec', 'eval' or 'single'",
            };
            return Err(vm.raise(ExceptionClass::ValueError, message));
        }
    };
    let Some(source) = source_text(vm, source)? else {
        return Err(type_error(vm, "compile() arg 1 must be a string, bytes or AST object"));
    };
    code_of(vm, &source, &filename, mode)
}

/// `flags`, `dont_inherit` and `optimize` of `compile`, of which only those are supported that change nothing.
fn check_options(vm: &mut Vm, options: &[Value]) -> Fallible<()> {
    let flags = if options[0].is_null() { 0 } else { vm.c_int(options[0])? };
    if !options[1].is_null() {
        vm.truth(options[1])?;
    }
    let optimize = if options[2].is_null() { -1 } else { vm.c_int(options[2])? };
    if flags & !KNOWN_FLAGS != 0 {
        return Err(vm.raise(ExceptionClass::ValueError, "compile(): unrecognised flags"));
    }
    if !(-1..=2).contains(&optimize) {
        return Err(vm.raise(ExceptionClass::ValueError, "compile(): invalid optimize value"));
    }
    match (flags & !IDLE_FLAGS, optimize) {
        (0, -1 | 0) => Ok(()),
        (0, _) => Err(vm.not_supported("compile() with optimize")),
        _ => Err(vm.not_supported("compile() with flags")),
    }
}

/// The name of a file, as a str or as bytes.
fn path(name: Value) -> Option<String> {
    if Str::from_value(name).is_some() {
        return Some(text(name));
    }
    Bytes::from_value(name).and_then(|name| String::from_utf8(name.bytes().to_vec()).ok())
}

/// A program text, if a value is one: a str, or bytes of UTF-8, perhaps behind a mark.
fn source_text(vm: &mut Vm, source: Value) -> Fallible<Option<String>> {
    if Str::from_value(source).is_some() {
        return Ok(Some(text(source)));
    }
    let Some(bytes) = vm.text_buffer(source)? else { return Ok(None) };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match String::from_utf8(bytes.to_vec()) {
        Ok(source) => Ok(Some(source)),
        Err(_) => Err(vm.not_supported("source that is not UTF-8")),
    }
}

/// `exec` and `eval`: a source text or code object, globals, locals.
fn evaluate(vm: &mut Vm, arguments: &[Value], name: &str, closure: Value) -> Fallible<Value> {
    let directly = std::mem::take(&mut vm.evaluates_directly);
    let (source, globals, locals) = (arguments[0], given(arguments[1]), given(arguments[2]));
    let (globals, locals) = namespaces(vm, name, globals, locals)?;
    let code = if CodeValue::from_value(source).is_some() {
        source
    } else if let Some(source) = source_text(vm, source)? {
        let (source, mode) = match name {
            "eval" => (source.trim_start_matches([' ', '\t']), Mode::Eval),
            _ => (source.as_str(), Mode::Exec),
        };
        if given(closure).is_some() {
            return Err(type_error(vm, "closure can only be used when source is a code object"));
        }
        code_of(vm, source, "<string>", mode)?
    } else {
        return Err(type_error(vm, format!("{name}() arg 1 must be a string, bytes or code object")));
    };
    run(vm, name, code, [globals, locals], closure, directly)
}

fn check_globals(vm: &mut Vm, name: &str, globals: Option<Value>) -> Fallible<()> {
    if let Some(globals) = globals.filter(|&globals| Dict::from_value(globals).is_none()) {
        let class = vm.type_name(globals);
        let message = match name {
            "exec" => format!("exec() globals must be a dict, not {class}"),
            _ if vm.is_mapping(globals) => "globals must be a real dict; try eval(expr, {}, mapping)".to_owned(),
            _ => "globals must be a dict".to_owned(),
        };
        return Err(type_error(vm, message));
    }
    Ok(())
}

fn check_locals(vm: &mut Vm, name: &str, locals: Option<Value>) -> Fallible<()> {
    if let Some(locals) = locals.filter(|&locals| !vm.is_mapping(locals)) {
        let class = vm.type_name(locals);
        let message = match name {
            "exec" => format!("locals must be a mapping or None, not {class}"),
            _ => "locals must be a mapping".to_owned(),
        };
        return Err(type_error(vm, message));
    }
    Ok(())
}

/// The namespaces of evaluated code: as given, or those of the running frame.
fn namespaces(vm: &mut Vm, name: &str, globals: Option<Value>, locals: Option<Value>) -> Fallible<(Value, Value)> {
    if name == "exec" {
        check_globals(vm, name, globals)?;
        check_locals(vm, name, locals)?;
    } else {
        check_locals(vm, name, locals)?;
        check_globals(vm, name, globals)?;
    }
    let (globals, locals) = match (globals, locals) {
        (Some(globals), locals) => (globals, locals.unwrap_or(globals)),
        (None, locals) => {
            let globals = vm.frame().map_or(Value::NONE, Activation::globals);
            let locals = match locals {
                Some(locals) => locals,
                None => vm.locals(),
            };
            (globals, locals)
        }
    };
    let key = vm.intern("__builtins__");
    if lookup(globals, key).is_none() {
        let builtins = vm.frame().map_or(vm.builtins, |frame| shown_builtins(frame.builtins()));
        vm.store_in(globals, key, builtins);
    }
    Ok((globals, locals))
}

/// Runs code. `directly`: nothing below holds anything, and neither does this.
fn run(
    vm: &mut Vm,
    name: &str,
    code: Value,
    namespaces: [Value; 2],
    closure: Value,
    directly: bool,
) -> Fallible<Value> {
    let Some(code) = CodeValue::from_value(code) else { return Ok(Value::NONE) };
    let data = code.data();
    let free = data.source.locals_plus.iter().filter(|local| local.kind & crate::code::Local::FREE != 0).count();
    let cells = Tuple::from_value(closure).map(Tuple::items);
    let fits = cells.is_some_and(|cells| cells.len() == free && cells.iter().all(|&cell| is_cell(cell)));
    match (free, given(closure).is_some()) {
        (0, true) => return Err(type_error(vm, "cannot use a closure with this code object")),
        (0, false) => {}
        (_, false) if name == "eval" => {
            let message = format!("code object passed to {name}() may not contain free variables");
            return Err(type_error(vm, message));
        }
        _ if !fits => {
            return Err(type_error(vm, format!("code object requires a closure of exactly length {free}")));
        }
        _ => {}
    }
    let [globals, locals] = namespaces;
    let builtins = builtins_of(vm, globals);
    let function = {
        let class = vm.classes.of_kind(Kind::Function);
        Function::place(&mut vm.heap, class, data, globals, builtins)
    };
    vm.describe_function(function);
    if let Some(function) = Function::from_value(function).filter(|_| free > 0) {
        function.change(|function| function.closure = closure);
    }
    if data.is_optimized() {
        // The code of a function has variables of its own, and perhaps parameters.
        return vm.call(function, &Arguments::positional(&[]));
    }
    let entry = Entry { code: data.loaded(), function, globals, builtins, namespace: locals };
    if directly { vm.run_collecting(entry) } else { vm.run_code(entry) }
}

/// The built-in names of code with these globals.
pub(crate) fn builtins_of(vm: &mut Vm, globals: Value) -> Value {
    let key = vm.intern("__builtins__");
    match lookup(globals, key) {
        Some(found) => vm.builtin_names(Module::from_value(found).map_or(found, Module::namespace)),
        None => vm.frame().map_or(vm.builtins, Activation::builtins),
    }
}

/// The code object of a source text.
fn code_of(vm: &mut Vm, source: &str, filename: &str, mode: Mode) -> Fallible<Value> {
    match compiler::compile_text(source, filename, mode) {
        Ok(code) => {
            let loaded = vm.load(&code);
            Ok(vm.code_value(loaded))
        }
        Err(SourceError::NotSupported(what)) => Err(vm.not_supported(what)),
        Err(SourceError::TooDeep(message)) => Err(vm.raise(ExceptionClass::RecursionError, message)),
        Err(SourceError::NullBytes) => {
            let message = "source code string cannot contain null bytes";
            Err(vm.raise(ExceptionClass::SyntaxError, message))
        }
        Err(SourceError::Syntax(class, error)) => Err(syntax_error(vm, class, &error, filename, (source, mode))),
    }
}

#[cold]
fn syntax_error(
    vm: &mut Vm,
    class: ExceptionClass,
    error: &SyntaxError,
    filename: &str,
    (source, mode): (&str, Mode),
) -> Raised {
    let place = error.place_in(source, mode);
    let [message, filename] = [&*error.message, filename].map(|part| vm.str(part));
    let shown = place.text.map_or(Value::NONE, |text| vm.str(&text));
    let [line, offset, end_line] =
        [place.line, place.offset, place.end_line].map(|number| Value::small_int(number.into()));
    let end_offset = Value::small_int(place.end_offset);
    let details = vm.tuple(&[filename, line, offset, shown, end_line, end_offset]);
    let class = vm.classes.exception(class);
    let exception = match vm.call(class, &Arguments::positional(&[message, details])) {
        Ok(exception) => exception,
        Err(raised) => return raised,
    };
    if let (Stage::SymbolTable, Some(exception)) = (error.stage, Exception::from_value(exception)) {
        exception.set_args(vm.tuple(&[message]));
    }
    vm.raise_value(exception)
}

impl Vm {
    /// Whether a value can be subscripted, as `PyMapping_Check` has it.
    pub(crate) fn is_mapping(&mut self, value: Value) -> bool {
        self.lookup_special(value, Special::GetItem).is_some()
    }
}
