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
    let index = arg as usize;
    let from = |table: &[&str], index: usize| table.get(index).copied().unwrap_or_default().to_owned();
    let name = |index: usize| code.names.get(index).cloned().unwrap_or_default();
    let local = |index: usize| code.locals_plus.get(index).map(|local| local.name.clone()).unwrap_or_default();
    let with_null = |name: String, null: &str| if arg & 1 != 0 { format!("{name} + {null}") } else { name };
    if let Some(target) = instruction.target() {
        let preposition = if instruction.row.number == op::END_ASYNC_FOR { "from" } else { "to" };
        return format!("{preposition} L{}", labels.get(&target).copied().unwrap_or_default());
    }
    match instruction.row.number {
        op::LOAD_CONST => code.constants.get(index).map(repr::constant).unwrap_or_default(),
        op::LOAD_GLOBAL => with_null(name(index >> 1), "NULL"),
        op::LOAD_ATTR => with_null(name(index >> 1), "NULL|self"),
        op::LOAD_SUPER_ATTR => with_null(name(index >> 2), "NULL|self"),
        op::LOAD_NAME
        | op::STORE_NAME
        | op::DELETE_NAME
        | op::STORE_GLOBAL
        | op::DELETE_GLOBAL
        | op::STORE_ATTR
        | op::DELETE_ATTR
        | op::IMPORT_NAME
        | op::IMPORT_FROM
        | op::LOAD_FROM_DICT_OR_GLOBALS => name(index),
        op::LOAD_FAST_LOAD_FAST
        | op::LOAD_FAST_BORROW_LOAD_FAST_BORROW
        | op::STORE_FAST_LOAD_FAST
        | op::STORE_FAST_STORE_FAST => format!("{}, {}", local(index >> 4), local(index & 15)),
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
        | op::LOAD_FROM_DICT_OR_DEREF => local(index),
        op::COMPARE_OP if arg & 16 != 0 => format!("bool({})", from(&COMPARISONS, index >> 5)),
        op::COMPARE_OP => from(&COMPARISONS, index >> 5),
        op::CONVERT_VALUE => from(&CONVERSIONS, index),
        op::SET_FUNCTION_ATTRIBUTE => {
            let set = FUNCTION_ATTRIBUTES.iter().enumerate().filter(|(bit, _)| arg & 1 << bit != 0);
            set.map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
        }
        op::BINARY_OP => from(&BINARY_OPERATORS, index),
        op::CALL_INTRINSIC_1 => from(&INTRINSICS_1, index),
        op::CALL_INTRINSIC_2 => from(&INTRINSICS_2, index),
        op::LOAD_COMMON_CONSTANT => from(&COMMON_CONSTANTS, index),
        op::LOAD_SPECIAL => from(&SPECIAL_METHODS, index),
        op::IS_OP => from(&["is", "is not"], index.min(1)),
        op::CONTAINS_OP => from(&["in", "not in"], index.min(1)),
        _ => String::new(),
    }
}
