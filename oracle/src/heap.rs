//! The memory of one run: what every object carries, what is counted, and how cycles end with the run.
//!
//! Objects are reference counted. The heap keeps weak references to the mutable ones and empties those when the run ends, so
//! that cycles are freed too. It knows nothing of what values mean.

use crate::classes::Classes;
use crate::error::{Res, Throw, limit};
use crate::interpreter::{Arguments, Interpreter};
use crate::number::int::DEFAULT_MAX_STR_DIGITS;
use crate::options::Options;
use crate::outcome::WORK;
use crate::value::Value;
use crate::word::Word;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::{Rc, Weak};

/// The heap as every operation is given it.
pub(crate) type HeapRef = Rc<Heap>;

/// A counted reference to an object.
pub(crate) type Ref<T> = Rc<Object<T>>;

/// Containers that `repr`, comparison and hashing may enter inside one another.
const NESTING_LIMIT: u32 = 1000;
/// So many bytes allocated are a unit of work.
const WORK_BYTES: u64 = 8;

pub(crate) struct Heap {
    pub(crate) classes: Classes,
    pub(crate) word: Word,
    max_object_bytes: u64,
    max_heap_bytes: u64,
    live_bytes: Cell<u64>,
    work: Cell<u64>,
    max_work: u64,
    last_serial: Cell<u64>,
    has_shown_address: Cell<bool>,
    scramble: u64,
    nesting: Cell<u32>,
    /// The containers whose `repr` is on its way, also through a program's `__repr__`.
    pub(crate) being_shown: RefCell<Vec<*const ()>>,
    /// The most digits of an int from or to decimal text, 0 for any number; the program may change it.
    pub(crate) max_str_digits: Cell<usize>,
    mutable: RefCell<Vec<Weak<dyn Empty>>>,
    sweep_at: Cell<usize>,
    graveyard: RefCell<Vec<Value>>,
    burying: Cell<bool>,
    /// Suspended generators to which nothing refers any more, in the order in which that came.
    dropped: RefCell<Vec<Value>>,
    has_dropped: Cell<bool>,
    is_over: Cell<bool>,
    builtin_serials: RefCell<BTreeMap<&'static str, Cell<u64>>>,
    interpreter: RefCell<Weak<Interpreter>>,
}

/// Another number for each below 2**31.
fn scrambled(number: u64) -> i64 {
    let low = 0x7fff_ffff;
    let mixed = number.wrapping_mul(0x9e37_79b1) & low;
    ((mixed ^ mixed >> 15).wrapping_mul(0x85eb_ca6b) & low) as i64
}

/// What an object is made of. The default suits an object that holds no values.
pub(crate) trait Payload: 'static {
    /// Bytes that it takes beside the object itself.
    fn bytes(&self) -> usize {
        0
    }

    /// How many of them are written when it is made.
    fn written(&self) -> usize {
        self.bytes()
    }

    /// Moves the values that it holds to `values`: a long chain of objects is dropped in a loop, not in a recursion.
    fn take_values(&mut self, _values: &mut Vec<Value>) {}

    /// A new object in place of one that goes, whose code must run once more.
    fn revived(&mut self, _heap: &HeapRef) -> Option<Value> {
        None
    }
}

/// An object that can be emptied to break a cycle.
pub(crate) trait Empty {
    fn empty(&self, values: &mut Vec<Value>);
}

/// A payload with what every object carries.
pub(crate) struct Object<T: Payload> {
    heap: HeapRef,
    bytes: Cell<usize>,
    serial: Cell<u64>,
    payload: T,
}

impl<T: Payload> Deref for Object<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.payload
    }
}

impl<T: Payload> Object<T> {
    /// The hash of an object that is hashed by identity.
    pub(crate) fn identity_hash(&self) -> i64 {
        self.heap.identity_hash(&self.serial)
    }

    pub(crate) fn payload_mut(&mut self) -> &mut T {
        &mut self.payload
    }

    /// Counts the payload's size again after it has changed.
    pub(crate) fn recount(&self) {
        let before = self.bytes.replace(std::mem::size_of::<Self>() + self.payload.bytes());
        self.heap.credit(before.saturating_sub(self.bytes.get()));
        let grown = self.bytes.get().saturating_sub(before);
        self.heap.charge(grown);
        self.heap.spend(grown as u64 / WORK_BYTES);
    }
}

