//! A code object in runnable form. The interpreters and machine code see its first part, [`LoadedCode`], alone.

use super::back_edges::is_back_edge;
use crate::code::{Code, ExceptionEntry, flags};
use std::rc::Rc;
use stencils::object::LoadedCode;
use stencils::opcodes::{op, opcode};
use stencils::value::Value;

/// A code object that was loaded for a run. Never moves.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct CodeData {
    /// What the interpreters see. First, so that a pointer to it is one to the whole.
    pub(super) loaded: LoadedCode,
    /// What it was loaded from.
    pub(crate) source: Rc<Code>,
    /// The names of the slots of `localsplus`, each a str.
    pub(crate) local_names: Vec<Value>,
    pub(super) constants: Vec<Value>,
    pub(super) names: Vec<Value>,
    /// The code as an object of the program, which lives as long as this.
    pub(super) value: Value,
}

impl CodeData {
    /// The whole of a loaded code object.
    ///
    /// # Safety
    /// `loaded` must come from this VM run and be in use: a collection frees what is not.
    pub(crate) unsafe fn of<'a>(loaded: *const LoadedCode) -> &'a Self {
        // SAFETY: all loaded code is the first field of a `CodeData`.
        unsafe { &*loaded.cast() }
    }

    /// What the interpreters see.
    pub(crate) fn loaded(&self) -> *mut LoadedCode {
        (&raw const self.loaded).cast_mut()
    }

    /// What stands for this code in caches.
    pub(crate) fn version(&self) -> u32 {
        self.loaded.version
    }

    /// The code unit of that index.
    pub(crate) fn unit_pointer(&self, index: usize) -> *mut u16 {
        self.loaded.units.wrapping_add(index)
    }

    /// The code unit of that index as it is now.
    pub(crate) fn unit(&self, index: usize) -> u16 {
        assert!(index < self.loaded.unit_count, "code unit {index} of {}", self.loaded.unit_count);
        // SAFETY: within the units, which live as long as this.
        unsafe { *self.loaded.units.add(index) }
    }

    /// The instruction that begins at `index`: the code unit of its opcode, past any `EXTENDED_ARG`, and its oparg.
    pub(crate) fn instruction(&self, mut index: usize) -> (usize, u32) {
        let mut oparg = 0;
        loop {
            let unit = self.unit(index);
            oparg = oparg << 8 | u32::from(unit >> 8);
            if unit as u8 != op::EXTENDED_ARG {
                return (index, oparg);
            }
            index += 1;
        }
    }

    /// A name of the code by its index.
    pub(crate) fn name(&self, index: usize) -> Option<Value> {
        self.names.get(index).copied()
    }

    /// The operand of the instruction whose opcode is at a code unit, with what `EXTENDED_ARG` puts before it. Read from the code
    /// as compiled, where caches are no instructions.
    pub(crate) fn oparg_at(&self, index: usize) -> u32 {
        let units = &self.source.units;
        let before = units[..index].iter().rev().take_while(|unit| unit.to_le_bytes()[0] == op::EXTENDED_ARG);
        let first = index - before.count();
        units[first..=index].iter().fold(0, |oparg, unit| oparg << 8 | u32::from(unit.to_le_bytes()[1]))
    }

    /// The code unit after the instruction whose opcode is at `at`.
    pub(crate) fn next_instruction(&self, at: usize) -> usize {
        at + 1 + opcode(self.source.units[at] as u8).map_or(0, |row| usize::from(row.caches))
    }

    /// Whether an instruction begins at a code unit, be it with `EXTENDED_ARG`.
    pub(crate) fn begins_instruction(&self, index: usize) -> bool {
        let units = self.source.units.len();
        let next = |at: &usize| Some(self.next_instruction(*at)).filter(|&next| next < units);
        std::iter::successors(Some(0), next).any(|at| at == index)
    }

    /// The code as an object of the program.
    pub(crate) fn value(&self) -> Value {
        self.value
    }

    /// All constants.
    pub(crate) fn constants(&self) -> &[Value] {
        &self.constants
    }

    /// A constant by its index.
    pub(crate) fn constant(&self, index: usize) -> Option<Value> {
        self.constants.get(index).copied()
    }

