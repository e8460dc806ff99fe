//! The order in which CPython iterates a set of constants: that of its hash table, with PYTHONHASHSEED=0.
//!
//! Facts: CPython 3.14's `Objects/setobject.c`.

use crate::code::Constant;
use crate::objects::hash;

const SMALLEST_TABLE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// The items, all different, in the order of iteration after adding them one by one.
pub(super) fn iteration_order(items: &[Constant]) -> Vec<&Constant> {
    let mut table: Vec<Option<(i64, &Constant)>> = vec![None; SMALLEST_TABLE];
    for (count, item) in items.iter().enumerate() {
        insert(&mut table, (hash_of(item), item));
        let used = count + 1;
        if used * 5 >= (table.len() - 1) * 3 {
            let size = (used * 4 + 1).next_power_of_two();
            let old = std::mem::replace(&mut table, vec![None; size]);
            old.into_iter().flatten().for_each(|entry| insert(&mut table, entry));
        }
    }
    table.into_iter().flatten().map(|(_, item)| item).collect()
}

fn insert<'a>(table: &mut [Option<(i64, &'a Constant)>], entry: (i64, &'a Constant)) {
    let mask = table.len() - 1;
    let mut perturb = entry.0.cast_unsigned();
    let mut base = perturb as usize & mask;
    loop {
        let probes = if base + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
        if let Some(free) = table[base..=base + probes].iter().position(Option::is_none) {
            table[base + free] = Some(entry);
            return;
        }
        perturb >>= PERTURB_SHIFT;
        base = base.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
    }
}

fn hash_of(constant: &Constant) -> i64 {
    match constant {
        Constant::None => hash::NONE,
        Constant::Bool(value) => hash::int(i64::from(*value)),
        Constant::Int(value) => hash::big_int(value),
        Constant::Float(value) => hash::float(*value, || 0),
        Constant::Str(text) => hash::bytes(&code_points(text)),
        Constant::Bytes(bytes) => hash::bytes(bytes),
        Constant::Tuple(items) => hash::tuple(items.iter().map(hash_of)),
        // Hashed by identity, or in no set that a compiler makes.
        Constant::Ellipsis
        | Constant::Complex(..)
        | Constant::FrozenSet(_)
        | Constant::Slice(_)
        | Constant::Code(_) => 0,
    }
}

/// A string as CPython holds it: 1, 2 or 4 bytes a code point.
fn code_points(text: &str) -> Vec<u8> {
    match text.chars().max().map_or(0, u32::from) {
        0..=0xFF => text.chars().map(|c| c as u8).collect(),
        0x100..=0xFFFF => text.chars().flat_map(|c| (c as u16).to_ne_bytes()).collect(),
        _ => text.chars().flat_map(|c| u32::from(c).to_ne_bytes()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::iteration_order;
    use crate::code::Constant;

    #[test]
    fn small_ints_come_by_slot() {
        let items = [9, 8, 3].map(|value| Constant::Int(value.into()));
        let order: Vec<_> = iteration_order(&items).into_iter().map(|item| format!("{item:?}")).collect();
        assert_eq!(order, ["Int(8)", "Int(9)", "Int(3)"]);
    }
}
