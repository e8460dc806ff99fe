//! `Vm`: everything that one run owns. What it does is spread over `operations`, `builtins`, `runtime` and the interpreters.

use crate::builtins::{self, Arguments};
use crate::classes::MethodCache;
use crate::exceptions;
use crate::frames::Activation;
use crate::generators::WatchList;
use crate::heap::{Heap, Marker, Settled};
use crate::machine::Machine;
use crate::objects::generator::Generator;
use crate::objects::string::Str;
use crate::objects::{ByteArray, Classes, Dict, Exception, ExceptionClass, List, MemoryView, Tuple, class, number};
use crate::options::Options;
use crate::runtime::state::new_state;
use crate::templates::Templates;
use num_bigint::BigInt;
use std::collections::HashMap;
use stencils::frame::State;
use stencils::value::Value;

/// An exception is being raised: `State::raised` holds it, unless `Vm::abort` says why the run ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raised;

/// What may raise a Python exception.
pub(crate) type Fallible<T> = Result<T, Raised>;

/// Why a run ends at once, past all handlers of the program.
#[derive(Clone, Debug)]
pub(crate) enum Abort {
    /// The fuel ran out.
    OutOfFuel,
    /// A resource limit was met.
    Limit(String),
    /// The program uses what the VM does not run.
    NotSupported(String),
}

/// All that one run owns.
pub(crate) struct Vm {
    /// Shared with the interpreters and machine code, hence a separate allocation that is only used through this pointer.
    /// Its field `vm` is set by whoever enters the interpreter, from the `&mut Vm` at hand.
    pub(crate) state: *mut State,
    pub(crate) heap: Heap,
    pub(crate) options: Options,
    pub(crate) classes: Classes,
    /// Loaded code, the stack of frames, safepoints.
    pub(crate) machine: Machine,
    /// The dict of built-in names.
    pub(crate) builtins: Value,
    empty_tuple: Value,
    /// Nanoseconds that the module `time` counted.
    pub(crate) time: i64,
    /// The most digits of an int that is converted from or to decimal text; 0 is any number. The program may change it.
    pub(crate) max_str_digits: usize,
    /// `sys.modules`, a dict.
    pub(crate) modules: Value,
    pub(crate) templates: Templates,
    /// What the program printed.
    pub(crate) stdout: String,
    /// What it wrote to `sys.stderr`.
    pub(crate) stderr: String,
    /// Native calls below that called back into Python and may hold values; no collection runs unless it is 0.
    pub(crate) native_depth: u32,
    /// Bytecode itself calls `exec` or `eval`.
    pub(crate) evaluates_directly: bool,
    /// Why the run ends, if it must.
    pub(crate) abort: Option<Abort>,
    /// How many containers are being walked, one inside another.
    pub(crate) nesting: u32,
    /// The containers whose `repr` is being written, the outermost first.
    pub(crate) writing: Vec<Value>,
    /// The one str for each name of the program, for as long as anything else refers to it.
    interned: HashMap<Box<str>, Value>,
    /// The names of `classes::Special`.
    pub(crate) specials: Vec<Value>,
    pub(crate) method_cache: MethodCache,
    characters: [Value; 256],
    /// The numbers of the objects that were hashed by their identity and live.
    serials: HashMap<Value, i64>,
    /// The generators that are closed once nothing refers to them.
    pub(crate) watched: WatchList,
    /// Generators that were dropped, the next to be closed last.
    pub(crate) closing: Vec<Generator>,
    last_serial: i64,
}

/// `sys.int_info.default_max_str_digits`
const MAX_STR_DIGITS: usize = 4300;

