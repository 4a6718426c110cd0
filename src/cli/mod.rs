//! The command line: one file a command. Exit 0 fine, 1 the thing checked is wrong, 2 cannot do what was asked.

mod analyse;
mod attempts;
mod audit;
mod calibrate;
mod debrief;
mod evidence;
mod failure;
mod play;
mod policy;
mod replay;
mod simulate;
mod start;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

use crate::storage::DataFolder;

use failure::unrendered;
pub use failure::{CANNOT, FINE, Failure, WRONG};

/// A training simulator for therapist trainees. Without a command it opens the app, or plays in the terminal where
/// there is no display.
#[derive(Debug, Parser)]
#[command(name = "slackwater", version, max_term_width = 80, after_help = EXIT_CODES)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXIT_CODES: &str = "\
Exit codes: 0 fine; 1 the thing that was checked is wrong (a scenario or policy \
with mistakes, a scenario that an audit fails, a replay that differs, a scripted line that is not on offer, a \
damaged attempt in a folder); 2 what was asked cannot be done.

SLACKWATER_DATA names another folder for attempts, scenarios of your own and settings.";

#[derive(Debug, Subcommand)]
enum Command {
    Play(play::Play),
    /// List the attempts in your data folder.
    Attempts,
    /// Play an attempt again and compare it with its record, byte for byte.
    Replay(replay::Replay),
    /// Show the debrief of an attempt, or one table for a folder of attempts.
    Debrief(debrief::Debrief),
    Audit(audit::Audit),
    Analyse(analyse::Analyse),
    Simulate(simulate::Simulate),
    Calibrate(calibrate::Calibrate),
}

/// Carries out what was asked and gives the exit code.
///
/// # Errors
/// A [`Failure`] with what to say and its exit code.
pub fn run(cli: &Cli) -> Result<u8, Failure> {
    match &cli.command {
        None => start::run(),
        Some(Command::Play(play)) => play.run(),
        Some(Command::Attempts) => attempts::run(),
        Some(Command::Replay(replay)) => replay.run(),
        Some(Command::Debrief(debrief)) => debrief.run(),
        Some(Command::Audit(audit)) => audit.run(),
        Some(Command::Analyse(analyse)) => analyse.run(),
        Some(Command::Simulate(simulate)) => simulate.run(),
        Some(Command::Calibrate(calibrate)) => calibrate.run(),
    }
}

/// Puts a whole text on standard output.
fn put(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Says something on standard error. Where that is closed there is nobody left to tell.
fn tell(says: &str) {
    let _ = writeln!(io::stderr(), "{}", says.trim_end());
}

/// A progress bar where standard error is a terminal; none elsewhere.
fn bar(of: &str, length: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar =
        ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr()).with_finish(ProgressFinish::AndClear);
    match ProgressStyle::with_template(&format!("{{human_pos}} of {{human_len}} {of} {{wide_bar}} {{eta}} left")) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The attempt that a user means: a path, for which no data folder is needed, or a name as `attempts` lists it.
fn attempt_at(named: &Path) -> Result<PathBuf, Failure> {
    if named.exists() {
        return Ok(named.to_owned());
    }
    Ok(DataFolder::of_the_user()?.find_attempt(&named.to_string_lossy())?)
}
