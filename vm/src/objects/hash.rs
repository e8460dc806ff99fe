//! CPython's hash functions of a 64-bit build with a zero key, on plain data.
//! Source: CPython 3.14 `Python/pyhash.c`, `Objects/tupleobject.c`, `Objects/setobject.c`.

use num_bigint::{BigInt, Sign};
use siphasher::sip::SipHasher13;

/// Numbers hash modulo this prime, 2**61 - 1.
const MODULUS: u64 = (1 << 61) - 1;
const MODULUS_BITS: u32 = 61;
/// `hash(float("inf"))`
const INFINITY: i64 = 314_159;
/// `hash(None)`
pub(crate) const NONE: i64 = 0xfca8_6420;

/// -1 means an error in C, so no object has it as a hash.
fn valid(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// Of the code points of a str in memory.
pub(crate) fn bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() { 0 } else { valid(SipHasher13::new_with_keys(0, 0).hash(bytes) as i64) }
}

fn signed(magnitude: u64, negative: bool) -> i64 {
    let magnitude = magnitude as i64;
    valid(if negative { -magnitude } else { magnitude })
}

/// Of an int.
#[inline]
pub(crate) fn int(int: i64) -> i64 {
    signed(int.unsigned_abs() % MODULUS, int < 0)
}

/// Of an int of any size.
pub(crate) fn big_int(int: &BigInt) -> i64 {
    let remainder =
        int.magnitude().iter_u64_digits().rev().fold(0, |remainder, digit| {
            ((u128::from(remainder) << 64 | u128::from(digit)) % u128::from(MODULUS)) as u64
        });
    signed(remainder, int.sign() == Sign::Minus)
}

/// Of a float; `identity` is used for NaN.
pub(crate) fn float(float: f64, identity: impl FnOnce() -> i64) -> i64 {
    if float.is_nan() {
        return identity();
    }
    if float.is_infinite() {
        return if float > 0.0 { INFINITY } else { -INFINITY };
    }
    let bits = float.abs().to_bits();
    let (mantissa, exponent) = match (bits >> 52, bits & ((1 << 52) - 1)) {
        (0, fraction) => (fraction, -1074),
        (biased, fraction) => (fraction | 1 << 52, biased as i32 - 1075),
    };
    let shift = exponent.rem_euclid(MODULUS_BITS as i32) as u32;
    let rotated = (mantissa << shift & MODULUS) | mantissa >> (MODULUS_BITS - shift).min(63);
    signed(if rotated == MODULUS { 0 } else { rotated }, float < 0.0)
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

/// Of a tuple or slice, from the hashes of its items: rounds of xxHash.
pub(crate) struct Lanes(u64);

impl Default for Lanes {
    fn default() -> Self {
        Self(PRIME_5)
    }
}

impl Lanes {
    /// Takes in the next item's hash.
    #[inline]
    pub(crate) fn add(&mut self, item: i64) {
        let sum = self.0.wrapping_add((item as u64).wrapping_mul(PRIME_2));
        self.0 = sum.rotate_left(31).wrapping_mul(PRIME_1);
    }

    /// Of a tuple of that length.
    pub(crate) fn tuple(self, length: usize) -> i64 {
        finish(self.0.wrapping_add(length as u64 ^ (PRIME_5 ^ 3_527_539)))
    }

    /// Of a slice.
    pub(crate) fn slice(self) -> i64 {
        finish(self.0)
    }
}

/// Of a tuple, from the hashes of its items.
pub(crate) fn tuple(items: impl ExactSizeIterator<Item = i64>) -> i64 {
    let length = items.len();
    let mut lanes = Lanes::default();
    items.for_each(|item| lanes.add(item));
    lanes.tuple(length)
}

fn finish(hash: u64) -> i64 {
    if hash == u64::MAX { 1_546_275_796 } else { hash as i64 }
}

/// Of a frozenset, from the hashes of its items in any order.
pub(crate) fn frozen_set(items: impl Iterator<Item = i64>, length: usize) -> i64 {
    let shuffle = |bits: u64| (bits ^ 89_869_747 ^ bits << 16).wrapping_mul(3_644_798_167);
    let mixed = items.fold(0, |hash, item| hash ^ shuffle(item as u64));
    let mixed = mixed ^ (length as u64 + 1).wrapping_mul(1_927_868_237);
    let mixed = mixed ^ mixed >> 11 ^ mixed >> 25;
    match mixed.wrapping_mul(69_069).wrapping_add(907_133_923) as i64 {
        -1 => 590_923_713,
        hash => hash,
    }
}
