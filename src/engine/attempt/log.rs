//! The attempt as JSON lines: the header, then one line an event, written and read.
//!
//! Line 1 is the header. The events that one command brought about stand on consecutive lines `{"e": event}`; the
//! first of them also has the command, `"c"`, and the number of these lines, `"n"`. Such a batch is written by one
//! call, so a file ends with a whole batch or with a torn one, and a reader who drops the torn one stands where the
//! last answered command left off.

use super::error::AttemptError;
use super::header::{FORMAT, Header, hash_of};
use super::wire::{CommandWritten, FIRST_BYTES, HeaderLine, Line, LineWritten, MAGIC, Probe};
use crate::engine::session::{Command, Event};

/// The most bytes that an attempt can have. A course of 400 exchanges takes well under one MiB.
pub const MAX_BYTES: usize = 64 << 20;
/// The most characters of a reason that are shown.
const MAX_REASON: usize = 160;

/// One command and what it brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The line of its first event; the header is line 1.
    pub line: usize,
    pub command: Command,
    /// At least one.
    pub events: Vec<Event>,
}

/// An attempt that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub header: Header,
    pub batches: Vec<Batch>,
    /// How many bytes the header and the whole batches take.
    pub whole: usize,
    /// The byte where a torn end starts, if there is one; it is equal to `whole`.
    pub torn: Option<usize>,
}

impl Decoded {
    /// The events of every batch, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.batches.iter().flat_map(|batch| &batch.events)
    }

    /// The events of every batch, in order, as the session and the score take them.
    #[must_use]
    pub fn log(&self) -> Vec<Event> {
        self.events().cloned().collect()
    }
}

/// The header's line.
#[must_use]
pub fn encode_header(header: &Header) -> String {
    json(&HeaderLine::from(header)) + "\n"
}

/// The lines of one command: empty where it brought nothing about.
#[must_use]
pub fn encode_batch(command: &Command, events: &[Event]) -> String {
    let mut lines = String::new();
    for (at, event) in events.iter().enumerate() {
        let first = at == 0;
        lines += &json(&LineWritten {
            c: first.then_some(CommandWritten(command)),
            n: first.then_some(events.len()),
            e: event,
        });
        lines.push('\n');
    }
    lines
}

/// Writing to memory cannot fail for these types; were it to, the empty line would be refused by every reader.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads an attempt.
///
/// A torn end is no error: it is what a killed process leaves, and [`Decoded::torn`] says where it starts. The end is
/// torn where its last batch lacks lines, where the last line lacks its line end, or where something that is not JSON
/// has no readable command after it.
///
/// # Errors
/// Any other bytes that this version cannot read whole; what stands before the damage comes with the error.
pub fn decode(bytes: &[u8]) -> Result<Decoded, AttemptError> {
    if bytes.len() > MAX_BYTES {
        return Err(AttemptError::TooLarge);
    }
    let (header, start) = decode_header(bytes)?;
    let mut decoded = Decoded { header, batches: Vec::new(), whole: start, torn: None };
    let mut open: Option<(Batch, u32)> = None;
    let mut rest = bytes.get(start..).unwrap_or_default();
    let mut number = 1;
    while let Some((text, after)) = split_line(rest) {
        number += 1;
        rest = after;
        let line = match read_line(text) {
            Ok(line) => line,
            Err(Unread::Broken(_)) if !has_a_command(rest) => break,
            Err(Unread::Broken(why) | Unread::Unknown(why)) => return Err(damaged(decoded, number, why)),
        };
        let mut batch = match join(open.take(), line, number) {
            Ok(batch) => batch,
            Err(why) => return Err(damaged(decoded, number, why)),
        };
        if batch.1 == 0 {
            batch.0.events.shrink_to_fit();
            decoded.batches.push(batch.0);
            decoded.whole = bytes.len() - rest.len();
        } else {
            open = Some(batch);
        }
    }
    decoded.torn = (decoded.whole < bytes.len()).then_some(decoded.whole);
    Ok(decoded)
}

