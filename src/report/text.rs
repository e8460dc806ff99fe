//! A report as text, for people.

use super::{Report, listing};
use crate::bisect::Culprit;
use crate::compare::{Difference, Field, Verdict};
use crate::engines::External;
use similar::TextDiff;
use std::fmt::Write as _;
use vm::Trace;

/// Lines of one difference that are shown.
const DIFF_LINES: usize = 60;

/// The whole report.
pub fn text(report: &Report) -> String {
    let mut text = String::new();
    section(&mut text, "Verdict", &verdict(&report.judgement.verdict));
    section(&mut text, "Program", &report.source);
    if let Some(divergence) = &report.divergence {
        if divergence.minimized != report.source {
            section(&mut text, "Minimized", &divergence.minimized);
        }
        section(&mut text, "Culprit", &culprit_text(&divergence.culprit));
        section(&mut text, "Bytecode", &divergence.bytecode);
        section(&mut text, "Uops", &divergence.traces.iter().map(uops).collect::<String>());
        section(&mut text, "Machine code", &divergence.traces.iter().map(machine_code).collect::<String>());
    }
    section(&mut text, "Reproduce", &format!("{}\n", report.command));
    text
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.is_empty() {
        let _ = write!(text, "== {title}\n{body}\n");
    }
}

fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Agree => "the engines agree\n".to_owned(),
        Verdict::NotSupported { line, what } => format!("line {line}: not supported: {what}\n"),
        Verdict::Inconclusive { engine, limit } => format!("inconclusive: {engine} met a limit: {limit}\n"),
        Verdict::Diverge(differences) => differences.iter().map(difference).collect(),
    }
}

/// One field of one engine, as the lines that the reference has (`-`) and those that the engine has (`+`).
fn difference(difference: &Difference) -> String {
    let Difference { engine, field, expected, actual } = difference;
    let diff = TextDiff::from_lines(expected, actual);
    let unified = diff.unified_diff().context_radius(2).header(&reference(engine, *field), engine).to_string();
    let mut text = format!("{engine} differs: {field}\n");
    for line in unified.lines().take(DIFF_LINES) {
        let _ = writeln!(text, "    {line}");
    }
    text
}

/// What the engine was compared with.
fn reference(engine: &str, field: Field) -> String {
    let interpreter = engine.parse::<External>().ok().and_then(|external| external.interpreter());
    match interpreter {
        _ if field == Field::Slowness => "a lower tier".to_owned(),
        Some(interpreter) => interpreter.to_string(),
        None => "oracle".to_owned(),
    }
}

fn culprit_text(culprit: &Culprit) -> String {
    let mut text = String::new();
    let tier = culprit.mode.map_or("no tier diverges when it runs alone".to_owned(), |mode| format!("tier: {mode}"));
    let _ = writeln!(text, "{tier}");
    let numbers = [("trace", culprit.trace), ("pass", culprit.pass), ("rewrite", culprit.rewrite)];
    for (what, number) in numbers.into_iter().chain([("stencil", culprit.stencil)]) {
        let name = match what {
            "pass" => culprit.pass_name.as_deref(),
            "stencil" => culprit.uop.as_deref(),
            _ => None,
        };
        if let Some(number) = number {
            let _ =
                writeln!(text, "{what}: number {number}{}", name.map(|name| format!(", {name}")).unwrap_or_default());
        }
    }
    for line in &culprit.change {
        let _ = writeln!(text, "    {line}");
    }
    text
}

/// The uops of a trace as projected, and what each pass changed in them.
pub fn uops(trace: &Trace) -> String {
    let mut text = format!("{}\n", trace.place());
    let mut before: Option<String> = None;
    for stage in &trace.stages {
        let uops: String = stage.uops.iter().map(|uop| format!("    {uop}\n")).collect();
        let _ = writeln!(text, "  {}: {} uops", stage.name, stage.uops.len());
        match before.as_ref() {
            Some(before) if *before == uops => text += "    no change\n",
            _ => text += &uops,
        }
        before = Some(uops);
    }
    text
}

fn machine_code(trace: &Trace) -> String {
    match listing(trace) {
        code if code.is_empty() => code,
        code => format!("{}\n{code}", trace.place()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vm::Stage;

    #[test]
    fn a_difference_is_shown_as_a_diff_against_the_oracle() {
        let (expected, actual) = ("1\n2\n".to_owned(), "1\n3\n".to_owned());
        let shown = difference(&Difference { engine: "jit".to_owned(), field: Field::Stdout, expected, actual });
        assert!(shown.starts_with("jit differs: stdout\n    --- oracle\n    +++ jit\n"), "{shown}");
        assert!(shown.contains("    -2\n    +3\n"), "{shown}");
    }

    #[test]
    fn a_pass_without_effect_says_so() {
        let stage = |name: &str| Stage { name: name.to_owned(), uops: vec!["_NOP".to_owned()] };
        let trace = Trace { stages: vec![stage("projected"), stage("fold")], ..Trace::default() };
        assert!(uops(&trace).ends_with("  projected: 1 uops\n    _NOP\n  fold: 1 uops\n    no change\n"));
    }
}
