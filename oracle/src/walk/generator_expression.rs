//! Generator expressions: the loops of a comprehension in a frame of their own.

use crate::container::iterator::iterate;
use crate::error::Res;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::frame::Frame;
use syntax::ast::{Comprehension, Expr};

/// The variable that holds the first iterator.
pub(crate) const FIRST_ITERATOR: &str = ".0";

impl<'a> Walker<'a> {
    /// The generator, with its first iterator made at once.
    pub(crate) fn make_generator_expression(&self, generators: &'a Vec<Comprehension>) -> Res {
        let Some(first) = generators.first() else { return Ok(Value::None) };
        let iterator = self.first_iterator(first)?;
        let id = self.program.scope_of(generators);
        let frame = Frame::new(&self.heap, &self.frame.unit, id, &self.frame.globals);
        let scope = self.program.scope(id);
        for (name, slot) in &scope.free {
            if let Some(variable) = self.shared_variable(name) {
                frame.share(*slot, &variable);
            }
        }
        if scope.sees_class {
            *frame.namespace.borrow_mut() = self.frame.namespace.borrow().clone();
        }
        frame.set_named(FIRST_ITERATOR, iterator);
        let flavor = scope.flavor.unwrap_or(crate::generator::Flavor::Generator);
        let (name, qualname) = (self.heap.str_object(&*scope.name), self.heap.str_object(&*scope.qualname));
        Ok(self.heap.generator(flavor, &frame, name, qualname))
    }

    fn first_iterator(&self, first: &'a Comprehension) -> Res {
        let line = first.iter.span.line;
        let iterable = self.iterable(&first.iter)?;
        if first.is_async {
            return self.at(line, self.async_iterator(&iterable));
        }
        self.at(line, iterate(&self.heap, &iterable))
    }

    /// The body of the generator.
    pub(crate) fn generator_expression(&self, element: &'a Expr, generators: &'a [Comprehension]) -> Res {
        let Some((first, rest)) = generators.split_first() else { return Ok(Value::None) };
        let iterator = self.frame.get_named(FIRST_ITERATOR).unwrap_or(Value::None);
        self.generator(first, &iterator, rest, &mut |walker| {
            let line = element.span.line;
            let value = walker.expr(element)?;
            walker.yield_value(line, value).map(drop)
        })?;
        Ok(Value::None)
    }
}
