//! `difftest conform --dis` and `--compile-only`: what the compiler makes of files, without running them.

use super::{Failure, Outcome, Status, output};
use crate::conform::compile_only::{self, Kind};
use crate::conform::dis;
use crate::engines::External;
use serde::Serialize;
use std::path::PathBuf;
use std::time::Instant;

/// How many differences of a kind are shown.
const EXAMPLES: usize = 3;

/// Compares bytecode with that of a real CPython.
pub(super) fn dis(files: &[PathBuf], reference: &External, json: bool) -> Outcome {
    let mut done = 0;
    let comparison = dis::compare(files, reference, || progress(&mut done, files.len()));
    let found = comparison.identical < comparison.functions;
    output::out(&if json { as_json(&comparison)? } else { comparison_text(&comparison) })?;
    Ok(if found { Status::Found } else { Status::Done })
}

/// Parses and compiles; nothing is compared.
pub(super) fn compile_only(files: &[PathBuf], json: bool) -> Outcome {
    let (start, mut done) = (Instant::now(), 0);
    let report = compile_only::compile_all(files, || progress(&mut done, files.len()));
    let seconds = start.elapsed().as_secs_f64();
    let panicked = report.refused.iter().any(|refusal| refusal.kind == Kind::Panic);
    output::out(&if json { as_json(&report)? } else { report_text(&report, seconds) })?;
    Ok(if panicked { Status::Found } else { Status::Done })
}

fn progress(done: &mut usize, all: usize) {
    *done += 1;
    if done.is_multiple_of(100) {
        output::diagnostics(&format!("{done} of {all} files\n"));
    }
}

fn as_json(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::Input(error.to_string()))?;
    Ok(text + "\n")
}

fn comparison_text(comparison: &dis::Comparison) -> String {
    let mut causes: Vec<(&String, &usize)> = comparison.causes.iter().collect();
    causes.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let mut text = String::new();
    for (cause, count) in causes {
        text += &format!("{count:6}  {cause}\n");
        for example in comparison.differences.iter().filter(|difference| difference.cause == *cause).take(EXAMPLES) {
            text += &format!("          {}:{} {}\n", example.path.display(), example.line, example.function);
            text += &format!("            CPython: {}\n            ours:    {}\n", example.expected, example.actual);
        }
    }
    for (path, why) in &comparison.skipped {
        text += &format!("{}: {why}\n", path.display());
    }
    let (identical, functions) = (comparison.identical, comparison.functions);
    let share = 100.0 * identical as f64 / functions.max(1) as f64;
    text + &format!("\n{identical} of {functions} functions identical: {share:.2} %\n")
}

fn report_text(report: &compile_only::Report, seconds: f64) -> String {
    let mut text = String::new();
    for refusal in &report.refused {
        let (path, kind) = (refusal.path.display(), &refusal.kind);
        text += &format!("{path}:{}:{}: {kind:?}: {}\n", refusal.line, refusal.column, refusal.message);
    }
    for (construct, count) in &report.constructs {
        text += &format!("{count:6}  not supported: {construct}\n");
    }
    let speed = report.lines as f64 / seconds.max(1e-9);
    let (files, functions, lines) = (report.files, report.functions, report.lines);
    let refused = report.refused.len();
    text + &format!(
        "\n{files} files compiled, {refused} refused; {functions} functions, {lines} lines, {speed:.0} lines/s\n"
    )
}
