//! The loop of a play: show what is new, read a line, do it.

use std::io;

use super::input::{self, Read};
use super::screen::{self, Screen};
use super::typed::{self, Page, Typed, WhatIf};
use super::{Left, Manners, Streams, WIDTH, leave, output, script};
use crate::engine::session::{Command, Refusal};
use crate::engine::view::{Phase, SessionView, Turn};
use crate::sitting::Sitting;

/// A play under way.
pub(super) struct Play<'a, 'b> {
    pub(super) sitting: &'a mut Sitting,
    pub(super) streams: &'a mut Streams<'b>,
    pub(super) manners: Manners,
    /// Lines of the reader's screen.
    height: usize,
    /// Turns of the transcript that were shown.
    pub(super) read_up_to: usize,
    /// The section of the debrief that was read last.
    pub(super) read_section: usize,
    /// What was typed instead of reading on.
    ahead: Option<Read>,
    /// Lines of input so far.
    pub(super) lines: usize,
}

/// Plays until the course is over or the input ends. Everything is saved as it happens.
///
/// # Errors
/// When nothing can be written to the output, a closed pipe included.
pub fn play(sitting: &mut Sitting, streams: &mut Streams<'_>, manners: Manners) -> io::Result<Left> {
    let height = output::height();
    let mut play = Play { sitting, streams, manners, height, read_up_to: 0, read_section: 0, ahead: None, lines: 0 };
    let left = play.run()?;
    leave::farewell(&mut play)?;
    play.streams.out.flush()?;
    Ok(left)
}

impl Play<'_, '_> {
    fn run(&mut self) -> io::Result<Left> {
        self.take_up()?;
        loop {
            let over = matches!(self.sitting.view().phase, Phase::Ended { .. });
            if over && self.manners != Manners::Patient && self.sitting.what_if().is_some() {
                self.compare_here()?;
                return script::left_over(self);
            }
            if over && self.manners != Manners::Patient {
                self.write(&format!("\n{}", super::debrief(self.sitting)))?;
                return script::left_over(self);
            }
            let left = if over { Left::Over } else { Left::Midway };
            let line = match self.next()? {
                Read::End if script::finish(self)? => continue,
                Read::End => {
                    if self.manners != Manners::Patient && self.sitting.what_if().is_some() {
                        self.compare_here()?;
                    }
                    return Ok(left);
                }
                Read::Line(line) => line,
                Read::Unusable(says) if self.manners == Manners::Patient => {
                    self.say(says)?;
                    continue;
                }
                Read::Unusable(says) => return script::refuse(self, "", says),
            };
            if self.manners == Manners::Patient {
                if self.answer(&line)? {
                    return Ok(left);
                }
            } else if let Some(left) = script::line(self, &line)? {
                return Ok(left);
            }
        }
    }

    /// Shows where the course stands: all of a new one, the last words of one that is taken up again.
    fn take_up(&mut self) -> io::Result<()> {
        if self.sitting.what_if().is_some() {
            return self.announce();
        }
        let view = self.sitting.view();
        if self.manners != Manners::Script && !view.transcript.is_empty() {
            self.read_up_to = last_words(&view);
            let session = match &view.phase {
                Phase::Room(room) => format!(" Session {} of {}.", room.session, view.sessions),
                _ => String::new(),
            };
            self.write(&format!("Going on with “{}”.{session}\n\n", view.title))?;
        }
        self.show(true)
    }

