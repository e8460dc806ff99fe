//! `bad_inputs.txt`: sources and what CPython 3.14 says of each. `bless.py` writes what it says.

#[test]
fn errors_are_those_of_cpython() {
    let failures: Vec<String> =
        include_str!("../bad_inputs.txt").trim_end().split("\n====\n").filter_map(failure).collect();
    assert!(failures.is_empty(), "{} differ:\n{}", failures.len(), failures.join("\n"));
}

fn failure(entry: &str) -> Option<String> {
    let (source, expected) = entry.rsplit_once("\n--> ").expect("a blessed entry");
    let actual = match syntax::parse(source) {
        Ok(_) => "accepted".to_owned(),
        Err(error) => format!("{}:{} {}: {}", error.line, error.column, error.class, error.message),
    };
    (actual != expected).then(|| format!("{source}\n    expected {expected}\n    actual   {actual}"))
}
