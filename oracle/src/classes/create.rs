//! Making a class: `type(name, bases, namespace)` (Objects/typeobject.c).

use crate::classes::{Class, Kind};
use crate::error::{Res, Throw, not_supported};
use crate::heap::{Heap, HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::text::repr::repr;
use crate::value::{Dict, Str, Value};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Builtin classes that can be derived from, beside exceptions.
const BASES: &[Kind] = &[
    Kind::Object,
    Kind::Type,
    Kind::Int,
    Kind::Float,
    Kind::Complex,
    Kind::Str,
    Kind::Bytes,
    Kind::ByteArray,
    Kind::Tuple,
    Kind::List,
    Kind::Dict,
    Kind::Set,
    Kind::FrozenSet,
    Kind::Super,
    Kind::Property,
    Kind::StaticMethod,
    Kind::ClassMethod,
    Kind::Enumerate,
    Kind::Zip,
    Kind::Map,
    Kind::Filter,
    Kind::Reversed,
    Kind::Module,
    Kind::GenericAlias,
    Kind::Generic,
];

/// Methods that are static, or of the class, without a decorator.
const STATIC: &[&str] = &["__new__"];
const OF_CLASS: &[&str] = &["__init_subclass__", "__class_getitem__"];

impl Interpreter {
    /// The metaclass of a class with these bases: the most derived one of all that are asked for.
    pub(crate) fn metaclass_of(&self, wanted: &Rc<Class>, bases: &[Value]) -> Res<Rc<Class>> {
        let mut winner = Rc::clone(wanted);
        for base in bases {
            let candidate = base.class(&self.heap);
            if winner.is_subclass(&candidate) {
                continue;
            }
            if !candidate.is_subclass(&winner) {
                let message = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                               metaclasses of all its bases";
                return Err(self.heap.type_error(message));
            }
            winner = candidate;
        }
        Ok(winner)
    }

    /// Only the class statement replaces bases that are no classes.
    pub(crate) fn refuse_mro_entries(&self, bases: &[Value]) -> Res<()> {
        for base in bases {
            if !matches!(base, Value::Class(_)) && self.heap.optional_attribute(base, "__mro_entries__")?.is_some() {
                let message = "type() doesn't support MRO entry resolution; use types.new_class()";
                return Err(self.heap.type_error(message));
            }
        }
        Ok(())
    }

    /// `type.__new__(metaclass, name, bases, namespace, **keywords)`.
    pub(crate) fn new_class(
        &self,
        metaclass: &Rc<Class>,
        name: &Ref<Str>,
        bases: &[Value],
        namespace: &Ref<Dict>,
        keywords: Vec<(Ref<Str>, Value)>,
    ) -> Res {
        let heap = &self.heap;
        let bases = self.base_classes(bases)?;
        let best = best_base(heap, &bases)?;
        check_name(heap, name)?;
        let table = namespace.0.borrow().clone();
        let namespace = heap.mutable(Dict(RefCell::new(table)));
        let qualname = self.qualname_in(&namespace, name)?;
        let added = self.added_by(&namespace, name, &bases, &best)?;
        self.add_module(&namespace)?;
        self.refuse_finalizer(&namespace)?;
        self.wrap_functions(&namespace)?;
        let class = Rc::new(Class {
            kind: kind_of_instances(&bases),
            name: RefCell::new(Rc::from(&*name.text)),
            qualname: RefCell::new(qualname),
            ancestors: RefCell::default(),
            has_dict: added.dict || bases.iter().any(|base| base.has_dict),
            bases: RefCell::new(bases),
            subclasses: RefCell::default(),
            namespace: Some(Rc::clone(&namespace)),
            metaclass: RefCell::new(Some(Rc::clone(metaclass)).filter(|metaclass| !metaclass.is_builtin())),
            slots: best.slots + added.slots.len(),
            serial: Cell::new(0),
            is_abstract: Cell::default(),
            in_c: Cell::default(),
        });
        self.fill_cells(&class, &namespace)?;
        self.order_class(&class)?;
        for base in class.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(Rc::downgrade(&class));
        }
        added.describe_in(heap, &class, best.slots)?;
        self.finish_class(&class, &namespace, keywords)?;
        self.close_in_c(&class, &namespace)?;
        Ok(Value::Class(class))
    }

    /// A class knows its module, by default that of the frame that makes it.
    fn add_module(&self, namespace: &Ref<Dict>) -> Res<()> {
        if namespace.get_str(&self.heap, "__module__")?.is_some() {
            return Ok(());
        }
        let frame = self.top_frame();
        let module = frame.map_or(Ok(None), |frame| frame.globals.get_str(&self.heap, "__name__"))?;
        module.map_or(Ok(()), |module| namespace.set_str(&self.heap, "__module__", module))
    }

    pub(crate) fn base_classes(&self, bases: &[Value]) -> Res<Vec<Rc<Class>>> {
        let mut classes = Vec::new();
        for base in bases {
            match base {
                Value::Class(class) if !is_base(class) && !self.may_derive_view(class) => {
                    let message = format!("type '{}' is not an acceptable base type", class.full_name());
                    return Err(self.heap.type_error(message));
                }
                Value::Class(class) => classes.push(Rc::clone(class)),
                _ => return Err(self.heap.type_error("bases must be types")),
            }
        }
        if classes.is_empty() {
            classes.push(Rc::clone(self.heap.classes.get(Kind::Object)));
        }
        Ok(classes)
    }

    /// The library has views of its own.
    fn may_derive_view(&self, base: &Class) -> bool {
        matches!(base.kind, Kind::DictKeys | Kind::DictValues | Kind::DictItems) && self.library_frame().is_some()
    }

    fn qualname_in(&self, namespace: &Ref<Dict>, name: &Ref<Str>) -> Res<Rc<str>> {
        match namespace.remove_str(&self.heap, "__qualname__")? {
            None => Ok(Rc::from(&*name.text)),
            Some(Value::Str(qualname)) => Ok(Rc::from(&*qualname.text)),
            Some(other) => {
                let given = other.type_name();
                Err(self.heap.type_error(format!("type __qualname__ must be a str, not {given}")))
            }
        }
    }

    /// Nobody would call it.
    fn refuse_finalizer(&self, namespace: &Ref<Dict>) -> Res<()> {
        match namespace.get_str(&self.heap, "__del__")? {
            Some(_) => Err(not_supported("__del__")),
            None => Ok(()),
        }
    }

    fn wrap_functions(&self, namespace: &Ref<Dict>) -> Res<()> {
        for (names, wrap) in [(STATIC, Value::StaticMethod as fn(_) -> _), (OF_CLASS, Value::ClassMethod)] {
            for name in names {
                if let Some(function) =
                    namespace.get_str(&self.heap, name)?.filter(|found| found.kind() == Kind::Function)
                {
                    let wrapped = wrap(
                        self.heap
                            .mutable(crate::classes::Wrapped { function: function.into(), dict: RefCell::default() }),
                    );
                    namespace.set_str(&self.heap, name, wrapped)?;
                }
            }
        }
        Ok(())
    }

    /// Tells the class to its cell.
    fn fill_cells(&self, class: &Rc<Class>, namespace: &Ref<Dict>) -> Res<()> {
        let heap = &self.heap;
        let value = Value::Class(Rc::clone(class));
        if let Some(cell) = namespace.remove_str(heap, "__classcell__")? {
            match cell {
                Value::Cell(cell) => drop(cell.0.replace(Some(value))),
                other => {
                    let given = repr(heap, &Value::Class(other.class(heap)))?;
                    return Err(heap.type_error(format!("__classcell__ must be a nonlocal cell, not {given}")));
                }
            }
        }
        if let Some(Value::Cell(cell)) = namespace.remove_str(heap, "__classdictcell__")? {
            drop(cell.0.replace(Some(Value::Dict(Rc::clone(namespace)))));
        }
        Ok(())
    }

    /// What happens once the class is there: `__set_name__`, `__init_subclass__`.
    fn finish_class(&self, class: &Rc<Class>, namespace: &Ref<Dict>, keywords: Vec<(Ref<Str>, Value)>) -> Res<()> {
        let heap = &self.heap;
        let value = Value::Class(Rc::clone(class));
        if namespace.get_str(heap, "__doc__")?.is_none() {
            namespace.set_str(heap, "__doc__", Value::None)?;
        }
        if namespace.get_str(heap, "__eq__")?.is_some() && namespace.get_str(heap, "__hash__")?.is_none() {
            namespace.set_str(heap, "__hash__", Value::None)?;
        }
        let entries: Vec<(Value, Value)> =
            namespace.entries().into_iter().map(|entry| (entry.key, entry.value)).collect();
        for (name, attribute) in entries {
            if let Err(error) = self.set_name(&value, &name, &attribute) {
                return Err(self.of_set_name(error, class, &name, &attribute)?);
            }
        }
        let parent = heap.super_object(class, value)?;
        let hook = heap.get_attribute(&parent, "__init_subclass__")?;
        self.call(&hook, Arguments { positional: Vec::new(), keywords }).map(drop)
    }

    /// The error of a `__set_name__`, with a note that says whose.
    fn of_set_name(&self, error: Throw, class: &Class, name: &Value, attribute: &Value) -> Res<Throw> {
        if let Throw::Exception(exception) = &error {
            let (sort, name, class) = (attribute.type_name(), repr(&self.heap, name)?, class.name());
            let note = format!("Error calling __set_name__ on '{sort}' instance {name} in '{class}'");
            self.heap.add_note(exception, &note)?;
        }
        Ok(error)
    }

    fn set_name(&self, class: &Value, name: &Value, attribute: &Value) -> Res<()> {
        match self.heap.special(attribute, "__set_name__")? {
            Some(hook) => self.heap.call(&hook, vec![class.clone(), name.clone()]).map(drop),
            None => Ok(()),
        }
    }
}

