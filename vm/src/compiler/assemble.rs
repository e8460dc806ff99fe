//! Lays out the optimized graph: jump distances, EXTENDED_ARG, inline caches, line and exception tables.
//!
//! Facts: CPython 3.14's `Python/assemble.c`.

use super::error::{CompileError, Result};
use super::flow::{self, BlockId, Graph, Node, Optimized};
use super::instruction::{NEXT_LOCATION, is_terminator, line, pseudo};
use super::unit::Unit;
use crate::code::{Code, ExceptionEntry};
use std::collections::HashMap;
use std::rc::Rc;
use stencils::opcodes::{op, opcode};

/// Optimizes and assembles a finished unit.
pub(super) fn assemble(mut unit: Unit, filename: Rc<str>) -> Result<Code> {
    let optimized = flow::optimize(&mut unit)?;
    let layout = Layout::of(&optimized.graph);
    let mut assembler = Assembler { units: Vec::new(), lines: Vec::new() };
    layout.nodes.iter().for_each(|node| assembler.push(*node));
    if assembler.units.len() > 1 << 26 {
        return Err(CompileError::TooLarge { line: unit.first_line });
    }
    let Optimized { graph, constants, locals_plus, stack_size } = optimized;
    Ok(Code {
        name: unit.name,
        qualname: unit.qualname,
        filename,
        first_line: unit.first_line,
        arg_count: unit.counts.positional_or_keyword + unit.counts.positional_only,
        posonly_count: unit.counts.positional_only,
        kwonly_count: unit.counts.keyword_only,
        flags: unit.flags,
        constants,
        names: unit.names.names().map(str::to_owned).collect(),
        locals_plus,
        exception_table: exception_table(&graph, &layout),
        units: assembler.units,
        lines: assembler.lines,
        stack_size,
    })
}

/// The instructions in a row, and where each block starts among them.
struct Layout {
    nodes: Vec<Node>,
    starts: HashMap<usize, usize>,
    /// The code unit at which each instruction starts, and the end.
    offsets: Vec<u32>,
}

impl Layout {
    const MAX_ROUNDS: usize = 100;

    fn of(graph: &Graph) -> Self {
        let mut nodes = Vec::new();
        let mut starts = HashMap::new();
        for id in graph.order() {
            starts.insert(id.index(), nodes.len());
            nodes.extend_from_slice(&graph.block(id).nodes);
        }
        let mut layout = Self { nodes, starts, offsets: Vec::new() };
        layout.choose_directions();
        layout.settle();
        layout.resolve_next_locations();
        layout
    }

    /// Longer distances can need more EXTENDED_ARGs, which make distances longer: measures until all agree.
    fn settle(&mut self) {
        // CPython starts with the index of the target, which can leave an EXTENDED_ARG that a shorter start would not.
        for index in 0..self.nodes.len() {
            if let Some(target) = self.nodes[index].target {
                self.nodes[index].arg = u32::try_from(self.start(target)).unwrap_or(u32::MAX);
            }
        }
        let mut rounds = 0;
        while self.measure() {
            rounds += 1;
            if rounds == Self::MAX_ROUNDS {
                // Two jumps over each other can take turns forever. From the shortest distances they only grow.
                self.nodes.iter_mut().filter(|node| node.target.is_some()).for_each(|node| node.arg = 0);
            }
        }
    }

    fn resolve_next_locations(&mut self) {
        let mut next = None;
        for node in self.nodes.iter_mut().rev() {
            if node.location == NEXT_LOCATION {
                node.location = if is_terminator(node.op) { None } else { next };
            }
            next = node.location;
        }
    }

    fn start(&self, id: BlockId) -> usize {
        self.starts[&id.index()]
    }

    fn choose_directions(&mut self) {
        for index in 0..self.nodes.len() {
            let node = self.nodes[index];
            let Some(target) = node.target else { continue };
            let forward = self.start(target) > index;
            self.nodes[index].op = match (node.op, forward) {
                (pseudo::JUMP | pseudo::JUMP_NO_INTERRUPT, true) => op::JUMP_FORWARD,
                (pseudo::JUMP, false) => op::JUMP_BACKWARD,
                (pseudo::JUMP_NO_INTERRUPT, false) => op::JUMP_BACKWARD_NO_INTERRUPT,
                (other, _) => other,
            };
        }
    }

    /// Computes offsets and distances; says whether any instruction changed its size.
    fn measure(&mut self) -> bool {
        self.offsets.clear();
        let mut offset = 0;
        for node in &self.nodes {
            self.offsets.push(offset);
            offset += size(*node);
        }
        self.offsets.push(offset);
        let mut resized = false;
        for index in 0..self.nodes.len() {
            let Some(target) = self.nodes[index].target else { continue };
            let target = self.offsets[self.start(target)];
            let after = self.offsets[index + 1];
            let before = size(self.nodes[index]);
            self.nodes[index].arg = target.abs_diff(after) - end_send_offset(self.nodes[index].op);
            resized |= size(self.nodes[index]) != before;
        }
        resized
    }
}

/// END_ASYNC_FOR tells where the END_SEND is, so many units after the SEND that is its target.
fn end_send_offset(op: u8) -> u32 {
    if op == op::END_ASYNC_FOR { 5 } else { 0 }
}

fn caches(op: u8) -> u32 {
    opcode(op).map_or(0, |row| row.caches.into())
}

/// How many EXTENDED_ARGs an operand needs.
fn extensions(arg: u32) -> u32 {
    match arg {
        0..=0xFF => 0,
        0x100..=0xFFFF => 1,
        0x1_0000..=0xFF_FFFF => 2,
        _ => 3,
    }
}

fn size(node: Node) -> u32 {
    extensions(node.arg) + 1 + caches(node.op)
}

struct Assembler {
    units: Vec<u16>,
    lines: Vec<Option<u32>>,
}

impl Assembler {
    fn push(&mut self, node: Node) {
        let [low, bytes @ ..] = node.arg.to_le_bytes();
        for extension in (0..extensions(node.arg) as usize).rev() {
            self.units.push(unit(op::EXTENDED_ARG, bytes[extension]));
        }
        self.units.push(unit(node.op, low));
        self.units.extend((0..caches(node.op)).map(|_| 0));
        self.lines.resize(self.units.len(), line(node.location));
    }
}

fn unit(op: u8, arg: u8) -> u16 {
    u16::from_le_bytes([op, arg])
}

fn exception_table(graph: &Graph, layout: &Layout) -> Vec<ExceptionEntry> {
    let mut table = Vec::new();
    let mut index = 0;
    for run in layout.nodes.chunk_by(|a, b| a.handler == b.handler) {
        let (start, end) = (layout.offsets[index], layout.offsets[index + run.len()]);
        index += run.len();
        if let Some(handler) = run[0].handler {
            let block = graph.block(handler);
            let pushed = 1 + u32::from(block.keeps_lasti);
            table.push(ExceptionEntry {
                start,
                end,
                target: layout.offsets[layout.start(handler)],
                depth: block.depth.unwrap_or(0).saturating_sub(pushed),
                lasti: block.keeps_lasti,
            });
        }
    }
    table
}
