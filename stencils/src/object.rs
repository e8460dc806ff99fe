//! The layouts of heap objects as far as uop bodies read and write them.
//! How objects are made, kept, hashed and freed is the VM's business (`vm::heap`, `vm::objects`).
//!
//! All are `repr(C)`: the bodies are compiled twice, into the interpreters and into the stencils, and both must agree.

use crate::value::Value;

/// What a heap object is: the exact built-in class. One byte, first in the header.
///
/// An instance of a subclass of a built-in class has the same layout and the bit [`Kind::SUBCLASS`] set, so that a
/// test for the exact class is one compare.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(transparent)]
pub struct Kind(pub u8);

macro_rules! kinds {
    ($($number:literal $name:ident $python:literal)*) => {
        #[expect(non_upper_case_globals, missing_docs, reason = "they read as the variants of an enum")]
        impl Kind {
            $(pub const $name: Self = Self($number);)*

            /// The name of the class, as Python shows it.
            #[must_use]
            pub const fn python_name(self) -> &'static str {
                match self.0 & !Self::SUBCLASS {
                    $($number => $python,)*
                    _ => "object",
                }
            }
        }
    };
}

kinds! {
    1 BigInt "int"
    2 Float "float"
    3 Str "str"
    4 List "list"
    5 Tuple "tuple"
    6 Dict "dict"
    7 Set "set"
    8 FrozenSet "frozenset"
    9 Range "range"
    10 Slice "slice"
    11 Function "function"
    12 BuiltinFunction "builtin_function_or_method"
    13 Type "type"
    14 Exception "Exception"
    15 Traceback "traceback"
    16 Cell "cell"
    17 Code "code"
    18 ListIterator "list_iterator"
    19 TupleIterator "tuple_iterator"
    20 RangeIterator "range_iterator"
    21 LongRangeIterator "longrange_iterator"
    22 StrIterator "str_iterator"
    90 StrAsciiIterator "str_ascii_iterator"
    23 DictKeyIterator "dict_keyiterator"
    24 SetIterator "set_iterator"
    25 Enumerate "enumerate"
    26 Zip "zip"
    27 Instance "object"
    28 BoundMethod "method"
    30 MethodDescriptor "method_descriptor"
    31 ClassMethodDescriptor "classmethod_descriptor"
    32 SlotWrapper "wrapper_descriptor"
    33 MethodWrapper "method-wrapper"
    34 GetSetDescriptor "getset_descriptor"
    35 MemberDescriptor "member_descriptor"
    36 Property "property"
    37 ClassMethod "classmethod"
    38 StaticMethod "staticmethod"
    39 Super "super"
    40 MappingProxy "mappingproxy"
    41 SequenceProtocolIterator "iterator"
    42 Frame "frame"
    43 FrameLocalsProxy "FrameLocalsProxy"
    44 Module "module"
    45 TypeVar "TypeVar"
    46 ParamSpec "ParamSpec"
    47 TypeVarTuple "TypeVarTuple"
    48 ParamSpecArgs "ParamSpecArgs"
    49 ParamSpecKwargs "ParamSpecKwargs"
    50 TypeAliasType "TypeAliasType"
    51 GenericAlias "GenericAlias"
    52 Union "Union"
    53 SimpleNamespace "SimpleNamespace"
    54 NoDefault "NoDefaultType"
    55 TextStream "TextIOWrapper"
    60 Generator "generator"
    61 Coroutine "coroutine"
    62 AsyncGenerator "async_generator"
    63 CoroutineWrapper "coroutine_wrapper"
    64 AsyncGenASend "async_generator_asend"
    65 AsyncGenAThrow "async_generator_athrow"
    66 AsyncGenWrappedValue "async_generator_wrapped_value"
    67 AnextAwaitable "anext_awaitable"
    70 DictKeys "dict_keys"
    71 DictValues "dict_values"
    72 DictItems "dict_items"
    73 DictValueIterator "dict_valueiterator"
    74 DictItemIterator "dict_itemiterator"
    75 DictReverseKeyIterator "dict_reversekeyiterator"
    76 DictReverseValueIterator "dict_reversevalueiterator"
    77 DictReverseItemIterator "dict_reverseitemiterator"
    78 ListReverseIterator "list_reverseiterator"
    79 Reversed "reversed"
    80 Map "map"
    81 Filter "filter"
    82 CallableIterator "callable_iterator"
    119 Moved "object"
    83 Bytes "bytes"
    84 ByteArray "bytearray"
    85 MemoryView "memoryview"
    86 BytesIterator "bytes_iterator"
    87 ByteArrayIterator "bytearray_iterator"
    88 MemoryIterator "memory_iterator"
    89 Complex "complex"
}

impl Kind {
    /// Set for instances of a class that a program defined, be it a subclass of a built-in class.
    pub const SUBCLASS: u8 = 0x80;
    /// One past the largest kind. The numbers from here to 127 stand for the classes of inline constants.
    pub const COUNT: usize = 120;
}

