//! Just enough of Rust's lexical structure to ask questions about source files. Not a parser.

/// `source` with comments, strings and characters blanked out, so that what is left is code. Lines stay where they are.
pub(crate) fn code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = opaque(rest, code.chars().next_back());
        let (text, after) = rest.split_at(length.unwrap_or(first.len_utf8()));
        match length {
            Some(_) => code.extend(text.chars().map(|c| if c == '\n' { '\n' } else { ' ' })),
            None => code.push_str(text),
        }
        rest = after;
    }
    code
}

/// The length of the comment, string or character that `text` begins with.
fn opaque(text: &str, before: Option<char>) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(text.find("*/").map_or(text.len(), |end| end + 2));
    }
    if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
        return quoted(text);
    }
    let prefix = text.len() - text.trim_start_matches(['b', 'c']).len();
    raw(&text[prefix..]).or_else(|| quoted(&text[prefix..])).map(|length| prefix + length).or_else(|| character(text))
}

fn quoted(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('"')?;
    let mut escaped = false;
    let end = inside.find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    });
    Some(end.map_or(text.len(), |end| end + 2))
}

fn raw(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('r')?;
    let hashes = inside.len() - inside.trim_start_matches('#').len();
    let body = inside[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    Some(body.find(&close).map_or(text.len(), |end| 2 + hashes + end + close.len()))
}

/// A character literal; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'').or_else(|| text.strip_prefix("b'"))?;
    let start = text.len() - inside.len();
    let width = match inside.strip_prefix('\\') {
        Some(escape) => 1 + escape.char_indices().skip(1).find(|(_, c)| *c == '\'')?.0,
        None => inside.chars().next()?.len_utf8(),
    };
    inside.get(width..)?.starts_with('\'').then_some(start + width + 1)
}

/// A function with a body.
pub(crate) struct Function<'a> {
    pub(crate) name: &'a str,
    /// The line of `fn`, from 1.
    pub(crate) line: usize,
    /// From `fn` to the closing brace.
    pub(crate) lines: usize,
}

/// The functions in `code`, which must come from [`code`].
pub(crate) fn functions(code: &str) -> Vec<Function<'_>> {
    words(code, "fn").filter_map(|at| function(code, at)).collect()
}

fn function(code: &str, at: usize) -> Option<Function<'_>> {
    let signature = &code[at..];
    let name = signature[2..].trim_start().split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    let open = signature.find(['{', ';']).filter(|_| !name.is_empty())?;
    let end = open + closing_brace(&signature[open..])?;
    let line = code[..at].matches('\n').count() + 1;
    Some(Function { name, line, lines: signature[..end].matches('\n').count() + 1 })
}

fn closing_brace(block: &str) -> Option<usize> {
    let mut depth = 0_usize;
    block.char_indices().take_while(|(at, c)| *at > 0 || *c == '{').find_map(|(at, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// Where `word` stands in `code` as a word of its own.
pub(crate) fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        !code[..*at].ends_with(part) && !code[at + word.len()..].starts_with(part) && !code[..*at].ends_with("r#")
    })
}

#[test]
fn comments_strings_and_characters_are_no_code() {
    let source = "a // b\n/* c\n */ d(\"e\\\"f\", 'g', '\\'', r#\"h\"i\"#, b\"j\", b'k', '\"') 'life x";
    let left: String = code(source).split_whitespace().collect();
    assert_eq!(left, "ad(,,,,,,)'lifex");
    assert_eq!(code(source).matches('\n').count(), 2);
}

#[test]
fn functions_end_at_their_brace() {
    let text = "fn a() {\n    fn b() { if x {} }\n}\ntrait T { fn c(); }\ntype F = fn(u8);\n";
    let found: Vec<_> = functions(text).iter().map(|f| (f.name, f.line, f.lines)).collect();
    assert_eq!(found, [("a", 1, 3), ("b", 2, 1)]);
}
