//! A run of a program: what all frames share. How a tree is walked stands in `walk`.

use crate::builtins;
use crate::error::{ExceptionData, Res, Stop, Throw, limit};
use crate::heap::{Heap, HeapRef, Ref};
use crate::native::{Stream, has_own_hook};
use crate::options::Options;
use crate::outcome::{Outcome, Run, Snapshot};
use crate::scope::{ScopeId, Unit};
use crate::stacks::Stacks;
use crate::value::{Dict, Str, Value};
use crate::walk::frame::Frame;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The arguments of a call.
#[derive(Clone, Default)]
pub(crate) struct Arguments {
    pub(crate) positional: Vec<Value>,
    pub(crate) keywords: Vec<(Ref<Str>, Value)>,
}

pub(crate) struct Interpreter {
    pub(crate) heap: HeapRef,
    pub(crate) options: Options,
    /// Python frames that there may be; the program may change it.
    pub(crate) recursion_limit: Cell<usize>,
    /// The namespace of `__main__`.
    pub(crate) globals: Ref<Dict>,
    /// The dicts of globals that are instances of a class of the program, with these.
    pub(crate) derived_globals: RefCell<Vec<(Ref<Dict>, Value)>>,
    /// The namespace of `builtins`.
    pub(crate) builtins: Ref<Dict>,
    /// `sys.modules`.
    pub(crate) modules: Ref<Dict>,
    /// The namespace of the classes of t-strings, once it is there.
    pub(crate) template_classes: RefCell<Option<Ref<Dict>>>,
    /// Strings that are used as keys again and again.
    names: RefCell<FxHashMap<Box<str>, Ref<Str>>>,
    /// The live frames, the module's first.
    pub(crate) frames: RefCell<Vec<Ref<Frame>>>,
    /// The exceptions that are being handled, the innermost last.
    pub(crate) handled: RefCell<Vec<Ref<ExceptionData>>>,
    stdout: RefCell<String>,
    stderr: RefCell<String>,
    safepoints: Cell<u64>,
    /// What the module `time` reads, in nanoseconds.
    clock: Cell<u64>,
    snapshots: RefCell<Vec<Snapshot>>,
    pub(crate) stacks: Stacks,
}

/// Runs a program on a stack of that size.
pub(crate) fn run(unit: &Rc<Unit>, options: &Options, stack_bytes: usize) -> Run {
    let heap = Heap::new(options);
    let interpreter = Interpreter::new(&heap, options, stack_bytes);
    let result = interpreter.main(unit);
    let observed = interpreter.finish(result);
    interpreter.forget();
    heap.empty();
    drop(interpreter);
    debug_assert_eq!(Rc::strong_count(&heap), 1, "an object outlived its run");
    observed
}

impl Interpreter {
    fn new(heap: &HeapRef, options: &Options, stack_bytes: usize) -> Rc<Self> {
        let interpreter = Rc::new(Self {
            heap: Rc::clone(heap),
            options: options.clone(),
            recursion_limit: Cell::new(options.recursion_limit as usize),
            globals: heap.mutable(Dict::default()),
            builtins: heap.mutable(Dict::default()),
            modules: heap.mutable(Dict::default()),
            template_classes: RefCell::default(),
            derived_globals: RefCell::default(),
            names: RefCell::default(),
            frames: RefCell::default(),
            handled: RefCell::default(),
            stdout: RefCell::default(),
            stderr: RefCell::default(),
            safepoints: Cell::new(0),
            clock: Cell::new(0),
            snapshots: RefCell::default(),
            stacks: Stacks::default(),
        });
        interpreter.stacks.begin(stack_bytes);
        heap.begin(&interpreter);
        interpreter
    }

    fn main(&self, unit: &Rc<Unit>) -> Res<()> {
        for (name, value) in builtins::namespace(&self.heap) {
            self.builtins.set_str(&self.heap, name, value)?;
        }
        let builtins = self.heap.module(&self.builtins);
        self.modules.set_str(&self.heap, "builtins", builtins.clone())?;
        self.modules.set_str(&self.heap, "__main__", self.heap.module(&self.globals))?;
        self.heap.begin_module(&self.globals, self.heap.str("__main__"), Value::None)?;
        for (name, value) in
            [("__builtins__", builtins), ("__file__", self.heap.str(&**unit.filename())), ("__cached__", Value::None)]
        {
            self.globals.set_str(&self.heap, name, value)?;
        }
        let frame = Frame::new(&self.heap, unit, ScopeId(0), &self.globals);
        self.run_frame(&frame).map(drop)
    }

    /// Lets go of what the run still holds of its program.
    fn forget(&self) {
        let frames = std::mem::take(&mut *self.frames.borrow_mut());
        let handled = std::mem::take(&mut *self.handled.borrow_mut());
        let names = std::mem::take(&mut *self.names.borrow_mut());
        let templates = self.template_classes.take();
        drop((frames, handled, names, templates));
    }

