//! `difftest bench --growth`: how the time that an engine takes for a program grows with the size of what it works on. A program says on
//! its first line how it may grow, and has its size on a line `N = …` of its own.

use super::bench::{self, Contender};
use super::repro::this_command;
use super::{Failure, Outcome, Status, output};
use crate::engines::Mode;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The programs that are measured when none is named.
const PROGRAMS: &str = "corpus/growth";
/// How many times as large the second size is.
const STEP: u64 = 4;
/// Where user time is taken for growth, it is at least so many seconds: less says nothing.
const LEAST_SECONDS: f64 = 0.05;
/// A size so many times that of the file is large enough.
const LARGEST: u64 = 1 << 12;
/// How often a growth that is too fast is measured before it counts.
const TIMES: usize = 4;
/// Caches alone do not make a growth so many times as fast as it may be.
const CACHES: f64 = 1.8;
/// How programs may grow, and how many times as long they may take at the second size: four times (what is quadratic in CPython as well, 16
/// times), a factor of the logarithm, and what caches that are too small for it cost.
const GROWTHS: &[(&str, f64)] = &[("linear", 6.5), ("n log n", 7.5), ("quadratic", 26.0)];

/// A program and how it may grow.
struct Program {
    name: String,
    growth: &'static str,
    limit: f64,
    size: u64,
    /// What stands before the size and behind it.
    source: [String; 2],
}

impl Program {
    fn load(file: &Path) -> Result<Self, Failure> {
        let wrong = |what: &str| Failure::Input(format!("{}: {what}", file.display()));
        let text = std::fs::read_to_string(file).map_err(|error| wrong(&error.to_string()))?;
        let said = text.lines().next().and_then(|line| line.strip_prefix("# growth: "));
        let known = GROWTHS.iter().find(|(name, _)| Some(*name) == said);
        let &(growth, limit) = known.ok_or_else(|| {
            wrong("the first line is none of `# growth: linear`, `# growth: n log n` and `# growth: quadratic`")
        })?;
        let sized = text.split_once("\nN = ").and_then(|(before, rest)| Some((before, rest.split_once('\n')?)));
        let (before, (size, behind)) = sized.ok_or_else(|| wrong("no line `N = …`"))?;
        let size = size.replace('_', "").parse().map_err(|_| wrong("the size N is not a number"))?;
        let name = file.file_stem().unwrap_or(file.as_os_str()).display().to_string();
        Ok(Self { name, growth, limit, size, source: [before.to_owned(), behind.to_owned()] })
    }

    fn of_size(&self, size: u64) -> String {
        self.source.join(&format!("\nN = {size}\n"))
    }
}

/// Measures the programs in the engines of those names; without names, in the oracle and each tier.
pub(super) fn run(engines: &[String], mut files: Vec<PathBuf>) -> Outcome {
    if files.is_empty() {
        files = bench::programs(PROGRAMS)?;
    }
    let contenders = contenders(engines)?;
    let scratch = Scratch::new()?;
    output::out(&heading(&contenders))?;
    let mut status = Status::Done;
    for file in files {
        let program = Program::load(&file)?;
        let row =
            row(&program, &contenders, |contender, size| scratch.measure(contender, &program, size), output::out)?;
        if row == Status::Found {
            status = row;
        }
    }
    Ok(status)
}

/// Tells how the seconds of a program grow that `seconds` gives for a contender and a size.
fn row<C>(
    program: &Program,
    contenders: &[C],
    mut seconds: impl FnMut(&C, u64) -> Result<f64, Failure>,
    mut tell: impl FnMut(&str) -> Result<(), Failure>,
) -> Outcome {
    let mut status = Status::Done;
    tell(&format!("{:24}{:10}", program.name, program.growth))?;
    for contender in contenders {
        let growth = growth(program, |size| seconds(contender, size))?;
        let is_fast = growth > program.limit;
        tell(&format!("{:>16}", format!("{growth:.1}{}", if is_fast { " !" } else { "  " })))?;
        if is_fast {
            status = Status::Found;
        }
    }
    tell("\n")?;
    Ok(status)
}

fn contenders(engines: &[String]) -> Result<Vec<Contender>, Failure> {
    let this = this_command()?;
    let all = std::iter::once("oracle").chain(Mode::ALL.into_iter().filter(|mode| mode.is_available()).map(Mode::name));
    let names: Vec<&str> =
        if engines.is_empty() { all.collect() } else { engines.iter().map(String::as_str).collect() };
    Ok(names.into_iter().map(|name| Contender::engine(&this, name)).collect())
}

fn heading(contenders: &[Contender]) -> String {
    let mut text = format!("How many times as long at {STEP} N as at N; ! grows faster than it may\n{:34}", "");
    for contender in contenders {
        let _ = write!(text, "{:>14}  ", contender.name);
    }
    text + "\n"
}

