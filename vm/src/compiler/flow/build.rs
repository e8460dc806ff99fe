//! Makes the graph of an instruction sequence.

use super::{Block, BlockId, Graph, Node};
use crate::compiler::instruction::{Instruction, InstructionSequence, is_terminator, pseudo};

/// The blocks of the instructions, in their order.
pub(super) fn graph(sequence: &InstructionSequence) -> Graph {
    let count = sequence.instructions.len();
    let mut is_target = vec![false; count];
    let target_of = |instruction: &Instruction| instruction.target.map(|label| sequence.resolve(label));
    for target in sequence.instructions.iter().filter_map(target_of) {
        is_target[target] = true;
    }
    let mut builder = Builder { graph: Graph { blocks: vec![Block::default()] } };
    let mut block_at = vec![None; count];
    for (index, instruction) in sequence.instructions.iter().enumerate() {
        if is_target[index] {
            block_at[index] = Some(builder.start_labelled());
        }
        if instruction.op == pseudo::ANNOTATIONS_PLACEHOLDER {
            sequence.annotations.iter().for_each(|annotation| builder.push(annotation, None));
        } else {
            builder.push(instruction, target_of(instruction));
        }
    }
    builder.resolve(&block_at)
}

struct Builder {
    graph: Graph,
}

impl Builder {
    fn last(&mut self) -> &mut Block {
        self.graph.blocks.last_mut().expect("a graph has its entry block")
    }

    fn start_labelled(&mut self) -> BlockId {
        if !self.last().nodes.is_empty() || self.last().labelled {
            self.start();
        }
        self.last().labelled = true;
        BlockId(self.graph.blocks.len() - 1)
    }

    fn start(&mut self) {
        self.last().next = Some(BlockId(self.graph.blocks.len()));
        self.graph.blocks.push(Block::default());
    }

    /// Adds an instruction; its target is the index of an instruction until [`Self::resolve`].
    fn push(&mut self, instruction: &Instruction, target: Option<usize>) {
        if self.last().nodes.last().is_some_and(|last| is_terminator(last.op)) {
            self.start();
        }
        let mut node = Node::new(instruction.op, instruction.arg, instruction.location);
        node.target = target.map(BlockId);
        self.last().nodes.push(node);
    }

    fn resolve(mut self, block_at: &[Option<BlockId>]) -> Graph {
        for node in self.graph.blocks.iter_mut().flat_map(|block| &mut block.nodes) {
            node.target = node.target.and_then(|target| block_at[target.0]);
        }
        self.graph
    }
}
