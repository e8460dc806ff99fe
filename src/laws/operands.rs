//! Operands as proptest makes and shrinks them: Python expressions, many of them corners. It does not know what is done with them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt;

use super::objects::objects;

/// A Python expression for a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// As it stands.
    Text(String),
    /// `str`.
    Str(Vec<char>),
    /// Items between two texts; a tuple's one item has a comma.
    Items(&'static str, Vec<Operand>, &'static str),
    /// A dict.
    Pairs(Vec<(Operand, Operand)>),
}

impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Str(chars) => write_str(f, chars),
            Self::Items("{", items, _) if items.is_empty() => f.write_str("set()"),
            Self::Items(open, items, close) => {
                f.write_str(open)?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index == 0 { "" } else { ", " })?;
                }
                f.write_str(if *open == "(" && items.len() == 1 { ",)" } else { close })
            }
            Self::Pairs(pairs) => {
                f.write_str("{")?;
                for (index, (key, value)) in pairs.iter().enumerate() {
                    write!(f, "{}{key}: {value}", if index == 0 { "" } else { ", " })?;
                }
                f.write_str("}")
            }
        }
    }
}

fn write_str(f: &mut fmt::Formatter<'_>, chars: &[char]) -> fmt::Result {
    f.write_str("'")?;
    for c in chars {
        match c {
            '\'' | '\\' => write!(f, "\\{c}")?,
            c if (' '..='~').contains(c) => write!(f, "{c}")?,
            c => write!(f, "\\U{:08x}", u32::from(*c))?,
        }
    }
    f.write_str("'")
}

type Operands = BoxedStrategy<Operand>;

/// Texts to choose from; shrinks towards the first.
fn one_of(texts: &'static [&'static str]) -> Operands {
    select(texts).prop_map(|text| Operand::Text(text.to_owned())).boxed()
}

const INTS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "-2",
    "7",
    "10",
    "-10",
    "255",
    "256",
    "257",
    "2**30 - 1",
    "2**30",
    "-2**30",
    "2**31",
    "2**53",
    "2**53 + 1",
    "-2**53 - 1",
    "2**62",
    "2**63 - 1",
    "2**63",
    "-2**63",
    "-2**63 - 1",
    "2**64",
    "10**20",
    "-10**20",
    "10**308",
    "10**309",
    "True",
    "False",
];
const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "-1.0",
    "0.5",
    "1.5",
    "2.5",
    "-2.5",
    "0.1",
    "1e16",
    "1e22",
    "1e23",
    "123456.789",
    "2.0**53",
    "2.0**53 + 2",
    "1e-5",
    "1e-7",
    "5e-324",
    "2.2250738585072014e-308",
    "1.7976931348623157e308",
    "float('inf')",
    "float('-inf')",
    "float('nan')",
];
const COMPLEXES: &[&str] =
    &["0j", "1j", "-1j", "1+2j", "-0.0-0j", "complex('inf')", "complex(0, float('nan'))", "3-4j", "1e308+1e308j"];
const SMALL: &[&str] = &["0", "1", "2", "3", "-1", "-2", "5", "8", "17", "64", "True"];
const INDEXES: &[&str] =
    &["0", "1", "-1", "2", "-2", "3", "-3", "5", "-6", "100", "-100", "2**65", "True", "None", "1.0"];
const BOUNDS: &[&str] = &["0", "1", "-1", "2", "-2", "4", "-5", "None", "100", "2**65", "-2**65"];
const SLICES: &[&str] = &[
    "slice(None)",
    "slice(1)",
    "slice(1, 3)",
    "slice(None, None, -1)",
    "slice(-2, None)",
    "slice(None, None, 2)",
    "slice(5, 0, -2)",
    "slice(-100, 100, 3)",
    "slice(2, 1)",
    "slice(2**70, None)",
    "slice(None, -2**70, -1)",
    "slice(0, 4, 0)",
    "slice('a', None)",
];
const PERCENTS: &[&str] = &[
    "'d'", "'s'", "'r'", "'a'", "'x'", "'X'", "'o'", "'f'", "'e'", "'g'", "'G'", "'c'", "'i'", "'u'", "'%'", "'5d'",
    "'-5d|'", "'+d'", "' d'", "'05d'", "'#x'", "'#o'", "'.3f'", "'10.2e'", "'+.0f'", "'#.0f'", "'010.3f'", "'.3s'",
    "'-8s|'", "'8.2s'", "'b'", "'z'", "'.0g'", "'5c'",
];
const ANY: &[&str] = &[
    "None",
    "...",
    "NotImplemented",
    "object",
    "int",
    "len",
    "lambda x: x",
    "range(3)",
    "slice(1, 2)",
    "memoryview(b'ab')",
];

