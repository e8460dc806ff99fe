//! A fuzzing session on a bad day: Ctrl-C, a full disk, a worker that is killed.
#![cfg(target_os = "linux")]

use super::command::{command, directory};
use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// A CPython that is none and agrees on nothing, so that every program is a finding.
fn disagreeing() -> String {
    format!("cpython:{}", directory().join("cpython/answers").display())
}

fn findings(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("difftest-{name}-{}", std::process::id()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn start(arguments: &[&str]) -> Child {
    command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Waits until `found` gives something.
fn wait_for<T>(mut found: impl FnMut() -> Option<T>) -> T {
    for _ in 0..600 {
        if let Some(found) = found() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("nothing came");
}

fn signal(name: &str, process: &str) {
    assert!(Command::new("kill").args([name, process]).status().unwrap().success());
}

/// The process ids of the children.
fn children(process: u32) -> Vec<String> {
    let path = format!("/proc/{process}/task");
    let tasks = std::fs::read_dir(path).map(|tasks| tasks.flatten().collect::<Vec<_>>()).unwrap_or_default();
    let of_task = tasks.iter().map(|task| std::fs::read_to_string(task.path().join("children")).unwrap_or_default());
    of_task.flat_map(|ids| ids.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn an_interrupted_session_keeps_what_it_found() {
    let folder = findings("interrupted");
    let arguments = ["fuzz", "--seconds", "100", "--jobs", "1", "--engine", &disagreeing(), "--findings"];
    let session = start(&[&arguments[..], &[folder.to_str().unwrap()]].concat());
    wait_for(|| (!children(session.id()).is_empty()).then_some(()));
    std::thread::sleep(Duration::from_secs(1));
    signal("-INT", &session.id().to_string());
    let Output { status, stdout, stderr } = session.wait_with_output().unwrap();
    let (stdout, stderr) = (text(&stdout), text(&stderr));
    assert_eq!(status.code(), Some(1), "{stdout}{stderr}");
    let saved = stdout.lines().filter_map(|line| line.strip_prefix("saved ")).map(str::trim);
    let saved: Vec<&str> = saved.collect();
    assert!(!saved.is_empty() && saved.iter().all(|path| std::fs::metadata(path).is_ok_and(|file| file.len() > 0)));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_a_full_disk_does_not_take_is_printed() {
    let folder = findings("full");
    // A limit on the size of files is as good as a full disk.
    let shell = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", shell, "sh", env!("CARGO_BIN_EXE_difftest"), "fuzz", "--programs", "1", "--engine"]);
    command.args([&disagreeing(), "--findings"]).arg(&folder);
    let Output { status, stdout, stderr } = command.output().unwrap();
    let (stdout, stderr) = (text(&stdout), text(&stderr));
    assert_eq!(status.code(), Some(2), "{stdout}{stderr}");
    assert!(stderr.contains("seed-1-0.py: File too large") && stderr.contains("# difftest: fuel="), "{stderr}");
    assert!(stdout.contains("divergent         1\n"), "{stdout}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn output_that_a_full_disk_does_not_take_is_an_error() {
    for arguments in [&["run", "warm.py"][..], &["dis", "warm.py"], &["conform", "conform/same.py"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = command(arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("stdout: No space left on device"), "{arguments:?}");
    }
}

#[test]
fn a_worker_that_is_killed_is_started_again() {
    let folder = findings("killed");
    // Few programs: each is one more that a busy machine may not end in time.
    let arguments = ["fuzz", "--programs", "200", "--jobs", "1", "--findings", folder.to_str().unwrap()];
    let session = start(&arguments);
    let worker = wait_for(|| children(session.id()).pop());
    std::thread::sleep(Duration::from_millis(100));
    signal("-KILL", &worker);
    let Output { status, stdout, stderr } = session.wait_with_output().unwrap();
    let (stdout, stderr) = (text(&stdout), text(&stderr));
    assert_eq!(status.code(), Some(0), "{stdout}{stderr}");
    // On a busy machine another one may take too long, and is started again too.
    assert!(stdout.contains("programs          200\n") && stdout.contains("rule: restarted"), "{stdout}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_worker_ends_with_whoever_asked() {
    let folder = findings("orphan");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("long.py"), "sum(range(10**15))\n").unwrap();
    let arguments = ["conform", "--timeout", "500", "--engine", "tier1", folder.to_str().unwrap()];
    std::fs::write(folder.join("long.out"), "").unwrap();
    let mut session = start(&arguments);
    let worker = wait_for(|| children(session.id()).pop());
    session.kill().unwrap();
    session.wait().unwrap();
    let process = PathBuf::from("/proc").join(worker);
    wait_for(|| (!process.exists()).then_some(()));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_cpython_ends_with_a_session_that_is_killed() {
    let hangs = directory().join("cpython/hangs").display().to_string();
    let arguments = ["conform", "--timeout", "500", "--engine", "tier1", "--cpython", &hangs, "warm.py"];
    let mut session = start(&arguments);
    let is_in_the_program = |child: &String| {
        std::fs::read_to_string(format!("/proc/{child}/comm")).is_ok_and(|name| name.trim() == "sleep")
    };
    let cpython = wait_for(|| children(session.id()).into_iter().find(is_in_the_program));
    session.kill().unwrap();
    session.wait().unwrap();
    let process = PathBuf::from("/proc").join(cpython);
    wait_for(|| (!process.exists()).then_some(()));
}
