//! Loads of local variables whose value is used up before the variable can change become borrowed loads.
//! This VM counts no references; it emits them because CPython does.
//!
//! Within a block, each value on the stack is followed back to the load that put it there. A load may borrow if its
//! value leaves the stack before its variable is overwritten, is not stored in a variable, and is not on the stack
//! when the block ends.

use super::{BlockId, Graph, Node};
use crate::compiler::effects::{Effect, effect_of};
use crate::compiler::instruction::{is_block_push, is_scope_exit, is_unconditional_jump};
use stencils::opcodes::op;

/// A value on the stack: which instruction loaded it, from which variable.
#[derive(Clone, Copy, Default)]
struct Value {
    loaded_by: Option<usize>,
    variable: Option<u32>,
}

/// Replaces the loads of all blocks that are reached.
pub(super) fn optimize(graph: &mut Graph) {
    let mut seen = graph.marks();
    seen.insert(Graph::ENTRY);
    let mut todo = vec![Graph::ENTRY];
    while let Some(id) = todo.pop() {
        let mut analysis = Analysis::new(graph, id);
        for (index, node) in graph.block(id).nodes.iter().enumerate() {
            analysis.step(index, *node);
        }
        let keeps = analysis.finish();
        for (node, keep) in graph.block_mut(id).nodes.iter_mut().zip(keeps) {
            if !keep {
                node.op = borrowed(node.op);
            }
        }
        todo.extend(successors(graph, id).into_iter().filter(|successor| seen.insert(*successor)));
    }
}

fn borrowed(op: u8) -> u8 {
    match op {
        op::LOAD_FAST => op::LOAD_FAST_BORROW,
        op::LOAD_FAST_LOAD_FAST => op::LOAD_FAST_BORROW_LOAD_FAST_BORROW,
        _ => op,
    }
}

/// Targets in their order, then what follows. An empty block hides what follows it, as in CPython.
fn successors(graph: &Graph, id: BlockId) -> Vec<BlockId> {
    let block = graph.block(id);
    let ends = |node: &Node| is_unconditional_jump(node.op) || is_scope_exit(node.op);
    let next = block.next.filter(|_| block.nodes.last().is_some_and(|last| !ends(last)));
    block.nodes.iter().filter_map(|node| node.target).chain(next).collect()
}

struct Analysis {
    stack: Vec<Value>,
    /// For each instruction, whether it must not borrow.
    keeps: Vec<bool>,
}

impl Analysis {
    fn new(graph: &Graph, id: BlockId) -> Self {
        let block = graph.block(id);
        let depth = block.depth.unwrap_or(0) as usize;
        Self { stack: vec![Value::default(); depth], keeps: vec![false; block.nodes.len()] }
    }

    fn pop(&mut self) -> Value {
        self.stack.pop().unwrap_or_default()
    }

    fn load(&mut self, index: usize, variable: u32) {
        self.stack.push(Value { loaded_by: Some(index), variable: Some(variable) });
    }

    fn keep(&mut self, value: Value) {
        if let Some(index) = value.loaded_by {
            self.keeps[index] = true;
        }
    }

    fn overwrite(&mut self, variable: u32) {
        for value in self.stack.clone() {
            if value.variable == Some(variable) {
                self.keep(value);
            }
        }
    }

    fn store(&mut self, variable: u32) {
        let value = self.pop();
        self.overwrite(variable);
        self.keep(value);
    }

    fn step(&mut self, index: usize, node: Node) {
        let arg = node.arg;
        match node.op {
            op::LOAD_FAST => self.load(index, arg),
            op::LOAD_FAST_AND_CLEAR => {
                self.overwrite(arg);
                self.load(index, arg);
            }
            op::LOAD_FAST_LOAD_FAST => {
                self.load(index, arg >> 4);
                self.load(index, arg & 15);
            }
            op::DELETE_FAST => self.overwrite(arg),
            op::STORE_FAST => self.store(arg),
            op::STORE_FAST_LOAD_FAST => {
                self.store(arg >> 4);
                self.load(index, arg & 15);
            }
            op::STORE_FAST_STORE_FAST => {
                self.store(arg >> 4);
                self.store(arg & 15);
            }
            op::COPY => {
                let place = self.stack.len().checked_sub(arg as usize);
                self.stack.push(place.map(|place| self.stack[place]).unwrap_or_default());
            }
            op::SWAP => self.swap(arg as usize),
            // A string is formatted as itself.
            op::FORMAT_SIMPLE => {}
            _ => self.step_other(index, node),
        }
    }

    fn swap(&mut self, depth: usize) {
        let length = self.stack.len();
        if depth <= length {
            self.stack.swap(length - depth, length - 1);
        }
    }

    fn step_other(&mut self, index: usize, node: Node) {
        let new = Value { loaded_by: Some(index), variable: None };
        match node.op {
            op::SET_FUNCTION_ATTRIBUTE | op::END_SEND => {
                let function = self.pop();
                self.pop();
                self.stack.push(function);
            }
            op::LOAD_ATTR if node.arg & 1 != 0 => self.push_below(new),
            op::LOAD_SUPER_ATTR if node.arg & 1 != 0 => {
                let receiver = self.pop();
                self.pop();
                self.pop();
                self.stack.extend([new, receiver]);
            }
            op::LOAD_SPECIAL | op::PUSH_EXC_INFO => self.push_below(new),
            _ if is_block_push(node.op) => {}
            _ => {
                let (popped, pushed) = replaced(node);
                (0..popped).for_each(|_| {
                    self.pop();
                });
                (0..pushed).for_each(|_| self.stack.push(new));
            }
        }
    }

    /// Puts a value below the top of the stack.
    fn push_below(&mut self, value: Value) {
        let top = self.pop();
        self.stack.extend([value, top]);
    }

    fn finish(mut self) -> Vec<bool> {
        for value in std::mem::take(&mut self.stack) {
            self.keep(value);
        }
        self.keeps
    }
}

/// How many values an instruction takes and makes, without those below its operands that it only looks at.
fn replaced(node: Node) -> (u32, u32) {
    let Effect { popped, pushed } = effect_of(node.op, node.arg);
    match node.op {
        op::DICT_MERGE
        | op::DICT_UPDATE
        | op::LIST_APPEND
        | op::LIST_EXTEND
        | op::MAP_ADD
        | op::RERAISE
        | op::SET_ADD
        | op::SET_UPDATE => (popped - pushed, 0),
        op::GET_ANEXT
        | op::GET_LEN
        | op::GET_YIELD_FROM_ITER
        | op::IMPORT_FROM
        | op::MATCH_KEYS
        | op::MATCH_MAPPING
        | op::MATCH_SEQUENCE
        | op::WITH_EXCEPT_START => (0, pushed - popped),
        op::CHECK_EXC_MATCH | op::FOR_ITER | op::SEND => (popped - 1, pushed - 1),
        _ => (popped, pushed),
    }
}
