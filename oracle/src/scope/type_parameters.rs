//! The scopes of PEP 695: one for the type parameters of a function, class or alias, and one for each value that is evaluated
//! when it is asked for.

use crate::scope::annotations::one_parameter;
use crate::scope::collect::Collector;
use crate::scope::{Body, ScopeId, ScopeKind, address, type_parameters_node};
use std::sync::LazyLock;
use syntax::ast::{Arguments, Expr, ExprKind, TypeParam, TypeParamKind};

/// The variable of a class's type parameters, which its body reads.
pub(crate) const TYPE_PARAMS: &str = ".type_params";

/// The parameters of a function that evaluates such a value.
static FORMAT: LazyLock<Arguments> = LazyLock::new(|| one_parameter(".format"));

impl<'a> Collector<'a> {
    /// Enters the scope of type parameters, if there are any; the scope to return to.
    pub(super) fn open_type_parameters(&mut self, of: &'a str, parameters: &'a [TypeParam], line: u32) -> ScopeId {
        let outer = self.current;
        let Some(node) = type_parameters_node(parameters) else { return outer };
        self.open_seeing_class(of, Body::TypeParameters, None, line);
        self.collected.by_node.insert(address(node), self.current);
        self.bind(TYPE_PARAMS);
        for parameter in parameters {
            let name = parameter.kind.name();
            self.bind(name);
            if let TypeParamKind::TypeVar { bound: Some(bound), .. } = &parameter.kind {
                self.lazy(self.unmangled(name), bound, parameter.span.line);
            }
            if let Some(default) = parameter.kind.default_value() {
                self.lazy(self.unmangled(name), default, parameter.span.line);
            }
        }
        outer
    }

    pub(super) fn type_alias(&mut self, name: &'a Expr, parameters: &'a [TypeParam], value: &'a Expr, line: u32) {
        let ExprKind::Name(text) = &name.kind else { return };
        let own = self.unmangled(text);
        let outer = self.open_type_parameters(own, parameters, line);
        self.lazy(own, value, line);
        self.current = outer;
        self.bind(text);
    }

    fn lazy(&mut self, name: &'a str, value: &'a Expr, line: u32) {
        let outer = self.open_seeing_class(name, Body::Lazy(value), Some(&FORMAT), line);
        self.collected.by_node.insert(address(value), self.current);
        self.bind(".format");
        self.expr(value);
        self.current = outer;
    }

    /// A scope whose names are looked up in the class around first; the scope to return to.
    pub(super) fn open_seeing_class(
        &mut self,
        name: &'a str,
        body: Body<'a>,
        arguments: Option<&'a Arguments>,
        line: u32,
    ) -> ScopeId {
        let is_in_class = self.scope().kind == ScopeKind::Class;
        self.scope().is_seen_by_annotations |= is_in_class;
        let sees_class = is_in_class || self.scope().sees_class;
        let outer = self.open(ScopeKind::Function, name, arguments);
        self.scope().body = Some(body);
        self.scope().first_line = line;
        self.scope().sees_class = sees_class;
        if sees_class {
            self.scope().used.add("__classdict__");
        }
        outer
    }
}
