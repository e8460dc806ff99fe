//! Drops a parameter of a function, together with its argument in every call by the function's name.

use super::Search;
use super::tree::functions;
use syntax::ast::{Arguments, Expr, ExprKind, Module, Stmt, StmtKind};
use syntax::walk::{self, Context, VisitorMut};

pub(super) fn reduce(search: &mut Search<'_>) {
    for function in functions(&search.best().module) {
        let mut parameter = count(&function.args);
        while parameter > 0 {
            parameter -= 1;
            search.try_edit(|module| drop_parameter(module, &function.name, parameter));
        }
    }
}

fn count(args: &Arguments) -> usize {
    args.posonlyargs.len() + args.args.len() + args.kwonlyargs.len() + 2
}

fn drop_parameter(module: &mut Module, function: &str, parameter: usize) -> bool {
    let mut dropper = Dropper { function, parameter, class: None, dropped: None, found: false };
    walk::walk_module_mut(&mut dropper, module);
    if let Some(dropped) = dropper.dropped.take() {
        let class = dropper.class.as_deref();
        walk::walk_module_mut(&mut Caller { function, class, position: dropper.parameter, dropped: &dropped }, module);
    }
    dropper.found
}

struct Dropper<'a> {
    function: &'a str,
    parameter: usize,
    /// The class around, while the function is not found yet; then the one around the function.
    class: Option<String>,
    dropped: Option<String>,
    found: bool,
}

impl VisitorMut for Dropper<'_> {
    fn stmt(&mut self, statement: &mut Stmt) {
        match &mut statement.kind {
            StmtKind::FunctionDef(function) if function.name == self.function && !self.found => {
                self.dropped = take(&mut function.args, self.parameter);
                self.found = self.dropped.is_some();
            }
            StmtKind::ClassDef(class) if !self.found => self.class = Some(class.name.clone()),
            _ => {}
        }
        walk::walk_stmt_mut(self, statement);
    }
}

/// Takes parameter number `at` with its default; its name.
fn take(args: &mut Arguments, at: usize) -> Option<String> {
    let positional = args.posonlyargs.len() + args.args.len();
    if at < positional {
        if let Some(default) = (at + args.defaults.len()).checked_sub(positional) {
            args.defaults.remove(default);
        }
        let posonly = args.posonlyargs.len();
        let parameter = if at < posonly { args.posonlyargs.remove(at) } else { args.args.remove(at - posonly) };
        return Some(parameter.arg);
    }
    let at = at - positional;
    if at < args.kwonlyargs.len() {
        args.kw_defaults.remove(at);
        return Some(args.kwonlyargs.remove(at).arg);
    }
    let rest = if at == args.kwonlyargs.len() { &mut args.vararg } else { &mut args.kwarg };
    rest.take().map(|parameter| parameter.arg)
}

struct Caller<'a> {
    function: &'a str,
    class: Option<&'a str>,
    position: usize,
    dropped: &'a str,
}

impl VisitorMut for Caller<'_> {
    fn expr(&mut self, expr: &mut Expr, context: Context) {
        if let ExprKind::Call { func, args, keywords } = &mut expr.kind
            && let Some(receivers) = self.receivers(func)
        {
            let named = keywords.len();
            keywords.retain(|keyword| keyword.arg.as_deref() != Some(self.dropped));
            let position = self.position.checked_sub(receivers).filter(|at| *at < args.len());
            if let (true, Some(position)) = (keywords.len() == named, position) {
                args.remove(position);
            }
        }
        walk::walk_expr_mut(self, expr, context);
    }
}

impl Caller<'_> {
    /// How many parameters of the function do not stand among the arguments of a call of `func`; `None` if that is another function.
    fn receivers(&self, func: &Expr) -> Option<usize> {
        match &func.kind {
            ExprKind::Name(name) if name == self.function => Some(0),
            ExprKind::Name(name) if self.function == "__init__" && Some(name.as_str()) == self.class => Some(1),
            ExprKind::Attribute { attr, .. } if attr == self.function => Some(1),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn a_method_and_a_constructor_are_called_without_self() {
        let source = "class C:\n    def __init__(self, a, b):\n        self.b = b\n    def m(self, c):\n        pass\nC(1, 2).m(3)\n";
        let left = "class C:\n    def __init__(b):\n        self.b = b\n    def m():\n        pass\nC(2).m()\n";
        assert_eq!(reduced(super::reduce, source, "C(2)"), left);
    }

    #[test]
    fn a_parameter_goes_with_its_arguments() {
        let source = "def f(a, b, c=1):\n    return c\nf(1, 2, c=3)\nf(4, 5)\n";
        assert_eq!(reduced(super::reduce, source, "f("), "def f():\n    return c\nf()\nf()\n");
    }
}
