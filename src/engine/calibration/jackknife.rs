//! How sure a figure is: what it would have been without each of some blocks of clients.
//!
//! One method for every figure, whatever its formula; lines of one client stay together, and clients of the same number
//! in two cells, who have the same luck, are left out together.

use crate::engine::population::figures::Estimate;

/// Blocks that are left out in turn.
const BLOCKS: usize = 25;
/// The 97.5th percentile of Student's t with as many degrees of freedom as there are blocks less one.
const SURE: f64 = 2.064;

/// A figure over lists of clients, one list a cell, with its interval.
pub fn estimate<T>(cells: &[&[T]], figure: impl Fn(&[Vec<&T>]) -> f64) -> Estimate {
    let without = |left_out: usize| -> f64 {
        let kept: Vec<Vec<&T>> = cells
            .iter()
            .map(|cell| cell.iter().enumerate().filter(|(at, _)| at % BLOCKS != left_out).map(|(_, one)| one).collect())
            .collect();
        figure(&kept)
    };
    let value = without(BLOCKS);
    let parts: Vec<f64> = (0..BLOCKS).map(without).collect();
    let mean = parts.iter().sum::<f64>() / BLOCKS as f64;
    let spread: f64 = parts.iter().map(|part| (part - mean) * (part - mean)).sum();
    let half = SURE * (spread * (BLOCKS - 1) as f64 / BLOCKS as f64).sqrt();
    Estimate { value, low: value - half, high: value + half }
}
