//! Expressions of a wanted type: the dispatch, and the forms that exist for every type. The forms of one type are in the
//! file of that type.

use super::build;
use super::generator::Generator;
use super::scope::{Function, Passing, Type};
use super::{classes, conditions, containers, numbers, text};
use syntax::ast::{Arguments, BoolOp, Expr, ExprKind};

/// How deep expressions nest.
const DEPTH: u32 = 3;

impl Generator<'_> {
    /// An expression whose value has type `typ`.
    pub(super) fn expression(&mut self, typ: Type) -> Expr {
        self.nested(typ, DEPTH)
    }

    /// An expression at most `depth` deep.
    pub(super) fn nested(&mut self, typ: Type, depth: u32) -> Expr {
        if depth == 0 || self.chance(1, 4) {
            return self.leaf(typ);
        }
        let depth = depth - 1;
        if self.careless && self.chance(1, 40) {
            return self.nested(Type::Any, depth);
        }
        match self.below(20) {
            16 | 17 => match self.object_form(typ, depth) {
                Some(form) => form,
                None => self.own_form(typ, depth),
            },
            18 => self.call(typ, depth),
            19 => self.alternative(typ, depth),
            _ => self.own_form(typ, depth),
        }
    }

    /// A variable or a literal.
    pub(super) fn leaf(&mut self, typ: Type) -> Expr {
        if self.chance(3, 4)
            && let Some(variable) = self.variable(typ)
        {
            return build::name(&variable);
        }
        match typ {
            Type::Int => numbers::int_literal(self),
            Type::Float => numbers::float_literal(self),
            Type::Number => numbers::number_literal(self),
            Type::Bool => build::boolean(self.chance(1, 2)),
            Type::Str => text::literal(self),
            Type::List | Type::Tuple | Type::Dict | Type::Set => containers::literal(self, typ),
            Type::Any => self.any_literal(),
            Type::Instance(class) => classes::construct(self, class, 0),
        }
    }

    /// A form that only `typ` has.
    fn own_form(&mut self, typ: Type, depth: u32) -> Expr {
        let rules = match typ {
            Type::Int => numbers::INT,
            Type::Float => numbers::FLOAT,
            Type::Number => numbers::NUMBER,
            Type::Bool => conditions::BOOL,
            Type::Str => text::STR,
            Type::List => containers::LIST,
            Type::Tuple => containers::TUPLE,
            Type::Dict => containers::DICT,
            Type::Set => containers::SET,
            Type::Any => return self.any(depth),
            Type::Instance(class) => return classes::construct(self, class, depth),
        };
        let rule = self.pick_rule(rules);
        rule(self, depth)
    }

    fn any_literal(&mut self) -> Expr {
        let typ = self.pick(&[Type::Int, Type::Float, Type::Str, Type::Bool]);
        if self.chance(1, 5) { build::none() } else { self.leaf(typ) }
    }

    fn any(&mut self, depth: u32) -> Expr {
        let typ = self.pick(&Type::FOR_VARIABLES);
        match self.below(12) {
            10 => build::none(),
            11 => containers::range(self, depth),
            _ => self.nested(typ, depth),
        }
    }

    /// A call of a function that returns `typ`, or the next best form.
    fn call(&mut self, typ: Type, depth: u32) -> Expr {
        if let Some(function) = self.callable(typ) {
            return self.call_function(&function, depth);
        }
        if self.chance(1, 3) { self.lambda_call(typ, depth) } else { self.own_form(typ, depth) }
    }

    /// A call of `function` with arguments that fit, passed in any of the ways that its parameters allow.
    pub(super) fn call_function(&mut self, function: &Function, depth: u32) -> Expr {
        let scope = self.scope();
        scope.cost += scope.repeats * function.cost;
        let mut positional = Vec::new();
        let mut keywords = Vec::new();
        let mut by_name = false;
        for (name, typ, passing) in &function.parameters {
            by_name |= match passing {
                Passing::KeywordOnly => true,
                Passing::Either | Passing::Optional => self.chance(1, 8),
                _ => false,
            };
            match passing {
                Passing::Optional if by_name && self.chance(1, 2) => {}
                Passing::Star if by_name => {}
                Passing::Star => positional.extend(self.star_arguments(depth)),
                Passing::DoubleStar => keywords.extend(self.double_star_arguments(depth)),
                _ if by_name => keywords.push(build::keyword(Some(name), self.argument(*typ, depth))),
                _ => positional.push(self.argument(*typ, depth)),
            }
        }
        build::call_with(build::name(&function.name), positional, keywords)
    }

    /// An argument; a list is made non-empty, as every list in a variable.
    pub(super) fn argument(&mut self, typ: Type, depth: u32) -> Expr {
        if typ == Type::List { containers::non_empty(self, depth) } else { self.nested(typ, depth) }
    }

    fn star_arguments(&mut self, depth: u32) -> Vec<Expr> {
        match self.below(3) {
            0 => vec![self.nested(Type::Int, depth), self.nested(Type::Int, depth)],
            1 => vec![build::starred(self.nested(Type::Tuple, depth))],
            _ => Vec::new(),
        }
    }

    fn double_star_arguments(&mut self, depth: u32) -> Vec<syntax::ast::Keyword> {
        match self.below(3) {
            0 => vec![build::keyword(Some("extra"), self.nested(Type::Int, depth))],
            1 => {
                let (key, value) = (build::text("other"), self.nested(Type::Int, depth));
                vec![build::keyword(None, ExprKind::Dict { keys: vec![Some(key)], values: vec![value] }.into())]
            }
            _ => Vec::new(),
        }
    }

    /// `(lambda x: …)(value)`.
    fn lambda_call(&mut self, typ: Type, depth: u32) -> Expr {
        let argument = self.nested(Type::Int, depth);
        let parameter = self.fresh("p");
        let body = self.block(|g| {
            g.declare(&parameter, Type::Int, true);
            g.nested(typ, depth)
        });
        let args = Arguments { args: vec![build::parameter(&parameter)], ..Arguments::default() };
        let lambda = ExprKind::Lambda { args: Box::new(args), body: Box::new(body) };
        build::call_with(lambda.into(), vec![argument], Vec::new())
    }

    /// One of two values: by a test, or by truth.
    fn alternative(&mut self, typ: Type, depth: u32) -> Expr {
        let (first, second) = (self.nested(typ, depth), self.nested(typ, depth));
        match self.below(3) {
            0 => build::if_else(self.nested(Type::Bool, depth), first, second),
            1 => build::bool_op(BoolOp::And, vec![first, second]),
            _ => build::bool_op(BoolOp::Or, vec![first, second]),
        }
    }
}
