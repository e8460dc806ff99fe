//! Drops elements of lists inside expressions: items, arguments, operands, comparisons, conditions of a comprehension.

use super::Search;
use super::tree::remove;
use syntax::ast::{Expr, ExprKind, Module};
use syntax::edit;

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut index = 0;
    while index < edit::exprs(&search.best().module).len() {
        let mut element = 0;
        while let Some(true) = present(search, index, element) {
            if !search.try_edit(|module| drop_at(module, index, element)) {
                element += 1;
            }
        }
        index += 1;
    }
}

fn present(search: &Search<'_>, index: usize, element: usize) -> Option<bool> {
    let exprs = edit::exprs(&search.best().module);
    exprs.get(index).map(|(expr, _)| drop(&mut (*expr).clone(), element))
}

fn drop_at(module: &mut Module, index: usize, element: usize) -> bool {
    edit::edit_expr(module, index, |expr| drop(expr, element)).unwrap_or(false)
}

/// Drops element number `element`; false if there is none of that number.
fn drop(expr: &mut Expr, element: usize) -> bool {
    match &mut expr.kind {
        ExprKind::List(items) | ExprKind::Tuple(items) => remove(items, element),
        ExprKind::TemplateStr(items) => remove(items, element),
        ExprKind::Set(items) | ExprKind::JoinedStr(items) => items.len() > 1 && remove(items, element),
        ExprKind::BoolOp { values, .. } => values.len() > 2 && remove(values, element),
        ExprKind::Dict { keys, values } => remove(keys, element) && remove(values, element),
        ExprKind::Compare { ops, comparators, .. } => {
            ops.len() > 1 && remove(ops, element) && remove(comparators, element)
        }
        ExprKind::Call { args, keywords, .. } => {
            let positional = args.len();
            if element < positional { remove(args, element) } else { remove(keywords, element - positional) }
        }
        ExprKind::ListComp { generators, .. }
        | ExprKind::SetComp { generators, .. }
        | ExprKind::GeneratorExp { generators, .. }
        | ExprKind::DictComp { generators, .. } => {
            let clauses = generators.len();
            if element < clauses {
                return clauses > 1 && remove(generators, element);
            }
            generators.get_mut(element - clauses).is_some_and(|clause| clause.ifs.pop().is_some())
        }
        ExprKind::FormattedValue { format_spec, .. } | ExprKind::Interpolation { format_spec, .. } => {
            element == 0 && format_spec.take().is_some()
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step].into_iter().nth(element).is_some_and(|bound| bound.take().is_some())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn elements_that_do_not_matter_go() {
        assert_eq!(reduced(super::reduce, "f(a, [b, c, {d: e}], k=g)\n", "c"), "f([c])\n");
        assert_eq!(reduced(super::reduce, "a < b < c\n", "a < c"), "a < c\n");
        assert_eq!(reduced(super::reduce, "[x for x in y for z in x if z]\n", "for x in y"), "[x for x in y]\n");
    }
}