impl<T: Payload> Drop for Object<T> {
    fn drop(&mut self) {
        if let Some(revived) = self.payload.revived(&self.heap) {
            self.heap.dropped.borrow_mut().push(revived);
            self.heap.has_dropped.set(true);
        }
        self.heap.credit(self.bytes.get());
        self.heap.bury(|values| self.payload.take_values(values));
    }
}

impl Heap {
    pub(crate) fn new(options: &Options) -> HeapRef {
        Rc::new(Self {
            classes: Classes::new(),
            word: options.word,
            max_object_bytes: options.max_object_bytes,
            max_heap_bytes: options.max_heap_bytes,
            live_bytes: Cell::new(0),
            work: Cell::new(0),
            max_work: options.max_work,
            last_serial: Cell::new(0),
            has_shown_address: Cell::new(false),
            scramble: options.scramble,
            nesting: Cell::new(0),
            being_shown: RefCell::default(),
            max_str_digits: Cell::new(DEFAULT_MAX_STR_DIGITS),
            mutable: RefCell::default(),
            sweep_at: Cell::new(1024),
            graveyard: RefCell::default(),
            burying: Cell::new(false),
            dropped: RefCell::default(),
            has_dropped: Cell::new(false),
            is_over: Cell::new(false),
            builtin_serials: RefCell::default(),
            interpreter: RefCell::default(),
        })
    }

    /// The run that the heap belongs to begins.
    pub(crate) fn begin(&self, interpreter: &Rc<Interpreter>) {
        *self.interpreter.borrow_mut() = Rc::downgrade(interpreter);
    }

    /// The run, for what calls back into Python.
    pub(crate) fn interpreter(&self) -> Res<Rc<Interpreter>> {
        self.interpreter.borrow().upgrade().ok_or_else(|| limit("the run is over"))
    }

    /// Calls a Python value with positional arguments.
    pub(crate) fn call(&self, callee: &Value, positional: Vec<Value>) -> Res {
        self.interpreter()?.call(callee, Arguments { positional, keywords: Vec::new() })
    }

    /// An object that cannot change.
    pub(crate) fn immutable<T: Payload>(self: &Rc<Self>, payload: T) -> Ref<T> {
        let bytes = std::mem::size_of::<Object<T>>() + payload.bytes();
        self.charge(bytes);
        self.spend((std::mem::size_of::<Object<T>>() + payload.written()) as u64 / WORK_BYTES);
        Rc::new(Object { heap: Rc::clone(self), bytes: Cell::new(bytes), serial: Cell::new(0), payload })
    }

    /// An object that can change, and so can be part of a cycle.
    pub(crate) fn mutable<T: Payload>(self: &Rc<Self>, payload: T) -> Ref<T>
    where
        Object<T>: Empty,
    {
        let object = self.immutable(payload);
        let mut mutable = self.mutable.borrow_mut();
        if mutable.len() >= self.sweep_at.get() {
            mutable.retain(|object| object.strong_count() > 0);
            self.sweep_at.set(1024 + 2 * mutable.len());
        }
        let weak: Weak<dyn Empty> = Rc::downgrade(&object) as Weak<dyn Empty>;
        mutable.push(weak);
        object
    }

    /// Empties every object that can be part of a cycle; for the end of a run.
    pub(crate) fn empty(&self) {
        self.is_over.set(true);
        let dropped = self.take_dropped();
        drop(dropped);
        let mutable = std::mem::take(&mut *self.mutable.borrow_mut());
        for object in mutable.iter().filter_map(Weak::upgrade) {
            self.bury(|values| object.empty(values));
        }
    }

