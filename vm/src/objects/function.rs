//! What can be called or run: functions, cells, built-in functions and code objects as values.

use super::class::Type;
use super::instance::Instance;
use super::{Handle, Object, exact_kind, has_flag, set_flag};
use crate::builtins::Builtin;
use crate::heap::{Heap, Marker, header};
use crate::machine::CodeData;
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
            self.name,
            self.qualname,
            self.module,
            self.doc,
            self.annotations,
            self.type_params,
        ]);
        // SAFETY: a function keeps its code alive.
        marker.visit(unsafe { CodeData::of(self.code) }.value());
    }
}

/// A built-in function, or a built-in method of its receiver.
#[repr(C)]
pub(crate) struct BuiltinFunctionObject {
    header: Header,
    /// What it does.
    pub(crate) row: &'static Builtin,
    /// The object or class that a method is bound to; NULL for a function.
    pub(crate) receiver: Value,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for BuiltinFunctionObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit(self.receiver);
    }
}

/// A built-in function.
pub(crate) type BuiltinFunction = Handle<BuiltinFunctionObject>;

impl BuiltinFunction {
    /// A new built-in function; `receiver` is NULL but for a bound method.
    pub(crate) fn place(heap: &mut Heap, row: &'static Builtin, receiver: Value) -> Value {
        heap.place(BuiltinFunctionObject { header: header(Kind::BuiltinFunction), row, receiver })
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
    /// Owned by the VM, which frees it when this object goes.
    pub(crate) code: *mut LoadedCode,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for CodeObject {
    fn visit(&self, marker: &mut Marker) {
        // SAFETY: the code lives as long as the object that stands for it.
        unsafe { CodeData::of(self.code) }.values().for_each(|value| marker.visit(value));
    }
}

/// A code object as a value.
pub(crate) type CodeValue = Handle<CodeObject>;

impl CodeValue {
    /// The code object that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Code)
    }

    /// The code.
    pub(crate) fn data<'a>(self) -> &'a CodeData {
        // SAFETY: a handle's object is alive, and so is its code.
        unsafe { CodeData::of(self.code) }
    }

    /// The code object for code that takes so many bytes.
    pub(crate) fn place(heap: &mut Heap, code: *mut LoadedCode, bytes: usize) -> Value {
        let value = heap.place(CodeObject { header: header(Kind::Code), code });
        // SAFETY: the object was just placed.
        unsafe { heap.account(value.as_pointer(), bytes as isize) };
        value
    }
}

/// A new cell; `value` may be NULL.
pub(crate) fn new_cell(heap: &mut Heap, value: Value) -> Value {
    heap.place(CellObject { header: header(Kind::Cell), value })
}

/// What a cell holds, NULL if it is unbound; `None` for what is no cell.
pub(crate) fn cell_value(value: Value) -> Option<Value> {
    Handle::<CellObject>::of(value, Kind::Cell).map(|cell| cell.value)
}

/// Sets what a cell holds; false for what is no cell.
pub(crate) fn set_cell(cell: Value, value: Value) -> bool {
    let Some(cell) = Handle::<CellObject>::of(cell, Kind::Cell) else { return false };
    // SAFETY: a handle's object is alive.
    unsafe { (*cell.as_ptr()).value = value };
    true
}

/// Whether all that binding an attribute of a class does is to pass the instance first. Whoever calls it checks that.
pub(crate) fn is_method(attribute: Value) -> bool {
    match exact_kind(attribute) {
        Some(Kind::Function) => Function::unbound_method(attribute).is_some(),
        kind => matches!(kind, Some(Kind::MethodDescriptor | Kind::SlotWrapper)),
    }
}

/// The same where nobody checks the instance, which is one of the class.
pub(crate) fn is_method_of(attribute: Value, class: Type) -> bool {
    match Function::from_value(attribute) {
        Some(_) => Function::method_of(attribute, class).is_some(),
        None => is_method(attribute),
    }
}

/// Whether a value is a cell.
pub(crate) fn is_cell(value: Value) -> bool {
    cell_value(value).is_some()
}

/// A Python function.
pub(crate) type Function = Handle<FunctionObject>;

impl Function {
    /// The Python function that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Function)
    }

