//! Exceptions as values, and what else can cut a run short.

use crate::classes::{Class, Kind};
use crate::container::hash::hash;
use crate::heap::{Empty, Heap, Object, Payload, Ref};
use crate::operator::compare::equal;
use crate::text::repr::{repr, str_of};
use crate::traceback::Traceback;
use crate::value::{Dict, Value};
use crate::word::Word;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What an operation gives.
pub(crate) type Res<T = Value> = Result<T, Throw>;

/// Why an operation has no value.
pub(crate) enum Throw {
    Exception(Ref<ExceptionData>),
    Stop(Box<Stop>),
}

impl Throw {
    /// Whether it is an exception of that class.
    pub(crate) fn is_a(&self, kind: Kind) -> bool {
        matches!(self, Self::Exception(error) if error.is_a(kind))
    }
}

/// What ends a run without the program seeing it.
pub(crate) enum Stop {
    OutOfFuel,
    /// Not the run: a generator that nothing refers to any more ends.
    Abandoned,
    Limit(String),
    /// The line is 0 until the statement or expression is known.
    NotSupported {
        line: u32,
        what: String,
    },
}

pub(crate) type ExceptionRef = Ref<ExceptionData>;

/// An exception.
pub(crate) struct ExceptionData {
    pub(crate) class: RefCell<Rc<Class>>,
    pub(crate) args: RefCell<Vec<Value>>,
    /// `__dict__`, once something is in it.
    pub(crate) dict: RefCell<Option<Ref<Dict>>>,
    /// The slots that classes of the program add.
    pub(crate) slots: RefCell<Vec<Option<Value>>>,
    /// The attributes that the builtin class adds, as far as they are set.
    fields: RefCell<Vec<(&'static str, Value)>>,
    pub(crate) cause: RefCell<Option<Ref<ExceptionData>>>,
    pub(crate) context: RefCell<Option<Ref<ExceptionData>>>,
    pub(crate) suppress_context: Cell<bool>,
    pub(crate) traceback: RefCell<Option<Ref<Traceback>>>,
    /// Whether it has not yet been raised in a frame: then the frame gives it its context.
    pub(crate) is_new: Cell<bool>,
}

impl ExceptionData {
    /// The builtin class that the exception's class is or derives from.
    pub(crate) fn kind(&self) -> Kind {
        self.class.borrow().kind
    }

    pub(crate) fn is_a(&self, kind: Kind) -> bool {
        self.kind().is_subclass(kind)
    }

    pub(crate) fn is_instance_of(&self, class: &Class) -> bool {
        self.class.borrow().is_subclass(class)
    }

    /// An attribute that the builtin class adds, if it is set.
    pub(crate) fn field(&self, name: &str) -> Option<Value> {
        self.fields.borrow().iter().find(|(field, _)| *field == name).map(|(_, value)| value.clone())
    }

    pub(crate) fn set_field(&self, name: &'static str, value: Value) {
        let old = self.clear_field(name);
        self.fields.borrow_mut().push((name, value));
        drop(old);
    }

    pub(crate) fn clear_field(&self, name: &str) -> Option<Value> {
        let mut fields = self.fields.borrow_mut();
        let at = fields.iter().position(|(field, _)| *field == name)?;
        Some(fields.remove(at).1)
    }

    fn take(&self, values: &mut Vec<Value>) {
        values.append(&mut self.args.borrow_mut());
        values.extend(self.fields.borrow_mut().drain(..).map(|(_, value)| value));
        values.extend(self.dict.borrow_mut().take().map(Value::Dict));
        values.extend(self.slots.borrow_mut().drain(..).flatten());
        values.extend(self.traceback.borrow_mut().take().map(Value::Traceback));
        values.extend(self.cause.borrow_mut().take().map(Value::Exception));
        values.extend(self.context.borrow_mut().take().map(Value::Exception));
    }
}

impl Payload for ExceptionData {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        self.take(values);
    }
}

