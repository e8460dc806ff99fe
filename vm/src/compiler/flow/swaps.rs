//! Fewer SWAPs: runs of them are made as short as possible, and swaps before stores reorder the stores.

use super::{Block, Node};
use crate::compiler::instruction::pseudo;
use stencils::opcodes::op;

/// Optimizes all swaps of a block.
pub(super) fn optimize(block: &mut Block) {
    let mut index = 0;
    while index < block.nodes.len() {
        if block.nodes[index].op == op::SWAP {
            index = shorten_run(&mut block.nodes, index);
            reorder_stores(&mut block.nodes, index);
        }
        index += 1;
    }
}

/// Replaces a run of SWAPs and NOPs by the shortest with the same effect; gives the last index that was looked at.
fn shorten_run(nodes: &mut [Node], start: usize) -> usize {
    let length = nodes[start..].iter().take_while(|node| matches!(node.op, op::SWAP | op::NOP)).count();
    let run = &mut nodes[start..start + length];
    let swaps: Vec<usize> = run.iter().filter(|node| node.op == op::SWAP).map(|node| node.arg as usize).collect();
    let [_, _, ..] = swaps.as_slice() else { return start };
    let shorter = shortest_swaps(permutation(&swaps));
    let unused = length - shorter.len();
    run[..unused].iter_mut().for_each(|node| node.set(op::NOP, 0));
    for (node, depth) in run[unused..].iter_mut().zip(shorter) {
        node.set(op::SWAP, u32::try_from(depth).unwrap_or(u32::MAX));
    }
    start + length - 1
}

/// What the swaps make of a stack: for each place from the top, where its value was.
fn permutation(swaps: &[usize]) -> Vec<usize> {
    let depth = swaps.iter().copied().max().unwrap_or(0);
    let mut stack: Vec<usize> = (0..depth).collect();
    for swap in swaps {
        stack.swap(0, swap - 1);
    }
    stack
}

/// The fewest swaps with the top that make this permutation, cycle by cycle.
fn shortest_swaps(permutation: Vec<usize>) -> Vec<usize> {
    let mut places: Vec<Option<usize>> = permutation.into_iter().map(Some).collect();
    let mut swaps = Vec::new();
    for start in 0..places.len() {
        if places[start].is_none_or(|place| place == start) {
            continue;
        }
        let mut place = start;
        loop {
            if place != 0 {
                swaps.push(place + 1);
            }
            let Some(next) = places[place].take() else { break };
            place = next;
        }
    }
    swaps.reverse();
    swaps
}

fn is_reorderable(op: u8) -> bool {
    matches!(op, op::STORE_FAST | pseudo::STORE_FAST_MAYBE_NULL | op::POP_TOP)
}

fn stored_local(node: Node) -> Option<u32> {
    matches!(node.op, op::STORE_FAST | pseudo::STORE_FAST_MAYBE_NULL).then_some(node.arg)
}

/// The next store or pop after `index`; on that line, if one is given.
fn next_reorderable(nodes: &[Node], index: usize, line: Option<u32>) -> Option<usize> {
    for (offset, node) in nodes[index + 1..].iter().enumerate() {
        if line.is_some() && node.line() != line {
            return None;
        }
        if node.op != op::NOP {
            return is_reorderable(node.op).then_some(index + 1 + offset);
        }
    }
    None
}

/// Applies the swaps up to `index` to the stores that follow them, as far as nobody can tell.
fn reorder_stores(nodes: &mut [Node], index: usize) {
    for swap in (0..=index).rev() {
        let node = nodes[swap];
        if node.op == op::SWAP {
            let Some((first, second)) = stores_to_exchange(nodes, swap) else { return };
            nodes[swap].set(op::NOP, 0);
            nodes.swap(first, second);
        } else if node.op != op::NOP && !is_reorderable(node.op) {
            return;
        }
    }
}

/// The two stores whose exchange does what the swap does.
fn stores_to_exchange(nodes: &[Node], swap: usize) -> Option<(usize, usize)> {
    let first = next_reorderable(nodes, swap, None)?;
    let line = nodes[first].line();
    let mut second = first;
    for _ in 1..nodes[swap].arg {
        second = next_reorderable(nodes, second, line)?;
    }
    let (store_first, store_second) = (stored_local(nodes[first]), stored_local(nodes[second]));
    if store_first.is_none() && store_second.is_none() {
        return Some((first, second));
    }
    let clashes = |node: &Node| {
        let stored = stored_local(*node);
        stored.is_some() && (stored == store_first || stored == store_second)
    };
    let safe = store_first != store_second && !nodes[first + 1..second].iter().any(clashes);
    safe.then_some((first, second))
}
