//! Simple statements, `if`, and the table of every kind of statement. Loops, exceptions and functions have their own files.

use super::build;
use super::generator::{Generator, StatementRule};
use super::scope::{Type, Variable};
use super::{
    classes, conditions, containers, exceptions, functions, generators, idioms, loops, managers, matching, methods,
    numbers, operations, text,
};
use syntax::ast::{Expr, ExprKind, Operator, Stmt, StmtKind};

/// How deep blocks nest.
const BLOCK_DEPTH: u32 = 5;
/// A `print` that runs more often than this is put under a condition that is rarely true.
const PRINTS: u64 = 12;

/// The kinds of statement that may stand anywhere.
const ANYWHERE: &[(u8, StatementRule)] = &[
    (12, assign),
    (10, augment),
    (6, declare),
    (6, print),
    (3, store_item),
    (2, delete_item),
    (3, unpack),
    (2, call),
    (1, assert),
    (1, rebind),
    (2, classes::object),
    (6, methods::statement),
    (3, generators::give),
    (4, leave),
];

/// The kinds that hold blocks.
const COMPOUND: &[(u8, StatementRule)] = &[
    (6, branch),
    (7, loops::for_range),
    (4, loops::for_each),
    (3, loops::while_counting),
    (5, exceptions::try_block),
    (2, functions::closure),
    (3, functions::called_in_loop),
    (1, classes::define),
    (1, generators::define),
    (3, generators::for_generated),
    (3, managers::with_block),
    (2, matching::match_statement),
    (6, idioms::idiom),
    (3, operations::operation),
];

impl Generator<'_> {
    /// Up to `most` statements, at least one, as far as the program's length allows.
    pub(super) fn statements(&mut self, most: usize, depth: u32) -> Vec<Stmt> {
        let count = 1 + self.below(most);
        let mut body = Vec::new();
        while body.len() < count && (self.statements > 0 || body.is_empty()) {
            body.extend(self.statement(depth));
            if body.last().is_some_and(leaves) {
                break;
            }
        }
        body
    }

    /// A block: what it declares is not visible after it, as it may not have run.
    pub(super) fn suite(&mut self, most: usize) -> Vec<Stmt> {
        self.nesting += 1;
        let depth = BLOCK_DEPTH.saturating_sub(self.nesting);
        let body = self.block(|g| g.statements(most, depth));
        self.nesting -= 1;
        body
    }

    fn statement(&mut self, depth: u32) -> Vec<Stmt> {
        self.statements = self.statements.saturating_sub(1);
        let compound = depth > 0 && self.statements > 2 && self.chance(2, 5);
        let rule = self.pick_rule(if compound { COMPOUND } else { ANYWHERE });
        rule(self)
    }
}

/// Whether nothing after `statement` in its block can run.
fn leaves(statement: &Stmt) -> bool {
    matches!(statement.kind, StmtKind::Return(_) | StmtKind::Break | StmtKind::Continue | StmtKind::Raise { .. })
}

/// A value for a variable of type `typ`, of bounded size where the assignment runs again and again.
pub(super) fn value(g: &mut Generator<'_>, typ: Type) -> Expr {
    let value = if typ == Type::List { containers::non_empty(g, 2) } else { g.expression(typ) };
    if g.is_run_once() { value } else { bounded(g, typ, value) }
}

/// `value` cut so that it does not grow from one run of the assignment to the next.
pub(super) fn bounded(g: &mut Generator<'_>, typ: Type, value: Expr) -> Expr {
    match typ {
        Type::Int if grows(&value) => numbers::bounded(g, value),
        Type::Number if grows(&value) => numbers::bounded(g, value),
        Type::Str if !matches!(value.kind, ExprKind::Constant(_)) => text::bounded(g, value),
        Type::List => containers::bounded(g, value),
        _ => value,
    }
}

/// Whether the value can be longer than all that it is made of together.
fn grows(value: &Expr) -> bool {
    match &value.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) | ExprKind::Compare { .. } => false,
        ExprKind::BinOp { left, op, right } => {
            matches!(op, Operator::Mult | Operator::LShift | Operator::Pow) || grows(left) || grows(right)
        }
        ExprKind::UnaryOp { operand, .. } => grows(operand),
        _ => true,
    }
}

/// A new variable.
pub(super) fn declare(g: &mut Generator<'_>) -> Vec<Stmt> {
    let typ = g.pick(&Type::FOR_VARIABLES);
    let value = value(g, typ);
    let name = g.fresh("v");
    g.declare(&name, typ, false);
    vec![build::assign(build::name(&name), value)]
}

