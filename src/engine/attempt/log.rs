//! The attempt as JSON lines: the header, then one line an event, written and read.
//!
//! Line 1 is the header. The events that one command brought about stand on consecutive lines `{"e": event}`; the
//! first of them also has the command, `"c"`, and the number of these lines, `"n"`. Such a batch is written by one
//! call, so a file ends with a whole batch or with a torn one, and a reader who drops the torn one stands where the
//! last answered command left off.
//!
//! After the end of the course there can be what-ifs: a line `{"what_if":1,"from":6}` opens the first, which plays on
//! from exchange 6 of the course (counted from 0, as everywhere in the log), and each of its commands has its number
//! beside it, `"w"`. A what-if can be left and gone on with, so its batches may stand anywhere after its opening.

use super::error::AttemptError;
use super::header::{FORMAT, Header, hash_of};
use super::what_if::WhatIf;
use super::wire::{CommandWritten, FIRST_BYTES, HeaderLine, Line, LineWritten, MAGIC, OPENING, OpeningLine, Probe};
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
    /// Those of the course itself.
    pub batches: Vec<Batch>,
    /// Those that were played after it, by their number.
    pub what_ifs: Vec<WhatIf>,
    /// How many bytes the header and the whole batches take.
    pub whole: usize,
    /// The byte where a torn end starts, if there is one; it is equal to `whole`.
    pub torn: Option<usize>,
}

impl Decoded {
    /// The events of the course itself, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.batches.iter().flat_map(|batch| &batch.events)
    }

    /// The events of the course itself, in order, as the session and the score take them.
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
    encode_lines(None, command, events)
}

/// The lines of one command of the course itself, or of the what-if with this number.
#[must_use]
pub fn encode_lines(what_if: Option<u16>, command: &Command, events: &[Event]) -> String {
    let mut lines = String::new();
    for (at, event) in events.iter().enumerate() {
        let first = at == 0;
        lines += &json(&LineWritten {
            c: first.then_some(CommandWritten(command)),
            n: first.then_some(events.len()),
            w: what_if.filter(|_| first),
            e: event,
        });
        lines.push('\n');
    }
    lines
}

/// The line that opens the what-if with this number (from 1), played on from this exchange.
#[must_use]
pub fn encode_opening(what_if: u16, from: u16) -> String {
    json(&OpeningLine { what_if, from }) + "\n"
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
    let decoded = Decoded { header, batches: Vec::new(), what_ifs: Vec::new(), whole: start, torn: None };
    let mut reading = Reading { decoded, open: None, opening: None };
    let mut rest = bytes.get(start..).unwrap_or_default();
    let mut number = 1;
    while let Some((text, after)) = split_line(rest) {
        number += 1;
        rest = after;
        let line = match read_line(text) {
            Ok(line) => line,
            Err(Unread::Broken(_)) if !has_a_command(rest) => break,
            Err(Unread::Broken(why) | Unread::Unknown(why)) => return Err(damaged(reading.decoded, number, why)),
        };
        match reading.take(line, number) {
            Ok(true) => reading.decoded.whole = bytes.len() - rest.len(),
            Ok(false) => {}
            Err(why) => return Err(damaged(reading.decoded, number, why)),
        }
    }
    let mut decoded = reading.decoded;
    decoded.torn = (decoded.whole < bytes.len()).then_some(decoded.whole);
    Ok(decoded)
}

/// An attempt that is being read.
struct Reading {
    decoded: Decoded,
    /// The batch whose lines are not all there yet.
    open: Option<Open>,
    /// A what-if whose first batch is not whole yet, and the line that opens it. Without one it was not begun.
    opening: Option<(OpeningLine, usize)>,
}

/// A batch, the number of its lines to come, and the what-if that it belongs to.
struct Open {
    batch: Batch,
    to_come: u32,
    what_if: Option<u16>,
}

impl Reading {
    /// Takes the next line. True where it makes a batch whole.
    fn take(&mut self, line: AnyLine, number: usize) -> Result<bool, String> {
        match line {
            AnyLine::Opening(opening) => self.open_what_if(opening, number).map(|()| false),
            AnyLine::Event(line) => {
                let mut open = join(self.open.take(), line, number)?;
                if open.to_come > 0 {
                    self.open = Some(open);
                    return Ok(false);
                }
                open.batch.events.shrink_to_fit();
                self.keep(open).map(|()| true)
            }
        }
    }

    fn open_what_if(&mut self, opening: OpeningLine, number: usize) -> Result<(), String> {
        if self.open.is_some() || self.opening.is_some() {
            return Err("a what-if is opened here before what stands above it is whole".to_owned());
        }
        if usize::from(opening.what_if) != self.decoded.what_ifs.len() + 1 {
            return Err(format!("what-if {} is opened out of order", opening.what_if));
        }
        self.opening = Some((opening, number));
        Ok(())
    }

    fn keep(&mut self, Open { batch, what_if, .. }: Open) -> Result<(), String> {
        match (self.opening.take(), what_if) {
            (None, None) => self.decoded.batches.push(batch),
            (None, Some(number)) => {
                let opened = usize::from(number).checked_sub(1).and_then(|at| self.decoded.what_ifs.get_mut(at));
                let opened = opened.ok_or("the command here belongs to a what-if that was not opened")?;
                opened.batches.push(batch);
            }
            (Some((opening, line)), Some(number)) if number == opening.what_if => {
                self.decoded.what_ifs.push(WhatIf { line, from: opening.from, batches: vec![batch] });
            }
            (Some((opening, _)), _) => {
                let number = opening.what_if;
                return Err(format!("what-if {number} was opened above, and the command here does not belong to it"));
            }
        }
        Ok(())
    }
}

/// Adds a line to the batch that is open, or opens one.
fn join(open: Option<Open>, line: Line, number: usize) -> Result<Open, String> {
    match (open, line.c, line.n) {
        (None, Some(command), Some(lines)) if lines > 0 => {
            let batch = Batch { line: number, command: command.0, events: vec![line.e] };
            Ok(Open { batch, to_come: lines - 1, what_if: line.w })
        }
        (Some(mut open), None, None) if line.w.is_none() => {
            open.batch.events.push(line.e);
            open.to_come -= 1;
            Ok(open)
        }
        (Some(open), _, _) => Err(format!(
            "the command of line {} has {} lines to come, and another begins here",
            open.batch.line, open.to_come
        )),
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

/// A line after the header.
enum AnyLine {
    Opening(OpeningLine),
    Event(Line),
}

fn read_line(text: &[u8]) -> Result<AnyLine, Unread> {
    let read = if text.starts_with(OPENING) {
        serde_json::from_slice(text).map(AnyLine::Opening)
    } else {
        serde_json::from_slice(text).map(AnyLine::Event)
    };
    read.map_err(|why| match why.classify() {
        serde_json::error::Category::Data if serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok() => {
            Unread::Unknown(reason(&why))
        }
        _ => Unread::Broken(reason(&why)),
    })
}

/// Whether a readable line with a command, or one that opens a what-if, is still to come.
fn has_a_command(mut rest: &[u8]) -> bool {
    while let Some((text, after)) = split_line(rest) {
        match read_line(text) {
            Ok(AnyLine::Opening(_)) => return true,
            Ok(AnyLine::Event(line)) if line.c.is_some() => return true,
            _ => rest = after,
        }
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
