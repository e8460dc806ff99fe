//! `repr`, `str` and `ascii` of every value. Addresses are printed as `0x0`. What shows no other values is in `atoms`.

mod atoms;

use crate::classes::Offer;
use crate::classes::{Class, Instance, Kind};
use crate::container::consume::collect;
use crate::error::{ExceptionData, Res, Throw, message};
use crate::heap::{HeapRef, Ref};
use crate::methods::view::DictView;
use crate::text::unicode::is_printable;
use crate::value::{Dict, List, Set, Value};
use std::rc::Rc;

/// `str(value)`.
pub(crate) fn str_of(heap: &HeapRef, value: &Value) -> Res<String> {
    if let Value::Str(text) = value {
        return Ok(text.text.to_string());
    }
    if let Some(text) = heap.call_user_special(value, "__str__", Vec::new())? {
        return returned_text(heap, &text, "__str__");
    }
    default_str(heap, value)
}

/// `str(value)` as the builtin classes have it.
pub(crate) fn default_str(heap: &HeapRef, value: &Value) -> Res<String> {
    match value {
        Value::Exception(exception) => heap.nested(" while getting the str of an object", || message(heap, exception)),
        Value::MappingProxy(proxy) => str_of(heap, &proxy.0),
        Value::Instance(instance) if matches!(*instance.base.borrow(), Some(Value::Str(_))) => {
            str_of(heap, &value.as_builtin())
        }
        Value::Instance(instance) if matches!(*instance.base.borrow(), Some(Value::Bytes(_))) => {
            default_repr(heap, value)
        }
        _ => match call_repr(heap, value)? {
            Some(text) => returned_text(heap, &text, "__str__"),
            None => repr(heap, value),
        },
    }
}

/// What a `__repr__` of the program gives, whatever it is.
fn call_repr(heap: &HeapRef, value: &Value) -> Res<Option<Value>> {
    Ok(match Offer::of(heap.user_special(value, "__repr__"))? {
        Offer::Absent => None,
        Offer::Withheld => Some(heap.str(heap.with_address(format!("<{} object at 0x0>", value.type_name()), value))),
        Offer::Method(method) => Some(heap.call(&method, Vec::new())?),
    })
}

fn returned_text(heap: &HeapRef, value: &Value, method: &str) -> Res<String> {
    match value.as_builtin() {
        Value::Str(text) => Ok(text.text.to_string()),
        _ => {
            let given = value.type_name();
            Err(heap.type_error(format!("{method} returned non-string (type {given})")))
        }
    }
}

/// `repr(value)` as a value: what the program's method gives is that very object.
pub(crate) fn repr_value(heap: &HeapRef, value: &Value) -> Res {
    match call_repr(heap, value)? {
        Some(text) => returned_text(heap, &text, "__repr__").map(|_| text),
        None => Ok(heap.str(repr(heap, value)?)),
    }
}

/// `str(value)` in the same way.
pub(crate) fn str_value(heap: &HeapRef, value: &Value) -> Res {
    if let Value::Str(_) = value {
        return Ok(value.clone());
    }
    if let Some(text) = heap.call_user_special(value, "__str__", Vec::new())? {
        return returned_text(heap, &text, "__str__").map(|_| text);
    }
    match value {
        Value::Instance(instance) if instance.base.borrow().is_none() => match call_repr(heap, value)? {
            Some(text) => returned_text(heap, &text, "__str__").map(|_| text),
            None => Ok(heap.str(repr(heap, value)?)),
        },
        _ => Ok(heap.str(str_of(heap, value)?)),
    }
}

/// `repr(value)` as the builtin classes have it.
pub(crate) fn default_repr(heap: &HeapRef, value: &Value) -> Res<String> {
    let mut writer = Writer { heap, text: String::new() };
    writer.builtin(value)?;
    Ok(writer.text)
}

/// What `object` itself makes of a value.
pub(crate) fn repr_as_object(heap: &HeapRef, value: &Value) -> Res<String> {
    let text = format!("<{} object at 0x0>", class_path(heap, &value.class(heap))?);
    Ok(heap.with_address(text, value))
}

/// `repr(value)`.
pub(crate) fn repr(heap: &HeapRef, value: &Value) -> Res<String> {
    let mut writer = Writer { heap, text: String::new() };
    writer.value(value)?;
    heap.admit(writer.text.chars().count() as u128)?;
    Ok(writer.text)
}

/// `ascii(value)`.
pub(crate) fn ascii(heap: &HeapRef, value: &Value) -> Res<String> {
    repr(heap, value).map(|text| only_ascii(&text))
}

