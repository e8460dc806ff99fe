//! Expressions.

use super::Printer;
use super::precedence::{Precedence, bool_op, cmp_op, operator, unary_op};
use crate::ast::{Arg, Arguments, BigInt, CmpOp, Comprehension, Constant, Expr, ExprKind, Keyword, Operator};
use crate::literal::{bytes_repr, float_repr, short_float, str_repr};
use crate::walk::with_stack;

impl Printer {
    /// Prints an expression where one of at least this precedence may stand without parentheses.
    pub(super) fn expr(&mut self, expr: &Expr, least: Precedence) {
        let print = || {
            if Precedence::of(expr) < least {
                self.enclosed("(", &expr.kind, ")");
            } else {
                self.bare(&expr.kind);
            }
        };
        with_stack(print);
    }

    /// Prints what `=` assigns or a statement on its own: a tuple or `yield` needs no parentheses there, `:=` does.
    pub(super) fn value(&mut self, expr: &Expr) {
        self.unless_named(expr, Precedence::Yield);
    }

    /// Prints what `return` returns, `for` iterates or assigns to: a tuple needs no parentheses there, `yield` and `:=` do.
    pub(super) fn items(&mut self, expr: &Expr) {
        self.unless_named(expr, Precedence::Tuple);
    }

    fn unless_named(&mut self, expr: &Expr, least: Precedence) {
        let is_named = matches!(expr.kind, ExprKind::NamedExpr { .. });
        self.expr(expr, if is_named { Precedence::Test } else { least });
    }

    fn enclosed(&mut self, open: &str, kind: &ExprKind, close: &str) {
        self.push(open);
        self.bare(kind);
        self.push(close);
    }

    pub(super) fn bare(&mut self, kind: &ExprKind) {
        match kind {
            ExprKind::BoolOp { op, values } => {
                let (text, precedence) = bool_op(*op);
                self.separated(values, text, |this, value| this.expr(value, precedence.tighter()));
            }
            ExprKind::NamedExpr { target, value } => {
                self.infix(target, Precedence::Atom, ":=", value, Precedence::Test);
            }
            ExprKind::BinOp { left, op, right } => self.binary(left, *op, right),
            ExprKind::UnaryOp { op, operand } => {
                let (text, precedence) = unary_op(*op);
                self.prefixed(text, operand, precedence);
            }
            ExprKind::Lambda { args, body } => self.lambda(args, body),
            ExprKind::IfExp { test, body, orelse } => {
                self.infix(body, Precedence::Or, "if", test, Precedence::Or);
                self.prefixed(" else ", orelse, Precedence::Test);
            }
            ExprKind::Await(value) => self.prefixed("await ", value, Precedence::Atom),
            ExprKind::Yield(None) => self.push("yield"),
            ExprKind::Yield(Some(value)) => {
                self.push("yield ");
                self.items(value);
            }
            ExprKind::YieldFrom(value) => self.prefixed("yield from ", value, Precedence::Test),
            ExprKind::Compare { left, ops, comparators } => self.compare(left, ops, comparators),
            ExprKind::Constant(constant) => self.constant(constant),
            ExprKind::JoinedStr(_)
            | ExprKind::FormattedValue { .. }
            | ExprKind::TemplateStr(_)
            | ExprKind::Interpolation { .. } => self.fstring(kind),
            ExprKind::Starred(value) => self.prefixed("*", value, Precedence::BitOr),
            ExprKind::Name(name) => self.push(name),
            _ => self.display_or_trailer(kind),
        }
    }

    fn display_or_trailer(&mut self, kind: &ExprKind) {
        match kind {
            ExprKind::Dict { keys, values } => self.dict(keys, values),
            ExprKind::Set(elts) if elts.is_empty() => self.push("{*()}"),
            ExprKind::Set(elts) => self.bracketed("{", elts, "}"),
            ExprKind::List(elts) => self.bracketed("[", elts, "]"),
            ExprKind::Tuple(elts) => self.tuple(elts),
            ExprKind::ListComp { elt, generators } => self.comprehension("[", elt, None, generators, "]"),
            ExprKind::SetComp { elt, generators } => self.comprehension("{", elt, None, generators, "}"),
            ExprKind::GeneratorExp { elt, generators } => self.comprehension("(", elt, None, generators, ")"),
            ExprKind::DictComp { key, value, generators } => self.comprehension("{", key, Some(value), generators, "}"),
            ExprKind::Call { func, args, keywords } => self.call(func, args, keywords),
            ExprKind::Attribute { value, attr } => {
                self.attribute_value(value);
                self.push(".");
                self.push(attr);
            }
            ExprKind::Subscript { value, slice } => {
                self.expr(value, Precedence::Atom);
                self.push("[");
                self.expr(slice, Precedence::Tuple);
                self.push("]");
            }
            ExprKind::Slice { lower, upper, step } => self.slice(lower.as_deref(), upper.as_deref(), step.as_deref()),
            _ => unreachable!("`bare` prints all others"),
        }
    }

