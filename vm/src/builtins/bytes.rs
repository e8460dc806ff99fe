//! Calling `bytes`, `bytearray` and `memoryview`. Source: CPython 3.14 `Objects/bytesobject.c`.

use super::arguments::{Arguments, Parameters, type_error};
use crate::classes::Special;
use crate::objects::class::Type;
use crate::objects::instance::is_of_program;
use crate::objects::{ByteArray, Bytes, ExceptionClass, Int, MemoryView, Str, bytes_like, exact_kind};
use crate::operations::buffer::FULL_RO;
use crate::operations::memory_view::check_released;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const MAKE: Parameters = Parameters::new(&["source", "encoding", "errors"], 0);
const VIEW: Parameters = Parameters::new(&["object"], 1);

/// `bytes(source, encoding, errors)`
pub(super) fn bytes(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let values = arguments.bind(vm, "bytes", &MAKE)?;
    if exact_kind(values[0]) == Some(Kind::Bytes) && values[1].is_null() && values[2].is_null() {
        return Ok(values[0]);
    }
    if values[1].is_null()
        && values[2].is_null()
        && let Some(made) = given_by_method(vm, values[0])?
    {
        return Ok(made);
    }
    let bytes = made(vm, &values, "bytes", "bytes")?;
    Ok(Bytes::place(&mut vm.heap, &bytes))
}

/// `bytearray(source, encoding, errors)`
pub(super) fn byte_array(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let values = arguments.bind(vm, "bytearray", &MAKE)?;
    let bytes = made(vm, &values, "bytearray", "byte")?;
    Ok(ByteArray::place(&mut vm.heap, bytes))
}

fn made(vm: &mut Vm, values: &[Value], kind: &str, unit: &str) -> Fallible<Vec<u8>> {
    let [source, encoding, errors] = [values[0], values[1], values[2]];
    if let Some(text) = Str::from_value(source) {
        if encoding.is_null() {
            return Err(type_error(vm, "string argument without an encoding"));
        }
        let encoding = vm.codec_name(encoding, kind, "encoding")?;
        let errors = vm.codec_name(errors, kind, "errors")?;
        return vm.encode(text, &encoding, &errors);
    }
    let named = [(encoding, "encoding"), (errors, "errors")].into_iter().filter(|(given, _)| !given.is_null());
    for (given, what) in named.clone() {
        vm.codec_name(given, kind, what)?;
    }
    if let Some((_, what)) = named.clone().next() {
        return Err(type_error(vm, format!("{what} without a string argument")));
    }
    if source.is_null() {
        return Ok(Vec::new());
    }
    match count_of(vm, source)? {
        Some(count) => zeros(vm, source, count),
        None => vm.bytes_of_units(source, unit),
    }
}

/// What `__bytes__` gives, which `bytes()` hands on as it is.
fn given_by_method(vm: &mut Vm, value: Value) -> Fallible<Option<Value>> {
    if value.is_null() {
        return Ok(None);
    }
    let Some(method) = vm.bind_special(value, Special::Bytes)? else { return Ok(None) };
    bytes_by(vm, method).map(Some)
}

/// What a `__bytes__` gives, which is bound already.
pub(crate) fn bytes_by(vm: &mut Vm, method: Value) -> Fallible<Value> {
    let made = vm.call(method, &Arguments::default())?;
    if Bytes::from_value(made).is_some() {
        return Ok(made);
    }
    let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(made));
    Err(type_error(vm, message))
}

/// How many zeros are asked for; what fails to be an int may still be an iterable.
fn count_of(vm: &mut Vm, source: Value) -> Fallible<Option<Int>> {
    match vm.try_index(source) {
        Err(raised) => vm.unless_raised(ExceptionClass::TypeError, raised).map(|_| None),
        counted => counted,
    }
}

