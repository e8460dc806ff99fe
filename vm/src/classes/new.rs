//! `__new__` of the built-in classes, for themselves and for classes that derive from them.

use super::abstract_methods::abstract_error;
use super::{Special, create, wrappers};
use crate::builtins::{Arguments, Builtin, Parameters, Signature};
use crate::exceptions;
use crate::objects::class::{Type, class_flag};
use crate::objects::function::BuiltinFunction;
use crate::objects::instance::{self, adopt};
use crate::objects::{
    ByteArray, Bytes, ClassKind, Complex, Dict, ExceptionClass, Int, List, Set, Str, Tuple, exact_kind, float_of,
    number,
};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `__new__` of every built-in class: its receiver is the class.
pub(crate) static NEW: Builtin = Builtin { owner: "type", name: "__new__", signature: Signature::Keywords(new) };

/// Whether a row is that `__new__`.
pub(crate) fn is_native_new(row: &Builtin) -> bool {
    std::ptr::eq(row, &NEW)
}

/// `owner.__new__(class, …)`
fn new(vm: &mut Vm, owner: Value, arguments: &Arguments) -> Fallible<Value> {
    let owner_name = Type::from_value(owner).map_or_else(String::new, Type::full_name);
    let Some((&first, rest)) = arguments.positional.split_first() else {
        let message = format!("{owner_name}.__new__(): not enough arguments");
        return Err(vm.raise(ExceptionClass::TypeError, message));
    };
    let Some(class) = Type::from_value(first) else {
        let message = format!("{owner_name}.__new__(X): X is not a type object ({})", vm.type_name(first));
        return Err(vm.raise(ExceptionClass::TypeError, message));
    };
    if !class.is_subclass(owner) {
        let name = class.full_name();
        let message = format!("{owner_name}.__new__({name}): {name} is not a subtype of {owner_name}");
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    if class.has(class_flag::NOT_CALLED) && vm.library_frame().is_none() {
        return Err(vm.not_called(class));
    }
    let is_safe = Type::from_value(owner).is_some_and(|owner| makes_alike(vm, owner, class));
    if !is_safe {
        return Err(vm.unsafe_new(&owner_name, class));
    }
    construct(vm, owner, class, &Arguments { positional: rest, ..*arguments })
}

/// The same for a call of `class`, whose `__new__` that of `owner` is. Where a program put there that of another class, CPython makes
/// the instance by what was inherited (`update_one_slot` of `Objects/typeobject.c`), unless that is a function of the program.
pub(super) fn called(vm: &mut Vm, owner: Value, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let is_alike =
        Type::from_value(owner).is_some_and(|other| class.is_subclass(owner) && makes_alike(vm, other, class));
    if is_alike {
        return construct(vm, owner, class, arguments);
    }
    if let Some(maker) = native_maker(vm, class) {
        return construct(vm, maker.unwrap_or(owner), class, arguments);
    }
    let positional: Vec<Value> = std::iter::once(class.value()).chain(arguments.positional.iter().copied()).collect();
    new(vm, owner, &Arguments { positional: &positional, ..*arguments })
}

/// The built-in class whose `__new__` makes the instances of a class, if there is one; `None` if a function of the program does.
fn native_maker(vm: &mut Vm, class: Type) -> Option<Option<Value>> {
    let name = Str::from_value(vm.special(Special::New))?;
    let order = class.order().iter().copied().filter_map(Type::from_value);
    let inherited: Vec<Value> = order.filter_map(|class| vm.class_namespace(class).get_str(name)).collect();
    let native = |new: &Value| BuiltinFunction::from_value(*new).filter(|new| is_native_new(new.row));
    if inherited.iter().any(|new| native(new).is_none()) {
        return None;
    }
    let owners = inherited.iter().filter_map(native).map(|new| new.receiver);
    let mut fitting = owners.filter(|&owner| class.is_subclass(owner));
    Some(fitting.find(|&owner| Type::from_value(owner).is_some_and(|other| makes_alike(vm, other, class))))
}

fn is_made_by_object(vm: &mut Vm, class: Type) -> bool {
    native_maker(vm, class) == Some(Some(vm.classes.object()))
}

/// Whether the `__new__` of a built-in class can make instances of a class that derives from it.
fn makes_alike(vm: &mut Vm, owner: Type, class: Type) -> bool {
    let are_alike = match (owner.exception, class.exception) {
        (Some(owner), Some(class)) => exceptions::makes_alike(owner, class),
        _ => true,
    };
    are_alike && owner.instance == class.instance && (!has_new_in_c(vm, class) || vm.library_frame().is_some())
}

/// Whether the class has its `__new__` from one that CPython has in C, where another than ours makes the instances.
fn has_new_in_c(vm: &mut Vm, class: Type) -> bool {
    let name = vm.special(Special::New);
    let mut order = class.order().iter().copied().filter_map(Type::from_value);
    order.any(|class| {
        class.has(class_flag::IN_C)
            && (class.has(class_flag::NOT_CALLED) || crate::names::lookup(class.dict, name).is_some())
    })
}

/// The first class in the order of `class` that has no `__new__` of the program.
fn maker(vm: &mut Vm, class: Type) -> Type {
    let name = vm.special(Special::New);
    let mut is_own = |class: Type| {
        class.has(class_flag::OF_PROGRAM)
            && !class.has(class_flag::IN_C)
            && Str::from_value(name).is_some_and(|name| vm.class_namespace(class).get_str(name).is_some())
    };
    let classes: Vec<Type> = class.order().iter().copied().filter_map(Type::from_value).collect();
    let last_own = classes.iter().rposition(|&class| is_own(class));
    classes.get(last_own.map_or(0, |at| at + 1)).copied().unwrap_or(class)
}

impl Vm {
    /// TypeError for a `__new__` that is not the one which makes the instances of `class`.
    fn unsafe_new(&mut self, owner: &str, class: Type) -> Raised {
        let (name, maker) = (class.full_name(), maker(self, class));
        let special = self.special(Special::New);
        let new = self.lookup_in_class(maker, special).and_then(BuiltinFunction::from_value);
        let is_made = new.is_none_or(|new| new.receiver != self.classes.object());
        let message = match is_made {
            true => format!("{owner}.__new__({name}) is not safe, use {}.__new__()", maker.full_name()),
            false => format!("cannot create '{name}' instances"),
        };
        self.raise(ExceptionClass::TypeError, message)
    }
}

/// An instance of a class by the `__new__` of `owner`, the built-in class that it derives from.
pub(crate) fn construct(vm: &mut Vm, owner: Value, class: Type, arguments: &Arguments) -> Fallible<Value> {
    let kind = Type::from_value(owner).map_or(ClassKind::OBJECT, |owner| owner.instance);
    if kind == ClassKind::OBJECT {
        return object(vm, class, arguments);
    }
    match kind.0 {
        Kind::Type => create::type_new(vm, class, arguments),
        Kind::Exception => exceptions::new(vm, class, arguments),
        Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray => Ok(empty(vm, kind.0, class)),
        Kind::Property | Kind::Super | Kind::ClassMethod | Kind::StaticMethod => {
            let made = super::builtin_objects::empty(vm, kind.0);
            Ok(of_class(vm, made, class))
        }
        Kind::Module => {
            let made = crate::introspection::blank_module(vm, class);
            Ok(of_class(vm, made, class))
        }
        kind => {
            let Some(owner) = Type::from_value(owner) else { return object(vm, class, arguments) };
            let mut arguments = *arguments;
            check(vm, kind, &arguments)?;
            if class.has(class_flag::OF_PROGRAM) {
                arguments = for_derived(vm, kind, class, arguments)?;
            }
            let made = vm.construct_builtin(owner, &arguments)?;
            Ok(of_class(vm, made, class))
        }
    }
}

/// The complaint of `__new__` about what it is given, where that is in other words than the call of the class.
fn check(vm: &mut Vm, kind: Kind, arguments: &Arguments) -> Fallible<()> {
    const ENUMERATE: Parameters = Parameters::new(&["iterable", "start"], 1);
    let (name, most) = match kind {
        Kind::BigInt => ("int", 2),
        Kind::Str => ("str", 3),
        Kind::Enumerate => return arguments.bind(vm, "enumerate", &ENUMERATE).map(drop),
        _ => return Ok(()),
    };
    let given = arguments.positional.len() + arguments.names.len();
    if given <= most {
        return Ok(());
    }
    let message = format!("{name}() takes at most {most} arguments ({given} given)");
    Err(vm.raise(ExceptionClass::TypeError, message))
}

/// What of the arguments the `__new__` of a built-in class looks at when a program's class derives from it.
fn for_derived<'a>(vm: &mut Vm, kind: Kind, class: Type, arguments: Arguments<'a>) -> Fallible<Arguments<'a>> {
    if kind == Kind::FrozenSet {
        arguments.at_most_positional(vm, &class.name(), 1)?;
    }
    let init = vm.special(Special::Init);
    let has_init = !vm.lookup_in_class(class, init).is_some_and(wrappers::is_object_init);
    if has_init && matches!(kind, Kind::Tuple | Kind::FrozenSet | Kind::Float) {
        return Ok(Arguments::positional(arguments.positional));
    }
    Ok(arguments)
}

