//! Gives every name of every scope its binding.

use crate::scope::collect::{Collected, RawScope};
use crate::scope::{Binding, Body, Program, Scope, ScopeId, ScopeKind, Slot, inlined};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

pub(crate) fn resolve(collected: Collected<'_>) -> Program<'_> {
    let mut collected = collected;
    let mut resolver = Resolver { raw: std::mem::take(&mut collected.scopes), scopes: Vec::new() };
    for id in (0..resolver.raw.len()).map(ScopeId) {
        let scope = resolver.new_scope(id);
        resolver.scopes.push(scope);
        resolver.declare(id);
    }
    for id in (0..resolver.raw.len()).map(ScopeId) {
        resolver.misread(id);
    }
    for id in (0..resolver.raw.len()).map(ScopeId) {
        // `nonlocal` makes a variable of the function, whether it is used or not.
        let raw = &resolver.raw[id.0];
        let named: Vec<&str> = raw.used.iter().copied().chain(raw.nonlocal.iter().map(|(name, _)| *name)).collect();
        for name in named {
            resolver.lookup(id, name);
        }
    }
    for id in (0..resolver.raw.len()).map(ScopeId) {
        resolver.scopes[id.0].shown = resolver.shown(id);
    }
    for (scope, raw) in resolver.scopes.iter_mut().zip(&mut resolver.raw) {
        scope.annotated = std::mem::take(&mut raw.annotated);
        scope.free.sort_unstable();
    }
    let lost_nonlocals = resolver.lost_nonlocals();
    let Collected { by_node, conditions, future_annotations, .. } = collected;
    Program { scopes: resolver.scopes, by_node, conditions, future_annotations, lost_nonlocals }
}

struct Resolver<'a> {
    raw: Vec<RawScope<'a>>,
    scopes: Vec<Scope<'a>>,
}

