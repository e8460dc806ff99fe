//! Classes: fields, methods of every kind, inheritance, special methods. What an object is used for follows from what its variable
//! makes visible (`Generator::declare`), from `protocols` and from `managers`.

use super::build;
use super::functions;
use super::generator::Generator;
use super::managers;
use super::numbers;
use super::protocols::PROTOCOLS;
use super::scope::{Class, Function, Passing, Scope, Type};
use super::statement;
use syntax::ast::{ClassDef, Conversion, Expr, ExprKind, FunctionDef, Stmt, StmtKind};

/// The types of fields.
const FIELDS: [Type; 8] =
    [Type::Int, Type::Int, Type::Int, Type::Float, Type::Number, Type::Str, Type::List, Type::Tuple];

/// How a method is bound.
#[derive(Clone, Copy, PartialEq)]
enum Binding {
    Method,
    Class,
    Static,
    Property,
}

/// A class, and an object of it.
pub(super) fn define(g: &mut Generator<'_>) -> Vec<Stmt> {
    if g.flat {
        return statement::declare(g);
    }
    let base = if g.chance(1, 2) { g.class() } else { None };
    let number = g.classes.len();
    let inherited = base.map(|base| g.classes[base].clone());
    let mut class = Class {
        name: g.fresh("C"),
        fields: inherited.as_ref().map_or_else(Vec::new, |base| base.fields.clone()),
        attributes: inherited.as_ref().map_or_else(Vec::new, |base| base.attributes.clone()),
        methods: Vec::new(),
        overridable: inherited.as_ref().map_or_else(Vec::new, |base| base.overridable.clone()),
        protocols: Vec::new(),
        slotted: base.is_none() && g.chance(1, 4),
        manager: inherited.as_ref().and_then(|base| base.manager),
    };
    let own: Vec<(String, Type)> = (0..=g.below(3)).map(|_| (g.fresh("x"), g.pick(&FIELDS))).collect();
    class.fields.extend(own.iter().cloned());
    let mut body = header(g, &mut class, &own);
    g.classes.push(class);
    body.push(constructor(g, number, &own, inherited.as_ref()));
    body.push(representation(g, number));
    if g.classes[number].manager.is_none() && g.chance(1, 4) {
        body.extend(managers::methods(g, number));
    }
    if let Some(base) = &inherited {
        body.extend(overrides(g, number, base));
    }
    for _ in 0..g.below(4) {
        body.push(method(g, number));
    }
    for _ in 0..g.below(5) {
        body.extend(protocol(g, number));
    }
    g.scope().classes.push(number);
    let bases = base.map(|base| build::name(&g.classes[base].name)).into_iter().collect();
    let definition = ClassDef {
        name: g.classes[number].name.clone(),
        bases,
        keywords: Vec::new(),
        body,
        decorator_list: Vec::new(),
        type_params: Vec::new(),
    };
    let mut statements = vec![StmtKind::ClassDef(Box::new(definition)).into()];
    statements.extend(object_of(g, number));
    statements
}

/// A new variable for an object of any class in sight.
pub(super) fn object(g: &mut Generator<'_>) -> Vec<Stmt> {
    match g.class() {
        Some(class) => object_of(g, class),
        None => statement::declare(g),
    }
}

fn object_of(g: &mut Generator<'_>, class: usize) -> Vec<Stmt> {
    let value = construct(g, class, 1);
    let name = g.fresh("o");
    g.declare(&name, Type::Instance(class), false);
    vec![build::assign(build::name(&name), value)]
}

/// `C(…)` with a value for every field.
pub(super) fn construct(g: &mut Generator<'_>, class: usize, depth: u32) -> Expr {
    let Class { name, fields, .. } = g.classes[class].clone();
    let scope = g.scope();
    scope.cost += scope.repeats * 2;
    let (mut args, mut keywords) = (Vec::new(), Vec::new());
    for (field, typ) in &fields {
        let value = g.argument(*typ, depth);
        let value = if g.is_run_once() { value } else { statement::bounded(g, *typ, value) };
        if !keywords.is_empty() || g.chance(1, 8) {
            keywords.push(build::keyword(Some(field), value));
        } else {
            args.push(value);
        }
    }
    build::call_with(build::name(&name), args, keywords)
}

