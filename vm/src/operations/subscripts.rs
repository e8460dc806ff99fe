//! `container[key]`, loaded, stored and deleted: tables by the class of the container.

use super::slicing::Selection;
use super::table::Table;
use crate::classes::Special;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::slice::Slice;
use crate::objects::string::Units;
use crate::objects::{ClassKind, Dict, ExceptionClass, List, Str, Tuple, View, kind_of};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

type Load = fn(&mut Vm, Value, Value) -> Fallible<Value>;
type Store = fn(&mut Vm, Value, Value, Value) -> Fallible<()>;
type Delete = fn(&mut Vm, Value, Value) -> Fallible<()>;

static LOAD: Table<Load> = Table::new(
    not_subscriptable as Load,
    &[
        (Kind::Str, load_str),
        (Kind::List, load_list),
        (Kind::Tuple, load_tuple),
        (Kind::Dict, |vm, dict, key| match Dict::from_value(dict) {
            Some(dict) => vm.dict_subscript(dict, key),
            None => not_subscriptable(vm, dict, key),
        }),
        (Kind::Range, super::ranges::subscript),
        (Kind::Bytes, super::bytes::subscript),
        (Kind::ByteArray, super::bytes::subscript),
        (Kind::MemoryView, super::memory_view::subscript),
        (Kind::MappingProxy, |vm, proxy, key| vm.subscript(vm.proxied(proxy), key)),
        (Kind::Type, |vm, class, key| vm.subscript_class(class, key)),
        (Kind::GenericAlias, crate::typing::subscript),
        (Kind::Union, crate::typing::subscript),
        (Kind::TypeAliasType, crate::typing::subscript),
    ],
);

static STORE: Table<Store> = Table::new(
    (|vm, container, key, _| no_store(vm, container, key)) as Store,
    &[
        (Kind::List, super::list_store::store),
        (Kind::ByteArray, super::bytes::store),
        (Kind::MemoryView, super::memory_view::store),
        (Kind::Dict, store_dict),
    ],
);

static DELETE: Table<Delete> = Table::new(
    no_deletion as Delete,
    &[
        (Kind::List, super::list_store::delete),
        (Kind::ByteArray, super::bytes::delete),
        (Kind::MemoryView, super::memory_view::delete),
        (Kind::Dict, delete_dict),
    ],
);

const SEQUENCES: &[Kind] = &[
    Kind::Str,
    Kind::Bytes,
    Kind::Tuple,
    Kind::Range,
    Kind::Set,
    Kind::FrozenSet,
    Kind::DictKeys,
    Kind::DictValues,
    Kind::DictItems,
    Kind::MappingProxy,
];

/// Whether a class with an operation of sequences, as all of the program's are, is asked as one: if the key is an index, which must
/// fit the machine's word.
fn is_asked_as_sequence(vm: &mut Vm, container: Value, key: Value) -> Fallible<bool> {
    let is_sequence = is_of_program(container) || kind_of(container).is_some_and(|kind| SEQUENCES.contains(&kind));
    let is_index = is_sequence && vm.has_index(key);
    if is_index {
        vm.index_in_word(key)?;
    }
    Ok(is_index)
}

fn no_store(vm: &mut Vm, container: Value, key: Value) -> Fallible<()> {
    is_asked_as_sequence(vm, container, key)?;
    Err(vm.refuse(container, "does not support item assignment"))
}

fn no_deletion(vm: &mut Vm, container: Value, key: Value) -> Fallible<()> {
    let not = if is_asked_as_sequence(vm, container, key)? { "doesn't" } else { "does not" };
    Err(vm.refuse(container, &format!("{not} support item deletion")))
}

fn not_subscriptable(vm: &mut Vm, container: Value, _: Value) -> Fallible<Value> {
    Err(vm.refuse(container, "is not subscriptable"))
}

/// Either one item's index or a selection of several.
pub(super) enum Place {
    Index(usize),
    Selection(Selection),
}

/// How a sequence words its errors about keys.
pub(super) struct Wording<'a> {
    pub(super) wrong_key: &'a str,
    pub(super) out_of_range: &'a str,
}

const STR: Wording =
    Wording { wrong_key: "string indices must be integers, not '{}'", out_of_range: "string index out of range" };
