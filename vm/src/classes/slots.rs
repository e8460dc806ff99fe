//! `__slots__`: which slots, `__dict__` and `__weakref__` a new class adds to those of its bases.

use super::Special;
use super::builtin_objects::{dict_attribute, weakref_attribute};
use crate::builtins::type_error;
use crate::compiler::mangle;
use crate::objects::class::{Type, class_flag};
use crate::objects::descriptor::{Field, MemberObject};
use crate::objects::instance::Instance;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass, Str};
use crate::operations::characters::is_identifier;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// Builtin types whose instances vary in size.
const VARIABLE_SIZE: &[Kind] = &[Kind::BigInt, Kind::Tuple, Kind::Bytes, Kind::Type];

/// Builtin types that can be derived from and whose instances can be referred to weakly.
const WEAK: &[Kind] = &[Kind::Set, Kind::FrozenSet, Kind::Type, Kind::Module];

fn has_weakref(vm: &mut Vm, base: Type) -> bool {
    let name = vm.special(Special::Weakref);
    WEAK.contains(&base.instance.0) || vm.lookup_in_class(base, name).is_some()
}

/// What the instances of a new class have.
pub(super) struct Slots {
    names: Vec<Value>,
    /// Whether the class adds a `__dict__`.
    pub(super) has_dict: bool,
    has_weakref: bool,
}

impl Slots {
    /// Reads `__slots__` of a namespace; without them, instances have a `__dict__`.
    pub(super) fn read(vm: &mut Vm, bases: &[Value], base: Type, dict: Dict) -> Fallible<Self> {
        let may_have_dict = !base.has(class_flag::HAS_DICT);
        let varies = VARIABLE_SIZE.contains(&base.instance.0);
        let may_have_weakref = !varies && !has_weakref(vm, base);
        let name = vm.special(Special::Slots);
        let Some(slots) = Str::from_value(name).and_then(|name| dict.get_str(name)) else {
            return Ok(Self { names: Vec::new(), has_dict: may_have_dict, has_weakref: may_have_weakref });
        };
        let given = match Str::from_value(slots) {
            Some(_) => vec![slots],
            None => vm.collect_items(slots)?,
        };
        let mut read = Self { names: Vec::new(), has_dict: false, has_weakref: false };
        if varies && !given.is_empty() {
            let message = format!("nonempty __slots__ not supported for subtype of '{}'", base.name());
            return Err(type_error(vm, message));
        }
        for slot in given {
            read.add(vm, slot, dict, [may_have_dict, may_have_weakref])?;
        }
        for base in bases.iter().filter_map(|&base| Type::from_value(base)) {
            read.has_dict |= may_have_dict && base.has(class_flag::HAS_DICT);
            read.has_weakref |= may_have_weakref && has_weakref(vm, base);
        }
        read.names.sort_by_key(|&name| text(name));
        Ok(read)
    }

    fn add(&mut self, vm: &mut Vm, slot: Value, dict: Dict, may: [bool; 2]) -> Fallible<()> {
        let Some(name) = Str::from_value(slot) else {
            let message = format!("__slots__ items must be strings, not '{}'", vm.type_name(slot));
            return Err(type_error(vm, message));
        };
        let name = name.to_string();
        for (special, may, flag) in
            [(Special::Dict, may[0], &mut self.has_dict), (Special::Weakref, may[1], &mut self.has_weakref)]
        {
            if name == special.text() {
                if !may || *flag {
                    let message = format!("{} slot disallowed: we already got one", special.text());
                    return Err(type_error(vm, message));
                }
                *flag = true;
                return Ok(());
            }
        }
        if !is_identifier(name.chars().map(u32::from)) {
            return Err(type_error(vm, "__slots__ must be identifiers"));
        }
        let name = vm.intern(&name);
        let in_namespace = Str::from_value(name).and_then(|key| dict.get_str(key)).is_some();
        if in_namespace && ![Special::QualName, Special::ClassCell].iter().any(|&special| vm.special(special) == name) {
            let message = format!("'{}' in __slots__ conflicts with class variable", text(name));
            return Err(vm.raise(ExceptionClass::ValueError, message));
        }
        self.names.push(name);
        Ok(())
    }

    /// Puts the descriptors into the class. Private names are mangled with the name of the class. The first of the names has the
    /// last place: a tuple lets go of that first.
    pub(super) fn install(&self, vm: &mut Vm, class: Type, base: Type) {
        let first = base.slot_count.get();
        let class_name = class.name();
        for (number, &name) in self.names.iter().rev().enumerate() {
            let name = vm.intern(&mangle(&class_name, &text(name)));
            let member = MemberObject::place(
                &mut vm.heap,
                Kind::MemberDescriptor,
                class.value(),
                name,
                Value::NULL,
                Field::Slot(first + number),
            );
            vm.store_in(class.dict, name, member);
        }
        class.slot_count.set(first + self.names.len());
        for (special, has, attribute) in [
            (Special::Dict, self.has_dict, dict_attribute as fn(&mut Vm, Value) -> Value),
            (Special::Weakref, self.has_weakref, weakref_attribute),
        ] {
            let name = vm.special(special);
            let is_inherited = special == Special::Dict && base.instance.0 == Kind::Type;
            if has && !is_inherited && crate::names::lookup(class.dict, name).is_none() {
                let attribute = attribute(vm, class.value());
                vm.store_in(class.dict, name, attribute);
            }
        }
    }
}

/// Tells the class to its cell.
pub(super) fn fill_cells(vm: &mut Vm, class: Type) -> Fallible<()> {
    for special in [Special::ClassCell, Special::ClassDictCell] {
        let name = vm.special(special);
        if let Some(cell) = vm.take_from(class.dict, name) {
            let value = if special == Special::ClassCell { class.value() } else { class.dict };
            if !crate::objects::function::set_cell(cell, value) {
                let message = format!(
                    "{} must be a nonlocal cell, not {}",
                    special.text(),
                    super::create::describe_class(vm, cell)
                );
                return Err(type_error(vm, message));
            }
        }
    }
    Ok(())
}

impl Vm {
    /// The slots of an instance that are set: those of its bases first, each class's by name. What a class that is in C in CPython
    /// holds is not among them.
    pub(crate) fn bound_slots(&mut self, value: Value) -> Vec<(String, Value)> {
        let Some(instance) = Instance::of(value) else { return Vec::new() };
        let mut bound = Vec::new();
        for class in self.class_of(value).order().iter().rev().filter_map(|&class| Type::from_value(class)) {
            if class.has(class_flag::IN_C) {
                bound.clear();
                continue;
            }
            let entries = self.class_namespace(class).entries();
            let members = entries.iter().filter_map(|entry| MemberObject::of(entry.value, Kind::MemberDescriptor));
            let own = members.filter(|member| member.class.get() == class.value());
            let mut slots: Vec<_> =
                own.filter_map(|member| Some((text(member.name.get()), instance.slot(member.slot()?)))).collect();
            slots.sort_by(|(a, _), (b, _)| a.cmp(b));
            slots.dedup_by(|(a, _), (b, _)| a == b);
            bound.extend(slots.into_iter().filter(|(_, value)| !value.is_null()));
        }
        bound
    }
}
