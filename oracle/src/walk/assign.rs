//! Assignment: names, items, unpacking, augmented assignment, and `del`.

use super::grow::Place;
use crate::container::iterator::{next, try_iterate};
use crate::error::{Res, not_supported};
use crate::operator::binary::binary;
use crate::operator::inplace::inplace;
use crate::operator::subscript;
use crate::value::Value;
use crate::walk::Walker;
use syntax::ast::{Expr, ExprKind, Operator};

impl<'a> Walker<'a> {
    pub(crate) fn assign(&self, target: &'a Expr, value: Value) -> Res<()> {
        let bound = self.bind(target, value);
        self.close_dropped(bound)
    }

    fn bind(&self, target: &'a Expr, value: Value) -> Res<()> {
        let line = target.span.line;
        match &target.kind {
            ExprKind::Name(name) => {
                let stored = self.store_name(name, value);
                self.at(line, stored)
            }
            ExprKind::Subscript { value: container, slice } => {
                let container = self.expr(container)?;
                let index = self.expr(slice)?;
                let stored = subscript::set(&self.heap, &container, &index, value);
                self.at(line, stored)
            }
            ExprKind::Attribute { value: object, attr } => {
                let object = self.expr(object)?;
                let line = target.span.end_line;
                self.frame.line.set(line);
                self.at(line, self.heap.set_attribute(&object, attr, Some(value)))
            }
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                let unpacked = self.unpack(targets, &value);
                drop(value);
                let values = self.close_dropped(self.at(line, unpacked))?;
                for (target, value) in targets.iter().zip(values) {
                    self.assign(target, value)?;
                }
                Ok(())
            }
            ExprKind::Starred(target) => self.assign(target, value),
            _ => self.at(line, Err(not_supported("assignment target"))),
        }
    }

    /// One value for each target; a starred one gets a list.
    fn unpack(&self, targets: &[Expr], value: &Value) -> Res<Vec<Value>> {
        let star = targets.iter().position(|target| matches!(target.kind, ExprKind::Starred(_)));
        self.unpack_around(targets.len(), star, value)
    }

    /// As many values as there are targets, of which one may be starred.
    pub(super) fn unpack_around(&self, count: usize, star: Option<usize>, value: &Value) -> Res<Vec<Value>> {
        let Some(iterator) = try_iterate(&self.heap, value)? else {
            let given = value.type_name();
            return Err(self.heap.type_error(format!("cannot unpack non-iterable {given} object")));
        };
        match star {
            Some(star) => self.unpack_starred(&iterator, star, count - star - 1),
            None => self.unpack_exactly(&iterator, count, value),
        }
    }

    fn unpack_exactly(&self, iterator: &Value, count: usize, value: &Value) -> Res<Vec<Value>> {
        let length = match value {
            Value::Tuple(_) | Value::List(_) => value.sequence_items().map(|items| items.len()),
            Value::Dict(dict) => Some(dict.len()),
            _ => None,
        };
        let values = self.take(iterator, count)?;
        if values.len() < count {
            return Err(self.too_few(&count.to_string(), values.len()));
        }
        if next(&self.heap, iterator)?.is_none() {
            return Ok(values);
        }
        let got = length.map_or_else(String::new, |length| format!(", got {length}"));
        Err(self.heap.value_error(format!("too many values to unpack (expected {count}{got})")))
    }

    fn unpack_starred(&self, iterator: &Value, before: usize, after: usize) -> Res<Vec<Value>> {
        let mut values = self.take(iterator, before)?;
        if values.len() < before {
            return Err(self.too_few(&format!("at least {}", before + after), values.len()));
        }
        let mut rest = crate::container::consume::collect_as_list(&self.heap, iterator)?;
        if rest.len() < after {
            return Err(self.too_few(&format!("at least {}", before + after), before + rest.len()));
        }
        let last = rest.split_off(rest.len() - after);
        values.push(self.heap.list(rest));
        values.extend(last);
        Ok(values)
    }

    fn take(&self, iterator: &Value, count: usize) -> Res<Vec<Value>> {
        let mut values = Vec::new();
        while values.len() < count {
            let Some(item) = next(&self.heap, iterator)? else { break };
            values.push(item);
        }
        Ok(values)
    }

    fn too_few(&self, expected: &str, got: usize) -> crate::error::Throw {
        self.heap.value_error(format!("not enough values to unpack (expected {expected}, got {got})"))
    }

    pub(crate) fn augmented_assign(&self, line: u32, target: &'a Expr, op: Operator, value: &'a Expr) -> Res<()> {
        let target_line = target.span.line;
        match &target.kind {
            ExprKind::Name(name) => {
                let loaded = self.load_name(name);
                let left = self.at(target_line, loaded)?;
                let right = self.expr(value)?;
                let result = self.augmented(line, &Place::Name(name), op, left, &right)?;
                let stored = self.store_name(name, result);
                self.at(target_line, stored)
            }
            ExprKind::Subscript { value: container, slice } => {
                let container = self.expr(container)?;
                let index = self.expr(slice)?;
                let left = self.at(target_line, subscript::get(&self.heap, &container, &index))?;
                let right = self.expr(value)?;
                let result = self.augmented(line, &Place::Item(&container, &index), op, left, &right)?;
                self.at(target_line, subscript::set(&self.heap, &container, &index, result))
            }
            ExprKind::Attribute { value: object, attr } => {
                let object = self.expr(object)?;
                let target_line = target.span.end_line;
                let left = self.at(target_line, self.heap.get_attribute(&object, attr))?;
                let right = self.expr(value)?;
                let result = self.augmented(line, &Place::Attribute(&object, attr), op, left, &right)?;
                self.at(target_line, self.heap.set_attribute(&object, attr, Some(result)))
            }
            _ => self.at(line, Err(not_supported("assignment target"))),
        }
    }

    /// The value of an assignment. `name = name + text` is as linear as `name += text`.
    pub(crate) fn assigned(&self, targets: &[Expr], value: &'a Expr) -> Res {
        let ExprKind::BinOp { left, op: op @ Operator::Add, right } = &value.kind else { return self.expr(value) };
        match (targets, &left.kind) {
            ([Expr { kind: ExprKind::Name(target), .. }], ExprKind::Name(name)) if target == name => {
                self.check_limits()?;
                let (left, right) = (self.expr(left)?, self.expr(right)?);
                let grown = self.append(&Place::Name(name), *op, left, &right);
                grown.or_else(|left| self.at(value.span.line, binary(&self.heap, *op, &left, &right)))
            }
            _ => self.expr(value),
        }
    }

    fn augmented(&self, line: u32, place: &Place<'_>, op: Operator, left: Value, right: &Value) -> Res {
        let grown = self.append(place, op, left, right);
        grown.or_else(|left| self.at(line, inplace(&self.heap, op, &left, right)))
    }

    /// The annotation of a name is not evaluated (PEP 649), that of another target only in the module.
    pub(crate) fn annotated_assign(
        &self,
        target: &'a Expr,
        annotation: &'a Expr,
        value: Option<&'a Expr>,
        simple: bool,
    ) -> Res<()> {
        match (value, &target.kind) {
            (Some(value), _) => {
                let value = self.expr(value)?;
                self.assign(target, value)?;
            }
            (None, ExprKind::Subscript { value: container, slice }) => {
                self.expr(container)?;
                self.expr(slice)?;
            }
            (None, ExprKind::Attribute { value: object, .. }) => drop(self.expr(object)?),
            (None, _) => {}
        }
        // The annotation of anything but a name is never evaluated.
        if !simple || !self.frame.has_namespace() {
            return Ok(());
        }
        self.at(target.span.line, self.note_annotation(target, annotation))
    }

    pub(crate) fn delete_all(&self, targets: &'a [Expr]) -> Res<()> {
        for target in targets {
            self.delete(target)?;
        }
        Ok(())
    }

    fn delete(&self, target: &'a Expr) -> Res<()> {
        let line = target.span.line;
        match &target.kind {
            ExprKind::Name(name) => {
                let deleted = self.delete_name(name);
                self.at(line, deleted)
            }
            ExprKind::Subscript { value: container, slice } => {
                let container = self.expr(container)?;
                let index = self.expr(slice)?;
                self.at(line, subscript::delete(&self.heap, &container, &index))
            }
            ExprKind::Attribute { value: object, attr } => {
                let object = self.expr(object)?;
                let line = target.span.end_line;
                self.at(line, self.heap.set_attribute(&object, attr, None))
            }
            ExprKind::Tuple(targets) | ExprKind::List(targets) => self.delete_all(targets),
            _ => self.at(line, Err(not_supported("deletion target"))),
        }
    }
}
