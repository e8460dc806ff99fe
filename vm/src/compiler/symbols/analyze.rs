//! The second pass: decides for each scope what each of its names means, and which comprehensions are inlined.

use super::mention::{BOUND, COMPREHENSION_CELL, GLOBAL, NONLOCAL, PARAMETER};
use super::{Resolution, Scope, ScopeId, ScopeKind, Symbol, SymbolTable};
use crate::compiler::error::{CompileError, Result};
use crate::compiler::nested;
use std::collections::{BTreeMap, BTreeSet};

type Names = BTreeSet<String>;

/// Resolves all names of all scopes.
pub(super) fn analyze(table: &mut SymbolTable) -> Result {
    analyze_scope(table, SymbolTable::TOP, None, &Names::new()).map(drop)
}

/// Resolves the names of a scope and of all inside it; gives the names that it leaves to the scopes around it.
///
/// `bound`: names of the function scopes around this one, `None` for the module. `globals`: names declared `global`
/// there.
fn analyze_scope(table: &mut SymbolTable, id: ScopeId, bound: Option<&Names>, globals: &Names) -> Result<Names> {
    let mut analysis = Analysis::new(bound, globals);
    for (name, symbol) in table.scope(id).symbols.iter() {
        analysis.resolve(table.scope(id), name, *symbol)?;
    }
    let (inner_bound, inner_globals) = analysis.visible_inside(table.scope(id));
    let children = table.scope(id).children.clone();
    for &child in &children {
        let mut child_free = nested(|| analyze_scope(table, child, Some(&inner_bound), &inner_globals))?;
        if table.scope(child).is_comprehension && !table.scope(child).is_generator {
            analysis.inline_comprehension(table, id, child, &mut child_free);
        }
        analysis.free.append(&mut child_free);
    }
    adopt_children_of_inlined(table, id, &children);
    if table.scope(id).is_function_like() {
        analysis.make_cells();
    }
    analysis.record(table.scope_mut(id));
    Ok(analysis.free)
}

/// The inner scopes of an inlined comprehension become those of the scope that contains its code.
fn adopt_children_of_inlined(table: &mut SymbolTable, id: ScopeId, children: &[ScopeId]) {
    let mut adopted = Vec::new();
    for &child in children {
        if table.scope(child).inlined {
            adopted.extend_from_slice(&table.scope(child).children);
        } else {
            adopted.push(child);
        }
    }
    table.scope_mut(id).children = adopted;
}

fn is_free_in_a_child(table: &SymbolTable, id: ScopeId, name: &str) -> bool {
    table.scope(id).children.iter().any(|&child| table.scope(child).resolution(name) == Resolution::Free)
}

struct Analysis {
    /// `None` in the module.
    bound: Option<Names>,
    globals: Names,
    local: Names,
    free: Names,
    resolutions: BTreeMap<String, Resolution>,
    inlined_cells: Names,
}

impl Analysis {
    fn new(bound: Option<&Names>, globals: &Names) -> Self {
        Self {
            bound: bound.cloned(),
            globals: globals.clone(),
            local: Names::new(),
            free: Names::new(),
            resolutions: BTreeMap::new(),
            inlined_cells: Names::new(),
        }
    }

    fn set(&mut self, name: &str, resolution: Resolution) {
        self.resolutions.insert(name.to_owned(), resolution);
    }

    fn resolve(&mut self, scope: &Scope, name: &str, symbol: Symbol) -> Result {
        if symbol.is(GLOBAL) {
            self.resolve_global(scope, name, symbol)?;
        } else if symbol.is(NONLOCAL) {
            self.check_nonlocal(scope, name)?;
            self.set_free(name);
        } else if symbol.is(BOUND) {
            self.set(name, Resolution::Local);
            self.local.insert(name.to_owned());
            self.globals.remove(name);
        } else if self.bound.as_ref().is_some_and(|bound| bound.contains(name)) {
            self.set_free(name);
        } else {
            self.set(name, Resolution::GlobalImplicit);
        }
        Ok(())
    }

