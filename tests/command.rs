//! The command as a user meets it: arguments, exit status, what is printed where.

use std::process::{Command, Output};

fn difftest(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_difftest")).args(arguments).output().unwrap()
}

/// Runs the command and checks the exit status and that stderr, whole, contains each of `messages`.
fn fails(arguments: &[&str], messages: &[&str]) {
    let output = difftest(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{arguments:?}");
    for message in messages {
        assert!(errors.contains(message), "{arguments:?}: {errors}");
    }
}

#[test]
fn wrong_usage_says_what_is_right() {
    fails(&[], &["no command"]);
    fails(&["frobnicate"], &["'frobnicate' is not a command", "generate"]);
    fails(&["generate", "--seed", "many"], &["--seed: 'many' is not a number"]);
    fails(&["generate", "--sed", "1"], &["--sed"]);
}

#[test]
fn help_is_no_error() {
    let output = difftest(&["--help"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("Usage: difftest"));
}

#[test]
fn the_same_seed_generates_the_same_program() {
    let program = || difftest(&["generate", "--seed", "7"]).stdout;
    assert_eq!(program(), program());
    assert_ne!(program(), difftest(&["generate", "--seed", "8"]).stdout);
}
