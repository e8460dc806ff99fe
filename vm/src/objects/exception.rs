//! Exceptions: the tree of built-in classes, and the object. Context and traceback are filled in by whoever unwinds.

use super::class::Type;
use super::instance::Instance;
use super::{Handle, Object, Tuple};
use crate::exceptions::fields;
use crate::heap::{Heap, Marker, header};
use std::cell::Cell;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// A row of the tree of exception classes.
pub(crate) struct ExceptionRow {
    /// The class.
    pub(crate) class: ExceptionClass,
    /// Its name.
    pub(crate) name: &'static str,
    /// Its direct bases; `BaseException` alone has none of them.
    pub(crate) bases: [Option<ExceptionClass>; 2],
}

macro_rules! base {
    () => {
        None
    };
    ($base:ident) => {
        Some(ExceptionClass::$base)
    };
}

macro_rules! exceptions {
    ($($name:ident($($first:ident)? $(, $second:ident)?))*) => {
        /// A built-in exception class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum ExceptionClass {
            $($name),*
        }

        /// All built-in exception classes, bases before what derives from them.
        pub(crate) const EXCEPTIONS: &[ExceptionRow] = &[$(ExceptionRow {
            class: ExceptionClass::$name,
            name: stringify!($name),
            bases: [base!($($first)?), base!($($second)?)],
        }),*];
    };
}

exceptions! {
    BaseException()
    Exception(BaseException)
    ArithmeticError(Exception)
    AssertionError(Exception)
    AttributeError(Exception)
    BaseExceptionGroup(BaseException)
    OSError(Exception)
    BlockingIOError(OSError)
    ConnectionError(OSError)
    BrokenPipeError(ConnectionError)
    BufferError(Exception)
    Warning(Exception)
    BytesWarning(Warning)
    ChildProcessError(OSError)
    ConnectionAbortedError(ConnectionError)
    ConnectionRefusedError(ConnectionError)
    ConnectionResetError(ConnectionError)
    DeprecationWarning(Warning)
    EOFError(Exception)
    EncodingWarning(Warning)
    ExceptionGroup(BaseExceptionGroup, Exception)
    FileExistsError(OSError)
    FileNotFoundError(OSError)
    FloatingPointError(ArithmeticError)
    FutureWarning(Warning)
    GeneratorExit(BaseException)
    ImportError(Exception)
    ImportWarning(Warning)
    SyntaxError(Exception)
    IndentationError(SyntaxError)
    _IncompleteInputError(SyntaxError)
    LookupError(Exception)
    IndexError(LookupError)
    InterruptedError(OSError)
    IsADirectoryError(OSError)
    KeyError(LookupError)
    KeyboardInterrupt(BaseException)
    MemoryError(Exception)
    ModuleNotFoundError(ImportError)
    NameError(Exception)
    NotADirectoryError(OSError)
    RuntimeError(Exception)
    NotImplementedError(RuntimeError)
    OverflowError(ArithmeticError)
    PendingDeprecationWarning(Warning)
    PermissionError(OSError)
    ProcessLookupError(OSError)
    PythonFinalizationError(RuntimeError)
    RecursionError(RuntimeError)
    ReferenceError(Exception)
    ResourceWarning(Warning)
    RuntimeWarning(Warning)
    StopAsyncIteration(Exception)
    StopIteration(Exception)
    SyntaxWarning(Warning)
    SystemError(Exception)
    SystemExit(BaseException)
    TabError(IndentationError)
    TimeoutError(OSError)
    TypeError(Exception)
    UnboundLocalError(NameError)
    ValueError(Exception)
    UnicodeError(ValueError)
    UnicodeDecodeError(UnicodeError)
    UnicodeEncodeError(UnicodeError)
    UnicodeTranslateError(UnicodeError)
    UnicodeWarning(Warning)
    UserWarning(Warning)
    ZeroDivisionError(ArithmeticError)
}

