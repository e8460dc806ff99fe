//! `import` and `from … import`.

use super::Generator;
use super::expressions::intrinsic;
use crate::code::Constant;
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::Alias;

impl Generator<'_> {
    pub(super) fn import(&mut self, names: &[Alias], location: Location) -> Result {
        for alias in names {
            self.load_int(0, location)?;
            self.load_constant(Constant::None, location)?;
            let index = self.attribute_name(&alias.name);
            self.op_arg(op::IMPORT_NAME, index, location)?;
            match &alias.asname {
                Some(name) => self.store_imported(&alias.name, name, location)?,
                None => self.store_name(alias.name.split('.').next().unwrap_or_default(), location)?,
            }
        }
        Ok(())
    }

    /// `import a.b.c as name`: the module on the stack is `a`.
    fn store_imported(&mut self, module: &str, name: &str, location: Location) -> Result {
        let mut parts = module.split('.').skip(1).peekable();
        if parts.peek().is_none() {
            return self.store_name(name, location);
        }
        while let Some(part) = parts.next() {
            let index = self.unit().names.intern(part);
            self.op_arg(op::IMPORT_FROM, index, location)?;
            if parts.peek().is_some() {
                self.op_arg(op::SWAP, 2, location)?;
                self.op(op::POP_TOP, location)?;
            }
        }
        self.store_name(name, location)?;
        self.op(op::POP_TOP, location)
    }

    pub(super) fn import_from(&mut self, module: &str, names: &[Alias], level: u32, location: Location) -> Result {
        self.load_int(level as usize, location)?;
        let wanted: Vec<Constant> = names.iter().map(|alias| Constant::Str(alias.name.as_str().into())).collect();
        self.load_constant(Constant::Tuple(wanted.into()), location)?;
        let index = self.attribute_name(module);
        self.op_arg(op::IMPORT_NAME, index, location)?;
        for alias in names {
            if alias.name == "*" {
                self.op_arg(op::CALL_INTRINSIC_1, intrinsic::IMPORT_STAR, location)?;
                return self.op(op::POP_TOP, None);
            }
            let index = self.attribute_name(&alias.name);
            self.op_arg(op::IMPORT_FROM, index, location)?;
            self.store_name(alias.asname.as_deref().unwrap_or(&alias.name), location)?;
        }
        self.op(op::POP_TOP, location)
    }
}
