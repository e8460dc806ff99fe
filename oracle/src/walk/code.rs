//! Code objects: what a function, class body, module or text is a run of.

use crate::heap::{Heap, Payload, Ref};
use crate::scope::{Scope, ScopeId, Unit};
use crate::value::Value;
use crate::walk::frame::Frame;
use std::rc::Rc;

/// The scope of a unit that is run.
#[derive(Clone)]
pub(crate) struct Code {
    pub(crate) unit: Rc<Unit>,
    pub(crate) scope: ScopeId,
    /// Whether its generators can be awaited: `types.coroutine` says so by a flag.
    pub(crate) is_awaitable: bool,
}

impl Payload for Code {}

impl Code {
    /// Whether both are the code of the same place.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.unit, &other.unit) && self.scope == other.scope && self.is_awaitable == other.is_awaitable
    }

    pub(crate) fn scope(&self) -> &Scope<'_> {
        self.unit.program().scope(self.scope)
    }
}

impl Heap {
    pub(crate) fn code(self: &Rc<Self>, unit: &Rc<Unit>, scope: ScopeId, is_awaitable: bool) -> Value {
        Value::Code(self.immutable(Code { unit: Rc::clone(unit), scope, is_awaitable }))
    }

    pub(crate) fn code_of(self: &Rc<Self>, frame: &Ref<Frame>) -> Value {
        self.code(&frame.unit, frame.owner, frame.is_awaitable.get())
    }
}
