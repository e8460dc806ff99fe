//! What a comparison with a real CPython leaves out, by rule: each has a name, says why, and is counted. A rule looks at the build of
//! that CPython, at the program and at the two texts that differ; what no rule explains is a divergence.

use crate::observation::Build;
use regex_lite::Regex;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;
use syntax::ast::{Constant, Expr, ExprKind, Module, Operator};
use syntax::walk::{Context, Visitor, walk_expr, walk_suite};

/// Why something is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// A CPython counts no safepoints.
    NoSafepoints,
    /// A program without an end in the reference has none in CPython.
    NotAsked,
    /// Where an object lies is its hash.
    IdentityHashes,
    /// A build of 32 bits has other hashes, so another order of sets, and smaller indexes and sizes.
    NarrowWords,
    /// WebAssembly's stack ends before the recursion limit where native code recurses.
    ShortStack,
    /// The C library numbers and words a result out of range otherwise.
    SystemErrors,
    /// An address is longer than ours, so that a text with it is padded less.
    PaddedAddresses,
    /// The library's modules lie in files, which an error names.
    ModuleFiles,
    /// WebAssembly's C library rounds powers and functions otherwise in the last place.
    LastPlace,
    /// A process ended, and another one gave the answer.
    Restarted,
    /// A CPython before 3.14 words some errors otherwise.
    OlderMessages,
    /// A CPython before 3.14 means something else by what the program was made small to (`changes`).
    OlderMeaning,
    /// A CPython before 3.14 cannot read t-strings.
    OlderSyntax,
    /// A CPython before 3.14 builds a set of constants from a frozenset, and so in another order.
    OlderSets,
    /// A set of constants is built once more, and so in another order, if a name among them was interned before.
    InternedSets,
}

impl Rule {
    /// What a session prints of it.
    pub fn text(self) -> (&'static str, &'static str) {
        match self {
            Self::NoSafepoints => ("no safepoints", "compared with CPython on all else"),
            Self::NotAsked => ("not asked", "without an end to compare with CPython's"),
            Self::IdentityHashes => ("identity hashes", "the oracle does otherwise too where objects lie elsewhere"),
            Self::NarrowWords => ("32-bit words", "the oracle does the same in words of 32 bits"),
            Self::ShortStack => ("short stack", "the build's stack ends before the recursion limit"),
            Self::SystemErrors => ("system errors", "the build's C library numbers and words ERANGE otherwise"),
            Self::PaddedAddresses => {
                ("padded addresses", "an address is longer there than 0x0, as which all are compared")
            }
            Self::Restarted => ("restarted", "a process ended, and the program was run again in another one"),
            Self::ModuleFiles => {
                ("module files", "the library's modules lie in files there, and an error says in which")
            }
            Self::LastPlace => {
                ("last place", "the build's C library rounds powers and functions otherwise in the last place")
            }
            Self::OlderMessages => ("older messages", "a CPython before 3.14 words it otherwise"),
            Self::OlderMeaning => ("older meaning", "a CPython before 3.14 means it otherwise"),
            Self::OlderSyntax => ("older syntax", "a CPython before 3.14 cannot read it"),
            Self::InternedSets => {
                ("interned sets", "the order of a set of constants depends on which names the process knew before")
            }
            Self::OlderSets => ("older sets", "a CPython before 3.14 orders a set of constants otherwise"),
        }
    }
}

/// How often each rule left something out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut(BTreeMap<Rule, u64>);

impl LeftOut {
    /// Counts a use of the rule.
    pub fn count(&mut self, rule: Rule) {
        *self.0.entry(rule).or_default() += 1;
    }

    /// Adds the counts of another.
    pub fn add(&mut self, other: &Self) {
        for (rule, count) in &other.0 {
            *self.0.entry(*rule).or_default() += count;
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(rule, count)| {
            let (name, why) = rule.text();
            writeln!(f, "rule: {name:16} {count}, {why}")
        })
    }
}

/// What rules know of a program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    has_constant_set: bool,
    has_set_of_names: bool,
    has_template: bool,
    asks_libm: bool,
}

