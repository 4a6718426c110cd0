//! A small set of table indices.

/// A set of indices. The first 128 take no room on the heap: a course has many of these.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Bits {
    low: [u64; LOW],
    /// The words after those.
    high: Vec<u64>,
}

/// Words that stand in `low`.
const LOW: usize = 2;

impl Bits {
    /// Whether the index is in the set.
    #[inline]
    pub(crate) fn has(&self, index: usize) -> bool {
        let at = index / 64;
        let word = if at < LOW { self.low[at] } else { self.high.get(at - LOW).copied().unwrap_or(0) };
        word & 1 << (index % 64) != 0
    }

    /// Puts the index in.
    pub(crate) fn put(&mut self, index: usize) {
        let at = index / 64;
        let word = if at < LOW {
            &mut self.low[at]
        } else {
            if self.high.len() <= at - LOW {
                self.high.resize(at - LOW + 1, 0);
            }
            &mut self.high[at - LOW]
        };
        *word |= 1 << (index % 64);
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
