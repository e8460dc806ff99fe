//! Programs of others against a real CPython: what each engine prints, raises and exits with, compared file by file. Engines run in
//! worker processes, so a crash or a hang is a result like any other.

pub mod compile_only;
pub mod dis;
mod known;
mod prelude;
mod script;
mod summary;

pub use known::Known;
pub use script::{COMMAND, serve};
pub use summary::{Table, table};

use crate::engines::{Cpython, External, Incomplete, Limits, Script};
use crate::observation::Build;
use crate::process::{Process, Silence};
use crate::rules::{self, Facts, Rule};
use script::{Engine, Worker};
use serde::Serialize;
use similar::TextDiff;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::time::Duration;

/// Lines of a difference that are told.
const DIFF_LINES: usize = 12;

/// What is to be run and compared.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The engines, by name.
    pub engines: Vec<String>,
    /// The CPython that is right; without one, what `.out` and `.err` beside each file hold.
    pub reference: Option<External>,
    /// Statements that run before each program.
    pub prelude: String,
    /// How long a program may take.
    pub patience: Duration,
    /// How many processes share the work.
    pub jobs: usize,
    /// This command, for the worker processes.
    pub program: PathBuf,
}

/// What came of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileResult {
    /// The file.
    pub path: PathBuf,
    /// Why there is nothing to compare with, if so.
    pub skipped: Option<String>,
    /// Which CPython it is compared with, if it is one.
    pub build: Option<Build>,
    /// Each engine's result.
    pub results: Vec<(String, Verdict)>,
}

/// How an engine did on one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As the reference.
    Same,
    /// Not as the reference, which a rule explains by the build of that CPython.
    Explained(Rule),
    /// Not as the reference: the first lines of a diff.
    Differs(String),
    /// The engine does not run it.
    NotSupported {
        /// The source line, from 1.
        line: u32,
        /// The construct.
        what: String,
    },
    /// A resource limit, time included.
    Limit(String),
    /// The engine crashed.
    Crash(String),
}

/// Every `.py` file at or below the paths, in order.
pub fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for path in paths {
        collect(path, &mut found).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(found)
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !std::fs::metadata(path)?.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = std::fs::read_dir(path)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() || entry.extension().is_some_and(|extension| extension == "py") {
            collect(&entry, found)?;
        }
    }
    Ok(())
}

