//! The builtin functions and classes: their names, and what a call of them does.

mod aggregate;
pub(crate) mod arithmetic;
pub(crate) mod attributes;
mod characters;
pub(crate) mod complex;
mod construct;
mod exceptions;
pub(crate) mod inspect;
mod iteration;
pub(crate) mod members;
pub(crate) mod numbers;
pub(crate) mod output;
pub(crate) mod quitters;
pub(crate) mod sort;
mod strings;
pub(crate) mod types;
mod wrappers;

pub(crate) use attributes::{attribute_names, is_callable};
pub(crate) use exceptions::{init_exception, init_exception_as, new_exception};
pub(crate) use inspect::{is_instance, length};
pub(crate) use wrappers::{fill_property, fill_wrapped};

use crate::bytes;
use crate::classes::{Class, Kind};
use crate::error::{Res, Throw};
use crate::heap::HeapRef;
use crate::interpreter::{Arguments, Interpreter};
use crate::value::Value;
use crate::walk::suggestion::suggestion_of_keyword;
use crate::walk::text;
use std::rc::Rc;

/// A builtin function.
pub(crate) struct BuiltinFunction {
    pub(crate) name: &'static str,
    pub(crate) call: fn(&Interpreter, Arguments) -> Res,
}

static FUNCTIONS: &[BuiltinFunction] = &[
    BuiltinFunction { name: "__build_class__", call: crate::walk::class::build_class },
    BuiltinFunction { name: "__import__", call: crate::walk::import::import_function },
    BuiltinFunction { name: "abs", call: numbers::abs },
    BuiltinFunction { name: "all", call: iteration::all },
    BuiltinFunction { name: "any", call: iteration::any },
    BuiltinFunction { name: "ascii", call: characters::ascii },
    BuiltinFunction { name: "bin", call: characters::bin },
    BuiltinFunction { name: "callable", call: attributes::callable },
    BuiltinFunction { name: "chr", call: characters::chr },
    BuiltinFunction { name: "compile", call: text::compile },
    BuiltinFunction { name: "delattr", call: attributes::delattr },
    BuiltinFunction { name: "dir", call: attributes::dir },
    BuiltinFunction { name: "divmod", call: arithmetic::divmod },
    BuiltinFunction { name: "eval", call: text::eval },
    BuiltinFunction { name: "exec", call: text::exec },
    BuiltinFunction { name: "format", call: characters::format },
    BuiltinFunction { name: "getattr", call: attributes::getattr },
    BuiltinFunction { name: "globals", call: text::globals },
    BuiltinFunction { name: "hasattr", call: attributes::hasattr },
    BuiltinFunction { name: "hash", call: attributes::hash },
    BuiltinFunction { name: "hex", call: characters::hex },
    BuiltinFunction { name: "id", call: attributes::id },
    BuiltinFunction { name: "isinstance", call: inspect::isinstance },
    BuiltinFunction { name: "issubclass", call: attributes::issubclass },
    BuiltinFunction { name: "iter", call: iteration::iter },
    BuiltinFunction { name: "aiter", call: crate::generator::aiter },
    BuiltinFunction { name: "len", call: inspect::len },
    BuiltinFunction { name: "locals", call: inspect::locals },
    BuiltinFunction { name: "max", call: aggregate::max },
    BuiltinFunction { name: "min", call: aggregate::min },
    BuiltinFunction { name: "next", call: inspect::next_item },
    BuiltinFunction { name: "anext", call: crate::generator::anext },
    BuiltinFunction { name: "oct", call: characters::oct },
    BuiltinFunction { name: "ord", call: characters::ord },
    BuiltinFunction { name: "pow", call: arithmetic::pow },
    BuiltinFunction { name: "print", call: output::print },
    BuiltinFunction { name: "repr", call: strings::repr_function },
    BuiltinFunction { name: "round", call: arithmetic::round },
    BuiltinFunction { name: "setattr", call: attributes::setattr },
    BuiltinFunction { name: "sorted", call: sort::sorted },
    BuiltinFunction { name: "sum", call: aggregate::sum },
    BuiltinFunction { name: "vars", call: attributes::vars },
];