    fn prefixed(&mut self, prefix: &str, operand: &Expr, least: Precedence) {
        self.push(prefix);
        self.expr(operand, least);
    }

    fn infix(&mut self, left: &Expr, least_left: Precedence, text: &str, right: &Expr, least_right: Precedence) {
        self.expr(left, least_left);
        self.push(" ");
        self.push(text);
        self.push(" ");
        self.expr(right, least_right);
    }

    fn binary(&mut self, left: &Expr, op: Operator, right: &Expr) {
        let (text, precedence) = operator(op);
        let (least_left, least_right) = match op {
            // It groups to the right, and takes a sign there: `2 ** -1`.
            Operator::Pow => (Precedence::Await, Precedence::Factor),
            _ => (precedence, precedence.tighter()),
        };
        self.infix(left, least_left, text, right, least_right);
    }

    fn compare(&mut self, left: &Expr, ops: &[CmpOp], comparators: &[Expr]) {
        self.expr(left, Precedence::BitOr);
        for (op, comparator) in ops.iter().zip(comparators) {
            self.push(" ");
            self.push(cmp_op(*op));
            self.push(" ");
            self.expr(comparator, Precedence::BitOr);
        }
    }

    fn lambda(&mut self, args: &Arguments, body: &Expr) {
        self.push("lambda");
        let before = self.out.len();
        self.parameters(args);
        if self.out.len() > before {
            self.out.insert(before, ' ');
        }
        self.prefixed(": ", body, Precedence::Test);
    }

    fn dict(&mut self, keys: &[Option<Expr>], values: &[Expr]) {
        let items: Vec<_> = keys.iter().zip(values).collect();
        self.push("{");
        self.commas(&items, |this, (key, value)| match key {
            Some(key) => {
                this.expr(key, Precedence::Test);
                this.prefixed(": ", value, Precedence::Test);
            }
            None => this.prefixed("**", value, Precedence::BitOr),
        });
        self.push("}");
    }

    pub(super) fn bracketed(&mut self, open: &str, elts: &[Expr], close: &str) {
        self.push(open);
        self.commas(elts, |this, elt| this.expr(elt, Precedence::Test));
        self.push(close);
    }

    fn tuple(&mut self, elts: &[Expr]) {
        match elts {
            [] => self.push("()"),
            [only] => {
                self.expr(only, Precedence::Test);
                self.push(",");
            }
            _ => self.commas(elts, |this, elt| this.expr(elt, Precedence::Test)),
        }
    }

    fn comprehension(
        &mut self,
        open: &str,
        elt: &Expr,
        value: Option<&Expr>,
        generators: &[Comprehension],
        close: &str,
    ) {
        self.push(open);
        self.expr(elt, Precedence::Test);
        if let Some(value) = value {
            self.prefixed(": ", value, Precedence::Test);
        }
        generators.iter().for_each(|generator| self.generator(generator));
        self.push(close);
    }

    fn generator(&mut self, generator: &Comprehension) {
        self.push(if generator.is_async { " async for " } else { " for " });
        self.infix(&generator.target, Precedence::Tuple, "in", &generator.iter, Precedence::Or);
        for test in &generator.ifs {
            self.prefixed(" if ", test, Precedence::Or);
        }
    }

    fn call(&mut self, func: &Expr, args: &[Expr], keywords: &[Keyword]) {
        self.expr(func, Precedence::Atom);
        match (args, keywords) {
            // The call's own parentheses serve.
            ([Expr { kind: ExprKind::GeneratorExp { .. }, .. }], []) => self.expr(&args[0], Precedence::Atom),
            _ => self.call_arguments(args, keywords),
        }
    }

