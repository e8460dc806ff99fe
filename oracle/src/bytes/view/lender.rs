//! Who lent a view what it sees, and what of a view a request for its buffer shows.

use super::{Format, MemoryView};
use crate::classes::Kind;
use crate::error::{Res, not_supported};
use crate::heap::{HeapRef, Ref};
use crate::value::Value;
use std::cell::Cell;
use std::rc::Rc;

/// Whom a buffer is given back to. All views of one lending share it.
pub(crate) struct Lender {
    /// The view whose buffer it is, which counts what it lends.
    pub(crate) view: Option<Ref<MemoryView>>,
    /// The object of a program's class that it was asked of.
    pub(crate) owner: Option<Value>,
    is_over: Cell<bool>,
}

impl Lender {
    pub(crate) fn new(view: Option<&Ref<MemoryView>>, owner: Option<&Value>) -> Self {
        if let Some(view) = view {
            view.exports.set(view.exports.get() + 1);
        }
        Self { view: view.map(Rc::clone), owner: owner.cloned(), is_over: Cell::new(false) }
    }

    /// What was lent is no longer in use.
    pub(crate) fn end(&self) {
        if let (false, Some(view)) = (self.is_over.replace(true), &self.view) {
            view.exports.set(view.exports.get() - 1);
        }
    }
}

impl Drop for Lender {
    fn drop(&mut self) {
        self.end();
    }
}

const WRITABLE: i64 = 1;
const FORMAT: i64 = 4;
const ND: i64 = 8;
const STRIDES: i64 = 0x18;
const C_CONTIGUOUS: i64 = 0x38;
const F_CONTIGUOUS: i64 = 0x58;
const ANY_CONTIGUOUS: i64 = 0x98;

impl MemoryView {
    /// Another view of what a request for the buffer of this one shows.
    pub(crate) fn requested(&self, heap: &HeapRef, request: i64) -> Res<Self> {
        self.check(heap)?;
        let has = |flags: i64| request & flags == flags;
        let (rows, columns) = (self.is_c_contiguous(), self.is_fortran_contiguous());
        let wrong = if has(WRITABLE) && self.is_read_only {
            "underlying buffer is not writable"
        } else if has(C_CONTIGUOUS) && !rows {
            "underlying buffer is not C-contiguous"
        } else if has(F_CONTIGUOUS) && !columns {
            "underlying buffer is not Fortran contiguous"
        } else if has(ANY_CONTIGUOUS) && !rows && !columns {
            "underlying buffer is not contiguous"
        } else if !has(STRIDES) && !rows {
            "underlying buffer is not C-contiguous"
        } else if has(FORMAT) && !has(ND) {
            "cannot cast to unsigned bytes if the format flag is present"
        } else {
            return self.copy(heap);
        };
        Err(heap.error(Kind::BufferError, format!("memoryview: {wrong}")))
    }

    pub(crate) fn lent_by(self, lender: Lender) -> Self {
        self.lender.replace(Some(Rc::new(lender)));
        self
    }

    /// The same view without what was not asked for.
    pub(crate) fn restricted(mut self, request: i64) -> Res<Self> {
        if request & ND == 0 {
            self.strides = vec![self.format.size() as isize];
            self.shape = vec![self.count()];
        }
        if request & FORMAT == 0 {
            if self.format.size() > 1 {
                return Err(not_supported("a buffer of large items whose format is not asked for"));
            }
            self.format = Format::BYTE;
        }
        Ok(self)
    }

    /// Whether it is a builtin object, or an instance of a subclass, that it sees.
    pub(crate) fn is_of(&self, object: &Value) -> bool {
        match (self.lender.borrow().as_ref().map(|lender| (&lender.view, &lender.owner)), object.as_builtin()) {
            (Some((Some(view), None)), Value::MemoryView(object)) => Rc::ptr_eq(view, &object),
            (None | Some((None, _)), Value::Bytes(bytes)) => Rc::ptr_eq(&self.target.bytes, &bytes),
            _ => false,
        }
    }
}
