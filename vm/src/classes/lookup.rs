//! The search for an attribute through a class and its bases, with CPython's method cache: it is keyed by the version of a class,
//! and whatever changes a class takes its version and those of all that derive from it away.

use super::Special;
use super::install;
use crate::heap::Marker;
use crate::objects::class::{Type, class_flag};
use crate::objects::{Dict, Str};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

const ENTRIES: usize = 1 << 11;

#[derive(Clone, Copy)]
struct Entry {
    /// 0: unused.
    version: u32,
    name: Value,
    /// NULL if no class has the attribute.
    value: Value,
}

impl Entry {
    const UNUSED: Self = Self { version: 0, name: Value::NULL, value: Value::NULL };
}

/// What was found of late. Entries of versions that are gone are never read.
pub(crate) struct MethodCache {
    entries: Vec<Entry>,
    last_version: u32,
}

impl Default for MethodCache {
    fn default() -> Self {
        Self { entries: vec![Entry::UNUSED; ENTRIES], last_version: 0 }
    }
}

impl MethodCache {
    /// Forgets what was found under names, or as values, that are about to be freed.
    pub(crate) fn forget_garbage(&mut self, marker: &Marker) {
        let is_garbage = |entry: &&mut Entry| !marker.is_marked(entry.name) || !marker.is_marked(entry.value);
        self.entries.iter_mut().filter(is_garbage).for_each(|entry| *entry = Entry::UNUSED);
    }
}

fn slot(version: u32, name: Value) -> usize {
    (version as usize ^ (name.0 >> 4) as usize) % ENTRIES
}

impl Vm {
    /// `type(value)`
    #[inline]
    pub(crate) fn class_of(&self, value: Value) -> Type {
        Type::from_value(self.classes.of(value)).expect("every value has a class")
    }

    /// The version of a class, which is given one if need be; 0 if all are used up.
    pub(crate) fn version_of(&mut self, class: Type) -> u32 {
        if class.version() == 0 {
            // A class has a version only if its bases have: then a change of one reaches it.
            for class in class.order().iter().rev().filter_map(|&class| Type::from_value(class)) {
                if class.version() == 0 {
                    let Some(next) = self.method_cache.last_version.checked_add(1) else { return 0 };
                    self.method_cache.last_version = next;
                    class.set_version(next);
                }
            }
        }
        class.version()
    }

    /// Told whenever the attributes or bases of a class change.
    pub(crate) fn class_changed(&mut self, class: Type) {
        if class.version() == 0 {
            return;
        }
        class.set_version(0);
        let subclasses = class.subclasses.borrow().clone();
        for subclass in subclasses {
            if let Some(subclass) = Type::from_value(subclass) {
                self.class_changed(subclass);
            }
        }
    }

    /// The attributes of a class itself.
    pub(crate) fn class_namespace(&mut self, class: Type) -> Dict {
        if class.has(class_flag::LAZY) {
            class.set_flag(class_flag::LAZY, false);
            install::fill(self, class);
        }
        class.namespace()
    }

    /// The attribute of a class or of one that it derives from, as it is. The name is interned.
    #[inline]
    pub(crate) fn lookup_in_class(&mut self, class: Type, name: Value) -> Option<Value> {
        let version = class.version();
        if version != 0 {
            let entry = self.method_cache.entries[slot(version, name)];
            if entry.version == version && entry.name == name {
                return (!entry.value.is_null()).then_some(entry.value);
            }
        }
        self.search(class, name)
    }

    fn search(&mut self, class: Type, name: Value) -> Option<Value> {
        let key = Str::from_value(name)?;
        let version = self.version_of(class);
        let found = self.lookup_in_order(class.order(), key);
        if version != 0 {
            let value = found.unwrap_or(Value::NULL);
            self.method_cache.entries[slot(version, name)] = Entry { version, name, value };
        }
        found
    }

    /// The attribute of the first of these classes that has it.
    pub(crate) fn lookup_in_order(&mut self, order: &[Value], name: Str) -> Option<Value> {
        let classes = order.iter().filter_map(|&class| Type::from_value(class));
        classes.filter_map(|class| self.class_namespace(class).get_str(name)).next()
    }

    /// The special method that the class of a value has for it, not bound to it.
    #[inline]
    pub(crate) fn lookup_special(&mut self, value: Value, special: Special) -> Option<Value> {
        let name = self.special(special);
        self.lookup_in_class(self.class_of(value), name)
    }

    /// The same, bound.
    pub(crate) fn bind_special(&mut self, value: Value, special: Special) -> Fallible<Option<Value>> {
        let class = self.class_of(value);
        self.lookup_special(value, special).map(|method| self.bind(method, value, class)).transpose()
    }

    /// Calls a special method of the class of a value; `None` if the class has none, or says with `None` that it has none.
    pub(crate) fn call_special(
        &mut self,
        value: Value,
        special: Special,
        arguments: &[Value],
    ) -> Fallible<Option<Value>> {
        self.lookup_special(value, special).map(|method| self.call_method(method, value, arguments)).transpose()
    }

    /// As `call_special`, but a method that its descriptor withholds with an AttributeError is none (CPython's `lookup_maybe_method`).
    pub(crate) fn call_maybe(
        &mut self,
        value: Value,
        special: Special,
        arguments: &[Value],
    ) -> Fallible<Option<Value>> {
        self.lookup_special(value, special).map_or(Ok(None), |method| self.call_method_maybe(method, value, arguments))
    }

    /// An interned str of the same text.
    pub(crate) fn intern_value(&mut self, name: Str) -> Value {
        let text = name.to_string();
        self.intern(&text)
    }
}
