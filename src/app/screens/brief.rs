//! The brief: what is known before the first session.

use bevy_egui::egui::Ui;

use crate::app::action::Action;
use crate::app::theme::{PAGE, SMALL, WIDE};
use crate::app::ui::button;
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::{chip, layout, portrait, text};
use crate::app::words;
use crate::engine::session::Command;
use crate::engine::view::{Brief, SessionView};

/// The width of the client's card.
const PICTURE: f32 = 250.0;

/// Draws the brief.
pub fn brief_ui(ui: &mut Ui, view: &SessionView, brief: &Brief) -> Vec<Action> {
    layout::page_over_bar(
        ui,
        "brief",
        PICTURE + WIDE + PAGE,
        |ui| {
            if ui.available_width() < 700.0 {
                portrait::portrait_strip_ui(ui, &view.client);
                text::small(ui, &view.client.looks);
                words_ui(ui, view, brief);
            } else {
                let picture = |ui: &mut Ui| {
                    card(ui, |ui| portrait::portrait_ui(ui, &view.client, 0.62));
                };
                layout::beside(ui, PICTURE, WIDE, picture, |ui| words_ui(ui, view, brief));
            }
            Vec::new()
        },
        |ui| {
            let begin = Action::Perform(Command::Begin);
            let begun = button::onward(ui, begin.label(), begin);
            text::small(ui, "You can leave at any time; everything is saved.");
            begun.into_iter().collect()
        },
    )
}

fn words_ui(ui: &mut Ui, view: &SessionView, brief: &Brief) {
    text::title(ui, &view.title);
    text::soft(
        ui,
        &format!("{} with {}", text::counted(view.sessions.into(), "session", "sessions"), view.client.name),
    );
    if !brief.content_notes.is_empty() {
        note(ui, Tone::Attention, |ui| {
            text::label(ui, "Content notes");
            text::body(ui, &format!("What comes up: {}.", brief.content_notes.join("; ")));
        });
        ui.add_space(SMALL);
    }
    card(ui, |ui| {
        text::label(ui, "Brief");
        for paragraph in brief.brief.split("\n\n") {
            text::body(ui, paragraph.trim());
        }
        ui.add_space(SMALL);
        text::label(ui, "Safety screening");
        text::body(ui, &brief.screening);
        if let Some(plan) = &brief.plan {
            ui.add_space(SMALL);
            text::label(ui, "Plan for the first session");
            text::body(ui, plan);
        }
        if !brief.practises.is_empty() {
            ui.add_space(SMALL);
            text::label(ui, "What this client practises");
            ui.horizontal_wrapped(|ui| {
                for strategy in &brief.practises {
                    let (name, gloss) = words::strategy(*strategy);
                    chip::badge(ui, Tone::Calm, name).on_hover_text(gloss);
                }
            });
        }
    });
}
