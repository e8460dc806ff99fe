//! Statements that run before each program, in every engine and CPython alike: a stub of a module, say.

use syntax::ast::{Constant, ExprKind, Stmt, StmtKind};

/// The program with the prelude put in: behind its docstring and its `from __future__` imports, which must come first.
pub(super) fn put_in(prelude: &str, source: &str) -> String {
    let Ok(module) = syntax::parse(source) else { return source.to_owned() };
    let comes_first = |stmt: &&Stmt| match &stmt.kind {
        StmtKind::Expr(value) => matches!(value.kind, ExprKind::Constant(Constant::Str { .. })),
        StmtKind::ImportFrom { module: Some(name), .. } => name == "__future__",
        _ => false,
    };
    let first = module.body.iter().take_while(comes_first).last();
    let line = first.map_or(0, |stmt| stmt.span.end_line as usize);
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let (head, tail) = lines.split_at(line.min(lines.len()));
    format!("{}{}{}", head.concat(), prelude, tail.concat())
}

#[cfg(test)]
mod tests {
    use super::put_in;

    #[test]
    fn what_must_come_first_does() {
        assert_eq!(put_in("x = 1\n", "y = 2\n"), "x = 1\ny = 2\n");
        let source = "\"\"\"About\nit.\"\"\"\nfrom __future__ import annotations\n";
        assert_eq!(put_in("x = 1\n", &format!("{source}y = 2\n")), format!("{source}x = 1\ny = 2\n"));
        assert_eq!(put_in("x = 1\n", "(\n"), "(\n");
    }
}
