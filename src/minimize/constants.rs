//! Makes literals plain: ints toward 0 by halving (so a loop runs as seldom as it can), floats to few digits, texts short.

use super::Search;
use crate::generate::build;
use syntax::ast::{BigInt, Constant, Expr, ExprKind, UnaryOp};
use syntax::edit;

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut index = 0;
    while index < edit::exprs(&search.best().module).len() {
        while simplify(search, index) {}
        index += 1;
    }
}

/// Tries the simpler literals for one; true if one of them does.
fn simplify(search: &mut Search<'_>, index: usize) -> bool {
    let candidates = edit::exprs(&search.best().module).get(index).map(|(expr, _)| simpler(expr)).unwrap_or_default();
    candidates
        .into_iter()
        .any(|candidate| search.try_edit(|module| edit::edit_expr(module, index, |expr| *expr = candidate).is_some()))
}

fn simpler(expr: &Expr) -> Vec<Expr> {
    match &expr.kind {
        ExprKind::Constant(Constant::Int(value)) => ints(value),
        ExprKind::Constant(Constant::Float(_)) => [0.0, 1.0, 0.5].into_iter().map(build::float).collect(),
        ExprKind::Constant(Constant::Str { value, .. }) => texts(value),
        ExprKind::UnaryOp { op: UnaryOp::USub | UnaryOp::UAdd, operand } => vec![(**operand).clone()],
        _ => Vec::new(),
    }
}

/// Round steps first, then by one: a threshold is found in few checks, and then exactly.
fn ints(value: &BigInt) -> Vec<Expr> {
    let zero = BigInt::from(0);
    let steps = [value.clone(), value / 2 + 1, value / 4, value / 16, BigInt::from(1)];
    steps.into_iter().filter(|step| *step > zero).map(|step| build::int(value - step)).collect()
}

fn texts(value: &str) -> Vec<Expr> {
    let half: String = value.chars().take(value.chars().count() / 2).collect();
    let rest: String = value.chars().skip(1).collect();
    [String::new(), half, "a".to_owned(), rest].iter().map(|text| build::text(text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Case;

    #[test]
    fn a_loop_count_goes_down_to_its_threshold() {
        let case = Case::parse("case.py", "range(300)\n").unwrap();
        let case = Case::print("case.py", &case.module, case.settings).unwrap();
        let count = |case: &Case| -> u32 { case.source.split(['(', ')']).nth(1).unwrap().parse().unwrap() };
        let mut keeps = |case: &Case| (count(case) >= 17).into();
        let mut search = Search::new(case, 100, &mut keeps);
        reduce(&mut search);
        assert_eq!(count(search.best()), 17);
    }

    #[test]
    fn texts_and_floats_become_plain() {
        assert_eq!(super::super::tests::reduced(reduce, "x = 'hello'\ny = 123.75\n", "y"), "x = ''\ny = 0.0\n");
    }
}
