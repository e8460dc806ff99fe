//! How many values a uop takes from the operand stack and leaves there, from its row.

use stencils::interpret::UopInstruction;
use stencils::uops::{Item, row};

/// Values that a uop takes.
pub(crate) fn inputs(instruction: &UopInstruction) -> usize {
    count(row(instruction.opcode).inputs, instruction.oparg)
}

/// Values that a uop leaves.
pub(crate) fn outputs(instruction: &UopInstruction) -> usize {
    count(row(instruction.opcode).outputs, instruction.oparg)
}

/// Values at the bottom of the inputs that stay where they are.
pub(super) fn kept(instruction: &UopInstruction) -> usize {
    let row = row(instruction.opcode);
    let same = row.inputs.iter().zip(row.outputs).take_while(|(input, output)| input == output).count();
    count(&row.inputs[..same], instruction.oparg)
}

fn count(items: &[Item], oparg: u32) -> usize {
    items.iter().map(|item| item.length.map_or(1, |length| length_of(length, oparg as usize))).sum()
}

/// The value of the expressions by which rows give the length of an array.
fn length_of(expression: &str, oparg: usize) -> usize {
    match expression {
        "oparg" => oparg,
        "oparg & 1" => oparg & 1,
        "oparg * 2" => oparg * 2,
        "(oparg & 255) + (oparg >> 8) + 1" => (oparg & 255) + (oparg >> 8) + 1,
        other => unreachable!("a row has an array of length {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use stencils::uops::UOPS;

    #[test]
    fn the_length_of_every_array_is_known() {
        for row in UOPS {
            count(row.inputs, 3);
            count(row.outputs, 3);
        }
    }
}