/// Runs all files; `each` sees the results in the order in which they come. The answer is in the order of `files`.
pub fn run(
    plan: &Plan,
    files: &[PathBuf],
    interrupted: &AtomicBool,
    mut each: impl FnMut(&FileResult),
) -> Vec<FileResult> {
    let next = AtomicUsize::new(0);
    let mut results: Vec<(usize, FileResult)> = Vec::new();
    std::thread::scope(|scope| {
        let (sender, receiver) = channel();
        for _ in 0..plan.jobs {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                let mut bench = Bench::new(plan);
                while !interrupted.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = files.get(index) else { break };
                    if sender.send((index, bench.file(path))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (index, result) in receiver {
            each(&result);
            results.push((index, result));
        }
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// The processes of one share of the work.
struct Bench<'a> {
    prelude: &'a str,
    reference: Option<Cpython>,
    engines: Vec<(String, Engine)>,
    /// What is asked beside a CPython of 32 bits.
    oracle: Worker,
    narrow_oracle: Worker,
}

impl<'a> Bench<'a> {
    fn new(plan: &'a Plan) -> Self {
        let cpython = |external: &External| Cpython::new(external, Limits::LARGE, plan.patience);
        let worker = |name: &str| Worker::new(Process::new(script::command(&plan.program)), name, plan.patience);
        let engine = |name: &String| {
            let engine = match name.parse::<External>() {
                Ok(external) => Engine::External(cpython(&external)),
                Err(()) => Engine::Ours(worker(name)),
            };
            (name.clone(), engine)
        };
        let (reference, engines) = (plan.reference.as_ref().map(cpython), plan.engines.iter().map(engine).collect());
        let (oracle, narrow_oracle) = (worker("oracle"), worker("oracle32"));
        Self { prelude: &plan.prelude, reference, engines, oracle, narrow_oracle }
    }

    fn file(&mut self, path: &Path) -> FileResult {
        let skip =
            |why: String| FileResult { path: path.to_owned(), skipped: Some(why), build: None, results: Vec::new() };
        let source = match std::fs::read_to_string(path) {
            Ok(source) => prelude::put_in(self.prelude, &source),
            Err(error) => return skip(error.to_string()),
        };
        // Named as the blessed outputs name it.
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let expected = match &mut self.reference {
            Some(cpython) => verdict_or(cpython.script(&name, &source)),
            None => script::blessed(path).ok_or_else(|| Verdict::Limit("no .out beside it".to_owned())),
        };
        let expected = match expected {
            Ok(expected) => expected,
            Err(verdict) => return skip(format!("the reference: {}", verdict.summary())),
        };
        let oracles = expected.build.filter(|build| build.bits == 32).and_then(|_| {
            let script = |worker: &mut Worker| worker.script(&name, &source).ok();
            Some((script(&mut self.oracle)?, script(&mut self.narrow_oracle)?))
        });
        let results = self.engines.iter_mut().map(|(engine, runner)| {
            let verdict = match verdict_or(runner.script(&name, &source)) {
                Ok(actual) => compare(&expected, &actual, &source, oracles.as_ref()),
                Err(verdict) => verdict,
            };
            (engine.clone(), verdict)
        });
        FileResult { path: path.to_owned(), skipped: None, build: expected.build, results: results.collect() }
    }
}

/// A complete script, or the verdict that follows from it not being one.
fn verdict_or(answer: Result<Script, Silence>) -> Result<Script, Verdict> {
    let script = match answer {
        Ok(script) => script,
        Err(Silence::Hang) => return Err(Verdict::Limit("time".to_owned())),
        Err(Silence::End(why)) => return Err(Verdict::Crash(why)),
    };
    match script.incomplete {
        None => Ok(script),
        Some(Incomplete::Limit(limit)) => Err(Verdict::Limit(limit)),
        Some(Incomplete::NotSupported(line, what)) => Err(Verdict::NotSupported { line, what }),
        Some(Incomplete::Crash(why)) => Err(Verdict::Crash(why)),
    }
}

/// `oracles` are the answers of the oracle, with words of 64 bits and of 32, where the reference has such.
fn compare(expected: &Script, actual: &Script, source: &str, oracles: Option<&(Script, Script)>) -> Verdict {
    let texts = |script: &Script| format!("{}{}", script.stdout, comparable(&script.stderr));
    if let Some(missing) = missing_module(actual)
        && missing_module(expected).as_ref() != Some(&missing)
    {
        return missing;
    }
    if let Some(build) = expected.build
        && let Ok(module) = syntax::parse(source)
        && (texts(expected) != texts(actual) && expected.status == actual.status)
        && let Some(rule) = rules::explain(build, Facts::of(&module), &texts(actual), &texts(expected))
    {
        return Verdict::Explained(rule);
    }
    let same = |left: &Script, right: &Script| texts(left) == texts(right) && left.status == right.status;
    if let Some((wide, narrow)) = oracles
        && !same(expected, actual)
        && same(actual, wide)
        && same(expected, narrow)
    {
        return Verdict::Explained(Rule::NarrowWords);
    }
    let mut text =
        diff(&expected.stdout, &actual.stdout) + &diff(&comparable(&expected.stderr), &comparable(&actual.stderr));
    if expected.status != actual.status {
        text += &format!("exit status {} instead of {}\n", actual.status, expected.status);
    }
    if text.is_empty() { Verdict::Same } else { Verdict::Differs(text) }
}

/// What a script needed that ended because a module is missing.
fn missing_module(script: &Script) -> Option<Verdict> {
    let name = script.stderr.lines().last()?.strip_prefix("ModuleNotFoundError: No module named ")?;
    let place = script.stderr.lines().rfind(|line| line.starts_with("  File "))?;
    let line = place.split(", line ").nth(1)?.split(',').next()?.parse().ok()?;
    Some(Verdict::NotSupported { line, what: format!("module {}", name.trim_matches('\'')) })
}

/// The first lines in which two texts differ.
fn diff(expected: &str, actual: &str) -> String {
    if expected == actual {
        return String::new();
    }
    let diff = TextDiff::from_lines(expected, actual).unified_diff().context_radius(1).to_string();
    let mut lines: Vec<&str> = diff.lines().take(DIFF_LINES + 1).collect();
    if lines.len() > DIFF_LINES {
        lines[DIFF_LINES] = "…";
    }
    lines.join("\n") + "\n"
}

/// A traceback without the lines that only mark columns, and of a program that does not compile without its line: only who has a file shows it.
fn comparable(stderr: &str) -> String {
    let does_not_compile = stderr.starts_with("  File ");
    let marks = |line: &str| line.contains(['^', '~']) && line.trim_matches([' ', '^', '~', '|']).is_empty();
    let is_left_out = |line: &str| marks(line) || does_not_compile && line.starts_with("    ");
    stderr.lines().filter(|line| !is_left_out(line)).flat_map(|line| [line, "\n"]).collect()
}

impl Verdict {
    /// One line.
    pub fn summary(&self) -> String {
        match self {
            Self::Same => "same".to_owned(),
            Self::Explained(rule) => format!("rule: {}", rule.text().0),
            Self::Differs(_) => "differs".to_owned(),
            Self::NotSupported { line, what } => format!("line {line}: not supported: {what}"),
            Self::Limit(limit) => format!("limit: {limit}"),
            Self::Crash(why) => format!("crash: {why}"),
        }
    }

    /// Whether it is a fault of the engine, and not something that it says it does not do.
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Differs(_) | Self::Crash(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_do_not_count_but_lines_do() {
        let script = |stderr: &str| Script { stderr: stderr.to_owned(), ..Script::default() };
        let text = "  File \"x.py\", line 1\n    f(\n     ^\nSyntaxError: '(' was never closed\n";
        let compare = |expected: &Script, actual: &Script| compare(expected, actual, "", None);
        assert_eq!(compare(&script(text), &script(&text.replace("     ^\n", ""))), Verdict::Same);
        assert!(compare(&script(text), &script(&text.replace("line 1", "line 2"))).is_wrong());
        let without_a_file = script("  File \"x.py\", line 1\nSyntaxError: '(' was never closed\n");
        assert_eq!(compare(&without_a_file, &script(text)), Verdict::Same);
        let missing = script("  File \"x.py\", line 7, in <module>\nModuleNotFoundError: No module named 'socket'\n");
        let verdict = Verdict::NotSupported { line: 7, what: "module socket".to_owned() };
        assert_eq!(compare(&script(""), &missing), verdict);
        assert_eq!(compare(&missing, &missing), Verdict::Same);
        assert!(compare(&script(""), &Script { status: 3, ..Script::default() }).is_wrong());
    }
}
