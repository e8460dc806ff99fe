//! The texts of `__doc__` of what is not written in Python: builtin classes, what they hold, builtin functions, native modules.
//! They are CPython 3.14's words; which object has which text is for each engine to know.

use std::collections::HashMap;
use std::sync::LazyLock;

type Texts = HashMap<(&'static str, &'static str), &'static str>;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| include_str!("../docs.txt").lines().filter_map(row).collect());

/// What an owner stands for that has no row of its own.
const ANY: &str = "*";

fn row(line: &'static str) -> Option<((&'static str, &'static str), &'static str)> {
    let mut parts = line.splitn(3, '\t');
    Some(((parts.next()?, parts.next()?), parts.next()?))
}

/// What is said of a builtin class or a native module.
#[must_use]
pub fn doc(owner: &str) -> Option<String> {
    text(owner, "")
}

/// What is said of a member of a builtin class, or of a function of a native module.
#[must_use]
pub fn member_doc(owner: &str, name: &str) -> Option<String> {
    text(owner, name).or_else(|| text(ANY, name)).filter(|text| !text.is_empty())
}

fn text(owner: &str, name: &str) -> Option<String> {
    let owner = owner.rsplit_once('.').map_or(owner, |(_, owner)| owner);
    TEXTS.get(&(owner, name)).map(|text| unescaped(text))
}

fn unescaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => result.extend(characters.next().map(|escape| match escape {
                'n' => '\n',
                't' => '\t',
                other => other,
            })),
            plain => result.push(plain),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{doc, member_doc};

    #[test]
    fn texts_are_found() {
        assert_eq!(doc("KeyError").as_deref(), Some("Mapping key not found."));
        assert!(doc("types.GenericAlias").is_some());
        assert_eq!(member_doc("int", "__add__").as_deref(), Some("Return self+value."));
        assert_eq!(member_doc("OSError", "__reduce__"), None);
        assert_eq!(member_doc("math", "sin").as_deref(), Some("Return the sine of x (measured in radians)."));
        assert_eq!(member_doc("builtins", "nothing"), None);
    }
}
