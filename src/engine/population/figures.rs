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
