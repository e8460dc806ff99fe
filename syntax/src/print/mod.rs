//! From the AST to source text that parses back to the same AST, spans apart. It lays nothing out for beauty: one statement a line,
//! the parentheses that are needed and no others.

mod compound;
mod expr;
mod fstring;
mod pattern;
mod precedence;
mod stmt;

use crate::ast::{Expr, Module, Stmt};
use precedence::Precedence;

/// The source text of a module.
pub fn print(module: &Module) -> String {
    printed(|printer| module.body.iter().for_each(|stmt| printer.stmt(stmt)))
}

/// The source text of a statement.
pub fn print_stmt(stmt: &Stmt) -> String {
    printed(|printer| printer.stmt(stmt))
}

/// The source text of an expression.
pub fn print_expr(expr: &Expr) -> String {
    printed(|printer| printer.expr(expr, Precedence::Test))
}

/// The source text of an expression as it stands in a replacement field.
pub fn print_field(expr: &Expr) -> String {
    printed(|printer| printer.field_value(expr))
}

fn printed(print: impl FnOnce(&mut Printer)) -> String {
    let mut printer = Printer::default();
    print(&mut printer);
    printer.out
}

/// The text so far.
#[derive(Default)]
struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn line(&mut self, print: impl FnOnce(&mut Self)) {
        self.start_line();
        print(self);
        self.out.push('\n');
    }

    fn start_line(&mut self) {
        for _ in 0..self.indent {
            self.push("    ");
        }
    }

    fn separated<T>(&mut self, items: &[T], separator: &str, mut print: impl FnMut(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.push(separator);
            }
            print(self, item);
        }
    }

    fn commas<T>(&mut self, items: &[T], print: impl FnMut(&mut Self, &T)) {
        self.separated(items, ", ", print);
    }
}

#[cfg(test)]
mod tests {
    use crate::edit::strip_spans;

    fn reparsed(source: &str) {
        let (mut first, mut second) =
            (crate::parse(source).unwrap(), crate::parse(super::print(&crate::parse(source).unwrap())).unwrap());
        strip_spans(&mut first);
        strip_spans(&mut second);
        assert_eq!(first, second);
    }

    #[test]
    fn tuples_yields_and_walruses_get_the_parentheses_that_they_need() {
        reparsed(
            "def f():\n    return (yield 1)\n    (a := 1)\n    x = yield 1, 2\n    return 1, *x\n    y[a := 1, (yield)]\n",
        );
    }
}
