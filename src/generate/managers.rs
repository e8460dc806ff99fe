//! Context managers: classes that are one, and `with` statements over their objects.

use super::build;
use super::functions;
use super::generator::Generator;
use super::scope::Type;
use super::statement;
use syntax::ast::{CmpOp, Expr, Operator, Stmt};

/// `__enter__` and `__exit__`.
pub(super) fn methods(g: &mut Generator<'_>, class: usize) -> Vec<Stmt> {
    let swallows = g.chance(1, 2);
    let field = g.classes[class].fields.iter().find(|(_, typ)| *typ == Type::Int).map(|(name, _)| name.clone());
    let mut exit = Vec::new();
    if let Some(name) = field {
        exit.push(build::augment(build::name(&format!("self.{name}")), Operator::BitXor, build::int(g.between(1, 9))));
    }
    let result = match (swallows, g.below(3)) {
        (true, _) => build::boolean(true),
        (false, 0) => build::none(),
        (false, 1) => build::boolean(false),
        (false, _) => build::compare(build::name("kind"), CmpOp::Is, build::none()),
    };
    exit.push(build::give(result));
    g.classes[class].manager = Some(swallows);
    vec![
        functions::definition("__enter__", build::parameters(["self"]), vec![build::give(build::name("self"))]),
        functions::definition("__exit__", build::parameters(["self", "kind", "value", "traceback"]), exit),
    ]
}

/// `with` over one or two managers; where one of them swallows exceptions, the body may raise some.
pub(super) fn with_block(g: &mut Generator<'_>) -> Vec<Stmt> {
    let objects = g.objects();
    let managers: Vec<(String, usize)> =
        objects.into_iter().filter(|(_, class)| g.classes[*class].manager.is_some()).collect();
    if managers.is_empty() {
        return statement::declare(g);
    }
    let mut items: Vec<(Expr, Option<Expr>)> = Vec::new();
    let (mut names, mut swallows) = (Vec::new(), false);
    for _ in 0..=usize::from(g.chance(1, 4)) {
        let (object, class) = g.pick(&managers);
        swallows |= g.classes[class].manager == Some(true);
        let name = g.chance(1, 2).then(|| g.fresh("o"));
        items.push((build::name(&object), name.as_deref().map(build::name)));
        names.extend(name.map(|name| (name, class)));
    }
    let careless = g.careless;
    g.careless |= swallows;
    let body = g.without_yield(|g| {
        g.block(|g| {
            for (name, class) in names {
                g.declare(&name, Type::Instance(class), false);
            }
            g.suite(3)
        })
    });
    g.careless = careless;
    vec![build::with(items, body)]
}