fn zeros(vm: &mut Vm, source: Value, count: Int) -> Fallible<Vec<u8>> {
    let Some(count) = count.to_i64() else {
        return Err(vm.no_word(ExceptionClass::OverflowError, source));
    };
    let Ok(count) = usize::try_from(count) else {
        return Err(vm.raise(ExceptionClass::ValueError, "negative count"));
    };
    vm.check_size(count)?;
    Ok(vec![0; count])
}

/// `memoryview(object)`
pub(super) fn memory_view(vm: &mut Vm, _: Type, arguments: &Arguments) -> Fallible<Value> {
    let target = arguments.bind(vm, "memoryview", &VIEW)?[0];
    if let Some(view) = MemoryView::from_value(target) {
        check_released(vm, view)?;
        return Ok(view.derived(&mut vm.heap, view.window.clone()).value());
    }
    match vm.lend(target, FULL_RO)? {
        Some(view) => Ok(view.value()),
        None => {
            let message = format!("memoryview: a bytes-like object is required, not '{}'", vm.type_name(target));
            Err(type_error(vm, message))
        }
    }
}

impl Vm {
    /// The bytes that a value stands for: those of a bytes-like object, or the ints of an iterable.
    pub(crate) fn bytes_of(&mut self, value: Value) -> Fallible<Vec<u8>> {
        self.bytes_of_units(value, "bytes")
    }

    /// As [`Self::bytes_of`], where an error calls an item a `unit`.
    pub(crate) fn bytes_of_units(&mut self, value: Value, unit: &str) -> Fallible<Vec<u8>> {
        if !is_of_program(value)
            && let Some(bytes) = self.buffer(value, FULL_RO)?
        {
            return Ok(bytes.into_owned());
        }
        if unit != "byte"
            && let Some(made) = given_by_method(self, value)?
        {
            return Ok(bytes_like(made).unwrap_or_default().into_owned());
        }
        if let Some(bytes) = self.buffer(value, FULL_RO)? {
            return Ok(bytes.into_owned());
        }
        let kind = if unit == "byte" { "bytearray" } else { "bytes" };
        let cannot = format!("cannot convert '{}' object to {kind}", self.type_name(value));
        if Str::from_value(value).is_some() {
            return Err(type_error(self, cannot));
        }
        let mut bytes = Vec::new();
        let iterator = self.iterate_or(value, &cannot)?;
        if unit != "byte" {
            self.ask_length(value)?;
        }
        self.for_each_of(iterator, |vm, item| {
            vm.check_size(bytes.len() + 1)?;
            bytes.push(vm.byte(item, unit)?);
            Ok(())
        })?;
        Ok(bytes)
    }

    /// An int from 0 to 255.
    pub(crate) fn byte(&mut self, value: Value, unit: &str) -> Fallible<u8> {
        let int = self.index(value)?;
        self.byte_of(int, unit)
    }

    pub(crate) fn byte_of(&mut self, int: Int, unit: &str) -> Fallible<u8> {
        match int.to_i64().and_then(|int| u8::try_from(int).ok()) {
            Some(byte) => Ok(byte),
            None => Err(self.raise(ExceptionClass::ValueError, format!("{unit} must be in range(0, 256)"))),
        }
    }

    /// The name of an encoding or error handler; NULL is the default.
    pub(crate) fn codec_name(&mut self, value: Value, function: &str, what: &str) -> Fallible<String> {
        if value.is_null() {
            return Ok(if what == "errors" { "strict" } else { "utf-8" }.to_owned());
        }
        match Str::from_value(value) {
            Some(text) => {
                let name = text.to_string();
                if name.contains('\0') {
                    return Err(self.raise(ExceptionClass::ValueError, "embedded null character"));
                }
                Ok(name)
            }
            None => {
                // Only `str` itself names the class in full.
                let given = match function {
                    "str" => self.qualified_type_name(value),
                    _ => self.argument_type_name(value),
                };
                Err(type_error(self, format!("{function}() argument '{what}' must be str, not {given}")))
            }
        }
    }
}
