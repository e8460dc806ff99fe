//! `compile`, `exec` and `eval`: program texts that a program runs.

use crate::builtins::types::function;
use crate::bytes::buffer::text_buffer;
use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::{Mode, ScopeId, Source, Unit};
use crate::text::bound_arguments;
use crate::value::{Dict, Value, Variable, heap_c_int};
use crate::walk::code::Code;
use crate::walk::frame::Frame;
use std::rc::Rc;
use syntax::{ErrorClass, Stage, SyntaxError};

/// The heap's share of a tree, for each byte of its text.
const TREE_FACTOR: usize = 32;

impl Interpreter {
    /// A text as a tree with its scopes.
    pub(crate) fn compile_text(&self, text: &str, filename: &str, mode: Mode) -> Res<Rc<Unit>> {
        if text.contains('\0') {
            return Err(self.heap.error(Kind::SyntaxError, "source code string cannot contain null bytes"));
        }
        self.heap.admit(text.len() as u128 * TREE_FACTOR as u128 / 8)?;
        let parsed = match mode {
            Mode::Exec => syntax::parse(text),
            Mode::Eval => syntax::parse_expression(text),
            Mode::Single => syntax::parse_interactive(text),
        };
        let mut module = parsed.map_err(|error| self.syntax_error(&error, (text, mode), filename))?;
        crate::scope::mangle(&mut module);
        let is_inherited = self.top_frame().is_some_and(|frame| frame.unit.program().future_annotations);
        let future_annotations = is_inherited || crate::scope::asks_for_strings(&module);
        let unit = Unit::analyze(Source { module, filename: Rc::from(filename), mode, future_annotations });
        Ok(Rc::new(unit))
    }

    fn syntax_error(&self, error: &SyntaxError, (text, mode): (&str, Mode), filename: &str) -> Throw {
        let heap = &self.heap;
        let kind = match error.class {
            ErrorClass::Syntax => Kind::SyntaxError,
            ErrorClass::Indentation => Kind::IndentationError,
            ErrorClass::Tab => Kind::TabError,
            ErrorClass::NotSupported => return not_supported(error.message.clone()),
        };
        let place = error.place_in(text, mode);
        let details = vec![
            heap.str(filename),
            heap.int(place.line),
            heap.int(place.offset),
            place.text.map_or(Value::None, |text| heap.str(text)),
            heap.int(place.end_line),
            heap.int(place.end_offset),
        ];
        let message = heap.str(error.message.as_str());
        let exception = heap.exception(kind, vec![message.clone(), heap.tuple(details)]);
        if error.stage == Stage::SymbolTable {
            *exception.args.borrow_mut() = vec![message];
        }
        Throw::Exception(exception)
    }

    fn provide_builtins(&self, globals: &Ref<Dict>) -> Res<()> {
        match globals.get_str(&self.heap, "__builtins__")? {
            Some(_) => Ok(()),
            None => {
                let builtins = match self.top_frame() {
                    Some(frame) => self.builtins_of(&frame.globals)?,
                    None => self.builtins_dict(),
                };
                globals.set_str(&self.heap, "__builtins__", builtins)
            }
        }
    }

    /// Runs code in namespaces; without locals of its own it runs in the globals.
    fn run_in(
        &self,
        (unit, scope): (&Rc<Unit>, ScopeId),
        free: &[Ref<Variable>],
        globals: &Ref<Dict>,
        locals: Option<Value>,
    ) -> Res {
        self.provide_builtins(globals)?;
        let frame = Frame::new(&self.heap, unit, scope, globals);
        for ((_, slot), variable) in frame.owner_scope().free.iter().zip(free) {
            frame.share(*slot, variable);
        }
        let is_globals = matches!(&locals, Some(Value::Dict(dict)) if Rc::ptr_eq(dict, globals));
        *frame.namespace.borrow_mut() = locals.filter(|_| !is_globals);
        self.run_frame(&frame)
    }

    /// The namespaces of `exec` and `eval`.
    fn namespaces(
        &self,
        name: &str,
        globals: Option<&Value>,
        locals: Option<&Value>,
    ) -> Res<(Ref<Dict>, Option<Value>)> {
        let heap = &self.heap;
        let given = |value: Option<&Value>| value.filter(|value| !matches!(value, Value::None)).cloned();
        let (globals, locals) = (given(globals), given(locals));
        if let Some(wrong) = globals.as_ref().filter(|it| name == "exec" && !matches!(it.as_builtin(), Value::Dict(_)))
        {
            return Err(self.no_globals(name, wrong)?);
        }
        if let Some(locals) = &locals
            && !matches!(locals.as_builtin(), Value::Dict(_))
            && heap.special(locals, "__getitem__")?.is_none()
        {
            let given = locals.type_name();
            let text = match name {
                "exec" => format!("locals must be a mapping or None, not {given}"),
                _ => "locals must be a mapping".to_owned(),
            };
            return Err(heap.type_error(text));
        }
        match globals {
            Some(given) => match given.as_builtin() {
                // Names are looked up as its class has it, if it is no plain dict.
                Value::Dict(globals) => {
                    let mut derived = self.derived_globals.borrow_mut();
                    if !given.class(heap).is_builtin() && !derived.iter().any(|(dict, _)| Rc::ptr_eq(dict, &globals)) {
                        derived.push((Rc::clone(&globals), given.clone()));
                    }
                    Ok((globals, locals.or(Some(given))))
                }
                _ => Err(self.no_globals(name, &given)?),
            },
            None => {
                let Some(frame) = self.top_frame() else { return Ok((Rc::clone(&self.globals), locals)) };
                let locals = match locals {
                    Some(locals) => locals,
                    None => self.locals(&frame)?,
                };
                Ok((Rc::clone(&frame.globals), Some(locals)))
            }
        }
    }

