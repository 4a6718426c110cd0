//! What can be said now: the beat's choices, the ones for any time, and the bar that says the selected one.

use bevy_egui::egui::{Event, Id, Key, Modifiers, Ui};

use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::choice::{Choice, DIGITS, choice_ui};
use crate::app::ui::tag::rule;
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::client::Answer;
use crate::engine::session::Command;
use crate::engine::view::{ChoiceView, Room};

/// The keys of the room: choices, and tagging the last line.
pub fn keys(ui: &Ui, room: &Room, draft: &Draft) -> Vec<Action> {
    if room.write_first { Vec::new() } else { choice_keys(ui, room.choices.len(), draft) }
}

/// 1 to 9 select, Enter says, Esc clears; not while text is being written. Keys pressed within one frame all count.
pub fn choice_keys(ui: &Ui, choices: usize, draft: &Draft) -> Vec<Action> {
    if ui.ctx().text_edit_focused() {
        return Vec::new();
    }
    let focused = ui.memory(|memory| memory.focused());
    let on_choice = focused.and_then(|id| (0..choices).find(|place| choice_id(*place) == id));
    let elsewhere = focused.is_some() && on_choice.is_none();
    let mut selected = draft.selected;
    let mut out = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers: Modifiers::NONE, .. } = event else { return true };
            let digit = DIGITS.iter().position(|one| one == key).filter(|place| *place < choices);
            let action = match key {
                _ if digit.is_some() => Action::Select(digit),
                Key::Escape if selected.is_some() => Action::Select(None),
                // Enter on a choice that is not selected is for that choice, and on another control for that.
                Key::Enter
                    if selected.is_some()
                        && !elsewhere
                        && (!out.is_empty() || on_choice.is_none_or(|at| selected == Some(at))) =>
                {
                    Action::Say
                }
                _ => return true,
            };
            if let Action::Select(place) = action {
                selected = place;
            }
            out.push(action);
            false
        });
    });
    if let (Some(id), false) = (focused.filter(|_| on_choice.is_some()), out.is_empty()) {
        // The keyboard goes along with the selection.
        ui.memory_mut(|memory| match (out.last(), selected) {
            (Some(Action::Select(_)), Some(place)) => memory.request_focus(choice_id(place)),
            _ => memory.surrender_focus(id),
        });
    }
    out
}

fn choice_id(place: usize) -> Id {
    layout::stable("choice", place)
}

/// Draws the choices.
pub fn choices_ui(ui: &mut Ui, room: &Room, draft: &Draft) -> Vec<Action> {
    let mut out = Vec::new();
    // The ring around the first and last choice needs a little room.
    ui.add_space(TIGHT);
    ui.set_max_width(ui.available_width() - SMALL);
    if let Some(written) = &room.written {
        text::small(ui, &format!("You wrote: “{written}”. Select the line that comes nearest."));
    }
    text::label(ui, "What do you say?");
    let numbered: Vec<(usize, &ChoiceView)> = room.choices.iter().enumerate().collect();
    for (place, choice) in numbered.iter().filter(|(_, choice)| !choice.anytime) {
        out.extend(one(ui, *place, choice, draft));
    }
    let anytime: Vec<_> = numbered.iter().filter(|(_, choice)| choice.anytime).collect();
    if !anytime.is_empty() {
        ui.add_space(SMALL);
        rule(ui);
        text::label(ui, "At any time");
        let wide = ui.available_width() >= 520.0;
        for row in anytime.chunks(if wide { 2 } else { 1 }) {
            if wide {
                ui.columns_const(|[left, right]| {
                    for (column, (place, choice)) in [left, right].into_iter().zip(row) {
                        out.extend(one(column, *place, choice, draft));
                    }
                });
            } else {
                for (place, choice) in row {
                    out.extend(one(ui, *place, choice, draft));
                }
            }
        }
    }
    ui.add_space(SMALL);
    out
}

fn one(ui: &mut Ui, place: usize, choice: &ChoiceView, draft: &Draft) -> Option<Action> {
    let selected = draft.selected == Some(place);
    let shown = Choice { number: place + 1, says: &choice.says, selected, quiet: choice.anytime };
    choice_ui(ui, choice_id(place), &shown).clicked().then_some(Action::Select(Some(place)))
}

/// The bar below: say the line, and, where there is room, predict the answer.
pub fn say_ui(ui: &mut Ui, room: &Room, draft: &Draft, short: bool) -> Vec<Action> {
    let mut out = Vec::new();
    rule(ui);
    ui.horizontal_wrapped(|ui| {
        out.extend(button::action_if(ui, draft.selected.is_some(), Weight::Primary, Action::Say));
        if draft.selected.is_some() {
            out.extend(button::labelled(ui, Weight::Quiet, "Clear", Action::Select(None)));
        } else {
            text::small(ui, "Keys 1 to 9 select, Enter says");
        }
        if !short {
            ui.add_space(SMALL);
            out.extend(predict_ui(ui, room));
        }
    });
    out
}

/// The four answers, as a guess.
pub fn predict_ui(ui: &mut Ui, room: &Room) -> Vec<Action> {
    let mut out = Vec::new();
    text::label(ui, "Predict");
    for answer in Answer::ALL {
        let (name, gloss) = words::answer(*answer);
        let response = chip::pick(ui, room.predicted == Some(*answer), name).on_hover_text(gloss);
        if response.clicked() {
            out.push(Action::Perform(Command::Predict(*answer)));
        }
    }
    out
}
