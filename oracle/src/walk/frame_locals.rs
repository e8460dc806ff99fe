//! The mapping methods of `frame.f_locals` (PEP 667): it has no variables of its own and always shows those of the frame.

use crate::classes::Kind;
use crate::container::consume::collect;
use crate::container::hash::hash;
use crate::container::iterator::iterate;
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::compare::equal;
use crate::scope::Binding;
use crate::value::{Dict, Value};
use crate::walk::frame::Frame;
use crate::walk::frame_members::FrameLocalsProxy;
use std::rc::Rc;

pub(crate) const PROXY: &[Member] = &[
    Member::method("__getitem__", |i, this, arguments| {
        let key = arguments.one(&i.heap, "FrameLocalsProxy.__getitem__")?;
        i.proxy_get(frame(this), &key)?.ok_or_else(|| missing(i, &key))
    }),
    Member::method("__setitem__", |i, this, arguments| {
        let [key, value] = <[Value; 2]>::try_from(arguments.positional)
            .map_err(|given| i.heap.type_error(format!("__setitem__ expected 2 arguments, got {}", given.len())))?;
        i.proxy_set(frame(this), key, value)?;
        Ok(Value::None)
    }),
    Member::method("__delitem__", |i, this, arguments| {
        let key = arguments.one(&i.heap, "FrameLocalsProxy.__delitem__")?;
        i.proxy_remove(frame(this), &key)?.ok_or_else(|| i.heap.key_error(&key))?;
        Ok(Value::None)
    }),
    Member::method("__contains__", |i, this, arguments| {
        let key = arguments.one(&i.heap, "FrameLocalsProxy.__contains__")?;
        Ok(Value::Bool(i.proxy_get(frame(this), &key)?.is_some()))
    }),
    Member::method("__len__", |i, this, _| {
        let items = i.proxy_dict(frame(this))?;
        Ok(i.heap.int(items.len()))
    }),
    Member::method("__iter__", |i, this, _| iterate(&i.heap, &list_of_copy(i, this, "keys", Arguments::default())?)),
    Member::method("__reversed__", |i, this, _| {
        let names = of_copy(i, this, "__reversed__", Arguments::default())?;
        Ok(i.heap.list(collect(&i.heap, &names)?))
    }),
    Member::method("__eq__", |i, this, arguments| {
        let other = arguments.one(&i.heap, "FrameLocalsProxy.__eq__")?;
        let same = match &other {
            Value::FrameLocals(other) => Rc::ptr_eq(&other.0, frame(this)),
            Value::Dict(_) => {
                let own = Value::Dict(i.proxy_dict(frame(this))?);
                crate::operator::compare::equal(&i.heap, &own, &other)?
            }
            _ => return Ok(Value::NotImplemented),
        };
        Ok(Value::Bool(same))
    }),
    Member::method("__repr__", |i, this, _| {
        let copy = Value::Dict(i.proxy_dict(frame(this))?);
        Ok(i.heap.str(crate::text::repr::repr(&i.heap, &copy)?))
    }),
    Member::method("__or__", |i, this, arguments| {
        let other = arguments.one(&i.heap, "FrameLocalsProxy.__or__")?;
        merged(i, this, &other)
    }),
    Member::method("__ror__", |i, this, arguments| {
        let other = arguments.one(&i.heap, "FrameLocalsProxy.__ror__")?;
        merged(i, &other, this)
    }),
    Member::method("__ior__", |i, this, arguments| {
        let other = arguments.one(&i.heap, "FrameLocalsProxy.__ior__")?;
        if dict_of(i, &other)?.is_none() {
            return Ok(Value::NotImplemented);
        }
        change(i, frame(this), &other)?;
        Ok(this.clone())
    }),
    Member::method("get", |i, this, arguments| {
        let arguments = one_or_two(i, "get", arguments)?;
        let found = i.proxy_get(frame(this), &arguments[0])?;
        Ok(found.or_else(|| arguments.get(1).cloned()).unwrap_or(Value::None))
    }),
    Member::method("setdefault", |i, this, arguments| {
        let arguments = one_or_two(i, "setdefault", arguments)?;
        if let Some(found) = i.proxy_get(frame(this), &arguments[0])? {
            return Ok(found);
        }
        let value = arguments.get(1).cloned().unwrap_or(Value::None);
        i.proxy_set(frame(this), arguments[0].clone(), value.clone())?;
        Ok(value)
    }),
    Member::method("pop", |i, this, arguments| {
        let arguments = arguments.positional_only(&i.heap, "pop", 1, 2)?;
        match (i.proxy_remove(frame(this), &arguments[0])?, arguments.get(1)) {
            (Some(value), _) => Ok(value),
            (None, Some(default)) => Ok(default.clone()),
            (None, None) => Err(i.heap.key_error(&arguments[0])),
        }
    }),
    Member::method("update", |i, this, arguments| {
        let source = arguments.one(&i.heap, "FrameLocalsProxy.update")?;
        change(i, frame(this), &source)?;
        Ok(Value::None)
    }),
    Member::method("keys", |i, this, arguments| list_of_copy(i, this, "keys", arguments)),
    Member::method("values", |i, this, arguments| list_of_copy(i, this, "values", arguments)),
    Member::method("items", |i, this, arguments| list_of_copy(i, this, "items", arguments)),
    Member::method("copy", |i, this, arguments| {
        arguments.none(&i.heap, "FrameLocalsProxy.copy")?;
        Ok(Value::Dict(i.proxy_dict(frame(this))?))
    }),
];

