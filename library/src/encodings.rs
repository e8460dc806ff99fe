//! The names of the encodings that CPython has. Which of them an engine has itself, it knows.

/// Whether CPython 3.14 has an encoding by that name, as `encodings.normalize_encoding` makes it and in lower case, that needs tables or
/// keeps a state.
#[must_use]
pub fn is_encoding(name: &str) -> bool {
    let lines = include_str!("../encodings.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).any(|known| known == name)
}

#[cfg(test)]
mod tests {
    use super::is_encoding;

    #[test]
    fn names_are_whole() {
        assert!(is_encoding("cp1252") && is_encoding("koi8_u") && is_encoding("850"));
        assert!(!is_encoding("cp") && !is_encoding("12") && !is_encoding("utf_8") && !is_encoding("#"));
    }
}
