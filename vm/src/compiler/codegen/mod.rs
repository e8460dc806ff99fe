//! Code generation: walks the tree and emits instructions whose jumps go to labels. It optimizes nothing
//! that the flow graph can do; what it does choose (which call sequence, which slice instruction) is CPython's choice.
//!
//! Facts: CPython 3.14's `Python/codegen.c` and `Python/compile.c`.

mod annotations;
mod assignments;
mod attributes;
mod calls;
mod classes;
mod comprehensions;
mod conditions;
mod displays;
mod docstrings;
mod except_star;
mod exceptions;
mod expressions;
pub(super) use expressions::intrinsic;
mod functions;
mod generator_calls;
mod generators;
mod imports;
mod isolation;
mod loops;
mod nameops;
mod nested_patterns;
mod patterns;
mod percent_format;
mod statements;
mod strings;
mod type_parameters;
mod with;

use super::assemble;
use super::error::{CompileError, Result};
use super::instruction::{Instruction, Label, Location, pseudo};
use super::symbols::{NodeKey, Scope, SymbolTable};
use super::unit::{FrameBlock, ParameterCounts, Region, Unit, UnitKind};
use super::{MAX_DEPTH, docstring, nested};
use crate::code::{Code, Constant, flags};
use num_bigint::BigInt;
use std::rc::Rc;
use stencils::opcodes::op;
use syntax::ast::{Module, Span, Stmt, StmtKind};

/// CPython's `CO_MAXBLOCKS`: how many loops and `try` regions may nest in one code object.
const MAX_FRAME_BLOCKS: usize = 21;

/// CPython's `_PY_STACK_USE_GUIDELINE`: displays and calls with more items are built piece by piece.
const STACK_USE_GUIDELINE: usize = 30;

/// Compiles the module's body and all that it contains.
pub(super) fn module(module: &Module, symbols: SymbolTable, filename: &str) -> Result<Code> {
    Generator::new(symbols, filename, false).module(module)
}

/// Compiles what was typed at the prompt, which shows the values of its expression statements.
pub(super) fn interactive(module: &Module, symbols: SymbolTable, filename: &str) -> Result<Code> {
    Generator::new(symbols, filename, true).module(module)
}

/// Compiles a module of one expression, whose value is returned.
pub(super) fn expression(module: &Module, symbols: SymbolTable, filename: &str) -> Result<Code> {
    Generator::new(symbols, filename, false).expression_module(module)
}

struct Generator<'a> {
    symbols: SymbolTable,
    filename: Rc<str>,
    /// The code objects that are being compiled, outermost first.
    units: Vec<Unit<'a>>,
    depth: usize,
    /// Whether expression statements of the module show their values.
    interactive: bool,
}

impl<'a> Generator<'a> {
    fn new(symbols: SymbolTable, filename: &str, interactive: bool) -> Self {
        Self { symbols, filename: filename.into(), units: Vec::new(), depth: 0, interactive }
    }

    fn module(&mut self, module: &'a Module) -> Result<Code> {
        self.enter(UnitKind::Module, SymbolTable::TOP, "<module>", 1, ParameterCounts::default())?;
        let start = module.body.first().map_or(Span { line: 1, end_line: 1, ..Span::default() }, |first| first.span);
        if self.scope().conditional_annotations {
            self.op_arg(op::BUILD_SET, 0, Some(start))?;
            let name = self.unit().names.intern("__conditional_annotations__");
            self.op_arg(op::STORE_NAME, name, Some(start))?;
        }
        self.body(&module.body, Some(start))?;
        self.finish(true)
    }

    /// The body of a module or class: docstring, statements, annotations.
    fn body(&mut self, body: &'a [Stmt], start: Location) -> Result {
        if self.symbols.future_annotations && self.scope().annotations_used {
            self.op(op::SETUP_ANNOTATIONS, start)?;
        }
        let mut body = body;
        if let Some((text, expression)) = docstring(body).filter(|_| !self.interactive || self.units.len() > 1) {
            self.load_constant(Constant::Str(docstrings::clean(text).into()), Some(expression.span))?;
            self.store_name("__doc__", None)?;
            body = &body[1..];
        }
        self.statements(body)?;
        self.deferred_annotations(start)
    }

    fn expression_module(&mut self, module: &'a Module) -> Result<Code> {
        self.enter(UnitKind::Module, SymbolTable::TOP, "<module>", 1, ParameterCounts::default())?;
        if let Some(StmtKind::Expr(value)) = module.body.first().map(|only| &only.kind) {
            self.expression(value)?;
            self.op(op::RETURN_VALUE, Some(value.span))?;
        }
        self.finish(false)
    }

