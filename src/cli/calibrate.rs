//! `slackwater calibrate`: whether the client population behaves as the published evidence says that clients do.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{FINE, Failure, WRONG, evidence};
use crate::engine::calibration::{self, Row};
use crate::engine::client::constants::STANDARD;
use crate::export::calibration::table;
use crate::export::calibration_json;

/// Compare the client model with the published evidence.
///
/// Runs populations of drawn clients with scripted therapists, and prints every target with its band and with what the
/// model does. Ends with exit code 1 where a figure lies outside its band. Bands hold for 10,000 clients a cell.
#[derive(Debug, Args)]
pub(super) struct Calibrate {
    /// Clients in each cell.
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(200..=1_000_000))]
    clients: u32,
    /// The luck of it all.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write the page about the evidence (evidence.md) and its charts into this folder as well.
    #[arg(long, value_name = "FOLDER")]
    evidence: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Calibrate {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let bar = bar();
        let measured = calibration::measure(self.clients, self.seed, &STANDARD, |step| bar.set_position(step as u64));
        bar.finish_and_clear();
        let rows = calibration::rows(&measured);
        if let Some(folder) = &self.evidence {
            evidence::write(folder, &measured, &rows, (self.clients, self.seed))?;
        }
        let text = match self.format {
            Format::Table => table(&rows, self.clients, self.seed),
            Format::Json => calibration_json::render(&rows, self.clients, self.seed)
                .map_err(|error| Failure::cannot(format!("the result could not be rendered: {error}")))?,
        };
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(if rows.iter().all(Row::passes) { FINE } else { WRONG })
    }
}

/// A progress bar on a terminal, none elsewhere.
fn bar() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(calibration::STEPS as u64), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template("{pos} of {len} populations {wide_bar} {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
