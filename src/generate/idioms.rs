//! Idioms are small programs aimed at what tiered execution gets wrong: the files in `idioms/`. This picks one, chooses among its
//! alternatives, renames its variables and fills in its holes. In an idiom,
//!
//! - a lower-case name that ends in an underscore gets a fresh name; `<<a|b|c>>` is one of these texts, `\|` a bar in one;
//! - `COUNT` is the iterations of a hot loop, `K` an iteration that the loop reaches, `SMALL` a literal of 0 to 12;
//! - `INT FLOAT NUMBER BOOL STR LIST TUPLE DICT SET ANY` is an expression of that type, `BODY` stands for statements;
//! - `VALUE` is a literal of any builtin type, mostly a corner;
//! - `# only: module` keeps it out of functions.

use super::generator::Generator;
use super::scope::{Scope, Type};
use super::statement;
use crate::laws;
use crate::words::words;
use syntax::ast::{Expr, ExprKind, Stmt, StmtKind};
use syntax::walk::{self, Context, VisitorMut};

/// The idioms, each after its heading.
const SOURCES: &[&str] = &[
    include_str!("idioms/tiers.py"),
    include_str!("idioms/classes.py"),
    include_str!("idioms/exceptions.py"),
    include_str!("idioms/frames.py"),
    include_str!("idioms/generators.py"),
    include_str!("idioms/language.py"),
    include_str!("idioms/optimizer.py"),
    include_str!("idioms/borders.py"),
    include_str!("idioms/formatting.py"),
    include_str!("idioms/mutation.py"),
    include_str!("idioms/patterns.py"),
    include_str!("idioms/library.py"),
    include_str!("idioms/buffers.py"),
    include_str!("idioms/types.py"),
    include_str!("idioms/errors.py"),
    include_str!("idioms/introspection.py"),
    include_str!("idioms/collections.py"),
    include_str!("idioms/enums.py"),
    include_str!("idioms/managers.py"),
    include_str!("idioms/mathematics.py"),
    include_str!("idioms/dunders.py"),
    include_str!("idioms/control.py"),
    include_str!("idioms/namespaces.py"),
];
/// What begins an idiom.
const HEADING: &str = "# idiom:";
/// What says that an idiom assigns globals.
const MODULE_ONLY: &str = "# only: module";
/// A bar inside an alternative.
const BAR: &str = "\\|";
/// A loop that is not to run this often cannot become hot.
const LEAST_COUNT: u64 = 20;
/// About how many safepoints an iteration of an idiom's loop takes.
const COST: u64 = 4;

/// One idiom, at the current place.
pub(super) fn idiom(g: &mut Generator<'_>) -> Vec<Stmt> {
    let affordable = g.affordable(COST);
    let at_module = g.is_at_module();
    if affordable < LEAST_COUNT || g.scope().repeats > 1 {
        return statement::declare(g);
    }
    let idioms: Vec<&str> = all().filter(|text| at_module || !text.contains(MODULE_ONLY)).collect();
    let text = g.pick(&idioms);
    let text = choose(text, &mut |alternatives| g.below(alternatives));
    let count = g.between(20, 300).min(i64::try_from(affordable).unwrap_or(i64::MAX));
    let text = substitute(g, &text, count);
    fill(g, &text, count)
}

/// The statements of `text`, whose names are its own, with its holes filled. Its loops have `count` iterations.
pub(super) fn fill(g: &mut Generator<'_>, text: &str, count: i64) -> Vec<Stmt> {
    let Ok(mut module) = syntax::parse(text) else { return statement::declare(g) };
    g.repeated(count.unsigned_abs() * COST, |g| {
        let mut holes = Holes { generator: g };
        walk::walk_module_mut(&mut holes, &mut module);
    });
    g.statements = g.statements.saturating_sub(u32::try_from(text.lines().count()).unwrap_or(u32::MAX));
    module.body
}

/// The text of every idiom.
fn all() -> impl Iterator<Item = &'static str> {
    let idioms = SOURCES.iter().flat_map(|source| source.split(HEADING).skip(1));
    idioms.map(|text| text.split_once('\n').map_or("", |(_, body)| body))
}

/// `text` with one alternative of each choice: `pick` tells which one of how many.
fn choose(text: &str, pick: &mut dyn FnMut(usize) -> usize) -> String {
    let Some((before, rest)) = text.split_once("<<") else { return text.to_owned() };
    // A shift operator is no choice: it has a space behind it.
    if rest.starts_with([' ', '=']) {
        return format!("{before}<<{}", choose(rest, pick));
    }
    let Some((choice, after)) = rest.split_once(">>") else { return text.to_owned() };
    let choice = choice.replace(BAR, "\0");
    let alternatives: Vec<&str> = choice.split('|').collect();
    let picked = alternatives[pick(alternatives.len())].replace('\0', "|");
    format!("{before}{picked}{}", choose(after, pick))
}

