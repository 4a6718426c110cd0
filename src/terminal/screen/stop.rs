//! The supervision stop: the moments worth a second look, the rating, the intention.

use super::Screen;
use crate::engine::client::Strategy;
use crate::engine::view::{SessionView, Stop};
use crate::terminal::typed::BANDS;

impl Screen {
    pub(super) fn stop(&mut self, view: &SessionView, stop: &Stop) {
        self.say(&format!("Session {} of {} is over. Two minutes of supervision.", stop.session, view.sessions));
        self.moments(view, stop);
        self.gap();
        match stop.rated {
            Some(bands) => self.say(&rating(bands)),
            None => self.say("rate: asks how you think the session went."),
        }
        match &stop.intention {
            Some((strategy, words)) => self.item("You intend: ", &intention(*strategy, words)),
            None if stop.last => {}
            None => self.say("intend pace: keeps an intention for next week; your own words can come after it."),
        }
        self.say(if stop.last { "Press Enter for the end of the course." } else { "Press Enter for the week." });
    }

    /// The moments of a stop that are worth a second look.
    pub fn moments(&mut self, view: &SessionView, stop: &Stop) {
        if stop.moments.is_empty() {
            self.say("No moment of this session asks for a second look.");
        }
        for moment in &stop.moments {
            let number = moment.exchange + 1;
            self.gap();
            self.say(&format!("Exchange {number}. {}", moment.why));
            self.item(&format!("{}: ", view.client.name), &moment.client);
            self.item("You: ", &moment.trainee);
            for (strategy, line) in &moment.other_lines {
                self.item("Or: ", &format!("{line} ({})", strategy.says()));
            }
            if moment.can_retry {
                self.say(&format!("retry {number}: goes back to just before it."));
            }
        }
    }
}

/// A rating in words.
#[must_use]
pub fn rating(bands: [u8; 4]) -> String {
    let [collaboration, timing, reading, repair] = bands.map(|band| BANDS[usize::from(band.min(2))]);
    format!("You rated: collaboration {collaboration}, timing {timing}, reading {reading}, repair {repair}.")
}

/// An intention for next week: its strategy, with the trainee's words where there are any.
pub(super) fn intention(strategy: Strategy, words: &str) -> String {
    if words.is_empty() { format!("{}.", strategy.says()) } else { format!("{words} ({})", strategy.says()) }
}
