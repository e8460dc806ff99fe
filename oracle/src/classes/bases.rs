//! The bases of a class after it was made: the order of lookup by its metaclass, and the assignment of `__bases__`.

use crate::classes::Class;
use crate::classes::create::{best_base, layout, merge_orders};
use crate::container::consume::collect;
use crate::error::{Res, not_supported};
use crate::heap::HeapRef;
use crate::interpreter::Interpreter;
use crate::value::Value;
use std::rc::Rc;

/// The order that `type.mro` works out: C3.
pub(crate) fn default_order(heap: &HeapRef, class: &Rc<Class>) -> Res<Vec<Rc<Class>>> {
    let ancestors = merge_orders(heap, &class.bases.borrow())?;
    Ok(std::iter::once(Rc::clone(class)).chain(ancestors).collect())
}

/// What a class adds to what instances of its best base are made of.
#[derive(Default, PartialEq)]
struct Additions {
    dict: bool,
    weakref: bool,
    slots: Vec<(usize, Rc<str>)>,
}

impl Additions {
    fn of(heap: &HeapRef, class: &Rc<Class>, base: &Rc<Class>) -> Res<Self> {
        let weakref = match &class.namespace {
            Some(namespace) => namespace.get_str(heap, "__weakref__")?.is_some(),
            None => false,
        };
        let slots = class.slot_names().into_iter().filter(|(index, _)| *index >= base.slots).collect();
        Ok(Self { dict: class.has_dict && !base.has_dict, weakref, slots })
    }
}

/// Whether instances of one class can become instances of the other: the last classes that added something are the same, or
/// added the same to the same.
pub(crate) fn same_layout(heap: &HeapRef, left: &Rc<Class>, right: &Rc<Class>) -> Res<bool> {
    let (left, left_base, added) = last_addition(heap, left)?;
    let (right, right_base, also_added) = last_addition(heap, right)?;
    Ok(Rc::ptr_eq(&left, &right) || Rc::ptr_eq(&left_base, &right_base) && added == also_added)
}

/// The nearest class that adds something, its best base, and what it adds; a builtin class adds nothing to itself.
fn last_addition(heap: &HeapRef, class: &Rc<Class>) -> Res<(Rc<Class>, Rc<Class>, Additions)> {
    let mut class = Rc::clone(class);
    while !class.is_builtin() {
        let base = best_base(heap, &class.bases.borrow())?;
        let added = Additions::of(heap, &class, &base)?;
        if added != Additions::default() {
            return Ok((class, base, added));
        }
        class = base;
    }
    Ok((Rc::clone(&class), class, Additions::default()))
}

impl Interpreter {
    /// Works out the order of lookup, by `mro()` of the metaclass if the program defined it.
    pub(crate) fn order_class(&self, class: &Rc<Class>) -> Res<()> {
        let heap = &self.heap;
        let value = Value::Class(Rc::clone(class));
        let order = match heap.call_user_special(&value, "mro", Vec::new())? {
            Some(order) => self.checked_order(class, &order)?,
            None => default_order(heap, class)?,
        };
        let old = class.ancestors.replace(order[1..].to_vec());
        drop(old);
        Ok(())
    }

    fn checked_order(&self, class: &Rc<Class>, order: &Value) -> Res<Vec<Rc<Class>>> {
        let heap = &self.heap;
        let mut classes = Vec::new();
        for item in collect(heap, order)? {
            match item {
                Value::Class(base) if !class.kind.is_subclass(layout(&base)) => {
                    let message = format!("mro() returned base with unsuitable layout ('{}')", base.name());
                    return Err(heap.type_error(message));
                }
                Value::Class(base) => classes.push(base),
                other => {
                    let given = other.type_name();
                    return Err(heap.type_error(format!("mro() returned a non-class ('{given}')")));
                }
            }
        }
        match classes.first() {
            None => Err(heap.type_error("type MRO must not be empty")),
            Some(first) if !Rc::ptr_eq(first, class) => {
                Err(not_supported("an mro() that does not begin with its class"))
            }
            // A class would keep itself alive.
            Some(_) if classes[1..].iter().any(|other| Rc::ptr_eq(other, class) || other.is_subclass(class)) => {
                Err(not_supported("an mro() in which a class comes before its bases"))
            }
            Some(_) => Ok(classes),
        }
    }

