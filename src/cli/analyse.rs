//! `slackwater analyse`: what each choice of an attempt was worth, taken and not.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{Args, ValueEnum};

use super::{CANNOT, FINE, Failure, put, unrendered};
use crate::engine::value::WHOLE;
use crate::export;
use crate::sitting::{Sitting, shipped_rules};
use crate::storage::read_attempt;

/// Value every choice of an attempt, taken and not.
///
/// Each line that was on offer is played on with a competent therapist, again and again, all on the same luck. What was
/// before it stays as it was. Ctrl-C stops it and shows what was found by then; twice, it ends at once. The same call gives
/// the same output, byte for byte.
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
        let stopped = stopped_by_ctrl_c();
        let bar = super::bar("continuations a choice", self.rollouts.into());
        let analysis = sitting.analyse(self.rollouts, &mut |done, _| {
            bar.set_position(done.into());
            if stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        bar.finish_and_clear();
        if stopped.load(Ordering::Relaxed) && analysis.rollouts < self.rollouts {
            if analysis.rollouts == 0 {
                return Err(Failure::cannot("it was stopped before anything was known"));
            }
            super::tell(&format!(
                "Stopped after {} of {} continuations of each choice. This is what they show.",
                analysis.rollouts, self.rollouts
            ));
        }
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

/// Is set by the first Ctrl-C; the second ends the program. Where it cannot be listened for, the first does.
fn stopped_by_ctrl_c() -> Arc<AtomicBool> {
    let stopped = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&stopped);
    let _ = ctrlc::set_handler(move || {
        if heard.swap(true, Ordering::Relaxed) {
            std::process::exit(CANNOT.into());
        }
    });
    stopped
}