    /// Starts a code object inside the current one.
    fn enter(
        &mut self,
        kind: UnitKind,
        scope: super::symbols::ScopeId,
        name: &str,
        first_line: u32,
        counts: ParameterCounts,
    ) -> Result {
        let future = if self.symbols.future_annotations { flags::FUTURE_ANNOTATIONS } else { 0 };
        let mut unit = Unit::new(kind, scope, self.symbols.scope(scope), name, first_line, counts);
        if kind != UnitKind::Module {
            unit.qualname = self.qualname(&unit);
        }
        unit.flags |= future;
        self.units.push(unit);
        let line = if kind == UnitKind::Module { 0 } else { first_line };
        let location = Some(Span { line, end_line: line, ..Span::default() });
        if self.scope().is_generator || self.scope().is_coroutine {
            self.op(op::RETURN_GENERATOR, location)?;
            self.op(op::POP_TOP, location)?;
        }
        self.op_arg(op::RESUME, 0, location)?;
        if kind == UnitKind::Module {
            self.op(pseudo::ANNOTATIONS_PLACEHOLDER, location)?;
        }
        Ok(())
    }

    /// Ends the current code object with a return: of None, if `returns_none`, else of what is on the stack.
    fn finish(&mut self, returns_none: bool) -> Result<Code> {
        if returns_none {
            self.load_constant(Constant::None, None)?;
        }
        self.op(op::RETURN_VALUE, None)?;
        let unit = self.units.pop().expect("every unit that is entered is finished once");
        assemble::assemble(unit, self.filename.clone())
    }

    fn unit(&mut self) -> &mut Unit<'a> {
        self.units.last_mut().expect("code is generated inside a unit")
    }

    fn current(&self) -> &Unit<'a> {
        self.units.last().expect("code is generated inside a unit")
    }

    fn scope(&self) -> &Scope {
        self.symbols.scope(self.current().scope)
    }

    fn emit(&mut self, op: u8, arg: usize, target: Option<Label>, location: Location) -> Result {
        let line = location.map_or(0, |span| span.line);
        let arg = u32::try_from(arg).ok().filter(|arg| *arg < 1 << 30).ok_or(CompileError::TooLarge { line })?;
        self.unit().sequence.push(Instruction { op, arg, target, location })
    }

    fn op(&mut self, op: u8, location: Location) -> Result {
        self.emit(op, 0, None, location)
    }

    fn op_arg(&mut self, op: u8, arg: usize, location: Location) -> Result {
        self.emit(op, arg, None, location)
    }

    fn jump(&mut self, op: u8, target: Label, location: Location) -> Result {
        self.emit(op, 0, Some(target), location)
    }

    fn new_label(&mut self) -> Label {
        self.unit().sequence.new_label()
    }

    fn place(&mut self, label: Label) {
        self.unit().sequence.place(label);
    }

    fn load_constant(&mut self, constant: Constant, location: Location) -> Result {
        let index = self.unit().constants.intern(constant);
        self.op_arg(op::LOAD_CONST, index as usize, location)
    }

    fn load_string(&mut self, text: &str, location: Location) -> Result {
        self.load_constant(Constant::Str(text.into()), location)
    }

    fn load_int(&mut self, value: usize, location: Location) -> Result {
        self.load_constant(Constant::Int(BigInt::from(value)), location)
    }

    fn load_code(&mut self, node: NodeKey, code: Code, location: Location) -> Result {
        let index = self.unit().constants.intern_code(node, Rc::new(code));
        self.op_arg(op::LOAD_CONST, index as usize, location)
    }

    fn push_block(&mut self, region: Region<'a>, start: Option<Label>, exit: Option<Label>, span: Span) -> Result {
        let blocks = &mut self.unit().frame_blocks;
        if blocks.len() >= MAX_FRAME_BLOCKS {
            return Err(CompileError::syntax(span.line, "too many statically nested blocks"));
        }
        blocks.push(FrameBlock { region, start, exit });
        Ok(())
    }

    fn pop_block(&mut self) {
        self.unit().frame_blocks.pop();
    }

    /// Runs `generate` one level deeper, unless that is too deep.
    fn deeper(&mut self, span: Span, generate: impl FnOnce(&mut Self) -> Result) -> Result {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(CompileError::TooDeep { line: span.line });
        }
        nested(|| generate(self))?;
        self.depth -= 1;
        Ok(())
    }
}