/// The names that every program begins with, in CPython's order.
pub(crate) fn namespace(heap: &HeapRef) -> Vec<(&'static str, Value)> {
    let constants = [
        ("None", Value::None),
        ("Ellipsis", Value::Ellipsis),
        ("NotImplemented", Value::NotImplemented),
        ("False", Value::Bool(false)),
        ("True", Value::Bool(true)),
    ];
    let functions = FUNCTIONS.iter().map(|function| (function.name, Value::Builtin(function)));
    let own_name = ("__name__", heap.str("builtins"));
    let doc = ("__doc__", heap.optional_str(library::doc("builtins")));
    let unknown = ["__loader__", "__spec__"].map(|name| (name, Value::None));
    let class = |(name, kind)| (name, heap.class(kind));
    [own_name, doc, ("__package__", heap.str(""))]
        .into_iter()
        .chain(unknown)
        .chain(functions)
        .chain(constants)
        .chain(Kind::named_types().map(class))
        .chain([("__debug__", Value::Bool(true))])
        .chain(Kind::named_exceptions().map(class))
        .chain(quitters::FUNCTIONS.iter().map(|function| (function.name, Value::Builtin(function))))
        .collect()
}

/// A builtin function by its name, which is one.
pub(crate) fn function(name: &str) -> Value {
    FUNCTIONS.iter().find(|function| function.name == name).map_or(Value::None, Value::Builtin)
}

/// The complaint of `__new__` about what it is given, where that is in other words than the call of the class.
pub(crate) fn check_new(heap: &HeapRef, kind: Kind, arguments: &Arguments) -> Res<()> {
    let (names, required): (&[&str], usize) = match kind {
        Kind::Int => (&["", "base"], 0),
        Kind::Str => (&["object", "encoding", "errors"], 0),
        Kind::Enumerate => (&["iterable", "start"], 1),
        _ => return Ok(()),
    };
    let (given, named) = (arguments.positional.len(), arguments.keywords.len());
    let complaint = library::Counts { names, required, positional: names.len(), given, named }.complaint();
    if let Some(complaint) = complaint {
        return Err(heap.type_error(format!("{}() {complaint}", kind.name())));
    }
    if kind == Kind::Enumerate {
        crate::text::bound_arguments(heap, arguments.clone(), "enumerate", ["iterable", "start"], 1, 2)?;
    }
    Ok(())
}

/// `class(…)`.
pub(crate) fn construct(interpreter: &Interpreter, class: &Rc<Class>, arguments: Arguments) -> Res {
    let heap = HeapRef::clone(&interpreter.heap);
    match class.kind {
        Kind::Int => numbers::int(&heap, arguments),
        Kind::Float => numbers::float(&heap, arguments),
        Kind::Bool => numbers::bool(&heap, arguments),
        Kind::Bytes => bytes::make(&heap, arguments, false),
        Kind::ByteArray => bytes::make(&heap, arguments, true),
        Kind::MemoryView => bytes::make_view(&heap, arguments),
        Kind::Complex => complex::complex(&heap, arguments),
        Kind::Str => strings::str(&heap, arguments),
        Kind::List => construct::list(&heap, arguments),
        Kind::Tuple => construct::tuple(&heap, arguments),
        Kind::Dict => construct::dict(&heap, arguments),
        Kind::Set => construct::set(interpreter, arguments),
        Kind::FrozenSet => construct::frozenset(interpreter, arguments),
        Kind::Range => construct::range(&heap, arguments),
        Kind::Enumerate => construct::enumerate(&heap, arguments),
        Kind::Zip => construct::zip(&heap, arguments),
        Kind::Map => iteration::map(&heap, arguments),
        Kind::Filter => iteration::filter(&heap, arguments),
        Kind::Reversed => iteration::reversed(&heap, arguments),
        Kind::Slice => construct::slice(&heap, arguments),
        Kind::MappingProxy => wrappers::mapping_proxy(&heap, arguments),
        Kind::GenericAlias => {
            let arguments = arguments.positional_only(&heap, "GenericAlias", 2, 2)?;
            Ok(crate::typing::make_alias(&heap, &arguments[0], &arguments[1]))
        }
        Kind::Super => superclass(interpreter, arguments),
        Kind::Method => types::method(&heap, arguments),
        Kind::Function => types::function(&heap, arguments),
        Kind::Cell => types::cell(&heap, arguments),
        Kind::Traceback => types::traceback(&heap, arguments),
        Kind::Module => types::module(&heap, arguments),
        Kind::NoneType => singleton(&heap, &arguments, "NoneType", Value::None),
        Kind::Ellipsis => singleton(&heap, &arguments, "EllipsisType", Value::Ellipsis),
        Kind::NotImplemented => singleton(&heap, &arguments, "NotImplementedType", Value::NotImplemented),
        Kind::NoDefault => singleton(&heap, &arguments, "NoDefaultType", crate::typing::no_default(&heap)),
        Kind::Property => Ok(Value::Property(wrappers::empty_property(&heap))),
        Kind::StaticMethod => Ok(Value::StaticMethod(wrappers::empty_wrapped(&heap))),
        Kind::ClassMethod => Ok(Value::ClassMethod(wrappers::empty_wrapped(&heap))),
        Kind::Object => Ok(heap.instance(class, None)),
        Kind::FrameLocals => crate::walk::frame_locals::new_proxy(&heap, arguments),
        Kind::Code
        | Kind::TypeVar
        | Kind::TypeVarTuple
        | Kind::ParamSpec
        | Kind::ParamSpecArgs
        | Kind::ParamSpecKwargs
        | Kind::TypeAlias => Err(crate::error::not_supported(format!("calls of the class {}", class.name()))),
        _ => Err(heap.type_error(format!("cannot create '{}' instances", class.full_name()))),
    }
}

