//! A marked moment: the trainee's own line and its intention, before the choices appear.

use bevy_egui::egui::{Id, Key, Modifiers, TextEdit, Ui};

use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::screens::stop::strategies_ui;
use crate::app::theme::{SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::text;
use crate::engine::session::Command;

/// Draws the field and the intentions; the keyboard waits in the field of a new moment, named by this number.
pub fn write_first_ui(ui: &mut Ui, draft: &mut Draft, moment: usize) -> Vec<Action> {
    let mut out = Vec::new();
    card(ui, |ui| {
        text::heading(ui, "Before you see the choices: what would you say?");
        let name = text::small(ui, "Your line, in your own words");
        let field = TextEdit::multiline(&mut draft.words).desired_rows(3).desired_width(f32::INFINITY).margin(SMALL);
        let field = ui.add(field).labelled_by(name.id);
        let seen = Id::new("the marked moment that was seen");
        if ui.data(|data| data.get_temp(seen)) != Some(moment) {
            ui.data_mut(|data| data.insert_temp(seen, moment));
            field.request_focus();
        }
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
            // Esc in the field leaves the field first, so that nothing written is lost by one key.
            if (!field.lost_focus() || !written)
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
            {
                out.push(Action::Perform(Command::SkipWriting));
            }
        });
    });
    out
}
