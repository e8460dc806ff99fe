//! What the patterns of `match` ask of a value. Source: CPython 3.14 `Python/ceval.c`. How they are put together is the compiler's
//! business.

use crate::builtins::{Arguments, type_error};
use crate::classes::Special;
use crate::objects::class::Type;
use crate::objects::instance::{is_exactly, is_of_program, place_object};
use crate::objects::string::text;
use crate::objects::{ClassKind, Dict, ExceptionClass, Int, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// Built-in objects that are sequences to `match`.
const SEQUENCES: &[Kind] = &[Kind::List, Kind::Tuple, Kind::Range, Kind::MemoryView];
/// Built-in objects that are mappings to `match`.
const MAPPINGS: &[Kind] = &[Kind::Dict, Kind::MappingProxy, Kind::FrameLocalsProxy];
/// Built-in classes whose one positional sub-pattern is matched with the subject itself.
const MATCH_SELF: &[ClassKind] = &[
    ClassKind::BOOL,
    ClassKind::INT,
    ClassKind(Kind::ByteArray),
    ClassKind(Kind::Bytes),
    ClassKind(Kind::Dict),
    ClassKind(Kind::Float),
    ClassKind(Kind::FrozenSet),
    ClassKind(Kind::List),
    ClassKind(Kind::Set),
    ClassKind(Kind::Str),
    ClassKind(Kind::Tuple),
];

/// Bits of `__abc_tpflags__`, by which the abstract classes of `collections.abc` say what their subclasses are to `match`.
const SEQUENCE_FLAG: i64 = 1 << 5;
const MAPPING_FLAG: i64 = 1 << 6;

/// What the instances of a built-in class are to `match`.
fn built_in_flag(class: ClassKind) -> i64 {
    match class.0 {
        kind if SEQUENCES.contains(&kind) => SEQUENCE_FLAG,
        kind if MAPPINGS.contains(&kind) => MAPPING_FLAG,
        _ => 0,
    }
}

impl Vm {
    /// Whether sequence patterns, or mapping patterns, may match a value.
    pub(crate) fn is_pattern_kind(&mut self, subject: Value, sequences: bool) -> bool {
        let flag = if sequences { SEQUENCE_FLAG } else { MAPPING_FLAG };
        if !is_of_program(subject) {
            return built_in_flag(ClassKind::of(subject)) == flag;
        }
        let name = self.intern("__abc_tpflags__");
        let Some(name) = Str::from_value(name) else { return false };
        let classes = self.class_of(subject).order().iter().filter_map(|&class| Type::from_value(class));
        // The first class that is either decides.
        let flags = classes.map(|class| match class.is_of_program() {
            true => {
                self.class_namespace(class).get_str(name).and_then(Int::from_value).and_then(Int::to_i64).unwrap_or(0)
            }
            false => built_in_flag(class.instance),
        });
        flags.into_iter().find(|&flags| flags != 0).is_some_and(|flags| flags & flag != 0)
    }

    /// `MATCH_KEYS`: a tuple of the values of keys, or `None` if one is absent.
    pub(crate) fn match_keys(&mut self, subject: Value, keys: Value) -> Fallible<Value> {
        let keys = Tuple::from_value(keys).map_or(&[][..], Tuple::items);
        let seen = self.dict();
        let absent = place_object(&mut self.heap);
        let get = self.getter_of_keys(subject, keys)?;
        let mut values = Vec::with_capacity(keys.len());
        for &key in keys {
            if self.dict_get(seen, key)?.is_some() {
                let key = self.repr(key)?;
                let message = format!("mapping pattern checks duplicate key ({key})");
                return Err(self.raise(ExceptionClass::ValueError, message));
            }
            self.dict_set(seen, key, Value::NONE)?;
            let value = match get {
                Some(get) => self.call(get, &Arguments::positional(&[key, absent]))?,
                None => Dict::from_value(subject).map_or(Ok(None), |dict| self.dict_get(dict, key))?.unwrap_or(absent),
            };
            if value == absent {
                return Ok(Value::NONE);
            }
            values.push(value);
        }
        Ok(self.tuple(&values))
    }

    /// The method `get` of a mapping, asked for once for all keys; none for a dict, which has no other.
    fn getter_of_keys(&mut self, subject: Value, keys: &[Value]) -> Fallible<Option<Value>> {
        if keys.is_empty() || is_exactly(subject, Kind::Dict) {
            return Ok(None);
        }
        let name = self.intern("get");
        self.get_attribute(subject, name).map(Some)
    }

    /// `MATCH_CLASS`: a tuple of the attributes of the sub-patterns, or `None` if the value does not match.
    pub(crate) fn match_class(
        &mut self,
        subject: Value,
        class: Value,
        names: Value,
        positional: usize,
    ) -> Fallible<Value> {
        let Some(class_type) = Type::from_value(class) else {
            return Err(type_error(self, "called match pattern must be a class"));
        };
        if !self.is_instance(subject, class)? {
            return Ok(Value::NONE);
        }
        let mut found = Attributes { subject, class: class_type, seen: Vec::new(), values: Vec::new() };
        if positional > 0 && !found.positional(self, positional)? {
            return Ok(Value::NONE);
        }
        for &name in Tuple::from_value(names).map_or(&[][..], Tuple::items) {
            if !found.named(self, name)? {
                return Ok(Value::NONE);
            }
        }
        Ok(self.tuple(&found.values))
    }
}

/// The attributes of a class pattern as far as they are found.
struct Attributes {
    subject: Value,
    class: Type,
    seen: Vec<String>,
    values: Vec<Value>,
}

impl Attributes {
    /// The attributes of positional sub-patterns, by `__match_args__`.
    fn positional(&mut self, vm: &mut Vm, count: usize) -> Fallible<bool> {
        let name = vm.special(Special::MatchArgs);
        let names = vm.get_attribute_if_any(self.class.value(), name)?;
        let takes_itself = names.is_none() && MATCH_SELF.contains(&self.class.instance);
        let names = match names {
            None => &[][..],
            Some(names) => match Tuple::from_value(names) {
                Some(tuple) if is_exactly(names, Kind::Tuple) => tuple.items(),
                _ => {
                    let (class, got) = (self.class.name(), vm.type_name(names));
                    return Err(type_error(vm, format!("{class}.__match_args__ must be a tuple (got {got})")));
                }
            },
        };
        let allowed = if takes_itself { 1 } else { names.len() };
        if allowed < count {
            let (class, plural) = (self.class.name(), if allowed == 1 { "" } else { "s" });
            let message = format!("{class}() accepts {allowed} positional sub-pattern{plural} ({count} given)");
            return Err(type_error(vm, message));
        }
        if takes_itself {
            self.values.push(self.subject);
            return Ok(true);
        }
        for &name in &names[..count] {
            if Str::from_value(name).is_none() {
                let message = format!("__match_args__ elements must be strings (got {})", vm.type_name(name));
                return Err(type_error(vm, message));
            }
            if !self.named(vm, name)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// One attribute; false if the subject has none of that name.
    fn named(&mut self, vm: &mut Vm, name: Value) -> Fallible<bool> {
        let name_text = text(name);
        if self.seen.contains(&name_text) {
            let (class, name) = (self.class.name(), vm.repr(name)?);
            return Err(type_error(vm, format!("{class}() got multiple sub-patterns for attribute {name}")));
        }
        let name = vm.intern(&name_text);
        self.seen.push(name_text);
        let value = vm.get_attribute_if_any(self.subject, name)?;
        self.values.extend(value);
        Ok(value.is_some())
    }
}
