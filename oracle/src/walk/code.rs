//! Code objects: what a function, class body, module or text is a run of.

use crate::generator::Flavor;
use crate::heap::{Heap, Payload, Ref};
use crate::scope::{Body, Scope, ScopeId, ScopeKind, Unit};
use crate::value::Value;
use crate::walk::frame::Frame;
use std::rc::Rc;

/// The flag by which `types.coroutine` marks a generator function.
pub(crate) const ITERABLE_COROUTINE: u32 = 0x100;

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

    /// Positional, positional-only and keyword-only parameters.
    pub(crate) fn counts(&self) -> (usize, usize, usize) {
        let scope = self.scope();
        match scope.arguments {
            Some(it) => (it.posonlyargs.len() + it.args.len(), it.posonlyargs.len(), it.kwonlyargs.len()),
            None if matches!(scope.body, Some(Body::Generator(..))) => (1, 0, 0),
            None => (0, 0, 0),
        }
    }

    /// Whether a function, lambda or generator expression stands in a class body.
    fn is_in_class(&self) -> bool {
        let scope = self.scope();
        let has_code = matches!(scope.body, Some(Body::Block(_) | Body::Expr(_) | Body::Generator(..)));
        has_code && scope.parent.is_some_and(|parent| self.unit.program().scope(parent).kind == ScopeKind::Class)
    }

    /// The flags of `Include/cpython/code.h`.
    pub(crate) fn flags(&self) -> u32 {
        let scope = self.scope();
        let mut flags = if self.is_awaitable { ITERABLE_COROUTINE } else { 0 };
        let is_optimized = !matches!(scope.kind, ScopeKind::Module | ScopeKind::Class);
        if is_optimized {
            flags |= 0x1 | 0x2;
            if scope.is_nested {
                flags |= 0x10;
            }
        }
        if let Some(arguments) = scope.arguments {
            flags |= if arguments.vararg.is_some() { 0x4 } else { 0 };
            flags |= if arguments.kwarg.is_some() { 0x8 } else { 0 };
        }
        flags |= match scope.flavor {
            None => 0,
            Some(Flavor::Generator) => 0x20,
            Some(Flavor::Coroutine) => 0x80,
            Some(Flavor::AsyncGenerator) => 0x200,
        };
        if scope.docstring().is_some() {
            flags |= 0x0400_0000;
        }
        if self.is_in_class() {
            flags |= 0x0800_0000;
        }
        flags
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
