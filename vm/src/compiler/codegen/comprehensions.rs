//! Comprehensions, compiled into the code around them (PEP 709) or, like generator expressions, into code of their own.

use super::generators::awaitable;
use super::nameops::Access;
use super::{Generator, isolation::Isolation};
use crate::compiler::error::Result;
use crate::compiler::instruction::{Label, Location, pseudo};
use crate::compiler::symbols::NodeKey;
use crate::compiler::unit::{ParameterCounts, Region, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{Comprehension, Expr, ExprKind, Span};

/// What a comprehension does with each item.
#[derive(Clone, Copy)]
struct Collector<'a> {
    name: &'static str,
    /// Makes the collection and adds to it; a generator yields instead.
    collection: Option<(u8, u8)>,
    element: &'a Expr,
    /// The value, in a dict comprehension.
    value: Option<&'a Expr>,
}

impl Collector<'_> {
    fn location(&self) -> Location {
        let start = self.element.span;
        let end = self.value.map_or(start, |value| value.span);
        Some(Span { end_line: end.end_line, end_column: end.end_column, ..start })
    }
}

/// A `for` of a comprehension, with its place.
#[derive(Clone, Copy)]
struct Clause<'a> {
    generators: &'a [Comprehension],
    index: usize,
    /// The iterators above the collection.
    depth: usize,
    collector: Collector<'a>,
    location: Location,
}

impl<'a> Clause<'a> {
    fn first(generators: &'a [Comprehension], collector: Collector<'a>, location: Location) -> Self {
        Self { generators, index: 0, depth: 0, collector, location }
    }

    fn generator(&self) -> &'a Comprehension {
        &self.generators[self.index]
    }

    /// The iterator of the first one is on the stack already.
    fn is_first(&self) -> bool {
        self.index == 0
    }

    fn is_last(&self) -> bool {
        self.index + 1 == self.generators.len()
    }

    /// Where the jump back counts as standing.
    fn back_location(&self) -> Location {
        if self.is_last() { self.collector.location() } else { Some(self.collector.element.span) }
    }
}

/// What a comprehension is made of.
fn parts(node: &Expr) -> Option<(Collector<'_>, &[Comprehension])> {
    let (name, collection, element, value, generators) = match &node.kind {
        ExprKind::ListComp { elt, generators } => {
            ("<listcomp>", Some((op::BUILD_LIST, op::LIST_APPEND)), elt, None, generators)
        }
        ExprKind::SetComp { elt, generators } => {
            ("<setcomp>", Some((op::BUILD_SET, op::SET_ADD)), elt, None, generators)
        }
        ExprKind::DictComp { key, value, generators } => {
            ("<dictcomp>", Some((op::BUILD_MAP, op::MAP_ADD)), key, Some(&**value), generators)
        }
        ExprKind::GeneratorExp { elt, generators } => ("<genexpr>", None, elt, None, generators),
        _ => return None,
    };
    Some((Collector { name, collection, element, value }, generators))
}

impl<'a> Generator<'a> {
    pub(super) fn comprehension(&mut self, node: &'a Expr) -> Result {
        let Some((collector, generators)) = parts(node) else { return Ok(()) };
        let scope = self.symbols.of_node(NodeKey::of(node));
        if !self.symbols.scope(scope).inlined {
            return self.comprehension_function(node, collector, generators);
        }
        let location = Some(node.span);
        self.outermost_iterator(generators)?;
        let isolation: Isolation = self.isolate(scope, location)?;
        if let Some((build, _)) = collector.collection {
            self.op_arg(build, 0, location)?;
            self.op_arg(op::SWAP, 2, location)?;
        }
        self.generator(Clause::first(generators, collector, location))?;
        self.restore(isolation, location)
    }

    /// The first iterable is evaluated outside.
    fn outermost_iterator(&mut self, generators: &'a [Comprehension]) -> Result {
        let Some(outermost) = generators.first() else { return Ok(()) };
        self.expression(&outermost.iter)?;
        let make = if outermost.is_async { op::GET_AITER } else { op::GET_ITER };
        self.op(make, Some(outermost.iter.span))
    }

