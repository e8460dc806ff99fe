//! The first pass: walks the tree, opens the scopes and notes how each mentions its names.

use super::mention::{ANNOTATED, GLOBAL, ITERATION, LOCAL, NONLOCAL, PARAMETER, USE};
use super::{Mention, NodeKey, Scope, ScopeId, ScopeKind, SymbolTable};
use crate::compiler::error::{CompileError, Result};
use crate::compiler::supported::{unsupported_expression, unsupported_statement};
use crate::compiler::{MAX_DEPTH, docstring, nested};
use std::collections::HashMap;
use syntax::ast::{Arguments, Comprehension, ExceptHandler, Expr, ExprKind, FunctionDef, Module, Span, Stmt, StmtKind};

/// Collects the mentions of all names of a module; their meaning is left open.
pub(super) fn collect(module: &Module) -> Result<SymbolTable> {
    let table = SymbolTable { scopes: Vec::new(), by_node: HashMap::new() };
    let mut collector = Collector { table, stack: Vec::new(), depth: 0 };
    let top = collector.open(ScopeKind::Module);
    collector.table.scope_mut(top).has_docstring = docstring(&module.body).is_some();
    collector.statements(&module.body)?;
    Ok(collector.table)
}

struct Collector {
    table: SymbolTable,
    stack: Vec<ScopeId>,
    depth: usize,
}

impl Collector {
    fn current_id(&self) -> ScopeId {
        self.stack[self.stack.len() - 1]
    }

    fn current(&mut self) -> &mut Scope {
        let id = self.current_id();
        self.table.scope_mut(id)
    }

    /// Opens a new scope inside the current one.
    fn open(&mut self, kind: ScopeKind) -> ScopeId {
        let id = ScopeId(self.table.scopes.len());
        let mut nested = false;
        if !self.stack.is_empty() {
            let parent = self.current();
            parent.children.push(id);
            nested = parent.nested || parent.is_function_like();
        }
        self.table.scopes.push(Scope::new(kind, nested));
        self.stack.push(id);
        id
    }

    fn close(&mut self) {
        self.stack.pop();
    }

    fn mention(&mut self, name: &str, mentions: Mention, span: Span) -> Result {
        let scope = self.current();
        let mut symbol = scope.symbols.get(name).copied().unwrap_or_default();
        if mentions & PARAMETER != 0 && symbol.is(PARAMETER) {
            let message = format!("duplicate argument '{name}' in function definition");
            return Err(CompileError::syntax(span.line, message));
        }
        symbol.mentions |= mentions;
        scope.symbols.insert(name, symbol);
        if mentions & PARAMETER != 0 {
            scope.parameters.push(name.to_owned());
        }
        if mentions & GLOBAL != 0 {
            let top = &mut self.table.scope_mut(SymbolTable::TOP).symbols;
            let mut symbol = top.get(name).copied().unwrap_or_default();
            symbol.mentions |= mentions;
            top.insert(name, symbol);
        }
        Ok(())
    }

