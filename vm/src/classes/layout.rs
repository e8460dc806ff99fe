//! Whether instances of one class can become instances of another. Source: CPython 3.14 `compatible_for_assignment`.

use super::Special;
use crate::objects::class::{Type, class_flag};
use crate::objects::descriptor::MemberObject;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::value::Value;

/// What a class adds to what instances of its best base are made of.
#[derive(Default, PartialEq)]
struct Additions {
    dict: bool,
    weakref: bool,
    slots: Vec<(usize, Value)>,
}

impl Additions {
    fn of(vm: &mut Vm, class: Type, base: Type) -> Self {
        let weakref = vm.special(Special::Weakref);
        let namespace = vm.class_namespace(class);
        let slot = |value| {
            let member = MemberObject::of(value, Kind::MemberDescriptor)?;
            Some((member.slot()?, member.name.get()))
        };
        let mut slots: Vec<(usize, Value)> = namespace.entries().iter().filter_map(|entry| slot(entry.value)).collect();
        slots.sort_by_key(|(index, _)| *index);
        Self {
            dict: class.has(class_flag::HAS_DICT) && !base.has(class_flag::HAS_DICT),
            weakref: crate::names::lookup(namespace.value(), weakref).is_some(),
            slots,
        }
    }
}

/// The last classes that added something are the same, or added the same to the same.
pub(super) fn same_layout(vm: &mut Vm, left: Type, right: Type) -> bool {
    let (left, left_base, added) = last_addition(vm, left);
    let (right, right_base, also_added) = last_addition(vm, right);
    let is_same = |own: Type, other: Type| own.value() == other.value();
    is_same(left, right) || is_same(left_base, right_base) && added == also_added
}

/// The nearest class that adds something, its best base, and what it adds; a built-in class adds nothing to itself.
fn last_addition(vm: &mut Vm, mut class: Type) -> (Type, Type, Additions) {
    while class.has(class_flag::OF_PROGRAM)
        && let Some(base) = class.base_class()
    {
        let added = Additions::of(vm, class, base);
        if added != Additions::default() {
            return (class, base, added);
        }
        class = base;
    }
    (class, class, Additions::default())
}
