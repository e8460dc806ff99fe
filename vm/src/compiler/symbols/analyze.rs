//! The second pass: decides for each scope what each of its names means, and which comprehensions are inlined.

use super::mention::{BOUND, COMPREHENSION_CELL, FREE_CLASS, GLOBAL, NONLOCAL, PARAMETER, TYPE_PARAMETER};
use super::scope::ComprehensionKind;
use super::{Resolution, Scope, ScopeId, ScopeKind, Symbol, SymbolTable};
use crate::compiler::error::{CompileError, Result};
use crate::compiler::nested;
use std::collections::{BTreeMap, BTreeSet};

type Names = BTreeSet<String>;

/// Names that a class provides to what is in it, though no namespace has them.
const CLASS_CELLS: [&str; 3] = ["__class__", "__classdict__", "__conditional_annotations__"];

/// Resolves all names of all scopes.
pub(super) fn analyze(table: &mut SymbolTable) -> Result {
    let around = Surroundings::default();
    analyze_scope(table, SymbolTable::TOP, &around).map(drop)
}

/// What a scope sees of those around it.
#[derive(Clone, Default)]
struct Surroundings {
    /// Names of the function scopes, `None` for the module.
    bound: Option<Names>,
    /// Names declared `global`.
    globals: Names,
    type_parameters: Names,
    /// The class whose names come before those of the functions around it.
    class: Option<ScopeId>,
}

/// Resolves the names of a scope and of all inside it; gives the names that it leaves to the scopes around it.
fn analyze_scope(table: &mut SymbolTable, id: ScopeId, around: &Surroundings) -> Result<Names> {
    let mut analysis = Analysis::new(around);
    for (name, symbol) in table.scope(id).symbols.iter() {
        analysis.resolve(table, id, name, *symbol)?;
    }
    let inside = analysis.visible_inside(table.scope(id), around);
    let children = table.scope(id).children.clone();
    for &child in &children {
        let child_sees_class = table.scope(child).can_see_class_scope;
        let class = if table.scope(id).kind == ScopeKind::Class { Some(id) } else { around.class };
        let inside = Surroundings { class: class.filter(|_| child_sees_class), ..inside.clone() };
        let mut child_free = nested(|| analyze_scope(table, child, &inside))?;
        let is_collection = table.scope(child).comprehension == Some(ComprehensionKind::Collection);
        if is_collection && !table.scope(id).can_see_class_scope {
            analysis.inline_comprehension(table, id, child, &mut child_free);
        }
        analysis.free.append(&mut child_free);
    }
    adopt_children_of_inlined(table, id, &children);
    let scope = table.scope_mut(id);
    if scope.is_function_like() {
        analysis.make_cells();
    } else if scope.kind == ScopeKind::Class {
        analysis.provide_class_cells(scope);
    }
    analysis.record(scope);
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
    type_parameters: Names,
    class: Option<ScopeId>,
    local: Names,
    free: Names,
    resolutions: BTreeMap<String, Resolution>,
    inlined_cells: Names,
}

impl Analysis {
    fn new(around: &Surroundings) -> Self {
        let Surroundings { bound, globals, type_parameters, class } = around.clone();
        Self {
            bound,
            globals,
            type_parameters,
            class,
            local: Names::new(),
            free: Names::new(),
            resolutions: BTreeMap::new(),
            inlined_cells: Names::new(),
        }
    }

    fn set(&mut self, name: &str, resolution: Resolution) {
        self.resolutions.insert(name.to_owned(), resolution);
    }

    fn resolve(&mut self, table: &SymbolTable, id: ScopeId, name: &str, symbol: Symbol) -> Result {
        let scope = table.scope(id);
        if symbol.is(GLOBAL) {
            self.resolve_global(scope, name, symbol)?;
        } else if symbol.is(NONLOCAL) {
            self.check_nonlocal(scope, name)?;
            self.set_free(name);
        } else if symbol.is(BOUND) {
            self.set(name, Resolution::Local);
            self.local.insert(name.to_owned());
            self.globals.remove(name);
            if symbol.is(TYPE_PARAMETER) {
                self.type_parameters.insert(name.to_owned());
            } else {
                self.type_parameters.remove(name);
            }
        } else if let Some(resolution) = self.resolution_in_class(table, name) {
            self.set(name, resolution);
        } else if self.bound.as_ref().is_some_and(|bound| bound.contains(name)) {
            self.set_free(name);
        } else {
            self.set(name, Resolution::GlobalImplicit);
        }
        Ok(())
    }

