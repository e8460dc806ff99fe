//! `print`.

use crate::error::{Res, not_supported};
use crate::interpreter::{Arguments, Interpreter};
use crate::text::repr::str_of;
use crate::value::Value;

pub(crate) fn print(interpreter: &Interpreter, mut arguments: Arguments) -> Res {
    let (separator, end) = (arguments.keyword("sep"), arguments.keyword("end"));
    let (file, _flush) = (arguments.keyword("file"), arguments.keyword("flush"));
    arguments.no_more_keywords(&interpreter.heap, "print")?;
    if !matches!(file, None | Some(Value::None)) {
        return Err(not_supported("print to a file"));
    }
    let separator = text_or(interpreter, separator, "sep", " ")?;
    let end = text_or(interpreter, end, "end", "\n")?;
    for (at, argument) in arguments.positional.iter().enumerate() {
        if at > 0 {
            interpreter.write(&separator)?;
        }
        let text = str_of(&interpreter.heap, argument)?;
        interpreter.write(&text)?;
    }
    interpreter.write(&end)?;
    Ok(Value::None)
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
