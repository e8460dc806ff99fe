//! The text that CPython prints for an uncaught exception (`traceback.c`, `Lib/traceback.py`), made of the exception as data and the
//! source. Without carets but those of a SyntaxError.

mod place;
mod told;

use crate::observation::{Exception, Exit, TraceEntry};
use std::fmt::Write as _;
use told::Told;

/// Equal entries in a row that are printed one by one (`_RECURSIVE_CUTOFF`).
const REPEATS: usize = 3;
/// Exceptions of a chain that are printed: a chain longer than that is cut where it is oldest.
const CHAIN: usize = 1000;

/// Groups inside one another, and members of one group, that are printed (`max_group_depth`, `max_group_width`).
const GROUP_DEPTH: usize = 10;
const GROUP_WIDTH: usize = 15;

/// What CPython does about an exception that left the module: the exit status, and what it prints on stderr.
pub fn uncaught(exception: &Exception, filename: &str, source: &str) -> (u8, String) {
    match &exception.exit {
        None => (1, render(exception, filename, source)),
        // The status is what is left of the number in a byte.
        Some(Exit::Status(code)) => (code.unwrap_or(-1).rem_euclid(256) as u8, String::new()),
        Some(Exit::Text(text)) => (1, format!("{text}\n")),
    }
}

/// What CPython says of a program that does not compile.
pub fn refused(error: &syntax::SyntaxError, filename: &str, source: &str) -> String {
    format!("{}{}: {}\n", place::in_file(filename, source, error), error.class, error.message)
}

/// The whole text, the oldest exception of the chain first.
pub fn render(exception: &Exception, filename: &str, source: &str) -> String {
    let lines = source.lines().collect();
    let told = told::of(exception);
    let mut printer = Printer { text: String::new(), told: &told, filename, lines, depth: 0, to_close: false };
    printer.chain(0);
    printer.text
}

struct Printer<'a> {
    text: String,
    /// What is to be printed, by index.
    told: &'a [Told<'a>],
    filename: &'a str,
    lines: Vec<&'a str>,
    /// Groups around what is printed.
    depth: usize,
    /// Whether the frame around the members of a group is still open.
    to_close: bool,
}

impl Printer<'_> {
    fn chain(&mut self, last: usize) {
        let mut chain = vec![("", last)];
        let mut current = last;
        while let Some((link, earlier)) = self.told[current].earlier.filter(|_| chain.len() < CHAIN) {
            chain.push((link, earlier));
            current = earlier;
        }
        for (sentence, index) in chain.into_iter().rev() {
            let Told { exception, members, .. } = &self.told[index];
            if members.is_empty() {
                self.one(exception);
            } else {
                self.group(exception, members);
            }
            // The sentence stands between an exception and the one that it led to.
            self.emit(sentence, '|');
        }
    }

    /// Prints text, each line behind the margin of the groups around it.
    fn emit(&mut self, text: &str, margin: char) {
        for line in text.split_inclusive('\n') {
            if self.depth > 0 {
                let _ = write!(self.text, "{}{margin} ", self.indent());
            }
            self.text += line;
        }
    }

    fn indent(&self) -> String {
        "  ".repeat(self.depth)
    }

    fn one(&mut self, exception: &Exception) {
        if !exception.traceback.is_empty() {
            self.emit("Traceback (most recent call last):\n", '|');
            self.entries(&exception.traceback);
        }
        self.emit(&last_lines(exception), '|');
    }

    fn group(&mut self, exception: &Exception, members: &[usize]) {
        if self.depth > GROUP_DEPTH {
            return self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
        }
        let outermost = self.depth == 0;
        self.depth += usize::from(outermost);
        if !exception.traceback.is_empty() {
            let margin = if outermost { '+' } else { '|' };
            self.emit("Exception Group Traceback (most recent call last):\n", margin);
            self.entries(&exception.traceback);
        }
        self.emit(&last_lines(exception), '|');
        self.members(members);
        self.depth -= usize::from(outermost);
    }

    fn members(&mut self, members: &[usize]) {
        self.to_close = false;
        let shown = members.len().min(GROUP_WIDTH + 1);
        for (index, &member) in members.iter().take(shown).enumerate() {
            let last = index + 1 == shown;
            // The frame may be closed by the member itself, if that is a group.
            self.to_close |= last;
            let cut = index >= GROUP_WIDTH;
            let title = if cut { "...".to_owned() } else { (index + 1).to_string() };
            let corner = if index == 0 { "+-" } else { "  " };
            let _ = writeln!(self.text, "{}{corner}+---------------- {title} ----------------", self.indent());
            self.depth += 1;
            if cut {
                let more = members.len() - GROUP_WIDTH;
                self.emit(&format!("and {more} more exception{}\n", if more > 1 { "s" } else { "" }), '|');
            } else {
                self.chain(member);
            }
            if last && self.to_close {
                let _ = writeln!(self.text, "{}+------------------------------------", self.indent());
                self.to_close = false;
            }
            self.depth -= 1;
        }
    }

    fn entries(&mut self, entries: &[TraceEntry]) {
        for same in entries.chunk_by(|a, b| a == b) {
            for entry in same.iter().take(REPEATS) {
                let mut text = format!("  File \"{}\", line {}, in {}\n", entry.filename, entry.line, entry.function);
                // Of code that was made at run time there is no source.
                let lines = if entry.filename == self.filename { &self.lines[..] } else { &[] };
                let line = (entry.line as usize).checked_sub(1).and_then(|index| lines.get(index));
                if let Some(line) = line.map(|line| line.trim()).filter(|line| !line.is_empty()) {
                    let _ = writeln!(text, "    {line}");
                }
                self.emit(&text, '|');
            }
            match same.len().saturating_sub(REPEATS) {
                0 => {}
                1 => self.emit("  [Previous line repeated 1 more time]\n", '|'),
                more => self.emit(&format!("  [Previous line repeated {more} more times]\n"), '|'),
            }
        }
    }
}

