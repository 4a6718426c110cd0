//! Work in chunks, done side by side and handed on in order: the same result for any number of threads.

use std::ops::Range;

use rayon::prelude::*;

/// Chunks that are under way at once: with their size this bounds the memory of a run.
const UNDER_WAY: u64 = 64;

/// Does the work for 0 to `count` − 1 in chunks, and hands the results on in the order of the numbers.
///
/// # Errors
/// The first error of `keep`; nothing further is handed on then.
pub fn in_order<R: Send, E>(
    count: u32,
    chunk: u32,
    work: impl Fn(Range<u32>) -> R + Sync,
    mut keep: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let (count, chunk) = (u64::from(count), u64::from(chunk.max(1)));
    let mut from = 0;
    while from < count {
        let starts = (0..UNDER_WAY).map(|at| from + at * chunk).take_while(|start| *start < count);
        let chunks: Vec<Range<u32>> = starts.map(|start| start as u32..(start + chunk).min(count) as u32).collect();
        let done: Vec<R> = chunks.into_par_iter().with_max_len(1).map(&work).collect();
        done.into_iter().try_for_each(&mut keep)?;
        from += UNDER_WAY * chunk;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn every_number_comes_once_and_in_order_whatever_the_chunks() {
        for (count, chunk) in [(0, 5), (1, 0), (7, 3), (1_000, 1), (1_000, 7), (130, 2), (u32::from(u16::MAX), 999)] {
            let mut seen = Vec::new();
            let kept: Result<(), ()> = in_order(
                count,
                chunk,
                |numbers| numbers.collect::<Vec<_>>(),
                |numbers| {
                    seen.extend(numbers);
                    Ok(())
                },
            );
            assert_eq!(kept, Ok(()));
            assert_eq!(seen, (0..count).collect::<Vec<_>>(), "{count} in chunks of {chunk}");
        }
    }

    #[test]
    fn an_error_ends_the_work() {
        let mut kept = 0;
        let ended = in_order(
            1_000_000_000,
            1,
            |numbers| numbers.start,
            |start| {
                kept += 1;
                if start == 10 { Err(start) } else { Ok(()) }
            },
        );
        assert_eq!((ended, kept), (Err(10), 11));
    }
}
