//! The `rt_*` helpers: what bodies call when the work is more than a few instructions. Declared here, defined by `vm::runtime`.
//! This list is the whitelist of symbols that a stencil may refer to.
//!
//! Conventions: a helper that returns a `Value` returns NULL after it has set `State::raised`; one that returns `bool`
//! returns false then. A helper may look at any frame, and may run Python code where its comment says so; the caller has
//! stored the frame and the operand stack before. Helpers never unwind.

use crate::frame::{Frame, State};
use crate::generator::GeneratorObject;
use crate::value::Value;

macro_rules! runtime {
    ($($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) $(-> $result:ty)?;)*) => {
        unsafe extern "C" {
            $($(#[$doc])* pub unsafe fn $name($($arg: $type),*) $(-> $result)?;)*
        }

        /// The names of all helpers.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The addresses of all helpers, in the order of [`NAMES`]. Machine code calls them there.
        #[cfg(not(template))]
        #[must_use]
        pub fn addresses() -> Vec<usize> {
            vec![$($name as *const () as usize),*]
        }
    };
}

runtime! {
    // Safepoints and specialization.
    /// Fuel, snapshots, schedule, collection: called when `State::countdown` runs out, with the operand stack in memory.
    fn rt_safepoint(state: *mut State, frame: *mut Frame) -> bool;
    /// Specializes the instruction for the operands that end at `stack_pointer`, or backs off. Never fails.
    fn rt_specialize(state: *mut State, frame: *mut Frame, instruction: *mut u16, stack_pointer: *mut Value);

    // Operators.
    /// A float as a value, for those that are not inline.
    fn rt_box_float(state: *mut State, float: f64) -> Value;
    /// Any `BINARY_OP`, subscripts too; `operator` is CPython's `NB_*`.
    fn rt_binary_op(state: *mut State, left: Value, right: Value, operator: u64) -> Value;
    /// Any `COMPARE_OP`, with its oparg.
    fn rt_compare_op(state: *mut State, left: Value, right: Value, oparg: u64) -> Value;
    /// Whether two str are equal; never fails.
    fn rt_str_equal(left: Value, right: Value) -> bool;
    /// `left in right`; `invert` is 1 for `not in`.
    fn rt_contains_op(state: *mut State, left: Value, right: Value, invert: u64) -> Value;
    /// `-value`.
    fn rt_unary_negative(state: *mut State, value: Value) -> Value;
    /// `~value`.
    fn rt_unary_invert(state: *mut State, value: Value) -> Value;
    /// `bool(value)`.
    fn rt_to_bool(state: *mut State, value: Value) -> Value;
    /// `left + right` of two str.
    fn rt_str_concat(state: *mut State, left: Value, right: Value) -> Value;
    /// `string[index]` for an inline int index, or NULL without an error if out of range.
    fn rt_str_index(state: *mut State, string: Value, index: i64) -> Value;
    /// `dict[key]`.
    fn rt_dict_subscript(state: *mut State, dict: Value, key: Value) -> Value;

    // Subscripts and slices.
    /// `container[key] = value`.
    fn rt_store_subscript(state: *mut State, container: Value, key: Value, value: Value) -> bool;
    /// `del container[key]`.
    fn rt_delete_subscript(state: *mut State, container: Value, key: Value) -> bool;
    /// `container[start:stop]`.
    fn rt_binary_slice(state: *mut State, container: Value, start: Value, stop: Value) -> Value;
    /// `container[start:stop] = value`.
    fn rt_store_slice(state: *mut State, container: Value, start: Value, stop: Value, value: Value) -> bool;
    /// `slice(start, stop, step)`.
    fn rt_build_slice(state: *mut State, start: Value, stop: Value, step: Value) -> Value;

    // Iteration and unpacking.
    /// `iter(iterable)`.
    fn rt_get_iter(state: *mut State, iterable: Value) -> Value;
    /// The next item, or NULL: exhausted if nothing is raised.
    fn rt_for_iter(state: *mut State, iterator: Value) -> Value;
    /// Writes exactly `count` items to `out`, the last one first.
    fn rt_unpack_sequence(state: *mut State, sequence: Value, count: u64, out: *mut Value) -> bool;
    /// `UNPACK_EX` with its oparg; writes the items to `out`, the last one first.
    fn rt_unpack_ex(state: *mut State, sequence: Value, oparg: u64, out: *mut Value) -> bool;

    // Generators.
    /// A generator that takes over the running frame, which goes on past the running instruction. Never fails.
    fn rt_return_generator(state: *mut State, frame: *mut Frame) -> Value;
    /// Makes a generator run with `value` as the result of its `yield`: the frame to enter. Null if it has ended, or if
    /// an exception was raised.
    fn rt_resume(state: *mut State, generator: Value, value: Value) -> *mut Frame;
    /// Notes that a generator is to be closed once nothing refers to it.
    fn rt_watch(state: *mut State, generator: *mut GeneratorObject);
    /// Notes that a generator, whose variables were its arguments until now, begins to change them.
    fn rt_begins(state: *mut State, generator: *mut GeneratorObject);
    /// Closes those generators to which nothing refers any more. May run Python code; false if the run ends.
    fn rt_close_dropped(state: *mut State) -> bool;
    /// Closes a generator if it is suspended and nothing refers to it. May run Python code.
    fn rt_drop_generator(state: *mut State, generator: Value) -> bool;
    /// The same of the generator that is the top operand, which becomes None.
    fn rt_drop_operand(state: *mut State, frame: *mut Frame) -> bool;
    /// `SEND` to what is no generator or coroutine. Sets `returned` if `receiver` returned the value rather than yielded it.
    fn rt_send(state: *mut State, receiver: Value, value: Value, returned: *mut bool) -> Value;
    /// `GET_AWAITABLE` with its oparg. May run Python code.
    fn rt_get_awaitable(state: *mut State, awaitable: Value, oparg: u64) -> Value;
    /// `GET_AITER`. May run Python code.
    fn rt_get_aiter(state: *mut State, iterable: Value) -> Value;
    /// `GET_ANEXT`. May run Python code.
    fn rt_get_anext(state: *mut State, iterator: Value) -> Value;
    /// `END_ASYNC_FOR`: false if the exception goes on being raised.
    fn rt_end_async_for(state: *mut State, exception: Value) -> bool;
    /// The value of a StopIteration; any other exception is raised as it is.
    fn rt_cleanup_throw(state: *mut State, exception: Value) -> Value;
    /// `GET_YIELD_FROM_ITER`.
    fn rt_get_yield_from_iter(state: *mut State, frame: *mut Frame, iterable: Value) -> Value;

    // Building.
    /// A list of `count` items.
    fn rt_build_list(state: *mut State, items: *const Value, count: u64) -> Value;
    /// A tuple of `count` items.
    fn rt_build_tuple(state: *mut State, items: *const Value, count: u64) -> Value;
    /// A set of `count` items.
    fn rt_build_set(state: *mut State, items: *const Value, count: u64) -> Value;
    /// A dict of `count` pairs of key and value.
    fn rt_build_map(state: *mut State, items: *const Value, count: u64) -> Value;
    /// The concatenation of `count` str.
    fn rt_build_string(state: *mut State, items: *const Value, count: u64) -> Value;
    /// An interpolation of value, expression and format, as `BUILD_INTERPOLATION` has them, with its oparg.
    fn rt_build_interpolation(state: *mut State, value: Value, text: Value, format: *const Value, oparg: u64) -> Value;
    /// A template of a tuple of strings and a tuple of interpolations.
    fn rt_build_template(state: *mut State, strings: Value, interpolations: Value) -> Value;
    /// Appends an item.
    fn rt_list_append(state: *mut State, list: Value, item: Value) -> bool;
    /// Appends all items of an iterable.
    fn rt_list_extend(state: *mut State, list: Value, iterable: Value) -> bool;
    /// Adds an item.
    fn rt_set_add(state: *mut State, set: Value, item: Value) -> bool;
    /// Adds all items of an iterable.
    fn rt_set_update(state: *mut State, set: Value, iterable: Value) -> bool;
    /// `dict[key] = value`.
    fn rt_map_add(state: *mut State, dict: Value, key: Value, value: Value) -> bool;
    /// `{**mapping}`.
    fn rt_dict_update(state: *mut State, dict: Value, mapping: Value) -> bool;
    /// `callable(**mapping)`: a repeated key is an error that names the callable.
    fn rt_dict_merge(state: *mut State, callable: Value, dict: Value, mapping: Value) -> bool;
    /// `CALL_INTRINSIC_1` with its oparg.
    fn rt_call_intrinsic_1(state: *mut State, value: Value, oparg: u64) -> Value;
    /// `CALL_INTRINSIC_2` with its oparg.
    fn rt_call_intrinsic_2(state: *mut State, left: Value, right: Value, oparg: u64) -> Value;
    /// `format(value, "")`.
    fn rt_format_simple(state: *mut State, value: Value) -> Value;
    /// `format(value, spec)`.
    fn rt_format_with_spec(state: *mut State, value: Value, spec: Value) -> Value;
    /// `CONVERT_VALUE` with its oparg: 1 str, 2 repr, 3 ascii.
    fn rt_convert_value(state: *mut State, value: Value, oparg: u64) -> Value;

    // Names.
    /// `LOAD_NAME`.
    fn rt_load_name(state: *mut State, frame: *mut Frame, name: Value) -> Value;
    /// `STORE_NAME`.
    fn rt_store_name(state: *mut State, frame: *mut Frame, name: Value, value: Value) -> bool;
    /// `DELETE_NAME`.
    fn rt_delete_name(state: *mut State, frame: *mut Frame, name: Value) -> bool;
    /// `SETUP_ANNOTATIONS`.
    fn rt_setup_annotations(state: *mut State, frame: *mut Frame) -> bool;
    /// `IMPORT_NAME`.
    fn rt_import_name(state: *mut State, frame: *mut Frame, name: Value, names: Value, level: Value) -> Value;
    /// `IMPORT_FROM`.
    fn rt_import_from(state: *mut State, module: Value, name: Value) -> Value;
    /// A global or built-in name.
    fn rt_load_global(state: *mut State, frame: *mut Frame, name: Value) -> Value;
    /// `STORE_GLOBAL`.
    fn rt_store_global(state: *mut State, frame: *mut Frame, name: Value, value: Value) -> bool;
    /// `DELETE_GLOBAL`.
    fn rt_delete_global(state: *mut State, frame: *mut Frame, name: Value) -> bool;
    /// Raises the error for an unbound slot of `localsplus`, local, cell or free. Always false.
    fn rt_raise_unbound(state: *mut State, frame: *mut Frame, slot: u64) -> bool;
    /// A cell that holds `value`, which may be NULL.
    fn rt_make_cell(state: *mut State, value: Value) -> Value;
    /// `LOAD_COMMON_CONSTANT` with its oparg. Never fails.
    fn rt_load_common_constant(state: *mut State, oparg: u64) -> Value;

    // Attributes.
    /// Whether a dict has a str as a key; never fails.
    fn rt_has_key(dict: Value, name: Value) -> bool;
    /// The getter of the property `name` of the class of `owner`; NULL if there is no such property. Never fails.
    fn rt_getter(state: *mut State, owner: Value, name: Value) -> Value;
    /// `__getitem__` of the class of `container`; NULL if it has none. Never fails.
    fn rt_getitem(state: *mut State, container: Value) -> Value;
    /// `owner.name`; where `method` is 1, the attribute or the method, whose self, or NULL, is put into `State::second`.
    fn rt_load_attr(state: *mut State, owner: Value, name: Value, method: u64) -> Value;
    /// `LOAD_SUPER_ATTR` with the low bits of its oparg; as `rt_load_attr`.
    fn rt_load_super_attr(state: *mut State, global_super: Value, class: Value, this: Value, name: Value, oparg: u64) -> Value;
    /// `owner.name = value`.
    fn rt_store_attr(state: *mut State, owner: Value, name: Value, value: Value) -> bool;
    /// `del owner.name`.
    fn rt_delete_attr(state: *mut State, owner: Value, name: Value) -> bool;
    /// `__build_class__` of the built-in names.
    fn rt_load_build_class(state: *mut State, frame: *mut Frame) -> Value;
    /// `LOAD_FROM_DICT_OR_DEREF` of a slot.
    fn rt_load_from_dict_or_deref(state: *mut State, frame: *mut Frame, namespace: Value, slot: u64) -> Value;
    /// `LOAD_FROM_DICT_OR_GLOBALS`.
    fn rt_load_from_dict_or_globals(state: *mut State, frame: *mut Frame, namespace: Value, name: Value) -> Value;

    // Functions and calls. `base` points to the callable on the operand stack; self or NULL follows, then the arguments.
    /// A function of a code value with the globals of `frame`.
    fn rt_make_function(state: *mut State, frame: *mut Frame, code: Value) -> Value;
    /// `SET_FUNCTION_ATTRIBUTE` with its oparg. Never fails.
    fn rt_set_function_attribute(state: *mut State, function: Value, attribute: Value, oparg: u64);
    /// Calls anything: a Python function gets a frame, which is returned for the caller to enter; else null, and the result in
    /// `result`, NULL if an exception was raised. `names` is the tuple of keyword names of `CALL_KW`, or NULL.
    fn rt_call(state: *mut State, base: *mut Value, count: u64, names: Value, result: *mut Value) -> *mut Frame;
    /// `CALL_FUNCTION_EX`; as `rt_call`. `keywords` is a dict or NULL.
    fn rt_call_ex(state: *mut State, callable: Value, arguments: Value, keywords: Value, result: *mut Value) -> *mut Frame;
    /// Calls what is not a Python function. May run Python code.
    fn rt_call_non_py(state: *mut State, base: *mut Value, count: u64, names: Value) -> Value;
    /// A frame for a Python function with any arguments; null if they do not fit or the recursion is too deep.
    fn rt_frame_general(state: *mut State, base: *mut Value, count: u64, names: Value) -> *mut Frame;
    /// A new instance of a class of the program that derives from `object` alone; never fails.
    fn rt_allocate(state: *mut State, class: Value) -> Value;
    /// A new instance of the class at `base`, and the frame of its `__init__`, a Python function; null as above.
    fn rt_init_frame(state: *mut State, base: *mut Value, count: u64) -> *mut Frame;
    /// Raises the error for an `__init__` that does not return None; it comes from the caller.
    fn rt_refuse_init_result(state: *mut State, retval: Value);
    /// `len(value)`.
    fn rt_len(state: *mut State, value: Value) -> Value;
    /// `isinstance(value, class)`. May run Python code.
    fn rt_isinstance(state: *mut State, value: Value, class: Value) -> Value;
    /// `str(value)`.
    fn rt_str(state: *mut State, value: Value) -> Value;
    /// `tuple(value)`.
    fn rt_tuple(state: *mut State, value: Value) -> Value;
    /// `type(value)`; never fails.
    fn rt_type(state: *mut State, value: Value) -> Value;

    /// Lets the object of a frame keep what the frame, which is about to go, holds.
    fn rt_detach_frame(state: *mut State, frame: *mut Frame);

    // Exceptions.
    /// `raise exception from cause`: sets `State::raised` in any case. `exception` NULL is a bare `raise`; `cause` may be NULL.
    fn rt_raise(state: *mut State, exception: Value, cause: Value);
    /// Whether `exception` matches `class`; an error if that is no class.
    fn rt_check_exception_match(state: *mut State, exception: Value, class: Value) -> Value;
    /// Splits an exception for `except*`: what matches `class`, and what is left in `State::second`.
    fn rt_check_group_match(state: *mut State, exception: Value, class: Value) -> Value;

    // Managers.
    /// `LOAD_SPECIAL` with its oparg: the method, and in `State::second` what it is to be called with, or NULL.
    fn rt_load_special(state: *mut State, owner: Value, oparg: u64) -> Value;
    /// Calls the `__exit__` of a manager with an exception.
    fn rt_with_except_start(state: *mut State, exit: Value, receiver: Value, exception: Value) -> Value;

    // Patterns.
    /// Whether a value matches mapping patterns (`sequences` false) or sequence patterns. Never fails.
    fn rt_is_pattern_kind(state: *mut State, subject: Value, sequences: bool) -> bool;
    /// `MATCH_KEYS`: a tuple of the values, or `None`.
    fn rt_match_keys(state: *mut State, subject: Value, keys: Value) -> Value;
    /// `MATCH_CLASS` with its oparg: a tuple of the attributes, or `None`.
    fn rt_match_class(state: *mut State, subject: Value, class: Value, names: Value, oparg: u64) -> Value;
}
