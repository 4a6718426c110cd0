//! How every JSON document of this program is laid out, and its figures.

use serde::Serialize;

/// The document as pretty JSON with a line end.
///
/// # Errors
/// As `serde_json::to_string_pretty`, which plain data cannot cause.
pub(super) fn pretty(document: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(document)?;
    text.push('\n');
    Ok(text)
}

/// To millionths, which is what the model counts in.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
