//! `slackwater calibrate`: whether the client population behaves as the published evidence says that clients do.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{FINE, Failure, WRONG, bar, evidence, put, unrendered};
use crate::engine::calibration::{self, Row};
use crate::engine::client::constants::STANDARD;
use crate::export::calibration::{influence_table, table};
use crate::export::calibration_json;
use crate::storage::make_folder;

/// Compare the client model with the published evidence.
///
/// Runs populations of drawn clients with scripted therapists, and prints every target with its band and with what the
/// model does. Ends with exit code 1 where a figure lies outside its band. Bands hold for 10,000 clients a cell.
#[derive(Debug, Args)]
pub(super) struct Calibrate {
    /// Clients in each cell; 10,000 where nothing is said, 2,000 for the sensitivity.
    #[arg(long, value_parser = clap::value_parser!(u32).range(200..=1_000_000))]
    clients: Option<u32>,
    /// The luck of it all.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// Move each constant of the model by a fifth down and up, and tell which targets leave their bands. Takes a quarter
    /// of an hour.
    #[arg(long)]
    sensitivity: bool,
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
        // What cannot be written is said before the work, not after it.
        self.evidence.as_deref().map(make_folder).transpose()?;
        let clients = self.clients.unwrap_or(if self.sensitivity { 2_000 } else { 10_000 });
        let populations = bar("populations", calibration::STEPS as u64);
        let step = |step: usize| populations.set_position(step as u64);
        let measured = calibration::measure(clients, self.seed, &STANDARD, step);
        populations.finish_and_clear();
        let rows = calibration::rows(&measured);
        if let Some(folder) = &self.evidence {
            evidence::write(folder, &measured, &rows, (clients, self.seed))?;
        }
        let influences = self.sensitivity.then(|| {
            let moved = bar("constants", calibration::constants() as u64);
            let influences = calibration::sensitivity(&rows, clients, self.seed, |at| moved.set_position(at as u64));
            moved.finish_and_clear();
            influences
        });
        let text = match self.format {
            Format::Table => {
                let moved = influences.as_deref().map(influence_table).unwrap_or_default();
                table(&rows, clients, self.seed) + &moved
            }
            Format::Json => calibration_json::render(&rows, influences.as_deref(), clients, self.seed)
                .map_err(unrendered("the result"))?,
        };
        put(&text)?;
        Ok(if rows.iter().all(Row::passes) { FINE } else { WRONG })
    }
}
