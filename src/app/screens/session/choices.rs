//! What can be said now: the beat's choices, the ones for any time, and the bar that says the selected one.

use bevy_egui::egui::{Event, FocusDirection, Id, Key, Modifiers, Response, Ui};

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

/// How a choice is made without a pointer.
pub const KEYS: &str = "Keys 1–9 or ↑ ↓, then Enter";

/// The keys of the room.
pub fn keys(ui: &Ui, room: &Room, draft: &Draft) -> Vec<Action> {
    if room.write_first { Vec::new() } else { choice_keys(ui, room.choices.len(), draft) }
}

/// 1 to 9 and the arrows select, Enter says, Esc clears; not while text is being written. Keys pressed within one frame
/// all count.
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
            let step = match key {
                Key::ArrowDown => Some(selected.map_or(0, |at| (at + 1).min(choices.saturating_sub(1)))),
                Key::ArrowUp => Some(selected.map_or(choices.saturating_sub(1), |at| at.saturating_sub(1))),
                _ => None,
            };
            let action = match key {
                _ if step.is_some() && !elsewhere && choices > 0 => Action::Select(step),
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
        ui.memory_mut(|memory| {
            memory.move_focus(FocusDirection::None);
            match (out.last(), selected) {
                (Some(Action::Select(_)), Some(place)) => memory.request_focus(choice_id(place)),
                _ => memory.surrender_focus(id),
            }
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
        let columns = if ui.available_width() >= 520.0 { 2 } else { 1 };
        for row in anytime.chunks(columns.into()) {
            layout::equal(ui, columns, SMALL, |ui, place| {
                row.get(place).into_iter().for_each(|(place, choice)| out.extend(one(ui, *place, choice, draft)));
            });
        }
    }
    ui.add_space(SMALL);
    out
}

fn one(ui: &mut Ui, place: usize, choice: &ChoiceView, draft: &Draft) -> Option<Action> {
    let selected = draft.selected == Some(place);
    let shown = Choice { number: place + 1, says: &choice.says, selected, quiet: choice.anytime };
    let response = choice_ui(ui, choice_id(place), &shown);
    bring_into_view(ui, place, selected, &response);
    response.clicked().then_some(Action::Select(Some(place)))
}

/// A choice that was selected by a key may stand below the fold.
fn bring_into_view(ui: &Ui, place: usize, selected: bool, response: &Response) {
    let id = Id::new("the choice that was brought into view");
    let before: Option<usize> = ui.data(|data| data.get_temp(id));
    if selected && before != Some(place) {
        response.scroll_to_me(None);
        ui.data_mut(|data| data.insert_temp(id, place));
    } else if !selected && before == Some(place) {
        ui.data_mut(|data| data.remove::<usize>(id));
    }
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
            text::small(ui, KEYS);
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
