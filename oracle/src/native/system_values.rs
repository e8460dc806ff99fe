//! `sys.stdout` and `sys.stderr`.

use crate::classes::Kind;
use crate::container::consume::collect;
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::Value;

/// Which stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Stdout,
    Stderr,
}

impl Stream {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Stdout => "<stdout>",
            Self::Stderr => "<stderr>",
        }
    }
}

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(
    Kind::TextIo,
    &[
        Member::method("write", write),
        Member::method("writelines", |interpreter, this, arguments| {
            let lines = arguments.one(&interpreter.heap, "TextIOWrapper.writelines")?;
            for line in collect(&interpreter.heap, &lines)? {
                write(interpreter, this, Arguments { positional: vec![line], keywords: Vec::new() })?;
            }
            Ok(Value::None)
        }),
        Member::method("fileno", |interpreter, this, arguments| {
            let number = interpreter.heap.int(if stream(this) == Stream::Stdout { 1 } else { 2 });
            answer(interpreter, arguments, "fileno", number)
        }),
        Member::attribute("closed", |_, _| Ok(Value::Bool(false))),
        Member::method("flush", |i, _, given| answer(i, given, "flush", Value::None)),
        Member::method("isatty", |i, _, given| answer(i, given, "isatty", Value::Bool(false))),
        Member::method("writable", |i, _, given| answer(i, given, "writable", Value::Bool(true))),
        Member::method("readable", |i, _, given| answer(i, given, "readable", Value::Bool(false))),
        Member::attribute("encoding", |interpreter, _| Ok(interpreter.heap.str("utf-8"))),
        Member::attribute("name", |interpreter, this| Ok(interpreter.heap.str(stream(this).name()))),
    ],
)];

fn stream(value: &Value) -> Stream {
    match value {
        Value::Stream(stream) => *stream,
        _ => unreachable!("members are given values of their class"),
    }
}

/// What a method answers that takes no arguments.
fn answer(interpreter: &Interpreter, given: Arguments, method: &str, value: Value) -> Res {
    given.none(&interpreter.heap, &format!("TextIOWrapper.{method}")).map(|()| value)
}

fn write(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let text = arguments.one(heap, "TextIOWrapper.write")?;
    let Value::Str(text) = text.as_builtin() else {
        let given = text.argument_type_name();
        return Err(heap.type_error(format!("write() argument must be str, not {given}")));
    };
    interpreter.write(stream(this), &text.text)?;
    Ok(heap.int(text.length))
}