fn assign(g: &mut Generator<'_>) -> Vec<Stmt> {
    let Some(Variable { name, typ, .. }) = g.assignable(|_| true) else { return declare(g) };
    let typ = if typ == Type::Number { g.pick(&[Type::Int, Type::Float, Type::Number, Type::Bool]) } else { typ };
    let value = value(g, typ);
    if g.chance(1, 12) {
        let other = g.fresh("v");
        g.declare(&other, typ, false);
        return vec![StmtKind::Assign { targets: vec![build::name(&other), build::name(&name)], value }.into()];
    }
    vec![build::assign(build::name(&name), value)]
}

fn augment(g: &mut Generator<'_>) -> Vec<Stmt> {
    let steps = |typ| !matches!(typ, Type::Bool | Type::Tuple | Type::Any | Type::Instance(_));
    let Some(Variable { name, typ, .. }) = g.assignable(steps) else {
        return declare(g);
    };
    let target = build::name(&name);
    let (op, value) = match typ {
        Type::Int => augment_int(g),
        Type::Float | Type::Number => (g.pick(&[Operator::Add, Operator::Sub, Operator::Mult]), float_step(g)),
        Type::Str => (Operator::Add, text::literal(g)),
        Type::List => (Operator::Add, build::list(vec![g.expression(Type::Int)])),
        Type::Dict => (Operator::BitOr, containers::literal(g, Type::Dict)),
        _ => (g.pick(&[Operator::BitOr, Operator::BitAnd, Operator::Sub, Operator::BitXor]), g.expression(typ)),
    };
    vec![build::augment(target, op, value)]
}

/// Additive steps of any int; multiplicative ones by a small constant only.
fn augment_int(g: &mut Generator<'_>) -> (Operator, Expr) {
    let op = g.pick(&[
        Operator::Add,
        Operator::Add,
        Operator::Add,
        Operator::Sub,
        Operator::BitXor,
        Operator::BitOr,
        Operator::BitAnd,
        Operator::Mult,
        Operator::FloorDiv,
        Operator::Mod,
        Operator::LShift,
        Operator::RShift,
    ]);
    let value = match op {
        Operator::Mult | Operator::LShift | Operator::RShift => build::int(g.between(1, 3)),
        Operator::FloorDiv | Operator::Mod => build::int(g.pick(&[3, 1009, -7, 1 << 31])),
        _ => {
            let value = g.nested(Type::Int, 2);
            if grows(&value) { numbers::bounded(g, value) } else { value }
        }
    };
    (op, value)
}

fn float_step(g: &mut Generator<'_>) -> Expr {
    if g.chance(1, 2) { numbers::float_literal(g) } else { g.nested(Type::Float, 1) }
}

/// `print(…)` of one to three values.
pub(super) fn print(g: &mut Generator<'_>) -> Vec<Stmt> {
    let values: Vec<Expr> = (0..=g.below(3)).map(|_| g.nested(Type::Any, 2)).collect();
    let statement = build::print(values);
    let repeats: u64 = g.scopes.iter().map(|scope| scope.repeats).product();
    if repeats <= PRINTS && g.scopes.len() == 1 {
        return vec![statement];
    }
    let modulus = g.pick(&[64, 50, 37]);
    let test = build::compare(
        build::binary(g.leaf(Type::Int), Operator::Mod, build::int(modulus)),
        syntax::ast::CmpOp::Eq,
        build::int(0),
    );
    vec![build::if_statement(test, vec![statement], Vec::new())]
}

/// `xs[i % len(xs)] = v` or `d[k] = v`.
fn store_item(g: &mut Generator<'_>) -> Vec<Stmt> {
    let Some(Variable { name, typ, .. }) = g.assignable(|typ| matches!(typ, Type::List | Type::Dict)) else {
        return assign(g);
    };
    let item =
        build::subscript(build::name(&name), if typ == Type::List { index(g, &name) } else { containers::key(g) });
    if typ == Type::List && g.chance(1, 3) {
        return vec![build::augment(item, Operator::Add, g.leaf(Type::Int))];
    }
    if typ == Type::List && g.chance(1, 5) {
        let bounds = build::slice(Some(build::int(g.between(0, 2))), Some(build::int(g.between(1, 4))), None);
        let replacement = containers::literal(g, Type::List);
        return vec![build::assign(build::subscript(build::name(&name), bounds), replacement)];
    }
    let value = g.expression(Type::Int);
    let value = if grows(&value) { numbers::bounded(g, value) } else { value };
    vec![build::assign(item, value)]
}

fn index(g: &mut Generator<'_>, list: &str) -> Expr {
    if g.chance(1, 3) {
        return build::int(g.pick(&[0, -1]));
    }
    build::binary(g.nested(Type::Int, 1), Operator::Mod, build::call("len", vec![build::name(list)]))
}

