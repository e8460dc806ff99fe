//! Bound methods and descriptors: what each holds. What they do is in `classes`.

use super::{Handle, Object};
use crate::builtins::Builtin;
use crate::classes::{Getter, Setter, Wrapper};
use crate::heap::{Heap, Marker, header};
use std::cell::Cell;
use stencils::object::{BoundMethodParts, Header, Kind};
use stencils::value::Value;

macro_rules! objects {
    ($($(#[$doc:meta])* $object:ident [$($(#[$value_doc:meta])* $value:ident)*] [$($(#[$field_doc:meta])* $field:ident: $type:ty)*])*) => {$(
        $(#[$doc])*
        #[repr(C)]
        pub(crate) struct $object {
            header: Header,
            $($(#[$value_doc])* pub(crate) $value: Cell<Value>,)*
            $($(#[$field_doc])* pub(crate) $field: $type,)*
        }

        // SAFETY: `repr(C)` with the header first.
        unsafe impl Object for $object {
            fn visit(&self, marker: &mut Marker) {
                $(marker.visit(self.$value.get());)*
            }
        }

        impl $object {
            /// Puts a new one on the heap.
            #[allow(clippy::too_many_arguments, reason = "as many as the row has fields")]
            pub(crate) fn place(heap: &mut Heap, kind: Kind, $($value: Value,)* $($field: $type,)*) -> Value {
                heap.place(Self::new(kind, $($value,)* $($field,)*))
            }

            /// A new one that is not on the heap yet.
            #[allow(clippy::too_many_arguments, reason = "as many as the row has fields")]
            pub(crate) fn new(kind: Kind, $($value: Value,)* $($field: $type,)*) -> Self {
                Self { header: header(kind), $($value: Cell::new($value),)* $($field,)* }
            }

            /// The object that a value of that kind is.
            pub(crate) fn of(value: Value, kind: Kind) -> Option<Handle<Self>> {
                Handle::of(value, kind)
            }
        }
    )*};
}

pub(super) use objects;

/// What a member descriptor stands for.
#[derive(Clone, Copy)]
pub(crate) enum Field {
    /// A slot of the instances of a class of the program.
    Slot(usize),
    /// An attribute of a built-in class, and how it is set, if it can be.
    Native(Getter, Option<Setter>),
    /// An attribute of a class of the library that is in C in CPython: what computes it stands in the descriptor.
    Computed,
}

impl MemberObject {
    /// The number of the slot that it stands for, if it does for one.
    pub(crate) fn slot(&self) -> Option<usize> {
        match self.field {
            Field::Slot(index) => Some(index),
            Field::Native(..) | Field::Computed => None,
        }
    }
}

// Bodies read the fields of bound methods.
const _: () = {
    assert!(std::mem::offset_of!(BoundMethodObject, function) == std::mem::offset_of!(BoundMethodParts, function));
    assert!(std::mem::offset_of!(BoundMethodObject, this) == std::mem::offset_of!(BoundMethodParts, this));
};

objects! {
    /// A bound method.
    BoundMethodObject [
        /// What is called.
        function
        /// Its first argument.
        this
    ] []
    /// A method of a built-in class, as a descriptor.
    NativeMethodObject [
        /// The class that has it.
        class
    ] [
        /// What it does.
        row: &'static Builtin
    ]
    /// A special method of a built-in class: as a descriptor, or bound to `this`.
    SlotWrapperObject [
        /// The class that has it.
        class
        /// What it is bound to; NULL in a descriptor.
        this
    ] [
        /// What it does.
        row: &'static Wrapper
    ]
    /// An attribute of a built-in class that is computed.
    GetSetObject [
        /// The class that has it.
        class
    ] [
        /// Its name.
        name: &'static str
        /// How it is computed.
        get: Getter
        /// How it is set (deleted, if the value is NULL); nothing if it can only be read.
        set: Option<Setter>
    ]
    /// A slot of instances (`__slots__`), or what is one to CPython.
    MemberObject [
        /// The class that has it.
        class
        /// Its name.
        name
        /// What computes it, or NULL.
        getter
    ] [
        /// What it stands for.
        field: Field
    ]
    /// A `property`; NULL for what is absent.
    PropertyObject [getter setter deleter doc name] [
        /// Whether `doc` is the getter's.
        inherits_doc: Cell<bool>
    ]
    /// A `classmethod`, a `staticmethod` or a `mappingproxy`.
    WrapperObject [
        /// What it wraps.
        wrapped
    ] []
    /// A `super` object.
    SuperObject [
        /// Where the search begins: after this class.
        class
        /// What it is bound to, or NULL.
        this
        /// In whose order of classes is searched.
        this_class
    ] []
}
