//! The glue around a body: Rust source that takes its operands from the operand stack and puts its results there.
//! It knows the stack as a mix of named values and memory; what leaves the instruction is up to the caller.

use crate::uops::{Item, Uop, flag};
use std::fmt::Write;

/// A value on the stack that the code holds in a variable.
#[derive(Clone, Debug)]
struct Held {
    name: String,
    /// Memory has it too, in its place.
    stored: bool,
}

/// The operand stack, as far as the code that is being written knows it, and that code.
///
/// The stack is memory up to `sp + depth`, then the held values, bottom first. Held values have their place in memory too,
/// but memory holds them only if they are `stored`.
#[derive(Clone, Debug)]
pub struct Stack {
    held: Vec<Held>,
    depth: isize,
    fresh: usize,
    /// Whether `sp` was changed.
    pub moved: bool,
    /// The code so far.
    pub code: String,
}

/// The places where control may go after a body: source text of expressions or blocks that do not return.
#[derive(Clone, Copy, Debug)]
pub struct Leaves<'a> {
    /// Where a failed guard goes.
    pub exit: &'a str,
    /// Where an exception goes.
    pub error: &'a str,
}

impl Stack {
    /// A stack whose top is held in variables of these names, bottom first.
    pub fn new(registers: &[&str]) -> Self {
        let held = registers.iter().map(|name| Held { name: (*name).into(), stored: false }).collect();
        Self { held, depth: 0, fresh: 0, moved: false, code: String::new() }
    }

    /// Appends a line of code.
    pub fn line(&mut self, text: &str) {
        self.code.push_str(text);
        self.code.push('\n');
    }

    fn fresh(&mut self, stem: &str) -> String {
        self.fresh += 1;
        format!("{stem}_{}", self.fresh)
    }

    fn pop(&mut self) -> Held {
        self.held.pop().unwrap_or_else(|| {
            self.depth -= 1;
            let name = self.fresh("value");
            let depth = self.depth;
            self.line(&format!("let {name} = *sp.offset({depth});"));
            Held { name, stored: true }
        })
    }

    fn push(&mut self, name: String) {
        self.held.push(Held { name, stored: false });
    }

    /// Stores the held values that memory does not have, all but the `keep` topmost.
    pub fn store_all_but(&mut self, keep: usize) {
        let count = self.held.len().saturating_sub(keep);
        for index in 0..count {
            if !self.held[index].stored {
                let place = self.depth + index as isize;
                let name = self.held[index].name.clone();
                self.line(&format!("*sp.offset({place}) = {name};"));
                self.held[index].stored = true;
            }
        }
    }

    /// Drops the held values that are in memory, all but the `keep` topmost, which must stay within the registers.
    pub fn settle(&mut self, keep: usize) -> Vec<String> {
        self.store_all_but(keep);
        let count = self.held.len().saturating_sub(keep);
        self.held.drain(..count);
        self.depth += count as isize;
        self.move_sp();
        self.held.iter().map(|held| held.name.clone()).collect()
    }

    fn move_sp(&mut self) {
        if self.depth != 0 {
            let depth = self.depth;
            self.line(&format!("sp = sp.offset({depth});"));
            self.depth = 0;
            self.moved = true;
        }
    }

    fn top(&self) -> isize {
        self.depth + self.held.len() as isize
    }

    /// Stores everything and tells the frame where the stack ends.
    pub fn publish(&mut self) {
        self.store_all_but(0);
        let top = self.top();
        self.line(&format!("(*frame).stack_pointer = sp.offset({top});"));
    }

    /// Runs the body of a uop; `arguments` are what it gets before its operands. Returns the name of a control body's result.
    pub fn uop(&mut self, uop: &Uop, leaves: Leaves<'_>) -> Option<String> {
        if uop.flags & flag::ESCAPES != 0 {
            self.publish();
        }
        if has_array(uop.inputs) { self.array_uop(uop, leaves) } else { self.plain_uop(uop, leaves) }
    }

    fn plain_uop(&mut self, uop: &Uop, leaves: Leaves<'_>) -> Option<String> {
        let mut inputs: Vec<Held> = uop.inputs.iter().map(|_| self.pop()).collect();
        inputs.reverse();
        let mut arguments = vec!["cx".to_owned()];
        if uop.flags & flag::PEEKS != 0 || has_array(uop.outputs) {
            self.store_all_but(0);
            let top = self.top();
            arguments.push(format!("sp.offset({top})"));
        }
        if uop.flags & flag::HEATS != 0 {
            arguments.push("ip".into());
        }
        arguments.extend(inputs.iter().map(|held| held.name.clone()));
        let passed = passed(uop);
        self.held.extend(inputs.drain(..passed));
        self.call(uop, &arguments, &uop.outputs[passed..], leaves)
    }

