//! `translate` and `maketrans`.

use super::str_argument;
use crate::builtins::arguments::type_error;
use crate::objects::{Dict, ExceptionClass, Int, Str, StrBuilder, exact_kind};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

pub(super) fn translate(vm: &mut Vm, this: Str, table: Value) -> Fallible<Value> {
    let mut builder = StrBuilder::default();
    for point in this.units().iter() {
        match vm.subscript(table, Value::small_int(point.into())) {
            Ok(replacement) => append(vm, &mut builder, replacement)?,
            Err(_) if vm.catch(&[ExceptionClass::LookupError]) => builder.push(point),
            Err(raised) => return Err(raised),
        }
        vm.check_size(builder.len())?;
    }
    Ok(builder.finish(&mut vm.heap))
}

fn append(vm: &mut Vm, builder: &mut StrBuilder, replacement: Value) -> Fallible<()> {
    if let Some(text) = Str::from_value(replacement) {
        builder.extend(text.units());
    } else if let Some(int) = Int::from_value(replacement) {
        match int.to_i64().and_then(|int| u32::try_from(int).ok()).filter(|point| *point < 0x11_0000) {
            Some(point) => builder.push(point),
            None => {
                return Err(vm.raise(ExceptionClass::ValueError, "character mapping must be in range(0x110000)"));
            }
        }
    } else if !replacement.is_none() {
        return Err(type_error(vm, "character mapping must return integer, None or str"));
    }
    Ok(())
}

/// `str.maketrans(mapping)`, `str.maketrans(from, to, delete)`
pub(super) fn make_table(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let &[from, to, ref rest @ ..] = arguments else { return table_of_mapping(vm, arguments[0]) };
    let to = str_argument(vm, to, "maketrans() argument 2")?;
    let doomed = rest.first().map(|doomed| str_argument(vm, *doomed, "maketrans() argument 3")).transpose()?;
    let Some(from) = Str::from_value(from) else {
        return Err(type_error(vm, "first maketrans argument must be a string if there is a second argument"));
    };
    if from.len() != to.len() {
        let message = "the first two maketrans arguments must have equal length";
        return Err(vm.raise(ExceptionClass::ValueError, message));
    }
    let table = vm.dict();
    for (from, to) in from.units().iter().zip(to.units().iter()) {
        vm.dict_set(table, Value::small_int(from.into()), Value::small_int(to.into()))?;
    }
    for point in doomed.iter().flat_map(|doomed| doomed.units().iter()) {
        vm.dict_set(table, Value::small_int(point.into()), Value::NONE)?;
    }
    Ok(table.value())
}

fn table_of_mapping(vm: &mut Vm, mapping: Value) -> Fallible<Value> {
    let Some(mapping) = Dict::from_value(mapping).filter(|_| exact_kind(mapping) == Some(Kind::Dict)) else {
        return Err(type_error(vm, "if you give only one argument to maketrans it must be a dict"));
    };
    let table = vm.dict();
    for entry in mapping.entries() {
        let key = match (Int::from_value(entry.key), Str::from_value(entry.key)) {
            (Some(_), _) => entry.key,
            (None, Some(text)) if text.len() == 1 => Value::small_int(text.units().get(0).unwrap_or(0).into()),
            (None, Some(_)) => {
                let message = "string keys in translate table must be of length 1";
                return Err(vm.raise(ExceptionClass::ValueError, message));
            }
            (None, None) => return Err(type_error(vm, "keys in translate table must be strings or integers")),
        };
        vm.dict_set(table, key, entry.value)?;
    }
    Ok(table.value())
}
