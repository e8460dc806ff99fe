//! The names that the language gives a meaning, each interned once for a run.

use crate::vm::Vm;
use stencils::value::Value;

macro_rules! specials {
    ($($variant:ident $text:literal)*) => {
        /// A name with a meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Special {
            $($variant),*
        }

        const TEXTS: &[&str] = &[$($text),*];
    };
}

specials! {
    New "__new__" Init "__init__" Call "__call__" Repr "__repr__" Str "__str__" Format "__format__" Bytes "__bytes__" Buffer "__buffer__" ReleaseBuffer "__release_buffer__"
    Hash "__hash__" Bool "__bool__" Len "__len__"
    Iter "__iter__" Next "__next__" Contains "__contains__"
    GetItem "__getitem__" SetItem "__setitem__" DelItem "__delitem__" Missing "__missing__" LengthHint "__length_hint__" ClassGetItem "__class_getitem__"
    Less "__lt__" LessEqual "__le__" Equal "__eq__" NotEqual "__ne__" Greater "__gt__" GreaterEqual "__ge__"
    Add "__add__" And "__and__" FloorDivide "__floordiv__" LeftShift "__lshift__" MatrixMultiply "__matmul__"
    Multiply "__mul__" Remainder "__mod__" Or "__or__" Power "__pow__" RightShift "__rshift__" Subtract "__sub__"
    TrueDivide "__truediv__" Xor "__xor__"
    ReflectedAdd "__radd__" ReflectedAnd "__rand__" ReflectedFloorDivide "__rfloordiv__" ReflectedLeftShift "__rlshift__"
    ReflectedMatrixMultiply "__rmatmul__" ReflectedMultiply "__rmul__" ReflectedRemainder "__rmod__" ReflectedOr "__ror__"
    ReflectedPower "__rpow__" ReflectedRightShift "__rrshift__" ReflectedSubtract "__rsub__"
    ReflectedTrueDivide "__rtruediv__" ReflectedXor "__rxor__"
    InPlaceAdd "__iadd__" InPlaceAnd "__iand__" InPlaceFloorDivide "__ifloordiv__" InPlaceLeftShift "__ilshift__"
    InPlaceMatrixMultiply "__imatmul__" InPlaceMultiply "__imul__" InPlaceRemainder "__imod__" InPlaceOr "__ior__"
    InPlacePower "__ipow__" InPlaceRightShift "__irshift__" InPlaceSubtract "__isub__" InPlaceTrueDivide "__itruediv__"
    InPlaceXor "__ixor__"
    DivMod "__divmod__" ReflectedDivMod "__rdivmod__"
    Negative "__neg__" Positive "__pos__" Absolute "__abs__" Invert "__invert__"
    Int "__int__" Float "__float__" Complex "__complex__" Index "__index__" Round "__round__"
    Trunc "__trunc__" Floor "__floor__" Ceil "__ceil__"
    GetAttribute "__getattribute__" GetAttr "__getattr__" SetAttr "__setattr__" DelAttr "__delattr__"
    Get "__get__" Set "__set__" Delete "__delete__" SetName "__set_name__"
    Dict "__dict__" Class "__class__" Slots "__slots__" Name "__name__" QualName "__qualname__" Module "__module__" Doc "__doc__"
    MroEntries "__mro_entries__" Prepare "__prepare__" InitSubclass "__init_subclass__"
    InstanceCheck "__instancecheck__" SubclassCheck "__subclasscheck__"
    ClassCell "__classcell__" ClassDictCell "__classdictcell__" OrigBases "__orig_bases__" Mro "mro" Bases "__bases__"
    Abstract "__isabstractmethod__" AbstractMethods "__abstractmethods__" Weakref "__weakref__" Dir "__dir__" Reversed "__reversed__"
    Finalize "__del__" Enter "__enter__" Exit "__exit__" AEnter "__aenter__" AExit "__aexit__"
    Await "__await__" AIter "__aiter__" ANext "__anext__" MatchArgs "__match_args__"
    Metaclass "metaclass" TypeParams "__type_params__" Annotations "__annotations__" Annotate "__annotate__"
}

impl Special {
    /// As it is written.
    pub(crate) fn text(self) -> &'static str {
        TEXTS[self as usize]
    }
}

impl Vm {
    /// The one str of a name.
    #[inline]
    pub(crate) fn special(&self, special: Special) -> Value {
        self.specials[special as usize]
    }

    /// Interns all the names.
    pub(crate) fn intern_specials(&mut self) {
        self.specials = TEXTS.iter().map(|text| self.intern(text)).collect();
    }
}
