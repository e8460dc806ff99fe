//! `hash`, equality of keys, and lookups by key in dicts and sets.

use super::table::Table;
use crate::classes::{self, Special};
use crate::objects::function::CodeValue;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::slice::Slice;
use crate::objects::{ClassKind, Dict, ExceptionClass, Int, Set, Str, Tuple, float_of, hash};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::{DictEntry, Kind};
use stencils::value::Value;

type Hash = fn(&mut Vm, Value) -> Fallible<i64>;

/// The kinds of what has no hash, as its class says with `__hash__ = None`.
pub(crate) const UNHASHABLE: &[Kind] = &[
    Kind::List,
    Kind::Dict,
    Kind::Set,
    Kind::ByteArray,
    Kind::DictKeys,
    Kind::DictItems,
    Kind::FrameLocalsProxy,
    Kind::Cell,
    Kind::ParamSpecArgs,
    Kind::ParamSpecKwargs,
];

static HASH: Table<Hash> = Table::new(
    identity as Hash,
    &[
        (Kind::BigInt, number),
        (Kind::Float, number),
        (Kind::Str, |_, value| Ok(Str::from_value(value).map_or(0, Str::hash))),
        (Kind::Tuple, |vm, value| tuple(vm, Tuple::from_value(value).map_or(&[], Tuple::items))),
        (Kind::Range, range),
        (Kind::Bytes, super::bytes::hash),
        (Kind::MemoryView, super::bytes::hash),
        (Kind::Complex, super::complexes::hash_of),
        (Kind::Slice, slice),
        (Kind::BoundMethod, |vm, value| {
            let (function, this) = crate::classes::bound(value);
            Ok(vm.identity_hash(this) ^ vm.nested(" while hashing an object", |vm| vm.hash(function))?)
        }),
        (Kind::BuiltinFunction, builtin_method),
        (Kind::MethodWrapper, builtin_method),
        (Kind::Code, |vm, value| {
            let Some(code) = CodeValue::from_value(value) else { return identity(vm, value) };
            let source = &code.data().source;
            let name = vm.intern(&source.name);
            Ok(vm.hash(name)? ^ i64::from(source.first_line))
        }),
        (Kind::FrozenSet, frozen_set),
        (Kind::MappingProxy, |vm, value| {
            let mapping = vm.proxied(value);
            vm.nested(" while hashing an object", |vm| vm.hash(mapping))
        }),
        (Kind::GenericAlias, crate::typing::hash),
        (Kind::Union, crate::typing::hash),
    ],
)
.with(ClassKind::BOOL, number)
.with(ClassKind::NONE, |_, _| Ok(hash::NONE))
.with_all(UNHASHABLE, unhashable);

fn identity(vm: &mut Vm, value: Value) -> Fallible<i64> {
    Ok(vm.identity_hash(value))
}

fn unhashable(vm: &mut Vm, value: Value) -> Fallible<i64> {
    let message = format!("unhashable type: '{}'", vm.type_name(value));
    Err(vm.raise(ExceptionClass::TypeError, message))
}

fn number(vm: &mut Vm, value: Value) -> Fallible<i64> {
    Ok(match (Int::from_value(value), float_of(value)) {
        (Some(Int::Small(int)), _) => hash::int(int),
        (Some(Int::Big(object)), _) => hash::big_int(&object.value),
        (None, Some(float)) => hash::float(float, || vm.identity_hash(value)),
        (None, None) => vm.identity_hash(value),
    })
}

fn tuple(vm: &mut Vm, items: &[Value]) -> Fallible<i64> {
    vm.nested(" while hashing an object", |vm| {
        let mut lanes = hash::Lanes::default();
        items.iter().try_for_each(|item| vm.hash(*item).map(|hash| lanes.add(hash)))?;
        Ok(lanes.tuple(items.len()))
    })
}

/// As the tuple of length, first item and step; an empty range has neither item nor step, one of one item no step.
fn range(vm: &mut Vm, value: Value) -> Fallible<i64> {
    let Some(range) = crate::objects::range::Range::from_value(value) else { return identity(vm, value) };
    let mut parts = [range.length, Value::NONE, Value::NONE];
    if !range.length().is_zero() {
        parts[1] = range.start;
        if range.length != Value::small_int(1) {
            parts[2] = range.step;
        }
    }
    tuple(vm, &parts)
}

