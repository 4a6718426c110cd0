//! The debrief's first part: how it ended, what went well, safety, the four bands, what to practise next.

use bevy_egui::egui::{Ui, vec2};

use super::{exchanges_ui, notes_ui};
use crate::app::action::Action;
use crate::app::theme::{GAP, SMALL, TIGHT, size};
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::tag::rule;
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::debrief::{BandNote, Debrief};
use crate::engine::guidance::{Band, labels::label};
use crate::engine::scenario::words::EndingKind;
use crate::export::lines;

pub fn overview_ui(ui: &mut Ui, debrief: &Debrief) -> Vec<Action> {
    let mut out = Vec::new();
    card(ui, |ui| whole_ui(ui, debrief));
    out.extend(notes_ui(ui, "What went well", &debrief.went_well));
    ui.add_space(GAP);
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
    if !debrief.practise_next.is_empty() {
        ui.add_space(GAP);
        text::heading(ui, "Practise next");
        card(ui, |ui| debrief.practise_next.iter().for_each(|next| text::bullet(ui, next)));
    }
    ui.add_space(GAP);
    text::heading(ui, "Four sides of the work");
    bands_ui(ui, &debrief.bands);
    ui.add_space(GAP);
    text::heading(ui, "What this cannot say");
    for caveat in &debrief.caveats {
        text::remark(ui, caveat);
    }
    out
}

/// The band in words, why it is held down, how it ended, and where luck came in.
fn whole_ui(ui: &mut Ui, debrief: &Debrief) {
    ui.horizontal_wrapped(|ui| {
        text::heading(ui, &format!("Band: {}", words::band(debrief.band).to_lowercase()));
        chip::badge(ui, band_tone(Some(debrief.band)), if debrief.passed { "Passed" } else { "Not passed yet" });
    });
    for why in &debrief.held_down {
        note(ui, Tone::Attention, |ui| text::body(ui, why));
    }
    ui.add_space(TIGHT);
    match &debrief.ending {
        Some(ending) => {
            text::strong(ui, &ending.title);
            text::speech(ui, &ending.says, size::BODY);
            if matches!(
                ending.kind,
                EndingKind::AgreedEarlyEnd | EndingKind::PausedByAgreement | EndingKind::ReferredOn
            ) && let Some(respected) = label("a-respected-no")
            {
                text::remark(ui, respected.says);
            }
        }
        None => {
            text::soft(ui, "The course is still going; this is how it stands.");
        }
    }
    if let Some(luck) = &debrief.luck_note {
        note(ui, Tone::Calm, |ui| text::body(ui, luck));
    }
    ui.add_space(SMALL);
    rule(ui);
    ui.add_space(TIGHT);
    let figures = [
        ("The work", Some(debrief.process), "What you did. It decides the band."),
        ("Outcome", Some(debrief.outcome), "What came of it for the client."),
        ("Reading", debrief.reading, "Signs, causes and answers read."),
        ("One number", Some(u16::from(debrief.score) * 10), "70 parts work, 15 outcome, 15 reading."),
    ];
    let columns = if ui.available_width() >= 520.0 { 4 } else { 2 };
    for row in figures.chunks(columns.into()) {
        layout::equal(ui, columns, GAP, |ui, place| {
            if let Some((name, value, says)) = row.get(place) {
                figure_ui(ui, name, *value, says);
            }
        });
    }
}

fn figure_ui(ui: &mut Ui, name: &str, value: Option<u16>, says: &str) {
    ui.spacing_mut().item_spacing.y = 2.0;
    text::label(ui, name);
    text::strong(ui, &value.map_or_else(|| "nothing read".to_owned(), lines::of_hundred));
    text::small(ui, says);
}

fn bands_ui(ui: &mut Ui, bands: &[BandNote]) {
    let columns = if ui.available_width() >= 560.0 { 2 } else { 1 };
    for row in bands.chunks(columns.into()) {
        layout::equal(ui, columns, GAP, |ui, place| row.get(place).into_iter().for_each(|band| band_ui(ui, band)));
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