    /// A uop with an array among its inputs: everything is in memory.
    fn array_uop(&mut self, uop: &Uop, leaves: Leaves<'_>) -> Option<String> {
        self.settle(0);
        let array = uop.inputs.iter().position(|item| item.length.is_some()).expect("has an array");
        let after = uop.inputs.len() - array - 1;
        let items = self.fresh("items");
        let length = uop.inputs[array].length.expect("is an array");
        self.line(&format!("let {items} = sp.sub({after} + ({}) as usize);", length_expression(length)));
        let mut arguments = vec!["cx".to_owned()];
        arguments.extend((0..array).map(|index| format!("*{items}.sub({})", array - index)));
        arguments.push(items.clone());
        arguments.extend((0..after).map(|index| format!("*sp.sub({})", after - index)));
        let keeps = uop.inputs == uop.outputs;
        if keeps {
            return self.call(uop, &arguments, &[], leaves);
        }
        // The results go where the inputs began.
        let mut popped = self.clone();
        popped.line(&format!("let inputs_end = {items}.sub({array});"));
        let result = popped.call_then(uop, &arguments, uop.outputs, leaves, "sp = inputs_end;");
        popped.moved = true;
        *self = popped;
        result
    }

    fn call(&mut self, uop: &Uop, arguments: &[String], outputs: &[Item], leaves: Leaves<'_>) -> Option<String> {
        self.call_then(uop, arguments, outputs, leaves, "")
    }

    fn call_then(
        &mut self,
        uop: &Uop,
        arguments: &[String],
        outputs: &[Item],
        leaves: Leaves<'_>,
        then: &str,
    ) -> Option<String> {
        let body = format!("bodies::{}({})", uop.name[1..].to_lowercase(), arguments.join(", "));
        let control = flag::BRANCH
            | flag::ENTERS
            | flag::LEAVES
            | flag::YIELDS
            | flag::CALLS
            | flag::ITERATES
            | flag::SENDS
            | flag::HEATS;
        let is_control = uop.flags & control != 0;
        let has_result = is_control || outputs.iter().any(|item| item.length.is_none());
        let result = if has_result { self.fresh("result") } else { "()".into() };
        if uop.flags & (flag::EXIT | flag::ERROR) == 0 {
            self.line(&format!("let {result} = {body};"));
        } else {
            self.line(&format!(
                "let {result} = match {body} {{ Flow::Next(result) => result, Flow::Exit => {}, Flow::Error => {} }};",
                leaves.exit, leaves.error
            ));
        }
        self.line(then);
        if is_control {
            return Some(result);
        }
        self.push_outputs(&result, outputs);
        None
    }

    fn push_outputs(&mut self, result: &str, outputs: &[Item]) {
        match outputs {
            [] => {}
            [Item { length: Some(length), .. }] => {
                let top = self.top();
                self.settle(0);
                debug_assert_eq!(self.depth, 0, "settled at {top}");
                self.line(&format!("sp = sp.add(({}) as usize);", length_expression(length)));
                self.moved = true;
            }
            [_] => self.push(result.to_owned()),
            several => {
                for index in 0..several.len() {
                    let name = self.fresh("value");
                    self.line(&format!("let {name} = {result}.{index};"));
                    self.push(name);
                }
            }
        }
    }

    /// Puts a control body's result on the stack.
    pub fn push_result(&mut self, name: &str) {
        self.push(name.to_owned());
    }
}

fn length_expression(length: &str) -> String {
    let mut text = String::new();
    write!(text, "{{ let oparg = cx.oparg(); {length} }}").expect("a string takes all");
    text
}

fn has_array(items: &[Item]) -> bool {
    items.iter().any(|item| item.length.is_some())
}

/// How many inputs stay where they are.
fn passed(uop: &Uop) -> usize {
    uop.inputs.iter().zip(uop.outputs).take_while(|(input, output)| input == output).count()
}

/// Whether a uop wants the whole operand stack in memory.
pub fn needs_memory(uop: &Uop) -> bool {
    uop.flags & (flag::ESCAPES | flag::ERROR | flag::PEEKS) != 0 || has_array(uop.inputs) || has_array(uop.outputs)
}