impl<'a> Resolver<'a> {
    fn new_scope(&self, id: ScopeId) -> Scope<'a> {
        let raw = &self.raw[id.0];
        Scope {
            parent: raw.parent,
            name: own_name(raw),
            qualname: Rc::from(self.qualname(raw)),
            body: raw.body,
            flavor: raw.flavor(),
            first_line: raw.first_line,
            arguments: raw.arguments,
            names: FxHashMap::default(),
            slots: Vec::new(),
            kind: raw.kind,
            is_nested: self.is_nested(id),
            class_cell: None,
            hidden: Vec::new(),
            annotate: raw.annotate,
            annotated: Vec::new(),
            sees_class: raw.sees_class,
            has_conditional_annotations: raw.conditions > 0
                || raw.has_text_annotations && raw.kind == ScopeKind::Module,
            has_text_annotations: raw.has_text_annotations,
            static_attributes: sorted(&raw.static_attributes),
            free: Vec::new(),
            targets: Vec::new(),
            shown: Vec::new(),
        }
    }

    /// Whether a function is around the scope.
    fn is_nested(&self, id: ScopeId) -> bool {
        let around = std::iter::successors(self.raw[id.0].parent, |id| self.raw[id.0].parent);
        around.into_iter().any(|id| self.raw[id.0].kind == ScopeKind::Function)
    }

    /// `f.<locals>.g`; a function that is declared global starts anew.
    fn qualname(&self, raw: &RawScope<'a>) -> String {
        let Some(parent) = raw.parent.map(|parent| self.naming(parent)) else { return raw.name.to_owned() };
        let is_global = self.raw[parent.0].global.contains(&raw.name);
        if parent.0 == 0 || is_global {
            return raw.name.to_owned();
        }
        let is_def = self.raw[parent.0].kind == ScopeKind::Function
            && !matches!(self.raw[parent.0].body, Some(crate::scope::Body::Generator(..)));
        let inside = if is_def { ".<locals>" } else { "" };
        format!("{}{inside}.{}", self.scopes[parent.0].qualname, raw.name)
    }

    /// The scope after which one inside it is named: what an annotation or type parameter contains is named as if it stood beside
    /// what has it.
    fn naming(&self, id: ScopeId) -> ScopeId {
        let owner = self.owner(id);
        let is_passed =
            |body| matches!(body, Body::Signature(_) | Body::Variables | Body::Lazy(_) | Body::TypeParameters);
        match self.raw[owner.0].parent {
            Some(parent) if self.raw[owner.0].body.is_some_and(is_passed) => self.naming(parent),
            _ => owner,
        }
    }

    /// The module or function in whose frame a scope runs.
    fn owner(&self, id: ScopeId) -> ScopeId {
        match (self.raw[id.0].kind, self.raw[id.0].parent) {
            (ScopeKind::Comprehension, Some(parent)) => self.owner(parent),
            _ => id,
        }
    }

    /// Gives the names that a scope itself binds their variables.
    fn declare(&mut self, id: ScopeId) {
        let raw = &self.raw[id.0];
        if raw.kind == ScopeKind::Module {
            return;
        }
        if raw.kind == ScopeKind::Class {
            let (raw_is_seen, has_conditions) = (raw.is_seen_by_annotations, raw.conditions > 0);
            if raw.needs_class_cell {
                let slot = self.new_slot(id);
                self.scopes[id.0].slots[slot].is_shared = true;
                self.scopes[id.0].class_cell = Some(slot);
            }
            self.hide(id, "__classdict__", raw_is_seen);
            self.hide(id, "__conditional_annotations__", has_conditions);
            return;
        }
        let elsewhere = |name: &&str| raw.global.contains(name) || raw.nonlocal.iter().any(|(other, _)| other == name);
        let own: Vec<&str> = raw.bound.iter().filter(|name| !elsewhere(name)).copied().collect();
        let is_comprehension = raw.kind == ScopeKind::Comprehension;
        for name in own {
            let slot = self.new_slot(id);
            self.scopes[id.0].names.insert(name, Binding::Local(slot));
            if is_comprehension {
                self.scopes[id.0].targets.push(slot);
            }
        }
    }

    /// A variable of a class body that its annotations share.
    fn hide(&mut self, id: ScopeId, name: &'static str, is_needed: bool) {
        if is_needed {
            let slot = self.new_slot(id);
            self.scopes[id.0].slots[slot].is_shared = true;
            self.scopes[id.0].hidden.push((name, slot));
        }
    }

    /// Gives the names that CPython misreads in the comprehensions of a function the variables that it reads.
    fn misread(&mut self, function: ScopeId) {
        if self.raw[function.0].kind != ScopeKind::Function {
            return;
        }
        for misread in inlined::misread(&self.raw, function) {
            let (user, name) = (misread.user, misread.name);
            let is_used_inside = |raw: &RawScope<'a>| {
                raw.kind == ScopeKind::Function && raw.parent == Some(user) && raw.used.contains(name)
            };
            let variable = self.scopes[misread.binder.0].names.get(name).copied();
            if let Some(variable) = variable.filter(|_| self.is_variable_around(function, name))
                && !self.raw.iter().any(is_used_inside)
            {
                self.scopes[user.0].names.insert(name, variable);
            }
        }
    }

    /// Whether a scope around a function has a variable of that name.
    fn is_variable_around(&self, function: ScopeId, name: &str) -> bool {
        let around = std::iter::successors(self.raw[function.0].parent, |id| self.raw[id.0].parent);
        let mut deciding =
            around.filter(|id| self.scopes[id.0].names.contains_key(name) || self.raw[id.0].global.contains(&name));
        deciding.next().is_some_and(|id| self.scopes[id.0].names.contains_key(name))
    }

    fn new_slot(&mut self, id: ScopeId) -> usize {
        let owner = self.owner(id);
        let slots = &mut self.scopes[owner.0].slots;
        slots.push(Slot { is_shared: false });
        slots.len() - 1
    }

    fn lookup(&mut self, id: ScopeId, name: &'a str) -> Binding {
        if let Some(binding) = self.scopes[id.0].names.get(name) {
            return *binding;
        }
        let binding = match (self.raw[id.0].kind, self.raw[id.0].parent) {
            // A comprehension does not see the names of a class body around it.
            (ScopeKind::Comprehension, Some(parent)) if self.raw[parent.0].kind == ScopeKind::Class => {
                match self.raw[parent.0].parent {
                    Some(around) => self.lookup_outside(parent, around, name),
                    None => Binding::Global,
                }
            }
            (ScopeKind::Comprehension, Some(parent)) => self.lookup(parent, name),
            // As in CPython, a `global` statement anywhere makes the name one for the module's own code too.
            (ScopeKind::Module, _) if self.raw.iter().any(|scope| scope.global.contains(&name)) => Binding::Global,
            (ScopeKind::Module, _) => Binding::Name,
            (ScopeKind::Class, Some(parent)) => self.lookup_in_class(id, parent, name),
            (ScopeKind::Function, Some(parent)) if self.raw[id.0].sees_class => {
                self.lookup_seeing_class(id, parent, name)
            }
            (ScopeKind::Function, Some(parent)) if !self.raw[id.0].global.contains(&name) => {
                self.lookup_outside(id, parent, name)
            }
            _ => Binding::Global,
        };
        self.scopes[id.0].names.insert(name, binding);
        binding
    }

    fn lookup_in_class(&mut self, id: ScopeId, parent: ScopeId, name: &'a str) -> Binding {
        let raw = &self.raw[id.0];
        if raw.global.contains(&name) {
            return Binding::Global;
        }
        let is_nonlocal = raw.nonlocal.iter().any(|(other, _)| *other == name);
        if raw.bound.contains(name) && !is_nonlocal {
            return Binding::Name;
        }
        match self.lookup_outside(id, parent, name) {
            Binding::Free(slot) if !is_nonlocal => Binding::NameOrFree(slot),
            Binding::Free(slot) => Binding::Free(slot),
            _ => Binding::Name,
        }
    }

    /// A name in an annotation inside a class: what the class binds comes before variables of functions around.
    fn lookup_seeing_class(&mut self, id: ScopeId, parent: ScopeId, name: &'a str) -> Binding {
        let mut around = std::iter::successors(Some(parent), |id| self.raw[id.0].parent);
        if let Some(class) = around.find(|id| self.raw[id.0].kind == ScopeKind::Class) {
            let raw = &self.raw[class.0];
            if raw.global.contains(&name) {
                return Binding::Global;
            }
            if raw.bound.contains(name) && raw.nonlocal.iter().all(|(other, _)| *other != name) {
                return Binding::Name;
            }
        }
        match self.lookup_outside(id, parent, name) {
            free @ Binding::Free(_) if is_hidden(name) => free,
            Binding::Free(slot) => Binding::NameOrFree(slot),
            _ => Binding::Name,
        }
    }

    /// A name that a function does not bind: a variable of an enclosing function becomes shared.
    fn lookup_outside(&mut self, id: ScopeId, parent: ScopeId, name: &'a str) -> Binding {
        if self.raw[parent.0].kind == ScopeKind::Class {
            if name == "__class__" && self.scopes[parent.0].class_cell.is_some() {
                return self.new_free(id, name);
            }
            if self.scopes[parent.0].hidden.iter().any(|(hidden, _)| *hidden == name) {
                return self.new_free(id, name);
            }
            // The names of a class body are not seen from inside.
            return match self.raw[parent.0].parent {
                Some(around) => self.lookup_through(id, parent, around, name),
                None => Binding::Global,
            };
        }
        if self.raw[parent.0].sees_class
            && !self.raw[parent.0].bound.contains(name)
            && let Some(around) = self.raw[parent.0].parent
            && !is_hidden(name)
        {
            return self.lookup_through(id, parent, around, name);
        }
        match self.lookup(parent, name) {
            Binding::Global | Binding::Name => return Binding::Global,
            Binding::NameOrFree(_) => {}
            Binding::Local(slot) => {
                let owner = self.owner(parent);
                self.scopes[owner.0].slots[slot].is_shared = true;
            }
            Binding::Free(_) => {}
        }
        self.new_free(id, name)
    }

    fn new_free(&mut self, id: ScopeId, name: &'a str) -> Binding {
        if let Some((_, slot)) = self.scopes[id.0].free.iter().find(|(free, _)| *free == name) {
            return Binding::Free(*slot);
        }
        let slot = self.new_slot(id);
        self.scopes[id.0].free.push((name, slot));
        self.scopes[id.0].slots[slot].is_shared = true;
        Binding::Free(slot)
    }

    /// A variable from outside a class body, or a scope that sees one, passes through the frame of that.
    fn lookup_through(&mut self, id: ScopeId, class: ScopeId, around: ScopeId, name: &'a str) -> Binding {
        if self.scopes[class.0].free.iter().all(|(free, _)| *free != name)
            && !matches!(self.lookup_outside(class, around, name), Binding::Free(_))
        {
            return Binding::Global;
        }
        self.new_free(id, name)
    }

    /// Parameters and plain locals in order of appearance, then the shared ones by name, then the free ones by name.
    fn shown(&self, id: ScopeId) -> Vec<&'a str> {
        let raw = &self.raw[id.0];
        if raw.kind == ScopeKind::Comprehension {
            return Vec::new();
        }
        let parameters = raw.arguments.map_or(0, |arguments| super::collect::all_parameters(arguments).count());
        let (own, shared, free) = self.names_in_frame(id);
        let in_order = raw.order.iter().copied().filter(|name| own.contains(name));
        let (mut plain, mut cells) = (Vec::new(), Vec::new());
        for (at, name) in in_order.enumerate() {
            let list = if shared.contains(name) && at >= parameters { &mut cells } else { &mut plain };
            list.push(name);
        }
        cells.extend(self.scopes[id.0].hidden.iter().map(|(name, _)| *name));
        cells.extend(self.scopes[id.0].class_cell.map(|_| "__class__"));
        cells.sort_unstable();
        let mut free: Vec<&str> = free.into_iter().filter(|name| !own.contains(name)).collect();
        free.sort_unstable();
        plain.into_iter().chain(cells).chain(free).collect()
    }

    /// The names of a frame's variables, those of its comprehensions too: own, shared ones of these, and free.
    fn names_in_frame(&self, id: ScopeId) -> (FxHashSet<&'a str>, FxHashSet<&'a str>, FxHashSet<&'a str>) {
        let (mut own, mut shared, mut free) = (FxHashSet::default(), FxHashSet::default(), FxHashSet::default());
        for inner in (0..self.raw.len()).map(ScopeId).filter(|&inner| self.owner(inner) == id) {
            for (name, binding) in &self.scopes[inner.0].names {
                match binding {
                    Binding::Local(slot) => {
                        own.insert(*name);
                        if self.scopes[id.0].slots[*slot].is_shared {
                            shared.insert(*name);
                        }
                    }
                    Binding::Free(_) | Binding::NameOrFree(_) => {
                        free.insert(*name);
                    }
                    Binding::Global | Binding::Name => {}
                }
            }
        }
        free.extend(self.scopes[id.0].free.iter().map(|(name, _)| *name));
        (own, shared, free)
    }

    fn lost_nonlocals(&self) -> Vec<u32> {
        let mut lost = Vec::new();
        for (raw, scope) in self.raw.iter().zip(&self.scopes) {
            let is_lost = |name: &str| !matches!(scope.names.get(name), None | Some(Binding::Free(_)));
            lost.extend(raw.nonlocal.iter().filter(|(name, _)| is_lost(name)).map(|(_, line)| *line));
        }
        lost
    }
}

/// Whether a class body may have a variable of that name without a sign of it in the source.
fn is_hidden(name: &str) -> bool {
    matches!(name, "__class__" | "__classdict__" | "__conditional_annotations__")
}

fn own_name(raw: &RawScope<'_>) -> Rc<str> {
    match raw.body {
        Some(Body::TypeParameters) => Rc::from(format!("<generic parameters of {}>", raw.name)),
        _ => Rc::from(raw.name),
    }
}

fn sorted<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut names = names.to_vec();
    names.sort_unstable();
    names
}