    /// The next line that was typed.
    pub(super) fn next(&mut self) -> io::Result<Read> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(ahead);
        }
        if self.manners == Manners::Patient {
            write!(self.streams.out, "> ")?;
        }
        self.streams.out.flush()?;
        self.lines += 1;
        Ok(input::next(self.streams.input))
    }

    /// Keeps a line to be read again: it came when there was nothing to do with it.
    pub(super) fn put_back(&mut self, line: &str) {
        self.ahead = Some(Read::Line(line.to_owned()));
    }

    /// Does what a person typed. True where they leave.
    fn answer(&mut self, line: &str) -> io::Result<bool> {
        let view = self.sitting.view();
        let typed = match typed::read(line, &view) {
            // Where a what-if came to its end there is nothing else to go on to.
            Typed::Show(Page::Debrief(_)) if self.what_if_is_over() => Typed::WhatIf(WhatIf::Compare(None)),
            typed => typed,
        };
        match typed {
            Typed::Leave => return Ok(true),
            Typed::Unknown(says) => self.say(&says)?,
            Typed::Show(page) => self.show_page(&view, page)?,
            Typed::AskRatings => self.ask_ratings(&view)?,
            Typed::Save(path) => leave::save(self, &path)?,
            Typed::WhatIf(asked) => self.what_if(asked)?,
            Typed::Do(command) => {
                if let Err(refusal) = self.perform(command)? {
                    self.say(&refusal.to_string())?;
                }
            }
        }
        Ok(false)
    }

    /// Carries a command out and shows what came of it.
    pub(super) fn perform(&mut self, command: Command) -> io::Result<Result<(), Refusal>> {
        if let Err(refusal) = self.sitting.perform(command.clone()) {
            return Ok(Err(refusal));
        }
        if let Some(trouble) = self.sitting.take_trouble() {
            self.complain(&trouble);
        }
        let view = self.sitting.view();
        let mut screen = Screen::new(WIDTH);
        let added = screen::did(&mut screen, &command, &view);
        let text = screen.text();
        if self.manners != Manners::Script {
            self.put(&text)?;
        }
        if let Command::StepBack { .. } = command {
            self.read_up_to = last_words(&view);
        }
        if !added {
            self.show(matches!(command, Command::StepBack { .. }))?;
        }
        Ok(Ok(()))
    }

    /// Shows what is new, then what is due.
    pub(super) fn show(&mut self, whole: bool) -> io::Result<()> {
        let view = self.sitting.view();
        let new = &view.transcript[self.read_up_to.min(view.transcript.len())..];
        let opened = new.iter().any(|turn| matches!(turn, Turn::Heading(_)));
        let mut screen = Screen::new(WIDTH);
        if self.manners == Manners::Piped && self.lines > 0 {
            // At a terminal the line that was typed stands between one place and the next.
            screen.blank();
        }
        screen.turns(&view, new, false);
        if self.manners != Manners::Script || matches!(view.phase, Phase::Ended { .. }) {
            screen.due(&view, whole || opened);
        } else {
            screen.gap();
        }
        if let (Phase::Ended { .. }, Manners::Patient) = (&view.phase, self.manners) {
            screen.gap();
            let over = "This what-if is over. Press Enter to lay both courses side by side.";
            screen.say(&if self.sitting.what_if().is_some() { over.to_owned() } else { self.contents() });
        }
        self.read_up_to = view.transcript.len();
        self.put(&screen.text())
    }

    fn show_page(&mut self, view: &SessionView, page: Page) -> io::Result<()> {
        let mut screen = Screen::new(WIDTH);
        match page {
            Page::Help => screen.help(view),
            Page::Again => {
                self.read_up_to = last_words(view);
                return self.show(true);
            }
            Page::More => screen.more(view),
            Page::Transcript => screen.turns(view, &view.transcript, true),
            Page::Goals => screen.goals(view),
            Page::Notes => screen.notes(view),
            Page::Signs => screen.signs(),
            Page::Strategies => screen.strategies(),
            Page::Moments => match &view.phase {
                Phase::Stop(stop) => screen.moments(view, stop),
                _ => screen.say("Moments are looked at after a session."),
            },
            Page::Debrief(part) => return self.show_debrief(view, part),
        }
        self.put(&screen.text())
    }

    /// Shows a page to a program: what a person would get.
    pub(super) fn page_for_script(&mut self, page: Page) -> io::Result<()> {
        let view = self.sitting.view();
        self.show_page(&view, page)
    }

    /// Writes a text: a screen at a time where a person reads.
    pub(super) fn put(&mut self, text: &str) -> io::Result<()> {
        if self.manners != Manners::Patient {
            return self.write(text);
        }
        let typed = output::page(text, self.height, self.streams.input, self.streams.out)?;
        if typed.is_some() {
            self.ahead = typed;
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.streams.out.write_all(text.as_bytes())
    }

    /// One sentence to the trainee.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        let mut screen = Screen::new(WIDTH);
        screen.say(text);
        self.write(&screen.text())
    }

    /// One sentence beside the course. Where nobody hears it there is nobody to tell.
    pub(super) fn complain(&mut self, text: &str) {
        let mut screen = Screen::new(WIDTH);
        screen.say(text);
        let _ = self.streams.err.write_all(screen.text().as_bytes());
    }
}

/// The turn from which on the client's last words, and what led to them, are read.
pub(super) fn last_words(view: &SessionView) -> usize {
    let spoke = |turn: &Turn| matches!(turn, Turn::Trainee { .. } | Turn::Heading(_));
    view.transcript.iter().rposition(spoke).unwrap_or(0)
}
