//! Methods of `str` that pad, strip, replace and translate.

use super::{bound_arguments, bounded, fill_character, named, receiver, text_argument, word};
use crate::bytes::codec;
use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::subscript;
use crate::text::unicode::is_space;
use crate::value::{Dict, Value, heap_c_int};
use dashu_int::IBig;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("strip", |i, this, a| strip(i, this, a, "strip", true, true)),
    Member::method("lstrip", |i, this, a| strip(i, this, a, "lstrip", true, false)),
    Member::method("rstrip", |i, this, a| strip(i, this, a, "rstrip", false, true)),
    Member::method("removeprefix", |i, this, a| remove(i, this, a, "removeprefix", |t, end| t.strip_prefix(end))),
    Member::method("removesuffix", |i, this, a| remove(i, this, a, "removesuffix", |t, end| t.strip_suffix(end))),
    Member::method("ljust", |i, this, a| pad(i, this, a, "ljust", |_, _| 0)),
    Member::method("rjust", |i, this, a| pad(i, this, a, "rjust", |missing, _| missing)),
    Member::method("center", |i, this, a| {
        pad(i, this, a, "center", |missing, width| missing / 2 + (missing & width & 1))
    }),
    Member::method("zfill", zfill),
    Member::method("replace", replace),
    Member::method("expandtabs", expandtabs),
    Member::method("translate", translate),
    Member::static_method("maketrans", maketrans),
    Member::method("encode", |i, this, a| {
        let (encoding, errors) = codec::arguments(&i.heap, a, "encode")?;
        crate::bytes::new(&i.heap, codec::encode(&i.heap, &receiver(this).text, &encoding, &errors)?, false)
    }),
];

fn strip(
    interpreter: &Interpreter,
    this: &Value,
    arguments: Arguments,
    name: &str,
    at_start: bool,
    at_end: bool,
) -> Res {
    let heap = &interpreter.heap;
    let arguments = bounded(heap, arguments, name, 0, 1)?;
    let text = receiver(this);
    let set: Option<Vec<char>> = match arguments.first().map(Value::as_builtin) {
        None | Some(Value::None) => None,
        Some(Value::Str(set)) => Some(set.text.chars().collect()),
        Some(_) => return Err(heap.type_error(format!("{name} arg must be None or str"))),
    };
    let doomed = |c: char| set.as_ref().map_or_else(|| is_space(c), |set| set.contains(&c));
    let mut rest: &str = &text.text;
    if at_start {
        rest = rest.trim_start_matches(doomed);
    }
    if at_end {
        rest = rest.trim_end_matches(doomed);
    }
    Ok(heap.str(rest))
}

fn remove(
    interpreter: &Interpreter,
    this: &Value,
    arguments: Arguments,
    name: &str,
    strip: for<'a> fn(&'a str, &str) -> Option<&'a str>,
) -> Res {
    let heap = &interpreter.heap;
    let end = text_argument(heap, &arguments.one(heap, &format!("str.{name}"))?, name, "")?;
    let text = receiver(this);
    Ok(heap.str(strip(&text.text, &end.text).unwrap_or(&text.text)))
}

/// Pads to a width; `before` tells how much of what is missing goes before the text.
fn pad(
    interpreter: &Interpreter,
    this: &Value,
    arguments: Arguments,
    name: &str,
    before: fn(usize, usize) -> usize,
) -> Res {
    let heap = &interpreter.heap;
    let arguments = bounded(heap, arguments, name, 1, 2)?;
    let width = usize::try_from(word(heap, &arguments[0])?).unwrap_or(0);
    let fill = fill_character(heap, arguments.get(1))?;
    let text = receiver(this);
    let missing = width.saturating_sub(text.length);
    heap.admit((text.length + missing) as u128)?;
    let left = before(missing, width);
    let padding = |count: usize| String::from_iter(std::iter::repeat_n(fill, count));
    Ok(heap.str(format!("{}{}{}", padding(left), text.text, padding(missing - left))))
}

fn zfill(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let width = usize::try_from(word(heap, &arguments.one(heap, "str.zfill")?)?).unwrap_or(0);
    let text = receiver(this);
    let missing = width.saturating_sub(text.length);
    heap.admit((text.length + missing) as u128)?;
    let sign = text.text.chars().next().filter(|c| matches!(c, '+' | '-')).map_or("", |_| &text.text[..1]);
    Ok(heap.str(format!("{sign}{}{}", "0".repeat(missing), &text.text[sign.len()..])))
}

