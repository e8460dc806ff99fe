//! Gives the names that the generator numbered the shortest ones there are: a report is read by people.

use super::Search;
use crate::case::Case;
use crate::words::words;

pub(super) fn reduce(search: &mut Search<'_>) {
    for name in numbered(search.best()) {
        let free = ('a'..='z').find(|letter| !words(&search.best().source).any(|word| word == letter.to_string()));
        let Some(letter) = free else { return };
        let source = replace(&search.best().source, &name, &letter.to_string());
        // The text is parsed rather than the tree walked: names stand in more places than expressions.
        if let Ok(module) = syntax::parse(&source) {
            search.try_edit(|best| {
                *best = module;
                true
            });
        }
    }
}

/// Names of letters and digits, in order of appearance.
fn numbered(case: &Case) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for word in words(case.source.split_once('\n').map_or("", |(_, program)| program)) {
        let letter = word.starts_with(|c: char| c.is_ascii_lowercase());
        let numbered = letter && word.len() > 1 && word[1..].bytes().all(|byte| byte.is_ascii_digit());
        if numbered && !names.iter().any(|name| name == word) {
            names.push(word.to_owned());
        }
    }
    names
}

fn replace(source: &str, name: &str, with: &str) -> String {
    words(source).map(|word| if word == name { with } else { word }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn numbered_names_become_letters_that_are_free() {
        let source = "def f12(p3):\n    global v4\n    return p3 + a\n";
        let expected = "def b(c):\n    global d\n    return c + a\n";
        assert_eq!(reduced(super::reduce, source, "return"), expected);
    }
}
