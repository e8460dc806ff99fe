//! What is true of the source tree as a whole. A rule that must bend names where and why in its table.

use crate::rust_text::{code, functions, words};
use std::fs;
use std::path::{Path, PathBuf};

/// Files past 500 lines.
const LONG_FILES: &[(&str, &str)] = &[];
/// Functions past 60 lines.
const LONG_FUNCTIONS: &[(&str, &str, &str)] = &[
    ("stencils/src/interpret/tier1.rs", "tier1", "the dispatch loop"),
    ("stencils/src/interpret/tier2.rs", "tier2", "the dispatch loop"),
    ("oracle/src/scope/collect.rs", "statement", "one arm a statement"),
    ("oracle/src/scope/collect/expressions.rs", "expr", "one arm an expression"),
    ("oracle/src/walk/expression.rs", "evaluate", "one arm an expression"),
    ("vm/src/compiler/effects.rs", "effect_of", "one arm an opcode"),
];
/// Functions that only share their name with a uop.
const NAMESAKES: &[(&str, &str)] = &[
    ("stencils/src/value.rs", "is_none"),
    ("vm/src/tier2/translate.rs", "check_validity"),
    ("vm/src/optimizer/mod.rs", "nop"),
];
/// Where `unsafe` may stand.
const UNSAFE: &[&str] = &[
    // What ends a child with its parent runs between `fork` and `exec`.
    "src/process.rs",
    "stencils/",
    "vm/src/frames/",
    "vm/src/heap/",
    "vm/src/jit/",
    "vm/src/machine/",
    "vm/src/objects/",
    "vm/src/runtime/",
    "vm/src/tier2/",
    "vm/src/vm.rs",
];
/// Where the environment and the clock may be read.
const ENVIRONMENT: &[&str] = &["src/cli/", "src/main.rs", "oracle/examples/", "stencils/build/", "tests/"];
/// Directories that hold no source.
const SKIPPED: &[&str] = &["target", "findings", "corpus", "artifacts"];
/// Longest file and longest function, in lines.
const FILE_LINES: usize = 500;
const FUNCTION_LINES: usize = 60;

