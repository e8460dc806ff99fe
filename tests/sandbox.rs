//! The sandbox: a program under test reaches no file, process, network or clock of the machine, because nothing that could exists for it.
//! That a real CPython is let loose on nothing worse is up to whoever gives it programs.

use super::command::{command, ends, scratch};
use library::STANDARD_LIBRARY;
use std::ops::Deref;
use std::path::{Path, PathBuf};

const ENGINES: [&str; 4] = ["oracle", "tier1", "tier2", "jit"];

/// All that a program can import: whoever adds a module says here that it reaches nothing.
const MODULES: &[&str] = &[
    "__future__",
    "abc",
    "builtins",
    "collections",
    "contextlib",
    "copy",
    "copyreg",
    "dataclasses",
    "enum",
    "functools",
    "itertools",
    "math",
    "operator",
    "random",
    "string",
    "sys",
    "time",
    "types",
];

/// A program in a folder of its own, which goes with it.
struct Program(PathBuf);

impl Program {
    fn new(name: &str, source: &str) -> Self {
        let path = scratch(name).join("program.py");
        std::fs::write(&path, source).unwrap();
        Self(path)
    }
}

impl Deref for Program {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.0.with_file_name(""));
    }
}

/// What a program prints in every engine; all must print the same.
fn printed(path: &Path) -> String {
    let outputs = ENGINES.map(|engine| ends(0, &["run", "--engine", engine, path.to_str().unwrap()]).0);
    assert!(outputs.iter().all(|output| *output == outputs[0]), "{outputs:?}");
    outputs[0].clone()
}

#[test]
fn no_module_that_reaches_out_can_be_imported() {
    let source = format!(
        "for name in {STANDARD_LIBRARY:?}:\n    try:\n        __import__(name)\n        print(name)\n    except ModuleNotFoundError:\n        pass\n"
    );
    assert_eq!(printed(&Program::new("modules", &source)).lines().collect::<Vec<_>>(), MODULES);
}

#[test]
fn no_builtin_reaches_out() {
    for name in ["open", "input", "breakpoint", "help"] {
        let absent = format!("print({name:?} in vars(__builtins__))\n");
        assert_eq!(printed(&Program::new(&format!("absent-{name}"), &absent)), "False\n");
        for engine in ENGINES {
            let path = Program::new(&format!("{name}-{engine}"), &format!("print(1)\n{name}('program.py')\n"));
            let output = command(&["run", "--engine", engine, path.to_str().unwrap()]).output().unwrap();
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{engine}: {stderr}");
            assert!(stderr.contains(&format!("program.py:2: not supported: builtin {name}")), "{engine}: {stderr}");
        }
    }
}

#[test]
fn nothing_beside_the_program_is_imported() {
    let path = Program::new(
        "beside",
        "import sys\nsys.path.append('.')\ntry:\n    import helper\nexcept ModuleNotFoundError as error:\n    print(error)\n",
    );
    std::fs::write(path.with_file_name("helper.py"), "print('reached')\n").unwrap();
    assert_eq!(printed(&path), "No module named 'helper'\n");
}

#[test]
fn the_clock_is_not_the_machine_s() {
    let path = Program::new(
        "clock",
        "import time\nprint(time.time(), time.perf_counter_ns(), time.sleep(3600), time.time())\n",
    );
    assert_eq!(printed(&path), printed(&path));
}