/// Slots that take one of some texts.
const TEXTS: &[(&str, &[&str])] = &[
    ("complex", COMPLEXES),
    ("bool", &["False", "True"]),
    ("small", SMALL),
    ("small_few", &["0", "1", "2", "3", "-1"]),
    ("index", INDEXES),
    ("bound", BOUNDS),
    ("slice", SLICES),
    ("char", &["'*'", "' '", "'é'", "'🐍'", "''", "'ab'", "5"]),
    ("byte", &["b'*'", "b' '", "b''", "b'ab'", "'x'"]),
    (
        "range",
        &[
            "range(0)",
            "range(3)",
            "range(1, 8, 3)",
            "range(5, 0, -2)",
            "range(-3)",
            "range(2**65, 2**65 + 3)",
            "range(0, 10, 2)",
        ],
    ),
    ("func", &["bool", "str", "lambda x: x", "lambda x: x == 1", "None", "abs", "lambda *x: len(x)"]),
    ("key", &["None", "repr", "str", "lambda x: 0", "type_name", "len", "lambda x: -x"]),
    ("attribute", &["'real'", "'upper'", "'__len__'", "'nope'", "'__class__'", "''", "5"]),
    (
        "type",
        &[
            "int",
            "float",
            "complex",
            "bool",
            "str",
            "bytes",
            "bytearray",
            "list",
            "tuple",
            "dict",
            "set",
            "frozenset",
            "range",
            "slice",
            "object",
            "type",
            "memoryview",
            "type(None)",
            "ValueError",
            "type('A', (), {})",
            "type('B', (list,), {})",
            "property",
            "enumerate",
            "zip",
            "type(len)",
            "int | str",
            "list[int]",
        ],
    ),
    ("maxlen", &["None", "0", "1", "3", "-1", "1.5"]),
    // Bytes that are neither 0 nor 1 are no bool: a CPython may show either.
    (
        "numberformat",
        &["'B'", "'b'", "'h'", "'H'", "'i'", "'I'", "'q'", "'Q'", "'f'", "'d'", "'c'", "'<H'", "''", "'zz'"],
    ),
    (
        "nativeformat",
        &["'B'", "'b'", "'h'", "'H'", "'i'", "'I'", "'q'", "'Q'", "'f'", "'d'", "'c'", "'?'", "'<H'", "''", "'zz'"],
    ),
    ("endian", &["'big'", "'little'", "'middle'"]),
    ("base", &["10", "0", "2", "16", "36", "37", "1", "-1", "8"]),
    (
        "digits",
        &[
            "'12'",
            "'-7'",
            "' 12 '",
            "'1_000'",
            "'_1'",
            "'1__0'",
            "'0x1f'",
            "'0b101'",
            "'0o17'",
            "'zz'",
            "''",
            "'007'",
            "'٣'",
            "'1.5'",
            "b'12'",
            "'+ 1'",
            "'9' * 5000",
        ],
    ),
    (
        "floattext",
        &[
            "'1.5'",
            "' -2e3 '",
            "'inf'",
            "'-Infinity'",
            "'nan'",
            "'1_0.5'",
            "'1__0'",
            "'1e400'",
            "'.5'",
            "'5.'",
            "'.'",
            "''",
            "'0x1p3'",
            "b'1.5'",
            "'1e-400'",
            "'٣.٥'",
        ],
    ),
    (
        "hexfloat",
        &[
            "'0x1p3'",
            "'0x1.8p-1'",
            "'-0x.8p0'",
            "'1.8'",
            "'inf'",
            "'nan'",
            "'0x1p2000'",
            "'0x1p-2000'",
            "''",
            "'0x'",
            "'0x1.fffffffffffff8p0'",
            "5",
        ],
    ),
    (
        "complextext",
        &[
            "'1+2j'",
            "'j'",
            "'-j'",
            "'1e3-2.5j'",
            "'(1+2j)'",
            "' 1 '",
            "'1 + 2j'",
            "'nan+infj'",
            "''",
            "'1+2'",
            "'1_0j'",
        ],
    ),
    ("hextext", &["'00ff'", "'0 1'", "'zz'", "' 0a 0B '", "''", "'abc'", "5"]),
    ("encoding", &["'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'utf-32-le'", "'nope'", "5"]),
    (
        "errors",
        &["'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'xmlcharrefreplace'", "'namereplace'", "'nope'"],
    ),
    (
        "intspec",
        &[
            "''",
            "'d'",
            "'5'",
            "'<5'",
            "'^7'",
            "'+d'",
            "' d'",
            "'05d'",
            "'x'",
            "'#x'",
            "'#010b'",
            "','",
            "'_'",
            "'_x'",
            "'c'",
            "'n'",
            "'.2f'",
            "'e'",
            "'%'",
            "'s'",
            "'.3'",
            "'*^10,d'",
            "'=+10'",
            "'z'",
            "'1000000d'",
        ],
    ),
    (
        "floatspec",
        &[
            "''", "'f'", "'.0f'", "'.3f'", "'e'", "'.2e'", "'g'", "'.3g'", "'#g'", "'%'", "'.1%'", "'+.2f'",
            "'010.2f'", "'>10'", "'^12.3e'", "',.2f'", "'_'", "'n'", "'d'", "'z.1f'", "'.50f'", "'E'", "'s'",
            "'.400f'",
        ],
    ),
    (
        "strspec",
        &[
            "''", "'s'", "'10'", "'<10'", "'>10'", "'^10'", "'*^9'", "'.2'", "'5.1s'", "'=5'", "'d'", "'+'", "','",
            "'0'", "'05'", "'z'",
        ],
    ),
    ("anyspec", &["''", "'5'", "'>8'", "'s'", "'d'", "'.2f'", "'x'", "'bad'", "5"]),
    ("percent", PERCENTS),
    (
        "format",
        &[
            "'{}{}'",
            "'{0}{1}{0}'",
            "'{:>8}|{!r}'",
            "'{name}'",
            "'{name!s:^6}'",
            "'{0[0]}'",
            "'{0.real}'",
            "'{{}}'",
            "'{'",
            "'}'",
            "'{!x}'",
            "'{:{}}'",
            "'{0:{1}}'",
            "'{5}'",
            "'{}{0}'",
            "'{nope}'",
            "'{0[a]}'",
            "'{:d}'",
            "'{0.nope}'",
            "'{!'",
            "'{a b}'",
            "''",
        ],
    ),
    (
        "percentformat",
        &[
            "'%s'",
            "'%d'",
            "'%r %r'",
            "'%5.1f'",
            "'%%'",
            "'%'",
            "'%q'",
            "'%(a)s'",
            "'%c'",
            "'%x'",
            "'%s %s %s'",
            "'%*d'",
            "'%-5s|'",
            "'%.2s'",
            "'%+d'",
            "'%i'",
            "'%a'",
        ],
    ),
];

