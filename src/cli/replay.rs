//! `slackwater replay`: plays an attempt again and compares it with its record.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{FINE, Failure, WRONG};
use crate::engine::attempt::{self, Machine};
use crate::engine::scenario;
use crate::engine::session::{Command, Event, Session};
use crate::storage::read_attempt;

#[derive(Debug, Args)]
pub(super) struct Replay {
    /// An attempt's name in your data folder, or the path of an attempt file.
    attempt: PathBuf,
}

impl Machine for Session {
    fn perform(&mut self, command: Command) -> Result<Vec<Event>, String> {
        Session::perform(self, command).map(<[Event]>::to_vec).map_err(|refusal| refusal.to_string())
    }
}

impl Replay {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let path = super::attempt_at(&self.attempt)?;
        let (bytes, decoded) = read_attempt(&path)?;
        let header = &decoded.header;
        let loaded = scenario::load(header.text.as_bytes()).map_err(|_| {
            Failure::wrong(
                "the scenario inside this attempt has mistakes by today’s checks, so it cannot be played again",
            )
        })?;
        let mut session = Session::new(Arc::new(loaded.scenario), header.seed, header.mode);
        let mut out = io::stdout().lock();
        let code = match attempt::replay(&bytes, &decoded, &mut session) {
            attempt::Replay::SameByteForByte => {
                writeln!(out, "Same, byte for byte.")?;
                FINE
            }
            attempt::Replay::Differs { line, expected, found } => {
                writeln!(out, "Differs at line {line}.\n  played again: {expected}\n  recorded:     {found}")?;
                WRONG
            }
            attempt::Replay::OtherVersion { recorded, ours } => {
                writeln!(
                    out,
                    "Recorded by version {recorded} of the client model; this is version {ours}. It can be shown with \
                     debrief, but not verified."
                )?;
                FINE
            }
        };
        out.flush()?;
        Ok(code)
    }
}