fn empty(vm: &mut Vm, kind: Kind, class: Type) -> Value {
    let made = match kind {
        Kind::List => vm.list(Vec::new()),
        Kind::Dict => Dict::place(&mut vm.heap),
        Kind::ByteArray => ByteArray::place(&mut vm.heap, Vec::new()),
        _ => Set::place(&mut vm.heap, Kind::Set),
    };
    of_class(vm, made, class)
}

/// A value that was just made, as an instance of a class.
fn of_class(vm: &mut Vm, value: Value, class: Type) -> Value {
    if !class.has(class_flag::OF_PROGRAM) {
        return value;
    }
    let fresh = fresh(vm, value);
    adopt(&mut vm.heap, fresh, class.value())
}

/// An object that nothing else refers to with that value.
fn fresh(vm: &mut Vm, value: Value) -> Value {
    if let Some(int) = Int::from_value(value) {
        return number::place_big(&mut vm.heap, int.big().into_owned());
    }
    if let Some(float) = float_of(value) {
        return number::new_boxed_float(&mut vm.heap, float);
    }
    if let Some(text) = Str::from_value(value) {
        return Str::from_units(&mut vm.heap, text.units());
    }
    if let Some(tuple) = Tuple::from_value(value) {
        return Tuple::place(&mut vm.heap, tuple.items());
    }
    if let Some(bytes) = Bytes::from_value(value) {
        let copy = bytes.bytes().to_vec();
        return Bytes::place(&mut vm.heap, &copy);
    }
    if let Some(complex) = Complex::from_value(value) {
        return vm.complex(complex.parts());
    }
    match Set::from_value(value).filter(|set| set.is_frozen()) {
        Some(set) => {
            let copy = vm.set(Kind::FrozenSet);
            copy.merge_into_empty(set);
            copy.value()
        }
        None => value,
    }
}