const LIST: Wording =
    Wording { wrong_key: "list indices must be integers or slices, not {}", out_of_range: "list index out of range" };
const TUPLE: Wording =
    Wording { wrong_key: "tuple indices must be integers or slices, not {}", out_of_range: "tuple index out of range" };

fn load_str(vm: &mut Vm, container: Value, key: Value) -> Fallible<Value> {
    let Some(text) = Str::from_value(container) else { return not_subscriptable(vm, container, key) };
    match vm.place(key, || text.len(), &STR)? {
        Place::Index(index) => Ok(vm.character(text.units().get(index).unwrap_or(0))),
        Place::Selection(selection) => Ok(vm.slice_str(text, selection)),
    }
}

fn load_list(vm: &mut Vm, container: Value, key: Value) -> Fallible<Value> {
    let Some(list) = List::from_value(container) else { return not_subscriptable(vm, container, key) };
    match vm.place(key, || list.len(), &LIST)? {
        Place::Index(index) => Ok(list.get(index).unwrap_or(Value::NONE)),
        Place::Selection(selection) => Ok(vm.slice_list(list, selection)),
    }
}

fn load_tuple(vm: &mut Vm, container: Value, key: Value) -> Fallible<Value> {
    let Some(tuple) = Tuple::from_value(container) else { return not_subscriptable(vm, container, key) };
    match vm.place(key, || tuple.length, &TUPLE)? {
        Place::Index(index) => Ok(tuple.items()[index]),
        Place::Selection(selection) => Ok(vm.slice_tuple(tuple, selection)),
    }
}

fn store_dict(vm: &mut Vm, container: Value, key: Value, value: Value) -> Fallible<()> {
    match Dict::from_value(container) {
        Some(dict) => vm.dict_set(dict, key, value),
        None => Err(vm.refuse(container, "does not support item assignment")),
    }
}

fn delete_dict(vm: &mut Vm, container: Value, key: Value) -> Fallible<()> {
    let Some(dict) = Dict::from_value(container) else { return no_deletion(vm, container, key) };
    match vm.dict_remove(dict, key)? {
        Some(_) => Ok(()),
        None => Err(vm.raise_with(ExceptionClass::KeyError, &[key])),
    }
}

/// The error of what has one of two methods that share a slot, and is asked for the other.
fn lacks(vm: &mut Vm, container: Value, method: Special, other: Special) -> Option<Raised> {
    vm.lookup_special(container, other)?;
    let name = vm.special(method);
    Some(vm.raise_with(ExceptionClass::AttributeError, &[name]))
}

