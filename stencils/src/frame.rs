//! Frames and the state that the interpreters, the stencils and the VM share. Layout only.

use crate::generator::GeneratorObject;
use crate::object::LoadedCode;
use crate::value::Value;
use core::ptr;

/// An activation of a code object. It lies on the VM's own stack of words, that of a generator in the generator
/// (`generator`); `localsplus` and then the operand stack follow it.
#[derive(Debug)]
#[repr(C)]
pub struct Frame {
    /// The caller's frame; null for the first.
    pub previous: *mut Frame,
    /// What runs.
    pub code: *mut LoadedCode,
    /// The function; NULL for a module.
    pub function: Value,
    /// The dict of global names.
    pub globals: Value,
    /// The dict of built-in names.
    pub builtins: Value,
    /// The namespace dict of a module or class body; NULL in optimized scopes.
    pub locals: Value,
    /// The frame as an object of the program; NULL until it is asked for.
    pub object: Value,
    /// In an `__init__` that the making of an instance entered: the instance, which is what it gives its caller. Else NULL.
    pub instance: Value,
    /// The instruction that runs; in a frame that waits for a call, the call. After an error, the instruction that raised.
    pub instruction: *mut u16,
    /// One past the top of the operand stack, valid whenever other code may look at the frame.
    pub stack_pointer: *mut Value,
    /// Code units from `instruction` to where a returning callee continues.
    pub return_offset: u32,
    /// Whether returning from this frame leaves the interpreter loop that entered it.
    pub is_entry: bool,
    /// Whether the frame lies in a generator.
    pub is_generator: bool,
}

/// Words before `localsplus`.
pub const FRAME_WORDS: usize = size_of::<Frame>() / 8;

impl Frame {
    /// A frame of no program, without a caller.
    pub const EMPTY: Self = Self {
        previous: ptr::null_mut(),
        code: ptr::null_mut(),
        function: Value::NULL,
        globals: Value::NULL,
        builtins: Value::NULL,
        locals: Value::NULL,
        object: Value::NULL,
        instance: Value::NULL,
        instruction: ptr::null_mut(),
        stack_pointer: ptr::null_mut(),
        return_offset: 0,
        is_entry: true,
        is_generator: false,
    };

    /// Slot `index` of `localsplus`.
    ///
    /// # Safety
    /// `frame` must be live and have that slot.
    #[inline(always)]
    #[must_use]
    pub const unsafe fn local(frame: *mut Self, index: usize) -> *mut Value {
        // SAFETY: `localsplus` follows the header in the same allocation.
        unsafe { frame.cast::<Value>().add(FRAME_WORDS + index) }
    }

    /// The bottom of the operand stack.
    ///
    /// # Safety
    /// `frame` must be live.
    #[inline(always)]
    #[must_use]
    pub const unsafe fn stack_base(frame: *mut Self) -> *mut Value {
        // SAFETY: the operand stack follows `localsplus`.
        unsafe { Self::local(frame, (*(*frame).code).local_count as usize) }
    }
}

/// What one run of the VM shares with the interpreters and with machine code. One per run; never moves.
#[derive(Debug)]
#[repr(C)]
pub struct State {
    /// Safepoints until `rt_safepoint` is called.
    pub countdown: i64,
    /// The innermost frame, valid whenever other code may look at frames.
    pub frame: *mut Frame,
    /// Where the next frame begins on the stack of words.
    pub stack_top: *mut Value,
    /// The end of the stack of words.
    pub stack_limit: *mut Value,
    /// Python frames that may still be entered before RecursionError.
    pub recursion_remaining: i64,
    /// The exception that is being raised; NULL if none.
    pub raised: Value,
    /// The exception that is being handled since the innermost generator was resumed; NONE if none. Those around it come after
    /// it: each generator that runs has what its caller handles.
    pub handled: Value,
    /// The second result of a helper that has two.
    pub second: Value,
    /// The innermost generator that runs; null if none.
    pub generator: *mut GeneratorObject,
    /// Uops that ran in Tier 2 or as machine code.
    pub uop_count: u64,
    /// Where machine code last left: what its exit stub was given.
    pub exit: u64,
    /// Whether there are generators that are closed once nothing refers to them.
    pub watches: bool,
    /// Whether loops and functions count towards Tier 2.
    pub tier_two: bool,
    /// The callables that specialized calls compare with.
    pub callables: Callables,
    /// The built-in classes, by the kind of their instances.
    pub classes: *const Value,
    /// The VM; opaque here.
    pub vm: *mut core::ffi::c_void,
}

impl State {
    /// Before anything runs: no frame, no room for one, and no safepoint within reach.
    pub const IDLE: Self = Self {
        countdown: i64::MAX,
        frame: ptr::null_mut(),
        stack_top: ptr::null_mut(),
        stack_limit: ptr::null_mut(),
        recursion_remaining: 0,
        raised: Value::NULL,
        handled: Value::NONE,
        second: Value::NULL,
        generator: ptr::null_mut(),
        uop_count: 0,
        exit: 0,
        watches: false,
        tier_two: false,
        callables: Callables::NONE,
        classes: ptr::null(),
        vm: ptr::null_mut(),
    };
}

/// The built-in callables that have call specializations of their own.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Callables {
    /// `len`.
    pub len: Value,
    /// `isinstance`.
    pub isinstance: Value,
    /// `str`.
    pub str: Value,
    /// `tuple`.
    pub tuple: Value,
    /// `type`.
    pub type_: Value,
    /// `super`.
    pub super_: Value,
    /// `list.append`.
    pub list_append: Value,
}

impl Callables {
    /// Before there are any.
    pub const NONE: Self = Self {
        len: Value::NULL,
        isinstance: Value::NULL,
        str: Value::NULL,
        tuple: Value::NULL,
        type_: Value::NULL,
        super_: Value::NULL,
        list_append: Value::NULL,
    };
}
