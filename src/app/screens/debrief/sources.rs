//! The debrief's sources, with where each stands.

use bevy_egui::egui::Ui;

use crate::app::action::Action;
use crate::app::theme::TIGHT;
use crate::app::ui::card::card;
use crate::app::ui::text;
use crate::engine::debrief::Debrief;

pub fn sources_ui(ui: &mut Ui, debrief: &Debrief) -> Vec<Action> {
    text::soft(ui, "What the rules rest on, and how far each source carries.");
    for source in &debrief.sources {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = TIGHT;
            text::strong(ui, &source.title);
            text::body(ui, &source.standing);
            let grade = if source.grade.is_empty() {
                String::new()
            } else {
                format!(" · our grade of its evidence: {}", source.grade)
            };
            text::remark(ui, &format!("Cited as {}{grade}", source.id));
        });
    }
    Vec::new()
}
