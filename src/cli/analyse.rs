//! `slackwater analyse`: what each choice of an attempt was worth, taken and not.

use std::io::{self, IsTerminal};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

use super::{FINE, Failure, put, unrendered};
use crate::engine::value::WHOLE;
use crate::export;
use crate::sitting::{Sitting, shipped_rules};
use crate::storage::read_attempt;

/// Value every choice of an attempt, taken and not.
///
/// Each line that was on offer is played on with a competent therapist, again and again, all on the same luck. What was
/// before it stays as it was. Ctrl-C stops it. The same call gives the same output, byte for byte.
#[derive(Debug, Args)]
pub(super) struct Analyse {
    /// An attempt's name in your data folder, or the path of an attempt file.
    attempt: PathBuf,
    /// Continuations of each choice, rounded up to 25.
    #[arg(long, default_value_t = WHOLE, value_parser = clap::value_parser!(u32).range(25..=1_000_000))]
    rollouts: u32,
    /// Bands and words, or JSON with every figure and its interval.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Analyse {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let path = super::attempt_at(&self.attempt)?;
        let (_, decoded) = read_attempt(&path)?;
        let sitting = Sitting::of(&path.display().to_string(), decoded, Arc::new(shipped_rules()?))?;
        if !sitting.has_open_debrief() {
            return Err(Failure::cannot(super::debrief::closed(&path, &sitting)));
        }
        if !sitting.can_be_valued() {
            return Err(Failure::cannot(super::debrief::not_valued(&path, &sitting)));
        }
        let bar = bar(self.rollouts);
        let analysis = sitting.analyse(self.rollouts, &mut |done, of| {
            bar.set_length(of.into());
            bar.set_position(done.into());
            ControlFlow::Continue(())
        });
        bar.finish_and_clear();
        let scenario = sitting.session().scenario();
        let rendered = match self.format {
            Format::Text => {
                let debrief = sitting.debrief_with(&analysis);
                export::value::render(scenario, &analysis, &debrief, export::wrap::WIDTH)
            }
            Format::Json => {
                export::value_json::render(scenario, sitting.header(), &analysis).map_err(unrendered("the analysis"))?
            }
        };
        put(&rendered)?;
        Ok(FINE)
    }
}

/// A progress bar on a terminal; none elsewhere.
fn bar(rollouts: u32) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(rollouts.into()), ProgressDrawTarget::stderr())
        .with_finish(ProgressFinish::AndClear);
    match ProgressStyle::with_template("{human_pos} of {human_len} continuations a choice {wide_bar} {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
