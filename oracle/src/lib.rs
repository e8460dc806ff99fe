//! The oracle: an independent AST interpreter, plain and obviously right.
//!
//! It walks the AST with values, operators and builtins of its own and shares nothing with the VM but `syntax`, `library` and
//! `observed`. Its answers are read off the language reference and checked against CPython 3.14. It is not fast, and it is
//! never tuned by taking a second path to an answer.
#![expect(clippy::needless_pass_by_value, reason = "the functions in the tables of members have one signature")]

mod builtins;
mod bytes;
mod classes;
mod container;
mod error;
mod exception_group;
mod exception_members;
mod format;
mod function;
mod generator;
mod heap;
mod identity;
mod interpreter;
mod member;
mod methods;
mod module;
mod native;
mod number;
mod operator;
mod options;
mod outcome;
mod render;
mod scope;
mod stacks;
mod text;
mod traceback;
mod truth;
mod typing;
mod value;
mod walk;
mod word;

pub use options::Options;
pub use outcome::{Exception, FrameLocals, NotSupported, Outcome, Run, Snapshot, TraceEntry, WORK};
pub use word::Word;

use scope::{Source, Unit};
use std::rc::Rc;
use syntax::ast::Module;

/// Virtual size of the stack of a run. Only what a program touches becomes memory; past it the run ends with
/// [`Outcome::Limit`], never with a fault.
const STACK_BYTES: usize = 512 << 20;

/// Finds what the oracle does not run, before running.
pub fn check_supported(module: &Module) -> Result<(), NotSupported> {
    let analyzed = on_large_stack(|| analyze(module, "").map(drop));
    analyzed.unwrap_or_else(|what| Err(NotSupported { line: 1, what }))
}

/// Runs a program to its end or to a limit.
pub fn run(module: &Module, options: &Options) -> Run {
    let result = on_large_stack(|| match analyze(module, &options.filename) {
        Ok(unit) => interpreter::run(&unit, options, STACK_BYTES),
        Err(NotSupported { line, what }) => Run { outcome: Outcome::NotSupported { line, what }, ..Run::default() },
    });
    result.unwrap_or_else(|what| Run { outcome: Outcome::Limit(what), ..Run::default() })
}

fn analyze(module: &Module, filename: &str) -> Result<Rc<Unit>, NotSupported> {
    let mut module = module.clone();
    scope::mangle(&mut module);
    let future_annotations = scope::asks_for_strings(&module);
    let source = Source { module, filename: Rc::from(filename), mode: scope::Mode::Exec, future_annotations };
    let unit = Unit::analyze(source);
    match unit.program().lost_nonlocals.iter().min() {
        Some(&line) => Err(NotSupported { line, what: "nonlocal without a binding".to_owned() }),
        None => Ok(Rc::new(unit)),
    }
}

/// Does the work on a thread of its own; the error says why there is none.
fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, String> {
    std::thread::scope(|scope| {
        let runner = std::thread::Builder::new().stack_size(STACK_BYTES);
        match runner.spawn_scoped(scope, work) {
            Ok(handle) => Ok(handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))),
            Err(error) => Err(format!("no thread for the run: {error}")),
        }
    })
}