    /// Calls until the function counts as hot.
    pub(crate) fn set_entry_countdown(&self, countdown: i32) {
        // SAFETY: the loaded code lives as long as this, and the interpreters change it as well.
        unsafe { (*self.loaded()).entry_countdown = countdown };
    }

    /// Replaces a code unit.
    pub(crate) fn set_unit(&self, index: usize, unit: u16) {
        assert!(index < self.loaded.unit_count, "code unit {index} of {}", self.loaded.unit_count);
        // SAFETY: within the units, which are mutable for this purpose.
        unsafe { *self.loaded.units.add(index) = unit }
    }

    /// Parameters that may be passed by position.
    pub(crate) fn positional(&self) -> usize {
        self.source.arg_count as usize
    }

    /// Parameters that must be passed by position.
    pub(crate) fn positional_only(&self) -> usize {
        self.source.posonly_count as usize
    }

    /// All parameters but `*args` and `**kwargs`.
    pub(crate) fn parameters(&self) -> usize {
        self.positional() + self.source.kwonly_count as usize
    }

    /// Whether there is a parameter `*args`.
    pub(crate) fn has_varargs(&self) -> bool {
        self.source.flags & flags::VARARGS != 0
    }

    /// Whether there is a parameter `**kwargs`.
    pub(crate) fn has_varkeywords(&self) -> bool {
        self.source.flags & flags::VARKEYWORDS != 0
    }

    /// Whether names are slots, as in functions; a module's names are in a dict.
    pub(crate) fn is_optimized(&self) -> bool {
        self.source.flags & flags::OPTIMIZED != 0
    }

    /// Whether a call with as many arguments as positional parameters needs no binding.
    pub(crate) fn is_simple(&self) -> bool {
        let special = flags::VARARGS | flags::VARKEYWORDS | flags::OPTIMIZED;
        self.source.flags & special == flags::OPTIMIZED && self.source.kwonly_count == 0
    }

    /// The index of a code unit.
    pub(crate) fn index_of(&self, unit: *const u16) -> usize {
        (unit as usize - self.loaded.units as usize) / size_of::<u16>()
    }

    /// Whether the backward jump at that index, over so many code units, ends an iteration of a loop.
    pub(crate) fn is_back_edge(&self, index: usize, distance: usize) -> bool {
        const SIZE: usize = 2;
        is_back_edge(&self.source, index, (index + SIZE).saturating_sub(distance))
    }

    /// The source line of the code unit of that index.
    pub(crate) fn line(&self, index: usize) -> Option<u32> {
        self.source.lines.get(index).copied().flatten()
    }

    /// The handler for an exception raised by the code unit of that index.
    pub(crate) fn handler(&self, index: usize) -> Option<&ExceptionEntry> {
        self.source.handler(u32::try_from(index).ok()?)
    }

    /// The code units as they are now, specialized instructions and inline caches included.
    pub(crate) fn units(&self) -> Vec<u16> {
        // SAFETY: `units` and `unit_count` describe one allocation that lives as long as this; nothing writes while we read.
        unsafe { std::slice::from_raw_parts(self.loaded.units, self.loaded.unit_count) }.to_vec()
    }

    /// Bytes that it takes, about. What it was loaded from counts too, as it is freed with it.
    pub(super) fn bytes(&self) -> usize {
        let values = self.constants.len() + self.names.len() + self.local_names.len();
        let per_unit = 2 * size_of::<u16>() + size_of::<Option<u32>>();
        size_of::<Self>() + size_of::<Code>() + values * 4 * size_of::<Value>() + self.loaded.unit_count * per_unit
    }

    /// Every value that the code holds, the object that stands for it left out.
    pub(crate) fn values(&self) -> impl Iterator<Item = Value> {
        self.constants.iter().chain(&self.names).chain(&self.local_names).copied()
    }
}

impl Drop for CodeData {
    fn drop(&mut self) {
        let units = std::ptr::slice_from_raw_parts_mut(self.loaded.units, self.loaded.unit_count);
        // SAFETY: the loader leaked the units of a box; they are given back once.
        drop(unsafe { Box::from_raw(units) });
    }
}
