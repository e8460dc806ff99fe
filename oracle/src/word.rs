//! The machine word of the CPython that a run is like. Hashes, indexes and sizes are of it. All engines run as
//! a CPython of 64 bits does; the other is there to be compared with a CPython of 32 bits.

use dashu_int::IBig;

/// The width of a CPython's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Word {
    /// As WebAssembly has them.
    Bits32,
    /// What all else has.
    #[default]
    Bits64,
}

impl Word {
    pub(crate) fn bits(self) -> u32 {
        match self {
            Self::Bits32 => 32,
            Self::Bits64 => 64,
        }
    }

    /// Numbers hash to their residue modulo the prime 2**bits - 1.
    pub(crate) fn hash_bits(self) -> u32 {
        match self {
            Self::Bits32 => 31,
            Self::Bits64 => 61,
        }
    }

    pub(crate) fn hash_modulus(self) -> u64 {
        (1 << self.hash_bits()) - 1
    }

    /// The low bits as a signed word.
    pub(crate) fn signed(self, word: u64) -> i64 {
        match self {
            Self::Bits32 => i64::from(word as u32 as i32),
            Self::Bits64 => word as i64,
        }
    }

    /// The low bits as an unsigned word.
    pub(crate) fn unsigned(self, word: i64) -> u64 {
        match self {
            Self::Bits32 => u64::from(word as u32),
            Self::Bits64 => word as u64,
        }
    }

    /// The largest index, `sys.maxsize`.
    pub(crate) fn max(self) -> i64 {
        match self {
            Self::Bits32 => i64::from(i32::MAX),
            Self::Bits64 => i64::MAX,
        }
    }

    /// The hypotenuse. WebAssembly's C library is musl's, whose last bit is another one now and then.
    pub(crate) fn hypot(self, x: f64, y: f64) -> f64 {
        match self {
            Self::Bits32 => libm::hypot(x, y),
            Self::Bits64 => x.hypot(y),
        }
    }

    /// A signed word, if the int is one.
    pub(crate) fn index(self, int: &IBig) -> Option<i64> {
        i64::try_from(int).ok().filter(|&index| self.signed(index as u64) == index)
    }

    /// The nearest signed word.
    pub(crate) fn clamp(self, int: &IBig) -> i64 {
        let outermost = if *int < IBig::from(0) { -self.max() - 1 } else { self.max() };
        self.index(int).unwrap_or(outermost)
    }
}
