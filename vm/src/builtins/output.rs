//! `print`.

use super::arguments::{Arguments, type_error};
use crate::modules::is_output;
use crate::names::lookup;
use crate::objects::module::Module;
use crate::objects::{ExceptionClass, Str};
use crate::vm::{Abort, Fallible, Raised, Vm};
use stencils::value::Value;

/// `print(*values, sep=" ", end="\n", file=None, flush=False)`
pub(super) fn print(vm: &mut Vm, arguments: &Arguments) -> Fallible<Value> {
    let [separator, end, file, flush] = arguments.keywords(vm, "print", ["sep", "end", "file", "flush"])?;
    let is_flushed = flush.map_or(Ok(false), |flush| vm.truth(flush))?;
    let file = match file.filter(|file| !file.is_none()) {
        Some(file) => file,
        None => current_output(vm)?,
    };
    let separator = text_or(vm, "sep", separator, " ")?;
    let end = text_or(vm, "end", end, "\n")?;
    for (index, value) in arguments.positional.iter().enumerate() {
        if index > 0 {
            write_to(vm, file, &separator)?;
        }
        let text = vm.text(*value)?;
        write_to(vm, file, &text)?;
    }
    write_to(vm, file, &end)?;
    if is_flushed && !(file.is_null() || file.is_none()) {
        let name = vm.intern("flush");
        let method = vm.get_attribute(file, name)?;
        vm.call(method, &Arguments::default())?;
    }
    Ok(Value::NONE)
}

/// `sys.displayhook(value)`: what the prompt shows, and keeps as `_`.
pub(crate) fn display(vm: &mut Vm, value: Value) -> Fallible<Value> {
    if value.is_none() {
        return Ok(Value::NONE);
    }
    let (builtins, name) = (vm.builtins, vm.intern("_"));
    vm.store_in(builtins, name, Value::NONE);
    let file = current_output(vm)?;
    if file.is_none() {
        return Err(lost_output(vm));
    }
    let text = vm.repr(value)?;
    write_to(vm, file, &text)?;
    write_to(vm, file, "\n")?;
    vm.store_in(builtins, name, value);
    Ok(Value::NONE)
}

/// `INTRINSIC_PRINT`: calls `sys.displayhook` as the program has it.
pub(crate) fn print_expression(vm: &mut Vm, value: Value) -> Fallible<Value> {
    let (sys, hook) = (vm.intern("sys"), vm.intern("displayhook"));
    let Some(sys) = lookup(vm.modules, sys).and_then(Module::from_value) else { return display(vm, value) };
    match lookup(sys.namespace(), hook) {
        Some(hook) => vm.call(hook, &Arguments::positional(&[value])).map(|_| Value::NONE),
        None => Err(vm.raise(ExceptionClass::RuntimeError, "lost sys.displayhook")),
    }
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

/// `sys.stdout` as the program has it; NULL if it never asked for `sys`.
fn current_output(vm: &mut Vm) -> Fallible<Value> {
    let (sys, stdout) = (vm.intern("sys"), vm.intern("stdout"));
    let Some(sys) = lookup(vm.modules, sys).and_then(Module::from_value) else { return Ok(Value::NULL) };
    lookup(sys.namespace(), stdout).ok_or_else(|| lost_output(vm))
}

fn lost_output(vm: &mut Vm) -> Raised {
    vm.raise(ExceptionClass::RuntimeError, "lost sys.stdout")
}

fn write_to(vm: &mut Vm, file: Value, text: &str) -> Fallible<()> {
    if file.is_null() || is_output(file) {
        return write(vm, text);
    }
    if file.is_none() {
        return Ok(());
    }
    let name = vm.intern("write");
    let method = vm.get_attribute(file, name)?;
    let text = vm.checked_str(text)?;
    vm.call(method, &Arguments::positional(&[text])).map(|_| ())
}

/// Writes to what the program prints.
pub(crate) fn write(vm: &mut Vm, text: &str) -> Fallible<()> {
    check_room(vm, text)?;
    vm.stdout.push_str(text);
    Ok(())
}

/// Writes to the error stream.
pub(crate) fn write_error(vm: &mut Vm, text: &str) -> Fallible<()> {
    check_room(vm, text)?;
    vm.stderr.push_str(text);
    Ok(())
}

fn check_room(vm: &mut Vm, text: &str) -> Fallible<()> {
    if vm.stdout.len() + vm.stderr.len() + text.len() > vm.options.max_output_bytes {
        return Err(vm.abort(Abort::Limit("output".to_owned())));
    }
    Ok(())
}
