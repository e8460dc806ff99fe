//! Where a SyntaxError says that the mistake is: file, line and text, read from its `args` as they are observed. Of errors that a
//! program made in another way than with these `args` nothing is known.

/// The classes whose `args` tell a place.
const CLASSES: &[&str] = &["SyntaxError", "IndentationError", "TabError"];

/// How messages of CPython's compiler begin, and of its symbol table: these have no text unless there is a file to read it from.
const WITHOUT_TEXT: &[&str] = &[
    "'return' outside",
    "'break' outside",
    "'continue' not properly",
    "'yield",
    "'await' outside",
    "'async ",
    "nonlocal ",
    "no binding for nonlocal",
    "name '",
    "annotated name",
    "duplicate ",
    "keyword argument repeated",
    "import * only",
    "asynchronous comprehension",
    "from __future__",
    "future feature",
    "multiple starred",
    "starred assignment target",
    "can't use starred expression here",
    "default 'except:'",
    "cannot assign to __debug__",
    "too many statically",
    "alternative patterns",
    "multiple assignments to name",
    "wildcard makes",
    "name capture",
    "assignment expression",
    "yield expression cannot",
    "named expression cannot",
    "await expression cannot",
];

/// What stands before the last line of the traceback, and the message of that line.
pub(super) fn of(class: &str, args: &[String]) -> Option<(String, String)> {
    let [message, details] = args else { return None };
    if !CLASSES.contains(&class) {
        return None;
    }
    let message = Literals { rest: message }.text()??;
    let mut details = Literals { rest: details.strip_prefix('(')? };
    let filename = details.text()?.unwrap_or_else(|| "<string>".to_owned());
    let line: i64 = details.word()?.parse().ok()?;
    let offset = details.word()?.parse::<usize>().ok();
    let text = details.text()?.filter(|_| !WITHOUT_TEXT.iter().any(|start| message.starts_with(start)));
    let mut place = format!("  File \"{filename}\", line {line}\n");
    if let Some(text) = text {
        let end_line: Option<i64> = details.word().and_then(|word| word.parse().ok());
        let end = details.word().and_then(|word| word.parse::<usize>().ok());
        let end = if end_line == Some(line) { end } else { Some(text.trim_end_matches('\n').chars().count() + 1) };
        place += &shown(&text, offset, end);
    }
    Some((place, message))
}

/// The text of a line, and marks below it.
fn shown(text: &str, offset: Option<usize>, end: Option<usize>) -> String {
    let line = text.trim_end_matches('\n');
    let stripped = line.trim_start_matches([' ', '\n', '\x0c']);
    let spaces = line.chars().count() - stripped.chars().count();
    let mut shown = format!("    {stripped}\n");
    let Some(offset) = offset else { return shown };
    // A line ends with a newline, even where the text does not have it.
    let length = line.chars().count() + 1;
    let mut end = end.filter(|&end| end != 0).unwrap_or(offset);
    let offset = if length > 0 && offset > length { length } else { offset };
    end = end.max(offset);
    if end == offset {
        end = offset + 1;
    }
    if let Some(column) = offset.checked_sub(1 + spaces) {
        let before = stripped.chars().take(column).map(|c| if c.is_whitespace() { c } else { ' ' });
        shown += &format!("    {}{}\n", before.collect::<String>(), "^".repeat(end - offset));
    }
    shown
}

/// Literals behind one another, as `repr` writes them in a tuple.
struct Literals<'a> {
    rest: &'a str,
}

impl Literals<'_> {
    /// The next literal as it is written; a str has no commas outside its quotes.
    fn word(&mut self) -> Option<&str> {
        let end = self.rest.find([',', ')']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start_matches([',', ')']).trim_start();
        Some(word)
    }

    /// The next literal, a str or `None`.
    fn text(&mut self) -> Option<Option<String>> {
        let mut characters = self.rest.char_indices();
        let (_, quote) = characters.next()?;
        if !matches!(quote, '\'' | '"') {
            return (self.word()? == "None").then_some(None);
        }
        let mut text = String::new();
        loop {
            let (at, character) = characters.next()?;
            if character == quote {
                self.rest = self.rest[at + 1..].trim_start_matches([',', ')']).trim_start();
                return Some(Some(text));
            }
            if character != '\\' {
                text.push(character);
                continue;
            }
            let (_, escaped) = characters.next()?;
            text.push(match escaped {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'x' | 'u' | 'U' => {
                    let digits = [('x', 2), ('u', 4), ('U', 8)].iter().find(|(letter, _)| *letter == escaped)?.1;
                    let code: String = characters.by_ref().take(digits).map(|(_, digit)| digit).collect();
                    char::from_u32(u32::from_str_radix(&code, 16).ok()?)?
                }
                other => other,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    fn of(message: &str, details: &str) -> Option<(String, String)> {
        super::of("SyntaxError", &[message.to_owned(), details.to_owned()])
    }

    #[test]
    fn the_line_is_shown_where_the_parser_found_the_mistake() {
        let (place, message) = of("'invalid syntax'", r#"('<string>', 2, 4, '  it\'s, 1 +\n', 2, 5)"#).unwrap();
        assert_eq!(place, "  File \"<string>\", line 2\n    it's, 1 +\n     ^\n");
        assert_eq!(message, "invalid syntax");
    }

    #[test]
    fn the_compiler_has_no_text() {
        let (place, _) = of(r#""'return' outside function""#, "('f', 1, 1, 'return 5', 1, 1)").unwrap();
        assert_eq!(place, "  File \"f\", line 1\n");
        assert_eq!(of("'m'", "(1, 2)"), None);
        assert_eq!(of("'m'", "5"), None);
    }
}
