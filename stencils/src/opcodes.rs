//! One row a bytecode: CPython 3.14's number, name, inline-cache code units, operand kind, specialization family
//! and its expansion into uops. It says nothing of what a uop does: that is in `bodies`.
//!
//! Source: CPython 3.14 `Lib/_opcode_metadata.py` and `Python/bytecodes.c`. A bytecode with an empty expansion is one
//! that the VM does not run yet; the compiler never emits it without a "not supported" error.

/// What the operand of a bytecode means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The operand is ignored.
    None,
    /// The operand is a number or an index.
    Arg,
    /// The operand is a distance in code units.
    Jump,
    /// The operand is the index of a constant.
    Const,
    /// The operand has the index of a name: see [`Opcode::name_index`].
    Name,
    /// The operand is a slot of `localsplus`.
    Slot,
    /// The operand is two slots of `localsplus`, four bits each.
    Pair,
}

/// One bytecode.
#[derive(Clone, Copy, Debug)]
pub struct Opcode {
    /// CPython 3.14's number.
    pub number: u8,
    /// CPython 3.14's name.
    pub name: &'static str,
    /// Inline-cache code units that follow the instruction.
    pub caches: u8,
    /// What the operand means.
    pub operand: Operand,
    /// The generic bytecode that this one specializes; its own number if it is generic.
    pub family: u8,
    /// The expansion, run in this order.
    pub uops: &'static [Step],
}

/// How the names begin of those that take no reference away that may be the last one to an object with others.
const KEEP: [&str; 27] = [
    "LOAD_FAST",
    "LOAD_CONST",
    "LOAD_SMALL_INT",
    "LOAD_COMMON",
    "LOAD_DEREF",
    "LOAD_GLOBAL",
    "LOAD_NAME",
    "LOAD_BUILD",
    "LOAD_LOCALS",
    "JUMP",
    "POP_JUMP",
    "PUSH_",
    "COPY",
    "SWAP",
    "NOP",
    "NOT_TAKEN",
    "RESUME",
    "MAKE_CELL",
    "BUILD_",
    "FOR_ITER_",
    "COMPARE_OP_",
    "TO_BOOL_BOOL",
    "TO_BOOL_INT",
    "TO_BOOL_NONE",
    "BINARY_OP_ADD",
    "BINARY_OP_SUBTRACT",
    "BINARY_OP_MULTIPLY",
];

impl Opcode {
    /// Whether a generator may have lost the last reference to it when this has run.
    #[must_use]
    pub fn may_drop(&self) -> bool {
        !KEEP.iter().any(|beginning| self.name.starts_with(beginning))
    }

    /// The index of the name in an operand, whose low bits may be flags.
    #[must_use]
    pub const fn name_index(&self, arg: u32) -> usize {
        let flags = match self.family {
            op::LOAD_GLOBAL | op::LOAD_ATTR => 1,
            op::LOAD_SUPER_ATTR => 2,
            _ => 0,
        };
        (arg >> flags) as usize
    }
}

/// One uop of an expansion.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The name of a row of `uops`.
    pub uop: &'static str,
    /// Where in the instruction its first operand is cached, in code units; the instruction itself is unit 0.
    pub cache: Option<u8>,
}

macro_rules! opcodes {
    ($($number:literal $name:ident $caches:literal $operand:ident $family:ident [$($uop:ident $(@ $offset:literal)?)*])*) => {
        /// The numbers of the bytecodes by name.
        #[allow(missing_docs, reason = "the names are CPython's; the build script, which shares this file, does not ask")]
        pub mod op {
            $(pub const $name: u8 = $number;)*
        }
        /// All bytecodes, by ascending number.
        pub const OPCODES: &[Opcode] = &[$(Opcode {
            number: $number,
            name: stringify!($name),
            caches: $caches,
            operand: Operand::$operand,
            family: op::$family,
            uops: &[$(Step { uop: stringify!($uop), cache: opcodes!(@cache $($offset)?) }),*],
        }),*];
    };
    (@cache) => { None };
    (@cache $offset:literal) => { Some($offset) };
}

/// The row of a bytecode, if that number has one.
#[must_use]
pub fn opcode(number: u8) -> Option<&'static Opcode> {
    OPCODES.binary_search_by_key(&number, |row| row.number).ok().map(|index| &OPCODES[index])
}

