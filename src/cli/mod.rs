//! The command line: reads arguments, calls the library, prints. The only place that knows the environment and the exit status.

mod arguments;
mod generate;
mod output;

use arguments::Usage;
use std::ffi::OsString;
use std::process::ExitCode;

/// What the command does without one of these names, and on `--help`.
const HELP: &str = "\
Usage: difftest COMMAND …

  generate [--seed N] [--index N | --programs N --out DIR]   print generated programs, or write them to files
";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// The engines agree, or the work is done.
    Done,
    /// A divergence, or an exception that nothing caught.
    Found,
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
const COMMANDS: &[(&str, Command)] = &[("generate", generate::command)];

/// Runs the command that `arguments` name: 0 agreement or done, 1 divergence or uncaught exception, 2 bad input or usage.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut parser = lexopt::Parser::from_args(arguments);
    let outcome = command(&mut parser).and_then(|(name, command)| command(&mut parser).map_err(|f| f.within(name)));
    match outcome {
        Ok(Status::Done) | Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Ok(Status::Found) => ExitCode::from(1),
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
    let known = || COMMANDS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    match parser.next()? {
        Some(lexopt::Arg::Short('h') | lexopt::Arg::Long("help")) => Ok(("help", |_| help())),
        Some(lexopt::Arg::Value(name)) => COMMANDS
            .iter()
            .find(|(known, _)| name == *known)
            .copied()
            .ok_or_else(|| Usage(format!("'{}' is not a command: use {}", name.display(), known())).into()),
        Some(argument) => Err(argument.unexpected().into()),
        None => Err(Usage(format!("no command: use {}", known())).into()),
    }
}

fn help() -> Outcome {
    output::out(HELP)?;
    Ok(Status::Done)
}