struct Source {
    /// Relative to the root, with `/`.
    path: String,
    text: String,
    /// The text without comments, strings and characters.
    code: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `directory` that are not built.
fn files(directory: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    entries.retain(|path| !SKIPPED.contains(&name(path).as_str()) && name(path) != ".git");
    entries.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

fn sources() -> Vec<Source> {
    let rust = files(root()).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        Source { path: relative(&path), code: code(&text), text }
    };
    rust.map(read).collect()
}

fn below(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| path.starts_with(place))
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Fails with everything that was found, one a line.
fn none(rule: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

/// The names in the tables `[dependencies]` and `[build-dependencies]` of a crate.
fn dependencies(manifest: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let mut inside = false;
    let mut names = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && !line.starts_with('#') {
            names.extend(line.split(['.', '=', ' ']).next().filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    names
}

#[test]
fn the_oracle_shares_only_plain_data_with_the_vm() {
    let oracle = dependencies("oracle/Cargo.toml");
    let vm = dependencies("vm/Cargo.toml");
    assert!(vm.contains(&"syntax".to_owned()) && vm.contains(&"stencils".to_owned()));
    let shared: Vec<_> = oracle.iter().filter(|name| vm.contains(name) || *name == "vm").collect();
    // What CPython computes in C of its own, and the names of characters, are nothing to be written twice. The oracle asks `libm` only where it is like a build on musl.
    assert_eq!(shared, ["syntax", "library", "observed", "libm", "unicode_names2", "pymath"]);
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    none("no `//!` on the first line", sources().into_iter().filter(|s| !s.text.starts_with("//!")).map(|s| s.path));
}

#[test]
fn files_are_short() {
    let long = sources().into_iter().map(|s| (s.text.lines().count(), s.path));
    let long = long.filter(|(lines, path)| *lines > FILE_LINES && !LONG_FILES.iter().any(|(file, _)| file == path));
    none("files past the limit", long.map(|(lines, path)| format!("{path}: {lines} lines")));
}

#[test]
fn functions_are_short() {
    let mut found = Vec::new();
    for source in sources() {
        let long = functions(&source.code).into_iter().filter(|f| f.lines > FUNCTION_LINES);
        let long =
            long.filter(|f| !LONG_FUNCTIONS.iter().any(|(file, name, _)| *file == source.path && *name == f.name));
        found.extend(long.map(|f| format!("{}:{}: {} has {} lines", source.path, f.line, f.name, f.lines)));
    }
    none("functions past the limit", found);
}

#[test]
fn every_exception_to_the_lengths_is_needed() {
    let sources = sources();
    let lines = |file: &str| sources.iter().find(|s| s.path == file).map_or(0, |s| s.text.lines().count());
    none("no longer long", LONG_FILES.iter().filter(|(f, _)| lines(f) <= FILE_LINES).map(|(f, _)| (*f).to_owned()));
    let long = |file: &str, name: &str| {
        let source = sources.iter().find(|s| s.path == file);
        source.is_some_and(|s| functions(&s.code).iter().any(|f| f.name == name && f.lines > FUNCTION_LINES))
    };
    none("no longer long", LONG_FUNCTIONS.iter().filter(|(f, n, _)| !long(f, n)).map(|(f, n, _)| format!("{f}: {n}")));
}

#[test]
fn unsafe_stands_where_it_may_and_says_why_it_is_sound() {
    let mut found = Vec::new();
    for source in sources() {
        let lines: Vec<&str> = source.text.lines().collect();
        for at in words(&source.code, "unsafe") {
            let line = line_of(&source.code, at);
            if !below(&source.path, UNSAFE) {
                found.push(format!("{}:{line}: not here", source.path));
            }
            let after = source.code[at + "unsafe".len()..].trim_start();
            let needs_reason = after.starts_with('{') || after.starts_with("impl");
            if needs_reason && !lines[line.saturating_sub(6)..line].iter().any(|l| l.contains("SAFETY:")) {
                found.push(format!("{}:{line}: no `// SAFETY:`", source.path));
            }
        }
    }
    none("unsafe", found);
}

#[test]
fn nothing_below_the_command_line_reads_the_clock_or_the_environment() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !below(&source.path, ENVIRONMENT)) {
        for word in ["Instant", "SystemTime", "env::var", "env::vars", "env::var_os", "env::args", "env::current_dir"] {
            found.extend(
                words(&source.code, word).map(|at| format!("{}:{}: {word}", source.path, line_of(&source.code, at))),
            );
        }
    }
    none("the same seed must give the same report", found);
}

#[test]
fn fuzz_targets_are_glue() {
    let targets = root().join("fuzz/fuzz_targets");
    let targets = sources().into_iter().filter(|s| root().join(&s.path).starts_with(&targets));
    none(
        "logic in a fuzz target",
        targets
            .filter(|s| {
                ["fn", "if", "match", "for", "while", "loop"].iter().any(|w| words(&s.code, w).next().is_some())
            })
            .map(|s| s.path),
    );
}

#[test]
fn uops_are_defined_in_bodies_and_nowhere_else() {
    let table = fs::read_to_string(root().join("stencils/src/uops.rs")).unwrap();
    // A uop that escapes calls a helper of the VM, which may have its name.
    let rows =
        table.lines().filter(|line| !line.contains("ESCAPES") && (line.contains("PURE") || line.contains("EXIT")));
    let rows = rows.filter_map(|line| line.trim_start().strip_prefix('_')?.split_once(" ("));
    let names: Vec<String> = rows.map(|(name, _)| name.to_lowercase()).collect();
    assert!(names.len() > 50, "the table of uops is read wrongly");
    let mut found = Vec::new();
    for source in sources().iter().filter(|s| !below(&s.path, &["stencils/src/bodies/", "vm/src/optimizer/rules"])) {
        if !below(&source.path, &["stencils/", "vm/"]) {
            continue;
        }
        let own = functions(&source.code).into_iter().filter(|f| names.iter().any(|name| name == f.name));
        let own = own.filter(|f| !NAMESAKES.contains(&(source.path.as_str(), f.name)));
        found.extend(own.map(|f| format!("{}:{}: {}", source.path, f.line, f.name)));
    }
    none("functions with the name of a uop", found);
}

#[test]
fn no_file_names_a_place_of_one_machine() {
    let mut found = Vec::new();
    let places = ["/home/", "/root/", "/Users/", "/work/", "/tmp/"];
    for path in files(root()).iter().filter(|path| !path.ends_with("tests/tree.rs")) {
        let Ok(text) = fs::read_to_string(path) else { continue };
        found.extend(places.iter().filter(|place| text.contains(**place)).map(|p| format!("{}: {p}", relative(path))));
    }
    none("machine paths", found);
}
