//! Operands that are no plain values: instances of classes with special methods, right, wrong and raising ones, of classes that derive
//! from builtin ones, and containers that hold themselves. Each is one expression that needs nothing beside it.

use super::operands::Operand;
use proptest::prelude::*;
use proptest::sample::select;

/// Special methods: the name, the parameters behind `self`, and what each may answer, of which some are wrong.
const METHODS: &[(&str, &str, &[&str])] = &[
    ("__index__", "", &["2", "-1", "2**70", "'a'", "True", "1/0"]),
    ("__int__", "", &["3", "2.5", "True", "1/0"]),
    ("__float__", "", &["1.5", "2", "1/0"]),
    ("__complex__", "", &["1j", "1"]),
    ("__bool__", "", &["False", "True", "5", "1/0"]),
    ("__len__", "", &["3", "0", "-1", "'a'", "2**70", "1/0"]),
    ("__length_hint__", "", &["3", "-1", "'a'", "NotImplemented"]),
    ("__iter__", "", &["iter([1, 2])", "iter(())", "5", "1/0"]),
    ("__reversed__", "", &["iter('ba')", "5"]),
    ("__getitem__", ", key", &["[1, 2][key]", "key", "{}[key]", "1/0"]),
    ("__contains__", ", item", &["5", "''", "1/0"]),
    ("__eq__", ", other", &["True", "5", "NotImplemented", "1/0"]),
    ("__ne__", ", other", &["''", "NotImplemented"]),
    ("__lt__", ", other", &["True", "0", "NotImplemented", "1/0"]),
    ("__gt__", ", other", &["True", "NotImplemented"]),
    ("__le__", ", other", &["None", "NotImplemented"]),
    ("__hash__", "", &["1", "-1", "2**70", "'a'", "1/0"]),
    ("__add__", ", other", &["'added'", "NotImplemented", "1/0"]),
    ("__radd__", ", other", &["'radded'", "NotImplemented"]),
    ("__iadd__", ", other", &["'iadded'", "NotImplemented"]),
    ("__sub__", ", other", &["'subtracted'", "NotImplemented"]),
    ("__rsub__", ", other", &["'rsubtracted'", "NotImplemented"]),
    ("__mul__", ", other", &["'multiplied'", "NotImplemented"]),
    ("__rmul__", ", other", &["'rmultiplied'", "NotImplemented"]),
    ("__truediv__", ", other", &["'divided'", "NotImplemented"]),
    ("__mod__", ", other", &["'modulo'", "NotImplemented"]),
    ("__rmod__", ", other", &["'rmodulo'", "NotImplemented"]),
    ("__divmod__", ", other", &["'divmod'", "NotImplemented"]),
    ("__pow__", ", other, modulus=None", &["modulus", "NotImplemented"]),
    ("__rpow__", ", other, modulus=None", &["'rpow'", "NotImplemented"]),
    ("__or__", ", other", &["'or'", "NotImplemented"]),
    ("__ror__", ", other", &["'ror'", "NotImplemented"]),
    ("__and__", ", other", &["'and'", "NotImplemented"]),
    ("__rand__", ", other", &["'rand'", "NotImplemented"]),
    ("__matmul__", ", other", &["'matmul'", "NotImplemented"]),
    ("__neg__", "", &["'negative'", "1/0"]),
    ("__abs__", "", &["'absolute'", "1/0"]),
    ("__invert__", "", &["'inverted'"]),
    ("__round__", ", digits=None", &["digits"]),
    ("__trunc__", "", &["7", "'a'"]),
    ("__floor__", "", &["'floor'"]),
    ("__ceil__", "", &["'ceil'"]),
    ("__str__", "", &["'text'", "5", "1/0"]),
    ("__format__", ", spec", &["'<' + spec + '>'", "5", "1/0"]),
    ("__bytes__", "", &["b'xy'", "'xy'", "1/0"]),
    ("__call__", ", *args, **names", &["(args, names)", "1/0"]),
    ("__next__", "", &["5", "1/0"]),
    ("keys", "", &["['a']", "[1]", "5"]),
    ("__instancecheck__", ", item", &["5", "1/0"]),
    ("__missing__", ", key", &["key", "1/0"]),
    ("__copy__", "", &["'copy'"]),
];

/// Builtin types to derive from, with what an instance is made of.
const BASES: &[(&str, &[&str])] = &[
    ("int", &["3", "-1", "2**70"]),
    ("float", &["1.5", "-0.0", "float('nan')"]),
    ("complex", &["1j"]),
    ("str", &["''", "'ab'", "'12'"]),
    ("bytes", &["b''", "b'ab'"]),
    ("bytearray", &["b'ab'"]),
    ("list", &["[]", "[1, 2]"]),
    ("tuple", &["()", "(1, 2)"]),
    ("dict", &["{}", "{1: 2}", "{'a': 1}"]),
    ("set", &["()", "[1, 2]"]),
    ("frozenset", &["()", "[1, 2]"]),
];

/// What holds itself.
const CYCLIC: &[&str] = &[
    "(x := [], x.append(x), x)[2]",
    "(x := [1], x.append((x, 2)), x)[2]",
    "(x := {}, x.__setitem__(1, x), x)[2]",
    "(x := {}, x.__setitem__('a', [x]), x)[2]",
];

/// Classes of exceptions that make something of their arguments, and two that do not.
const EXCEPTIONS: &[&str] = &[
    "ValueError",
    "BaseException",
    "KeyError",
    "OSError",
    "StopIteration",
    "SystemExit",
    "ImportError",
    "NameError",
    "AttributeError",
    "SyntaxError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeTranslateError",
    "ExceptionGroup",
    "StopAsyncIteration",
    "GeneratorExit",
];

fn method() -> impl Strategy<Value = String> {
    select(METHODS).prop_flat_map(|(name, parameters, answers)| {
        select(answers).prop_map(move |answer| format!("'{name}': lambda self{parameters}: {answer}"))
    })
}

fn methods() -> impl Strategy<Value = String> {
    proptest::collection::vec(method(), 0..4).prop_map(|methods| methods.join(", "))
}

/// An instance of a class with some special methods.
fn object() -> impl Strategy<Value = Operand> {
    methods().prop_map(|methods| {
        let comma = if methods.is_empty() { "" } else { ", " };
        Operand::Text(format!("type('A', (), {{'__repr__': lambda self: 'A()'{comma}{methods}}})()"))
    })
}

/// An instance of a class that derives from a builtin one.
fn derived() -> impl Strategy<Value = Operand> {
    (select(BASES), methods(), any::<usize>()).prop_map(|((base, values), methods, at)| {
        let value = values[at % values.len()];
        Operand::Text(format!("type('B', ({base},), {{{methods}}})({value})"))
    })
}

/// The operands that a slot of that name takes, if it is one of these.
pub(super) fn objects(slot: &str) -> Option<BoxedStrategy<Operand>> {
    Some(match slot {
        "object" => prop_oneof![object(), derived()].boxed(),
        "derived" => derived().boxed(),
        "cyclic" => select(CYCLIC).prop_map(|text| Operand::Text(text.to_owned())).boxed(),
        "exception" => select(EXCEPTIONS).prop_map(|text| Operand::Text(text.to_owned())).boxed(),
        _ => return None,
    })
}
