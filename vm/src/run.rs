//! One run of a program, from the syntax tree to all that was observed of it.

use crate::code::Code;
use crate::compiler::{self, CompileError};
use crate::modules::has_own_hook;
use crate::objects::Exception;
use crate::observe;
use crate::options::Options;
use crate::outcome::{Outcome, Run, Stats};
use crate::vm::{Abort, Fallible, Vm};
use std::rc::Rc;
use stencils::value::Value;
use syntax::ast::Module;

/// Host stack that native code (`repr` of nested containers, say) may need on top of the interpreter.
const HOST_STACK: usize = 4 << 20;

/// Runs a program.
#[must_use]
pub fn run(module: &Module, options: &Options) -> Run {
    let compiled = compiler::compile(module, &options.filename);
    match compiled {
        Ok(code) => stacker::grow(HOST_STACK, || run_code(&Rc::new(code), options)),
        Err(error) => Run { outcome: rejected(&error), ..Run::default() },
    }
}

fn rejected(error: &CompileError) -> Outcome {
    let what = match error {
        CompileError::NotSupported { what, .. } => (*what).to_owned(),
        other => other.message(),
    };
    Outcome::NotSupported { line: error.line(), what }
}

fn run_code(code: &Rc<Code>, options: &Options) -> Run {
    let mut vm = Vm::new(options.clone());
    let globals = vm.begin_main();
    let loaded = vm.load(code);
    let ended = vm.run_module(loaded, globals);
    let outcome = outcome(&mut vm, ended);
    let globals = observe::namespace(&mut vm, globals);
    Run {
        outcome,
        globals,
        safepoints: vm.count_safepoints(),
        stats: stats(&vm),
        adaptive: vm.machine.adaptive(),
        snapshots: std::mem::take(&mut vm.machine.snapshots),
        stdout: std::mem::take(&mut vm.stdout),
        stderr: std::mem::take(&mut vm.stderr),
        traces: vm.machine.executors.take_dumps(),
    }
}

fn outcome(vm: &mut Vm, ended: Fallible<Value>) -> Outcome {
    match (vm.abort.take(), ended) {
        (None, Ok(_)) => Outcome::Finished,
        (None, Err(_)) => match Exception::from_value(vm.state().raised) {
            Some(exception) => {
                let exception = observe::exception(vm, exception);
                match exception.class != "SystemExit" && has_own_hook(vm) {
                    true => not_hooked(&exception),
                    false => Outcome::Raised(Box::new(exception)),
                }
            }
            None => unreachable!("what is raised is an exception"),
        },
        (Some(Abort::OutOfFuel), _) => Outcome::OutOfFuel { safepoint: vm.machine.safepoints.last() },
        (Some(Abort::Limit(what)), _) => Outcome::Limit(what),
        (Some(Abort::NotSupported(what)), _) => Outcome::NotSupported { line: vm.machine.abort_line, what },
    }
}

/// What a program's own `sys.excepthook` would print of an exception that nothing catches.
fn not_hooked(exception: &observed::Exception) -> Outcome {
    let line = exception.traceback.first().map_or(0, |entry| entry.line);
    Outcome::NotSupported { line, what: "sys.excepthook".to_owned() }
}

fn stats(vm: &Vm) -> Stats {
    let (collections, allocated_bytes) = (vm.heap.collections(), vm.heap.allocated());
    Stats { collections, allocated_bytes, peak_heap_bytes: vm.heap.peak() as u64, ..vm.machine.stats }
}
