//! `locals()` as PEP 667 has it: variables by value, whatever they are held in.

use crate::code::Local;
use crate::frames::Activation;
use crate::objects::Dict;
use crate::objects::frame::FrameValue;
use crate::objects::function::cell_value;
use crate::vm::Vm;
use stencils::value::Value;

impl Vm {
    /// `locals()` in the innermost frame: a module's own namespace, or a new dict.
    pub(crate) fn locals(&mut self) -> Value {
        let Some(frame) = self.frame() else { return Dict::place(&mut self.heap) };
        if !frame.code().is_optimized() && !has_hidden(frame) {
            return frame.namespace();
        }
        let dict = Dict::place(&mut self.heap);
        for (local, value) in bound_locals(frame) {
            let name = self.intern(&local.name);
            self.store_in(dict, name, value);
        }
        let extra = FrameValue::from_value(frame.object()).and_then(|object| Dict::from_value(object.extra.get()));
        if let Some((extra, dict)) = extra.zip(Dict::from_value(dict)) {
            extra
                .entries()
                .iter()
                .for_each(|entry| dict.insert_new(&mut self.heap, entry.hash, entry.key, entry.value));
        }
        dict
    }
}

/// The variables of a frame that are bound, cells by value, in the order of their slots.
pub(crate) fn bound_locals<'a>(frame: Activation) -> impl Iterator<Item = (&'a Local, Value)> {
    let slots = frame.code().source.locals_plus.iter().zip(frame.locals());
    slots.map(|(local, &value)| (local, contents(local, value))).filter(|(_, value)| !value.is_null())
}

/// The variables of a frame object that are bound, by name, in the order of their slots.
pub(crate) fn variables(frame: FrameValue) -> Vec<(String, Value)> {
    let slots = frame.code().source.locals_plus.iter().zip(frame.slots());
    let bound = slots.map(|(local, value)| (local, contents(local, value))).filter(|(_, value)| !value.is_null());
    bound.map(|(local, value)| (local.name.clone(), value)).collect()
}

/// Whether a variable of an inlined comprehension is bound in a module.
fn has_hidden(frame: Activation) -> bool {
    bound_locals(frame).any(|(local, _)| local.kind & Local::HIDDEN != 0)
}

/// What a slot holds as a variable. A captured parameter is in its slot as it is until the function makes its cell.
fn contents(local: &Local, value: Value) -> Value {
    if local.kind & (Local::CELL | Local::FREE) == 0 { value } else { cell_value(value).unwrap_or(value) }
}
