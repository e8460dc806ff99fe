//! Deep and long programs: parsed, or refused by a clear error, and never an overflow of the stack.

use syntax::{ErrorClass, parse, print};

const MANY: usize = 20_000;

/// Parses, prints, dumps and drops on a small stack; true if the text was taken.
fn survives(source: String) -> Result<bool, String> {
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let work = move || match parse(&source) {
        Ok(module) => {
            syntax::dump(&module, true);
            parse(print(&module)).map(|_| true).map_err(|error| error.to_string())
        }
        Err(error) if error.class == ErrorClass::NotSupported => Ok(false),
        Err(error) => Err(error.to_string()),
    };
    thread.spawn(work).unwrap().join().unwrap()
}

#[test]
fn deep_programs_are_refused() {
    let chains = ["-", "not ", "lambda: ", "x if y else ", "2 ** ", "await "].map(|part| part.repeat(MANY) + "x");
    let tails = [".a", "()", "[0]", " + 1", " < 1"].map(|part| "x".to_owned() + &part.repeat(MANY));
    let others = [
        format!("f'{{{}x}}'", "-".repeat(1500)),
        format!("{}f'{{{}x}}'", "-".repeat(900), "-".repeat(900)),
        "x = ".repeat(MANY) + "1",
        "if x: pass\n".to_owned() + &"elif x: pass\n".repeat(MANY),
    ];
    for source in chains.into_iter().chain(tails).chain(others) {
        let start: String = source.chars().take(30).collect();
        assert_eq!(survives(source), Ok(false), "{start}");
    }
}

#[test]
fn long_programs_are_taken() {
    let lists = [
        format!("[{}]", "1, ".repeat(MANY)),
        format!("[{}]", "lambda a, b: a.c, ".repeat(MANY)),
        "x".to_owned() + &" and x.y".repeat(MANY),
        format!("x = '{}'", "a".repeat(1_000_000)),
        "'a' ".repeat(MANY),
        "x = 1\n".repeat(MANY),
        "x; ".repeat(MANY),
        format!("x = 0x{}", "f".repeat(MANY)),
    ];
    for source in lists {
        let start: String = source.chars().take(30).collect();
        assert_eq!(survives(source), Ok(true), "{start}");
    }
}

#[test]
fn what_cpython_takes_in_depth_is_taken() {
    let mut fstrings = "1".to_owned();
    (0..149).for_each(|_| fstrings = format!("f'{{{fstrings}}}'"));
    let blocks: String = (0..99).map(|depth| " ".repeat(depth) + "if x:\n").collect();
    let deep = [
        "[".repeat(200) + &"]".repeat(200),
        "(".repeat(200) + "1" + &")".repeat(200),
        "[x for x in ".repeat(200) + "y" + &"]".repeat(200),
        "x".to_owned() + &" + 1".repeat(900),
        "-".repeat(900) + "x",
        "if x: pass\n".to_owned() + &"elif x: pass\n".repeat(900),
        blocks + &" ".repeat(99) + "pass\n",
        fstrings,
    ];
    for source in deep {
        let start: String = source.chars().take(30).collect();
        assert_eq!(survives(source), Ok(true), "{start}");
    }
}

#[test]
fn cpythons_own_limits() {
    let message = |source: String| parse(source).unwrap_err().message;
    let blocks: String = (0..100).map(|depth| " ".repeat(depth) + "if x:\n").collect();
    assert_eq!(message("(".repeat(201)), "too many nested parentheses");
    assert_eq!(message(blocks + &" ".repeat(100) + "pass\n"), "too many levels of indentation");
    assert!(message("1".repeat(4301)).starts_with("Exceeds the limit (4300 digits)"));
    assert!(parse("1".repeat(4300)).is_ok());
}

#[test]
fn bytes_that_are_no_text() {
    let error = parse(b"x = 1\ny = '\xe9'\n").unwrap_err();
    assert_eq!((error.line, error.column), (2, 5));
    assert!(error.message.starts_with("Non-UTF-8 code starting with '\\xe9' on line 2"));
    assert_eq!(parse("x\0").unwrap_err().message, "source code cannot contain null bytes");
    assert_eq!(parse(b"\xef\xbb\xbfx = 1\r\ny = 2\r").unwrap().body.len(), 2);
    assert_eq!(parse("# coding: utf-8\nx").unwrap().body.len(), 1);
    assert_eq!(
        parse("# -*- coding: latin-1 -*-").unwrap_err().to_string(),
        "line 1: not supported: source encoding latin-1"
    );
    assert_eq!(parse("'\\ud800'").unwrap_err().to_string(), "line 1: not supported: lone surrogates in strings");
}