impl Empty for Object<ExceptionData> {
    fn empty(&self, values: &mut Vec<Value>) {
        self.take(values);
    }
}

impl Heap {
    pub(crate) fn exception(self: &Rc<Self>, kind: Kind, args: Vec<Value>) -> Ref<ExceptionData> {
        let exception = self.mutable(ExceptionData {
            class: RefCell::new(Rc::clone(self.classes.get(kind))),
            args: RefCell::new(args),
            dict: RefCell::default(),
            slots: RefCell::default(),
            fields: RefCell::default(),
            cause: RefCell::default(),
            context: RefCell::default(),
            suppress_context: Cell::new(false),
            traceback: RefCell::default(),
            is_new: Cell::new(true),
        });
        let args = exception.args.borrow().clone();
        self.init_fields(&exception, crate::exception_members::owner_of(&exception.class.borrow(), "__init__"), &args);
        exception
    }

    pub(crate) fn throw(self: &Rc<Self>, kind: Kind, args: Vec<Value>) -> Throw {
        Throw::Exception(self.exception(kind, args))
    }

    pub(crate) fn error(self: &Rc<Self>, kind: Kind, message: impl Into<Box<str>>) -> Throw {
        let message = self.str(message);
        self.throw(kind, vec![message])
    }

    pub(crate) fn type_error(self: &Rc<Self>, message: impl Into<Box<str>>) -> Throw {
        self.error(Kind::TypeError, message)
    }

    pub(crate) fn value_error(self: &Rc<Self>, message: impl Into<Box<str>>) -> Throw {
        self.error(Kind::ValueError, message)
    }

    pub(crate) fn index_error(self: &Rc<Self>, message: impl Into<Box<str>>) -> Throw {
        self.error(Kind::IndexError, message)
    }

    pub(crate) fn overflow_error(self: &Rc<Self>, message: impl Into<Box<str>>) -> Throw {
        self.error(Kind::OverflowError, message)
    }

    pub(crate) fn zero_division(self: &Rc<Self>, message: impl Into<Box<str>>) -> Throw {
        self.error(Kind::ZeroDivisionError, message)
    }

    pub(crate) fn key_error(self: &Rc<Self>, key: &Value) -> Throw {
        self.throw(Kind::KeyError, vec![key.clone()])
    }

    pub(crate) fn memory_error(self: &Rc<Self>) -> Throw {
        self.throw(Kind::MemoryError, Vec::new())
    }

    /// An exception of a class, made of arguments.
    pub(crate) fn instantiate(self: &Rc<Self>, class: &Rc<Class>, args: Vec<Value>) -> Res<Ref<ExceptionData>> {
        let kind = class.kind;
        if kind.is_subclass(Kind::OSError) {
            return self.os_error(class, args);
        }
        if kind.is_subclass(Kind::BaseExceptionGroup) {
            return self.exception_group(class, args);
        }
        let exception = self.exception(kind, Vec::new());
        *exception.class.borrow_mut() = Rc::clone(class);
        *exception.args.borrow_mut() = args;
        Ok(exception)
    }

    /// The attributes that the builtin class takes from the arguments.
    pub(crate) fn init_fields(self: &Rc<Self>, exception: &ExceptionData, kind: Kind, args: &[Value]) {
        if kind.is_subclass(Kind::StopIteration) {
            exception.set_field("value", args.first().cloned().unwrap_or(Value::None));
        } else if kind.is_subclass(Kind::SystemExit) {
            match args {
                [] => {}
                [single] => exception.set_field("code", single.clone()),
                several => exception.set_field("code", self.tuple(several.to_vec())),
            }
        } else if kind.is_subclass(Kind::ImportError) {
            exception.set_field("msg", if args.len() == 1 { args[0].clone() } else { Value::None });
        } else if kind.is_subclass(Kind::SyntaxError) {
            init_syntax_error(exception, args);
        } else if kind.is_subclass(Kind::OSError) {
            init_os_error(exception, args);
        } else {
            crate::bytes::errors::init(exception, kind, args);
        }
    }

