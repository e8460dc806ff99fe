//! The symbol table: which scopes a module has and what each name means in each of them.
//! It decides nothing about instructions: `codegen` asks it.
//!
//! Facts: CPython 3.14's `Python/symtable.c`, PEP 227 (nested scopes), PEP 709 (inlined comprehensions),
//! PEP 649 (annotation scopes).

mod analyze;
mod collect;

use super::error::Result;
use super::names::NameMap;
use std::collections::HashMap;
use syntax::ast::{Module, Span};

/// Index of a scope in its [`SymbolTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScopeId(usize);

/// The place of an AST node, which identifies it as long as the tree is borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NodeKey {
    address: usize,
    /// Whether this is the node's `__annotate__` function and not the node itself.
    annotations: bool,
}

impl NodeKey {
    pub(super) fn of<T>(node: &T) -> Self {
        Self { address: std::ptr::from_ref(node).addr(), annotations: false }
    }

    pub(super) fn annotations_of<T>(node: &T) -> Self {
        Self { annotations: true, ..Self::of(node) }
    }
}

/// What a name refers to in a scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Resolution {
    #[default]
    Unknown,
    Local,
    GlobalExplicit,
    GlobalImplicit,
    Free,
    Cell,
}

/// How a scope mentions a name. A mention is a set of the bits below.
pub(super) type Mention = u16;

pub(super) mod mention {
    use super::Mention;

    pub(in crate::compiler) type Mentions = Mention;

    pub(in crate::compiler) const USE: Mention = 1;
    pub(in crate::compiler) const LOCAL: Mention = 1 << 1;
    pub(in crate::compiler) const PARAMETER: Mention = 1 << 2;
    pub(in crate::compiler) const GLOBAL: Mention = 1 << 3;
    pub(in crate::compiler) const NONLOCAL: Mention = 1 << 4;
    pub(in crate::compiler) const ANNOTATED: Mention = 1 << 5;
    /// Bound by the `for` of the comprehension that is this scope.
    pub(in crate::compiler) const ITERATION: Mention = 1 << 6;
    /// A cell of a comprehension that was inlined here.
    pub(in crate::compiler) const COMPREHENSION_CELL: Mention = 1 << 7;
    pub(in crate::compiler) const BOUND: Mention = LOCAL | PARAMETER;
}

/// A name in a scope.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Symbol {
    pub(super) mentions: Mention,
    pub(super) resolution: Resolution,
}

impl Symbol {
    pub(super) fn is(self, mentions: Mention) -> bool {
        self.mentions & mentions != 0
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    /// `def`, `lambda` or a comprehension.
    Function,
    /// The lazily evaluated annotations of a function or module (PEP 649).
    Annotation,
}

/// A block of code with names of its own.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    pub(super) symbols: NameMap<Symbol>,
    /// Positional, keyword-only, `*args`, `**kwargs`: the first slots of the frame.
    pub(super) parameters: Vec<String>,
    pub(super) nested: bool,
    pub(super) has_varargs: bool,
    pub(super) has_varkeywords: bool,
    pub(super) has_docstring: bool,
    /// Whether calling the function makes a generator: it yields, or is a generator expression.
    pub(super) is_generator: bool,
    /// Whether this scope is a comprehension that its parent's code contains (PEP 709).
    pub(super) inlined: bool,
    /// Whether the scope records at run time which of its annotations were reached.
    pub(super) conditional_annotations: bool,
    /// The scope of the annotations in this body.
    pub(super) annotations: Option<ScopeId>,
    /// Whether there is anything to evaluate in this annotation scope.
    pub(super) annotations_used: bool,
    /// Whether the names in this annotation scope count for nothing.
    unevaluated: bool,
    is_comprehension: bool,
    children: Vec<ScopeId>,
    /// Where each `global` and `nonlocal` stands, for error messages.
    directives: Vec<(String, Span)>,
}

impl Scope {
    fn new(kind: ScopeKind, nested: bool) -> Self {
        Self {
            kind,
            symbols: NameMap::default(),
            parameters: Vec::new(),
            nested,
            has_varargs: false,
            has_varkeywords: false,
            has_docstring: false,
            is_generator: false,
            inlined: false,
            conditional_annotations: false,
            annotations: None,
            annotations_used: false,
            unevaluated: false,
            is_comprehension: false,
            children: Vec::new(),
            directives: Vec::new(),
        }
    }

    /// Whether local names live in the frame's fast slots.
    pub(super) fn is_function_like(&self) -> bool {
        self.kind != ScopeKind::Module
    }

    pub(super) fn resolution(&self, name: &str) -> Resolution {
        self.symbols.get(name).map_or(Resolution::Unknown, |symbol| symbol.resolution)
    }
}

/// The scopes of a module.
#[derive(Debug)]
pub(super) struct SymbolTable {
    scopes: Vec<Scope>,
    by_node: HashMap<NodeKey, ScopeId>,
}

impl SymbolTable {
    pub(super) const TOP: ScopeId = ScopeId(0);

    /// Collects and resolves the names of a module.
    pub(super) fn build(module: &Module) -> Result<Self> {
        let mut table = collect::collect(module)?;
        analyze::analyze(&mut table)?;
        Ok(table)
    }

    /// The scope that a function, lambda or comprehension node opens.
    pub(super) fn of_node(&self, node: NodeKey) -> ScopeId {
        self.by_node[&node]
    }

    pub(super) fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0]
    }

    pub(super) fn scope_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0]
    }
}
