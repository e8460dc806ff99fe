//! Functions, classes, annotations, type parameters and type aliases: what opens scopes.

use super::super::mention::{LOCAL, PARAMETER, TYPE_PARAMETER, USE};
use super::super::scope::ScopeKind;
use super::super::{NodeKey, ScopeId};
use super::Collector;
use crate::compiler::docstring;
use crate::compiler::error::Result;
use std::rc::Rc;
use syntax::ast::{Arguments, ClassDef, Expr, ExprKind, FunctionDef, Span, TypeParam, TypeParamKind};

/// The name by which annotations and lazy values refer to their class.
const CLASSDICT: &str = "__classdict__";

impl Collector {
    pub(super) fn function(&mut self, def: &FunctionDef, span: Span) -> Result {
        self.mention(&def.name, LOCAL, span)?;
        self.defaults(&def.args)?;
        self.expressions(&def.decorator_list)?;
        let is_generic = !def.type_params.is_empty();
        if is_generic {
            self.open_type_parameters(NodeKey::type_parameters_of(def), span)?;
            // CPython makes room for it even if there are no defaults.
            self.mention(".defaults", PARAMETER, span)?;
            if def.args.kw_defaults.iter().any(Option::is_some) {
                self.mention(".kwdefaults", PARAMETER, span)?;
            }
            self.type_parameters(&def.type_params)?;
        }
        self.function_annotations(def, span)?;
        self.open_for(ScopeKind::Function, NodeKey::of(def));
        self.current().has_docstring = docstring(&def.body).is_some();
        self.current().is_coroutine = def.is_async;
        self.parameters(&def.args, span)?;
        self.statements(&def.body)?;
        self.close();
        if is_generic {
            self.close();
        }
        Ok(())
    }

    fn function_annotations(&mut self, def: &FunctionDef, span: Span) -> Result {
        let sees_class = self.current().can_see_class_scope || self.current().kind == ScopeKind::Class;
        let annotations = self.open_annotations(span)?;
        self.table.by_node.insert(NodeKey::annotations_of(def), annotations);
        self.see_class(sees_class, span)?;
        let arguments = &def.args;
        let parameters = arguments.posonlyargs.iter().chain(&arguments.args);
        let parameters = parameters.chain(&arguments.vararg).chain(&arguments.kwarg).chain(&arguments.kwonlyargs);
        let annotations = parameters.filter_map(|parameter| parameter.annotation.as_ref());
        for annotation in annotations.chain(&def.returns) {
            self.current().annotations_used = true;
            self.expression(annotation)?;
        }
        self.close();
        Ok(())
    }

    pub(super) fn defaults(&mut self, arguments: &Arguments) -> Result {
        arguments.defaults.iter().try_for_each(|default| self.expression(default))?;
        arguments.kw_defaults.iter().try_for_each(|default| self.optional(default.as_ref()))
    }

    pub(super) fn parameters(&mut self, arguments: &Arguments, span: Span) -> Result {
        let named = arguments.posonlyargs.iter().chain(&arguments.args).chain(&arguments.kwonlyargs);
        for parameter in named.chain(&arguments.vararg).chain(&arguments.kwarg) {
            self.mention(&parameter.arg, PARAMETER, span)?;
        }
        let scope = self.current();
        scope.has_varargs = arguments.vararg.is_some();
        scope.has_varkeywords = arguments.kwarg.is_some();
        Ok(())
    }

    pub(super) fn class(&mut self, class: &ClassDef, span: Span) -> Result {
        self.mention(&class.name, LOCAL, span)?;
        self.expressions(&class.decorator_list)?;
        let outer = self.private.clone();
        let is_generic = !class.type_params.is_empty();
        if is_generic {
            self.open_type_parameters(NodeKey::type_parameters_of(class), span)?;
            for name in [".type_params", ".generic_base"] {
                self.mention(name, LOCAL, span)?;
                self.mention(name, USE, span)?;
            }
            self.private = Some(class.name.as_str().into());
            let names = class.type_params.iter().map(|parameter| parameter.kind.name().to_owned());
            let names = Some(Rc::new(names.collect()));
            let private = self.private.clone();
            (self.current().private, self.current().mangled_names) = (private, names);
            self.type_parameters(&class.type_params)?;
        }
        self.expressions(&class.bases)?;
        self.expressions(class.keywords.iter().map(|keyword| &keyword.value))?;
        self.private = Some(class.name.as_str().into());
        self.open_for(ScopeKind::Class, NodeKey::of(class));
        self.current().has_docstring = docstring(&class.body).is_some();
        if is_generic {
            self.mention("__type_params__", LOCAL, span)?;
            self.mention(".type_params", USE, span)?;
        }
        self.statements(&class.body)?;
        self.close();
        if is_generic {
            self.close();
        }
        self.private = outer;
        Ok(())
    }