    /// `OSError(errno, text)` is of the class of its error number.
    fn os_error(self: &Rc<Self>, class: &Rc<Class>, args: Vec<Value>) -> Res<Ref<ExceptionData>> {
        let is_plain = class.is_builtin() && class.kind == Kind::OSError && (2..=5).contains(&args.len());
        let by_number = if is_plain { self.kind_by_number(&args[0])? } else { None };
        let class = by_number.map_or(class, |kind| self.classes.get(kind));
        let args = if self.os_error_waits_for_init(class)? { Vec::new() } else { args };
        let exception = self.exception(class.kind, args);
        *exception.class.borrow_mut() = Rc::clone(class);
        Ok(exception)
    }

    /// The class of an error number, which CPython finds in a dict: a number that hashes or compares otherwise has none.
    fn kind_by_number(self: &Rc<Self>, number: &Value) -> Res<Option<Kind>> {
        if number.as_builtin().as_int().is_none() {
            return Ok(None);
        }
        let hash = hash(self, number)?;
        let Some(row) = numbers(self.word).iter().find(|row| i64::from(row.0) == hash) else { return Ok(None) };
        Ok(equal(self, &self.int(row.0), number)?.then_some(row.1))
    }

    /// Whether a class that derives from `OSError` has an `__init__` but no `__new__` of its own: then the arguments wait for
    /// that, which may be given others.
    pub(crate) fn os_error_waits_for_init(self: &Rc<Self>, class: &Rc<Class>) -> Res<bool> {
        Ok(class.lookup_user(self, "__init__")?.is_some() && class.lookup_user(self, "__new__")?.is_none())
    }
}

/// `SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset, metadata))`.
fn init_syntax_error(exception: &ExceptionData, args: &[Value]) {
    if let Some(message) = args.first() {
        exception.set_field("msg", message.clone());
    }
    if let [_, Value::Tuple(details)] = args {
        let names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset", "_metadata"];
        for (name, value) in names.into_iter().zip(details.items()) {
            exception.set_field(name, value.clone());
        }
    }
}

/// `OSError(errno, strerror, filename, winerror, filename2)`: file names are not among `args`.
fn init_os_error(exception: &ExceptionData, args: &[Value]) {
    if !(2..=5).contains(&args.len()) {
        return;
    }
    exception.set_field("errno", args[0].clone());
    exception.set_field("strerror", args[1].clone());
    if args.len() > 2 && !matches!(args[2], Value::None) {
        exception.set_field("filename", args[2].clone());
        if let Some(second) = args.get(4) {
            exception.set_field("filename2", second.clone());
        }
        let kept = args[..2].to_vec();
        let old = exception.args.replace(kept);
        drop(old);
    }
}

/// The message of an `OSError` with a file, or with a number and a text.
fn os_message(heap: &Rc<Heap>, exception: &Ref<ExceptionData>) -> Res<Option<String>> {
    let [number, text, name, second] = ["errno", "strerror", "filename", "filename2"].map(|name| exception.field(name));
    if name.is_none() && (number.is_none() || text.is_none()) {
        return Ok(None);
    }
    let shown = |value: Option<Value>| str_of(heap, &value.unwrap_or(Value::None));
    let begin = format!("[Errno {}] {}", shown(number)?, shown(text)?);
    let names = name.iter().chain(&second).map(|name| repr(heap, name)).collect::<Res<Vec<_>>>()?;
    Ok(Some(if names.is_empty() { begin } else { format!("{begin}: {}", names.join(" -> ")) }))
}

/// `str(exception)`.
pub(crate) fn message(heap: &Rc<Heap>, exception: &Ref<ExceptionData>) -> Res<String> {
    let owner = crate::exception_members::owner_of(&exception.class.borrow(), "__str__");
    message_as(heap, exception, owner)
}

