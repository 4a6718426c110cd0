//! The debrief's reading: formulation against truth, predictions, tags, own ratings, the client's good reasons.

use bevy_egui::egui::{Grid, Ui};

use super::{cards_ui, label_ui, note_ui};
use crate::app::action::Action;
use crate::app::theme::{GAP, SMALL, TIGHT, size};
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::tag::lower;
use crate::app::ui::text;
use crate::app::words;
use crate::engine::debrief::Debrief;
use crate::engine::guidance::labels::label;
use crate::export::lines;

pub fn reading_ui(ui: &mut Ui, debrief: &Debrief) -> Vec<Action> {
    let mut out = Vec::new();
    if lines::nothing_read(debrief) {
        note(ui, Tone::Calm, |ui| text::body(ui, lines::NOTHING_READ));
    }
    label_ui(ui, "formulation");
    card(ui, |ui| formulation_ui(ui, debrief));
    ui.add_space(GAP);
    text::heading(ui, "What the client was right about");
    note(ui, Tone::Good, |ui| text::body(ui, &debrief.right_about));
    if let Some(not_a_type) = label("not-a-type") {
        text::remark(ui, not_a_type.says);
    }
    if !debrief.good_reasons.is_empty() {
        label_ui(ui, "good-reason");
        out.extend(cards_ui(ui, &debrief.good_reasons));
    }
    if let Some(predictions) = &debrief.predictions {
        ui.add_space(GAP);
        text::heading(ui, "Your predictions");
        card(ui, |ui| {
            counted(ui, predictions.right, predictions.made, predictions.skill);
            text::body(ui, &predictions.says);
        });
    }
    if let Some(tags) = &debrief.sign_tags {
        ui.add_space(GAP);
        text::heading(ui, "Signs you tagged");
        card(ui, |ui| {
            counted(ui, tags.right, tags.tagged, tags.skill);
            text::body(ui, &tags.says);
            if let Some(not_resistance) = label("not-resistance").filter(|_| !tags.differ.is_empty()) {
                text::remark(ui, &format!("{} is a reading too: {}", not_resistance.title, lower(not_resistance.says)));
            }
            for differ in &tags.differ {
                ui.add_space(TIGHT);
                out.extend(note_ui(ui, differ));
            }
        });
    }
    ratings_ui(ui, debrief);
    out
}

fn counted(ui: &mut Ui, right: u16, made: u16, skill: i16) {
    text::strong(ui, &format!("{right} of {made}"));
    let skill = lines::skill(skill, made);
    if !skill.is_empty() {
        text::small(ui, &skill);
    }
}

fn formulation_ui(ui: &mut Ui, debrief: &Debrief) {
    let note = &debrief.formulation;
    text::speech(ui, &note.truth, size::BODY);
    ui.add_space(SMALL);
    Grid::new("causes").num_columns(3).spacing([GAP * 1.5, TIGHT]).min_row_height(24.0).show(ui, |ui| {
        text::label(ui, "Cause");
        text::label(ui, "In this story");
        text::label(ui, "Your guess");
        ui.end_row();
        for cause in &note.causes {
            ui.vertical(|ui| {
                ui.set_max_width((ui.clip_rect().width() * 0.4).clamp(150.0, 330.0));
                text::body(ui, &format!("{} {}", cause.id, cause.title));
            });
            text::inline(ui, cause.in_story.as_deref().unwrap_or(lines::not_in_story(debrief)));
            text::inline(ui, cause.guessed.as_deref().unwrap_or("not guessed"));
            ui.end_row();
        }
    });
    ui.add_space(SMALL);
    text::body(ui, &note.says);
    list(ui, "Told", &note.told);
    list(ui, "Not told", &note.untold);
}

fn list(ui: &mut Ui, heading: &str, items: &[String]) {
    if !items.is_empty() {
        text::label(ui, heading);
        items.iter().for_each(|item| text::bullet(ui, item));
    }
}

fn ratings_ui(ui: &mut Ui, debrief: &Debrief) {
    if debrief.self_ratings.is_empty() {
        return;
    }
    ui.add_space(GAP);
    text::heading(ui, "Your ratings beside the bands");
    card(ui, |ui| {
        Grid::new("ratings").num_columns(4).spacing([GAP * 1.5, TIGHT]).min_row_height(24.0).show(ui, |ui| {
            for heading in ["Session", "Side of the work", "Yours", "Here"] {
                text::label(ui, heading);
            }
            ui.end_row();
            for rating in &debrief.self_ratings {
                text::inline(ui, &rating.session.to_string());
                text::inline(ui, words::global_band(rating.of).0);
                text::inline(ui, words::band(rating.rated));
                text::inline(ui, rating.band.map_or("Too little seen", words::band));
                ui.end_row();
            }
        });
    });
}
