//! Statements.

use rustpython_parser::ast as theirs;

use super::{Lowered, Lowering, range, type_defaults};
use crate::ast::{
    Alias, ClassDef, ExceptHandler, Expr, ExprKind, For, FunctionDef, MatchCase, Span, Stmt, StmtKind, Try, TypeParam,
    TypeParamKind, With, WithItem,
};

/// `def` and `async def` in one, so that they lower by one function.
struct Def {
    name: theirs::Identifier,
    args: theirs::Arguments,
    body: Vec<theirs::Stmt>,
    decorator_list: Vec<theirs::Expr>,
    returns: Option<Box<theirs::Expr>>,
    type_params: Vec<theirs::TypeParam>,
    is_async: bool,
}

macro_rules! def {
    ($def:expr, $is_async:literal) => {
        Def {
            name: $def.name,
            args: *$def.args,
            body: $def.body,
            decorator_list: $def.decorator_list,
            returns: $def.returns,
            type_params: $def.type_params,
            is_async: $is_async,
        }
    };
}

fn ends_with_block(stmt: &theirs::Stmt) -> bool {
    use theirs::Stmt as Theirs;
    matches!(
        stmt,
        Theirs::FunctionDef(_)
            | Theirs::AsyncFunctionDef(_)
            | Theirs::ClassDef(_)
            | Theirs::For(_)
            | Theirs::AsyncFor(_)
            | Theirs::While(_)
            | Theirs::If(_)
            | Theirs::With(_)
            | Theirs::AsyncWith(_)
            | Theirs::Match(_)
            | Theirs::Try(_)
            | Theirs::TryStar(_)
    )
}

