//! The debrief section by section, and the guided rating of a session.

use std::io;

use super::input::Read;
use super::parts::Parts;
use super::play::Play;
use super::typed::{self, Part};
use super::{Manners, debrief};
use crate::engine::attempt::Mode;
use crate::engine::session::{Command, Refusal};
use crate::engine::view::{Phase, SessionView};

/// What each of the four bands asks.
const QUESTIONS: [&str; 4] = [
    "Collaboration: did you work with the client, not on them?",
    "Timing: did the right thing come at the right moment?",
    "Reading: did you see what was there?",
    "Repair: did you mend what was strained?",
];

impl Play<'_, '_> {
    /// What the debrief has, and how to read it.
    pub(super) fn contents(&self) -> String {
        let parts = Parts::of(&debrief(self.sitting));
        format!(
            "{}\n{}Enter reads the next section, a number that section, all everything. what if 7 plays another line \
             at exchange 7. quit leaves.",
            parts.head(),
            parts.contents()
        )
    }

    pub(super) fn show_debrief(&mut self, view: &SessionView, part: Part) -> io::Result<()> {
        let over = matches!(view.phase, Phase::Ended { .. });
        if self.sitting.what_if().is_some() {
            return self.say("This is a what-if. Type compare to stop here; then the debrief of your attempt is back.");
        }
        if !over && view.mode == Mode::Assessment {
            return self.say("In assessment mode the debrief comes after the course.");
        }
        if !self.sitting.has_open_debrief() {
            for on in [true, false] {
                if let Err(refusal) = self.sitting.perform(Command::ShowMeters(on)) {
                    return self.say(&refusal.to_string());
                }
            }
        }
        let text = debrief(self.sitting);
        let parts = Parts::of(&text);
        let number = match part {
            Part::All => return self.put(&text),
            _ if self.manners != Manners::Patient => return self.put(&text),
            Part::First if over => return self.say(&self.contents()),
            Part::First => {
                let how = "debrief 1 reads a section, debrief all everything.";
                return self.say(&format!("{}\n{}{how}", parts.head(), parts.contents()));
            }
            Part::Next => self.read_section + 1,
            Part::Section(number) => number,
        };
        let Some(section) = parts.section(number) else {
            return self.say(&match part {
                Part::Next => "That was all of it. quit leaves, a number reads a section again.".to_owned(),
                _ => format!("The debrief has sections 1 to {}.", parts.count()),
            });
        };
        self.read_section = number;
        self.put(&format!("{section}\n"))?;
        match (over, number + 1) {
            (true, next) if next <= parts.count() => self.say(&format!("\nEnter reads section {next}.")),
            _ => Ok(()),
        }
    }

    /// Asks for the four ratings one by one; an empty line leaves the rating as it was.
    pub(super) fn ask_ratings(&mut self, view: &SessionView) -> io::Result<()> {
        if !matches!(view.phase, Phase::Stop(_)) {
            return self.say(&Refusal::NotAtAStop.to_string());
        }
        self.say("Four questions. Answer with 0 below, 1 fair, 2 good; Enter leaves the rating.")?;
        let mut bands = [0; 4];
        for (question, band) in QUESTIONS.iter().zip(&mut bands) {
            self.say(question)?;
            *band = loop {
                match self.next()? {
                    Read::Line(line) if line.trim().is_empty() => return self.say("Nothing was rated."),
                    Read::Line(line) => match typed::band(line.trim()) {
                        Some(band) => break band,
                        None => self.say("0 below, 1 fair or 2 good; Enter leaves the rating.")?,
                    },
                    Read::Unusable(says) => self.say(says)?,
                    Read::End => return Ok(()),
                }
            };
        }
        match self.perform(Command::Rate(bands))? {
            Ok(()) => Ok(()),
            Err(refusal) => self.say(&refusal.to_string()),
        }
    }
}
