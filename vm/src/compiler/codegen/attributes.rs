//! Attributes, calls of methods, and `super()`, which needs no object of its own where it is plain to see.

use super::nameops::Access;
use super::{Generator, STACK_USE_GUIDELINE};
use crate::compiler::error::Result;
use crate::compiler::symbols::{Resolution, SymbolTable, mention};
use crate::compiler::unit::UnitKind;
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind, Keyword, Span};

/// Flags of LOAD_SUPER_ATTR's operand.
mod super_flag {
    pub(super) const METHOD: usize = 1;
    pub(super) const TWO_ARGUMENTS: usize = 2;
}

impl<'a> Generator<'a> {
    pub(super) fn attribute(&mut self, node: &'a Expr, value: &'a Expr, name: &str, access: Access) -> Result {
        if access == Access::Load && self.load_super_attribute(node, value, name, 0)? {
            return self.op(op::NOP, Some(attribute_span(node.span, node.span)));
        }
        if access == Access::Store {
            self.note_static_attribute(value, name);
        }
        self.expression(value)?;
        let index = self.attribute_name(name);
        let location = Some(attribute_span(node.span, node.span));
        match access {
            Access::Load => self.op_arg(op::LOAD_ATTR, index << 1, location),
            Access::Store => self.op_arg(op::STORE_ATTR, index, location),
            Access::Delete => self.op_arg(op::DELETE_ATTR, index, location),
        }
    }

    /// The index of an attribute's name.
    pub(super) fn attribute_name(&mut self, name: &str) -> usize {
        let name = self.mangled(name);
        self.unit().names.intern(&name)
    }

    /// `self.name = …` in a method makes the name one of the class's `__static_attributes__`.
    fn note_static_attribute(&mut self, value: &Expr, name: &str) {
        if !matches!(&value.kind, ExprKind::Name(receiver) if receiver == "self") {
            return;
        }
        let enclosing = self.units.iter_mut().rev().skip(1);
        if let Some(class) = enclosing.into_iter().find(|unit| unit.kind == UnitKind::Class) {
            class.static_attributes.insert(name.to_owned());
        }
    }

    /// Compiles `value.name(…)` without making a bound method, and says so, if the call is simple enough.
    pub(super) fn method_call(
        &mut self,
        node: &'a Expr,
        func: &'a Expr,
        args: &'a [Expr],
        keywords: &'a [Keyword],
    ) -> Result<bool> {
        let ExprKind::Attribute { value, attr } = &func.kind else { return Ok(false) };
        let count = args.len() + keywords.len() + usize::from(!keywords.is_empty());
        let unpacks = args.iter().any(Self::is_starred) || keywords.iter().any(|keyword| keyword.arg.is_none());
        if self.is_imported(value) || count >= STACK_USE_GUIDELINE || unpacks {
            return Ok(false);
        }
        let mut location = Some(func.span);
        if self.load_super_attribute(func, value, attr, super_flag::METHOD)? {
            location = Some(attribute_span(func.span, func.span));
            self.op(op::NOP, location)?;
        } else {
            self.expression(value)?;
            let index = self.attribute_name(attr);
            location = location.map(|span| attribute_span(span, func.span));
            self.op_arg(op::LOAD_ATTR, (index << 1) | 1, location)?;
        }
        args.iter().try_for_each(|arg| self.expression(arg))?;
        let call_location = Some(attribute_span(node.span, func.span));
        self.simple_call(args.len(), keywords, location, call_location)?;
        Ok(true)
    }

    /// Whether the module imports that name: what is imported is likely a module, whose attributes are no methods.
    fn is_imported(&self, value: &Expr) -> bool {
        let ExprKind::Name(name) = &value.kind else { return false };
        let top = self.symbols.scope(SymbolTable::TOP);
        top.symbols.get(name).is_some_and(|symbol| symbol.is(mention::IMPORT))
    }

    /// Compiles `super(…).name` as one instruction, and says so, if `super` is surely the builtin.
    fn load_super_attribute(&mut self, node: &'a Expr, value: &'a Expr, name: &str, flag: usize) -> Result<bool> {
        let ExprKind::Call { func, args, keywords } = &value.kind else { return Ok(false) };
        if name == "__class__" || !keywords.is_empty() || !self.is_builtin_super(func) {
            return Ok(false);
        }
        let location = Some(value.span);
        let flags = match args.as_slice() {
            [] if self.has_receiver_and_class() => {
                self.load_name("super", Some(func.span))?;
                self.load_name("__class__", location)?;
                let receiver = self.current().variables.names().next().unwrap_or_default().to_owned();
                self.load_name(&receiver, location)?;
                flag
            }
            [class, receiver] if !Self::is_starred(class) && !Self::is_starred(receiver) => {
                self.load_name("super", Some(func.span))?;
                self.expression(class)?;
                self.expression(receiver)?;
                flag | super_flag::TWO_ARGUMENTS
            }
            _ => return Ok(false),
        };
        let index = self.attribute_name(name);
        self.op_arg(op::LOAD_SUPER_ATTR, (index << 2) | flags, Some(node.span))?;
        Ok(true)
    }

    fn is_builtin_super(&self, func: &Expr) -> bool {
        matches!(&func.kind, ExprKind::Name(name) if name == "super")
            && self.scope().resolution("super") == Resolution::GlobalImplicit
            && self.symbols.scope(SymbolTable::TOP).resolution("super") == Resolution::Unknown
    }

    fn has_receiver_and_class(&self) -> bool {
        let counts = self.current().counts;
        let positional = counts.positional_or_keyword + counts.positional_only;
        positional > 0 && self.scope().resolution("__class__") == Resolution::Free
    }
}

/// Where an attribute that is not on the line of its value starts: tracebacks show its own line.
pub(super) fn attribute_span(span: Span, attribute: Span) -> Span {
    if span.line == attribute.end_line { span } else { Span { line: attribute.end_line, ..span } }
}
