//! The heap of one run: objects that never move, found again through the list in their headers, freed by mark and sweep or
//! all at once when the heap is dropped. It knows no layouts: those are rows of `objects::layouts`.
//!
//! A collection may run only when no native code holds values, that is at a safepoint with `Vm::native_depth` 0. All handles
//! (`objects::Handle` and its kin) live on the native stack alone and rely on that.

mod blocks;
mod marker;

pub(crate) use marker::Marker;

use crate::objects::{Object, layouts};
use blocks::Blocks;
use stencils::frame::State;
use stencils::object::{Header, Kind};
use stencils::value::Value;

/// Bytes that are allocated before the first collection.
const FIRST_THRESHOLD: usize = 4 << 20;

/// All objects of one run.
pub(crate) struct Heap {
    blocks: Blocks,
    objects: *mut Header,
    bytes: usize,
    peak: usize,
    threshold: usize,
    collections: u64,
    state: *mut State,
    skipped: i64,
}

/// A header for a new object of that kind.
pub(crate) const fn header(kind: Kind) -> Header {
    Header { kind, mark: 0, flags: 0, weight: 0, next: std::ptr::null_mut() }
}

impl Heap {
    /// An empty heap. `state` is where a safepoint is requested when memory has grown.
    pub(crate) fn new(state: *mut State) -> Self {
        Self {
            blocks: Blocks::default(),
            objects: std::ptr::null_mut(),
            bytes: 0,
            peak: 0,
            threshold: FIRST_THRESHOLD,
            collections: 0,
            state,
            skipped: 0,
        }
    }

    /// Bytes in use by objects and what they own.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    /// The largest that [`Self::bytes`] has been.
    pub(crate) fn peak(&self) -> usize {
        self.peak.max(self.bytes)
    }

    /// Collections so far.
    pub(crate) fn collections(&self) -> u64 {
        self.collections
    }

    /// Whether enough was allocated since the last collection for another to pay.
    pub(crate) fn wants_collection(&self) -> bool {
        self.bytes > self.threshold
    }

    /// Units that were taken from `State::countdown` to make the next safepoint look at the heap. The countdown's reader
    /// subtracts them from the safepoints that it believes to have passed.
    pub(crate) fn take_skipped(&mut self) -> i64 {
        std::mem::take(&mut self.skipped)
    }

    /// Puts an object on the heap.
    pub(crate) fn place<T: Object>(&mut self, object: T) -> Value {
        self.place_sized(object, size_of::<T>()).0
    }

    /// Puts an object on the heap with room for more behind it; `size` counts both.
    pub(crate) fn place_sized<T: Object>(&mut self, object: T, size: usize) -> (Value, *mut T) {
        let memory = self.blocks.allocate(size).cast::<T>();
        // SAFETY: the memory is fresh, aligned to 16 and has at least the size of a `T`, which begins with a header.
        unsafe {
            memory.write(object);
            let header = memory.cast::<Header>();
            (*header).next = self.objects;
            self.objects = header;
            self.account(header, size as isize);
        }
        (Value::pointer(memory), memory)
    }

    /// Notes that an object owns `delta` bytes more, or fewer, than before.
    ///
    /// # Safety
    /// `object` must be a live object of this heap.
    pub(crate) unsafe fn account(&mut self, object: *mut Header, delta: isize) {
        // SAFETY: as the caller promises.
        let weight = unsafe { &mut (*object).weight };
        let old = *weight as usize;
        *weight = u32::try_from(old.saturating_add_signed(delta)).unwrap_or(u32::MAX);
        self.bytes = self.bytes - old + *weight as usize;
        if self.bytes > self.threshold {
            self.hurry();
        }
    }

    /// Makes the next safepoint call the VM.
    #[cold]
    fn hurry(&mut self) {
        // SAFETY: the state outlives the heap, which is its only user on this path.
        let countdown = unsafe { &mut (*self.state).countdown };
        if *countdown > 1 {
            self.skipped += *countdown - 1;
            *countdown = 1;
        }
    }

    /// Frees every object that is not marked, and takes the marks away.
    pub(crate) fn sweep(&mut self) {
        self.peak = self.peak();
        self.sweep_list();
        self.collections += 1;
        self.threshold = FIRST_THRESHOLD.max(self.bytes * 2);
    }

    fn sweep_list(&mut self) {
        let mut link: *mut *mut Header = &raw mut self.objects;
        // SAFETY: the list holds the live objects of this heap, each once; unmarked ones are reachable from nowhere.
        unsafe {
            while !(*link).is_null() {
                let object = *link;
                if (*object).mark == 0 {
                    *link = (*object).next;
                    self.free(object);
                } else {
                    (*object).mark = 0;
                    link = &raw mut (*object).next;
                }
            }
        }
    }

    /// # Safety
    /// `object` must be off the list and never used again.
    unsafe fn free(&mut self, object: *mut Header) {
        // SAFETY: as the caller promises; the layout is that of the object's kind.
        unsafe {
            self.bytes -= (*object).weight as usize;
            let layout = layouts::of((*object).kind);
            let size = (layout.size)(object);
            (layout.release)(object);
            self.blocks.release(object.cast(), size);
        }
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        let mut object = self.objects;
        while !object.is_null() {
            // SAFETY: the list holds the live objects of this heap, each once, and nothing uses them from here on.
            unsafe {
                let next = (*object).next;
                self.free(object);
                object = next;
            }
        }
    }
}
