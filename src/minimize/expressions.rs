//! Replaces an expression by a part of it, or by a literal. From the outside in: the larger what goes, the better.

use super::Search;
use crate::generate::build;
use syntax::ast::{Expr, ExprKind};
use syntax::edit;
use syntax::walk::{self, Context, Visitor};

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut index = 0;
    while index < edit::exprs(&search.best().module).len() {
        let candidates = candidates(search, index);
        let smaller = candidates.into_iter().any(|candidate| {
            search.try_edit(|module| edit::edit_expr(module, index, |expr| *expr = candidate).is_some())
        });
        // A replaced expression may be replaced again.
        index += usize::from(!smaller);
    }
}

/// What may stand in the place of an expression whose value is used.
fn candidates(search: &Search<'_>, index: usize) -> Vec<Expr> {
    let exprs = edit::exprs(&search.best().module);
    match exprs.get(index) {
        Some((expr, Context::Load)) if !matches!(expr.kind, ExprKind::Constant(_)) => {
            let literals = [build::int(0), build::int(1), build::text(""), build::none(), build::list(Vec::new())];
            let parts = parts(expr);
            literals.into_iter().chain(parts).chain(without_operator(expr)).collect()
        }
        _ => Vec::new(),
    }
}

/// The expressions directly inside.
fn parts(expr: &Expr) -> Vec<Expr> {
    let mut parts = Parts(Vec::new());
    walk::walk_expr(&mut parts, expr, Context::Load);
    parts.0
}

struct Parts(Vec<Expr>);

impl<'ast> Visitor<'ast> for Parts {
    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        let part = !matches!(
            expr.kind,
            ExprKind::Slice { .. }
                | ExprKind::Starred(_)
                | ExprKind::FormattedValue { .. }
                | ExprKind::Interpolation { .. }
        );
        if context == Context::Load && part {
            self.0.push(expr.clone());
        }
    }
}

/// `range(a, b, c)` as `range(b)`: a loop stays a loop.
fn without_operator(expr: &Expr) -> Option<Expr> {
    match &expr.kind {
        ExprKind::Call { func, args, keywords } if args.len() > 1 && keywords.is_empty() => {
            Some(build::call_with((**func).clone(), vec![args[1].clone()], Vec::new()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn the_part_that_matters_takes_the_place_of_the_whole() {
        assert_eq!(reduced(super::reduce, "x = f(a + (b // c) * 2)\n", "//"), "x = 0 // 0\n");
    }

    #[test]
    fn what_is_assigned_stays() {
        assert_eq!(reduced(super::reduce, "x = f(y)\n", "x ="), "x = 0\n");
    }
}