    /// A name that the class binds comes from there or from the globals, never from a function around the class.
    fn resolution_in_class(&self, table: &SymbolTable, name: &str) -> Option<Resolution> {
        let symbol = table.scope(self.class?).symbols.get(name)?;
        match () {
            () if symbol.is(GLOBAL) => Some(Resolution::GlobalExplicit),
            () if symbol.is(BOUND) && !symbol.is(NONLOCAL) => Some(Resolution::GlobalImplicit),
            () => None,
        }
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
        let problem = match &self.bound {
            None => "nonlocal declaration not allowed at module level".to_owned(),
            Some(bound) if !bound.contains(name) => format!("no binding for nonlocal '{name}' found"),
            Some(_) if self.type_parameters.contains(name) => {
                format!("nonlocal binding not allowed for type parameter '{name}'")
            }
            Some(_) => return Ok(()),
        };
        Err(directive_error(scope, name, problem))
    }

    /// What the scopes inside this one see. The names of a class are not among it.
    fn visible_inside(&self, scope: &Scope, around: &Surroundings) -> Surroundings {
        if scope.kind == ScopeKind::Class {
            let mut bound = around.bound.clone().unwrap_or_default();
            bound.extend(CLASS_CELLS.map(str::to_owned));
            return Surroundings { bound: Some(bound), class: None, ..around.clone() };
        }
        let mut bound = self.bound.clone().unwrap_or_default();
        if scope.is_function_like() {
            bound.extend(self.local.iter().cloned());
        }
        let (globals, type_parameters) = (self.globals.clone(), self.type_parameters.clone());
        Surroundings { bound: Some(bound), globals, type_parameters, class: None }
    }

    /// Makes the names of a comprehension names of the scope that contains it (PEP 709).
    fn inline_comprehension(
        &mut self,
        table: &mut SymbolTable,
        id: ScopeId,
        comprehension: ScopeId,
        child_free: &mut Names,
    ) {
        let in_class = table.scope(id).kind == ScopeKind::Class;
        let symbols = table.scope(comprehension).symbols.clone();
        for (name, symbol) in symbols.iter().filter(|(_, symbol)| !symbol.is(PARAMETER)) {
            if symbol.resolution == Resolution::Cell || symbol.is(COMPREHENSION_CELL) {
                self.inlined_cells.insert(name.to_owned());
            }
            let mut resolution = symbol.resolution;
            // The class's own cells are for the scopes in it: a comprehension in its code does not see them.
            if in_class && resolution == Resolution::Free && CLASS_CELLS.contains(&name) {
                resolution = Resolution::GlobalImplicit;
                child_free.remove(name);
                table.scope_mut(comprehension).symbols.remove(name);
            }
            match table.scope(id).symbols.get(name) {
                None => {
                    let copy = Symbol { mentions: symbol.mentions, resolution: Resolution::Unknown };
                    table.scope_mut(id).symbols.insert(name, copy);
                    self.set(name, resolution);
                }
                // What was free in the comprehension is plainly local now, unless a function inside needs the cell.
                Some(existing) if existing.is(BOUND) && !in_class => {
                    if !is_free_in_a_child(table, comprehension, name) {
                        child_free.remove(name);
                    }
                }
                Some(_) => {}
            }
        }
        table.scope_mut(comprehension).inlined = true;
    }

    /// The class makes the cells that scopes in it want of it.
    fn provide_class_cells(&mut self, scope: &mut Scope) {
        scope.needs_class_closure |= self.free.remove("__class__");
        scope.needs_classdict |= self.free.remove("__classdict__");
        scope.conditional_annotations |= self.free.remove("__conditional_annotations__");
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
        let in_class = scope.kind == ScopeKind::Class || scope.can_see_class_scope;
        for name in &self.free {
            if let Some(known) = scope.symbols.get(name).copied() {
                // Free inside, though the class has a name of its own by that name.
                if in_class {
                    scope.symbols.insert(name, Symbol { mentions: known.mentions | FREE_CLASS, ..known });
                }
            } else if self.bound.as_ref().is_some_and(|bound| bound.contains(name)) {
                // Only the scopes inside use it, and it comes from further out: it passes through this one.
                scope.symbols.insert(name, Symbol { mentions: 0, resolution: Resolution::Free });
            }
        }
    }
}

fn directive_error(scope: &Scope, name: &str, message: String) -> CompileError {
    let place = scope.directives.iter().find(|(directive, _)| directive == name);
    let line = place.map_or(0, |(_, span)| span.line);
    CompileError::syntax(line, message)
}