    fn uncaught(&self, exception: observed::Exception) -> Outcome {
        if exception.class == "SystemExit" || !has_own_hook(self) {
            return Outcome::Raised(Box::new(exception));
        }
        let line = exception.traceback.first().map_or(0, |entry| entry.line);
        Outcome::NotSupported { line, what: "sys.excepthook".to_owned() }
    }

    fn finish(&self, result: Res<()>) -> Run {
        let outcome = match result {
            Ok(()) => Outcome::Finished,
            Err(Throw::Exception(exception)) => self.uncaught(self.observe_exception(&exception)),
            Err(Throw::Stop(stop)) => match *stop {
                Stop::Abandoned => Outcome::Limit("a generator's end".to_owned()),
                Stop::OutOfFuel => Outcome::OutOfFuel { safepoint: self.safepoints.get() },
                Stop::Limit(what) => Outcome::Limit(what),
                Stop::NotSupported { line, what } => Outcome::NotSupported { line, what },
            },
        };
        Run {
            stdout: self.stdout.take(),
            stderr: self.stderr.take(),
            outcome,
            globals: self.observe_globals(),
            snapshots: self.snapshots.take(),
            safepoints: self.safepoints.get(),
            work: self.heap.work_done(),
            tells_identity: self.heap.has_told_identity(),
        }
    }

    pub(crate) fn builtins_dict(&self) -> Value {
        Value::Dict(Rc::clone(&self.builtins))
    }

    /// The built-in names of code with these globals.
    pub(crate) fn builtins_of(&self, globals: &Ref<Dict>) -> Res {
        Ok(match globals.get_str(&self.heap, "__builtins__")? {
            Some(Value::Module(module)) => Value::Dict(Rc::clone(&module.dict)),
            given => given.unwrap_or_else(|| self.builtins_dict()),
        })
    }

    /// The frame that runs now.
    pub(crate) fn top_frame(&self) -> Option<Ref<Frame>> {
        self.frames.borrow().last().cloned()
    }

    /// The same, if its code is the library's.
    pub(crate) fn library_frame(&self) -> Option<Ref<Frame>> {
        self.top_frame().filter(|frame| frame.unit.filename().starts_with(library::FILENAME_PREFIX))
    }

    /// RecursionError if there are as many frames as there may be.
    pub(crate) fn check_recursion(&self) -> Res<()> {
        if self.frames.borrow().len() < self.recursion_limit.get() {
            return Ok(());
        }
        Err(self.heap.error(crate::classes::Kind::RecursionError, "maximum recursion depth exceeded"))
    }

    /// A string that is used as a key again and again.
    pub(crate) fn name(&self, text: &str) -> Ref<Str> {
        if let Some(name) = self.names.borrow().get(text) {
            return Rc::clone(name);
        }
        let name = self.heap.str_object(text);
        self.names.borrow_mut().insert(Box::from(text), Rc::clone(&name));
        name
    }

    /// A finished iteration or a function's entry.
    pub(crate) fn safepoint(&self) -> Res<()> {
        let number = self.safepoints.get() + 1;
        // Native code that clears up may call Python once more: that is no further safepoint.
        self.safepoints.set(number.min(self.options.fuel.saturating_add(1)));
        if number > self.options.fuel {
            return Err(Throw::Stop(Box::new(Stop::OutOfFuel)));
        }
        if self.options.snapshot_at.binary_search(&number).is_ok() {
            let frames = self.observe_frames();
            self.snapshots.borrow_mut().push(Snapshot { safepoint: number, frames });
        }
        Ok(())
    }

    /// The clock after so many nanoseconds more.
    pub(crate) fn advance_clock(&self, nanoseconds: u64) -> u64 {
        self.clock.set(self.clock.get().saturating_add(nanoseconds));
        self.clock.get()
    }

    /// Ends the run where going on would break a limit of the host's.
    pub(crate) fn check_limits(&self) -> Res<()> {
        if self.stacks.is_short() {
            return Err(limit("the host's stack"));
        }
        if self.heap.is_full() {
            return Err(limit("heap"));
        }
        Ok(())
    }

    /// Appends to a stream.
    pub(crate) fn write(&self, stream: Stream, text: &str) -> Res<()> {
        let written = match stream {
            Stream::Stdout => &self.stdout,
            Stream::Stderr => &self.stderr,
        };
        written.borrow_mut().push_str(text);
        let length = self.stdout.borrow().len() + self.stderr.borrow().len();
        if length as u64 > self.options.max_output_bytes { Err(limit("output")) } else { Ok(()) }
    }
}
