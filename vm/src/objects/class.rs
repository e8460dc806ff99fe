//! Classes: what each holds, and those of the built-in kinds. What they mean (attributes, inheritance, calls) is in `classes`.

use super::exception::{EXCEPTIONS, ExceptionClass};
use super::instance::Instance;
use super::string::text;
use super::typing::PartObject;
use super::{Dict, Handle, Object, Str, Tuple, kind_of};
use crate::heap::{Heap, Marker, header};
use library::CClass;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use stencils::object::{ClassObject, Header, InitCache, Kind};
use stencils::value::Value;

/// The class of any value: the [`Kind`] of heap objects, and kinds of their own for inline constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClassKind(pub(crate) Kind);

impl ClassKind {
    /// `bool`
    pub(crate) const BOOL: Self = Self(Kind(120));
    /// `NoneType`
    pub(crate) const NONE: Self = Self(Kind(121));
    /// `ellipsis`
    pub(crate) const ELLIPSIS: Self = Self(Kind(122));
    /// `NotImplementedType`
    pub(crate) const NOT_IMPLEMENTED: Self = Self(Kind(123));
    /// `object`
    pub(crate) const OBJECT: Self = Self(Kind::Instance);
    /// `int`
    pub(crate) const INT: Self = Self(Kind::BigInt);
    /// `type`
    pub(crate) const TYPE: Self = Self(Kind::Type);
    /// One past the largest number.
    pub(crate) const COUNT: usize = 128;

    /// The built-in class of a value: of an instance of a subclass, what it derives from.
    #[inline]
    pub(crate) fn of(value: Value) -> Self {
        match kind_of(value) {
            Some(kind) => Self(kind),
            None if value.is_int() => Self::INT,
            None if value.is_inline_float() => Self(Kind::Float),
            None if value.is_bool() => Self::BOOL,
            None if value == Value::ELLIPSIS => Self::ELLIPSIS,
            None if value == Value::NOT_IMPLEMENTED => Self::NOT_IMPLEMENTED,
            None => Self::NONE,
        }
    }

    /// As an index of tables.
    #[inline]
    pub(crate) const fn index(self) -> usize {
        self.0.0 as usize
    }

    /// The name of the class, as Python shows it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::BOOL => "bool",
            Self::NONE => "NoneType",
            Self::ELLIPSIS => "ellipsis",
            Self::NOT_IMPLEMENTED => "NotImplementedType",
            Self(kind) => kind.python_name(),
        }
    }

    /// The name of the class as error messages show it: with its module, if that is another than `builtins`.
    pub(crate) fn full_name(self) -> String {
        match self.module() {
            "builtins" => self.name().to_owned(),
            module => format!("{module}.{}", self.name()),
        }
    }

    /// The module of the class.
    pub(crate) const fn module(self) -> &'static str {
        match self.0 {
            Kind::GenericAlias | Kind::SimpleNamespace => "types",
            Kind::TypeVar
            | Kind::ParamSpec
            | Kind::TypeVarTuple
            | Kind::ParamSpecArgs
            | Kind::ParamSpecKwargs
            | Kind::TypeAliasType
            | Kind::Union => "typing",
            Kind::TextStream => "_io",
            _ => "builtins",
        }
    }

    /// Whether it stands for a class.
    fn exists(self) -> bool {
        self == Self::OBJECT || self.name() != "object"
    }

    /// Whether a program may derive classes from it.
    fn may_be_base(self) -> bool {
        const FINAL: &[ClassKind] = &[
            ClassKind::BOOL,
            ClassKind::NONE,
            ClassKind::ELLIPSIS,
            ClassKind::NOT_IMPLEMENTED,
            ClassKind(Kind::Range),
            ClassKind(Kind::Slice),
            ClassKind(Kind::Function),
            ClassKind(Kind::BuiltinFunction),
            ClassKind(Kind::Cell),
            ClassKind(Kind::Code),
            ClassKind(Kind::Traceback),
            ClassKind(Kind::Union),
            ClassKind(Kind::MemoryView),
        ];
        !FINAL.contains(&self)
            && !(Kind::ListIterator..=Kind::SetIterator).contains(&self.0)
            && !(Kind::Generator..=Kind::DictReverseItemIterator).contains(&self.0)
            && !self.is_descriptor()
            && !(Kind::TypeVar..=Kind::TypeAliasType).contains(&self.0)
    }

    fn is_descriptor(self) -> bool {
        (Kind::BoundMethod..=Kind::MemberDescriptor).contains(&self.0) || self.0 == Kind::MappingProxy
    }
}

