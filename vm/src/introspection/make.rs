//! Functions, cells, methods, modules and tracebacks that a program makes itself: `types.FunctionType(…)` and so on. Source: CPython 3.14
//! `Objects/funcobject.c`, `Objects/cellobject.c`, `Objects/classobject.c`, `Objects/moduleobject.c`, `Python/traceback.c`.

use crate::builtins::{Arguments, Parameters, type_error};
use crate::objects::class::Type;
use crate::objects::descriptor::BoundMethodObject;
use crate::objects::frame::FrameValue;
use crate::objects::function::{CodeValue, Function, is_cell, new_cell as place_cell};
use crate::objects::module::Module;
use crate::objects::traceback::Traceback;
use crate::objects::{Dict, ExceptionClass, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `cell(contents)`
pub(crate) fn new_cell(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.refuse_keywords(vm, "cell")?;
    arguments.at_most_positional(vm, "cell", 1)?;
    let contents = arguments.positional.first().copied().unwrap_or(Value::NULL);
    Ok(place_cell(&mut vm.heap, contents))
}

/// `method(function, instance)`
pub(crate) fn new_method(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.refuse_keywords(vm, "method")?;
    let [function, this] = *arguments.positional else {
        let given = arguments.positional.len();
        return Err(type_error(vm, format!("method expected 2 arguments, got {given}")));
    };
    if !vm.is_callable(function) {
        return Err(type_error(vm, "first argument must be callable"));
    }
    if this.is_none() {
        return Err(type_error(vm, "instance must not be None"));
    }
    Ok(BoundMethodObject::place(&mut vm.heap, Kind::BoundMethod, function, this))
}

/// `module(name, doc=None)`
pub(crate) fn new_module(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let made = blank_module(vm, class);
    init_module(vm, made, arguments).map(|_| made)
}

/// `module.__new__`: a module without names.
pub(crate) fn blank_module(vm: &mut Vm, class: Type) -> Value {
    let namespace = Dict::place(&mut vm.heap);
    Module::place(&mut vm.heap, class.value(), namespace)
}

/// `module.__init__`
pub(crate) fn init_module(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    const PARAMETERS: Parameters = Parameters::new(&["name", "doc"], 1);
    let [name, doc] = arguments.bind(vm, "module", &PARAMETERS)?[..] else { return Ok(Value::NULL) };
    if Str::from_value(name).is_none() {
        let message = format!("module() argument 'name' must be str, not {}", vm.argument_type_name(name));
        return Err(type_error(vm, message));
    }
    if let Some(module) = Module::from_value(this) {
        vm.begin_module(module.namespace(), name, doc.or_none(), Value::NONE);
    }
    Ok(Value::NONE)
}

/// `traceback(tb_next, tb_frame, tb_lasti, tb_lineno)`
pub(crate) fn new_traceback(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    const PARAMETERS: Parameters = Parameters::new(&["tb_next", "tb_frame", "tb_lasti", "tb_lineno"], 4);
    let [next, frame, last, line] = arguments.bind(vm, "traceback", &PARAMETERS)?[..] else { return Ok(Value::NULL) };
    if FrameValue::from_value(frame).is_none() {
        let message = format!("traceback() argument 'tb_frame' must be frame, not {}", vm.argument_type_name(frame));
        return Err(type_error(vm, message));
    }
    let (last, line) = (vm.c_int(last)?, vm.c_int(line)?);
    if !next.is_none() && Traceback::from_value(next).is_none() {
        let message = format!("expected traceback object or None, got '{}'", vm.type_name(next));
        return Err(type_error(vm, message));
    }
    let Ok(line) = u32::try_from(line) else { return Err(vm.not_supported("a traceback with a negative line")) };
    let next = if next.is_none() { Value::NULL } else { next };
    Ok(Traceback::place(&mut vm.heap, next, frame, last.into(), line))
}

/// `function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`
pub(crate) fn new_function(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    arguments.at_most_positional(vm, "function", 6)?;
    let names = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
    let mut given = arguments.keywords(vm, "function", names)?.map(|value| value.filter(|value| !value.is_none()));
    for (place, &value) in given.iter_mut().zip(arguments.positional) {
        *place = Some(value).filter(|value| !value.is_none());
    }
    for (place, name) in ["code", "globals"].into_iter().enumerate() {
        let is_named = arguments.names.iter().any(|&given| crate::objects::string::text(given) == name);
        if place >= arguments.positional.len() && !is_named {
            let message = format!("function() missing required argument '{name}' (pos {})", place + 1);
            return Err(type_error(vm, message));
        }
    }
    let [code, globals, name, defaults, closure, keyword_defaults] = given.map(|value| value.unwrap_or(Value::NULL));
    let Some(code) = CodeValue::from_value(code) else { return Err(wrong(vm, "code", "code", code)) };
    if Dict::from_value(globals).is_none() {
        return Err(wrong(vm, "globals", "dict", globals));
    }
    check(vm, name, Str::from_value(name).is_some(), "arg 3 (name) must be None or string")?;
    check(vm, defaults, Tuple::from_value(defaults).is_some(), "arg 4 (defaults) must be None or tuple")?;
    check(
        vm,
        keyword_defaults,
        Dict::from_value(keyword_defaults).is_some(),
        "arg 6 (kwdefaults) must be None or dict",
    )?;
    check_closure(vm, code, closure)?;
    let builtins = crate::builtins::evaluation::builtins_of(vm, globals);
    let made = Function::place(&mut vm.heap, class.value(), code.data(), globals, builtins);
    vm.describe_function(made);
    if let Some(function) = Function::from_value(made) {
        function.change(|function| {
            function.defaults = defaults;
            function.keyword_defaults = keyword_defaults;
            function.closure = closure;
            if !name.is_null() {
                function.name = name;
            }
        });
    }
    Ok(made)
}

fn wrong(vm: &mut Vm, name: &str, wanted: &str, given: Value) -> crate::vm::Raised {
    let given = if given.is_null() { "None".to_owned() } else { vm.type_name(given) };
    type_error(vm, format!("function() argument '{name}' must be {wanted}, not {given}"))
}

fn check(vm: &mut Vm, value: Value, is_right: bool, complaint: &'static str) -> Fallible<()> {
    if value.is_null() || is_right { Ok(()) } else { Err(type_error(vm, complaint)) }
}

fn check_closure(vm: &mut Vm, code: CodeValue, closure: Value) -> Fallible<()> {
    let free = code.data().source.locals_plus.iter().filter(|local| local.kind & crate::code::Local::FREE != 0).count();
    let cells = match Tuple::from_value(closure) {
        Some(cells) => cells.items(),
        None if closure.is_null() && free == 0 => return Ok(()),
        None if closure.is_null() => return Err(type_error(vm, "arg 5 (closure) must be tuple")),
        None => return Err(type_error(vm, "arg 5 (closure) must be None or tuple")),
    };
    if cells.len() != free {
        let message = format!("{} requires closure of length {free}, not {}", code.data().source.name, cells.len());
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    match cells.iter().find(|&&cell| !is_cell(cell)) {
        Some(&other) => {
            let given = vm.type_name(other);
            Err(type_error(vm, format!("arg 5 (closure) expected cell, found {given}")))
        }
        None => Ok(()),
    }
}
