//! What `slackwater calibrate --evidence FOLDER` writes: the page about the evidence, and its charts.

use std::path::Path;

use super::{Failure, bar, unrendered};
use crate::engine::calibration::{Measured, PLOT_STEPS, Row, plots};
use crate::engine::client::constants::STANDARD;
use crate::export::evidence::{Evidence, render};
use crate::storage::write_below;

/// Runs what the charts need beside the table, and writes the page and the charts into this folder.
pub(super) fn write(
    folder: &Path,
    measured: &Measured,
    rows: &[Row],
    (clients, seed): (u32, u32),
) -> Result<(), Failure> {
    let bar = bar("populations for the charts", PLOT_STEPS as u64);
    let plots = plots(measured, clients, seed, &STANDARD, || bar.inc(1));
    bar.finish_and_clear();
    let files = render(&Evidence { rows, plots: &plots, clients, seed }).map_err(unrendered("the page"))?;
    Ok(write_below(folder, files.iter().map(|file| (file.path.as_str(), file.text.as_str())))?)
}
