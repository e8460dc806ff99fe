//! Short constructors for syntax trees: what the generator and the reducers build with. No choices are made here.

use syntax::ast::{
    Arg, Arguments, BigInt, BoolOp, CmpOp, Comprehension, Constant, Conversion, ExceptHandler, Expr, ExprKind, For,
    FunctionDef, Keyword, Operator, Span, Stmt, StmtKind, Try, UnaryOp, With, WithItem,
};

/// A variable, or an attribute of one or of `super()` by its dotted path.
pub fn name(path: &str) -> Expr {
    match path.rsplit_once('.') {
        Some((object, attr)) => attribute(name(object), attr),
        None if path == "super()" => call("super", Vec::new()),
        None => ExprKind::Name(path.to_owned()).into(),
    }
}

/// `value.attr`
pub fn attribute(value: Expr, attr: &str) -> Expr {
    ExprKind::Attribute { value: Box::new(value), attr: attr.to_owned() }.into()
}

/// `value.method(arguments)`
pub fn call_method(value: Expr, method: &str, args: Vec<Expr>) -> Expr {
    call_with(attribute(value, method), args, Vec::new())
}

/// An int; a negative one is a unary minus, as in source text.
pub fn int(value: impl Into<BigInt>) -> Expr {
    let value = value.into();
    if value < BigInt::from(0) {
        return unary(UnaryOp::USub, constant(Constant::Int(-value)));
    }
    constant(Constant::Int(value))
}

/// A float that has a literal: neither infinite nor NaN; a negative one is a unary minus.
pub fn float(value: f64) -> Expr {
    if value.is_sign_negative() {
        return unary(UnaryOp::USub, constant(Constant::Float(-value)));
    }
    constant(Constant::Float(value))
}

/// A str.
pub fn text(value: &str) -> Expr {
    constant(Constant::Str { value: value.to_owned(), unicode_prefix: false })
}

/// `True` or `False`.
pub fn boolean(value: bool) -> Expr {
    constant(Constant::Bool(value))
}

/// `None`.
pub fn none() -> Expr {
    constant(Constant::None)
}

/// Any literal.
pub fn constant(value: Constant) -> Expr {
    ExprKind::Constant(value).into()
}

/// `operand` under a unary operator.
pub fn unary(op: UnaryOp, operand: Expr) -> Expr {
    ExprKind::UnaryOp { op, operand: Box::new(operand) }.into()
}

/// `left op right`.
pub fn binary(left: Expr, op: Operator, right: Expr) -> Expr {
    ExprKind::BinOp { left: Box::new(left), op, right: Box::new(right) }.into()
}

/// `left op right`, a comparison.
pub fn compare(left: Expr, op: CmpOp, right: Expr) -> Expr {
    chain(left, vec![op], vec![right])
}

/// A chained comparison.
pub fn chain(left: Expr, ops: Vec<CmpOp>, comparators: Vec<Expr>) -> Expr {
    ExprKind::Compare { left: Box::new(left), ops, comparators }.into()
}

/// `and` or `or` over `values`.
pub fn bool_op(op: BoolOp, values: Vec<Expr>) -> Expr {
    ExprKind::BoolOp { op, values }.into()
}

/// `body if test else orelse`.
pub fn if_else(test: Expr, body: Expr, orelse: Expr) -> Expr {
    ExprKind::IfExp { test: Box::new(test), body: Box::new(body), orelse: Box::new(orelse) }.into()
}

/// `function(arguments)`.
pub fn call(function: &str, args: Vec<Expr>) -> Expr {
    call_with(name(function), args, Vec::new())
}

/// A call of any callee, with keywords.
pub fn call_with(func: Expr, args: Vec<Expr>, keywords: Vec<Keyword>) -> Expr {
    ExprKind::Call { func: Box::new(func), args, keywords }.into()
}

/// `name=value`, or `**value` without a name.
pub fn keyword(arg: Option<&str>, value: Expr) -> Keyword {
    Keyword { span: Span::default(), arg: arg.map(str::to_owned), value }
}

/// `value[index]`.
pub fn subscript(value: Expr, index: Expr) -> Expr {
    ExprKind::Subscript { value: Box::new(value), slice: Box::new(index) }.into()
}

/// `lower:upper:step`.
pub fn slice(lower: Option<Expr>, upper: Option<Expr>, step: Option<Expr>) -> Expr {
    ExprKind::Slice { lower: lower.map(Box::new), upper: upper.map(Box::new), step: step.map(Box::new) }.into()
}

/// `*value`.
pub fn starred(value: Expr) -> Expr {
    ExprKind::Starred(Box::new(value)).into()
}

/// `[items]`.
pub fn list(items: Vec<Expr>) -> Expr {
    ExprKind::List(items).into()
}

