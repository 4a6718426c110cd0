//! Figures in words: shares, intervals, counts, as a terminal's tables say them.

use crate::engine::population::figures::{Estimate, Share};

/// A figure with its interval, in as many digits as that leaves.
pub(super) fn figure(estimate: Option<Estimate>, unit: &str) -> String {
    let Some(estimate) = estimate else { return "too few to say".to_owned() };
    let digits = estimate.digits();
    let say = |value: f64| {
        let said = format!("{value:.digits$}");
        // Nothing below zero is left of it.
        if said.trim_start_matches(['-', '0', '.']).is_empty() { said.replace('-', "") } else { said }
    };
    format!("{}{unit} ({} to {})", say(estimate.value), say(estimate.low), say(estimate.high))
}

/// A share with its interval, in per cents.
pub(super) fn share(of: Share) -> String {
    figure(of.estimate().map(|estimate| estimate.times(100.0)), "%")
}

/// Shares of a whole, in whole per cents; what did not happen is left out.
pub(super) fn counts(counts: &[u64], names: &[&str]) -> String {
    let all = counts.iter().sum();
    let some = names.iter().zip(counts).filter(|(_, count)| **count > 0);
    let said: Vec<String> = some.map(|(name, count)| format!("{} {}", spaced(name), whole(*count, all))).collect();
    if said.is_empty() { "none".to_owned() } else { said.join(", ") }
}

/// A share in whole per cents, where what is rare does not look like nothing.
pub(super) fn whole(part: u64, all: u64) -> String {
    let per_cent = if all == 0 { 0.0 } else { part as f64 / all as f64 * 100.0 };
    match per_cent {
        _ if part == 0 => "0%".to_owned(),
        ..=0.5 => "<1%".to_owned(),
        99.5.. if part < all => ">99%".to_owned(),
        _ => format!("{per_cent:.0}%"),
    }
}

/// `StillGoing` as "still going".
pub(super) fn spaced(name: &str) -> String {
    let mut said = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !said.is_empty() {
            said.push(' ');
        }
        said.push(letter.to_ascii_lowercase());
    }
    said
}

/// 1234567 as "1,234,567".
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_as_many_digits_as_the_clients_bear_out() {
        let of = |yes, all| share(Share { yes, all });
        assert_eq!(of(2, 10), "20% (6 to 51)");
        assert_eq!(of(217, 1_000), "22% (19 to 24)");
        assert_eq!(of(21_700, 100_000), "21.7% (21.4 to 22.0)");
        assert_eq!(of(0, 100), "0.0% (0.0 to 3.7)");
        assert_eq!(of(0, 0), "too few to say");
        let small = Estimate { value: -0.001, low: -0.004, high: 0.002 };
        assert_eq!(figure(Some(small), ""), "-0.001 (-0.004 to 0.002)");
        assert_eq!(figure(Some(Estimate { value: -0.1, low: -6.0, high: 6.0 }), ""), "0 (-6 to 6)");
    }

    #[test]
    fn what_is_rare_does_not_look_like_nothing() {
        let said: Vec<String> = [0, 1, 5, 500, 999, 1_000].iter().map(|part| whole(*part, 1_000)).collect();
        assert_eq!(said, ["0%", "<1%", "<1%", "50%", ">99%", "100%"]);
        assert_eq!(
            (grouped(7), grouped(1_234_567), spaced("StillGoing")),
            ("7".into(), "1,234,567".into(), "still going".into())
        );
    }
}
