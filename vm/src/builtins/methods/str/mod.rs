//! Methods of `str`: the table; what they do is in the files beside. Source: CPython 3.14 `Objects/unicodeobject.c`.

mod align;
mod case;
mod classify;
mod edit;
mod find;
mod split;
mod translate;

use super::methods;
use crate::builtins::Builtin;
use crate::builtins::arguments::{Parameters, type_error};
use crate::builtins::signature::functions;
use crate::objects::instance::is_exactly;
use crate::objects::{Bytes, ExceptionClass, Str};
use crate::vm::{Fallible, Vm};
pub(in crate::builtins) use find::TextBounds;
use stencils::object::Kind;
use stencils::value::Value;

const SPLIT: Parameters = Parameters::new(&["sep", "maxsplit"], 0);
const SPLIT_LINES: Parameters = Parameters::new(&["keepends"], 0);
const EXPAND_TABS: Parameters = Parameters::new(&["tabsize"], 0);
const ENCODE: Parameters = Parameters::new(&["encoding", "errors"], 0);
const REPLACE: Parameters = Parameters::new(&["", "", "count"], 2);

pub(super) static METHODS: &[Builtin] = methods! { "str":
    "capitalize" None => case::capitalize;
    "casefold" None => case::casefold;
    "center" Positional(1, 2) => align::center;
    "count" Positional(1, 3) => find::count;
    "encode" Named(ENCODE) => encode;
    "endswith" Positional(1, 3) => find::ends_with;
    "expandtabs" Named(EXPAND_TABS) => align::expand_tabs;
    "find" Positional(1, 3) => find::find;
    "format" Keywords => Vm::format_template;
    "format_map" One => Vm::format_template_map;
    "index" Positional(1, 3) => find::index;
    "isalnum" None => classify::is_alphanumeric;
    "isalpha" None => classify::is_alphabetic;
    "isascii" None => classify::is_ascii;
    "isdecimal" None => classify::is_decimal;
    "isdigit" None => classify::is_digit;
    "isidentifier" None => classify::is_identifier;
    "islower" None => classify::is_lower;
    "isnumeric" None => classify::is_numeric;
    "isprintable" None => classify::is_printable;
    "isspace" None => classify::is_space;
    "istitle" None => classify::is_title;
    "isupper" None => classify::is_upper;
    "join" One => join;
    "ljust" Positional(1, 2) => align::left;
    "lower" None => case::lower;
    "lstrip" Positional(0, 1) => edit::strip_left;
    "partition" One => split::partition;
    "removeprefix" One => edit::remove_prefix;
    "removesuffix" One => edit::remove_suffix;
    "replace" Named(REPLACE) => edit::replace;
    "rfind" Positional(1, 3) => find::find_last;
    "rindex" Positional(1, 3) => find::index_last;
    "rjust" Positional(1, 2) => align::right;
    "rpartition" One => split::partition_last;
    "rsplit" Named(SPLIT) => split::split_last;
    "rstrip" Positional(0, 1) => edit::strip_right;
    "split" Named(SPLIT) => split::split;
    "splitlines" Named(SPLIT_LINES) => split::split_lines;
    "startswith" Positional(1, 3) => find::starts_with;
    "strip" Positional(0, 1) => edit::strip;
    "swapcase" None => case::swap;
    "title" None => case::title;
    "translate" One => translate::translate;
    "upper" None => case::upper;
    "zfill" One => align::zero_fill;
    "__format__" One => |vm: &mut Vm, this: Str, spec: Value| vm.native_format(this.value(), spec);
    "__sizeof__" None => super::size_in_memory;
    "__getnewargs__" None => new_arguments;
};

pub(super) static STATIC_METHODS: &[Builtin] = functions! { "str":
    "maketrans" Positional(1, 3) => translate::make_table;
};

