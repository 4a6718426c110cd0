//! `slackwater replay`: plays an attempt again and compares it with its record.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{FINE, Failure, WRONG};
use crate::engine::attempt::{self, Decoded, Machine, branch};
use crate::engine::scenario::{self, Scenario};
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
        let scenario = Arc::new(loaded.scenario);
        let mut session = Session::new(Arc::clone(&scenario), header.seed, header.mode);
        let mut out = io::stdout().lock();
        let code = match attempt::replay(&bytes, &decoded, &mut session) {
            attempt::Replay::SameByteForByte => {
                writeln!(out, "Same, byte for byte.")?;
                what_ifs(&mut out, &scenario, &bytes, &decoded)?
            }
            attempt::Replay::Differs { line, expected, found } => {
                writeln!(out, "Differs at line {line}.\n{}", both(&expected, &found))?;
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

fn both(expected: &str, found: &str) -> String {
    format!("  played again: {expected}\n  recorded:     {found}")
}

/// Plays every what-if again. The attempt's own course was the same.
fn what_ifs(out: &mut impl Write, scenario: &Arc<Scenario>, bytes: &[u8], decoded: &Decoded) -> Result<u8, Failure> {
    let (course, header) = (decoded.log(), &decoded.header);
    attempt::validate(scenario, &course)
        .and_then(|()| attempt::validate_what_ifs(scenario, &course, &decoded.what_ifs))
        .map_err(|misfit| Failure::wrong(misfit.to_string()))?;
    let mut code = FINE;
    for (at, what_if) in decoded.what_ifs.iter().enumerate() {
        let before = branch::before(&course, what_if.from);
        let mut session = Session::resume(Arc::clone(scenario), header.seed, header.mode, &before);
        let number = at + 1;
        match attempt::replay_what_if(bytes, decoded, at, &mut session) {
            attempt::Replay::Differs { line, expected, found } => {
                writeln!(out, "What-if {number} differs at line {line}.\n{}", both(&expected, &found))?;
                code = WRONG;
            }
            _ => writeln!(out, "What-if {number}: same, byte for byte.")?,
        }
    }
    Ok(code)
}
