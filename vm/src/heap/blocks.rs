//! Memory for objects: small sizes from free lists and bump-allocated blocks, large ones from the global allocator.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};

/// Sizes are rounded up to a multiple of this.
const GRANULE: usize = 16;
/// The largest size that comes from a block.
const LARGEST: usize = 512;
const CLASSES: usize = LARGEST / GRANULE + 1;
const FIRST_BLOCK: usize = 32 << 10;
const LARGEST_BLOCK: usize = 1 << 20;

/// A free piece of memory.
struct Hole {
    next: *mut Hole,
}

/// The memory of one heap.
pub(super) struct Blocks {
    holes: [*mut Hole; CLASSES],
    cursor: *mut u8,
    left: usize,
    blocks: Vec<(*mut u8, Layout)>,
}

impl Default for Blocks {
    fn default() -> Self {
        Self { holes: [std::ptr::null_mut(); CLASSES], cursor: std::ptr::null_mut(), left: 0, blocks: Vec::new() }
    }
}

fn round_up(size: usize) -> usize {
    size.next_multiple_of(GRANULE)
}

fn layout(size: usize) -> Layout {
    Layout::from_size_align(round_up(size), GRANULE).expect("object sizes are bounded by the heap's limits")
}

fn system_allocate(layout: Layout) -> *mut u8 {
    // SAFETY: no layout here has size 0.
    let memory = unsafe { alloc(layout) };
    if memory.is_null() {
        handle_alloc_error(layout);
    }
    memory
}

impl Blocks {
    /// Memory of that size, aligned to 16 bytes.
    pub(super) fn allocate(&mut self, size: usize) -> *mut u8 {
        if size > LARGEST {
            return system_allocate(layout(size));
        }
        let class = size.div_ceil(GRANULE);
        let hole = self.holes[class];
        if hole.is_null() {
            return self.bump(class * GRANULE);
        }
        // SAFETY: the list holds free pieces of at least this class's size.
        self.holes[class] = unsafe { (*hole).next };
        hole.cast()
    }

    fn bump(&mut self, size: usize) -> *mut u8 {
        if size > self.left {
            self.add_block();
        }
        let memory = self.cursor;
        // SAFETY: `left` bytes follow the cursor in its block.
        self.cursor = unsafe { memory.add(size) };
        self.left -= size;
        memory
    }

    fn add_block(&mut self) {
        let size = LARGEST_BLOCK.min(FIRST_BLOCK << self.blocks.len().min(16));
        let layout = layout(size);
        self.cursor = system_allocate(layout);
        self.left = size;
        self.blocks.push((self.cursor, layout));
    }

    /// Takes back memory.
    ///
    /// # Safety
    /// It must come from [`Self::allocate`] with the same size, and not be used again.
    pub(super) unsafe fn release(&mut self, memory: *mut u8, size: usize) {
        if size > LARGEST {
            // SAFETY: large sizes come from the global allocator with this layout.
            return unsafe { dealloc(memory, layout(size)) };
        }
        let class = size.div_ceil(GRANULE);
        let hole = memory.cast::<Hole>();
        // SAFETY: the piece is free and large enough for a `Hole`.
        unsafe { hole.write(Hole { next: self.holes[class] }) };
        self.holes[class] = hole;
    }
}

impl Drop for Blocks {
    fn drop(&mut self) {
        for &(memory, layout) in &self.blocks {
            // SAFETY: each block came from the global allocator with this layout.
            unsafe { dealloc(memory, layout) };
        }
    }
}