impl Lowering<'_> {
    pub(super) fn suite(&mut self, suite: Vec<theirs::Stmt>) -> Lowered<Vec<Stmt>> {
        suite.into_iter().map(|stmt| self.stmt(stmt)).collect()
    }

    fn stmt(&mut self, stmt: theirs::Stmt) -> Lowered<Stmt> {
        let span = if ends_with_block(&stmt) { self.block_span(&stmt) } else { self.span(&stmt) };
        let kind = self.deeper(span, |this| this.stmt_kind(stmt))?;
        Ok(Stmt { span, kind })
    }

    /// What ends with a block also has the semicolon after the block's last statement.
    fn block_span(&self, node: &impl theirs::Ranged) -> Span {
        let range = range(node.range());
        self.source.span(&(range.start..self.tokens.after_semicolon(range.end)))
    }

    fn stmt_kind(&mut self, stmt: theirs::Stmt) -> Lowered<StmtKind> {
        use theirs::Stmt as Theirs;
        Ok(lower! { self, stmt, Theirs => StmtKind {
            Return(value: optional)
            Delete(targets: exprs)
            Assign { targets: exprs, value: unboxed }
            TypeAlias { name: unboxed, type_params: type_params, value: unboxed }
            AugAssign { target: unboxed, op: same, value: unboxed }
            While { test: unboxed, body: suite, orelse: suite }
            If { test: unboxed, body: suite, orelse: suite }
            Match { subject: unboxed, cases: match_cases }
            Raise { exc: optional, cause: optional }
            Assert { test: unboxed, msg: optional }
            Import { names: aliases }
            Global(names: names)
            Nonlocal(names: names)
            Expr(value: unboxed)
            ..
            Theirs::FunctionDef(def) => self.function(def!(def, false))?,
            Theirs::AsyncFunctionDef(def) => self.function(def!(def, true))?,
            Theirs::ClassDef(class) => self.class(class)?,
            Theirs::AnnAssign(stmt) => self.annotated(stmt)?,
            Theirs::For(stmt) => self.for_loop(stmt, false)?,
            Theirs::AsyncFor(stmt) => {
                let theirs::StmtAsyncFor { range, target, iter, body, orelse, type_comment } = stmt;
                self.for_loop(theirs::StmtFor { range, target, iter, body, orelse, type_comment }, true)?
            },
            Theirs::With(stmt) => self.with(stmt.items, stmt.body, false)?,
            Theirs::AsyncWith(stmt) => self.with(stmt.items, stmt.body, true)?,
            Theirs::Try(stmt) => self.try_stmt(stmt, false)?,
            Theirs::TryStar(stmt) => {
                let theirs::StmtTryStar { range, body, handlers, orelse, finalbody } = stmt;
                self.try_stmt(theirs::StmtTry { range, body, handlers, orelse, finalbody }, true)?
            },
            Theirs::ImportFrom(stmt) => self.import_from(stmt)?,
            Theirs::Pass(_) => StmtKind::Pass,
            Theirs::Break(_) => StmtKind::Break,
            Theirs::Continue(_) => StmtKind::Continue,
        }})
    }

    fn function(&mut self, def: Def) -> Lowered<StmtKind> {
        Ok(StmtKind::FunctionDef(Box::new(FunctionDef {
            decorator_list: self.exprs(def.decorator_list)?,
            name: def.name.into(),
            type_params: self.type_params(def.type_params)?,
            args: self.arguments(def.args)?,
            returns: self.optional(def.returns)?,
            body: self.suite(def.body)?,
            is_async: def.is_async,
        })))
    }

    fn class(&mut self, class: theirs::StmtClassDef) -> Lowered<StmtKind> {
        Ok(StmtKind::ClassDef(Box::new(ClassDef {
            decorator_list: self.exprs(class.decorator_list)?,
            name: class.name.into(),
            type_params: self.type_params(class.type_params)?,
            bases: class.bases.into_iter().map(|base| self.base(base)).collect::<Lowered<_>>()?,
            keywords: self.keywords(class.keywords)?,
            body: self.suite(class.body)?,
        })))
    }

    fn base(&mut self, base: theirs::Expr) -> Lowered<Expr> {
        let place = range(theirs::Ranged::range(&base));
        if let theirs::Expr::GeneratorExp(generator) = &base
            && !self.tokens.is_parenthesized(&place)
        {
            let after = self.tokens.index_at(theirs::Ranged::end(&*generator.elt).to_usize());
            return Err(self.source.error_in(&self.tokens.all()[after].range, "invalid syntax"));
        }
        self.expr(base)
    }

    fn annotated(&mut self, stmt: theirs::StmtAnnAssign) -> Lowered<StmtKind> {
        let whole = theirs::Ranged::start(&stmt);
        // A name in parentheses starts after the statement does.
        let simple = stmt.simple && theirs::Ranged::start(&*stmt.target) == whole;
        Ok(StmtKind::AnnAssign {
            target: self.expr(*stmt.target)?,
            annotation: self.expr(*stmt.annotation)?,
            value: self.optional(stmt.value)?,
            simple,
        })
    }

    fn for_loop(&mut self, stmt: theirs::StmtFor, is_async: bool) -> Lowered<StmtKind> {
        Ok(StmtKind::For(Box::new(For {
            target: self.expr(*stmt.target)?,
            iter: self.expr(*stmt.iter)?,
            body: self.suite(stmt.body)?,
            orelse: self.suite(stmt.orelse)?,
            is_async,
        })))
    }

    fn import_from(&mut self, stmt: theirs::StmtImportFrom) -> Lowered<StmtKind> {
        Ok(StmtKind::ImportFrom {
            module: stmt.module.map(String::from),
            names: self.aliases(stmt.names)?,
            level: stmt.level.map_or(0, |level| level.to_u32()),
        })
    }

    fn with(&mut self, items: Vec<theirs::WithItem>, body: Vec<theirs::Stmt>, is_async: bool) -> Lowered<StmtKind> {
        let items = items.into_iter().map(|item| self.with_item(item)).collect::<Lowered<_>>()?;
        Ok(StmtKind::With(Box::new(With { items, body: self.suite(body)?, is_async })))
    }

    fn with_item(&mut self, item: theirs::WithItem) -> Lowered<WithItem> {
        Ok(WithItem { context_expr: self.expr(item.context_expr)?, optional_vars: self.optional(item.optional_vars)? })
    }

    fn try_stmt(&mut self, stmt: theirs::StmtTry, is_star: bool) -> Lowered<StmtKind> {
        Ok(StmtKind::Try(Box::new(Try {
            body: self.suite(stmt.body)?,
            handlers: stmt.handlers.into_iter().map(|handler| self.handler(handler)).collect::<Lowered<_>>()?,
            orelse: self.suite(stmt.orelse)?,
            finalbody: self.suite(stmt.finalbody)?,
            is_star,
        })))
    }

    fn handler(
        &mut self,
        theirs::ExceptHandler::ExceptHandler(handler): theirs::ExceptHandler,
    ) -> Lowered<ExceptHandler> {
        Ok(ExceptHandler {
            span: self.block_span(&handler),
            typ: self.optional(handler.type_)?,
            name: handler.name.map(String::from),
            body: self.suite(handler.body)?,
        })
    }

    fn match_cases(&mut self, cases: Vec<theirs::MatchCase>) -> Lowered<Vec<MatchCase>> {
        cases.into_iter().map(|case| self.match_case(case)).collect()
    }

    fn match_case(&mut self, case: theirs::MatchCase) -> Lowered<MatchCase> {
        Ok(MatchCase {
            pattern: self.pattern(case.pattern)?,
            guard: self.optional(case.guard)?,
            body: self.suite(case.body)?,
        })
    }

    fn aliases(&mut self, aliases: Vec<theirs::Alias>) -> Lowered<Vec<Alias>> {
        let lower = |alias: theirs::Alias| Alias {
            span: self.span(&alias),
            name: alias.name.into(),
            asname: alias.asname.map(String::from),
        };
        Ok(aliases.into_iter().map(lower).collect())
    }

    fn type_params(&mut self, params: Vec<theirs::TypeParam>) -> Lowered<Vec<TypeParam>> {
        let mut lowered: Vec<TypeParam> = Vec::new();
        for param in params {
            let param = self.type_param(param)?;
            match (param.kind, lowered.last_mut()) {
                (TypeParamKind::TypeVar { name, bound, .. }, Some(last)) if name == type_defaults::NAME => {
                    (last.span.end_line, last.span.end_column) = (param.span.end_line, param.span.end_column);
                    *last.kind.default_value_mut() = bound.map(|bound| starred_item(last, bound));
                }
                (kind, _) => lowered.push(TypeParam { span: param.span, kind }),
            }
        }
        Ok(lowered)
    }

    fn type_param(&mut self, param: theirs::TypeParam) -> Lowered<TypeParam> {
        let span = self.span(&param);
        let kind = match param {
            theirs::TypeParam::TypeVar(param) => TypeParamKind::TypeVar {
                name: param.name.into(),
                bound: self.optional(param.bound)?,
                default_value: None,
            },
            theirs::TypeParam::ParamSpec(param) => {
                TypeParamKind::ParamSpec { name: param.name.into(), default_value: None }
            }
            theirs::TypeParam::TypeVarTuple(param) => {
                TypeParamKind::TypeVarTuple { name: param.name.into(), default_value: None }
            }
        };
        Ok(TypeParam { span, kind })
    }
}

/// The default of a `TypeVarTuple` without the tuple that it was fed in.
fn starred_item(param: &TypeParam, default: Expr) -> Expr {
    match default.kind {
        ExprKind::Tuple(mut items) if matches!(param.kind, TypeParamKind::TypeVarTuple { .. }) && items.len() == 1 => {
            items.remove(0)
        }
        kind => Expr { span: default.span, kind },
    }
}
