//! The machine: loaded code, and the loop that drives the interpreters until a frame returns. What instructions do is in
//! `stencils`; what happens between them is in `exceptions`, `safepoints` and `specialize`.

mod back_edges;
mod code_data;
mod load;
mod site;

pub(crate) use code_data::CodeData;
pub(crate) use site::Site;

use crate::exceptions::Unwound;
use crate::faults::Fault;
use crate::frames::{Activation, Entry, FrameStack};
use crate::heap::Marker;
use crate::names::lookup;
use crate::objects::class::Type;
use crate::options::{Options, Tier};
use crate::outcome::{AdaptiveCode, Snapshot, Stats};
use crate::safepoints::Safepoints;
use crate::tier2::Executors;
use crate::vm::{Fallible, Raised, Vm};
use std::collections::BTreeMap;
use std::rc::Rc;
use stencils::frame::Callables;
use stencils::interpret::{self, Leave};
use stencils::object::LoadedCode;
use stencils::value::Value;

/// What the interpreters need of a run besides the heap.
pub(crate) struct Machine {
    /// Loaded code by version.
    codes: BTreeMap<u32, *mut CodeData>,
    last_version: u32,
    /// Whether code of the program names `__subclasses__`: what that lists must not depend on collections.
    pub(crate) lists_subclasses: bool,
    /// A generator may be suspended inside a `try` or `with`: traces close what is dropped.
    pub(crate) has_guarded_yields: bool,
    stack: FrameStack,
    pub(crate) safepoints: Safepoints,
    pub(crate) snapshots: Vec<Snapshot>,
    pub(crate) stats: Stats,
    pub(crate) executors: Executors,
    /// The fault that is planted.
    pub(crate) fault: Option<Fault>,
    /// The innermost frame has returned what it must not: its caller raises.
    pub(crate) left_by_refusal: bool,
    /// The last version that was given to the way in which a class makes instances.
    pub(crate) init_versions: u32,
    /// The line that ran when the run was ended.
    pub(crate) abort_line: u32,
    /// The last version that was given to the keys of a dict. Inline caches have 16 bits for one.
    pub(crate) keys_versions: u16,
}

impl Machine {
    /// A machine that has loaded nothing yet.
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            codes: BTreeMap::new(),
            last_version: 0,
            lists_subclasses: false,
            has_guarded_yields: false,
            stack: FrameStack::new(),
            safepoints: Safepoints::new(options),
            snapshots: Vec::new(),
            stats: Stats::default(),
            executors: Executors::default(),
            fault: options.fault,
            left_by_refusal: false,
            init_versions: 0,
            abort_line: 0,
            keys_versions: 0,
        }
    }

    /// The code of that version, unless it was freed.
    pub(crate) fn code(&self, version: u32) -> Option<&CodeData> {
        // SAFETY: what is in the table is not freed.
        self.codes.get(&version).map(|&code| unsafe { &*code })
    }

    /// All loaded code, in the order of loading.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &CodeData> {
        // SAFETY: as above.
        self.codes.values().map(|&code| unsafe { &*code })
    }

    /// The code objects as they were specialized.
    pub(crate) fn adaptive(&self) -> Vec<AdaptiveCode> {
        self.codes().map(|code| AdaptiveCode { code: Rc::clone(&code.source), units: code.units() }).collect()
    }

    /// Marks what executors hold, once all else that is in use is marked.
    pub(crate) fn visit_executors(&self, marker: &mut Marker) {
        self.executors.visit(marker, |version| self.code(version).map(CodeData::value));
    }

    /// Forgets code that is about to be freed, and what was made of it. It is freed after the sweep, which still looks at it.
    #[expect(clippy::vec_box, reason = "the sweep has pointers to it: it must not move")]
    pub(crate) fn take_garbage(&mut self, marker: &Marker) -> Vec<Box<CodeData>> {
        // SAFETY: what is in the table is not freed.
        let value_of = |version| self.codes.get(&version).map(|&code| unsafe { &*code }.value());
        self.executors.forget_garbage(marker, value_of);
        // SAFETY: what is in the table is not freed.
        let is_garbage = |_: &u32, code: &mut *mut CodeData| !marker.is_marked(unsafe { &**code }.value());
        let garbage = self.codes.extract_if(.., is_garbage);
        // SAFETY: each came from a box, and is out of the table.
        garbage.map(|(_, code)| unsafe { Box::from_raw(code) }).collect()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        for &code in self.codes.values() {
            // SAFETY: each came from a box, and the run that used them is over.
            drop(unsafe { Box::from_raw(code) });
        }
    }
}

