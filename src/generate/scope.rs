//! What is known about names while a program is being written: their types, who may assign them, what a call costs.

/// The type that every value of a variable or expression has. It errs on the safe side: a program that keeps to it does not
/// raise `TypeError`, `IndexError` or `UnboundLocalError`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// An int or a bool.
    Int,
    /// A float.
    Float,
    /// An int, bool or float: what a type-unstable variable holds.
    Number,
    /// A bool.
    Bool,
    /// A str.
    Str,
    /// A list of ints; in a variable, never empty.
    List,
    /// A tuple of three ints.
    Tuple,
    /// A dict from ints or strs to ints.
    Dict,
    /// A set of ints.
    Set,
    /// An instance of a class of the program, by the class's number; or of a class that derives from it.
    Instance(usize),
    /// Anything that can be printed and compared with `==`.
    Any,
}

impl Type {
    /// The types of new variables: ints lead, as in real hot loops.
    pub(super) const FOR_VARIABLES: [Self; 14] = [
        Self::Int,
        Self::Int,
        Self::Int,
        Self::Int,
        Self::Float,
        Self::Float,
        Self::List,
        Self::List,
        Self::Number,
        Self::Str,
        Self::Bool,
        Self::Tuple,
        Self::Dict,
        Self::Set,
    ];

    /// Whether a value of type `other` may stand where `self` is wanted.
    pub(super) fn accepts(self, other: Self) -> bool {
        match self {
            Self::Any => true,
            Self::Number => matches!(other, Self::Number | Self::Int | Self::Float | Self::Bool),
            Self::Int => matches!(other, Self::Int | Self::Bool),
            _ => self == other,
        }
    }
}

/// A name that is bound wherever it is visible.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    /// The name.
    pub(super) name: String,
    /// What it holds.
    pub(super) typ: Type,
    /// A loop counter or an iterated container: the body must not change it, or the loop might not end.
    pub(super) frozen: bool,
}

/// How a parameter is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Passing {
    /// Before `/`.
    PositionalOnly,
    /// By position or by name.
    Either,
    /// As `Either`, with a default value.
    Optional,
    /// `*name`, here of ints.
    Star,
    /// After `*`.
    KeywordOnly,
    /// `**name`, here of ints.
    DoubleStar,
}

/// A function that can be called.
#[derive(Clone, Debug)]
pub(super) struct Function {
    /// The name.
    pub(super) name: String,
    /// Its parameters, in order.
    pub(super) parameters: Vec<(String, Type, Passing)>,
    /// What it returns.
    pub(super) returns: Type,
    /// About how many safepoints one call takes.
    pub(super) cost: u64,
}

/// A class that can be instantiated.
#[derive(Clone, Debug)]
pub(super) struct Class {
    /// The name.
    pub(super) name: String,
    /// What the constructor takes and every instance has, inherited ones first.
    pub(super) fields: Vec<(String, Type)>,
    /// Class attributes and properties: what can be read only.
    pub(super) attributes: Vec<(String, Type)>,
    /// The methods, without `self`.
    pub(super) methods: Vec<Function>,
    /// The names of those that a subclass may override: neither static nor of the class.
    pub(super) overridable: Vec<String>,
    /// The special methods by their row in `protocols`, and about how many safepoints one use takes.
    pub(super) protocols: Vec<(usize, u64)>,
    /// Whether instances have no `__dict__`.
    pub(super) slotted: bool,
    /// For a context manager, whether it swallows every exception.
    pub(super) manager: Option<bool>,
}

/// The module, a function, or a block of either that is being written.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// The names that the code of this scope may assign.
    pub(super) variables: Vec<Variable>,
    /// The functions defined here.
    pub(super) functions: Vec<Function>,
    /// The generator functions defined here; each yields ints.
    pub(super) generators: Vec<Function>,
    /// The classes defined here, by number.
    pub(super) classes: Vec<usize>,
    /// What `return` gives, in a function.
    pub(super) returns: Option<Type>,
    /// Whether `yield` may stand here: in a generator function, where an abandoned generator has nothing left to do.
    pub(super) yields: bool,
    /// A part of the scope before it, whose names are forgotten at its end.
    pub(super) is_block: bool,
    /// About how many safepoints the code so far takes.
    pub(super) cost: u64,
    /// How many loops of this scope surround the current place.
    pub(super) loops: u32,
    /// How often the current place runs in one run of this scope.
    pub(super) repeats: u64,
}

impl Scope {
    /// An empty scope: the module, or a function that returns `returns`.
    pub(super) fn new(returns: Option<Type>) -> Self {
        Self { returns, repeats: 1, ..Self::default() }
    }
}
