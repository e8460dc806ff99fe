//! Truth: conditions, `and`, `or` and chains of comparisons. CPython asks each operand for its truth once, as its jumps lead past a
//! second question; so does this.

use crate::error::Res;
use crate::operator::compare::compare_values;
use crate::value::Value;
use crate::walk::Walker;
use syntax::ast::{BoolOp, CmpOp, Expr, ExprKind, UnaryOp};

/// A value, and whether it is true where that was asked.
type Tested = (Value, Option<bool>);

impl<'a> Walker<'a> {
    /// The truth of an expression.
    pub(crate) fn test(&self, test: &'a Expr) -> Res<bool> {
        match &test.kind {
            ExprKind::UnaryOp { op: UnaryOp::Not, operand } => Ok(!self.test(operand)?),
            ExprKind::IfExp { test, body, orelse } => {
                let branch = if self.test(test)? { body } else { orelse };
                self.test(branch)
            }
            ExprKind::BoolOp { op, values } => {
                let decides = *op == BoolOp::Or;
                for value in values {
                    if self.test(value)? == decides {
                        return Ok(decides);
                    }
                }
                Ok(!decides)
            }
            _ => self.tested(test).map(|(_, truth)| truth),
        }
    }

    /// An expression with its truth.
    fn tested(&self, expr: &'a Expr) -> Res<(Value, bool)> {
        let line = expr.span.line;
        let (value, known) = match &expr.kind {
            ExprKind::BoolOp { op, values } => {
                self.check_limits()?;
                self.bool_op(*op, values, true)?
            }
            ExprKind::Compare { left, ops, comparators } => {
                self.check_limits()?;
                self.frame.line.set(line);
                self.comparison(line, left, ops, comparators, true)?
            }
            _ => (self.expr(expr)?, None),
        };
        match known {
            Some(truth) => Ok((value, truth)),
            None => {
                let truth = self.at(line, self.heap.truth(&value))?;
                Ok((value, truth))
            }
        }
    }

    /// `a and b`, `a or b`; the last operand is asked for its truth only if that is wanted.
    pub(crate) fn bool_op(&self, op: BoolOp, values: &'a [Expr], is_tested: bool) -> Res<Tested> {
        let Some((last, first)) = values.split_last() else { return Ok((Value::None, None)) };
        for value in first {
            let (value, truth) = self.tested(value)?;
            if truth == (op == BoolOp::Or) {
                return Ok((value, Some(truth)));
            }
        }
        if is_tested {
            self.tested(last).map(|(value, truth)| (value, Some(truth)))
        } else {
            Ok((self.expr(last)?, None))
        }
    }

    /// `a < b < c`: each operand is evaluated once, and none after the first false comparison.
    pub(crate) fn comparison(
        &self,
        line: u32,
        left: &'a Expr,
        ops: &'a [CmpOp],
        comparators: &'a [Expr],
        is_tested: bool,
    ) -> Res<Tested> {
        let mut left = self.expr(left)?;
        let mut tested = (Value::Bool(true), None);
        for (at, (op, right)) in ops.iter().zip(comparators).enumerate() {
            let right = self.comparator(*op, right)?;
            self.frame.line.set(line);
            let result = self.at(line, compare_values(&self.heap, *op, &left, &right))?;
            let is_last = at + 1 == ops.len();
            tested = (result, None);
            if !is_last || is_tested {
                let truth = self.at(line, self.heap.truth(&tested.0))?;
                tested.1 = Some(truth);
                if !truth {
                    break;
                }
            }
            left = right;
        }
        Ok(tested)
    }
}
