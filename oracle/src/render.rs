//! The canonical rendering of values, in which the engines are compared (ARCHITECTURE.md).

use crate::bytes::Bytes;
use crate::classes::{Instance, Kind};
use crate::error::ExceptionData;
use crate::heap::Ref;
use crate::number::{complex_text, decimal};
use crate::text::repr::repr_str;
use crate::value::{Set, Value};
use dashu_int::IBig;
use dashu_int::ops::BitTest;
use std::rc::Rc;

const MAX_DIGITS: usize = 4000;
const MAX_DEPTH: usize = 20;
const MAX_ITEMS: usize = 1000;
const MAX_VALUES: usize = 100_000;
const MAX_STR: usize = 10_000;

/// The canonical rendering.
pub(crate) fn render(value: &Value) -> String {
    Renderer { open: Vec::new(), shown: 0 }.value(value)
}

struct Renderer {
    /// The containers that are being rendered.
    open: Vec<*const ()>,
    /// Values rendered so far.
    shown: usize,
}

impl Renderer {
    fn value(&mut self, value: &Value) -> String {
        if self.shown >= MAX_VALUES {
            return "<much>".to_owned();
        }
        self.shown += 1;
        match value {
            Value::Tuple(tuple) => {
                let close = if tuple.items().len() == 1 { ",)" } else { ")" };
                self.container(Rc::as_ptr(tuple).cast(), |this| this.items("(", tuple.items(), close))
            }
            Value::List(list) => {
                let items = list.0.borrow().clone();
                self.container(Rc::as_ptr(list).cast(), |this| this.items("[", &items, "]"))
            }
            Value::Dict(dict) => {
                let is_builtins = |key: &Value| matches!(key, Value::Str(name) if &*name.text == "__builtins__");
                let entries = dict.entries().into_iter().filter(|entry| !is_builtins(&entry.key));
                let entries: Vec<[Value; 2]> = entries.map(|entry| [entry.key, entry.value]).collect();
                self.container(Rc::as_ptr(dict).cast(), |this| this.entries(&entries))
            }
            Value::Set(set) => self.set_or_frozenset(set),
            Value::Slice(slice) => self.container(Rc::as_ptr(slice).cast(), |this| this.items("slice(", &slice.0, ")")),
            Value::Exception(exception) => self.exception(exception),
            Value::Instance(instance) => self.container(Rc::as_ptr(instance).cast(), |this| this.instance(instance)),
            Value::Module(module) => match module.dict.0.borrow().iter().find(|entry| is_name(&entry.key)) {
                Some(entry) => format!("<module {}>", self.value(&entry.value)),
                None => "<module>".to_owned(),
            },
            other => atom(other),
        }
    }

    fn set_or_frozenset(&mut self, set: &Ref<Set>) -> String {
        let items: Vec<Value> = set.0.borrow().iter().map(|(key, _)| key.clone()).collect();
        let text = self.container(Rc::as_ptr(set).cast(), |this| this.set(&items));
        match (set.is_frozen(), text.as_str()) {
            (false, _) | (_, "<cycle>" | "<deep>") => text,
            (true, "set()") => "frozenset()".to_owned(),
            (true, _) => format!("frozenset({text})"),
        }
    }

    /// The args, and what an exception of a program's class has in its `__dict__`.
    fn exception(&mut self, exception: &Ref<ExceptionData>) -> String {
        let args = exception.args.borrow().clone();
        let open = format!("{}(", exception.class.borrow().name());
        let dict = exception.dict.borrow().clone().filter(|_| !exception.class.borrow().is_builtin());
        let entries = dict.map_or_else(Vec::new, |dict| dict.entries());
        let entries: Vec<[Value; 2]> = entries.into_iter().map(|entry| [entry.key, entry.value]).collect();
        self.container(Rc::as_ptr(exception).cast(), |this| {
            let text = this.items(&open, &args, ")");
            if entries.is_empty() { text } else { format!("{text} {}", this.entries(&entries)) }
        })
    }

    /// Slots, what it is as a builtin type, and the `__dict__`.
    fn instance(&mut self, instance: &Instance) -> String {
        let class = Rc::clone(&instance.class.borrow());
        if class.in_c().is_some() {
            return format!("<{}>", class.name());
        }
        let mut parts = vec![class.qualname().to_string()];
        // What a class that is in C in CPython holds is not shown.
        let hidden = class.mro().into_iter().find(|class| class.in_c().is_some());
        let base = instance.base.borrow().clone().filter(|_| hidden.is_none());
        let hidden = hidden.map_or_else(Vec::new, |class| class.slot_names());
        if let Some(base) = base {
            // What it is as a builtin one is no container in it.
            let own = self.open.pop();
            parts.push(self.value(&base));
            self.open.extend(own);
        }
        let slots = instance.slots.borrow().clone();
        for (at, name) in class.slot_names().into_iter().filter(|slot| !hidden.contains(slot)) {
            let value = slots.get(at).cloned().flatten();
            parts.extend(value.map(|value| format!("{name}={}", self.value(&value))));
        }
        let dict = instance.dict.borrow().clone();
        if let Some(dict) = dict.filter(|dict| dict.len() > 0) {
            let entries: Vec<[Value; 2]> =
                dict.0.borrow().iter().map(|entry| [entry.key.clone(), entry.value.clone()]).collect();
            parts.push(self.entries(&entries));
        }
        format!("<{}>", parts.join(" "))
    }

