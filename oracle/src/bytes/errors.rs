//! `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`: their attributes and their messages.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res};
use crate::heap::HeapRef;
use crate::text::repr::{escape, str_of};
use crate::value::Value;

/// The attributes that the arguments become, for each of the classes.
fn names(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::UnicodeEncodeError | Kind::UnicodeDecodeError => &["encoding", "object", "start", "end", "reason"],
        Kind::UnicodeTranslateError => &["object", "start", "end", "reason"],
        _ => &[],
    }
}

/// Sets the attributes.
pub(crate) fn init(exception: &ExceptionData, args: &[Value]) {
    for (name, value) in names(exception.kind()).iter().zip(args) {
        exception.set_field(name, value.clone());
    }
}

/// TypeError unless there is an argument for each attribute.
pub(crate) fn check(heap: &HeapRef, kind: Kind, args: &[Value]) -> Res<()> {
    let names = names(kind);
    if args.len() != names.len() && !names.is_empty() {
        let (wanted, given) = (names.len(), args.len());
        return Err(heap.type_error(format!("function takes exactly {wanted} arguments ({given} given)")));
    }
    for (at, (name, value)) in names.iter().zip(args).enumerate() {
        let wanted = match *name {
            "encoding" | "reason" => "str",
            "object" if kind != Kind::UnicodeDecodeError => "str",
            "object" => {
                super::needed(heap, value)?;
                continue;
            }
            _ => {
                crate::value::heap_index(heap, value)?;
                continue;
            }
        };
        if !matches!(value.as_builtin(), Value::Str(_)) {
            let message = format!("argument {} must be {wanted}, not {}", at + 1, value.type_name());
            return Err(heap.type_error(message));
        }
    }
    Ok(())
}

/// `str(exception)`; `None` if it is of none of the classes, or lacks an attribute.
pub(crate) fn message(heap: &HeapRef, exception: &ExceptionData) -> Res<Option<String>> {
    let kind = exception.kind();
    let fields: Option<Vec<Value>> =
        ["object", "start", "end", "reason"].map(|name| exception.field(name)).into_iter().collect();
    let Some(fields) = fields.filter(|_| !names(kind).is_empty()) else { return Ok(None) };
    let int = |value: &Value| value.as_int().and_then(|value| i64::try_from(&value).ok()).unwrap_or(0);
    let (start, end, reason) = (int(&fields[1]), int(&fields[2]), str_of(heap, &fields[3])?);
    let codec = match exception.field("encoding") {
        Some(encoding) => format!("'{}' codec ", str_of(heap, &encoding)?),
        None => String::new(),
    };
    let (verb, unit) = match kind {
        Kind::UnicodeDecodeError => ("decode", "byte"),
        Kind::UnicodeEncodeError => ("encode", "character"),
        _ => ("translate", "character"),
    };
    let single = if end == start + 1 { culprit(&fields[0], start) } else { None };
    Ok(Some(match single {
        Some(culprit) => format!("{codec}can't {verb} {unit} {culprit} in position {start}: {reason}"),
        None => format!("{codec}can't {verb} {unit}s in position {start}-{}: {reason}", end - 1),
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
