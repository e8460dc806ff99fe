//! The objects beside coroutines that `await` iterates over: what `coroutine.__await__`, the methods of asynchronous generators and
//! `anext` give. What sending to one does is in `generators`.

use super::{Handle, Object, kind_of};
use crate::heap::{Heap, Marker, header};
use std::cell::Cell;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// How far an awaitable is; CPython's `AwaitableState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AwaitableState {
    Init,
    Iter,
    Closed,
}

/// An awaitable; the kind says which.
#[repr(C)]
pub(crate) struct AwaitableObject {
    pub(crate) header: Header,
    /// The coroutine, asynchronous generator or awaitable that it is for; for a wrapped value, the value.
    pub(crate) subject: Value,
    /// What is sent first, the tuple of what is thrown, the default value of `anext`; NULL if absent.
    pub(crate) argument: Value,
    /// How far it is.
    pub(crate) state: Cell<AwaitableState>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for AwaitableObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.subject, self.argument]);
    }
}

/// An awaitable.
pub(crate) type Awaitable = Handle<AwaitableObject>;

impl Awaitable {
    /// A new one.
    pub(crate) fn place(heap: &mut Heap, kind: Kind, subject: Value, argument: Value) -> Value {
        heap.place(AwaitableObject { header: header(kind), subject, argument, state: Cell::new(AwaitableState::Init) })
    }

    /// The awaitable that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        let kind = kind_of(value)?;
        KINDS.contains(&kind).then(|| Self::of(value, kind)).flatten()
    }
}

const KINDS: [Kind; 5] = [
    Kind::CoroutineWrapper,
    Kind::AsyncGenASend,
    Kind::AsyncGenAThrow,
    Kind::AsyncGenWrappedValue,
    Kind::AnextAwaitable,
];