/// `del` of an item that is there; lists keep at least one.
fn delete_item(g: &mut Generator<'_>) -> Vec<Stmt> {
    let Some(Variable { name, typ, .. }) = g.assignable(|typ| matches!(typ, Type::List | Type::Dict)) else {
        return augment(g);
    };
    let length = build::call("len", vec![build::name(&name)]);
    let (test, index) = if typ == Type::List {
        let test = build::compare(length, syntax::ast::CmpOp::Gt, build::int(3));
        (test, build::int(g.between(-2, 2)))
    } else {
        let key = containers::key(g);
        (build::compare(key.clone(), syntax::ast::CmpOp::In, build::name(&name)), key)
    };
    let delete = StmtKind::Delete(vec![build::subscript(build::name(&name), index)]).into();
    vec![build::if_statement(test, vec![delete], Vec::new())]
}

/// Unpacking into new names, a starred one or a swap.
fn unpack(g: &mut Generator<'_>) -> Vec<Stmt> {
    let first = g.assignable(|typ| typ == Type::Int);
    let second = g.assignable(|typ| typ == Type::Int);
    if let (Some(first), Some(second), true) = (first, second, g.chance(1, 2)) {
        let targets = build::tuple(vec![build::name(&first.name), build::name(&second.name)]);
        let (left, right) = (value(g, Type::Int), build::name(&first.name));
        return vec![build::assign(targets, build::tuple(vec![left, right]))];
    }
    let tuple = g.expression(Type::Tuple);
    let names = [g.fresh("v"), g.fresh("v")];
    let star = g.chance(1, 2);
    g.declare(&names[0], Type::Int, false);
    g.declare(&names[1], if star { Type::List } else { Type::Int }, false);
    if star {
        let targets = vec![build::name(&names[0]), build::starred(build::name(&names[1]))];
        return vec![build::assign(build::tuple(targets), tuple)];
    }
    let inner = build::tuple(vec![build::name(&names[1]), build::name("_")]);
    let pair = build::subscript(tuple, build::slice(None, Some(build::int(2)), None));
    let nested = build::tuple(vec![build::int(g.between(0, 9)), pair]);
    let targets = build::tuple(vec![build::name(&names[0]), inner]);
    vec![build::assign(targets, nested)]
}

fn call(g: &mut Generator<'_>) -> Vec<Stmt> {
    match g.callable(Type::Any) {
        Some(function) => vec![build::evaluate(g.call_function(&function, 1))],
        None => augment(g),
    }
}

/// An assertion that mostly holds.
fn assert(g: &mut Generator<'_>) -> Vec<Stmt> {
    let test = if g.careless {
        conditions::test(g)
    } else {
        let value = g.leaf(Type::Int);
        build::compare(value.clone(), syntax::ast::CmpOp::Eq, value)
    };
    let msg = g.chance(1, 2).then(|| g.leaf(Type::Str));
    vec![StmtKind::Assert { test, msg }.into()]
}

/// `del x`, then `x` again: its slot is unbound in between.
fn rebind(g: &mut Generator<'_>) -> Vec<Stmt> {
    let Some(Variable { name, typ, .. }) = g.assignable(|_| true) else { return declare(g) };
    let delete: Stmt = StmtKind::Delete(vec![build::name(&name)]).into();
    let before: Vec<Stmt> =
        if g.careless && g.chance(1, 3) { vec![build::print(vec![build::name(&name)])] } else { vec![] };
    let value = g.without(&name, |g| g.leaf(typ));
    let again = build::assign(build::name(&name), value);
    [vec![delete], before, vec![again]].concat()
}

/// `break`, `continue` or `return`, under a condition.
fn leave(g: &mut Generator<'_>) -> Vec<Stmt> {
    let returns = g.scope().returns;
    let loops = g.scope().loops;
    let way: Stmt = match (loops, returns) {
        (0, None) => return augment(g),
        (0, Some(typ)) => build::give(g.nested(typ, 1)),
        (_, Some(typ)) if g.chance(1, 4) => build::give(g.nested(typ, 1)),
        _ => if g.chance(1, 3) { StmtKind::Break } else { StmtKind::Continue }.into(),
    };
    let test = build::compare(g.nested(Type::Int, 1), syntax::ast::CmpOp::Eq, build::int(g.between(0, 40)));
    vec![build::if_statement(test, vec![way], Vec::new())]
}

fn branch(g: &mut Generator<'_>) -> Vec<Stmt> {
    let test = if g.chance(1, 8) { conditions::named(g) } else { conditions::test(g) };
    let body = g.suite(3);
    let orelse = match g.below(4) {
        0 | 1 => Vec::new(),
        2 => g.suite(2),
        _ => {
            let test = conditions::test(g);
            vec![build::if_statement(test, g.suite(2), g.suite(1))]
        }
    };
    vec![build::if_statement(test, body, orelse)]
}
