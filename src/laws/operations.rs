//! The table of operations: what `operations.txt` says, with each alternative spelled out.

use std::ops::Range;

const TABLE: &str = include_str!("operations.txt");

/// An operation with places for its operands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The type that it belongs to.
    pub group: String,
    /// The line of the table, which stands for all of its alternatives.
    pub line: usize,
    template: String,
    /// Where the slots are.
    slots: Vec<Range<usize>>,
}

impl Operation {
    fn new(group: &str, line: usize, template: String) -> Self {
        let slots = slots(&template);
        Self { group: group.to_owned(), line, template, slots }
    }

    /// The operation with its slots, which tells it from all others.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// The names of the slots in order.
    pub fn slots(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().map(|slot| &self.template[slot.start + 1..slot.end - 1])
    }

    /// The expression with `texts` in the slots.
    pub fn expression<S: AsRef<str>>(&self, texts: &[S]) -> String {
        let mut expression = String::new();
        let mut from = 0;
        for (slot, text) in self.slots.iter().zip(texts) {
            expression += &self.template[from..slot.start];
            expression += text.as_ref();
            from = slot.end;
        }
        expression + &self.template[from..]
    }
}

/// All operations of a type, or of all.
pub fn operations(of: Option<&str>) -> Vec<Operation> {
    let mut found = Vec::new();
    let mut group = "";
    for (number, line) in TABLE.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))
            && name.bytes().all(|byte| byte.is_ascii_lowercase())
        {
            group = name;
        } else if of.is_none_or(|of| of == group) {
            let spelled = alternatives(line).into_iter();
            found.extend(spelled.map(|template| Operation::new(group, number + 1, template)));
        }
    }
    found
}

/// The types of the table.
pub fn groups() -> Vec<String> {
    let mut groups: Vec<String> = operations(None).into_iter().map(|operation| operation.group).collect();
    groups.dedup();
    groups
}

/// Spells out each `$(a b)`.
fn alternatives(line: &str) -> Vec<String> {
    let Some((before, rest)) = line.split_once("$(") else { return vec![line.to_owned()] };
    let (choices, after) = rest.split_once(')').expect("the table closes what it opens");
    let endings = alternatives(after);
    let each =
        choices.split(' ').flat_map(|choice| endings.iter().map(move |ending| format!("{before}{choice}{ending}")));
    each.collect()
}

/// Where `<name>` stands.
fn slots(template: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = template[from..].find('<').map(|at| from + at) {
        let name = template[start + 1..].bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
        let end = start + 1 + name;
        from = start + 1;
        if name > 0 && template[end..].starts_with('>') {
            found.push(start..end + 1);
            from = end + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_are_spelled_out() {
        assert_eq!(alternatives("<a> $(+ <) f$(x y)()"), ["<a> + fx()", "<a> + fy()", "<a> < fx()", "<a> < fy()"]);
    }

    #[test]
    fn slots_are_told_from_comparisons() {
        let operation = Operation::new("int", 1, "<int> < <small> <= <x".to_owned());
        assert_eq!(operation.slots().collect::<Vec<_>>(), ["int", "small"]);
        assert_eq!(operation.expression(&["1", "2"]), "1 < 2 <= <x");
    }

    #[test]
    fn the_table_has_every_builtin_type() {
        let groups = groups();
        for name in [
            "int",
            "float",
            "complex",
            "bool",
            "str",
            "bytes",
            "bytearray",
            "memoryview",
            "list",
            "tuple",
            "dict",
            "set",
        ] {
            assert!(groups.iter().any(|group| group == name), "{name}");
        }
        assert!(operations(None).len() > 900, "{}", operations(None).len());
    }
}
