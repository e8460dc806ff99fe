//! Executors: traces that are ready to run, their exits, and what makes them invalid. How a trace comes about is in `translate`.

use std::cell::Cell;

use stencils::interpret::UopInstruction;
use stencils::stencil::{Code, leave};
use stencils::uops::uop;
use stencils::value::Value;

use crate::heap::Marker;
use crate::jit::MachineCode;
use crate::machine::CodeData;
use crate::optimizer::Watch;

/// The number of an executor, in the order of their making.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ExecutorId(pub(crate) u32);

/// Where machine code goes when a uop exits. Its address is patched into the exit's stub, which jumps to `code`.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct ExitLink {
    /// Out of machine code at first, then the entry of a side trace.
    code: Cell<Code>,
    /// Whose exit it is.
    pub(crate) executor: ExecutorId,
    /// Which uop exits.
    pub(crate) uop: u32,
}

/// What became of an exit so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Exit {
    /// Times that it was taken and left the trace.
    pub(crate) taken: u32,
    /// The executor that goes on from here.
    pub(crate) side: Option<ExecutorId>,
}

/// What an exit leads to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Destination {
    executor: ExecutorId,
    code: Code,
}

/// Where an executor was entered first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// At an instruction that `ENTER_EXECUTOR` replaces for as long as the executor is valid.
    Root {
        /// The code unit of the opcode.
        at: usize,
        /// The opcode and oparg that stood there.
        replaced: u16,
    },
    /// At an exit of another executor.
    Side {
        /// The other executor.
        parent: ExecutorId,
        /// Its uop that exits.
        uop: u32,
    },
}

/// A trace that is ready to run. Never moves: traces and machine code hold addresses of its parts.
#[derive(Debug)]
pub(crate) struct Executor {
    pub(crate) id: ExecutorId,
    pub(crate) code: *const CodeData,
    pub(crate) origin: Origin,
    pub(crate) trace: Box<[UopInstruction]>,
    pub(crate) links: Box<[ExitLink]>,
    pub(crate) exits: Box<[Exit]>,
    pub(crate) machine_code: Option<MachineCode>,
    /// Uops that are machine code: all, unless it was cut short.
    pub(crate) native_uops: usize,
    /// Names that must keep their values as long as it is valid.
    pub(super) watches: Vec<Watch>,
    /// Copies that ran, or run next, once in its place. They are kept, since they may still be running.
    copies: Vec<Forced>,
    runs_copy: bool,
    is_valid: bool,
    /// What `_CHECK_VALIDITY` looks at.
    goes_on: Box<Cell<bool>>,
}

/// A copy of a trace in which a guard fails.
#[derive(Debug)]
pub(super) struct Forced {
    pub(super) trace: Box<[UopInstruction]>,
    pub(super) machine_code: Option<MachineCode>,
}

impl Executor {
    /// An executor for a trace that does not run yet. `_CHECK_VALIDITY` gets the address of its flag.
    pub(crate) fn new(
        id: ExecutorId,
        code: *const CodeData,
        origin: Origin,
        mut trace: Vec<UopInstruction>,
        watches: Vec<Watch>,
    ) -> Box<Self> {
        let goes_on = Box::new(Cell::new(true));
        for instruction in trace.iter_mut().filter(|instruction| instruction.opcode == uop::_CHECK_VALIDITY) {
            instruction.operand0 = goes_on.as_ptr() as u64;
        }
        let links = (0..trace.len() as u32).map(|uop| ExitLink { code: Cell::new(leave), executor: id, uop }).collect();
        let exits = vec![Exit::default(); trace.len()].into();
        Box::new(Self {
            id,
            code,
            origin,
            trace: trace.into(),
            links,
            exits,
            machine_code: None,
            native_uops: 0,
            watches,
            copies: Vec::new(),
            runs_copy: false,
            is_valid: true,
            goes_on,
        })
    }

    /// Gives it machine code for its first uops.
    pub(super) fn set_machine_code(&mut self, code: MachineCode, native_uops: usize) {
        self.machine_code = Some(code);
        self.native_uops = native_uops;
    }

