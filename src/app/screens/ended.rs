//! The course is over: how it ended, and the way to the debrief.

use bevy_egui::egui::Ui;

use crate::app::action::Action;
use crate::app::theme::{GAP, PAGE, SMALL, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::{layout, text};
use crate::engine::view::SessionView;

/// Draws the ending.
pub fn ended_ui(ui: &mut Ui, view: &SessionView, title: &str, says: &str) -> Vec<Action> {
    let over = format!("The course with {} is over", view.client.name);
    let then = "The debrief shows what happened, why, and what to try next.";
    ending_ui(ui, [&over, title, says, then], Action::ShowDebrief)
}

/// Draws the ending of a what-if.
pub fn what_if_ended_ui(ui: &mut Ui, view: &SessionView, title: &str, says: &str) -> Vec<Action> {
    let over = format!("This course with {} would have ended here", view.client.name);
    let then = "Your attempt is as it was. The comparison lays both courses side by side.";
    ending_ui(ui, [&over, title, says, then], Action::StopWhatIf)
}

fn ending_ui(ui: &mut Ui, [over, title, says, then]: [&str; 4], next: Action) -> Vec<Action> {
    layout::page_over_bar(
        ui,
        "ended",
        PAGE,
        |ui| {
            ui.add_space(GAP);
            text::label(ui, over);
            text::title(ui, title);
            card(ui, |ui| {
                for paragraph in says.split("\n\n") {
                    text::speech(ui, paragraph.trim(), size::HEADING);
                }
            });
            ui.add_space(SMALL);
            text::soft(ui, then);
            Vec::new()
        },
        |ui| {
            let mut out = Vec::new();
            out.extend(button::onward(ui, next.label(), next.clone()));
            out.extend(button::labelled(ui, Weight::Quiet, "Later", Action::Leave));
            out
        },
    )
}
