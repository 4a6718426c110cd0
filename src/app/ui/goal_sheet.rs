//! The goal sheet: goals in their owners' words, and what can be done with them.

use bevy_egui::egui::{TextEdit, Ui};

use super::button::{self, Weight};
use super::card::{Tone, card, note};
use super::chip;
use super::text;
use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::SMALL;
use crate::app::words;
use crate::engine::scenario::words::GoalStage;
use crate::engine::session::Command;
use crate::engine::view::{GoalSheet, Room};

/// The sheet. Without a room (between sessions) it can only be read.
pub fn goal_sheet_ui(ui: &mut Ui, sheet: &GoalSheet, room: Option<&Room>, draft: &mut Draft) -> Vec<Action> {
    let mut out = Vec::new();
    text::heading(ui, "Goal sheet");
    if sheet.goals.is_empty() && sheet.can_write.is_empty() {
        text::soft(ui, "No goal has come up yet. Ask what the client wants from this.");
    }
    for goal in &sheet.goals {
        card(ui, |ui| {
            text::speech(ui, &goal.words, crate::app::theme::size::BODY);
            ui.horizontal_wrapped(|ui| {
                let tone = if goal.stage == GoalStage::Imposed { Tone::Attention } else { Tone::Calm };
                chip::badge(ui, tone, words::goal_stage(goal.stage));
                if room.is_some_and(|room| room.can_revisit.contains(&goal.goal)) {
                    let revisit = Action::Perform(Command::RevisitGoal(goal.goal));
                    out.extend(button::action(ui, Weight::Small, revisit));
                }
            });
        });
    }
    if room.is_some() {
        out.extend(can_write_ui(ui, sheet, draft));
    }
    if room.is_some_and(|room| room.can_hand_over) {
        out.extend(button::action(ui, Weight::Secondary, Action::Perform(Command::HandOverCopy)));
        text::small(ui, "Offering a copy takes a moment of the session.");
    } else if sheet.copy_offered {
        text::small(ui, "The client has been offered a copy.");
    }
    if let Some(task) = &sheet.task {
        ui.add_space(SMALL);
        note(ui, Tone::Calm, |ui| {
            text::label(ui, "Task for the week");
            text::body(ui, task);
        });
    }
    out
}

fn can_write_ui(ui: &mut Ui, sheet: &GoalSheet, draft: &mut Draft) -> Vec<Action> {
    let mut out = Vec::new();
    for (goal, words) in &sheet.can_write {
        note(ui, Tone::Calm, |ui| {
            text::label(ui, "Came up, and is not written down");
            if draft.goal == Some(*goal) {
                let field = TextEdit::multiline(&mut draft.goal_words).desired_rows(2).desired_width(f32::INFINITY);
                let name = text::small(ui, "The goal, as near to the client’s words as you can");
                ui.add(field).labelled_by(name.id);
                ui.horizontal_wrapped(|ui| {
                    let filled = !draft.goal_words.trim().is_empty();
                    out.extend(button::action_if(ui, filled, Weight::Secondary, Action::KeepGoal(*goal)));
                    out.extend(button::action(ui, Weight::Quiet, Action::EditGoal(None)));
                });
            } else {
                text::speech(ui, words, crate::app::theme::size::BODY);
                out.extend(button::action(ui, Weight::Quiet, Action::EditGoal(Some(*goal))));
            }
        });
    }
    out
}
