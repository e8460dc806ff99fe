//! f-strings, by the rules of PEP 701: an expression inside may use any quote, so only the literal parts need care.

use super::Printer;
use super::precedence::Precedence;
use crate::ast::{Constant, Conversion, Expr, ExprKind};
use crate::literal::{escape_char, str_repr};

impl Printer {
    /// Prints an f-string, or a lone replacement field as an f-string of its own.
    pub(super) fn fstring(&mut self, kind: &ExprKind) {
        let ExprKind::JoinedStr(values) = kind else {
            self.push("f'");
            self.field(kind);
            return self.push("'");
        };
        let quote =
            if values.iter().any(|value| literal(value).is_some_and(|text| text.contains('\''))) { '"' } else { '\'' };
        for (index, run) in values.chunk_by(|_, next| !has_unicode_prefix(next)).enumerate() {
            if index > 0 {
                self.push(" ");
            }
            self.fstring_run(run, quote);
        }
        if values.is_empty() {
            self.push("f''");
        }
    }

    /// Prints pieces of which only the first may have been written `u'…'`.
    fn fstring_run(&mut self, run: &[Expr], quote: char) {
        let mut rest = run;
        if let Some(first) = run.first().filter(|first| has_unicode_prefix(first)) {
            self.push(&format!("u{} ", str_repr(literal(first).unwrap_or_default())));
            rest = &run[1..];
        }
        self.push("f");
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
        let ExprKind::FormattedValue { value, conversion, format_spec } = kind else {
            // No parser puts anything else here; the nearest that reads back is a plain field.
            self.push("{(");
            self.bare(kind);
            return self.push(")}");
        };
        self.push("{");
        self.field_value(value);
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

    /// A `{` first would read as an escaped brace.
    fn field_value(&mut self, value: &Expr) {
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

fn literal(piece: &Expr) -> Option<&str> {
    match &piece.kind {
        ExprKind::Constant(Constant::Str { value, .. }) => Some(value),
        _ => None,
    }
}

fn has_unicode_prefix(piece: &Expr) -> bool {
    matches!(&piece.kind, ExprKind::Constant(Constant::Str { unicode_prefix: true, .. }))
}
