//! The history: past attempts, with what became of them.

use bevy_egui::egui::{Align, Layout, Ui, vec2};

use crate::app::action::Action;
use crate::app::backend::HistoryRow;
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card};
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::guidance::Band;

/// Draws the history.
pub fn history_ui(ui: &mut Ui, rows: &[HistoryRow]) -> Vec<Action> {
    layout::page(ui, "history", 860.0, |ui| {
        let mut out = Vec::new();
        text::title(ui, "History");
        if rows.is_empty() {
            text::soft(ui, "No attempt yet. Choose a client in the library.");
            out.extend(button::action(ui, Weight::Secondary, Action::Open(crate::app::model::Screen::Library)));
        }
        for row in rows {
            card(ui, |ui| {
                ui.horizontal_top(|ui| {
                    let words = ui.available_width() - 170.0;
                    ui.allocate_ui_with_layout(vec2(words, 0.0), Layout::top_down(Align::Min), |ui| words_ui(ui, row));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| out.extend(way_ui(ui, row)));
                });
            });
        }
        out
    })
}

fn words_ui(ui: &mut Ui, row: &HistoryRow) {
    text::strong(ui, &format!("{} · {}", row.title, row.client));
    text::small(ui, &format!("{} · {}", row.date, words::mode(row.mode).0));
    ui.horizontal_wrapped(|ui| {
        match &row.ending {
            Some(ending) => chip::badge(ui, Tone::Calm, ending),
            None => chip::badge(ui, Tone::Attention, "Still going"),
        };
        if let Some(band) = row.band {
            let tone = if band == Band::Below { Tone::Attention } else { Tone::Good };
            chip::badge(ui, tone, &format!("Band: {}", words::band(band).to_lowercase()));
        }
        if let Some(score) = row.score {
            text::small(ui, &format!("{score} of 100"));
        }
    });
}

fn way_ui(ui: &mut Ui, row: &HistoryRow) -> Option<Action> {
    let attempt = row.attempt.clone();
    match row.ending {
        Some(_) => button::action(ui, Weight::Secondary, Action::ReadDebrief(attempt)),
        None => button::action(ui, Weight::Primary, Action::Resume(attempt)),
    }
}
