//! What can be called or run: functions, cells, built-in functions and code objects as values.

use super::{Handle, Object};
use crate::builtins::Builtin;
use crate::heap::{Heap, Marker, header};
use stencils::object::{CellObject, FunctionObject, Header, Kind, LoadedCode};
use stencils::value::Value;

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for CellObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.value);
    }
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for FunctionObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[
            self.globals,
            self.builtins,
            self.closure,
            self.defaults,
            self.keyword_defaults,
            self.annotate,
        ]);
    }
}

/// A built-in function.
#[repr(C)]
pub(crate) struct BuiltinFunctionObject {
    header: Header,
    /// What it does.
    pub(crate) row: &'static Builtin,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for BuiltinFunctionObject {
    fn visit(&self, _: &mut Marker) {}
}

/// A built-in function.
pub(crate) type BuiltinFunction = Handle<BuiltinFunctionObject>;

impl BuiltinFunction {
    /// A new built-in function.
    pub(crate) fn new(heap: &mut Heap, row: &'static Builtin) -> Value {
        heap.place(BuiltinFunctionObject { header: header(Kind::BuiltinFunction), row })
    }

    /// The built-in function that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::BuiltinFunction)
    }
}

/// A code object as a value: a constant from which functions are made.
#[repr(C)]
pub(crate) struct CodeObject {
    header: Header,
    /// Owned by the VM for the length of the run.
    pub(crate) code: *mut LoadedCode,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for CodeObject {
    fn visit(&self, _: &mut Marker) {}
}

impl Handle<CodeObject> {
    /// A new code object.
    pub(crate) fn new(heap: &mut Heap, code: *mut LoadedCode) -> Value {
        heap.place(CodeObject { header: header(Kind::Code), code })
    }
}

/// A new cell; `value` may be NULL.
pub(crate) fn new_cell(heap: &mut Heap, value: Value) -> Value {
    heap.place(CellObject { header: header(Kind::Cell), value })
}
