//! Asking for buffers (PEP 688): those of builtin classes, and what `__buffer__` of a program's class gives, which is given back to
//! `__release_buffer__`. Source: CPython 3.14 `Objects/typeobject.c` (`slot_bf_getbuffer`), `Objects/memoryobject.c`.

use super::memory_view::check_released;
use crate::classes::{Special, is_slot};
use crate::objects::instance::is_of_program;
use crate::objects::{
    ByteArray, Bytes, Dimension, ExceptionClass, Format, Lease, MemoryView, Tuple, Window, bytes_like,
};
use crate::vm::{Fallible, Raised, Vm};
use std::borrow::Cow;
use std::collections::HashSet;
use stencils::value::Value;

/// `PyBUF_SIMPLE`: bytes one behind the other.
pub(crate) const SIMPLE: i64 = 0;
/// `PyBUF_FULL_RO`: whatever there is.
pub(crate) const FULL_RO: i64 = 0x11c;

const WRITABLE: i64 = 1;
const FORMAT: i64 = 4;
const ND: i64 = 8;
const STRIDES: i64 = 0x18;
const C_CONTIGUOUS: i64 = 0x38;
const F_CONTIGUOUS: i64 = 0x58;
const ANY_CONTIGUOUS: i64 = 0x98;
/// `PyBUF_READ` and `PyBUF_WRITE`, which are no requests.
const NO_REQUESTS: [i64; 2] = [0x100, 0x200];

fn asks(flags: i64, for_what: i64) -> bool {
    flags & for_what == for_what
}

impl Vm {
    /// The bytes of a value that has a buffer, which is given back at once.
    #[inline]
    pub(crate) fn buffer<'a>(&mut self, value: Value, flags: i64) -> Fallible<Option<Cow<'a, [u8]>>> {
        if is_of_program(value) || MemoryView::from_value(value).is_some() {
            return self.borrowed(value, flags);
        }
        Ok(bytes_like(value))
    }

    fn borrowed<'a>(&mut self, value: Value, flags: i64) -> Fallible<Option<Cow<'a, [u8]>>> {
        if let Some(view) = MemoryView::from_value(value) {
            requested(self, view, flags)?;
            return Ok(bytes_like(value));
        }
        let Some(view) = self.lend(value, flags)? else { return Ok(None) };
        let bytes = bytes_like(view.value());
        self.take_back(view)?;
        Ok(bytes)
    }

    /// As [`Self::buffer`], where whatever is wrong means that there is none.
    pub(crate) fn buffer_if_any<'a>(&mut self, value: Value, flags: i64) -> Fallible<Option<Cow<'a, [u8]>>> {
        let found = self.buffer(value, flags);
        self.none_if_raised(found)
    }

    /// As [`Self::buffer_if_any`] where C looks first whether it is a bytes or bytearray, and reads what an instance of a subclass is.
    pub(crate) fn text_buffer<'a>(&mut self, value: Value) -> Fallible<Option<Cow<'a, [u8]>>> {
        match bytes_like(value).filter(|_| MemoryView::from_value(value).is_none()) {
            Some(bytes) => Ok(Some(bytes)),
            None => self.buffer_if_any(value, SIMPLE),
        }
    }

    /// As [`Self::lend`], where whatever is wrong means that there is none.
    pub(crate) fn lend_if_any(&mut self, value: Value, flags: i64) -> Fallible<Option<MemoryView>> {
        let found = self.lend(value, flags);
        self.none_if_raised(found)
    }

    fn none_if_raised<T>(&mut self, found: Fallible<Option<T>>) -> Fallible<Option<T>> {
        found.or_else(|raised| self.unless_raised(ExceptionClass::BaseException, raised).map(|()| None))
    }

    /// The error of a value that has none.
    pub(crate) fn not_bytes_like(&mut self, value: Value) -> Raised {
        let message = format!("a bytes-like object is required, not '{}'", self.type_name(value));
        self.raise(ExceptionClass::TypeError, message)
    }

    /// Whether the class of a value has buffers.
    pub(crate) fn has_buffer(&mut self, value: Value) -> bool {
        self.lookup_special(value, Special::Buffer).is_some()
    }

    /// A view of the buffer of a value, which must be released; none if its class has no buffers.
    pub(crate) fn lend(&mut self, value: Value, flags: i64) -> Fallible<Option<MemoryView>> {
        let method = if is_of_program(value) { self.lookup_special(value, Special::Buffer) } else { None };
        match method {
            Some(method) if !is_slot(method, Special::Buffer) => self.lend_by(method, value, flags).map(Some),
            _ => self.lend_native(value, flags),
        }
    }

