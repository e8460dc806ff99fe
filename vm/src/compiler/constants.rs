//! The constants of a code object while it is compiled: each value once, in the order of first use.

use super::symbols::NodeKey;
use crate::code::{Code, Constant};
use num_bigint::BigInt;
use std::collections::HashMap;
use std::rc::Rc;

/// What makes two constants one: type and value, floats by their bits, code objects by the node they come from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    None,
    Ellipsis,
    Bool(bool),
    Int(BigInt),
    Float(u64),
    Complex(u64, u64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Tuple(Vec<Key>),
    /// Sorted: the order of a set's items does not matter.
    FrozenSet(Vec<Key>),
    Slice(Vec<Key>),
    Code(NodeKey),
    /// A code object that no node identifies; equal to no other.
    Unique(usize),
}

impl Key {
    fn of(constant: &Constant) -> Self {
        let all = |items: &[Constant]| items.iter().map(Self::of).collect::<Vec<_>>();
        match constant {
            Constant::None => Self::None,
            Constant::Ellipsis => Self::Ellipsis,
            Constant::Bool(value) => Self::Bool(*value),
            Constant::Int(value) => Self::Int(value.clone()),
            Constant::Float(value) => Self::Float(value.to_bits()),
            Constant::Complex(real, imaginary) => Self::Complex(real.to_bits(), imaginary.to_bits()),
            Constant::Str(value) => Self::Str(value.clone()),
            Constant::Bytes(value) => Self::Bytes(value.clone()),
            Constant::Tuple(items) => Self::Tuple(all(items)),
            Constant::FrozenSet(items) => {
                let mut keys = all(items);
                keys.sort();
                Self::FrozenSet(keys)
            }
            Constant::Slice(parts) => Self::Slice(all(&parts[..])),
            Constant::Code(code) => Self::Unique(Rc::as_ptr(code).addr()),
        }
    }
}

/// `co_consts` in the making.
#[derive(Debug, Default)]
pub(super) struct ConstantPool {
    values: Vec<Constant>,
    index: HashMap<Key, u32>,
}

impl ConstantPool {
    /// The index of a constant, which is added if it is new.
    pub(super) fn intern(&mut self, constant: Constant) -> u32 {
        self.intern_as(Key::of(&constant), constant)
    }

    /// The index of the code object compiled from a node: a `finally` body is compiled twice, its functions are one.
    pub(super) fn intern_code(&mut self, node: NodeKey, code: Rc<Code>) -> u32 {
        self.intern_as(Key::Code(node), Constant::Code(code))
    }

    fn intern_as(&mut self, key: Key, constant: Constant) -> u32 {
        let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        let index = *self.index.entry(key).or_insert(next);
        if index == next {
            self.values.push(constant);
        }
        index
    }

    pub(super) fn get(&self, index: u32) -> &Constant {
        &self.values[index as usize]
    }

    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// The constants for which `keep` holds, in order.
    pub(super) fn into_kept(self, keep: &[bool]) -> Vec<Constant> {
        self.values.into_iter().zip(keep).filter_map(|(value, keep)| keep.then_some(value)).collect()
    }
}