/// `object.__new__(class, …)`
fn object(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<Value> {
    if !arguments.positional.is_empty() || !arguments.names.is_empty() {
        check_excess(vm, class)?;
    }
    if class.has(class_flag::ABSTRACT) {
        return Err(abstract_error(vm, class));
    }
    if !class.has(class_flag::OF_PROGRAM) {
        return Ok(instance::place_object(&mut vm.heap));
    }
    Ok(instance::place(&mut vm.heap, class.value()))
}

fn check_excess(vm: &mut Vm, class: Type) -> Fallible<()> {
    if !is_made_by_object(vm, class) {
        let message = "object.__new__() takes exactly one argument (the type to instantiate)";
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    let init = vm.special(Special::Init);
    let init = vm.lookup_in_class(class, init);
    if init.is_some_and(|init| exact_kind(init) == Some(Kind::SlotWrapper) && wrappers::is_object_init(init)) {
        let message = format!("{}() takes no arguments", class.name());
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    Ok(())
}

/// `object.__init__(value, …)`
pub(super) fn object_init(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    if arguments.positional.is_empty() && arguments.names.is_empty() {
        return Ok(Value::NONE);
    }
    let class = vm.class_of(this);
    let init = vm.special(Special::Init);
    let init = vm.lookup_in_class(class, init);
    if !init.is_some_and(wrappers::is_object_init) {
        let message = "object.__init__() takes exactly one argument (the instance to initialize)";
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    // Instances of the built-in classes without a `__new__` are made by functions alone.
    let is_made_by_new = class.has(class_flag::OF_PROGRAM) || class.value() == vm.classes.object();
    if is_made_by_new && is_made_by_object(vm, class) {
        let name = class.name();
        let message = format!("{name}.__init__() takes exactly one argument (the instance to initialize)");
        return Err(vm.raise(ExceptionClass::TypeError, message));
    }
    Ok(Value::NONE)
}

fn has_own_new(vm: &mut Vm, class: Type) -> bool {
    let new = vm.special(Special::New);
    let new = vm.lookup_in_class(class, new).and_then(BuiltinFunction::from_value);
    !new.is_some_and(|new| is_native_new(new.row))
}

/// `__init__` of `list`, `dict`, `set` and `bytearray`: as if made anew of the arguments.
pub(super) fn container_init(vm: &mut Vm, this: Value, arguments: &Arguments) -> Fallible<Value> {
    let kind = ClassKind::of(this);
    let (class, derived) = (vm.classes.kind(kind), vm.class_of(this));
    let Some(class) = Type::from_value(class) else { return Ok(Value::NONE) };
    let mut arguments = *arguments;
    match kind.0 {
        Kind::List if has_own_new(vm, derived) => arguments = Arguments::positional(arguments.positional),
        Kind::Set => {
            arguments.refuse_keywords(vm, "set")?;
            arguments.at_most_positional(vm, &derived.name(), 1)?;
        }
        _ => {}
    }
    if let Some(set) = Set::from_value(this) {
        set.clear(&mut vm.heap);
        return match arguments.positional.first() {
            Some(items) => vm.set_update(set, *items).map(|()| Value::NONE),
            None => Ok(Value::NONE),
        };
    }
    let made = vm.construct_builtin(class, &arguments)?;
    if let (Some(list), Some(made)) = (List::from_value(this), List::from_value(made)) {
        list.replace_all(&mut vm.heap, made.to_vec());
    } else if let (Some(dict), Some(made)) = (Dict::from_value(this), Dict::from_value(made)) {
        vm.dict_merge(dict, made)?;
    } else if let (Some(bytes), Some(made)) = (ByteArray::from_value(this), ByteArray::from_value(made)) {
        let made = made.to_vec();
        bytes.edit(&mut vm.heap, |old| *old = made);
    }
    Ok(Value::NONE)
}
