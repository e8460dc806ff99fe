//! Traceback objects: the frames that an exception passed, the outermost first.

use crate::classes::Kind;
use crate::error::{ExceptionData, Res, not_supported};
use crate::heap::{Empty, Heap, Object, Payload, Ref};
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::value::Value;
use crate::walk::frame::Frame;
use dashu_int::IBig;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(crate) struct Traceback {
    pub(crate) frame: Ref<Frame>,
    pub(crate) line: Cell<u32>,
    /// `tb_lasti` as a program gave it: a run has no instructions.
    pub(crate) last: Option<IBig>,
    pub(crate) next: RefCell<Option<Ref<Traceback>>>,
}

impl Payload for Traceback {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.extend(self.next.get_mut().take().map(Value::Traceback));
    }
}

impl Empty for Object<Traceback> {
    fn empty(&self, values: &mut Vec<Value>) {
        values.extend(self.next.borrow_mut().take().map(Value::Traceback));
    }
}

/// The entries from the outermost on; a chain that a program has made a cycle of ends where it begins anew.
pub(crate) fn entries(first: Option<Ref<Traceback>>) -> Vec<Ref<Traceback>> {
    let mut entries: Vec<Ref<Traceback>> = Vec::new();
    let mut at = first;
    while let Some(entry) = at {
        at = entry.next.borrow().clone();
        entries.push(entry);
    }
    entries
}

impl Heap {
    /// Notes that an exception passed through a frame at a line.
    pub(crate) fn note_traceback(self: &Rc<Self>, exception: &ExceptionData, frame: &Ref<Frame>, line: u32) {
        let next = exception.traceback.borrow_mut().take();
        let entry = Traceback { frame: Rc::clone(frame), line: Cell::new(line), last: None, next: RefCell::new(next) };
        *exception.traceback.borrow_mut() = Some(self.mutable(entry));
    }
}

pub(crate) const MEMBERS: &[Member] = &[
    Member::attribute("tb_frame", |_, this| Ok(Value::Frame(Rc::clone(&traceback(this).frame)))),
    Member::attribute("tb_lineno", |interpreter, this| Ok(interpreter.heap.int(traceback(this).line.get()))),
    Member::attribute("tb_lasti", |i, this| match &traceback(this).last {
        Some(last) => Ok(i.heap.int(last.clone())),
        None => Err(not_supported("tb_lasti")),
    }),
    Member::method("__dir__", |i, _, arguments| {
        arguments.none(&i.heap, "traceback.__dir__")?;
        let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"];
        Ok(i.heap.list(names.map(|name| i.heap.str(name)).to_vec()))
    }),
    Member::writable("tb_next", |_, this| Ok(next(traceback(this))), set_next),
];

fn traceback(value: &Value) -> &Traceback {
    match value {
        Value::Traceback(traceback) => traceback,
        _ => unreachable!("members are given values of their class"),
    }
}

fn next(traceback: &Traceback) -> Value {
    traceback.next.borrow().clone().map_or(Value::None, Value::Traceback)
}

fn set_next(interpreter: &Interpreter, this: &Value, value: Option<Value>) -> Res<()> {
    let heap = &interpreter.heap;
    let next = match value {
        None => return Err(heap.type_error("can't delete tb_next attribute")),
        Some(Value::None) => None,
        Some(Value::Traceback(next)) => Some(next),
        Some(other) => {
            let given = other.type_name();
            return Err(heap.type_error(format!("expected traceback object, got '{given}'")));
        }
    };
    let loops = entries(next.clone()).iter().any(|entry| std::ptr::eq(&raw const ***entry, traceback(this)));
    if loops {
        return Err(heap.error(Kind::ValueError, "traceback loop detected"));
    }
    let old = traceback(this).next.replace(next);
    drop(old);
    Ok(())
}