    fn lend_by(&mut self, method: Value, owner: Value, flags: i64) -> Fallible<MemoryView> {
        let given = self.call_method(method, owner, &[Value::small_int(flags)])?;
        let Some(view) = MemoryView::from_value(given) else {
            return Err(self.raise(ExceptionClass::TypeError, "__buffer__ returned non-memoryview object"));
        };
        let window = requested(self, view, flags)?;
        Ok(self.leased(view.target.get(), window, Lease { view: given, owner }))
    }

    /// What a builtin class has, be it of an instance of a subclass.
    fn lend_native(&mut self, value: Value, flags: i64) -> Fallible<Option<MemoryView>> {
        if let Some(view) = MemoryView::from_value(value) {
            let window = requested(self, view, flags)?;
            return Ok(Some(self.leased(view.target.get(), window, Lease { view: value, owner: Value::NONE })));
        }
        let Some(bytes) = bytes_like(value) else { return Ok(None) };
        let readonly = ByteArray::from_value(value).is_none();
        if readonly && asks(flags, WRITABLE) {
            return Err(self.raise(ExceptionClass::BufferError, "Object is not writable."));
        }
        let window = Window::whole(bytes.len(), readonly);
        let view = if self.has_own_release(value) {
            self.leased(value, window, Lease { view: Value::NONE, owner: value })
        } else {
            MemoryView::placed(&mut self.heap, value, window)
        };
        Ok(Some(view))
    }

    fn leased(&mut self, target: Value, window: Window, lease: Lease) -> MemoryView {
        if let Some(lender) = MemoryView::from_value(lease.view) {
            lender.was_lent.set(true);
        }
        let lease = self.tuple(&[lease.view, lease.owner]);
        let view = MemoryView::placed(&mut self.heap, target, window);
        view.lease.set(lease);
        view
    }

    /// Whether a program says what is done with a buffer that is given back.
    fn has_own_release(&mut self, owner: Value) -> bool {
        let method = if is_of_program(owner) { self.lookup_special(owner, Special::ReleaseBuffer) } else { None };
        method.is_some_and(|method| !is_slot(method, Special::ReleaseBuffer))
    }

    /// As [`Self::release`] of what was lent to builtin code alone.
    pub(crate) fn take_back(&mut self, view: MemoryView) -> Fallible<()> {
        let target = view.target.get();
        view.release();
        match Tuple::from_value(view.lease.replace(Value::NULL)).map(Tuple::items) {
            Some(&[view, owner]) => self.end(Lease { view, owner }, target),
            _ => Ok(()),
        }
    }

    /// Lets a view go of what it sees; the last of those that share a lease ends it.
    pub(crate) fn release(&mut self, view: MemoryView) -> Fallible<()> {
        let exports = if view.was_lent.get() { self.leases_of(view) } else { 0 };
        if exports > 0 {
            let plural = if exports == 1 { "" } else { "s" };
            let message = format!("memoryview has {exports} exported buffer{plural}");
            return Err(self.raise(ExceptionClass::BufferError, message));
        }
        let lease = view.lease.replace(Value::NULL);
        if !lease.is_null() && self.leases().contains(&lease) {
            view.release();
            return Ok(());
        }
        view.lease.set(lease);
        self.take_back(view)
    }

    /// What the views that are neither released nor garbage were lent by.
    fn leases(&mut self) -> HashSet<Value> {
        self.mark();
        let mut leases = HashSet::new();
        self.heap.unmark(|object| {
            let view = MemoryView::from_value(object).filter(|view| !view.is_released());
            leases.extend(view.map(|view| view.lease.get()));
        });
        leases
    }

    /// How many buffers of a view are in use.
    fn leases_of(&mut self, view: MemoryView) -> usize {
        let is_of = |lease: &Value| Tuple::from_value(*lease).is_some_and(|lease| lease.items()[0] == view.value());
        self.leases().into_iter().filter(is_of).count()
    }

    fn end(&mut self, lease: Lease, target: Value) -> Fallible<()> {
        let Some(view) = MemoryView::from_value(lease.view) else { return self.give_back_to(lease.owner, target) };
        // What sees the owner itself gives it back when it is released.
        if view.target.get() != lease.owner && self.has_own_release(lease.owner) {
            self.tell(lease.owner, view)?;
        }
        if view.lease.get().is_null() || self.is_in_use(view.value()) { Ok(()) } else { self.release(view) }
    }

    fn is_in_use(&mut self, value: Value) -> bool {
        self.mark();
        let mut is_in_use = false;
        self.heap.unmark(|object| is_in_use |= object == value);
        is_in_use
    }

    /// To a builtin object whose class says what is done then.
    fn give_back_to(&mut self, owner: Value, target: Value) -> Fallible<()> {
        let length = bytes_like(target).map_or(0, |bytes| bytes.len());
        let window = Window::whole(length, Bytes::from_value(target).is_some());
        let view = MemoryView::placed(&mut self.heap, target, window);
        self.tell(owner, view)?;
        view.release();
        Ok(())
    }