    /// Whether the run has ended, so that no more of its code runs.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over.get()
    }

    /// Whether there are generators that must be closed.
    pub(crate) fn has_dropped(&self) -> bool {
        self.has_dropped.get()
    }

    /// Those generators.
    pub(crate) fn take_dropped(&self) -> Vec<Value> {
        self.has_dropped.set(false);
        std::mem::take(&mut *self.dropped.borrow_mut())
    }

    fn bury(&self, take: impl FnOnce(&mut Vec<Value>)) {
        let mut values = Vec::new();
        take(&mut values);
        self.graveyard.borrow_mut().append(&mut values);
        if self.burying.replace(true) {
            return;
        }
        loop {
            let value = self.graveyard.borrow_mut().pop();
            if value.is_none() {
                break;
            }
        }
        self.burying.set(false);
    }

    fn charge(&self, bytes: usize) {
        self.live_bytes.set(self.live_bytes.get() + bytes as u64);
    }

    /// One more unit of work that builtin code does without a safepoint. Past the limit the run ends.
    pub(crate) fn work(&self) -> Res<()> {
        self.spend(1);
        if self.work.get() > self.max_work { Err(limit(WORK)) } else { Ok(()) }
    }

    fn spend(&self, work: u64) {
        self.work.set(self.work.get() + work);
    }

    /// The units of work done so far.
    pub(crate) fn work_done(&self) -> u64 {
        self.work.get()
    }

    fn credit(&self, bytes: usize) {
        self.live_bytes.set(self.live_bytes.get() - bytes as u64);
    }

    /// Accounts for the product of two ints of so many bits, of which large ones cost more than their size.
    pub(crate) fn work_on_product(&self, left: usize, right: usize) -> Res<()> {
        let words = [left, right].map(|bits| bits / usize::BITS as usize);
        self.work_on_words(words[0].max(words[1]).saturating_mul((words[0].min(words[1]) + 1).isqrt()))
    }

    /// Accounts for arithmetic that takes so many steps, each of one machine word.
    pub(crate) fn work_on_words(&self, steps: usize) -> Res<()> {
        const STEPS_OF_UNIT: usize = 16;
        self.spend((steps / STEPS_OF_UNIT) as u64);
        self.work()
    }

    /// Whether the live objects take more than the run may have.
    pub(crate) fn is_full(&self) -> bool {
        self.live_bytes.get() > self.max_heap_bytes
    }

    /// MemoryError if an object of this nominal size may not be built.
    pub(crate) fn admit(self: &Rc<Self>, nominal_bytes: u128) -> Res<()> {
        if nominal_bytes > u128::from(self.max_object_bytes) { Err(self.memory_error()) } else { Ok(()) }
    }

    /// MemoryError if a container of so many items may not be built.
    pub(crate) fn admit_items(self: &Rc<Self>, items: usize) -> Res<()> {
        self.admit(items as u128 * 8)
    }

    /// Whether there was a call of one of the next two.
    pub(crate) fn has_told_identity(&self) -> bool {
        self.last_serial.get() > 0 || self.has_shown_address.get()
    }

    /// A text that tells where the value is with its address: `0x0`, unless identities are scrambled.
    pub(crate) fn with_address(self: &Rc<Self>, text: String, value: &Value) -> String {
        if text.contains(" at 0x0") {
            self.has_shown_address.set(true);
        }
        match self.scramble {
            0 => text,
            _ => text.replace(" at 0x0", &format!(" at {:#x}", value.identity(self))),
        }
    }

    /// A multiple of a serial number given at the first hashing.
    pub(crate) fn identity_hash(&self, serial: &Cell<u64>) -> i64 {
        if serial.get() == 0 {
            self.last_serial.set(self.last_serial.get() + 1);
            serial.set(self.last_serial.get());
        }
        match self.scramble {
            0 => self.word.signed(serial.get() * 16),
            scramble => scrambled(serial.get() ^ scramble),
        }
    }

    /// The identity hash of a builtin function: it has no object of its own.
    pub(crate) fn builtin_hash(&self, name: &'static str) -> i64 {
        let mut serials = self.builtin_serials.borrow_mut();
        self.identity_hash(serials.entry(name).or_default())
    }

    /// Runs `inside` one container deeper; RecursionError past the limit.
    pub(crate) fn nested<T>(self: &Rc<Self>, doing: &str, inside: impl FnOnce() -> Res<T>) -> Res<T> {
        if self.nesting.get() >= NESTING_LIMIT {
            let error = self.recursion_error(doing);
            return Err(error);
        }
        self.nesting.set(self.nesting.get() + 1);
        let result = self.interpreter().and_then(|interpreter| interpreter.with_room(inside));
        self.nesting.set(self.nesting.get() - 1);
        result
    }

    fn recursion_error(self: &Rc<Self>, doing: &str) -> Throw {
        self.error(crate::classes::Kind::RecursionError, format!("maximum recursion depth exceeded{doing}"))
    }
}
