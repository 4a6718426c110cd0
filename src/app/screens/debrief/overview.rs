//! The debrief's first part: how it ended, what went well, safety, the four bands, what to practise next.

use bevy_egui::egui::{Ui, vec2};

use super::{exchanges_ui, notes_ui};
use crate::app::action::Action;
use crate::app::theme::{GAP, SMALL, TIGHT, size};
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::{chip, text};
use crate::app::words;
use crate::engine::debrief::{BandNote, Debrief};
use crate::engine::guidance::Band;
use crate::export::lines;

pub fn overview_ui(ui: &mut Ui, debrief: &Debrief) -> Vec<Action> {
    let mut out = Vec::new();
    card(ui, |ui| whole_ui(ui, debrief));
    out.extend(notes_ui(ui, "What went well", &debrief.went_well));
    ui.add_space(SMALL);
    text::heading(ui, "Safety");
    let tone = match (debrief.safety.came_up, debrief.safety.met) {
        (_, false) => Tone::Bad,
        (true, true) => Tone::Good,
        (false, true) => Tone::Calm,
    };
    note(ui, tone, |ui| {
        text::body(ui, &debrief.safety.says);
        out.extend(exchanges_ui(ui, &debrief.safety.exchanges));
    });
    ui.add_space(SMALL);
    text::heading(ui, "Four sides of the work");
    bands_ui(ui, &debrief.bands);
    if !debrief.practise_next.is_empty() {
        ui.add_space(SMALL);
        text::heading(ui, "Practise next");
        card(ui, |ui| debrief.practise_next.iter().for_each(|next| text::bullet(ui, next)));
    }
    ui.add_space(SMALL);
    for caveat in &debrief.caveats {
        text::small(ui, caveat);
    }
    out
}

/// The band in words, the ending, and where luck came in.
fn whole_ui(ui: &mut Ui, debrief: &Debrief) {
    ui.horizontal_wrapped(|ui| {
        text::heading(ui, &format!("Band: {}", words::band(debrief.band).to_lowercase()));
        chip::badge(ui, band_tone(Some(debrief.band)), if debrief.passed { "Passed" } else { "Not passed yet" });
        text::inline(ui, &format!("{} of 100", debrief.score));
    });
    match &debrief.ending {
        Some(ending) => {
            text::strong(ui, &ending.title);
            text::speech(ui, &ending.says, size::BODY);
        }
        None => {
            text::soft(ui, "The course is still going; this is how it stands.");
        }
    }
    ui.add_space(TIGHT);
    ui.horizontal_wrapped(|ui| {
        part(ui, "The work", Some(debrief.process));
        part(ui, "Outcome", Some(debrief.outcome));
        part(ui, "Reading", debrief.reading);
    });
    if let Some(luck) = &debrief.luck_note {
        note(ui, Tone::Calm, |ui| text::body(ui, luck));
    }
}

fn part(ui: &mut Ui, name: &str, value: Option<u16>) {
    text::label(ui, name);
    match value {
        Some(value) => text::inline(ui, &lines::of_hundred(value)),
        None => text::inline(ui, "nothing read"),
    };
    ui.add_space(GAP);
}

fn bands_ui(ui: &mut Ui, bands: &[BandNote]) {
    let wide = ui.available_width() >= 640.0;
    for row in bands.chunks(if wide { 2 } else { 1 }) {
        if wide {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.columns_const(|[left, right]| {
                for (column, band) in [left, right].into_iter().zip(row) {
                    band_ui(column, band);
                }
            });
        } else {
            row.iter().for_each(|band| band_ui(ui, band));
        }
    }
}

fn band_ui(ui: &mut Ui, band: &BandNote) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(SMALL, TIGHT);
        let (name, question) = words::global_band(band.of);
        ui.horizontal_wrapped(|ui| {
            text::strong(ui, name);
            chip::badge(ui, band_tone(band.band), band.band.map_or("Too little seen", words::band));
        });
        text::small(ui, question);
        text::body(ui, &band.why);
    });
}

pub fn band_tone(band: Option<Band>) -> Tone {
    match band {
        Some(Band::Good) => Tone::Good,
        Some(Band::Fair) | None => Tone::Calm,
        Some(Band::Below) => Tone::Attention,
    }
}