fn is_base(class: &Class) -> bool {
    match class.in_c() {
        Some(row) => row.is_base,
        None => !class.is_builtin() || class.kind.is_exception() || BASES.contains(&class.kind),
    }
}

/// ValueError if a name has a NUL.
pub(crate) fn check_name(heap: &HeapRef, name: &Str) -> Res<()> {
    if name.text.contains('\0') {
        return Err(heap.value_error("type name must not contain null characters"));
    }
    Ok(())
}

/// What the instances of a class with that base are made of.
pub(super) fn layout(base: &Class) -> Kind {
    if base.kind == Kind::Generic { Kind::Object } else { base.kind }
}

/// The class that decides what instances of a kind are made of: most exception classes add nothing to `BaseException`.
fn solid(kind: Kind) -> Kind {
    if !kind.is_exception() {
        return kind;
    }
    kind.with_bases().find(|kind| EXCEPTIONS_WITH_FIELDS.contains(kind)).unwrap_or(Kind::BaseException)
}

/// The exception classes whose instances hold more than those of their base.
const EXCEPTIONS_WITH_FIELDS: &[Kind] = &[
    Kind::AttributeError,
    Kind::BaseExceptionGroup,
    Kind::ImportError,
    Kind::NameError,
    Kind::OSError,
    Kind::StopIteration,
    Kind::SyntaxError,
    Kind::SystemExit,
    Kind::UnicodeDecodeError,
    Kind::UnicodeEncodeError,
    Kind::UnicodeTranslateError,
];

