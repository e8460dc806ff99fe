//! Writes the two interpreter loops. Tier 1: one arm a bytecode, which runs its uops in a row. Tier 2: one arm a uop.

use crate::glue::{Leaves, Stack};
use crate::opcodes::{OPCODES, Opcode, Operand, op};
use crate::uops::{UOPS, Uop, flag};

fn row(name: &str) -> &'static Uop {
    UOPS.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("opcodes.rs names the unknown uop {name}"))
}

/// The arms of the Tier 1 loop.
pub fn tier1() -> String {
    let run: Vec<&Opcode> = OPCODES.iter().filter(|opcode| !opcode.uops.is_empty()).collect();
    let arms: String = run.iter().copied().map(tier1_arm).collect();
    // An arm for each number: then the compiler needs no range check before its jump.
    let named = [op::EXTENDED_ARG, op::ENTER_EXECUTOR];
    let others: Vec<String> = (0..=u8::MAX)
        .filter(|number| !named.contains(number) && !run.iter().any(|opcode| opcode.number == *number))
        .map(|number| number.to_string())
        .collect();
    format!(
        "match opcode {{\n{arms}op::EXTENDED_ARG => extend!(),\nop::ENTER_EXECUTOR => leave!(Leave::Executor(oparg as u8)),\n\
         {} => leave!(Leave::Unknown(opcode)),\n}}\n",
        others.join(" | ")
    )
}

fn tier1_arm(opcode: &Opcode) -> String {
    let mut stack = Stack::new(&[]);
    if specializes(opcode) {
        stack.line(&specialization(opcode));
    }
    let exit = if opcode.family == opcode.number {
        "unreachable_exit!()".to_owned()
    } else {
        format!("{{ opcode = {}; continue 'dispatch; }}", opcode.family)
    };
    for (index, step) in opcode.uops.iter().enumerate() {
        let uop = row(step.uop);
        assert!(!(stack.moved && uop.flags & flag::EXIT != 0), "{}: {} exits after an effect", opcode.name, uop.name);
        stack.line(&context(opcode, uop, step.cache));
        if uop.flags & (flag::ESCAPES | flag::YIELDS | flag::LEAVES) != 0 {
            stack.line("(*frame).instruction = ip;");
        }
        let leaves = Leaves { exit: &exit, error: "{ (*frame).instruction = ip; return Leave::Error }" };
        if let Some(result) = stack.uop(uop, leaves)
            && control(&mut stack, opcode, uop, &result)
        {
            assert_eq!(index + 1, opcode.uops.len(), "{}: {} does not come last", opcode.name, uop.name);
            return arm(opcode, &stack.code);
        }
    }
    close_dropped(&mut stack, opcode);
    finish(&mut stack, &format!("ip = ip.add({});", 1 + opcode.caches));
    arm(opcode, &stack.code)
}

fn arm(opcode: &Opcode, code: &str) -> String {
    format!("// {}\n{} => {{\n{code}}}\n", opcode.name, opcode.number)
}

/// Closes the generators that an instruction may have dropped.
fn close_dropped(stack: &mut Stack, opcode: &Opcode) {
    if opcode.may_drop() {
        stack.settle(0);
        stack.line("if (*state).watches { (*frame).instruction = ip; } close_dropped!();");
    }
}

fn finish(stack: &mut Stack, and: &str) {
    stack.settle(0);
    stack.line(and);
    stack.line("next!();");
}

/// Whether a generic bytecode has specialized forms.
fn specializes(opcode: &Opcode) -> bool {
    OPCODES.iter().any(|other| other.family == opcode.number && other.number != opcode.number && !other.uops.is_empty())
}