/// `owner.__str__(exception)`.
pub(crate) fn message_as(heap: &Rc<Heap>, exception: &Ref<ExceptionData>, owner: Kind) -> Res<String> {
    let own = match owner {
        Kind::BaseExceptionGroup => Some(crate::exception_group::message(heap, exception)?),
        Kind::SyntaxError => syntax_message(heap, exception)?,
        Kind::OSError => os_message(heap, exception)?,
        Kind::ImportError => match exception.field("msg") {
            Some(Value::Str(message)) => Some(message.text.to_string()),
            _ => None,
        },
        _ => crate::bytes::errors::message(heap, exception, owner)?,
    };
    if let Some(own) = own {
        return Ok(own);
    }
    let args = exception.args.borrow().clone();
    match args.as_slice() {
        [] if owner == Kind::SyntaxError => Ok("None".to_owned()),
        [] => Ok(String::new()),
        [key] if owner == Kind::KeyError => repr(heap, key),
        [arg] => str_of(heap, arg),
        _ => repr(heap, &heap.tuple(args.clone())),
    }
}

/// `msg (file, line n)`, as far as the parts are set.
fn syntax_message(heap: &Rc<Heap>, exception: &ExceptionData) -> Res<Option<String>> {
    let Some(message) = exception.field("msg") else { return Ok(None) };
    let message = str_of(heap, &message)?;
    let file = match exception.field("filename") {
        Some(Value::Str(name)) => Some(name.text.rsplit('/').next().unwrap_or_default().to_owned()),
        _ => None,
    };
    let line = exception.field("lineno").and_then(|line| line.as_int());
    Ok(Some(match (file, line) {
        (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
        (Some(file), None) => format!("{message} ({file})"),
        (None, Some(line)) => format!("{message} (line {line})"),
        (None, None) => message,
    }))
}

/// The end of a run that met something it does not run.
pub(crate) fn not_supported(what: impl Into<String>) -> Throw {
    Throw::Stop(Box::new(Stop::NotSupported { line: 0, what: what.into() }))
}

/// The end of a run that met a resource limit.
pub(crate) fn limit(what: impl Into<String>) -> Throw {
    Throw::Stop(Box::new(Stop::Limit(what.into())))
}

/// The error numbers that have a class of their own: Linux's, but where the run is like one in WebAssembly.
fn numbers(word: Word) -> &'static [(i32, Kind)] {
    match word {
        Word::Bits32 => WASI,
        Word::Bits64 => LINUX,
    }
}

const LINUX: &[(i32, Kind)] = &[
    (1, Kind::PermissionError),
    (2, Kind::FileNotFoundError),
    (3, Kind::ProcessLookupError),
    (4, Kind::InterruptedError),
    (10, Kind::ChildProcessError),
    (11, Kind::BlockingIOError),
    (13, Kind::PermissionError),
    (17, Kind::FileExistsError),
    (20, Kind::NotADirectoryError),
    (21, Kind::IsADirectoryError),
    (32, Kind::BrokenPipeError),
    (103, Kind::ConnectionAbortedError),
    (104, Kind::ConnectionResetError),
    (108, Kind::BrokenPipeError),
    (110, Kind::TimeoutError),
    (111, Kind::ConnectionRefusedError),
    (114, Kind::BlockingIOError),
    (115, Kind::BlockingIOError),
];

const WASI: &[(i32, Kind)] = &[
    (2, Kind::PermissionError),
    (6, Kind::BlockingIOError),
    (7, Kind::BlockingIOError),
    (12, Kind::ChildProcessError),
    (13, Kind::ConnectionAbortedError),
    (14, Kind::ConnectionRefusedError),
    (15, Kind::ConnectionResetError),
    (20, Kind::FileExistsError),
    (26, Kind::BlockingIOError),
    (27, Kind::InterruptedError),
    (31, Kind::IsADirectoryError),
    (44, Kind::FileNotFoundError),
    (54, Kind::NotADirectoryError),
    (63, Kind::PermissionError),
    (64, Kind::BrokenPipeError),
    (71, Kind::ProcessLookupError),
    (73, Kind::TimeoutError),
    (140, Kind::BrokenPipeError),
];
