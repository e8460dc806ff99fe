//! What all kinds of PEP 695 type parameters have. What else they are stands in `ast`.

use crate::ast::{Expr, TypeParamKind};

impl TypeParamKind {
    /// What the parameter is called.
    pub fn name(&self) -> &str {
        let (Self::TypeVar { name, .. } | Self::ParamSpec { name, .. } | Self::TypeVarTuple { name, .. }) = self;
        name
    }

    /// The same, to be changed.
    pub fn name_mut(&mut self) -> &mut String {
        let (Self::TypeVar { name, .. } | Self::ParamSpec { name, .. } | Self::TypeVarTuple { name, .. }) = self;
        name
    }

    /// What stands for it where a subscript gives nothing (PEP 696).
    pub fn default_value(&self) -> Option<&Expr> {
        let (Self::TypeVar { default_value, .. }
        | Self::ParamSpec { default_value, .. }
        | Self::TypeVarTuple { default_value, .. }) = self;
        default_value.as_ref()
    }

    /// The same, to be set.
    pub fn default_value_mut(&mut self) -> &mut Option<Expr> {
        let (Self::TypeVar { default_value, .. }
        | Self::ParamSpec { default_value, .. }
        | Self::TypeVarTuple { default_value, .. }) = self;
        default_value
    }
}
