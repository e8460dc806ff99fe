//! `difftest dis`: bytecode, specialized bytecode, uops, machine code.

use super::arguments::{self, Usage};
use super::{Failure, Outcome, Status, load, output};
use crate::case::{Case, Settings};
use crate::engines::{Limits, Mode, Vm};
use crate::report;
use lexopt::Arg;
use vm::Trace;

/// What is shown of a program.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Plain,
    Adaptive,
    Uops,
    Assembly,
}

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut form, mut file) = (Form::Plain, None);
    while let Some(argument) = parser.next()? {
        let wanted = match argument {
            Arg::Long("adaptive") => Form::Adaptive,
            Arg::Long("uops") => Form::Uops,
            Arg::Long("asm") => Form::Assembly,
            Arg::Value(value) => {
                arguments::file(&mut file, value)?;
                continue;
            }
            other => return Err(other.unexpected().into()),
        };
        if form != Form::Plain {
            return Err(Usage("one of --adaptive, --uops and --asm at a time".to_owned()).into());
        }
        form = wanted;
    }
    let mut case = load(&arguments::required(file)?)?;
    case.settings = Settings { fuel: u64::MAX, ..Settings::default() };
    output::out(&shown(&case, form)?)?;
    Ok(Status::Done)
}

fn shown(case: &Case, form: Form) -> Result<String, Failure> {
    // What cannot be compiled cannot be shown in any form.
    let plain = report::bytecode(case).map_err(|error| Failure::Input(format!("{}:{error}", case.filename)))?;
    match form {
        Form::Plain => Ok(plain),
        Form::Adaptive => Ok(adaptive(case)),
        Form::Uops => Ok(traces(case, Mode::Tier2).iter().map(report::uops).collect()),
        Form::Assembly => {
            let titled = |trace: &Trace| format!("{}\n{}", trace.place(), report::listing(trace));
            Ok(traces(case, Mode::Jit).iter().map(titled).collect())
        }
    }
}

/// The bytecode as it is after the program ran.
fn adaptive(case: &Case) -> String {
    let run = Vm::new(Mode::Tier1, Limits::LARGE).run_in_full(case, false);
    let Some(module) = run.adaptive.first() else { return String::new() };
    let units = |code: &vm::code::Code| {
        let known = run.adaptive.iter().find(|known| std::ptr::eq(&*known.code, code));
        known.map(|known| known.units.as_slice())
    };
    vm::dis::dis_adaptive(&module.code, &units)
}

/// The traces of a run in which code counts as hot early, so that a short program shows them.
fn traces(case: &Case, mode: Mode) -> Vec<Trace> {
    let run = Vm::new(mode, Limits::LARGE).run_in_full(case, true);
    run.traces
}
