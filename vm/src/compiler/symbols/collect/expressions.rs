//! Expressions, but for comprehensions.

use super::super::NodeKey;
use super::super::mention::USE;
use super::super::scope::ScopeKind;
use super::Collector;
use crate::compiler::error::Result;
use syntax::ast::{Arguments, Expr, ExprKind, Span};

impl Collector {
    pub(super) fn optional(&mut self, expression: Option<&Expr>) -> Result {
        expression.map_or(Ok(()), |expression| self.expression(expression))
    }

    pub(super) fn expressions<'a>(&mut self, expressions: impl IntoIterator<Item = &'a Expr>) -> Result {
        expressions.into_iter().try_for_each(|expression| self.expression(expression))
    }

    pub(super) fn expression(&mut self, expression: &Expr) -> Result {
        self.deeper(expression.span, |this| this.expression_inner(expression))
    }

    fn expression_inner(&mut self, expression: &Expr) -> Result {
        match &expression.kind {
            ExprKind::Name(name) => self.used_name(name, expression.span),
            ExprKind::BinOp { .. } => self.binary_chain(expression),
            ExprKind::BoolOp { values, .. } | ExprKind::JoinedStr(values) | ExprKind::TemplateStr(values) => {
                self.expressions(values)
            }
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => self.expressions(items),
            ExprKind::UnaryOp { operand: inner, .. }
            | ExprKind::Starred(inner)
            | ExprKind::Attribute { value: inner, .. } => self.expression(inner),
            ExprKind::Lambda { args, body } => self.lambda(expression, args, body),
            ExprKind::IfExp { test, body, orelse } => self.expressions([&**test, body, orelse]),
            ExprKind::Dict { keys, values } => {
                self.expressions(keys.iter().flatten())?;
                self.expressions(values)
            }
            ExprKind::ListComp { .. }
            | ExprKind::SetComp { .. }
            | ExprKind::DictComp { .. }
            | ExprKind::GeneratorExp { .. } => self.comprehension(expression),
            ExprKind::NamedExpr { target, value } => self.named_expression(target, value),
            ExprKind::Await(value) => {
                self.current().is_coroutine = true;
                self.expression(value)
            }
            ExprKind::Yield(value) => {
                self.optional(value.as_deref())?;
                self.current().is_generator = true;
                Ok(())
            }
            ExprKind::YieldFrom(value) => {
                self.expression(value)?;
                self.current().is_generator = true;
                Ok(())
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.expression(left)?;
                self.expressions(comparators)
            }
            ExprKind::Call { func, args, keywords } => {
                self.expression(func)?;
                self.expressions(args)?;
                self.expressions(keywords.iter().map(|keyword| &keyword.value))
            }
            ExprKind::FormattedValue { value, format_spec, .. }
            | ExprKind::Interpolation { value, format_spec, .. } => {
                self.expression(value)?;
                self.optional(format_spec.as_deref())
            }
            ExprKind::Subscript { value, slice } => self.expressions([&**value, slice]),
            ExprKind::Slice { lower, upper, step } => {
                self.expressions([lower, upper, step].into_iter().flatten().map(AsRef::as_ref))
            }
            ExprKind::Constant(_) => Ok(()),
        }
    }

    fn used_name(&mut self, name: &str, span: Span) -> Result {
        if self.current().unevaluated {
            return Ok(());
        }
        self.mention(name, USE, span)?;
        // `super` counts as a use of the class around it.
        if name == "super" && self.current().is_function_like() {
            self.mention("__class__", USE, span)?;
        }
        Ok(())
    }

    /// `a + b + c + …`: a chain of any length, walked without recursion.
    fn binary_chain(&mut self, mut expression: &Expr) -> Result {
        let mut rights = Vec::new();
        while let ExprKind::BinOp { left, right, .. } = &expression.kind {
            rights.push(&**right);
            expression = left;
        }
        self.expression(expression)?;
        self.expressions(rights.into_iter().rev())
    }

    fn lambda(&mut self, node: &Expr, arguments: &Arguments, body: &Expr) -> Result {
        self.defaults(arguments)?;
        self.open_for(ScopeKind::Function, NodeKey::of(node));
        self.parameters(arguments, node.span)?;
        self.expression(body)?;
        self.close();
        Ok(())
    }
}
