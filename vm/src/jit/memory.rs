//! Memory for machine code: written first, executed afterwards, never both at once.

use region::{Allocation, Protection};
use stencils::stencil::Code;

/// Pages that hold machine code.
pub(super) struct ExecutableMemory {
    pages: Allocation,
    length: usize,
}

impl ExecutableMemory {
    /// Writable pages for `length` bytes.
    pub(super) fn new(length: usize) -> region::Result<Self> {
        Ok(Self { pages: region::alloc(length, Protection::READ_WRITE)?, length })
    }

    /// Where the code lies.
    pub(super) fn address(&self) -> u64 {
        self.pages.as_ptr::<u8>() as u64
    }

    /// Bytes of code.
    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// The code, to be written. Only before [`Self::make_executable`].
    pub(super) fn bytes(&mut self) -> &mut [u8] {
        // SAFETY: the pages are ours, writable until `make_executable`, zeroed at first, and at least that long.
        unsafe { std::slice::from_raw_parts_mut(self.pages.as_mut_ptr(), self.length) }
    }

    /// The code, to be read.
    pub(super) fn code(&self) -> &[u8] {
        // SAFETY: the pages are ours, readable, and at least that long.
        unsafe { std::slice::from_raw_parts(self.pages.as_ptr(), self.length) }
    }

    /// Makes the pages executable and no longer writable.
    pub(super) fn make_executable(&mut self) -> region::Result<()> {
        // SAFETY: the pages are ours, and nobody holds a reference into them.
        unsafe { region::protect(self.pages.as_ptr::<u8>(), self.pages.len(), Protection::READ_EXECUTE) }
    }

    /// The function at the beginning. Only after [`Self::make_executable`].
    pub(super) fn entry(&self) -> Code {
        // SAFETY: the code begins with a stencil, which has that signature.
        unsafe { std::mem::transmute::<*const u8, Code>(self.pages.as_ptr()) }
    }
}

impl std::fmt::Debug for ExecutableMemory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes of machine code", self.length)
    }
}
