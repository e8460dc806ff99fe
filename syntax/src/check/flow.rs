//! Statements and expressions that need a loop, a function or an async function around them.

use super::{Check, First};
use crate::ast::{Comprehension, Expr, ExprKind, FunctionDef, Span, Stmt, StmtKind, Try, WithItem};
use crate::error::Stage;
use crate::walk::{Context, Visitor, walk_expr, walk_stmt, walk_suite};

#[derive(Default)]
pub(super) struct Flow {
    first: First,
    frame: Frame,
}

impl Check<'_> for Flow {
    const STAGE: Stage = Stage::Compiler;

    fn into_first(self) -> First {
        self.first
    }
}

/// The innermost code of its own.
#[derive(Default)]
struct Frame {
    scope: Scope,
    blocks: Vec<Block>,
    /// So many blocks are open as CPython's compiler counts them.
    depth: usize,
}

/// `CO_MAXBLOCKS`
const MOST_BLOCKS: usize = 21;

/// What code it is.
#[derive(Clone, Copy, Default, PartialEq)]
enum Scope {
    #[default]
    Module,
    Class,
    Function,
    AsyncFunction {
        is_generator: bool,
    },
    Comprehension,
}

/// What `break`, `continue` and `return` leave.
#[derive(Clone, Copy, PartialEq)]
enum Block {
    Loop,
    ExceptStar,
}

impl Scope {
    fn is_function(self) -> bool {
        !matches!(self, Self::Module | Self::Class)
    }

    fn is_async(self) -> bool {
        matches!(self, Self::AsyncFunction { .. } | Self::Comprehension)
    }
}

impl<'ast> Visitor<'ast> for Flow {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => return self.function(def),
            StmtKind::ClassDef(class) => {
                class.decorator_list.iter().chain(&class.bases).for_each(|expr| self.expr(expr, Context::Load));
                class.keywords.iter().for_each(|keyword| self.expr(&keyword.value, Context::Load));
                return self.within(Scope::Class, |this| this.suite(&class.body));
            }
            StmtKind::For(stmt_for) => {
                self.needs_async(stmt_for.is_async, stmt.span, "async for");
                self.expr(&stmt_for.target, Context::Store);
                self.expr(&stmt_for.iter, Context::Load);
                return self.looped(stmt.span, &stmt_for.body, &stmt_for.orelse);
            }
            StmtKind::While { test, body, orelse } => {
                self.expr(test, Context::Load);
                return self.looped(stmt.span, body, orelse);
            }
            StmtKind::With(with) => {
                self.needs_async(with.is_async, stmt.span, "async with");
                return self.with_stmt(&with.items, &with.body);
            }
            StmtKind::Try(node) => return self.try_stmt(stmt.span, node),
            StmtKind::Return(value) => self.return_stmt(stmt.span, value.is_some()),
            StmtKind::Break => self.leaves_loop(stmt.span, "'break' outside loop"),
            StmtKind::Continue => self.leaves_loop(stmt.span, "'continue' not properly in loop"),
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        let scope = self.frame.scope;
        match &expr.kind {
            ExprKind::Await(_) if !scope.is_function() => {
                self.first.report_in(Stage::SymbolTable, expr.span, "'await' outside function");
            }
            ExprKind::Await(_) if !scope.is_async() => {
                self.first.report_in(Stage::SymbolTable, expr.span, "'await' outside async function");
            }
            ExprKind::Yield(_) if !scope.is_function() => self.first.report(expr.span, "'yield' outside function"),
            ExprKind::YieldFrom(_) if !scope.is_function() => {
                self.first.report(expr.span, "'yield from' outside function");
            }
            ExprKind::YieldFrom(_) if scope.is_async() => {
                self.first.report(expr.span, "'yield from' inside async function");
            }
            ExprKind::Lambda { args, body } => {
                args.defaults.iter().chain(args.kw_defaults.iter().flatten()).for_each(|d| self.expr(d, Context::Load));
                return self.within(Scope::Function, |this| this.expr(body, Context::Load));
            }
            _ => {
                if let Some(generators) = generators(expr) {
                    return self.comprehension(expr, generators);
                }
            }
        }
        walk_expr(self, expr, context);
    }
}

