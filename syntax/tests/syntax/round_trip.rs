//! The law of the printer: what it prints parses back to the same tree, spans apart.

use proptest::prelude::*;
use syntax::ast::*;
use syntax::{edit, parse, print, print_field};

fn stripped(mut module: Module) -> Module {
    edit::strip_spans(&mut module);
    module
}

#[test]
fn blessed_files_survive_printing() {
    for path in crate::dump::sources() {
        let module = stripped(parse(std::fs::read(&path).unwrap()).unwrap());
        let text = print(&module);
        let again = parse(&text).unwrap_or_else(|error| panic!("{}: {error}\n{text}", path.display()));
        assert_eq!(stripped(again), module, "{}", path.display());
    }
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a", "b", "match", "type", "é", "print"]).prop_map(str::to_owned)
}

fn constant() -> impl Strategy<Value = Constant> {
    prop_oneof![
        Just(Constant::None),
        any::<bool>().prop_map(Constant::Bool),
        any::<u128>().prop_map(|value| Constant::Int(value.into())),
        any::<f64>().prop_map(|value| Constant::Float(value.abs())),
        Just(Constant::Float(f64::INFINITY)),
        any::<f64>().prop_map(|value| Constant::Imaginary(value.abs())),
        (any::<String>(), any::<bool>()).prop_map(|(value, unicode_prefix)| Constant::Str { value, unicode_prefix }),
        any::<Vec<u8>>().prop_map(Constant::Bytes),
        Just(Constant::Ellipsis),
    ]
}

fn leaf() -> BoxedStrategy<Expr> {
    prop_oneof![name().prop_map(ExprKind::Name), constant().prop_map(ExprKind::Constant)].prop_map(Expr::from).boxed()
}

fn operator() -> impl Strategy<Value = Operator> {
    use Operator::*;
    prop::sample::select(vec![Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv])
}

fn unary_op() -> impl Strategy<Value = UnaryOp> {
    prop::sample::select(vec![UnaryOp::Invert, UnaryOp::Not, UnaryOp::UAdd, UnaryOp::USub])
}

fn cmp_op() -> impl Strategy<Value = CmpOp> {
    use CmpOp::*;
    prop::sample::select(vec![Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn])
}

/// An f-string's literal part; two of them never stand side by side, and none is empty.
fn text() -> BoxedStrategy<Expr> {
    let text = any::<String>().prop_map(|text| text + "{'\"");
    text.prop_map(|value| ExprKind::Constant(Constant::Str { value, unicode_prefix: false }).into()).boxed()
}

fn conversion() -> impl Strategy<Value = Conversion> {
    prop::sample::select(vec![Conversion::None, Conversion::Str, Conversion::Repr, Conversion::Ascii])
}

fn joined(inner: BoxedStrategy<Expr>) -> BoxedStrategy<Expr> {
    let spec = (text(), inner.clone()).prop_map(|(text, value)| {
        let field =
            ExprKind::FormattedValue { value: Box::new(value), conversion: Conversion::None, format_spec: None };
        Expr::from(ExprKind::JoinedStr(vec![text, field.into()]))
    });
    let field = (inner, conversion(), prop::option::of(spec)).prop_map(|(value, conversion, spec)| {
        let (value, format_spec) = (Box::new(value), spec.map(Box::new));
        Expr::from(ExprKind::FormattedValue { value, conversion, format_spec })
    });
    let field = field.boxed();
    (text(), field.clone(), field, text()).prop_map(|(a, b, c, d)| ExprKind::JoinedStr(vec![a, b, c, d]).into()).boxed()
}

fn template(inner: BoxedStrategy<Expr>) -> BoxedStrategy<Expr> {
    let field = (inner, conversion()).prop_map(|(value, conversion)| {
        let source = print_field(&value);
        Expr::from(ExprKind::Interpolation { value: Box::new(value), source, conversion, format_spec: None })
    });
    let field = field.boxed();
    (text(), field.clone(), field).prop_map(|(a, b, c)| ExprKind::TemplateStr(vec![a, b, c]).into()).boxed()
}

fn boxed((one, other): (Expr, Expr)) -> (Box<Expr>, Box<Expr>) {
    (Box::new(one), Box::new(other))
}

fn starred(expr: Expr) -> Expr {
    ExprKind::Starred(Box::new(expr)).into()
}

