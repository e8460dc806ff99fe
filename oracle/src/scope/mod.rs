//! Which variable each name means: locals, variables shared with inner functions, globals.
//!
//! `collect` reads the tree once and notes what each scope binds and uses; `resolve` then gives every name of every scope its
//! binding. A comprehension is a scope whose variables live in the frame around it (PEP 709).

mod annotations;
mod code_names;
mod collect;
mod inlined;
mod mangle;
mod names;
mod resolve;
mod type_parameters;

pub(crate) use annotations::{Annotated, asks_for_strings};
pub(crate) use mangle::mangle;
pub(crate) use type_parameters::TYPE_PARAMS;

pub(crate) use syntax::Mode;

use crate::generator::Flavor;
use rustc_hash::FxHashMap;
use self_cell::self_cell;
use std::rc::Rc;
use syntax::ast::{Arguments, Comprehension, Expr, FunctionDef, Module, Span, Stmt, TypeParam};

/// A scope of the program; 0 is the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ScopeId(pub(crate) usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension,
}

/// What a name means in a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binding {
    /// A variable of the frame.
    Local(usize),
    /// A variable of an enclosing function, to which the frame has a reference.
    Free(usize),
    /// A name of the namespace that a module, class body or text runs in, else a global or builtin.
    Name,
    /// As `Name` in a class body, else a variable of an enclosing function.
    NameOrFree(usize),
    /// A global or builtin.
    Global,
}

/// A place for a variable in a frame.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// Whether an inner function shares the variable.
    pub(crate) is_shared: bool,
}

