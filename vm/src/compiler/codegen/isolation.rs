//! A comprehension that is part of the code around it has names of its own: what they mean there, and what they hid, is
//! set up before it and restored after it (PEP 709).

use super::Generator;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, Location, pseudo};
use crate::compiler::symbols::{Resolution, ScopeId, ScopeKind, Symbol, mention};
use stencils::opcodes::op;

/// What to undo when a comprehension's code ends.
pub(super) struct Isolation {
    /// Names that the comprehension binds; their outer values are on the stack.
    saved: Vec<String>,
    /// The handler that restores the names on an exception.
    cleanup: Option<Label>,
    /// What names meant before.
    meanings: Vec<(String, Symbol)>,
    /// Names that became fast locals for the comprehension.
    hidden: Vec<String>,
}

impl Generator<'_> {
    /// Gives the comprehension's names their meaning in it, and saves the outer values of those that it binds.
    pub(super) fn isolate(&mut self, comprehension: ScopeId, location: Location) -> Result<Isolation> {
        let symbols = &self.symbols.scope(comprehension).symbols;
        let symbols: Vec<(String, Symbol)> = symbols
            .iter()
            .filter(|(_, symbol)| !symbol.is(mention::PARAMETER))
            .map(|(name, symbol)| (name.to_owned(), *symbol))
            .collect();
        let bound = |symbol: &Symbol| symbol.is(mention::LOCAL) && !symbol.is(mention::NONLOCAL);
        let mut isolation = Isolation { saved: Vec::new(), cleanup: None, meanings: Vec::new(), hidden: Vec::new() };
        let in_class = self.scope().kind == ScopeKind::Class && self.current().inlined_comprehensions == 0;
        self.unit().inlined_comprehensions += 1;
        for (name, symbol) in &symbols {
            self.shift_meaning(name, *symbol, in_class, &mut isolation);
            if bound(symbol) || in_class {
                self.hide(name, &mut isolation);
            }
        }
        for (name, symbol) in symbols.iter().filter(|(_, symbol)| bound(symbol)) {
            self.save(name, *symbol, location)?;
            isolation.saved.push(name.clone());
        }
        if !isolation.saved.is_empty() {
            self.op_arg(op::SWAP, isolation.saved.len() + 1, location)?;
            let cleanup = self.new_label();
            self.jump(pseudo::SETUP_FINALLY, cleanup, location)?;
            isolation.cleanup = Some(cleanup);
        }
        Ok(isolation)
    }

    fn shift_meaning(&mut self, name: &str, symbol: Symbol, in_class: bool, isolation: &mut Isolation) {
        let scope = self.current().scope;
        let outer = self.symbols.scope(scope).symbols.get(name).copied().unwrap_or_default();
        let free = symbol.resolution == Resolution::Free && !in_class;
        let same = symbol.resolution == outer.resolution || free;
        if same || (symbol.resolution == Resolution::Cell && outer.resolution == Resolution::Free) {
            return;
        }
        self.symbols.scope_mut(scope).symbols.insert(name, symbol);
        isolation.meanings.push((name.to_owned(), outer));
    }

    /// In a scope without fast locals, the name is one for a while.
    fn hide(&mut self, name: &str, isolation: &mut Isolation) {
        if self.scope().is_function_like() || self.current().hidden.get(name) == Some(&true) {
            return;
        }
        self.unit().hidden.insert(name, true);
        isolation.hidden.push(name.to_owned());
    }

    fn save(&mut self, name: &str, symbol: Symbol, location: Location) -> Result {
        let index = self.unit().variables.intern(name);
        self.op_arg(op::LOAD_FAST_AND_CLEAR, index, location)?;
        if symbol.resolution == Resolution::Cell {
            let free = self.scope().resolution(name) == Resolution::Free;
            let index = self.unit().deref_index(name, free);
            self.op_arg(op::MAKE_CELL, index, location)?;
        }
        Ok(())
    }

    pub(super) fn restore(&mut self, isolation: Isolation, location: Location) -> Result {
        if let Some(cleanup) = isolation.cleanup {
            let end = self.new_label();
            self.op(pseudo::POP_BLOCK, None)?;
            self.jump(pseudo::JUMP_NO_INTERRUPT, end, None)?;
            self.place(cleanup);
            // Drops the unfinished collection below the exception.
            self.op_arg(op::SWAP, 2, None)?;
            self.op(op::POP_TOP, None)?;
            self.restore_saved(&isolation.saved, location)?;
            self.op_arg(op::RERAISE, 0, None)?;
            self.place(end);
            self.restore_saved(&isolation.saved, location)?;
        }
        self.unit().inlined_comprehensions -= 1;
        let scope = self.current().scope;
        for (name, meaning) in isolation.meanings {
            self.symbols.scope_mut(scope).symbols.insert(&name, meaning);
        }
        for name in isolation.hidden {
            self.unit().hidden.insert(&name, false);
        }
        Ok(())
    }

    fn restore_saved(&mut self, saved: &[String], location: Location) -> Result {
        self.op_arg(op::SWAP, saved.len() + 1, location)?;
        for name in saved.iter().rev() {
            let index = self.unit().variables.intern(name);
            self.op_arg(pseudo::STORE_FAST_MAYBE_NULL, index, location)?;
        }
        Ok(())
    }
}
