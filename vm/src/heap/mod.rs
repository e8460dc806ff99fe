//! The heap of one run: objects that never move, found again through the list in their headers, freed by mark and sweep or
//! all at once when the heap is dropped. It knows no layouts: those are rows of `objects::layouts`.
//!
//! A collection may run only when no native code holds values, that is at a safepoint with `Vm::native_depth` 0. All handles
//! (`objects::Handle` and its kin) live on the native stack alone and rely on that.

mod blocks;
mod marker;
mod settled;

pub(crate) use marker::Marker;
pub(crate) use settled::Settled;

use crate::objects::instance::MovedObject;
use crate::objects::{Object, has_flag, layouts};
use blocks::Blocks;
use stencils::frame::State;
use stencils::object::{Header, InstancePrefix, Kind};
use stencils::value::Value;

/// Bytes of the prefix of an instance.
const PREFIX: usize = size_of::<InstancePrefix>();
/// Bytes that are allocated before the first collection.
const FIRST_THRESHOLD: usize = 4 << 20;

/// All objects of one run.
pub(crate) struct Heap {
    blocks: Blocks,
    objects: *mut Header,
    bytes: usize,
    allocated: u64,
    peak: usize,
    threshold: usize,
    collections: u64,
    state: *mut State,
    skipped: i64,
    /// What objects with the flag `HOLDS` no longer refer to, each with the object; NULL for any of it.
    pub(crate) let_go: Vec<[Value; 2]>,
    settled: Option<Settled>,
    /// What is or was settled and has told that it refers to something else.
    changed: Vec<Value>,
    /// The newest object when it was marked last.
    newest_settled: *mut Header,
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
            allocated: 0,
            peak: 0,
            threshold: FIRST_THRESHOLD,
            collections: 0,
            state,
            skipped: 0,
            let_go: Vec::new(),
            settled: None,
            changed: Vec::new(),
            newest_settled: std::ptr::null_mut(),
        }
    }

    /// Bytes that were ever allocated.
    pub(crate) fn allocated(&self) -> u64 {
        self.allocated
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
            self.link(memory.cast(), size);
        }
        (Value::pointer(memory), memory)
    }

    /// Puts an object on the heap that has a class and attributes of its own.
    pub(crate) fn place_instance<T: Object>(&mut self, object: T, class: Value) -> Value {
        let memory = self.prefixed(size_of::<T>(), class).cast::<T>();
        // SAFETY: the memory has room for a `T`, which begins with a header, and is aligned to 8.
        unsafe {
            memory.write(object);
            (*memory.cast::<Header>()).flags |= Header::PREFIXED;
            self.link(memory.cast(), size_of::<T>() + PREFIX);
        }
        Value::pointer(memory)
    }

    /// Notes that an object no longer refers to another, or NULL: to some that it referred to.
    #[inline]
    pub(crate) fn let_go(&mut self, holder: Value, held: Value) {
        if has_flag(holder, Header::HOLDS) {
            self.let_go.push([holder, held]);
        }
    }

    /// The same of several, in the order in which they go.
    pub(crate) fn let_go_of<I: Iterator<Item = Value>>(&mut self, holder: Value, held: impl FnOnce() -> I) {
        if has_flag(holder, Header::HOLDS) {
            self.let_go.extend(held().filter(|held| held.is_pointer()).map(|held| [holder, held]));
        }
    }

    /// Makes an instance of a subclass of an object that nothing refers to yet. What was the object is an empty shell then.
    ///
    /// # Safety
    /// `value` must be an object of this heap without a prefix, of a kind that may be subclassed, and not be used again.
    pub(crate) unsafe fn adopt(&mut self, value: Value, class: Value) -> Value {
        let old = value.as_pointer::<Header>();
        // SAFETY: as the caller promises; the new memory has room for the object, and the old one for a shell.
        unsafe {
            let size = (layouts::of((*old).kind).size)(old);
            let new = self.prefixed(size, class).cast::<Header>();
            new.cast::<u8>().copy_from_nonoverlapping(old.cast(), size);
            (layouts::of((*old).kind).moved)(new);
            let weight = std::mem::take(&mut (*old).weight);
            (*new).kind = Kind((*new).kind.0 | Kind::SUBCLASS);
            (*new).flags |= Header::PREFIXED;
            (*new).weight = 0;
            self.bytes -= weight as usize;
            self.link(new, weight as usize + PREFIX);
            (*old).kind = Kind::Moved;
            (*old.cast::<MovedObject>()).size = size;
            Value::pointer(new)
        }
    }

    /// Memory for an object with a prefix, which is written.
    fn prefixed(&mut self, size: usize, class: Value) -> *mut u8 {
        let memory = self.blocks.allocate(size + PREFIX);
        // SAFETY: the memory is fresh, aligned to 16, and begins with room for the prefix.
        unsafe {
            memory.cast::<InstancePrefix>().write(InstancePrefix { slots: Value::NULL, dict: Value::NULL, class });
            memory.add(PREFIX)
        }
    }

    /// Puts a new object on the list.
    ///
    /// # Safety
    /// `object` must have been written and not be on the list.
    unsafe fn link(&mut self, object: *mut Header, size: usize) {
        // SAFETY: as the caller promises.
        unsafe {
            (*object).next = self.objects;
            self.objects = object;
            self.account(object, size as isize);
        }
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
        self.allocated += delta.max(0) as u64;
        self.remind();
    }

    /// An object takes over bytes that another one owned: none are allocated.
    ///
    /// # Safety
    /// Both must be live objects of this heap.
    pub(crate) unsafe fn hand_over(&mut self, from: *mut Header, to: *mut Header, bytes: isize) {
        let allocated = self.allocated;
        // SAFETY: as the caller promises.
        unsafe {
            self.account(from, -bytes);
            self.account(to, bytes);
        }
        self.allocated = allocated;
    }

    /// Makes the next safepoint call the VM if a collection would pay: the last one may have been where none can run.
    #[inline]
    pub(crate) fn remind(&mut self) {
        if self.wants_collection() {
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

    /// The objects without a mark, the newest first, down to those that are settled.
    fn unmarked(&self) -> impl Iterator<Item = Value> {
        let next = |object: *mut Header| {
            // SAFETY: the list holds the live objects of this heap.
            (object != self.newest_settled).then(|| unsafe { (object, (*object).next, (*object).mark) })
        };
        std::iter::successors(next(self.objects), move |&(_, following, _)| next(following))
            .filter(|&(_, _, mark)| mark == 0)
            .map(|(object, ..)| Value::pointer(object))
    }

    /// Takes the marks away, and shows each object that had one.
    pub(crate) fn unmark(&mut self, mut show: impl FnMut(Value)) {
        let mut object = self.objects;
        while !object.is_null() {
            // SAFETY: the list holds the live objects of this heap, each once.
            unsafe {
                if std::mem::take(&mut (*object).mark) != 0 {
                    show(Value::pointer(object));
                }
                object = (*object).next;
            }
        }
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
            let prefix = if (*object).flags & Header::PREFIXED == 0 { 0 } else { PREFIX };
            (layout.release)(object);
            self.blocks.release(object.cast::<u8>().sub(prefix), size + prefix);
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