/// What [`ClassObject::flags`] says.
pub(crate) mod class_flag {
    /// A program defined the class.
    pub(crate) const OF_PROGRAM: u32 = 1;
    /// A program may derive from it.
    pub(crate) const BASE: u32 = 1 << 1;
    /// Its instances have a `__dict__`.
    pub(crate) const HAS_DICT: u32 = 1 << 2;
    /// A built-in class whose attributes have not been put into its dict yet.
    pub(crate) const LAZY: u32 = 1 << 3;
    /// An abstract method is left: `type.__abstractmethods__` is not empty.
    pub(crate) const ABSTRACT: u32 = 1 << 4;
    /// A class of the library that is in C in CPython.
    pub(crate) const IN_C: u32 = 1 << 5;
    /// Its attributes cannot be set, although it is the library's.
    pub(crate) const IMMUTABLE: u32 = 1 << 6;
    /// No call of it makes an instance.
    pub(crate) const NOT_CALLED: u32 = 1 << 7;
}

/// A class.
#[repr(C)]
pub(crate) struct TypeObject {
    pub(crate) prefix: ClassObject,
    /// `__name__`, a str.
    pub(crate) name: Cell<Value>,
    /// `__qualname__`, a str.
    pub(crate) qualname: Cell<Value>,
    /// What its instances are.
    pub(crate) instance: ClassKind,
    /// For exception classes, which built-in one it is or derives from.
    pub(crate) exception: Option<ExceptionClass>,
    /// `__base__`; NULL for `object`.
    pub(crate) base: Cell<Value>,
    /// `__bases__`, a tuple.
    pub(crate) bases: Cell<Value>,
    /// `__mro__`, a tuple.
    pub(crate) mro: Cell<Value>,
    /// Its own attributes, a dict.
    pub(crate) dict: Value,
    /// Slots of an instance, those of its bases included.
    pub(crate) slot_count: Cell<usize>,
    /// The classes that derive from it directly. A collection takes out those that nothing else refers to, unless the program may list
    /// them.
    pub(crate) subclasses: RefCell<Vec<Value>>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for TypeObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[&self.name, &self.qualname, &self.base, &self.bases, &self.mro].map(Cell::get));
        marker.visit(self.dict);
        if marker.keeps_subclasses {
            marker.visit_all(self.subclasses.borrow().iter());
        }
    }
}

/// A class.
pub(crate) type Type = Handle<TypeObject>;

/// What a new class is made of.
pub(crate) struct NewClass<'a> {
    pub(crate) name: Value,
    pub(crate) qualname: Value,
    /// Its `__base__`, or NULL.
    pub(crate) base: Value,
    pub(crate) bases: &'a [Value],
    pub(crate) dict: Value,
    pub(crate) metaclass: Value,
    pub(crate) instance: ClassKind,
    pub(crate) exception: Option<ExceptionClass>,
    pub(crate) flags: u32,
}

