//! `print`.

use super::arguments::{Arguments, type_error};
use crate::objects::Str;
use crate::vm::{Abort, Fallible, Vm};
use stencils::value::Value;

/// `print(*values, sep=" ", end="\n", file=None, flush=False)`
pub(super) fn print(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    let [separator, end, file, flush] = arguments.keywords(vm, "print", ["sep", "end", "file", "flush"])?;
    if let Some(flush) = flush {
        vm.truth(flush)?;
    }
    if file.is_some_and(|file| !file.is_none()) {
        return Err(vm.not_supported("print(file=…)"));
    }
    let separator = text_or(vm, "sep", separator, " ")?;
    let end = text_or(vm, "end", end, "\n")?;
    for (index, value) in arguments.positional.iter().enumerate() {
        if index > 0 {
            write(vm, &separator)?;
        }
        let text = vm.text(*value)?;
        write(vm, &text)?;
    }
    write(vm, &end)?;
    Ok(Value::NONE)
}

fn text_or(vm: &mut Vm, name: &str, value: Option<Value>, default: &str) -> Fallible<String> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(default.to_owned()) };
    match Str::from_value(value) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!("{name} must be None or a string, not {}", vm.type_name(value));
            Err(type_error(vm, message))
        }
    }
}

fn write(vm: &mut Vm, text: &str) -> Fallible<()> {
    if vm.stdout.len() + text.len() > vm.options.max_output_bytes {
        return Err(vm.abort(Abort::Limit("output".to_owned())));
    }
    vm.stdout.push_str(text);
    Ok(())
}
