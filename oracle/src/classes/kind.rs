//! The builtin classes: their names and their tree.

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// The module of the class, and its name in it.
    pub(crate) fn module_and_name(self) -> (&'static str, &'static str) {
        self.name().rsplit_once('.').unwrap_or(("builtins", self.name()))
    }

    /// The class and its bases, the nearest first.
    pub(crate) fn with_bases(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |kind| TABLE[*kind as usize].2)
    }

    /// Whether this is `other` or derives from it.
    pub(crate) fn is_subclass(self, other: Self) -> bool {
        self.with_bases().any(|kind| kind == other) || self == Self::ExceptionGroup && other == Self::Exception
    }

    pub(crate) fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    pub(crate) fn is_exception(self) -> bool {
        self.is_subclass(Self::BaseException)
    }

    /// The classes of values that a program can name, in the order of `builtins`.
    pub(crate) fn named_types() -> impl Iterator<Item = (&'static str, Self)> {
        [
            Self::Bool,
            Self::MemoryView,
            Self::ByteArray,
            Self::Bytes,
            Self::ClassMethod,
            Self::Complex,
            Self::Dict,
            Self::Enumerate,
            Self::Filter,
            Self::Float,
            Self::FrozenSet,
            Self::Property,
            Self::Int,
            Self::List,
            Self::Map,
            Self::Object,
            Self::Range,
            Self::Reversed,
            Self::Set,
            Self::Slice,
            Self::StaticMethod,
            Self::Str,
            Self::Super,
            Self::Tuple,
            Self::Type,
            Self::Zip,
        ]
        .into_iter()
        .map(|kind| (kind.name(), kind))
    }

    /// The exception classes, in the order of `builtins`.
    pub(crate) fn named_exceptions() -> impl Iterator<Item = (&'static str, Self)> {
        let exceptions = TABLE.iter().map(|row| row.0).filter(|kind| kind.is_exception());
        let aliases = [("EnvironmentError", Self::OSError), ("IOError", Self::OSError)];
        exceptions.map(|kind| (kind.name(), kind)).chain(aliases)
    }
}

macro_rules! classes {
    ($($kind:ident $name:literal $(: $base:ident)?,)*) => {
        /// Which builtin class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Kind { $($kind,)* }

        const TABLE: &[(Kind, &str, Option<Kind>)] = &[$((Kind::$kind, $name, classes!(@ $($base)?)),)*];
    };
    (@) => { None };
    (@ $base:ident) => { Some(Kind::$base) };
}

