//! A marked moment: the trainee's own line and its intention, before the choices appear.

use bevy_egui::egui::{Key, Modifiers, TextEdit, Ui};

use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::screens::stop::strategies_ui;
use crate::app::theme::{SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::text;
use crate::engine::session::Command;

/// Draws the field and the intentions.
pub fn write_first_ui(ui: &mut Ui, draft: &mut Draft) -> Vec<Action> {
    let mut out = Vec::new();
    card(ui, |ui| {
        text::heading(ui, "Before you see the choices: what would you say?");
        let name = text::small(ui, "Your line, in your own words");
        let field = TextEdit::multiline(&mut draft.words).desired_rows(3).desired_width(f32::INFINITY).margin(SMALL);
        ui.add(field).labelled_by(name.id);
        ui.add_space(TIGHT);
        text::small(ui, "What do you intend with it? (optional)");
        out.extend(strategies_ui(ui, draft.intention, Action::PickIntention));
        ui.add_space(SMALL);
        ui.horizontal_wrapped(|ui| {
            let written = !draft.words.trim().is_empty();
            out.extend(button::action_if(ui, written, Weight::Primary, Action::KeepWriting));
            out.extend(button::action(ui, Weight::Quiet, Action::Perform(Command::SkipWriting)));
            text::small(ui, "Ctrl+Enter keeps it, Esc goes on without");
            if written && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
                out.push(Action::KeepWriting);
            }
            let free = !ui.ctx().text_edit_focused();
            if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                out.push(Action::Perform(Command::SkipWriting));
            }
        });
    });
    out
}
