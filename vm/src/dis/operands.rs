//! What the operand of each opcode means, in `dis`'s words.

use super::decode::Instruction;
use super::repr;
use crate::code::Code;
use std::collections::BTreeMap;
use stencils::opcodes::{Opcode, Operand, op};

const COMPARISONS: [&str; 6] = ["<", "<=", "==", "!=", ">", ">="];

const BINARY_OPERATORS: [&str; 27] = [
    "+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^", "+=", "&=", "//=", "<<=", "@=", "*=", "%=",
    "|=", "**=", ">>=", "-=", "/=", "^=", "[]",
];

const FUNCTION_ATTRIBUTES: [&str; 5] = ["defaults", "kwdefaults", "annotations", "closure", "annotate"];

const CONVERSIONS: [&str; 4] = ["", "str", "repr", "ascii"];

const COMMON_CONSTANTS: [&str; 5] =
    ["AssertionError", "NotImplementedError", "tuple", "<built-in function all>", "<built-in function any>"];

const SPECIAL_METHODS: [&str; 4] = ["__enter__", "__exit__", "__aenter__", "__aexit__"];

const INTRINSICS_1: [&str; 12] = [
    "INTRINSIC_1_INVALID",
    "INTRINSIC_PRINT",
    "INTRINSIC_IMPORT_STAR",
    "INTRINSIC_STOPITERATION_ERROR",
    "INTRINSIC_ASYNC_GEN_WRAP",
    "INTRINSIC_UNARY_POSITIVE",
    "INTRINSIC_LIST_TO_TUPLE",
    "INTRINSIC_TYPEVAR",
    "INTRINSIC_PARAMSPEC",
    "INTRINSIC_TYPEVARTUPLE",
    "INTRINSIC_SUBSCRIPT_GENERIC",
    "INTRINSIC_TYPEALIAS",
];

const INTRINSICS_2: [&str; 6] = [
    "INTRINSIC_2_INVALID",
    "INTRINSIC_PREP_RERAISE_STAR",
    "INTRINSIC_TYPEVAR_WITH_BOUND",
    "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
    "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
    "INTRINSIC_SET_TYPEPARAM_DEFAULT",
];

/// The text in parentheses after the operand; empty if there is none.
pub(super) fn meaning(code: &Code, instruction: Instruction, arg: u32, labels: &BTreeMap<usize, usize>) -> String {
    let slot = |index: u32| code.locals_plus.get(index as usize).map_or("", |local| &local.name);
    match instruction.row.operand {
        Operand::Jump => destination(instruction, labels),
        Operand::Const => code.constants.get(arg as usize).map(repr::constant).unwrap_or_default(),
        Operand::Name => name(code, instruction.row, arg),
        Operand::Slot => slot(arg).to_owned(),
        Operand::Pair => format!("{}, {}", slot(arg >> 4), slot(arg & 15)),
        Operand::Arg | Operand::None => word(instruction.row.number, arg),
    }
}

fn destination(instruction: Instruction, labels: &BTreeMap<usize, usize>) -> String {
    let preposition = if instruction.row.number == op::END_ASYNC_FOR { "from" } else { "to" };
    let label = instruction.target().and_then(|target| labels.get(&target));
    format!("{preposition} L{}", label.copied().unwrap_or_default())
}

/// A name, and what the lowest bit of the operand adds to it.
fn name(code: &Code, row: &Opcode, arg: u32) -> String {
    let name = code.names.get(row.name_index(arg)).cloned().unwrap_or_default();
    match row.number {
        op::LOAD_GLOBAL if arg & 1 != 0 => name + " + NULL",
        op::LOAD_ATTR | op::LOAD_SUPER_ATTR if arg & 1 != 0 => name + " + NULL|self",
        _ => name,
    }
}

/// The word for an operand that is a choice from a fixed list.
fn word(opcode: u8, arg: u32) -> String {
    let (words, index): (&[&str], u32) = match opcode {
        op::COMPARE_OP => (&COMPARISONS, arg >> 5),
        op::CONVERT_VALUE => (&CONVERSIONS, arg),
        op::BINARY_OP => (&BINARY_OPERATORS, arg),
        op::CALL_INTRINSIC_1 => (&INTRINSICS_1, arg),
        op::CALL_INTRINSIC_2 => (&INTRINSICS_2, arg),
        op::LOAD_COMMON_CONSTANT => (&COMMON_CONSTANTS, arg),
        op::LOAD_SPECIAL => (&SPECIAL_METHODS, arg),
        op::IS_OP => (&["is", "is not"], arg),
        op::CONTAINS_OP => (&["in", "not in"], arg),
        op::SET_FUNCTION_ATTRIBUTE => (&FUNCTION_ATTRIBUTES, arg.trailing_zeros()),
        _ => return String::new(),
    };
    let word = words.get(index as usize).copied().unwrap_or_default();
    if opcode == op::COMPARE_OP && arg & 16 != 0 { format!("bool({word})") } else { word.to_owned() }
}
