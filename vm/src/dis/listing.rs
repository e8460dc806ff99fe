//! The columns of a disassembly: line, label, opcode, operand, what the operand means; then the exception table.

use super::decode::{Instruction, instructions, labels, line_starts};
use super::operands::meaning;
use crate::code::Code;
use std::collections::BTreeMap;
use std::fmt::Write;
use stencils::opcodes::opcode;

const NO_LINE: &str = "--";
const OPNAME_WIDTH: usize = 20;
const OPERAND_WIDTH: usize = 5;

/// The text for one code object; `units` name the opcodes, the code object's own give their sizes and operands.
pub(super) fn listing(code: &Code, units: &[u16]) -> String {
    let instructions = instructions(&code.units);
    let labels = labels(code, &instructions);
    let lines = line_starts(code);
    let (line_width, label_width) = (line_width(&lines), 4 + labels.len().to_string().len());
    let listing = Listing { code, units, labels, lines, line_width, label_width };
    let mut text = String::new();
    instructions.into_iter().for_each(|instruction| listing.write(&mut text, instruction));
    write_exception_table(&mut text, code, &listing.labels);
    text
}

/// Wide enough for all line numbers; 0 if there are none.
fn line_width(lines: &BTreeMap<usize, Option<u32>>) -> usize {
    let Some(greatest) = lines.values().flatten().filter(|line| **line > 0).max() else { return 0 };
    let width = greatest.to_string().len().max(3);
    // CPython's text for no line has two spaces of its own.
    if lines.values().any(Option::is_none) { width.max(NO_LINE.len() + 2) } else { width }
}

struct Listing<'a> {
    code: &'a Code,
    units: &'a [u16],
    labels: BTreeMap<usize, usize>,
    lines: BTreeMap<usize, Option<u32>>,
    line_width: usize,
    label_width: usize,
}

impl Listing<'_> {
    fn write(&self, text: &mut String, instruction: Instruction) {
        let mut fields = Vec::new();
        let line = self.lines.get(&instruction.unit);
        if self.line_width > 0 {
            if line.is_some() && instruction.unit > 0 {
                text.push('\n');
            }
            let line = line.map_or(String::new(), |line| line.map_or(NO_LINE.to_owned(), |line| line.to_string()));
            fields.push(format!("{line:>0$}", self.line_width));
        }
        let label = self.labels.get(&instruction.unit).map_or(String::new(), |label| format!("L{label}:"));
        fields.push(format!("{label:>0$}", self.label_width));
        // Where CPython marks the current instruction.
        fields.push("   ".to_owned());
        self.push_opcode(&mut fields, instruction);
        text.push_str(fields.join(" ").trim_end());
        text.push('\n');
    }

    fn push_opcode(&self, fields: &mut Vec<String>, instruction: Instruction) {
        let [number, _] = self.units[instruction.unit].to_le_bytes();
        let name = opcode(number).unwrap_or(instruction.row).name;
        fields.push(format!("{name:<OPNAME_WIDTH$}"));
        let Some(arg) = instruction.arg else { return };
        // A long name takes from the width of the operand.
        let width = OPERAND_WIDTH.saturating_sub(name.len().saturating_sub(OPNAME_WIDTH));
        fields.push(format!("{arg:>width$}"));
        let meaning = meaning(self.code, instruction, arg, &self.labels);
        if !meaning.is_empty() {
            fields.push(format!("({meaning})"));
        }
    }
}

fn write_exception_table(text: &mut String, code: &Code, labels: &BTreeMap<usize, usize>) {
    if !code.exception_table.is_empty() {
        text.push_str("ExceptionTable:\n");
    }
    for entry in &code.exception_table {
        let [start, end, target] = [entry.start, entry.end, entry.target].map(|unit| labels[&(unit as usize)]);
        let lasti = if entry.lasti { " lasti" } else { "" };
        let _ = writeln!(text, "  L{start} to L{end} -> L{target} [{}]{lasti}", entry.depth);
    }
}
