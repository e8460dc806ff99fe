//! `memoryview` of bytes and bytearrays: a window of their bytes, of the format `B` and one dimension.

use super::{Bytes, new};
use crate::error::Res;
use crate::heap::{HeapRef, Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Slice, Value};
use dashu_int::IBig;
use std::cell::Cell;
use std::rc::Rc;

pub(crate) struct MemoryView {
    pub(crate) target: Ref<Bytes>,
    start: isize,
    step: isize,
    pub(crate) length: usize,
    is_released: Cell<bool>,
}

impl Payload for MemoryView {}

impl MemoryView {
    pub(crate) fn whole(target: &Ref<Bytes>) -> Self {
        Self { target: Rc::clone(target), start: 0, step: 1, length: target.len(), is_released: Cell::new(false) }
    }

    /// Another view of the same bytes.
    pub(crate) fn copy(&self, heap: &HeapRef) -> Res<Self> {
        self.check(heap)?;
        Ok(Self { target: Rc::clone(&self.target), is_released: Cell::new(false), ..*self })
    }

    /// ValueError if the view was released.
    pub(crate) fn check(&self, heap: &HeapRef) -> Res<()> {
        if self.is_released.get() {
            return Err(heap.value_error("operation forbidden on released memoryview object"));
        }
        Ok(())
    }

    /// As `check`; TypeError if the bytes cannot be changed.
    pub(crate) fn check_writable(&self, heap: &HeapRef) -> Res<()> {
        self.check(heap)?;
        if self.target.is_array { Ok(()) } else { Err(heap.type_error("cannot modify read-only memory")) }
    }

    fn place(&self, at: usize) -> usize {
        (self.start + self.step * at as isize) as usize
    }

    /// The byte at an index within the length.
    pub(crate) fn at(&self, at: usize) -> u8 {
        self.target.data.borrow().get(self.place(at)).copied().unwrap_or(0)
    }

    pub(crate) fn put(&self, at: usize, byte: u8) {
        if let Some(place) = self.target.data.borrow_mut().get_mut(self.place(at)) {
            *place = byte;
        }
    }

    pub(crate) fn bytes(&self, heap: &HeapRef) -> Res<Vec<u8>> {
        self.check(heap)?;
        Ok((0..self.length).map(|at| self.at(at)).collect())
    }

    pub(crate) fn sliced(&self, heap: &HeapRef, slice: &Slice) -> Res<Self> {
        let selection = slice.select(heap, &IBig::from(self.length))?;
        let length = selection.indices().len();
        let start = isize::try_from(&selection.start).unwrap_or(0);
        let step = isize::try_from(&selection.step).unwrap_or(1);
        let target = Rc::clone(&self.target);
        let (start, step) = (self.start + self.step * start, self.step.saturating_mul(step));
        Ok(Self { target, start, step, length, is_released: Cell::new(false) })
    }
}

pub(super) const MEMBERS: &[Member] = &[
    Member::method("tobytes", |i, this, a| {
        let view = of(this);
        a.none(&i.heap, "memoryview.tobytes")?;
        new(&i.heap, view.bytes(&i.heap)?, false)
    }),
    Member::method("tolist", |i, this, a| {
        a.none(&i.heap, "memoryview.tolist")?;
        let bytes = of(this).bytes(&i.heap)?;
        Ok(i.heap.list(bytes.into_iter().map(|byte| i.heap.int(byte)).collect()))
    }),
    Member::method("hex", |i, this, a| super::text::hex(&i.heap, &of(this).bytes(&i.heap)?, a)),
    Member::method("release", |i, this, a| {
        a.none(&i.heap, "memoryview.release")?;
        of(this).is_released.set(true);
        Ok(Value::None)
    }),
    Member::method("toreadonly", |i, this, a| {
        a.none(&i.heap, "memoryview.toreadonly")?;
        let view = of(this);
        view.check(&i.heap)?;
        match view.target.is_array {
            false => Ok(Value::MemoryView(i.heap.immutable(view.copy(&i.heap)?))),
            true => Err(crate::error::not_supported("a read-only view of a bytearray")),
        }
    }),
    Member::method("__enter__", |i, this, _| {
        of(this).check(&i.heap)?;
        Ok(this.clone())
    }),
    Member::method("__exit__", |_: &Interpreter, this, _: Arguments| {
        of(this).is_released.set(true);
        Ok(Value::None)
    }),
    Member::attribute("obj", |i, this| checked(i, this, |view| Value::Bytes(Rc::clone(&view.target)))),
    Member::attribute("nbytes", |i, this| checked(i, this, |view| i.heap.int(view.length))),
    Member::attribute("itemsize", |i, this| checked(i, this, |_| i.heap.int(1))),
    Member::attribute("ndim", |i, this| checked(i, this, |_| i.heap.int(1))),
    Member::attribute("format", |i, this| checked(i, this, |_| i.heap.str("B"))),
    Member::attribute("readonly", |i, this| checked(i, this, |view| Value::Bool(!view.target.is_array))),
    Member::attribute("shape", |i, this| checked(i, this, |view| i.heap.tuple([i.heap.int(view.length)]))),
    Member::attribute("strides", |i, this| checked(i, this, |view| i.heap.tuple([i.heap.int(view.step)]))),
    Member::attribute("contiguous", |i, this| checked(i, this, |view| Value::Bool(view.step == 1))),
];

fn of(value: &Value) -> &Ref<MemoryView> {
    match value {
        Value::MemoryView(view) => view,
        _ => unreachable!("members are given values of their class"),
    }
}

fn checked(interpreter: &Interpreter, this: &Value, get: impl Fn(&MemoryView) -> Value) -> Res {
    of(this).check(&interpreter.heap)?;
    Ok(get(of(this)))
}