    /// `class.__bases__ = bases`
    pub(crate) fn set_bases(&self, class: &Rc<Class>, bases: Option<Value>) -> Res<()> {
        let heap = &self.heap;
        let name = class.name();
        let Some(bases) = bases else {
            return Err(heap.type_error(format!("cannot delete '__bases__' attribute of immutable type '{name}'")));
        };
        if !class.is_mutable() {
            return Err(heap.immutable_class(class, "__bases__"));
        }
        let new = self.new_bases(class, &bases)?;
        let (old_base, new_base) = (best_base(heap, &class.bases.borrow())?, best_base(heap, &new)?);
        let what = if is_plain(&old_base) != is_plain(&new_base) {
            Some("deallocator")
        } else if same_layout(heap, &old_base, &new_base)? {
            None
        } else {
            Some("object layout")
        };
        if let Some(what) = what {
            let (old, new) = (old_base.name(), new_base.name());
            return Err(heap.type_error(format!("__bases__ assignment: '{new}' {what} differs from '{old}'")));
        }
        let old = class.bases.replace(new);
        let mut changed = Vec::new();
        if let Err(error) = self.reorder(class, &mut changed) {
            for (class, ancestors) in changed.into_iter().rev() {
                class.ancestors.replace(ancestors);
            }
            class.bases.replace(old);
            return Err(error);
        }
        for base in &old {
            base.subclasses.borrow_mut().retain(|it| !it.upgrade().is_some_and(|it| Rc::ptr_eq(&it, class)));
        }
        for base in class.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(Rc::downgrade(class));
        }
        Ok(())
    }

    fn new_bases(&self, class: &Rc<Class>, bases: &Value) -> Res<Vec<Rc<Class>>> {
        let heap = &self.heap;
        let (name, given) = (class.name(), bases.type_name());
        let Value::Tuple(bases) = &bases.as_builtin() else {
            return Err(heap.type_error(format!("can only assign tuple to {name}.__bases__, not {given}")));
        };
        if bases.items().is_empty() {
            return Err(heap.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
        }
        for base in bases.items() {
            match base {
                Value::Class(base) if base.is_subclass(class) => {
                    return Err(heap.type_error("a __bases__ item causes an inheritance cycle"));
                }
                Value::Class(_) => {}
                other => {
                    let given = other.type_name();
                    return Err(heap.type_error(format!("{name}.__bases__ must be tuple of classes, not '{given}'")));
                }
            }
        }
        self.base_classes(bases.items())
    }

    /// Orders a class and those that derive from it anew; what they had before is kept.
    fn reorder(&self, class: &Rc<Class>, changed: &mut Vec<(Rc<Class>, Vec<Rc<Class>>)>) -> Res<()> {
        changed.push((Rc::clone(class), class.ancestors.borrow().clone()));
        self.order_class(class)?;
        for subclass in class.subclasses() {
            self.reorder(&subclass, changed)?;
        }
        Ok(())
    }
}

impl Class {
    /// The slots of a class and its bases, with their places: the bases' first, those of a class by name.
    pub(crate) fn slot_names(self: &Rc<Self>) -> Vec<(usize, Rc<str>)> {
        let mut slots: Vec<(usize, Rc<str>)> = Vec::new();
        for class in self.mro().into_iter().rev() {
            let Some(namespace) = &class.namespace else { continue };
            let mut own: Vec<(usize, Rc<str>)> = Vec::new();
            for entry in namespace.0.borrow().iter() {
                if let Value::Slot(slot) = &entry.value
                    && slot.owner.upgrade().is_some_and(|owner| Rc::ptr_eq(&owner, &class))
                {
                    own.push((slot.index, Rc::clone(&slot.name)));
                }
            }
            own.sort_by(|(_, a), (_, b)| a.cmp(b));
            own.dedup();
            slots.extend(own);
        }
        slots
    }
}

/// Whether instances of a class refer to no other objects: these builtin classes have one deallocator, all others another.
fn is_plain(class: &Class) -> bool {
    use crate::classes::Kind::{Bool, ByteArray, Bytes, Complex, Float, Int, Object, Str};
    class.is_builtin() && matches!(class.kind, Object | Int | Bool | Float | Complex | Str | Bytes | ByteArray)
}
