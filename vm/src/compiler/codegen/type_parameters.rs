//! Type parameters of functions, classes and type aliases, and what they evaluate lazily (PEP 695).

use super::Generator;
use super::classes::first_line;
use super::expressions::intrinsic;
use super::functions::attribute;
use super::nameops::Access;
use crate::code::Constant;
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use crate::compiler::symbols::NodeKey;
use crate::compiler::unit::{ParameterCounts, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{ClassDef, Expr, ExprKind, FunctionDef, Span, TypeParam, TypeParamKind};

impl<'a> Generator<'a> {
    /// Makes the function in the scope of its type parameters; `attributes` are on the stack.
    pub(super) fn generic_function(&mut self, def: &'a FunctionDef, span: Span, attributes: &[usize]) -> Result {
        let location = Some(span);
        let defaults = attributes.len();
        if defaults == 2 {
            self.op_arg(op::SWAP, 2, location)?;
        }
        let counts = ParameterCounts {
            positional_or_keyword: u32::try_from(defaults).unwrap_or(u32::MAX),
            ..ParameterCounts::default()
        };
        let node = NodeKey::type_parameters_of(def);
        self.enter_type_parameters(node, &def.name, first_line(&def.decorator_list, span), counts)?;
        self.type_parameters(&def.type_params)?;
        (0..defaults).try_for_each(|parameter| self.op_arg(op::LOAD_FAST, parameter, location))?;
        self.function_object(def, span, attributes)?;
        self.op_arg(op::SWAP, 2, location)?;
        self.op_arg(op::CALL_INTRINSIC_2, intrinsic::SET_FUNCTION_TYPE_PARAMS, location)?;
        self.leave_type_parameters(node, defaults, location)
    }

    pub(super) fn generic_class(&mut self, class: &'a ClassDef, span: Span, first_line: u32) -> Result {
        let location = Some(span);
        let node = NodeKey::type_parameters_of(class);
        self.enter_type_parameters(node, &class.name, first_line, ParameterCounts::default())?;
        self.type_parameters(&class.type_params)?;
        self.name(".type_params", Access::Store, location)?;
        self.class_body(class, span, first_line)?;
        self.call_with_generic_base(class, location)?;
        self.leave_type_parameters(node, 0, location)
    }

    pub(super) fn type_alias(
        &mut self,
        name: &'a Expr,
        parameters: &'a [TypeParam],
        value: &'a Expr,
        span: Span,
    ) -> Result {
        let ExprKind::Name(name) = &name.kind else { return Ok(()) };
        let location = Some(span);
        let node = NodeKey::type_parameters_of(value);
        if parameters.is_empty() {
            self.load_string(name, location)?;
            self.load_constant(Constant::None, location)?;
        } else {
            self.enter_type_parameters(node, name, span.line, ParameterCounts::default())?;
            self.load_string(name, location)?;
            self.type_parameters(parameters)?;
        }
        self.lazy_value(NodeKey::lazy_value_of(value), name, value, (span, false))?;
        self.op_arg(op::BUILD_TUPLE, 3, location)?;
        self.op_arg(op::CALL_INTRINSIC_1, intrinsic::TYPEALIAS, location)?;
        if !parameters.is_empty() {
            self.leave_type_parameters(node, 0, location)?;
        }
        self.store_name(name, location)
    }

    fn enter_type_parameters(&mut self, node: NodeKey, name: &str, first_line: u32, counts: ParameterCounts) -> Result {
        let scope = self.symbols.of_node(node);
        self.enter(UnitKind::Annotations, scope, &format!("<generic parameters of {name}>"), first_line, counts)
    }

    /// Calls the scope of type parameters with the defaults that are on the stack.
    fn leave_type_parameters(&mut self, node: NodeKey, defaults: usize, location: Location) -> Result {
        let code = self.finish(false)?;
        self.make_closure(node, code, &[], location)?;
        if defaults > 0 {
            self.op_arg(op::SWAP, defaults + 1, location)?;
            return self.op_arg(op::CALL, defaults - 1, location);
        }
        self.op(op::PUSH_NULL, location)?;
        self.op_arg(op::CALL, 0, location)
    }

    /// Makes the type parameters, binds them, and pushes the tuple of them.
    fn type_parameters(&mut self, parameters: &'a [TypeParam]) -> Result {
        for parameter in parameters {
            let location = Some(parameter.span);
            let name = parameter.kind.name();
            self.load_string(name, location)?;
            let (call, maker) = match &parameter.kind {
                TypeParamKind::TypeVar { bound: Some(bound), .. } => {
                    let node = NodeKey::lazy_value_of(parameter);
                    self.lazy_value(node, name, bound, (bound.span, true))?;
                    (op::CALL_INTRINSIC_2, bounded_type_var(bound))
                }
                TypeParamKind::TypeVar { bound: None, .. } => (op::CALL_INTRINSIC_1, intrinsic::TYPEVAR),
                TypeParamKind::ParamSpec { .. } => (op::CALL_INTRINSIC_1, intrinsic::PARAMSPEC),
                TypeParamKind::TypeVarTuple { .. } => (op::CALL_INTRINSIC_1, intrinsic::TYPEVARTUPLE),
            };
            self.op_arg(call, maker, location)?;
            if let Some(default) = parameter.kind.default_value() {
                self.lazy_value(NodeKey::default_of(parameter), name, default, (default.span, false))?;
                self.op_arg(op::CALL_INTRINSIC_2, intrinsic::SET_TYPEPARAM_DEFAULT, location)?;
            }
            self.op_arg(op::COPY, 1, location)?;
            self.store_name(name, location)?;
        }
        let location = parameters.first().map(|first| first.span);
        self.op_arg(op::BUILD_TUPLE, parameters.len(), location)
    }

    /// Pushes a function that evaluates the value; asked for no format, it takes the first.
    fn lazy_value(&mut self, node: NodeKey, name: &str, value: &'a Expr, (span, returns_none): (Span, bool)) -> Result {
        let location = Some(span);
        self.load_constant(Constant::Tuple([Constant::Int(1.into())].into()), location)?;
        let scope = self.symbols.of_node(node);
        self.enter_lazy(scope, name, span)?;
        match &value.kind {
            ExprKind::Starred(inner) => {
                self.expression(inner)?;
                self.op_arg(op::UNPACK_SEQUENCE, 1, location)?;
            }
            _ => self.expression(value)?,
        }
        self.op(op::RETURN_VALUE, location)?;
        let code = self.finish(returns_none)?;
        self.make_closure(node, code, &[attribute::DEFAULTS], location)
    }
}

fn bounded_type_var(bound: &Expr) -> usize {
    match bound.kind {
        ExprKind::Tuple(_) => intrinsic::TYPEVAR_WITH_CONSTRAINTS,
        _ => intrinsic::TYPEVAR_WITH_BOUND,
    }
}
