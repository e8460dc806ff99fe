//! The command line: reads arguments, calls the library, prints. The only place that knows the environment, the clock and the exit status.

mod arguments;
mod ast;
mod bench;
mod bugs;
mod conform;
mod conform_compiler;
mod dis;
mod fuzz;
mod generate;
mod growth;
mod laws;
mod output;
mod progress;
mod repro;
mod run;
mod usage;
mod worker;

use crate::case::{Case, CaseError};
use arguments::Usage;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// What `--help` prints.
const HELP: &str = "\
Usage: difftest COMMAND …

  run [--engine oracle|oracle32|tier1|tier2|jit|CPYTHON] [--stats] FILE.py
      Runs a program; oracle32 has hashes and sizes of 32 bits. Without --engine, PYTHON_JIT=0 means tier1 and PYTHON_JIT=1 the jit, which is the default.
  ast [--full] FILE.py
      Prints the syntax tree as Python's ast.dump does; --full as CPython 3.14, else without ctx=Load() as 3.15.
  dis [--adaptive | --uops | --asm] FILE.py
      Prints the bytecode as Python's dis does; specialized; the traces' uops before and after each pass; machine code.
  repro [--json] [--slowness] [--engine CPYTHON]… CASE.py
      Runs a case in all engines; on divergence the minimized program, the culprit and the dumps.
  fuzz [--seconds S | --programs N] [--seed N] [--jobs J] [--up-to tier1|tier2|jit] [--engine CPYTHON]…
       [--slowness] [--findings FOLDER]
      Generates programs and compares the engines; saves what diverges, minimized and explained. With --slowness a tier that
      takes three times the processor time of a lower one diverges too.
  generate [--seed N] [--index N | --programs N --out FOLDER]
      Prints a generated program, or writes many to files.
  bench [--cpython PATH] [--runs N] [FILE.py …]
      Prints the user time of each tier, and of a CPython, side by side; without files, for corpus/bench.
  bench --growth [--engine E]… [FILE.py …]
      Prints how many times as long each engine takes for a program at four times its size, and marks what grows faster than
      the program's first line says; without files, for corpus/growth.
  conform [--cpython PATH | --pyodide DIR] [--engine E]… [--known FILE.toml] [--prelude FILE.py] [--json] [--jobs J]
          [--timeout S] PATH…
      Runs programs in each engine and in a real CPython, or compares with the .out and .err beside them; behind a prelude,
      a stub of a module, say.
  conform (--dis (--cpython PATH | --pyodide DIR) | --compile-only) [--json] PATH…
      Compares the bytecode with a real CPython 3.14's, function by function; or only parses and compiles.
  laws [--operations N] [--seed N] [--type T] [--engine CPYTHON]…
      Compares the engines on single operations of the builtin types, thousands a second; shows the smallest operands.
  bugs [--seconds S] [--seed N] [--jobs J] [--findings FOLDER]
      Plants each fault in turn and tells whether it is found and explained. Only in builds with --features faults, in which
      repro and fuzz know --fault ID too.

CPYTHON is cpython:PATH or pyodide:DIR (where `npm install pyodide` was run); or an executable that is compared with its own
interpreter: cpython-jit:PATH (PYTHON_JIT=1), cpython-monitored:PATH (a tool of sys.monitoring), cpython-jit-monitored:PATH.

Exit status: 0 agreement or done, 1 divergence or uncaught exception, 2 bad input or usage.
";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// The engines agree, or the work is done.
    Done,
    /// A divergence.
    Found,
    /// What the program itself ended with.
    Exit(u8),
}

/// Why a command could not do its work.
#[derive(Debug)]
enum Failure {
    /// The arguments are wrong.
    Usage(Usage),
    /// The input is wrong, or the machine is.
    Input(String),
    /// Nobody reads the output any more.
    BrokenPipe,
}

type Outcome = Result<Status, Failure>;
type Command = fn(&mut lexopt::Parser) -> Outcome;

/// Every command by name.
const COMMANDS: &[(&str, Command)] = &[
    ("run", run::command),
    ("ast", ast::command),
    ("dis", dis::command),
    ("repro", repro::command),
    ("fuzz", fuzz::command),
    ("generate", generate::command),
    ("bench", bench::command),
    ("bugs", bugs::command),
    ("laws", laws::command),
    ("conform", conform::command),
    (crate::fuzz::worker::COMMAND, worker::command),
    (crate::conform::COMMAND, worker::scripts),
];

/// Runs the command that `arguments` name.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut parser = lexopt::Parser::from_args(arguments);
    let outcome = command(&mut parser).and_then(|(name, command)| command(&mut parser).map_err(|f| f.within(name)));
    match outcome {
        Ok(Status::Done) | Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Ok(Status::Found) => ExitCode::from(1),
        Ok(Status::Exit(status)) => ExitCode::from(status),
        Err(Failure::Usage(usage)) => {
            output::error(&format!("{usage}\nTry: difftest --help"));
            ExitCode::from(2)
        }
        Err(Failure::Input(message)) => {
            output::error(&message);
            ExitCode::from(2)
        }
    }
}

fn command(parser: &mut lexopt::Parser) -> Result<(&'static str, Command), Failure> {
    match parser.next()? {
        Some(lexopt::Arg::Short('h') | lexopt::Arg::Long("help")) => Ok(("help", |_| help())),
        Some(lexopt::Arg::Value(name)) => COMMANDS
            .iter()
            .find(|(known, _)| name == *known)
            .copied()
            .ok_or_else(|| Usage(format!("'{}' is not a command: use {}", name.display(), names())).into()),
        Some(argument) => Err(argument.unexpected().into()),
        None => Err(Usage(format!("no command: use {}", names())).into()),
    }
}

/// The commands that people use.
fn names() -> String {
    let names = COMMANDS.iter().map(|(name, _)| *name).filter(|name| !name.ends_with(crate::fuzz::worker::COMMAND));
    names.collect::<Vec<_>>().join(", ")
}

fn help() -> Outcome {
    output::out(HELP)?;
    Ok(Status::Done)
}

/// Reads a case; the error names the file.
fn load(path: &Path) -> Result<Case, Failure> {
    Case::load(path).map_err(|error| {
        let separator = if matches!(error, CaseError::Read(_)) { ": " } else { ":" };
        Failure::Input(format!("{}{separator}{error}", path.display()))
    })
}
