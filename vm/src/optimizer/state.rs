//! What the optimizer knows at one point of a trace: of each value in the locals and operand stacks of the frames that are running.
//! It says nothing of uops: that is in `rules`.

use crate::objects::exact_kind;
use std::collections::BTreeMap;
use stencils::object::Kind;
use stencils::value::Value;

/// Stands for one value. Copies of it in several places share one symbol, and thus what becomes known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Symbol(usize);

/// What is known of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// Nothing.
    Unknown,
    /// An inline int.
    Int,
    /// An inline float.
    Float,
    /// `True` or `False`.
    Bool,
    /// A heap object of exactly that kind.
    Kind(Kind),
    /// This very value.
    Constant(Value),
}

impl Fact {
    /// The same without the value itself.
    fn class(self) -> Self {
        match self {
            Self::Constant(value) if value.is_null() => self,
            Self::Constant(value) if value.is_int() => Self::Int,
            Self::Constant(value) if value.is_inline_float() => Self::Float,
            Self::Constant(value) if value.is_bool() => Self::Bool,
            Self::Constant(value) => exact_kind(value).map_or(self, Self::Kind),
            other => other,
        }
    }

    /// Whether `other` follows from this.
    pub(super) fn implies(self, other: Self) -> bool {
        self == other || self.class() == other
    }

    /// Whether the value is surely no generator.
    pub(super) fn is_no_generator(self) -> bool {
        !matches!(self.class(), Self::Unknown | Self::Kind(Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator))
    }

    /// Whether the value is surely not `None`.
    pub(super) fn is_not_none(self) -> bool {
        match self {
            Self::Unknown => false,
            Self::Constant(value) => !value.is_none(),
            Self::Int | Self::Float | Self::Bool | Self::Kind(_) => true,
        }
    }
}

/// A frame as the optimizer sees it. Locals and operands that it has not met are unknown.
#[derive(Clone, Debug, Default)]
pub(super) struct AbstractFrame {
    /// The version of its code.
    pub(super) code: u64,
    pub(super) locals: BTreeMap<u32, Symbol>,
    /// The top of the operand stack; what lies below is unknown.
    pub(super) stack: Vec<Symbol>,
    /// Whether its globals and builtins are known to be those that the trace was made for.
    pub(super) has_globals: bool,
    /// The versions that the keys of its globals and builtins are known to have.
    pub(super) keys_versions: [Option<u64>; 2],
}

/// All that is known.
#[derive(Clone, Debug)]
pub(super) struct State {
    facts: Vec<Fact>,
    /// The versions that the classes of values are known to have.
    versions: BTreeMap<Symbol, u64>,
    /// Never empty.
    frames: Vec<AbstractFrame>,
    /// A frame that was made and not yet entered.
    pub(super) entering: Option<AbstractFrame>,
    /// The version of the code that an unknown caller has.
    pub(super) caller: u64,
    /// The globals of the frame in which the trace begins.
    pub(super) globals: Value,
}

impl State {
    pub(super) fn new() -> Self {
        Self {
            facts: Vec::new(),
            versions: BTreeMap::new(),
            frames: vec![AbstractFrame::default()],
            entering: None,
            caller: 0,
            globals: Value::NULL,
        }
    }

    /// The innermost frame.
    pub(super) fn frame(&mut self) -> &mut AbstractFrame {
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    pub(super) fn push_frame(&mut self, frame: AbstractFrame) {
        self.frames.push(frame);
    }

    /// Leaves the innermost frame. If the trace did not push it, nothing is known of its caller but the code.
    pub(super) fn pop_frame(&mut self) {
        self.frames.pop();
        if self.frames.is_empty() {
            self.frames.push(AbstractFrame { code: self.caller, ..AbstractFrame::default() });
        }
    }

    /// A value of which this is known.
    pub(super) fn symbol(&mut self, fact: Fact) -> Symbol {
        self.facts.push(fact);
        Symbol(self.facts.len() - 1)
    }

    pub(super) fn fact(&self, symbol: Symbol) -> Fact {
        self.facts[symbol.0]
    }

    /// Notes what was found out of a value.
    pub(super) fn learn(&mut self, symbol: Symbol, fact: Fact) {
        if !self.fact(symbol).implies(fact) {
            self.facts[symbol.0] = fact;
        }
    }

    /// Notes the version of the class of a value.
    pub(super) fn learn_version(&mut self, symbol: Symbol, version: u64) {
        self.versions.insert(symbol, version);
    }

    /// The version that the class of a value is known to have.
    pub(super) fn version(&self, symbol: Symbol) -> Option<u64> {
        self.versions.get(&symbol).copied()
    }

    pub(super) fn push(&mut self, symbol: Symbol) {
        self.frame().stack.push(symbol);
    }

    pub(super) fn push_new(&mut self, fact: Fact) {
        let symbol = self.symbol(fact);
        self.push(symbol);
    }

    pub(super) fn pop(&mut self) -> Symbol {
        match self.frame().stack.pop() {
            Some(symbol) => symbol,
            None => self.symbol(Fact::Unknown),
        }
    }

    /// The operand that is so far from the top; 1 is the top.
    pub(super) fn peek(&mut self, from_top: usize) -> Symbol {
        while self.frame().stack.len() < from_top {
            let symbol = self.symbol(Fact::Unknown);
            self.frame().stack.insert(0, symbol);
        }
        let stack = &self.frame().stack;
        stack[stack.len() - from_top]
    }

    pub(super) fn local(&mut self, slot: u32) -> Symbol {
        if let Some(symbol) = self.frame().locals.get(&slot) {
            return *symbol;
        }
        let symbol = self.symbol(Fact::Unknown);
        self.frame().locals.insert(slot, symbol);
        symbol
    }

    pub(super) fn set_local(&mut self, slot: u32, symbol: Symbol) {
        self.frame().locals.insert(slot, symbol);
    }

    /// Forgets what a uop may have changed that runs any code at all. This is the one place that knows: no value changes its
    /// kind, and no frame's locals or operands are changed by others; the keys of dicts are, and so are classes and whose
    /// instances values are.
    pub(super) fn forget_the_mutable(&mut self) {
        self.versions.clear();
        for frame in &mut self.frames {
            frame.keys_versions = [None; 2];
        }
    }
}
