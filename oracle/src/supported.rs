//! What the oracle does not run yet, found before running. The walk keeps its own list of work: a deep tree is no danger.

use crate::builtins::UNSUPPORTED_BUILTINS;
use crate::outcome::NotSupported;
use crate::scope::Program;
use syntax::ast::{Arguments, Comprehension, Expr, ExprKind, Module, Stmt, StmtKind};

/// The first thing in the source that is not supported.
pub(crate) fn check_syntax(module: &Module) -> Result<(), NotSupported> {
    let mut work = Work { statements: module.body.iter().collect(), exprs: Vec::new(), found: Vec::new() };
    while let Some(statement) = work.statements.pop() {
        work.statement(statement);
        while let Some(expr) = work.exprs.pop() {
            work.expr(expr);
        }
    }
    first(work.found)
}

/// The first name that only CPython's builtins have.
pub(crate) fn check_names(program: &Program<'_>) -> Result<(), NotSupported> {
    // A docstring binds `__doc__` without a sign of it in the tree.
    let visible = program.unbound.iter().filter(|unbound| unbound.name != "__doc__");
    let unsupported = visible.filter(|unbound| UNSUPPORTED_BUILTINS.contains(&unbound.name));
    let names =
        unsupported.map(|unbound| NotSupported { line: unbound.line, what: format!("builtin {}", unbound.name) });
    let lost =
        program.lost_nonlocals.iter().map(|&line| NotSupported { line, what: "nonlocal without a binding".to_owned() });
    first(names.chain(lost).collect())
}

fn first(found: Vec<NotSupported>) -> Result<(), NotSupported> {
    found.into_iter().min_by_key(|found| found.line).map_or(Ok(()), Err)
}

struct Work<'a> {
    statements: Vec<&'a Stmt>,
    exprs: Vec<&'a Expr>,
    found: Vec<NotSupported>,
}

impl<'a> Work<'a> {
    fn refuse(&mut self, line: u32, what: &str) {
        self.found.push(NotSupported { line, what: what.to_owned() });
    }

    fn statement(&mut self, statement: &'a Stmt) {
        let line = statement.span.line;
        match &statement.kind {
            StmtKind::FunctionDef(function) => {
                self.exprs.extend(&function.decorator_list);
                if !function.type_params.is_empty() {
                    self.refuse(line, "type parameters");
                }
                self.arguments(&function.args);
                self.statements.extend(&function.body);
            }
            StmtKind::ClassDef(class) => {
                if !class.type_params.is_empty() {
                    self.refuse(line, "type parameters");
                }
                self.exprs.extend(class.decorator_list.iter().chain(&class.bases));
                self.exprs.extend(class.keywords.iter().map(|keyword| &keyword.value));
                self.statements.extend(&class.body);
            }
            StmtKind::TypeAlias { .. } => self.refuse(line, "type alias"),
            StmtKind::With(node) => {
                for item in &node.items {
                    self.exprs.push(&item.context_expr);
                    self.exprs.extend(&item.optional_vars);
                }
                self.statements.extend(&node.body);
            }
            StmtKind::Match { subject, cases } => {
                self.exprs.push(subject);
                self.exprs.extend(cases.iter().filter_map(|case| case.guard.as_ref()));
                self.statements.extend(cases.iter().flat_map(|case| &case.body));
            }
            StmtKind::Import { .. } | StmtKind::ImportFrom { .. } => {}
            StmtKind::Return(value) => self.exprs.extend(value),
            StmtKind::Delete(targets) => self.exprs.extend(targets),
            StmtKind::Assign { targets, value } => self.exprs.extend(targets.iter().chain([value])),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.exprs.push(target);
                self.exprs.extend(value);
                if !simple {
                    self.exprs.push(annotation);
                }
            }
            StmtKind::AugAssign { target, value, .. } => self.exprs.extend([target, value]),
            StmtKind::For(node) => {
                self.exprs.extend([&node.target, &node.iter]);
                self.statements.extend(node.body.iter().chain(&node.orelse));
            }
            StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
                self.exprs.push(test);
                self.statements.extend(body.iter().chain(orelse));
            }
            StmtKind::Raise { exc, cause } => self.exprs.extend(exc.iter().chain(cause)),
            StmtKind::Try(node) => {
                self.exprs.extend(node.handlers.iter().filter_map(|handler| handler.typ.as_ref()));
                self.statements.extend(node.handlers.iter().flat_map(|handler| &handler.body));
                self.statements.extend(node.body.iter().chain(&node.orelse).chain(&node.finalbody));
            }
            StmtKind::Assert { test, msg } => self.exprs.extend([test].into_iter().chain(msg)),
            StmtKind::Expr(value) => self.exprs.push(value),
            StmtKind::Global(_) | StmtKind::Nonlocal(_) => {}
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
        }
    }

    fn arguments(&mut self, arguments: &'a Arguments) {
        self.exprs.extend(arguments.defaults.iter().chain(arguments.kw_defaults.iter().flatten()));
    }

    fn expr(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Constant(_) | ExprKind::Name(_) => {}
            ExprKind::BoolOp { values, .. } | ExprKind::JoinedStr(values) => self.exprs.extend(values),
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => self.exprs.extend(items),
            ExprKind::BinOp { left, right, .. } => self.exprs.extend([&**left, &**right]),
            ExprKind::Subscript { value, slice } => self.exprs.extend([&**value, &**slice]),
            ExprKind::UnaryOp { operand, .. } => self.exprs.push(operand),
            ExprKind::Starred(value) | ExprKind::Attribute { value, .. } => self.exprs.push(value),
            ExprKind::YieldFrom(value) | ExprKind::Await(value) => self.exprs.push(value),
            ExprKind::Yield(value) => self.exprs.extend(value.as_deref()),
            ExprKind::NamedExpr { target, value } => self.exprs.extend([&**target, &**value]),
            ExprKind::Lambda { args, body } => {
                self.arguments(args);
                self.exprs.push(body);
            }
            ExprKind::IfExp { test, body, orelse } => self.exprs.extend([&**test, &**body, &**orelse]),
            ExprKind::Dict { keys, values } => self.exprs.extend(keys.iter().flatten().chain(values)),
            ExprKind::ListComp { elt, generators }
            | ExprKind::SetComp { elt, generators }
            | ExprKind::GeneratorExp { elt, generators } => {
                self.exprs.push(elt);
                self.generators(generators);
            }
            ExprKind::DictComp { key, value, generators } => {
                self.exprs.extend([&**key, &**value]);
                self.generators(generators);
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.exprs.extend(std::iter::once(&**left).chain(comparators));
            }
            ExprKind::Call { func, args, keywords } => {
                let values = keywords.iter().map(|keyword| &keyword.value);
                self.exprs.extend(std::iter::once(&**func).chain(args).chain(values));
            }
            ExprKind::FormattedValue { value, format_spec, .. } => {
                self.exprs.push(value);
                self.exprs.extend(format_spec.as_deref());
            }
            ExprKind::Slice { lower, upper, step } => {
                self.exprs.extend([lower, upper, step].into_iter().filter_map(|bound| bound.as_deref()));
            }
        }
    }

    fn generators(&mut self, generators: &'a [Comprehension]) {
        for generator in generators {
            self.exprs.extend([&generator.target, &generator.iter]);
            self.exprs.extend(&generator.ifs);
        }
    }
}