/// The base that decides what instances are made of, as `best_base` of CPython's `Objects/typeobject.c` finds it.
pub(crate) fn best_base(heap: &HeapRef, bases: &[Rc<Class>]) -> Res<Rc<Class>> {
    let (mut best, mut winner) = (Rc::clone(&bases[0]), solid_base(&bases[0]));
    for base in &bases[1..] {
        let candidate = solid_base(base);
        if winner.is_subclass(&candidate) {
            continue;
        }
        if !candidate.is_subclass(&winner) {
            return Err(heap.type_error("multiple bases have instance lay-out conflict"));
        }
        (best, winner) = (Rc::clone(base), candidate);
    }
    Ok(best)
}

/// What the instances of a class with those bases, which fit together, are made of: of kinds that are laid out alike, the most derived.
fn kind_of_instances(bases: &[Rc<Class>]) -> Kind {
    let is_nearer = |kind: Kind, other: Kind| {
        kind.is_subclass(other) || solid(kind) != solid(other) && solid(kind).is_subclass(solid(other))
    };
    let kinds = bases.iter().map(|base| layout(base));
    kinds.reduce(|best, kind| if is_nearer(kind, best) { kind } else { best }).unwrap_or(Kind::Object)
}

/// The nearest class that adds something to what instances are made of.
fn solid_base(class: &Rc<Class>) -> Rc<Class> {
    let order = Class::mro(class);
    let found = order.into_iter().find(|class| match class.kind {
        Kind::Generic => false,
        kind if class.is_builtin() => solid(kind) == kind,
        _ => class.slots > class.bases.borrow().iter().map(|base| base.slots).max().unwrap_or(0),
    });
    found.unwrap_or_else(|| Rc::clone(class))
}