    /// Whether it may be entered.
    pub(crate) fn is_valid(&self) -> bool {
        self.is_valid
    }

    /// Makes it leave at its next check.
    pub(super) fn invalidate(&mut self) {
        self.is_valid = false;
        self.leave_at_next_check();
    }

    /// Makes it leave at its next check, valid or not.
    fn leave_at_next_check(&self) {
        self.goes_on.set(false);
    }

    /// Has a copy run in its place once.
    pub(super) fn force(&mut self, copy: Forced) {
        self.copies.push(copy);
        self.runs_copy = true;
        self.leave_at_next_check();
    }

    /// Makes it ready to be entered: the trace and the machine code that run this time.
    pub(super) fn begin(&mut self) -> (*const UopInstruction, Option<Code>) {
        self.goes_on.set(self.is_valid);
        let copy = self.copies.last().filter(|_| std::mem::take(&mut self.runs_copy));
        let (trace, code) = match copy {
            Some(copy) => (&copy.trace, &copy.machine_code),
            None => (&self.trace, &self.machine_code),
        };
        (trace.as_ptr(), code.as_ref().map(MachineCode::entry))
    }

    /// The address of an exit's link.
    pub(super) fn link_address(&self, uop: usize) -> u64 {
        &raw const self.links[uop] as u64
    }

    /// Where others may go on in it.
    pub(super) fn destination(&self) -> Destination {
        Destination { executor: self.id, code: self.machine_code.as_ref().map_or(leave as Code, MachineCode::entry) }
    }

    /// Lets an exit go on elsewhere, or out again.
    pub(super) fn link(&mut self, uop: u32, destination: Option<Destination>) {
        let uop = uop as usize;
        self.exits[uop] = Exit { taken: 0, side: destination.map(|destination| destination.executor) };
        // The first uop that is no machine code is where the interpreter goes on, through the same link.
        if uop < self.native_uops {
            self.links[uop].code.set(destination.map_or(leave, |destination| destination.code));
        }
    }

    /// Whether the trace was made for that very object.
    pub(super) fn knows(&self, value: Value) -> bool {
        self.trace.iter().any(|instruction| [instruction.operand0, instruction.operand1].contains(&value.0))
    }

    /// The versions of the code objects that the trace goes through.
    pub(super) fn codes(&self) -> impl Iterator<Item = u32> {
        self.trace
            .iter()
            .filter(|instruction| names_code(instruction.opcode))
            .map(|instruction| instruction.operand1 as u32)
    }

    /// The dicts that it was made for.
    pub(super) fn dicts(&self) -> impl Iterator<Item = Value> {
        let guards = self.trace.iter().filter(|instruction| instruction.opcode == uop::_GUARD_GLOBALS);
        let globals = guards.flat_map(|guard| [guard.operand0, guard.operand1]).map(Value);
        globals.chain(self.watches.iter().map(|watch| watch.dict))
    }

    /// Visits the constants in the trace, and the names that it depends on.
    pub(super) fn visit(&self, marker: &mut Marker) {
        self.watches.iter().for_each(|watch| marker.visit(watch.name));
        for instruction in self.trace.iter().filter(|instruction| holds_value(instruction.opcode)) {
            marker.visit(Value(instruction.operand0));
        }
    }
}

/// Whether the second operand of a uop is the version of code in which the trace goes on.
fn names_code(opcode: u16) -> bool {
    use uop::{_GUARD_CALLER, _GUARD_RESUMER, _PUSH_FRAME, _PUSH_GENERATOR_FRAME, _START_EXECUTOR};
    [_START_EXECUTOR, _PUSH_FRAME, _PUSH_GENERATOR_FRAME, _GUARD_CALLER, _GUARD_RESUMER].contains(&opcode)
}

/// Whether the first operand of a uop is a value.
pub(crate) fn holds_value(opcode: u16) -> bool {
    matches!(opcode, uop::_LOAD_CONST_INLINE | uop::_POP_TOP_LOAD_CONST_INLINE | uop::_POP_TWO_LOAD_CONST_INLINE)
}
