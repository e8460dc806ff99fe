//! Checks code objects: the operand stack has one depth at each instruction and never overflows or underflows, jumps
//! land on instructions, operands are within their tables, handlers get the depth that they expect.
//! It checks what the interpreter relies on, not that the code does what the source says.

use super::effects::{effect_of, net_effect};
use super::instruction::is_scope_exit;
use super::nested;
use crate::code::{Code, Constant};
use stencils::opcodes::{Opcode, Operand, op, opcode};

/// An instruction as the interpreter sees it.
#[derive(Clone, Copy)]
struct Decoded {
    row: &'static Opcode,
    arg: u32,
    /// The first unit after the instruction and its caches.
    next: usize,
}

/// Checks a code object and those among its constants.
///
/// # Errors
/// The first problem found, in words.
pub fn verify(code: &Code) -> Result<(), String> {
    Verifier::new(code)?.run().map_err(|problem| format!("{}: {problem}", code.qualname))?;
    code.constants.iter().try_for_each(|constant| match constant {
        Constant::Code(inner) => nested(|| verify(inner)),
        _ => Ok(()),
    })
}

struct Verifier<'a> {
    code: &'a Code,
    /// By code unit: the instruction that starts there, its EXTENDED_ARGs included.
    instructions: Vec<Option<Decoded>>,
    depths: Vec<Option<u32>>,
    todo: Vec<usize>,
}

impl<'a> Verifier<'a> {
    fn new(code: &'a Code) -> Result<Self, String> {
        let mut instructions = vec![None; code.units.len()];
        let mut at = 0;
        while at < code.units.len() {
            let decoded = decode(&code.units, at)?;
            instructions[at] = Some(decoded);
            at = decoded.next;
        }
        if code.lines.len() != code.units.len() {
            return Err("not one line per code unit".to_owned());
        }
        Ok(Self { code, instructions, depths: vec![None; code.units.len()], todo: Vec::new() })
    }

    fn run(mut self) -> Result<(), String> {
        self.reach(0, 0)?;
        while let Some(at) = self.todo.pop() {
            self.check(at)?;
        }
        Ok(())
    }

    /// Control reaches the unit with that many values on the stack.
    fn reach(&mut self, at: usize, depth: u32) -> Result<(), String> {
        if self.instructions.get(at).copied().flatten().is_none() {
            return Err(format!("control reaches unit {at}, which is not an instruction"));
        }
        match self.depths[at] {
            None => {
                self.depths[at] = Some(depth);
                self.todo.push(at);
                Ok(())
            }
            Some(known) if known == depth => Ok(()),
            Some(known) => Err(format!("unit {at} is reached with depths {known} and {depth}")),
        }
    }

    fn check(&mut self, at: usize) -> Result<(), String> {
        let (Some(decoded), Some(depth)) = (self.instructions[at], self.depths[at]) else { return Ok(()) };
        let Decoded { row, arg, next } = decoded;
        let op = row.number;
        self.check_operand(at, row, arg)?;
        if effect_of(op, arg).popped > depth && op != op::DICT_MERGE {
            return Err(format!("unit {at}: opcode {op} takes more than the {depth} values on the stack"));
        }
        let after = depth.checked_add_signed(net_effect(op, arg, false)).ok_or("stack underflow")?;
        if depth.max(after) > self.code.stack_size {
            return Err(format!("unit {at}: the stack grows past {}", self.code.stack_size));
        }
        // CPython's compiler leaves the handler of another place at some of them; nothing is raised there.
        if op != op::NOT_TAKEN {
            self.check_handlers(at, depth)?;
        }
        if let Some(target) = jump_target(decoded)? {
            let taken = depth.checked_add_signed(net_effect(op, arg, true)).ok_or("stack underflow")?;
            self.reach(target, taken)?;
        }
        if is_scope_exit(op) || matches!(op, op::JUMP_FORWARD | op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT) {
            return Ok(());
        }
        self.reach(next, after)
    }

    fn check_operand(&self, at: usize, row: &Opcode, arg: u32) -> Result<(), String> {
        let is_slot = |index: u32| (index as usize) < self.code.locals_plus.len();
        let valid = match row.operand {
            Operand::Const => (arg as usize) < self.code.constants.len(),
            Operand::Name => row.name_index(arg) < self.code.names.len(),
            Operand::Slot => is_slot(arg),
            Operand::Pair => is_slot(arg >> 4) && is_slot(arg & 15),
            Operand::Arg | Operand::Jump | Operand::None => true,
        };
        if valid { Ok(()) } else { Err(format!("unit {at}: operand {arg} of opcode {} is out of range", row.number)) }
    }

    fn check_handlers(&mut self, at: usize, depth: u32) -> Result<(), String> {
        // The entries lie in order, and none in another.
        let table = &self.code.exception_table;
        let before = table.partition_point(|entry| entry.start as usize <= at);
        let entry = before.checked_sub(1).map(|last| &table[last]).filter(|entry| at < entry.end as usize);
        let Some(entry) = entry else { return Ok(()) };
        if entry.depth > depth {
            return Err(format!("unit {at}: its handler expects {} values, there are {depth}", entry.depth));
        }
        self.reach(entry.target as usize, entry.depth + u32::from(entry.lasti) + 1)
    }
}

/// The instruction whose first unit, perhaps an EXTENDED_ARG, is at `start`.
fn decode(units: &[u16], start: usize) -> Result<Decoded, String> {
    let mut arg = 0;
    for (at, unit) in units.iter().enumerate().skip(start) {
        let [opcode_byte, low] = unit.to_le_bytes();
        let row = opcode(opcode_byte).ok_or_else(|| format!("unit {at}: unknown opcode {opcode_byte}"))?;
        arg = arg << 8 | u32::from(low);
        if row.number != op::EXTENDED_ARG {
            return Ok(Decoded { row, arg, next: at + 1 + usize::from(row.caches) });
        }
    }
    Err("the code ends in EXTENDED_ARG".to_owned())
}

fn jump_target(Decoded { row, arg, next }: Decoded) -> Result<Option<usize>, String> {
    let is_jump = row.operand == Operand::Jump;
    let back = matches!(row.number, op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT);
    let distance = arg as usize;
    Ok(match (is_jump, back) {
        (false, _) => None,
        // It only says where its SEND is.
        (true, _) if row.number == op::END_ASYNC_FOR => None,
        (true, false) => Some(next + distance),
        (true, true) => Some(next.checked_sub(distance).ok_or("a jump before the code")?),
    })
}
