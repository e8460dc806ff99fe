//! `difftest ast`: the syntax tree.

use super::{Outcome, Status, arguments, load, output};
use lexopt::Arg;

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut full, mut file) = (false, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("full") => full = true,
            Arg::Value(value) => arguments::file(&mut file, value)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let case = load(&arguments::required(file)?)?;
    output::out(&format!("{}\n", syntax::dump(&case.module, full)))?;
    Ok(Status::Done)
}