impl Vm {
    /// `container[key]`
    pub(crate) fn subscript(&mut self, container: Value, key: Value) -> Fallible<Value> {
        if !is_of_program(container) || ClassKind::of(container) == ClassKind::TYPE {
            return self.native_subscript(container, key);
        }
        match self.subscript_of_program(container, key)? {
            Some(result) => Ok(result),
            None => not_subscriptable(self, container, key),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_subscript(&mut self, container: Value, key: Value) -> Fallible<Value> {
        LOAD.of(container)(self, container, key)
    }

    /// `container[key] = value`
    pub(crate) fn store_subscript(&mut self, container: Value, key: Value, value: Value) -> Fallible<()> {
        if !is_of_program(container) {
            return self.native_store_subscript(container, key, value);
        }
        match self.call_special(container, Special::SetItem, &[key, value])? {
            Some(_) => Ok(()),
            None if let Some(raised) = lacks(self, container, Special::SetItem, Special::DelItem) => Err(raised),
            None => no_store(self, container, key),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_store_subscript(&mut self, container: Value, key: Value, value: Value) -> Fallible<()> {
        STORE.of(container)(self, container, key, value)
    }

    /// `del container[key]`
    pub(crate) fn delete_subscript(&mut self, container: Value, key: Value) -> Fallible<()> {
        if !is_of_program(container) {
            return self.native_delete_subscript(container, key);
        }
        match self.call_special(container, Special::DelItem, &[key])? {
            Some(_) => Ok(()),
            None if let Some(raised) = lacks(self, container, Special::DelItem, Special::SetItem) => Err(raised),
            None => no_deletion(self, container, key),
        }
    }

    /// The same, whatever a class that derives from a built-in one says.
    pub(crate) fn native_delete_subscript(&mut self, container: Value, key: Value) -> Fallible<()> {
        DELETE.of(container)(self, container, key)
    }

    /// `dict[key]`
    pub(crate) fn dict_subscript(&mut self, dict: Dict, key: Value) -> Fallible<Value> {
        match self.dict_get(dict, key)? {
            Some(value) => Ok(value),
            None => self.missing(dict.value(), key),
        }
    }

    /// `dict.__missing__(key)` of a subclass that has it; KeyError else.
    fn missing(&mut self, dict: Value, key: Value) -> Fallible<Value> {
        if is_of_program(dict)
            && let Some(value) = self.call_special(dict, Special::Missing, &[key])?
        {
            return Ok(value);
        }
        Err(self.raise_with(ExceptionClass::KeyError, &[key]))
    }

    /// `container[start:stop]`
    pub(crate) fn load_slice(&mut self, container: Value, start: Value, stop: Value) -> Fallible<Value> {
        match View::of(container) {
            _ if is_of_program(container) => {
                let slice = Slice::place(&mut self.heap, start, stop, Value::NONE);
                self.subscript(container, slice)
            }
            View::Str(text) => {
                let selection = self.bounds(start, stop, 1)?.within(text.len());
                Ok(self.slice_str(text, selection))
            }
            View::List(list) => {
                let selection = self.bounds(start, stop, 1)?.within(list.len());
                Ok(self.slice_list(list, selection))
            }
            View::Tuple(tuple) => {
                let selection = self.bounds(start, stop, 1)?.within(tuple.length);
                Ok(self.slice_tuple(tuple, selection))
            }
            _ => {
                let slice = Slice::place(&mut self.heap, start, stop, Value::NONE);
                self.subscript(container, slice)
            }
        }
    }

    /// What a key of a sequence stands for. Its length is asked for last: `__index__` of a key may change it.
    pub(super) fn place(&mut self, key: Value, length: impl Fn() -> usize, wording: &Wording<'_>) -> Fallible<Place> {
        if let Some(slice) = Slice::from_value(key) {
            return Ok(Place::Selection(self.slice_bounds(slice)?.within(length())));
        }
        let Some(int) = self.try_index(key)? else {
            let message = wording.wrong_key.replace("{}", &self.type_name(key));
            return Err(self.raise(ExceptionClass::TypeError, message));
        };
        let Some(index) = int.to_i64() else {
            return Err(self.no_word(ExceptionClass::IndexError, key));
        };
        let length = length();
        let from_start = if index < 0 { index + length as i64 } else { index };
        match usize::try_from(from_start) {
            Ok(index) if index < length => Ok(Place::Index(index)),
            _ => Err(self.raise(ExceptionClass::IndexError, wording.out_of_range)),
        }
    }

    fn slice_str(&mut self, text: Str, selection: Selection) -> Value {
        if selection.length == text.len() && selection.step == 1 && is_exactly(text.value(), Kind::Str) {
            return text.value();
        }
        if selection.length == 1 {
            return self.character(text.units().get(selection.start).unwrap_or(0));
        }
        if let Some(range) = selection.range() {
            return Str::from_units(&mut self.heap, text.units().slice(range));
        }
        let points: Vec<u32> = selection.indices().filter_map(|index| text.units().get(index)).collect();
        Str::from_units(&mut self.heap, Units::Four(&points))
    }

    fn slice_list(&mut self, list: List, selection: Selection) -> Value {
        let items = match selection.range() {
            Some(range) => list.slice(range),
            None => selection.indices().map(|index| list.get(index).unwrap_or(Value::NONE)).collect(),
        };
        self.list(items)
    }

    fn slice_tuple(&mut self, tuple: Tuple, selection: Selection) -> Value {
        if selection.length == tuple.length && selection.step == 1 && is_exactly(tuple.value(), Kind::Tuple) {
            return tuple.value();
        }
        let items: Vec<Value> = selection.indices().map(|index| tuple.items()[index]).collect();
        self.tuple(&items)
    }

    /// TypeError that names the class of a value.
    pub(crate) fn refuse(&mut self, value: Value, complaint: &str) -> Raised {
        let message = format!("'{}' object {complaint}", self.type_name(value));
        self.raise(ExceptionClass::TypeError, message)
    }
}
