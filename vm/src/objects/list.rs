//! Lists: a vector of values whose parts the uop bodies can see.

use super::{Handle, Object};
use crate::heap::{Heap, Marker, header};
use std::mem::ManuallyDrop;
use stencils::object::{Header, Kind, ListObject};
use stencils::value::Value;

// SAFETY: `repr(C)` with the header first.
unsafe impl Object for ListObject {
    fn visit(&self, marker: &mut Marker) {
        // SAFETY: the first `length` of the items are initialized.
        marker.visit_all(unsafe { std::slice::from_raw_parts(self.items, self.length) });
    }

    unsafe fn release(object: *mut Self) {
        // SAFETY: the parts came from a vector, and the caller promises that nobody uses them again.
        drop(unsafe { Vec::from_raw_parts((*object).items, (*object).length, (*object).capacity) });
    }
}

/// A list. Every method leaves no reference into the items behind, so lists may change at any time.
pub(crate) type List = Handle<ListObject>;

impl List {
    /// A new list.
    pub(crate) fn place(heap: &mut Heap, items: Vec<Value>) -> Value {
        let mut items = ManuallyDrop::new(items);
        let capacity = items.capacity();
        let list = ListObject { header: header(Kind::List), length: items.len(), items: items.as_mut_ptr(), capacity };
        let list = heap.place(list);
        // SAFETY: the object was just placed.
        unsafe { heap.account(list.as_pointer::<Header>(), bytes(capacity)) };
        list
    }

    /// The list that a value is.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Self::of(value, Kind::List)
    }

    /// Number of items.
    #[inline]
    pub(crate) fn len(self) -> usize {
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).length }
    }

    /// Items that fit; 0 in a new list until something is put into it.
    pub(crate) fn capacity(self) -> usize {
        // SAFETY: a handle's object is alive.
        unsafe { (*self.as_ptr()).capacity }
    }

    /// An item.
    #[inline]
    pub(crate) fn get(self, index: usize) -> Option<Value> {
        // SAFETY: a handle's object is alive, and the index is within the items.
        (index < self.len()).then(|| unsafe { *(*self.as_ptr()).items.add(index) })
    }

    /// Replaces an item; false if there is none of that index.
    #[inline]
    pub(crate) fn set(self, heap: &mut Heap, index: usize, value: Value) -> bool {
        let found = self.get(index);
        if let Some(old) = found {
            heap.let_go(self.value(), old);
            heap.changes(self.value());
            // SAFETY: a handle's object is alive, and the index is within the items.
            unsafe { *(*self.as_ptr()).items.add(index) = value };
        }
        found.is_some()
    }

    /// A copy of the items.
    pub(crate) fn to_vec(self) -> Vec<Value> {
        // SAFETY: a handle's object is alive, and the reference ends with the copy.
        unsafe { std::slice::from_raw_parts((*self.as_ptr()).items, self.len()) }.to_vec()
    }

    /// A copy of some of the items; the range must lie within.
    pub(crate) fn slice(self, range: std::ops::Range<usize>) -> Vec<Value> {
        // SAFETY: a handle's object is alive, and the reference ends with the copy.
        let items = unsafe { std::slice::from_raw_parts((*self.as_ptr()).items, self.len()) };
        items[range].to_vec()
    }

    /// Appends an item.
    #[inline]
    pub(crate) fn push(self, heap: &mut Heap, value: Value) {
        heap.changes(self.value());
        let object = self.as_ptr();
        // SAFETY: a handle's object is alive, and a place past the items is written only if there is one.
        unsafe {
            if (*object).length < (*object).capacity {
                (*object).items.add((*object).length).write(value);
                (*object).length += 1;
                return;
            }
        }
        self.rearrange(heap, |items| items.push(value));
    }

    /// Removes an item; `None` if there is none of that index.
    pub(crate) fn remove(self, heap: &mut Heap, index: usize) -> Option<Value> {
        let item = self.get(index)?;
        heap.let_go(self.value(), item);
        Some(self.rearrange(heap, |items| items.remove(index)))
    }

    /// Puts other items in place of all. The old ones go from the end.
    pub(crate) fn replace_all(self, heap: &mut Heap, items: Vec<Value>) {
        heap.let_go_of(self.value(), || self.to_vec().into_iter().rev());
        self.rearrange(heap, |old| *old = items);
    }

    /// Changes the items as a vector. `change` cannot reach the list, so nobody sees it half changed.
    pub(crate) fn edit<R>(self, heap: &mut Heap, change: impl FnOnce(&mut Vec<Value>) -> R) -> R {
        heap.let_go(self.value(), Value::NULL);
        self.rearrange(heap, change)
    }

    /// The same where no item goes, or the heap was told of those that go.
    pub(crate) fn rearrange<R>(self, heap: &mut Heap, change: impl FnOnce(&mut Vec<Value>) -> R) -> R {
        heap.changes(self.value());
        let object = self.as_ptr();
        // SAFETY: a handle's object is alive; its parts are taken out as the vector they came from, and put back.
        unsafe {
            let mut items = Vec::from_raw_parts((*object).items, (*object).length, (*object).capacity);
            let before = items.capacity();
            (*object).items = std::ptr::NonNull::dangling().as_ptr();
            (*object).length = 0;
            (*object).capacity = 0;
            let result = change(&mut items);
            let mut items = ManuallyDrop::new(items);
            (*object).items = items.as_mut_ptr();
            (*object).length = items.len();
            (*object).capacity = items.capacity();
            if items.capacity() != before {
                heap.account(object.cast(), bytes(items.capacity()) - bytes(before));
            }
            result
        }
    }
}

fn bytes(items: usize) -> isize {
    (items * size_of::<Value>()) as isize
}