fn slice(vm: &mut Vm, value: Value) -> Fallible<i64> {
    let Some(slice) = Slice::from_value(value) else { return identity(vm, value) };
    let parts = [slice.start, slice.stop, slice.step];
    vm.nested(" while hashing an object", |vm| {
        let mut lanes = hash::Lanes::default();
        parts.into_iter().try_for_each(|part| vm.hash(part).map(|hash| lanes.add(hash)))?;
        Ok(lanes.slice())
    })
}

/// As the method and its object: those that are equal have one hash.
fn builtin_method(vm: &mut Vm, value: Value) -> Fallible<i64> {
    let Some(method) = classes::builtin_method(value).filter(|method| !method.this.is_null()) else {
        return identity(vm, value);
    };
    let name = vm.intern(method.name);
    Ok(vm.identity_hash(method.this) ^ vm.identity_hash(name))
}

fn frozen_set(_: &mut Vm, value: Value) -> Fallible<i64> {
    Ok(Set::from_value(value)
        .map_or(0, |set| hash::frozen_set(set.entries().iter().map(|entry| entry.hash), set.len())))
}

impl Vm {
    /// `hash(value)`
    #[inline]
    pub(crate) fn hash(&mut self, value: Value) -> Fallible<i64> {
        match value {
            value if value.is_int() => Ok(hash::int(value.as_int())),
            value if is_of_program(value) => self.hash_of_program(value),
            value => self.native_hash(value),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_hash(&mut self, value: Value) -> Fallible<i64> {
        HASH.of(value)(self, value)
    }

    /// `hash(key)`, where an error says what the key was for.
    fn hash_key(&mut self, key: Value, purpose: &str) -> Fallible<i64> {
        self.hash(key).map_err(|raised| self.explain_unhashable(key, purpose, raised))
    }

    #[cold]
    fn explain_unhashable(&mut self, key: Value, purpose: &str, raised: Raised) -> Raised {
        let Some(message) = self.raised_message(ExceptionClass::TypeError) else { return raised };
        let text = format!("cannot use '{}' as {purpose} ({message})", self.qualified_type_name(key));
        self.raise(ExceptionClass::TypeError, text)
    }

    /// The entry of a key in a dict, by its number, and the key's hash.
    #[inline]
    pub(crate) fn dict_find(&mut self, dict: Dict, key: Value) -> Fallible<(Option<usize>, i64)> {
        if let Some(key) = Str::from_value(key).filter(|_| is_exactly(key, Kind::Str) && dict.has_str_keys()) {
            return Ok((dict.find_str(key), key.hash()));
        }
        let hash = self.hash_key(key, "a dict key")?;
        Ok((dict.find(key, hash, |other| self.equal(other, key))?, hash))
    }

    /// The value of a key.
    #[inline]
    pub(crate) fn dict_get(&mut self, dict: Dict, key: Value) -> Fallible<Option<Value>> {
        let (number, _) = self.dict_find(dict, key)?;
        Ok(number.and_then(|number| dict.entry(number)).map(|entry| entry.value))
    }

    /// `dict[key] = value`
    pub(crate) fn dict_set(&mut self, dict: Dict, key: Value, value: Value) -> Fallible<()> {
        let (number, hash) = self.dict_find(dict, key)?;
        self.dict_put(dict, number, DictEntry { hash, key, value })
    }

    /// `dict[key] = value` for a key whose hash is known.
    pub(crate) fn dict_set_hashed(&mut self, dict: Dict, entry: DictEntry) -> Fallible<()> {
        let number = dict.find(entry.key, entry.hash, |other| self.equal(other, entry.key))?;
        self.dict_put(dict, number, entry)
    }

    /// Adds an entry, or sets the value of the one that is there.
    pub(crate) fn dict_put(&mut self, dict: Dict, number: Option<usize>, entry: DictEntry) -> Fallible<()> {
        match number {
            Some(number) => dict.set_value(&mut self.heap, number, entry.value),
            None => {
                self.check_items(dict.len() + 1)?;
                dict.insert_new(&mut self.heap, entry.hash, entry.key, entry.value);
            }
        }
        self.dict_changed(dict, entry.key);
        Ok(())
    }

    /// Deletes a key and gives back its value, if it was there.
    pub(crate) fn dict_remove(&mut self, dict: Dict, key: Value) -> Fallible<Option<Value>> {
        let (number, _) = self.dict_find(dict, key)?;
        let removed = number.and_then(|number| dict.remove(&mut self.heap, number));
        if removed.is_some() {
            self.dict_changed(dict, key);
        }
        Ok(removed)
    }

    /// Moves the entry of a key behind all others, or before them; whether there is one. The key is hashed once.
    pub(crate) fn dict_move(&mut self, dict: Dict, key: Value, last: bool) -> Fallible<bool> {
        let hash = self.hash(key)?;
        let number = dict.find(key, hash, |other| self.equal(other, key))?;
        let Some(number) = number else { return Ok(false) };
        dict.move_to_end(&mut self.heap, number, last);
        self.dict_changed(dict, key);
        Ok(true)
    }

    /// Deletes all keys.
    pub(crate) fn dict_clear(&mut self, dict: Dict) {
        self.dict_all_changed(dict);
        dict.clear(&mut self.heap);
    }

    /// Deletes the key that was added last.
    pub(crate) fn dict_pop_last(&mut self, dict: Dict) {
        if let Some(key) = dict.pop_last(&mut self.heap) {
            self.dict_changed(dict, key);
        }
    }

    /// The value of a key, which is added if it is not there; the key is hashed once.
    pub(crate) fn dict_set_default(&mut self, dict: Dict, key: Value, default: Value) -> Fallible<Value> {
        let (number, hash) = self.dict_find(dict, key)?;
        if let Some(entry) = number.and_then(|number| dict.entry(number)) {
            return Ok(entry.value);
        }
        self.check_items(dict.len() + 1)?;
        dict.insert_new(&mut self.heap, hash, key, default);
        self.dict_changed(dict, key);
        Ok(default)
    }

    fn dict_all_changed(&mut self, dict: Dict) {
        if dict.is_watched() {
            dict.entries().iter().for_each(|entry| self.watched_dict_changed(dict.value(), entry.key));
        }
    }

    #[inline]
    fn dict_changed(&mut self, dict: Dict, key: Value) {
        if dict.is_watched() {
            self.watched_dict_changed(dict.value(), key);
        }
    }

    /// The slot of a key in a set. A set without a hash stands for the frozenset of its items.
    pub(crate) fn set_find(&mut self, set: Set, key: Value) -> Fallible<Option<usize>> {
        let is_mutable = Set::from_value(key).is_some_and(|set| !set.is_frozen());
        let hash = match is_mutable && !self.has_hash(key) {
            true => frozen_set(self, key)?,
            false => self.hash_key(key, "a set element")?,
        };
        set.find(key, hash, |other| self.equal(other, key))
    }

    fn has_hash(&mut self, value: Value) -> bool {
        let (class, name) = (self.class_of(value), self.special(Special::Hash));
        self.lookup_in_class(class, name).is_some_and(|hash| !hash.is_none())
    }

    /// The slot of a key in a set, which must be hashable.
    pub(crate) fn set_find_hashed(&mut self, set: Set, key: Value) -> Fallible<Option<usize>> {
        let hash = self.hash_key(key, "a set element")?;
        set.find(key, hash, |other| self.equal(other, key))
    }

    /// Adds a key to a set.
    pub(crate) fn set_add(&mut self, set: Set, key: Value) -> Fallible<()> {
        let hash = self.hash_key(key, "a set element")?;
        self.set_add_hashed(set, key, hash)
    }

    /// Adds a key whose hash is known to a set.
    pub(crate) fn set_add_hashed(&mut self, set: Set, key: Value, hash: i64) -> Fallible<()> {
        self.check_items(set.len() + 1)?;
        let slot = set.search(key, hash, |other| self.equal(other, key))?;
        if let Err(slot) = slot {
            set.add_at(&mut self.heap, slot, key, hash);
        }
        Ok(())
    }
}