    fn comprehension_function(
        &mut self,
        node: &'a Expr,
        collector: Collector<'a>,
        generators: &'a [Comprehension],
    ) -> Result {
        let location = Some(node.span);
        let key = NodeKey::of(node);
        let scope = self.symbols.of_node(key);
        let waits = self.symbols.scope(scope).is_coroutine && collector.collection.is_some();
        let counts = ParameterCounts { positional_or_keyword: 1, ..ParameterCounts::default() };
        self.enter(UnitKind::Comprehension, scope, collector.name, node.span.line, counts)?;
        if let Some((build, _)) = collector.collection {
            self.op_arg(build, 0, location)?;
        }
        self.op_arg(op::LOAD_FAST, 0, location)?;
        self.generator(Clause::first(generators, collector, location))?;
        if collector.collection.is_some() {
            self.op(op::RETURN_VALUE, location)?;
        } else {
            self.wrap_in_stop_iteration_handler()?;
        }
        let code = self.finish(true)?;
        self.make_closure(key, code, &[], location)?;
        self.outermost_iterator(generators)?;
        self.op_arg(op::CALL, 0, location)?;
        if waits { self.await_value(awaitable::AWAIT, location) } else { Ok(()) }
    }

    /// One `for`, its conditions, and what is inside.
    fn generator(&mut self, clause: Clause<'a>) -> Result {
        let generator = clause.generator();
        if generator.is_async {
            return self.async_generator(clause);
        }
        let next = self.new_label();
        let looped = match single_item(&generator.iter).filter(|_| !clause.is_first()) {
            Some(item) => {
                self.expression(item)?;
                None
            }
            None => Some(self.start_iteration(generator, !clause.is_first())?),
        };
        let depth = clause.depth + usize::from(looped.is_some());
        self.filtered(Clause { depth, ..clause }, next)?;
        let Some((start, exhausted)) = looped else { return Ok(()) };
        self.jump(pseudo::JUMP, start, clause.back_location())?;
        self.place(exhausted);
        self.op(op::END_FOR, None)?;
        self.op(op::POP_ITER, None)
    }

    fn async_generator(&mut self, clause: Clause<'a>) -> Result {
        let generator = clause.generator();
        let next = self.new_label();
        if !clause.is_first() {
            self.expression(&generator.iter)?;
            self.op(op::GET_AITER, Some(generator.iter.span))?;
        }
        let span = clause.location.unwrap_or_default();
        let iteration = self.start_async_iteration(Region::AsyncComprehension, None, span)?;
        self.filtered(Clause { depth: clause.depth + 1, ..clause }, next)?;
        self.jump(pseudo::JUMP, iteration.start, clause.back_location())?;
        self.end_async_iteration(&iteration, clause.location)
    }

    /// The target, the conditions, which may go on to `next`, and what is inside: the next `for`, or what is done with each item.
    fn filtered(&mut self, clause: Clause<'a>, next: Label) -> Result {
        let generator = clause.generator();
        self.target(&generator.target, Access::Store)?;
        generator.ifs.iter().try_for_each(|condition| self.jump_if(condition, next, false))?;
        if clause.is_last() {
            self.collect(clause.collector, clause.depth)?;
        } else {
            let inner = Clause { index: clause.index + 1, ..clause };
            self.deeper(generator.target.span, |this| this.generator(inner))?;
        }
        self.place(next);
        Ok(())
    }

    fn collect(&mut self, collector: Collector<'a>, depth: usize) -> Result {
        self.expression(collector.element)?;
        collector.value.map_or(Ok(()), |value| self.expression(value))?;
        let location = collector.location();
        let Some((_, add)) = collector.collection else {
            self.yield_value(location)?;
            return self.op(op::POP_TOP, location);
        };
        self.op_arg(add, depth + 1, location)
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
}

/// The item of `for x in [item]`, which needs no loop.
fn single_item(iterable: &Expr) -> Option<&Expr> {
    let (ExprKind::List(items) | ExprKind::Tuple(items)) = &iterable.kind else { return None };
    let [item] = items.as_slice() else { return None };
    (!matches!(item.kind, ExprKind::Starred(_))).then_some(item)
}
