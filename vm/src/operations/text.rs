//! `repr`, `str` and `ascii`: tables by class.

use super::float_text;
use super::table::Table;
use crate::classes::Special;
use crate::objects::class::{Type, type_name};
use crate::objects::generator::Generator;
use crate::objects::instance::{is_exactly, is_of_program};
use crate::objects::range::Range;
use crate::objects::slice::Slice;
use crate::objects::string::text;
use crate::objects::{
    ClassKind, Complex, Dict, Exception, ExceptionClass, Int, List, Set, Str, Tuple, exact_kind, float_of,
};
use crate::vm::{Fallible, Vm};
use std::fmt::Write;
use stencils::object::Kind;
use stencils::value::Value;

/// Appends the `repr` of a value.
type Repr = fn(&mut Vm, Value, &mut String) -> Fallible<()>;

static REPR: Table<Repr> = Table::new(
    anonymous as Repr,
    &[
        (Kind::BigInt, |vm, value, out| append_int(vm, value, out)),
        (Kind::Float, |_, value, out| {
            out.push_str(&float_text::repr(float_of(value).unwrap_or(f64::NAN)));
            Ok(())
        }),
        (Kind::Str, |_, value, out| {
            if let Some(text) = Str::from_value(value) {
                super::str_text::quote(text, out);
            }
            Ok(())
        }),
        (Kind::List, list),
        (Kind::Tuple, tuple),
        (Kind::Dict, dict),
        (Kind::Set, set),
        (Kind::FrozenSet, set),
        (Kind::DictKeys, view),
        (Kind::Bytes, super::bytes::repr),
        (Kind::ByteArray, super::bytes::repr),
        (Kind::MemoryView, super::bytes::repr),
        (Kind::Complex, |_, value, out| {
            let parts = Complex::from_value(value).map_or([0.0; 2], Complex::parts);
            append(out, format_args!("{}", super::complexes::repr(parts)))
        }),
        (Kind::DictValues, view),
        (Kind::DictItems, view),
        (Kind::Range, range),
        (Kind::Slice, slice),
        (Kind::BoundMethod, super::object_text::bound_method),
        (Kind::MethodDescriptor, super::object_text::descriptor),
        (Kind::ClassMethodDescriptor, super::object_text::descriptor),
        (Kind::SlotWrapper, super::object_text::descriptor),
        (Kind::GetSetDescriptor, super::object_text::descriptor),
        (Kind::MemberDescriptor, super::object_text::descriptor),
        (Kind::MethodWrapper, super::object_text::method_wrapper),
        (Kind::ClassMethod, super::object_text::wrapper),
        (Kind::StaticMethod, super::object_text::wrapper),
        (Kind::MappingProxy, super::object_text::wrapper),
        (Kind::Super, super::object_text::super_object),
        (Kind::Exception, exception),
        (Kind::Type, |vm, value, out| append(out, format_args!("<class '{}'>", vm.class_path(value)))),
        (Kind::Generator, generator),
        (Kind::Coroutine, generator),
        (Kind::AsyncGenerator, generator),
        (Kind::Function, super::object_text::function),
        (Kind::BuiltinFunction, super::object_text::builtin),
        (Kind::Module, super::object_text::module),
        (Kind::GenericAlias, crate::typing::repr),
        (Kind::Union, crate::typing::repr),
        (Kind::TypeVar, crate::typing::repr),
        (Kind::ParamSpec, crate::typing::repr),
        (Kind::TypeVarTuple, crate::typing::repr),
        (Kind::ParamSpecArgs, crate::typing::repr),
        (Kind::ParamSpecKwargs, crate::typing::repr),
        (Kind::NoDefault, crate::typing::repr),
        (Kind::TypeAliasType, crate::typing::repr),
        (Kind::Cell, super::object_text::cell),
        (Kind::TextStream, super::object_text::stream),
        (Kind::Frame, super::object_text::frame),
        (Kind::Code, super::object_text::code),
    ],
)
.with(ClassKind::BOOL, |_, value, out| {
    append(out, format_args!("{}", if value == Value::TRUE { "True" } else { "False" }))
})
.with(ClassKind::NONE, |_, _, out| append(out, format_args!("None")))
.with(ClassKind::ELLIPSIS, |_, _, out| append(out, format_args!("Ellipsis")))
.with(ClassKind::NOT_IMPLEMENTED, |_, _, out| append(out, format_args!("NotImplemented")));

