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
                let what_ifs =
                    if summary.what_ifs > 0 { format!(", what-ifs {}", summary.what_ifs) } else { String::new() };
                let (name, scenario) = (&entry.name, &summary.scenario);
                writeln!(out, "{name}: {scenario}, {mode}, exchanges {exchanges}, {state}{what_ifs}")?;
            }
            Err(error) => writeln!(out, "{}: {error}", entry.name)?,
        }
    }
    out.flush()?;
    Ok(FINE)
}
