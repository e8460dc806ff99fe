//! What CPython's modules and classes have that those of the engines lack: to ask for it is "not supported", and no AttributeError.
//! The table is written by `lacks.py`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The owners that have it in CPython, by name.
static LACKS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut owners: HashMap<&str, Vec<&str>> = HashMap::new();
    for (owner, names) in rows() {
        for name in names.split(' ') {
            owners.entry(name).or_default().push(owner);
        }
    }
    owners
});

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("../lacks.txt").lines().filter_map(row)
}

/// An owner, as `module sys` or `class float`, and the names.
fn row(line: &'static str) -> Option<(&'static str, &'static str)> {
    let kind = line.find(' ')?;
    let end = kind + 1 + line[kind + 1..].find(' ')?;
    Some((&line[..end], &line[end + 1..]))
}

/// Whether any owner lacks that name: what is asked for each AttributeError, before it is known whose.
#[must_use]
pub fn is_lacked(name: &str) -> bool {
    LACKS.contains_key(name)
}

/// What `dir` lists of CPython's module of that name and the engines lack.
pub fn lacking_of_module(module: &str) -> impl Iterator<Item = &'static str> {
    lacking_of("module", module)
}

/// What `dir` lists of CPython's class and the engines lack; `class` as for `class_lacks`.
pub fn lacking_of_class(class: &str) -> impl Iterator<Item = &'static str> {
    lacking_of("class", class)
}

fn lacking_of(kind: &str, owner: &str) -> impl Iterator<Item = &'static str> {
    let found = rows().find(|(own, _)| own.split_once(' ') == Some((kind, owner)));
    found.into_iter().flat_map(|(_, names)| names.split(' '))
}

/// Whether CPython's module of that name has an attribute that the engines lack.
#[must_use]
pub fn module_lacks(module: &str, name: &str) -> bool {
    is_of(name, "module", module)
}

/// Whether CPython's class has an attribute that the engines lack. `class` is its path as it is shown: `float`, `types.UnionType`.
#[must_use]
pub fn class_lacks(class: &str, name: &str) -> bool {
    is_of(name, "class", class)
}

fn is_of(name: &str, kind: &str, owner: &str) -> bool {
    let parts = |row: &&str| row.split_once(' ') == Some((kind, owner));
    LACKS.get(name).is_some_and(|owners| owners.iter().any(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_knows_whose_a_name_is() {
        assert!(module_lacks("sys", "monitoring") && !module_lacks("math", "monitoring"));
        assert!(class_lacks("OSError", "characters_written") && !class_lacks("OSError", "errno"));
        assert!(is_lacked("clock_gettime") && !is_lacked("monotonic"));
    }
}
