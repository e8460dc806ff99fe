//! Compound statements: a header, a body, further clauses.

use super::Printer;
use super::precedence::Precedence;
use crate::ast::{
    ClassDef, ExceptHandler, Expr, ExprKind, For, FunctionDef, MatchCase, Stmt, StmtKind, Try, TypeParam,
    TypeParamKind, With, WithItem,
};

impl Printer {
    /// Prints the statement if it is a compound one, and says whether it was.
    pub(super) fn compound(&mut self, kind: &StmtKind) -> bool {
        match kind {
            StmtKind::FunctionDef(def) => self.function(def),
            StmtKind::ClassDef(class) => self.class(class),
            StmtKind::For(stmt) => self.for_loop(stmt),
            StmtKind::While { test, body, orelse } => {
                self.clause(|this| this.keyword_and_test("while ", test), body);
                self.orelse(orelse);
            }
            StmtKind::If { test, body, orelse } => self.if_chain(test, body, orelse),
            StmtKind::With(with) => self.with(with),
            StmtKind::Match { subject, cases } => self.match_stmt(subject, cases),
            StmtKind::Try(stmt) => self.try_stmt(stmt),
            _ => return false,
        }
        true
    }

    /// A header line, a colon, and an indented body. An empty body, which no parser makes, is `pass`.
    fn clause(&mut self, header: impl FnOnce(&mut Self), body: &[Stmt]) {
        self.line(|this| {
            header(this);
            this.push(":");
        });
        self.indent += 1;
        body.iter().for_each(|stmt| self.stmt(stmt));
        if body.is_empty() {
            self.line(|this| this.push("pass"));
        }
        self.indent -= 1;
    }

    fn orelse(&mut self, body: &[Stmt]) {
        if !body.is_empty() {
            self.clause(|this| this.push("else"), body);
        }
    }

    fn keyword_and_test(&mut self, keyword: &str, test: &Expr) {
        self.push(keyword);
        self.expr(test, Precedence::Named);
    }

    fn if_chain(&mut self, test: &Expr, body: &[Stmt], orelse: &[Stmt]) {
        self.clause(|this| this.keyword_and_test("if ", test), body);
        let mut rest = orelse;
        while let [Stmt { kind: StmtKind::If { test, body, orelse }, .. }] = rest {
            self.clause(|this| this.keyword_and_test("elif ", test), body);
            rest = orelse;
        }
        self.orelse(rest);
    }

    fn for_loop(&mut self, stmt: &For) {
        let header = |this: &mut Self| {
            this.push(if stmt.is_async { "async for " } else { "for " });
            this.items(&stmt.target);
            this.push(" in ");
            this.items(&stmt.iter);
        };
        self.clause(header, &stmt.body);
        self.orelse(&stmt.orelse);
    }

    fn decorators(&mut self, decorators: &[Expr]) {
        for decorator in decorators {
            self.line(|this| this.keyword_and_test("@", decorator));
        }
    }

    fn function(&mut self, def: &FunctionDef) {
        self.decorators(&def.decorator_list);
        let header = |this: &mut Self| {
            this.push(if def.is_async { "async def " } else { "def " });
            this.push(&def.name);
            this.type_params(&def.type_params);
            this.push("(");
            this.parameters(&def.args);
            this.push(")");
            if let Some(returns) = &def.returns {
                this.push(" -> ");
                this.expr(returns, Precedence::Test);
            }
        };
        self.clause(header, &def.body);
    }

    fn class(&mut self, class: &ClassDef) {
        self.decorators(&class.decorator_list);
        let header = |this: &mut Self| {
            this.push("class ");
            this.push(&class.name);
            this.type_params(&class.type_params);
            if !class.bases.is_empty() || !class.keywords.is_empty() {
                this.call_arguments(&class.bases, &class.keywords);
            }
        };
        self.clause(header, &class.body);
    }

    pub(super) fn type_params(&mut self, params: &[TypeParam]) {
        if !params.is_empty() {
            self.push("[");
            self.commas(params, Self::type_param);
            self.push("]");
        }
    }

    fn type_param(&mut self, param: &TypeParam) {
        match &param.kind {
            TypeParamKind::TypeVar { name, bound, .. } => {
                self.push(name);
                if let Some(bound) = bound {
                    self.push(": ");
                    self.expr(bound, Precedence::Test);
                }
            }
            TypeParamKind::ParamSpec { name, .. } => self.push(&format!("**{name}")),
            TypeParamKind::TypeVarTuple { name, .. } => self.push(&format!("*{name}")),
        }
        if let Some(default) = param.kind.default_value() {
            self.push(" = ");
            self.expr(default, Precedence::Test);
        }
    }

    fn with(&mut self, with: &With) {
        let header = |this: &mut Self| {
            this.push(if with.is_async { "async with " } else { "with " });
            match &with.items[..] {
                // One pair of parentheses would read as that of the `with`.
                [WithItem { context_expr: Expr { kind: ExprKind::Tuple(elts), .. }, optional_vars: None }]
                    if !elts.is_empty() =>
                {
                    this.push("(");
                    this.expr(&with.items[0].context_expr, Precedence::Test);
                    this.push(")");
                }
                items => this.commas(items, Self::with_item),
            }
        };
        self.clause(header, &with.body);
    }

    fn with_item(&mut self, item: &WithItem) {
        self.expr(&item.context_expr, Precedence::Test);
        if let Some(vars) = &item.optional_vars {
            self.push(" as ");
            self.expr(vars, Precedence::Test);
        }
    }

    fn match_stmt(&mut self, subject: &Expr, cases: &[MatchCase]) {
        self.line(|this| {
            this.keyword_and_test("match ", subject);
            this.push(":");
        });
        self.indent += 1;
        cases.iter().for_each(|case| self.match_case(case));
        self.indent -= 1;
    }

    fn match_case(&mut self, case: &MatchCase) {
        let header = |this: &mut Self| {
            this.push("case ");
            this.pattern(&case.pattern);
            if let Some(guard) = &case.guard {
                this.keyword_and_test(" if ", guard);
            }
        };
        self.clause(header, &case.body);
    }

    fn try_stmt(&mut self, stmt: &Try) {
        self.clause(|this| this.push("try"), &stmt.body);
        for handler in &stmt.handlers {
            self.handler(handler, stmt.is_star);
        }
        self.orelse(&stmt.orelse);
        if !stmt.finalbody.is_empty() || stmt.handlers.is_empty() {
            self.clause(|this| this.push("finally"), &stmt.finalbody);
        }
    }

    fn handler(&mut self, handler: &ExceptHandler, is_star: bool) {
        let header = |this: &mut Self| {
            this.push(if is_star { "except*" } else { "except" });
            if let Some(typ) = &handler.typ {
                this.push(" ");
                this.expr(typ, Precedence::Test);
            }
            if let Some(name) = &handler.name {
                this.push(" as ");
                this.push(name);
            }
        };
        self.clause(header, &handler.body);
    }
}
