//! Beside the room: the client's card, the clock, the plan, and in practice the coach and the meters.

use bevy_egui::egui::{Align, Layout, Ui};

use crate::app::action::Action;
use crate::app::theme::{SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::{clock, meters, portrait, text};
use crate::engine::attempt::Mode;
use crate::engine::session::Command;
use crate::engine::view::{Room, SessionView};

/// The left column.
pub fn client_ui(ui: &mut Ui, view: &SessionView, room: &Room) -> Vec<Action> {
    let mut out = Vec::new();
    ui.set_max_width(ui.available_width() - SMALL);
    // The meters need the room.
    if view.meters.is_some() {
        card(ui, |ui| {
            ui.horizontal(|ui| {
                portrait::portrait_strip_ui(ui, &view.client);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    clock::clock_ui(ui, room.minutes_left, room.minutes, 42.0);
                });
            });
        });
    } else {
        card(ui, |ui| portrait::portrait_ui(ui, &view.client, 0.46));
        clock_ui(ui, room);
    }
    out.extend(plan_ui(ui, room));
    out.extend(practice_ui(ui, view));
    out
}

fn clock_ui(ui: &mut Ui, room: &Room) {
    card(ui, |ui| {
        ui.horizontal(|ui| {
            clock::clock_ui(ui, room.minutes_left, room.minutes, 48.0);
            text::inline(ui, "minutes left");
        });
    });
}

/// The same in one row, without the plan and the help.
pub fn strip_ui(ui: &mut Ui, view: &SessionView, room: &Room) {
    ui.horizontal(|ui| {
        portrait::portrait_strip_ui(ui, &view.client);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            text::small(ui, "minutes left");
            clock::clock_ui(ui, room.minutes_left, room.minutes, 42.0);
        });
    });
    ui.add_space(TIGHT);
}

/// The session's plan, and the way to put it aside.
pub fn plan_ui(ui: &mut Ui, room: &Room) -> Vec<Action> {
    let Some(plan) = &room.plan else { return Vec::new() };
    let mut out = Vec::new();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = TIGHT;
        text::label(ui, if plan.aside { "Plan, put aside" } else { "Plan for today" });
        if plan.aside {
            text::soft(ui, &plan.says);
        } else {
            text::body(ui, &plan.says);
            out.extend(button::action(ui, Weight::Small, Action::Perform(Command::PutPlanAside)));
        }
    });
    out
}

/// The coach’s hint for the line that is due.
pub fn coach_ui(ui: &mut Ui, view: &SessionView) {
    if let Some(hint) = &view.coach {
        note(ui, Tone::Attention, |ui| {
            text::label(ui, "Coach");
            text::body(ui, hint);
        });
        ui.add_space(TIGHT);
    }
}

/// The coach and the meters, in practice.
pub fn practice_ui(ui: &mut Ui, view: &SessionView) -> Vec<Action> {
    if view.mode != Mode::Practice {
        return Vec::new();
    }
    let mut out = Vec::new();
    card(ui, |ui| {
        text::label(ui, "Practice");
        if view.coach.is_none() {
            out.extend(button::action(ui, Weight::Small, Action::Perform(Command::AskCoach)));
        }
        let meters = Action::Perform(Command::ShowMeters(view.meters.is_none()));
        out.extend(button::action(ui, Weight::Small, meters));
        if let Some(meters) = &view.meters {
            ui.add_space(TIGHT);
            meters::meters_ui(ui, meters);
        }
    });
    out
}
