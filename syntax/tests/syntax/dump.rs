//! `dump/*.py`: what CPython 3.14 makes of each, every node type among them. `bless.py` writes it.

use std::path::{Path, PathBuf};
use std::{fs, iter};

use syntax::ast::{Module, Span};
use syntax::walk::{VisitorMut, walk_module_mut};

pub(crate) fn sources() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dump");
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let mut sources: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "py")).collect();
    sources.sort();
    sources
}

fn agrees(suffix: &str, show: impl Fn(Module) -> String) {
    for path in sources() {
        let module =
            syntax::parse(fs::read(&path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let expected = fs::read_to_string(path.with_extension(suffix)).unwrap();
        let actual = show(module);
        let lines = actual.lines().chain(iter::once("end")).zip(expected.lines().chain(iter::once("end")));
        for (number, (actual, expected)) in lines.enumerate() {
            assert_eq!(actual, expected, "{} as {suffix}, line {}", path.display(), number + 1);
        }
    }
}

#[test]
fn full_dumps_are_those_of_cpython() {
    agrees("txt", |module| syntax::dump(&module, true));
}

#[test]
fn short_dumps_are_those_without_load() {
    agrees("short.txt", |module| syntax::dump(&module, false));
}

#[derive(Default)]
struct Spans(String);

impl VisitorMut for Spans {
    fn span(&mut self, span: &mut Span) {
        let Span { line, column, end_line, end_column } = span;
        self.0 += &format!("{line}:{column}-{end_line}:{end_column}\n");
    }
}

#[test]
fn spans_are_those_of_cpython() {
    agrees("spans", |mut module| {
        let mut spans = Spans::default();
        walk_module_mut(&mut spans, &mut module);
        spans.0
    });
}
