//! Writes the template: one `extern "C"` function a uop and entry depth, whose machine code becomes a stencil.
//!
//! A stencil gets the frame, the stack pointer, the state and up to three operands from the top of the stack in registers,
//! bottom first. It ends in a tail call to what follows it, to its exit or to its error handler.

use crate::glue::{Leaves, Stack, needs_memory};
use crate::uops::{UOPS, Uop, flag};

/// Operands that are kept in registers.
pub const REGISTERS: [&str; 3] = ["a", "b", "c"];

/// The source of the template, and the stencils to find in its object file.
pub struct Template {
    pub source: String,
    pub stencils: Vec<Named>,
}

/// One function of the template.
pub struct Named {
    /// The symbol.
    pub symbol: String,
    /// What it is, as Rust source of a `Subject`.
    pub subject: String,
    /// Operands in registers on entry.
    pub entry: usize,
    /// Operands in registers where it goes on.
    pub exit: usize,
}

const SIGNATURE: &str = "(frame: *mut Frame, sp: *mut Value, state: *mut State, a: Value, b: Value, c: Value) -> u64";

/// The template of all uops that a trace can hold.
pub fn template() -> Template {
    let mut template = Template { source: header(), stencils: Vec::new() };
    for uop in UOPS.iter().filter(|uop| uop.flags & flag::TIER1 == 0) {
        let deepest = if needs_memory(uop) { 0 } else { REGISTERS.len() };
        for entry in 0..=deepest {
            template.add(uop_function(uop, entry), format!("Subject::Uop(uop::{})", uop.name), uop.name, entry);
        }
    }
    for entry in 0..=REGISTERS.len() {
        template.add(spill(entry), "Subject::Spill".into(), "SPILL", entry);
        template.add(exit(entry), "Subject::Exit".into(), "EXIT", entry);
    }
    template.add((ERROR.into(), 0), "Subject::Error".into(), "ERROR", 0);
    template.add((COUNT.into(), 0), "Subject::Count".into(), "COUNT", 0);
    template
}

impl Template {
    fn add(&mut self, (body, exit): (String, usize), subject: String, name: &str, entry: usize) {
        let symbol = format!("{name}_at_{entry}");
        self.source.push_str(&format!(
            "#[unsafe(no_mangle)]\npub unsafe extern \"C\" fn {symbol}{SIGNATURE} {{ unsafe {{\n{body}}} }}\n\n"
        ));
        self.stencils.push(Named { symbol, subject, entry, exit });
    }
}

/// The tail call to what follows. Registers that hold no operand are cleared rather than kept where keeping them would cost
/// saving them around a call.
fn go_on(registers: &[String], keep: bool) -> String {
    let mut operands = registers.to_vec();
    let rest = REGISTERS[registers.len()..].iter();
    operands.extend(rest.map(|name| if keep { (*name).to_owned() } else { "Value(0)".to_owned() }));
    format!("JIT_CONTINUE(frame, sp, state, {})", operands.join(", "))
}

fn uop_function(uop: &Uop, entry: usize) -> (String, usize) {
    let mut stack = Stack::new(&REGISTERS[..entry]);
    stack.line("let (mut frame, mut sp) = (frame, sp);");
    stack.line("let cx = Context { frame, state, immediates: Holes };");
    // Where the operand that the exit has taken is in a register, its stub takes one register less.
    let takes_from_memory = uop.flags & flag::POPS != 0 && entry == 0;
    stack.line(if takes_from_memory { "let exit_sp = sp.sub(1);" } else { "let exit_sp = sp;" });
    let operands = if needs_memory(uop) { "Value(0), Value(0), Value(0)" } else { "a, b, c" };
    let exit = format!("return JIT_EXIT(frame, exit_sp, state, {operands})");
    let error = format!("return JIT_ERROR(frame, exit_sp, state, {operands})");
    let leaves = Leaves { exit: &exit, error: &error };
    if let Some(result) = stack.uop(uop, leaves) {
        stack.settle(0);
        switch_frame(&mut stack, uop, &result);
    }
    let registers = stack.settle(REGISTERS.len());
    stack.line(&go_on(&registers, !needs_memory(uop)));
    (stack.code, registers.len())
}

