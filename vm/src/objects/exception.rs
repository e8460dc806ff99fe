//! Exceptions: the tree of built-in classes, and the object. Context and traceback are filled in by whoever unwinds.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use crate::machine::CodeData;
use std::cell::{Cell, RefCell};
use stencils::object::{Header, Kind, LoadedCode};
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

/// Where a frame was when an exception passed through it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TracebackEntry {
    /// What ran; code outlives every exception of its run.
    pub(crate) code: *const LoadedCode,
    /// The source line.
    pub(crate) line: u32,
}

impl TracebackEntry {
    /// What ran.
    pub(crate) fn code<'a>(&self) -> &'a CodeData {
        // SAFETY: code outlives every exception of its run.
        unsafe { CodeData::of(self.code) }
    }
}

/// An exception.
#[repr(C)]
pub(crate) struct ExceptionObject {
    header: Header,
    args: Cell<Value>,
    cause: Cell<Value>,
    context: Cell<Value>,
    suppress_context: Cell<bool>,
    /// The innermost frame first.
    traceback: RefCell<Vec<TracebackEntry>>,
}

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ExceptionObject {
    fn visit(&self, marker: &mut Marker) {
        marker.visit_all(&[self.args.get(), self.cause.get(), self.context.get()]);
    }
}

/// An exception.
pub(crate) type Exception = Handle<ExceptionObject>;

impl Exception {
    /// A new exception; `args` is a tuple.
    pub(crate) fn place(heap: &mut Heap, class: Value, args: Value) -> Value {
        let of_program = super::class::Type::from_value(class).is_some_and(super::class::Type::is_of_program);
        let kind = if of_program { Kind(Kind::Exception.0 | Kind::SUBCLASS) } else { Kind::Exception };
        let object = ExceptionObject {
            header: header(kind),
            args: Cell::new(args),
            cause: Cell::new(Value::NULL),
            context: Cell::new(Value::NULL),
            suppress_context: Cell::new(false),
            traceback: RefCell::default(),
        };
        heap.place_instance(object, class)
    }

    /// The exception that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::Exception)
    }

    /// Its class.
    pub(crate) fn class(self) -> Value {
        super::instance::Instance::of(self.value()).map_or(Value::NULL, super::instance::Instance::class)
    }

    /// `args`, a tuple.
    pub(crate) fn args(self) -> Value {
        self.args.get()
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

    /// Notes a frame through which the exception passes.
    pub(crate) fn push_traceback(self, entry: TracebackEntry) {
        self.traceback.borrow_mut().push(entry);
    }

    /// The frames through which the exception passed, the innermost first.
    pub(crate) fn traceback(self) -> Vec<TracebackEntry> {
        self.traceback.borrow().clone()
    }
}
