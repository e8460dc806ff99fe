//! `"…%s…" % (a, b)` is compiled as the f-string that means the same, where the format is simple enough.
//!
//! Facts: `optimize_format` of CPython 3.14's `Python/ast_preprocess.c`.

use super::{Generator, STACK_USE_GUIDELINE};
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::{Constant, Conversion, Expr, ExprKind, Operator};

/// A part of a parsed format.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Literal(String),
    /// The next item, converted and formatted.
    Item(Conversion, String),
}

impl<'a> Generator<'a> {
    /// Compiles the expression and says so, if it is such a format.
    pub(super) fn percent_format(
        &mut self,
        node: &'a Expr,
        left: &Expr,
        operator: Operator,
        right: &'a Expr,
    ) -> Result<bool> {
        let (Operator::Mod, ExprKind::Constant(Constant::Str { value, .. }), ExprKind::Tuple(items)) =
            (operator, &left.kind, &right.kind)
        else {
            return Ok(false);
        };
        let starred = items.iter().any(Self::is_starred);
        let Some(parts) = parse(value, items.len()).filter(|_| !starred) else { return Ok(false) };
        self.format_parts(parts, items, Some(node.span))?;
        Ok(true)
    }

    fn format_parts(&mut self, parts: Vec<Part>, items: &'a [Expr], location: Location) -> Result {
        let (count, mut items) = (parts.len(), items.iter());
        if count <= STACK_USE_GUIDELINE {
            parts.into_iter().try_for_each(|part| self.format_part(part, &mut items))?;
            return self.build_string(count, location);
        }
        self.start_join(location)?;
        for part in parts {
            self.format_part(part, &mut items)?;
            self.op_arg(op::LIST_APPEND, 1, location)?;
        }
        self.op_arg(op::CALL, 1, location)
    }

    fn format_part(&mut self, part: Part, items: &mut std::slice::Iter<'a, Expr>) -> Result {
        match part {
            Part::Literal(text) => self.load_string(&text, None),
            Part::Item(conversion, spec) => {
                let Some(item) = items.next() else { return Ok(()) };
                self.expression(item)?;
                self.convert(conversion, Some(item.span))?;
                if spec.is_empty() {
                    return self.op(op::FORMAT_SIMPLE, Some(item.span));
                }
                self.load_string(&spec, None)?;
                self.op(op::FORMAT_WITH_SPEC, Some(item.span))
            }
        }
    }
}

/// The parts of a format for that many items; `None` if only `str.__mod__` itself can do it.
fn parse(format: &str, items: usize) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = format;
    let mut used = 0;
    loop {
        let (literal, after) = split_literal(rest);
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        let Some(specifier) = after.strip_prefix('%') else { break };
        if used == items {
            return None;
        }
        used += 1;
        let (part, after) = parse_item(specifier)?;
        parts.push(part);
        rest = after;
    }
    (used == items).then_some(parts)
}

/// The text up to the next item, with `%%` made `%`, and what follows.
fn split_literal(text: &str) -> (String, &str) {
    let mut literal = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        literal.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(after) = rest.strip_prefix("%%") else { return (literal, rest) };
        literal.push('%');
        rest = after;
    }
    literal.push_str(rest);
    (literal, "")
}

/// The item whose specifier, after `%`, starts the text.
fn parse_item(text: &str) -> Option<(Part, &str)> {
    let flags = text.len() - text.trim_start_matches(['-', '+', ' ', '#', '0']).len();
    let (width, rest) = parse_number(&text[flags..])?;
    let (precision, rest) = match rest.strip_prefix('.') {
        Some(rest) => {
            let (precision, rest) = parse_number(rest)?;
            (Some(precision.unwrap_or(0)), rest)
        }
        None => (None, rest),
    };
    let mut characters = rest.chars();
    let conversion = match characters.next()? {
        's' => Conversion::Str,
        'r' => Conversion::Repr,
        'a' => Conversion::Ascii,
        _ => return None,
    };
    let mut spec = String::new();
    if let Some(width) = width {
        let right_aligned = width > 0 && !text[..flags].contains('-');
        spec = format!("{}{width}", if right_aligned { ">" } else { "" });
    }
    if let Some(precision) = precision {
        spec = format!("{spec}.{precision}");
    }
    Some((Part::Item(conversion, spec), characters.as_str()))
}

/// A number of at most two digits, if there is one; `None` if it is longer.
fn parse_number(text: &str) -> Option<(Option<u32>, &str)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 2 {
        return None;
    }
    Some((text[..digits].parse().ok(), &text[digits..]))
}

#[cfg(test)]
mod tests {
    use super::{Part, parse};
    use syntax::ast::Conversion;

    #[test]
    fn literals_and_items_alternate() {
        let expected = vec![Part::Literal("a%".to_owned()), Part::Item(Conversion::Str, ">5.2".to_owned())];
        assert_eq!(parse("a%%%5.2s", 1), Some(expected));
    }

    #[test]
    fn left_alignment_needs_no_sign() {
        assert_eq!(parse("%-3r", 1), Some(vec![Part::Item(Conversion::Repr, "3".to_owned())]));
    }

    #[test]
    fn numbers_and_wrong_counts_are_left_alone() {
        assert_eq!(parse("%d", 1), None);
        assert_eq!(parse("%s", 2), None);
        assert_eq!(parse("%s%s", 1), None);
        assert_eq!(parse("%", 1), None);
    }
}
