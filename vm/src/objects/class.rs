//! Type objects: the built-in classes and the exception tree. What calling a class does is a row of `builtins`.

use super::exception::{EXCEPTIONS, ExceptionClass};
use super::{Exception, Handle, Object, kind_of};
use crate::heap::{Heap, Marker, header};
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// The class of any value as a small number: the [`Kind`] of heap objects, and numbers of their own for inline constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClassKind(pub(crate) u8);

impl ClassKind {
    /// `bool`
    pub(crate) const BOOL: Self = Self(120);
    /// `NoneType`
    pub(crate) const NONE: Self = Self(121);
    /// `ellipsis`
    pub(crate) const ELLIPSIS: Self = Self(122);
    /// `NotImplementedType`
    pub(crate) const NOT_IMPLEMENTED: Self = Self(123);
    /// `object`
    pub(crate) const OBJECT: Self = Self(Kind::Instance.0);
    /// One past the largest number.
    pub(crate) const COUNT: usize = 128;

    /// The class of a value.
    #[inline]
    pub(crate) fn of(value: Value) -> Self {
        match kind_of(value) {
            Some(kind) => Self(kind.0),
            None if value.is_int() => Self(Kind::BigInt.0),
            None if value.is_inline_float() => Self(Kind::Float.0),
            None if value.is_bool() => Self::BOOL,
            None if value == Value::ELLIPSIS => Self::ELLIPSIS,
            None if value == Value::NOT_IMPLEMENTED => Self::NOT_IMPLEMENTED,
            None => Self::NONE,
        }
    }

    /// As an index of tables.
    #[inline]
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }

    /// The name of the class, as Python shows it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::BOOL => "bool",
            Self::NONE => "NoneType",
            Self::ELLIPSIS => "ellipsis",
            Self::NOT_IMPLEMENTED => "NotImplementedType",
            Self(kind) => Kind(kind).python_name(),
        }
    }
}

/// A class.
#[repr(C)]
pub(crate) struct TypeObject {
    pub(crate) header: Header,
    /// Its name.
    pub(crate) name: &'static str,
    /// What its instances are.
    pub(crate) instance: ClassKind,
    /// For exception classes, which.
    pub(crate) exception: Option<ExceptionClass>,
    /// The direct bases; NULL if absent.
    pub(crate) bases: [Value; 2],
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for TypeObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&self.bases);
    }
}

/// A class.
pub(crate) type Type = Handle<TypeObject>;

impl Type {
    /// The class that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Type)
    }

    /// Whether this class is `other` or derives from it.
    pub(crate) fn is_subclass(self, other: Value) -> bool {
        self.value() == other
            || self.bases.iter().any(|&base| Self::from_value(base).is_some_and(|base| base.is_subclass(other)))
    }
}

/// The built-in classes of one run.
pub(crate) struct Classes {
    kinds: [Value; ClassKind::COUNT],
    exceptions: [Value; EXCEPTIONS.len()],
}

impl Classes {
    /// Makes all classes.
    pub(crate) fn new(heap: &mut Heap) -> Self {
        let mut classes = Self { kinds: [Value::NULL; ClassKind::COUNT], exceptions: [Value::NULL; EXCEPTIONS.len()] };
        let object = new_type(heap, "object", ClassKind::OBJECT, None, [Value::NULL; 2]);
        for number in 1..ClassKind::COUNT {
            let kind = ClassKind(number as u8);
            classes.kinds[number] = new_type(heap, kind.name(), kind, None, [object, Value::NULL]);
        }
        classes.kinds[ClassKind::OBJECT.index()] = object;
        let bool_bases = [classes.kind(ClassKind(Kind::BigInt.0)), Value::NULL];
        classes.kinds[ClassKind::BOOL.index()] = new_type(heap, "bool", ClassKind::BOOL, None, bool_bases);
        for row in EXCEPTIONS {
            let bases = row.bases.map(|base| base.map_or(Value::NULL, |base| classes.exception(base)));
            let bases = if bases[0].is_null() { [object, Value::NULL] } else { bases };
            let class = new_type(heap, row.name, ClassKind(Kind::Exception.0), Some(row.class), bases);
            classes.exceptions[row.class as usize] = class;
        }
        classes
    }

    /// The class of a kind of values.
    pub(crate) fn kind(&self, kind: ClassKind) -> Value {
        self.kinds[kind.index()]
    }

    /// An exception class.
    pub(crate) fn exception(&self, class: ExceptionClass) -> Value {
        self.exceptions[class as usize]
    }

    /// `type(value)`
    pub(crate) fn of(&self, value: Value) -> Value {
        Exception::from_value(value).map_or_else(|| self.kind(ClassKind::of(value)), Exception::class)
    }

    /// All classes, as roots of a collection.
    pub(crate) fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&self.kinds);
        marker.visit_all(&self.exceptions);
    }
}

fn new_type(
    heap: &mut Heap,
    name: &'static str,
    instance: ClassKind,
    exception: Option<ExceptionClass>,
    bases: [Value; 2],
) -> Value {
    heap.place(TypeObject { header: header(Kind::Type), name, instance, exception, bases })
}

/// The name of the class of a value, as error messages show it.
pub(crate) fn type_name(value: Value) -> &'static str {
    let class = Exception::from_value(value).and_then(|exception| Type::from_value(exception.class()));
    class.map_or_else(|| ClassKind::of(value).name(), |class| class.name)
}
