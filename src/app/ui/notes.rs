//! Case notes: the trainee's guess at the causes, what was told, and intentions.

use bevy_egui::egui::Ui;

use super::card::card;
use super::chip;
use super::text;
use crate::app::action::Action;
use crate::app::theme::{SMALL, TIGHT};
use crate::app::words;
use crate::engine::client::Cause;
use crate::engine::scenario::words::Weight;
use crate::engine::session::Command;
use crate::engine::view::CaseNotes;

/// The notes; the formulation can be changed at any time.
pub fn notes_ui(ui: &mut Ui, notes: &CaseNotes) -> Vec<Action> {
    let mut out = Vec::new();
    text::heading(ui, "Case notes");
    text::small(ui, "Which causes are at work, in your view? Change your mind as often as you like.");
    for (place, cause) in Cause::ALL.iter().enumerate() {
        let guess = notes.formulation.get(place).copied().flatten();
        let (name, gloss) = words::cause(*cause);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = TIGHT;
            text::strong(ui, name);
            text::small(ui, gloss);
            ui.horizontal_wrapped(|ui| {
                for (says, weight) in [("None", None), ("Minor", Some(Weight::Minor)), ("Major", Some(Weight::Major))] {
                    let response = chip::pick(ui, guess == weight, says);
                    if response.clicked() && guess != weight {
                        out.push(formulate(notes, place, weight));
                    }
                }
            });
        });
    }
    list(ui, "Told so far", &notes.told, "Nothing that was hidden has been told.");
    list(ui, "Your intentions", &notes.intentions, "None yet; the stop after a session asks for one.");
    out
}

fn formulate(notes: &CaseNotes, place: usize, weight: Option<Weight>) -> Action {
    let mut causes = notes.formulation;
    if let Some(cause) = causes.get_mut(place) {
        *cause = weight;
    }
    Action::Perform(Command::Formulate(causes))
}

fn list(ui: &mut Ui, heading: &str, items: &[String], empty: &str) {
    ui.add_space(SMALL);
    text::label(ui, heading);
    if items.is_empty() {
        text::small(ui, empty);
    }
    for item in items {
        text::bullet(ui, item);
    }
}