impl Vm {
    /// A VM that has run nothing yet.
    pub(crate) fn new(options: Options) -> Self {
        let state = new_state(&options);
        let mut heap = Heap::new(state);
        let classes = Classes::new(&mut heap);
        let [builtins, modules] = [(); 2].map(|()| Dict::place(&mut heap));
        let empty_tuple = Tuple::place(&mut heap, &[]);
        let machine = Machine::new(&options);
        let mut vm = Self {
            state,
            heap,
            options,
            machine,
            classes,
            builtins,
            empty_tuple,
            time: 0,
            max_str_digits: MAX_STR_DIGITS,
            modules,
            templates: Templates::default(),
            stdout: String::new(),
            stderr: String::new(),
            native_depth: 0,
            evaluates_directly: false,
            abort: None,
            nesting: 0,
            writing: Vec::new(),
            interned: HashMap::new(),
            specials: Vec::new(),
            method_cache: MethodCache::default(),
            characters: [Value::NULL; 256],
            serials: HashMap::new(),
            watched: WatchList::default(),
            closing: Vec::new(),
            last_serial: 0,
        };
        vm.intern_specials();
        builtins::install(&mut vm);
        vm.prepare();
        vm
    }

    /// Collects garbage. No native code may hold values.
    pub(crate) fn collect(&mut self) {
        let marker = self.mark();
        self.serials.retain(|value, _| marker.is_marked(*value));
        self.interned.retain(|_, name| marker.is_marked(*name));
        self.classes.forget_garbage(&marker);
        self.watched.forget_garbage(&marker);
        self.method_cache.forget_garbage(&marker);
        let code = self.machine.take_garbage(&marker);
        self.heap.sweep();
        drop(code);
    }

    /// Marks what is in use, but for what only native code holds.
    pub(crate) fn mark(&mut self) -> Marker {
        self.heap.unsettle();
        let mut marker = Marker::new(self.machine.lists_subclasses);
        self.visit_roots(&mut marker);
        marker.finish();
        self.machine.visit_executors(&mut marker);
        marker
    }

    /// Marks and settles what the program can reach, not what only traces hold.
    pub(crate) fn mark_reachable(&mut self) -> Marker {
        self.heap.unsettle();
        let mut marker = Marker::settling(self.machine.lists_subclasses, Settled::default());
        self.visit_roots(&mut marker);
        marker.finish();
        marker
    }

    /// Counts the views of a bytearray that are neither released nor garbage.
    pub(crate) fn count_exports(&mut self, array: ByteArray) -> usize {
        self.mark();
        let mut exports = 0;
        self.heap.unmark(|object| {
            let view = MemoryView::from_value(object);
            exports += usize::from(view.is_some_and(|view| view.target.get() == array.value()));
        });
        array.set_exports(exports);
        exports
    }

    /// Visits what is there for the whole run, and what runs.
    pub(crate) fn visit_roots(&self, marker: &mut Marker) {
        self.visit_permanent(marker);
        self.visit_frames(marker);
    }

    /// Visits what is there for the whole run.
    pub(crate) fn visit_permanent(&self, marker: &mut Marker) {
        self.classes.visit(marker);
        marker.visit(self.builtins);
        marker.visit(self.empty_tuple);
        marker.visit(self.modules);
        marker.visit_all(&self.templates.values());
        marker.visit_all(&self.characters);
        marker.visit_all(&self.specials);
    }

    /// Visits what runs.
    pub(crate) fn visit_frames(&self, marker: &mut Marker) {
        marker.visit_all(&[self.state().raised, self.state().handled]);
        self.frames().for_each(|frame| frame.visit(marker));
        self.closing.iter().for_each(|generator| marker.visit(generator.value()));
    }

    /// Raises a new exception with a message.
    #[cold]
    pub(crate) fn raise(&mut self, class: ExceptionClass, message: impl Into<String>) -> Raised {
        let message = self.str(&message.into());
        self.raise_with(class, &[message])
    }

    /// Raises a new exception with `args`.
    #[cold]
    pub(crate) fn raise_with(&mut self, class: ExceptionClass, args: &[Value]) -> Raised {
        let exception = self.new_exception(class, args);
        self.raise_value(exception)
    }

    /// A new exception with `args`.
    pub(crate) fn new_exception(&mut self, class: ExceptionClass, args: &[Value]) -> Value {
        let tuple = self.tuple(args);
        let class_value = self.classes.exception(class);
        let value = Exception::place(&mut self.heap, class_value, tuple);
        if !exceptions::fields::names(class).is_empty() {
            // No class with fields refuses what the VM itself gives.
            let filled = exceptions::init(self, value, &Arguments::positional(args));
            debug_assert!(filled.is_ok(), "the fields of an exception of our own");
        }
        value
    }