    fn deeper(&mut self, span: Span, visit: impl FnOnce(&mut Self) -> Result) -> Result {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(CompileError::TooDeep { line: span.line });
        }
        nested(|| visit(self))?;
        self.depth -= 1;
        Ok(())
    }

    fn statements(&mut self, body: &[Stmt]) -> Result {
        body.iter().try_for_each(|statement| self.deeper(statement.span, |this| this.statement(statement)))
    }

    fn statement(&mut self, statement: &Stmt) -> Result {
        if let Some(what) = unsupported_statement(statement) {
            return Err(CompileError::NotSupported { line: statement.span.line, what });
        }
        match &statement.kind {
            StmtKind::FunctionDef(def) => self.function(def, statement.span),
            StmtKind::Return(value) => self.optional(value.as_ref()),
            StmtKind::Delete(targets) => self.targets(targets),
            StmtKind::Assign { targets, value } => {
                self.targets(targets)?;
                self.expression(value)
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target)?;
                self.expression(value)
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_assignment(target, annotation, value.as_ref(), *simple)
            }
            StmtKind::For(node) => {
                self.target(&node.target)?;
                self.expression(&node.iter)?;
                self.statements(&node.body)?;
                self.statements(&node.orelse)
            }
            StmtKind::While { test, body, orelse } => {
                self.expression(test)?;
                self.statements(body)?;
                self.statements(orelse)
            }
            StmtKind::If { .. } => self.if_chain(statement),
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_ref())?;
                self.optional(cause.as_ref())
            }
            StmtKind::Try(node) => {
                self.statements(&node.body)?;
                node.handlers.iter().try_for_each(|handler| self.handler(handler))?;
                self.statements(&node.orelse)?;
                self.statements(&node.finalbody)
            }
            StmtKind::Assert { test, msg } => {
                self.expression(test)?;
                self.optional(msg.as_ref())
            }
            StmtKind::Global(names) => self.directives(names, GLOBAL, "global", statement.span),
            StmtKind::Nonlocal(names) => self.directives(names, NONLOCAL, "nonlocal", statement.span),
            StmtKind::Expr(value) => self.expression(value),
            _ => Ok(()),
        }
    }

    /// `if` with any number of `elif`: a chain of any length, walked without recursion.
    fn if_chain(&mut self, mut statement: &Stmt) -> Result {
        while let StmtKind::If { test, body, orelse } = &statement.kind {
            self.expression(test)?;
            self.statements(body)?;
            let [next] = orelse.as_slice() else { return self.statements(orelse) };
            statement = next;
        }
        self.statements(std::slice::from_ref(statement))
    }

    fn handler(&mut self, handler: &ExceptHandler) -> Result {
        self.optional(handler.typ.as_ref())?;
        if let Some(name) = &handler.name {
            self.mention(name, LOCAL, handler.span)?;
        }
        self.statements(&handler.body)
    }

    fn annotated_assignment(&mut self, target: &Expr, annotation: &Expr, value: Option<&Expr>, simple: bool) -> Result {
        if let ExprKind::Name(name) = &target.kind {
            self.check_annotated_name(name, simple, target.span)?;
            if simple {
                self.mention(name, ANNOTATED | LOCAL, target.span)?;
            } else if value.is_some() {
                self.mention(name, LOCAL, target.span)?;
            }
        } else {
            self.target(target)?;
        }
        self.body_annotation(annotation)?;
        self.optional(value)
    }

    fn check_annotated_name(&mut self, name: &str, simple: bool, span: Span) -> Result {
        let scope = self.current();
        let symbol = scope.symbols.get(name).copied().unwrap_or_default();
        if !simple || scope.kind == ScopeKind::Module || !symbol.is(GLOBAL | NONLOCAL) {
            return Ok(());
        }
        let directive = if symbol.is(GLOBAL) { "global" } else { "nonlocal" };
        Err(CompileError::syntax(span.line, format!("annotated name '{name}' can't be {directive}")))
    }

    /// An annotation in a body: part of the module's one `__annotate__` function. Those of a function's locals are never
    /// evaluated; only what functions inside them capture counts.
    fn body_annotation(&mut self, annotation: &Expr) -> Result {
        let evaluated = self.current().kind == ScopeKind::Module;
        if evaluated && !self.current().conditional_annotations {
            self.current().conditional_annotations = true;
            self.mention("__conditional_annotations__", USE, annotation.span)?;
        }
        let id = match self.current().annotations {
            Some(id) => {
                self.stack.push(id);
                id
            }
            None => self.open_annotations(annotation.span)?,
        };
        self.current().unevaluated = !evaluated;
        self.expression(annotation)?;
        self.close();
        self.current().annotations = Some(id);
        Ok(())
    }

    fn open_annotations(&mut self, span: Span) -> Result<ScopeId> {
        let id = self.open(ScopeKind::Annotation);
        self.mention(".format", PARAMETER, span)?;
        self.mention(".format", USE, span)?;
        Ok(id)
    }

    fn directives(&mut self, names: &[String], kind: Mention, word: &str, span: Span) -> Result {
        for name in names {
            let symbol = self.current().symbols.get(name).copied().unwrap_or_default();
            let problem = match () {
                () if symbol.is(PARAMETER) => Some(format!("name '{name}' is parameter and {word}")),
                () if symbol.is(USE) => Some(format!("name '{name}' is used prior to {word} declaration")),
                () if symbol.is(ANNOTATED) => Some(format!("annotated name '{name}' can't be {word}")),
                () if symbol.is(LOCAL) => Some(format!("name '{name}' is assigned to before {word} declaration")),
                () => None,
            };
            if let Some(message) = problem {
                return Err(CompileError::syntax(span.line, message));
            }
            self.mention(name, kind, span)?;
            self.current().directives.push((name.clone(), span));
        }
        Ok(())
    }

    fn function(&mut self, def: &FunctionDef, span: Span) -> Result {
        self.mention(&def.name, LOCAL, span)?;
        self.defaults(&def.args)?;
        let annotations = self.open_annotations(span)?;
        self.function_annotations(def)?;
        self.close();
        let id = self.open(ScopeKind::Function);
        self.table.by_node.insert(NodeKey::of(def), id);
        self.table.by_node.insert(NodeKey::annotations_of(def), annotations);
        self.current().has_docstring = docstring(&def.body).is_some();
        self.parameters(&def.args, span)?;
        self.statements(&def.body)?;
        self.close();
        Ok(())
    }

    fn function_annotations(&mut self, def: &FunctionDef) -> Result {
        let arguments = &def.args;
        let parameters = arguments.posonlyargs.iter().chain(&arguments.args);
        let parameters = parameters.chain(&arguments.vararg).chain(&arguments.kwarg).chain(&arguments.kwonlyargs);
        let annotations = parameters.filter_map(|parameter| parameter.annotation.as_ref());
        for annotation in annotations.chain(&def.returns) {
            self.current().annotations_used = true;
            self.expression(annotation)?;
        }
        Ok(())
    }

    fn defaults(&mut self, arguments: &Arguments) -> Result {
        arguments.defaults.iter().try_for_each(|default| self.expression(default))?;
        arguments.kw_defaults.iter().try_for_each(|default| self.optional(default.as_ref()))
    }

    fn parameters(&mut self, arguments: &Arguments, span: Span) -> Result {
        let named = arguments.posonlyargs.iter().chain(&arguments.args).chain(&arguments.kwonlyargs);
        for parameter in named.chain(&arguments.vararg).chain(&arguments.kwarg) {
            self.mention(&parameter.arg, PARAMETER, span)?;
        }
        let scope = self.current();
        scope.has_varargs = arguments.vararg.is_some();
        scope.has_varkeywords = arguments.kwarg.is_some();
        Ok(())
    }

    fn targets(&mut self, targets: &[Expr]) -> Result {
        targets.iter().try_for_each(|target| self.target(target))
    }

    /// An expression that is assigned to or deleted.
    fn target(&mut self, target: &Expr) -> Result {
        match &target.kind {
            ExprKind::Name(name) => self.mention(name, LOCAL, target.span),
            ExprKind::Starred(inner) => self.deeper(target.span, |this| this.target(inner)),
            ExprKind::Tuple(items) | ExprKind::List(items) => self.deeper(target.span, |this| this.targets(items)),
            _ => self.expression(target),
        }
    }

    fn optional(&mut self, expression: Option<&Expr>) -> Result {
        expression.map_or(Ok(()), |expression| self.expression(expression))
    }

    fn expressions<'a>(&mut self, expressions: impl IntoIterator<Item = &'a Expr>) -> Result {
        expressions.into_iter().try_for_each(|expression| self.expression(expression))
    }

    fn expression(&mut self, expression: &Expr) -> Result {
        if let Some(what) = unsupported_expression(expression) {
            return Err(CompileError::NotSupported { line: expression.span.line, what });
        }
        self.deeper(expression.span, |this| this.expression_inner(expression))
    }

    fn expression_inner(&mut self, expression: &Expr) -> Result {
        match &expression.kind {
            ExprKind::Name(_) if self.current().unevaluated => Ok(()),
            ExprKind::Name(name) => self.mention(name, USE, expression.span),
            ExprKind::BinOp { .. } => self.binary_chain(expression),
            ExprKind::BoolOp { values, .. } | ExprKind::JoinedStr(values) => self.expressions(values),
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => self.expressions(items),
            ExprKind::UnaryOp { operand: inner, .. } | ExprKind::Starred(inner) => self.expression(inner),
            ExprKind::Lambda { args, body } => self.lambda(expression, args, body),
            ExprKind::IfExp { test, body, orelse } => self.expressions([&**test, body, orelse]),
            ExprKind::Dict { keys, values } => {
                self.expressions(keys.iter().flatten())?;
                self.expressions(values)
            }
            ExprKind::ListComp { elt, generators } | ExprKind::SetComp { elt, generators } => {
                self.comprehension(expression, generators, elt, None)
            }
            ExprKind::GeneratorExp { elt, generators } => self.comprehension(expression, generators, elt, None),
            ExprKind::Yield(value) => {
                self.current().is_generator = true;
                self.optional(value.as_deref())
            }
            ExprKind::YieldFrom(value) => {
                self.current().is_generator = true;
                self.expression(value)
            }
            ExprKind::DictComp { key, value, generators } => {
                self.comprehension(expression, generators, key, Some(value))
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.expression(left)?;
                self.expressions(comparators)
            }
            ExprKind::Call { func, args, keywords } => {
                self.expression(func)?;
                self.expressions(args)?;
                self.expressions(keywords.iter().map(|keyword| &keyword.value))
            }
            ExprKind::FormattedValue { value, format_spec, .. } => {
                self.expression(value)?;
                self.optional(format_spec.as_deref())
            }
            ExprKind::Subscript { value, slice } => self.expressions([&**value, slice]),
            ExprKind::Slice { lower, upper, step } => {
                self.expressions([lower, upper, step].into_iter().flatten().map(AsRef::as_ref))
            }
            _ => Ok(()),
        }
    }

    /// `a + b + c + …`: a chain of any length, walked without recursion.
    fn binary_chain(&mut self, mut expression: &Expr) -> Result {
        let mut rights = Vec::new();
        while let ExprKind::BinOp { left, right, .. } = &expression.kind {
            rights.push(&**right);
            expression = left;
        }
        self.expression(expression)?;
        self.expressions(rights.into_iter().rev())
    }

    fn lambda(&mut self, node: &Expr, arguments: &Arguments, body: &Expr) -> Result {
        self.defaults(arguments)?;
        let id = self.open(ScopeKind::Function);
        self.table.by_node.insert(NodeKey::of(node), id);
        self.parameters(arguments, node.span)?;
        self.expression(body)?;
        self.close();
        Ok(())
    }

    /// The first iterable belongs to the enclosing scope, all else to the comprehension's own.
    fn comprehension(&mut self, node: &Expr, generators: &[Comprehension], elt: &Expr, value: Option<&Expr>) -> Result {
        let Some((outermost, rest)) = generators.split_first() else { return Ok(()) };
        self.expression(&outermost.iter)?;
        let id = self.open(ScopeKind::Function);
        self.table.by_node.insert(NodeKey::of(node), id);
        let scope = self.current();
        scope.is_comprehension = true;
        scope.is_generator = matches!(node.kind, ExprKind::GeneratorExp { .. });
        self.mention(".0", PARAMETER, node.span)?;
        self.iteration_target(&outermost.target)?;
        self.expressions(&outermost.ifs)?;
        for generator in rest {
            self.iteration_target(&generator.target)?;
            self.expression(&generator.iter)?;
            self.expressions(&generator.ifs)?;
        }
        self.optional(value)?;
        self.expression(elt)?;
        self.close();
        Ok(())
    }

    fn iteration_target(&mut self, target: &Expr) -> Result {
        self.target(target)?;
        if let ExprKind::Name(name) = &target.kind {
            self.mention(name, ITERATION, target.span)?;
        }
        Ok(())
    }
}
