//! Changing: `replace`, `strip`, `translate`, filling up.

use super::{Text, bytes_argument, is_space};
use crate::builtins::arguments::type_error;
use crate::objects::instance::is_of_program;
use crate::objects::{Bytes, ExceptionClass, MemoryView, bytes_like};
use crate::operations::buffer::SIMPLE;
use crate::operations::search;
use crate::vm::{Fallible, Vm};
use std::borrow::Cow;
use stencils::value::Value;

pub(super) fn replace(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let [old, new] = two_buffers(vm, arguments)?;
    let most = arguments.get(2).map_or(Ok(-1), |most| vm.ssize(*most))?;
    let places: Vec<usize> = search::matches(&this.bytes, &old, usize::try_from(most).unwrap_or(usize::MAX)).collect();
    vm.check_size(this.bytes.len().saturating_add(places.len().saturating_mul(new.len())))?;
    let mut out = Vec::new();
    let mut from = 0;
    for at in places {
        out.extend(&this.bytes[from..at]);
        out.extend(&*new);
        from = at + old.len();
    }
    out.extend(&this.bytes[from..]);
    Ok(this.like(vm, &out))
}

pub(super) fn strip(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    strip_ends(vm, &this, arguments, [true, true])
}

pub(super) fn strip_left(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    strip_ends(vm, &this, arguments, [true, false])
}

pub(super) fn strip_right(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    strip_ends(vm, &this, arguments, [false, true])
}

fn strip_ends(vm: &mut Vm, this: &Text, arguments: &[Value], ends: [bool; 2]) -> Fallible<Value> {
    let range = match arguments.first().filter(|given| !given.is_none()) {
        None => search::strip(&this.bytes, ends, |byte: u8| is_space(byte.into())),
        Some(given) => {
            let doomed = bytes_argument(vm, *given, SIMPLE)?;
            search::strip(&this.bytes, ends, |byte: u8| doomed.contains(&byte))
        }
    };
    Ok(this.like_or_same(vm, &this.bytes[range]))
}

pub(super) fn remove_prefix(vm: &mut Vm, this: Text, prefix: Value) -> Fallible<Value> {
    let prefix = bytes_argument(vm, prefix, SIMPLE)?;
    Ok(this.like_or_same(vm, this.bytes.strip_prefix(&prefix[..]).unwrap_or(&this.bytes)))
}

pub(super) fn remove_suffix(vm: &mut Vm, this: Text, suffix: Value) -> Fallible<Value> {
    let suffix = bytes_argument(vm, suffix, SIMPLE)?;
    Ok(this.like_or_same(vm, this.bytes.strip_suffix(&suffix[..]).unwrap_or(&this.bytes)))
}

pub(super) fn translate(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let table = if arguments[0].is_none() { None } else { Some(bytes_argument(vm, arguments[0], SIMPLE)?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.raise(ExceptionClass::ValueError, "translation table must be 256 characters long"));
    }
    let doomed = if arguments[1].is_null() { Cow::default() } else { bytes_argument(vm, arguments[1], SIMPLE)? };
    let kept = this.bytes.iter().filter(|byte| !doomed.contains(byte));
    let out: Vec<u8> = kept.map(|byte| table.as_ref().map_or(*byte, |table| table[usize::from(*byte)])).collect();
    Ok(this.like(vm, &out))
}

/// The bytes of two arguments, which are lent at the same time.
fn two_buffers<'a>(vm: &mut Vm, arguments: &[Value]) -> Fallible<[Cow<'a, [u8]>; 2]> {
    if !arguments[..2].iter().any(|argument| is_of_program(*argument)) {
        return Ok([bytes_argument(vm, arguments[0], SIMPLE)?, bytes_argument(vm, arguments[1], SIMPLE)?]);
    }
    let first = needed_view(vm, arguments[0])?;
    let second = needed_view(vm, arguments[1]);
    let bytes = |view: MemoryView| bytes_like(view.value()).unwrap_or_default();
    let buffers = second.as_ref().ok().map(|second| [bytes(first), bytes(*second)]);
    vm.take_back(first)?;
    vm.take_back(second?)?;
    Ok(buffers.unwrap_or_default())
}

