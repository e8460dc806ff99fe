//! `sys.stdout` and `sys.stderr`.

use crate::builtins::{Builtin, Signature, type_error, write_error, write_output};
use crate::classes::Row;
use crate::objects::stream::StreamObject;
use crate::objects::{Handle, Str};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

fn is_error(value: Value) -> bool {
    Handle::<StreamObject>::of(value, Kind::TextStream).is_some_and(|stream| stream.is_error)
}

/// The name of a stream.
pub(crate) fn stream_name(value: Value) -> &'static str {
    if is_error(value) { "<stderr>" } else { "<stdout>" }
}

/// Whether a value is what `print` writes to by itself.
pub(crate) fn is_output(value: Value) -> bool {
    Handle::<StreamObject>::of(value, Kind::TextStream).is_some_and(|stream| !stream.is_error)
}

const fn method(name: &'static str, signature: Signature) -> Row {
    Row::Method(Builtin { owner: "TextIOWrapper", name, signature })
}

/// What streams have.
pub(crate) static STREAM: &[Row] = &[
    method("write", Signature::One(write)),
    method(
        "writelines",
        Signature::One(|vm, this, lines| {
            for line in vm.collect_items(lines)? {
                write(vm, this, line)?;
            }
            Ok(Value::NONE)
        }),
    ),
    method("flush", Signature::None(|_, _| Ok(Value::NONE))),
    method("isatty", Signature::None(|_, _| Ok(Value::FALSE))),
    method("writable", Signature::None(|_, _| Ok(Value::TRUE))),
    method("readable", Signature::None(|_, _| Ok(Value::FALSE))),
    method("fileno", Signature::None(|_, this| Ok(Value::small_int(1 + i64::from(is_error(this)))))),
    Row::Attribute("name", |vm, this| Ok(vm.intern(stream_name(this))), None),
    Row::Attribute("encoding", |vm, _| Ok(vm.intern("utf-8")), None),
    Row::Attribute("closed", |_, _| Ok(Value::FALSE), None),
];

fn write(vm: &mut Vm, this: Value, text: Value) -> Fallible<Value> {
    let Some(written) = Str::from_value(text) else {
        let message = format!("write() argument must be str, not {}", vm.argument_type_name(text));
        return Err(type_error(vm, message));
    };
    let write = if is_error(this) { write_error } else { write_output };
    write(vm, &written.to_string())?;
    Ok(vm.int(written.len() as i64))
}