    fn container(&mut self, address: *const (), render: impl FnOnce(&mut Self) -> String) -> String {
        if self.open.contains(&address) {
            return "<cycle>".to_owned();
        }
        if self.open.len() >= MAX_DEPTH {
            return "<deep>".to_owned();
        }
        self.open.push(address);
        let text = render(self);
        self.open.pop();
        text
    }

    fn items(&mut self, open: &str, items: &[Value], close: &str) -> String {
        let parts = items.iter().take(MAX_ITEMS).map(|item| self.value(item)).collect();
        format!("{open}{}{close}", joined(parts, items.len()))
    }

    fn entries(&mut self, entries: &[[Value; 2]]) -> String {
        let entry = |[key, value]: &[Value; 2]| format!("{}: {}", self.value(key), self.value(value));
        let parts = entries.iter().take(MAX_ITEMS).map(entry).collect();
        format!("{{{}}}", joined(parts, entries.len()))
    }

    fn set(&mut self, items: &[Value]) -> String {
        if items.is_empty() {
            return "set()".to_owned();
        }
        let mut parts: Vec<String> = items.iter().map(|item| self.value(item)).collect();
        parts.sort_unstable();
        parts.truncate(MAX_ITEMS);
        format!("{{{}}}", joined(parts, items.len()))
    }
}

/// A value that is rendered without others; by default it tells its class alone.
fn atom(value: &Value) -> String {
    match value {
        Value::None => "None".to_owned(),
        Value::NotImplemented => "NotImplemented".to_owned(),
        Value::Ellipsis => "Ellipsis".to_owned(),
        Value::Bool(value) => if *value { "True" } else { "False" }.to_owned(),
        Value::Int(int) => render_int(int.value()),
        Value::Float(float) => decimal::repr(float.0),
        Value::Complex(number) => complex_text::repr(***number),
        Value::Str(text) => render_str(&text.text, text.length),
        Value::Bytes(bytes) => render_bytes(bytes),
        Value::Range(range) => {
            let step = if range.step.is_one() { String::new() } else { format!(", {}", render_int(&range.step)) };
            format!("range({}, {}{step})", render_int(&range.start), render_int(&range.stop))
        }
        Value::Class(class) => format!("<class '{}'>", class.qualname()),
        Value::Function(function) if function.is_in_c => format!("<builtin {}>", function.qualname.borrow()),
        Value::Function(function) => format!("<function {}>", function.qualname.borrow()),
        Value::BoundMethod(method)
            if let Some(member) = method.in_c()
                && method.kind() == Kind::Builtin =>
        {
            format!("<builtin {}>", member.name)
        }
        Value::InC(member) if member.kind() == Kind::Builtin => format!("<builtin {}>", member.name),
        Value::BoundMethod(method) if method.in_c().is_none() => match &method.function {
            Value::Function(function) => format!("<bound method {}>", function.qualname.borrow()),
            _ => "<bound method>".to_owned(),
        },
        Value::Builtin(function) => format!("<builtin {}>", function.name),
        Value::BoundMember(bound) if bound.kind() == Kind::Builtin => format!("<builtin {}>", bound.member.name),
        Value::Member(_, member) if value.kind() == Kind::Builtin => format!("<builtin {}>", member.name),
        Value::Generator(generator) => format!("<{} {}>", value.type_name(), generator.qualname.borrow().text),
        Value::Code(code) => format!("<code {}>", code.scope().qualname),
        Value::MemoryView(_) => "<memoryview>".to_owned(),
        Value::TypeForm(form) => format!("<{}>", form.kind().module_and_name().1),
        Value::Stream(_) => format!("<{}>", Kind::TextIo.module_and_name().1),
        other => format!("<{}>", other.type_name()),
    }
}

fn joined(mut parts: Vec<String>, count: usize) -> String {
    if count > MAX_ITEMS {
        parts.push(format!("...+{}", count - MAX_ITEMS));
    }
    parts.join(", ")
}

fn render_int(value: &IBig) -> String {
    // So many bits are certainly too many digits: no need to work them out.
    if value.bit_len() > MAX_DIGITS * 10 / 3 {
        return format!("{value:#x}");
    }
    let digits = value.to_string();
    if digits.trim_start_matches('-').len() <= MAX_DIGITS { digits } else { format!("{value:#x}") }
}

fn render_bytes(bytes: &Bytes) -> String {
    let data = bytes.data.borrow();
    let head = crate::bytes::repr_of(&data[..data.len().min(MAX_STR)], bytes.is_array);
    if data.len() > MAX_STR { format!("{head}...+{}", data.len() - MAX_STR) } else { head }
}

fn render_str(text: &str, length: usize) -> String {
    if length <= MAX_STR {
        return repr_str(text);
    }
    let first: String = text.chars().take(MAX_STR).collect();
    format!("{}...+{}", repr_str(&first), length - MAX_STR)
}

fn is_name(key: &Value) -> bool {
    matches!(key, Value::Str(name) if &*name.text == "__name__")
}