fn switch_frame(stack: &mut Stack, uop: &Uop, result: &str) {
    if uop.flags & flag::ENTERS != 0 {
        stack.line("(*frame).stack_pointer = sp;");
        stack.line(&format!("frame = {result}; (*state).frame = frame; sp = (*frame).stack_pointer;"));
    } else {
        stack.line(if uop.flags & flag::YIELDS != 0 {
            "frame = generator::suspend(state, frame, sp, cx.oparg() != 0);"
        } else {
            "frame = generator::leave(state, frame);"
        });
        stack.line("sp = (*frame).stack_pointer;");
        stack.push_result(result);
    }
}

/// Puts the operands that are in registers into memory.
fn spill(entry: usize) -> (String, usize) {
    let mut stack = Stack::new(&REGISTERS[..entry]);
    stack.line("let mut sp = sp;");
    stack.settle(0);
    stack.line(&go_on(&[], true));
    (stack.code, 0)
}

/// Puts everything where Tier 1 wants it, then goes where the exit leads: out, or into a side trace.
fn exit(entry: usize) -> (String, usize) {
    let mut stack = Stack::new(&REGISTERS[..entry]);
    stack.line("let mut sp = sp;");
    stack.settle(0);
    stack.line("(*frame).stack_pointer = sp; (*state).frame = frame;");
    stack.line("(*state).uop_count += Holes.operand1(); (*state).exit = Holes.operand0();");
    stack.line("let link = Holes.operand0() as *const Code;");
    stack.line("(*link)(frame, sp, state, a, b, c)");
    (stack.code, 0)
}

/// Returns to the VM with an exception set. A uop that may raise has its operands in memory.
const ERROR: &str = "(*state).frame = frame; (*state).uop_count += Holes.operand1();
(*state).exit = Holes.operand0(); let _ = (sp, a, b, c); 1\n";

/// Counts the uops of a finished iteration.
const COUNT: &str = "(*state).uop_count += Holes.operand1(); JIT_CONTINUE(frame, sp, state, a, b, c)\n";

fn header() -> String {
    let source = |name: &str| format!("{}/src/{name}", env!("CARGO_MANIFEST_DIR"));
    let modules: String = [
        ("value", "value.rs"),
        ("object", "object.rs"),
        ("frame", "frame.rs"),
        ("generator", "generator.rs"),
        ("context", "context.rs"),
        ("runtime", "runtime.rs"),
        ("bodies", "bodies/mod.rs"),
    ]
    .iter()
    .map(|(name, file)| format!("#[path = {:?}]\nmod {name};\n", source(file)))
    .collect();
    format!("{HEADER}{modules}{HOLES}")
}

const HEADER: &str =
    "#![no_std]\n#![no_builtins]\n#![allow(unused, dead_code, unfulfilled_lint_expectations, clippy::all)]\n";

const HOLES: &str = r#"
use bodies as _;
use context::{Context, Flow, Immediates};
use frame::{Frame, State};
use value::Value;

type Code = unsafe extern "C" fn(*mut Frame, *mut Value, *mut State, Value, Value, Value) -> u64;

unsafe extern "C" {
    fn JIT_CONTINUE(frame: *mut Frame, sp: *mut Value, state: *mut State, a: Value, b: Value, c: Value) -> u64;
    fn JIT_EXIT(frame: *mut Frame, sp: *mut Value, state: *mut State, a: Value, b: Value, c: Value) -> u64;
    fn JIT_ERROR(frame: *mut Frame, sp: *mut Value, state: *mut State, a: Value, b: Value, c: Value) -> u64;
}

/// Immediates that the JIT patches in. Opaque to the compiler, which would else assume that a symbol's address is not 0.
#[derive(Clone, Copy)]
struct Holes;

impl Immediates for Holes {
    #[inline(always)]
    fn oparg(self) -> u64 {
        let hole: u64;
        unsafe {
            core::arch::asm!("mov {0:e}, offset HOLE_OPARG", out(reg) hole, options(pure, nomem, nostack, preserves_flags));
        }
        hole
    }
    #[inline(always)]
    fn operand0(self) -> u64 {
        let hole: u64;
        unsafe {
            core::arch::asm!("movabs {0}, offset HOLE_OPERAND0", out(reg) hole, options(pure, nomem, nostack, preserves_flags));
        }
        hole
    }
    #[inline(always)]
    fn operand1(self) -> u64 {
        let hole: u64;
        unsafe {
            core::arch::asm!("movabs {0}, offset HOLE_OPERAND1", out(reg) hole, options(pure, nomem, nostack, preserves_flags));
        }
        hole
    }
}

"#;