/// What a function does: statements, or for a lambda an expression.
#[derive(Clone, Copy)]
pub(crate) enum Body<'a> {
    Module(&'a [Stmt]),
    Block(&'a [Stmt]),
    Class(&'a [Stmt]),
    Expr(&'a Expr),
    /// The annotations of a function's signature.
    Signature(&'a FunctionDef),
    /// The annotations of variables of a module or class body.
    Variables,
    /// What is evaluated when it is asked for: a bound of a type parameter or the value of a type alias.
    Lazy(&'a Expr),
    /// Type parameters, and what has them.
    TypeParameters,
    /// A list, set or dict comprehension that is a function.
    Comprehension(&'a Expr),
    /// A generator expression.
    Generator(&'a Expr, &'a Vec<Comprehension>),
}

/// A resolved scope.
pub(crate) struct Scope<'a> {
    pub(crate) parent: Option<ScopeId>,
    pub(crate) name: Rc<str>,
    pub(crate) qualname: Rc<str>,
    /// What a function does.
    pub(crate) body: Option<Body<'a>>,
    /// What a call of it makes, if it does not run at once.
    pub(crate) flavor: Option<Flavor>,
    pub(crate) first_line: u32,
    /// The parameters of a function.
    pub(crate) arguments: Option<&'a Arguments>,
    pub(crate) names: FxHashMap<&'a str, Binding>,
    /// The variables of the frame that the scope makes; a comprehension makes none.
    pub(crate) slots: Vec<Slot>,
    pub(crate) kind: ScopeKind,
    /// Whether it stands in a function.
    pub(crate) is_nested: bool,
    /// Of a class body: the variable `__class__` that its methods share.
    pub(crate) class_cell: Option<usize>,
    /// Of a class body: variables without a name in the source (`__classdict__`, `__conditional_annotations__`).
    pub(crate) hidden: Vec<(&'static str, usize)>,
    /// The scope that makes its annotations.
    pub(crate) annotate: Option<ScopeId>,
    /// What a scope of annotations evaluates.
    pub(crate) annotated: Vec<Annotated<'a>>,
    /// Whether names are looked up in the class around first.
    pub(crate) sees_class: bool,
    /// Whether some annotations count only once their statement has run.
    pub(crate) has_conditional_annotations: bool,
    /// Whether variables have annotations that are kept as texts.
    pub(crate) has_text_annotations: bool,
    /// Of a class body: what its methods assign to `self`.
    pub(crate) static_attributes: Vec<&'a str>,
    /// The names of the variables that come from enclosing functions, with their slots.
    pub(crate) free: Vec<(&'a str, usize)>,
    /// The variables that a comprehension binds.
    pub(crate) targets: Vec<usize>,
    /// The names that `locals()` may show, in its order.
    pub(crate) shown: Vec<&'a str>,
}

impl<'a> Scope<'a> {
    /// A variable of the frame that the source does not name: of a class body, or for scopes inside this one.
    pub(crate) fn unnamed_variable(&self, name: &str) -> Option<usize> {
        let class_cell = self.class_cell.map(|slot| ("__class__", slot));
        let mut variables = self.free.iter().copied().chain(self.hidden.iter().copied()).chain(class_cell);
        variables.find(|(known, _)| *known == name).map(|(_, slot)| slot)
    }

    /// The names that are variables of the frame alone, that inner functions share, and that come from outside.
    pub(crate) fn code_names(&self) -> (Vec<&'a str>, Vec<&'a str>, Vec<&'a str>) {
        let free: Vec<&str> = self.free.iter().map(|(name, _)| *name).collect();
        if matches!(self.kind, ScopeKind::Module | ScopeKind::Class) {
            let hidden = self.hidden.iter().map(|(name, _)| *name);
            let mut cells: Vec<&str> = self.class_cell.map(|_| "__class__").into_iter().chain(hidden).collect();
            cells.sort_unstable();
            return (Vec::new(), cells, free);
        }
        let parameters: Vec<&str> = self
            .arguments
            .map_or_else(Vec::new, |it| collect::all_parameters(it).map(|parameter| parameter.arg.as_str()).collect());
        let is_cell =
            |name: &&str| matches!(self.names.get(*name), Some(Binding::Local(slot)) if self.slots[*slot].is_shared);
        let own = self.shown.iter().copied().filter(|name| !free.contains(name));
        let (cells, plain): (Vec<&str>, Vec<&str>) = own.partition(|name| is_cell(name));
        let plain = plain.into_iter().filter(|name| !parameters.contains(name));
        let varnames = parameters.iter().copied().chain(plain).collect();
        (varnames, cells, free)
    }
}

/// The scopes of a program.
pub(crate) struct Program<'a> {
    pub(crate) scopes: Vec<Scope<'a>>,
    /// The scope that a function, lambda or comprehension makes, by the address of its node.
    by_node: FxHashMap<usize, ScopeId>,
    /// The number of each annotation that counts only once its statement has run, by the address of its node.
    conditions: FxHashMap<usize, usize>,
    pub(crate) future_annotations: bool,
    /// Lines of `nonlocal` statements that name no variable.
    pub(crate) lost_nonlocals: Vec<u32>,
}

self_cell! {
    /// A tree and its scopes. What was made of it holds it: the text that `exec` was given lives as long as its functions.
    pub(crate) struct Unit {
        owner: Source,
        #[covariant]
        dependent: Program,
    }
}

/// A tree and where its text came from.
pub(crate) struct Source {
    pub(crate) module: Module,
    pub(crate) filename: Rc<str>,
    /// Whether it is one expression, as `eval` takes it.
    pub(crate) mode: Mode,
    /// Whether its annotations are strings.
    pub(crate) future_annotations: bool,
}

impl Unit {
    pub(crate) fn analyze(source: Source) -> Self {
        Self::new(source, |source| Program::new(source))
    }

    pub(crate) fn mode(&self) -> Mode {
        self.borrow_owner().mode
    }

    pub(crate) fn filename(&self) -> &Rc<str> {
        &self.borrow_owner().filename
    }

    pub(crate) fn program(&self) -> &Program<'_> {
        self.borrow_dependent()
    }
}

impl<'a> Program<'a> {
    pub(crate) fn new(source: &'a Source) -> Self {
        resolve::resolve(collect::collect(source))
    }

    pub(crate) fn scope(&self, id: ScopeId) -> &Scope<'a> {
        &self.scopes[id.0]
    }

    /// How a private type parameter is written, whose name was made one of a class around.
    pub(crate) fn unmangled<'n>(&self, scope: ScopeId, name: &'n str) -> &'n str {
        let around = std::iter::successors(Some(scope), |id| self.scope(*id).parent);
        let mut own = around.filter_map(|id| {
            let class = self.scope(id).name.trim_start_matches("<generic parameters of ").trim_end_matches('>');
            let class = class.trim_start_matches('_');
            name.strip_prefix('_')?.strip_prefix(class).filter(|own| !class.is_empty() && own.starts_with("__"))
        });
        own.next().unwrap_or(name)
    }

    /// The number of an annotation that counts only once its statement has run.
    pub(crate) fn condition_of(&self, annotation: &Expr) -> Option<usize> {
        self.conditions.get(&address(annotation)).copied()
    }

    /// The scope that type parameters make.
    pub(crate) fn scope_of_parameters(&self, parameters: &[TypeParam]) -> Option<ScopeId> {
        type_parameters_node(parameters).map(|node| self.scope_of(node))
    }

    /// The scope that a node makes.
    pub(crate) fn scope_of<T>(&self, node: &T) -> ScopeId {
        self.by_node[&address(node)]
    }
}

/// A private name as it is in a class.
pub(crate) fn mangled(class: &str, name: &str) -> String {
    let class = class.trim_start_matches('_');
    if class.is_empty() || !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return name.to_owned();
    }
    format!("_{class}{name}")
}

/// By what the scope of type parameters is known. The list itself may have the address of what has it.
fn type_parameters_node(parameters: &[TypeParam]) -> Option<&Span> {
    parameters.first().map(|first| &first.span)
}

/// Nodes do not move while the tree is borrowed.
fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node).addr()
}
