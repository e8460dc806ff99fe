//! List, set and dict comprehensions, compiled into the code around them (PEP 709).

use super::Generator;
use super::nameops::Access;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, Location, pseudo};
use crate::compiler::symbols::{NodeKey, Resolution, ScopeId, Symbol, mention};
use stencils::opcodes::op;
use syntax::ast::{Comprehension, Expr, ExprKind, Span};

/// What a comprehension does with each item.
#[derive(Clone, Copy)]
pub(super) struct Collector<'a> {
    pub(super) build: u8,
    pub(super) add: u8,
    pub(super) element: &'a Expr,
    /// The value, in a dict comprehension.
    pub(super) value: Option<&'a Expr>,
}

impl Collector<'_> {
    fn location(&self) -> Location {
        let start = self.element.span;
        let end = self.value.map_or(start, |value| value.span);
        Some(Span { end_line: end.end_line, end_column: end.end_column, ..start })
    }
}

/// What to undo when a comprehension's code ends.
struct Isolation {
    /// Names that the comprehension binds; their outer values are on the stack.
    saved: Vec<String>,
    /// The handler that restores the names on an exception.
    cleanup: Option<Label>,
    /// What names meant before.
    meanings: Vec<(String, Symbol)>,
    /// Names that became fast locals for the comprehension.
    hidden: Vec<String>,
}

impl<'a> Generator<'a> {
    pub(super) fn comprehension(&mut self, node: &'a Expr) -> Result {
        let (collector, generators) = match &node.kind {
            ExprKind::ListComp { elt, generators } => {
                (Collector { build: op::BUILD_LIST, add: op::LIST_APPEND, element: elt, value: None }, generators)
            }
            ExprKind::SetComp { elt, generators } => {
                (Collector { build: op::BUILD_SET, add: op::SET_ADD, element: elt, value: None }, generators)
            }
            ExprKind::DictComp { key, value, generators } => {
                (Collector { build: op::BUILD_MAP, add: op::MAP_ADD, element: key, value: Some(value) }, generators)
            }
            _ => return Ok(()),
        };
        let Some(outermost) = generators.first() else { return Ok(()) };
        let location = Some(node.span);
        self.expression(&outermost.iter)?;
        self.op(op::GET_ITER, Some(outermost.iter.span))?;
        let isolation = self.isolate(self.symbols.of_node(NodeKey::of(node)), location)?;
        self.op_arg(collector.build, 0, location)?;
        self.op_arg(op::SWAP, 2, location)?;
        self.generator(generators, 0, 0, collector)?;
        self.restore(isolation, location)
    }

    /// One `for`, its conditions, and what is inside; `depth` counts the iterators above the collection.
    pub(super) fn generator(
        &mut self,
        generators: &'a [Comprehension],
        index: usize,
        depth: usize,
        collector: Collector<'a>,
    ) -> Result {
        let generator = &generators[index];
        let next = self.new_label();
        // The first iterator is on the stack already.
        let looped = match single_item(&generator.iter).filter(|_| index > 0) {
            Some(item) => {
                self.expression(item)?;
                None
            }
            None => Some(self.start_iteration(generator, index > 0)?),
        };
        let depth = depth + usize::from(looped.is_some());
        self.target(&generator.target, Access::Store)?;
        generator.ifs.iter().try_for_each(|condition| self.jump_if(condition, next, false))?;
        let innermost = index + 1 == generators.len();
        if innermost {
            self.collect(collector, depth)?;
        } else {
            self.deeper(generator.target.span, |this| this.generator(generators, index + 1, depth, collector))?;
        }
        self.place(next);
        let Some((start, exhausted)) = looped else { return Ok(()) };
        let back = if innermost { collector.location() } else { Some(collector.element.span) };
        self.jump(pseudo::JUMP, start, back)?;
        self.place(exhausted);
        self.op(op::END_FOR, None)?;
        self.op(op::POP_ITER, None)
    }

    fn collect(&mut self, collector: Collector<'a>, depth: usize) -> Result {
        self.expression(collector.element)?;
        collector.value.map_or(Ok(()), |value| self.expression(value))?;
        if collector.add == op::YIELD_VALUE {
            self.yield_top(collector.location())?;
            return self.op(op::POP_TOP, collector.location());
        }
        self.op_arg(collector.add, depth + 1, collector.location())
    }

    /// Gives the labels of the next iteration and of the end.
    fn start_iteration(&mut self, generator: &'a Comprehension, evaluates: bool) -> Result<(Label, Label)> {
        let start = self.new_label();
        let exhausted = self.new_label();
        let location = Some(generator.iter.span);
        if evaluates {
            self.expression(&generator.iter)?;
            self.op(op::GET_ITER, location)?;
        }
        self.place(start);
        self.jump(op::FOR_ITER, exhausted, location)?;
        Ok((start, exhausted))
    }

    /// Gives the comprehension's names their meaning in it, and saves the outer values of those that it binds.
    fn isolate(&mut self, comprehension: ScopeId, location: Location) -> Result<Isolation> {
        let symbols = &self.symbols.scope(comprehension).symbols;
        let symbols: Vec<(String, Symbol)> = symbols
            .iter()
            .filter(|(_, symbol)| !symbol.is(mention::PARAMETER))
            .map(|(name, symbol)| (name.to_owned(), *symbol))
            .collect();
        let bound = |symbol: &Symbol| symbol.is(mention::LOCAL) && !symbol.is(mention::NONLOCAL);
        let mut isolation = Isolation { saved: Vec::new(), cleanup: None, meanings: Vec::new(), hidden: Vec::new() };
        for (name, symbol) in &symbols {
            self.shift_meaning(name, *symbol, &mut isolation);
            if bound(symbol) {
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

    fn shift_meaning(&mut self, name: &str, symbol: Symbol, isolation: &mut Isolation) {
        let scope = self.current().scope;
        let outer = self.symbols.scope(scope).symbols.get(name).copied().unwrap_or_default();
        let same = symbol.resolution == outer.resolution || symbol.resolution == Resolution::Free;
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

    fn restore(&mut self, isolation: Isolation, location: Location) -> Result {
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

/// The item of `for x in [item]`, which needs no loop.
fn single_item(iterable: &Expr) -> Option<&Expr> {
    let (ExprKind::List(items) | ExprKind::Tuple(items)) = &iterable.kind else { return None };
    let [item] = items.as_slice() else { return None };
    (!matches!(item.kind, ExprKind::Starred(_))).then_some(item)
}
