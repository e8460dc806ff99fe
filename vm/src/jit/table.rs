//! Finds stencils and helpers. Read-only tables, made once from those of the instruction set.

use std::collections::HashMap;
use std::sync::LazyLock;

use stencils::stencil::{STENCILS, Stencil, Subject};

static HELPERS: LazyLock<HashMap<&'static str, u64>> = LazyLock::new(|| {
    stencils::runtime::NAMES.iter().copied().zip(stencils::runtime::addresses().iter().map(|&at| at as u64)).collect()
});

static BY_SUBJECT: LazyLock<HashMap<(Key, u8), &'static Stencil>> =
    LazyLock::new(|| STENCILS.iter().map(|stencil| ((key(stencil.subject), stencil.entry), stencil)).collect());

type Key = u32;

fn key(subject: Subject) -> Key {
    match subject {
        Subject::Uop(number) => Key::from(number),
        Subject::Spill => 1 << 16,
        Subject::Exit => 1 << 17,
        Subject::Error => 1 << 18,
        Subject::Count => 1 << 19,
    }
}

/// The stencil that does this with so many operands in registers.
pub(super) fn stencil(subject: Subject, entry: u8) -> Option<&'static Stencil> {
    BY_SUBJECT.get(&(key(subject), entry)).copied()
}

/// The address of a helper.
pub(super) fn helper(name: &'static str) -> u64 {
    HELPERS[name]
}
