//! Expressions.

use crate::container::iterator::iterate;
use crate::error::{Res, not_supported};
use crate::format::format_value;
use crate::number::complex::Complex;
use crate::operator::binary::binary;
use crate::operator::subscript;
use crate::operator::unary::unary;
use crate::text::repr::{ascii, repr_value, str_value};
use crate::value::{Slice, Value};
use crate::walk::Walker;
use dashu_int::{IBig, UBig};
use syntax::ast::{BigInt, CmpOp, Constant, Conversion, Expr, ExprKind};

impl<'a> Walker<'a> {
    pub(crate) fn expr(&self, expr: &'a Expr) -> Res {
        let value = self.evaluate(expr);
        self.close_dropped(value)
    }

    fn evaluate(&self, expr: &'a Expr) -> Res {
        self.check_limits()?;
        let line = expr.span.line;
        self.frame.line.set(line);
        match &expr.kind {
            ExprKind::Constant(constant) => self.constant(constant),
            ExprKind::Name(name) => {
                let value = self.load_name(name);
                self.at(line, value)
            }
            ExprKind::BinOp { left, op, right } => {
                let left = self.expr(left)?;
                let right = self.expr(right)?;
                self.at(line, binary(&self.heap, *op, &left, &right))
            }
            ExprKind::UnaryOp { op, operand } => {
                let operand = self.expr(operand)?;
                self.at(line, unary(&self.heap, *op, &operand))
            }
            ExprKind::BoolOp { op, values } => self.bool_op(*op, values, false).map(|(value, _)| value),
            ExprKind::Compare { left, ops, comparators } => {
                self.comparison(line, left, ops, comparators, false).map(|(value, _)| value)
            }
            ExprKind::IfExp { test, body, orelse } => {
                let branch = if self.test(test)? { body } else { orelse };
                self.expr(branch)
            }
            ExprKind::Call { func, args, keywords } => self.call_expr(line, func, args, keywords),
            ExprKind::Subscript { value, slice } => {
                let container = self.expr(value)?;
                let index = self.expr(slice)?;
                self.at(line, subscript::get(&self.heap, &container, &index))
            }
            ExprKind::Slice { lower, upper, step } => {
                let lower = self.bound(lower.as_deref())?;
                let upper = self.bound(upper.as_deref())?;
                let step = self.bound(step.as_deref())?;
                Ok(Value::Slice(self.heap.immutable(Slice([lower, upper, step]))))
            }
            ExprKind::Lambda { args, body: _ } => self.lambda(args),
            ExprKind::JoinedStr(parts) => self.joined_str(line, parts),
            ExprKind::FormattedValue { value, conversion, format_spec } => {
                self.formatted_value(line, value, *conversion, format_spec.as_deref())
            }
            ExprKind::TemplateStr(parts) => self.template(line, parts),
            ExprKind::Interpolation { value, source, conversion, format_spec } => {
                self.interpolation(line, value, source, *conversion, format_spec.as_deref())
            }
            ExprKind::Tuple(items) => self.items(line, items).map(|items| self.heap.tuple(items)),
            ExprKind::List(items) => self.items(line, items).map(|items| self.heap.list(items)),
            ExprKind::Set(items) => self.set_display(line, items),
            ExprKind::Dict { keys, values } => self.dict_display(line, keys, values),
            ExprKind::ListComp { elt, generators } => {
                self.in_its_frame(generators, || self.list_comprehension(elt, generators))
            }
            ExprKind::SetComp { elt, generators } => {
                self.in_its_frame(generators, || self.set_comprehension(elt, generators))
            }
            ExprKind::DictComp { key, value, generators } => {
                self.in_its_frame(generators, || self.dict_comprehension(key, value, generators))
            }
            ExprKind::GeneratorExp { elt: _, generators } => self.make_generator_expression(generators),
            ExprKind::Yield(value) => self.yield_expr(line, value.as_deref()),
            ExprKind::YieldFrom(value) => self.yield_from(line, value),
            ExprKind::Await(value) => self.await_expr(line, value),
            ExprKind::NamedExpr { target, value } => {
                let value = self.expr(value)?;
                self.assign(target, value.clone())?;
                Ok(value)
            }
            ExprKind::Attribute { value, attr } => {
                let value = self.expr(value)?;
                if expr.span.end_line != line {
                    self.frame.line.set(expr.span.end_line);
                }
                self.at(expr.span.end_line, self.heap.get_attribute(&value, attr))
            }
            ExprKind::Starred(_) => self.at(line, Err(not_supported("expression"))),
        }
    }

    pub(crate) fn constant(&self, constant: &Constant) -> Res {
        Ok(match constant {
            Constant::None => Value::None,
            Constant::Bool(value) => Value::Bool(*value),
            Constant::Int(value) => self.heap.int(big_int(value)),
            Constant::Float(value) => self.heap.float(*value),
            Constant::Str { value, .. } => self.heap.str(value.as_str()),
            Constant::Ellipsis => Value::Ellipsis,
            Constant::Imaginary(imag) => self.heap.complex(Complex { real: 0.0, imag: *imag }),
            Constant::Bytes(data) => return crate::bytes::new(&self.heap, data.clone(), false),
        })
    }

    fn bound(&self, bound: Option<&'a Expr>) -> Res {
        bound.map_or(Ok(Value::None), |bound| self.expr(bound))
    }

    pub(crate) fn comparator(&self, op: CmpOp, right: &'a Expr) -> Res {
        if matches!(op, CmpOp::In | CmpOp::NotIn) { self.iterable(right) } else { self.expr(right) }
    }

    /// What a comprehension or loop walks, as an iterator.
    pub(crate) fn iterator(&self, iterable: &'a Expr) -> Res {
        let line = iterable.span.line;
        let iterable = self.iterable(iterable)?;
        self.at(line, iterate(&self.heap, &iterable))
    }

    /// An f-string.
    fn joined_str(&self, line: u32, parts: &'a [Expr]) -> Res {
        if let [only] = parts {
            return self.expr(only);
        }
        let mut text = String::new();
        let mut length = 0;
        for part in parts {
            if let Value::Str(part) = self.expr(part)?.as_builtin() {
                length += part.length as u128;
                self.at(line, self.heap.admit(length))?;
                text.push_str(&part.text);
            }
        }
        Ok(self.heap.str(text))
    }

    fn formatted_value(&self, line: u32, value: &'a Expr, conversion: Conversion, spec: Option<&'a Expr>) -> Res {
        let value = self.expr(value)?;
        let converted = match conversion {
            Conversion::None => Ok(value),
            Conversion::Str => str_value(&self.heap, &value),
            Conversion::Repr => repr_value(&self.heap, &value),
            Conversion::Ascii => ascii(&self.heap, &value).map(|text| self.heap.str(text)),
        };
        let value = self.at(line, converted)?;
        let spec = spec.map(|spec| self.expr(spec)).transpose()?.map(|spec| spec.as_builtin());
        let spec = match &spec {
            Some(Value::Str(spec)) => &*spec.text,
            _ => "",
        };
        self.at(line, format_value(&self.heap, &value, spec))
    }
}

/// From the tree's big int to the oracle's.
pub(crate) fn big_int(value: &BigInt) -> IBig {
    let large = || {
        let magnitude = IBig::from(UBig::from_le_bytes(&value.to_bytes_le().1));
        if *value < BigInt::default() { -magnitude } else { magnitude }
    };
    i64::try_from(value).map_or_else(|_| large(), IBig::from)
}