impl Type {
    /// The class that a value is.
    #[inline]
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Type)
    }

    /// A new class whose `__mro__` is still to be set.
    pub(crate) fn place(heap: &mut Heap, new: &NewClass) -> Value {
        let bases = Tuple::place(heap, new.bases);
        let prefix = ClassObject { header: header(Kind::Type), version: 0, flags: new.flags, init: InitCache::EMPTY };
        heap.place_instance(
            TypeObject {
                prefix,
                name: Cell::new(new.name),
                qualname: Cell::new(new.qualname),
                instance: new.instance,
                exception: new.exception,
                base: Cell::new(new.base),
                bases: Cell::new(bases),
                mro: Cell::new(Value::NULL),
                dict: new.dict,
                slot_count: Cell::new(0),
                subclasses: RefCell::default(),
            },
            new.metaclass,
        )
    }

    /// The header's kind says that its metaclass is not `type` itself.
    pub(crate) fn mark_special(self) {
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).prefix.header.kind = Kind(Kind::Type.0 | Kind::SUBCLASS) };
    }

    /// `__name__`
    pub(crate) fn name(self) -> String {
        text(self.name.get())
    }

    /// The name as error messages show it: of some built-in classes with their module.
    pub(crate) fn full_name(self) -> String {
        let built_in = !self.is_of_program() && self.instance.module() != "builtins";
        if built_in {
            return self.instance.full_name();
        }
        self.in_c().map_or_else(|| self.name(), |class| class.full_name())
    }

    /// What is known of a class of the library that is in C in CPython: what its instances hold is nobody's business.
    pub(crate) fn in_c(self) -> Option<CClass> {
        if self.has(class_flag::IN_C) { CClass::find(&self.name()) } else { None }
    }

    /// Whether a program may change its attributes.
    pub(crate) fn is_mutable(self) -> bool {
        self.has(class_flag::OF_PROGRAM) && !self.has(class_flag::IMMUTABLE)
    }

    /// `__qualname__`
    pub(crate) fn qualname(self) -> String {
        text(self.qualname.get())
    }

    /// The classes that are searched for an attribute, itself first.
    pub(crate) fn order<'a>(self) -> &'a [Value] {
        Tuple::from_value(self.mro.get()).map_or(&[], Tuple::items)
    }

    /// `__bases__`
    pub(crate) fn base_list<'a>(self) -> &'a [Value] {
        Tuple::from_value(self.bases.get()).map_or(&[], Tuple::items)
    }

    /// `__base__`
    pub(crate) fn base_class(self) -> Option<Self> {
        Self::from_value(self.base.get())
    }

    /// Its own attributes. Those of a built-in class may not be there yet.
    pub(crate) fn namespace(self) -> Dict {
        Dict::from_value(self.dict).expect("the attributes of a class are a dict")
    }

    /// Whether this class is `other` or derives from it.
    #[inline]
    pub(crate) fn is_subclass(self, other: Value) -> bool {
        self.value() == other || self.order().contains(&other)
    }

    /// Whether a program defined it.
    pub(crate) fn is_of_program(self) -> bool {
        self.has(class_flag::OF_PROGRAM)
    }

    /// Whether a flag of `class_flag` is set.
    pub(crate) fn has(self, flag: u32) -> bool {
        self.prefix.flags & flag != 0
    }

    /// Sets or clears a flag of `class_flag`.
    pub(crate) fn set_flag(self, flag: u32, on: bool) {
        // SAFETY: a handle's object is alive.
        let flags = unsafe { &mut (*self.as_ptr()).prefix.flags };
        *flags = if on { *flags | flag } else { *flags & !flag };
        self.set_init(InitCache::EMPTY);
    }

    /// What stands for the class as it is, 0 if that is still to be given.
    #[inline]
    pub(crate) fn version(self) -> u32 {
        self.prefix.version
    }

    /// Sets what stands for the class as it is.
    pub(crate) fn set_version(self, version: u32) {
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).prefix.version = version };
        self.set_init(InitCache::EMPTY);
    }

    /// Sets how its instances are made.
    pub(crate) fn set_init(self, init: InitCache) {
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).prefix.init = init };
    }
}

/// The built-in classes of one run.
pub(crate) struct Classes {
    /// In a place of its own, which the interpreters know.
    kinds: Box<[Value; ClassKind::COUNT]>,
    exceptions: [Value; EXCEPTIONS.len()],
    /// `typing.Generic`
    pub(crate) generic: Value,
    /// `typing._GenericAlias`
    pub(crate) typing_alias: Value,
    /// `typing.NoDefault`
    pub(crate) no_default: Value,
}

impl Classes {
    /// Makes all classes.
    pub(crate) fn new(heap: &mut Heap) -> Self {
        let mut classes = Self {
            kinds: Box::new([Value::NULL; ClassKind::COUNT]),
            exceptions: [Value::NULL; EXCEPTIONS.len()],
            generic: Value::NULL,
            typing_alias: Value::NULL,
            no_default: Value::NULL,
        };
        let object = builtin(heap, "object", ClassKind::OBJECT, None, &[], Value::NULL);
        let metaclass = builtin(heap, "type", ClassKind::TYPE, None, &[object], Value::NULL);
        for class in [object, metaclass] {
            if let Some(instance) = Instance::of(class) {
                instance.set_class(heap, metaclass);
            }
        }
        classes.kinds[ClassKind::OBJECT.index()] = object;
        classes.kinds[ClassKind::TYPE.index()] = metaclass;
        let kinds = (1..ClassKind::COUNT).map(|number| ClassKind(Kind(number as u8)));
        for kind in kinds.filter(|kind| kind.exists()) {
            if classes.kind(kind).is_null() {
                let base = if kind == ClassKind::BOOL { classes.kind(ClassKind::INT) } else { object };
                classes.kinds[kind.index()] = builtin(heap, kind.name(), kind, None, &[base], metaclass);
            }
        }
        for row in EXCEPTIONS {
            let bases: Vec<Value> = row.bases.iter().flatten().map(|&base| classes.exception(base)).collect();
            let bases = if bases.is_empty() { vec![object] } else { bases };
            let kind = ClassKind(Kind::Exception);
            classes.exceptions[row.class as usize] = builtin(heap, row.name, kind, Some(row.class), &bases, metaclass);
        }
        classes.generic = builtin(heap, "Generic", ClassKind::OBJECT, None, &[object], metaclass);
        let alias = ClassKind(Kind::GenericAlias);
        classes.typing_alias = builtin(heap, "_GenericAlias", alias, None, &[object], metaclass);
        classes.no_default = PartObject::place(heap, Kind::NoDefault, Value::NONE);
        classes
    }

