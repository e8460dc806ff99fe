//! The names of PEP 695 type parameters. What else they are stands in `ast`.

use crate::ast::TypeParamKind;

impl TypeParamKind {
    /// What the parameter is called.
    pub fn name(&self) -> &str {
        let (Self::TypeVar { name, .. } | Self::ParamSpec { name } | Self::TypeVarTuple { name }) = self;
        name
    }

    /// The same, to be changed.
    pub fn name_mut(&mut self) -> &mut String {
        let (Self::TypeVar { name, .. } | Self::ParamSpec { name } | Self::TypeVarTuple { name }) = self;
        name
    }
}
