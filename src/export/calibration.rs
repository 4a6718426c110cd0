//! The calibration as a table for a terminal: one row a target, and where each published figure comes from.

use super::wrap::wrap;
use crate::engine::calibration::{Influence, Row};
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

/// Which targets leave their bands when a constant is moved: one line a constant that moves any, and how many move none.
#[must_use]
pub fn influence_table(influences: &[Influence]) -> String {
    let mut out = String::from(
        "\nEach constant of the model a fifth lower and a fifth higher, with the same clients and the same luck:\n\
         the targets that then leave their bands.\n\n",
    );
    let moves = |one: &&Influence| !(one.lower.is_empty() && one.higher.is_empty());
    for one in influences.iter().filter(moves) {
        out += one.constant;
        out.push('\n');
        for (where_to, left) in [("lower", &one.lower), ("higher", &one.higher)] {
            let left = if left.is_empty() { "none".to_owned() } else { left.join(", ") };
            for line in wrap(&format!("{where_to}: {left}"), 80, "  ", "          ") {
                out += &line;
                out.push('\n');
            }
        }
    }
    let moving = influences.iter().filter(moves).count();
    out + &format!(
        "\n{} of {} constants move no target out of its band.\n",
        influences.len() - moving,
        influences.len()
    )
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
