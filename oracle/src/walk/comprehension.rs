//! Comprehensions: loops whose variables are their own, in the frame around them (PEP 709).

use crate::container::dict::DictTable;
use crate::container::iterator::next;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::scope::{ScopeId, ScopeKind};
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::generator_expression::FIRST_ITERATOR;
use syntax::ast::{Comprehension, Expr, ExprKind};

impl<'a> Walker<'a> {
    pub(crate) fn list_comprehension(&self, element: &'a Expr, generators: &'a Vec<Comprehension>) -> Res {
        let mut items = Vec::new();
        self.comprehension(generators, &mut |walker| {
            let item = walker.expr(element)?;
            items.push(item);
            walker.at(element.span.line, walker.heap.admit_items(items.len()))
        })?;
        Ok(self.heap.list(items))
    }

    pub(crate) fn set_comprehension(&self, element: &'a Expr, generators: &'a Vec<Comprehension>) -> Res {
        let mut table = SetTable::default();
        self.comprehension(generators, &mut |walker| {
            let item = walker.expr(element)?;
            walker.at(element.span.line, table.add(&walker.heap, item))
        })?;
        Ok(self.heap.set(table))
    }

    pub(crate) fn dict_comprehension(&self, key: &'a Expr, value: &'a Expr, generators: &'a Vec<Comprehension>) -> Res {
        let mut table = DictTable::default();
        self.comprehension(generators, &mut |walker| {
            let (name, item) = (walker.expr(key)?, walker.expr(value)?);
            walker.at(key.span.line, table.insert(&walker.heap, name, item))
        })?;
        Ok(self.heap.dict(table))
    }

    fn comprehension(&self, generators: &'a Vec<Comprehension>, element: &mut dyn FnMut(&Self) -> Res<()>) -> Res<()> {
        let Some((first, rest)) = generators.split_first() else { return Ok(()) };
        if let Some(iterator) =
            self.frame.get_named(FIRST_ITERATOR).filter(|_| self.program.scope_of(generators) == self.frame.owner)
        {
            return self.generator(first, &iterator, rest, element);
        }
        let iterator = self.loop_iterator(first)?;
        let inner = self.program.scope_of(generators);
        let outer = self.frame.scope.replace(inner);
        self.renew_targets(inner);
        let result = self.generator(first, &iterator, rest, element);
        drop(iterator);
        let result = self.close_dropped(result);
        self.renew_targets(inner);
        self.frame.scope.set(outer);
        result
    }

    /// Runs a comprehension: in a frame of its own if it is to have one, as in the annotations of a class, and this is not that frame.
    pub(crate) fn in_its_frame(&self, generators: &'a Vec<Comprehension>, run: impl FnOnce() -> Res) -> Res {
        let id = self.program.scope_of(generators);
        let is_function = self.program.scope(id).kind == ScopeKind::Function && id != self.frame.owner;
        let Some(first) = generators.first().filter(|_| is_function) else { return run() };
        let iterator = self.loop_iterator(first)?;
        let line = self.frame.line.get();
        let frame = self.inner_frame(id);
        frame.set_named(FIRST_ITERATOR, iterator);
        self.at(line, self.interpreter.run_frame(&frame))
    }

    /// What a `for` of the comprehension walks.
    fn loop_iterator(&self, generator: &'a Comprehension) -> Res {
        if !generator.is_async {
            return self.iterator(&generator.iter);
        }
        let iterable = self.expr(&generator.iter)?;
        self.at(generator.iter.span.line, self.async_iterator(&iterable))
    }

    /// Each run of a comprehension has new variables.
    fn renew_targets(&self, scope: ScopeId) {
        let frame = self.frame;
        let slots = &self.program.scope(frame.owner).slots;
        for &slot in &self.program.scope(scope).targets {
            frame.renew(&self.heap, slot, &slots[slot]);
        }
    }

    pub(crate) fn generator(
        &self,
        generator: &'a Comprehension,
        iterator: &Value,
        rest: &'a [Comprehension],
        element: &mut dyn FnMut(&Self) -> Res<()>,
    ) -> Res<()> {
        let line = generator.iter.span.line;
        loop {
            let item = if generator.is_async {
                self.next_async(line, iterator)?
            } else {
                self.frame.line.set(line);
                self.at(line, next(&self.heap, iterator))?
            };
            let Some(item) = item else { return Ok(()) };
            self.item(generator, item, rest, element)?;
            self.safepoint()?;
        }
    }

    /// One item of a generator: what its conditions let through goes to the next generator, or to the element.
    fn item(
        &self,
        generator: &'a Comprehension,
        item: Value,
        rest: &'a [Comprehension],
        element: &mut dyn FnMut(&Self) -> Res<()>,
    ) -> Res<()> {
        self.assign(&generator.target, item)?;
        if !self.all_true(&generator.ifs)? {
            return Ok(());
        }
        let Some((inner, rest)) = rest.split_first() else { return element(self) };
        if let Some(value) = assignment(&inner.iter).filter(|_| !inner.is_async) {
            let item = self.expr(value)?;
            return self.item(inner, item, rest, element);
        }
        let iterator = self.loop_iterator(inner)?;
        let result = self.generator(inner, &iterator, rest, element);
        drop(iterator);
        self.close_dropped(result)
    }

    fn all_true(&self, conditions: &'a [Expr]) -> Res<bool> {
        for condition in conditions {
            if !self.test(condition)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// `for x in [value]` behind another `for` is the idiom of an assignment, and no loop: it has no safepoint (CPython 3.9).
fn assignment(iterable: &Expr) -> Option<&Expr> {
    match &iterable.kind {
        ExprKind::List(items) | ExprKind::Tuple(items) => match items.as_slice() {
            [item] if !matches!(item.kind, ExprKind::Starred(_)) => Some(item),
            _ => None,
        },
        _ => None,
    }
}