classes! {
    Object "object",
    NoneType "NoneType": Object,
    Int "int": Object,
    Bool "bool": Int,
    Float "float": Object,
    Complex "complex": Object,
    Bytes "bytes": Object,
    ByteArray "bytearray": Object,
    MemoryView "memoryview": Object,
    BytesIterator "bytes_iterator": Object,
    ByteArrayIterator "bytearray_iterator": Object,
    MemoryViewIterator "memory_iterator": Object,
    Str "str": Object,
    Tuple "tuple": Object,
    List "list": Object,
    Dict "dict": Object,
    Set "set": Object,
    FrozenSet "frozenset": Object,
    Range "range": Object,
    Slice "slice": Object,
    Function "function": Object,
    Builtin "builtin_function_or_method": Object,
    Type "type": Object,
    Iterator "iterator": Object,
    ListIterator "list_iterator": Object,
    TupleIterator "tuple_iterator": Object,
    StrAsciiIterator "str_ascii_iterator": Object,
    StrIterator "str_iterator": Object,
    RangeIterator "range_iterator": Object,
    LongRangeIterator "longrange_iterator": Object,
    ListReverseIterator "list_reverseiterator": Object,
    DictIterator "dict_keyiterator": Object,
    DictValueIterator "dict_valueiterator": Object,
    DictItemIterator "dict_itemiterator": Object,
    DictReverseKeyIterator "dict_reversekeyiterator": Object,
    DictReverseValueIterator "dict_reversevalueiterator": Object,
    DictReverseItemIterator "dict_reverseitemiterator": Object,
    DictKeys "dict_keys": Object,
    DictValues "dict_values": Object,
    DictItems "dict_items": Object,
    SetIterator "set_iterator": Object,
    Map "map": Object,
    Filter "filter": Object,
    Reversed "reversed": Object,
    CallableIterator "callable_iterator": Object,
    Method "method": Object,
    Super "super": Object,
    Property "property": Object,
    StaticMethod "staticmethod": Object,
    ClassMethod "classmethod": Object,
    MethodDescriptor "method_descriptor": Object,
    ClassMethodDescriptor "classmethod_descriptor": Object,
    WrapperDescriptor "wrapper_descriptor": Object,
    MethodWrapper "method-wrapper": Object,
    GetsetDescriptor "getset_descriptor": Object,
    MemberDescriptor "member_descriptor": Object,
    MappingProxy "mappingproxy": Object,
    NotImplemented "NotImplementedType": Object,
    Ellipsis "ellipsis": Object,
    GenericAlias "types.GenericAlias": Object,
    Union "typing.Union": Object,
    TypeVar "typing.TypeVar": Object,
    TypeVarTuple "typing.TypeVarTuple": Object,
    ParamSpec "typing.ParamSpec": Object,
    ParamSpecArgs "typing.ParamSpecArgs": Object,
    ParamSpecKwargs "typing.ParamSpecKwargs": Object,
    TypeAlias "typing.TypeAliasType": Object,
    NoDefault "NoDefaultType": Object,
    Generic "typing.Generic": Object,
    ClassAlias "typing._GenericAlias": Object,
    UnpackedAlias "typing._UnpackGenericAlias": Object,
    Cell "cell": Object,
    Module "module": Object,
    TextIo "_io.TextIOWrapper": Object,
    ItemDescriptor "member_descriptor": Object,
    Generator "generator": Object,
    Coroutine "coroutine": Object,
    CoroutineWrapper "coroutine_wrapper": Object,
    AsyncGenerator "async_generator": Object,
    AnextAwaitable "anext_awaitable": Object,
    AsyncGeneratorASend "async_generator_asend": Object,
    AsyncGeneratorAThrow "async_generator_athrow": Object,
    Traceback "traceback": Object,
    Frame "frame": Object,
    FrameLocals "FrameLocalsProxy": Object,
    Code "code": Object,
    Enumerate "enumerate": Object,
    Zip "zip": Object,
    BaseException "BaseException": Object,
    BaseExceptionGroup "BaseExceptionGroup": BaseException,
    Exception "Exception": BaseException,
    GeneratorExit "GeneratorExit": BaseException,
    KeyboardInterrupt "KeyboardInterrupt": BaseException,
    SystemExit "SystemExit": BaseException,
    ArithmeticError "ArithmeticError": Exception,
    AssertionError "AssertionError": Exception,
    AttributeError "AttributeError": Exception,
    BufferError "BufferError": Exception,
    EOFError "EOFError": Exception,
    ImportError "ImportError": Exception,
    LookupError "LookupError": Exception,
    MemoryError "MemoryError": Exception,
    NameError "NameError": Exception,
    OSError "OSError": Exception,
    ReferenceError "ReferenceError": Exception,
    RuntimeError "RuntimeError": Exception,
    StopAsyncIteration "StopAsyncIteration": Exception,
    StopIteration "StopIteration": Exception,
    SyntaxError "SyntaxError": Exception,
    SystemError "SystemError": Exception,
    TypeError "TypeError": Exception,
    ValueError "ValueError": Exception,
    Warning "Warning": Exception,
    FloatingPointError "FloatingPointError": ArithmeticError,
    OverflowError "OverflowError": ArithmeticError,
    ZeroDivisionError "ZeroDivisionError": ArithmeticError,
    BytesWarning "BytesWarning": Warning,
    DeprecationWarning "DeprecationWarning": Warning,
    EncodingWarning "EncodingWarning": Warning,
    FutureWarning "FutureWarning": Warning,
    ImportWarning "ImportWarning": Warning,
    PendingDeprecationWarning "PendingDeprecationWarning": Warning,
    ResourceWarning "ResourceWarning": Warning,
    RuntimeWarning "RuntimeWarning": Warning,
    SyntaxWarning "SyntaxWarning": Warning,
    UnicodeWarning "UnicodeWarning": Warning,
    UserWarning "UserWarning": Warning,
    BlockingIOError "BlockingIOError": OSError,
    ChildProcessError "ChildProcessError": OSError,
    ConnectionError "ConnectionError": OSError,
    FileExistsError "FileExistsError": OSError,
    FileNotFoundError "FileNotFoundError": OSError,
    InterruptedError "InterruptedError": OSError,
    IsADirectoryError "IsADirectoryError": OSError,
    NotADirectoryError "NotADirectoryError": OSError,
    PermissionError "PermissionError": OSError,
    ProcessLookupError "ProcessLookupError": OSError,
    TimeoutError "TimeoutError": OSError,
    IndentationError "IndentationError": SyntaxError,
    IncompleteInputError "_IncompleteInputError": SyntaxError,
    IndexError "IndexError": LookupError,
    KeyError "KeyError": LookupError,
    ModuleNotFoundError "ModuleNotFoundError": ImportError,
    NotImplementedError "NotImplementedError": RuntimeError,
    PythonFinalizationError "PythonFinalizationError": RuntimeError,
    RecursionError "RecursionError": RuntimeError,
    UnboundLocalError "UnboundLocalError": NameError,
    UnicodeError "UnicodeError": ValueError,
    BrokenPipeError "BrokenPipeError": ConnectionError,
    ConnectionAbortedError "ConnectionAbortedError": ConnectionError,
    ConnectionRefusedError "ConnectionRefusedError": ConnectionError,
    ConnectionResetError "ConnectionResetError": ConnectionError,
    TabError "TabError": IndentationError,
    UnicodeDecodeError "UnicodeDecodeError": UnicodeError,
    UnicodeEncodeError "UnicodeEncodeError": UnicodeError,
    UnicodeTranslateError "UnicodeTranslateError": UnicodeError,
    ExceptionGroup "ExceptionGroup": BaseExceptionGroup,
}