impl Vm {
    /// Lets the interpreters know where frames go and when to look at safepoints.
    pub(crate) fn prepare(&mut self) {
        let (stack_top, stack_limit) = self.machine.stack.bounds();
        let countdown = self.machine.safepoints.arm();
        let tier_two = self.options.tier != Tier::Tier1;
        let callables = Callables {
            len: self.builtin("len"),
            isinstance: self.builtin("isinstance"),
            str: self.builtin("str"),
            tuple: self.builtin("tuple"),
            type_: self.builtin("type"),
            super_: self.builtin("super"),
            list_append: self.list_append(),
        };
        let classes = self.classes.table();
        let state = self.state_mut();
        state.classes = classes;
        (state.stack_top, state.stack_limit) = (stack_top, stack_limit);
        (state.countdown, state.tier_two, state.callables) = (countdown, tier_two, callables);
    }

    fn list_append(&mut self) -> Value {
        let (list, name) = (self.builtin("list"), self.intern("append"));
        Type::from_value(list).and_then(|list| self.lookup_in_class(list, name)).unwrap_or(Value::NULL)
    }

    /// A built-in name, as no program has changed it; NULL if there is none.
    pub(crate) fn builtin(&mut self, name: &str) -> Value {
        let name = self.intern(name);
        lookup(self.builtins, name).unwrap_or(Value::NULL)
    }

    /// Runs the body of a module to its end.
    pub(crate) fn run_module(&mut self, code: *mut LoadedCode, globals: Value) -> Fallible<Value> {
        let builtins = self.builtins;
        let entry = Entry { code, function: Value::NULL, globals, builtins, namespace: globals };
        let frame = self.push_frame(entry)?;
        self.run_entry(frame)
    }

    /// Runs code of a module, of a class or of `exec` within native code.
    pub(crate) fn run_code(&mut self, entry: Entry) -> Fallible<Value> {
        let frame = self.push_frame(entry)?;
        self.run_from_native(|vm| vm.run_entry(frame))
    }

    /// The same within native code that holds no values, so that garbage may be collected.
    pub(crate) fn run_collecting(&mut self, entry: Entry) -> Fallible<Value> {
        let frame = self.push_frame(entry)?;
        self.with_more_stack(|vm| vm.run_entry(frame))
    }

    /// Enters a frame that was just pushed or resumed, and runs it until it returns or yields.
    pub(crate) fn run_entry(&mut self, frame: Activation) -> Fallible<Value> {
        frame.set_entry();
        self.state_mut().frame = frame.frame();
        self.run()
    }

    /// Enters the frame of a generator whose instruction raises the exception that is being raised.
    pub(crate) fn run_raising(&mut self, frame: Activation) -> Fallible<Value> {
        frame.set_entry();
        self.state_mut().frame = frame.frame();
        match self.unwind() {
            Unwound::Handled => self.run(),
            Unwound::Left => Err(Raised),
        }
    }

    /// Runs until the innermost entry frame returns or yields.
    fn run(&mut self) -> Fallible<Value> {
        loop {
            match self.interpret() {
                Leave::Returned(value) => return Ok(value),
                Leave::HotLoop | Leave::HotFunction => {
                    self.tier_up();
                    continue;
                }
                Leave::Executor(index) => {
                    if self.run_executor(index).is_ok() {
                        continue;
                    }
                }
                Leave::Unknown(opcode) => {
                    self.not_supported(format!("bytecode {}", bytecode_name(opcode)));
                }
                Leave::Error => {}
            }
            if self.unwind() == Unwound::Left {
                return Err(Raised);
            }
        }
    }

    fn interpret(&mut self) -> Leave {
        let state = self.state;
        // SAFETY: the state outlives the run. Helpers reach the VM by the pointer that is derived from `self` here.
        unsafe {
            (*state).vm = std::ptr::from_mut(self).cast();
            interpret::tier1(state)
        }
    }
}

fn bytecode_name(number: u8) -> &'static str {
    stencils::opcodes::opcode(number).map_or("unknown", |row| row.name)
}
