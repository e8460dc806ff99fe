//! What a class statement adds to instances: the slots that `__slots__` names, a `__dict__`, a place for weak references
//! (Objects/typeobject.c, type_new_slots). What is in a slot is `members`' business.

use crate::classes::{Class, Kind, Slot, members};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::text::is_identifier;
use crate::text::repr::repr;
use crate::value::{Dict, Str, Value};
use std::rc::Rc;

/// Builtin classes whose instances can be referred to weakly and that can be derived from.
const WEAK: &[Kind] = &[Kind::Set, Kind::FrozenSet, Kind::Type, Kind::Module];

/// Builtin classes whose instances differ in size.
const VARIABLE_SIZE: &[Kind] = &[Kind::Int, Kind::Tuple, Kind::Bytes, Kind::Type];

/// What a class adds to what its bases have.
pub(super) struct Added {
    /// Mangled and sorted.
    pub(super) slots: Vec<String>,
    pub(super) dict: bool,
    weakref: bool,
}

impl Added {
    /// Puts the descriptors of what is added into the namespace of the class; `first` is the index of its first slot.
    pub(super) fn describe_in(&self, heap: &HeapRef, class: &Rc<Class>, first: usize) -> Res<()> {
        let Some(namespace) = &class.namespace else { return Ok(()) };
        // What an instance holds goes from the end.
        for (at, slot) in self.slots.iter().rev().enumerate() {
            let (owner, index) = (Rc::downgrade(class), first + at);
            let (class, name) = (class.name(), Rc::from(slot.as_str()));
            let descriptor = Value::Slot(heap.immutable(Slot { owner, class, name, index }));
            namespace.set_str(heap, slot, descriptor)?;
        }
        let member = |member: &'static Member| Value::Member(Kind::Object, member);
        if self.dict && class.kind != Kind::Type && namespace.get_str(heap, "__dict__")?.is_none() {
            namespace.set_str(heap, "__dict__", member(members::DICT))?;
        }
        if self.weakref && namespace.get_str(heap, "__weakref__")?.is_none() {
            namespace.set_str(heap, "__weakref__", member(members::WEAKREF))?;
        }
        Ok(())
    }
}

impl Interpreter {
    /// What a class with this namespace adds; `best` is the base that decides on the layout of instances.
    pub(super) fn added_by(
        &self,
        namespace: &Ref<Dict>,
        class: &Ref<Str>,
        bases: &[Rc<Class>],
        best: &Rc<Class>,
    ) -> Res<Added> {
        let named = self.slots_in(namespace, class, best)?;
        let asks = |name: &str| named.as_ref().is_none_or(|slots| slots.iter().any(|slot| slot == name));
        // What another base has is not where the best one's instances have it, whatever the slots say.
        let mut is_weak_elsewhere = false;
        for base in bases {
            is_weak_elsewhere |= self.has_weakref(base)?;
        }
        let has_dict_elsewhere = bases.iter().any(|base| base.has_dict);
        let may_be_weak = !VARIABLE_SIZE.contains(&best.kind) && !self.has_weakref(best)?;
        Ok(Added {
            dict: !best.has_dict && (has_dict_elsewhere || asks("__dict__")),
            weakref: may_be_weak && (is_weak_elsewhere || asks("__weakref__")),
            slots: named.into_iter().flatten().filter(|slot| slot != "__dict__" && slot != "__weakref__").collect(),
        })
    }

    /// Whether instances of a class can be referred to weakly, which the class that begins it tells by its namespace.
    fn has_weakref(&self, class: &Rc<Class>) -> Res<bool> {
        Ok(WEAK.contains(&class.kind) || class.lookup(&self.heap, "__weakref__")?.is_some())
    }

    /// The names in `__slots__`, if there are any.
    fn slots_in(&self, namespace: &Ref<Dict>, class: &Ref<Str>, best: &Rc<Class>) -> Res<Option<Vec<String>>> {
        let heap = &self.heap;
        let slots = match namespace.get_str(heap, "__slots__")? {
            None => return Ok(None),
            Some(single @ Value::Str(_)) => vec![single],
            Some(many) => crate::container::consume::collect(heap, &many)?,
        };
        let variable_size = VARIABLE_SIZE.contains(&best.kind);
        if variable_size && !slots.is_empty() {
            let message = format!("nonempty __slots__ not supported for subtype of '{}'", best.name());
            return Err(heap.type_error(message));
        }
        let mut names: Vec<String> = Vec::new();
        for slot in slots {
            let name = self.slot_name(&slot, class)?;
            let is_there = names.contains(&name)
                || name == "__dict__" && best.has_dict
                || name == "__weakref__" && (variable_size || self.has_weakref(best)?);
            if is_there && matches!(name.as_str(), "__dict__" | "__weakref__") {
                return Err(heap.type_error(format!("{name} slot disallowed: we already got one")));
            }
            if namespace.get_str(heap, &name)?.is_some() && name != "__qualname__" && name != "__classcell__" {
                let message = format!("{} in __slots__ conflicts with class variable", repr(heap, &slot)?);
                return Err(heap.value_error(message));
            }
            names.push(name);
        }
        names.sort_unstable();
        Ok(Some(names))
    }

    /// The name of an item of `__slots__`, as the class mangles it.
    fn slot_name(&self, slot: &Value, class: &Ref<Str>) -> Res<String> {
        let Value::Str(name) = slot else {
            let message = format!("__slots__ items must be strings, not '{}'", slot.type_name());
            return Err(self.heap.type_error(message));
        };
        if !is_identifier(&name.text) {
            return Err(self.heap.type_error("__slots__ must be identifiers"));
        }
        Ok(crate::scope::mangled(&class.text, &name.text))
    }
}