fn replace(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [old, new, count] = bound_arguments(heap, arguments, "replace", ["", "", "count"], 2, 3)?;
    let old = text_argument(heap, &old.unwrap_or(Value::None), "replace", " 1")?;
    let new = text_argument(heap, &new.unwrap_or(Value::None), "replace", " 2")?;
    let count = count.map_or(Ok(-1), |count| word(heap, &count))?;
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let text = receiver(this);
    let found = text.text.matches(&*old.text).count().min(count) as u128;
    heap.admit(text.length as u128 + found * (new.length as u128).saturating_sub(old.length as u128))?;
    Ok(heap.str(text.text.replacen(&*old.text, &new.text, count)))
}

fn expandtabs(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [size] = named(heap, arguments, "expandtabs", ["tabsize"])?;
    let size = size.map_or(Ok(8), |size| heap_c_int(heap, &size))?;
    let size = usize::try_from(size).unwrap_or(0);
    let mut result = String::new();
    let mut column = 0;
    for c in receiver(this).text.chars() {
        if c == '\t' {
            let spaces = if size == 0 { 0 } else { size - column % size };
            heap.admit(result.len() as u128 / 4 + spaces as u128)?;
            result.extend(std::iter::repeat_n(' ', spaces));
            column += spaces;
            continue;
        }
        result.push(c);
        column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
    }
    Ok(heap.str(result))
}

fn translate(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let table = arguments.one(heap, "str.translate")?;
    let mut result = String::new();
    for c in receiver(this).text.chars() {
        match subscript::get(heap, &table, &heap.int(c as u32)) {
            Ok(mapped) => push_mapped(heap, &mut result, &mapped)?,
            Err(Throw::Exception(error)) if error.is_a(Kind::LookupError) => result.push(c),
            Err(error) => return Err(error),
        }
        heap.admit(result.len() as u128 / 4)?;
    }
    Ok(heap.str(result))
}

fn push_mapped(heap: &HeapRef, result: &mut String, mapped: &Value) -> Res<()> {
    match mapped.as_builtin() {
        Value::None => {}
        Value::Str(text) => result.push_str(&text.text),
        plain => {
            let Some(code) = plain.as_int() else {
                return Err(heap.type_error("character mapping must return integer, None or str"));
            };
            let out_of_range = || heap.value_error("character mapping must be in range(0x110000)");
            let code = u32::try_from(&code).ok().filter(|code| *code < 0x11_0000).ok_or_else(out_of_range)?;
            result.push(char::from_u32(code).ok_or_else(|| not_supported("lone surrogate"))?);
        }
    }
    Ok(())
}

fn maketrans(interpreter: &Interpreter, _: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = bounded(heap, arguments, "maketrans", 1, 3)?;
    let table = heap.mutable(Dict::default());
    match arguments.as_slice() {
        [mapping] => {
            let Value::Dict(mapping) = mapping else {
                let message = "if you give only one argument to maketrans it must be a dict";
                return Err(heap.type_error(message));
            };
            let entries: Vec<[Value; 2]> =
                mapping.0.borrow().iter().map(|entry| [entry.key.clone(), entry.value.clone()]).collect();
            for [key, value] in entries {
                table.insert(heap, translated_key(heap, &key)?, value)?;
            }
        }
        [from, to, doomed @ ..] => {
            let to = text_argument(heap, to, "maketrans", " 2")?;
            let doomed = doomed.first().map(|doomed| text_argument(heap, doomed, "maketrans", " 3")).transpose()?;
            let Value::Str(from) = from.as_builtin() else {
                return Err(heap.type_error("first maketrans argument must be a string if there is a second argument"));
            };
            if from.length != to.length {
                return Err(heap.value_error("the first two maketrans arguments must have equal length"));
            }
            for (from, to) in from.text.chars().zip(to.text.chars()) {
                table.insert(heap, heap.int(from as u32), heap.int(to as u32))?;
            }
            for c in doomed.iter().flat_map(|doomed| doomed.text.chars()) {
                table.insert(heap, heap.int(c as u32), Value::None)?;
            }
        }
        [] => {}
    }
    table.recount();
    Ok(Value::Dict(table))
}

fn translated_key(heap: &HeapRef, key: &Value) -> Res {
    match key.as_builtin() {
        Value::Str(text) => match text.char_at(0) {
            Some(c) if text.length == 1 => Ok(heap.int(IBig::from(c as u32))),
            _ => Err(heap.value_error("string keys in translate table must be of length 1")),
        },
        plain if plain.as_int().is_some() => Ok(key.clone()),
        _ => Err(heap.type_error("keys in translate table must be strings or integers")),
    }
}
