//! The commands that run real CPythons, and what befalls their processes. What needs a real one is left out, with a word, where there is
//! none of 3.12 or later; `tests/command/cpython` has some that are none.

use super::command::{command, directory, ends, refuses, scratch};
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// The executables of pyenv, the newest version first: its shims run only the version that is chosen.
fn of_pyenv() -> Vec<String> {
    let root = std::env::var("PYENV_ROOT").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.pyenv")));
    let versions = root.ok().and_then(|root| std::fs::read_dir(format!("{root}/versions")).ok());
    let mut found: Vec<PathBuf> = versions.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    let version = |path: &PathBuf| -> Vec<u32> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.split('.').filter_map(|part| part.parse().ok()).collect()
    };
    found.sort_by_key(version);
    found.iter().rev().map(|path| path.join("bin/python3").display().to_string()).collect()
}

/// The real CPython that tests use: `$DIFFTEST_CPYTHON`, or the first of the `PATH` and of pyenv that is new enough.
fn cpython() -> Option<&'static str> {
    static FOUND: OnceLock<Option<String>> = OnceLock::new();
    let found = FOUND.get_or_init(|| {
        let given = std::env::var("DIFFTEST_CPYTHON").ok();
        let names = ["python3.14", "python3.13", "python3.12", "python3"].map(str::to_owned);
        given.into_iter().chain(names).chain(of_pyenv()).find_map(|name| {
            let test = "import sys; assert sys.version_info >= (3, 12); print(sys.executable)";
            let output = Command::new(name).args(["-c", test]).output().ok()?;
            output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        })
    });
    if found.is_none() {
        eprintln!("skipped: no CPython 3.12 or later");
    }
    found.as_deref()
}

/// A CPython that is none.
fn fake(name: &str) -> String {
    directory().join("cpython").join(name).display().to_string()
}

#[test]
fn programs_are_compared_with_the_outputs_beside_them() {
    let (stdout, _) = ends(1, &["conform", "conform"]);
    assert!(stdout.contains("conform/differs.py in oracle: differs\n    @@ -1 +1 @@\n    -2\n    +1\n"), "{stdout}");
    assert!(stdout.contains("\ntier1       1        1"), "{stdout}");
    let (stdout, _) = ends(0, &["conform", "--engine", "tier1", "--known", "conform/known.toml", "conform"]);
    assert!(stdout.contains("\ntier1       1        0      1     0"), "{stdout}");
    let (stdout, _) = ends(1, &["conform", "--known", "conform/stale.toml", "conform/same.py"]);
    assert!(stdout.contains("same.py: a known difference that is none any more\n"), "{stdout}");
}

/// The stub that the benchmark programs of `pyperformance` run behind.
#[test]
fn benchmark_programs_run_behind_a_prelude() {
    let (stdout, _) = ends(0, &["conform", "--prelude", "../../corpus/pyperf.py", "benchmarks"]);
    assert!(stdout.contains("\noracle      1        0"), "{stdout}");
}

/// What is marked depends on the machine, but not what a mark means.
#[test]
fn a_mark_for_what_grows_too_fast_is_a_finding() {
    let programs = ["growth/linear.py", "growth/quadratic.py"];
    let output =
        command(&[["bench", "--growth", "--engine", "tier1"].as_slice(), &programs].concat()).output().unwrap();
    let stdout = String::from_utf8_lossy(&output.stdout);
    let rows: Vec<Vec<&str>> = stdout.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    for (row, name) in rows.iter().zip(["linear", "quadratic"]) {
        assert!(row[..2] == [name, "linear"] && row[2].parse::<f64>().is_ok(), "{stdout}");
    }
    let is_marked = rows.iter().any(|row| row[3..] == ["!"]);
    assert_eq!((rows.len(), output.status.code()), (2, Some(i32::from(is_marked))), "{stdout}");
}

#[test]
fn what_growth_is_not_measured_of_is_refused() {
    refuses(&["bench", "--growth", "--runs", "3"], "bench: --growth goes with --engine alone");
    refuses(&["bench", "--engine", "tier1"], "bench: --engine goes with --growth");
    let (_, stderr) = ends(2, &["bench", "--growth", "warm.py"]);
    assert!(stderr.contains("warm.py: the first line is none of"), "{stderr}");
}

#[test]
fn a_list_of_known_differences_is_refused_by_line() {
    refuses(
        &["conform", "--known", "../bad_input/known.toml", "conform"],
        "known.toml: TOML parse error at line 3, column 1",
    );
    refuses(&["conform", "--known", "missing.toml", "conform"], "missing.toml");
    refuses(&["conform", "missing.py"], "missing.py");
}

#[test]
fn what_is_no_cpython_is_refused_before_anything_runs() {
    for engine in ["cpython:/missing", "cpython:/bin/false", "cpython:/bin/cat", "pyodide:conform"] {
        refuses(&["run", "--engine", engine, "warm.py"], engine);
        refuses(&["repro", "--engine", engine, "warm.py"], engine);
        refuses(&["fuzz", "--programs", "1", "--engine", engine], engine);
    }
    refuses(&["conform", "--cpython", "/missing", "warm.py"], "cpython:/missing");
    refuses(&["conform", "--dis", "warm.py"], "--dis needs");
}

#[test]
fn a_process_that_is_killed_is_started_again_and_the_program_run_again() {
    let marker = scratch("dies").join("marker");
    let arguments = ["conform", "--engine", "tier1", "--cpython", &fake("dies"), "warm.py"];
    let output = command(&arguments).env("MARKER", &marker).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(marker.exists());
    std::fs::remove_dir_all(marker.parent().unwrap()).unwrap();
}

