//! Tagging what a client said as a sign, or as not resistance.

use bevy_egui::egui::{Key, Modifiers, Sense, Ui, Vec2};

use super::button::{self, Weight};
use super::choice::{Choice, DIGITS, choice_ui};
use super::layout::stable;
use super::text;
use crate::app::action::Action;
use crate::app::theme::{self, SMALL, TIGHT, size};
use crate::app::words;
use crate::engine::client::Sign;
use crate::engine::session::Command;

/// The list of signs for one line of the client's.
pub fn tag_ui(ui: &mut Ui, exchange: u16, says: &str, tag: Option<Option<Sign>>) -> Vec<Action> {
    let mut out = Vec::new();
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(Action::Tag(None));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Num0)) {
        out.push(Action::Perform(Command::TagSign { exchange, tag: None }));
    }
    for (sign, key) in Sign::ALL.iter().zip(DIGITS) {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            out.push(Action::Perform(Command::TagSign { exchange, tag: Some(*sign) }));
        }
    }
    text::heading(ui, "What do you see in this line?");
    text::speech(ui, &format!("“{}”", says.trim()), size::BODY);
    text::small(ui, "A sign is a guess, and often the answer is that it is none.");
    ui.add_space(SMALL);
    ui.spacing_mut().item_spacing.y = TIGHT;
    out.extend(option(ui, 0, "Not resistance", tag == Some(None), exchange, None));
    ui.add_space(TIGHT);
    for (place, sign) in Sign::ALL.iter().enumerate() {
        let (name, gloss) = words::sign(*sign);
        let says = format!("{name}: {}", lower(gloss));
        out.extend(option(ui, place + 1, &says, tag == Some(Some(*sign)), exchange, Some(*sign)));
    }
    ui.add_space(SMALL);
    out.extend(button::action(ui, Weight::Quiet, Action::Tag(None)));
    out
}

fn option(ui: &mut Ui, number: usize, says: &str, selected: bool, exchange: u16, tag: Option<Sign>) -> Option<Action> {
    let choice = Choice { number, says, selected, quiet: true };
    let response = choice_ui(ui, stable("tag", number), &choice);
    response.clicked().then_some(Action::Perform(Command::TagSign { exchange, tag }))
}

/// What a tag says in the transcript.
#[must_use]
pub fn tag_words(tag: Option<Sign>) -> String {
    match tag {
        Some(sign) => format!("Sign: {}", words::sign(sign).0),
        None => "Not resistance".to_owned(),
    }
}

/// The gloss as the rest of a sentence.
#[must_use]
pub fn lower(gloss: &str) -> String {
    let mut letters = gloss.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A thin rule between parts.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0, theme::of(ui).line);
}
