//! One row an attempt: a table for an instructor's spreadsheet.

use crate::engine::debrief::text::clean;
use crate::engine::debrief::{Debrief, phrases};
use crate::engine::guidance::GlobalBand;

/// The columns; per mille where the name says so.
const COLUMNS: [&str; 21] = [
    "attempt",
    "scenario",
    "title",
    "client",
    "seed",
    "mode",
    "ended",
    "passed",
    "score_of_100",
    "band",
    "process_per_mille",
    "outcome_per_mille",
    "reading_per_mille",
    "safety_came_up",
    "safety_met",
    "collaboration",
    "timing",
    "reading",
    "repair",
    "exchanges",
    "practise_next",
];

/// The table of these attempts, with a head row. Rows end in CR LF, as RFC 4180 has it.
#[must_use]
pub fn table(attempts: &[(&str, &Debrief)]) -> String {
    let mut out = String::new();
    row(&mut out, COLUMNS.map(str::to_owned));
    for (name, debrief) in attempts {
        row(&mut out, cells(name, debrief));
    }
    out
}

fn cells(name: &str, debrief: &Debrief) -> [String; 21] {
    let band = |of: GlobalBand| {
        let found = debrief.bands.iter().find(|note| note.of == of).and_then(|note| note.band);
        found.map_or_else(|| "too little seen".to_owned(), |band| phrases::band_key(band).to_owned())
    };
    let exchanges =
        debrief.transcript.iter().filter_map(|line| line.exchange).collect::<std::collections::BTreeSet<_>>();
    [
        name.to_owned(),
        debrief.scenario.clone(),
        debrief.title.clone(),
        debrief.client.clone(),
        debrief.seed.to_string(),
        phrases::mode(debrief.mode).to_owned(),
        debrief.ending.as_ref().map_or_else(|| "not yet".to_owned(), |ending| ending.kind.name().to_owned()),
        yes(debrief.passed),
        debrief.score.to_string(),
        phrases::band_key(debrief.band).to_owned(),
        debrief.process.to_string(),
        debrief.outcome.to_string(),
        debrief.reading.map_or_else(String::new, |reading| reading.to_string()),
        yes(debrief.safety.came_up),
        yes(debrief.safety.met),
        band(GlobalBand::Collaboration),
        band(GlobalBand::Timing),
        band(GlobalBand::Reading),
        band(GlobalBand::Repair),
        exchanges.len().to_string(),
        debrief.practise_next.join(" "),
    ]
}

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn row<const N: usize>(out: &mut String, cells: [String; N]) {
    out.push_str(&cells.map(|one| cell(&one)).join(","));
    out.push_str("\r\n");
}

/// A cell that no spreadsheet runs as a formula, quoted where it must be.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mut text = clean(text);
    if runs || text.starts_with(['=', '+', '-', '@']) {
        text.insert(0, '\'');
    }
    if text.contains([',', '"', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
