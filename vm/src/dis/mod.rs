//! Code objects as text: what `dis.dis` of CPython 3.14 prints, byte for byte, except that addresses are `0x0`.
//! It reads code objects and specialized code units; it knows nothing of a running VM.
//!
//! Facts: CPython 3.14's `Lib/dis.py`.

pub(crate) mod decode;
mod listing;
mod operands;
mod repr;
mod set_order;

use crate::code::{Code, Constant};
use std::fmt::Write;

/// The code units of a code object as the VM has specialized them, for those that it has run.
pub type AdaptiveUnits<'a> = &'a dyn Fn(&Code) -> Option<&'a [u16]>;

/// `dis.dis(code)`: the code object, then those among its constants, and so on.
#[must_use]
pub fn dis(code: &Code) -> String {
    dis_adaptive(code, &|_| None)
}

/// `dis.dis(code, adaptive=True)`: as [`dis()`], with specialized opcodes where `units` knows them.
#[must_use]
pub fn dis_adaptive(code: &Code, units: AdaptiveUnits) -> String {
    let mut text = String::new();
    // Code objects left to show, the next one last, so that deep nesting needs no recursion.
    let mut todo = vec![(code, false)];
    while let Some((code, is_nested)) = todo.pop() {
        if is_nested {
            let _ = writeln!(text, "\nDisassembly of {}:", repr::code(code));
        }
        text.push_str(&dis_function(code, units(code)));
        let inner = code.constants.iter().filter_map(|constant| match constant {
            Constant::Code(inner) => Some((&**inner, true)),
            _ => None,
        });
        todo.extend(inner.rev());
    }
    text
}

/// `dis.disassemble(code)`: one code object alone. `units` replaces its code units, for specialized opcodes.
#[must_use]
pub fn dis_function(code: &Code, units: Option<&[u16]>) -> String {
    listing::listing(code, units.filter(|units| units.len() == code.units.len()).unwrap_or(&code.units))
}
