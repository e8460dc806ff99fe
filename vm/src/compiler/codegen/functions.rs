//! Functions, lambdas and the lazily evaluated annotations of functions and modules (PEP 649).

use super::{Generator, docstrings};
use crate::code::Local;
use crate::code::{Code, Constant};
use crate::compiler::docstring;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Location, pseudo};
use crate::compiler::symbols::{NodeKey, Resolution, ScopeId};
use crate::compiler::unit::{DeferredAnnotation, ParameterCounts, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{Arguments, Expr, ExprKind, FunctionDef, Span};

/// Operands of SET_FUNCTION_ATTRIBUTE.
mod attribute {
    pub(super) const DEFAULTS: usize = 1;
    pub(super) const KEYWORD_DEFAULTS: usize = 2;
    pub(super) const CLOSURE: usize = 8;
    pub(super) const ANNOTATE: usize = 16;
}

/// Operand of LOAD_COMMON_CONSTANT.
const NOT_IMPLEMENTED_ERROR: usize = 1;

/// `annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`: the last format that `__annotate__` functions know.
const LAST_FORMAT: usize = 2;

impl<'a> Generator<'a> {
    pub(super) fn function_definition(&mut self, def: &'a FunctionDef, span: Span) -> Result {
        let location = Some(span);
        let mut attributes = self.default_arguments(&def.args, location)?;
        if let Some(annotate) = self.function_annotations(def, span)? {
            // Annotations come before the defaults among the attributes, as in CPython.
            attributes.insert(0, annotate);
        }
        let scope = self.symbols.of_node(NodeKey::of(def));
        self.enter(UnitKind::Function, scope, &def.name, span.line, counts(&def.args))?;
        let mut body = def.body.as_slice();
        if let Some((text, _)) = docstring(body) {
            let text = docstrings::clean(text);
            self.unit().constants.intern(Constant::Str(text.into()));
            body = &body[1..];
        }
        self.statements(body)?;
        let code = self.finish_function()?;
        self.make_closure(NodeKey::of(def), code, &attributes, location)?;
        self.store_name(&def.name, location)
    }

    pub(super) fn lambda(&mut self, node: &'a Expr, arguments: &'a Arguments, body: &'a Expr) -> Result {
        let location = Some(node.span);
        let attributes = self.default_arguments(arguments, location)?;
        let scope = self.symbols.of_node(NodeKey::of(node));
        self.enter(UnitKind::Lambda, scope, "<lambda>", node.span.line, counts(arguments))?;
        self.expression(body)?;
        self.op(op::RETURN_VALUE, Some(body.span))?;
        let code = self.finish(true)?;
        self.make_closure(NodeKey::of(node), code, &attributes, location)
    }

    /// Pushes the defaults; gives the attributes to set, in the order of setting.
    fn default_arguments(&mut self, arguments: &'a Arguments, location: Location) -> Result<Vec<usize>> {
        let mut attributes = Vec::new();
        if !arguments.defaults.is_empty() {
            arguments.defaults.iter().try_for_each(|default| self.expression(default))?;
            self.op_arg(op::BUILD_TUPLE, arguments.defaults.len(), location)?;
            attributes.push(attribute::DEFAULTS);
        }
        let pairs = arguments.kwonlyargs.iter().zip(&arguments.kw_defaults);
        let mut keyword_defaults = 0;
        for (parameter, default) in pairs {
            if let Some(default) = default {
                self.load_string(&parameter.arg, location)?;
                self.expression(default)?;
                keyword_defaults += 1;
            }
        }
        if keyword_defaults > 0 {
            self.op_arg(op::BUILD_MAP, keyword_defaults, location)?;
            attributes.insert(0, attribute::KEYWORD_DEFAULTS);
        }
        Ok(attributes)
    }

    /// Pushes the function that evaluates a function's annotations, if there are any.
    fn function_annotations(&mut self, def: &'a FunctionDef, span: Span) -> Result<Option<usize>> {
        let scope = self.symbols.of_node(NodeKey::annotations_of(def));
        if !self.symbols.scope(scope).annotations_used {
            return Ok(None);
        }
        let location = Some(span);
        self.enter_annotations(scope, span)?;
        let mut count = 0;
        for (name, annotation) in annotations_of(def) {
            self.load_string(name, location)?;
            if let ExprKind::Starred(inner) = &annotation.kind {
                self.expression(inner)?;
                self.op_arg(op::UNPACK_SEQUENCE, 1, location)?;
            } else {
                self.expression(annotation)?;
            }
            count += 1;
        }
        self.op_arg(op::BUILD_MAP, count, location)?;
        let code = self.leave_annotations(location)?;
        self.make_closure(NodeKey::annotations_of(def), code, &[], location)?;
        Ok(Some(attribute::ANNOTATE))
    }

    /// Starts an `__annotate__` function: it refuses formats that it does not know.
    fn enter_annotations(&mut self, scope: ScopeId, span: Span) -> Result {
        let counts = ParameterCounts { positional_only: 1, ..ParameterCounts::default() };
        self.enter(UnitKind::Annotations, scope, "__annotate__", span.line, counts)?;
        let location = Some(span);
        let body = self.new_label();
        self.op_arg(op::LOAD_FAST, 0, location)?;
        self.load_int(LAST_FORMAT, location)?;
        self.comparison(syntax::ast::CmpOp::Gt, location)?;
        self.jump(op::POP_JUMP_IF_FALSE, body, location)?;
        self.op_arg(op::LOAD_COMMON_CONSTANT, NOT_IMPLEMENTED_ERROR, location)?;
        self.op_arg(op::RAISE_VARARGS, 1, location)?;
        self.place(body);
        Ok(())
    }

    fn leave_annotations(&mut self, location: Location) -> Result<Code> {
        self.op(op::RETURN_VALUE, location)?;
        let mut code = self.finish(true)?;
        // Named `.format` inside, so that annotations cannot see it, and `format` for who calls it.
        if let Some(parameter) = code.locals_plus.first_mut() {
            "format".clone_into(&mut parameter.name);
        }
        Ok(code)
    }

    /// Compiles the module's annotations into its `__annotate__` function, made before anything else runs.
    pub(super) fn module_annotations(&mut self, location: Location) -> Result {
        let deferred = std::mem::take(&mut self.unit().deferred_annotations);
        let (Some(scope), false, Some(span)) = (self.scope().annotations, deferred.is_empty(), location) else {
            return Ok(());
        };
        let body = std::mem::take(&mut self.unit().sequence);
        self.enter_annotations(scope, span)?;
        self.op_arg(op::BUILD_MAP, 0, location)?;
        for (index, annotation) in deferred.iter().enumerate() {
            self.deferred_annotation(index, annotation, location)?;
        }
        let code = self.leave_annotations(location)?;
        self.make_closure(NodeKey::annotations_of(deferred[0].statement), code, &[], location)?;
        self.store_name("__annotate__", location)?;
        let annotations = std::mem::replace(&mut self.unit().sequence, body);
        self.unit().sequence.annotations = annotations.instructions;
        Ok(())
    }

    fn deferred_annotation(&mut self, index: usize, deferred: &DeferredAnnotation<'a>, end: Location) -> Result {
        let location = Some(deferred.statement.span);
        let not_reached = self.new_label();
        self.load_int(index, location)?;
        let reached = self.unit().names.intern("__conditional_annotations__");
        self.op_arg(op::LOAD_GLOBAL, reached << 1, location)?;
        self.op_arg(op::CONTAINS_OP, 0, location)?;
        self.jump(op::POP_JUMP_IF_FALSE, not_reached, location)?;
        self.expression(deferred.annotation)?;
        self.op_arg(op::COPY, 2, location)?;
        self.load_string(deferred.name, location)?;
        self.op(op::STORE_SUBSCR, end)?;
        self.place(not_reached);
        Ok(())
    }

    /// Makes a function of a code object, with its closure and the attributes that are on the stack.
    pub(super) fn make_closure(
        &mut self,
        node: NodeKey,
        code: Code,
        attributes: &[usize],
        location: Location,
    ) -> Result {
        let frees: Vec<String> = code
            .locals_plus
            .iter()
            .filter(|local| local.kind & Local::FREE != 0)
            .map(|local| local.name.clone())
            .collect();
        for name in &frees {
            let free = self.scope().resolution(name) != Resolution::Cell;
            let index = self.unit().deref_index(name, free);
            self.op_arg(pseudo::LOAD_CLOSURE, index, location)?;
        }
        if !frees.is_empty() {
            self.op_arg(op::BUILD_TUPLE, frees.len(), location)?;
        }
        self.load_code(node, code, location)?;
        self.op(op::MAKE_FUNCTION, location)?;
        let closure = (!frees.is_empty()).then_some(attribute::CLOSURE);
        for attribute in closure.iter().chain(attributes) {
            self.op_arg(op::SET_FUNCTION_ATTRIBUTE, *attribute, location)?;
        }
        Ok(())
    }
}

fn counts(arguments: &Arguments) -> ParameterCounts {
    let count = |parameters: &[syntax::ast::Arg]| u32::try_from(parameters.len()).unwrap_or(u32::MAX);
    ParameterCounts {
        positional_or_keyword: count(&arguments.args),
        positional_only: count(&arguments.posonlyargs),
        keyword_only: count(&arguments.kwonlyargs),
    }
}

/// Names and annotations, in the order in which `__annotate__` evaluates them.
fn annotations_of(def: &FunctionDef) -> impl Iterator<Item = (&str, &Expr)> {
    let arguments = &def.args;
    let parameters = arguments.args.iter().chain(&arguments.posonlyargs).chain(&arguments.vararg);
    let parameters = parameters.chain(&arguments.kwonlyargs).chain(&arguments.kwarg);
    let annotated =
        parameters.filter_map(|arg| arg.annotation.as_ref().map(|annotation| (arg.arg.as_str(), annotation)));
    annotated.chain(def.returns.as_ref().map(|returns| ("return", returns)))
}
