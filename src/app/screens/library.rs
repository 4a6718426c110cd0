//! The library: every client that can be seen, and how.

use bevy_egui::egui::Ui;

use crate::app::action::Action;
use crate::app::backend::LibraryCard;
use crate::app::theme::{GAP, SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::attempt::Mode;
use crate::engine::guidance::Band;

/// Said once, here.
const STANDING: &str = "Slackwater trains; it does not treat. Feedback is formative, not a judgement of fitness.";

/// Draws the library.
pub fn library_ui(ui: &mut Ui, cards: &[LibraryCard], notices: &[String], mode: Mode) -> Vec<Action> {
    layout::page(ui, "library", 1000.0, |ui| {
        let mut out = Vec::new();
        text::title(ui, "Choose a client");
        text::inline(ui, STANDING);
        ui.add_space(SMALL);
        out.extend(mode_ui(ui, mode));
        ui.add_space(SMALL);
        for notice in notices {
            note(ui, Tone::Attention, |ui| text::body(ui, notice));
        }
        if cards.is_empty() {
            text::soft(ui, "No scenario could be read, so there is nobody to see yet.");
        }
        let columns = if ui.available_width() >= 720.0 { 2 } else { 1 };
        for row in cards.chunks(columns.into()) {
            layout::equal(ui, columns, GAP, |ui, place| {
                row.get(place).into_iter().for_each(|scenario| out.extend(scenario_ui(ui, scenario)));
            });
            ui.add_space(SMALL);
        }
        out
    })
}

/// Practice or assessment, with what that means.
fn mode_ui(ui: &mut Ui, mode: Mode) -> Vec<Action> {
    let mut out = Vec::new();
    card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            text::strong(ui, "How do you want to play?");
            for one in Mode::ALL {
                if chip::pick(ui, *one == mode, words::mode(*one).0).clicked() {
                    out.push(Action::PickMode(*one));
                }
            }
        });
        text::soft(ui, words::mode(mode).1);
    });
    out
}

fn scenario_ui(ui: &mut Ui, scenario: &LibraryCard) -> Vec<Action> {
    let mut out = Vec::new();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.x = SMALL;
        text::heading(ui, &scenario.title);
        let sessions = text::counted(scenario.sessions.into(), "session", "sessions");
        text::soft(ui, &format!("{}, {} · {sessions}", scenario.client, scenario.age));
        ui.horizontal_wrapped(|ui| {
            chip::badge(ui, Tone::Calm, words::difficulty(scenario.difficulty));
            if let Some(best) = scenario.best {
                let tone = if best == Band::Below { Tone::Calm } else { Tone::Good };
                chip::badge(ui, tone, &format!("Best so far: {}", words::band(best).to_lowercase()));
            }
        });
        ui.add_space(TIGHT);
        part(ui, "Practises", &strategies(scenario));
        if !scenario.content_notes.is_empty() {
            part(ui, "Content notes", &capital(&scenario.content_notes.join("; ")));
        }
        part(ui, "So far", &progress(scenario));
        ui.add_space(SMALL);
        ui.horizontal_wrapped(|ui| {
            let start = Action::Start(scenario.scenario.clone());
            if let Some(unfinished) = &scenario.unfinished {
                let resume = Action::Resume(unfinished.attempt.clone());
                let label = format!("Resume with {}", scenario.client);
                out.extend(button::labelled(ui, Weight::Primary, &label, resume));
                out.extend(button::labelled(ui, Weight::Secondary, "Begin anew", start));
            } else {
                out.extend(button::labelled(ui, Weight::Primary, &format!("Meet {}", scenario.client), start));
            }
        });
    });
    out
}

fn part(ui: &mut Ui, name: &str, says: &str) {
    text::label(ui, name);
    ui.add_space(-TIGHT);
    text::body(ui, says);
}

/// With a capital at the beginning.
fn capital(says: &str) -> String {
    let mut letters = says.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn strategies(scenario: &LibraryCard) -> String {
    scenario.practises.iter().map(|strategy| words::strategy(*strategy).0).collect::<Vec<_>>().join(", ")
}

fn progress(scenario: &LibraryCard) -> String {
    let attempts = match scenario.attempts {
        0 => "Not tried yet".to_owned(),
        number => text::counted(number.into(), "attempt", "attempts"),
    };
    match &scenario.unfinished {
        None => attempts,
        Some(one) if one.session == 0 => format!("{attempts}, one waits at the brief"),
        Some(one) => {
            let mode = words::mode(one.mode).0.to_lowercase();
            format!("{attempts}, one waits in session {} of {} ({mode})", one.session, scenario.sessions)
        }
    }
}
