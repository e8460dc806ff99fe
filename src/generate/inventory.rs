//! The inventory: that generated programs have in them every node of the grammar with every field, every builtin, every special method and
//! every public member of the modules and builtin classes. What the language has, the engines are asked (`inventory/language.py`); what is
//! not generated is excused in `inventory/excuses.txt`, with a reason. It says nothing of how well a thing is generated.

use super::{from_seed, idioms, operations};
use crate::case::{Case, Settings};
use crate::engines::{Engine, Limits, Mode, Oracle, Vm};
use crate::words::words;
use std::collections::BTreeSet;
use syntax::ast::Module;

/// Nodes as CPython's `ast` lists them, and their fields.
const NODES: &str = include_str!("inventory/nodes.txt");
/// The program that prints everything else.
const LANGUAGE: &str = include_str!("inventory/language.py");
/// Names, and behind a colon why they are not generated.
const EXCUSES: &str = include_str!("inventory/excuses.txt");
/// Whole programs that are looked at.
const PROGRAMS: u64 = 800;

/// What programs are seen to have.
#[derive(Default)]
struct Seen {
    /// Nodes, and fields as `Node.field`.
    nodes: BTreeSet<String>,
    /// Identifiers that are no attributes, and special methods wherever they stand.
    names: BTreeSet<String>,
    /// Attributes, and `name.attribute` behind a name.
    attributes: BTreeSet<String>,
    /// What was imported from a module, as `module.name`.
    imported: BTreeSet<String>,
    /// `type.attribute` in the operations of a builtin type.
    members: BTreeSet<String>,
}

impl Seen {
    fn program(&mut self, module: &Module) {
        self.nodes.extend(nodes(&syntax::dump(module, true)));
        let source = syntax::print(module);
        let words: Vec<&str> = words(&source).collect();
        for index in 0..words.len() {
            let word = words[index];
            if index > 1 && words[index - 1].ends_with('.') {
                self.attributes.insert(word.to_owned());
                self.attributes.insert(format!("{}.{word}", words[index - 2]));
            } else {
                self.names.insert(word.to_owned());
            }
            if word.starts_with("__") {
                self.names.insert(word.to_owned());
            }
        }
        for line in source.lines() {
            let import = line.trim_start().strip_prefix("from ").and_then(|rest| rest.split_once(" import "));
            if let Some((module, names)) = import {
                self.imported.extend(names.split(", ").map(|name| format!("{module}.{name}")));
            }
        }
    }

    /// The attributes in an operation of the type `group`.
    fn operation(&mut self, group: &str, module: &Module) {
        let mut own = Self::default();
        own.program(module);
        // What is done with a buffer is done with both.
        let types = if group == "bytes" { &["bytes", "bytearray"][..] } else { &[group] };
        self.members.extend(types.iter().flat_map(|of| own.attributes.iter().map(move |name| format!("{of}.{name}"))));
        self.program(module);
    }

    fn has(&self, item: &str, groups: &BTreeSet<&str>) -> bool {
        let Some((kind, name)) = item.split_once(' ') else { return self.nodes.contains(item) };
        let (of, member) = name.rsplit_once('.').unwrap_or(("", name));
        match kind {
            "special" => self.names.contains(name),
            "module" if of == "builtins" => self.names.contains(member),
            "module" => self.attributes.contains(name) || self.imported.contains(name),
            _ if groups.contains(of) => self.members.contains(name),
            _ => self.attributes.contains(member),
        }
    }
}

/// The nodes in a dumped tree, and their fields.
fn nodes(dump: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut around: Vec<&str> = Vec::new();
    let mut pieces = words(dump).peekable();
    let mut quote = None;
    while let Some(piece) = pieces.next() {
        let next = pieces.peek().copied().unwrap_or_default();
        if quote.is_none() && next.starts_with('(') {
            around.push(piece);
            found.insert(piece.to_owned());
        } else if quote.is_none() && next.starts_with('=') {
            found.insert(format!("{}.{piece}", around.last().unwrap_or(&"")));
        }
        let mut escaped = false;
        for c in piece.chars() {
            match (quote, c) {
                _ if escaped => escaped = false,
                (Some(_), '\\') => escaped = true,
                (Some(open), _) if open == c => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') => quote = Some(c),
                (None, ')') => drop(around.pop()),
                (None, _) => {}
            }
        }
    }
    found
}

/// What `engine` says the language has.
fn language(engine: &mut dyn Engine) -> BTreeSet<String> {
    let case = Case::parse("language.py", LANGUAGE).unwrap();
    let case = Case { settings: Settings { fuel: 1_000_000, ..Settings::default() }, ..case };
    let observation = engine.run(&case);
    observation.stdout.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What is generated: whole programs, each idiom, each operation.
fn seen() -> Seen {
    let mut seen = Seen::default();
    for index in 0..PROGRAMS {
        seen.program(&from_seed(5, index).unwrap().module);
    }
    for body in idioms::tests::samples() {
        seen.program(&Module { body });
    }
    for (group, _, body) in operations::tests::samples() {
        seen.operation(group, &Module { body });
    }
    seen
}

#[test]
fn all_of_the_language_is_generated_or_excused() {
    let seen = seen();
    let groups: BTreeSet<&str> = operations::tests::samples().map(|(group, ..)| group).collect();
    let mut items = language(&mut Vm::new(Mode::Tier1, Limits::LARGE));
    let oracle = language(&mut Oracle::new(Limits::LARGE));
    items.retain(|item| oracle.contains(item));
    assert!(items.len() > 1000, "the engines do not say what they have: {items:?}");
    items.extend(NODES.split_whitespace().map(str::to_owned));
    let excuses = EXCUSES.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let excused: BTreeSet<&str> =
        excuses.map(|line| line.split_once(": ").expect("a reason").0).flat_map(|names| names.split(", ")).collect();
    let missing: Vec<&String> =
        items.iter().filter(|item| !excused.contains(item.as_str()) && !seen.has(item, &groups)).collect();
    let needless: Vec<&&str> =
        excused.iter().filter(|item| !items.contains(**item) || seen.has(item, &groups)).collect();
    assert!(
        missing.is_empty() && needless.is_empty(),
        "not generated: {missing:#?}\nneedlessly excused: {needless:#?}"
    );
}
