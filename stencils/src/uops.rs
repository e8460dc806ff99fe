//! One row a uop: its name, its stack effect and its flags. What it does is in `bodies`, under the same name in lower case.
//!
//! A stack effect is written as in CPython's `bytecodes.c`, bottom first: `left right -- res`. `args[oparg]` stands for as many
//! values as the oparg says, and the body gets a pointer to the first. An input that is also the output in
//! the same place stays where it is, and the body does not return it.

/// One uop.
#[derive(Clone, Copy, Debug)]
pub struct Uop {
    /// CPython 3.14's name where it has the uop.
    pub name: &'static str,
    /// What it takes from the stack, bottom first.
    pub inputs: &'static [Item],
    /// What it leaves there, bottom first.
    pub outputs: &'static [Item],
    /// Any of [`flag`].
    pub flags: u32,
}

/// One operand of a stack effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: &'static str,
    /// For an array, how its length follows from the oparg.
    pub length: Option<&'static str>,
}

/// What else the generated glue, the translator and the optimizer must know of a uop.
pub mod flag {
    /// A guard: may leave the fast path, before any effect.
    pub const EXIT: u32 = 1;
    /// May raise.
    pub const ERROR: u32 = 1 << 1;
    /// Others may look at the frame and its operand stack: both are in memory meanwhile.
    pub const ESCAPES: u32 = 1 << 2;
    /// The results depend on the operands and the immediates alone, and there is no other effect but an exit.
    pub const PURE: u32 = 1 << 3;
    /// The body also gets the stack pointer below the inputs.
    pub const PEEKS: u32 = 1 << 4;
    /// Tier 1 only; the body says whether to jump.
    pub const BRANCH: u32 = 1 << 5;
    /// The body says which frame to enter.
    pub const ENTERS: u32 = 1 << 6;
    /// The frame returns the input to its caller.
    pub const LEAVES: u32 = 1 << 7;
    /// The frame yields the input to whoever resumed it, and stays as it is.
    pub const YIELDS: u32 = 1 << 16;
    /// Tier 1 only; the body gives a frame to enter, or a value that was yielded or returned: then it jumps.
    pub const SENDS: u32 = 1 << 17;
    /// Tier 1 only; the body gives a frame to enter or a result.
    pub const CALLS: u32 = 1 << 8;
    /// Tier 1 only; the body gives a frame to enter or the next item: NULL means that the iterator is exhausted.
    pub const ITERATES: u32 = 1 << 9;
    /// Tier 1 only; the body says whether the code has become hot.
    pub const HEATS: u32 = 1 << 10;
    /// Occurs in Tier 1 only.
    pub const TIER1: u32 = 1 << 11;
    /// Occurs in Tier 2 only.
    pub const TIER2: u32 = 1 << 12;
    /// May run Python code, and thus change any variable or object.
    pub const ARBITRARY: u32 = 1 << 13;
    /// A guard whose exit has taken its operand: it leads to the other side of a branch.
    pub const POPS: u32 = 1 << 15;
    /// The first operand is two inline-cache units wide in Tier 1 (else one).
    pub const WIDE_OPERAND: u32 = 1 << 14;
    /// The first operand is four inline-cache units wide in Tier 1.
    pub const POINTER_OPERAND: u32 = 1 << 18;
    /// Whoever looks at the frame later may ask it for its line.
    pub const SHOWS_LINE: u32 = ESCAPES | ERROR | ENTERS | YIELDS | LEAVES;
}

macro_rules! uops {
    ($($name:ident ($($input:ident $([$in_length:literal])?)* -- $($output:ident $([$out_length:literal])?)*) $($flag:ident)*;)*) => {
        /// All uops; the position of a row is the number of the uop.
        pub const UOPS: &[Uop] = &[$(Uop {
            name: stringify!($name),
            inputs: &[$(Item { name: stringify!($input), length: uops!(@length $($in_length)?) }),*],
            outputs: &[$(Item { name: stringify!($output), length: uops!(@length $($out_length)?) }),*],
            flags: 0 $(| flag::$flag)*,
        }),*];

        #[expect(non_camel_case_types, reason = "they name the uops as CPython does")]
        enum Number { $($name),* }

        /// The numbers of the uops by name.
        #[allow(missing_docs, reason = "the names are CPython's; the build script, which shares this file, does not ask")]
        pub mod uop {
            $(pub const $name: u16 = super::Number::$name as u16;)*
        }
    };
    (@length) => { None };
    (@length $length:literal) => { Some($length) };
}

