//! Class statements, and decorators.

use super::Generator;
use super::nameops::Access;
use crate::code::Constant;
use crate::compiler::error::Result;
use crate::compiler::instruction::{Location, pseudo};
use crate::compiler::symbols::NodeKey;
use crate::compiler::unit::{ParameterCounts, UnitKind};
use stencils::opcodes::op;
use syntax::ast::{ClassDef, Expr, Span};

impl<'a> Generator<'a> {
    pub(super) fn class_definition(&mut self, class: &'a ClassDef, span: Span) -> Result {
        self.decorators(&class.decorator_list)?;
        let first_line = first_line(&class.decorator_list, span);
        let location = Some(span);
        if class.type_params.is_empty() {
            self.class_body(class, span, first_line)?;
            self.call_arguments(2, &class.bases, None, &class.keywords, location)?;
        } else {
            self.generic_class(class, span, first_line)?;
        }
        self.apply_decorators(&class.decorator_list)?;
        self.store_name(&class.name, location)
    }

    /// Compiles the body and pushes what makes the class of it: the builder, its function and the name.
    pub(super) fn class_body(&mut self, class: &'a ClassDef, span: Span, first_line: u32) -> Result {
        let node = NodeKey::of(class);
        let scope = self.symbols.of_node(node);
        self.enter(UnitKind::Class, scope, &class.name, first_line, ParameterCounts::default())?;
        let start = Some(Span { line: first_line, end_line: first_line, ..Span::default() });
        self.class_prologue(!class.type_params.is_empty(), first_line, start)?;
        self.body(&class.body, start)?;
        self.class_epilogue()?;
        let code = self.finish(false)?;

        let location = Some(span);
        self.op(op::LOAD_BUILD_CLASS, location)?;
        self.op(op::PUSH_NULL, location)?;
        self.make_closure(node, code, &[], location)?;
        self.load_string(&class.name, location)
    }

    fn class_prologue(&mut self, is_generic: bool, first_line: u32, start: Location) -> Result {
        self.load_name("__name__", start)?;
        self.store_name("__module__", start)?;
        let qualname = self.current().qualname.clone();
        self.load_string(&qualname, start)?;
        self.store_name("__qualname__", start)?;
        self.load_int(first_line as usize, start)?;
        self.store_name("__firstlineno__", start)?;
        if is_generic {
            self.load_name(".type_params", start)?;
            self.store_name("__type_params__", start)?;
        }
        if self.scope().needs_classdict {
            self.op(op::LOAD_LOCALS, start)?;
            self.store_class_cell("__classdict__", start)?;
        }
        if self.scope().conditional_annotations {
            self.op_arg(op::BUILD_SET, 0, start)?;
            self.store_class_cell("__conditional_annotations__", start)?;
        }
        Ok(())
    }

    /// Stores in a cell that the class itself makes: by name, the store would go to the namespace.
    fn store_class_cell(&mut self, name: &str, location: Location) -> Result {
        let index = self.unit().deref_index(name, false);
        self.op_arg(op::STORE_DEREF, index, location)
    }

    fn class_epilogue(&mut self) -> Result {
        let attributes = std::mem::take(&mut self.unit().static_attributes);
        let attributes: Vec<Constant> = attributes.into_iter().map(|name| Constant::Str(name.into())).collect();
        self.load_constant(Constant::Tuple(attributes.into()), None)?;
        self.store_name("__static_attributes__", None)?;
        if self.scope().needs_classdict {
            self.load_class_cell("__classdict__")?;
            self.store_name("__classdictcell__", None)?;
        }
        if self.scope().needs_class_closure {
            self.load_class_cell("__class__")?;
            self.op_arg(op::COPY, 1, None)?;
            return self.store_name("__classcell__", None);
        }
        self.load_constant(Constant::None, None)
    }

    fn load_class_cell(&mut self, name: &str) -> Result {
        let index = self.unit().deref_index(name, false);
        self.op_arg(pseudo::LOAD_CLOSURE, index, None)
    }

    pub(super) fn decorators(&mut self, decorators: &'a [Expr]) -> Result {
        decorators.iter().try_for_each(|decorator| self.expression(decorator))
    }

    pub(super) fn apply_decorators(&mut self, decorators: &'a [Expr]) -> Result {
        decorators.iter().rev().try_for_each(|decorator| self.op_arg(op::CALL, 0, Some(decorator.span)))
    }

    /// The rest of a generic class, in the scope of its type parameters: the call gets a base that stands for them.
    pub(super) fn call_with_generic_base(&mut self, class: &'a ClassDef, location: Location) -> Result {
        self.name(".type_params", Access::Load, location)?;
        self.op_arg(op::CALL_INTRINSIC_1, super::expressions::intrinsic::SUBSCRIPT_GENERIC, location)?;
        self.name(".generic_base", Access::Store, location)?;
        self.call_arguments(2, &class.bases, Some(".generic_base"), &class.keywords, location)
    }
}

/// The line where a definition begins, its decorators included.
pub(super) fn first_line(decorators: &[Expr], span: Span) -> u32 {
    decorators.first().map_or(span.line, |first| first.span.line)
}
