//! What the continuations of one exchange add up to, line by line, on common luck.

use super::ahead::{Ends, TARGETS};
use super::fit::{Level, Slopes};
use super::sight::{FIGURES, Sight};

/// Sums over the rollouts of one exchange, for each of its lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub rollouts: u32,
    by_line: Vec<LineSums>,
    /// Products of the lines' outcomes, row by row: with common luck much of the spread is shared.
    products: Vec<f64>,
}

#[derive(Debug, Clone)]
struct LineSums {
    ends: Ends,
    /// How far the figures are from those of the exchange's level; nothing where a course was over.
    away: [f64; FIGURES],
    going: f64,
}

/// How a line ends on the luck of one rollout, with its figures where the course still goes on.
pub(super) type Sample = (Ends, Option<Sight>);

impl Sums {
    /// Nothing yet, for so many lines.
    pub fn new(lines: usize) -> Self {
        let none = LineSums { ends: [0.0; TARGETS], away: [0.0; FIGURES], going: 0.0 };
        Self { rollouts: 0, by_line: vec![none; lines], products: vec![0.0; lines * lines] }
    }

    /// Adds what every line came to on the same luck.
    pub fn add(&mut self, samples: &[Sample], level: &Level) {
        self.rollouts += 1;
        for (sums, (ends, sight)) in self.by_line.iter_mut().zip(samples) {
            sums.ends.iter_mut().zip(ends).for_each(|(sum, end)| *sum += end);
            if let Some(sight) = sight {
                let away = sight.0.iter().zip(&level.figures).map(|(figure, mean)| figure - mean);
                sums.away.iter_mut().zip(away).for_each(|(sum, away)| *sum += away);
                sums.going += 1.0;
            }
        }
        for (row, (one, _)) in self.products.chunks_exact_mut(samples.len()).zip(samples) {
            row.iter_mut().zip(samples).for_each(|(sum, (other, _))| *sum += one[0] * other[0]);
        }
    }

    /// Adds another's sums, of the rollouts that follow.
    pub fn merge(&mut self, other: &Self) {
        self.rollouts += other.rollouts;
        for (sums, more) in self.by_line.iter_mut().zip(&other.by_line) {
            sums.ends.iter_mut().zip(&more.ends).for_each(|(sum, one)| *sum += one);
            sums.away.iter_mut().zip(&more.away).for_each(|(sum, one)| *sum += one);
            sums.going += more.going;
        }
        self.products.iter_mut().zip(&other.products).for_each(|(sum, one)| *sum += one);
    }

    /// What a line is expected to come to.
    pub fn mean(&self, line: usize) -> Ends {
        self.by_line[line].ends.map(|sum| sum / self.count())
    }

    /// The standard error of a line's outcome.
    pub fn error(&self, line: usize, level: &Level, slopes: &Slopes) -> f64 {
        let going = self.going(line);
        let spread = self.spread(line, line) / self.count();
        (spread + (level.doubt + level.doubt_of(line)) * going * going + slopes.doubt(&self.away(line))).sqrt()
    }

    /// How much better one line's outcome is than another's, with its standard error.
    pub fn difference(&self, one: usize, other: usize, level: &Level, slopes: &Slopes) -> (f64, f64) {
        if one == other {
            return (0.0, 0.0);
        }
        let spread = self.spread(one, one) + self.spread(other, other) - 2.0 * self.spread(one, other);
        let (first, second) = (self.away(one), self.away(other));
        let apart = std::array::from_fn(|at| first[at] - second[at]);
        let (first, second) = (self.going(one), self.going(other));
        let base = level.doubt * (first - second) * (first - second);
        let own = level.doubt_between(one, other) * first.max(second);
        let variance = spread.max(0.0) / self.count() + base + own + slopes.doubt(&apart);
        (self.mean(one)[0] - self.mean(other)[0], variance.sqrt())
    }

    /// The share of a line's rollouts that still went on at the horizon.
    fn going(&self, line: usize) -> f64 {
        self.by_line[line].going / self.count()
    }

    fn count(&self) -> f64 {
        f64::from(self.rollouts.max(1))
    }

    fn away(&self, line: usize) -> [f64; FIGURES] {
        self.by_line[line].away.map(|sum| sum / self.count())
    }

    /// The covariance of two lines' outcomes over luck.
    fn spread(&self, one: usize, other: usize) -> f64 {
        let product = self.products[one * self.by_line.len() + other] / self.count();
        product - self.mean(one)[0] * self.mean(other)[0]
    }
}