impl core::fmt::Debug for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.python_name())
    }
}

/// What every heap object starts with. 16 bytes.
#[derive(Debug)]
#[repr(C)]
pub struct Header {
    /// What the object is.
    pub kind: Kind,
    /// Used by the collector only.
    pub mark: u8,
    /// [`Header::WATCHED`] and bits that belong to the kind.
    pub flags: u16,
    /// Bytes that the object accounts for, used by the collector only; saturating.
    pub weight: u32,
    /// Next object of the heap, used by the collector only.
    pub next: *mut Header,
}

impl Header {
    /// Executors depend on the values in this dict: a change must be told to the VM.
    pub const WATCHED: u16 = 1;
    /// An [`InstancePrefix`] lies before the header.
    pub const PREFIXED: u16 = 1 << 1;
    /// A dict or set with keys that are not exactly str.
    pub const OTHER_KEYS: u16 = 1 << 2;
    /// A function of the library that is in C in CPython.
    pub const IN_C: u16 = 1 << 3;
    /// A function that CPython has in C, and that binds to instances.
    pub const METHOD_IN_C: u16 = 1 << 4;
    /// The VM must be told what this object no longer refers to.
    pub const HOLDS: u16 = 1 << 5;
    /// The VM must be told before this object refers to anything else.
    pub const SETTLED: u16 = 1 << 6;
    /// The VM must be told of changes.
    pub const TELLS: u16 = Self::HOLDS | Self::SETTLED;
}

/// What lies before the header of an object whose class or attributes are its own: instances of classes that a program defined,
/// functions, classes, exceptions, modules.
#[derive(Debug)]
#[repr(C)]
pub struct InstancePrefix {
    /// A tuple of the values of its slots (NULL if unset), or NULL.
    pub slots: Value,
    /// The dict of its attributes, or NULL.
    pub dict: Value,
    /// Its class.
    pub class: Value,
}

impl InstancePrefix {
    /// The prefix of an object.
    ///
    /// # Safety
    /// The object must be live and have the flag [`Header::PREFIXED`].
    #[inline(always)]
    #[must_use]
    pub const unsafe fn of(object: *mut Header) -> *mut Self {
        // SAFETY: as the caller promises.
        unsafe { object.cast::<Self>().sub(1) }
    }
}

/// An object of no built-in kind: all that it has is in its prefix.
#[derive(Debug)]
#[repr(C)]
pub struct InstanceObject {
    /// What every object starts with.
    pub header: Header,
    /// Makes it as large as every object must be at least.
    pub reserved: u64,
}

/// The part of a class that bodies see; the VM keeps more after it.
#[derive(Debug)]
#[repr(C)]
pub struct ClassObject {
    /// What every object starts with.
    pub header: Header,
    /// Stands for the class and all its bases as they are; a change of any gives a new one. 0: not yet given.
    pub version: u32,
    /// What the VM notes of the class.
    pub flags: u32,
    /// How its instances are made.
    pub init: InitCache,
}

/// How instances of a class are made whose `__init__` is a Python function: what calls of the class are specialized for.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct InitCache {
    /// The `__init__`. The attributes of the classes refer to it as long as `version` is not 0.
    pub function: Value,
    /// Stands for the class and its `__init__` as they are; 0 if nothing is noted.
    pub version: u32,
    /// The version of the `__init__`.
    pub function_version: u32,
    /// Parameters of the `__init__` if a call with so many arguments needs no binding; else more than any call has.
    pub parameters: u32,
}

impl InitCache {
    /// Nothing is noted.
    pub const EMPTY: Self = Self { function: Value::NULL, version: 0, function_version: 0, parameters: u32::MAX };
}

/// A float that is not held inline.
#[derive(Debug)]
#[repr(C)]
pub struct FloatObject {
    /// What every object starts with.
    pub header: Header,
    /// The number.
    pub value: f64,
}

/// How every sized object goes on after its header, for `len` and truth.
#[derive(Debug)]
#[repr(C)]
pub struct SizedObject {
    /// What every object starts with.
    pub header: Header,
    /// Items; code points of a str; keys of a dict.
    pub length: usize,
}

/// A list. `items` has room for `capacity` values.
#[derive(Debug)]
#[repr(C)]
pub struct ListObject {
    /// What every object starts with.
    pub header: Header,
    /// Items in use.
    pub length: usize,
    /// The items; dangling if `capacity` is 0.
    pub items: *mut Value,
    /// Items that fit.
    pub capacity: usize,
}

/// A tuple; `length` items follow it in memory.
#[derive(Debug)]
#[repr(C)]
pub struct TupleObject {
    /// What every object starts with.
    pub header: Header,
    /// Number of items.
    pub length: usize,
    items: [Value; 0],
}

