//! `compile`, `exec` and `eval`: program texts that a program runs.

use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::{ScopeId, Source, Unit};
use crate::value::{Dict, Value};
use crate::walk::frame::Frame;
use std::rc::Rc;
use syntax::ast::{Stmt, StmtKind};
use syntax::{ErrorClass, SyntaxError};

/// The heap's share of a tree, for each byte of its text.
const TREE_FACTOR: usize = 32;

impl Interpreter {
    /// A text as a tree with its scopes.
    pub(crate) fn compile_text(&self, text: &str, filename: &str, is_expression: bool) -> Res<Rc<Unit>> {
        let text = if is_expression { text.trim_start_matches([' ', '\t']) } else { text };
        self.heap.admit(text.len() as u128 * TREE_FACTOR as u128 / 8)?;
        let parsed = syntax::parse(text).map_err(|error| self.syntax_error(&error, text, filename))?;
        let is_one = matches!(parsed.body.as_slice(), [Stmt { kind: StmtKind::Expr(_), .. }]);
        if is_expression && !is_one {
            let error = SyntaxError {
                class: ErrorClass::Syntax,
                message: "invalid syntax".to_owned(),
                line: parsed.body.first().map_or(1, |statement| statement.span.line),
                column: 0,
            };
            return Err(self.syntax_error(&error, text, filename));
        }
        let mut module = parsed;
        crate::scope::mangle(&mut module);
        let is_inherited = self.top_frame().is_some_and(|frame| frame.unit.program().future_annotations);
        let future_annotations = is_inherited || crate::scope::asks_for_strings(&module);
        let unit = Unit::analyze(Source { module, filename: Rc::from(filename), is_expression, future_annotations });
        Ok(Rc::new(unit))
    }

    fn syntax_error(&self, error: &SyntaxError, text: &str, filename: &str) -> Throw {
        let heap = &self.heap;
        let kind = match error.class {
            ErrorClass::Syntax => Kind::SyntaxError,
            ErrorClass::Indentation => Kind::IndentationError,
            ErrorClass::Tab => Kind::TabError,
            ErrorClass::NotSupported => return not_supported(error.message.clone()),
        };
        let line = text.lines().nth(error.line.saturating_sub(1) as usize).unwrap_or_default();
        let before = line.get(..error.column as usize).unwrap_or(line);
        let column = before.chars().count() + 1;
        let details = vec![
            heap.str(filename),
            heap.int(error.line),
            heap.int(column),
            heap.str(format!("{line}\n")),
            heap.int(error.line),
            heap.int(column),
        ];
        heap.throw(kind, vec![heap.str(error.message.as_str()), heap.tuple(details)])
    }

    /// Runs code in namespaces; without locals of its own it runs in the globals.
    fn run_in(&self, unit: &Rc<Unit>, scope: ScopeId, globals: &Ref<Dict>, locals: Option<Value>) -> Res {
        if globals.get_str(&self.heap, "__builtins__")?.is_none() {
            globals.set_str(&self.heap, "__builtins__", self.builtins_dict())?;
        }
        let frame = Frame::new(&self.heap, unit, scope, globals);
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
        match globals.map(|globals| globals.as_builtin()) {
            Some(Value::Dict(globals)) => Ok((globals, locals)),
            Some(other) => {
                let given = other.type_name();
                let text = match name {
                    "exec" => format!("exec() globals must be a dict, not {given}"),
                    _ => "globals must be a real dict; try eval(expr, {}, mapping)".to_owned(),
                };
                Err(heap.type_error(text))
            }
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

    fn run_source(&self, name: &str, mut arguments: Arguments, is_expression: bool) -> Res {
        let heap = &self.heap;
        let by_name = [arguments.keyword("globals"), arguments.keyword("locals")];
        let closure = if name == "exec" { arguments.keyword("closure") } else { None };
        let known: &[&str] = if name == "exec" { &["globals", "locals", "closure"] } else { &["globals", "locals"] };
        arguments.no_more_keywords(heap, name, known)?;
        let given = arguments.positional.len();
        if given == 0 {
            return Err(heap.type_error(format!("{name}() takes at least 1 positional argument (0 given)")));
        }
        if given > 3 {
            return Err(heap.type_error(format!("{name}() takes at most 3 arguments ({given} given)")));
        }
        let [by_globals, by_locals] = by_name;
        let globals = arguments.positional.get(1).cloned().or(by_globals);
        let locals = arguments.positional.get(2).cloned().or(by_locals);
        let (globals, locals) = self.namespaces(name, globals.as_ref(), locals.as_ref())?;
        if closure.is_some_and(|closure| !matches!(closure, Value::None)) {
            return Err(not_supported("exec with a closure"));
        }
        match &arguments.positional[0].as_builtin() {
            Value::Code(code) => {
                if !code.scope().free.is_empty() {
                    let text = match name {
                        "exec" => {
                            "code object requires a closure of exactly length ".to_owned()
                                + &code.scope().free.len().to_string()
                        }
                        _ => "code object passed to eval() may not contain free variables".to_owned(),
                    };
                    return Err(heap.type_error(text));
                }
                let result = self.run_in(&code.unit, code.scope, &globals, locals)?;
                Ok(if is_expression { result } else { Value::None })
            }
            Value::Str(text) => {
                let unit = self.compile_text(&text.text, "<string>", is_expression)?;
                let result = self.run_in(&unit, ScopeId(0), &globals, locals)?;
                Ok(if is_expression { result } else { Value::None })
            }
            _ => Err(heap.type_error(format!("{name}() arg 1 must be a string, bytes or code object"))),
        }
    }
}

pub(crate) fn exec(interpreter: &Interpreter, arguments: Arguments) -> Res {
    interpreter.run_source("exec", arguments, false)
}

pub(crate) fn eval(interpreter: &Interpreter, arguments: Arguments) -> Res {
    interpreter.run_source("eval", arguments, true)
}

/// `compile(source, filename, mode, …)`.
pub(crate) fn compile(interpreter: &Interpreter, mut arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let mut parts = Vec::new();
    for (at, name) in ["source", "filename", "mode"].into_iter().enumerate() {
        let by_name = arguments.keyword(name);
        let Some(value) = arguments.positional.get(at).cloned().or(by_name) else {
            let text = format!("compile() missing required argument '{name}' (pos {})", at + 1);
            return Err(heap.type_error(text));
        };
        parts.push(value.as_builtin());
    }
    match parts.as_slice() {
        [Value::Str(source), Value::Str(filename), Value::Str(mode)] => {
            let is_expression = match &*mode.text {
                "exec" => false,
                "eval" => true,
                "single" => return Err(not_supported("compile in mode 'single'")),
                _ => return Err(heap.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
            };
            let unit = interpreter.compile_text(&source.text, &filename.text, is_expression)?;
            Ok(heap.code(&unit, ScopeId(0), false))
        }
        [code @ Value::Code(_), _, _] => Ok(code.clone()),
        [Value::Str(_), other, Value::Str(_)] => {
            let given = other.type_name();
            Err(heap.type_error(format!("expected str, bytes or os.PathLike object, not {given}")))
        }
        [Value::Str(_), _, other] => {
            let given = other.argument_type_name();
            Err(heap.type_error(format!("compile() argument 'mode' must be str, not {given}")))
        }
        _ => Err(heap.type_error("compile() arg 1 must be a string, bytes or AST object")),
    }
}

/// `globals()`.
pub(crate) fn globals(interpreter: &Interpreter, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "globals")?;
    Ok(match interpreter.top_frame() {
        Some(frame) => Value::Dict(Rc::clone(&frame.globals)),
        None => Value::None,
    })
}