/// What stands before the methods.
fn header(g: &mut Generator<'_>, class: &mut Class, own: &[(String, Type)]) -> Vec<Stmt> {
    let names = || build::tuple(own.iter().map(|(name, _)| build::text(name)).collect());
    let mut body = Vec::new();
    if class.slotted {
        body.push(build::assign(build::name("__slots__"), names()));
    }
    if g.chance(1, 2) {
        let all = class.fields.iter().map(|(name, _)| build::text(name)).collect();
        body.push(build::assign(build::name("__match_args__"), build::tuple(all)));
    }
    if g.chance(1, 3) {
        let (name, typ) = (g.fresh("k"), g.pick(&[Type::Int, Type::Float, Type::Str]));
        body.push(build::assign(build::name(&name), g.leaf(typ)));
        class.attributes.push((name, typ));
    }
    body
}

fn constructor(g: &mut Generator<'_>, number: usize, own: &[(String, Type)], base: Option<&Class>) -> Stmt {
    let fields = g.classes[number].fields.clone();
    let mut body = Vec::new();
    if let Some(base) = base {
        let arguments = base.fields.iter().map(|(name, _)| build::name(name)).collect();
        body.push(build::evaluate(build::call("super().__init__", arguments)));
    }
    for (name, _) in own {
        body.push(build::assign(build::name(&format!("self.{name}")), build::name(name)));
    }
    let names = std::iter::once("self").chain(fields.iter().map(|(name, _)| name.as_str()));
    functions::definition("__init__", build::parameters(names), body)
}

/// `__repr__`, so that no output shows an address.
fn representation(g: &mut Generator<'_>, number: usize) -> Stmt {
    let class = &g.classes[number];
    let mut parts = vec![build::text(&format!("{}(", class.name))];
    for (name, _) in &class.fields {
        parts.push(build::replacement(build::name(&format!("self.{name}")), Conversion::Repr, None));
        parts.push(build::text(" "));
    }
    parts.push(build::text(")"));
    let body = vec![build::give(ExprKind::JoinedStr(parts).into())];
    functions::definition("__repr__", build::parameters(["self"]), body)
}

/// The inherited methods and special methods; some are overridden, by code that calls nothing but perhaps what it overrides.
fn overrides(g: &mut Generator<'_>, number: usize, base: &Class) -> Vec<Stmt> {
    let mut body = Vec::new();
    for function in &base.methods {
        if base.overridable.contains(&function.name) && g.chance(1, 3) {
            body.push(overriding(g, number, function));
        }
        g.classes[number].methods.push(function.clone());
    }
    g.classes[number].protocols.extend(base.protocols.iter().copied());
    body
}

fn overriding(g: &mut Generator<'_>, number: usize, function: &Function) -> Stmt {
    let names: Vec<&str> = function.parameters.iter().map(|(name, _, _)| name.as_str()).collect();
    let receiver = g.fresh("self");
    let flat = std::mem::replace(&mut g.flat, true);
    let (mut body, _) = g.function_body(Scope::new(Some(function.returns)), |g| {
        g.declare_fields(&receiver, number);
        for (name, typ, _) in &function.parameters {
            g.declare(name, *typ, false);
        }
        let mut body = if g.chance(1, 2) { g.statements(2, 0) } else { Vec::new() };
        body.push(build::give(g.nested(function.returns, 2)));
        body
    });
    g.flat = flat;
    if g.chance(1, 3) {
        let arguments = names.iter().map(|name| build::name(name)).collect();
        let inherited = build::call(&format!("super().{}", function.name), arguments);
        *body.last_mut().expect("a return at least") = build::give(inherited);
    }
    let parameters = std::iter::once(receiver.as_str()).chain(names);
    functions::definition(&function.name, build::parameters(parameters), body)
}