    /// The module of a built-in class.
    pub(crate) fn module_of(&self, class: Type) -> &'static str {
        if [self.generic, self.typing_alias].contains(&class.value()) { "typing" } else { class.instance.module() }
    }

    /// The class of a kind of values.
    pub(crate) fn kind(&self, kind: ClassKind) -> Value {
        self.kinds[kind.index()]
    }

    /// The class of a kind of heap objects.
    pub(crate) fn of_kind(&self, kind: Kind) -> Value {
        self.kind(ClassKind(kind))
    }

    /// The classes by kind, for the interpreters.
    pub(crate) fn table(&self) -> *const Value {
        self.kinds.as_ptr()
    }

    /// An exception class.
    pub(crate) fn exception(&self, class: ExceptionClass) -> Value {
        self.exceptions[class as usize]
    }

    /// `object`
    pub(crate) fn object(&self) -> Value {
        self.kind(ClassKind::OBJECT)
    }

    /// `type(value)`
    #[inline]
    pub(crate) fn of(&self, value: Value) -> Value {
        Instance::of(value).map_or_else(|| self.kind(ClassKind::of(value)), Instance::class)
    }

    /// Takes out classes that are about to be freed where those that they derive from list them.
    pub(crate) fn forget_garbage(&self, marker: &Marker) {
        let (mut seen, mut left) = (HashSet::new(), vec![self.object()]);
        while let Some(class) = left.pop().and_then(Type::from_value) {
            let mut subclasses = class.subclasses.borrow_mut();
            subclasses.retain(|&subclass| marker.is_marked(subclass));
            left.extend(subclasses.iter().filter(|&&subclass| seen.insert(subclass)));
        }
    }

    /// All classes, as roots of a collection.
    pub(crate) fn visit(&self, marker: &mut Marker) {
        marker.visit_all(self.kinds.iter());
        marker.visit_all(&self.exceptions);
        marker.visit_all(&[self.generic, self.typing_alias, self.no_default]);
    }
}

/// The built-in classes, beside exceptions, whose instances have a `__dict__`.
const WITH_DICT: &[Kind] = &[Kind::Function, Kind::Type, Kind::StaticMethod, Kind::ClassMethod, Kind::Module];

/// A new built-in class. Two bases derive from one another no further than `ExceptionGroup`'s do.
fn builtin(
    heap: &mut Heap,
    name: &str,
    instance: ClassKind,
    exception: Option<ExceptionClass>,
    bases: &[Value],
    metaclass: Value,
) -> Value {
    let (name, dict) = (Str::place(heap, name), Dict::place(heap));
    let base = bases.first().copied().unwrap_or(Value::NULL);
    let mut flags = class_flag::LAZY;
    for (flag, on) in [
        (class_flag::BASE, instance.may_be_base()),
        (class_flag::HAS_DICT, exception.is_some() || WITH_DICT.contains(&instance.0)),
    ] {
        flags |= if on { flag } else { 0 };
    }
    let new = NewClass { name, qualname: name, base, bases, dict, metaclass, instance, exception, flags };
    let class = Type::place(heap, &new);
    let mut order = vec![class];
    for &base in bases.iter().rev() {
        let inherited = Type::from_value(base).map_or(&[][..], Type::order);
        order.splice(1..1, inherited.iter().copied().filter(|class| !order.contains(class)).collect::<Vec<_>>());
    }
    let mro = Tuple::place(heap, &order);
    if let Some(class) = Type::from_value(class) {
        class.mro.set(mro);
        for &base in bases {
            if let Some(base) = Type::from_value(base) {
                base.subclasses.borrow_mut().push(class.value());
            }
        }
    }
    class
}

/// The name of the class of a value, as error messages show it.
pub(crate) fn type_name(value: Value) -> String {
    let class = Instance::of(value).and_then(|instance| Type::from_value(instance.class()));
    class.map_or_else(|| ClassKind::of(value).full_name(), Type::full_name)
}

/// Whether a value has the header of a class.
pub(crate) fn is_class(value: Value) -> bool {
    kind_of(value) == Some(Kind::Type)
}

const _: () = assert!(size_of::<Header>() == 16);