fn singleton(heap: &HeapRef, arguments: &Arguments, class: &str, value: Value) -> Res {
    if arguments.positional.is_empty() && arguments.keywords.is_empty() {
        return Ok(value);
    }
    Err(heap.type_error(format!("{class} takes no arguments")))
}

pub(crate) fn superclass(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    arguments.no_keywords(heap, "super")?;
    arguments.check_count(heap, "super()", 0, 2)?;
    let arguments = arguments.positional;
    match arguments.as_slice() {
        [] => interpreter.super_of_frame(),
        [Value::Class(class)] => heap.super_object(class, Value::None),
        [Value::Class(class), object] => heap.super_object(class, object.clone()),
        [other, ..] => {
            let given = other.type_name();
            Err(heap.type_error(format!("super() argument 1 must be a type, not {given}")))
        }
    }
}

impl Arguments {
    /// TypeError if there are keyword arguments.
    pub(crate) fn no_keywords(&self, heap: &HeapRef, name: &str) -> Res<()> {
        if self.keywords.is_empty() {
            return Ok(());
        }
        Err(heap.type_error(format!("{name}() takes no keyword arguments")))
    }

    /// The only argument.
    pub(crate) fn one(mut self, heap: &HeapRef, name: &str) -> Res {
        self.no_keywords(heap, name)?;
        match (self.positional.len(), self.positional.pop()) {
            (1, Some(argument)) => Ok(argument),
            (given, _) => Err(heap.type_error(format!("{name}() takes exactly one argument ({given} given)"))),
        }
    }

    /// No arguments.
    pub(crate) fn none(&self, heap: &HeapRef, name: &str) -> Res<()> {
        self.no_keywords(heap, name)?;
        match self.positional.len() {
            0 => Ok(()),
            given => Err(heap.type_error(format!("{name}() takes no arguments ({given} given)"))),
        }
    }

    /// Positional arguments alone, within bounds.
    pub(crate) fn positional_only(self, heap: &HeapRef, name: &str, least: usize, most: usize) -> Res<Vec<Value>> {
        self.no_keywords(heap, name)?;
        self.check_count(heap, name, least, most)?;
        Ok(self.positional)
    }

    /// As `positional_only`, of a method: the class is named if there are keywords.
    pub(crate) fn bounded(
        self,
        heap: &HeapRef,
        class: &str,
        method: &str,
        least: usize,
        most: usize,
    ) -> Res<Vec<Value>> {
        self.no_keywords(heap, &format!("{class}.{method}"))?;
        self.check_count(heap, method, least, most)?;
        Ok(self.positional)
    }

    pub(crate) fn check_count(&self, heap: &HeapRef, name: &str, least: usize, most: usize) -> Res<()> {
        let given = self.positional.len();
        if (least..=most).contains(&given) {
            return Ok(());
        }
        let bound = if given < least { least } else { most };
        let which = match (least == most, given < least) {
            (true, _) => "",
            (false, true) => "at least ",
            (false, false) => "at most ",
        };
        let plural = if bound == 1 { "" } else { "s" };
        Err(heap.type_error(format!("{name} expected {which}{bound} argument{plural}, got {given}")))
    }

    /// Takes out a keyword argument.
    pub(crate) fn keyword(&mut self, name: &str) -> Option<Value> {
        let at = self.keywords.iter().position(|(keyword, _)| &*keyword.text == name)?;
        Some(self.keywords.remove(at).1)
    }

    /// TypeError if keyword arguments are left.
    pub(crate) fn no_more_keywords(&self, heap: &HeapRef, name: &str, known: &[&str]) -> Res<()> {
        self.keywords.first().map_or(Ok(()), |(keyword, _)| Err(unexpected(heap, name, &keyword.text, known)))
    }
}

/// TypeError for a keyword argument that is none of the known ones.
pub(crate) fn unexpected(heap: &HeapRef, name: &str, keyword: &str, known: &[&str]) -> Throw {
    let hint = suggestion_of_keyword(known, keyword);
    heap.type_error(format!("{name}() got an unexpected keyword argument '{keyword}'{hint}"))
}
