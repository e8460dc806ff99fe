//! `difftest generate`: what the generator writes, for other tools and for the eye.

use super::arguments::{self, Usage};
use super::{Failure, Outcome, Status, output};
use crate::generate;
use lexopt::Arg;
use std::path::Path;

pub(super) fn command(parser: &mut lexopt::Parser) -> Outcome {
    let (mut seed, mut index, mut programs, mut directory) = (0, 0, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("seed") => seed = arguments::number(parser, "--seed")?,
            Arg::Long("index") => index = arguments::number(parser, "--index")?,
            Arg::Long("programs") => programs = Some(arguments::number(parser, "--programs")?),
            Arg::Long("out") => directory = Some(arguments::path(parser)?),
            other => return Err(other.unexpected().into()),
        }
    }
    match (programs, directory) {
        (None, None) => output::out(&source(seed, index)?)?,
        (Some(programs), Some(directory)) => write_all(seed, index..index + programs, &directory)?,
        _ => return Err(Usage("--programs and --out go together".to_owned()).into()),
    }
    Ok(Status::Done)
}

fn source(seed: u64, index: u64) -> Result<String, Failure> {
    let case = generate::from_seed(seed, index).map_err(|error| Failure::Input(error.to_string()))?;
    Ok(case.source)
}

fn write_all(seed: u64, programs: std::ops::Range<u64>, directory: &Path) -> Result<(), Failure> {
    let failure = |path: &Path, error: std::io::Error| Failure::Input(format!("{}: {error}", path.display()));
    std::fs::create_dir_all(directory).map_err(|error| failure(directory, error))?;
    for index in programs {
        let path = directory.join(format!("seed-{seed}-{index}.py"));
        std::fs::write(&path, source(seed, index)?).map_err(|error| failure(&path, error))?;
    }
    Ok(())
}