    pub(super) fn type_alias(&mut self, name: &Expr, parameters: &[TypeParam], value: &Expr, span: Span) -> Result {
        self.target(name)?;
        let in_class = self.current().kind == ScopeKind::Class;
        let is_generic = !parameters.is_empty();
        if is_generic {
            self.open_type_parameters(NodeKey::type_parameters_of(value), span)?;
            self.type_parameters(parameters)?;
        }
        self.lazy_value(NodeKey::lazy_value_of(value), value, in_class)?;
        if is_generic {
            self.close();
        }
        Ok(())
    }

    fn open_type_parameters(&mut self, node: NodeKey, span: Span) -> Result {
        let in_class = self.current().kind == ScopeKind::Class;
        self.open_for(ScopeKind::TypeParameters, node);
        self.see_class(in_class, span)
    }

    fn type_parameters(&mut self, parameters: &[TypeParam]) -> Result {
        for parameter in parameters {
            self.mention(parameter.kind.name(), TYPE_PARAMETER | LOCAL, parameter.span)?;
            let sees_class = self.current().can_see_class_scope;
            if let TypeParamKind::TypeVar { bound: Some(bound), .. } = &parameter.kind {
                self.lazy_value(NodeKey::lazy_value_of(parameter), bound, sees_class)?;
            }
            if let Some(default) = parameter.kind.default_value() {
                self.lazy_value(NodeKey::default_of(parameter), default, sees_class)?;
            }
        }
        Ok(())
    }

    fn lazy_value(&mut self, node: NodeKey, value: &Expr, sees_class: bool) -> Result {
        self.open_for(ScopeKind::LazyValue, node);
        self.format_parameter(value.span)?;
        self.see_class(sees_class, value.span)?;
        self.expression(value)?;
        self.close();
        Ok(())
    }

    fn see_class(&mut self, sees: bool, span: Span) -> Result {
        self.current().can_see_class_scope = sees;
        if sees { self.mention(CLASSDICT, USE, span) } else { Ok(()) }
    }

    /// An annotation in a body: part of the body's one `__annotate__` function. Those of a function's locals are never
    /// evaluated; only what functions inside them capture counts.
    pub(super) fn body_annotation(&mut self, annotation: &Expr) -> Result {
        let scope = self.current();
        let kind = scope.kind;
        scope.annotations_used |= kind != ScopeKind::Function;
        let conditional = kind == ScopeKind::Module || (kind == ScopeKind::Class && scope.in_conditional_block);
        if conditional && !scope.conditional_annotations {
            scope.conditional_annotations = true;
            self.mention("__conditional_annotations__", USE, annotation.span)?;
        }
        let id = match self.current().annotations {
            Some(id) => {
                self.stack.push(id);
                id
            }
            None => {
                let id = self.open_annotations(annotation.span)?;
                let sees_class = kind == ScopeKind::Class && !self.table.future_annotations;
                self.see_class(sees_class, annotation.span)?;
                id
            }
        };
        self.current().unevaluated = kind == ScopeKind::Function;
        self.expression(annotation)?;
        self.close();
        self.current().annotations = Some(id);
        Ok(())
    }

    fn open_annotations(&mut self, span: Span) -> Result<ScopeId> {
        let id = self.open(ScopeKind::Annotation);
        self.format_parameter(span)?;
        Ok(id)
    }

    /// What is evaluated lazily takes the format that is asked for.
    fn format_parameter(&mut self, span: Span) -> Result {
        self.mention(".format", PARAMETER, span)?;
        self.mention(".format", USE, span)
    }

    pub(super) fn targets(&mut self, targets: &[Expr]) -> Result {
        targets.iter().try_for_each(|target| self.target(target))
    }

    /// An expression that is assigned to or deleted.
    pub(super) fn target(&mut self, target: &Expr) -> Result {
        match &target.kind {
            ExprKind::Name(name) => self.mention(name, LOCAL, target.span),
            ExprKind::Starred(inner) => self.deeper(target.span, |this| this.target(inner)),
            ExprKind::Tuple(items) | ExprKind::List(items) => self.deeper(target.span, |this| this.targets(items)),
            _ => self.expression(target),
        }
    }
}
