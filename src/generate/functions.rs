//! Functions: every kind of parameter, closures over the scopes around, recursion.

use super::build;
use super::generator::Generator;
use super::scope::{Function, Passing, Scope, Type};
use super::{loops, statement};
use syntax::ast::{Arguments, CmpOp, Expr, Operator, Stmt, StmtKind};

/// The order in which parameters of each kind must stand.
const ORDER: [Passing; 6] = [
    Passing::PositionalOnly,
    Passing::Either,
    Passing::Optional,
    Passing::Star,
    Passing::KeywordOnly,
    Passing::DoubleStar,
];

/// A function and its definition, at the current place.
pub(super) fn define(g: &mut Generator<'_>) -> Vec<Stmt> {
    let returns = g.pick(&[Type::Int, Type::Int, Type::Int, Type::Float, Type::Number, Type::Str, Type::List]);
    let parameters = parameters(g);
    let name = g.fresh("f");
    let defaults: Vec<Expr> = parameters
        .iter()
        .filter(|(_, _, passing)| *passing == Passing::Optional)
        .map(|(_, typ, _)| g.leaf(*typ))
        .collect();
    let args = arguments(&parameters, defaults);
    let declared = declarations(g);
    let scope = Scope::new(Some(returns));
    let (body, cost) = g.function_body(scope, |g| body(g, &parameters, declared, returns));
    let definition = definition(&name, args, body);
    g.scope().functions.push(Function { name, parameters, returns, cost });
    vec![definition]
}

/// A function inside a block, then a call of it where one fits.
pub(super) fn closure(g: &mut Generator<'_>) -> Vec<Stmt> {
    if g.scopes.len() > 2 {
        return statement::declare(g);
    }
    let mut statements = define(g);
    let function = g.scope().functions.last().cloned().expect("just defined");
    if function.cost <= g.affordable(1) {
        let name = g.fresh("v");
        let value = g.call_function(&function, 1);
        let typ = if function.returns == Type::List { Type::Any } else { function.returns };
        g.declare(&name, typ, false);
        statements.push(build::assign(build::name(&name), value));
    }
    statements
}

/// A hot loop that calls a function, with arguments that change.
pub(super) fn called_in_loop(g: &mut Generator<'_>) -> Vec<Stmt> {
    let count = loops::count(g);
    let counter = g.fresh("i");
    let body = loops::looped(g, count, |g| {
        g.block(|g| {
            g.declare(&counter, Type::Int, false);
            match g.callable(Type::Any) {
                Some(function) => vec![collect(g, &function)],
                None => g.suite(3),
            }
        })
    });
    let iter = build::call("range", vec![build::int(count)]);
    vec![build::for_loop(build::name(&counter), iter, body, Vec::new())]
}

/// A call whose result goes into a variable that it fits.
fn collect(g: &mut Generator<'_>, function: &Function) -> Stmt {
    let call = g.call_function(function, 1);
    match g.assignable(|typ| typ != Type::List && typ.accepts(function.returns)) {
        Some(variable) => build::assign(build::name(&variable.name), statement::bounded(g, variable.typ, call)),
        None => build::evaluate(call),
    }
}

/// A recursive function: `if n <= 0: return …`, then a step, then itself with `n - 1`.
pub(super) fn recursive(g: &mut Generator<'_>) -> Vec<Stmt> {
    let (name, depth, total) = (g.fresh("f"), g.fresh("n"), g.fresh("a"));
    g.scopes.push(Scope::new(Some(Type::Int)));
    g.declare(&depth, Type::Int, true);
    g.declare(&total, Type::Int, false);
    let stop = build::compare(build::name(&depth), CmpOp::LtE, build::int(0));
    let mut body = vec![build::if_statement(stop, vec![build::give(build::name(&total))], Vec::new())];
    body.extend(g.suite(2));
    let next = build::binary(build::name(&depth), Operator::Sub, build::int(g.between(1, 2)));
    let argument = statement::value(g, Type::Int);
    let again = build::call(&name, vec![next, argument]);
    let result = if g.chance(1, 2) { again } else { build::binary(again, Operator::Add, g.leaf(Type::Int)) };
    body.push(build::give(result));
    let each = g.scopes.pop().map_or(1, |scope| scope.cost + 1);
    let args = Arguments { args: vec![build::parameter(&depth), build::parameter(&total)], ..Arguments::default() };
    let definition = definition(&name, args, body);
    let levels = g.between(3, 30);
    let call = build::call(&name, vec![build::int(levels), g.leaf(Type::Int)]);
    let scope = g.scope();
    scope.cost += each * levels.unsigned_abs();
    vec![definition, build::print(vec![call])]
}