/// `(items)`.
pub fn tuple(items: Vec<Expr>) -> Expr {
    ExprKind::Tuple(items).into()
}

/// One `for target in iter if …` of a comprehension.
pub fn comprehension(target: Expr, iter: Expr, ifs: Vec<Expr>) -> Comprehension {
    Comprehension { target, iter, ifs, is_async: false }
}

/// `{value!conversion:spec}`, a part of an f-string.
pub fn replacement(value: Expr, conversion: Conversion, spec: Option<&str>) -> Expr {
    let format_spec = spec.map(|spec| Box::new(ExprKind::JoinedStr(vec![text(spec)]).into()));
    ExprKind::FormattedValue { value: Box::new(value), conversion, format_spec }.into()
}

/// The same of a t-string.
pub fn interpolation(value: Expr, conversion: Conversion, spec: Option<&str>) -> Expr {
    let format_spec = spec.map(|spec| Box::new(ExprKind::JoinedStr(vec![text(spec)]).into()));
    let source = syntax::print_field(&value);
    ExprKind::Interpolation { value: Box::new(value), source, conversion, format_spec }.into()
}

/// `target = value`.
pub fn assign(target: Expr, value: Expr) -> Stmt {
    StmtKind::Assign { targets: vec![target], value }.into()
}

/// `target op= value`.
pub fn augment(target: Expr, op: Operator, value: Expr) -> Stmt {
    StmtKind::AugAssign { target, op, value }.into()
}

/// An expression as a statement.
pub fn evaluate(value: Expr) -> Stmt {
    StmtKind::Expr(value).into()
}

/// `print(arguments)`.
pub fn print(args: Vec<Expr>) -> Stmt {
    evaluate(call("print", args))
}

/// `if test: body else: orelse`.
pub fn if_statement(test: Expr, body: Vec<Stmt>, orelse: Vec<Stmt>) -> Stmt {
    StmtKind::If { test, body, orelse }.into()
}

/// `for target in iter: body else: orelse`.
pub fn for_loop(target: Expr, iter: Expr, body: Vec<Stmt>, orelse: Vec<Stmt>) -> Stmt {
    StmtKind::For(Box::new(For { target, iter, body, orelse, is_async: false })).into()
}

/// `while test: body else: orelse`.
pub fn while_loop(test: Expr, body: Vec<Stmt>, orelse: Vec<Stmt>) -> Stmt {
    StmtKind::While { test, body, orelse }.into()
}

/// `return value`.
pub fn give(value: Expr) -> Stmt {
    StmtKind::Return(Some(value)).into()
}

/// `(target := value)`.
pub fn walrus(target: &str, value: Expr) -> Expr {
    ExprKind::NamedExpr { target: Box::new(name(target)), value: Box::new(value) }.into()
}

/// `yield value`.
pub fn yields(value: Expr) -> Expr {
    ExprKind::Yield(Some(Box::new(value))).into()
}

/// `with item as name, …: body`.
pub fn with(items: Vec<(Expr, Option<Expr>)>, body: Vec<Stmt>) -> Stmt {
    let items = items.into_iter().map(|(context_expr, optional_vars)| WithItem { context_expr, optional_vars });
    StmtKind::With(Box::new(With { items: items.collect(), body, is_async: false })).into()
}

/// A `def` without decorators or annotations.
pub fn function(name: &str, args: Arguments, body: Vec<Stmt>) -> FunctionDef {
    FunctionDef {
        name: name.to_owned(),
        args,
        body,
        decorator_list: Vec::new(),
        returns: None,
        type_params: Vec::new(),
        is_async: false,
    }
}

/// Positional parameters.
pub fn parameters<'a>(names: impl IntoIterator<Item = &'a str>) -> Arguments {
    Arguments { args: names.into_iter().map(parameter).collect(), ..Arguments::default() }
}

/// `raise exception(message) from cause`.
pub fn raise(exception: Expr, cause: Option<Expr>) -> Stmt {
    StmtKind::Raise { exc: Some(exception), cause }.into()
}

/// `except typ as name: body`.
pub fn handler(typ: Option<Expr>, name: Option<&str>, body: Vec<Stmt>) -> ExceptHandler {
    ExceptHandler { span: Span::default(), typ, name: name.map(str::to_owned), body }
}

/// `try: … except …: … else: … finally: …`.
pub fn try_statement(body: Vec<Stmt>, handlers: Vec<ExceptHandler>, orelse: Vec<Stmt>, finalbody: Vec<Stmt>) -> Stmt {
    StmtKind::Try(Box::new(Try { body, handlers, orelse, finalbody, is_star: false })).into()
}

/// A parameter.
pub fn parameter(id: &str) -> Arg {
    Arg { span: Span::default(), arg: id.to_owned(), annotation: None }
}
