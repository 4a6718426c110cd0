//! What can be wrong with the bytes of an attempt.

use super::log::{Decoded, MAX_BYTES};
use thiserror::Error;

/// Why bytes cannot be read as an attempt. Lines are counted from 1, the header's.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AttemptError {
    /// Nothing had been recorded: the process that made the file ended while it wrote the header.
    #[error("the file ends within its first line: nothing had been recorded in it")]
    HeaderTorn,
    #[error("this is not an attempt: {why}")]
    NotAnAttempt { why: String },
    #[error(
        "this attempt was made by a newer version of Slackwater (format {found}; this version reads up to {ours}): \
         update Slackwater to open it"
    )]
    Newer { found: u64, ours: u32 },
    #[error("line 1, the header, cannot be used: {why}")]
    BadHeader { why: String },
    #[error(
        "the scenario's text in line 1 was changed after the attempt was recorded (its hash is {found}, \
         recorded was {recorded}): the attempt cannot be trusted"
    )]
    TextChanged { recorded: String, found: String },
    #[error("the attempt is larger than {} MiB, the most that can be read", MAX_BYTES >> 20)]
    TooLarge,
    /// Damage with readable commands after it, or an event that this version does not know.
    #[error("line {line} is damaged: {why}; {} before it can be read", commands(before.batches.len()))]
    Damaged {
        line: usize,
        why: String,
        /// Everything before the command that the damage lies in.
        before: Box<Decoded>,
    },
}

fn commands(count: usize) -> String {
    if count == 1 { "1 command".to_owned() } else { format!("{count} commands") }
}