impl Flow {
    fn within(&mut self, scope: Scope, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.frame, Frame { scope, ..Frame::default() });
        walk(self);
        self.frame = outer;
    }

    fn inside(&mut self, block: Block, body: &[Stmt]) {
        self.frame.blocks.push(block);
        walk_suite(self, body);
        self.frame.blocks.pop();
    }

    /// What is so many blocks deeper.
    fn deeper(&mut self, levels: usize, span: Span, walk: impl FnOnce(&mut Self)) {
        self.frame.depth += levels;
        if self.frame.depth > MOST_BLOCKS {
            self.first.report(span, "too many statically nested blocks");
        }
        walk(self);
        self.frame.depth -= levels;
    }

    fn looped(&mut self, span: Span, body: &[Stmt], orelse: &[Stmt]) {
        self.deeper(1, span, |this| this.inside(Block::Loop, body));
        walk_suite(self, orelse);
    }

    fn with_stmt(&mut self, items: &[WithItem], body: &[Stmt]) {
        let Some((item, rest)) = items.split_first() else { return walk_suite(self, body) };
        self.expr(&item.context_expr, Context::Load);
        self.deeper(1, item.context_expr.span, |this| {
            item.optional_vars.iter().for_each(|target| this.expr(target, Context::Store));
            this.with_stmt(rest, body);
        });
    }

    fn function(&mut self, def: &FunctionDef) {
        let args = &def.args;
        let defaults = args.defaults.iter().chain(args.kw_defaults.iter().flatten());
        defaults.chain(&def.decorator_list).for_each(|expr| self.expr(expr, Context::Load));
        args.all().filter_map(|arg| arg.annotation.as_ref()).for_each(|expr| self.expr(expr, Context::Load));
        def.returns.iter().for_each(|expr| self.expr(expr, Context::Load));
        let scope = match def.is_async {
            true => {
                Scope::AsyncFunction { is_generator: Finder::finds(Wanted::Yield, |finder| finder.suite(&def.body)) }
            }
            false => Scope::Function,
        };
        let is_resumed = def.is_async || Finder::finds(Wanted::Yield, |finder| finder.suite(&def.body));
        self.within(scope, |this| {
            this.frame.depth = usize::from(is_resumed);
            this.suite(&def.body);
        });
    }

    fn try_stmt(&mut self, span: Span, stmt: &Try) {
        let (around, within) = (usize::from(!stmt.finalbody.is_empty()), usize::from(!stmt.handlers.is_empty()));
        self.deeper(around, span, |this| {
            this.deeper(within, span, |this| walk_suite(this, &stmt.body));
            this.handlers(stmt);
            walk_suite(this, &stmt.orelse);
        });
        // Once without a block, and once in that of the exception.
        self.deeper(around, span, |this| walk_suite(this, &stmt.finalbody));
    }

    fn handlers(&mut self, stmt: &Try) {
        for (index, handler) in stmt.handlers.iter().enumerate() {
            if handler.typ.is_none() && index + 1 < stmt.handlers.len() {
                self.first.report(handler.span, "default 'except:' must be last");
            }
            handler.typ.iter().for_each(|typ| self.expr(typ, Context::Load));
            self.deeper(2, handler.span, |this| match stmt.is_star {
                true => this.inside(Block::ExceptStar, &handler.body),
                false => walk_suite(this, &handler.body),
            });
        }
    }

    fn needs_async(&mut self, is_async: bool, span: Span, what: &str) {
        if is_async && !self.frame.scope.is_async() {
            self.first.report_in(Stage::SymbolTable, span, format!("'{what}' outside async function"));
        }
    }

    fn return_stmt(&mut self, span: Span, has_value: bool) {
        if !self.frame.scope.is_function() {
            self.first.report(span, "'return' outside function");
        }
        if has_value && self.frame.scope == (Scope::AsyncFunction { is_generator: true }) {
            self.first.report(span, "'return' with value in async generator");
        }
        if self.frame.blocks.contains(&Block::ExceptStar) {
            self.leaves_except_star(span);
        }
    }

    fn leaves_loop(&mut self, span: Span, message: &str) {
        match self.frame.blocks.last() {
            Some(Block::Loop) => {}
            Some(Block::ExceptStar) => self.leaves_except_star(span),
            None => self.first.report(span, message),
        }
    }

    fn leaves_except_star(&mut self, span: Span) {
        self.first.report(span, "'break', 'continue' and 'return' cannot appear in an except* block");
    }

    fn comprehension(&mut self, expr: &Expr, generators: &[Comprehension]) {
        let is_generator = matches!(expr.kind, ExprKind::GeneratorExp { .. });
        if !is_generator && !self.frame.scope.is_async() && is_async(expr) {
            self.first.report_in(
                Stage::SymbolTable,
                expr.span,
                "asynchronous comprehension outside of an asynchronous function",
            );
        }
        // The first iterable belongs to the code around.
        self.expr(&generators[0].iter, Context::Load);
        let outer = std::mem::take(&mut self.frame.blocks);
        let scope = std::mem::replace(&mut self.frame.scope, Scope::Comprehension);
        inner_parts(expr, generators).for_each(|(part, context)| self.expr(part, context));
        (self.frame.scope, self.frame.blocks) = (scope, outer);
    }
}

