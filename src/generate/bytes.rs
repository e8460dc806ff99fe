//! Bytes from a seed: the second source of decisions, next to libFuzzer's input. Not for cryptography.

/// How many bytes one program may draw from: more than a program of 60 lines uses.
const BYTES_PER_PROGRAM: usize = 8192;

/// SplitMix64 (Steele, Lea, Flood 2014): tiny, well mixed, and any two seeds give unrelated streams.
pub struct SplitMix(u64);

impl SplitMix {
    /// The stream of program `index` of session `seed`.
    pub fn new(seed: u64, index: u64) -> Self {
        let mut stream = Self(seed);
        Self(stream.draw() ^ index.wrapping_mul(0xd1b5_4a32_d192_ed03))
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// The bytes that decide program `index` of session `seed`; always the same.
pub fn for_program(seed: u64, index: u64) -> Vec<u8> {
    let mut stream = SplitMix::new(seed, index);
    (0..BYTES_PER_PROGRAM / 8).flat_map(|_| stream.draw().to_le_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_decided_by_seed_and_index() {
        assert_eq!(for_program(1, 7), for_program(1, 7));
        assert_ne!(for_program(1, 7), for_program(1, 8));
        assert_ne!(for_program(1, 7), for_program(2, 7));
    }
}
