//! What CPython does to a docstring when it compiles it: tabs expanded, common indentation removed.
//!
//! Facts: `_PyCompile_CleanDoc` of CPython 3.14.

/// The docstring as it is stored.
pub(super) fn clean(text: &str) -> String {
    let expanded = expand_tabs(text);
    let mut lines = expanded.split('\n');
    let first = lines.next().unwrap_or("");
    let rest: Vec<&str> = lines.collect();
    let indented = rest.iter().filter(|line| !line.trim_start_matches(' ').is_empty());
    let margin = indented.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or(0);
    let mut result = first.trim_start_matches(' ').to_owned();
    for line in rest {
        result.push('\n');
        let spaces = line.len() - line.trim_start_matches(' ').len();
        result.push_str(&line[spaces.min(margin)..]);
    }
    result
}

/// `str.expandtabs()`: tab stops every 8 columns, counted anew after each line break.
fn expand_tabs(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut column = 0;
    for character in text.chars() {
        match character {
            '\t' => {
                let width = 8 - column % 8;
                result.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            _ => {
                column = if matches!(character, '\n' | '\r') { 0 } else { column + 1 };
                result.push(character);
            }
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn removes_the_common_margin() {
        assert_eq!(clean("  one\n    two\n\n      three\n  "), "one\ntwo\n\n  three\n");
    }

    #[test]
    fn expands_tabs() {
        assert_eq!(clean("a\tb\n\tc"), "a       b\nc");
    }
}