    /// Calls `__release_buffer__`; nobody learns what it raises.
    fn tell(&mut self, owner: Value, view: MemoryView) -> Fallible<()> {
        let told = self.call_special(owner, Special::ReleaseBuffer, &[view.value()]);
        self.none_if_raised(told).map(drop)
    }
}

/// What a request for the buffer of a view gives.
fn requested(vm: &mut Vm, view: MemoryView, flags: i64) -> Fallible<Window> {
    check_released(vm, view)?;
    let window = &view.window;
    if asks(flags, WRITABLE) && window.readonly {
        return Err(refused(vm, "underlying buffer is not writable"));
    }
    let (by_rows, by_columns) = (window.is_packed(), window.is_packed_by_columns());
    if asks(flags, C_CONTIGUOUS) && !by_rows {
        return Err(refused(vm, "underlying buffer is not C-contiguous"));
    }
    if asks(flags, F_CONTIGUOUS) && !by_columns {
        return Err(refused(vm, "underlying buffer is not Fortran contiguous"));
    }
    if asks(flags, ANY_CONTIGUOUS) && !by_rows && !by_columns {
        return Err(refused(vm, "underlying buffer is not contiguous"));
    }
    if !asks(flags, STRIDES) && !by_rows {
        return Err(refused(vm, "underlying buffer is not C-contiguous"));
    }
    if !asks(flags, ND) && asks(flags, FORMAT) {
        return Err(refused(vm, "cannot cast to unsigned bytes if the format flag is present"));
    }
    Ok(window.clone())
}

#[cold]
fn refused(vm: &mut Vm, why: &str) -> Raised {
    vm.raise(ExceptionClass::BufferError, format!("memoryview: {why}"))
}

/// `value.__buffer__(flags)` of a builtin class.
pub(crate) fn get(vm: &mut Vm, value: Value, flags: Value) -> Fallible<Value> {
    let Some(flags) = vm.index(flags)?.to_i64() else {
        return Err(vm.no_word(ExceptionClass::OverflowError, flags));
    };
    if flags > i32::MAX.into() {
        return Err(vm.raise(ExceptionClass::OverflowError, "buffer flags too large"));
    }
    let flags = i64::from(flags as i32);
    let view = MemoryView::from_value(value);
    if view.is_none() && NO_REQUESTS.contains(&flags) {
        return Err(vm.raise(ExceptionClass::SystemError, "Objects/abstract.c:775: bad argument to internal function"));
    }
    let Some(mut lent) = vm.lend_native(value, flags)? else { return Ok(Value::NONE) };
    if view.is_some() {
        lent = restricted(vm, lent, flags)?;
    }
    Ok(lent.value())
}

/// A view that knows only what was asked for.
fn restricted(vm: &mut Vm, view: MemoryView, flags: i64) -> Fallible<MemoryView> {
    let mut window = view.window.clone();
    if !asks(flags, FORMAT) {
        if window.format.size > 1 {
            return Err(vm.not_supported("a buffer of large items whose format is not asked for"));
        }
        window.format = Format::BYTE;
    }
    if !asks(flags, ND) {
        let step = window.format.size as i64;
        window.dimensions = Vec::from([Dimension { length: window.count(), step }]);
    }
    let known = view.derived(&mut vm.heap, window);
    view.release();
    Ok(known)
}

/// `value.__release_buffer__(view)` of a builtin class.
pub(crate) fn put(vm: &mut Vm, value: Value, view: Value) -> Fallible<Value> {
    let Some(view) = MemoryView::from_value(view) else {
        return Err(vm.raise(ExceptionClass::TypeError, "expected a memoryview object"));
    };
    let what = if view.is_released() {
        "memoryview's buffer has already been released"
    } else if lender(view) != value {
        "memoryview's buffer is not this object"
    } else {
        return vm.release(view).map(|()| Value::NONE);
    };
    Err(vm.raise(ExceptionClass::ValueError, what))
}

/// Whose buffer a view sees, as builtin classes know it: a bytes, a bytearray or another view.
fn lender(view: MemoryView) -> Value {
    match Tuple::from_value(view.lease.get()).map(Tuple::items) {
        Some(&[lender, Value::NONE]) => lender,
        _ => view.target.get(),
    }
}

/// `view.obj`
pub(crate) fn object(vm: &mut Vm, view: MemoryView) -> Fallible<Value> {
    match Tuple::from_value(view.lease.get()).map(Tuple::items) {
        Some(&[lender, owner]) if !lender.is_none() && !owner.is_none() => {
            Err(vm.not_supported("what a memoryview of an object with __buffer__ has as its obj"))
        }
        _ => Ok(lender(view)),
    }
}