#[test]
fn a_process_that_hangs_is_ended() {
    let arguments = ["conform", "--timeout", "1", "--engine", "tier1", "--cpython", &fake("hangs"), "warm.py"];
    let (stdout, _) = ends(0, &arguments);
    assert!(stdout.contains("warm.py: not compared: the reference: limit: time\n"), "{stdout}");
}

#[test]
fn a_real_cpython_runs_programs_and_none_for_ever() {
    let Some(cpython) = cpython() else { return };
    let engine = format!("cpython:{cpython}");
    assert_eq!(ends(0, &["run", "--engine", &engine, "warm.py"]).0, "1250.0\n");
    let exits = scratch("exits").join("exits.py");
    std::fs::write(&exits, "import sys\nprint(1)\nsys.exit(3)\n").unwrap();
    let (stdout, stderr) = ends(3, &["run", "--engine", &engine, &exits.display().to_string()]);
    assert_eq!((stdout.as_str(), stderr.as_str()), ("1\n", ""));
    std::fs::remove_dir_all(exits.parent().unwrap()).unwrap();
    let (stdout, _) = ends(0, &["repro", "--engine", &engine, "warm.py"]);
    assert!(stdout.contains("the engines agree"), "{stdout}");
    let folder = scratch("endless");
    std::fs::write(folder.join("endless.py"), "while True:\n    pass\n").unwrap();
    let endless = folder.display().to_string();
    let (stdout, _) = ends(0, &["conform", "--timeout", "1", "--engine", "tier1", "--cpython", cpython, &endless]);
    assert!(stdout.contains("endless.py: not compared: the reference: limit: time\n"), "{stdout}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// What an executable's JIT does is compared with what its interpreter does, whatever the version.
#[test]
fn a_jit_is_compared_with_the_interpreter_of_its_build() {
    let Some(cpython) = cpython() else { return };
    let folder = scratch("jits");
    let case = folder.join("version.py");
    std::fs::write(&case, "import sys\nx = sys.version_info[1]\nprint('minor', x)\n").unwrap();
    let engine = format!("cpython-jit:{}", fake("jits"));
    let output = command(&["repro", "--engine", &engine, &case.display().to_string()]).env("CPYTHON", cpython).output();
    let output = output.unwrap();
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{stdout}");
    assert!(stdout.contains("differs: stdout\n    --- cpython:") && stdout.contains("    -a\n    +A"), "{stdout}");
    assert!(stdout.contains("== Minimized\n") && !stdout.contains("differs: globals"), "{stdout}");
    let plain = format!("cpython-monitored:{cpython}");
    let (stdout, _) = ends(0, &["repro", "--engine", &plain, &case.display().to_string()]);
    assert!(stdout.contains("the engines agree"), "{stdout}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// In a folder, programs that change the interpreter and programs that would see it.
#[test]
fn what_a_program_changes_of_a_real_cpython_is_put_back() {
    let Some(cpython) = cpython() else { return };
    let (stdout, _) = ends(0, &["conform", "--engine", "tier1", "--cpython", cpython, "changes"]);
    assert!(stdout.contains("\ntier1       5        0"), "{stdout}");
}

#[test]
fn generated_programs_agree_with_a_real_cpython() {
    let Some(cpython) = cpython() else { return };
    let findings = scratch("agree");
    let engine = format!("cpython:{cpython}");
    let folder = findings.display().to_string();
    let (stdout, _) = ends(0, &["fuzz", "--programs", "40", "--engine", &engine, "--findings", &folder]);
    assert!(stdout.contains("rule: no safepoints"), "{stdout}");
    std::fs::remove_dir_all(findings).unwrap();
}

/// What older CPythons mean otherwise: each of the list's programs shows it.
#[test]
fn no_change_since_an_older_version_is_stale() {
    let Some(cpython) = cpython() else { return };
    let folder = scratch("changes");
    let version = Command::new(cpython).args(["-c", "import sys; print(sys.version_info[1])"]).output().unwrap();
    let minor: u32 = String::from_utf8_lossy(&version.stdout).trim().parse().unwrap();
    let shown = difftest::changes::CHANGES.iter().filter(|change| minor < change.since);
    for (number, change) in shown.clone().enumerate() {
        std::fs::write(folder.join(format!("{number}.py")), change.example).unwrap();
    }
    let arguments = ["conform", "--engine", "jit", "--cpython", cpython, &folder.display().to_string()];
    if shown.clone().count() > 0 {
        let (stdout, _) = ends(1, &arguments);
        for (number, change) in shown.enumerate() {
            assert!(stdout.contains(&format!("/{number}.py in jit: differs")), "{}: {stdout}", change.what);
        }
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// The list at the root: each entry is needed by some CPython, and is not stale for the one that is here.
#[test]
fn no_known_difference_is_stale() {
    let Some(cpython) = cpython() else { return };
    let list = std::fs::read_to_string(directory().join("../../known_differences.toml")).unwrap();
    let paths = list.lines().filter_map(|line| line.strip_prefix("path = \"")?.strip_suffix('"'));
    let paths: Vec<String> = paths.map(|path| format!("../{path}")).collect();
    assert!(!paths.is_empty());
    let mut arguments =
        vec!["conform", "--engine", "jit", "--known", "../../known_differences.toml", "--cpython", cpython];
    arguments.extend(paths.iter().map(String::as_str));
    let (stdout, _) = ends(0, &arguments);
    assert!(!stdout.contains("none any more"), "{stdout}");
}