#[rustfmt::skip]
opcodes! {
      0 CACHE                                      0 None CACHE            []
      1 BINARY_SLICE                               0 None BINARY_SLICE     [_BINARY_SLICE]
      2 BUILD_TEMPLATE                             0 None BUILD_TEMPLATE   [_BUILD_TEMPLATE]
      3 BINARY_OP_INPLACE_ADD_UNICODE              5 None BINARY_OP        [_GUARD_TOS_UNICODE _GUARD_NOS_UNICODE _BINARY_OP_INPLACE_ADD_UNICODE]
      4 CALL_FUNCTION_EX                           0 None CALL_FUNCTION_EX [_CALL_FUNCTION_EX]
      5 CHECK_EG_MATCH                             0 None CHECK_EG_MATCH   [_CHECK_EG_MATCH]
      6 CHECK_EXC_MATCH                            0 None CHECK_EXC_MATCH  [_CHECK_EXC_MATCH]
      7 CLEANUP_THROW                              0 None CLEANUP_THROW    [_CLEANUP_THROW]
      8 DELETE_SUBSCR                              0 None DELETE_SUBSCR    [_DELETE_SUBSCR]
      9 END_FOR                                    0 None END_FOR          [_POP_TOP]
     10 END_SEND                                   0 None END_SEND         [_END_SEND]
     11 EXIT_INIT_CHECK                            0 None EXIT_INIT_CHECK  []
     12 FORMAT_SIMPLE                              0 None FORMAT_SIMPLE    [_FORMAT_SIMPLE]
     13 FORMAT_WITH_SPEC                           0 None FORMAT_WITH_SPEC [_FORMAT_WITH_SPEC]
     14 GET_AITER                                  0 None GET_AITER        [_GET_AITER]
     15 GET_ANEXT                                  0 None GET_ANEXT        [_GET_ANEXT]
     16 GET_ITER                                   0 None GET_ITER         [_GET_ITER]
     17 RESERVED                                   0 None RESERVED         []
     18 GET_LEN                                    0 None GET_LEN          [_GET_LEN]
     19 GET_YIELD_FROM_ITER                        0 None GET_YIELD_FROM_ITER [_GET_YIELD_FROM_ITER]
     20 INTERPRETER_EXIT                           0 None INTERPRETER_EXIT []
     21 LOAD_BUILD_CLASS                           0 None LOAD_BUILD_CLASS [_LOAD_BUILD_CLASS]
     22 LOAD_LOCALS                                0 None LOAD_LOCALS      [_LOAD_LOCALS]
     23 MAKE_FUNCTION                              0 None MAKE_FUNCTION    [_MAKE_FUNCTION]
     24 MATCH_KEYS                                 0 None MATCH_KEYS       [_MATCH_KEYS]
     25 MATCH_MAPPING                              0 None MATCH_MAPPING    [_MATCH_MAPPING]
     26 MATCH_SEQUENCE                             0 None MATCH_SEQUENCE   [_MATCH_SEQUENCE]
     27 NOP                                        0 None NOP              [_NOP]
     28 NOT_TAKEN                                  0 None NOT_TAKEN        [_NOP]
     29 POP_EXCEPT                                 0 None POP_EXCEPT       [_POP_EXCEPT]
     30 POP_ITER                                   0 None POP_ITER         [_POP_TOP]
     31 POP_TOP                                    0 None POP_TOP          [_DROP_GENERATOR _POP_TOP]
     32 PUSH_EXC_INFO                              0 None PUSH_EXC_INFO    [_PUSH_EXC_INFO]
     33 PUSH_NULL                                  0 None PUSH_NULL        [_PUSH_NULL]
     34 RETURN_GENERATOR                           0 None RETURN_GENERATOR [_RETURN_GENERATOR]
     35 RETURN_VALUE                               0 None RETURN_VALUE     [_EXIT_INIT_CHECK _RETURN_VALUE]
     36 SETUP_ANNOTATIONS                          0 None SETUP_ANNOTATIONS [_SETUP_ANNOTATIONS]
     37 STORE_SLICE                                0 None STORE_SLICE      [_STORE_SLICE]
     38 STORE_SUBSCR                               1 None STORE_SUBSCR     [_STORE_SUBSCR]
     39 TO_BOOL                                    3 None TO_BOOL          [_TO_BOOL]
     40 UNARY_INVERT                               0 None UNARY_INVERT     [_UNARY_INVERT]
     41 UNARY_NEGATIVE                             0 None UNARY_NEGATIVE   [_UNARY_NEGATIVE]
     42 UNARY_NOT                                  0 None UNARY_NOT        [_UNARY_NOT]
     43 WITH_EXCEPT_START                          0 None WITH_EXCEPT_START [_WITH_EXCEPT_START]
     44 BINARY_OP                                  5 Arg  BINARY_OP        [_BINARY_OP]
     45 BUILD_INTERPOLATION                        0 Arg  BUILD_INTERPOLATION [_BUILD_INTERPOLATION]
     46 BUILD_LIST                                 0 Arg  BUILD_LIST       [_BUILD_LIST]
     47 BUILD_MAP                                  0 Arg  BUILD_MAP        [_BUILD_MAP]
     48 BUILD_SET                                  0 Arg  BUILD_SET        [_BUILD_SET]
     49 BUILD_SLICE                                0 Arg  BUILD_SLICE      [_BUILD_SLICE]
     50 BUILD_STRING                               0 Arg  BUILD_STRING     [_BUILD_STRING]
     51 BUILD_TUPLE                                0 Arg  BUILD_TUPLE      [_BUILD_TUPLE]
     52 CALL                                       3 Arg  CALL             [_CALL]
     53 CALL_INTRINSIC_1                           0 Arg  CALL_INTRINSIC_1 [_CALL_INTRINSIC_1]
     54 CALL_INTRINSIC_2                           0 Arg  CALL_INTRINSIC_2 [_CALL_INTRINSIC_2]
     55 CALL_KW                                    3 Arg  CALL_KW          [_CALL_KW]
     56 COMPARE_OP                                 1 Arg  COMPARE_OP       [_COMPARE_OP]
     57 CONTAINS_OP                                1 Arg  CONTAINS_OP      [_CONTAINS_OP]
     58 CONVERT_VALUE                              0 Arg  CONVERT_VALUE    [_CONVERT_VALUE]
     59 COPY                                       0 Arg  COPY             [_COPY]
     60 COPY_FREE_VARS                             0 Arg  COPY_FREE_VARS   [_COPY_FREE_VARS]
     61 DELETE_ATTR                                0 Name DELETE_ATTR      [_DELETE_ATTR]
     62 DELETE_DEREF                               0 Slot DELETE_DEREF     [_DELETE_DEREF]
     63 DELETE_FAST                                0 Slot DELETE_FAST      [_DELETE_FAST]
     64 DELETE_GLOBAL                              0 Name DELETE_GLOBAL    [_DELETE_GLOBAL]
     65 DELETE_NAME                                0 Name DELETE_NAME      [_DELETE_NAME]
     66 DICT_MERGE                                 0 Arg  DICT_MERGE       [_DICT_MERGE]
     67 DICT_UPDATE                                0 Arg  DICT_UPDATE      [_DICT_UPDATE]
     68 END_ASYNC_FOR                              0 Jump END_ASYNC_FOR    [_END_ASYNC_FOR]
     69 EXTENDED_ARG                               0 Arg  EXTENDED_ARG     []
     70 FOR_ITER                                   1 Jump FOR_ITER         [_FOR_ITER]
     71 GET_AWAITABLE                              0 Arg  GET_AWAITABLE    [_GET_AWAITABLE]
     72 IMPORT_FROM                                0 Name IMPORT_FROM      [_IMPORT_FROM]
     73 IMPORT_NAME                                0 Name IMPORT_NAME      [_IMPORT_NAME]
     74 IS_OP                                      0 Arg  IS_OP            [_IS_OP]
     75 JUMP_BACKWARD                              1 Jump JUMP_BACKWARD    [_JUMP]
     76 JUMP_BACKWARD_NO_INTERRUPT                 0 Jump JUMP_BACKWARD_NO_INTERRUPT [_JUMP]
     77 JUMP_FORWARD                               0 Jump JUMP_FORWARD     [_JUMP]
     78 LIST_APPEND                                0 Arg  LIST_APPEND      [_LIST_APPEND]
     79 LIST_EXTEND                                0 Arg  LIST_EXTEND      [_LIST_EXTEND]
     80 LOAD_ATTR                                  9 Name LOAD_ATTR        [_LOAD_ATTR _PUSH_METHOD_SELF_CONDITIONAL]
     81 LOAD_COMMON_CONSTANT                       0 Arg  LOAD_COMMON_CONSTANT [_LOAD_COMMON_CONSTANT]
     82 LOAD_CONST                                 0 Const LOAD_CONST      [_LOAD_CONST]
     83 LOAD_DEREF                                 0 Slot LOAD_DEREF       [_LOAD_DEREF]
     84 LOAD_FAST                                  0 Slot LOAD_FAST        [_LOAD_FAST]
     85 LOAD_FAST_AND_CLEAR                        0 Slot LOAD_FAST_AND_CLEAR [_LOAD_FAST_AND_CLEAR]
     86 LOAD_FAST_BORROW                           0 Slot LOAD_FAST_BORROW [_LOAD_FAST_BORROW]
     87 LOAD_FAST_BORROW_LOAD_FAST_BORROW          0 Pair LOAD_FAST_BORROW_LOAD_FAST_BORROW [_LOAD_FAST_LOAD_FAST]
     88 LOAD_FAST_CHECK                            0 Slot LOAD_FAST_CHECK  [_LOAD_FAST_CHECK]
     89 LOAD_FAST_LOAD_FAST                        0 Pair LOAD_FAST_LOAD_FAST [_LOAD_FAST_LOAD_FAST]
     90 LOAD_FROM_DICT_OR_DEREF                    0 Slot LOAD_FROM_DICT_OR_DEREF [_LOAD_FROM_DICT_OR_DEREF]
     91 LOAD_FROM_DICT_OR_GLOBALS                  0 Name LOAD_FROM_DICT_OR_GLOBALS [_LOAD_FROM_DICT_OR_GLOBALS]
     92 LOAD_GLOBAL                                4 Name LOAD_GLOBAL      [_LOAD_GLOBAL _PUSH_NULL_CONDITIONAL]
     93 LOAD_NAME                                  0 Name LOAD_NAME        [_LOAD_NAME]
     94 LOAD_SMALL_INT                             0 Arg  LOAD_SMALL_INT   [_LOAD_SMALL_INT]
     95 LOAD_SPECIAL                               0 Arg  LOAD_SPECIAL     [_LOAD_SPECIAL]
     96 LOAD_SUPER_ATTR                            1 Name LOAD_SUPER_ATTR  [_LOAD_SUPER_ATTR _PUSH_METHOD_SELF_CONDITIONAL]
     97 MAKE_CELL                                  0 Slot MAKE_CELL        [_MAKE_CELL]
     98 MAP_ADD                                    0 Arg  MAP_ADD          [_MAP_ADD]
     99 MATCH_CLASS                                0 Arg  MATCH_CLASS      [_MATCH_CLASS]
    100 POP_JUMP_IF_FALSE                          1 Jump POP_JUMP_IF_FALSE [_POP_JUMP_IF_FALSE]
    101 POP_JUMP_IF_NONE                           1 Jump POP_JUMP_IF_NONE [_IS_NONE _POP_JUMP_IF_TRUE]
    102 POP_JUMP_IF_NOT_NONE                       1 Jump POP_JUMP_IF_NOT_NONE [_IS_NONE _POP_JUMP_IF_FALSE]
    103 POP_JUMP_IF_TRUE                           1 Jump POP_JUMP_IF_TRUE [_POP_JUMP_IF_TRUE]
    104 RAISE_VARARGS                              0 Arg  RAISE_VARARGS    [_RAISE_VARARGS]
    105 RERAISE                                    0 Arg  RERAISE          [_RERAISE]
    106 SEND                                       1 Jump SEND             [_SEND]
    107 SET_ADD                                    0 Arg  SET_ADD          [_SET_ADD]
    108 SET_FUNCTION_ATTRIBUTE                     0 Arg  SET_FUNCTION_ATTRIBUTE [_SET_FUNCTION_ATTRIBUTE]
    109 SET_UPDATE                                 0 Arg  SET_UPDATE       [_SET_UPDATE]
    110 STORE_ATTR                                 4 Name STORE_ATTR       [_STORE_ATTR]
    111 STORE_DEREF                                0 Slot STORE_DEREF      [_STORE_DEREF]
    112 STORE_FAST                                 0 Slot STORE_FAST       [_STORE_FAST]
    113 STORE_FAST_LOAD_FAST                       0 Pair STORE_FAST_LOAD_FAST [_STORE_FAST_LOAD_FAST]
    114 STORE_FAST_STORE_FAST                      0 Pair STORE_FAST_STORE_FAST [_STORE_FAST_STORE_FAST]
    115 STORE_GLOBAL                               0 Name STORE_GLOBAL     [_STORE_GLOBAL]
    116 STORE_NAME                                 0 Name STORE_NAME       [_STORE_NAME]
    117 SWAP                                       0 Arg  SWAP             [_SWAP]
    118 UNPACK_EX                                  0 Arg  UNPACK_EX        [_UNPACK_EX]
    119 UNPACK_SEQUENCE                            1 Arg  UNPACK_SEQUENCE  [_UNPACK_SEQUENCE]
    120 YIELD_VALUE                                0 Arg  YIELD_VALUE      [_YIELD_VALUE]
    128 RESUME                                     0 Arg  RESUME           [_COUNT_ENTRY _CHECK_PERIODIC_AT_START]
    129 BINARY_OP_ADD_FLOAT                        5 None BINARY_OP        [_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _BINARY_OP_ADD_FLOAT]
    130 BINARY_OP_ADD_INT                          5 None BINARY_OP        [_GUARD_TOS_INT _GUARD_NOS_INT _BINARY_OP_ADD_INT]
    131 BINARY_OP_ADD_UNICODE                      5 None BINARY_OP        [_GUARD_TOS_UNICODE _GUARD_NOS_UNICODE _BINARY_OP_ADD_UNICODE]
    132 BINARY_OP_EXTEND                           5 None BINARY_OP        [_GUARD_BINARY_OP_EXTEND@2 _BINARY_OP_EXTEND@2]
    133 BINARY_OP_MULTIPLY_FLOAT                   5 None BINARY_OP        [_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _BINARY_OP_MULTIPLY_FLOAT]
    134 BINARY_OP_MULTIPLY_INT                     5 None BINARY_OP        [_GUARD_TOS_INT _GUARD_NOS_INT _BINARY_OP_MULTIPLY_INT]
    135 BINARY_OP_SUBSCR_DICT                      5 None BINARY_OP        [_GUARD_NOS_DICT _BINARY_OP_SUBSCR_DICT]
    136 BINARY_OP_SUBSCR_GETITEM                   5 None BINARY_OP        [_CHECK_GETITEM_VERSION@2 _BINARY_OP_SUBSCR_INIT_CALL _SAVE_RETURN_OFFSET _PUSH_FRAME]
    137 BINARY_OP_SUBSCR_LIST_INT                  5 None BINARY_OP        [_GUARD_TOS_INT _GUARD_NOS_LIST _BINARY_OP_SUBSCR_LIST_INT]
    138 BINARY_OP_SUBSCR_LIST_SLICE                5 None BINARY_OP        [_GUARD_TOS_SLICE _GUARD_NOS_LIST _BINARY_OP_SUBSCR_LIST_SLICE]
    139 BINARY_OP_SUBSCR_STR_INT                   5 None BINARY_OP        [_GUARD_TOS_INT _GUARD_NOS_UNICODE _BINARY_OP_SUBSCR_STR_INT]
    140 BINARY_OP_SUBSCR_TUPLE_INT                 5 None BINARY_OP        [_GUARD_TOS_INT _GUARD_NOS_TUPLE _BINARY_OP_SUBSCR_TUPLE_INT]
    141 BINARY_OP_SUBTRACT_FLOAT                   5 None BINARY_OP        [_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _BINARY_OP_SUBTRACT_FLOAT]
    142 BINARY_OP_SUBTRACT_INT                     5 None BINARY_OP        [_GUARD_TOS_INT _GUARD_NOS_INT _BINARY_OP_SUBTRACT_INT]
    143 CALL_ALLOC_AND_ENTER_INIT                  3 Arg  CALL             [_CHECK_INIT_VERSION@2 _CREATE_INIT_FRAME _SAVE_RETURN_OFFSET _PUSH_FRAME]
    144 CALL_BOUND_METHOD_EXACT_ARGS               3 Arg  CALL             [_CHECK_METHOD_VERSION@2 _CHECK_METHOD_EXACT_ARGS _INIT_CALL_BOUND_METHOD_EXACT_ARGS _SAVE_RETURN_OFFSET _PUSH_FRAME]
    145 CALL_BOUND_METHOD_GENERAL                  3 Arg  CALL             [_CHECK_METHOD_VERSION@2 _PY_FRAME_METHOD _SAVE_RETURN_OFFSET _PUSH_FRAME]
    146 CALL_BUILTIN_CLASS                         3 Arg  CALL             [_GUARD_CALLABLE_CLASS _CALL_BUILTIN_CLASS]
    147 CALL_BUILTIN_FAST                          3 Arg  CALL             [_GUARD_CALLABLE_BUILTIN _CALL_BUILTIN_FAST]
    148 CALL_BUILTIN_FAST_WITH_KEYWORDS            3 Arg  CALL             [_GUARD_CALLABLE_BUILTIN _CALL_BUILTIN_FAST_WITH_KEYWORDS]
    149 CALL_BUILTIN_O                             3 Arg  CALL             [_GUARD_CALLABLE_BUILTIN _CALL_BUILTIN_O]
    150 CALL_ISINSTANCE                            3 Arg  CALL             [_GUARD_CALLABLE_ISINSTANCE _CALL_ISINSTANCE]
    151 CALL_KW_BOUND_METHOD                       3 Arg  CALL_KW          [_CHECK_METHOD_VERSION_KW@2 _PY_FRAME_METHOD_KW _SAVE_RETURN_OFFSET _PUSH_FRAME]
    152 CALL_KW_NON_PY                             3 Arg  CALL_KW          [_CHECK_IS_NOT_PY_CALLABLE_KW _CALL_KW_NON_PY]
    153 CALL_KW_PY                                 3 Arg  CALL_KW          [_CHECK_FUNCTION_VERSION_KW@2 _PY_FRAME_KW _SAVE_RETURN_OFFSET _PUSH_FRAME]
    154 CALL_LEN                                   3 None CALL             [_GUARD_CALLABLE_LEN _CALL_LEN]
    155 CALL_LIST_APPEND                           3 Arg  CALL             [_GUARD_CALLABLE_LIST_APPEND _GUARD_NOS_LIST _CALL_LIST_APPEND]
    156 CALL_METHOD_DESCRIPTOR_FAST                3 Arg  CALL             [_GUARD_CALLABLE_METHOD_DESCRIPTOR _CALL_METHOD_DESCRIPTOR_FAST]
    157 CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS  3 Arg  CALL             [_GUARD_CALLABLE_METHOD_DESCRIPTOR _CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS]
    158 CALL_METHOD_DESCRIPTOR_NOARGS              3 Arg  CALL             [_GUARD_CALLABLE_METHOD_DESCRIPTOR _CALL_METHOD_DESCRIPTOR_NOARGS]
    159 CALL_METHOD_DESCRIPTOR_O                   3 Arg  CALL             [_GUARD_CALLABLE_METHOD_DESCRIPTOR _CALL_METHOD_DESCRIPTOR_O]
    160 CALL_NON_PY_GENERAL                        3 Arg  CALL             [_CHECK_IS_NOT_PY_CALLABLE _CALL_NON_PY_GENERAL]
    161 CALL_PY_EXACT_ARGS                         3 Arg  CALL             [_CHECK_FUNCTION_VERSION@2 _CHECK_FUNCTION_EXACT_ARGS _CHECK_STACK_SPACE _CHECK_RECURSION_REMAINING _INIT_CALL_PY_EXACT_ARGS _SAVE_RETURN_OFFSET _PUSH_FRAME]
    162 CALL_PY_GENERAL                            3 Arg  CALL             [_CHECK_FUNCTION_VERSION@2 _PY_FRAME_GENERAL _SAVE_RETURN_OFFSET _PUSH_FRAME]
    163 CALL_STR_1                                 3 Arg  CALL             [_GUARD_CALLABLE_STR_1 _CALL_STR_1]
    164 CALL_TUPLE_1                               3 Arg  CALL             [_GUARD_CALLABLE_TUPLE_1 _CALL_TUPLE_1]
    165 CALL_TYPE_1                                3 Arg  CALL             [_GUARD_CALLABLE_TYPE_1 _CALL_TYPE_1]
    166 COMPARE_OP_FLOAT                           1 Arg  COMPARE_OP       [_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _COMPARE_OP_FLOAT]
    167 COMPARE_OP_INT                             1 Arg  COMPARE_OP       [_GUARD_TOS_INT _GUARD_NOS_INT _COMPARE_OP_INT]
    168 COMPARE_OP_STR                             1 Arg  COMPARE_OP       [_GUARD_TOS_UNICODE _GUARD_NOS_UNICODE _COMPARE_OP_STR]
    169 CONTAINS_OP_DICT                           1 Arg  CONTAINS_OP      [_GUARD_TOS_DICT _CONTAINS_OP_DICT]
    170 CONTAINS_OP_SET                            1 Arg  CONTAINS_OP      [_GUARD_TOS_ANY_SET _CONTAINS_OP_SET]
    171 FOR_ITER_GEN                               1 Arg  FOR_ITER         [_CHECK_GENERATOR _CHECK_RECURSION_REMAINING _FOR_ITER_GEN_FRAME _PUSH_GENERATOR_FRAME]
    172 FOR_ITER_LIST                              1 Jump FOR_ITER         [_ITER_CHECK_LIST _ITER_JUMP_LIST _ITER_NEXT_LIST]
    173 FOR_ITER_RANGE                             1 Jump FOR_ITER         [_ITER_CHECK_RANGE _ITER_JUMP_RANGE _ITER_NEXT_RANGE]
    174 FOR_ITER_TUPLE                             1 Jump FOR_ITER         [_ITER_CHECK_TUPLE _ITER_JUMP_TUPLE _ITER_NEXT_TUPLE]
    175 JUMP_BACKWARD_JIT                          1 Jump JUMP_BACKWARD    [_COUNT_BACK_EDGE _CHECK_PERIODIC _JUMP]
    176 JUMP_BACKWARD_NO_JIT                       1 Jump JUMP_BACKWARD    [_CHECK_PERIODIC _JUMP]
    177 LOAD_ATTR_CLASS                            9 Name LOAD_ATTR        [_GUARD_CLASS_VERSION@2 _LOAD_ATTR_CLASS@6 _PUSH_NULL_CONDITIONAL]
    178 LOAD_ATTR_CLASS_WITH_METACLASS_CHECK       9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _CHECK_ATTR_CLASS@4 _LOAD_ATTR_CLASS@6 _PUSH_NULL_CONDITIONAL]
    179 LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN          9 Name LOAD_ATTR        []
    180 LOAD_ATTR_INSTANCE_VALUE                   9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _LOAD_ATTR_INSTANCE_VALUE@4 _PUSH_NULL_CONDITIONAL]
    181 LOAD_ATTR_METHOD_LAZY_DICT                 9 Name LOAD_ATTR        []
    182 LOAD_ATTR_METHOD_NO_DICT                   9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _LOAD_ATTR_METHOD@6]
    183 LOAD_ATTR_METHOD_WITH_VALUES               9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _GUARD_NOT_SHADOWED _LOAD_ATTR_METHOD@6]
    184 LOAD_ATTR_MODULE                           9 Name LOAD_ATTR        [_GUARD_MODULE_KEYS_VERSION@2 _LOAD_ATTR_MODULE@4 _PUSH_NULL_CONDITIONAL]
    185 LOAD_ATTR_NONDESCRIPTOR_NO_DICT            9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _LOAD_ATTR_CLASS@6 _PUSH_NULL_CONDITIONAL]
    186 LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES        9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _GUARD_NOT_SHADOWED _LOAD_ATTR_CLASS@6 _PUSH_NULL_CONDITIONAL]
    187 LOAD_ATTR_PROPERTY                         9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _CHECK_GETTER_VERSION@4 _LOAD_ATTR_PROPERTY_FRAME _SAVE_RETURN_OFFSET _PUSH_FRAME]
    188 LOAD_ATTR_SLOT                             9 Name LOAD_ATTR        [_GUARD_TYPE_VERSION@2 _LOAD_ATTR_SLOT@4 _PUSH_NULL_CONDITIONAL]
    189 LOAD_ATTR_WITH_HINT                        9 Name LOAD_ATTR        []
    190 LOAD_CONST_IMMORTAL                        0 Const LOAD_CONST      [_LOAD_CONST]
    191 LOAD_CONST_MORTAL                          0 Const LOAD_CONST      [_LOAD_CONST]
    192 LOAD_GLOBAL_BUILTIN                        4 Name LOAD_GLOBAL      [_GUARD_GLOBALS_VERSION@2 _GUARD_BUILTINS_VERSION@3 _LOAD_GLOBAL_BUILTINS@4 _PUSH_NULL_CONDITIONAL]
    193 LOAD_GLOBAL_MODULE                         4 Name LOAD_GLOBAL      [_GUARD_GLOBALS_VERSION@2 _LOAD_GLOBAL_MODULE@4 _PUSH_NULL_CONDITIONAL]
    194 LOAD_SUPER_ATTR_ATTR                       1 Name LOAD_SUPER_ATTR  [_GUARD_GLOBAL_SUPER _LOAD_SUPER_ATTR]
    195 LOAD_SUPER_ATTR_METHOD                     1 Name LOAD_SUPER_ATTR  [_GUARD_GLOBAL_SUPER _LOAD_SUPER_ATTR _PUSH_METHOD_SELF_CONDITIONAL]
    196 RESUME_CHECK                               0 None RESUME           [_COUNT_ENTRY _CHECK_PERIODIC_AT_START]
    197 SEND_GEN                                   1 Arg  SEND             [_CHECK_RECEIVER _CHECK_RECURSION_REMAINING _SEND_GEN_FRAME _PUSH_GENERATOR_FRAME]
    198 STORE_ATTR_INSTANCE_VALUE                  4 Name STORE_ATTR       [_GUARD_TYPE_VERSION@2 _STORE_ATTR_INSTANCE_VALUE@4]
    199 STORE_ATTR_SLOT                            4 Name STORE_ATTR       [_GUARD_TYPE_VERSION@2 _STORE_ATTR_SLOT@4]
    200 STORE_ATTR_WITH_HINT                       4 Name STORE_ATTR       []
    201 STORE_SUBSCR_DICT                          1 None STORE_SUBSCR     [_GUARD_NOS_DICT _STORE_SUBSCR_DICT]
    202 STORE_SUBSCR_LIST_INT                      1 None STORE_SUBSCR     [_GUARD_TOS_INT _GUARD_NOS_LIST _STORE_SUBSCR_LIST_INT]
    203 TO_BOOL_ALWAYS_TRUE                        3 None TO_BOOL          [_GUARD_TYPE_VERSION@2 _REPLACE_WITH_TRUE]
    204 TO_BOOL_BOOL                               3 None TO_BOOL          [_TO_BOOL_BOOL]
    205 TO_BOOL_INT                                3 None TO_BOOL          [_TO_BOOL_INT]
    206 TO_BOOL_LIST                               3 None TO_BOOL          [_GUARD_TOS_LIST _TO_BOOL_LIST]
    207 TO_BOOL_NONE                               3 None TO_BOOL          [_TO_BOOL_NONE]
    208 TO_BOOL_STR                                3 None TO_BOOL          [_GUARD_TOS_UNICODE _TO_BOOL_STR]
    209 UNPACK_SEQUENCE_LIST                       1 Arg  UNPACK_SEQUENCE  [_GUARD_TOS_LIST _UNPACK_SEQUENCE_LIST]
    210 UNPACK_SEQUENCE_TUPLE                      1 Arg  UNPACK_SEQUENCE  [_GUARD_TOS_TUPLE _UNPACK_SEQUENCE_TUPLE]
    211 UNPACK_SEQUENCE_TWO_TUPLE                  1 Arg  UNPACK_SEQUENCE  [_GUARD_TOS_TUPLE _UNPACK_SEQUENCE_TWO_TUPLE]
    255 ENTER_EXECUTOR                             0 Arg  ENTER_EXECUTOR   []
}
