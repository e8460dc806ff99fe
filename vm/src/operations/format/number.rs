//! The layout of a number: sign, prefix, grouped digits, filling.

use super::spec::Spec;

/// A number as parts of text.
pub(super) struct Number<'a> {
    pub(super) negative: bool,
    /// What the alternate form puts before the digits.
    pub(super) prefix: &'a str,
    /// The digits before the point; none for infinities and NaN.
    pub(super) digits: String,
    /// The digits after the point.
    pub(super) fraction: String,
    /// What comes before and after the fraction, or the name of a number without digits: the point goes first.
    pub(super) rest: String,
}

impl<'a> Number<'a> {
    /// Takes the text of a float apart and puts `suffix` behind it.
    pub(super) fn from_float_text(text: &str, suffix: &'a str) -> Self {
        let magnitude = text.trim_start_matches('-');
        let take_digits = |text: &str| text.len() - text.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        let (digits, rest) = magnitude.split_at(take_digits(magnitude));
        let (point, fraction) = rest.strip_prefix('.').map_or(("", rest), |fraction| (".", fraction));
        let (fraction, exponent) = fraction.split_at(if point.is_empty() { 0 } else { take_digits(fraction) });
        Self {
            negative: text.starts_with('-'),
            prefix: "",
            digits: digits.to_owned(),
            fraction: format!("{point}{fraction}"),
            rest: format!("{exponent}{suffix}"),
        }
    }

    /// The text that a specifier asks for.
    pub(super) fn lay_out(&self, spec: &Spec) -> String {
        let sign = match (self.negative, spec.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            (false, _) => "",
        };
        let lead = format!("{sign}{}", self.prefix);
        let tail = format!("{}{}", self.grouped_fraction(spec), self.rest);
        let zeros_count = spec.fill == '0' && spec.align == '=';
        let least = if zeros_count { spec.width.unwrap_or(0).saturating_sub(lead.len() + tail.len()) } else { 0 };
        let digits = match spec.grouping {
            _ if self.digits.is_empty() => String::new(),
            Some(separator) => group(&self.digits, separator, spec.group_size(), least),
            None => self.digits.clone(),
        };
        spec.pad(&lead, &format!("{digits}{tail}"))
    }

    fn grouped_fraction(&self, spec: &Spec) -> String {
        let Some(separator) = spec.fraction_grouping else { return self.fraction.clone() };
        let mut out = String::with_capacity(self.fraction.len() * 4 / 3);
        for (index, character) in self.fraction.chars().enumerate() {
            // The point is the first character.
            if index > 1 && (index - 1) % 3 == 0 {
                out.push(separator);
            }
            out.push(character);
        }
        out
    }
}

/// The digits in groups from the right, with zeros before them up to a length of at least `least`.
fn group(digits: &str, separator: char, size: usize, least: usize) -> String {
    let mut reversed = Vec::with_capacity(digits.len() * 4 / 3 + 1);
    let mut digits = digits.bytes().rev().peekable();
    let mut in_group = 0;
    while digits.peek().is_some() || reversed.len() < least {
        if in_group == size {
            reversed.push(separator);
            in_group = 0;
        }
        reversed.push(digits.next().map_or('0', char::from));
        in_group += 1;
    }
    reversed.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::group;

    #[test]
    fn zeros_never_end_with_a_separator() {
        assert_eq!(group("1234", ',', 3, 0), "1,234");
        assert_eq!(group("1234", ',', 3, 8), "0,001,234");
        assert_eq!(group("1234", ',', 3, 10), "00,001,234");
        assert_eq!(group("ffff", '_', 4, 6), "0_ffff");
    }
}