/// A folder for programs of other sizes, gone when it is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, Failure> {
        let folder = std::env::temp_dir().join(format!("difftest-growth-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|error| Failure::Input(format!("{}: {error}", folder.display())))?;
        Ok(Self(folder))
    }

    fn measure(&self, contender: &Contender, program: &Program, size: u64) -> Result<f64, Failure> {
        let file = self.0.join(format!("{}.py", program.name));
        let written = std::fs::write(&file, program.of_size(size));
        written.map_err(|error| Failure::Input(format!("{}: {error}", file.display())))?;
        bench::measure(contender, &file)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How many times as long the program takes at four times a size that takes a while. What it takes to start does not count. Where a cache
/// becomes too small for it, it grows too fast once: then the next step counts.
fn growth(program: &Program, mut seconds: impl FnMut(u64) -> Result<f64, Failure>) -> Result<f64, Failure> {
    let start = seconds(1)?.min(seconds(1)?);
    let mut size = program.size;
    let mut small = seconds(size)?;
    while small - start < LEAST_SECONDS.max(start) && size < program.size.saturating_mul(LARGEST) {
        // An engine may have no room for so many: then it is measured below that.
        let Ok(next) = seconds(2 * size) else { break };
        (size, small) = (2 * size, next);
    }
    let mut more = |size| Ok(seconds(size)? - start);
    while size > program.size && more(STEP * size).is_err() {
        size /= 2;
        small = start + more(size)?;
    }
    let growth = step(size, small - start, program.limit, &mut more)?;
    if growth <= program.limit || growth > CACHES * program.limit {
        return Ok(growth);
    }
    let next = more(STEP * size).and_then(|small| step(STEP * size, small, program.limit, &mut more));
    Ok(growth.min(next.unwrap_or(growth)))
}

/// How many times as long it takes at the next size. A growth that is too fast is measured again, as the machine may have been busy: of each
/// size the least time counts.
fn step(
    size: u64,
    mut small: f64,
    limit: f64,
    seconds: &mut impl FnMut(u64) -> Result<f64, Failure>,
) -> Result<f64, Failure> {
    let mut large = seconds(STEP * size)?;
    let ratio = |small: f64, large: f64| large / small.max(1e-3);
    for _ in 1..TIMES {
        if ratio(small, large) <= limit {
            break;
        }
        (small, large) = (small.min(seconds(size)?), large.min(seconds(STEP * size)?));
    }
    Ok(ratio(small, large))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(size: u64) -> Program {
        let source = ["# growth: linear", "print(N)\n"].map(str::to_owned);
        Program { name: "example".to_owned(), growth: "linear", limit: 6.5, size, source }
    }

    #[test]
    fn the_size_stands_on_a_line_of_its_own() {
        assert_eq!(program(10).of_size(40), "# growth: linear\nN = 40\nprint(N)\n");
    }

    #[test]
    fn growth_is_told_from_what_a_start_takes() {
        let linear = growth(&program(10), |size| Ok(0.1 + size as f64 * 1e-4)).unwrap();
        let quadratic = growth(&program(10), |size| Ok(0.1 + (size * size) as f64 * 1e-6)).unwrap();
        assert!((linear - 4.0).abs() < 0.1 && (quadratic - 16.0).abs() < 0.1, "{linear} {quadratic}");
    }

    #[test]
    fn what_grows_too_fast_is_marked_and_found() {
        let linear = |_: &&str, size: u64| Ok(size as f64 * 1e-3);
        let quadratic_in_one = |name: &&str, size: u64| Ok(size as f64 * if *name == "b" { size as f64 } else { 1.0 });
        let told = |seconds: &dyn Fn(&&str, u64) -> Result<f64, Failure>, growth| {
            let (mut text, limit) = (String::new(), GROWTHS.iter().find(|(name, _)| *name == growth).unwrap().1);
            let program = Program { growth, limit, ..program(100) };
            let tell = |more: &str| {
                text.push_str(more);
                Ok(())
            };
            let status = row(&program, &["a", "b"], seconds, tell).unwrap();
            (status, text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(told(&linear, "linear"), (Status::Done, "example linear 4.0 4.0".to_owned()));
        assert_eq!(told(&quadratic_in_one, "linear"), (Status::Found, "example linear 4.0 16.0 !".to_owned()));
        assert_eq!(told(&quadratic_in_one, "quadratic"), (Status::Done, "example quadratic 4.0 16.0".to_owned()));
    }

    #[test]
    fn a_cache_that_becomes_too_small_does_not_count() {
        let cached = |size| Ok(size as f64 * if size > 2000 { 2e-3 } else { 1e-3 });
        assert!((growth(&program(1000), cached).unwrap() - 4.0).abs() < 0.1);
        let n_to_the_1_5 = |size: u64| Ok((size as f64).powf(1.5) * 1e-4);
        assert!((growth(&program(1000), n_to_the_1_5).unwrap() - 8.0).abs() < 0.1);
    }

    #[test]
    fn a_size_that_an_engine_has_no_room_for_is_not_measured() {
        let bounded = |size: u64| match size {
            0..=8000 => Ok(size as f64 * 1e-6),
            _ => Err(Failure::Input("no room".to_owned())),
        };
        assert!((growth(&program(1000), bounded).unwrap() - 4.0).abs() < 0.1);
        assert!(growth(&program(4000), bounded).is_err());
    }

    #[test]
    fn a_machine_that_was_busy_once_does_not_count() {
        let mut asked = 0;
        let busy = |size| {
            asked += 1;
            Ok(size as f64 * 1e-4 * if asked == 4 { 10.0 } else { 1.0 })
        };
        assert!(growth(&program(1000), busy).unwrap() < 5.0);
    }
}