    /// The instance of a class of the program that globals are, if they are one.
    pub(crate) fn derived_globals_of(&self, globals: &Ref<Dict>) -> Option<Value> {
        let derived = self.derived_globals.borrow();
        derived.iter().find(|(dict, _)| Rc::ptr_eq(dict, globals)).map(|(_, derived)| derived.clone())
    }

    /// Has `sys.displayhook` show the value of an expression.
    pub(crate) fn display_by_hook(&self, value: &Value) -> Res<()> {
        let Some(sys) = self.modules.get_str(&self.heap, "sys")? else {
            return crate::builtins::output::display(self, value);
        };
        match self.heap.optional_attribute(&sys, "displayhook")? {
            Some(hook) => self.heap.call(&hook, vec![value.clone()]).map(drop),
            None => Err(self.heap.error(crate::classes::Kind::RuntimeError, "lost sys.displayhook")),
        }
    }

    fn no_globals(&self, name: &str, given: &Value) -> Res<Throw> {
        let text = match name {
            "exec" => format!("exec() globals must be a dict, not {}", given.type_name()),
            _ if self.heap.special(given, "__getitem__")?.is_some() => {
                "globals must be a real dict; try eval(expr, {}, mapping)".to_owned()
            }
            _ => "globals must be a dict".to_owned(),
        };
        Ok(self.heap.type_error(text))
    }

    fn run_source(&self, name: &str, mut arguments: Arguments, mode: Mode) -> Res {
        let heap = &self.heap;
        let (all, most) = (arguments.positional.len() + arguments.keywords.len(), if name == "exec" { 4 } else { 3 });
        if all > most {
            return Err(heap.type_error(format!("{name}() takes at most {most} arguments ({all} given)")));
        }
        let by_name = [arguments.keyword("globals"), arguments.keyword("locals")];
        let closure = if name == "exec" { arguments.keyword("closure") } else { None };
        let known: &[&str] = if name == "exec" { &["globals", "locals", "closure"] } else { &["globals", "locals"] };
        let given = arguments.positional.len();
        if given == 0 {
            return Err(heap.type_error(format!("{name}() takes at least 1 positional argument (0 given)")));
        }
        arguments.no_more_keywords(heap, name, known)?;
        if given > 3 {
            return Err(heap.type_error(format!("{name}() takes at most 3 positional arguments ({given} given)")));
        }
        let [by_globals, by_locals] = by_name;
        let globals = arguments.positional.get(1).cloned().or(by_globals);
        let locals = arguments.positional.get(2).cloned().or(by_locals);
        let (globals, locals) = self.namespaces(name, globals.as_ref(), locals.as_ref())?;
        let closure = closure.filter(|closure| !matches!(closure, Value::None));
        let result = match &arguments.positional[0].as_builtin() {
            Value::Code(code) => {
                let free = self.variables_for(name, code, closure.as_ref())?;
                if code.scope().arguments.is_some() {
                    self.provide_builtins(&globals)?;
                    let closure = closure.unwrap_or(Value::None);
                    let parts =
                        vec![Value::Code(Rc::clone(code)), Value::Dict(globals), Value::None, Value::None, closure];
                    let function = function(heap, Arguments { positional: parts, keywords: Vec::new() })?;
                    heap.call(&function, Vec::new())?
                } else {
                    self.run_in((&code.unit, code.scope), &free, &globals, locals)?
                }
            }
            source => {
                let Some(text) = source_text(heap, source)? else {
                    return Err(heap.type_error(format!("{name}() arg 1 must be a string, bytes or code object")));
                };
                if closure.is_some() {
                    return Err(heap.type_error("closure can only be used when source is a code object"));
                }
                let text = if mode == Mode::Eval { text.trim_start_matches([' ', '\t']) } else { &text };
                let unit = self.compile_text(text, "<string>", mode)?;
                self.run_in((&unit, ScopeId(0)), &[], &globals, locals)?
            }
        };
        Ok(if mode == Mode::Eval { result } else { Value::None })
    }

