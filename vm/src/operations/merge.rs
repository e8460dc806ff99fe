//! Putting all of a mapping into a dict: `dict(m)`, `d.update(m)`, `{**m}`, `f(**m)`. Source: CPython 3.14 `Objects/dictobject.c`.

use crate::builtins::Arguments;
use crate::classes::Special;
use crate::objects::class::Type;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// `dict.update(source)`: a mapping, which has `keys`, or an iterable of pairs.
    pub(crate) fn dict_update(&mut self, dict: Dict, source: Value) -> Fallible<()> {
        let keys = self.intern("keys");
        if Dict::from_value(source).is_some() || self.get_attribute_if_any(source, keys)?.is_some() {
            return self.dict_merge_mapping(dict, source);
        }
        let mut number = 0;
        self.for_each(source, |vm, item| {
            let (key, value) = vm.pair(item, number)?;
            number += 1;
            vm.dict_set(dict, key, value)
        })
    }

    /// `{**mapping}` into `dict`.
    pub(crate) fn dict_display_update(&mut self, dict: Dict, mapping: Value) -> Fallible<()> {
        match self.dict_merge_mapping(dict, mapping) {
            Err(raised) => {
                self.unless_raised(ExceptionClass::AttributeError, raised)?;
                Err(self.refuse(mapping, "is not a mapping"))
            }
            done => done,
        }
    }

    /// `callable(**mapping)` into `dict`, where no key may come twice.
    pub(crate) fn keywords_update(&mut self, callable: Value, dict: Dict, mapping: Value) -> Fallible<()> {
        let set = |vm: &mut Self, key, value| vm.dict_set(dict, key, value);
        match self.for_each_entry(mapping, set, |vm, key| vm.refuse_duplicate(callable, dict, key)) {
            Err(raised) => {
                self.unless_raised(ExceptionClass::AttributeError, raised)?;
                let (name, class) = (self.callable_text(callable)?, self.type_name(mapping));
                let message = format!("{name} argument after ** must be a mapping, not {class}");
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            done => done,
        }
    }

    /// The entries of a mapping, or of a dict, into `dict`.
    pub(crate) fn dict_merge_mapping(&mut self, dict: Dict, mapping: Value) -> Fallible<()> {
        match self.plain_dict(mapping) {
            Some(other) => self.dict_merge(dict, other),
            None => self.for_each_entry(mapping, |vm, key, value| vm.dict_set(dict, key, value), |_, _| Ok(())),
        }
    }

    fn refuse_duplicate(&mut self, callable: Value, dict: Dict, key: Value) -> Fallible<()> {
        if self.dict_find(dict, key)?.0.is_none() {
            return Ok(());
        }
        let name = self.callable_text(callable)?;
        let key = self.str_of(key)?;
        let message = format!("{name} got multiple values for keyword argument '{}'", text(key));
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// The entries of a mapping, each of whose keys is looked at before its value is asked for.
    fn for_each_entry(
        &mut self,
        mapping: Value,
        mut add: impl FnMut(&mut Self, Value, Value) -> Fallible<()>,
        look: impl Fn(&mut Self, Value) -> Fallible<()>,
    ) -> Fallible<()> {
        if let Some(dict) = self.plain_dict(mapping) {
            return dict.entries().into_iter().try_for_each(|entry| {
                look(self, entry.key)?;
                add(self, entry.key, entry.value)
            });
        }
        let name = self.intern("keys");
        let keys = self.get_attribute(mapping, name)?;
        let keys = self.call(keys, &Arguments::positional(&[]))?;
        if !self.is_iterable(keys) {
            return Err(self.wrong_keys(mapping, keys));
        }
        self.collect_items(keys)?.into_iter().try_for_each(|key| {
            look(self, key)?;
            let value = self.subscript(mapping, key)?;
            add(self, key, value)
        })
    }

    /// A dict whose entries stand for it, as they do unless a derived class iterates in its own way.
    fn plain_dict(&mut self, mapping: Value) -> Option<Dict> {
        let dict = Dict::from_value(mapping)?;
        let own = self.lookup_special(mapping, Special::Iter);
        let name = self.special(Special::Iter);
        let class = Type::from_value(self.classes.of_kind(Kind::Dict))?;
        (own == self.lookup_in_class(class, name)).then_some(dict)
    }

    fn wrong_keys(&mut self, mapping: Value, keys: Value) -> Raised {
        let (owner, given) = (self.type_name(mapping), self.type_name(keys));
        self.raise(ExceptionClass::TypeError, format!("{owner}.keys() returned a non-iterable (type {given})"))
    }

    fn pair(&mut self, item: Value, number: usize) -> Fallible<(Value, Value)> {
        let items = self.sequence_items(item, "object is not iterable").inspect_err(|_| {
            self.note_raised_if(ExceptionClass::TypeError, || {
                format!("Cannot convert dictionary update sequence element #{number} to a sequence")
            });
        })?;
        match items[..] {
            [key, value] => Ok((key, value)),
            ref items => {
                let length = items.len();
                let message =
                    format!("dictionary update sequence element #{number} has length {length}; 2 is required");
                Err(self.raise(ExceptionClass::ValueError, message))
            }
        }
    }
}
