//! The supervision stop after a session: a second look, a rating of one's own, an intention.

use bevy_egui::egui::{TextEdit, Ui};

use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{GAP, PAGE, SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card, note, suggested};
use crate::app::ui::transcript::{Side, bubble};
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::client::Strategy;
use crate::engine::guidance::{Band, GlobalBand};
use crate::engine::session::Command;
use crate::engine::view::{Stop, StopMoment};

/// Draws the stop.
pub fn stop_ui(ui: &mut Ui, stop: &Stop, draft: &mut Draft) -> Vec<Action> {
    layout::page_over_bar(
        ui,
        &format!("stop {}", stop.session),
        PAGE,
        |ui| {
            let mut out = Vec::new();
            text::label(ui, &format!("After session {}", stop.session));
            text::title(ui, "Two minutes of supervision");
            if stop.moments.is_empty() {
                text::soft(ui, "No moment of this session asks for a second look.");
            } else {
                text::soft(ui, &moments_line(stop.moments.len()));
            }
            ui.spacing_mut().item_spacing.y = GAP;
            for moment in &stop.moments {
                card(ui, |ui| out.extend(moment_ui(ui, moment)));
            }
            card(ui, |ui| out.extend(rating_ui(ui, stop, draft)));
            if !stop.last {
                card(ui, |ui| out.extend(intention_ui(ui, stop, draft)));
            }
            out
        },
        |ui| {
            let label = if stop.last { "Finish the course" } else { "Go on to the week" };
            let onward = button::onward(ui, label, Action::Perform(Command::Continue));
            text::small(ui, "A second look, a rating and an intention are all optional.");
            onward.into_iter().collect()
        },
    )
}

fn moments_line(number: usize) -> String {
    let moments = text::counted(number, "moment", "moments");
    format!(
        "{moments} worth a second look, each with two other lines. They are not better by rule; try how they sound."
    )
}

fn moment_ui(ui: &mut Ui, moment: &StopMoment) -> Vec<Action> {
    let mut out = Vec::new();
    ui.spacing_mut().item_spacing.y = SMALL;
    bubble(ui, Side::Client, &moment.client, None, None);
    bubble(ui, Side::Trainee, &moment.trainee, None, None);
    text::body(ui, &moment.why);
    ui.add_space(TIGHT);
    for (strategy, line) in &moment.other_lines {
        suggested(ui, words::strategy(*strategy).0, line);
    }
    if moment.can_retry {
        let back = Action::Perform(Command::StepBack { exchange: moment.exchange });
        out.extend(button::labelled(ui, Weight::Secondary, "Try this moment again", back));
    }
    out
}

fn rating_ui(ui: &mut Ui, stop: &Stop, draft: &Draft) -> Vec<Action> {
    let mut out = Vec::new();
    ui.spacing_mut().item_spacing.y = SMALL;
    text::heading(ui, "How was your session?");
    text::small(ui, "Your own view, before any other. The debrief puts the two side by side.");
    for of in GlobalBand::ALL {
        let place = *of as usize;
        let kept = stop.rated.and_then(|rated| rated.get(place).copied());
        let rated = draft.ratings.get(place).copied().flatten().or(kept);
        let (name, question) = words::global_band(*of);
        ui.add_space(TIGHT);
        text::strong(ui, name);
        ui.add_space(-TIGHT);
        text::small(ui, question);
        ui.horizontal_wrapped(|ui| {
            for (value, band) in (0_u8..).zip(Band::ALL) {
                let says = words::band(*band);
                let response = chip::pick(ui, rated == Some(value), says);
                if response.on_hover_text(name).clicked() {
                    out.push(Action::PickRating(*of, value));
                }
            }
        });
    }
    if stop.rated.is_some() {
        text::small(ui, "Your rating is kept.");
    }
    out
}

fn intention_ui(ui: &mut Ui, stop: &Stop, draft: &mut Draft) -> Vec<Action> {
    let mut out = Vec::new();
    ui.spacing_mut().item_spacing.y = SMALL;
    text::heading(ui, "One intention for next week");
    if let Some((strategy, says)) = &stop.intention {
        note(ui, Tone::Good, |ui| text::body(ui, &format!("{}: {says}", words::strategy(*strategy).0)));
    }
    out.extend(strategies_ui(ui, draft.next_week, Action::PickNextWeek));
    let name = text::small(ui, "In your own words");
    let field = TextEdit::singleline(&mut draft.next_week_words).desired_width(f32::INFINITY).margin(SMALL);
    ui.add(field).labelled_by(name.id);
    ui.add_space(GAP / 2.0);
    let ready = draft.next_week.is_some();
    out.extend(button::action_if(ui, ready, Weight::Secondary, Action::KeepIntention));
    out
}

/// The strategies that can be an intention, as chips.
pub fn strategies_ui(ui: &mut Ui, picked: Option<Strategy>, pick: fn(Strategy) -> Action) -> Vec<Action> {
    let mut out = Vec::new();
    ui.horizontal_wrapped(|ui| {
        for strategy in Strategy::ALL {
            if matches!(strategy, Strategy::Fight | Strategy::Drift) {
                continue;
            }
            let (name, gloss) = words::strategy(*strategy);
            let response = chip::pick(ui, picked == Some(*strategy), name);
            if response.on_hover_text(gloss).clicked() {
                out.push(pick(*strategy));
            }
        }
    });
    out
}
