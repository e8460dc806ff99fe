//! The canonical rendering of values (ARCHITECTURE.md): as `repr`, but free of addresses and of iteration order, and bounded.

use crate::classes::bound;
use crate::objects::ClassKind;
use crate::objects::class::{Type, class_flag};
use crate::objects::function::{BuiltinFunction, CodeValue, Function};
use crate::objects::generator::Generator;
use crate::objects::instance::{Instance, is_of_program};
use crate::objects::module::Module;
use crate::objects::slice::Slice;
use crate::objects::string::text;
use crate::objects::{ByteArray, bytes_like};
use crate::objects::{Dict, Exception, Int, List, Set, Str, Tuple, View, kind_of};
use crate::operations::bytes::literal;
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::value::Value;

const MAX_DEPTH: usize = 20;
const MAX_ITEMS: usize = 1000;
const MAX_POINTS: usize = 10_000;
const MAX_VALUES: usize = 100_000;
/// Ints of more decimal digits are in hexadecimal. 10**4000 has 13,288 bits.
const MAX_DIGITS: usize = 4000;
const MAX_DECIMAL_BITS: u64 = 13_288;

/// Renders a value.
pub(crate) fn render(vm: &mut Vm, value: Value) -> String {
    Renderer { vm, path: Vec::new(), values: 0 }.value(value)
}

struct Renderer<'a> {
    vm: &'a mut Vm,
    /// What is being rendered, the outermost first.
    path: Vec<Value>,
    /// Values so far.
    values: usize,
}

