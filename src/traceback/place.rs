//! Where a SyntaxError says that the mistake is: file, line and text, read from its `args` as they are observed. Of an error that was
//! found only after parsing `args` has no more than the message, and what `str()` shows tells file and line.

use syntax::{Place, SyntaxError};

/// The classes whose `args` tell a place.
const CLASSES: &[&str] = &["SyntaxError", "IndentationError", "TabError"];

/// What stands before the last line of the traceback, and the message of that line.
pub(super) fn of(class: &str, args: &[String], shown: &str) -> Option<(String, String)> {
    if !CLASSES.contains(&class) {
        return None;
    }
    let [message, details] = args else { return by_text(args, shown) };
    let message = Literals { rest: message }.text()??;
    let mut details = Literals { rest: details.strip_prefix('(')? };
    let filename = details.text()?.filter(|name| !name.is_empty()).unwrap_or_else(|| "<string>".to_owned());
    let line = details.word()?.parse().ok()?;
    let offset = details.word()?.parse().ok();
    let text = details.text()?;
    let end_line = details.word().and_then(|word| word.parse().ok());
    let end_offset = details.word().and_then(|word| word.parse().ok());
    let place = Place {
        line,
        offset: offset.unwrap_or(0),
        text,
        end_line: end_line.unwrap_or(0),
        end_offset: end_offset.unwrap_or(0),
    };
    Some((told(&filename, &place, offset.is_some()), message))
}

/// Of `message (file, line 1)`: a name in angle brackets is whole, of a path it is only the last part.
fn by_text(args: &[String], shown: &str) -> Option<(String, String)> {
    let [message] = args else { return None };
    let message = Literals { rest: message }.text()??;
    let place = shown.strip_prefix(&message)?.strip_prefix(" (")?.strip_suffix(')')?;
    let (filename, line) = place.rsplit_once(", line ").or_else(|| Some(("<string>", place.strip_prefix("line ")?)))?;
    line.parse::<u32>().ok()?;
    Some((format!("  File \"{filename}\", line {line}\n"), message))
}

/// Where a program is wrong that does not compile: there is a file to read the line from.
pub(super) fn in_file(filename: &str, source: &str, error: &SyntaxError) -> String {
    let mut place = error.place_in(source, syntax::Mode::Exec);
    if place.text.is_none() {
        place.text =
            (error.line as usize).checked_sub(1).and_then(|index| source.lines().nth(index)).map(str::to_owned);
    }
    told(filename, &place, true)
}

fn told(filename: &str, place: &Place, has_offset: bool) -> String {
    let mut told = format!("  File \"{filename}\", line {}\n", place.line);
    if let Some(text) = &place.text {
        let end = usize::try_from(place.end_offset).ok();
        let end =
            if place.end_line == place.line { end } else { Some(text.trim_end_matches('\n').chars().count() + 1) };
        told += &shown(text, has_offset.then_some(place.offset as usize), end);
    }
    told
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
        super::of("SyntaxError", &[message.to_owned(), details.to_owned()], "")
    }

    #[test]
    fn the_line_is_shown_where_the_parser_found_the_mistake() {
        let (place, message) = of("'invalid syntax'", r#"('<string>', 2, 4, '  it\'s, 1 +\n', 2, 5)"#).unwrap();
        assert_eq!(place, "  File \"<string>\", line 2\n    it's, 1 +\n     ^\n");
        assert_eq!(message, "invalid syntax");
    }

    #[test]
    fn the_compiler_has_no_text() {
        let (place, _) = of(r#""'return' outside function""#, "('f', 1, 1, None, 1, 9)").unwrap();
        assert_eq!(place, "  File \"f\", line 1\n");
        assert_eq!(of("'m'", "(1, 2)"), None);
        assert_eq!(of("'m'", "5"), None);
    }

    #[test]
    fn of_an_error_found_after_parsing_the_message_tells_file_and_line() {
        let of = |shown: &str| super::of("SyntaxError", &["'bad'".to_owned()], shown);
        let told = |place: &str| Some((place.to_owned(), "bad".to_owned()));
        assert_eq!(of("bad (<test>, line 2)"), told("  File \"<test>\", line 2\n"));
        assert_eq!(of("bad (line 7)"), told("  File \"<string>\", line 7\n"));
        assert_eq!(of("bad"), None);
        assert_eq!(of("bad (x)"), None);
    }
}