/// The operands that a slot of that name takes.
///
/// # Panics
/// Where the table names a slot that is not here.
pub fn operands(slot: &str) -> Operands {
    if let Some((_, texts)) = TEXTS.iter().find(|(name, _)| *name == slot) {
        return one_of(texts);
    }
    match slot {
        "int" => prop_oneof![3 => one_of(INTS), 1 => any::<i16>().prop_map(number), 1 => any::<i64>().prop_map(number)].boxed(),
        "float" => prop_oneof![3 => one_of(FLOATS), 1 => (-9999i32..9999, 0u32..9).prop_map(decimal)].boxed(),
        "number" => prop_oneof![operands("int"), operands("float"), operands("bool")].boxed(),
        "exponent" => prop_oneof![one_of(&["0", "1", "2", "-1", "-2", "0.5", "10", "-3"]), one_of(FLOATS)].boxed(),
        "str" => vec(char_of(), 0..6).prop_map(Operand::Str).boxed(),
        "bytes" => vec(select(&[0u8, 9, 10, 32, 48, 65, 97, 98, 127, 200, 255]), 0..6).prop_map(|bytes| Operand::Text(bytes_text(&bytes))).boxed(),
        "bytearray" => operands("bytes").prop_map(|bytes| Operand::Text(format!("bytearray({bytes})"))).boxed(),
        "buffer" => prop_oneof![operands("bytes"), operands("bytearray")].boxed(),
        "byteslist" => items("[", "buffer", "]"),
        "list" => items("[", "item", "]"),
        "ints" => items("[", "int", "]"),
        "floats" => items("[", "float", "]"),
        "numbers" => items("[", "number", "]"),
        "strs" => items("[", "str", "]"),
        "tuple" => items("(", "item", ")"),
        "set" => items("{", "key_", "}"),
        "frozenset" => items("frozenset([", "key_", "])"),
        "pairs" => vec((operands("key_"), operands("small")), 0..4).prop_map(|pairs| {
            Operand::Items("[", pairs.into_iter().map(|(a, b)| Operand::Items("(", Vec::from([a, b]), ")")).collect(), "]")
        }).boxed(),
        "dict" => vec((operands("key_"), operands("atom")), 0..5).prop_map(Operand::Pairs).boxed(),
        "key_" => prop_oneof![one_of(&["1", "1.0", "True", "0", "-0.0", "'a'", "'b'", "''", "None", "(1, 2)", "()", "2**70", "float('nan')"]), operands("str")].boxed(),
        "atom" => prop_oneof![2 => operands("number"), 2 => operands("str"), 1 => operands("bytes"), 1 => operands("complex"), 1 => one_of(&["None", "...", "()", "[]"])].boxed(),
        "item" => prop_oneof![6 => operands("atom"), 1 => one_of(&["[1]", "(1, 2)", "{1: 2}", "[[]]", "('a', 1)"])].boxed(),
        "any" => prop_oneof![
            4 => operands("atom"), 1 => operands("list"), 1 => operands("tuple"), 1 => operands("dict"), 1 => operands("set"),
            1 => operands("bytearray"), 1 => operands("frozenset"), 2 => one_of(ANY),
            2 => operands("object")
        ].boxed(),
        "iterable" => prop_oneof![operands("list"), operands("tuple"), operands("str"), operands("range"), operands("dict"), operands("object"), one_of(&["5", "None", "iter([1, 2])", "(c for c in 'ab')"])].boxed(),
        other => objects(other).unwrap_or_else(|| panic!("operations.txt: no operands for <{other}>")),
    }
}