/// The text with all else escaped.
pub(crate) fn only_ascii(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_string() } else { escape(c) }).collect()
}

/// `repr(str)`.
pub(crate) fn repr_str(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut result = String::with_capacity(text.len() + 2);
    result.push(quote);
    for c in text.chars() {
        match c {
            '\n' => result.push_str("\\n"),
            '\r' => result.push_str("\\r"),
            '\t' => result.push_str("\\t"),
            '\\' => result.push_str("\\\\"),
            c if c == quote => result.extend(['\\', c]),
            c if is_printable(c) => result.push(c),
            c => result.push_str(&escape(c)),
        }
    }
    result.push(quote);
    result
}

/// A character by its code point, as Python's literals write it.
pub(crate) fn escape(c: char) -> String {
    match c as u32 {
        code @ ..=0xff => format!("\\x{code:02x}"),
        code @ ..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

/// What is being done when objects lie too deep inside one another.
const REPR: &str = " while getting the repr of an object";

struct Writer<'a> {
    heap: &'a HeapRef,
    text: String,
}

impl Writer<'_> {
    fn value(&mut self, value: &Value) -> Res<()> {
        match call_repr(self.heap, value)? {
            Some(text) => {
                let text = returned_text(self.heap, &text, "__repr__")?;
                self.push(&text)
            }
            None => self.builtin(value),
        }
    }

    /// As the builtin classes have it.
    fn builtin(&mut self, value: &Value) -> Res<()> {
        match value {
            Value::Instance(instance) => self.instance(instance, value),
            Value::BoundMethod(method) if let Some(member) = method.in_c() => {
                let text = atoms::bound_in_c(&member.name, &method.receiver.type_name(), method.kind());
                self.text.push_str(&self.heap.with_address(text, &method.receiver));
                Ok(())
            }
            Value::BoundMethod(method) => {
                let name = self.function_name(&method.function)?;
                self.around(&format!("<bound method {name} of "), &method.receiver, ">")
            }
            Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped) => {
                let function = wrapped.function.borrow().clone();
                self.around(&format!("<{}(", value.type_name()), &function, ")>")
            }
            Value::MappingProxy(proxy) => self.around("mappingproxy(", &proxy.0, ")"),
            Value::DictView(view) => self.view(view, value),
            Value::FrameLocals(proxy) => {
                let copy = Value::Dict(self.heap.interpreter()?.proxy_dict(&proxy.0)?);
                self.container(Rc::as_ptr(&proxy.0).cast(), "{...}", |writer| writer.value(&copy))
            }
            Value::Tuple(tuple) => {
                let close = if tuple.items().len() == 1 { ",)" } else { ")" };
                let inside = |writer: &mut Self| writer.items("(", tuple.items(), close);
                self.container(Rc::as_ptr(tuple).cast(), "(...)", inside)
            }
            Value::List(list) => self.container(Rc::as_ptr(list).cast(), "[...]", |writer| writer.list(list)),
            Value::Dict(dict) => self.container(Rc::as_ptr(dict).cast(), "{...}", |writer| writer.dict(dict)),
            Value::Set(set) => self.set(set, if set.is_frozen() { "frozenset" } else { "set" }),
            Value::Slice(slice) => {
                self.container(Rc::as_ptr(slice).cast(), "", |writer| writer.items("slice(", &slice.0, ")"))
            }
            Value::Exception(exception) => self.exception(exception),
            other => {
                let text = atoms::repr(self.heap, other)?;
                self.push(&text)
            }
        }
    }

    /// An instance of a program's class as its builtin part; sets and bytearrays are shown by the name of their class.
    fn instance(&mut self, instance: &Instance, value: &Value) -> Res<()> {
        let name = instance.class.borrow().name();
        match instance.base.borrow().clone() {
            Some(Value::Set(set)) => self.set(&set, &name),
            Some(Value::DictView(view)) => self.view(&view, value),
            Some(Value::Bytes(bytes)) if bytes.is_array => {
                let plain = crate::bytes::repr_of(&bytes.to_vec(), true);
                self.push(&plain.replacen("bytearray", &name, 1))
            }
            Some(base) if !matches!(base, Value::Property(_)) => self.builtin(&base),
            _ => self.push(&repr_as_object(self.heap, value)?),
        }
    }

    fn view(&mut self, view: &Ref<DictView>, value: &Value) -> Res<()> {
        let open = format!("{}([", value.type_name());
        self.container(Rc::as_ptr(view).cast(), "...", |writer| {
            let items = collect(writer.heap, value)?;
            writer.items(&open, &items, "])")
        })
    }

    /// What another object is made of.
    fn around(&mut self, open: &str, value: &Value, close: &str) -> Res<()> {
        self.push(open)?;
        let heap = Rc::clone(self.heap);
        heap.nested(REPR, || self.value(value))?;
        self.push(close)
    }

    /// What a method calls its function: `__qualname__`, else `__name__`.
    fn function_name(&self, function: &Value) -> Res<String> {
        for attribute in ["__qualname__", "__name__"] {
            match self.heap.get_attribute(function, attribute) {
                Ok(Value::Str(name)) => return Ok(name.text.to_string()),
                Ok(_) => return Ok("?".to_owned()),
                Err(Throw::Exception(error)) if error.is_a(Kind::AttributeError) => {}
                Err(error) => return Err(error),
            }
        }
        Ok("?".to_owned())
    }

    fn push(&mut self, text: &str) -> Res<()> {
        self.text.push_str(text);
        // Four bytes make at least one code point: the exact check is at the end.
        self.heap.admit(self.text.len() as u128 / 4)
    }

    fn container(
        &mut self,
        address: *const (),
        inside_itself: &str,
        write: impl FnOnce(&mut Self) -> Res<()>,
    ) -> Res<()> {
        let heap = Rc::clone(self.heap);
        if heap.being_shown.borrow().contains(&address) {
            return self.push(inside_itself);
        }
        heap.being_shown.borrow_mut().push(address);
        let written = heap.nested(REPR, || write(self));
        heap.being_shown.borrow_mut().pop();
        written
    }

    fn items(&mut self, open: &str, items: &[Value], close: &str) -> Res<()> {
        self.push(open)?;
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.push(", ")?;
            }
            self.value(item)?;
        }
        self.push(close)
    }

    /// What an item does to the list counts for the items behind it.
    fn list(&mut self, list: &List) -> Res<()> {
        self.push("[")?;
        let mut at = 0;
        loop {
            let Some(item) = list.0.borrow().get(at).cloned() else { break };
            if at > 0 {
                self.push(", ")?;
            }
            self.value(&item)?;
            at += 1;
        }
        self.push("]")
    }

    fn dict(&mut self, dict: &Ref<Dict>) -> Res<()> {
        let table = dict.0.borrow().clone();
        self.push("{")?;
        for (at, entry) in table.iter().enumerate() {
            if at > 0 {
                self.push(", ")?;
            }
            self.value(&entry.key)?;
            self.push(": ")?;
            self.value(&entry.value)?;
        }
        self.push("}")
    }

    /// A set of a class of that name, which is not written for `set` itself.
    fn set(&mut self, set: &Ref<Set>, name: &str) -> Res<()> {
        let table = set.table();
        if table.len() == 0 {
            return self.push(&format!("{name}()"));
        }
        let items: Vec<Value> = table.iter().map(|(key, _)| key.clone()).collect();
        let (open, close) = if name == "set" { ("{".to_owned(), "}") } else { (format!("{name}({{"), "})") };
        let inside_itself = format!("{name}(...)");
        self.container(Rc::as_ptr(set).cast(), &inside_itself, |writer| writer.items(&open, &items, close))
    }

    fn exception(&mut self, exception: &Ref<ExceptionData>) -> Res<()> {
        let name = exception.class.borrow().name().to_string();
        self.push(&name)?;
        let args = exception.args.borrow().clone();
        let heap = Rc::clone(self.heap);
        heap.nested(REPR, || self.items("(", &args, ")"))
    }
}

/// A class with its module, unless that is `builtins`.
pub(crate) fn class_path(heap: &HeapRef, class: &Rc<Class>) -> Res<String> {
    let module = match &class.namespace {
        Some(namespace) => namespace.get_str(heap, "__module__")?,
        None => Some(heap.str(class.kind.module_and_name().0)),
    };
    Ok(match module {
        Some(Value::Str(module)) if &*module.text != "builtins" => format!("{}.{}", module.text, class.qualname()),
        Some(_) => class.qualname().to_string(),
        None => class.full_name().to_string(),
    })
}

/// The class as messages name it that show it in full: without the module if that is `__main__`.
pub(crate) fn full_name(heap: &HeapRef, class: &Rc<Class>) -> Res<String> {
    let path = class_path(heap, class)?;
    Ok(path.strip_prefix("__main__.").map(str::to_owned).unwrap_or(path))
}
