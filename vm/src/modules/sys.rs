//! `sys`, as far as it does not depend on the machine.

use super::{NativeModule, sys_facts};
use crate::builtins::{Arguments, Builtin, Parameters, display, functions, type_error};
use crate::objects::frame::FrameValue;
use crate::objects::instance::adopt;
use crate::objects::module::Module;
use crate::objects::{Dict, Exception, ExceptionClass, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static MODULE: NativeModule = NativeModule { name: "sys", functions: FUNCTIONS, fill };

static FUNCTIONS: &[Builtin] = functions! { "sys":
    "displayhook" One => display;
    "exit" Positional(0, 1) => exit;
    "exc_info" None => exc_info;
    "exception" None => |vm: &mut Vm| Ok(vm.handled());
    "getrecursionlimit" None => |vm: &mut Vm| { let limit = i64::from(vm.options.recursion_limit); Ok(vm.int(limit)) };
    "setrecursionlimit" One => set_recursion_limit;
    "_getframe" Positional(0, 1) => get_frame;
    "_getframemodulename" Named(&const { Parameters::new(&["depth"], 0) }) => frame_module_name;
    "_c_move_to_end" Positional(3, 3) => move_to_end;
    "_c_derived_view" Positional(2, 2) => |vm: &mut Vm, given: &[Value]| Ok(adopt(&mut vm.heap, given[1], given[0]));
    "excepthook" Positional(3, 3) => |vm: &mut Vm, _: &[Value]| Err(vm.not_supported("sys.excepthook"));
    "get_asyncgen_hooks" None => |vm: &mut Vm| Err(vm.not_supported("sys.get_asyncgen_hooks"));
    "set_asyncgen_hooks" Keywords => |vm: &mut Vm, _: &Arguments| Err(vm.not_supported("sys.set_asyncgen_hooks"));
    "intern" One => intern;
    "getdefaultencoding" None => |vm: &mut Vm| Ok(vm.intern("utf-8"));
    "getfilesystemencoding" None => |vm: &mut Vm| Ok(vm.intern("utf-8"));
    "getfilesystemencodeerrors" None => |vm: &mut Vm| Ok(vm.intern("surrogateescape"));
    "get_int_max_str_digits" None => |vm: &mut Vm| Ok(Value::small_int(vm.max_str_digits as i64));
    "set_int_max_str_digits" Named(&const { Parameters::new(&["maxdigits"], 1) }) => set_max_str_digits;
    "settrace" One => |vm: &mut Vm, _| Err(vm.not_supported("sys.settrace"));
    "setprofile" One => |vm: &mut Vm, _| Err(vm.not_supported("sys.setprofile"));
    "getrefcount" One => |vm: &mut Vm, _| Err(vm.not_supported("sys.getrefcount"));
    "getsizeof" Positional(1, 2) => |vm: &mut Vm, _: &[Value]| Err(vm.not_supported("sys.getsizeof"));
    "gettrace" None => |_: &mut Vm| Ok(Value::NONE);
    "getprofile" None => |_: &mut Vm| Ok(Value::NONE);
    "is_finalizing" None => |_: &mut Vm| Ok(Value::FALSE);
};

/// What the library's `OrderedDict.move_to_end` is made of: whether the dict has the key.
fn move_to_end(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let Some(dict) = Dict::from_value(arguments[0]) else { return Ok(Value::FALSE) };
    let last = vm.truth(arguments[2])?;
    vm.dict_move(dict, arguments[1], last).map(Value::bool)
}

fn exit(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let class = vm.classes.exception(ExceptionClass::SystemExit);
    let status = arguments.first().copied().filter(|status| !status.is_none());
    let exception = match status.and_then(Tuple::from_value) {
        Some(parts) => vm.call(class, &Arguments::positional(parts.items()))?,
        None => vm.call(class, &Arguments::positional(status.as_slice()))?,
    };
    Err(vm.raise_value(exception))
}

fn exc_info(vm: &mut Vm) -> Fallible<Value> {
    let handled = vm.handled();
    let parts = match Exception::from_value(handled) {
        Some(exception) => [exception.class(), handled, exception.traceback_or_none()],
        None => [Value::NONE; 3],
    };
    Ok(vm.tuple(&parts))
}

/// `sys.int_info.str_digits_check_threshold`
const LEAST_MAX_STR_DIGITS: i32 = 640;

fn set_max_str_digits(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    match vm.c_int(arguments[0])? {
        most @ (0 | LEAST_MAX_STR_DIGITS..) => {
            vm.max_str_digits = most as usize;
            Ok(Value::NONE)
        }
        _ => {
            let message = format!("maxdigits must be >= {LEAST_MAX_STR_DIGITS} or 0 for unlimited");
            Err(vm.raise(ExceptionClass::ValueError, message))
        }
    }
}

fn set_recursion_limit(vm: &mut Vm, limit: Value) -> Fallible<Value> {
    let limit = vm.c_int(limit)?;
    if limit < 1 {
        return Err(vm.raise(ExceptionClass::ValueError, "recursion limit must be greater or equal than 1"));
    }
    let depth = i64::from(vm.options.recursion_limit) - vm.state().recursion_remaining;
    if i64::from(limit) <= depth {
        let message =
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(vm.raise(ExceptionClass::RecursionError, message));
    }
    vm.options.recursion_limit = limit as u32;
    vm.state_mut().recursion_remaining = i64::from(limit) - depth;
    Ok(Value::NONE)
}

fn get_frame(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let depth = match arguments.first() {
        Some(&depth) => vm.index(depth)?.to_i64().unwrap_or(i64::MAX),
        None => 0,
    };
    let frame = vm.frames().nth(usize::try_from(depth).unwrap_or(0));
    match frame {
        Some(frame) => Ok(FrameValue::of_frame(&mut vm.heap, frame)),
        None => Err(vm.raise(ExceptionClass::ValueError, "call stack is not deep enough")),
    }
}

/// `__module__` of the function that runs in a frame, None if there is no such frame.
fn frame_module_name(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let depth = if arguments[0].is_null() { 0 } else { vm.c_int(arguments[0])? };
    let Some(frame) = vm.frames().nth(usize::try_from(depth).unwrap_or(0)) else { return Ok(Value::NONE) };
    let (globals, name) = (frame.globals(), vm.intern("__name__"));
    match frame.function() {
        Some(function) => Ok(function.module),
        None => Ok(crate::names::lookup(globals, name).unwrap_or(Value::NONE)),
    }
}

/// Whether a program has put a function of its own in the place of `sys.excepthook`.
pub(crate) fn has_own_hook(vm: &mut Vm) -> bool {
    let [sys, hook, original] = ["sys", "excepthook", "__excepthook__"].map(|name| vm.intern(name));
    let module = crate::names::lookup(vm.modules, sys).and_then(Module::from_value);
    module.is_some_and(|sys| {
        let of_module = |name| crate::names::lookup(sys.namespace(), name);
        of_module(hook) != of_module(original)
    })
}

fn intern(vm: &mut Vm, value: Value) -> Fallible<Value> {
    match Str::from_value(value) {
        Some(name) => Ok(vm.intern_value(name)),
        None => {
            let message = format!("intern() argument must be str, not {}", vm.argument_type_name(value));
            Err(type_error(vm, message))
        }
    }
}

fn fill(vm: &mut Vm, namespace: Value) -> Fallible<()> {
    let [output, error] =
        [false, true].map(|is_error| crate::objects::stream::StreamObject::place(&mut vm.heap, is_error));
    let version = version_info(vm);
    let implementation = implementation(vm, version);
    let objects = [
        ("modules", vm.modules),
        ("stdout", output),
        ("__stdout__", output),
        ("stderr", error),
        ("__stderr__", error),
        ("stdin", Value::NONE),
        ("version_info", version),
        ("implementation", implementation),
    ];
    for (name, value) in objects {
        vm.define(namespace, name, value);
    }
    for name in ["path", "warnoptions", "meta_path", "path_hooks"] {
        let list = vm.list(Vec::new());
        vm.define(namespace, name, list);
    }
    sys_facts::fill(vm, namespace)?;
    for (name, original) in [("displayhook", "__displayhook__"), ("excepthook", "__excepthook__")] {
        let name = vm.intern(name);
        let hook = crate::names::lookup(namespace, name).unwrap_or(Value::NONE);
        vm.define(namespace, original, hook);
    }
    let native = std::iter::once("builtins").chain(super::NATIVE.iter().map(|module| module.name));
    let native: Vec<Value> = native.map(|name| vm.intern(name)).collect();
    let native = vm.tuple(&native);
    vm.define(namespace, "builtin_module_names", native);
    let file = vm.str(&vm.options.filename.clone());
    let argv = vm.list(vec![file]);
    vm.define(namespace, "argv", argv);
    Ok(())
}

/// `sys.implementation`: what is known of it by name.
fn implementation(vm: &mut Vm, version: Value) -> Value {
    let module = vm.new_module("namespace");
    let namespace = Module::from_value(module).map_or(Value::NULL, Module::namespace);
    for (name, text) in [("name", "cpython"), ("cache_tag", "cpython-314")] {
        let text = vm.intern(text);
        vm.define(namespace, name, text);
    }
    let number = vm.int(0x030e_02f0);
    vm.define(namespace, "version", version);
    vm.define(namespace, "hexversion", number);
    module
}

/// `sys.version_info`
fn version_info(vm: &mut Vm) -> Value {
    let level = vm.intern("final");
    let values = [Value::small_int(3), Value::small_int(14), Value::small_int(2), level, Value::small_int(0)];
    super::struct_sequence::place(vm, "version_info", &["major", "minor", "micro", "releaselevel", "serial"], &values)
}