/// Specializes when the adaptive counter in the first cache unit has run out; without a cache, at once.
fn specialization(opcode: &Opcode) -> String {
    let call = format!(
        "(*frame).stack_pointer = sp; rt_specialize(state, frame, ip, sp);
         if *ip as u8 != {} {{ opcode = *ip as u8; continue 'dispatch; }}",
        opcode.number
    );
    if opcode.caches == 0 {
        return call;
    }
    format!("if *ip.add(1) < 1 << 4 {{ {call} }} else {{ *ip.add(1) -= 1 << 4; }}")
}

/// Uops whose first operand is the size of the instruction.
const SAVES_RETURN_OFFSET: [&str; 3] = ["_SAVE_RETURN_OFFSET", "_FOR_ITER_GEN_FRAME", "_SEND_GEN_FRAME"];

fn context(opcode: &Opcode, uop: &Uop, cache: Option<u8>) -> String {
    let operand = match cache {
        _ if SAVES_RETURN_OFFSET.contains(&uop.name) => format!("{}", 1 + opcode.caches),
        None => "0".to_owned(),
        Some(at) if uop.flags & flag::WIDE_OPERAND != 0 => {
            format!("u64::from(*ip.add({at})) | u64::from(*ip.add({})) << 16", at + 1)
        }
        Some(at) if uop.flags & flag::POINTER_OPERAND != 0 => {
            let units = (0..4).map(|unit| format!("u64::from(*ip.add({})) << {}", at + unit, 16 * unit));
            units.collect::<Vec<_>>().join(" | ")
        }
        Some(at) => format!("u64::from(*ip.add({at}))"),
    };
    format!("let cx = Context {{ frame, state, immediates: Decoded {{ oparg, operand0: {operand}, operand1: 0 }} }};")
}

/// Writes what follows a control body; true if nothing comes after it.
fn control(stack: &mut Stack, opcode: &Opcode, uop: &Uop, result: &str) -> bool {
    if uop.flags & flag::BRANCH != 0 {
        branch(stack, opcode, result);
        false
    } else if uop.flags & flag::ITERATES != 0 {
        resume(stack, opcode, result, "Called::Result(item) => item,");
        branch(stack, opcode, "resumed.is_null()");
        stack.push_result("resumed");
        false
    } else if uop.flags & flag::SENDS != 0 {
        let mut returned = stack.clone();
        returned.code.clear();
        returned.push_result("value");
        finish(&mut returned, &target(opcode));
        let code = &returned.code;
        resume(
            stack,
            opcode,
            result,
            &format!("Sent::Yielded(value) => value,\nSent::Returned(value) => {{\n{code}}}"),
        );
        stack.push_result("resumed");
        false
    } else if uop.flags & flag::HEATS != 0 {
        let leave = if uop.name == "_COUNT_ENTRY" { "HotFunction" } else { "HotLoop" };
        stack.line(&format!("if {result} {{ leave!(Leave::{leave}) }}"));
        false
    } else if uop.flags & flag::ENTERS != 0 {
        stack.settle(0);
        stack.line(&format!("enter!({result});"));
        true
    } else if uop.flags & flag::LEAVES != 0 {
        stack.line(&format!("return_from_frame!({result});"));
        true
    } else if uop.flags & flag::YIELDS != 0 {
        stack.settle(0);
        stack.line(&format!("yield_from_frame!({result});"));
        true
    } else {
        call(stack, opcode, result);
        true
    }
}

/// Enters the frame of a generator, which returns to where the jump goes; else takes the value that `others` give.
fn resume(stack: &mut Stack, opcode: &Opcode, result: &str, others: &str) {
    let mut entering = stack.clone();
    entering.code.clear();
    entering.settle(0);
    let (code, size) = (&entering.code, 1 + opcode.caches);
    let kind = if others.starts_with("Sent") { "Sent" } else { "Called" };
    stack.line(&format!("let resumed = match {result} {{"));
    stack.line(&format!(
        "{kind}::Frame(new) => {{ {code} (*frame).return_offset = {size} + oparg as u32; enter!(new); }}"
    ));
    stack.line(&format!("{others}\n}};"));
}

fn call(stack: &mut Stack, opcode: &Opcode, result: &str) {
    stack.settle(0);
    let size = 1 + opcode.caches;
    stack.line(&format!("match {result} {{"));
    stack.line(&format!("Called::Frame(new) => {{ (*frame).return_offset = {size}; enter!(new); }}"));
    stack.line(&format!(
        "Called::Result(result) => {{ *sp = result; sp = sp.add(1); close_dropped!(); ip = ip.add({size}); next!(); }}"
    ));
    stack.line("}");
}

/// Jumps if the condition holds; a conditional jump notes in its cache unit which way it went.
fn branch(stack: &mut Stack, opcode: &Opcode, condition: &str) {
    if opcode.name.starts_with("POP_JUMP_IF") {
        stack.line(&format!("*ip.add(1) = *ip.add(1) << 1 | u16::from({condition});"));
    }
    let mut taken = stack.clone();
    taken.code.clear();
    finish(&mut taken, &target(opcode));
    stack.line(&format!("if {condition} {{\n{}}}", taken.code));
}

fn target(opcode: &Opcode) -> String {
    assert_eq!(opcode.operand, Operand::Jump, "{} is no jump", opcode.name);
    let size = 1 + opcode.caches;
    if opcode.name.starts_with("JUMP_BACKWARD") {
        format!("ip = ip.add({size}).sub(oparg as usize);")
    } else {
        // An exhausted FOR_ITER goes past its END_FOR.
        let skip = u8::from(opcode.family == op::FOR_ITER);
        format!("ip = ip.add({size} + {skip} + oparg as usize);")
    }
}

/// The arms of the Tier 2 loop.
pub fn tier2() -> String {
    let rows = UOPS.iter().enumerate().filter(|(_, uop)| uop.flags & flag::TIER1 == 0);
    let arms: String = rows.map(|(number, uop)| tier2_arm(number, uop)).collect();
    format!("match (*ip).opcode {{\n{arms}other => unknown!(other),\n}}\n")
}

fn tier2_arm(number: usize, uop: &Uop) -> String {
    let mut stack = Stack::new(&[]);
    let exit = if uop.flags & flag::POPS != 0 { "{ sp = sp.sub(1); leave!(Exit) }" } else { "leave!(Exit)" };
    let leaves = Leaves { exit, error: "leave!(Error)" };
    if let Some(result) = stack.uop(uop, leaves) {
        if uop.flags & flag::ENTERS != 0 {
            stack.settle(0);
            stack.line(&format!("enter!({result});"));
        } else if uop.flags & flag::YIELDS != 0 {
            stack.settle(0);
            stack.line(&format!("yield_from_frame!({result});"));
        } else {
            stack.line(&format!("return_from_frame!({result});"));
        }
    } else {
        stack.settle(0);
    }
    stack.line(if uop.name == "_JUMP_TO_TOP" { "top!();" } else { "ip = ip.add(1);" });
    format!("// {}\n{number} => {{\n{}}}\n", uop.name, stack.code)
}