    /// Whether it is a function of the library that is in C in CPython: its class is that of built-in functions, and nothing binds it.
    pub(crate) fn is_in_c(self) -> bool {
        has_flag(self.value(), Header::IN_C)
    }

    /// Marks it as one that is in C in CPython; `class` is that of built-in functions.
    pub(crate) fn put_in_c(self, heap: &mut Heap, class: Value, module: Value) {
        set_flag(self.value(), Header::IN_C);
        if let Some(instance) = Instance::of(self.value()) {
            instance.set_class(heap, class);
        }
        self.change(|function| function.module = module);
    }

    /// Marks it as a member of a class that is in C in CPython.
    pub(crate) fn put_in_class_in_c(self, owner: Value, is_method: bool) {
        set_flag(self.value(), Header::IN_C);
        if is_method {
            set_flag(self.value(), Header::METHOD_IN_C);
        }
        self.change(|function| function.module = owner);
    }

    /// The class that has it, if that is in C in CPython.
    pub(crate) fn owner_in_c(self) -> Option<Value> {
        let owner = self.module;
        (self.is_in_c() && exact_kind(owner) == Some(Kind::Type)).then_some(owner)
    }

    /// Whether it is more than itself where it is found in a class: a method, or a class method that is in C in CPython.
    pub(crate) fn is_descriptor(self) -> bool {
        !self.is_in_c() || self.owner_in_c().is_some()
    }

    /// Whether it becomes a method when it is bound to an instance.
    pub(crate) fn is_method(self) -> bool {
        !self.is_in_c() || has_flag(self.value(), Header::METHOD_IN_C)
    }

    /// The Python function that a value in a class is, if it becomes a method when it is bound.
    pub(crate) fn unbound_method(value: Value) -> Option<Self> {
        Self::from_value(value).filter(|function| function.is_method())
    }

    /// The Python function that an attribute of a class is, if all that binding does is to pass the instance first.
    pub(crate) fn method_of(value: Value, class: Type) -> Option<Self> {
        Self::unbound_method(value)
            .filter(|function| function.owner_in_c().is_none_or(|owner| class.is_subclass(owner)))
    }

    /// One like it, of another class.
    pub(crate) fn copy(self, heap: &mut Heap, class: Value) -> Self {
        let copy = FunctionObject { header: header(Kind::Function), ..*self };
        Self::from_value(heap.place_instance(copy, class)).expect("a function was placed")
    }

    /// A new function without defaults or free variables.
    pub(crate) fn place(heap: &mut Heap, class: Value, code: &CodeData, globals: Value, builtins: Value) -> Value {
        let object = FunctionObject {
            header: header(Kind::Function),
            code: code.loaded(),
            globals,
            builtins,
            closure: Value::NULL,
            defaults: Value::NULL,
            keyword_defaults: Value::NULL,
            annotate: Value::NULL,
            version: code.version(),
            name: Value::NONE,
            qualname: Value::NONE,
            module: Value::NONE,
            doc: Value::NONE,
            annotations: Value::NULL,
            type_params: Value::NULL,
        };
        heap.place_instance(object, class)
    }

    /// Changes the function.
    pub(crate) fn change(self, change: impl FnOnce(&mut FunctionObject)) {
        // SAFETY: a handle's object is alive, and the reference ends here.
        change(unsafe { &mut *self.as_ptr() });
    }

    /// Sets what the operand of `SET_FUNCTION_ATTRIBUTE` says.
    pub(crate) fn set_attribute(self, which: u64, attribute: Value) {
        // SAFETY: a handle's object is alive.
        let function = unsafe { &mut *self.as_ptr() };
        match which {
            1 => function.defaults = attribute,
            2 => function.keyword_defaults = attribute,
            8 => function.closure = attribute,
            // Annotations are computed by a function, or lie there as a tuple; nothing of the language asks for them.
            _ => function.annotate = attribute,
        }
    }

    /// Its version, if it has so many parameters, all positional: a call needs no binding then.
    pub(crate) fn takes_exactly(self, count: usize) -> Option<u32> {
        let code = self.code();
        (code.is_simple() && code.positional() == count).then_some(self.version)
    }

    /// What it runs.
    pub(crate) fn code<'a>(self) -> &'a CodeData {
        // SAFETY: a handle's object is alive, and so is its code.
        unsafe { CodeData::of((*self.as_ptr()).code) }
    }
}
