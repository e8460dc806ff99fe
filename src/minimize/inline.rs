//! Replaces a call of a function by the expression that the function returns, with the arguments in the place of the parameters,
//! and a call as a statement by the function's body where it has no parameters. The function itself goes with the statements that
//! nothing needs.

use super::Search;
use super::tree::functions;
use syntax::ast::{Expr, ExprKind, FunctionDef, Module, Stmt, StmtKind};
use syntax::walk::{self, Context, VisitorMut};

pub(super) fn reduce(search: &mut Search<'_>) {
    for function in functions(&search.best().module) {
        search.try_edit(|module| splice_body(module, &function));
        search.try_edit(|module| replace_calls(module, &function));
    }
}

/// Puts the body of a function without parameters in the place of its definition, and takes away the calls of it.
fn splice_body(module: &mut Module, function: &FunctionDef) -> bool {
    let mut splicer = Splicer { function, spliced: false };
    walk::walk_module_mut(&mut splicer, module);
    splicer.spliced
}

struct Splicer<'a> {
    function: &'a FunctionDef,
    spliced: bool,
}

impl VisitorMut for Splicer<'_> {
    fn suite(&mut self, suite: &mut Vec<Stmt>) {
        let defines =
            |statement: &Stmt| matches!(&statement.kind, StmtKind::FunctionDef(f) if f.name == self.function.name);
        suite.retain(|statement| !defines(statement));
        let calls = |statement: &Stmt| matches!(&statement.kind, StmtKind::Expr(value) if self.calls(value));
        if let Some(at) = suite.iter().position(calls) {
            let returns = |statement: &&Stmt| !matches!(statement.kind, StmtKind::Return(_) | StmtKind::Global(_));
            let body: Vec<Stmt> = self.function.body.iter().filter(returns).cloned().collect();
            suite.splice(at..=at, body);
            self.spliced = true;
        }
        walk::walk_suite_mut(self, suite);
    }
}

impl Splicer<'_> {
    fn calls(&self, value: &Expr) -> bool {
        let ExprKind::Call { func, args, keywords } = &value.kind else { return false };
        let named = matches!(&func.kind, ExprKind::Name(name) if *name == self.function.name);
        named && args.is_empty() && keywords.is_empty()
    }
}

/// Replaces each call by what a function of one `return` gives.
fn replace_calls(module: &mut Module, function: &FunctionDef) -> bool {
    let [Stmt { kind: StmtKind::Return(Some(value)), .. }] = function.body.as_slice() else { return false };
    let parameters: Vec<&str> = function.args.args.iter().map(|parameter| parameter.arg.as_str()).collect();
    let mut replacer = Replacer { name: &function.name, parameters, value, replaced: false };
    walk::walk_module_mut(&mut replacer, module);
    replacer.replaced
}

struct Replacer<'a> {
    name: &'a str,
    parameters: Vec<&'a str>,
    value: &'a Expr,
    replaced: bool,
}

impl VisitorMut for Replacer<'_> {
    fn expr(&mut self, expr: &mut Expr, context: Context) {
        walk::walk_expr_mut(self, expr, context);
        let ExprKind::Call { func, args, keywords } = &expr.kind else { return };
        let named = matches!(&func.kind, ExprKind::Name(name) if name == self.name);
        if named && keywords.is_empty() && args.len() == self.parameters.len() {
            let mut value = self.value.clone();
            Substitution { parameters: &self.parameters, args }.expr(&mut value, Context::Load);
            *expr = value;
            self.replaced = true;
        }
    }
}

struct Substitution<'a> {
    parameters: &'a [&'a str],
    args: &'a [Expr],
}

impl VisitorMut for Substitution<'_> {
    fn expr(&mut self, expr: &mut Expr, context: Context) {
        let at = match &expr.kind {
            ExprKind::Name(name) => self.parameters.iter().position(|parameter| parameter == name),
            _ => None,
        };
        match at {
            Some(at) => *expr = self.args[at].clone(),
            None => walk::walk_expr_mut(self, expr, context),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::minimize;
    use crate::case::Case;

    #[test]
    fn a_call_becomes_what_it_returns() {
        let case = Case::parse("case.py", "def f(a, b):\n    return a // b\nx = f(1, 2) + 3\n").unwrap();
        let case = Case::print("case.py", &case.module, case.settings).unwrap();
        let smallest = minimize(&case, super::super::CHECKS, &mut |case| {
            (case.source.contains("1 //") || case.source.contains("f(1")).into()
        });
        assert_eq!(smallest.lines(), 1, "{}", smallest.source);
    }

    #[test]
    fn a_body_takes_the_place_of_the_call() {
        let source = "def f():\n    x = 1\n    y = x\nf()\n";
        assert_eq!(super::super::tests::reduced(super::reduce, source, "y"), "x = 1\ny = x\n");
    }
}
