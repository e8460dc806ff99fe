//! The symbol table: which scopes a module has and what each name means in each of them.
//! It decides nothing about instructions: `codegen` asks it.
//!
//! Facts: CPython 3.14's `Python/symtable.c`, PEP 227 (nested scopes), PEP 709 (inlined comprehensions),
//! PEP 649 (annotation scopes).

mod analyze;
mod collect;
mod scope;

pub(crate) use scope::mangle;
pub(super) use scope::{Scope, ScopeKind};

use super::error::Result;
use std::collections::HashMap;
use syntax::ast::Module;

/// Index of a scope in its [`SymbolTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScopeId(usize);

/// The place of an AST node, which identifies it as long as the tree is borrowed, and which of its scopes is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NodeKey {
    address: usize,
    part: NodePart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum NodePart {
    Body,
    Annotations,
    TypeParameters,
    /// The bound of a type parameter, or the value of a type alias.
    LazyValue,
    /// The default of a type parameter.
    Default,
}

impl NodeKey {
    /// The body of a function, class, lambda or comprehension.
    pub(super) fn of<T>(node: &T) -> Self {
        Self { address: std::ptr::from_ref(node).addr(), part: NodePart::Body }
    }

    /// The node's `__annotate__` function.
    pub(super) fn annotations_of<T>(node: &T) -> Self {
        Self { part: NodePart::Annotations, ..Self::of(node) }
    }

    /// The scope around a generic function, class or type alias.
    pub(super) fn type_parameters_of<T>(node: &T) -> Self {
        Self { part: NodePart::TypeParameters, ..Self::of(node) }
    }

    /// What a type parameter evaluates when it is asked for its default.
    pub(super) fn default_of<T>(node: &T) -> Self {
        Self { part: NodePart::Default, ..Self::of(node) }
    }

    /// What a type parameter or type alias evaluates when it is asked for.
    pub(super) fn lazy_value_of<T>(node: &T) -> Self {
        Self { part: NodePart::LazyValue, ..Self::of(node) }
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
    pub(in crate::compiler) const IMPORT: Mention = 1 << 8;
    pub(in crate::compiler) const TYPE_PARAMETER: Mention = 1 << 9;
    /// Free in a scope inside this one, which has a name of its own by that name.
    pub(in crate::compiler) const FREE_CLASS: Mention = 1 << 10;
    pub(in crate::compiler) const BOUND: Mention = LOCAL | PARAMETER | IMPORT | TYPE_PARAMETER;
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

/// The scopes of a module.
#[derive(Debug)]
pub(super) struct SymbolTable {
    scopes: Vec<Scope>,
    by_node: HashMap<NodeKey, ScopeId>,
    /// `from __future__ import annotations`: annotations are strings, and the names in them count for nothing.
    pub(super) future_annotations: bool,
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
