//! A defect of CPython's that engines share, since what CPython does is the measure: once a comprehension that binds a name has been
//! inlined into a function, a later comprehension there that means a variable of an enclosing function by that name reads
//! the first one's variable instead, which is unbound by then (`inline_comprehension` in Python/symtable.c).
//!
//! ```python
//! def f():
//!     c = 5
//!     def g():
//!         [0 for c in [1]]
//!         return [c for d in [1]]     # UnboundLocalError
//! ```

use crate::scope::collect::RawScope;
use crate::scope::{ScopeId, ScopeKind};
use std::collections::BTreeMap;

/// A use of a name in a comprehension that means the variable of another comprehension.
pub(crate) struct Misread<'a> {
    pub(crate) user: ScopeId,
    pub(crate) binder: ScopeId,
    pub(crate) name: &'a str,
}

/// What a scope's symbol table has of a name.
#[derive(Clone)]
enum Symbol {
    /// Bound by this comprehension.
    Bound(ScopeId),
    /// Used by these comprehensions, bound further out.
    Used(Vec<ScopeId>),
    /// Known to the function itself: nothing can go wrong.
    Own,
}

/// The misread uses in the comprehensions of a function.
pub(crate) fn misread<'a>(raw: &[RawScope<'a>], function: ScopeId) -> Vec<Misread<'a>> {
    let mut found = Vec::new();
    let scope = &raw[function.0];
    let named = scope.used.iter().chain(scope.nonlocal.iter().map(|(name, _)| name)).chain(&scope.global).copied();
    let own = named.map(|name| (name, Symbol::Own)).collect();
    inline_children(raw, function, own, &mut found);
    found
}

fn inline_children<'a>(
    raw: &[RawScope<'a>],
    parent: ScopeId,
    mut table: BTreeMap<&'a str, Symbol>,
    found: &mut Vec<Misread<'a>>,
) -> BTreeMap<&'a str, Symbol> {
    let is_child =
        |child: &ScopeId| raw[child.0].parent == Some(parent) && raw[child.0].kind == ScopeKind::Comprehension;
    for child in (parent.0 + 1..raw.len()).map(ScopeId).filter(is_child) {
        for (name, symbol) in inline_children(raw, child, own_symbols(raw, child), found) {
            match (table.get_mut(name), symbol) {
                (None, symbol) => {
                    table.insert(name, symbol);
                }
                (Some(Symbol::Bound(binder)), Symbol::Used(users)) if *binder != parent => {
                    found.extend(users.into_iter().map(|user| Misread { user, binder: *binder, name }));
                }
                (Some(Symbol::Used(users)), Symbol::Used(more)) => users.extend(more),
                (Some(_), _) => {}
            }
        }
    }
    table
}

fn own_symbols<'a>(raw: &[RawScope<'a>], id: ScopeId) -> BTreeMap<&'a str, Symbol> {
    let symbol = |name: &str| {
        let is_bound = raw[id.0].bound.contains(name);
        if is_bound { Symbol::Bound(id) } else { Symbol::Used(vec![id]) }
    };
    raw[id.0].used.iter().map(|name| (*name, symbol(name))).collect()
}
