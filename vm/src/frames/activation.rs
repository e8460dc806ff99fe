//! A safe view of one live frame.

use crate::heap::Marker;
use crate::machine::CodeData;
use crate::objects::function::Function;
use crate::specialize::counter::backed_off;
use stencils::frame::Frame;
use stencils::generator::GeneratorObject;
use stencils::opcodes::op;
use stencils::value::Value;

/// A live frame. Held only as long as the frame surely is: while native code runs on behalf of it or of a callee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Activation(*mut Frame);

// One reason serves the whole of this file: an `Activation` is made from a live frame and dropped before the frame is.
impl Activation {
    /// # Safety
    /// The frame must be live, and stay so while the activation is used.
    pub(crate) unsafe fn new(frame: *mut Frame) -> Self {
        Self(frame)
    }

    /// The frame itself.
    pub(crate) fn frame(self) -> *mut Frame {
        self.0
    }

    fn header<'a>(self) -> &'a Frame {
        // SAFETY: the frame is live.
        unsafe { &*self.0 }
    }

    /// The frame that called this one.
    pub(crate) fn previous(self) -> Option<Self> {
        let previous = self.header().previous;
        (!previous.is_null()).then_some(Self(previous))
    }

    /// What runs.
    pub(crate) fn code<'a>(self) -> &'a CodeData {
        // SAFETY: the frame is live, and so is its code.
        unsafe { CodeData::of(self.header().code) }
    }

    /// The function, if it is one that runs.
    pub(crate) fn function(self) -> Option<Function> {
        Function::from_value(self.header().function)
    }

    /// Lets it give its caller that instance, which it initializes.
    pub(crate) fn set_instance(self, instance: Value) {
        // SAFETY: the frame is live.
        unsafe { (*self.0).instance = instance };
    }

    /// The dict of global names.
    pub(crate) fn globals(self) -> Value {
        self.header().globals
    }

    /// The dict of built-in names.
    pub(crate) fn builtins(self) -> Value {
        self.header().builtins
    }

    /// The namespace dict of a module; NULL in a function.
    pub(crate) fn namespace(self) -> Value {
        self.header().locals
    }

    /// The frame as an object; NULL until it is asked for.
    pub(crate) fn object(self) -> Value {
        self.header().object
    }

    /// Notes the frame as an object.
    pub(crate) fn set_object(self, object: Value) {
        // SAFETY: the frame is live.
        unsafe { (*self.0).object = object };
    }

    /// Whether the frame lies in a generator.
    pub(crate) fn is_generator(self) -> bool {
        self.header().is_generator
    }

    /// Sets a slot of `localsplus`.
    pub(crate) fn set_local(self, index: usize, value: Value) {
        assert!(index < self.code().source.locals_plus.len(), "slot {index} of a frame");
        // SAFETY: the frame is live and has that slot.
        unsafe { *Frame::local(self.0, index) = value };
    }

    /// Whether returning leaves the interpreter loop.
    pub(crate) fn is_entry(self) -> bool {
        self.header().is_entry
    }

    /// Makes returning leave the interpreter loop.
    pub(crate) fn set_entry(self) {
        // SAFETY: the frame is live.
        unsafe { (*self.0).is_entry = true };
    }

    /// Visits every value that the frame holds.
    pub(crate) fn visit(self, marker: &mut Marker) {
        let header = self.header();
        if header.is_generator {
            // SAFETY: the frame lies in a generator.
            marker.visit(Value::pointer(unsafe { GeneratorObject::of(self.0) }));
        }
        marker.visit_all(&[
            header.function,
            header.globals,
            header.builtins,
            header.locals,
            header.object,
            header.instance,
        ]);
        marker.visit(self.code().value());
        marker.visit_all(self.locals());
        marker.visit_all(self.operands());
    }

    /// The slots of `localsplus`.
    pub(crate) fn locals<'a>(self) -> &'a [Value] {
        let count = self.code().source.locals_plus.len();
        // SAFETY: the slots of a live frame are initialized when it is pushed.
        unsafe { std::slice::from_raw_parts(Frame::local(self.0, 0), count) }
    }

    /// The operand stack, the bottom first.
    pub(crate) fn operands<'a>(self) -> &'a [Value] {
        // SAFETY: what lies between the base and the stack pointer is initialized whenever other code may look.
        unsafe {
            let base = Frame::stack_base(self.0);
            std::slice::from_raw_parts(base, self.header().stack_pointer.offset_from_unsigned(base))
        }
    }

    /// The top operand, in whose place None is left.
    pub(crate) fn take_top(self) -> Value {
        if self.operands().is_empty() {
            return Value::NONE;
        }
        // SAFETY: the top of an operand stack that is not empty lies below the stack pointer.
        unsafe { self.header().stack_pointer.sub(1).replace(Value::NONE) }
    }

    /// Takes the operands off the stack that lie above the first `depth` ones; the top comes last.
    pub(crate) fn truncate(self, depth: usize) -> Vec<Value> {
        let operands = self.operands();
        let kept = depth.min(operands.len());
        // SAFETY: the new stack pointer lies between the base and the old one.
        unsafe { (*self.0).stack_pointer = Frame::stack_base(self.0).add(kept) };
        operands[kept..].to_vec()
    }

    /// The index of the instruction that runs.
    pub(crate) fn index(self) -> usize {
        self.code().index_of(self.header().instruction)
    }

    /// In a frame that waits for a call: the index of the instruction where it goes on.
    pub(crate) fn resumes_at(self) -> usize {
        self.index() + self.header().return_offset as usize
    }

    /// Lets Tier 1 go on at the code unit of that index.
    pub(crate) fn go_to(self, index: usize) {
        // SAFETY: the frame is live.
        unsafe { (*self.0).instruction = self.code().unit_pointer(index) };
    }

    /// The code unit that runs.
    pub(crate) fn unit(self) -> u16 {
        // SAFETY: `instruction` points into the code's units.
        unsafe { *self.header().instruction }
    }

    /// The source line that runs.
    pub(crate) fn line(self) -> u32 {
        self.code().line(self.index()).unwrap_or(0)
    }

    /// Lets the counter of what was hot begin anew, further from zero than before.
    pub(crate) fn cool_down(self, entries: u16) {
        let code = self.code();
        let (at, _) = code.instruction(self.index());
        if code.unit(at) as u8 == op::JUMP_BACKWARD_JIT {
            code.set_unit(at + 1, backed_off(code.unit(at + 1)));
        } else {
            code.set_entry_countdown(i32::from(entries).saturating_mul(4));
        }
    }

    /// Continues at the code unit of that index with `depth` operands and then `pushed` on the stack.
    pub(crate) fn resume(self, index: u32, depth: u32, pushed: &[Value]) {
        // SAFETY: the compiler's exception table holds indices of code units and depths within the frame's stack size,
        // which leaves room for what a handler is given.
        unsafe {
            (*self.0).instruction = self.code().unit_pointer(index as usize);
            let top = Frame::stack_base(self.0).add(depth as usize);
            top.copy_from_nonoverlapping(pushed.as_ptr(), pushed.len());
            (*self.0).stack_pointer = top.add(pushed.len());
        }
    }
}