impl Facts {
    /// Reads them off the program.
    pub fn of(module: &Module) -> Self {
        let mut facts = Self::default();
        walk_suite(&mut facts, &module.body);
        facts
    }

    /// Whether a CPython can read the program at all.
    pub fn is_readable_by(self, build: Build) -> bool {
        build.minor >= 14 || !self.has_template
    }
}

impl<'ast> Visitor<'ast> for Facts {
    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::Set(elements) => {
                let is_constant_set = elements.iter().all(|element| is_constant(&element.kind));
                self.has_constant_set |= is_constant_set;
                self.has_set_of_names |= is_constant_set && elements.iter().any(|element| has_name(&element.kind));
            }
            ExprKind::TemplateStr(_) => self.has_template = true,
            ExprKind::BinOp { op, .. } => self.asks_libm |= *op == Operator::Pow,
            ExprKind::Name(name) => self.asks_libm |= matches!(&**name, "pow" | "math"),
            _ => {}
        }
        walk_expr(self, expr, context);
    }
}

/// Whether CPython's compiler folds it into a constant.
fn is_constant(expr: &ExprKind) -> bool {
    match expr {
        ExprKind::Constant(_) => true,
        ExprKind::UnaryOp { operand, .. } => is_constant(&operand.kind),
        ExprKind::BinOp { left, right, .. } => is_constant(&left.kind) && is_constant(&right.kind),
        ExprKind::Tuple(elements) => elements.iter().all(|element| is_constant(&element.kind)),
        _ => false,
    }
}

/// Whether a constant is or holds a str that CPython interns: `should_intern_string` of Objects/codeobject.c.
fn has_name(expr: &ExprKind) -> bool {
    match expr {
        ExprKind::Constant(Constant::Str { value, .. }) => value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'),
        ExprKind::Tuple(elements) => elements.iter().any(|element| has_name(&element.kind)),
        _ => false,
    }
}

/// The rule that explains by the two texts why a CPython does otherwise than an oracle like it, if there is one.
pub fn explain(build: Build, facts: Facts, ours: &str, theirs: &str) -> Option<Rule> {
    let (is_narrow, is_older) = (build.bits == 32, build.minor < 14);
    let (ours, theirs) = (numbered_alike(ours), numbered_alike(theirs));
    let (common, other) = (worded_alike(&ours), worded_alike(&theirs));
    let rules = [
        (Rule::SystemErrors, ours == theirs),
        (Rule::PaddedAddresses, not_padded(&ours) == not_padded(&theirs)),
        (Rule::LastPlace, is_narrow && facts.asks_libm && differ_in_last_place(&ours, &theirs)),
        (Rule::ModuleFiles, without_files(&ours) == without_files(&theirs)),
        (Rule::OlderMessages, is_older && without_files(&common) == without_files(&other)),
        (Rule::ShortStack, is_narrow && ours.starts_with("raised RecursionError") && theirs.starts_with("crashed")),
        (Rule::InternedSets, facts.has_set_of_names && sorted_words(&common) == sorted_words(&other)),
        (Rule::OlderSets, is_older && facts.has_constant_set && sorted_words(&common) == sorted_words(&other)),
    ];
    rules.into_iter().find_map(|(rule, holds)| holds.then_some(rule))
}

/// The words of a text, whatever their order: what another order of a set leaves as it is.
fn sorted_words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split(|c: char| !(c.is_alphanumeric() || "._'-+".contains(c))).collect();
    words.sort_unstable();
    words
}