/// `text` with fresh names for those that end in an underscore, and numbers for `COUNT`, `K` and `SMALL`.
fn substitute(g: &mut Generator<'_>, text: &str, count: i64) -> String {
    let iteration = g.between(0, count - 1);
    let mut names: Vec<(String, String)> = Vec::new();
    let mut is_attribute = false;
    let mut filled = String::new();
    for word in words(text) {
        match word {
            "COUNT" => filled += &count.to_string(),
            "K" => filled += &iteration.to_string(),
            "SMALL" => filled += &g.between(0, 12).to_string(),
            "VALUE" => filled += &laws::operand("any", g.seed()),
            _ if is_attribute || !is_placeholder(word) => filled += word,
            _ => filled += &renamed(g, &mut names, word),
        }
        is_attribute = word.ends_with('.');
    }
    filled
}

/// Whether `word` is a name that ends in an underscore, but not a private one.
fn is_placeholder(word: &str) -> bool {
    word.ends_with('_') && word.len() > 1 && !word.starts_with('_')
}

/// The fresh name that stands for `word`.
fn renamed(g: &mut Generator<'_>, names: &mut Vec<(String, String)>, word: &str) -> String {
    if let Some((_, new)) = names.iter().find(|(old, _)| old == word) {
        return new.clone();
    }
    let new = g.fresh(&word[..1]);
    names.push((word.to_owned(), new.clone()));
    new
}

/// Fills the holes. What is put in can read the variables around it, but assign only its own.
struct Holes<'g, 'a> {
    generator: &'g mut Generator<'a>,
}

impl Holes<'_, '_> {
    fn fill<T>(&mut self, write: impl FnOnce(&mut Generator<'_>) -> T) -> T {
        let repeats = self.generator.scope().repeats;
        self.generator.scopes.push(Scope { repeats, is_block: true, ..Scope::new(None) });
        let written = write(self.generator);
        let cost = self.generator.scopes.pop().map_or(0, |scope| scope.cost);
        self.generator.scope().cost += cost;
        written
    }
}

impl VisitorMut for Holes<'_, '_> {
    fn suite(&mut self, suite: &mut Vec<Stmt>) {
        let hole = |statement: &Stmt| matches!(&statement.kind, StmtKind::Expr(value) if hole(value) == Some("BODY"));
        walk::walk_suite_mut(self, suite);
        if let Some(at) = suite.iter().position(hole) {
            let body = self.fill(|g| g.suite(3));
            suite.splice(at..=at, body);
        }
    }

    fn expr(&mut self, expr: &mut Expr, _: Context) {
        let typ = match hole(expr) {
            Some("INT") => Type::Int,
            Some("FLOAT") => Type::Float,
            Some("NUMBER") => Type::Number,
            Some("STR") => Type::Str,
            Some("LIST") => Type::List,
            Some("TUPLE") => Type::Tuple,
            Some("DICT") => Type::Dict,
            Some("SET") => Type::Set,
            Some("BOOL") => Type::Bool,
            Some("ANY") => Type::Any,
            _ => return walk::walk_expr_mut(self, expr, Context::Load),
        };
        // The hole may be in a class body, an annotation or the iterable of a comprehension.
        let nameless = std::mem::replace(&mut self.generator.nameless, true);
        *expr = self.fill(|g| g.nested(typ, 2));
        self.generator.nameless = nameless;
    }
}

/// The name of a hole: capitals only.
fn hole(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Name(name) if name.bytes().all(|byte| byte.is_ascii_uppercase()) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::bytes;
    use super::*;
    use arbitrary::Unstructured;

    /// Programs of each idiom, so many that each of its alternatives is in one of them.
    pub(in crate::generate) fn samples() -> impl Iterator<Item = Vec<Stmt>> {
        all().flat_map(|text| {
            let mut most = 1;
            choose(text, &mut |alternatives| {
                most = most.max(alternatives);
                0
            });
            (0..most).map(move |index| {
                let bytes = bytes::for_program(7, index as u64);
                let mut generator = Generator::new(Unstructured::new(&bytes), 10);
                let text = choose(text, &mut |alternatives| index % alternatives);
                let text = substitute(&mut generator, &text, 50);
                fill(&mut generator, &text, 50)
            })
        })
    }

    #[test]
    fn every_idiom_parses_and_has_no_hole_left() {
        for text in all() {
            let mut generator = Generator::new(Unstructured::new(&[7; 400]), 10);
            let text = choose(text, &mut |alternatives| alternatives - 1);
            let text = substitute(&mut generator, &text, 50);
            let mut module = syntax::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            walk::walk_module_mut(&mut Holes { generator: &mut generator }, &mut module);
            let printed = syntax::print(&module);
            for name in ["COUNT", "SMALL", "BODY", "INT", "FLOAT", "NUMBER", "DICT", "ANY", "VALUE", "_ "] {
                assert!(!words(&printed).any(|word| word == name), "{name} in {printed}");
            }
        }
    }
}
