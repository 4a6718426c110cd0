//! Figures over courses: means, correlations, odds. The model is integers; what is said about it need not be.

/// The mean; 0 where there is nothing.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// The standard deviation; 0 where there are fewer than two values.
#[must_use]
pub fn deviation(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (values.len() - 1) as f64).sqrt()
}

/// Pearson's correlation; 0 where one side does not vary.
#[must_use]
pub fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (of_left, of_right) = (mean(&left), mean(&right));
    let together: f64 = pairs.iter().map(|(x, y)| (x - of_left) * (y - of_right)).sum();
    let scale = deviation(&left) * deviation(&right) * (pairs.len().max(2) - 1) as f64;
    if scale == 0.0 { 0.0 } else { together / scale }
}

/// What is left of the second value when the first has said what it can, by a straight line.
#[must_use]
pub fn residuals(pairs: &[(f64, f64)]) -> Vec<f64> {
    let (from, to): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let spread = deviation(&from);
    let slope = if spread == 0.0 { 0.0 } else { correlation(pairs) * deviation(&to) / spread };
    let (of_from, of_to) = (mean(&from), mean(&to));
    pairs.iter().map(|(x, y)| y - of_to - slope * (x - of_from)).collect()
}

/// Cohen's d of the first over the second.
#[must_use]
pub fn difference(first: &[f64], second: &[f64]) -> f64 {
    let (a, b) = (deviation(first), deviation(second));
    let pooled = ((a * a + b * b) / 2.0).sqrt();
    if pooled == 0.0 { 0.0 } else { (mean(first) - mean(second)) / pooled }
}

/// A share of yes among what was asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub yes: u64,
    pub all: u64,
}

impl Share {
    /// Counts one answer.
    pub fn count(&mut self, yes: bool) {
        self.yes += u64::from(yes);
        self.all += 1;
    }

    /// The share, 0 to 1; 0 where nothing was asked.
    #[must_use]
    pub fn value(self) -> f64 {
        if self.all == 0 { 0.0 } else { self.yes as f64 / self.all as f64 }
    }

    /// Odds of yes here over odds of yes there, with half a case added to each cell.
    #[must_use]
    pub fn odds_ratio(self, there: Self) -> f64 {
        let odds = |share: Self| (share.yes as f64 + 0.5) / ((share.all - share.yes) as f64 + 0.5);
        odds(self) / odds(there)
    }
}

/// How sure an interval is, in standard errors: 95 per cent.
const SURE: f64 = 1.96;

/// A figure of a sample, and the interval in which that of the whole population lies with 95 per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Estimate {
    /// How many digits after the point can be meant: as many as leave one or two digits to half of the interval.
    #[must_use]
    pub fn digits(&self) -> usize {
        let half = (self.high - self.low) / 2.0;
        if half <= 0.0 {
            return MOST_DIGITS;
        }
        // Half an interval of 0.8 leaves one digit, of 1.2 one as well, of 12 none.
        let first = half.log10().floor();
        let leading = half / 10_f64.powf(first);
        let wanted = if leading < 2.0 { 1.0 - first } else { -first };
        wanted.clamp(0.0, MOST_DIGITS as f64) as usize
    }

    /// The same in another unit.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// More digits than this are never meant.
const MOST_DIGITS: usize = 4;

impl Share {
    /// Adds the answers of another count.
    pub fn merge(&mut self, other: Self) {
        self.yes += other.yes;
        self.all += other.all;
    }

    /// The share with its interval after Wilson, which is fair near 0 and 1; none where nothing was asked.
    #[must_use]
    pub fn estimate(self) -> Option<Estimate> {
        if self.all == 0 {
            return None;
        }
        let (n, value) = (self.all as f64, self.value());
        let squared = SURE * SURE;
        let middle = (value + squared / (2.0 * n)) / (1.0 + squared / n);
        let half = SURE / (1.0 + squared / n) * (value * (1.0 - value) / n + squared / (4.0 * n * n)).sqrt();
        let (low, high) = ((middle - half).max(0.0), (middle + half).min(1.0));
        Some(Estimate { value, low: low.min(value), high: high.max(value) })
    }
}

/// Sums of values in millionths: exact, and the same in whatever order they are added.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moments {
    pub count: u64,
    sum: i128,
    squares: i128,
}

impl Moments {
    /// Adds one value.
    pub fn add(&mut self, value: i32) {
        self.count += 1;
        self.sum += i128::from(value);
        self.squares += i128::from(value) * i128::from(value);
    }

    /// Adds the values of another sum.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// The mean, in units; 0 where there is nothing.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum as f64 / self.count as f64 / 1e6 }
    }

    /// The standard deviation, in units; 0 where there are fewer than two values.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        if self.count < 2 {
            return 0.0;
        }
        let count = i128::from(self.count);
        let around = (count * self.squares - self.sum * self.sum) as f64;
        (around / count as f64 / (count - 1) as f64).sqrt() / 1e6
    }

    /// The mean with its interval; none where there are fewer than two values.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let half = SURE * self.deviation() / (self.count as f64).sqrt();
        let value = self.mean();
        (self.count >= 2).then_some(Estimate { value, low: value - half, high: value + half })
    }
}

/// How many values of each size there are, from 0 to [`ONE`](crate::engine::client::ONE), to a thousandth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    bins: Vec<u64>,
    pub count: u64,
    pub at_zero: u64,
    pub at_one: u64,
}

/// Thousandths.
const BINS: usize = 1_000;

impl Default for Spread {
    fn default() -> Self {
        Self { bins: vec![0; BINS], count: 0, at_zero: 0, at_one: 0 }
    }
}

impl Spread {
    /// Counts one value, in millionths.
    pub fn add(&mut self, value: i32) {
        let bin = value.clamp(0, 999_999) as usize / 1_000;
        self.bins[bin] += 1;
        self.count += 1;
        self.at_zero += u64::from(value <= 0);
        self.at_one += u64::from(value >= 1_000_000);
    }

    /// Adds the values of another count.
    pub fn merge(&mut self, other: &Self) {
        self.bins.iter_mut().zip(&other.bins).for_each(|(bin, more)| *bin += more);
        self.count += other.count;
        self.at_zero += other.at_zero;
        self.at_one += other.at_one;
    }

    /// The value that this per cent of all are not above, to a thousandth; 0 where there are none.
    #[must_use]
    pub fn percentile(&self, per_cent: u64) -> f64 {
        let wanted = (self.count * per_cent).div_ceil(100).max(1);
        if wanted <= self.at_zero || self.count == 0 {
            return 0.0;
        }
        if wanted > self.count - self.at_one {
            return 1.0;
        }
        let mut below = 0;
        let bin = self.bins.iter().position(|count| {
            below += count;
            below >= wanted
        });
        (bin.unwrap_or(BINS) as f64 + 0.5) / BINS as f64
    }
}
