//! Play in a terminal: everything that the app can do, in plain lines for 80 columns and for a screen reader.

pub mod screen;
pub mod typed;

use std::io::{self, BufRead, Write};

use crate::engine::view::{Phase, SessionView};
use crate::export;
use crate::sitting::Sitting;
use screen::Screen;
use typed::{Page, Typed};

/// The width of a terminal where none is known.
pub const WIDTH: usize = 80;

/// How input that is not understood, or a command that does not fit, is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    /// A person types: say what would fit, and wait.
    Patient,
    /// A script writes: say what did not fit, and stop.
    Strict,
}

/// How a play in the terminal came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The course is over.
    Over,
    /// The trainee left, or the input ended; the course can be resumed.
    Midway,
    /// A scripted line did not fit.
    Refused,
}

/// Plays until the course is over or the input ends. Everything is saved as it happens.
///
/// # Errors
/// When nothing can be written to `out`, a closed pipe included.
pub fn play(sitting: &mut Sitting, input: &mut dyn BufRead, out: &mut dyn Write, manners: Manners) -> io::Result<Left> {
    let mut read_up_to = 0;
    show(sitting, out, &mut read_up_to)?;
    loop {
        if let Phase::Ended { .. } = sitting.view().phase {
            writeln!(out)?;
            out.write_all(debrief(sitting).as_bytes())?;
            return Ok(Left::Over);
        }
        if manners == Manners::Patient {
            write!(out, "> ")?;
            out.flush()?;
        }
        let mut line = String::new();
        match input.read_line(&mut line) {
            Ok(0) => return leave(sitting, out),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                writeln!(out, "That was not readable text (UTF-8), so nothing was done.")?;
                continue;
            }
            Err(error) => return Err(error),
        }
        if manners == Manners::Strict && (line.trim().is_empty() || line.trim_start().starts_with('#')) {
            continue;
        }
        if manners == Manners::Strict {
            go_through(sitting, &line, out, &mut read_up_to)?;
        }
        let view = sitting.view();
        let refused = match typed::read(&line, &view) {
            Typed::Leave => return leave(sitting, out),
            Typed::Show(page) => {
                out.write_all(text_of(sitting, &view, page).as_bytes())?;
                None
            }
            Typed::Unknown(says) => Some(says),
            Typed::Do(command) => match sitting.perform(command) {
                Ok(()) => {
                    show(sitting, out, &mut read_up_to)?;
                    None
                }
                Err(refusal) => Some(refusal.to_string()),
            },
        };
        if let Some(says) = refused {
            writeln!(out, "{says}")?;
            if manners == Manners::Strict {
                return Ok(Left::Refused);
            }
        }
    }
}

/// A script holds lines to say: where none is due, goes through brief, writing first, stop and week to where one is.
fn go_through(sitting: &mut Sitting, line: &str, out: &mut dyn Write, read_up_to: &mut usize) -> io::Result<()> {
    loop {
        let view = sitting.view();
        let waits_for_a_line = match &view.phase {
            Phase::Room(room) => !room.write_first,
            Phase::Week(week) => !week.choices.is_empty(),
            Phase::Ended { .. } => true,
            Phase::Brief(_) | Phase::Stop(_) => false,
        };
        if waits_for_a_line || typed::is_command(line) {
            return Ok(());
        }
        let Typed::Do(command) = typed::read("", &view) else { return Ok(()) };
        if sitting.perform(command).is_err() {
            return Ok(());
        }
        show(sitting, out, read_up_to)?;
    }
}

fn leave(sitting: &Sitting, out: &mut dyn Write) -> io::Result<Left> {
    writeln!(out)?;
    match sitting.saved_in() {
        Some(path) => {
            writeln!(out, "Saved. Go on with: slackwater play --resume {}", path.display())?;
        }
        None => writeln!(out, "This attempt was not saved in a file.")?,
    }
    Ok(Left::Midway)
}

/// Shows what is new, then what is due.
fn show(sitting: &mut Sitting, out: &mut dyn Write, read_up_to: &mut usize) -> io::Result<()> {
    let view = sitting.view();
    let mut screen = Screen::new(WIDTH);
    screen.turn(&view, *read_up_to);
    *read_up_to = view.transcript.len();
    if let Some(trouble) = sitting.take_trouble() {
        screen.note(&trouble);
    }
    out.write_all(screen.text().as_bytes())?;
    out.flush()
}

/// The debrief as text.
#[must_use]
pub fn debrief(sitting: &Sitting) -> String {
    export::text::render(&sitting.debrief(), WIDTH)
}

fn text_of(sitting: &Sitting, view: &SessionView, page: Page) -> String {
    let mut screen = Screen::new(WIDTH);
    match page {
        Page::Help => screen.help(view),
        Page::Again => screen.turn(view, view.transcript.len().saturating_sub(3)),
        Page::Transcript => screen.turns(&view.transcript, true),
        Page::Goals => screen.goals(view),
        Page::Notes => screen.notes(view),
        Page::Signs => screen.signs(),
        Page::Moments => match &view.phase {
            Phase::Stop(stop) => screen.moments(stop),
            _ => screen.note("Moments are looked at after a session."),
        },
        Page::Debrief => return debrief(sitting),
    }
    screen.text()
}
