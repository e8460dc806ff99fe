//! `sys`: facts of CPython 3.14 on a 64-bit Linux, and what looks at the run.

use crate::builtins::BuiltinFunction;
use crate::classes::Kind;
use crate::error::{Res, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::native::structure;
use crate::native::system_values::Stream;
use crate::text::named;
use crate::value::{Value, heap_c_int, heap_index};
use crate::word::Word;
use std::rc::Rc;

/// `sys.displayhook`
static DISPLAY_HOOK: BuiltinFunction = BuiltinFunction {
    name: "displayhook",
    call: |interpreter, arguments| {
        crate::builtins::output::display(interpreter, &arguments.one(&interpreter.heap, "sys.displayhook")?)?;
        Ok(Value::None)
    },
};

/// `sys.excepthook`: who prints tracebacks is no engine.
static EXCEPT_HOOK: BuiltinFunction =
    BuiltinFunction { name: "excepthook", call: |_, _| Err(not_supported("sys.excepthook")) };

static FUNCTIONS: &[BuiltinFunction] = &[
    BuiltinFunction { name: "_getframe", call: get_frame },
    BuiltinFunction { name: "_c_move_to_end", call: move_to_end },
    BuiltinFunction { name: "_c_derived_view", call: derived_view },
    BuiltinFunction { name: "_getframemodulename", call: frame_module_name },
    BuiltinFunction { name: "exc_info", call: exc_info },
    BuiltinFunction { name: "get_asyncgen_hooks", call: |_, _| Err(not_supported("sys.get_asyncgen_hooks")) },
    BuiltinFunction { name: "set_asyncgen_hooks", call: |_, _| Err(not_supported("sys.set_asyncgen_hooks")) },
    BuiltinFunction { name: "exception", call: exception },
    BuiltinFunction { name: "exit", call: exit },
    BuiltinFunction { name: "get_int_max_str_digits", call: |i, _| Ok(i.heap.int(i.heap.max_str_digits.get())) },
    BuiltinFunction { name: "set_int_max_str_digits", call: set_max_str_digits },
    BuiltinFunction { name: "getdefaultencoding", call: |i, _| Ok(i.heap.str("utf-8")) },
    BuiltinFunction {
        name: "getrecursionlimit",
        call: |i, arguments| {
            arguments.none(&i.heap, "sys.getrecursionlimit")?;
            Ok(i.heap.int(i.recursion_limit.get()))
        },
    },
    BuiltinFunction { name: "getsizeof", call: |_, _| Err(not_supported("sys.getsizeof")) },
    BuiltinFunction { name: "getrefcount", call: |_, _| Err(not_supported("sys.getrefcount")) },
    BuiltinFunction { name: "settrace", call: |_, _| Err(not_supported("sys.settrace")) },
    BuiltinFunction { name: "setprofile", call: |_, _| Err(not_supported("sys.setprofile")) },
    BuiltinFunction { name: "gettrace", call: |_, _| Ok(Value::None) },
    BuiltinFunction { name: "getprofile", call: |_, _| Ok(Value::None) },
    BuiltinFunction { name: "getfilesystemencoding", call: |i, _| Ok(i.heap.str("utf-8")) },
    BuiltinFunction { name: "getfilesystemencodeerrors", call: |i, _| Ok(i.heap.str("surrogateescape")) },
    BuiltinFunction { name: "intern", call: intern },
    BuiltinFunction { name: "is_finalizing", call: |_, _| Ok(Value::Bool(false)) },
    BuiltinFunction { name: "setrecursionlimit", call: set_recursion_limit },
];

pub(crate) fn contents(interpreter: &Interpreter) -> Res<Vec<(&'static str, Value)>> {
    let heap = &interpreter.heap;
    let mut contents: Vec<(&str, Value)> =
        FUNCTIONS.iter().map(|function| (function.name, Value::Builtin(function))).collect();
    let version = structure(heap, "sys", "version_info", &version(heap))?;
    contents.extend([
        ("displayhook", Value::Builtin(&DISPLAY_HOOK)),
        ("__displayhook__", Value::Builtin(&DISPLAY_HOOK)),
        ("excepthook", Value::Builtin(&EXCEPT_HOOK)),
        ("__excepthook__", Value::Builtin(&EXCEPT_HOOK)),
        ("modules", Value::Dict(Rc::clone(&interpreter.modules))),
        ("version", heap.str("3.14.2 (main, Dec  5 2025, 00:00:00) [GCC 13.3.0]")),
        ("version_info", version.clone()),
        ("hexversion", heap.int(HEX_VERSION)),
        ("api_version", heap.int(1013)),
        ("maxsize", heap.int(heap.word.max())),
        ("maxunicode", heap.int(0x0010_ffff)),
        ("byteorder", heap.str("little")),
        ("platform", heap.str("linux")),
        ("executable", heap.str("")),
        ("prefix", heap.str("")),
        ("exec_prefix", heap.str("")),
        ("base_prefix", heap.str("")),
        ("platlibdir", heap.str("lib")),
        ("copyright", heap.str(COPYRIGHT)),
        ("argv", heap.list(vec![heap.str(&*interpreter.options.filename)])),
        ("path", heap.list(Vec::new())),
        ("warnoptions", heap.list(Vec::new())),
        ("meta_path", heap.list(Vec::new())),
        ("path_hooks", heap.list(Vec::new())),
        ("builtin_module_names", heap.tuple(super::names().map(|name| heap.str(name)).collect::<Vec<_>>())),
        ("stdin", Value::None),
        ("float_repr_style", heap.str("short")),
        ("dont_write_bytecode", Value::Bool(false)),
        ("stdout", Value::Stream(Stream::Stdout)),
        ("stderr", Value::Stream(Stream::Stderr)),
        ("__stdout__", Value::Stream(Stream::Stdout)),
        ("__stderr__", Value::Stream(Stream::Stderr)),
        ("float_info", structure(heap, "sys", "float_info", &float_info(heap))?),
        ("int_info", structure(heap, "sys", "int_info", &int_info(heap))?),
        ("hash_info", structure(heap, "sys", "hash_info", &hash_info(heap))?),
        ("flags", structure(heap, "sys", "flags", &flags(heap))?),
        ("implementation", implementation(heap, version)?),
    ]);
    Ok(contents)
}

fn version(heap: &HeapRef) -> [(&'static str, Value); 5] {
    [
        ("major", heap.int(3)),
        ("minor", heap.int(14)),
        ("micro", heap.int(2)),
        ("releaselevel", heap.str("final")),
        ("serial", heap.int(0)),
    ]
}

fn float_info(heap: &HeapRef) -> [(&'static str, Value); 11] {
    [
        ("max", heap.float(f64::MAX)),
        ("max_exp", heap.int(f64::MAX_EXP)),
        ("max_10_exp", heap.int(f64::MAX_10_EXP)),
        ("min", heap.float(f64::MIN_POSITIVE)),
        ("min_exp", heap.int(f64::MIN_EXP)),
        ("min_10_exp", heap.int(f64::MIN_10_EXP)),
        ("dig", heap.int(f64::DIGITS)),
        ("mant_dig", heap.int(f64::MANTISSA_DIGITS)),
        ("epsilon", heap.float(f64::EPSILON)),
        ("radix", heap.int(2)),
        ("rounds", heap.int(1)),
    ]
}

fn int_info(heap: &HeapRef) -> [(&'static str, Value); 4] {
    [
        ("bits_per_digit", heap.int(30)),
        ("sizeof_digit", heap.int(4)),
        ("default_max_str_digits", heap.int(4300)),
        ("str_digits_check_threshold", heap.int(640)),
    ]
}

fn hash_info(heap: &HeapRef) -> [(&'static str, Value); 9] {
    let (algorithm, hash_bits, seed_bits) = match heap.word {
        Word::Bits32 => ("fnv", 32, 64),
        Word::Bits64 => ("siphash13", 64, 128),
    };
    [
        ("width", heap.int(heap.word.bits())),
        ("modulus", heap.int(heap.word.hash_modulus())),
        ("inf", heap.int(314_159)),
        ("nan", heap.int(0)),
        ("imag", heap.int(1_000_003)),
        ("algorithm", heap.str(algorithm)),
        ("hash_bits", heap.int(hash_bits)),
        ("seed_bits", heap.int(seed_bits)),
        ("cutoff", heap.int(0)),
    ]
}

fn flags(heap: &HeapRef) -> [(&'static str, Value); 18] {
    let off = |name| (name, heap.int(0));
    [
        off("debug"),
        off("inspect"),
        off("interactive"),
        off("optimize"),
        off("dont_write_bytecode"),
        off("no_user_site"),
        off("no_site"),
        off("ignore_environment"),
        off("verbose"),
        off("bytes_warning"),
        off("quiet"),
        off("hash_randomization"),
        off("isolated"),
        ("dev_mode", Value::Bool(false)),
        ("utf8_mode", heap.int(1)),
        off("warn_default_encoding"),
        ("safe_path", Value::Bool(false)),
        ("int_max_str_digits", heap.int(4300)),
    ]
}

const HEX_VERSION: i64 = 0x030e_02f0;

/// `sys.copyright`, of CPython's `Python/getcopyright.c`.
const COPYRIGHT: &str = "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.\n\n\
     Copyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\n\
     Copyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\n\
     Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved.";

/// A namespace with the names that programs look at.
fn implementation(heap: &HeapRef, version: Value) -> Res {
    let dict = heap.mutable(crate::value::Dict::default());
    let contents = [
        ("__name__", heap.str("namespace")),
        ("name", heap.str("cpython")),
        ("cache_tag", heap.str("cpython-314")),
        ("version", version),
        ("hexversion", heap.int(HEX_VERSION)),
    ];
    for (name, value) in contents {
        dict.set_str(heap, name, value)?;
    }
    Ok(heap.module(&dict))
}

fn set_max_str_digits(interpreter: &Interpreter, arguments: Arguments) -> Res {
    const LEAST: i64 = 640;
    let heap = &interpreter.heap;
    let [most] = named(heap, arguments, "set_int_max_str_digits", ["maxdigits"])?;
    let Some(most) = most else {
        return Err(heap.type_error("set_int_max_str_digits() missing required argument 'maxdigits' (pos 1)"));
    };
    let most = heap_c_int(heap, &most)?;
    if most != 0 && i64::from(most) < LEAST {
        return Err(heap.value_error(format!("maxdigits must be >= {LEAST} or 0 for unlimited")));
    }
    heap.max_str_digits.set(most as usize);
    Ok(Value::None)
}

fn exit(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let mut args = arguments.positional_only(&interpreter.heap, "exit", 0, 1)?;
    match args.first() {
        Some(Value::None) => args.clear(),
        Some(Value::Tuple(parts)) => args = parts.items().to_vec(),
        _ => {}
    }
    Err(interpreter.heap.throw(Kind::SystemExit, args))
}

fn exception(interpreter: &Interpreter, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "sys.exception")?;
    Ok(interpreter.handling_now().map_or(Value::None, Value::Exception))
}

fn exc_info(interpreter: &Interpreter, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "sys.exc_info")?;
    let parts = match interpreter.handling_now() {
        None => [Value::None, Value::None, Value::None],
        Some(exception) => {
            let class = Value::Class(Rc::clone(&exception.class.borrow()));
            let traceback = exception.traceback.borrow().clone().map_or(Value::None, Value::Traceback);
            [class, Value::Exception(exception), traceback]
        }
    };
    Ok(interpreter.heap.tuple(parts))
}

fn get_frame(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.positional_only(heap, "_getframe", 0, 1)?;
    let depth = arguments.first().map_or(Ok(0.into()), |depth| heap_index(heap, depth))?;
    let frames = interpreter.frames.borrow();
    let depth = i64::try_from(&depth).unwrap_or(i64::MAX).max(0) as usize;
    match frames.len().checked_sub(depth.saturating_add(1)) {
        Some(at) => Ok(Value::Frame(Rc::clone(&frames[at]))),
        None => Err(heap.value_error("call stack is not deep enough")),
    }
}

/// `__module__` of the function that runs in a frame, None if there is no such frame.
fn frame_module_name(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [depth] = named(heap, arguments, "_getframemodulename", ["depth"])?;
    let depth = depth.map_or(Ok(0), |depth| heap_c_int(heap, &depth))?;
    let frames = interpreter.frames.borrow();
    let Some(at) = frames.len().checked_sub(depth.max(0) as usize + 1) else { return Ok(Value::None) };
    let function = frames[at].function.borrow().as_ref().map(|function| function.module.borrow().clone());
    match function {
        Some(module) => Ok(module),
        None => Ok(frames[at].globals.get_str(heap, "__name__")?.unwrap_or(Value::None)),
    }
}

/// Whether a program has put a function of its own in the place of `sys.excepthook`.
pub(crate) fn has_own_hook(interpreter: &Interpreter) -> bool {
    let heap = &interpreter.heap;
    let Ok(Some(sys)) = interpreter.modules.get_str(heap, "sys") else { return false };
    match ["excepthook", "__excepthook__"].map(|name| heap.get_attribute(&sys, name)) {
        [Ok(hook), Ok(original)] => !hook.is(&original),
        _ => true,
    }
}

/// What the library's `OrderedDict.move_to_end` is made of: whether the dict has the key.
fn move_to_end(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let given = arguments.positional_only(heap, "_c_move_to_end", 3, 3)?;
    match given[0].as_builtin() {
        Value::Dict(dict) => {
            let last = heap.truth(&given[2])?;
            Ok(Value::Bool(dict.move_to_end(heap, &given[1], last)?))
        }
        _ => Ok(Value::Bool(false)),
    }
}

/// What the library's `OrderedDict.keys` and the like are made of: a view as an instance of a class that derives from its own.
fn derived_view(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    match arguments.positional_only(heap, "_c_derived_view", 2, 2)?.as_slice() {
        [Value::Class(class), view] => Ok(heap.instance(class, Some(view.clone()))),
        _ => Ok(Value::None),
    }
}

fn intern(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let text = arguments.one(&interpreter.heap, "sys.intern")?;
    match text {
        Value::Str(_) => Ok(text),
        other => {
            let given = other.argument_type_name();
            Err(interpreter.heap.type_error(format!("intern() argument must be str, not {given}")))
        }
    }
}

fn set_recursion_limit(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let limit = arguments.one(heap, "sys.setrecursionlimit")?;
    let limit = heap_c_int(heap, &limit)?;
    if limit < 1 {
        return Err(heap.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = interpreter.frames.borrow().len();
    let limit = limit as usize;
    if limit <= depth {
        let text =
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(heap.error(Kind::RecursionError, text));
    }
    interpreter.recursion_limit.set(limit);
    Ok(Value::None)
}