fn append(out: &mut String, text: std::fmt::Arguments) -> Fallible<()> {
    let _ = out.write_fmt(text);
    Ok(())
}

fn generator(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let name = Generator::from_value(value).map(|generator| text(generator.qualname)).unwrap_or_default();
    append(out, format_args!("<{} object {name} at 0x0>", vm.type_name(value)))
}

fn anonymous(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    append(out, format_args!("<{} object at 0x0>", vm.type_name(value)))
}

fn append_int(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    match Int::from_value(value) {
        Some(int) => vm.int_text(int).map(|text| out.push_str(&text)),
        None => Ok(()),
    }
}

/// Appends items between brackets, or dots if the container is being written already.
fn bracketed(
    vm: &mut Vm,
    container: Value,
    [open, close]: [&str; 2],
    out: &mut String,
    items: impl FnOnce(&mut Vm, &mut String) -> Fallible<()>,
) -> Fallible<()> {
    out.push_str(open);
    if vm.writing.contains(&container) {
        out.push_str("...");
    } else {
        vm.writing.push(container);
        let result = vm.nested(" while getting the repr of an object", |vm| items(vm, out));
        vm.writing.pop();
        result?;
    }
    out.push_str(close);
    Ok(())
}

fn separate(out: &mut String, index: usize) {
    if index > 0 {
        out.push_str(", ");
    }
}

fn list(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(list) = List::from_value(value) else { return Ok(()) };
    bracketed(vm, value, ["[", "]"], out, |vm, out| {
        let mut index = 0;
        while let Some(item) = list.get(index) {
            separate(out, index);
            vm.repr_into(item, out)?;
            index += 1;
        }
        Ok(())
    })
}

fn tuple(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(tuple) = Tuple::from_value(value) else { return Ok(()) };
    bracketed(vm, value, ["(", ")"], out, |vm, out| {
        for (index, item) in tuple.items().iter().enumerate() {
            separate(out, index);
            vm.repr_into(*item, out)?;
        }
        if tuple.length == 1 {
            out.push(',');
        }
        Ok(())
    })
}

fn dict(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(dict) = Dict::from_value(value) else { return Ok(()) };
    bracketed(vm, value, ["{", "}"], out, |vm, out| {
        for (index, entry) in dict.entries().into_iter().enumerate() {
            separate(out, index);
            vm.repr_into(entry.key, out)?;
            out.push_str(": ");
            vm.repr_into(entry.value, out)?;
        }
        Ok(())
    })
}

fn set(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(set) = Set::from_value(value) else { return Ok(()) };
    let name = vm.type_name(value);
    if set.len() == 0 {
        return append(out, format_args!("{name}()"));
    }
    if vm.writing.contains(&value) {
        return append(out, format_args!("{name}(...)"));
    }
    let open = format!("{name}({{");
    let is_plain = exact_kind(value) == Some(Kind::Set);
    let brackets = if is_plain { ["{", "}"] } else { [open.as_str(), "})"] };
    bracketed(vm, value, brackets, out, |vm, out| {
        for (index, entry) in set.entries().into_iter().enumerate() {
            separate(out, index);
            vm.repr_into(entry.key, out)?;
        }
        Ok(())
    })
}

fn view(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    if vm.writing.contains(&value) {
        return append(out, format_args!("..."));
    }
    let items = vm.collect_items(value)?;
    let items = vm.list(items);
    vm.writing.push(value);
    let name = vm.type_name(value);
    let result = vm.nested(" while getting the repr of an object", |vm| call_like(vm, &name, &[items], out));
    vm.writing.pop();
    result
}