fn generator(iter: Expr, test: Expr) -> Vec<Comprehension> {
    let target = ExprKind::Tuple(vec![ExprKind::Name("t".to_owned()).into()]).into();
    vec![Comprehension { target, iter, ifs: vec![test], is_async: false }]
}

fn compound(inner: BoxedStrategy<Expr>) -> BoxedStrategy<Expr> {
    let two = || (inner.clone(), inner.clone());
    let three = || (inner.clone(), inner.clone(), inner.clone());
    let few = || prop::collection::vec(inner.clone(), 0..3);
    let kind = prop_oneof![
        two().prop_map(|pair| ExprKind::BoolOp { op: BoolOp::And, values: vec![pair.0, pair.1] }),
        two().prop_map(|pair| ExprKind::BoolOp { op: BoolOp::Or, values: vec![pair.0, pair.1] }),
        (two().prop_map(boxed), operator()).prop_map(|((left, right), op)| ExprKind::BinOp { left, op, right }),
        (inner.clone(), unary_op()).prop_map(|(operand, op)| ExprKind::UnaryOp { op, operand: Box::new(operand) }),
        (two(), cmp_op()).prop_map(|((left, right), op)| ExprKind::Compare {
            left: Box::new(left),
            ops: vec![op],
            comparators: vec![right]
        }),
        three().prop_map(|(test, body, orelse)| ExprKind::IfExp {
            test: Box::new(test),
            body: Box::new(body),
            orelse: Box::new(orelse)
        }),
        inner.clone().prop_map(|body| ExprKind::Lambda { args: Box::default(), body: Box::new(body) }),
        (name(), inner.clone()).prop_map(|(target, value)| ExprKind::NamedExpr {
            target: Box::new(ExprKind::Name(target).into()),
            value: Box::new(value)
        }),
        two().prop_map(|(a, b)| ExprKind::Tuple(vec![starred(a), b])),
        few().prop_map(ExprKind::Tuple),
        few().prop_map(ExprKind::List),
        two().prop_map(|(a, b)| ExprKind::Set(vec![a, starred(b)])),
        three()
            .prop_map(|(key, value, more)| ExprKind::Dict { keys: vec![Some(key), None], values: vec![value, more] }),
        three().prop_map(|(func, arg, value)| ExprKind::Call {
            func: Box::new(func),
            args: vec![starred(arg)],
            keywords: vec![Keyword { span: Span::default(), arg: None, value }]
        }),
        (inner.clone(), name()).prop_map(|(value, attr)| ExprKind::Attribute { value: Box::new(value), attr }),
        two().prop_map(boxed).prop_map(|(value, slice)| ExprKind::Subscript { value, slice }),
        three().prop_map(|(value, lower, step)| ExprKind::Subscript {
            value: Box::new(value),
            slice: Box::new(
                ExprKind::Slice { lower: Some(Box::new(lower)), upper: None, step: Some(Box::new(step)) }.into()
            )
        }),
    ];
    prop_oneof![4 => kind.prop_map(Expr::from), 1 => joined(inner.clone()), 1 => template(inner)].boxed()
}

fn comprehension(inner: BoxedStrategy<Expr>) -> BoxedStrategy<Expr> {
    let parts = (inner.clone(), inner.clone(), inner, any::<bool>());
    let comprehension = parts.prop_map(|(elt, iter, test, is_list)| {
        let (elt, generators) = (Box::new(elt), generator(iter, test));
        Expr::from(match is_list {
            true => ExprKind::ListComp { elt, generators },
            false => ExprKind::GeneratorExp { elt, generators },
        })
    });
    comprehension.boxed()
}

fn expr() -> BoxedStrategy<Expr> {
    // A comprehension with `:=` in it is often refused, so comprehensions hold leaves.
    let leaf = prop_oneof![3 => leaf(), 1 => comprehension(leaf())];
    leaf.prop_recursive(5, 40, 3, compound).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn expressions_survive_printing(expr in expr()) {
        let values = [expr.clone(), ExprKind::Tuple(vec![expr.clone(), starred(expr)]).into()];
        let body = values.into_iter().map(|value| StmtKind::Return(Some(value)).into()).collect();
        let def = FunctionDef {
            name: "f".to_owned(), args: Arguments::default(), body, decorator_list: vec![], returns: None,
            type_params: vec![], is_async: false,
        };
        let module = Module { body: vec![StmtKind::FunctionDef(Box::new(def)).into()] };
        let text = print(&module);
        let again = parse(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(stripped(again), module, "{}", text);
    }
}
