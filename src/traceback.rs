//! The text that CPython prints for an uncaught exception (`traceback.c`, `Lib/traceback.py`), made of the exception as data and the
//! source. Without carets.

use crate::observation::{Exception, TraceEntry};
use std::fmt::Write as _;

const BECAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const DURING: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// Equal entries in a row that are printed one by one (`_RECURSIVE_CUTOFF`).
const REPEATS: usize = 3;
/// Exceptions of a chain that are printed: a chain longer than that is cut where it is oldest.
const CHAIN: usize = 1000;

/// The whole text, the oldest exception of the chain first.
pub fn render(exception: &Exception, filename: &str, source: &str) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let mut chain = vec![("", exception)];
    let mut current = exception;
    while let Some((link, earlier)) = earlier(current).filter(|_| chain.len() < CHAIN) {
        chain.push((link, earlier));
        current = earlier;
    }
    let mut text = String::new();
    for (index, (_, exception)) in chain.iter().enumerate().rev() {
        one(&mut text, exception, filename, &lines);
        // The sentence stands between an exception and the one that it led to.
        text += chain[index].0;
    }
    text
}

/// The exception before this one in the chain, with the sentence that stands between them.
fn earlier(exception: &Exception) -> Option<(&'static str, &Exception)> {
    match (&exception.cause, &exception.context) {
        (Some(cause), _) => Some((BECAUSE, cause)),
        (None, Some(context)) if !exception.suppress_context => Some((DURING, context)),
        _ => None,
    }
}

fn one(text: &mut String, exception: &Exception, filename: &str, lines: &[&str]) {
    if !exception.traceback.is_empty() {
        *text += "Traceback (most recent call last):\n";
        entries(text, &exception.traceback, filename, lines);
    }
    *text += &exception.class;
    if !exception.message.is_empty() {
        let _ = write!(text, ": {}", exception.message);
    }
    *text += "\n";
}

fn entries(text: &mut String, entries: &[TraceEntry], filename: &str, lines: &[&str]) {
    for same in entries.chunk_by(|a, b| a == b) {
        for entry in same.iter().take(REPEATS) {
            let _ = writeln!(text, "  File \"{filename}\", line {}, in {}", entry.line, entry.function);
            let line = (entry.line as usize).checked_sub(1).and_then(|index| lines.get(index));
            if let Some(line) = line.map(|line| line.trim()).filter(|line| !line.is_empty()) {
                let _ = writeln!(text, "    {line}");
            }
        }
        match same.len().saturating_sub(REPEATS) {
            0 => {}
            1 => *text += "  [Previous line repeated 1 more time]\n",
            more => {
                let _ = writeln!(text, "  [Previous line repeated {more} more times]");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raised(class: &str, message: &str, lines: &[u32]) -> Exception {
        let entry = |line: &u32| TraceEntry { function: "f".to_owned(), line: *line };
        let traceback = lines.iter().map(entry).collect();
        Exception { class: class.to_owned(), message: message.to_owned(), traceback, ..Exception::default() }
    }

    #[test]
    fn a_chain_is_told_from_its_beginning() {
        let mut exception = raised("KeyError", "'k'", &[2]);
        exception.cause = Some(Box::new(raised("ValueError", "", &[1])));
        let expected = "Traceback (most recent call last):\n  File \"x.py\", line 1, in f\n    a()\nValueError\n\n\
            The above exception was the direct cause of the following exception:\n\n\
            Traceback (most recent call last):\n  File \"x.py\", line 2, in f\n    b()\nKeyError: 'k'\n";
        assert_eq!(render(&exception, "x.py", "a()\n  b()\n"), expected);
    }

    #[test]
    fn a_suppressed_context_is_not_told() {
        let mut exception = raised("KeyError", "", &[]);
        exception.context = Some(Box::new(raised("ValueError", "", &[])));
        assert!(render(&exception, "x.py", "").contains("During handling"));
        exception.suppress_context = true;
        assert_eq!(render(&exception, "x.py", ""), "KeyError\n");
    }

    #[test]
    fn a_recursion_is_told_in_short() {
        let text = render(&raised("RecursionError", "", &[1; 9]), "x.py", "f()\n");
        assert_eq!(text.matches("line 1, in f").count(), 3);
        assert!(text.contains("  [Previous line repeated 6 more times]\n"));
    }
}