/// An exception. Its class and its `__dict__` are in its prefix.
#[repr(C)]
pub(crate) struct ExceptionObject {
    header: Header,
    args: Cell<Value>,
    cause: Cell<Value>,
    context: Cell<Value>,
    suppress_context: Cell<bool>,
    traceback: Cell<Value>,
    /// What its class has besides (`exceptions::fields`); NULL for what is absent.
    fields: Box<[Cell<Value>]>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ExceptionObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[&self.args, &self.cause, &self.context, &self.traceback].map(Cell::get));
        self.fields.iter().for_each(|field| marker.visit(field.get()));
    }
}

/// An exception.
pub(crate) type Exception = Handle<ExceptionObject>;

impl Exception {
    /// A new exception; `args` is a tuple.
    pub(crate) fn place(heap: &mut Heap, class: Value, args: Value) -> Value {
        let class_type = Type::from_value(class);
        let of_program = class_type.is_some_and(Type::is_of_program);
        let fields = class_type.and_then(|class| class.exception).map_or(0, |class| fields::names(class).len());
        let kind = if of_program { Kind(Kind::Exception.0 | Kind::SUBCLASS) } else { Kind::Exception };
        let object = ExceptionObject {
            header: header(kind),
            args: Cell::new(args),
            cause: Cell::new(Value::NULL),
            context: Cell::new(Value::NULL),
            suppress_context: Cell::new(false),
            traceback: Cell::new(Value::NULL),
            fields: (0..fields).map(|_| Cell::new(Value::NULL)).collect(),
        };
        heap.place_instance(object, class)
    }

    /// The exception that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Exception)
    }

    /// Its class.
    pub(crate) fn class(self) -> Value {
        Instance::of(self.value()).map_or(Value::NULL, Instance::class)
    }

    /// The built-in class that its class is or derives from.
    pub(crate) fn built_in(self) -> ExceptionClass {
        let class = Type::from_value(self.class()).and_then(|class| class.exception);
        class.unwrap_or(ExceptionClass::BaseException)
    }

    /// `args`, a tuple.
    pub(crate) fn args(self) -> Value {
        self.args.get()
    }

    /// The items of `args`.
    pub(crate) fn arguments<'a>(self) -> &'a [Value] {
        Tuple::from_value(self.args.get()).map_or(&[], Tuple::items)
    }

    /// Sets `args`, a tuple.
    pub(crate) fn set_args(self, args: Value) {
        self.args.set(args);
    }

    /// `__cause__`, or NULL.
    pub(crate) fn cause(self) -> Value {
        self.cause.get()
    }

    /// Sets `__cause__`, which may be NULL, and with it `__suppress_context__`.
    pub(crate) fn set_cause(self, cause: Value) {
        self.cause.set(cause);
        self.suppress_context.set(true);
    }

    /// `__context__`, or NULL.
    pub(crate) fn context(self) -> Value {
        self.context.get()
    }

    /// Sets `__context__`, which may be NULL.
    pub(crate) fn set_context(self, context: Value) {
        self.context.set(context);
    }

    /// `__suppress_context__`
    pub(crate) fn suppress_context(self) -> bool {
        self.suppress_context.get()
    }

    /// Sets `__suppress_context__`.
    pub(crate) fn set_suppress_context(self, suppress: bool) {
        self.suppress_context.set(suppress);
    }

    /// `__traceback__`: the outermost frame through which the exception passed, or NULL.
    pub(crate) fn traceback(self) -> Value {
        self.traceback.get()
    }

    /// `__traceback__`, or `None`.
    pub(crate) fn traceback_or_none(self) -> Value {
        self.traceback.get().or_none()
    }

    /// Sets `__traceback__`, which may be NULL.
    pub(crate) fn set_traceback(self, traceback: Value) {
        self.traceback.set(traceback);
    }

    /// What the class has besides, by its place in `exceptions::fields`; NULL if absent.
    pub(crate) fn field(self, index: usize) -> Value {
        self.fields.get(index).map_or(Value::NULL, Cell::get)
    }

    /// The same, `None` if absent.
    pub(crate) fn field_or_none(self, index: usize) -> Value {
        self.field(index).or_none()
    }

    /// Sets what the class has besides.
    pub(crate) fn set_field(self, index: usize, value: Value) {
        if let Some(field) = self.fields.get(index) {
            field.set(value);
        }
    }
}