/// The row of a uop by its number.
///
/// # Panics
/// If there is no such uop.
#[must_use]
pub fn row(number: u16) -> &'static Uop {
    &UOPS[number as usize]
}

/// The number of a uop by its name.
#[must_use]
pub fn by_name(name: &str) -> Option<u16> {
    UOPS.iter().position(|row| row.name == name).map(|number| number as u16)
}

#[rustfmt::skip]
uops! {
    // The stack.
    _NOP ( -- ) PURE;
    _DROP_GENERATOR (value -- value) ESCAPES ERROR ARBITRARY TIER1;
    _GUARD_NOT_SUSPENDED (value -- value) EXIT TIER2;
    _CLOSE_DROPPED ( -- ) ESCAPES ERROR ARBITRARY TIER2;
    _POP_TOP (value -- );
    _POP_TWO (first second -- ) TIER2;
    _PUSH_NULL ( -- null);
    _PUSH_NULL_CONDITIONAL ( -- null["oparg & 1"]) TIER1;
    _COPY ( -- top) PEEKS;
    _COPY_1 (bottom -- bottom top) TIER2;
    _COPY_2 (bottom middle -- bottom middle top) TIER2;
    _COPY_3 (bottom second third -- bottom second third top) TIER2;
    _SWAP ( -- ) PEEKS;
    _SWAP_2 (bottom top -- top_ bottom_) TIER2;
    _SWAP_3 (bottom middle top -- top_ middle_ bottom_) TIER2;

    // Locals, cells and constants.
    _LOAD_FAST ( -- value);
    _LOAD_FAST_BORROW ( -- value);
    _LOAD_FAST_CHECK ( -- value) ERROR;
    _LOAD_FAST_AND_CLEAR ( -- value);
    _LOAD_FAST_LOAD_FAST ( -- first second) TIER1;
    _STORE_FAST (value -- );
    _STORE_FAST_LOAD_FAST (value -- loaded) TIER1;
    _STORE_FAST_STORE_FAST (second first -- ) TIER1;
    _DELETE_FAST ( -- ) ESCAPES ERROR ARBITRARY;
    _LOAD_CONST ( -- value);
    _LOAD_SMALL_INT ( -- value);
    _LOAD_COMMON_CONSTANT ( -- value);
    _LOAD_CONST_INLINE ( -- value) TIER2;
    _POP_TOP_LOAD_CONST_INLINE (popped -- value) TIER2;
    _POP_TWO_LOAD_CONST_INLINE (first second -- value) TIER2;
    _MAKE_CELL ( -- );
    _COPY_FREE_VARS ( -- );
    _LOAD_DEREF ( -- value) ERROR;
    _STORE_DEREF (value -- );
    _DELETE_DEREF ( -- ) ESCAPES ERROR ARBITRARY;

    // Names.
    _LOAD_NAME ( -- value) ESCAPES ERROR ARBITRARY;
    _STORE_NAME (value -- ) ESCAPES ERROR ARBITRARY;
    _DELETE_NAME ( -- ) ESCAPES ERROR ARBITRARY;
    _LOAD_GLOBAL ( -- value) ESCAPES ERROR;
    _STORE_GLOBAL (value -- ) ESCAPES ERROR ARBITRARY;
    _DELETE_GLOBAL ( -- ) ESCAPES ERROR ARBITRARY;
    _SETUP_ANNOTATIONS ( -- ) ESCAPES ERROR ARBITRARY;
    _IMPORT_NAME (level names -- module) ESCAPES ERROR ARBITRARY;
    _IMPORT_FROM (module -- module value) ESCAPES ERROR ARBITRARY;
    _GUARD_GLOBALS_VERSION ( -- ) EXIT;
    _GUARD_BUILTINS_VERSION ( -- ) EXIT;
    _LOAD_GLOBAL_MODULE ( -- value) EXIT;
    _LOAD_GLOBAL_BUILTINS ( -- value) EXIT;

    // Attributes, and the names of class bodies.
    _LOAD_ATTR (owner -- attr) ESCAPES ERROR ARBITRARY;
    _LOAD_SUPER_ATTR (global_super class this -- attr) ESCAPES ERROR ARBITRARY;
    _PUSH_METHOD_SELF_CONDITIONAL ( -- self_or_null["oparg & 1"]) TIER1;
    _PUSH_METHOD_SELF ( -- self_or_null) TIER2;
    _GUARD_GLOBAL_SUPER (global_super class this -- global_super class this) EXIT;
    _GUARD_TYPE_VERSION (owner -- owner) EXIT WIDE_OPERAND;
    _GUARD_CLASS_VERSION (owner -- owner) EXIT WIDE_OPERAND;
    _CHECK_ATTR_CLASS (owner -- owner) EXIT WIDE_OPERAND;
    _GUARD_MODULE_KEYS_VERSION (owner -- owner) EXIT WIDE_OPERAND;
    _LOAD_ATTR_MODULE (owner -- attr) EXIT;
    _CHECK_GETTER_VERSION (owner -- owner) EXIT WIDE_OPERAND;
    _LOAD_ATTR_PROPERTY_FRAME (owner -- new_frame);
    _GUARD_NOT_SHADOWED (owner -- owner) EXIT;
    _LOAD_ATTR_INSTANCE_VALUE (owner -- attr) EXIT;
    _LOAD_ATTR_SLOT (owner -- attr) EXIT;
    _LOAD_ATTR_METHOD (owner -- attr this) POINTER_OPERAND;
    _LOAD_ATTR_CLASS (owner -- attr) POINTER_OPERAND;
    _STORE_ATTR_INSTANCE_VALUE (value owner -- ) EXIT;
    _STORE_ATTR_SLOT (value owner -- ) EXIT;
    _STORE_ATTR (value owner -- ) ESCAPES ERROR ARBITRARY;
    _DELETE_ATTR (owner -- ) ESCAPES ERROR ARBITRARY;
    _LOAD_BUILD_CLASS ( -- build_class) ESCAPES ERROR;
    _LOAD_LOCALS ( -- namespace);
    _LOAD_FROM_DICT_OR_DEREF (namespace -- value) ESCAPES ERROR ARBITRARY;
    _LOAD_FROM_DICT_OR_GLOBALS (namespace -- value) ESCAPES ERROR ARBITRARY;

    // Operators.
    _GUARD_TOS_INT (value -- value) EXIT;
    _GUARD_NOS_INT (value top -- value top) EXIT;
    _GUARD_TOS_FLOAT (value -- value) EXIT;
    _GUARD_NOS_FLOAT (value top -- value top) EXIT;
    _GUARD_TOS_UNICODE (value -- value) EXIT;
    _GUARD_NOS_UNICODE (value top -- value top) EXIT;
    _GUARD_TOS_LIST (value -- value) EXIT;
    _GUARD_NOS_LIST (value top -- value top) EXIT;
    _GUARD_TOS_TUPLE (value -- value) EXIT;
    _GUARD_NOS_TUPLE (value top -- value top) EXIT;
    _GUARD_TOS_DICT (value -- value) EXIT;
    _GUARD_NOS_DICT (value top -- value top) EXIT;
    _GUARD_TOS_ANY_SET (value -- value) EXIT;
    _GUARD_TOS_SLICE (value -- value) EXIT;
    _BINARY_OP (left right -- res) ESCAPES ERROR ARBITRARY;
    _BINARY_OP_ADD_INT (left right -- res) EXIT PURE;
    _BINARY_OP_SUBTRACT_INT (left right -- res) EXIT PURE;
    _BINARY_OP_MULTIPLY_INT (left right -- res) EXIT PURE;
    _BINARY_OP_ADD_FLOAT (left right -- res) EXIT PURE;
    _BINARY_OP_SUBTRACT_FLOAT (left right -- res) EXIT PURE;
    _BINARY_OP_MULTIPLY_FLOAT (left right -- res) EXIT PURE;
    _BINARY_OP_ADD_UNICODE (left right -- res) ESCAPES ERROR;
    _BINARY_OP_INPLACE_ADD_UNICODE (left right -- res) ESCAPES ERROR;
    _GUARD_BINARY_OP_EXTEND (left right -- left right) EXIT;
    _BINARY_OP_EXTEND (left right -- res) EXIT PURE;
    _BINARY_OP_SUBSCR_LIST_INT (list index -- res) EXIT;
    _BINARY_OP_SUBSCR_TUPLE_INT (tuple index -- res) EXIT PURE;
    _BINARY_OP_SUBSCR_STR_INT (string index -- res) ESCAPES ERROR;
    _BINARY_OP_SUBSCR_DICT (dict key -- res) ESCAPES ERROR ARBITRARY;
    _BINARY_OP_SUBSCR_LIST_SLICE (list slice -- res) ESCAPES ERROR;
    _CHECK_GETITEM_VERSION (container key -- container key) EXIT WIDE_OPERAND;
    _BINARY_OP_SUBSCR_INIT_CALL (container key -- new_frame);
    _UNARY_NEGATIVE (value -- res) ESCAPES ERROR ARBITRARY;
    _UNARY_INVERT (value -- res) ESCAPES ERROR ARBITRARY;
    _UNARY_NOT (value -- res) PURE;
    _COMPARE_OP (left right -- res) ESCAPES ERROR ARBITRARY;
    _COMPARE_OP_INT (left right -- res) PURE;
    _COMPARE_OP_FLOAT (left right -- res) PURE;
    _COMPARE_OP_STR (left right -- res) ESCAPES;
    _IS_OP (left right -- res) PURE;
    _CONTAINS_OP (left right -- res) ESCAPES ERROR ARBITRARY;
    _CONTAINS_OP_SET (left right -- res) ESCAPES ERROR ARBITRARY;
    _CONTAINS_OP_DICT (left right -- res) ESCAPES ERROR ARBITRARY;
    _TO_BOOL (value -- res) ESCAPES ERROR ARBITRARY;
    _TO_BOOL_BOOL (value -- value) EXIT;
    _TO_BOOL_INT (value -- res) EXIT PURE;
    _TO_BOOL_NONE (value -- res) EXIT PURE;
    _TO_BOOL_LIST (value -- res);
    _TO_BOOL_STR (value -- res) PURE;
    _REPLACE_WITH_TRUE (value -- res) PURE;
    _IS_NONE (value -- res) PURE;

    // Subscripts and slices.
    _STORE_SUBSCR (value container key -- ) ESCAPES ERROR ARBITRARY;
    _STORE_SUBSCR_LIST_INT (value list index -- ) EXIT;
    _STORE_SUBSCR_DICT (value dict key -- ) ESCAPES ERROR ARBITRARY;
    _DELETE_SUBSCR (container key -- ) ESCAPES ERROR ARBITRARY;
    _BINARY_SLICE (container start stop -- res) ESCAPES ERROR ARBITRARY;
    _STORE_SLICE (value container start stop -- ) ESCAPES ERROR ARBITRARY;
    _BUILD_SLICE (parts["oparg"] -- slice) ESCAPES ERROR;

    // Iteration and unpacking.
    _GET_ITER (iterable -- iterator) ESCAPES ERROR ARBITRARY;
    _FOR_ITER (iterator -- iterator next) ESCAPES ERROR ARBITRARY ITERATES TIER1;
    _GUARD_NOT_GENERATOR (iterator -- iterator) EXIT TIER2;
    _FOR_ITER_TIER_TWO (iterator -- iterator next) EXIT ERROR ESCAPES ARBITRARY TIER2;
    _ITER_CHECK_LIST (iterator -- iterator) EXIT;
    _ITER_JUMP_LIST (iterator -- iterator) BRANCH TIER1;
    _GUARD_NOT_EXHAUSTED_LIST (iterator -- iterator) EXIT TIER2;
    _ITER_NEXT_LIST (iterator -- iterator next);
    _ITER_CHECK_TUPLE (iterator -- iterator) EXIT;
    _ITER_JUMP_TUPLE (iterator -- iterator) BRANCH TIER1;
    _GUARD_NOT_EXHAUSTED_TUPLE (iterator -- iterator) EXIT TIER2;
    _ITER_NEXT_TUPLE (iterator -- iterator next);
    _ITER_CHECK_RANGE (iterator -- iterator) EXIT;
    _ITER_JUMP_RANGE (iterator -- iterator) BRANCH TIER1;
    _GUARD_NOT_EXHAUSTED_RANGE (iterator -- iterator) EXIT TIER2;
    _ITER_NEXT_RANGE (iterator -- iterator next);
    _UNPACK_SEQUENCE (sequence -- values["oparg"]) ESCAPES ERROR ARBITRARY;
    _UNPACK_SEQUENCE_TWO_TUPLE (sequence -- second first) EXIT;
    _UNPACK_SEQUENCE_TUPLE (sequence -- values["oparg"]) EXIT;
    _UNPACK_SEQUENCE_LIST (sequence -- values["oparg"]) EXIT;
    _UNPACK_EX (sequence -- values["(oparg & 255) + (oparg >> 8) + 1"]) ESCAPES ERROR ARBITRARY;

    // Building.
    _BUILD_LIST (items["oparg"] -- list) ESCAPES ERROR;
    _BUILD_TUPLE (items["oparg"] -- tuple) ESCAPES ERROR;
    _BUILD_SET (items["oparg"] -- set) ESCAPES ERROR ARBITRARY;
    _BUILD_MAP (items["oparg * 2"] -- dict) ESCAPES ERROR ARBITRARY;
    _BUILD_STRING (items["oparg"] -- string) ESCAPES ERROR;
    _BUILD_INTERPOLATION (value str format["oparg & 1"] -- interpolation) ESCAPES ERROR ARBITRARY;
    _BUILD_TEMPLATE (strings interpolations -- template) ESCAPES ERROR ARBITRARY;
    _LIST_APPEND (item -- ) PEEKS ESCAPES ERROR;
    _LIST_EXTEND (iterable -- ) PEEKS ESCAPES ERROR ARBITRARY;
    _SET_ADD (item -- ) PEEKS ESCAPES ERROR ARBITRARY;
    _SET_UPDATE (iterable -- ) PEEKS ESCAPES ERROR ARBITRARY;
    _MAP_ADD (key value -- ) PEEKS ESCAPES ERROR ARBITRARY;
    _DICT_UPDATE (mapping -- ) PEEKS ESCAPES ERROR ARBITRARY;
    _DICT_MERGE (mapping -- ) PEEKS ESCAPES ERROR ARBITRARY;
    _CALL_INTRINSIC_1 (value -- res) ESCAPES ERROR ARBITRARY;
    _CALL_INTRINSIC_2 (left right -- res) ESCAPES ERROR ARBITRARY;
    _FORMAT_SIMPLE (value -- res) ESCAPES ERROR ARBITRARY;
    _FORMAT_WITH_SPEC (value spec -- res) ESCAPES ERROR ARBITRARY;
    _CONVERT_VALUE (value -- res) ESCAPES ERROR ARBITRARY;

    // Functions and calls.
    _MAKE_FUNCTION (code -- function) ESCAPES ERROR;
    _SET_FUNCTION_ATTRIBUTE (attribute function -- function_) ESCAPES;
    _CALL (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY CALLS TIER1;
    _CALL_KW (callable self_or_null args["oparg"] names -- res) ESCAPES ERROR ARBITRARY CALLS TIER1;
    _CALL_FUNCTION_EX (callable null arguments keywords -- res) ESCAPES ERROR ARBITRARY CALLS TIER1;
    _CHECK_FUNCTION_VERSION (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT WIDE_OPERAND;
    _CHECK_FUNCTION_VERSION_KW (callable self_or_null args["oparg"] names -- callable self_or_null args["oparg"] names) EXIT WIDE_OPERAND;
    _CHECK_FUNCTION_EXACT_ARGS (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _CHECK_METHOD_VERSION (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT WIDE_OPERAND;
    _CHECK_METHOD_VERSION_KW (callable self_or_null args["oparg"] names -- callable self_or_null args["oparg"] names) EXIT WIDE_OPERAND;
    _CHECK_METHOD_EXACT_ARGS (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _INIT_CALL_BOUND_METHOD_EXACT_ARGS (callable self_or_null args["oparg"] -- new_frame);
    _PY_FRAME_METHOD (callable self_or_null args["oparg"] -- new_frame) ESCAPES ERROR;
    _PY_FRAME_METHOD_KW (callable self_or_null args["oparg"] names -- new_frame) ESCAPES ERROR;
    _CHECK_STACK_SPACE (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _CHECK_RECURSION_REMAINING ( -- ) EXIT;
    _INIT_CALL_PY_EXACT_ARGS (callable self_or_null args["oparg"] -- new_frame);
    _PY_FRAME_GENERAL (callable self_or_null args["oparg"] -- new_frame) ESCAPES ERROR;
    _PY_FRAME_KW (callable self_or_null args["oparg"] names -- new_frame) ESCAPES ERROR;
    _CHECK_INIT_VERSION (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT WIDE_OPERAND;
    _CREATE_INIT_FRAME (callable self_or_null args["oparg"] -- new_frame) ERROR;
    _EXIT_INIT_CHECK (retval -- res) ERROR;
    _SAVE_RETURN_OFFSET ( -- );
    _PUSH_FRAME (new_frame -- ) ENTERS;
    _RETURN_VALUE (retval -- res) LEAVES;
    _CHECK_IS_NOT_PY_CALLABLE (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _CHECK_IS_NOT_PY_CALLABLE_KW (callable self_or_null args["oparg"] names -- callable self_or_null args["oparg"] names) EXIT;
    _CALL_NON_PY_GENERAL (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_KW_NON_PY (callable self_or_null args["oparg"] names -- res) ESCAPES ERROR ARBITRARY;
    _GUARD_CALLABLE_BUILTIN (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _GUARD_CALLABLE_CLASS (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _CALL_BUILTIN_O (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_BUILTIN_FAST (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_BUILTIN_FAST_WITH_KEYWORDS (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_BUILTIN_CLASS (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _GUARD_CALLABLE_METHOD_DESCRIPTOR (callable self_or_null args["oparg"] -- callable self_or_null args["oparg"]) EXIT;
    _CALL_METHOD_DESCRIPTOR_NOARGS (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_METHOD_DESCRIPTOR_O (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_METHOD_DESCRIPTOR_FAST (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS (callable self_or_null args["oparg"] -- res) ESCAPES ERROR ARBITRARY;
    _GUARD_CALLABLE_LIST_APPEND (callable self_or_null value -- callable self_or_null value) EXIT;
    _CALL_LIST_APPEND (callable list value -- res) ESCAPES ERROR;
    _GUARD_CALLABLE_TYPE_1 (callable self_or_null value -- callable self_or_null value) EXIT;
    _CALL_TYPE_1 (callable self_or_null value -- res);
    _GUARD_CALLABLE_LEN (callable self_or_null value -- callable self_or_null value) EXIT;
    _CALL_LEN (callable self_or_null value -- res) ESCAPES ERROR ARBITRARY;
    _GUARD_CALLABLE_ISINSTANCE (callable self_or_null value class -- callable self_or_null value class) EXIT;
    _CALL_ISINSTANCE (callable self_or_null value class -- res) ESCAPES ERROR ARBITRARY;
    _GUARD_CALLABLE_STR_1 (callable self_or_null value -- callable self_or_null value) EXIT;
    _CALL_STR_1 (callable self_or_null value -- res) ESCAPES ERROR ARBITRARY;
    _GUARD_CALLABLE_TUPLE_1 (callable self_or_null value -- callable self_or_null value) EXIT;
    _CALL_TUPLE_1 (callable self_or_null value -- res) ESCAPES ERROR ARBITRARY;

    // Generators.
    _RETURN_GENERATOR ( -- res) ESCAPES LEAVES;
    _YIELD_VALUE (retval -- value) YIELDS;
    _GET_YIELD_FROM_ITER (iterable -- iterator) ESCAPES ERROR ARBITRARY;
    _GET_AWAITABLE (awaitable -- iterator) ESCAPES ERROR ARBITRARY;
    _GET_AITER (iterable -- iterator) ESCAPES ERROR ARBITRARY;
    _GET_ANEXT (iterator -- iterator awaitable) ESCAPES ERROR ARBITRARY;
    _END_ASYNC_FOR (awaitable exception -- ) ESCAPES ERROR ARBITRARY;
    _SEND (receiver value -- receiver res) ESCAPES ERROR ARBITRARY SENDS TIER1;
    _CLEANUP_THROW (sub_iter last_sent exception -- none value) ESCAPES ERROR ARBITRARY;
    _END_SEND (receiver value -- val);
    _CHECK_GENERATOR (iterator -- iterator) EXIT;
    _CHECK_GENERATOR_AT (iterator -- iterator) EXIT TIER2;
    _FOR_ITER_GEN_FRAME (iterator -- iterator new_frame);
    _CHECK_RECEIVER (receiver value -- receiver value) EXIT;
    _CHECK_RECEIVER_AT (receiver value -- receiver value) EXIT TIER2;
    _SEND_GEN_FRAME (receiver value -- receiver new_frame);
    _PUSH_GENERATOR_FRAME (new_frame -- ) ENTERS;
    _GUARD_RESUMER ( -- ) EXIT TIER2;

    // Exceptions.
    _RAISE_VARARGS (parts["oparg"] -- ) ESCAPES ERROR ARBITRARY;
    _RERAISE (exception -- ) ESCAPES ERROR;
    _PUSH_EXC_INFO (exception -- previous exception_);
    _POP_EXCEPT (previous -- );
    _CHECK_EXC_MATCH (exception class -- exception match_) ESCAPES ERROR ARBITRARY;
    _CHECK_EG_MATCH (exception class -- rest match_) ESCAPES ERROR ARBITRARY;

    // Managers.
    _LOAD_SPECIAL (owner -- method self_or_null) ESCAPES ERROR ARBITRARY;
    _WITH_EXCEPT_START (exit exit_self last previous exception -- exit exit_self last previous exception res) ESCAPES ERROR ARBITRARY;

    // Patterns.
    _MATCH_MAPPING (subject -- subject res) ESCAPES;
    _MATCH_SEQUENCE (subject -- subject res) ESCAPES;
    _GET_LEN (subject -- subject length) ESCAPES ERROR ARBITRARY;
    _MATCH_KEYS (subject keys -- subject keys values_or_none) ESCAPES ERROR ARBITRARY;
    _MATCH_CLASS (subject class names -- attributes) ESCAPES ERROR ARBITRARY;

    // Control in Tier 1.
    _POP_JUMP_IF_TRUE (condition -- ) BRANCH TIER1;
    _POP_JUMP_IF_FALSE (condition -- ) BRANCH TIER1;
    _JUMP ( -- ) BRANCH TIER1;
    _COUNT_BACK_EDGE ( -- ) HEATS TIER1;
    _COUNT_ENTRY ( -- ) HEATS TIER1;
    _CHECK_PERIODIC ( -- ) ESCAPES ERROR ARBITRARY;
    _CHECK_PERIODIC_AT_START ( -- ) ESCAPES ERROR ARBITRARY TIER1;

    // Control in Tier 2.
    _START_EXECUTOR ( -- ) TIER2;
    _CHECK_VALIDITY ( -- ) EXIT TIER2;
    _SET_IP ( -- ) TIER2;
    _GUARD_IS_TRUE_POP (condition -- ) EXIT POPS TIER2;
    _GUARD_IS_FALSE_POP (condition -- ) EXIT POPS TIER2;
    _GUARD_IS_NONE_POP (value -- ) EXIT POPS TIER2;
    _GUARD_IS_NOT_NONE_POP (value -- ) EXIT POPS TIER2;
    _CHECK_FUNCTION ( -- ) EXIT TIER2;
    _GUARD_GLOBALS ( -- ) EXIT TIER2;
    _GUARD_CALLER ( -- ) EXIT TIER2;
    _JUMP_TO_TOP ( -- ) TIER2;
    _EXIT_TRACE ( -- ) EXIT TIER2;
    _DEOPT ( -- ) EXIT TIER2;
}
