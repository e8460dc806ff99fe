//! `print`.

use crate::classes::Kind;
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::native::Stream;
use crate::text::repr::str_of;
use crate::value::Value;

pub(crate) fn print(interpreter: &Interpreter, mut arguments: Arguments) -> Res {
    let (separator, end) = (arguments.keyword("sep"), arguments.keyword("end"));
    let (file, flush) = (arguments.keyword("file"), arguments.keyword("flush"));
    arguments.no_more_keywords(&interpreter.heap, "print", &["sep", "end", "file", "flush"])?;
    let separator = text_or(interpreter, separator, "sep", " ")?;
    let end = text_or(interpreter, end, "end", "\n")?;
    let is_flushed = flush.map_or(Ok(false), |flush| interpreter.heap.truth(&flush))?;
    let output = output(interpreter, file)?;
    for (at, argument) in arguments.positional.iter().enumerate() {
        if at > 0 {
            output.write(interpreter, &separator)?;
        }
        let text = str_of(&interpreter.heap, argument)?;
        output.write(interpreter, &text)?;
    }
    output.write(interpreter, &end)?;
    if is_flushed && let Output::File(file) = &output {
        let flush = interpreter.heap.get_attribute(file, "flush")?;
        interpreter.heap.call(&flush, Vec::new())?;
    }
    Ok(Value::None)
}

/// `sys.displayhook`: shows a value that is not None, and remembers it.
pub(crate) fn display(interpreter: &Interpreter, value: &Value) -> Res<()> {
    let heap = &interpreter.heap;
    if matches!(value, Value::None) {
        return Ok(());
    }
    interpreter.builtins.set_str(heap, "_", Value::None)?;
    let output = output(interpreter, None)?;
    if matches!(output, Output::Nowhere) {
        return Err(heap.error(Kind::RuntimeError, "lost sys.stdout"));
    }
    output.write(interpreter, &crate::text::repr::repr(heap, value)?)?;
    output.write(interpreter, "\n")?;
    interpreter.builtins.set_str(heap, "_", value.clone())
}

/// Where `print` writes to.
enum Output {
    Stdout,
    Nowhere,
    /// To what has a `write`.
    File(Value),
}

impl Output {
    fn write(&self, interpreter: &Interpreter, text: &str) -> Res<()> {
        match self {
            Self::Stdout => interpreter.write(Stream::Stdout, text),
            Self::Nowhere => Ok(()),
            Self::File(file) => {
                let write = interpreter.heap.get_attribute(file, "write")?;
                interpreter.heap.call(&write, vec![interpreter.heap.str(text)]).map(drop)
            }
        }
    }
}

/// `None` is what `sys.stdout` is now.
fn output(interpreter: &Interpreter, file: Option<Value>) -> Res<Output> {
    let heap = &interpreter.heap;
    let file = match file {
        None | Some(Value::None) => match interpreter.modules.get_str(heap, "sys")? {
            Some(sys) => match heap.optional_attribute(&sys, "stdout")? {
                None => return Err(heap.error(Kind::RuntimeError, "lost sys.stdout")),
                stdout => stdout,
            },
            None => None,
        },
        file => file,
    };
    match file {
        None | Some(Value::Stream(Stream::Stdout)) => Ok(Output::Stdout),
        Some(Value::None) => Ok(Output::Nowhere),
        Some(file) => Ok(Output::File(file)),
    }
}

fn text_or(interpreter: &Interpreter, value: Option<Value>, name: &str, default: &str) -> Res<String> {
    match value.map(|value| (value.as_builtin(), value)) {
        None | Some((Value::None, _)) => Ok(default.to_owned()),
        Some((Value::Str(text), _)) => Ok(text.text.to_string()),
        Some((_, other)) => {
            let given = other.type_name();
            Err(interpreter.heap.type_error(format!("{name} must be None or a string, not {given}")))
        }
    }
}
