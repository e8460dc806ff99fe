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
        self.generator(generators, 0, 0, collector, location)?;
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
        self.generator(generators, 0, 0, collector, location)?;
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

    /// One `for`, its conditions, and what is inside; `depth` counts the iterators above the collection.
    fn generator(
        &mut self,
        generators: &'a [Comprehension],
        index: usize,
        depth: usize,
        collector: Collector<'a>,
        location: Location,
    ) -> Result {
        let generator = &generators[index];
        if generator.is_async {
            return self.async_generator(generators, index, depth, collector, location);
        }
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
        self.inside(generators, index, depth, collector, location)?;
        self.place(next);
        let Some((start, exhausted)) = looped else { return Ok(()) };
        self.jump(pseudo::JUMP, start, back_location(generators, index, collector))?;
        self.place(exhausted);
        self.op(op::END_FOR, None)?;
        self.op(op::POP_ITER, None)
    }

    fn async_generator(
        &mut self,
        generators: &'a [Comprehension],
        index: usize,
        depth: usize,
        collector: Collector<'a>,
        location: Location,
    ) -> Result {
        let generator = &generators[index];
        let next = self.new_label();
        if index > 0 {
            self.expression(&generator.iter)?;
            self.op(op::GET_AITER, Some(generator.iter.span))?;
        }
        let span = location.unwrap_or_default();
        let iteration = self.start_async_iteration(Region::AsyncComprehension, None, span)?;
        self.target(&generator.target, Access::Store)?;
        generator.ifs.iter().try_for_each(|condition| self.jump_if(condition, next, false))?;
        self.inside(generators, index, depth + 1, collector, location)?;
        self.place(next);
        self.jump(pseudo::JUMP, iteration.start, back_location(generators, index, collector))?;
        self.end_async_iteration(&iteration, location)
    }

    /// What is inside a `for`: the next one, or what is done with each item.
    fn inside(
        &mut self,
        generators: &'a [Comprehension],
        index: usize,
        depth: usize,
        collector: Collector<'a>,
        location: Location,
    ) -> Result {
        if index + 1 == generators.len() {
            return self.collect(collector, depth);
        }
        let span = generators[index].target.span;
        self.deeper(span, |this| this.generator(generators, index + 1, depth, collector, location))
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

/// Where the jump back of a `for` counts as standing.
fn back_location(generators: &[Comprehension], index: usize, collector: Collector) -> Location {
    if index + 1 == generators.len() { collector.location() } else { Some(collector.element.span) }
}

/// The item of `for x in [item]`, which needs no loop.
fn single_item(iterable: &Expr) -> Option<&Expr> {
    let (ExprKind::List(items) | ExprKind::Tuple(items)) = &iterable.kind else { return None };
    let [item] = items.as_slice() else { return None };
    (!matches!(item.kind, ExprKind::Starred(_))).then_some(item)
}
