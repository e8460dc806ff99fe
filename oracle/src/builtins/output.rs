//! `print`.

use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::native::Stream;
use crate::text::repr::str_of;
use crate::value::Value;

pub(crate) fn print(interpreter: &Interpreter, mut arguments: Arguments) -> Res {
    let (separator, end) = (arguments.keyword("sep"), arguments.keyword("end"));
    let (file, _flush) = (arguments.keyword("file"), arguments.keyword("flush"));
    arguments.no_more_keywords(&interpreter.heap, "print", &["sep", "end", "file", "flush"])?;
    let separator = text_or(interpreter, separator, "sep", " ")?;
    let end = text_or(interpreter, end, "end", "\n")?;
    let output = output(interpreter, file)?;
    for (at, argument) in arguments.positional.iter().enumerate() {
        if at > 0 {
            output.write(interpreter, &separator)?;
        }
        let text = str_of(&interpreter.heap, argument)?;
        output.write(interpreter, &text)?;
    }
    output.write(interpreter, &end)?;
    Ok(Value::None)
}

/// Where `print` writes to.
enum Output {
    Stdout,
    /// The `write` of a file.
    Method(Value),
}

impl Output {
    fn write(&self, interpreter: &Interpreter, text: &str) -> Res<()> {
        match self {
            Self::Stdout => interpreter.write(text),
            Self::Method(write) => interpreter.heap.call(write, vec![interpreter.heap.str(text)]).map(drop),
        }
    }
}

/// `None` is what `sys.stdout` is now.
fn output(interpreter: &Interpreter, file: Option<Value>) -> Res<Output> {
    let heap = &interpreter.heap;
    let file = match file {
        None | Some(Value::None) => match interpreter.modules.get_str(heap, "sys")? {
            Some(sys) => heap.optional_attribute(&sys, "stdout")?,
            None => None,
        },
        file => file,
    };
    match file {
        None | Some(Value::Stream(Stream::Stdout) | Value::None) => Ok(Output::Stdout),
        Some(file) => Ok(Output::Method(heap.get_attribute(&file, "write")?)),
    }
}

fn text_or(interpreter: &Interpreter, value: Option<Value>, name: &str, default: &str) -> Res<String> {
    match value {
        None | Some(Value::None) => Ok(default.to_owned()),
        Some(Value::Str(text)) => Ok(text.text.to_string()),
        Some(other) => {
            let given = other.type_name();
            Err(interpreter.heap.type_error(format!("{name} must be None or a string, not {given}")))
        }
    }
}
