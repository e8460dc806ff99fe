//! The first pass: walks the tree, opens the scopes and notes how each mentions its names.

mod comprehensions;
mod definitions;
mod expressions;
mod statements;

use super::mention::{GLOBAL, PARAMETER};
use super::scope::ScopeKind;
use super::{Mention, NodeKey, Scope, ScopeId, SymbolTable};
use crate::compiler::error::{CompileError, Result};
use crate::compiler::{MAX_DEPTH, docstring, nested};
use std::collections::HashMap;
use std::rc::Rc;
use syntax::ast::{Module, Span, StmtKind};

/// Collects the mentions of all names of a module; their meaning is left open.
pub(super) fn collect(module: &Module) -> Result<SymbolTable> {
    let table = SymbolTable {
        scopes: Vec::new(),
        by_node: HashMap::new(),
        future_annotations: imports_future_annotations(module),
    };
    let mut collector = Collector { table, stack: Vec::new(), private: None, depth: 0 };
    let top = collector.open(ScopeKind::Module);
    collector.table.scope_mut(top).has_docstring = docstring(&module.body).is_some();
    collector.statements(&module.body)?;
    Ok(collector.table)
}

struct Collector {
    table: SymbolTable,
    stack: Vec<ScopeId>,
    /// The class whose private names are meant.
    private: Option<Rc<str>>,
    depth: usize,
}

impl Collector {
    fn current_id(&self) -> ScopeId {
        self.stack[self.stack.len() - 1]
    }

    fn current(&mut self) -> &mut Scope {
        let id = self.current_id();
        self.table.scope_mut(id)
    }

    /// Opens a new scope inside the current one.
    fn open(&mut self, kind: ScopeKind) -> ScopeId {
        let id = ScopeId(self.table.scopes.len());
        let mut scope = Scope::new(kind);
        scope.private.clone_from(&self.private);
        let future_annotations = self.table.future_annotations;
        if !self.stack.is_empty() {
            let parent = self.current();
            if kind != ScopeKind::Annotation || !future_annotations {
                parent.children.push(id);
            }
            scope.nested = parent.nested || parent.is_function_like();
            scope.is_method = kind == ScopeKind::Function && parent.kind == ScopeKind::Class;
            if kind != ScopeKind::Class {
                scope.mangled_names.clone_from(&parent.mangled_names);
            }
        }
        self.table.scopes.push(scope);
        self.stack.push(id);
        id
    }

    /// Opens the scope of a node.
    fn open_for(&mut self, kind: ScopeKind, node: NodeKey) -> ScopeId {
        let id = self.open(kind);
        self.table.by_node.insert(node, id);
        id
    }

    fn close(&mut self) {
        self.stack.pop();
    }

    fn mention(&mut self, name: &str, mentions: Mention, span: Span) -> Result {
        let id = self.current_id();
        self.mention_in(id, name, mentions, span)
    }

    fn mention_in(&mut self, id: ScopeId, name: &str, mentions: Mention, span: Span) -> Result {
        let name = &*self.current().mangle(name).into_owned();
        let scope = self.table.scope_mut(id);
        let mut symbol = scope.symbols.get(name).copied().unwrap_or_default();
        if mentions & PARAMETER != 0 && symbol.is(PARAMETER) {
            let message = format!("duplicate argument '{name}' in function definition");
            return Err(CompileError::syntax(span.line, message));
        }
        symbol.mentions |= mentions;
        scope.symbols.insert(name, symbol);
        if mentions & PARAMETER != 0 {
            scope.parameters.push(name.to_owned());
        }
        if mentions & GLOBAL != 0 {
            let top = &mut self.table.scope_mut(SymbolTable::TOP).symbols;
            let mut symbol = top.get(name).copied().unwrap_or_default();
            symbol.mentions |= mentions;
            top.insert(name, symbol);
        }
        Ok(())
    }

    fn deeper(&mut self, span: Span, visit: impl FnOnce(&mut Self) -> Result) -> Result {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(CompileError::TooDeep { line: span.line });
        }
        nested(|| visit(self))?;
        self.depth -= 1;
        Ok(())
    }
}

fn imports_future_annotations(module: &Module) -> bool {
    module.body.iter().any(|statement| match &statement.kind {
        StmtKind::ImportFrom { module: Some(module), names, level: 0 } if module == "__future__" => {
            names.iter().any(|alias| alias.name == "annotations")
        }
        _ => false,
    })
}
