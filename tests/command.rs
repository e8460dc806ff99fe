//! The command as a user meets it: arguments, exit status, what is printed where. What `ast` and `dis` must print lies beside the
//! programs in `tests/command`, written by `tests/bless`.

use std::path::PathBuf;
use std::process::{Command, Output};

pub(crate) fn directory() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/command")
}

/// A folder of one test's own.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("difftest-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_difftest"));
    command.args(arguments).current_dir(directory()).env_remove("PYTHON_JIT");
    command
}

fn difftest(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// Runs the command, which must end with `status`, and gives its stdout and stderr.
pub(crate) fn ends(status: i32, arguments: &[&str]) -> (String, String) {
    let output = difftest(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(status), "{arguments:?}: {stderr}");
    (stdout, stderr)
}

/// Checks that the command refuses its input: exit status 2, nothing on stdout, and `message` on stderr.
pub(crate) fn refuses(arguments: &[&str], message: &str) {
    let (stdout, stderr) = ends(2, arguments);
    assert_eq!(stdout, "", "{arguments:?}");
    assert!(stderr.contains(message), "{arguments:?}: {stderr}");
}

/// Checks that the command prints what the file beside the program holds.
fn prints(arguments: &[&str], file: &str) {
    let expected = std::fs::read_to_string(directory().join(file)).unwrap();
    let (stdout, _) = ends(0, arguments);
    assert!(stdout == expected, "{arguments:?}\n{}", similar::TextDiff::from_lines(&expected, &stdout).unified_diff());
}

#[test]
fn wrong_usage_says_what_is_right() {
    refuses(&[], "no command");
    refuses(&["frobnicate"], "'frobnicate' is not a command");
    refuses(&["generate", "--seed", "many"], "--seed: 'many' is not a number");
    refuses(&["generate", "--sed", "1"], "--sed");
    refuses(&["run"], "which FILE.py?");
    refuses(&["run", "a.py", "b.py"], "one file at a time");
    refuses(&["run", "--engine", "psyco", "example.py"], "psyco");
    refuses(&["laws", "--type", "decimal"], "--type: 'decimal' is not in the table");
}

#[test]
fn bad_input_is_named_with_its_line() {
    refuses(&["run", "missing.py"], "missing.py");
    for command in ["run", "ast", "dis", "repro"] {
        refuses(&[command, "../bad_input/unfinished.py"], "unfinished.py:2");
        refuses(&[command, "../bad_input/latin1.py"], "latin1.py");
        refuses(&[command, "../bad_input"], "bad_input");
    }
    refuses(&["run", "../bad_input/unsupported.py"], "unsupported.py:3:5: not supported");
    refuses(&["repro", "../bad_input/header.py"], "header.py:1");
}

#[test]
fn help_is_no_error() {
    let (stdout, stderr) = ends(0, &["--help"]);
    assert!(stdout.starts_with("Usage: difftest"));
    assert_eq!(stderr, "");
}

#[test]
fn a_program_keeps_its_output_and_status() {
    for engine in ["oracle", "tier1", "tier2", "jit"] {
        let (stdout, stderr) = ends(1, &["run", "--engine", engine, "../filetests/tracebacks/simple.py"]);
        assert_eq!(stdout, "124750\n", "{engine}");
        assert!(stderr.starts_with("Traceback (most recent call last):\n  File \"../filetests/tracebacks/simple.py\""));
        assert!(stderr.ends_with("TypeError: 'int' object is not subscriptable\n"), "{engine}: {stderr}");
        assert_eq!(ends(5, &["run", "--engine", engine, "exits.py"]).1, "", "{engine}");
        assert_eq!(
            ends(0, &["run", "--engine", engine, "warm.py"]),
            ("1250.0\n".to_owned(), String::new()),
            "{engine}"
        );
    }
}

#[test]
fn the_environment_chooses_the_tier() {
    let statistics = |jit: &str| {
        let output = command(&["run", "--stats", "../filetests/tiering/aliasing.py"]).env("PYTHON_JIT", jit).output();
        String::from_utf8(output.unwrap().stderr).unwrap()
    };
    let count = |text: &str, what: &str| {
        let line = text.lines().find(|line| line.contains(what)).unwrap_or_else(|| panic!("no {what} in {text}"));
        line.split_whitespace().next_back().unwrap().parse::<u64>().unwrap()
    };
    assert_eq!(count(&statistics("0"), "traces"), 0);
    assert!(count(&statistics("0"), "specializations") > 0);
}

#[test]
fn trees_are_as_cpython_dumps_them() {
    for name in ["example", "warm"] {
        prints(&["ast", &format!("{name}.py")], &format!("{name}.ast"));
        prints(&["ast", "--full", &format!("{name}.py")], &format!("{name}.full.ast"));
    }
}

#[test]
fn bytecode_is_as_cpython_disassembles_it() {
    for name in ["example", "warm"] {
        prints(&["dis", &format!("{name}.py")], &format!("{name}.dis"));
        prints(&["dis", "--adaptive", &format!("{name}.py")], &format!("{name}.adaptive.dis"));
    }
}

#[test]
fn agreement_is_reported_as_such() {
    let (stdout, _) = ends(0, &["repro", "warm.py"]);
    assert!(stdout.contains("the engines agree"), "{stdout}");
}

#[test]
fn laws_are_counted() {
    let (stdout, _) = ends(0, &["laws", "--operations", "150", "--type", "bool", "--seed", "4"]);
    assert!(stdout.starts_with("operations        150, ") && stdout.ends_with("differ            0\n"), "{stdout}");
}

#[test]
fn the_same_seed_generates_the_same_program() {
    let program = |seed| ends(0, &["generate", "--seed", seed]).0;
    assert_eq!(program("7"), program("7"));
    assert_ne!(program("7"), program("8"));
}