    /// What a closure has for the free variables of code that is run by itself.
    fn variables_for(&self, name: &str, code: &Code, closure: Option<&Value>) -> Res<Vec<Ref<Variable>>> {
        let wanted = code.scope().free.len();
        if wanted == 0 && closure.is_some() {
            return Err(self.heap.type_error("cannot use a closure with this code object"));
        }
        if wanted > 0 && name == "eval" {
            return Err(self.heap.type_error("code object passed to eval() may not contain free variables"));
        }
        let cells: Vec<_> = match closure {
            Some(Value::Tuple(cells)) => cells.items().iter().map_while(variable).collect(),
            _ => Vec::new(),
        };
        if cells.len() == wanted {
            return Ok(cells);
        }
        Err(self.heap.type_error(format!("code object requires a closure of exactly length {wanted}")))
    }
}

fn variable(cell: &Value) -> Option<Ref<Variable>> {
    match cell {
        Value::Cell(variable) => Some(Rc::clone(variable)),
        _ => None,
    }
}

/// A program text, if a value is one: a str, or bytes of UTF-8, perhaps behind a mark.
fn source_text(heap: &HeapRef, source: &Value) -> Res<Option<String>> {
    let bytes = match source {
        Value::Str(text) => return Ok(Some(text.text.to_string())),
        other => match text_buffer(heap, other)? {
            Some(bytes) => bytes,
            None => return Ok(None),
        },
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    String::from_utf8(bytes.to_vec()).map(Some).map_err(|_| not_supported("source that is not UTF-8"))
}

pub(crate) fn exec(interpreter: &Interpreter, arguments: Arguments) -> Res {
    interpreter.run_source("exec", arguments, Mode::Exec)
}

pub(crate) fn eval(interpreter: &Interpreter, arguments: Arguments) -> Res {
    interpreter.run_source("eval", arguments, Mode::Eval)
}

/// `compile(source, filename, mode, …)`.
pub(crate) fn compile(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"];
    let [source, filename, mode, options @ ..] = bound_arguments(heap, arguments, "compile", names, 3, 6)?;
    let parts = [source, filename, mode].map(|part| part.unwrap_or(Value::None).as_builtin());
    match &parts {
        [source, Value::Str(_) | Value::Bytes(_), Value::Str(mode)] if !is_array(&parts[1]) => {
            let filename = source_text(heap, &parts[1])?.unwrap_or_default();
            if filename.contains('\0') || mode.text.contains('\0') {
                return Err(heap.value_error("embedded null character"));
            }
            check_options(heap, &options)?;
            let mode = match &*mode.text {
                "exec" => Mode::Exec,
                "eval" => Mode::Eval,
                "single" => Mode::Single,
                "func_type" => {
                    return Err(heap.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST"));
                }
                _ => return Err(heap.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
            };
            let Some(source) = source_text(heap, source)? else {
                return Err(heap.type_error("compile() arg 1 must be a string, bytes or AST object"));
            };
            let unit = interpreter.compile_text(&source, &filename, mode)?;
            Ok(heap.code(&unit, ScopeId(0), false))
        }
        [_, other, _] if !matches!(other, Value::Str(_) | Value::Bytes(_)) || is_array(other) => {
            let given = other.type_name();
            Err(heap.type_error(format!("expected str, bytes or os.PathLike object, not {given}")))
        }
        [.., other] => {
            let given = other.argument_type_name();
            Err(heap.type_error(format!("compile() argument 'mode' must be str, not {given}")))
        }
    }
}

fn is_array(value: &Value) -> bool {
    matches!(value, Value::Bytes(bytes) if bytes.is_array)
}

/// What `compile` may be told beside its text: of flags those of features that every text has by now, and not to optimize.
fn check_options(heap: &HeapRef, options: &[Option<Value>; 4]) -> Res<()> {
    let number = |option: &Option<Value>, otherwise| option.as_ref().map_or(Ok(otherwise), |it| heap_c_int(heap, it));
    let flags = number(&options[0], 0)?;
    if let Some(alone) = &options[1] {
        heap.truth(alone)?;
    }
    let optimize = number(&options[2], -1)?;
    const LATER_COMPULSORY: i32 = 0xbe_0010;
    const OTHERS: i32 = 0x140_f600;
    if flags & !(LATER_COMPULSORY | OTHERS) != 0 {
        return Err(heap.value_error("compile(): unrecognised flags"));
    }
    match optimize {
        -1 | 0 if flags & OTHERS == 0 => Ok(()),
        -1 | 0 => Err(not_supported("compile() with flags")),
        1 | 2 => Err(not_supported("compile() with optimize")),
        _ => Err(heap.value_error("compile(): invalid optimize value")),
    }
}

/// `globals()`.
pub(crate) fn globals(interpreter: &Interpreter, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "globals")?;
    Ok(match interpreter.top_frame() {
        Some(frame) => interpreter.derived_globals_of(&frame.globals).unwrap_or(Value::Dict(Rc::clone(&frame.globals))),
        None => Value::None,
    })
}
