//! `repr`, `str` and `ascii` of every value. Addresses are printed as `0x0`.

use crate::classes::{Class, Kind};
use crate::error::{ExceptionData, Res, Throw, message};
use crate::heap::{HeapRef, Ref};
use crate::number::int::to_decimal;
use crate::number::{complex_text, decimal};
use crate::text::unicode::is_printable;
use crate::value::{Dict, Set, Value};
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
        _ => match heap.user_special(value, "__repr__")? {
            Some(method) => {
                let text = heap.call(&method, Vec::new())?;
                returned_text(heap, &text, "__str__")
            }
            None => repr(heap, value),
        },
    }
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

/// `repr(value)` as the builtin classes have it.
pub(crate) fn default_repr(heap: &HeapRef, value: &Value) -> Res<String> {
    let mut writer = Writer { heap, text: String::new() };
    writer.builtin(value)?;
    Ok(writer.text)
}

/// What `object` itself makes of a value.
pub(crate) fn repr_as_object(heap: &HeapRef, value: &Value) -> Res<String> {
    Ok(format!("<{} object at 0x0>", class_path(heap, &value.class(heap))?))
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
    Ok(repr(heap, value)?.chars().map(|c| if c.is_ascii() { c.to_string() } else { escape(c) }).collect())
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
        match self.heap.user_special(value, "__repr__")? {
            Some(method) => {
                let text = self.heap.call(&method, Vec::new())?;
                let text = returned_text(self.heap, &text, "__repr__")?;
                self.push(&text)
            }
            None => self.builtin(value),
        }
    }

    fn builtin(&mut self, value: &Value) -> Res<()> {
        match value {
            Value::None => self.push("None"),
            Value::Bool(value) => self.push(if *value { "True" } else { "False" }),
            Value::Int(int) => self.push(&to_decimal(self.heap, int.value())?),
            Value::Float(float) => self.push(&decimal::repr(float.0)),
            Value::Bytes(bytes) => self.push(&crate::bytes::repr(bytes)),
            Value::MemoryView(view) if view.is_released() => self.push("<released memory at 0x0>"),
            Value::MemoryView(_) => self.push("<memory at 0x0>"),
            Value::Complex(number) => self.push(&complex_text::repr(***number)),
            Value::Str(text) => self.push(&repr_str(&text.text)),
            Value::Range(range) => {
                let step = if range.step.is_one() { String::new() } else { format!(", {}", range.step) };
                self.push(&format!("range({}, {}{step})", range.start, range.stop))
            }
            Value::Function(function) => self.push(&format!("<function {} at 0x0>", function.qualname.borrow())),
            Value::Builtin(function) => self.push(&format!("<built-in function {}>", function.name)),
            Value::Class(class) => {
                let text = class_path(self.heap, class)?;
                self.push(&format!("<class '{text}'>"))
            }
            Value::Instance(instance) => match instance.base.borrow().clone() {
                Some(Value::Set(set)) => {
                    let name = instance.class.borrow().name();
                    self.set(&set, &name)
                }
                // A bytearray is shown by the name of its class.
                Some(Value::Bytes(bytes)) if bytes.is_array => {
                    let name = instance.class.borrow().name();
                    let plain = crate::bytes::repr_of(&bytes.to_vec(), true);
                    self.push(&plain.replacen("bytearray", &name, 1))
                }
                Some(base) => self.builtin(&base),
                None => self.push(&repr_as_object(self.heap, value)?),
            },
            Value::BoundMethod(method) => {
                let name = self.function_name(&method.function)?;
                self.push(&format!("<bound method {name} of "))?;
                self.inner(&method.receiver)?;
                self.push(">")
            }
            Value::Member(class, member) => {
                let (class, name) = (class.name(), member.name);
                let text = match value.kind() {
                    Kind::WrapperDescriptor => format!("<slot wrapper '{name}' of '{class}' objects>"),
                    Kind::MemberDescriptor => format!("<member '{name}' of '{class}' objects>"),
                    Kind::MethodDescriptor | Kind::ClassMethodDescriptor => {
                        format!("<method '{name}' of '{class}' objects>")
                    }
                    Kind::GetsetDescriptor => format!("<attribute '{name}' of '{class}' objects>"),
                    _ => format!("<built-in method {name} of type object at 0x0>"),
                };
                self.push(&text)
            }
            Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped) => {
                self.push(&format!("<{}(", value.type_name()))?;
                self.inner(&wrapped.function)?;
                self.push(")>")
            }
            Value::Slot(slot) => self.push(&format!("<member '{}' of '{}' objects>", slot.name, slot.class)),
            Value::Super(parent) => {
                let after = parent.after.name();
                match &parent.start {
                    Some(start) => self.push(&format!("<super: <class '{after}'>, <{} object>>", start.name())),
                    None => self.push(&format!("<super: <class '{after}'>, NULL>")),
                }
            }
            Value::DictView(view) => {
                let items = view.items(self.heap);
                let open = format!("{}([", value.type_name());
                self.container(Rc::as_ptr(view).cast(), "...", |writer| writer.items(&open, &items, "])"))
            }
            Value::TypeForm(form) => {
                let heap = Rc::clone(self.heap);
                let text = heap.nested(REPR, || crate::typing::text(&heap, form))?;
                self.push(&text)
            }
            Value::MappingProxy(proxy) => {
                self.push("mappingproxy(")?;
                self.inner(&proxy.0)?;
                self.push(")")
            }
            Value::Module(module) => {
                let name = module.name(self.heap).unwrap_or_else(|| "?".to_owned());
                let origin = if crate::native::is_native(&name) { " (built-in)" } else { "" };
                self.push(&format!("<module '{name}'{origin}>"))
            }
            Value::Cell(cell) => {
                let content = cell.0.borrow().clone();
                let text = match content {
                    Some(value) => format!("<cell at 0x0: {} object at 0x0>", value.type_name()),
                    None => "<cell at 0x0: empty>".to_owned(),
                };
                self.push(&text)
            }
            Value::FrameLocals(proxy) => {
                let copy = Value::Dict(self.heap.interpreter()?.proxy_dict(&proxy.0)?);
                self.container(Rc::as_ptr(&proxy.0).cast(), "{...}", |writer| writer.value(&copy))
            }
            Value::Stream(stream) => {
                let name = stream.name();
                self.push(&format!("<_io.TextIOWrapper name='{name}' mode='w' encoding='utf-8'>"))
            }
            Value::Item(_) => self.push("<member>"),
            Value::NotImplemented => self.push("NotImplemented"),
            Value::Ellipsis => self.push("Ellipsis"),
            Value::Iterator(_)
            | Value::CoroutineWrapper(_)
            | Value::AsyncStep(_)
            | Value::NextOrDefault(_)
            | Value::Traceback(_)
            | Value::Property(_) => self.push(&format!("<{} object at 0x0>", value.type_name())),
            Value::Generator(generator) => {
                let text = format!("<{} object {} at 0x0>", value.type_name(), generator.qualname.borrow().text);
                self.push(&text)
            }
            Value::BoundMember(bound) => {
                let (method, class) = (bound.member.name, bound.receiver.type_name());
                let what = if bound.kind() == Kind::MethodWrapper {
                    format!("method-wrapper '{method}'")
                } else {
                    format!("built-in method {method}")
                };
                self.push(&format!("<{what} of {class} object at 0x0>"))
            }
            Value::Frame(frame) => {
                let file = repr_str(frame.unit.filename());
                let (line, name) = (frame.line.get(), &frame.name);
                self.push(&format!("<frame at 0x0, file {file}, line {line}, code {name}>"))
            }
            Value::Code(code) => {
                let file = code.unit.filename();
                let (name, line) = (&code.scope().name, code.scope().first_line);
                self.push(&format!("<code object {name} at 0x0, file \"{file}\", line {line}>"))
            }
            Value::Tuple(tuple) => {
                let close = if tuple.items().len() == 1 { ",)" } else { ")" };
                let inside = |writer: &mut Self| writer.items("(", tuple.items(), close);
                self.container(Rc::as_ptr(tuple).cast(), "(...)", inside)
            }
            Value::List(list) => {
                let items = list.0.borrow().clone();
                self.container(Rc::as_ptr(list).cast(), "[...]", |writer| writer.items("[", &items, "]"))
            }
            Value::Dict(dict) => self.container(Rc::as_ptr(dict).cast(), "{...}", |writer| writer.dict(dict)),
            Value::Set(set) => {
                let name = if set.is_frozen() { "frozenset" } else { "set" };
                self.set(set, name)
            }
            Value::Slice(slice) => {
                self.container(Rc::as_ptr(slice).cast(), "", |writer| writer.items("slice(", &slice.0, ")"))
            }
            Value::Exception(exception) => self.exception(exception),
        }
    }

    /// What another object is made of.
    fn inner(&mut self, value: &Value) -> Res<()> {
        let heap = Rc::clone(self.heap);
        heap.nested(REPR, || self.value(value))
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
        _ => class.qualname().to_string(),
    })
}

/// The class as messages name it that show it in full: without the module if that is `__main__`.
pub(crate) fn full_name(heap: &HeapRef, class: &Rc<Class>) -> Res<String> {
    let path = class_path(heap, class)?;
    Ok(path.strip_prefix("__main__.").map(str::to_owned).unwrap_or(path))
}