/// Adds a line to the batch that is open, or opens one; the number is that of the lines to come.
fn join(open: Option<(Batch, u32)>, line: Line, number: usize) -> Result<(Batch, u32), String> {
    match (open, line.c, line.n) {
        (None, Some(command), Some(lines)) if lines > 0 => {
            Ok((Batch { line: number, command: command.0, events: vec![line.e] }, lines - 1))
        }
        (Some((mut batch, to_come)), None, None) => {
            batch.events.push(line.e);
            Ok((batch, to_come - 1))
        }
        (Some((batch, to_come)), _, _) => {
            Err(format!("the command of line {} has {to_come} lines to come, and another begins here", batch.line))
        }
        (None, None, _) => Err("an event stands here that belongs to no command".to_owned()),
        (None, Some(_), _) => Err("a command stands here without the number of its lines".to_owned()),
    }
}

fn damaged(before: Decoded, line: usize, why: String) -> AttemptError {
    AttemptError::Damaged { line, why, before: Box::new(before) }
}

/// The header, and where the next line starts.
fn decode_header(bytes: &[u8]) -> Result<(Header, usize), AttemptError> {
    let Some((text, rest)) = split_line(bytes) else {
        let begun = bytes.starts_with(FIRST_BYTES) || FIRST_BYTES.starts_with(bytes);
        let why = "its first line does not end".to_owned();
        return Err(if begun { AttemptError::HeaderTorn } else { AttemptError::NotAnAttempt { why } });
    };
    let not_an_attempt = |why: &str| AttemptError::NotAnAttempt { why: why.to_owned() };
    let probe: Probe =
        serde_json::from_slice(text).map_err(|_| not_an_attempt("its first line is not the header of an attempt"))?;
    if probe.slackwater != MAGIC || probe.format == 0 {
        return Err(not_an_attempt("its first line is the header of something else"));
    }
    if probe.format > u64::from(FORMAT) {
        return Err(AttemptError::Newer { found: probe.format, ours: FORMAT });
    }
    let line: HeaderLine<'_> =
        serde_json::from_slice(text).map_err(|why| AttemptError::BadHeader { why: reason(&why) })?;
    let header = Header::from(line);
    let found = hash_of(&header.text);
    if found == header.hash {
        Ok((header, bytes.len() - rest.len()))
    } else {
        Err(AttemptError::TextChanged { recorded: excerpt(&header.hash), found })
    }
}

/// Why a line could not be read.
enum Unread {
    /// It is not JSON: cut, overwritten, full of zeros.
    Broken(String),
    /// It is JSON and says something that this version does not know.
    Unknown(String),
}

fn read_line(text: &[u8]) -> Result<Line, Unread> {
    serde_json::from_slice(text).map_err(|why| match why.classify() {
        serde_json::error::Category::Data if serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok() => {
            Unread::Unknown(reason(&why))
        }
        _ => Unread::Broken(reason(&why)),
    })
}

/// Whether a readable line with a command is still to come.
fn has_a_command(mut rest: &[u8]) -> bool {
    while let Some((text, after)) = split_line(rest) {
        if read_line(text).is_ok_and(|line| line.c.is_some()) {
            return true;
        }
        rest = after;
    }
    false
}

/// The next line without its end, and what follows; none where the line end is missing.
fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

/// The reader's words without its own count of lines, and without the list of everything it knows.
fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    let said = said.split(", expected one of ").next().unwrap_or(said);
    let said = said.replace("unknown variant", "this version does not know");
    format!("{} (column {})", excerpt(&said), error.column())
}

fn excerpt(text: &str) -> String {
    if text.chars().count() <= MAX_REASON {
        text.to_owned()
    } else {
        text.chars().take(MAX_REASON).chain(['…']).collect()
    }
}