impl TupleObject {
    /// The first item.
    ///
    /// # Safety
    /// `tuple` must point to a live tuple.
    #[inline(always)]
    #[must_use]
    pub const unsafe fn items(tuple: *mut Self) -> *mut Value {
        // SAFETY: the items follow the fields, as the VM allocates tuples.
        unsafe { (&raw mut (*tuple).items).cast() }
    }
}

/// One entry of a dict: in insertion order, `value` NULL if deleted.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct DictEntry {
    /// The key's hash.
    pub hash: i64,
    /// The key.
    pub key: Value,
    /// The value; NULL if the entry was deleted.
    pub value: Value,
}

/// The part of a dict that bodies see; the VM keeps an index after it.
#[derive(Debug)]
#[repr(C)]
pub struct DictObject {
    /// What every object starts with.
    pub header: Header,
    /// Keys in use.
    pub length: usize,
    /// The entries in insertion order, deleted ones included.
    pub entries: *mut DictEntry,
    /// Entries written so far, deleted ones included.
    pub used: usize,
    /// Changes whenever a key is added or deleted or the entries move, never when a value is replaced. Unique over a run: two
    /// dicts never have the same version unless 0, which no cache may hold.
    pub keys_version: u32,
}

/// An iterator over a list or tuple.
#[derive(Debug)]
#[repr(C)]
pub struct SequenceIterator {
    /// What every object starts with.
    pub header: Header,
    /// The sequence; NULL when exhausted, for good.
    pub sequence: Value,
    /// Index of the next item.
    pub index: usize,
}

/// An iterator over a range whose numbers are all inline ints.
#[derive(Debug)]
#[repr(C)]
pub struct RangeIterator {
    /// What every object starts with.
    pub header: Header,
    /// The next number.
    pub next: i64,
    /// Difference of two neighbours.
    pub step: i64,
    /// Numbers left.
    pub remaining: u64,
}

/// A variable shared by closures.
#[derive(Debug)]
#[repr(C)]
pub struct CellObject {
    /// What every object starts with.
    pub header: Header,
    /// The value; NULL if unbound.
    pub value: Value,
}

/// The part of a bound method that bodies see.
#[derive(Debug)]
#[repr(C)]
pub struct BoundMethodParts {
    /// What every object starts with.
    pub header: Header,
    /// What is called.
    pub function: Value,
    /// Its first argument.
    pub this: Value,
}

/// A Python function.
#[derive(Debug)]
#[repr(C)]
pub struct FunctionObject {
    /// What every object starts with.
    pub header: Header,
    /// Its code, which lives as long as anything refers to it.
    pub code: *mut LoadedCode,
    /// The dict of its module.
    pub globals: Value,
    /// The dict of the built-in names.
    pub builtins: Value,
    /// A tuple of the cells of its free variables, or NULL.
    pub closure: Value,
    /// A tuple of defaults, or NULL.
    pub defaults: Value,
    /// A dict of keyword-only defaults, or NULL.
    pub keyword_defaults: Value,
    /// A function that computes the annotations, or NULL.
    pub annotate: Value,
    /// Stands for the code, the globals and the defaults; a change of any gives a new one. 0: not yet given.
    pub version: u32,
    /// `__name__`, a str.
    pub name: Value,
    /// `__qualname__`, a str.
    pub qualname: Value,
    /// `__module__`.
    pub module: Value,
    /// `__doc__`.
    pub doc: Value,
    /// `__annotations__`, a dict, once they are computed or set; NULL before.
    pub annotations: Value,
    /// `__type_params__`, a tuple, or NULL.
    pub type_params: Value,
}

/// A code object as it runs. Made by the VM from a compiled `Code`.
#[derive(Debug)]
#[repr(C)]
pub struct LoadedCode {
    /// The first code unit; mutable, for inline caches and specialization.
    pub units: *mut u16,
    /// Number of code units.
    pub unit_count: usize,
    /// The constants.
    pub constants: *const Value,
    /// The names, all of them str.
    pub names: *const Value,
    /// Slots of `localsplus`.
    pub local_count: u32,
    /// Words of a frame: its header, `localsplus` and operand stack.
    pub frame_words: u32,
    /// Positional parameters.
    pub arg_count: u32,
    /// `CO_*` flags.
    pub flags: u32,
    /// Calls until the function counts as hot; negative once decided.
    pub entry_countdown: i32,
    /// Stands for this code object in caches.
    pub version: u32,
}

impl LoadedCode {
    /// Code of no program: without units and locals, and never hot.
    pub const EMPTY: Self = Self {
        units: core::ptr::null_mut(),
        unit_count: 0,
        constants: core::ptr::null(),
        names: core::ptr::null(),
        local_count: 0,
        frame_words: 0,
        arg_count: 0,
        flags: 0,
        entry_countdown: -1,
        version: 0,
    };
}
