//! What the operand of each opcode means, in `dis`'s words.

use super::decode::Instruction;
use super::repr;
use crate::code::Code;
use std::collections::BTreeMap;
use stencils::opcodes::op;

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
    let opcode = instruction.row.number;
    if let Some(target) = instruction.target() {
        let preposition = if opcode == op::END_ASYNC_FOR { "from" } else { "to" };
        return format!("{preposition} L{}", labels.get(&target).copied().unwrap_or_default());
    }
    if opcode == op::LOAD_CONST {
        return code.constants.get(arg as usize).map(repr::constant).unwrap_or_default();
    }
    name(code, opcode, arg).or_else(|| variables(code, opcode, arg)).unwrap_or_else(|| word(opcode, arg))
}

/// The name that an opcode with an index into `co_names` has.
fn name(code: &Code, opcode: u8, arg: u32) -> Option<String> {
    let (shift, flag) = match opcode {
        op::LOAD_GLOBAL => (1, "NULL"),
        op::LOAD_ATTR => (1, "NULL|self"),
        op::LOAD_SUPER_ATTR => (2, "NULL|self"),
        op::LOAD_NAME
        | op::STORE_NAME
        | op::DELETE_NAME
        | op::STORE_GLOBAL
        | op::DELETE_GLOBAL
        | op::STORE_ATTR
        | op::DELETE_ATTR
        | op::IMPORT_NAME
        | op::IMPORT_FROM
        | op::LOAD_FROM_DICT_OR_GLOBALS => (0, ""),
        _ => return None,
    };
    let name = code.names.get((arg >> shift) as usize).cloned().unwrap_or_default();
    Some(if shift > 0 && arg & 1 != 0 { format!("{name} + {flag}") } else { name })
}

/// The variables that an opcode with a slot, or two, of the frame works on.
fn variables(code: &Code, opcode: u8, arg: u32) -> Option<String> {
    let local = |index: u32| code.locals_plus.get(index as usize).map_or("", |local| &local.name);
    match opcode {
        op::LOAD_FAST_LOAD_FAST
        | op::LOAD_FAST_BORROW_LOAD_FAST_BORROW
        | op::STORE_FAST_LOAD_FAST
        | op::STORE_FAST_STORE_FAST => Some(format!("{}, {}", local(arg >> 4), local(arg & 15))),
        op::LOAD_FAST
        | op::LOAD_FAST_BORROW
        | op::LOAD_FAST_CHECK
        | op::LOAD_FAST_AND_CLEAR
        | op::STORE_FAST
        | op::DELETE_FAST
        | op::LOAD_DEREF
        | op::STORE_DEREF
        | op::DELETE_DEREF
        | op::MAKE_CELL
        | op::LOAD_FROM_DICT_OR_DEREF => Some(local(arg).to_owned()),
        _ => None,
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
