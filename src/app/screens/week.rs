//! Between sessions: what happened, and what can be done about it.

use bevy_egui::egui::Ui;

use super::session::{KEYS, choice_keys};
use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{GAP, PAGE, SMALL, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::choice::{Choice, choice_ui};
use crate::app::ui::{layout, text};
use crate::app::words;
use crate::engine::session::Command;
use crate::engine::view::{SessionView, Week, WeekChoiceView};

/// Draws the week.
pub fn week_ui(ui: &mut Ui, view: &SessionView, week: &Week, draft: &Draft) -> Vec<Action> {
    let mut out = choice_keys(ui, week.choices.len(), draft);
    out.extend(layout::page_over_bar(
        ui,
        &format!("week {}", week.after_session),
        PAGE,
        |ui| {
            ui.add_space(GAP);
            text::label(ui, &format!("After session {} with {}", week.after_session, view.client.name));
            text::title(ui, "A week passes");
            card(ui, |ui| {
                for happened in &week.happened {
                    text::speech(ui, happened, size::HEADING);
                }
                if week.happened.is_empty() {
                    text::speech(ui, "Nothing is heard from the client.", size::HEADING);
                }
            });
            choices_ui(ui, week, draft)
        },
        |ui| if week.choices.is_empty() { continue_ui(ui) } else { do_ui(ui, draft) },
    ));
    out
}

fn continue_ui(ui: &mut Ui) -> Vec<Action> {
    button::onward(ui, "Go on to the next session", Action::Perform(Command::Continue)).into_iter().collect()
}

fn do_ui(ui: &mut Ui, draft: &Draft) -> Vec<Action> {
    let ready = draft.selected.is_some();
    let done = button::labelled_if(ui, ready, Weight::Primary, "Do this", Action::Say);
    if !ready {
        text::small(ui, KEYS);
    }
    done.into_iter().collect()
}

fn choices_ui(ui: &mut Ui, week: &Week, draft: &Draft) -> Vec<Action> {
    let mut out = Vec::new();
    if week.choices.is_empty() {
        return out;
    }
    ui.add_space(SMALL);
    text::label(ui, "What do you do?");
    for (place, choice) in week.choices.iter().enumerate() {
        let says = words_of(choice);
        let shown = Choice { number: place + 1, says: &says, selected: draft.selected == Some(place), quiet: false };
        if choice_ui(ui, layout::stable("choice", place), &shown).clicked() {
            out.push(Action::Select(Some(place)));
        }
    }
    out
}

fn words_of(choice: &WeekChoiceView) -> String {
    format!("{}: {}", words::contact(choice.does), choice.says)
}