/// A method that calls what it likes among what exists so far.
fn method(g: &mut Generator<'_>, number: usize) -> Stmt {
    let binding = g.pick(&[
        Binding::Method,
        Binding::Method,
        Binding::Method,
        Binding::Property,
        Binding::Class,
        Binding::Static,
    ]);
    if binding == Binding::Property {
        return property(g, number);
    }
    let returns = g.pick(&[Type::Int, Type::Int, Type::Float, Type::Str, Type::List]);
    let parameters: Vec<(String, Type, Passing)> =
        (0..g.below(3)).map(|_| (g.fresh("p"), g.pick(&FIELDS), Passing::Either)).collect();
    // Not `self`: a class inside this method may use this object too.
    let receiver = g.fresh("self");
    let (body, cost) = g.function_body(Scope::new(Some(returns)), |g| {
        if binding == Binding::Method {
            g.declare(&receiver, Type::Instance(number), true);
        }
        for (name, typ, _) in &parameters {
            g.declare(name, *typ, false);
        }
        let mut body = g.statements(4, 3);
        body.push(build::give(g.expression(returns)));
        body
    });
    let name = g.fresh("m");
    if binding == Binding::Method {
        g.classes[number].overridable.push(name.clone());
    }
    let receiver = (binding != Binding::Static).then_some(receiver.as_str());
    let names = receiver.into_iter().chain(parameters.iter().map(|(name, _, _)| name.as_str()));
    let mut definition = build::function(&name, build::parameters(names), body);
    decorate(&mut definition, binding);
    g.classes[number].methods.push(Function { name, parameters, returns, cost });
    StmtKind::FunctionDef(Box::new(definition)).into()
}

fn decorate(definition: &mut FunctionDef, binding: Binding) {
    let decorator = match binding {
        Binding::Method => return,
        Binding::Class => "classmethod",
        Binding::Static => "staticmethod",
        Binding::Property => "property",
    };
    definition.decorator_list.push(build::name(decorator));
}

fn property(g: &mut Generator<'_>, number: usize) -> Stmt {
    let typ = g.pick(&[Type::Int, Type::Int, Type::Float, Type::Str]);
    let receiver = g.fresh("self");
    let flat = std::mem::replace(&mut g.flat, true);
    let (value, _) = g.function_body(Scope::new(Some(typ)), |g| {
        g.declare_fields(&receiver, number);
        g.nested(typ, 2)
    });
    g.flat = flat;
    let name = g.fresh("q");
    let mut definition = build::function(&name, build::parameters([receiver.as_str()]), vec![build::give(value)]);
    decorate(&mut definition, Binding::Property);
    g.classes[number].attributes.push((name, typ));
    StmtKind::FunctionDef(Box::new(definition)).into()
}

/// A special method that the class does not have yet; it calls nothing.
fn protocol(g: &mut Generator<'_>, number: usize) -> Option<Stmt> {
    let row = g.below(PROTOCOLS.len());
    let protocol = &PROTOCOLS[row];
    if g.classes[number].protocols.iter().any(|(known, _)| *known == row) {
        return None;
    }
    let names: Vec<String> = protocol.parameters.iter().map(|_| g.fresh("p")).collect();
    let receiver = g.fresh("self");
    let flat = std::mem::replace(&mut g.flat, true);
    let (body, cost) = g.function_body(Scope::new(Some(protocol.returns)), |g| {
        g.declare_fields(&receiver, number);
        for (name, typ) in names.iter().zip(protocol.parameters).filter(|(_, typ)| **typ != Type::Any) {
            g.declare(name, *typ, false);
        }
        let mut body = if g.chance(1, 3) { touch(g, &receiver, number) } else { Vec::new() };
        body.push(build::give((protocol.result)(g, protocol.returns)));
        body
    });
    g.flat = flat;
    g.classes[number].protocols.push((row, cost));
    let parameters = std::iter::once(receiver.as_str()).chain(names.iter().map(String::as_str));
    Some(functions::definition(protocol.dunder, build::parameters(parameters), body))
}

/// A special method with an effect on its object.
fn touch(g: &mut Generator<'_>, receiver: &str, number: usize) -> Vec<Stmt> {
    let field = g.classes[number].fields.iter().find(|(_, typ)| *typ == Type::Int).map(|(name, _)| name.clone());
    match field {
        Some(name) => {
            let value = numbers::masked(g, 1);
            vec![build::augment(build::name(&format!("{receiver}.{name}")), syntax::ast::Operator::BitXor, value)]
        }
        None => Vec::new(),
    }
}
