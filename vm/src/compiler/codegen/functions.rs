//! Functions and lambdas.

use super::classes::first_line;
use super::{Generator, docstrings};
use crate::code::Local;
use crate::code::{Code, Constant};
use crate::compiler::docstring;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Location, pseudo};
use crate::compiler::symbols::{NodeKey, Resolution};
use crate::compiler::unit::{ParameterCounts, Region, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{Arguments, Expr, FunctionDef, Span};

/// Operands of SET_FUNCTION_ATTRIBUTE.
pub(super) mod attribute {
    pub(in crate::compiler::codegen) const DEFAULTS: usize = 1;
    pub(in crate::compiler::codegen) const KEYWORD_DEFAULTS: usize = 2;
    pub(in crate::compiler::codegen) const CLOSURE: usize = 8;
    pub(in crate::compiler::codegen) const ANNOTATE: usize = 16;
}

impl<'a> Generator<'a> {
    pub(super) fn function_definition(&mut self, def: &'a FunctionDef, span: Span) -> Result {
        self.decorators(&def.decorator_list)?;
        let attributes = self.default_arguments(&def.args, Some(span))?;
        if def.type_params.is_empty() {
            self.function_object(def, span, &attributes)?;
        } else {
            self.generic_function(def, span, &attributes)?;
        }
        self.apply_decorators(&def.decorator_list)?;
        self.store_name(&def.name, Some(span))
    }

    /// Pushes the function; the values of `attributes` are on the stack.
    pub(super) fn function_object(&mut self, def: &'a FunctionDef, span: Span, attributes: &[usize]) -> Result {
        let annotate = self.function_annotations(def, span)?.then_some(attribute::ANNOTATE);
        // The last on the stack is set first.
        let attributes: Vec<usize> = annotate.into_iter().chain(attributes.iter().copied()).collect();
        let kind = if def.is_async { UnitKind::AsyncFunction } else { UnitKind::Function };
        let scope = self.symbols.of_node(NodeKey::of(def));
        self.enter(kind, scope, &def.name, first_line(&def.decorator_list, span), counts(&def.args))?;
        self.function_body(def, span)?;
        let code = self.finish(true)?;
        self.make_closure(NodeKey::of(def), code, &attributes, Some(span))
    }

    fn function_body(&mut self, def: &'a FunctionDef, span: Span) -> Result {
        let mut body = def.body.as_slice();
        if let Some((text, _)) = docstring(body) {
            let text = docstrings::clean(text);
            self.unit().constants.intern(Constant::Str(text.into()));
            body = &body[1..];
        }
        if !self.is_generator_or_coroutine() {
            return self.statements(body);
        }
        self.push_block(Region::StopIteration, None, None, span)?;
        self.statements(body)?;
        self.wrap_in_stop_iteration_handler()?;
        self.pop_block();
        Ok(())
    }

    fn is_generator_or_coroutine(&self) -> bool {
        self.scope().is_generator || self.scope().is_coroutine
    }

    pub(super) fn lambda(&mut self, node: &'a Expr, arguments: &'a Arguments, body: &'a Expr) -> Result {
        let location = Some(node.span);
        let attributes = self.default_arguments(arguments, location)?;
        let scope = self.symbols.of_node(NodeKey::of(node));
        self.enter(UnitKind::Lambda, scope, "<lambda>", node.span.line, counts(arguments))?;
        self.expression(body)?;
        let code = if self.scope().is_generator {
            self.finish(false)?
        } else {
            self.op(op::RETURN_VALUE, Some(body.span))?;
            self.finish(true)?
        };
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
                let name = self.mangled(&parameter.arg);
                self.load_string(&name, location)?;
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
            let free = self.scope().resolution(name) != Resolution::Cell && !self.is_class_cell(name);
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

    /// Whether the class that is being compiled makes a cell of that name for the scopes in it.
    fn is_class_cell(&self, name: &str) -> bool {
        let class_cells = ["__class__", "__classdict__", "__conditional_annotations__"];
        self.current().kind == UnitKind::Class && class_cells.contains(&name)
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