impl Renderer<'_> {
    fn value(&mut self, value: Value) -> String {
        self.values += 1;
        if self.values > MAX_VALUES {
            return "<much>".to_owned();
        }
        // The proxy of a frame's locals has methods like those of a program's class.
        let is_instance = is_of_program(value) && kind_of(value) != Some(Kind::FrameLocalsProxy);
        if is_instance && Type::from_value(value).is_none() && Exception::from_value(value).is_none() {
            return self.nested(value, |this| this.instance(value));
        }
        self.builtin(value)
    }

    /// A value as one of the built-in class that it is of or derives from.
    fn builtin(&mut self, value: Value) -> String {
        match View::of(value) {
            View::Int(int) if !value.is_bool() => render_int(int),
            View::Float(float) if float.is_nan() => "nan".to_owned(),
            View::Str(text) => self.text(text),
            View::List(list) => self.nested(value, |this| this.list(list)),
            View::Tuple(tuple) => self.nested(value, |this| this.tuple(tuple)),
            View::Dict(dict) => self.nested(value, |this| this.dict(dict)),
            View::Set(set) => self.nested(value, |this| this.set(set)),
            View::Other => self.other(value),
            View::Int(_) | View::Float(_) | View::Range(_) => self.repr(value),
        }
    }

    /// Renders what may hold itself, or be nested without end.
    fn nested(&mut self, value: Value, contents: impl FnOnce(&mut Self) -> String) -> String {
        if self.path.contains(&value) {
            return "<cycle>".to_owned();
        }
        if self.path.len() >= MAX_DEPTH {
            return "<deep>".to_owned();
        }
        self.path.push(value);
        let text = contents(self);
        self.path.pop();
        text
    }

    fn other(&mut self, value: Value) -> String {
        if let Some(exception) = Exception::from_value(value) {
            return self.nested(value, |this| this.exception(exception));
        }
        if let Some(slice) = Slice::from_value(value) {
            let parts = [slice.start, slice.stop, slice.step];
            return self.nested(value, |this| format!("slice({})", parts.map(|part| this.value(part)).join(", ")));
        }
        if let Some(function) = Function::from_value(value).filter(|function| function.owner_in_c().is_some()) {
            return match self.vm.kind_in_c(function) {
                Kind::BuiltinFunction => format!("<builtin {}>", text(function.name)),
                kind => format!("<{}>", kind.python_name()),
            };
        }
        if let Some(function) = Function::from_value(value) {
            let kind = if function.is_in_c() { "builtin" } else { "function" };
            return format!("<{kind} {}>", text(function.qualname));
        }
        if let Some(builtin) = BuiltinFunction::from_value(value) {
            return format!("<builtin {}>", builtin.row.name);
        }
        if let Some(class) = Type::from_value(value) {
            return format!("<class '{}'>", class.qualname());
        }
        if kind_of(value) == Some(Kind::BoundMethod) {
            let function = bound(value).0;
            return match Function::from_value(function) {
                Some(function) if function.owner_in_c().is_some() => match self.vm.kind_in_c(function) {
                    Kind::SlotWrapper => format!("<{}>", Kind::MethodWrapper.python_name()),
                    _ => format!("<builtin {}>", text(function.name)),
                },
                Some(function) => format!("<bound method {}>", text(function.qualname)),
                None => "<bound method>".to_owned(),
            };
        }
        if let Some(generator) = Generator::from_value(value) {
            return format!("<{} {}>", self.vm.type_name(value), text(generator.qualname));
        }
        if let Some(code) = CodeValue::from_value(value) {
            return format!("<code {}>", code.data().source.qualname);
        }
        match kind_of(value) {
            Some(Kind::Module) => self.module(value),
            Some(Kind::Complex) => self.repr(value),
            Some(Kind::Bytes | Kind::ByteArray) => render_bytes(value),
            Some(_) => format!("<{}>", built_in(self.vm.class_of(value)).name()),
            None => self.repr(value),
        }
    }

    /// `<module 'NAME'>`, by the name that its namespace has.
    fn module(&mut self, value: Value) -> String {
        let namespace = Module::from_value(value).and_then(|module| Dict::from_value(module.namespace()));
        let is_name = |key: Value| Str::from_value(key).is_some_and(|key| key.to_string() == "__name__");
        let name =
            namespace.and_then(|dict| dict.entries().iter().find(|entry| is_name(entry.key)).map(|entry| entry.value));
        name.map_or_else(|| "<module>".to_owned(), |name| format!("<module {}>", self.repr(name)))
    }

    fn repr(&mut self, value: Value) -> String {
        let text = self.vm.native_repr(value).ok().and_then(Str::from_value);
        text.map(|text| text.to_string()).unwrap_or_default()
    }

    fn text(&mut self, text: Str) -> String {
        if text.len() <= MAX_POINTS {
            return self.repr(text.value());
        }
        let head = Str::from_units(&mut self.vm.heap, text.units().slice(0..MAX_POINTS));
        format!("{}...+{}", self.repr(head), text.len() - MAX_POINTS)
    }

    fn items(&mut self, items: &[Value]) -> String {
        let texts: Vec<String> = items.iter().take(MAX_ITEMS).map(|&item| self.value(item)).collect();
        joined(texts, items.len())
    }

    fn list(&mut self, list: List) -> String {
        format!("[{}]", self.items(&list.to_vec()))
    }

    fn tuple(&mut self, tuple: Tuple) -> String {
        let comma = if tuple.items().len() == 1 { "," } else { "" };
        format!("({}{comma})", self.items(tuple.items()))
    }

    fn dict(&mut self, dict: Dict) -> String {
        let is_builtins = |key: Value| Str::from_value(key).is_some_and(|key| key.to_string() == "__builtins__");
        let entries: Vec<_> = dict.entries().into_iter().filter(|entry| !is_builtins(entry.key)).collect();
        let texts = entries
            .iter()
            .take(MAX_ITEMS)
            .map(|entry| format!("{}: {}", self.value(entry.key), self.value(entry.value)));
        let texts = texts.collect();
        format!("{{{}}}", joined(texts, entries.len()))
    }

    fn set(&mut self, set: Set) -> String {
        let mut texts: Vec<String> = set.entries().iter().map(|entry| self.value(entry.key)).collect();
        texts.sort();
        let total = texts.len();
        texts.truncate(MAX_ITEMS);
        match (set.is_frozen(), total) {
            (false, 0) => "set()".to_owned(),
            (true, 0) => "frozenset()".to_owned(),
            (false, _) => format!("{{{}}}", joined(texts, total)),
            (true, _) => format!("frozenset({{{}}})", joined(texts, total)),
        }
    }

    fn exception(&mut self, exception: Exception) -> String {
        let args = Tuple::from_value(exception.args()).map_or(&[][..], Tuple::items);
        let text = format!("{}({})", self.vm.type_name(exception.value()), self.items(args));
        match attributes(exception.value()) {
            Some(dict) if is_of_program(exception.value()) => format!("{text} {}", self.dict(dict)),
            _ => text,
        }
    }

    /// An instance of a class of the program: what it is as a built-in one, its slots, its attributes.
    fn instance(&mut self, value: Value) -> String {
        let class = self.vm.class_of(value);
        if class.has(class_flag::IN_C) {
            return format!("<{}>", class.name());
        }
        let mut parts = vec![class.qualname()];
        let is_hidden =
            class.order().iter().filter_map(|&class| Type::from_value(class)).any(|class| class.has(class_flag::IN_C));
        if class.instance != ClassKind::OBJECT && !is_hidden {
            // It is on the path itself, which is what a container asks for.
            self.path.pop();
            parts.push(self.builtin(value));
            self.path.push(value);
        }
        for (name, slot) in self.vm.bound_slots(value) {
            parts.push(format!("{name}={}", self.value(slot)));
        }
        // The dict is a part of the instance, no container in it.
        parts.extend(attributes(value).map(|dict| self.dict(dict)));
        format!("<{}>", parts.join(" "))
    }
}

/// The built-in class that a class is or derives from.
fn built_in(class: Type) -> Type {
    let mut class = class;
    while let Some(base) = class.base_class().filter(|_| class.is_of_program()) {
        class = base;
    }
    class
}

/// The attributes that a value has in its dict, if any.
fn attributes(value: Value) -> Option<Dict> {
    Dict::from_value(Instance::of(value)?.dict()).filter(|dict| dict.len() > 0)
}

fn joined(mut texts: Vec<String>, total: usize) -> String {
    if total > texts.len() {
        texts.push(format!("...+{}", total - texts.len()));
    }
    texts.join(", ")
}

fn render_int(int: Int) -> String {
    let big = int.big();
    // Only so many bits may be either: no need to work out the digits of more.
    if big.bits() > MAX_DECIMAL_BITS {
        return format!("{:#x}", *big);
    }
    let decimal = big.to_string();
    if decimal.trim_start_matches('-').len() <= MAX_DIGITS { decimal } else { format!("{:#x}", *big) }
}

fn render_bytes(value: Value) -> String {
    let bytes = bytes_like(value).unwrap_or_default();
    let class = ByteArray::from_value(value).map(|_| "bytearray");
    match bytes.split_at_checked(MAX_POINTS) {
        Some((head, rest)) if !rest.is_empty() => format!("{}...+{}", literal(head, class), rest.len()),
        _ => literal(&bytes, class),
    }
}
