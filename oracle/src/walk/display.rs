//! Displays of tuples, lists, sets and dicts, starred items included, in CPython's order of evaluation and building.

use crate::container::consume::{ask_length, drain};
use crate::container::dict::DictTable;
use crate::container::iterator::try_iterate;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::operator::inplace::update_by_mapping;
use crate::operator::merge::is_not_a_mapping;
use crate::operator::sets;
use crate::value::{Dict, Set, Value};
use crate::walk::Walker;
use std::cell::RefCell;
use std::rc::Rc;
use syntax::ast::{Expr, ExprKind, UnaryOp};

/// Items up to which CPython evaluates all of a display before it builds anything.
const LARGEST_AT_ONCE: usize = 30;

/// Pairs that a large dict display adds one by one.
const DICT_CHUNK: usize = 17;

impl<'a> Walker<'a> {
    /// The items of a tuple or list display, or of a call's arguments.
    pub(crate) fn items(&self, line: u32, items: &'a [Expr]) -> Res<Vec<Value>> {
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let ExprKind::Starred(starred) = &item.kind else {
                values.push(self.expr(item)?);
                continue;
            };
            let iterable = self.expr(starred)?;
            let more = self.spread(&iterable);
            values.extend(self.at(line, more)?);
            self.at(line, self.heap.admit_items(values.len()))?;
        }
        Ok(values)
    }

    fn spread(&self, iterable: &Value) -> Res<Vec<Value>> {
        let Some(iterator) = try_iterate(&self.heap, iterable)? else {
            let given = iterable.type_name();
            return Err(self.heap.type_error(
                match iterable.class(&self.heap).lookup_user(&self.heap, "__iter__")? {
                    Some(_) => format!("'{given}' object is not iterable"),
                    None => format!("Value after * must be an iterable, not {given}"),
                },
            ));
        };
        ask_length(&self.heap, iterable)?;
        drain(&self.heap, &iterator)
    }

    pub(crate) fn set_display(&self, line: u32, items: &'a [Expr]) -> Res {
        if items.len() > 2 && items.iter().all(is_constant) {
            let frozen = self.set_table(line, items)?;
            return Ok(self.heap.set(sets::copy(&self.heap, &Set::from(frozen))?));
        }
        let table = self.set_table(line, items)?;
        Ok(self.heap.set(table))
    }

    /// What `for` and `in` look at: there a constant set display is itself the frozen set, not a copy of it, and has the
    /// frozen set's order.
    pub(crate) fn iterable(&self, expr: &'a Expr) -> Res {
        match &expr.kind {
            ExprKind::Set(items) if items.iter().all(is_constant) => {
                let table = self.set_table(expr.span.line, items)?;
                Ok(self.heap.set(table))
            }
            _ => self.expr(expr),
        }
    }

    fn set_table(&self, line: u32, items: &'a [Expr]) -> Res<SetTable> {
        let mut table = SetTable::default();
        let star = items.iter().position(|item| matches!(item.kind, ExprKind::Starred(_)));
        let at_once = match star {
            Some(star) => star,
            None if items.len() <= LARGEST_AT_ONCE => items.len(),
            None => 0,
        };
        let first = self.items(line, &items[..at_once])?;
        for value in first {
            self.at(line, table.add(&self.heap, value))?;
        }
        for item in &items[at_once..] {
            match &item.kind {
                ExprKind::Starred(starred) => {
                    let iterable = self.expr(starred)?;
                    let added = sets::add_all(&self.heap, &mut table, &iterable);
                    self.at(line, added)?;
                }
                _ => {
                    let value = self.expr(item)?;
                    self.at(line, table.add(&self.heap, value))?;
                }
            }
        }
        Ok(table)
    }

    pub(crate) fn dict_display(&self, line: u32, keys: &'a [Option<Expr>], values: &'a [Expr]) -> Res {
        let dict = self.heap.mutable(crate::value::Dict::default());
        let mut at = 0;
        while at < keys.len() {
            if keys[at].is_none() {
                let mapping = self.expr(&values[at])?;
                let done = update_by_mapping(&self.heap, &dict, &mapping).map_err(|error| {
                    let given = mapping.type_name();
                    let explained = || self.heap.type_error(format!("'{given}' object is not a mapping"));
                    if is_not_a_mapping(&error) { explained() } else { error }
                });
                self.at(line, done)?;
                at += 1;
                continue;
            }
            let run = keys[at..].iter().take(DICT_CHUNK).take_while(|key| key.is_some()).count();
            let chunk = self.dict_chunk(line, &keys[at..at + run], &values[at..at + run])?;
            dict.merge(&self.heap, &Dict(RefCell::new(chunk)))?;
            at += run;
        }
        dict.recount();
        Ok(Value::Dict(Rc::clone(&dict)))
    }

    /// A large chunk is built while it is evaluated, a small one after.
    fn dict_chunk(&self, line: u32, keys: &'a [Option<Expr>], values: &'a [Expr]) -> Res<DictTable> {
        let is_large = keys.len() * 2 > LARGEST_AT_ONCE;
        let mut table = DictTable::default();
        let mut pairs = Vec::new();
        for (key, value) in keys.iter().flatten().zip(values) {
            let key = self.expr(key)?;
            let value = self.expr(value)?;
            if is_large {
                self.at(line, table.insert(&self.heap, key, value))?;
            } else {
                pairs.push((key, value));
            }
        }
        for (key, value) in pairs {
            self.at(line, table.insert(&self.heap, key, value))?;
        }
        Ok(table)
    }
}

/// Whether CPython makes a constant of the expression.
fn is_constant(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Constant(_) => true,
        ExprKind::UnaryOp { op, operand } => *op != UnaryOp::Not && is_constant(operand),
        ExprKind::BinOp { left, right, .. } => is_constant(left) && is_constant(right),
        ExprKind::Tuple(items) => items.iter().all(is_constant),
        ExprKind::Subscript { value, slice } => is_constant(value) && is_constant(slice),
        _ => false,
    }
}
