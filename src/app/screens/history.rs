//! The history: past attempts, with what became of them.

use bevy_egui::egui::Ui;

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
            card(ui, |ui| out.extend(row_ui(ui, row)));
        }
        out
    })
}

fn row_ui(ui: &mut Ui, row: &HistoryRow) -> Vec<Action> {
    let mut out = Vec::new();
    text::strong(ui, &format!("{} · {}", row.title, row.client));
    text::soft(ui, &format!("{} · {}", row.date, words::mode(row.mode).0));
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
            text::soft(ui, &format!("{score} of 100"));
        }
        let attempt = row.attempt.clone();
        let (way, weight) = match row.ending {
            Some(_) => (Action::ReadDebrief(attempt), Weight::Secondary),
            None => (Action::Resume(attempt), Weight::Primary),
        };
        out.extend(button::action(ui, weight, way));
    });
    out
}
