//! The calibration as a table for a terminal: one row a target, and where each published figure comes from.

use super::wrap::wrap;
use crate::engine::calibration::Row;
use crate::engine::population::figures::Estimate;

/// The table.
#[must_use]
pub fn table(rows: &[Row], clients: u32, seed: u32) -> String {
    let mut out =
        format!("The client model against the published evidence: {clients} clients a cell, seed {seed}.\n\n");
    for row in rows {
        let target = row.target;
        let verdict = if row.passes() { "pass" } else { "FAIL" };
        out += &format!("{verdict}  {:<15} {} in {}\n", target.id, interval(&row.ours), band(target.band));
        for line in wrap(&format!("{}. Published: {}.", target.what, target.published), 80, "      ", "      ") {
            out += &line;
            out.push('\n');
        }
        out += &format!("      Grade {}; {}.\n", target.grade.name(), target.source);
    }
    let passed = rows.iter().filter(|row| row.passes()).count();
    out += &format!("\n{passed} of {} pass.\n", rows.len());
    out
}

/// A figure with its interval; alone where the interval has no width, as with a session's number.
#[must_use]
pub fn interval(ours: &Estimate) -> String {
    if ours.low >= ours.high {
        return ours.value.to_string();
    }
    let digits = ours.digits().clamp(0, 3);
    format!("{:.digits$} [{:.digits$}, {:.digits$}]", ours.value, ours.low, ours.high)
}

/// A band in words.
#[must_use]
pub fn band((low, high): (f64, f64)) -> String {
    if high.is_infinite() { format!("{low} or more") } else { format!("{low} to {high}") }
}