/// `FrameLocalsProxy(frame)`
pub(crate) fn new_proxy(heap: &HeapRef, arguments: Arguments) -> Res {
    let [given] = <[Value; 1]>::try_from(arguments.positional)
        .map_err(|given| heap.type_error(format!("FrameLocalsProxy expected 1 argument, got {}", given.len())))?;
    match &given {
        Value::Frame(frame) => Ok(Value::FrameLocals(heap.immutable(FrameLocalsProxy(Rc::clone(frame))))),
        other => Err(heap.type_error(format!("expect frame, not {}", other.type_name()))),
    }
}

/// A dict of what a dict or proxy shows.
fn dict_of(interpreter: &Interpreter, mapping: &Value) -> Res<Option<Ref<Dict>>> {
    match mapping.as_builtin() {
        Value::FrameLocals(proxy) => interpreter.proxy_dict(&proxy.0).map(Some),
        Value::Dict(dict) => Ok(Some(dict)),
        _ => Ok(None),
    }
}

fn merged(interpreter: &Interpreter, left: &Value, right: &Value) -> Res {
    let (Some(left), Some(right)) = (dict_of(interpreter, left)?, dict_of(interpreter, right)?) else {
        return Ok(Value::NotImplemented);
    };
    let merged = interpreter.heap.mutable(Dict::default());
    for part in [left, right] {
        crate::operator::inplace::update(&interpreter.heap, &merged, &Value::Dict(part))?;
    }
    Ok(Value::Dict(merged))
}

/// Writes each entry of a dict or proxy.
fn change(interpreter: &Interpreter, frame: &Ref<Frame>, source: &Value) -> Res<()> {
    let Some(source) = dict_of(interpreter, source)? else {
        return Err(interpreter.heap.type_error("update() argument must be dict or another FrameLocalsProxy"));
    };
    source.entries().into_iter().try_for_each(|entry| interpreter.proxy_set(frame, entry.key, entry.value))
}

fn frame(value: &Value) -> &Ref<Frame> {
    match value {
        Value::FrameLocals(proxy) => &proxy.0,
        _ => unreachable!("members are given values of their class"),
    }
}

fn missing(interpreter: &Interpreter, key: &Value) -> Throw {
    match crate::text::repr::repr(&interpreter.heap, key) {
        Ok(key) => interpreter.heap.error(Kind::KeyError, format!("local variable '{key}' is not defined")),
        Err(error) => error,
    }
}

fn one_or_two(interpreter: &Interpreter, name: &str, arguments: Arguments) -> Res<Vec<Value>> {
    if !matches!(arguments.positional.len(), 1 | 2) {
        return Err(interpreter.heap.type_error(format!("{name} expected 1 or 2 arguments")));
    }
    arguments.positional_only(&interpreter.heap, name, 1, 2)
}