/// Class, message and notes.
fn last_lines(exception: &Exception) -> String {
    let (mut text, message) = match place::of(&exception.class, &exception.args, &exception.message) {
        Some((place, message)) => (place, message),
        None => (String::new(), exception.message.clone()),
    };
    text += &exception.class;
    if !message.is_empty() {
        let _ = write!(text, ": {message}");
    }
    if !exception.suggestion.is_empty() {
        let _ = write!(text, ". {}", exception.suggestion);
    }
    text += "\n";
    for line in exception.notes.iter().flat_map(|note| note.split('\n')) {
        let _ = writeln!(text, "{line}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raised(class: &str, message: &str, lines: &[u32]) -> Exception {
        let entry = |line: &u32| TraceEntry { function: "f".to_owned(), line: *line, filename: "x.py".to_owned() };
        let traceback = lines.iter().map(entry).collect();
        Exception { class: class.to_owned(), message: message.to_owned(), traceback, ..Exception::default() }
    }

    #[test]
    fn a_chain_is_told_from_its_beginning() {
        let mut exception = raised("KeyError", "'k'", &[2]);
        exception.cause = Some(Box::new(Exception { number: 1, ..raised("ValueError", "", &[1]) }));
        let expected = "Traceback (most recent call last):\n  File \"x.py\", line 1, in f\n    a()\nValueError\n\n\
            The above exception was the direct cause of the following exception:\n\n\
            Traceback (most recent call last):\n  File \"x.py\", line 2, in f\n    b()\nKeyError: 'k'\n";
        assert_eq!(render(&exception, "x.py", "a()\n  b()\n"), expected);
    }

    #[test]
    fn a_suppressed_context_is_not_told() {
        let mut exception = raised("KeyError", "", &[]);
        exception.context = Some(Box::new(Exception { number: 1, ..raised("ValueError", "", &[]) }));
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

    fn number(exception: &mut Exception, next: &mut usize) {
        exception.number = *next;
        *next += 1;
        exception.exceptions.iter_mut().for_each(|member| number(member, next));
    }

    #[test]
    fn a_group_is_told_with_its_members_in_frames() {
        let mut exception = raised("ExceptionGroup", "a (2 sub-exceptions)", &[1]);
        let mut inner = raised("ExceptionGroup", "b (1 sub-exception)", &[]);
        inner.exceptions = vec![raised("TypeError", "2", &[])];
        exception.exceptions = vec![raised("ValueError", "1", &[]), inner];
        number(&mut exception, &mut 0);
        exception.notes = vec!["one\ntwo".to_owned()];
        let expected = "  + Exception Group Traceback (most recent call last):\n  |   File \"x.py\", line 1, in f\n  |     f()\n  \
            | ExceptionGroup: a (2 sub-exceptions)\n  | one\n  | two\n  +-+---------------- 1 ----------------\n    \
            | ValueError: 1\n    +---------------- 2 ----------------\n    | ExceptionGroup: b (1 sub-exception)\n    \
            +-+---------------- 1 ----------------\n      | TypeError: 2\n      +------------------------------------\n";
        assert_eq!(render(&exception, "x.py", "f()\n"), expected);
    }

    #[test]
    fn an_exit_is_no_error_but_a_status() {
        let exit = |exit: Exit| uncaught(&Exception { exit: Some(exit), ..raised("SystemExit", "", &[1]) }, "x.py", "");
        assert_eq!(exit(Exit::Status(Some(3))), (3, String::new()));
        assert_eq!(exit(Exit::Status(Some(-1))), (255, String::new()));
        assert_eq!(exit(Exit::Status(None)), (255, String::new()));
        assert_eq!(exit(Exit::Text("why".to_owned())), (1, "why\n".to_owned()));
    }
}