/// `this.join(iterable)`
pub(crate) fn join(vm: &mut Vm, this: Str, iterable: Value) -> Fallible<Value> {
    let items = vm.sequence_items(iterable, "can only join an iterable")?;
    let mut parts = Vec::with_capacity(items.len() * 2);
    for (index, item) in items.into_iter().enumerate() {
        if Str::from_value(item).is_none() {
            let class = vm.type_name(item);
            let message = format!("sequence item {index}: expected str instance, {class} found");
            return Err(type_error(vm, message));
        }
        if index > 0 && this.len() > 0 {
            parts.push(this.value());
        }
        parts.push(item);
    }
    match *parts {
        [only] if is_exactly(only, Kind::Str) => Ok(only),
        _ => vm.join_str(&parts),
    }
}

fn encode(vm: &mut Vm, this: Str, arguments: &[Value]) -> Fallible<Value> {
    let encoding = vm.codec_name(arguments[0], "encode", "encoding")?;
    let errors = vm.codec_name(arguments[1], "encode", "errors")?;
    let bytes = vm.encode(this, &encoding, &errors)?;
    Ok(Bytes::place(&mut vm.heap, &bytes))
}

fn new_arguments(vm: &mut Vm, this: Str) -> Fallible<Value> {
    let copy = part(vm, this, 0..this.len());
    Ok(vm.tuple(&[copy]))
}

/// The result of a method that changes nothing: the str itself, or as a plain str where a derived class has it.
pub(crate) fn unchanged(vm: &mut Vm, text: Str) -> Value {
    if is_exactly(text.value(), Kind::Str) { text.value() } else { part(vm, text, 0..text.len()) }
}

/// A part of a str.
fn part(vm: &mut Vm, text: Str, range: std::ops::Range<usize>) -> Value {
    Str::from_units(&mut vm.heap, text.units().slice(range))
}

/// An argument that must be a str, which the error names as `what`.
fn str_argument(vm: &mut Vm, value: Value, what: &str) -> Fallible<Str> {
    match Str::from_value(value) {
        Some(text) => Ok(text),
        None => {
            let class = vm.argument_type_name(value);
            Err(type_error(vm, format!("{what} must be str, not {class}")))
        }
    }
}

/// Does something with the units of a text and those of a pattern, in one width; or gives the last value if the pattern has
/// code points that the text cannot have.
macro_rules! with_units {
    ($text:expr, $pattern:expr, |$units:ident, $needle:ident| $work:expr, $otherwise:expr) => {
        match ($text.units(), $pattern.units()) {
            (crate::objects::string::Units::One($units), crate::objects::string::Units::One($needle)) => $work,
            (crate::objects::string::Units::Two($units), needle) => {
                match crate::builtins::methods::str::units_of::<u16>(needle) {
                    Some(needle) => {
                        let $needle: &[u16] = &needle;
                        $work
                    }
                    None => $otherwise,
                }
            }
            (crate::objects::string::Units::Four($units), needle) => {
                match crate::builtins::methods::str::units_of::<u32>(needle) {
                    Some(needle) => {
                        let $needle: &[u32] = &needle;
                        $work
                    }
                    None => $otherwise,
                }
            }
            _ => $otherwise,
        }
    };
}

/// Does something with the units of a text, whatever their width.
macro_rules! with_text {
    ($text:expr, |$units:ident| $work:expr) => {
        match $text.units() {
            crate::objects::string::Units::One($units) => $work,
            crate::objects::string::Units::Two($units) => $work,
            crate::objects::string::Units::Four($units) => $work,
        }
    };
}

use {with_text, with_units};

/// Code points in a width, if all fit.
fn units_of<T: crate::operations::search::Unit>(units: crate::objects::string::Units) -> Option<Vec<T>> {
    units.iter().map(T::from_point).collect()
}

fn empty_separator(vm: &mut Vm) -> crate::vm::Raised {
    vm.raise(ExceptionClass::ValueError, "empty separator")
}