/// What the dict of the variables as they are now answers.
fn of_copy(interpreter: &Interpreter, this: &Value, name: &str, arguments: Arguments) -> Res {
    let copy = Value::Dict(interpreter.proxy_dict(frame(this))?);
    let method = interpreter.heap.get_attribute(&copy, name)?;
    interpreter.call(&method, arguments)
}

/// The keys, values and items of the proxy are lists.
fn list_of_copy(interpreter: &Interpreter, this: &Value, name: &str, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, &format!("FrameLocalsProxy.{name}"))?;
    let view = of_copy(interpreter, this, name, arguments)?;
    Ok(interpreter.heap.list(crate::container::consume::collect(&interpreter.heap, &view)?))
}

impl Frame {
    /// The place of a variable that is visible now.
    pub(super) fn place_of(&self, name: &str) -> Option<usize> {
        let mut id = self.scope.get();
        loop {
            let scope = self.unit.program().scope(id);
            match scope.names.get(name) {
                Some(Binding::Local(slot) | Binding::Free(slot) | Binding::NameOrFree(slot)) => return Some(*slot),
                _ if id == self.owner => return scope.unnamed_variable(name),
                _ => id = scope.parent?,
            }
        }
    }
}

impl Interpreter {
    fn proxy_get(&self, frame: &Ref<Frame>, key: &Value) -> Res<Option<Value>> {
        if let Some(found) = self.meant(frame, key, |place| frame.get(place))? {
            return Ok(Some(found));
        }
        let extra = frame.extra.borrow().clone();
        extra.map_or(Ok(None), |extra| extra.get(&self.heap, key))
    }

    /// What `accept` makes of the place of the first variable that the key means. A `str` is looked up, any other key is compared with
    /// the names of the same hash.
    fn meant<T>(&self, frame: &Frame, key: &Value, accept: impl Fn(usize) -> Option<T>) -> Res<Option<T>> {
        if let Value::Str(name) = key {
            return Ok(frame.place_of(&name.text).and_then(accept));
        }
        let wanted = hash(&self.heap, key)?;
        for name in frame.shown_names() {
            let text = self.heap.str(*name);
            if hash(&self.heap, &text)? == wanted
                && equal(&self.heap, &text, key)?
                && let Some(accepted) = frame.place_of(name).and_then(&accept)
            {
                return Ok(Some(accepted));
            }
        }
        Ok(None)
    }

    fn proxy_set(&self, frame: &Ref<Frame>, key: Value, value: Value) -> Res<()> {
        if !frame.has_namespace()
            && let Some(place) = self.meant(frame, &key, Some)?
        {
            let old = frame.set(place, Some(value));
            drop(old);
            return Ok(());
        }
        hash(&self.heap, &key)?;
        let extra = Rc::clone(frame.extra.borrow_mut().get_or_insert_with(|| self.heap.mutable(Dict::default())));
        extra.insert(&self.heap, key, value)
    }

    /// A variable cannot be taken out, an extra key can.
    fn proxy_remove(&self, frame: &Ref<Frame>, key: &Value) -> Res<Option<Value>> {
        if self.meant(frame, key, Some)?.is_some() {
            return Err(self.heap.value_error("cannot remove local variables from FrameLocalsProxy"));
        }
        let extra = frame.extra.borrow().clone();
        let Some(extra) = extra else { return Ok(None) };
        let found = extra.get(&self.heap, key)?;
        if found.is_some() {
            crate::operator::subscript::delete(&self.heap, &Value::Dict(extra), key)?;
        }
        Ok(found)
    }

    /// The variables and the extra keys as they are now.
    pub(crate) fn proxy_dict(&self, frame: &Ref<Frame>) -> Res<Ref<Dict>> {
        let dict = self.heap.mutable(Dict::default());
        for (name, value) in frame.bound_variables() {
            dict.set_str(&self.heap, name, value)?;
        }
        let extra = frame.extra.borrow().clone();
        if let Some(extra) = extra {
            crate::operator::inplace::update(&self.heap, &dict, &Value::Dict(extra))?;
        }
        Ok(dict)
    }
}