fn needed_view(vm: &mut Vm, value: Value) -> Fallible<MemoryView> {
    vm.lend(value, SIMPLE)?.ok_or_else(|| vm.not_bytes_like(value))
}

/// `bytes.maketrans(from, to)`
pub(super) fn make_table(vm: &mut Vm, arguments: &[Value]) -> Fallible<Value> {
    let [from, to] = two_buffers(vm, arguments)?;
    if from.len() != to.len() {
        return Err(vm.raise(ExceptionClass::ValueError, "maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    from.iter().zip(&*to).for_each(|(from, to)| table[usize::from(*from)] = *to);
    Ok(Bytes::place(&mut vm.heap, &table))
}

fn missing(vm: &mut Vm, this: &Text, name: &str, arguments: &[Value]) -> Fallible<(usize, u8)> {
    let width = vm.ssize(arguments[0])?;
    let fill = match arguments.get(1) {
        None => b' ',
        Some(fill) => match bytes_like(*fill).as_deref() {
            Some([fill]) => *fill,
            Some(other) => {
                let (class, length) = (vm.type_name(*fill), other.len());
                let wanted = "argument 2 must be a byte string of length 1";
                return Err(type_error(vm, format!("{name}(): {wanted}, not a {class} object of length {length}")));
            }
            None => {
                let class = vm.argument_type_name(*fill);
                let wanted = "argument 2 must be a byte string of length 1";
                return Err(type_error(vm, format!("{name}() {wanted}, not {class}")));
            }
        },
    };
    let width = usize::try_from(width).unwrap_or(0);
    vm.check_size(width)?;
    Ok((width.saturating_sub(this.bytes.len()), fill))
}

fn padded(vm: &mut Vm, this: &Text, [before, after]: [usize; 2], fill: u8) -> Fallible<Value> {
    Ok(this.like_or_same(vm, &[&vec![fill; before][..], &this.bytes, &vec![fill; after]].concat()))
}

pub(super) fn left(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let (missing, fill) = missing(vm, &this, "ljust", arguments)?;
    padded(vm, &this, [0, missing], fill)
}

pub(super) fn right(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let (missing, fill) = missing(vm, &this, "rjust", arguments)?;
    padded(vm, &this, [missing, 0], fill)
}

pub(super) fn center(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let (missing, fill) = missing(vm, &this, "center", arguments)?;
    let before = missing / 2 + (missing & (this.bytes.len() + missing) & 1);
    padded(vm, &this, [before, missing - before], fill)
}

pub(super) fn zero_fill(vm: &mut Vm, this: Text, width: Value) -> Fallible<Value> {
    let (missing, _) = missing(vm, &this, "zfill", &[width])?;
    let signed = matches!(this.bytes.first(), Some(b'+' | b'-'));
    let (sign, digits) = this.bytes.split_at(usize::from(signed));
    Ok(this.like_or_same(vm, &[sign, &vec![b'0'; missing], digits].concat()))
}

pub(super) fn expand_tabs(vm: &mut Vm, this: Text, arguments: &[Value]) -> Fallible<Value> {
    let size = if arguments[0].is_null() { 8 } else { vm.c_int(arguments[0])? };
    let size = usize::try_from(size).unwrap_or(0);
    let (mut out, mut column) = (Vec::new(), 0);
    for &byte in &*this.bytes {
        if byte == b'\t' {
            let spaces = if size == 0 { 0 } else { size - column % size };
            vm.check_size(out.len() + spaces)?;
            out.resize(out.len() + spaces, b' ');
            column += spaces;
        } else {
            out.push(byte);
            column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
        }
    }
    Ok(this.like(vm, &out))
}
