//! Type parameters with defaults stand behind those without.

use super::{Check, First};
use crate::ast::{Stmt, StmtKind, TypeParam};
use crate::error::Stage;
use crate::walk::{Visitor, walk_stmt};

#[derive(Default)]
pub(super) struct TypeParams {
    first: First,
}

impl Check<'_> for TypeParams {
    const STAGE: Stage = Stage::Compiler;

    fn into_first(self) -> First {
        self.first
    }
}

impl<'ast> Visitor<'ast> for TypeParams {
    fn stmt(&mut self, stmt: &'ast Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.params(&def.type_params),
            StmtKind::ClassDef(class) => self.params(&class.type_params),
            StmtKind::TypeAlias { type_params, .. } => self.params(type_params),
            _ => {}
        }
        walk_stmt(self, stmt);
    }
}

impl TypeParams {
    fn params(&mut self, params: &[TypeParam]) {
        let has_default = |param: &&TypeParam| param.kind.default_value().is_some();
        let late = params.iter().skip_while(|param| !has_default(param)).find(|param| !has_default(param));
        if let Some(param) = late {
            let name = param.kind.name();
            self.first
                .report(param.span, format!("non-default type parameter '{name}' follows default type parameter"));
        }
    }
}