/// What a version words otherwise than another, and a wording that is common to them.
const WORDINGS: &[(&str, &str)] = &[
    (
        r"(?:(?:integer|float|complex) )?(?:division or modulo|floor division|division|modulo) by zero",
        "division by zero",
    ),
    (r"float divmod\(\)", "division by zero"),
    (
        r"expected (?:argument value|a (?:positive|nonnegative|noninteger|number|finite))[^\n')]*?, got [^\s'),]+",
        "math domain error",
    ),
    ("0.0 cannot be raised to a negative power", "zero to a negative power"),
    (r"cannot use '[^']*' as a (?:set element|dict key) \((unhashable type: '[^']*')\)", "$1"),
    (r"'(?:[\w<>]+\.)+(\w+)' object has no attribute", "'$1' object has no attribute"),
    (r"(argument of type '[^']*' is not) a container or iterable", "$1 iterable"),
    (r"object (\w+) can't be used in 'await' expression", "'$1' object can't be awaited"),
    (
        r"(context manager protocol)(?: \(missed \w+ method\))?(?: but it supports the [a-z ]*context manager protocol\. Did you mean to use \\?'[a-z ]*\\?'\?)?",
        "$1",
    ),
    (r"%c requires an int or a unicode character, not (?:a string of length \d+|\w+)", "%c requires int or char"),
    (r"cannot convert dictionary update sequence element #\d+ to a sequence", "object is not iterable"),
    (r"(?:[^\s'(]+ is not in|(?:list|range|deque)\.(?:index|remove)\(x\): x not in) (list|range|deque)", "not in $1"),
    (r"(too many values to unpack \(expected \d+), got \d+\)", "$1)"),
    (
        r"(just|center)\(\):? argument 2 (must be a byte string of length 1, not )(?:a )?(\w+)(?: object of length \d+)?",
        "$1 $2$3",
    ),
];

static PATTERNS: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    let compiled =
        |(pattern, common): &(&str, &'static str)| (Regex::new(pattern).expect("a pattern of the table"), *common);
    WORDINGS.iter().map(compiled).collect()
});

/// A text in a wording that is common to the versions.
fn worded_alike(text: &str) -> String {
    let replace = |text: String, (pattern, common): &(Regex, &str)| pattern.replace_all(&text, *common).into_owned();
    PATTERNS.iter().fold(text.to_owned(), replace)
}

static FLOAT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\d+(?:\.\d+(?:e[+-]\d+)?|e[+-]\d+)").expect("a pattern of our own"));

/// Whether two texts are alike but for the last place of floats.
fn differ_in_last_place(ours: &str, theirs: &str) -> bool {
    let bits = |text: &str| -> Vec<u64> {
        FLOAT.find_iter(text).filter_map(|float| float.as_str().parse().ok()).map(f64::to_bits).collect()
    };
    let (left, right) = (bits(ours), bits(theirs));
    FLOAT.replace_all(ours, "0.0") == FLOAT.replace_all(theirs, "0.0")
        && left.iter().zip(&right).all(|(left, right)| left.abs_diff(*right) <= 1)
}

static ORIGIN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(cannot import name '[^']*' from '[^']*') \([^)]*\)").expect("a pattern of our own"));

/// A text that does not say which file a module is from.
fn without_files(text: &str) -> String {
    ORIGIN.replace_all(text, "$1").into_owned()
}

static RANGE_ERROR: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\(\d+, 'Result (?:not representable|too large)'\)").expect("a pattern of our own"));

/// A text in which a result out of range is numbered and worded as by glibc.
fn numbered_alike(text: &str) -> String {
    RANGE_ERROR.replace_all(text, "(34, 'Numerical result out of range')").into_owned()
}

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" *(<[^<>]* at 0x0>) *").expect("a pattern of our own"));

