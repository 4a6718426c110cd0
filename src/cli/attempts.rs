//! `slackwater attempts`: what is in the user's data folder.

use std::io::{self, Write};

use super::{FINE, Failure};
use crate::storage::DataFolder;

pub(super) fn run() -> Result<u8, Failure> {
    let data = DataFolder::of_the_user()?;
    let entries = data.list_attempts()?;
    let mut out = io::stdout().lock();
    if entries.is_empty() {
        writeln!(out, "No attempts yet. Play one with: slackwater play")?;
    }
    for entry in entries {
        match &entry.summary {
            Ok(summary) => {
                let state = if summary.ended { "over" } else { "can be resumed" };
                let mode = summary.mode.name().to_lowercase();
                let exchanges = summary.exchanges;
                writeln!(out, "{}: {}, {mode}, exchanges {exchanges}, {state}", entry.name, summary.scenario)?;
            }
            Err(error) => writeln!(out, "{}: {error}", entry.name)?,
        }
    }
    out.flush()?;
    Ok(FINE)
}