    /// Sets a field of the exception that is being raised.
    pub(crate) fn describe_raised(&mut self, field: usize, value: Value) {
        if let Some(exception) = Exception::from_value(self.state().raised) {
            exception.set_field(field, value);
        }
    }

    /// Raises an exception that exists, in the context of the one that is being handled.
    pub(crate) fn raise_value(&mut self, exception: Value) -> Raised {
        self.set_context(exception);
        self.state_mut().raised = exception;
        Raised
    }

    /// Ends the run past all handlers. The unwinder looks at `abort` first; the exception is there so that something is raised.
    #[cold]
    pub(crate) fn abort(&mut self, why: Abort) -> Raised {
        self.machine.abort_line = self.frame().map_or(0, Activation::line);
        self.abort = Some(why);
        self.raise_with(ExceptionClass::SystemExit, &[])
    }

    /// Ends the run because the program uses what the VM does not run.
    #[cold]
    pub(crate) fn not_supported(&mut self, what: impl Into<String>) -> Raised {
        self.abort(Abort::NotSupported(what.into()))
    }

    /// Raises MemoryError if an object of that nominal size would be too large.
    #[inline]
    pub(crate) fn check_size(&mut self, bytes: usize) -> Fallible<()> {
        if bytes > self.options.max_object_bytes {
            Err(self.raise_with(ExceptionClass::MemoryError, &[]))
        } else {
            Ok(())
        }
    }

    /// A new str.
    pub(crate) fn str(&mut self, text: &str) -> Value {
        Str::place(&mut self.heap, text)
    }

    /// The same, or None.
    pub(crate) fn optional_str(&mut self, text: Option<String>) -> Value {
        text.map_or(Value::NONE, |text| self.str(&text))
    }

    /// The one str for a name of the program.
    pub(crate) fn intern(&mut self, text: &str) -> Value {
        if let Some(&known) = self.interned.get(text) {
            return known;
        }
        let value = self.str(text);
        self.interned.insert(text.into(), value);
        value
    }

    /// A str of one code point.
    pub(crate) fn character(&mut self, point: u32) -> Value {
        let cached = self.characters.get(point as usize).copied().unwrap_or(Value::NULL);
        if !cached.is_null() {
            return cached;
        }
        let value = Str::from_points(&mut self.heap, &[point]);
        if let Some(slot) = self.characters.get_mut(point as usize) {
            *slot = value;
        }
        value
    }

    /// An int.
    pub(crate) fn int(&mut self, int: i64) -> Value {
        number::new_int(&mut self.heap, int)
    }

    /// An int of any size.
    pub(crate) fn big_int(&mut self, int: BigInt) -> Value {
        number::new_big_int(&mut self.heap, int)
    }

    /// A float.
    pub(crate) fn float(&mut self, float: f64) -> Value {
        number::new_float(&mut self.heap, float)
    }

    /// A tuple; all empty ones are one.
    pub(crate) fn tuple(&mut self, items: &[Value]) -> Value {
        if items.is_empty() {
            return self.empty_tuple;
        }
        Tuple::place(&mut self.heap, items)
    }

    /// A new list.
    pub(crate) fn list(&mut self, items: Vec<Value>) -> Value {
        List::place(&mut self.heap, items)
    }

    /// The hash of an object that has only its identity: 16 times its number in the order of first hashings.
    pub(crate) fn identity_hash(&mut self, value: Value) -> i64 {
        let last = &mut self.last_serial;
        16 * *self.serials.entry(value).or_insert_with(|| {
            *last += 1;
            *last
        })
    }

    /// What an error about an argument calls its type: that of None is `None`.
    pub(crate) fn argument_type_name(&self, value: Value) -> String {
        if value.is_none() { "None".to_owned() } else { self.type_name(value) }
    }

    /// `type(value).__name__`
    pub(crate) fn type_name(&self, value: Value) -> String {
        class::type_name(value)
    }
}
