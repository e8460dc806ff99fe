//! The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][grouping][type]`
//! (Python/formatter_unicode.c).

use crate::error::Res;
use crate::heap::HeapRef;
use std::iter::Peekable;
use std::str::Chars;

/// A parsed specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spec {
    pub(crate) fill: char,
    /// `<`, `>`, `^` or `=`.
    pub(crate) align: Option<char>,
    /// `+`, `-` or a space.
    pub(crate) sign: Option<char>,
    pub(crate) no_negative_zero: bool,
    pub(crate) alternate: bool,
    pub(crate) width: usize,
    /// `,` or `_`.
    pub(crate) grouping: Option<char>,
    pub(crate) precision: Option<usize>,
    pub(crate) fraction_grouping: Option<char>,
    pub(crate) kind: Option<char>,
}

struct Parser<'a> {
    heap: &'a HeapRef,
    rest: Peekable<Chars<'a>>,
}

impl Spec {
    /// Reads a specification; `aligns_right` tells numbers, where `0` pads after the sign.
    pub(crate) fn parse(heap: &HeapRef, text: &str, class: &str, aligns_right: bool) -> Res<Self> {
        let mut parser = Parser { heap, rest: text.chars().peekable() };
        let (fill, align) = parser.fill_and_align();
        let sign = parser.take(|c| matches!(c, ' ' | '+' | '-'));
        let no_negative_zero = parser.take(|c| c == 'z').is_some();
        let alternate = parser.take(|c| c == '#').is_some();
        let zero = fill.is_none() && parser.take(|c| c == '0').is_some();
        let width = parser.number()?.unwrap_or(0);
        let grouping = parser.grouping()?;
        let (precision, fraction_grouping) = parser.precision()?;
        let kind = parser.rest.next();
        if parser.rest.next().is_some() {
            return Err(heap.value_error(format!("Invalid format specifier '{text}' for object of type '{class}'")));
        }
        let spec = Self {
            fill: fill.unwrap_or(if zero { '0' } else { ' ' }),
            align: align.or((zero && aligns_right).then_some('=')),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping,
            precision,
            fraction_grouping,
            kind,
        };
        spec.check_grouping(heap, spec.kind.or((!aligns_right).then_some('s')))?;
        Ok(spec)
    }

    /// That of a fraction is allowed for all types but `n`: where there is no fraction it says nothing.
    fn check_grouping(&self, heap: &HeapRef, kind: Option<char>) -> Res<()> {
        let of_fraction = self.fraction_grouping.filter(|_| kind == Some('n'));
        let (Some(separator), Some(kind)) = (self.grouping.or(of_fraction), kind) else { return Ok(()) };
        let decimal = matches!(kind, 'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F');
        if decimal || separator == '_' && matches!(kind, 'b' | 'o' | 'x' | 'X') {
            return Ok(());
        }
        Err(heap.value_error(format!("Cannot specify '{separator}' with '{kind}'.")))
    }
}

impl Parser<'_> {
    fn take(&mut self, wanted: impl FnOnce(char) -> bool) -> Option<char> {
        self.rest.next_if(|&c| wanted(c))
    }

    fn fill_and_align(&mut self) -> (Option<char>, Option<char>) {
        let is_align = |c: &char| matches!(c, '<' | '>' | '=' | '^');
        let mut ahead = self.rest.clone();
        let (first, second) = (ahead.next(), ahead.next());
        if let (Some(fill), Some(align)) = (first, second.filter(is_align)) {
            self.rest = ahead;
            return (Some(fill), Some(align));
        }
        (None, self.take(|c| is_align(&c)))
    }

    fn number(&mut self) -> Res<Option<usize>> {
        let mut value: Option<i64> = None;
        while let Some(digit) = self.rest.peek().and_then(|&c| crate::text::unicode::digit_value(c)) {
            self.rest.next();
            let next = value.unwrap_or(0).checked_mul(10).and_then(|value| value.checked_add(i64::from(digit)));
            let too_many = || self.heap.value_error("Too many decimal digits in format string");
            value = Some(next.ok_or_else(too_many)?);
        }
        Ok(value.map(|value| value as usize))
    }

    fn grouping(&mut self) -> Res<Option<char>> {
        let first = self.take(|c| matches!(c, ',' | '_'));
        let other = self.rest.peek().filter(|c| matches!(c, ',' | '_')).copied();
        match (first, other) {
            (Some(first), Some(other)) if first != other => {
                Err(self.heap.value_error("Cannot specify both ',' and '_'."))
            }
            _ => Ok(first),
        }
    }

    fn precision(&mut self) -> Res<(Option<usize>, Option<char>)> {
        if self.take(|c| c == '.').is_none() {
            return Ok((None, None));
        }
        let precision = self.number()?;
        let grouping = self.grouping()?;
        if precision.is_none() && grouping.is_none() {
            return Err(self.heap.value_error("Format specifier missing precision"));
        }
        Ok((precision, grouping))
    }
}
