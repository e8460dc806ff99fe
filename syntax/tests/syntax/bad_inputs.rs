//! `bad_inputs.txt`: sources and what CPython 3.14 says of each. `bless.py` writes what it says.

use syntax::End;

#[test]
fn errors_are_those_of_cpython() {
    let failures: Vec<String> =
        include_str!("../bad_inputs.txt").trim_end().split("\n====\n").filter_map(failure).collect();
    assert!(failures.is_empty(), "{} differ:\n{}", failures.len(), failures.join("\n"));
}

/// Messages of which it is not known yet where CPython says that the mistake ends.
const WITHOUT_END: [&str; 14] = [
    "f-string: ",
    "':' expected after dictionary key",
    "leading zeros",
    "Type parameter list cannot be empty",
    "'u' and 'b' prefixes",
    "'b' and 'f' prefixes",
    "iterable argument unpacking follows",
    "cannot have both",
    "multiple exception types",
    "unexpected character after line continuation",
    "unexpected EOF",
    "Generator expression must be parenthesized",
    "invalid syntax. Maybe you meant",
    "'{' was never closed",
];

fn place(entry: &str) -> String {
    let (place, message) = entry.split_once(' ').unwrap_or((entry, ""));
    let is_known =
        !WITHOUT_END.iter().any(|begin| message.split_once(": ").is_some_and(|(_, it)| it.starts_with(begin)));
    let place = if is_known { place } else { place.split('-').next().unwrap_or_default() };
    format!("{place} {message}")
}

fn failure(entry: &str) -> Option<String> {
    let (source, expected) = entry.rsplit_once("\n--> ").expect("a blessed entry");
    let actual = match syntax::parse(source) {
        Ok(_) => "accepted".to_owned(),
        Err(error) => {
            let end = match error.end {
                End::Start => String::new(),
                End::Nowhere | End::Zero => "-".to_owned(),
                End::At(line, column) => format!("-{line}:{column}"),
            };
            let line = source.lines().nth(error.line as usize - 1).unwrap_or_default();
            let is_nowhere = error.end == End::Zero || error.end == End::Nowhere && error.column as usize > line.len();
            let column = if is_nowhere { 0 } else { error.column };
            format!("{}:{column}{end} {}: {}", error.line, error.class, error.message)
        }
    };
    (place(&actual) != place(expected)).then(|| format!("{source}\n    expected {expected}\n    actual   {actual}"))
}