fn generators(expr: &Expr) -> Option<&[Comprehension]> {
    match &expr.kind {
        ExprKind::ListComp { generators, .. }
        | ExprKind::SetComp { generators, .. }
        | ExprKind::DictComp { generators, .. }
        | ExprKind::GeneratorExp { generators, .. } => Some(generators),
        _ => None,
    }
}

/// What a comprehension evaluates in a scope of its own: all but its first iterable.
fn inner_parts<'ast>(
    expr: &'ast Expr,
    generators: &'ast [Comprehension],
) -> impl Iterator<Item = (&'ast Expr, Context)> {
    let elts: [Option<&Expr>; 2] = match &expr.kind {
        ExprKind::DictComp { key, value, .. } => [Some(key), Some(value)],
        ExprKind::ListComp { elt, .. } | ExprKind::SetComp { elt, .. } | ExprKind::GeneratorExp { elt, .. } => {
            [Some(elt), None]
        }
        _ => [None, None],
    };
    let clauses = generators.iter().enumerate().flat_map(|(index, generator)| {
        let iter = (index > 0).then_some((&generator.iter, Context::Load));
        let ifs = generator.ifs.iter().map(|test| (test, Context::Load));
        std::iter::once((&generator.target, Context::Store)).chain(iter).chain(ifs)
    });
    clauses.chain(elts.into_iter().flatten().map(|elt| (elt, Context::Load)))
}

/// Whether a comprehension must be awaited.
fn is_async(expr: &Expr) -> bool {
    generators(expr).is_some_and(|generators| {
        generators.iter().any(|generator| generator.is_async)
            || Finder::finds(Wanted::Await, |finder| {
                inner_parts(expr, generators).for_each(|(part, context)| finder.expr(part, context));
            })
    })
}

/// What a [`Finder`] looks for in one scope.
#[derive(PartialEq)]
enum Wanted {
    Yield,
    Await,
}

struct Finder {
    wanted: Wanted,
    found: bool,
}

impl Finder {
    fn finds(wanted: Wanted, walk: impl FnOnce(&mut Self)) -> bool {
        let mut finder = Self { wanted, found: false };
        walk(&mut finder);
        finder.found
    }
}

impl<'ast> Visitor<'ast> for Finder {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        if !matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)) {
            walk_stmt(self, stmt);
        }
    }

    fn expr(&mut self, expr: &'ast Expr, context: Context) {
        match &expr.kind {
            ExprKind::Lambda { .. } => return,
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => self.found |= self.wanted == Wanted::Yield,
            ExprKind::Await(_) => self.found |= self.wanted == Wanted::Await,
            ExprKind::GeneratorExp { generators, .. } => return self.expr(&generators[0].iter, Context::Load),
            _ => {}
        }
        if let Some(generators) = generators(expr).filter(|_| self.wanted == Wanted::Await) {
            self.found |= is_async(expr);
            return self.expr(&generators[0].iter, Context::Load);
        }
        if !self.found {
            walk_expr(self, expr, context);
        }
    }
}
