//! What a trainee does in the terminal to play another line after the end, and to read both courses side by side.

use std::io;

use super::play::Play;
use super::screen::Screen;
use super::typed::WhatIf;
use super::{WIDTH, last_words};
use crate::engine::attempt::WhatIfNote;
use crate::engine::debrief::text::shown;
use crate::engine::session::Refusal;
use crate::engine::view::Phase;
use crate::export;

/// How it goes on after a comparison, and where there is nothing to compare.
const BACK: &str = "You are back at your attempt, which is as it was. what if 7 plays another line at exchange 7; \
    what if lists what you tried; Enter reads the debrief; quit leaves.";

const NOTHING_SAID: &str = "No line was said in it, so there is nothing to compare.";

impl Play<'_, '_> {
    pub(super) fn what_if(&mut self, asked: WhatIf) -> io::Result<()> {
        match asked {
            WhatIf::List => self.list_what_ifs(),
            WhatIf::From(exchange) => {
                let begun = self.sitting.begin_what_if(exchange);
                self.enter(begun)
            }
            WhatIf::GoOn(number) => {
                let taken_up = self.sitting.go_on_with_what_if(number);
                self.enter(taken_up)
            }
            WhatIf::Compare(None) if self.sitting.what_if().is_some() => {
                self.compare_here()?;
                self.say(BACK)
            }
            WhatIf::Compare(number) => {
                let what_ifs = self.sitting.what_ifs();
                let meant = |what_if: &&WhatIfNote| number.is_none_or(|number| what_if.number == number);
                match what_ifs.iter().rfind(meant).map(|what_if| self.sitting.comparison(what_if.number)) {
                    Some(Some(comparison)) => self.put(&export::compare::render(&comparison, WIDTH)),
                    Some(None) => self.say(NOTHING_SAID),
                    None if what_ifs.is_empty() => self.list_what_ifs(),
                    None => self.say(&Refusal::NoSuchWhatIf.to_string()),
                }
            }
        }
    }

    fn enter(&mut self, entered: Result<(), Refusal>) -> io::Result<()> {
        match entered {
            Ok(()) => self.announce(),
            Err(refusal) => self.say(&refusal.to_string()),
        }
    }

    /// Says that what is played now is a what-if, and shows where it stands.
    pub(super) fn announce(&mut self) -> io::Result<()> {
        let Some(what_if) = self.sitting.what_if() else { return Ok(()) };
        let mut screen = Screen::new(WIDTH);
        screen.say(&format!("{}.", what_if.says()));
        screen.say(&what_if.instead_of());
        screen.say("Your luck is the same. Type compare to stop here and lay both courses side by side.");
        screen.gap();
        self.put(&screen.text())?;
        self.read_up_to = last_words(&self.sitting.view());
        self.show(true)
    }

    /// Stops the what-if that is played and shows both courses; the attempt is what is looked at again.
    pub(super) fn compare_here(&mut self) -> io::Result<()> {
        let number = self.sitting.leave_what_if();
        self.read_up_to = self.sitting.view().transcript.len();
        match number.and_then(|number| self.sitting.comparison(number)) {
            Some(comparison) => self.put(&format!("\n{}\n", export::compare::render(&comparison, WIDTH))),
            None => self.say(NOTHING_SAID),
        }
    }

    /// What is due where the what-if itself came to an end.
    pub(super) fn what_if_is_over(&self) -> bool {
        self.sitting.what_if().is_some() && matches!(self.sitting.view().phase, Phase::Ended { .. })
    }

    fn list_what_ifs(&mut self) -> io::Result<()> {
        let what_ifs = self.sitting.what_ifs();
        if what_ifs.is_empty() {
            return self.say(
                "After the course, what if 7 plays another line at exchange 7, with the same luck; your attempt stays \
                 as it was. The transcript has the numbers.",
            );
        }
        for what_if in &what_ifs {
            self.say(&in_a_list(what_if))?;
        }
        self.say("compare 1 reads the first beside your attempt, go on 1 plays it on, what if 7 begins another.")
    }
}

fn in_a_list(what_if: &WhatIfNote) -> String {
    let played = match what_if.played {
        0 => "nothing said yet".to_owned(),
        1 => "1 exchange played".to_owned(),
        number => format!("{number} exchanges played"),
    };
    let over = if what_if.over { ", to its end" } else { "" };
    let from = shown(what_if.from);
    format!("{}. From exchange {from} of session {}, {played}{over}.", what_if.number, what_if.session)
}
