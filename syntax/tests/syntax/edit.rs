//! Addresses of statement lists and expressions.

use syntax::ast::{ExprKind, Module};
use syntax::{edit, parse, print};

const SOURCE: &str = "if a + b:\n    c = d\nelse:\n    f(e, g=h)\n";

fn module() -> Module {
    parse(SOURCE).unwrap()
}

#[test]
fn every_address_reaches_what_is_listed_there() {
    let shared = module();
    let suites = edit::suites(&shared);
    for (index, suite) in suites.iter().enumerate() {
        assert_eq!(edit::edit_suite(&mut module(), index, |suite| suite.clone()).unwrap(), *suite);
    }
    let exprs = edit::exprs(&shared);
    for (index, (expr, _)) in exprs.iter().enumerate() {
        assert_eq!(edit::edit_expr(&mut module(), index, |expr| expr.clone()).unwrap(), **expr);
    }
    assert_eq!((suites.len(), exprs.len()), (3, 9));
    assert_eq!(edit::edit_suite(&mut module(), 3, |_| ()), None);
    assert_eq!(edit::edit_expr(&mut module(), 9, |_| ()), None);
}

#[test]
fn edits_show_in_the_text() {
    let mut module = module();
    edit::edit_suite(&mut module, 2, Vec::clear);
    edit::edit_expr(&mut module, 0, |expr| expr.kind = ExprKind::Name("x".to_owned()));
    assert_eq!(print(&module), "if x:\n    c = d\n");
}

#[test]
fn trees_without_spans_are_equal_whatever_their_layout() {
    let (mut one, mut other) = (parse("x  =  ( 1 )").unwrap(), parse("x=1").unwrap());
    assert_ne!(one, other);
    edit::strip_spans(&mut one);
    edit::strip_spans(&mut other);
    assert_eq!(one, other);
}
