//! The control-flow graph of a code object and the passes that optimize it, each in a file of its own.
//! The order of the passes is CPython's, since each sees what the one before left.
//!
//! Facts: CPython 3.14's `Python/flowgraph.c`.

mod borrow;
mod build;
mod cold;
mod collections;
mod conditions;
mod depth;
mod evaluate;
mod fold;
mod handlers;
mod jumps;
mod lines;
mod locals;
mod nops;
mod peephole;
mod pseudo_ops;
mod reachability;
mod superinstructions;
mod swaps;
mod unbound;
mod unused_constants;

use super::error::Result;
use super::instruction::{Location, is_jump, is_scope_exit, is_unconditional_jump, line};
use super::unit::Unit;
use crate::code::{Constant, Local};
use std::collections::VecDeque;

/// Index of a block in its [`Graph`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct BlockId(usize);

impl BlockId {
    pub(super) fn index(self) -> usize {
        self.0
    }
}

/// An instruction in a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) op: u8,
    pub(super) arg: u32,
    pub(super) target: Option<BlockId>,
    pub(super) location: Location,
    /// Where an exception that this instruction raises goes.
    pub(super) handler: Option<BlockId>,
}

impl Node {
    fn new(op: u8, arg: u32, location: Location) -> Self {
        Self { op, arg, target: None, location, handler: None }
    }

    /// Makes the instruction another one, without a target.
    fn set(&mut self, op: u8, arg: u32) {
        self.op = op;
        self.arg = arg;
        self.target = None;
    }

    fn line(&self) -> Option<u32> {
        line(self.location)
    }
}

/// Instructions that run one after the other; jumps come in only at the start and go out only at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) nodes: Vec<Node>,
    /// The block that follows in the layout.
    pub(super) next: Option<BlockId>,
    /// Whether jumps come in.
    labelled: bool,
    /// Whether this is where an exception handler starts.
    is_handler: bool,
    /// Whether the handler wants the place of the exception on the stack.
    pub(super) keeps_lasti: bool,
    predecessors: usize,
    warm: bool,
    cold: bool,
    /// Depth of the operand stack at the start, once known.
    pub(super) depth: Option<u32>,
    /// The handlers of removed instructions whose places are free: see [`Block::push`].
    vacated: VecDeque<Option<BlockId>>,
}

impl Block {
    /// Adds an instruction at the end. It gets the handler of the instruction that once had that place, as in CPython,
    /// which reuses places without clearing that field; exception tables show it.
    fn push(&mut self, node: Node) {
        let handler = self.vacated.pop_front().flatten();
        self.nodes.push(Node { handler, ..node });
    }

    /// Adds instructions at the end with the handlers that they have.
    fn extend(&mut self, nodes: Vec<Node>) {
        self.vacated.drain(..nodes.len().min(self.vacated.len()));
        self.nodes.extend(nodes);
    }

    /// Puts instructions before that place.
    fn insert(&mut self, place: usize, nodes: Vec<Node>) {
        self.vacated.drain(..nodes.len().min(self.vacated.len()));
        self.nodes.splice(place..place, nodes);
    }

    /// Replaces the instructions by fewer.
    fn shrink_to(&mut self, nodes: Vec<Node>) {
        let handlers = self.nodes[nodes.len()..].iter().map(|node| node.handler);
        self.vacated = handlers.chain(std::mem::take(&mut self.vacated)).collect();
        self.nodes = nodes;
    }

    fn falls_through(&self) -> bool {
        self.nodes.last().is_none_or(|last| !is_scope_exit(last.op) && !is_unconditional_jump(last.op))
    }

    fn exits_scope(&self) -> bool {
        self.nodes.last().is_some_and(|last| is_scope_exit(last.op))
    }

    fn has_no_line(&self) -> bool {
        self.nodes.iter().all(|node| node.location.is_none())
    }

    /// The jump at the end, if there is one.
    fn final_jump(&self) -> Option<Node> {
        self.nodes.last().copied().filter(|last| is_jump(last.op))
    }
}

/// The blocks of a code object. The first is where it starts.
#[derive(Debug)]
pub(super) struct Graph {
    blocks: Vec<Block>,
}

impl Graph {
    const ENTRY: BlockId = BlockId(0);

    pub(super) fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0]
    }

    fn block_mut(&mut self, id: BlockId) -> &mut Block {
        &mut self.blocks[id.0]
    }

    /// The blocks in the order of the layout.
    pub(super) fn order(&self) -> Vec<BlockId> {
        std::iter::successors(Some(Self::ENTRY), |id| self.block(*id).next).collect()
    }

    /// Puts a new block after another one.
    fn insert_after(&mut self, id: BlockId, mut block: Block) -> BlockId {
        let new = BlockId(self.blocks.len());
        block.next = self.block_mut(id).next.replace(new);
        self.blocks.push(block);
        new
    }

    /// The first block with instructions, from this one on.
    fn next_nonempty(&self, mut id: Option<BlockId>) -> Option<BlockId> {
        while let Some(block) = id
            && self.block(block).nodes.is_empty()
        {
            id = self.block(block).next;
        }
        id
    }

    /// A set of blocks, empty.
    fn marks(&self) -> Marks {
        Marks(vec![false; self.blocks.len()])
    }
}

/// A set of blocks.
struct Marks(Vec<bool>);

impl Marks {
    /// Adds the block; says whether it is new.
    fn insert(&mut self, id: BlockId) -> bool {
        !std::mem::replace(&mut self.0[id.0], true)
    }

    fn remove(&mut self, id: BlockId) {
        self.0[id.0] = false;
    }

    fn contains(&self, id: BlockId) -> bool {
        self.0[id.0]
    }
}

/// A code object ready for assembly.
pub(super) struct Optimized {
    pub(super) graph: Graph,
    pub(super) constants: Vec<Constant>,
    pub(super) locals_plus: Vec<Local>,
    pub(super) stack_size: u32,
}

/// Runs all passes over a unit's instructions.
pub(super) fn optimize(unit: &mut Unit) -> Result<Optimized> {
    let mut graph = build::graph(&unit.sequence);
    let mut constants = std::mem::take(&mut unit.constants);
    handlers::label(&mut graph);

    jumps::inline_small_exits(&mut graph);
    reachability::remove_unreachable(&mut graph);
    lines::resolve(&mut graph);
    conditions::simplify(&mut graph, &mut constants);
    peephole::optimize(&mut graph, &mut constants);
    nops::remove_with_pairs(&mut graph);
    reachability::remove_unreachable(&mut graph);
    nops::remove_with_jumps(&mut graph);
    let constants = unused_constants::remove(&mut graph, constants);

    unbound::check_loads(&mut graph, unit.variables.len(), parameter_count(unit));
    superinstructions::combine(&mut graph);
    cold::move_to_end(&mut graph);
    lines::resolve(&mut graph);

    pseudo_ops::expand_conditional_jumps(&mut graph);
    let stack_size = depth::compute(&mut graph);
    let locals_plus = locals::lay_out(unit, &mut graph);
    pseudo_ops::convert(&mut graph);
    jumps::normalize(&mut graph);
    borrow::optimize(&mut graph);
    Ok(Optimized { graph, constants, locals_plus, stack_size })
}

/// How many variables are bound when the code starts.
fn parameter_count(unit: &Unit) -> usize {
    use crate::code::flags::{VARARGS, VARKEYWORDS};
    let counts = unit.counts;
    let named = counts.positional_or_keyword + counts.positional_only + counts.keyword_only;
    let starred = u32::from(unit.flags & VARARGS != 0) + u32::from(unit.flags & VARKEYWORDS != 0);
    (named + starred) as usize
}
