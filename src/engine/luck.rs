//! Keyed draws: the same seed, client, rollout, session and exchange meet the same luck on every platform.
//!
//! A block holds sixteen words of the ChaCha8 stream; the word that a purpose uses is fixed for ever,
//! so two branches of one attempt can be compared.

use rand::Rng;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

/// Exchanges that fit in one session's stretch of the stream; the last one is the week after it.
const BLOCKS_A_SESSION: u64 = 1024;
/// The block of a session that serves the week after it.
pub const WEEK_BLOCK: u16 = 1023;
/// Words in one block.
pub const WORDS_A_BLOCK: usize = 16;
/// The luck of one client in one rollout.
#[derive(Debug)]
pub struct Luck {
    key: [u8; 32],
    generator: ChaCha8Rng,
    /// The block that the generator comes to next.
    next: u64,
    /// The words of the block before it.
    words: [u32; WORDS_A_BLOCK],
}

/// The sixteen words of one block.
#[derive(Debug, Clone, Copy)]
pub struct Draws<'a>(&'a [u32; WORDS_A_BLOCK]);

impl Luck {
    /// The luck for a seed, a client of a population (0 in play) and a rollout (0 in play).
    #[must_use]
    pub fn new(seed: u32, client: u32, rollout: u32) -> Self {
        let mut key = [0_u8; 32];
        key[0..4].copy_from_slice(&seed.to_le_bytes());
        key[4..8].copy_from_slice(&client.to_le_bytes());
        key[8..12].copy_from_slice(&rollout.to_le_bytes());
        Self::from_key(key)
    }

    fn from_key(key: [u8; 32]) -> Self {
        Self { key, generator: ChaCha8Rng::from_seed(key), next: 0, words: [0; WORDS_A_BLOCK] }
    }

    /// The draws of one exchange (`exchange` below [`WEEK_BLOCK`]) or of the week after (`WEEK_BLOCK`).
    pub fn at(&mut self, session: u16, exchange: u16) -> Draws<'_> {
        let block = u64::from(session) * BLOCKS_A_SESSION + u64::from(exchange.min(WEEK_BLOCK));
        if block + 1 != self.next {
            // The generator makes several blocks at once, and going on to the next is cheap.
            if block != self.next {
                self.generator.set_word_pos(u128::from(block) * WORDS_A_BLOCK as u128);
            }
            let mut bytes = [0; 4 * WORDS_A_BLOCK];
            self.generator.fill_bytes(&mut bytes);
            for (word, four) in self.words.iter_mut().zip(bytes.as_chunks().0) {
                *word = u32::from_le_bytes(*four);
            }
            self.next = block + 1;
        }
        Draws(&self.words)
    }
}

impl Clone for Luck {
    fn clone(&self) -> Self {
        Self::from_key(self.key)
    }
}

impl<'a> Draws<'a> {
    /// The draws in a block that was kept.
    #[must_use]
    pub fn of(block: &'a [u32; WORDS_A_BLOCK]) -> Self {
        Draws(block)
    }

    /// All sixteen words.
    #[must_use]
    pub fn words(&self) -> &'a [u32; WORDS_A_BLOCK] {
        self.0
    }

    /// The word of a purpose, 0 to 15.
    #[must_use]
    pub fn word(&self, purpose: usize) -> u32 {
        self.0[purpose]
    }

    /// A draw from 0 to `below` − 1 by multiply and shift; 0 where `below` is 0.
    #[must_use]
    pub fn below(&self, purpose: usize, below: u32) -> u32 {
        ((u64::from(self.word(purpose)) * u64::from(below)) >> 32) as u32
    }

    /// A draw in millionths, 0 to 999,999.
    #[must_use]
    pub fn millionths(&self, purpose: usize) -> i32 {
        self.below(purpose, 1_000_000) as i32
    }
}

/// Puts things into the order in which they are shown: a permutation drawn from one word.
///
/// Fisher–Yates by a 64-bit mix of the word, so that the order does not depend on a library's.
pub fn arrange<T>(word: u32, things: &mut [T]) {
    let mut state = u64::from(word);
    for last in (1..things.len()).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let mixed = mixed ^ (mixed >> 31);
        let pick = ((mixed >> 32) * (last as u64 + 1)) >> 32;
        things.swap(last, pick as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_the_same_whatever_was_asked_before() {
        let mut straight = Luck::new(7, 0, 0);
        let wanted = straight.at(2, 9).word(3);
        let mut wandering = Luck::new(7, 0, 0);
        let _ = wandering.at(0, 0).word(0);
        let _ = wandering.at(4, 900).word(15);
        assert_eq!(wandering.at(2, 9).word(3), wanted);
    }

    #[test]
    fn the_stream_is_pinned() {
        let mut luck = Luck::new(1, 2, 3);
        let first =
            [luck.at(0, 0).word(0), luck.at(0, 1).word(0), luck.at(1, 0).word(15), luck.at(0, WEEK_BLOCK).word(1)];
        insta::assert_debug_snapshot!(first);
    }

    #[test]
    fn every_thing_comes_to_every_place_as_often_as_any_other() {
        let mut luck = Luck::new(7, 0, 0);
        for count in 2..=6_usize {
            let mut seen = vec![vec![0_usize; count]; count];
            let rounds = 600 * count;
            for round in 0..rounds {
                let mut things: Vec<usize> = (0..count).collect();
                arrange(luck.at((round / 1000) as u16, (round % 1000) as u16).word(14), &mut things);
                things.iter().enumerate().for_each(|(place, thing)| seen[*thing][place] += 1);
            }
            for (thing, places) in seen.iter().enumerate() {
                for (place, times) in places.iter().enumerate() {
                    assert!(times.abs_diff(600) < 120, "{thing} of {count} comes {times} times to place {place}");
                }
            }
        }
    }

    #[test]
    fn every_order_is_a_permutation() {
        for word in 0..500 {
            let mut seen: Vec<_> = (0..7).collect();
            arrange(word, &mut seen);
            seen.sort_unstable();
            assert_eq!(seen, (0..7).collect::<Vec<_>>());
        }
    }
}
