//! Methods of `bytes` and `bytearray`: the tables; what they do is in the files beside. Source: CPython 3.14
//! `Objects/bytesobject.c`, `Objects/bytearrayobject.c`, `Objects/bytes_methods.c`.

#![expect(clippy::needless_pass_by_value, reason = "a method owns its receiver")]

mod array;
mod case;
mod edit;
mod find;
mod split;
mod text;
mod view;

use super::{Receiver, methods, reduce};
use crate::builtins::Builtin;
use crate::builtins::arguments::Parameters;
use crate::builtins::signature::functions;
use crate::objects::bytes_like;
use crate::objects::instance::is_exactly;
use crate::operations::bytes_like_that;
use crate::vm::{Fallible, Vm};
use std::borrow::Cow;
use stencils::object::Kind;
use stencils::value::Value;

pub(super) use view::{ATTRIBUTES as VIEW_ATTRIBUTES, METHODS as VIEW_METHODS};

const SPLIT: Parameters = Parameters::new(&["sep", "maxsplit"], 0);
const SPLIT_LINES: Parameters = Parameters::new(&["keepends"], 0);
const EXPAND_TABS: Parameters = Parameters::new(&["tabsize"], 0);
const DECODE: Parameters = Parameters::new(&["encoding", "errors"], 0);
const HEX: Parameters = Parameters::new(&["sep", "bytes_per_sep"], 0);
const TRANSLATE: Parameters = Parameters::new(&["", "delete"], 1);

/// The receiver: bytes or a bytearray, with its bytes as they were when it was called.
struct Text {
    value: Value,
    bytes: Cow<'static, [u8]>,
}

impl Receiver for Text {
    fn receive(value: Value) -> Option<Self> {
        bytes_like(value).map(|bytes| Self { value, bytes })
    }
}

impl Text {
    /// Bytes of the receiver's class.
    fn like(&self, vm: &mut Vm, bytes: &[u8]) -> Value {
        bytes_like_that(vm, self.value, bytes)
    }

    /// As [`Self::like`], but bytes that did not change are the receiver itself.
    fn like_or_same(&self, vm: &mut Vm, bytes: &[u8]) -> Value {
        let same = bytes.len() == self.bytes.len() && is_exactly(self.value, Kind::Bytes);
        if same { self.value } else { self.like(vm, bytes) }
    }
}

macro_rules! methods_of_both {
    ($owner:literal: $($rest:tt)*) => {
        methods! { $owner:
            "capitalize" None => case::capitalize;
            "center" Positional(1, 2) => edit::center;
            "count" Positional(1, 3) => find::count;
            "decode" Named(DECODE) => text::decode;
            "endswith" Positional(1, 3) => find::ends_with;
            "expandtabs" Named(EXPAND_TABS) => edit::expand_tabs;
            "find" Positional(1, 3) => find::find;
            "hex" Named(HEX) => text::hex;
            "index" Positional(1, 3) => find::index;
            "isalnum" None => |_: &mut Vm, this: Text| case::all(&this, u8::is_ascii_alphanumeric);
            "isalpha" None => |_: &mut Vm, this: Text| case::all(&this, u8::is_ascii_alphabetic);
            "isascii" None => |_: &mut Vm, this: Text| Ok(Value::bool(this.bytes.is_ascii()));
            "isdigit" None => |_: &mut Vm, this: Text| case::all(&this, u8::is_ascii_digit);
            "islower" None => |_: &mut Vm, this: Text| case::has_only(&this, u8::is_ascii_lowercase, u8::is_ascii_uppercase);
            "isspace" None => |_: &mut Vm, this: Text| case::all(&this, |byte| is_space((*byte).into()));
            "istitle" None => case::is_title;
            "isupper" None => |_: &mut Vm, this: Text| case::has_only(&this, u8::is_ascii_uppercase, u8::is_ascii_lowercase);
            "join" One => split::join;
            "ljust" Positional(1, 2) => edit::left;
            "lower" None => |vm: &mut Vm, this: Text| Ok(this.like(vm, &this.bytes.to_ascii_lowercase()));
            "lstrip" Positional(0, 1) => edit::strip_left;
            "partition" One => split::partition;
            "removeprefix" One => edit::remove_prefix;
            "removesuffix" One => edit::remove_suffix;
            "replace" Positional(2, 3) => edit::replace;
            "rfind" Positional(1, 3) => find::find_last;
            "rindex" Positional(1, 3) => find::index_last;
            "rjust" Positional(1, 2) => edit::right;
            "rpartition" One => split::partition_last;
            "rsplit" Named(SPLIT) => split::split_last;
            "rstrip" Positional(0, 1) => edit::strip_right;
            "split" Named(SPLIT) => split::split;
            "splitlines" Named(SPLIT_LINES) => split::split_lines;
            "startswith" Positional(1, 3) => find::starts_with;
            "strip" Positional(0, 1) => edit::strip;
            "swapcase" None => case::swap;
            "title" None => case::title;
            "translate" Named(TRANSLATE) => edit::translate;
            "upper" None => |vm: &mut Vm, this: Text| Ok(this.like(vm, &this.bytes.to_ascii_uppercase()));
            "zfill" One => edit::zero_fill;
            $($rest)*
        }
    };
}

pub(super) static METHODS: &[Builtin] = methods_of_both! { "bytes":
    "__bytes__" None => |vm: &mut Vm, this: Text| Ok(this.like_or_same(vm, &this.bytes));
    "__getnewargs__" None => |vm: &mut Vm, this: Text| {
        let copy = this.like(vm, &this.bytes);
        Ok(vm.tuple(&[copy]))
    };
};

pub(super) static ARRAY_METHODS: &[Builtin] = methods_of_both! { "bytearray":
    "append" One => array::append;
    "clear" None => array::clear;
    "copy" None => |vm: &mut Vm, this: Text| Ok(this.like(vm, &this.bytes));
    "extend" One => array::extend;
    "insert" Positional(2, 2) => array::insert;
    "pop" Positional(0, 1) => array::pop;
    "remove" One => array::remove;
    "resize" One => array::resize;
    "__sizeof__" None => super::size_in_memory;
    "__reduce__" None => |vm: &mut Vm, this: Text| reduce::array(vm, this.value);
    "__reduce_ex__" Positional(0, 1) => |vm: &mut Vm, this: Text, arguments: &[Value]| reduce::array_by_protocol(vm, this.value, arguments);
    "reverse" None => array::reverse;
};

pub(super) static CLASS_METHODS: &[Builtin] = methods! { "bytes":
    "fromhex" One => text::from_hex;
};

pub(super) static STATIC_METHODS: &[Builtin] = functions! { "bytes":
    "maketrans" Positional(2, 2) => edit::make_table;
};

pub(super) static ARRAY_STATIC_METHODS: &[Builtin] = functions! { "bytearray":
    "maketrans" Positional(2, 2) => edit::make_table;
};

/// An argument that must be bytes-like.
fn bytes_argument<'a>(vm: &mut Vm, value: Value, flags: i64) -> Fallible<Cow<'a, [u8]>> {
    vm.buffer(value, flags)?.ok_or_else(|| vm.not_bytes_like(value))
}

fn is_space(point: u32) -> bool {
    matches!(point, 0x20 | 0x9..=0xd)
}
