//! How classes come about: `type(name, bases, namespace)` and the class statement. Source: CPython 3.14 `Objects/typeobject.c`
//! and `Python/bltinmodule.c`.

use super::super_object::super_mismatch;
use super::{Special, mro, new, slots, type_attributes};
use crate::builtins::{Arguments, type_error};
use crate::exceptions::fields;
use crate::objects::class::{NewClass, Type, class_flag};
use crate::objects::function::{BuiltinFunction, Function};
use crate::objects::string::text;
use crate::objects::{Dict, Exception, ExceptionClass, Str, Tuple};
use crate::operations::dict_views;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`
pub(super) fn type_new(vm: &mut Vm, metaclass: Type, arguments: &Arguments) -> Fallible<Value> {
    let &[name, bases, namespace] = arguments.positional else {
        let given = arguments.positional.len();
        return Err(type_error(vm, format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    };
    for (number, value, kind) in [(1, name, Kind::Str), (2, bases, Kind::Tuple), (3, namespace, Kind::Dict)] {
        if crate::objects::kind_of(value) != Some(kind) {
            let (wanted, given) = (kind.python_name(), vm.argument_type_name(value));
            return Err(type_error(vm, format!("type.__new__() argument {number} must be {wanted}, not {given}")));
        }
    }
    let (Some(given), Some(namespace)) = (Tuple::from_value(bases), Dict::from_value(namespace)) else {
        return Ok(Value::NONE);
    };
    refuse_mro_entries(vm, given.items())?;
    let winner = winner(vm, metaclass, given.items())?;
    if winner.value() != metaclass.value() {
        let new = vm.special(Special::New);
        let found = vm.lookup_in_class(winner, new);
        let native = found.and_then(BuiltinFunction::from_value).is_some_and(|found| new::is_native_new(found.row));
        if let Some(found) = found.filter(|_| !native) {
            let found = vm.bind(found, Value::NULL, winner)?;
            let mut positional = vec![winner.value()];
            positional.extend_from_slice(arguments.positional);
            return vm.call(found, &Arguments { positional: &positional, ..*arguments });
        }
    }
    let class = Creation { vm, metaclass: winner, name, bases: given.items().to_vec(), namespace }.create()?;
    finish(vm, class, arguments)?;
    vm.close_class_in_c(class);
    Ok(class.value())
}

/// Only the class statement replaces bases that are no classes.
fn refuse_mro_entries(vm: &mut Vm, bases: &[Value]) -> Fallible<()> {
    let replaced = |base: &Value| Type::from_value(*base).is_none();
    if bases.iter().any(|base| replaced(base) && vm.lookup_special(*base, Special::MroEntries).is_some()) {
        return Err(type_error(vm, "type() doesn't support MRO entry resolution; use types.new_class()"));
    }
    Ok(())
}

/// The most derived of a metaclass and those of the bases.
fn winner(vm: &mut Vm, metaclass: Type, bases: &[Value]) -> Fallible<Type> {
    let mut winner = metaclass;
    for &base in bases {
        let other = vm.class_of(base);
        if winner.is_subclass(other.value()) {
            continue;
        }
        if !other.is_subclass(winner.value()) {
            let message = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                           metaclasses of all its bases";
            return Err(type_error(vm, message));
        }
        winner = other;
    }
    Ok(winner)
}

/// A class that is being made.
struct Creation<'a> {
    vm: &'a mut Vm,
    metaclass: Type,
    name: Value,
    bases: Vec<Value>,
    namespace: Dict,
}

impl Creation<'_> {
    fn create(mut self) -> Fallible<Type> {
        if self.bases.is_empty() {
            self.bases.push(self.vm.classes.object());
        }
        let base = self.vm.best_base(&self.bases)?;
        let dict = self.copy_namespace()?;
        self.refuse_finalizer(dict)?;
        let slots = slots::Slots::read(self.vm, &self.bases, base, dict)?;
        type_attributes::check_class_name(self.vm, self.name)?;
        let qualname = self.qualname(dict)?;
        self.complete(dict)?;
        let bases = std::mem::take(&mut self.bases);
        let exception = exception_base(&bases);
        let mut flags = class_flag::OF_PROGRAM | class_flag::BASE;
        if slots.has_dict
            || bases.iter().filter_map(|&base| Type::from_value(base)).any(|base| base.has(class_flag::HAS_DICT))
        {
            flags |= class_flag::HAS_DICT;
        }
        let new = NewClass {
            name: self.name,
            qualname,
            base: base.value(),
            bases: &bases,
            dict: dict.value(),
            metaclass: self.metaclass.value(),
            instance: base.instance,
            exception,
            flags,
        };
        let class = Type::place(&mut self.vm.heap, &new);
        let class = Type::from_value(class).expect("a new class is a class");
        if self.metaclass.has(class_flag::OF_PROGRAM) {
            class.mark_special();
        }
        slots.install(self.vm, class, base);
        slots::fill_cells(self.vm, class)?;
        let order = self.vm.order_of(class, &bases)?;
        let order = self.vm.tuple(&order);
        class.mro.set(order);
        for &base in &bases {
            if let Some(base) = Type::from_value(base) {
                base.subclasses.borrow_mut().push(class.value());
            }
        }
        self.vm.finish_namespace(class);
        Ok(class)
    }

    /// A copy of the namespace, without what only tells the class itself something.
    fn copy_namespace(&mut self) -> Fallible<Dict> {
        let dict = self.vm.dict();
        self.vm.dict_merge_mapping(dict, self.namespace.value())?;
        Ok(dict)
    }

    /// Nobody would call it.
    fn refuse_finalizer(&mut self, dict: Dict) -> Fallible<()> {
        match dict.get_str(key(self.vm.special(Special::Finalize))) {
            Some(_) => Err(self.vm.not_supported("__del__")),
            None => Ok(()),
        }
    }

    fn qualname(&mut self, dict: Dict) -> Fallible<Value> {
        let key = self.vm.special(Special::QualName);
        let Some(qualname) = self.vm.take_from(dict.value(), key) else { return Ok(self.name) };
        if Str::from_value(qualname).is_none() {
            let message = format!("type __qualname__ must be a str, not {}", self.vm.type_name(qualname));
            return Err(type_error(self.vm, message));
        }
        Ok(qualname)
    }

    /// What every class has among its attributes, and the methods that are no plain functions without saying so.
    fn complete(&mut self, dict: Dict) -> Fallible<()> {
        let module = self.vm.special(Special::Module);
        if dict.get_str(key(module)).is_none()
            && let Some(frame) = self.vm.frame()
        {
            let name = self.vm.special(Special::Name);
            if let Some(name) = crate::names::lookup(frame.globals(), name) {
                self.vm.store_in(dict.value(), module, name);
            }
        }
        for (special, kind) in [
            (Special::New, Kind::StaticMethod),
            (Special::InitSubclass, Kind::ClassMethod),
            (Special::ClassGetItem, Kind::ClassMethod),
        ] {
            let name = self.vm.special(special);
            if let Some(function) =
                dict.get_str(key(name)).filter(|&function| Function::unbound_method(function).is_some())
            {
                let method = self.vm.wrapper(kind, function);
                self.vm.store_in(dict.value(), name, method);
            }
        }
        Ok(())
    }
}

fn key(name: Value) -> Str {
    Str::from_value(name).expect("a name is a str")
}

/// Tells the class to its attributes and its base.
fn finish(vm: &mut Vm, class: Type, arguments: &Arguments) -> Fallible<()> {
    for entry in class.namespace().entries() {
        set_name(vm, class, entry.key, entry.value)?;
    }
    let name = vm.special(Special::InitSubclass);
    let Some(place) = class.order().iter().position(|&it| it == class.value()) else {
        let message = super_mismatch(class, class.value(), class);
        return Err(type_error(vm, message));
    };
    let Some(found) = vm.lookup_in_order(&class.order()[place + 1..], key(name)) else { return Ok(()) };
    let bound = vm.bind(found, Value::NULL, class)?;
    let arguments = Arguments { positional: &[], ..*arguments };
    vm.call(bound, &arguments).map(drop)
}

pub(super) fn describe_class(vm: &Vm, value: Value) -> String {
    format!("<class '{}'>", vm.class_of(value).name())
}

fn set_name(vm: &mut Vm, class: Type, name: Value, value: Value) -> Fallible<()> {
    let Some(method) = vm.lookup_special(value, Special::SetName) else { return Ok(()) };
    vm.call_method(method, value, &[class.value(), name]).map(drop).inspect_err(|_| {
        let kind = vm.type_name(value);
        let name = vm.repr(name).unwrap_or_default();
        let note = format!("Error calling __set_name__ on '{kind}' instance {name} in '{}'", class.name());
        vm.note_raised(&note);
    })
}

impl Vm {
    /// What every class has among its attributes once it is there.
    fn finish_namespace(&mut self, class: Type) {
        let dict = class.namespace();
        let [doc, equal, hash] = [Special::Doc, Special::Equal, Special::Hash].map(|special| self.special(special));
        if dict.get_str(key(doc)).is_none() {
            self.store_in(dict.value(), doc, Value::NONE);
        }
        if dict.get_str(key(equal)).is_some() && dict.get_str(key(hash)).is_none() {
            self.store_in(dict.value(), hash, Value::NONE);
        }
    }

    /// The base whose instances the new class's are laid out like.
    pub(super) fn best_base(&mut self, bases: &[Value]) -> Fallible<Type> {
        let mut best: Option<(Type, Type)> = None;
        for &base in bases {
            let Some(base) = Type::from_value(base) else {
                return Err(type_error(self, "bases must be types"));
            };
            let is_view_of_library = dict_views::is_view(base.instance.0) && self.library_frame().is_some();
            if !base.has(class_flag::BASE) && !is_view_of_library {
                let message = format!("type '{}' is not an acceptable base type", base.full_name());
                return Err(type_error(self, message));
            }
            let candidate = solid_base(base);
            best = match best {
                None => Some((base, candidate)),
                Some((_, solid)) if candidate.is_subclass(solid.value()) && candidate.value() != solid.value() => {
                    Some((base, candidate))
                }
                Some((kept, solid)) if solid.is_subclass(candidate.value()) => Some((kept, solid)),
                Some(_) => return Err(type_error(self, "multiple bases have instance lay-out conflict")),
            };
        }
        Ok(best.expect("there is a base").0)
    }

    /// The order in which a class and its bases are searched.
    pub(super) fn order_of(&mut self, class: Type, bases: &[Value]) -> Fallible<Vec<Value>> {
        let name = self.special(Special::Mro);
        let custom = self.lookup_in_class(self.class_of(class.value()), name);
        if let Some(method) = custom.filter(|method| Function::unbound_method(*method).is_some()) {
            let order = mro::linearize(class.value(), bases).unwrap_or_else(|_| Vec::from([class.value()]));
            let provisional = self.tuple(&order);
            class.mro.set(provisional);
            let order = self.call_method(method, class.value(), &[])?;
            let order = self.collect_items(order)?;
            return self.check_order(class, &order).map(|()| order);
        }
        self.native_order(class, bases)
    }

    fn check_order(&mut self, class: Type, order: &[Value]) -> Fallible<()> {
        if order.is_empty() {
            return Err(type_error(self, "type MRO must not be empty"));
        }
        let solid = solid_base(class);
        for &base in order {
            let Some(base) = Type::from_value(base) else {
                let message = format!("mro() returned a non-class ('{}')", self.type_name(base));
                return Err(type_error(self, message));
            };
            if !solid.is_subclass(solid_base(base).value()) {
                let message = format!("mro() returned base with unsuitable layout ('{}')", base.name());
                return Err(type_error(self, message));
            }
        }
        Ok(())
    }

    pub(super) fn native_order(&mut self, class: Type, bases: &[Value]) -> Fallible<Vec<Value>> {
        for (number, base) in bases.iter().enumerate() {
            if bases[..number].contains(base) {
                let name = Type::from_value(*base).map_or_else(String::new, Type::name);
                return Err(type_error(self, format!("duplicate base class {name}")));
            }
        }
        mro::linearize(class.value(), bases).map_err(|heads| {
            let names: Vec<String> = heads.iter().filter_map(|&head| Type::from_value(head)).map(Type::name).collect();
            let names = names.join(", ");
            let message = format!("Cannot create a consistent method resolution order (MRO) for bases {names}");
            type_error(self, message)
        })
    }

    /// `__build_class__(body, name, *bases, metaclass=…, **keywords)`
    pub(crate) fn build_class(&mut self, arguments: &Arguments) -> Fallible<Value> {
        let &[body, name, ref given @ ..] = arguments.positional else {
            return Err(type_error(self, "__build_class__: not enough arguments"));
        };
        let Some(body) = Function::from_value(body) else {
            return Err(type_error(self, "__build_class__: func must be a function"));
        };
        if Str::from_value(name).is_none() {
            return Err(type_error(self, "__build_class__: name is not a string"));
        }
        let bases = self.resolve_bases(given)?;
        let (metaclass, names, values) = self.metaclass_argument(arguments, &bases)?;
        let tuple = self.tuple(&bases);
        let keywords = Arguments { positional: &[name, tuple], names: &names, keywords: &values };
        let namespace = self.prepare_namespace(metaclass, &keywords)?;
        let cell = self.run_class_body(body, namespace)?;
        if bases != given {
            let original = self.tuple(given);
            let name = self.special(Special::OrigBases);
            self.store_subscript(namespace, name, original)?;
        }
        let class = self.call(metaclass, &Arguments { positional: &[name, tuple, namespace], ..keywords })?;
        self.check_class_cell(cell, class, name)?;
        Ok(class)
    }

    fn check_class_cell(&mut self, cell: Value, class: Value, name: Value) -> Fallible<()> {
        let (Some(_), Some(value)) = (Type::from_value(class), crate::objects::function::cell_value(cell)) else {
            return Ok(());
        };
        if value == class {
            return Ok(());
        }
        let name = text(name);
        let class = self.repr(class)?.to_string();
        if value.is_null() {
            let message = format!(
                "__class__ not set defining '{name}' as {class}. Was __classcell__ propagated to type.__new__?"
            );
            return Err(self.raise(ExceptionClass::RuntimeError, message));
        }
        let value = self.repr(value)?;
        Err(type_error(self, format!("__class__ set to {value} defining '{name}' as {class}")))
    }

    /// The bases, with `__mro_entries__` in the place of those that are no classes.
    fn resolve_bases(&mut self, given: &[Value]) -> Fallible<Vec<Value>> {
        let mut bases = Vec::new();
        for &base in given {
            if Type::from_value(base).is_some() {
                bases.push(base);
                continue;
            }
            let name = self.special(Special::MroEntries);
            let Some(method) = self.get_attribute_if_any(base, name)? else {
                bases.push(base);
                continue;
            };
            let tuple = self.tuple(given);
            let entries = self.call(method, &Arguments::positional(&[tuple]))?;
            let Some(entries) = Tuple::from_value(entries) else {
                return Err(type_error(self, "__mro_entries__ must return a tuple"));
            };
            bases.extend_from_slice(entries.items());
        }
        Ok(bases)
    }

    /// The metaclass, and the keywords without it.
    fn metaclass_argument(
        &mut self,
        arguments: &Arguments,
        bases: &[Value],
    ) -> Fallible<(Value, Vec<Value>, Vec<Value>)> {
        let keywords = arguments.names.iter().copied().zip(arguments.keywords.iter().copied());
        let is_metaclass = |name: &Value| text(*name) == Special::Metaclass.text();
        let (mine, others): (Vec<_>, Vec<_>) = keywords.partition(|(name, _)| is_metaclass(name));
        let (names, values) = others.into_iter().unzip();
        let metaclass = match (mine.first(), bases.first()) {
            (Some((_, metaclass)), _) => *metaclass,
            (None, Some(base)) => self.classes.of(*base),
            (None, None) => self.classes.of_kind(Kind::Type),
        };
        let metaclass = match Type::from_value(metaclass) {
            Some(class) => winner(self, class, bases)?.value(),
            None => metaclass,
        };
        Ok((metaclass, names, values))
    }

    fn prepare_namespace(&mut self, metaclass: Value, arguments: &Arguments) -> Fallible<Value> {
        if metaclass == self.classes.of_kind(Kind::Type) {
            return Ok(self.dict().value());
        }
        let name = self.special(Special::Prepare);
        let Some(prepare) = self.get_attribute_if_any(metaclass, name)? else { return Ok(self.dict().value()) };
        let namespace = self.call(prepare, arguments)?;
        let get_item = self.special(Special::GetItem);
        let is_mapping =
            Dict::from_value(namespace).is_some() || self.lookup_in_class(self.class_of(namespace), get_item).is_some();
        if is_mapping {
            return Ok(namespace);
        }
        let owner = Type::from_value(metaclass).map_or_else(|| "<metaclass>".to_owned(), Type::name);
        let message = format!("{owner}.__prepare__() must return a mapping, not {}", self.type_name(namespace));
        Err(type_error(self, message))
    }

    /// The cell of `__class__` that the body of a class gives, or `None`.
    /// Fills the namespace; the cell of `__class__`. The body of a plain function has variables of its own.
    fn run_class_body(&mut self, body: Function, namespace: Value) -> Fallible<Value> {
        if body.code().is_optimized() {
            return self.call(body.value(), &Arguments::positional(&[]));
        }
        let entry = crate::frames::Entry {
            code: body.code().loaded(),
            function: body.value(),
            globals: body.globals,
            builtins: body.builtins,
            namespace,
        };
        self.run_code(entry)
    }

    /// Adds a note to the exception that is being raised, if it is of a class.
    pub(crate) fn note_raised_if(&mut self, class: ExceptionClass, note: impl FnOnce() -> String) {
        let class = self.classes.exception(class);
        let raised = self.state().raised;
        if self.abort.is_none() && self.exception_matches(raised, class).unwrap_or(false) {
            self.note_raised(&note());
        }
    }

    /// Adds a note to the exception that is being raised.
    fn note_raised(&mut self, note: &str) {
        let note = self.str(note);
        if let Some(exception) = Exception::from_value(self.state().raised).filter(|_| self.abort.is_none()) {
            let name = self.intern("__notes__");
            let Some(dict) = self.instance_dict(exception.value()) else { return };
            match crate::names::lookup(dict, name).and_then(crate::objects::List::from_value) {
                Some(notes) => notes.push(&mut self.heap, note),
                None => {
                    let notes = self.list(vec![note]);
                    self.store_in(dict, name, notes);
                }
            }
        }
    }
}

/// The built-in exception class that a class derives from: the first that has fields of its own, or else the first.
fn exception_base(bases: &[Value]) -> Option<ExceptionClass> {
    let found: Vec<_> = bases.iter().filter_map(|&base| Type::from_value(base)?.exception).collect();
    let with_fields = found.iter().copied().find(|&class| !fields::names(class).is_empty());
    with_fields.or(found.first().copied())
}

/// The class from which a class has the layout of its instances.
fn solid_base(class: Type) -> Type {
    let mut solid = class;
    while let Some(base) = solid.base_class() {
        let fields = |class: Type| class.exception.map_or(&[][..], fields::names);
        let extends = solid.instance != base.instance
            || solid.slot_count.get() > base.slot_count.get()
            || fields(solid) != fields(base);
        if extends {
            break;
        }
        solid = base;
    }
    solid
}
