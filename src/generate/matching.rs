//! `match` statements: patterns of every kind for a subject whose type is known, or not.

use super::build;
use super::conditions;
use super::generator::Generator;
use super::numbers;
use super::scope::Type;
use super::text;
use syntax::ast::{Constant, Expr, ExprKind, MatchCase, Pattern, PatternKind, Span, Stmt, StmtKind};

/// What a pattern binds.
type Names = Vec<(String, Type)>;

/// `match SUBJECT:` with one to four cases, and often one that always fits.
pub(super) fn match_statement(g: &mut Generator<'_>) -> Vec<Stmt> {
    let (subject, typ) = subject(g);
    let mut cases: Vec<MatchCase> = (0..=g.below(3)).map(|_| case(g, typ)).collect();
    if g.chance(2, 3) {
        let body = g.suite(2);
        cases.push(MatchCase { pattern: wildcard(), guard: None, body });
    }
    vec![StmtKind::Match { subject, cases }.into()]
}

fn subject(g: &mut Generator<'_>) -> (Expr, Type) {
    let objects = g.objects();
    if !objects.is_empty() && g.chance(1, 2) {
        let (name, class) = g.pick(&objects);
        return (build::name(&name), Type::Instance(class));
    }
    let typ = g.pick(&[Type::Int, Type::Int, Type::Tuple, Type::List, Type::Dict, Type::Str, Type::Any]);
    let value = if typ == Type::Int { numbers::masked(g, 1) } else { g.nested(typ, 1) };
    (value, typ)
}

fn case(g: &mut Generator<'_>, typ: Type) -> MatchCase {
    let mut names = Vec::new();
    let kind = pattern(g, typ, 2, &mut names);
    // A case that always fits can only be the last one.
    let irrefutable = matches!(kind, PatternKind::As { pattern: None, .. });
    g.block(|g| {
        for (name, typ) in names {
            g.declare(&name, typ, false);
        }
        let guard = (irrefutable || g.chance(1, 4)).then(|| conditions::test(g));
        MatchCase { pattern: at(kind), guard, body: g.suite(2) }
    })
}

/// A pattern that may fit a value of type `typ`.
fn pattern(g: &mut Generator<'_>, typ: Type, depth: u32, names: &mut Names) -> PatternKind {
    if depth == 0 || g.chance(1, 5) {
        return leaf(g, typ, names);
    }
    match typ {
        Type::Tuple | Type::List => sequence(g, depth, names),
        Type::Dict => mapping(g, names),
        Type::Instance(class) => object(g, class, depth, names),
        Type::Any => {
            let typ = g.pick(&[Type::Int, Type::Str, Type::Tuple, Type::Dict, Type::Float]);
            pattern(g, typ, depth, names)
        }
        Type::Int | Type::Str | Type::Float if g.chance(1, 3) => builtin(g, typ, names),
        _ => {
            let mut options: Vec<Pattern> = (0..=1 + g.below(2)).map(|_| at(literal(g, typ))).collect();
            options.dedup();
            if options.len() == 1 { options.remove(0).kind } else { PatternKind::Or(options) }
        }
    }
}

/// A literal or a capture.
fn leaf(g: &mut Generator<'_>, typ: Type, names: &mut Names) -> PatternKind {
    match g.below(5) {
        0 => PatternKind::As { pattern: None, name: None },
        1 | 2 => PatternKind::As { pattern: None, name: Some(capture(g, typ, names)) },
        _ => literal(g, typ),
    }
}

fn capture(g: &mut Generator<'_>, typ: Type, names: &mut Names) -> String {
    let name = g.fresh("m");
    // A list that is captured may be empty.
    names.push((name.clone(), if typ == Type::List { Type::Any } else { typ }));
    name
}

fn literal(g: &mut Generator<'_>, typ: Type) -> PatternKind {
    match typ {
        Type::Str => PatternKind::Value(text::literal(g)),
        Type::Float | Type::Number => PatternKind::Value(numbers::float_literal(g)),
        _ if g.chance(1, 8) => {
            PatternKind::Singleton(g.pick(&[Constant::None, Constant::Bool(true), Constant::Bool(false)]))
        }
        _ => PatternKind::Value(build::int(g.between(0, 12))),
    }
}

/// `[a, *rest, b]` and the like, of ints.
fn sequence(g: &mut Generator<'_>, depth: u32, names: &mut Names) -> PatternKind {
    let count = g.between(0, 3);
    let mut items: Vec<Pattern> = (0..count).map(|_| at(pattern(g, Type::Int, depth - 1, names))).collect();
    if g.chance(1, 2) {
        let name = g.chance(1, 2).then(|| capture(g, Type::List, names));
        let place = g.below(items.len() + 1);
        items.insert(place, at(PatternKind::Star(name)));
    }
    PatternKind::Sequence(items)
}

fn mapping(g: &mut Generator<'_>, names: &mut Names) -> PatternKind {
    let mut keys: Vec<Expr> = Vec::new();
    for _ in 0..g.below(3) {
        let key = if g.chance(1, 3) { text::literal(g) } else { build::int(g.between(0, 12)) };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let patterns = keys.iter().map(|_| at(leaf(g, Type::Int, names))).collect();
    let rest = g.chance(1, 3).then(|| capture(g, Type::Dict, names));
    PatternKind::Mapping { keys, patterns, rest }
}

/// `C(field=…)`; by position where the class says how.
fn object(g: &mut Generator<'_>, class: usize, depth: u32, names: &mut Names) -> PatternKind {
    let (name, fields) = (g.classes[class].name.clone(), g.classes[class].fields.clone());
    let (mut kwd_attrs, mut kwd_patterns) = (Vec::new(), Vec::new());
    for (field, typ) in fields {
        if g.chance(1, 2) {
            kwd_attrs.push(field);
            kwd_patterns.push(at(pattern(g, typ, depth - 1, names)));
        }
    }
    PatternKind::Class { cls: build::name(&name), patterns: Vec::new(), kwd_attrs, kwd_patterns }
}

/// `int(x)`.
fn builtin(g: &mut Generator<'_>, typ: Type, names: &mut Names) -> PatternKind {
    let class = match typ {
        Type::Int => "int",
        Type::Float => "float",
        _ => "str",
    };
    let patterns = if g.chance(1, 2) { vec![at(leaf(g, typ, names))] } else { Vec::new() };
    let kind = PatternKind::Class {
        cls: ExprKind::Name(class.to_owned()).into(),
        patterns,
        kwd_attrs: Vec::new(),
        kwd_patterns: Vec::new(),
    };
    if g.chance(1, 3) {
        let name = capture(g, typ, names);
        return PatternKind::As { pattern: Some(Box::new(at(kind))), name: Some(name) };
    }
    kind
}

fn wildcard() -> Pattern {
    at(PatternKind::As { pattern: None, name: None })
}

fn at(kind: PatternKind) -> Pattern {
    Pattern { span: Span::default(), kind }
}
