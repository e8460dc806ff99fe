//! A format specifier taken apart:
//! `[[fill]align][sign]["z"]["#"]["0"][width][grouping]["." [precision] [grouping]][type]`.

use crate::operations::decimal_digit;

/// What a format specifier says.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) fill: char,
    /// One of `<>=^`.
    pub(super) align: char,
    pub(super) sign: Option<char>,
    pub(super) no_negative_zero: bool,
    pub(super) alternate: bool,
    pub(super) width: Option<usize>,
    /// Separator of groups of digits before the point.
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    /// Separator of groups of digits after the point.
    pub(super) fraction_grouping: Option<char>,
    /// The type, or the class's default.
    pub(super) kind: char,
}

/// A character as error messages show it.
pub(super) fn quoted(code: char) -> String {
    if (33..128).contains(&u32::from(code)) { format!("'{code}'") } else { format!("'\\x{:x}'", u32::from(code)) }
}

const BOTH: &str = "Cannot specify both ',' and '_'.";

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn skip(&mut self, character: char) {
        self.rest = &self.rest[character.len_utf8()..];
    }

    /// Takes the next character if it is one of those.
    fn take(&mut self, wanted: &str) -> Option<char> {
        let character = self.peek().filter(|character| wanted.contains(*character))?;
        self.skip(character);
        Some(character)
    }

    fn number(&mut self) -> Result<Option<usize>, String> {
        let mut number: Option<i64> = None;
        while let Some((character, digit)) = self.peek().and_then(|next| Some((next, decimal_digit(next)?))) {
            self.skip(character);
            let next = number.unwrap_or(0).checked_mul(10).and_then(|tens| tens.checked_add(digit.into()));
            number = Some(next.ok_or("Too many decimal digits in format string")?);
        }
        Ok(number.and_then(|number| usize::try_from(number).ok()))
    }

    fn grouping(&mut self) -> Result<Option<char>, String> {
        let comma = self.take(",");
        let underscore = self.take("_");
        match (comma, underscore) {
            (Some(_), Some(_)) => Err(BOTH.to_owned()),
            (None, Some(_)) if self.peek() == Some(',') => Err(BOTH.to_owned()),
            (comma, underscore) => Ok(comma.or(underscore)),
        }
    }
}

impl Spec {
    /// Takes a specifier apart for a class with that default type and alignment; the error is a message.
    pub(super) fn parse(text: &str, class: &str, kind: char, align: char) -> Result<Self, String> {
        let mut reader = Reader { rest: text };
        let (fill, explicit_align) = fill_and_align(&mut reader);
        let sign = reader.take(" +-");
        let no_negative_zero = reader.take("z").is_some();
        let alternate = reader.take("#").is_some();
        let zeros = fill.is_none() && reader.take("0").is_some();
        let width = reader.number()?;
        let grouping = reader.grouping()?;
        let (precision, fraction_grouping) = precision(&mut reader)?;
        let default_align = if zeros && align == '>' { '=' } else { align };
        let kind = match (reader.rest.chars().count(), reader.peek()) {
            (0, _) => kind,
            (1, Some(kind)) => kind,
            _ => return Err(format!("Invalid format specifier '{text}' for object of type '{class}'")),
        };
        check_grouping(grouping, kind)?;
        // Where there is no fraction, its grouping says nothing.
        check_grouping(fraction_grouping.filter(|_| kind == 'n'), kind)?;
        Ok(Self {
            fill: fill.unwrap_or(if zeros { '0' } else { ' ' }),
            align: explicit_align.unwrap_or(default_align),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping,
            precision,
            fraction_grouping,
            kind,
        })
    }

    /// How many digits make a group.
    pub(super) fn group_size(&self) -> usize {
        if matches!(self.kind, 'b' | 'o' | 'x' | 'X') { 4 } else { 3 }
    }

    /// Fills up to the width; `=` puts the filling after the sign and prefix.
    pub(super) fn pad(&self, lead: &str, body: &str) -> String {
        let missing = self.width.unwrap_or(0).saturating_sub(lead.chars().count() + body.chars().count());
        let filling = |count: usize| self.fill.to_string().repeat(count);
        match self.align {
            _ if missing == 0 => format!("{lead}{body}"),
            '<' => format!("{lead}{body}{}", filling(missing)),
            '^' => format!("{}{lead}{body}{}", filling(missing / 2), filling(missing - missing / 2)),
            '=' => format!("{lead}{}{body}", filling(missing)),
            _ => format!("{}{lead}{body}", filling(missing)),
        }
    }
}

const ALIGNMENTS: &str = "<>=^";

fn fill_and_align(reader: &mut Reader) -> (Option<char>, Option<char>) {
    let mut characters = reader.rest.chars();
    let (first, second) = (characters.next(), characters.next());
    match (first, second) {
        (Some(fill), Some(align)) if ALIGNMENTS.contains(align) => {
            reader.skip(fill);
            reader.skip(align);
            (Some(fill), Some(align))
        }
        _ => (None, reader.take(ALIGNMENTS)),
    }
}

fn precision(reader: &mut Reader) -> Result<(Option<usize>, Option<char>), String> {
    if reader.take(".").is_none() {
        return Ok((None, None));
    }
    let precision = reader.number()?;
    let grouping = reader.grouping()?;
    if precision.is_none() && grouping.is_none() {
        return Err("Format specifier missing precision".to_owned());
    }
    Ok((precision, grouping))
}

fn check_grouping(grouping: Option<char>, kind: char) -> Result<(), String> {
    let Some(separator) = grouping else { return Ok(()) };
    match kind {
        'd' | 'e' | 'f' | 'g' | 'E' | 'F' | 'G' | '%' | '\0' => Ok(()),
        'b' | 'o' | 'x' | 'X' if separator == '_' => Ok(()),
        _ => Err(format!("Cannot specify '{separator}' with {}.", quoted(kind))),
    }
}