    fn set_free(&mut self, name: &str) {
        self.set(name, Resolution::Free);
        self.free.insert(name.to_owned());
    }

    fn resolve_global(&mut self, scope: &Scope, name: &str, symbol: Symbol) -> Result {
        if symbol.is(NONLOCAL) {
            return Err(directive_error(scope, name, format!("name '{name}' is nonlocal and global")));
        }
        self.set(name, Resolution::GlobalExplicit);
        self.globals.insert(name.to_owned());
        if let Some(bound) = &mut self.bound {
            bound.remove(name);
        }
        Ok(())
    }

    fn check_nonlocal(&self, scope: &Scope, name: &str) -> Result {
        match &self.bound {
            None => Err(directive_error(scope, name, "nonlocal declaration not allowed at module level".to_owned())),
            Some(bound) if bound.contains(name) => Ok(()),
            Some(_) => Err(directive_error(scope, name, format!("no binding for nonlocal '{name}' found"))),
        }
    }

    /// The bound and the global names that the scopes inside this one see.
    fn visible_inside(&self, scope: &Scope) -> (Names, Names) {
        let mut bound = self.bound.clone().unwrap_or_default();
        if scope.is_function_like() {
            bound.extend(self.local.iter().cloned());
        }
        (bound, self.globals.clone())
    }

    /// Makes the names of a comprehension names of the scope that contains it (PEP 709).
    fn inline_comprehension(
        &mut self,
        table: &mut SymbolTable,
        id: ScopeId,
        comprehension: ScopeId,
        child_free: &mut Names,
    ) {
        let symbols: Vec<(String, Symbol)> = {
            let symbols = &table.scope(comprehension).symbols;
            symbols.iter().map(|(name, symbol)| (name.to_owned(), *symbol)).collect()
        };
        for (name, symbol) in symbols.into_iter().filter(|(_, symbol)| !symbol.is(PARAMETER)) {
            if symbol.resolution == Resolution::Cell || symbol.is(COMPREHENSION_CELL) {
                self.inlined_cells.insert(name.clone());
            }
            match table.scope(id).symbols.get(&name) {
                None => {
                    let copy = Symbol { mentions: symbol.mentions, resolution: Resolution::Unknown };
                    table.scope_mut(id).symbols.insert(&name, copy);
                    self.set(&name, symbol.resolution);
                }
                // What was free in the comprehension is plainly local now, unless a function inside needs the cell.
                Some(existing) if existing.is(BOUND) && !is_free_in_a_child(table, comprehension, &name) => {
                    child_free.remove(&name);
                }
                Some(_) => {}
            }
        }
        table.scope_mut(comprehension).inlined = true;
    }

    /// A local name that an inner scope uses is a cell, and settled here.
    fn make_cells(&mut self) {
        for (name, resolution) in &mut self.resolutions {
            let wanted = self.free.contains(name) || self.inlined_cells.contains(name);
            if *resolution == Resolution::Local && wanted {
                *resolution = Resolution::Cell;
                self.free.remove(name);
            }
        }
    }

    fn record(&self, scope: &mut Scope) {
        for (name, symbol) in scope.symbols.values_mut() {
            if self.inlined_cells.contains(name) {
                symbol.mentions |= COMPREHENSION_CELL;
            }
            symbol.resolution = self.resolutions[name];
        }
        // Names that only the scopes inside use, and that come from further out, pass through this one.
        for name in &self.free {
            let from_outside = self.bound.as_ref().is_some_and(|bound| bound.contains(name));
            if scope.symbols.get(name).is_none() && from_outside {
                scope.symbols.insert(name, Symbol { mentions: 0, resolution: Resolution::Free });
            }
        }
    }
}

fn directive_error(scope: &Scope, name: &str, message: String) -> CompileError {
    let place = scope.directives.iter().find(|(directive, _)| directive == name);
    let line = place.map_or(0, |(_, span)| span.line);
    debug_assert!(scope.kind != ScopeKind::Annotation, "annotation scopes hold no directives");
    CompileError::syntax(line, message)
}
