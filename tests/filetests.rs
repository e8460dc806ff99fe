//! Every program below `tests/filetests` in every engine: what it prints and raises is what CPython printed and raised (`.out` and
//! `.err`, written by `tests/bless`), and the engines agree on all else that is observed.

use difftest::case::Case;
use difftest::compare::{Observed, Verdict, compare};
use difftest::engines;
use difftest::judge::Setup;
use difftest::observation::{Observation, Outcome};
use difftest::traceback;
use std::fs;
use std::path::{Path, PathBuf};

/// Safepoints that no filetest reaches.
const FUEL: u64 = 10_000_000;
/// Where the locals of all frames are compared, unless the header says otherwise.
const SNAPSHOTS: &[u64] = &[1, 2, 5, 17, 50, 120, 301, 777, 1500];
/// The header of a file in which nothing becomes hot, with the reason.
const COLD: &str = "# cold: ";
/// The header of a file that these engines, by name, must refuse as not supported, since they cannot have what it needs.
const REFUSED_BY: &str = "# refused by: ";

macro_rules! themes {
    ($($theme:ident)*) => {
        $(#[test]
        fn $theme() {
            check(stringify!($theme));
        })*

        #[test]
        fn every_theme_is_tested() {
            let mut found: Vec<String> =
                entries(&directory()).iter().map(|path| path.file_name().unwrap().to_string_lossy().into()).collect();
            found.sort();
            assert_eq!(found, [$(stringify!($theme)),*]);
        }
    };
}

themes! {
    annotations assert_statement async_generators attributes builtins bytes class_decorators classes closures code_objects
    comparisons complex comprehensions coroutines decorators del_statement descriptors dict_methods dicts docstrings
    dunder_methods exception_classes exception_groups exceptions exec_eval faults finally_flow float_methods floats formatting
    frames functions generators generics globals_and_builtins imports int_methods ints iterators library list_methods lists
    locals logic loops match_statement memory_budget metaclasses name_mangling names operators pep667 programs ranges recursion
    recursion_limit set_methods sets slices slots star_unpacking str_methods strings subclassing_builtins super_calls tiering
    tracebacks tuples unpacking walrus with_statement
}

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/filetests")
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

/// Runs the programs of a theme and fails with all that is wrong.
fn check(theme: &str) {
    let programs =
        entries(&directory().join(theme)).into_iter().filter(|path| path.extension().is_some_and(|e| e == "py"));
    let problems: Vec<String> = programs.flat_map(|path| problems(&path)).collect();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

/// What is wrong with the runs of one program.
fn problems(path: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_string_lossy();
    let source = fs::read_to_string(path).unwrap();
    let case = match Case::parse(&name, &source) {
        Ok(case) => with_settings(case),
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let mut panel = engines::panel(&Setup::full());
    let (refused, observed): (Vec<Observed>, _) =
        engines::observe(&mut panel, &case).into_iter().partition(|(engine, _)| is_refused(&source, engine));
    let expected = Expected::read(path);
    let mut problems: Vec<String> = observed
        .iter()
        .filter_map(|(e, o)| expected.problem(o, &case).map(|p| format!("{name} in {e}: {p}")))
        .collect();
    let taken = refused.iter().filter(|(_, observation)| !matches!(observation.outcome, Outcome::NotSupported { .. }));
    problems.extend(taken.map(|(engine, _)| format!("{name}: {engine} does not refuse it")));
    problems.extend(disagreement(&observed).map(|problem| format!("{name}: {problem}")));
    if !source.lines().any(|line| line.starts_with(COLD)) {
        let hot = panel.iter().skip(2).filter(|engine| !is_refused(&source, engine.name()));
        let cold = hot.filter(|engine| engine.totals().traces == 0);
        problems.extend(cold.map(|engine| format!("{name} in {}: no trace", engine.name())));
    }
    problems
}

fn is_refused(source: &str, engine: &str) -> bool {
    let engines = source.lines().find_map(|line| line.strip_prefix(REFUSED_BY)).unwrap_or_default();
    engines.split_whitespace().any(|name| name == engine)
}

fn with_settings(mut case: Case) -> Case {
    if case.settings == Default::default() {
        case.settings.fuel = FUEL;
        case.settings.snapshots = SNAPSHOTS.to_vec();
    }
    case
}

fn disagreement(observed: &[Observed]) -> Option<String> {
    if observed.is_empty() {
        return None;
    }
    match compare(observed) {
        Verdict::Agree => None,
        Verdict::Diverge(differences) => {
            let text = |d: &difftest::compare::Difference| {
                format!("{} against the oracle on {}:\n{}", d.engine, d.field, diff(&d.expected, &d.actual))
            };
            Some(differences.iter().map(text).collect())
        }
        other => Some(format!("{other:?}")),
    }
}

/// What CPython printed.
struct Expected {
    stdout: String,
    traceback: Option<String>,
}

impl Expected {
    fn read(path: &Path) -> Self {
        let stdout = fs::read_to_string(path.with_extension("out")).unwrap_or_default();
        Self { stdout, traceback: fs::read_to_string(path.with_extension("err")).ok() }
    }

    fn problem(&self, observation: &Observation, case: &Case) -> Option<String> {
        let traceback = match &observation.outcome {
            Outcome::Finished => None,
            Outcome::Raised(exception) => Some(traceback::render(exception, &case.filename, &case.source)),
            other => return Some(other.summary()),
        };
        let problem = diff(&self.stdout, &observation.stdout)
            + &diff(self.traceback.as_deref().unwrap_or_default(), traceback.as_deref().unwrap_or_default());
        (!problem.is_empty()).then_some(problem)
    }
}

/// The lines in which two texts differ; nothing if they do not.
fn diff(expected: &str, actual: &str) -> String {
    similar::TextDiff::from_lines(expected, actual).unified_diff().context_radius(0).to_string()
}