fn call_like(vm: &mut Vm, name: &str, arguments: &[Value], out: &mut String) -> Fallible<()> {
    out.push_str(name);
    out.push('(');
    for (index, argument) in arguments.iter().enumerate() {
        separate(out, index);
        vm.repr_into(*argument, out)?;
    }
    out.push(')');
    Ok(())
}

fn range(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(range) = Range::from_value(value) else { return Ok(()) };
    let parts = [range.start, range.stop, range.step];
    let shown = if range.step == Value::small_int(1) { 2 } else { 3 };
    call_like(vm, "range", &parts[..shown], out)
}

fn slice(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(slice) = Slice::from_value(value) else { return Ok(()) };
    vm.nested(" while getting the repr of an object", |vm| {
        call_like(vm, "slice", &[slice.start, slice.stop, slice.step], out)
    })
}

fn exception(vm: &mut Vm, value: Value, out: &mut String) -> Fallible<()> {
    let Some(exception) = Exception::from_value(value) else { return Ok(()) };
    let args = Tuple::from_value(exception.args()).map_or(&[] as &[Value], Tuple::items);
    let name = vm.type_name(value);
    vm.nested(" while getting the repr of an object", |vm| call_like(vm, &name, args, out))
}

impl Vm {
    /// Appends `repr(value)`. MemoryError if the text becomes too large.
    pub(crate) fn repr_into(&mut self, value: Value, out: &mut String) -> Fallible<()> {
        // A code point takes up to four bytes; the exact length is checked when the str is made.
        self.check_size(out.len() / 4)?;
        if is_of_program(value) {
            let text = self.repr_of_program(value)?;
            out.push_str(&text);
            return Ok(());
        }
        REPR.of(value)(self, value, out)
    }

    fn repr_of_program(&mut self, value: Value) -> Fallible<String> {
        let result = self.call_repr(value)?;
        self.returned_text(result, "__repr__")
    }

    /// What `__repr__` of a class of the program gives, whatever it is.
    pub(crate) fn call_repr(&mut self, value: Value) -> Fallible<Value> {
        match self.call_maybe(value, Special::Repr, &[])? {
            Some(result) => Ok(result),
            None => Ok(self.str(&format!("<{} object at 0x0>", type_name(value)))),
        }
    }

