//! The debrief: what happened, why, and what to try next.

mod course;
mod overview;
mod reading;
pub mod rules;
mod sources;
mod transcript;
mod worth;

use bevy_egui::egui::Ui;

use crate::app::action::Action;
use crate::app::model::{Draft, Part};
use crate::app::theme::{GAP, PAGE, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::attempt::WhatIfNote;
use crate::engine::debrief::{Debrief, Note};
use crate::engine::guidance::{Label, labels::label};

/// Draws the debrief.
/// `valued` is how far the choices are valued, in per mille, while that is under way.
pub fn debrief_ui(
    ui: &mut Ui,
    debrief: &Debrief,
    what_ifs: &[WhatIfNote],
    draft: &mut Draft,
    valued: Option<u16>,
) -> Vec<Action> {
    let part = draft.part;
    let widest = if matches!(part, Part::Course | Part::Choices) { 1180.0 } else { PAGE };
    layout::page(ui, part.label(), widest, |ui| {
        let mut out = header_ui(ui, debrief, part);
        ui.add_space(GAP);
        out.extend(match part {
            Part::Overview => overview::overview_ui(ui, debrief),
            Part::Rules => rules::rules_ui(ui, debrief, draft),
            Part::Course => course::course_ui(ui, debrief, draft),
            Part::Choices => worth::worth_ui(ui, debrief, draft, valued),
            Part::Reading => reading::reading_ui(ui, debrief),
            Part::Transcript => transcript::transcript_ui(ui, debrief, what_ifs, draft),
            Part::Sources => sources::sources_ui(ui, debrief),
        });
        out
    })
}

fn header_ui(ui: &mut Ui, debrief: &Debrief, part: Part) -> Vec<Action> {
    let mut out = Vec::new();
    text::title(ui, &format!("Debrief: {}", debrief.title));
    ui.horizontal_wrapped(|ui| {
        text::soft(ui, &format!("{} · {} · seed {}", debrief.client, words::mode(debrief.mode).0, debrief.seed));
        ui.add_space(GAP);
        out.extend(button::action(ui, Weight::Small, Action::Export));
    });
    ui.add_space(TIGHT);
    ui.horizontal_wrapped(|ui| {
        for one in Part::ALL {
            let show = Action::ShowPart(one);
            let response = chip::pick(ui, one == part, one.label());
            let response = match show.tooltip() {
                Some(tooltip) => response.on_hover_text(tooltip),
                None => response,
            };
            if response.clicked() {
                out.push(show);
            }
        }
    });
    out
}

/// A heading with the sentence of a label of the guidance, and what it stands on.
fn label_ui(ui: &mut Ui, id: &str) {
    let Some(label) = label(id) else { return };
    ui.add_space(GAP);
    text::heading(ui, label.title);
    remark_ui(ui, label);
}

/// A label's sentence, and what it stands on.
fn remark_ui(ui: &mut Ui, label: &Label) {
    ui.add_space(-TIGHT);
    text::soft(ui, label.says).on_hover_text(format!("Stands on {} of the guidance", label.cites.join(", ")));
}

/// A remark with links to its exchanges.
fn note_ui(ui: &mut Ui, note: &Note) -> Vec<Action> {
    let mut out = Vec::new();
    ui.spacing_mut().item_spacing.y = TIGHT;
    if !note.title.is_empty() {
        text::strong(ui, &note.title);
    }
    text::body(ui, &note.says);
    out.extend(exchanges_ui(ui, &note.exchanges));
    out
}

/// Links to exchanges.
fn exchanges_ui(ui: &mut Ui, exchanges: &[u16]) -> Vec<Action> {
    let mut out = Vec::new();
    if !exchanges.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for exchange in exchanges {
                out.extend(button::labelled(ui, Weight::Small, &exchange_name(*exchange), Action::JumpTo(*exchange)));
            }
        });
    }
    out
}

/// Exchanges are counted from 0 in the log and from 1 on the screen.
fn exchange_name(exchange: u16) -> String {
    format!("Exchange {}", exchange.saturating_add(1))
}

/// Remarks under a heading, each in a card; nothing where there are none.
fn notes_ui(ui: &mut Ui, heading: &str, notes: &[Note]) -> Vec<Action> {
    let mut out = Vec::new();
    if !notes.is_empty() {
        ui.add_space(GAP);
        text::heading(ui, heading);
        out.extend(cards_ui(ui, notes));
    }
    out
}

/// Remarks, each in a card.
fn cards_ui(ui: &mut Ui, notes: &[Note]) -> Vec<Action> {
    let mut out = Vec::new();
    for note in notes {
        card(ui, |ui| out.extend(note_ui(ui, note)));
    }
    out
}
