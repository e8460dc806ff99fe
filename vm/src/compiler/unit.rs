//! A code object in the making: its scope, its tables and its instructions so far.

use super::constants::ConstantPool;
use super::instruction::{InstructionSequence, Label};
use super::names::{NameMap, NameTable};
use super::symbols::{Resolution, Scope, ScopeId, mention};
use crate::code::flags;
use std::collections::BTreeSet;
use syntax::ast::{Expr, Span, Stmt};

/// What kind of code a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    /// A comprehension or generator expression with a code object of its own.
    Comprehension,
    /// Annotations, type parameters, lazy values.
    Annotations,
}

/// How many parameters of each kind a code object has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParameterCounts {
    pub(super) positional_or_keyword: u32,
    pub(super) positional_only: u32,
    pub(super) keyword_only: u32,
}

/// A region of code that `break`, `continue` and `return` must leave in an orderly way.
#[derive(Clone, Copy, Debug)]
pub(super) enum Region<'a> {
    WhileLoop,
    ForLoop,
    AsyncForLoop,
    /// The body of a `with`, whose manager stands there.
    With(Span),
    AsyncWith(Span),
    TryExcept,
    /// The body of a `try` whose `finally` body is this.
    FinallyTry(&'a [Stmt]),
    /// A `finally` body that handles an exception.
    FinallyEnd,
    ExceptHandlers,
    /// The clauses of an `except*`: nothing leaves them early.
    ExceptStarHandlers,
    /// The body of a generator or coroutine.
    StopIteration,
    /// The iteration of an `async for` in a comprehension.
    AsyncComprehension,
    /// An `except` clause, and the name that it binds.
    HandlerCleanup(Option<&'a str>),
    /// A value that the way out must drop.
    Value,
}

/// A [`Region`] with the labels that jumps to it use.
#[derive(Clone, Copy, Debug)]
pub(super) struct FrameBlock<'a> {
    pub(super) region: Region<'a>,
    /// Where `continue` goes.
    pub(super) start: Option<Label>,
    /// Where `break` goes.
    pub(super) exit: Option<Label>,
}

/// An annotation of the body of a module or class, evaluated by its `__annotate__` function.
#[derive(Clone, Copy, Debug)]
pub(super) struct DeferredAnnotation<'a> {
    /// Its number among those that may not be reached.
    pub(super) condition: Option<usize>,
    pub(super) name: &'a str,
    pub(super) annotation: &'a Expr,
    pub(super) statement: &'a Stmt,
}

/// A code object in the making.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    pub(super) kind: UnitKind,
    pub(super) scope: ScopeId,
    pub(super) name: String,
    pub(super) qualname: String,
    pub(super) first_line: u32,
    pub(super) counts: ParameterCounts,
    pub(super) flags: u32,
    pub(super) constants: ConstantPool,
    pub(super) names: NameTable,
    pub(super) variables: NameTable,
    pub(super) cells: NameTable,
    pub(super) frees: NameTable,
    /// Comprehension variables in a scope without fast locals; true while their comprehension is compiled.
    pub(super) hidden: NameMap<bool>,
    pub(super) sequence: InstructionSequence,
    pub(super) frame_blocks: Vec<FrameBlock<'a>>,
    pub(super) deferred_annotations: Vec<DeferredAnnotation<'a>>,
    pub(super) conditional_annotations: usize,
    /// Whether the statement that is compiled may be left out at run time.
    pub(super) in_conditional_block: bool,
    /// How many comprehensions that are part of this code are being compiled.
    pub(super) inlined_comprehensions: usize,
    /// In a class, the attributes of `self` that its methods assign to.
    pub(super) static_attributes: BTreeSet<String>,
}

impl Unit<'_> {
    pub(super) fn new(
        kind: UnitKind,
        id: ScopeId,
        scope: &Scope,
        name: &str,
        first_line: u32,
        counts: ParameterCounts,
    ) -> Self {
        let mut cells = sorted_names(scope, Resolution::Cell, mention::COMPREHENSION_CELL);
        let implicit = [
            (scope.needs_class_closure, "__class__"),
            (scope.needs_classdict, "__classdict__"),
            (scope.conditional_annotations, "__conditional_annotations__"),
        ];
        for (_, cell) in implicit.iter().filter(|(needed, _)| *needed) {
            cells.intern(cell);
        }
        Self {
            kind,
            scope: id,
            name: name.to_owned(),
            qualname: name.to_owned(),
            first_line,
            counts,
            flags: code_flags(scope),
            constants: ConstantPool::default(),
            names: NameTable::default(),
            variables: scope.parameters.iter().cloned().collect(),
            cells,
            frees: sorted_names(scope, Resolution::Free, mention::FREE_CLASS),
            hidden: NameMap::default(),
            sequence: InstructionSequence::default(),
            frame_blocks: Vec::new(),
            deferred_annotations: Vec::new(),
            conditional_annotations: 0,
            in_conditional_block: false,
            inlined_comprehensions: 0,
            static_attributes: BTreeSet::new(),
        }
    }

    /// The index of a cell or free variable before locals are laid out: cells, then frees.
    pub(super) fn deref_index(&mut self, name: &str, free: bool) -> usize {
        if free { self.cells.len() + self.frees.intern(name) } else { self.cells.intern(name) }
    }
}

/// The names of a scope with that resolution or mention, sorted as CPython sorts them.
fn sorted_names(scope: &Scope, resolution: Resolution, mentions: mention::Mentions) -> NameTable {
    let wanted = scope.symbols.iter().filter(|(_, symbol)| symbol.resolution == resolution || symbol.is(mentions));
    let mut names: Vec<String> = wanted.map(|(name, _)| name.to_owned()).collect();
    names.sort();
    names.into_iter().collect()
}

fn code_flags(scope: &Scope) -> u32 {
    let set =
        |choices: &[(bool, u32)]| choices.iter().filter(|(chosen, _)| *chosen).fold(0, |flags, (_, flag)| flags | flag);
    let always = set(&[
        (scope.has_docstring && scope.is_function_like(), flags::HAS_DOCSTRING),
        (scope.is_method, flags::METHOD),
    ]);
    if !scope.is_function_like() {
        return always;
    }
    let (generator, coroutine) = (scope.is_generator, scope.is_coroutine);
    let optional = set(&[
        (scope.nested, flags::NESTED),
        (generator && !coroutine, flags::GENERATOR),
        (coroutine && !generator, flags::COROUTINE),
        (generator && coroutine, flags::ASYNC_GENERATOR),
        (scope.has_varargs, flags::VARARGS),
        (scope.has_varkeywords, flags::VARKEYWORDS),
    ]);
    always | flags::OPTIMIZED | flags::NEWLOCALS | optional
}
