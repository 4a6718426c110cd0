//! The command line: one file a command. Exit 0 fine, 1 the thing checked is wrong, 2 cannot do what was asked.

mod attempts;
mod debrief;
mod failure;
mod play;
mod replay;
mod start;

use clap::{Parser, Subcommand};

pub use failure::{CANNOT, FINE, Failure, WRONG};

/// A training simulator for therapist trainees. Without a command it opens the app.
#[derive(Debug, Parser)]
#[command(name = "slackwater", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play a course in the terminal, or let a scripted therapist play it.
    Play(play::Play),
    /// List the attempts in your data folder.
    Attempts,
    /// Play an attempt again and compare it with its record, byte for byte.
    Replay(replay::Replay),
    /// Show the debrief of an attempt, or one table for a folder of attempts.
    Debrief(debrief::Debrief),
}

/// Carries out what was asked and gives the exit code.
///
/// # Errors
/// A [`Failure`] with one plain sentence and its exit code.
pub fn run(cli: &Cli) -> Result<u8, Failure> {
    match &cli.command {
        None => start::run(),
        Some(Command::Play(play)) => play.run(),
        Some(Command::Attempts) => attempts::run(),
        Some(Command::Replay(replay)) => replay.run(),
        Some(Command::Debrief(debrief)) => debrief.run(),
    }
}
