//! Code objects as the compiler makes them: plain immutable data, free of the heap. `Vm` loads one into runnable form.

use num_bigint::BigInt;
use std::rc::Rc;

/// A compiled function body, class body, comprehension or module.
/// Field meanings are those of CPython 3.14's `PyCodeObject`.
#[derive(Clone, Debug)]
pub struct Code {
    /// `co_name`.
    pub name: String,
    /// `co_qualname`.
    pub qualname: String,
    /// `co_filename`.
    pub filename: Rc<str>,
    /// `co_firstlineno`.
    pub first_line: u32,
    /// `co_argcount`: positional parameters, positional-only ones included.
    pub arg_count: u32,
    /// `co_posonlyargcount`.
    pub posonly_count: u32,
    /// `co_kwonlyargcount`.
    pub kwonly_count: u32,
    /// `co_flags`: `CodeFlags` bits.
    pub flags: u32,
    /// `co_consts`.
    pub constants: Vec<Constant>,
    /// `co_names`.
    pub names: Vec<String>,
    /// Parameters, locals, cells, then free variables: the layout of a frame's `localsplus`.
    pub locals_plus: Vec<Local>,
    /// `co_code`: opcode in the low byte, oparg in the high byte, inline caches as zero units.
    pub units: Vec<u16>,
    /// Ordered by start; ranges do not overlap.
    pub exception_table: Vec<ExceptionEntry>,
    /// The source line of each code unit; `None` for artificial instructions.
    pub lines: Vec<Option<u32>>,
    /// `co_stacksize`.
    pub stack_size: u32,
}

impl Code {
    /// The row of the exception table that covers a code unit.
    #[must_use]
    pub fn handler(&self, unit: u32) -> Option<&ExceptionEntry> {
        let after = self.exception_table.partition_point(|entry| entry.start <= unit);
        self.exception_table[..after].last().filter(|entry| unit < entry.end)
    }
}

/// One slot of `localsplus`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// The variable.
    pub name: String,
    /// `CO_FAST_*`: any of [`Local::LOCAL`], [`Local::CELL`], [`Local::FREE`], [`Local::HIDDEN`].
    pub kind: u8,
}

impl Local {
    /// A plain local (with [`Self::CELL`] too: a local or parameter that inner functions capture).
    pub const LOCAL: u8 = 0x20;
    /// The slot holds a cell that this function makes.
    pub const CELL: u8 = 0x40;
    /// The slot holds a cell of an enclosing function.
    pub const FREE: u8 = 0x80;
    /// Bound only inside an inlined comprehension (PEP 709).
    pub const HIDDEN: u8 = 0x10;
}

/// `co_flags` bits.
pub mod flags {
    #![expect(missing_docs, reason = "the names are CPython's")]
    pub const OPTIMIZED: u32 = 0x1;
    pub const NEWLOCALS: u32 = 0x2;
    pub const VARARGS: u32 = 0x4;
    pub const VARKEYWORDS: u32 = 0x8;
    pub const NESTED: u32 = 0x10;
    pub const GENERATOR: u32 = 0x20;
    pub const COROUTINE: u32 = 0x80;
    pub const ITERABLE_COROUTINE: u32 = 0x100;
    pub const ASYNC_GENERATOR: u32 = 0x200;
    pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
    pub const HAS_DOCSTRING: u32 = 0x400_0000;
    pub const METHOD: u32 = 0x800_0000;
}

/// A compile-time constant.
#[derive(Clone, Debug)]
pub enum Constant {
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `True`, `False`
    Bool(bool),
    /// An int of any size.
    Int(BigInt),
    /// A float; two are the same constant only if their bits are.
    Float(f64),
    /// A complex number: real and imaginary part.
    Complex(f64, f64),
    /// A string.
    Str(Rc<str>),
    /// A bytes literal.
    Bytes(Rc<[u8]>),
    /// A tuple of constants.
    Tuple(Rc<[Constant]>),
    /// A frozenset of constants, in source order.
    FrozenSet(Rc<[Constant]>),
    /// `slice(start, stop, step)` of constants.
    Slice(Rc<[Constant; 3]>),
    /// A nested code object.
    Code(Rc<Code>),
}

/// One row of the exception table: code units `start..end` are covered by `target`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExceptionEntry {
    /// First covered code unit.
    pub start: u32,
    /// First code unit past the covered ones.
    pub end: u32,
    /// Code unit of the handler.
    pub target: u32,
    /// Operand-stack depth to which the handler unwinds.
    pub depth: u32,
    /// Whether the offset of the raising instruction is pushed below the exception.
    pub lasti: bool,
}
