//! The table of all nodes: each one's name and fields as in CPython's `Parser/Python.asdl`, in that order.
//! `walk` and `dump` derive from it, so they cannot disagree on what a node holds.

/// Calls the macro `$then` with the table. A row is a type and, for each of its forms, `pattern => AsdlName(field, …)`. After a field
/// stands the context of the expressions in it where it is not `Load`; `Same` is that of the expression itself. A form named `Within`
/// adds nothing to the node in it.
macro_rules! for_each_node {
    ($then:ident) => {
        $then! {
            Module { Module { body } => Module(body) }
            StmtKind {
                StmtKind::FunctionDef(def) => Within(def),
                StmtKind::ClassDef(class) => Within(class),
                StmtKind::Return(value) => Return(value),
                StmtKind::Delete(targets) => Delete(targets: Del),
                StmtKind::Assign { targets, value } => Assign(targets: Store, value),
                StmtKind::TypeAlias { name, type_params, value } => TypeAlias(name: Store, type_params, value),
                StmtKind::AugAssign { target, op, value } => AugAssign(target: Store, op, value),
                StmtKind::AnnAssign { target, annotation, value, simple } =>
                    AnnAssign(target: Store, annotation, value, simple),
                StmtKind::For(stmt) => Within(stmt),
                StmtKind::While { test, body, orelse } => While(test, body, orelse),
                StmtKind::If { test, body, orelse } => If(test, body, orelse),
                StmtKind::With(with) => Within(with),
                StmtKind::Match { subject, cases } => Match(subject, cases),
                StmtKind::Raise { exc, cause } => Raise(exc, cause),
                StmtKind::Try(stmt) => Within(stmt),
                StmtKind::Assert { test, msg } => Assert(test, msg),
                StmtKind::Import { names } => Import(names),
                StmtKind::ImportFrom { module, names, level } => ImportFrom(module, names, level),
                StmtKind::Global(names) => Global(names),
                StmtKind::Nonlocal(names) => Nonlocal(names),
                StmtKind::Expr(value) => Expr(value),
                StmtKind::Pass => Pass(),
                StmtKind::Break => Break(),
                StmtKind::Continue => Continue(),
            }
            FunctionDef {
                FunctionDef { name, args, body, decorator_list, returns, type_params, is_async: false } =>
                    FunctionDef(name, args, body, decorator_list, returns, type_params),
                FunctionDef { name, args, body, decorator_list, returns, type_params, is_async: true } =>
                    AsyncFunctionDef(name, args, body, decorator_list, returns, type_params),
            }
            ClassDef {
                ClassDef { name, bases, keywords, body, decorator_list, type_params } =>
                    ClassDef(name, bases, keywords, body, decorator_list, type_params),
            }
            For {
                For { target, iter, body, orelse, is_async: false } => For(target: Store, iter, body, orelse),
                For { target, iter, body, orelse, is_async: true } => AsyncFor(target: Store, iter, body, orelse),
            }
            With {
                With { items, body, is_async: false } => With(items, body),
                With { items, body, is_async: true } => AsyncWith(items, body),
            }
            Try {
                Try { body, handlers, orelse, finalbody, is_star: false } => Try(body, handlers, orelse, finalbody),
                Try { body, handlers, orelse, finalbody, is_star: true } => TryStar(body, handlers, orelse, finalbody),
            }
            ExceptHandler {
                ExceptHandler { span, typ: r#type, name, body } => ExceptHandler(span, r#type, name, body),
            }
            WithItem {
                WithItem { context_expr, optional_vars } => withitem(context_expr, optional_vars: Store),
            }
            MatchCase { MatchCase { pattern, guard, body } => match_case(pattern, guard, body) }
            PatternKind {
                PatternKind::Value(value) => MatchValue(value),
                PatternKind::Singleton(value) => MatchSingleton(value),
                PatternKind::Sequence(patterns) => MatchSequence(patterns),
                PatternKind::Mapping { keys, patterns, rest } => MatchMapping(keys, patterns, rest),
                PatternKind::Class { cls, patterns, kwd_attrs, kwd_patterns } =>
                    MatchClass(cls, patterns, kwd_attrs, kwd_patterns),
                PatternKind::Star(name) => MatchStar(name),
                PatternKind::As { pattern, name } => MatchAs(pattern, name),
                PatternKind::Or(patterns) => MatchOr(patterns),
            }
            Alias { Alias { span, name, asname } => alias(span, name, asname) }
            Comprehension {
                Comprehension { target, iter, ifs, is_async } => comprehension(target: Store, iter, ifs, is_async),
            }
            Arguments {
                Arguments { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults } =>
                    arguments(posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults),
            }
            Arg { Arg { span, arg, annotation } => arg(span, arg, annotation) }
            Keyword { Keyword { span, arg, value } => keyword(span, arg, value) }
            TypeParam { TypeParam { span, kind } => Within(span, kind) }
            TypeParamKind {
                TypeParamKind::TypeVar { name, bound, default_value } => TypeVar(name, bound, default_value),
                TypeParamKind::ParamSpec { name, default_value } => ParamSpec(name, default_value),
                TypeParamKind::TypeVarTuple { name, default_value } => TypeVarTuple(name, default_value),
            }
            ExprKind {
                ExprKind::BoolOp { op, values } => BoolOp(op, values),
                ExprKind::NamedExpr { target, value } => NamedExpr(target: Store, value),
                ExprKind::BinOp { left, op, right } => BinOp(left, op, right),
                ExprKind::UnaryOp { op, operand } => UnaryOp(op, operand),
                ExprKind::Lambda { args, body } => Lambda(args, body),
                ExprKind::IfExp { test, body, orelse } => IfExp(test, body, orelse),
                ExprKind::Dict { keys, values } => Dict(keys, values),
                ExprKind::Set(elts) => Set(elts),
                ExprKind::ListComp { elt, generators } => ListComp(elt, generators),
                ExprKind::SetComp { elt, generators } => SetComp(elt, generators),
                ExprKind::DictComp { key, value, generators } => DictComp(key, value, generators),
                ExprKind::GeneratorExp { elt, generators } => GeneratorExp(elt, generators),
                ExprKind::Await(value) => Await(value),
                ExprKind::Yield(value) => Yield(value),
                ExprKind::YieldFrom(value) => YieldFrom(value),
                ExprKind::Compare { left, ops, comparators } => Compare(left, ops, comparators),
                ExprKind::Call { func, args, keywords } => Call(func, args, keywords),
                ExprKind::FormattedValue { value, conversion, format_spec } =>
                    FormattedValue(value, conversion, format_spec),
                ExprKind::JoinedStr(values) => JoinedStr(values),
                ExprKind::Interpolation { value, source: str, conversion, format_spec } =>
                    Interpolation(value, str, conversion, format_spec),
                ExprKind::TemplateStr(values) => TemplateStr(values),
                ExprKind::Constant(value) => Constant(value),
                ExprKind::Attribute { value, attr } => Attribute(value, attr),
                ExprKind::Subscript { value, slice } => Subscript(value, slice),
                ExprKind::Starred(value) => Starred(value: Same),
                ExprKind::Name(id) => Name(id),
                ExprKind::List(elts) => List(elts: Same),
                ExprKind::Tuple(elts) => Tuple(elts: Same),
                ExprKind::Slice { lower, upper, step } => Slice(lower, upper, step),
            }
        }
    };
}

pub(crate) use for_each_node;