/// The C3 linearization of the bases.
pub(crate) fn merge_orders(heap: &HeapRef, bases: &[Rc<Class>]) -> Res<Vec<Rc<Class>>> {
    let twice = |at: usize| bases[..at].iter().any(|other| Rc::ptr_eq(other, &bases[at]));
    if let Some(at) = (0..bases.len()).find(|&at| twice(at)) {
        return Err(heap.type_error(format!("duplicate base class {}", bases[at].name())));
    }
    let mut orders: Vec<Vec<Rc<Class>>> = bases.iter().map(Class::mro).collect();
    orders.push(bases.to_vec());
    let mut merged = Vec::new();
    loop {
        orders.retain(|order| !order.is_empty());
        if orders.is_empty() {
            return Ok(merged);
        }
        let is_free = |class: &Rc<Class>| !orders.iter().any(|order| order[1..].iter().any(|it| Rc::ptr_eq(it, class)));
        let Some(next) = orders.iter().map(|order| &order[0]).find(|class| is_free(class)).cloned() else {
            let mut heads: Vec<Rc<Class>> = Vec::new();
            for order in &orders {
                if !heads.iter().any(|head| Rc::ptr_eq(head, &order[0])) {
                    heads.push(Rc::clone(&order[0]));
                }
            }
            let names: Vec<String> = heads.iter().map(|class| class.name().to_string()).collect();
            let names = names.join(", ");
            let message = format!("Cannot create a consistent method resolution order (MRO) for bases {names}");
            return Err(heap.type_error(message));
        };
        for order in &mut orders {
            if Rc::ptr_eq(&order[0], &next) {
                order.remove(0);
            }
        }
        merged.push(next);
    }
}

impl Heap {
    /// `exception.add_note(text)`.
    pub(crate) fn add_note(self: &Rc<Self>, exception: &Ref<crate::error::ExceptionData>, text: &str) -> Res<()> {
        let value = Value::Exception(Rc::clone(exception));
        let Some(dict) = self.dict_of(&value) else { return Ok(()) };
        match dict.get_str(self, "__notes__")? {
            Some(Value::List(notes)) => {
                notes.0.borrow_mut().push(self.str(text));
                Ok(())
            }
            Some(_) => Err(self.type_error("Cannot add note: __notes__ is not a list")),
            None => {
                let notes = self.list(vec![self.str(text)]);
                dict.set_str(self, "__notes__", notes)
            }
        }
    }
}
