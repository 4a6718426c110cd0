//! `slackwater audit`: every scripted therapist with one scenario over many seeds, and what is wrong with it by that.

use clap::{Args, ValueEnum};

use super::{FINE, Failure, WRONG, bar, put, unrendered};
use crate::engine::audit::Auditor;
use crate::engine::scenario::Places;
use crate::export::audit::{Audited, text};
use crate::export::audit_json;
use crate::sitting;
use crate::storage::DataFolder;

/// Find out whether a scenario can be passed by a bad therapist.
///
/// Every scripted therapist plays it over many seeds. It fails, with exit code 1, where a robot passes, where the
/// reference therapist cannot, where resistance collapses, where one line is the answer to everything, and where the
/// first, longest or kindest line wins. Warnings do not fail it. The same call gives the same output, byte for byte.
#[derive(Debug, Args)]
pub(super) struct Audit {
    /// A scenario's id, or the path of a scenario file.
    scenario: String,
    /// How many courses each therapist plays.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    seeds: u32,
    /// Plain text, or JSON with everything that was counted.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Audit {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let (scenario, source) = sitting::load(&self.scenario, DataFolder::of_the_user().ok().as_ref())?;
        let book = sitting::shipped_rules()?;
        let auditor = Auditor { scenario: &scenario, book: &book, seeds: self.seeds };
        let bar = bar("courses", 0);
        let audit = auditor.run(|courses| bar.set_length(courses), |_, _| bar.inc(1))?;
        bar.finish_and_clear();
        let places = Places::of(&scenario, &source);
        let audited = Audited { name: &self.scenario, scenario: &scenario, places: &places, audit: &audit };
        let says = match self.format {
            Format::Text => text(&audited),
            Format::Json => audit_json::render(&audited).map_err(unrendered("the result"))?,
        };
        put(&says)?;
        Ok(if audit.passes() { FINE } else { WRONG })
    }
}
