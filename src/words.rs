//! A text as identifiers and what stands between them: enough to rename variables in source text.

/// The identifiers of `text`, and the pieces between them, in turn.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| part(c) != part(first)).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(end);
        rest = tail;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn nothing_is_lost() {
        assert_eq!(words("x_1+=f('é b')").collect::<Vec<_>>(), ["x_1", "+=", "f", "('", "é", " ", "b", "')"]);
    }
}
