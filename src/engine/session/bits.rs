//! A small set of table indices.

/// A set of indices. The first 128 take no room on the heap: a course is copied to look ahead, and has many of these.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Bits {
    low: u128,
    /// The indices from 128 on.
    high: Vec<u64>,
}

/// Indices that stand in `low`.
const LOW: usize = 128;

impl Bits {
    /// Whether the index is in the set.
    pub(crate) fn has(&self, index: usize) -> bool {
        match index.checked_sub(LOW) {
            None => self.low & (1 << index) != 0,
            Some(index) => self.high.get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0),
        }
    }

    /// Puts the index in.
    pub(crate) fn put(&mut self, index: usize) {
        match index.checked_sub(LOW) {
            None => self.low |= 1 << index,
            Some(index) => {
                if self.high.len() <= index / 64 {
                    self.high.resize(index / 64 + 1, 0);
                }
                self.high[index / 64] |= 1 << (index % 64);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn what_was_put_in_is_in_wherever_it_stands() {
        let put = [0, 1, 63, 64, 127, 128, 129, 191, 192, 1_000];
        let mut bits = Bits::default();
        for index in put {
            assert!(!bits.has(index));
            bits.put(index);
        }
        assert!((0..2_000).all(|index| bits.has(index) == put.contains(&index)));
    }
}
