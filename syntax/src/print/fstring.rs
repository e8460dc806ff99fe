//! f-strings and t-strings, by the rules of PEP 701: an expression inside may use any quote, so only the literal parts need care.

use super::precedence::Precedence;
use super::{Printer, print_expr};
use crate::ast::{Constant, Conversion, Expr, ExprKind, Stmt, StmtKind};
use crate::literal::{escape_char, str_repr};
use crate::parse_expression;
use crate::walk::{Context, Visitor, walk_expr};

impl Printer {
    /// Prints an f-string or t-string, or a lone replacement field as one of its own.
    pub(super) fn fstring(&mut self, kind: &ExprKind) {
        let prefix = match kind {
            ExprKind::TemplateStr(_) | ExprKind::Interpolation { .. } => "t",
            _ => "f",
        };
        let (ExprKind::JoinedStr(values) | ExprKind::TemplateStr(values)) = kind else {
            self.push(prefix);
            self.push("'");
            self.field(kind);
            return self.push("'");
        };
        let quote =
            if values.iter().any(|value| literal(value).is_some_and(|text| text.contains('\''))) { '"' } else { '\'' };
        for (index, run) in values.chunk_by(|_, next| !has_unicode_prefix(next)).enumerate() {
            if index > 0 {
                self.push(" ");
            }
            self.fstring_run(prefix, run, quote);
        }
        if values.is_empty() {
            self.push(prefix);
            self.push("''");
        }
    }

    /// Prints pieces of which only the first may have been written `u'…'`.
    fn fstring_run(&mut self, prefix: &str, run: &[Expr], quote: char) {
        let mut rest = run;
        if let Some(first) = run.first().filter(|first| has_unicode_prefix(first)) {
            self.push(&format!("u{} ", str_repr(literal(first).unwrap_or_default())));
            rest = &run[1..];
        }
        self.push(prefix);
        self.out.push(quote);
        rest.iter().for_each(|piece| self.fstring_piece(piece, quote));
        self.out.push(quote);
    }

    fn fstring_piece(&mut self, piece: &Expr, quote: char) {
        let Some(text) = literal(piece) else {
            return self.field(&piece.kind);
        };
        for c in text.chars() {
            match c {
                '{' => self.push("{{"),
                '}' => self.push("}}"),
                c => escape_char(&mut self.out, c, quote),
            }
        }
    }

    fn field(&mut self, kind: &ExprKind) {
        self.push("{");
        let (conversion, format_spec) = match kind {
            ExprKind::FormattedValue { value, conversion, format_spec } => {
                self.field_value(value);
                (conversion, format_spec)
            }
            ExprKind::Interpolation { value, source, conversion, format_spec } => {
                self.interpolated(value, source);
                (conversion, format_spec)
            }
            _ => {
                // No parser puts anything else here; the nearest that reads back is a plain field.
                self.push("(");
                self.bare(kind);
                return self.push(")}");
            }
        };
        self.push(match conversion {
            Conversion::None => "",
            Conversion::Str => "!s",
            Conversion::Repr => "!r",
            Conversion::Ascii => "!a",
        });
        if let Some(spec) = format_spec {
            self.push(":");
            self.format_spec(spec);
        }
        self.push("}");
    }

    /// A program can see how the expression was written: it is printed so, unless another one has taken its place.
    fn interpolated(&mut self, value: &Expr, source: &str) {
        if still_stands_for(source, value) {
            self.push(source);
        } else {
            self.field_value(value);
        }
    }

    /// A `{` first would read as an escaped brace.
    pub(super) fn field_value(&mut self, value: &Expr) {
        let before = self.out.len();
        self.expr(value, Precedence::Or);
        if self.out[before..].starts_with('{') {
            self.out.insert(before, ' ');
        }
    }

    fn format_spec(&mut self, spec: &Expr) {
        let ExprKind::JoinedStr(pieces) = &spec.kind else {
            return self.field(&spec.kind);
        };
        for piece in pieces {
            match literal(piece) {
                Some(text) => text.chars().for_each(|c| self.format_spec_char(c)),
                None => self.field(&piece.kind),
            }
        }
    }

    /// Doubled braces mean something else in a format spec, and either quote might end the string.
    fn format_spec_char(&mut self, c: char) {
        match c {
            '{' => self.push("\\x7b"),
            '}' => self.push("\\x7d"),
            '\'' => self.push("\\x27"),
            '"' => self.push("\\x22"),
            c => escape_char(&mut self.out, c, '\''),
        }
    }
}

/// Whether a source text in a replacement field means an expression. One with t-strings inside is believed: to look there too would
/// double the work with each level.
fn still_stands_for(source: &str, value: &Expr) -> bool {
    let mut templates = Templates(false);
    templates.expr(value, Context::Load);
    templates.0 || read_field(source).is_some_and(|read| print_expr(&read) == print_expr(value))
}

fn read_field(source: &str) -> Option<Expr> {
    let module = parse_expression(format!("f'''{{{source}}}'''")).ok()?;
    let [Stmt { kind: StmtKind::Expr(Expr { kind: ExprKind::JoinedStr(values), .. }), .. }] = &module.body[..] else {
        return None;
    };
    match &values[..] {
        [Expr { kind: ExprKind::FormattedValue { value, .. }, .. }] => Some((**value).clone()),
        _ => None,
    }
}

/// Whether there are t-strings in an expression.
struct Templates(bool);

impl<'ast> Visitor<'ast> for Templates {
    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        self.0 |= matches!(expr.kind, ExprKind::TemplateStr(_));
        if !self.0 {
            walk_expr(self, expr, context);
        }
    }
}

fn literal(piece: &Expr) -> Option<&str> {
    match &piece.kind {
        ExprKind::Constant(Constant::Str { value, .. }) => Some(value),
        _ => None,
    }
}

fn has_unicode_prefix(piece: &Expr) -> bool {
    matches!(&piece.kind, ExprKind::Constant(Constant::Str { unicode_prefix: true, .. }))
}
