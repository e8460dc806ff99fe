//! `difftest conform --dis`: our bytecode against a real CPython's, code object by code object. Nothing is run but the compilers.

use crate::engines::{Cpython, External, Limits};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use vm::code::{Code, Constant, Local};

/// What CPython runs: it prints its code objects as JSON.
const DUMP: &str = include_str!("dis.py");
/// How long a file may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// A code object as both sides tell it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Description {
    name: String,
    line: u32,
    /// Parameters: all positional, positional-only, keyword-only; stack size; flags.
    counts: [u32; 5],
    /// Variables, cells, free variables.
    names: [Vec<String>; 3],
    listing: String,
}

/// A function whose bytecode is not CPython's.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// The file.
    pub path: PathBuf,
    /// The code object's `__qualname__`.
    pub function: String,
    /// Its first line.
    pub line: u32,
    /// The first difference, classified.
    pub cause: String,
    /// Where they part, as CPython has it.
    pub expected: String,
    /// The same place of ours.
    pub actual: String,
}

/// What came of comparing files.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Comparison {
    /// Functions, classes and modules that were compared.
    pub functions: usize,
    /// Those whose bytecode is CPython's.
    pub identical: usize,
    /// How many differ by what.
    pub causes: BTreeMap<String, usize>,
    /// The others.
    pub differences: Vec<Difference>,
    /// Files that one side does not compile, and why.
    pub skipped: Vec<(PathBuf, String)>,
}

/// Compares all files; `each` is told after each.
pub fn compare(files: &[PathBuf], reference: &External, mut each: impl FnMut()) -> Comparison {
    let mut cpython = Cpython::new(reference, Limits::LARGE, PATIENCE);
    let mut comparison = Comparison::default();
    for path in files {
        if let Err(why) = comparison.add(path, &mut cpython) {
            comparison.skipped.push((path.clone(), why));
        }
        each();
    }
    comparison
}

impl Comparison {
    fn add(&mut self, path: &Path, cpython: &mut Cpython) -> Result<(), String> {
        let source = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let module = syntax::parse(&source).map_err(|error| error.to_string())?;
        let code = vm::compiler::compile(&module, &name).map_err(|error| error.to_string())?;
        let expected = expected(&name, &source, cpython)?;
        let mut actual = Vec::new();
        describe(&code, &mut actual);
        if expected.len() != actual.len() {
            let why = format!("{} code objects instead of {}", actual.len(), expected.len());
            self.skipped.push((path.to_owned(), why));
        }
        for (expected, actual) in expected.iter().zip(&actual) {
            self.functions += 1;
            match difference(expected, actual) {
                None => self.identical += 1,
                Some((cause, expected_text, actual_text)) => {
                    *self.causes.entry(cause.clone()).or_default() += 1;
                    self.differences.push(Difference {
                        path: path.to_owned(),
                        function: expected.name.clone(),
                        line: expected.line,
                        cause,
                        expected: expected_text,
                        actual: actual_text,
                    });
                }
            }
        }
        Ok(())
    }
}

fn expected(name: &str, source: &str, cpython: &mut Cpython) -> Result<Vec<Description>, String> {
    let literal = syntax::literal::str_repr;
    let program = format!("SOURCE = {}\nNAME = {}\n{DUMP}", literal(source), literal(name));
    let script = cpython.script("dump.py", &program).map_err(|silence| format!("CPython: {silence:?}"))?;
    if script.status != 0 {
        return Err(format!("CPython: {}", script.stderr.lines().last().unwrap_or_default()));
    }
    serde_json::from_str(&script.stdout).map_err(|error| format!("CPython: {error}"))
}

