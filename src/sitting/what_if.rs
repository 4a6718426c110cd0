//! What a trainee plays after the end, from one exchange on, with the same luck. Nothing of it counts.

use std::sync::Arc;

use super::Sitting;
use crate::engine::attempt::{self, Batch, Header, WhatIf, WhatIfNote, branch};
use crate::engine::debrief::text::clean;
use crate::engine::debrief::{Comparison, Courses, compare};
use crate::engine::scenario::Scenario;
use crate::engine::session::{Command, Event, Refusal, Session, Waiting};
use crate::engine::view::{Turn, transcript};

/// Another course of the same attempt.
#[derive(Debug)]
pub(super) struct Aside {
    /// The exchange that it plays anew.
    from: u16,
    pub(super) session: Session,
    /// Whether it has begun: before its first command there is nothing to keep.
    begun: bool,
}

impl Aside {
    /// The session, where the command belongs to this what-if.
    pub(super) fn playing(&mut self, command: &Command) -> Result<&mut Session, Refusal> {
        match command {
            Command::StepBack { exchange } if *exchange < self.from => Err(Refusal::NoSuchExchange),
            _ => Ok(&mut self.session),
        }
    }
}

/// The lines of a command of the what-if at this place: its first ones open it too, in the same write.
pub(super) fn next_lines(aside: &mut Aside, at: usize, command: &Command, events: &[Event]) -> String {
    let number = number(at);
    let opening = if aside.begun { String::new() } else { attempt::encode_opening(number, aside.from) };
    aside.begun = true;
    opening + &attempt::encode_lines(Some(number), command, events)
}

/// The lines of an attempt after its header.
pub(super) fn lines(course: &[Batch], what_ifs: &[WhatIf]) -> String {
    let mut lines: String = course.iter().map(|batch| attempt::encode_batch(&batch.command, &batch.events)).collect();
    for (at, what_if) in what_ifs.iter().enumerate() {
        lines += &attempt::encode_opening(number(at), what_if.from);
        let batches = what_if.batches.iter();
        lines.extend(batches.map(|batch| attempt::encode_lines(Some(number(at)), &batch.command, &batch.events)));
    }
    lines
}

/// The what-ifs of an attempt that is taken up.
pub(super) fn asides(scenario: &Arc<Scenario>, header: &Header, course: &[Event], what_ifs: &[WhatIf]) -> Vec<Aside> {
    let aside = |what_if: &WhatIf| Aside {
        from: what_if.from,
        session: Session::resume(Arc::clone(scenario), header.seed, header.mode, &what_if.log(course)),
        begun: true,
    };
    what_ifs.iter().map(aside).collect()
}

fn number(at: usize) -> u16 {
    u16::try_from(at + 1).unwrap_or(u16::MAX)
}

impl Sitting {
    /// Plays another line at this exchange of a course that is over: from here on, commands and view are the
    /// what-if's. A what-if that was being played is left.
    ///
    /// # Errors
    /// Where the course is not over, or has no such exchange.
    pub fn begin_what_if(&mut self, exchange: u16) -> Result<(), Refusal> {
        if !self.is_over() {
            return Err(Refusal::NotOver);
        }
        if exchange >= self.session.course().exchanges {
            return Err(Refusal::NothingToPlayFrom);
        }
        self.leave_what_if();
        let (scenario, header) = (Arc::clone(self.session.scenario()), &self.header);
        let before = branch::before(self.session.log(), exchange);
        let session = Session::resume(scenario, header.seed, header.mode, &before);
        self.playing = Some(self.what_ifs.len());
        self.what_ifs.push(Aside { from: exchange, session, begun: false });
        Ok(())
    }

    /// Goes on with the what-if of this number.
    ///
    /// # Errors
    /// Where there is none.
    pub fn go_on_with_what_if(&mut self, number: u16) -> Result<(), Refusal> {
        self.leave_what_if();
        let at = usize::from(number).checked_sub(1).filter(|at| *at < self.what_ifs.len());
        self.playing = Some(at.ok_or(Refusal::NoSuchWhatIf)?);
        Ok(())
    }

    /// Stops playing the what-if: what was played of it stays. Gives its number, where anything was.
    pub fn leave_what_if(&mut self) -> Option<u16> {
        let at = self.playing.take()?;
        if self.what_ifs.get(at).is_some_and(|aside| !aside.begun) {
            self.what_ifs.pop();
            return None;
        }
        Some(number(at))
    }

    /// The what-if that is being played.
    #[must_use]
    pub fn what_if(&self) -> Option<WhatIfNote> {
        self.playing.and_then(|at| self.note(at))
    }

    /// Every what-if that was begun.
    #[must_use]
    pub fn what_ifs(&self) -> Vec<WhatIfNote> {
        (0..self.what_ifs.len()).filter(|at| self.what_ifs[*at].begun).filter_map(|at| self.note(at)).collect()
    }

    fn note(&self, at: usize) -> Option<WhatIfNote> {
        let aside = self.what_ifs.get(at)?;
        let course = aside.session.course();
        let before = branch::before(self.session.log(), aside.from);
        let opened = before.iter().rev().find_map(|event| match event {
            Event::SessionOpened { session, .. } => Some(session.0),
            _ => None,
        });
        Some(WhatIfNote {
            number: number(at),
            from: aside.from,
            session: opened.unwrap_or(0).saturating_add(1),
            said: self.said_at(aside.from),
            played: course.exchanges.saturating_sub(aside.from),
            over: matches!(course.waiting, Waiting::Ended(_)),
        })
    }

    /// The trainee's line at this exchange of the attempt's own course.
    fn said_at(&self, exchange: u16) -> String {
        let turns = transcript(self.session.scenario(), &branch::current(self.session.log()));
        let said = turns.into_iter().find_map(|turn| match turn {
            Turn::Trainee { exchange: at, says, .. } if at == exchange => Some(says),
            _ => None,
        });
        said.map_or_else(String::new, |says| clean(&says))
    }

    /// The attempt's own course beside the what-if of this number; none where nothing was said in it.
    #[must_use]
    pub fn comparison(&self, number: u16) -> Option<Comparison> {
        let at = usize::from(number).checked_sub(1)?;
        let aside = self.what_ifs.get(at)?;
        let note = self.note(at).filter(|note| note.played > 0)?;
        let courses =
            Courses { number, from: note.from, session: note.session, own: self.log(), other: aside.session.log() };
        Some(compare(self.session.scenario(), &self.header, &self.book, courses))
    }
}