    /// The text that a special method of a class of the program gave.
    fn returned_text(&mut self, result: Value, method: &str) -> Fallible<String> {
        if let Some(text) = Str::from_value(result) {
            return Ok(text.to_string());
        }
        let message = format!("{method} returned non-string (type {})", self.type_name(result));
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// What `repr` of a built-in class gives, whatever a class that derives from it says.
    pub(crate) fn native_repr(&mut self, value: Value) -> Fallible<Value> {
        let mut out = String::new();
        REPR.of(value)(self, value, &mut out)?;
        self.checked_str(&out)
    }

    /// `repr(value)` as a value.
    pub(crate) fn repr_value(&mut self, value: Value) -> Fallible<Value> {
        if is_of_program(value) {
            let result = self.call_repr(value)?;
            return self.returned_text(result, "__repr__").map(|_| result);
        }
        let text = self.repr(value)?;
        self.checked_str(&text)
    }

    /// `object.__repr__`
    pub(crate) fn default_repr(&mut self, value: Value) -> Fallible<Value> {
        let class = self.class_of(value).value();
        let path = self.class_path(class);
        Ok(self.str(&format!("<{path} object at 0x0>")))
    }

    /// A class as its `repr` names it: with its module, unless that is `builtins`.
    pub(crate) fn class_path(&mut self, class: Value) -> String {
        let Some(class) = Type::from_value(class) else { return String::new() };
        if !class.is_of_program() {
            let name = self.special(Special::Module);
            let module = crate::names::lookup(class.dict, name).and_then(Str::from_value).map(|name| name.to_string());
            return match module.as_deref().unwrap_or_else(|| self.classes.module_of(class)) {
                "builtins" => class.qualname(),
                module => format!("{module}.{}", class.qualname()),
            };
        }
        let name = self.special(Special::Module);
        match crate::names::lookup(class.dict, name).and_then(Str::from_value) {
            Some(module) if module.to_string() != "builtins" => format!("{module}.{}", class.qualname()),
            Some(_) => class.qualname(),
            None => class.full_name(),
        }
    }

    /// The name of a value's class as some messages show it (`%T` in CPython): the qualified one, with the module unless that is
    /// `builtins` or `__main__`.
    pub(crate) fn qualified_type_name(&mut self, value: Value) -> String {
        let class = self.class_of(value).value();
        self.qualified_class_name(class)
    }

    /// The same of a class.
    pub(crate) fn qualified_class_name(&mut self, class: Value) -> String {
        let path = self.class_path(class);
        path.strip_prefix("__main__.").map(str::to_owned).unwrap_or(path)
    }

    /// `object.__format__`
    pub(crate) fn default_format(&mut self, value: Value, spec: Value) -> Fallible<Value> {
        match Str::from_value(spec) {
            Some(spec) if spec.len() == 0 => self.str_of(value),
            Some(_) => {
                let message = format!("unsupported format string passed to {}.__format__", self.type_name(value));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
            None => {
                let message = format!("__format__() argument must be str, not {}", self.argument_type_name(spec));
                Err(self.raise(ExceptionClass::TypeError, message))
            }
        }
    }

    /// `repr(value)`
    pub(crate) fn repr(&mut self, value: Value) -> Fallible<String> {
        let mut out = String::new();
        self.repr_into(value, &mut out)?;
        Ok(out)
    }

    /// `str(value)`, as text.
    pub(crate) fn text(&mut self, value: Value) -> Fallible<String> {
        if is_of_program(value)
            && let Some(result) = self.call_special(value, Special::Str, &[])?
        {
            return self.returned_text(result, "__str__");
        }
        if let Some(text) = Str::from_value(value) {
            return Ok(text.to_string());
        }
        if is_exactly(value, Kind::MappingProxy) {
            return self.text(self.proxied(value));
        }
        match Exception::from_value(value) {
            Some(exception) => self.exception_text(exception),
            None => self.repr(value),
        }
    }

    /// `str(value)`
    pub(crate) fn str_of(&mut self, value: Value) -> Fallible<Value> {
        if is_exactly(value, Kind::Str) {
            return Ok(value);
        }
        if is_of_program(value)
            && let Some(result) = self.call_special(value, Special::Str, &[])?
        {
            return self.returned_text(result, "__str__").map(|_| result);
        }
        let text = self.text(value)?;
        self.checked_str(&text)
    }

    /// A new str, if it is not too large.
    pub(crate) fn checked_str(&mut self, text: &str) -> Fallible<Value> {
        if text.len() > self.options.max_object_bytes {
            self.check_size(text.chars().count())?;
        }
        Ok(self.str(text))
    }

    /// `ascii(value)`, as text.
    pub(crate) fn ascii(&mut self, value: Value) -> Fallible<String> {
        self.repr(value).map(|text| super::str_text::ascii(&text))
    }

    /// A callable as errors about its arguments name it: `int()`, `__main__.f()`; other objects by their text.
    pub(crate) fn callable_text(&mut self, callable: Value) -> Fallible<String> {
        let [qualname, module] = [Special::QualName, Special::Module].map(|special| self.special(special));
        let Some(qualname) = self.get_attribute_if_any(callable, qualname)? else { return self.text(callable) };
        let module = self.get_attribute_if_any(callable, module)?.filter(|module| !module.is_none());
        let module = match module {
            Some(module) => self.text(module)?,
            None => String::new(),
        };
        let qualname = self.text(qualname)?;
        Ok(match module.as_str() {
            "" | "builtins" => format!("{qualname}()"),
            module => format!("{module}.{qualname}()"),
        })
    }
}