/// A code object and those among its constants, in the order of `walk` in `dis.py`.
fn describe(code: &Code, descriptions: &mut Vec<Description>) {
    let named = |kind: u8| {
        let locals = code.locals_plus.iter().filter(move |local| local.kind & kind != 0);
        locals.map(|local| local.name.clone()).collect()
    };
    descriptions.push(Description {
        name: code.qualname.clone(),
        line: code.first_line,
        counts: [code.arg_count, code.posonly_count, code.kwonly_count, code.stack_size, code.flags],
        names: [named(Local::LOCAL), named(Local::CELL), named(Local::FREE)],
        listing: vm::dis::dis_function(code, None),
    });
    for constant in &code.constants {
        if let Constant::Code(inner) = constant {
            describe(inner, descriptions);
        }
    }
}

/// The first difference: its class and both texts.
fn difference(expected: &Description, actual: &Description) -> Option<(String, String, String)> {
    let told = |cause: &str, expected: String, actual: String| Some((cause.to_owned(), expected, actual));
    if expected.name != actual.name || expected.line != actual.line {
        let place = |it: &Description| format!("{}, line {}", it.name, it.line);
        return told("name or first line", place(expected), place(actual));
    }
    let mut theirs = expected.listing.lines().filter(|line| !line.is_empty());
    let mut ours = actual.listing.lines().filter(|line| !line.is_empty());
    loop {
        match (theirs.next(), ours.next()) {
            (None, None) => break,
            (Some(theirs), Some(ours)) if same_line(theirs, ours) => {}
            (theirs, ours) => {
                let (theirs, ours) = (theirs.unwrap_or_default(), ours.unwrap_or_default());
                return told(&cause(theirs, ours), theirs.to_owned(), ours.to_owned());
            }
        }
    }
    if expected.counts != actual.counts {
        let kinds =
            ["positional parameters", "positional-only parameters", "keyword-only parameters", "stack size", "flags"];
        let first = (0..kinds.len()).find(|&index| expected.counts[index] != actual.counts[index]).unwrap_or(0);
        return told(kinds[first], expected.counts[first].to_string(), actual.counts[first].to_string());
    }
    let names = |it: &Description| format!("{:?}", it.names);
    (expected.names != actual.names).then(|| ("variables".to_owned(), names(expected), names(actual)))
}

/// The order of a set is that of the hashes, which are not the same on 32 and on 64 bits.
fn same_line(theirs: &str, ours: &str) -> bool {
    let sorted = |line: &str| {
        let mut characters: Vec<char> = line.chars().collect();
        characters.sort_unstable();
        characters
    };
    theirs == ours || (theirs.contains("frozenset({") && sorted(theirs) == sorted(ours))
}

/// What kind of difference it is.
fn cause(theirs: &str, ours: &str) -> String {
    let (expected, actual) = (opcode(theirs), opcode(ours));
    match (expected, actual) {
        (Some(expected), Some(actual)) if expected != actual => format!("{actual} instead of {expected}"),
        (Some(opcode), Some(_)) => {
            let after = |line: &str| line.split_once(opcode).map(|(_, rest)| rest.to_owned());
            let what = if after(theirs) == after(ours) { "line or label" } else { "operand" };
            format!("{what} of {opcode}")
        }
        (None, None) => "exception table".to_owned(),
        (Some(opcode), None) => format!("{opcode} is missing"),
        (None, Some(opcode)) => format!("{opcode} is too much"),
    }
}

/// The opcode in a line of a listing.
fn opcode(line: &str) -> Option<&str> {
    let is_opcode = |word: &&str| {
        word.len() > 2
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
    };
    line.split_whitespace().find(is_opcode)
}

#[cfg(test)]
mod tests {
    use super::cause;

    #[test]
    fn differences_are_classified() {
        let line = "  3   L2:  LOAD_FAST                0 (x)";
        assert_eq!(cause(line, &line.replace("FAST ", "NAME ")), "LOAD_NAME instead of LOAD_FAST");
        assert_eq!(cause(line, &line.replace("(x)", "(y)")), "operand of LOAD_FAST");
        assert_eq!(cause(line, &line.replace("  3", "  4")), "line or label of LOAD_FAST");
        assert_eq!(cause("  L1 to L2 -> L3 [0]", "  L1 to L2 -> L3 [1]"), "exception table");
    }
}
