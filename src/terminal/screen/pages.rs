//! The pages that can be read at any time.

use super::Screen;
use crate::engine::attempt::Mode;
use crate::engine::client::{Cause, Sign, Strategy};
use crate::engine::view::SessionView;

/// Every command with what it does, in the order in which a course needs them.
const COMMANDS: [(&str, &str); 20] = [
    ("more", "the lines that fit at any time"),
    ("again", "this place once more"),
    ("transcript", "everything so far, with numbers"),
    ("predict hardens", "your guess at the answer, before you say a line"),
    ("tag S3, tag none, tag 7 S3", "a sign in the last words, or not resistance; or in the words before line 7"),
    ("signs", "the signs that can be tagged"),
    ("notes", "your case notes"),
    ("cause C3 major", "your guess at a cause: major, minor or none"),
    ("goals", "the goal sheet"),
    ("sheet 1", "writes down goal 1; words of your own can come after it"),
    ("copy, revisit 1", "offers a copy of the sheet; looks at goal 1 again"),
    ("aside", "puts the session’s plan on hold without saying so"),
    ("moments", "after a session: what is worth a second look"),
    ("rate, rate 1 1 2 0", "after a session: how you think it went"),
    ("intend pace", "after a session: an intention for next week"),
    ("debrief, debrief 3, debrief all", "the debrief: its contents, a section, all of it"),
    ("what if, what if 7", "after the course: what you tried; another line at exchange 7, with the same luck"),
    ("compare, go on 1", "stops a what-if and lays both courses side by side; plays the first what-if on"),
    ("save FILE", "keeps the attempt in another file"),
    ("quit", "leaves; what you did is saved as you go. So do Ctrl-D and Ctrl-C"),
];

/// The commands of practice mode.
const PRACTICE: [(&str, &str); 3] = [
    ("coach", "a hint for the next line"),
    ("meters on, meters off", "what is hidden"),
    ("back, back 7", "to just before the last line, or line 7"),
];

impl Screen {
    /// The commands.
    pub fn help(&mut self, view: &SessionView) {
        self.say("Type the number of a line to say it; Enter goes on. At a moment to write first, type your words.");
        let practice = if view.mode == Mode::Practice { &PRACTICE[..] } else { &[] };
        for (command, says) in COMMANDS.iter().chain(practice) {
            self.item(&format!("{command}: "), &format!("{says}."));
        }
    }

    /// The goal sheet.
    pub fn goals(&mut self, view: &SessionView) {
        let sheet = &view.goal_sheet;
        self.say("Goal sheet");
        if sheet.goals.is_empty() {
            self.say("Nothing is written down yet.");
        }
        for (at, row) in sheet.goals.iter().enumerate() {
            self.item(&format!("{}. ", at + 1), &row.words);
        }
        if sheet.copy_offered {
            self.say("A copy was offered.");
        } else if !sheet.goals.is_empty() {
            self.say("No copy was offered yet. copy: offers one. revisit 1: looks at goal 1 again.");
        }
        for (at, (_, says)) in sheet.can_write.iter().enumerate() {
            self.item(&format!("sheet {}: writes down ", at + 1), &format!("“{says}”"));
        }
        if sheet.goals.is_empty() && sheet.can_write.is_empty() {
            self.say("A goal can be written down once it has come up.");
        }
        if let Some(task) = &sheet.task {
            self.item("For the week: ", task);
        }
    }

    /// The trainee's notes.
    pub fn notes(&mut self, view: &SessionView) {
        self.say("Case notes: your guess at the causes");
        for (cause, weight) in Cause::ALL.iter().zip(view.notes.formulation) {
            let weight = weight.map_or("none", |weight| weight.name());
            self.item(&format!("{} ", cause.guidance_id()), &format!("{}: {}", cause.title(), weight.to_lowercase()));
        }
        self.say("Change it with: cause C3 major (or minor, or none).");
        for told in &view.notes.told {
            self.item("Told: ", told);
        }
        for intention in &view.notes.intentions {
            self.item("You intended: ", intention);
        }
    }

    /// The signs that can be tagged.
    pub fn signs(&mut self) {
        for sign in Sign::ALL {
            self.item(&format!("{} ", sign.guidance_id()), sign.title());
        }
        self.say("Tag the last words with: tag S3, or with: tag none, where it is not resistance.");
    }

    /// The strategies that can be named before a line, or intended.
    pub fn strategies(&mut self) {
        for strategy in Strategy::ALL {
            self.item(&format!("{}: ", strategy.name().to_lowercase()), strategy.says());
        }
    }
}
