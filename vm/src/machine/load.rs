//! Makes compiled code runnable: constants and names become values, adaptive counters start.

use super::CodeData;
use crate::code::{Code, Constant};
use crate::objects::Bytes;
use crate::objects::Set;
use crate::objects::function::CodeValue;
use crate::objects::slice::Slice;
use crate::specialize::counter;
use crate::vm::{Fallible, Vm};
use std::rc::Rc;
use stencils::frame::FRAME_WORDS;
use stencils::generator::is_guarded;
use stencils::object::{Kind, LoadedCode};
use stencils::opcodes::{op, opcode};
use stencils::value::Value;

impl Vm {
    /// Loads a code object and those nested in it. A collection frees it once nothing refers to the object that stands for it.
    pub(crate) fn load(&mut self, source: &Rc<Code>) -> *mut LoadedCode {
        self.machine.last_version += 1;
        let version = self.machine.last_version;
        self.machine.lists_subclasses |= lists_subclasses(source);
        if !self.machine.has_guarded_yields && has_guarded_yields(source) {
            self.machine.has_guarded_yields = true;
            self.invalidate_executors();
        }
        let constants: Vec<Value> = source.constants.iter().map(|constant| self.load_constant(constant)).collect();
        let names: Vec<Value> = source.names.iter().map(|name| self.intern(name)).collect();
        let local_names = source.locals_plus.iter().map(|local| self.intern(&local.name)).collect();
        let units: Box<[u16]> = start_counters(&source.units).into();
        let unit_count = units.len();
        let loaded = LoadedCode {
            units: Box::into_raw(units).cast(),
            unit_count,
            constants: constants.as_ptr(),
            names: names.as_ptr(),
            local_count: source.locals_plus.len() as u32,
            frame_words: (FRAME_WORDS + source.locals_plus.len()) as u32 + source.stack_size,
            arg_count: source.arg_count,
            flags: source.flags,
            entry_countdown: i32::from(self.options.thresholds.function_entries),
            version,
        };
        let data =
            Box::new(CodeData { loaded, source: Rc::clone(source), local_names, constants, names, value: Value::NULL });
        let bytes = data.bytes();
        let data = Box::into_raw(data);
        // SAFETY: the box was just given up, and nothing else refers to it.
        unsafe { (*data).value = CodeValue::place(&mut self.heap, data.cast(), bytes) };
        self.machine.codes.insert(version, data);
        data.cast()
    }

    /// Loaded code as an object of the program.
    pub(crate) fn code_value(&mut self, code: *mut LoadedCode) -> Value {
        // SAFETY: the caller has loaded the code, or met it where it is in use.
        unsafe { CodeData::of(code) }.value()
    }

    fn load_constant(&mut self, constant: &Constant) -> Value {
        match constant {
            Constant::None => Value::NONE,
            Constant::Ellipsis => Value::ELLIPSIS,
            Constant::Bool(truth) => Value::bool(*truth),
            Constant::Int(int) => self.big_int(int.clone()),
            Constant::Float(float) => self.float(*float),
            Constant::Str(text) => self.intern(text),
            Constant::Tuple(items) => {
                let items: Vec<Value> = items.iter().map(|item| self.load_constant(item)).collect();
                self.tuple(&items)
            }
            Constant::FrozenSet(items) => {
                let items: Vec<Value> = items.iter().map(|item| self.load_constant(item)).collect();
                self.frozenset(&items)
            }
            Constant::Slice(parts) => {
                let [start, stop, step] = [0, 1, 2].map(|index| self.load_constant(&parts[index]));
                Slice::place(&mut self.heap, start, stop, step)
            }
            Constant::Code(code) => {
                let code = self.load(code);
                self.code_value(code)
            }
            Constant::Complex(real, imaginary) => self.complex([*real, *imaginary]),
            Constant::Bytes(bytes) => Bytes::place(&mut self.heap, bytes),
        }
    }

    fn frozenset(&mut self, items: &[Value]) -> Value {
        let set = Set::place(&mut self.heap, Kind::FrozenSet);
        if let Some(set) = Set::from_value(set) {
            // Constants can be hashed and compared.
            let added: Fallible<()> = items.iter().try_for_each(|&item| self.set_add(set, item));
            debug_assert!(added.is_ok(), "a constant cannot be hashed");
        }
        set
    }
}

/// Whether code of the program, not of the library, names `__subclasses__`.
fn lists_subclasses(source: &Code) -> bool {
    const NAME: &str = "__subclasses__";
    let is_name = |constant: &Constant| matches!(constant, Constant::Str(text) if **text == *NAME);
    let names = source.names.iter().any(|name| name == NAME) || source.constants.iter().any(is_name);
    names && !source.filename.starts_with(library::FILENAME_PREFIX)
}

/// Whether a generator with that code may be suspended inside a `try` or `with`.
fn has_guarded_yields(source: &Code) -> bool {
    let mut index = 0;
    while let Some(&unit) = source.units.get(index) {
        let [number, _] = unit.to_le_bytes();
        if number == op::RESUME && is_guarded(unit) {
            return true;
        }
        index += 1 + opcode(number).map_or(0, |row| usize::from(row.caches));
    }
    false
}

/// The code units with every adaptive instruction's counter set to warm up.
fn start_counters(units: &[u16]) -> Vec<u16> {
    let mut units = units.to_vec();
    let mut index = 0;
    while index < units.len() {
        let row = opcode(units[index] as u8);
        let caches = row.map_or(0, |row| usize::from(row.caches));
        if let Some(row) = row.filter(|row| row.caches > 0) {
            units[index + 1] = counter::initial(row.number);
        }
        index += 1 + caches;
    }
    units
}