/// A `def` statement.
pub(super) fn definition(name: &str, args: Arguments, body: Vec<Stmt>) -> Stmt {
    StmtKind::FunctionDef(Box::new(build::function(name, args, body))).into()
}

/// One to four parameters, plain ones first in mind, of every kind.
fn parameters(g: &mut Generator<'_>) -> Vec<(String, Type, Passing)> {
    let mut parameters = Vec::new();
    for passing in ORDER {
        let count = match passing {
            Passing::Either => g.below(3),
            Passing::PositionalOnly | Passing::Star | Passing::DoubleStar => usize::from(g.chance(1, 10)),
            Passing::Optional | Passing::KeywordOnly => usize::from(g.chance(1, 6)),
        };
        for _ in 0..count {
            let typ = match passing {
                Passing::Star | Passing::DoubleStar => Type::Any,
                _ => g.pick(&Type::FOR_VARIABLES),
            };
            parameters.push((g.fresh("p"), typ, passing));
        }
    }
    parameters
}

fn arguments(parameters: &[(String, Type, Passing)], defaults: Vec<Expr>) -> Arguments {
    let of = |wanted: &[Passing]| -> Vec<_> {
        parameters.iter().filter(|p| wanted.contains(&p.2)).map(|p| build::parameter(&p.0)).collect()
    };
    let kwonlyargs = of(&[Passing::KeywordOnly]);
    Arguments {
        posonlyargs: of(&[Passing::PositionalOnly]),
        args: of(&[Passing::Either, Passing::Optional]),
        vararg: of(&[Passing::Star]).pop(),
        kw_defaults: vec![None; kwonlyargs.len()],
        kwonlyargs,
        kwarg: of(&[Passing::DoubleStar]).pop(),
        defaults,
    }
}

/// Some variables of the scope around, to be assigned from inside, with the `global` or `nonlocal` that allows it.
fn declarations(g: &mut Generator<'_>) -> Vec<(super::scope::Variable, Stmt)> {
    let global = g.is_at_module();
    let mut declared: Vec<(super::scope::Variable, Stmt)> = Vec::new();
    for _ in 0..g.below(3) {
        let Some(variable) = g.assignable(|_| true) else { break };
        let known = declared.iter().any(|(known, _)| known.name == variable.name);
        if known || variable.name.contains('.') || g.is_global(&variable.name) != global {
            continue;
        }
        let names = vec![variable.name.clone()];
        let statement = if global { StmtKind::Global(names) } else { StmtKind::Nonlocal(names) };
        declared.push((variable, statement.into()));
    }
    declared
}

fn body(
    g: &mut Generator<'_>,
    parameters: &[(String, Type, Passing)],
    declared: Vec<(super::scope::Variable, Stmt)>,
    returns: Type,
) -> Vec<Stmt> {
    let mut body = Vec::new();
    for (variable, statement) in declared {
        g.declare(&variable.name, variable.typ, variable.frozen);
        body.push(statement);
    }
    for (name, typ, _) in parameters {
        g.declare(name, *typ, false);
    }
    let most = if g.chance(1, 4) { 1 } else { 7 };
    body.extend(g.statements(most, 4));
    body.push(build::give(g.expression(returns)));
    body
}
