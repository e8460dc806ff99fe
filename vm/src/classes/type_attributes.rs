//! The attributes and methods of classes themselves: what the dict of `type` holds.

use super::builtin_objects::Row;
use super::layout::same_layout;
use super::{Special, annotations};
use crate::builtins::{Arguments, Builtin, Signature, type_error};
use crate::objects::class::{Type, class_flag};
use crate::objects::descriptor::WrapperObject;
use crate::objects::{ExceptionClass, Str, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const fn method(name: &'static str, signature: Signature) -> Row {
    Row::Method(Builtin { owner: "type", name, signature })
}

pub(super) static TYPE: &[Row] = &[
    Row::Attribute("__name__", |_, this| Ok(class(this).name.get()), Some(set_name)),
    Row::Attribute("__qualname__", |_, this| Ok(class(this).qualname.get()), Some(set_qualname)),
    Row::Attribute("__module__", module, Some(set_module)),
    Row::Attribute("__bases__", |_, this| Ok(class(this).bases.get()), Some(set_bases)),
    Row::Attribute("__base__", |_, this| Ok(class(this).base.get().or_none()), None),
    Row::Attribute("__mro__", |_, this| Ok(class(this).mro.get()), None),
    Row::Attribute("__dict__", namespace, None),
    Row::Attribute("__doc__", doc, Some(|vm, this, value| set_plain(vm, this, value, Special::Doc))),
    Row::Attribute("__abstractmethods__", abstract_methods, Some(set_abstract_methods)),
    Row::Attribute("__annotations__", annotations::of_class, Some(annotations::set_of_class)),
    Row::Attribute("__annotate__", annotations::annotate_of_class, Some(annotations::set_annotate_of_class)),
    Row::Attribute("__type_params__", type_parameters, Some(set_type_parameters)),
    method("__sizeof__", Signature::None(crate::builtins::methods::size_in_memory)),
    Row::Attribute("__text_signature__", text_signature, None),
    Row::Attribute("__flags__", |vm, _| Err(vm.not_supported("__flags__")), None),
    Row::Attribute("__basicsize__", |vm, _| Err(vm.not_supported("__basicsize__")), None),
    Row::Attribute("__itemsize__", |vm, _| Err(vm.not_supported("__itemsize__")), None),
    Row::Attribute("__dictoffset__", |vm, _| Err(vm.not_supported("__dictoffset__")), None),
    Row::Attribute("__weakrefoffset__", |vm, _| Err(vm.not_supported("__weakrefoffset__")), None),
    method("mro", Signature::None(mro)),
    method("__subclasses__", Signature::None(|vm, this| Ok(subclasses(vm, this)))),
    method(
        "__instancecheck__",
        Signature::One(|vm, this, value| vm.plain_instance_check(value, this).map(Value::bool)),
    ),
    method(
        "__subclasscheck__",
        Signature::One(|vm, this, value| vm.plain_subclass_check(value, this).map(Value::bool)),
    ),
    Row::ClassMethod(Builtin {
        owner: "type",
        name: "__prepare__",
        signature: Signature::Keywords(|vm, _, _: &Arguments| Ok(vm.dict().value())),
    }),
    method("__dir__", Signature::None(super::dir::type_dir)),
];

/// The class whose attribute is computed.
pub(super) fn class(value: Value) -> Type {
    Type::from_value(value).expect("whoever computes an attribute of a class has checked that it is one")
}

fn own(vm: &mut Vm, this: Value, special: Special) -> Option<Value> {
    let name = vm.special(special);
    vm.class_namespace(class(this)).get_str(Str::from_value(name)?)
}

/// That of a class statement; what those of the built-in classes are is known to CPython alone.
fn text_signature(vm: &mut Vm, this: Value) -> Fallible<Value> {
    match class(this).is_of_program() && class(this).in_c().is_none() {
        true => Ok(Value::NONE),
        false => Err(vm.not_supported("__text_signature__")),
    }
}

fn module(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if !class(this).has(class_flag::OF_PROGRAM) {
        let module = vm.classes.module_of(class(this));
        // What `type` itself has there is the attribute of its instances.
        let named = own(vm, this, Special::Module).filter(|&module| Str::from_value(module).is_some());
        return Ok(named.unwrap_or_else(|| vm.intern(module)));
    }
    match own(vm, this, Special::Module) {
        Some(module) => Ok(module),
        None => match class(this).in_c() {
            Some(class) => Ok(vm.intern(class.module)),
            None => Err(vm.no_such("__module__".to_owned())),
        },
    }
}

fn doc(vm: &mut Vm, this: Value) -> Fallible<Value> {
    if !class(this).is_of_program()
        && let Some(text) = library::doc(&class(this).name())
    {
        return Ok(vm.str(&text));
    }
    let Some(doc) = own(vm, this, Special::Doc) else { return Ok(Value::NONE) };
    vm.bind(doc, Value::NULL, class(this))
}

fn type_parameters(vm: &mut Vm, this: Value) -> Fallible<Value> {
    // `type` has the attribute itself by that name.
    match own(vm, this, Special::TypeParams) {
        Some(parameters) if class(this).has(class_flag::OF_PROGRAM) => Ok(parameters),
        _ => Ok(vm.tuple(&[])),
    }
}

fn set_type_parameters(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check(vm, this, value, "__type_params__")?;
    set_plain(vm, this, value, Special::TypeParams)
}

impl Vm {
    /// The error for a change of a class that has only the attributes that it was made with.
    pub(super) fn immutable_class(&mut self, class: Type, name: &str) -> Raised {
        type_error(self, format!("cannot set '{name}' attribute of immutable type '{}'", class.full_name()))
    }
}

fn check(vm: &mut Vm, this: Value, value: Value, name: &str) -> Fallible<()> {
    if !class(this).is_mutable() {
        return Err(vm.immutable_class(class(this), name));
    }
    if value.is_null() {
        let message = format!("cannot delete '{name}' attribute of immutable type '{}'", class(this).full_name());
        return Err(type_error(vm, message));
    }
    Ok(())
}

fn check_str(vm: &mut Vm, this: Value, value: Value, name: &str) -> Fallible<()> {
    check(vm, this, value, name)?;
    if Str::from_value(value).is_some() {
        return Ok(());
    }
    let (class, given) = (class(this).name(), vm.type_name(value));
    Err(type_error(vm, format!("can only assign string to {class}.{name}, not '{given}'")))
}

/// The name of a class must have no end before its end.
pub(super) fn check_class_name(vm: &mut Vm, name: Value) -> Fallible<()> {
    if Str::from_value(name).is_some_and(|name| name.units().iter().any(|point| point == 0)) {
        return Err(vm.raise(ExceptionClass::ValueError, "type name must not contain null characters"));
    }
    Ok(())
}

fn set_name(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check_str(vm, this, value, "__name__")?;
    check_class_name(vm, value)?;
    class(this).name.set(value);
    Ok(())
}

fn set_qualname(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check_str(vm, this, value, "__qualname__")?;
    class(this).qualname.set(value);
    Ok(())
}

/// Sets an attribute that lies in the class's own dict.
fn set_plain(vm: &mut Vm, this: Value, value: Value, special: Special) -> Fallible<()> {
    check(vm, this, value, special.text())?;
    vm.class_changed(class(this));
    let name = vm.special(special);
    vm.store_in(class(this).dict, name, value);
    Ok(())
}

/// A class whose module is set has no line of it any more.
fn set_module(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    set_plain(vm, this, value, Special::Module)?;
    let name = vm.intern("__firstlineno__");
    vm.take_from(class(this).dict, name);
    Ok(())
}

/// `class.__dict__`
pub(super) fn namespace(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let dict = vm.visible_namespace(class(this)).value();
    Ok(WrapperObject::place(&mut vm.heap, Kind::MappingProxy, dict))
}

fn mro(vm: &mut Vm, this: Value) -> Fallible<Value> {
    let bases = class(this).bases.get();
    let order = vm.native_order(class(this), Tuple::from_value(bases).map_or(&[], |bases| bases.items()))?;
    Ok(vm.list(order))
}

fn subclasses(vm: &mut Vm, this: Value) -> Value {
    let subclasses = class(this).subclasses.borrow().clone();
    vm.list(subclasses)
}

fn abstract_methods(vm: &mut Vm, this: Value) -> Fallible<Value> {
    match own(vm, this, Special::AbstractMethods) {
        Some(methods) if this != vm.classes.of_kind(Kind::Type) => Ok(methods),
        _ => Err(vm.no_such("__abstractmethods__".to_owned())),
    }
}

fn set_abstract_methods(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    let name = vm.special(Special::AbstractMethods);
    vm.class_changed(class(this));
    if value.is_null() {
        class(this).set_flag(class_flag::ABSTRACT, false);
        return match vm.take_from(class(this).dict, name) {
            Some(_) => Ok(()),
            None => Err(vm.no_such("__abstractmethods__".to_owned())),
        };
    }
    let is_abstract = vm.truth(value)?;
    vm.store_in(class(this).dict, name, value);
    class(this).set_flag(class_flag::ABSTRACT, is_abstract);
    Ok(())
}

/// `class.__bases__ = bases`
fn set_bases(vm: &mut Vm, this: Value, value: Value) -> Fallible<()> {
    check(vm, this, value, "__bases__")?;
    let this = class(this);
    let Some(bases) = Tuple::from_value(value) else {
        let message = format!("can only assign tuple to {}.__bases__, not {}", this.name(), vm.type_name(value));
        return Err(type_error(vm, message));
    };
    if bases.items().is_empty() {
        let message = format!("can only assign non-empty tuple to {}.__bases__, not ()", this.name());
        return Err(type_error(vm, message));
    }
    for &base in bases.items() {
        let Some(base) = Type::from_value(base) else {
            let (name, given) = (this.name(), vm.type_name(base));
            return Err(type_error(vm, format!("{name}.__bases__ must be tuple of classes, not '{given}'")));
        };
        if base.is_subclass(this.value()) {
            return Err(type_error(vm, "a __bases__ item causes an inheritance cycle"));
        }
    }
    let best = vm.best_base(bases.items())?;
    let old = this.base_class().unwrap_or(best);
    let what = if is_plain(old) != is_plain(best) {
        Some("deallocator")
    } else {
        (!same_layout(vm, old, best)).then_some("object layout")
    };
    if let Some(what) = what {
        let message = format!("__bases__ assignment: '{}' {what} differs from '{}'", best.name(), old.name());
        return Err(type_error(vm, message));
    }
    let old_bases = this.base_list();
    let old_value = this.bases.get();
    this.bases.set(value);
    if let Err(raised) = reorder(vm, this) {
        this.bases.set(old_value);
        return Err(raised);
    }
    this.base.set(best.value());
    for &base in old_bases {
        if let Some(base) = Type::from_value(base) {
            base.subclasses.borrow_mut().retain(|&subclass| subclass != this.value());
        }
    }
    for &base in bases.items() {
        if let Some(base) = Type::from_value(base) {
            base.subclasses.borrow_mut().push(this.value());
        }
    }
    Ok(())
}

/// Whether instances of a class refer to no other objects: these built-in classes have one deallocator, all others another.
fn is_plain(class: Type) -> bool {
    const PLAIN: &[Kind] =
        &[Kind::BigInt, Kind::ByteArray, Kind::Bytes, Kind::Complex, Kind::Float, Kind::Instance, Kind::Str];
    !class.has(class_flag::OF_PROGRAM) && PLAIN.contains(&class.instance.0)
}

/// Computes the order of a class and of all that derive from it anew.
fn reorder(vm: &mut Vm, class: Type) -> Fallible<()> {
    vm.class_changed(class);
    let order = vm.order_of(class, class.base_list())?;
    let order = vm.tuple(&order);
    class.mro.set(order);
    let subclasses = class.subclasses.borrow().clone();
    subclasses.into_iter().filter_map(Type::from_value).try_for_each(|subclass| reorder(vm, subclass))
}

impl Vm {
    /// `type.__instancecheck__`: by the class of the value, then by what it claims.
    pub(crate) fn plain_instance_check(&mut self, value: Value, class: Value) -> Fallible<bool> {
        if Type::from_value(class).is_none() {
            return self.abstract_instance_check(value, class);
        }
        if self.has_class(value, class) {
            return Ok(true);
        }
        if !crate::objects::instance::is_of_program(value) {
            return Ok(false);
        }
        let name = self.special(Special::Class);
        let claimed = self.get_attribute_if_any(value, name)?;
        Ok(claimed.and_then(Type::from_value).is_some_and(|claimed| claimed.is_subclass(class)))
    }

    fn abstract_instance_check(&mut self, value: Value, class: Value) -> Fallible<bool> {
        let what = "isinstance() arg 2 must be a type, a tuple of types, or a union";
        self.check_bases(class, what)?;
        let name = self.special(Special::Class);
        match self.get_attribute_if_any(value, name)? {
            Some(claimed) => self.abstract_is_subclass(claimed, class),
            None => Ok(false),
        }
    }

    /// `type.__subclasscheck__`
    pub(crate) fn plain_subclass_check(&mut self, derived: Value, class: Value) -> Fallible<bool> {
        if let (Some(derived), Some(_)) = (Type::from_value(derived), Type::from_value(class)) {
            return Ok(derived.is_subclass(class));
        }
        self.check_bases(derived, "issubclass() arg 1 must be a class")?;
        self.check_bases(class, "issubclass() arg 2 must be a class, a tuple of classes, or a union")?;
        self.abstract_is_subclass(derived, class)
    }

    fn bases_of(&mut self, class: Value) -> Fallible<Option<Value>> {
        let name = self.special(Special::Bases);
        Ok(self.get_attribute_if_any(class, name)?.filter(|bases| Tuple::from_value(*bases).is_some()))
    }

    fn check_bases(&mut self, class: Value, complaint: &str) -> Fallible<()> {
        match self.bases_of(class)? {
            Some(_) => Ok(()),
            None => Err(self.raise(ExceptionClass::TypeError, complaint)),
        }
    }

    fn abstract_is_subclass(&mut self, derived: Value, class: Value) -> Fallible<bool> {
        if derived == class {
            return Ok(true);
        }
        let Some(bases) = self.bases_of(derived)? else { return Ok(false) };
        self.nested(" in __issubclass__", |vm| {
            for &base in Tuple::from_value(bases).map_or(&[][..], Tuple::items) {
                if vm.abstract_is_subclass(base, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }
}
