//! `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`: their attributes and their messages.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res};
use crate::exception_members::exception;
use crate::heap::HeapRef;
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::text::repr::{escape, str_of};
use crate::text::word;
use crate::value::Value;

/// The attributes that the arguments become, for each of the classes.
fn names(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::UnicodeEncodeError | Kind::UnicodeDecodeError => &["encoding", "object", "start", "end", "reason"],
        Kind::UnicodeTranslateError => &["object", "start", "end", "reason"],
        _ => &[],
    }
}

/// Whether it is one of the classes: only their `__init__` takes the arguments.
pub(crate) fn is_unicode_error(kind: Kind) -> bool {
    !names(kind).is_empty()
}

/// What all three classes have, whether an argument fills it or not.
macro_rules! attribute {
    ($name:literal) => {
        Member::writable(
            $name,
            |_, this| Ok(exception(this).field($name).unwrap_or(Value::None)),
            |_, this, value| {
                match value {
                    Some(value) => exception(this).set_field($name, value),
                    None => drop(exception(this).clear_field($name)),
                }
                Ok(())
            },
        )
    };
    ($name:literal, number) => {
        Member::writable(
            $name,
            |i, this| Ok(exception(this).field($name).unwrap_or_else(|| i.heap.int(0))),
            |i, this, value| set_number(i, this, $name, value),
        )
    };
}

pub(crate) const MEMBERS: &[Member] = &[
    attribute!("encoding"),
    attribute!("object"),
    attribute!("start", number),
    attribute!("end", number),
    attribute!("reason"),
];

fn set_number(interpreter: &Interpreter, this: &Value, name: &'static str, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let Some(value) = value else { return Err(heap.type_error("can't delete numeric/char attribute")) };
    if value.as_builtin().as_int().is_none() {
        return Err(heap.type_error("an integer is required"));
    }
    exception(this).set_field(name, heap.int(word(heap, &value)?));
    Ok(())
}

/// Sets the attributes to arguments that were checked.
pub(crate) fn init(exception: &ExceptionData, kind: Kind, args: &[Value]) {
    for (name, value) in names(kind).iter().zip(args) {
        exception.set_field(name, value.clone());
    }
}

/// The values of the attributes: TypeError unless there is an argument for each, of its type.
pub(crate) fn checked(heap: &HeapRef, kind: Kind, args: Vec<Value>) -> Res<Vec<Value>> {
    if !is_unicode_error(kind) {
        return Ok(args);
    }
    let names = names(kind);
    if args.len() != names.len() {
        let (wanted, given) = (names.len(), args.len());
        return Err(heap.type_error(format!("function takes exactly {wanted} arguments ({given} given)")));
    }
    let each = names.iter().zip(&args).enumerate();
    let mut values = each
        .map(|(at, (name, value))| match *name {
            "start" | "end" => Ok(heap.int(word(heap, value)?)),
            "object" if kind == Kind::UnicodeDecodeError => Ok(value.clone()),
            _ if matches!(value.as_builtin(), Value::Str(_)) => Ok(value.clone()),
            _ => {
                let given = value.argument_type_name();
                Err(heap.type_error(format!("argument {} must be str, not {given}", at + 1)))
            }
        })
        .collect::<Res<Vec<Value>>>()?;
    // The bytes are looked at last, and kept as they are now.
    if kind == Kind::UnicodeDecodeError && !matches!(&values[1], Value::Bytes(bytes) if !bytes.is_array) {
        values[1] = super::new(heap, super::needed(heap, &values[1])?, false)?;
    }
    Ok(values)
}

/// `str(exception)`; `None` if it is of none of the classes.
pub(crate) fn message(heap: &HeapRef, exception: &ExceptionData, kind: Kind) -> Res<Option<String>> {
    if !is_unicode_error(kind) {
        return Ok(None);
    }
    let Some(object) = exception.field("object") else { return Ok(Some(String::new())) };
    let int = |name| exception.field(name).and_then(|value| i64::try_from(&value.as_int()?).ok()).unwrap_or(0);
    let text = |name| exception.field(name).map_or(Ok("<NULL>".to_owned()), |value| str_of(heap, &value));
    let reason = text("reason")?;
    let (verb, unit, wanted) = match kind {
        Kind::UnicodeDecodeError => ("decode", "byte", "bytes"),
        Kind::UnicodeEncodeError => ("encode", "character", "string"),
        _ => ("translate", "character", "string"),
    };
    let codec = match kind {
        Kind::UnicodeTranslateError => String::new(),
        _ => format!("'{}' codec ", text("encoding")?),
    };
    let has_type = match object.as_builtin() {
        Value::Bytes(bytes) => wanted == "bytes" && !bytes.is_array,
        Value::Str(_) => wanted == "string",
        _ => false,
    };
    if !has_type {
        return Err(heap.type_error(format!("UnicodeError 'object' attribute must be a {wanted}")));
    }
    let (start, end) = (int("start"), int("end"));
    let single = if start.checked_add(1) == Some(end) { culprit(&object, start) } else { None };
    Ok(Some(match single {
        Some(culprit) => format!("{codec}can't {verb} {unit} {culprit} in position {start}: {reason}"),
        None => format!("{codec}can't {verb} {unit}s in position {start}-{}: {reason}", end.wrapping_sub(1)),
    }))
}

fn culprit(object: &Value, at: i64) -> Option<String> {
    let at = usize::try_from(at).ok()?;
    match object.as_builtin() {
        Value::Str(text) => Some(format!("'{}'", escape(text.char_at(at)?))),
        Value::Bytes(bytes) => Some(format!("0x{:02x}", bytes.data.borrow().get(at)?)),
        _ => None,
    }
}
