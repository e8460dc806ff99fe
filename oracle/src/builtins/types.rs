//! The classes that the module `types` names: what calls of them make of functions, code, cells and names.

use crate::builtins::is_callable;
use crate::error::{Res, Throw, not_supported};
use crate::function::Function;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Arguments;
use crate::text::{missing, named, named_text};
use crate::traceback::Traceback;
use crate::value::{Dict, Value, Variable, heap_c_int};
use crate::walk::code::Code;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// `method(function, instance)`
pub(crate) fn method(heap: &HeapRef, arguments: Arguments) -> Res {
    let arguments = arguments.positional_only(heap, "method", 2, 2)?;
    if !is_callable(heap, &arguments[0])? {
        return Err(heap.type_error("first argument must be callable"));
    }
    if matches!(arguments[1], Value::None) {
        return Err(heap.type_error("instance must not be None"));
    }
    Ok(heap.bound_method(&arguments[0], &arguments[1]))
}

/// `cell(contents=…)`, by position only.
pub(crate) fn cell(heap: &HeapRef, arguments: Arguments) -> Res {
    let mut arguments = arguments.positional_only(heap, "cell", 0, 1)?;
    Ok(Value::Cell(heap.variable(arguments.pop())))
}

/// `module(name, doc=None)`
pub(crate) fn module(heap: &HeapRef, arguments: Arguments) -> Res {
    let dict = heap.mutable(Dict::default());
    init_module(heap, &dict, arguments)?;
    Ok(heap.module(&dict))
}

/// `module.__init__`
pub(crate) fn init_module(heap: &HeapRef, dict: &Dict, arguments: Arguments) -> Res<()> {
    let [name, doc] = named(heap, arguments, "module", ["name", "doc"])?;
    let Some(name) = named_text(heap, "module", "name", name.as_ref())? else {
        return Err(missing(heap, "module", "name", 1));
    };
    heap.begin_module(dict, heap.str(name), doc.unwrap_or(Value::None))
}

/// `traceback(tb_next, tb_frame, tb_lasti, tb_lineno)`
pub(crate) fn traceback(heap: &HeapRef, arguments: Arguments) -> Res {
    let names = ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"];
    let given = named(heap, arguments, "traceback", names)?;
    if let Some(at) = given.iter().position(Option::is_none) {
        return Err(missing(heap, "traceback", names[at], at + 1));
    }
    let [next, frame, last, line] = given.map(|value| value.unwrap_or(Value::None));
    let Value::Frame(frame) = frame else {
        let given = frame.argument_type_name();
        return Err(heap.type_error(format!("traceback() argument 'tb_frame' must be frame, not {given}")));
    };
    let (last, line) = (heap_c_int(heap, &last)?, heap_c_int(heap, &line)?);
    let next = match next {
        Value::None => None,
        Value::Traceback(next) => Some(next),
        other => {
            let given = other.type_name();
            return Err(heap.type_error(format!("expected traceback object or None, got '{given}'")));
        }
    };
    let Ok(line) = u32::try_from(line) else { return Err(not_supported("a traceback with a negative line")) };
    let made = Traceback { frame, line: Cell::new(line), last: Some(last.into()), next: RefCell::new(next) };
    Ok(Value::Traceback(heap.mutable(made)))
}

/// `function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`
pub(crate) fn function(heap: &HeapRef, arguments: Arguments) -> Res {
    let names = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
    let [code, globals, name, defaults, closure, keyword_defaults] = named(heap, arguments, "function", names)?;
    let code = match code {
        Some(Value::Code(code)) => code,
        Some(other) => return Err(wrong_type(heap, "code", "code", &other)),
        None => return Err(missing(heap, "function", "code", 1)),
    };
    let globals = match globals.map(|globals| (globals.as_builtin(), globals)) {
        Some((Value::Dict(globals), _)) => globals,
        Some((_, other)) => return Err(wrong_type(heap, "globals", "dict", &other)),
        None => return Err(missing(heap, "function", "globals", 2)),
    };
    let scope = code.scope();
    let name = match name {
        None | Some(Value::None) => Rc::clone(&scope.name),
        Some(Value::Str(name)) => Rc::from(&*name.text),
        Some(_) => return Err(heap.type_error("arg 3 (name) must be None or string")),
    };
    let defaults @ (Value::None | Value::Tuple(_)) = defaults.unwrap_or(Value::None) else {
        return Err(heap.type_error("arg 4 (defaults) must be None or tuple"));
    };
    let closure = closure_of(heap, &code, &closure.unwrap_or(Value::None))?;
    let keyword_defaults @ (Value::None | Value::Dict(_)) = keyword_defaults.unwrap_or(Value::None) else {
        return Err(heap.type_error("arg 6 (kwdefaults) must be None or dict"));
    };
    Ok(Value::Function(heap.mutable(Function {
        code: RefCell::new(Code::clone(&code)),
        module: RefCell::new(globals.get_str(heap, "__name__")?.unwrap_or(Value::None)),
        globals,
        name: RefCell::new(name),
        qualname: RefCell::new(Rc::clone(&scope.qualname)),
        doc: RefCell::new(scope.docstring().map_or(Value::None, |doc| heap.str(doc))),
        defaults: RefCell::new(defaults),
        keyword_defaults: RefCell::new(keyword_defaults),
        closure: RefCell::new(closure),
        dict: RefCell::default(),
        annotate: RefCell::new(Value::None),
        annotations: RefCell::default(),
        type_params: RefCell::new(Value::None),
        is_in_c: false,
    })))
}

/// The variables of a tuple of cells that are to be the free ones of the code.
fn closure_of(heap: &HeapRef, code: &Code, closure: &Value) -> Res<Vec<Ref<Variable>>> {
    let (name, wanted) = (&code.scope().name, code.scope().free.len());
    let cells = match closure {
        Value::Tuple(cells) => cells.items(),
        Value::None if wanted == 0 => &[],
        Value::None => return Err(heap.type_error("arg 5 (closure) must be tuple")),
        _ => return Err(heap.type_error("arg 5 (closure) must be None or tuple")),
    };
    if cells.len() != wanted {
        let given = cells.len();
        return Err(heap.value_error(format!("{name} requires closure of length {wanted}, not {given}")));
    }
    let variable = |cell: &Value| match cell {
        Value::Cell(variable) => Ok(Rc::clone(variable)),
        other => Err(heap.type_error(format!("arg 5 (closure) expected cell, found {}", other.type_name()))),
    };
    cells.iter().map(variable).collect()
}

fn wrong_type(heap: &HeapRef, name: &str, wanted: &str, given: &Value) -> Throw {
    let given = given.argument_type_name();
    heap.type_error(format!("function() argument '{name}' must be {wanted}, not {given}"))
}
