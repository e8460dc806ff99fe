//! String literals that stand next to each other, and the parts of f-strings and t-strings.

use super::{Lowered, Lowering};
use crate::ast::{Constant, Expr, ExprKind, Span};
use crate::lex::{Field, Piece, StringPart, StringValue};
use crate::source::Range;

impl Lowering<'_> {
    /// The value of literals that stand next to each other.
    pub(super) fn strings(&mut self, parts: Vec<StringPart>) -> Lowered<ExprKind> {
        if let Some(template) = parts.iter().find_map(StringPart::is_template) {
            return self.joined(parts, template);
        }
        let mut text = String::new();
        let mut bytes = Vec::new();
        let mut prefix = None;
        for part in parts {
            match part.value {
                StringValue::Text { value, unicode_prefix } => {
                    prefix = prefix.or(Some(unicode_prefix));
                    text.push_str(&value);
                }
                StringValue::Bytes(value) => bytes.extend(value),
                StringValue::Formatted { .. } | StringValue::Invalid(_) => {
                    unreachable!("formatted and bad ones are dealt with before")
                }
            }
        }
        Ok(ExprKind::Constant(match prefix {
            Some(unicode_prefix) => Constant::Str { value: text, unicode_prefix },
            None => Constant::Bytes(bytes),
        }))
    }

    fn joined(&mut self, parts: Vec<StringPart>, template: bool) -> Lowered<ExprKind> {
        let mut values = Vec::new();
        for part in parts {
            match part.value {
                StringValue::Text { value, unicode_prefix } => {
                    values.push(self.text(value, unicode_prefix, &part.range));
                }
                StringValue::Formatted { pieces, .. } => self.pieces(pieces, template, &mut values)?,
                StringValue::Bytes(_) | StringValue::Invalid(_) => unreachable!("`strings` takes none of these"),
            }
        }
        let values = folded(values);
        Ok(if template { ExprKind::TemplateStr(values) } else { ExprKind::JoinedStr(values) })
    }

    fn text(&self, value: String, unicode_prefix: bool, range: &Range) -> Expr {
        let kind = ExprKind::Constant(Constant::Str { value, unicode_prefix });
        Expr { span: self.source.span(range), kind }
    }

    fn pieces(&mut self, pieces: Vec<Piece>, template: bool, values: &mut Vec<Expr>) -> Lowered<()> {
        for piece in pieces {
            match piece {
                Piece::Text { value, range } => values.push(self.text(value, false, &range)),
                Piece::Field(field) => self.field(field, template, values)?,
                // In a format spec.
                Piece::Invalid(error) => return Err(*error),
            }
        }
        Ok(())
    }

    fn field(&mut self, field: Field, template: bool, values: &mut Vec<Expr>) -> Lowered<()> {
        if let Some((text, range)) = field.debug {
            values.push(self.text(text, false, &range));
        }
        let span = self.source.span(&field.range);
        let value = self.deeper(span, |this| this.field_value(field.expression))?;
        let format_spec = field.spec.map(|(pieces, range)| self.spec(pieces, &range)).transpose()?.map(Box::new);
        let (value, conversion) = (Box::new(value), field.conversion);
        let kind = match template {
            true => ExprKind::Interpolation { value, source: field.source, conversion, format_spec },
            false => ExprKind::FormattedValue { value, conversion, format_spec },
        };
        values.push(Expr { span, kind });
        Ok(())
    }

    fn spec(&mut self, pieces: Vec<Piece>, range: &Range) -> Lowered<Expr> {
        let mut values = Vec::new();
        self.pieces(pieces, false, &mut values)?;
        Ok(Expr { span: self.source.span(range), kind: ExprKind::JoinedStr(folded(values)) })
    }
}

/// Whether some of the literals are bytes and some are not.
pub(super) fn mixes_bytes(parts: &[StringPart]) -> bool {
    let mut are_bytes = parts.iter().map(|part| matches!(part.value, StringValue::Bytes(_)));
    let first = are_bytes.next();
    are_bytes.any(|is_bytes| Some(is_bytes) != first)
}

/// How many of the literals stand before the first that is a t-string where the others are none, or the other way around.
pub(super) fn before_other_kind(parts: &[StringPart]) -> usize {
    let is_template = |part: &StringPart| part.is_template() == Some(true);
    let first = parts.first().is_some_and(is_template);
    parts.iter().take_while(|part| is_template(part) == first).count()
}

/// Joins the texts that follow each other and leaves out the empty ones.
fn folded(values: Vec<Expr>) -> Vec<Expr> {
    let mut out: Vec<Expr> = Vec::with_capacity(values.len());
    for mut next in values {
        match (out.last_mut().and_then(text_of), text_of(&mut next)) {
            (Some((text, span)), Some((more, more_span))) => {
                text.push_str(more);
                (span.end_line, span.end_column) = (more_span.end_line, more_span.end_column);
            }
            _ => out.push(next),
        }
    }
    out.retain_mut(|value| text_of(value).is_none_or(|(text, _)| !text.is_empty()));
    out
}

fn text_of(expr: &mut Expr) -> Option<(&mut String, &mut Span)> {
    match &mut expr.kind {
        ExprKind::Constant(Constant::Str { value, .. }) => Some((value, &mut expr.span)),
        _ => None,
    }
}