fn char_of() -> impl Strategy<Value = char> {
    let plain = select(&['a', 'b', 'A', 'Z', '0', '9', ' ', '_', '.', ',', '%', '{', '\'', '\\', '-', '+']);
    let rare = select(&[
        '\n',
        '\t',
        '\r',
        '\0',
        'é',
        'ß',
        'İ',
        'ſ',
        'ǆ',
        '²',
        '½',
        '٣',
        'Σ',
        'ﬁ',
        '\u{301}',
        '\u{2028}',
        '\u{a0}',
        '漢',
        '🐍',
        '\u{10ffff}',
        '\u{1f}',
        '\u{85}',
    ]);
    prop_oneof![3 => plain, 1 => rare]
}

fn items(open: &'static str, of: &str, close: &'static str) -> Operands {
    vec(operands(of), 0..5).prop_map(move |items| Operand::Items(open, items, close)).boxed()
}

fn number(value: impl fmt::Display) -> Operand {
    Operand::Text(value.to_string())
}

fn decimal((digits, places): (i32, u32)) -> Operand {
    Operand::Text(format!("{:?}", f64::from(digits) / 10f64.powi(places as i32)))
}

fn bytes_text(bytes: &[u8]) -> String {
    let escaped: String = bytes.iter().flat_map(|&byte| std::ascii::escape_default(byte)).map(char::from).collect();
    format!("b'{escaped}'")
}