/// A text without the spaces around what is shown with its address.
fn not_padded(text: &str) -> String {
    ADDRESS.replace_all(text, "$1").into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWEST: Build = Build { minor: 14, bits: 64 };

    fn facts(source: &str) -> Facts {
        Facts::of(&syntax::parse(source).unwrap())
    }

    #[test]
    fn the_newest_build_of_64_bits_has_no_excuse() {
        assert_eq!(explain(NEWEST, facts("x = {1, 2}\n"), "{1, 2}", "{2, 1}"), None);
    }

    #[test]
    fn an_older_message_is_explained_and_nothing_beside_it() {
        let older = Build { minor: 13, ..NEWEST };
        let none = Facts::default();
        let texts = ["cannot use 'list' as a set element (unhashable type: 'list')", "unhashable type: 'list'"];
        assert_eq!(explain(older, none, texts[0], texts[1]), Some(Rule::OlderMessages));
        assert_eq!(explain(older, none, texts[0], "unhashable type: 'dict'"), None);
        assert_eq!(explain(NEWEST, none, texts[0], texts[1]), None);
    }

    #[test]
    fn another_c_library_numbers_and_words_a_result_out_of_range_otherwise() {
        let [ours, theirs] =
            ["OverflowError(34, 'Numerical result out of range')", "OverflowError(68, 'Result not representable')"];
        let none = Facts::default();
        assert_eq!(explain(NEWEST, none, ours, theirs), Some(Rule::SystemErrors));
        assert_eq!(explain(NEWEST, none, ours, "OverflowError(68, 'out of range')"), None);
        assert_eq!(explain(NEWEST, none, "1", "2"), None);
    }

    #[test]
    fn the_file_of_a_module_is_explained_and_its_name_is_not() {
        let ours = "cannot import name 'a' from 'math' (unknown location)";
        let explained = |theirs| explain(NEWEST, Facts::default(), ours, theirs);
        assert_eq!(explained("cannot import name 'a' from 'math' (/lib/math.so)"), Some(Rule::ModuleFiles));
        assert_eq!(explained("cannot import name 'b' from 'math' (/lib/math.so)"), None);
    }

    #[test]
    fn the_last_place_is_explained_where_the_c_library_is_asked() {
        let narrow = Build { bits: 32, ..NEWEST };
        let [ours, theirs, other] = ["r = 1.3407807929942596e+154", "r = 1.3407807929942597e+154", "r = 1.34e+154"];
        let power = facts("r = a ** 0.5\n");
        assert_eq!(explain(narrow, power, ours, theirs), Some(Rule::LastPlace));
        assert_eq!(explain(narrow, facts("import math\nr = math.cbrt(a)\n"), ours, theirs), Some(Rule::LastPlace));
        assert_eq!(explain(narrow, power, ours, other), None);
        assert_eq!(explain(NEWEST, power, ours, theirs), None);
        assert_eq!(explain(narrow, facts("r = a * 0.5\n"), ours, theirs), None);
    }

    #[test]
    fn only_the_padding_of_an_address_is_explained() {
        let none = Facts::default();
        let explained = |ours, theirs| explain(NEWEST, none, ours, theirs);
        assert_eq!(explained("e = '<memory at 0x0> '", "e = '<memory at 0x0>'"), Some(Rule::PaddedAddresses));
        assert_eq!(explained("e = 'a '", "e = 'a'"), None);
        assert_eq!(explained("e = '<memory at 0x0> 1'", "e = '<memory at 0x0>2'"), None);
    }

    #[test]
    fn a_stack_that_ends_is_explained_by_the_recursion_alone() {
        let narrow = Build { bits: 32, ..NEWEST };
        let none = Facts::default();
        assert_eq!(explain(narrow, none, "raised RecursionError", "crashed: stack"), Some(Rule::ShortStack));
        assert_eq!(explain(narrow, none, "raised ValueError", "crashed: stack"), None);
        assert_eq!(explain(NEWEST, none, "raised RecursionError", "crashed: stack"), None);
    }

    #[test]
    fn only_a_set_of_constants_is_built_otherwise_and_only_its_order_is() {
        let older = Build { minor: 13, ..NEWEST };
        let constants = facts("x = {1, -2}\n");
        assert_eq!(explain(older, constants, "{1, -2}", "{-2, 1}"), Some(Rule::OlderSets));
        assert_eq!(explain(older, constants, "{1, -2}", "{-2, 2}"), None);
        assert_eq!(explain(older, constants, "{1, -2}", "{-2, 1, 1}"), None);
        assert_eq!(explain(older, facts("x = {1, y}\n"), "{1, -2}", "{-2, 1}"), None);
    }

    #[test]
    fn the_order_of_a_set_of_names_may_be_another_one() {
        let explained = |source, theirs| explain(NEWEST, facts(source), "{'ab', '+'}", theirs);
        assert_eq!(explained("x = {'ab', '+'}\n", "{'+', 'ab'}"), Some(Rule::InternedSets));
        assert_eq!(explained("x = {'ab', '+'}\n", "{'+', 'abc'}"), None);
        assert_eq!(explained("x = {'-', '+'}\n", "{'+', 'ab'}"), None);
    }
}
