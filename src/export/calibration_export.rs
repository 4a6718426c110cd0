//! The calibration as JSON. The names are a contract.

use serde::Serialize;

use super::pretty_export::pretty;
use crate::engine::calibration::{Influence, Row};

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    clients: u32,
    seed: u32,
    passed: bool,
    targets: Vec<TargetOut<'a>>,
    /// Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    sensitivity: Option<Vec<InfluenceOut<'a>>>,
}

#[derive(Serialize)]
struct InfluenceOut<'a> {
    constant: &'a str,
    lower: &'a [&'a str],
    higher: &'a [&'a str],
}

#[derive(Serialize)]
struct TargetOut<'a> {
    id: &'a str,
    what: &'a str,
    published: &'a str,
    value: f64,
    low: f64,
    high: f64,
    band_low: f64,
    /// Null where the band has no upper end.
    band_high: Option<f64>,
    pass: bool,
    grade: &'a str,
    source: &'a str,
}

/// The document as pretty JSON with a line end.
///
/// # Errors
/// The serialiser's, which plain data cannot cause.
pub fn render<'a>(
    rows: &[Row],
    influences: Option<&'a [Influence]>,
    clients: u32,
    seed: u32,
) -> Result<String, serde_json::Error> {
    let targets = rows.iter().map(|row| TargetOut {
        id: row.target.id,
        what: row.target.what,
        published: row.target.published,
        value: row.ours.value,
        low: row.ours.low,
        high: row.ours.high,
        band_low: row.target.band.0,
        band_high: Some(row.target.band.1).filter(|high| high.is_finite()),
        pass: row.passes(),
        grade: row.target.grade.name(),
        source: row.target.source,
    });
    let moved = |one: &'a Influence| {
        let Influence { constant, lower, higher } = one;
        InfluenceOut { constant, lower, higher }
    };
    let document = Document {
        format: 1,
        clients,
        seed,
        passed: rows.iter().all(Row::passes),
        targets: targets.collect(),
        sensitivity: influences.map(|all| all.iter().map(moved).collect()),
    };
    pretty(&document)
}