    pub(super) fn call_arguments(&mut self, args: &[Expr], keywords: &[Keyword]) {
        self.bracketed("(", args, "");
        if !args.is_empty() && !keywords.is_empty() {
            self.push(", ");
        }
        self.commas(keywords, |this, keyword| {
            match &keyword.arg {
                Some(name) => this.push(&format!("{name}=")),
                None => this.push("**"),
            }
            this.expr(&keyword.value, Precedence::Test);
        });
        self.push(")");
    }

    /// `1.real` would read as a float.
    fn attribute_value(&mut self, value: &Expr) {
        match &value.kind {
            ExprKind::Constant(Constant::Int(_)) => self.enclosed("(", &value.kind, ")"),
            _ => self.expr(value, Precedence::Atom),
        }
    }

    fn slice(&mut self, lower: Option<&Expr>, upper: Option<&Expr>, step: Option<&Expr>) {
        if let Some(lower) = lower {
            self.expr(lower, Precedence::Test);
        }
        self.push(":");
        if let Some(upper) = upper {
            self.expr(upper, Precedence::Test);
        }
        if let Some(step) = step {
            self.prefixed(":", step, Precedence::Test);
        }
    }

    pub(super) fn constant(&mut self, constant: &Constant) {
        let text = match constant {
            Constant::None => "None".to_owned(),
            Constant::Bool(true) => "True".to_owned(),
            Constant::Bool(false) => "False".to_owned(),
            Constant::Int(value) => integer(value),
            Constant::Float(value) => finite(*value, float_repr),
            Constant::Imaginary(value) => finite(*value, short_float) + "j",
            Constant::Str { value, unicode_prefix: true } => format!("u{}", str_repr(value)),
            Constant::Str { value, unicode_prefix: false } => str_repr(value),
            Constant::Bytes(value) => bytes_repr(value),
            Constant::Ellipsis => "...".to_owned(),
        };
        self.push(&text);
    }

    /// The parameters of a function or lambda, without parentheses.
    pub(super) fn parameters(&mut self, args: &Arguments) {
        let mut parameters = Parameters { printer: self, first: true };
        let positional = args.posonlyargs.len() + args.args.len();
        let no_default = positional.saturating_sub(args.defaults.len());
        let defaults = std::iter::repeat_n(None, no_default).chain(args.defaults.iter().map(Some));
        for (index, (arg, default)) in args.posonlyargs.iter().chain(&args.args).zip(defaults).enumerate() {
            parameters.one("", Some(arg), default);
            if index + 1 == args.posonlyargs.len() {
                parameters.one("/", None, None);
            }
        }
        if args.vararg.is_some() || !args.kwonlyargs.is_empty() {
            parameters.one("*", args.vararg.as_ref(), None);
        }
        for (arg, default) in args.kwonlyargs.iter().zip(&args.kw_defaults) {
            parameters.one("", Some(arg), default.as_ref());
        }
        if args.kwarg.is_some() {
            parameters.one("**", args.kwarg.as_ref(), None);
        }
    }
}

/// Python reads no more than 4300 decimal digits, but any number of hexadecimal ones.
fn integer(value: &BigInt) -> String {
    if value.bits() < 14_000 { value.to_string() } else { format!("{value:#x}") }
}

/// `inf` has no literal of its own, and a number too large for a float reads as it.
fn finite(value: f64, repr: fn(f64) -> String) -> String {
    if value.is_nan() { "(1e309 - 1e309)".to_owned() } else { repr(value).replace("inf", "1e309") }
}

/// A parameter list under way.
struct Parameters<'a> {
    printer: &'a mut Printer,
    first: bool,
}

impl Parameters<'_> {
    fn one(&mut self, prefix: &str, arg: Option<&Arg>, default: Option<&Expr>) {
        if !std::mem::take(&mut self.first) {
            self.printer.push(", ");
        }
        self.printer.push(prefix);
        let Some(arg) = arg else { return };
        self.printer.push(&arg.arg);
        if let Some(annotation) = &arg.annotation {
            self.printer.prefixed(": ", annotation, Precedence::Test);
        }
        if let Some(default) = default {
            self.printer.prefixed(if arg.annotation.is_some() { " = " } else { "=" }, default, Precedence::Test);
        }
    }
}
