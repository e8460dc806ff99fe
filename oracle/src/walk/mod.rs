//! The walk over the tree: what a statement does and what an expression is worth.

mod assign;
mod bind;
mod call;
mod comprehension;
mod display;
mod exception;
mod expression;
mod frame;
mod function;
mod names;
mod observe;
mod statement;
mod suggestion;

pub(crate) use call::Arguments;

use crate::builtins;
use crate::container::dict::DictTable;
use crate::error::{ExceptionData, Res, Stop, Throw, limit};
use crate::heap::{Heap, HeapRef, Ref};
use crate::options::Options;
use crate::outcome::{Outcome, Run, Snapshot};
use crate::scope::{Program, ScopeId};
use crate::value::{Dict, Str, Value};
use frame::Frame;
use rustc_hash::FxHashMap;
use std::rc::Rc;
use syntax::ast::Module;

/// Part of the host's stack that is left to what does not look at how much there is.
const STACK_RESERVE: usize = 4 << 20;

/// A run of a program.
pub(crate) struct Walker<'a> {
    pub(crate) heap: HeapRef,
    program: &'a Program<'a>,
    options: &'a Options,
    globals: Ref<Dict>,
    builtins: FxHashMap<&'static str, Value>,
    /// The names of globals as keys, by [`crate::scope::Binding::Global`].
    global_names: Vec<Ref<Str>>,
    /// The live frames, the module's first.
    frames: Vec<Frame>,
    /// The exceptions that are being handled, the innermost last.
    handled: Vec<Ref<ExceptionData>>,
    pub(crate) stdout: String,
    safepoints: u64,
    snapshots: Vec<Snapshot>,
    stack_base: usize,
    stack_bytes: usize,
}

/// Runs a program on a stack of that size.
pub(crate) fn run(module: &Module, program: &Program<'_>, options: &Options, stack_bytes: usize) -> Run {
    let heap = Heap::new(options.max_object_bytes, options.max_heap_bytes);
    let mut walker = Walker::new(&heap, program, options, stack_bytes);
    let result = walker.module(module);
    let observed = walker.finish(result);
    drop(walker);
    heap.empty();
    debug_assert_eq!(Rc::strong_count(&heap), 1, "an object outlived its run");
    observed
}

impl<'a> Walker<'a> {
    fn new(heap: &HeapRef, program: &'a Program<'a>, options: &'a Options, stack_bytes: usize) -> Self {
        let marker = 0;
        Self {
            heap: Rc::clone(heap),
            program,
            options,
            globals: heap.mutable(Dict::default()),
            builtins: builtins::namespace(heap),
            global_names: program.globals.iter().map(|name| heap.str_object(*name)).collect(),
            frames: Vec::new(),
            handled: Vec::new(),
            stdout: String::new(),
            safepoints: 0,
            snapshots: Vec::new(),
            stack_base: std::ptr::from_ref(&marker).addr(),
            stack_bytes,
        }
    }

    fn module(&mut self, module: &'a Module) -> Res<()> {
        let mut table = DictTable::default();
        table.insert(&self.heap, self.heap.str("__name__"), self.heap.str("__main__"))?;
        *self.globals.0.borrow_mut() = table;
        self.frames.push(Frame::new(&self.heap, self.program.scope(ScopeId(0)), ScopeId(0)));
        self.safepoint()?;
        self.docstring(module)?;
        self.block(&module.body).map(drop)
    }

    fn finish(&mut self, result: Res<()>) -> Run {
        let outcome = match result {
            Ok(()) => Outcome::Finished,
            Err(Throw::Exception(exception)) => Outcome::Raised(Box::new(self.observe_exception(&exception))),
            Err(Throw::Stop(stop)) => match *stop {
                Stop::OutOfFuel => Outcome::OutOfFuel { safepoint: self.safepoints },
                Stop::Limit(what) => Outcome::Limit(what),
                Stop::NotSupported { line, what } => Outcome::NotSupported { line, what },
            },
        };
        Run {
            stdout: std::mem::take(&mut self.stdout),
            outcome,
            globals: self.observe_globals(),
            snapshots: std::mem::take(&mut self.snapshots),
            safepoints: self.safepoints,
        }
    }

    fn frame(&self) -> &Frame {
        &self.frames[self.frames.len() - 1]
    }

    /// A finished iteration or a function's entry.
    fn safepoint(&mut self) -> Res<()> {
        self.safepoints += 1;
        if self.safepoints > self.options.fuel {
            return Err(Throw::Stop(Box::new(Stop::OutOfFuel)));
        }
        if self.options.snapshot_at.binary_search(&self.safepoints).is_ok() {
            let frames = self.observe_frames();
            self.snapshots.push(Snapshot { safepoint: self.safepoints, frames });
        }
        Ok(())
    }

    /// Ends the run where going on would break a limit of the host's.
    fn check_limits(&self) -> Res<()> {
        let marker = 0;
        let used = self.stack_base.abs_diff(std::ptr::from_ref(&marker).addr());
        if used > self.stack_bytes - STACK_RESERVE {
            return Err(limit("the host's stack"));
        }
        if self.heap.is_full() {
            return Err(limit("heap"));
        }
        Ok(())
    }

    /// Notes in the exception that it passed through the current frame at a line.
    fn at<T>(&self, line: u32, result: Res<T>) -> Res<T> {
        match result {
            Ok(value) => Ok(value),
            Err(error) => Err(self.trace(line, error)),
        }
    }

    fn trace(&self, line: u32, mut error: Throw) -> Throw {
        match &mut error {
            Throw::Exception(exception) => {
                if exception.is_new.replace(false) {
                    self.set_context(exception);
                }
                exception.traceback.borrow_mut().push((Rc::clone(&self.frame().name), line));
            }
            Throw::Stop(stop) => {
                if let Stop::NotSupported { line: unknown @ 0, .. } = &mut **stop {
                    *unknown = line;
                }
            }
        }
        error
    }

    /// Appends to stdout.
    pub(crate) fn write(&mut self, text: &str) -> Res<()> {
        self.stdout.push_str(text);
        if self.stdout.len() as u64 > self.options.max_output_bytes { Err(limit("output")) } else { Ok(()) }
    }
}
