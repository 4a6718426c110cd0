//! Playing an attempt again: the same commands into the same machine must give the same bytes.

use super::header::MODEL_VERSION;
use super::log::{Batch, Decoded, encode_header, encode_lines, encode_opening};
use crate::engine::session::{Command, Event};

/// Something that answers commands with events: the session, or a stand-in for it.
pub trait Machine {
    /// Does this and says what it brought about.
    ///
    /// # Errors
    /// Why it was refused; nothing has changed then.
    fn perform(&mut self, command: Command) -> Result<Vec<Event>, String>;
}

/// What playing an attempt again showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replay {
    /// Every byte of the header and of every whole command came out again. A torn end was left out.
    SameByteForByte,
    /// The first line that did not.
    Differs {
        /// From 1, the header's.
        line: usize,
        /// What the machine says.
        expected: String,
        /// What the file says.
        found: String,
    },
    /// Recorded by another version of the client model: it can be shown, not verified.
    OtherVersion { recorded: u32, ours: u32 },
}

const NOTHING: &str = "(nothing more)";

/// Plays the commands of an attempt into a fresh machine, made of the attempt's own scenario, seed and mode, and
/// compares with the bytes that `decoded` was read from. What-ifs are not part of it: [`replay_what_if`] plays those.
pub fn replay(bytes: &[u8], decoded: &Decoded, machine: &mut impl Machine) -> Replay {
    let recorded = decoded.header.model;
    if recorded != MODEL_VERSION {
        return Replay::OtherVersion { recorded, ours: MODEL_VERSION };
    }
    let whole = bytes.get(..decoded.whole).unwrap_or(bytes);
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let header = encode_header(&decoded.header);
    if lines.first().is_none_or(|line| *line != header.as_bytes()) {
        let found = lines.first().copied().unwrap_or_default();
        return differs(1, &without_text(&header), &without_text(&String::from_utf8_lossy(found)));
    }
    play(None, &decoded.batches, &lines, machine)
}

/// Plays the what-if at this place of the list again, into a machine that stands where it begins.
pub fn replay_what_if(bytes: &[u8], decoded: &Decoded, at: usize, machine: &mut impl Machine) -> Replay {
    let Some(what_if) = decoded.what_ifs.get(at) else { return Replay::SameByteForByte };
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let number = u16::try_from(at + 1).unwrap_or(u16::MAX);
    let (ours, theirs) = (encode_opening(number, what_if.from), text_at(&lines, what_if.line));
    if ours != theirs {
        return differs(what_if.line, &ours, &theirs);
    }
    play(Some(number), &what_if.batches, &lines, machine)
}

fn play(what_if: Option<u16>, batches: &[Batch], lines: &[&[u8]], machine: &mut impl Machine) -> Replay {
    for batch in batches {
        let differing = match machine.perform(batch.command.clone()) {
            Ok(events) => compare(what_if, batch, &events, lines),
            Err(why) => Some(differs(batch.line, &format!("(refused: {why})"), &text_at(lines, batch.line))),
        };
        if let Some(differing) = differing {
            return differing;
        }
    }
    Replay::SameByteForByte
}

fn compare(what_if: Option<u16>, batch: &Batch, events: &[Event], lines: &[&[u8]]) -> Option<Replay> {
    let ours = encode_lines(what_if, &batch.command, events);
    let start = batch.line.saturating_sub(1);
    let theirs = lines.get(start..start.saturating_add(batch.events.len())).unwrap_or_default().concat();
    if ours.as_bytes() == theirs {
        return None;
    }
    // The number of lines stands on the first of them; the line to show is the first whose event differs.
    let most = batch.events.len().max(events.len());
    let event = (0..most).find(|at| batch.events.get(*at) != events.get(*at));
    let of_bytes = || ours.as_bytes().split(|byte| *byte == b'\n').zip(theirs.split(|byte| *byte == b'\n'));
    let at = event.or_else(|| of_bytes().position(|(ours, theirs)| ours != theirs)).unwrap_or(0);
    let expected = ours.lines().nth(at).unwrap_or(NOTHING);
    let found = if at < batch.events.len() { text_at(lines, batch.line + at) } else { NOTHING.to_owned() };
    Some(differs(batch.line + at, expected, &found))
}

fn text_at(lines: &[&[u8]], line: usize) -> String {
    lines
        .get(line.saturating_sub(1))
        .map_or_else(|| NOTHING.to_owned(), |text| String::from_utf8_lossy(text).into_owned())
}

fn differs(line: usize, expected: &str, found: &str) -> Replay {
    // A stray `\r` is the whole difference where a mail program converted the file: it must be seen.
    let shown = |text: &str| text.trim_end_matches('\n').replace('\r', "\\r");
    let (expected, mut found) = (shown(expected), shown(found));
    if expected == found {
        found += " (the same, written differently)";
    }
    Replay::Differs { line, expected, found }
}

/// A header's line without the scenario's text, which its hash already vouches for.
fn without_text(line: &str) -> String {
    let (head, text) = line.split_once(r#","text":"#).unwrap_or((line, ""));
    let end = if text.ends_with("\r\n") { "\r" } else { "" };
    format!("{head}{end}")
}
