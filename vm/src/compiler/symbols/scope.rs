//! A block of code with names of its own, and how private names are spelled in it.

use super::{Resolution, ScopeId, Symbol};
use crate::compiler::names::NameMap;
use std::borrow::Cow;
use std::collections::HashSet;
use std::rc::Rc;
use syntax::ast::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compiler) enum ScopeKind {
    Module,
    Class,
    /// `def`, `lambda`, a comprehension or a generator expression.
    Function,
    /// The lazily evaluated annotations of a function, class or module (PEP 649).
    Annotation,
    /// The lazily evaluated value of a type alias, or bound of a type parameter (PEP 695).
    LazyValue,
    /// Around a generic function, class or type alias: the type parameters (PEP 695).
    TypeParameters,
}

/// What kind of comprehension a scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ComprehensionKind {
    /// A list, set or dict.
    Collection,
    Generator,
}

/// A block of code with names of its own.
#[derive(Debug)]
pub(in crate::compiler) struct Scope {
    pub(in crate::compiler) kind: ScopeKind,
    pub(in crate::compiler) symbols: NameMap<Symbol>,
    /// Positional, keyword-only, `*args`, `**kwargs`: the first slots of the frame.
    pub(in crate::compiler) parameters: Vec<String>,
    pub(in crate::compiler) nested: bool,
    pub(in crate::compiler) has_varargs: bool,
    pub(in crate::compiler) has_varkeywords: bool,
    pub(in crate::compiler) has_docstring: bool,
    /// Whether it is a function directly in a class.
    pub(in crate::compiler) is_method: bool,
    /// Whether there is a `yield` in it.
    pub(in crate::compiler) is_generator: bool,
    /// Whether it is `async` or waits for something.
    pub(in crate::compiler) is_coroutine: bool,
    /// Whether this scope is a comprehension that its parent's code contains (PEP 709).
    pub(in crate::compiler) inlined: bool,
    /// Whether the scope records at run time which of its annotations were reached.
    pub(in crate::compiler) conditional_annotations: bool,
    /// The scope of the annotations in this body.
    pub(in crate::compiler) annotations: Option<ScopeId>,
    /// Whether there is anything to evaluate in this annotation scope, or there are annotations in this body.
    pub(in crate::compiler) annotations_used: bool,
    /// Whether a function in this class refers to the class by `__class__` or `super`.
    pub(in crate::compiler) needs_class_closure: bool,
    /// Whether a scope in this class that sees its names refers to them.
    pub(in crate::compiler) needs_classdict: bool,
    /// Whether names are looked up in the class around it first: annotations and type parameters in a class.
    pub(in crate::compiler) can_see_class_scope: bool,
    /// The class whose private names are meant in here.
    pub(super) private: Option<Rc<str>>,
    /// Around a generic class, only its type parameters are private names.
    pub(super) mangled_names: Option<Rc<HashSet<String>>>,
    /// Whether the names in this annotation scope count for nothing.
    pub(super) unevaluated: bool,
    /// Whether what is walked may be left out at run time.
    pub(super) in_conditional_block: bool,
    pub(super) comprehension: Option<ComprehensionKind>,
    pub(super) children: Vec<ScopeId>,
    /// Where each `global` and `nonlocal` stands, for error messages.
    pub(super) directives: Vec<(String, Span)>,
}

impl Scope {
    pub(super) fn new(kind: ScopeKind) -> Self {
        Self {
            kind,
            symbols: NameMap::default(),
            parameters: Vec::new(),
            nested: false,
            has_varargs: false,
            has_varkeywords: false,
            has_docstring: false,
            is_method: false,
            is_generator: false,
            is_coroutine: false,
            inlined: false,
            conditional_annotations: false,
            annotations: None,
            annotations_used: false,
            needs_class_closure: false,
            needs_classdict: false,
            can_see_class_scope: false,
            private: None,
            mangled_names: None,
            unevaluated: false,
            in_conditional_block: false,
            comprehension: None,
            children: Vec::new(),
            directives: Vec::new(),
        }
    }

    /// Whether local names live in the frame's fast slots.
    pub(in crate::compiler) fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    pub(in crate::compiler) fn resolution(&self, name: &str) -> Resolution {
        self.symbols.get(name).map_or(Resolution::Unknown, |symbol| symbol.resolution)
    }

    /// How a name is spelled at run time: `__name` is private to its class.
    pub(in crate::compiler) fn mangle<'name>(&self, name: &'name str) -> Cow<'name, str> {
        let excepted = self.mangled_names.as_ref().is_some_and(|names| !names.contains(name));
        match &self.private {
            Some(class) if !excepted => mangle(class, name),
            _ => Cow::Borrowed(name),
        }
    }
}

/// A name as it is spelled inside a class of that name.
pub(crate) fn mangle<'name>(class: &str, name: &'name str) -> Cow<'name, str> {
    let class = class.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') || class.is_empty() {
        return Cow::Borrowed(name);
    }
    Cow::Owned(format!("_{class}{name}"))
}

#[cfg(test)]
mod tests {
    use super::mangle;

    #[test]
    fn private_names_get_their_class() {
        assert_eq!(mangle("_Cell", "__value"), "_Cell__value");
        assert_eq!(mangle("Cell", "__init__"), "__init__");
        assert_eq!(mangle("Cell", "_value"), "_value");
        assert_eq!(mangle("___", "__value"), "__value");
    }
}
