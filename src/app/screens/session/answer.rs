//! What the client has just said, large, with what can be seen and the silence before it.

use bevy_egui::egui::{CornerRadius, Frame, Margin, RichText, ScrollArea, Stroke, Ui, accesskit::Live};

use crate::app::action::Action;
use crate::app::theme::{self, CARD_RADIUS, PROSE, SMALL, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::{text, transcript};
use crate::engine::view::{SessionView, Turn};

/// Draws the client's last words.
pub fn answer_ui(ui: &mut Ui, view: &SessionView) -> Vec<Action> {
    let (said, turns) = last_words(view);
    let palette = theme::of(ui);
    let most = (ui.available_height() * 0.5).max(130.0);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius { nw: 4, ne: CARD_RADIUS, sw: CARD_RADIUS, se: CARD_RADIUS })
        .inner_margin(Margin::symmetric(20, 14))
        .shadow(theme::shadow(palette));
    let mut out = Vec::new();
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::vertical().id_salt("answer").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(PROSE + 60.0);
            if let Some(said) = said {
                let small = RichText::new(format!("You: {said}")).size(size::SMALL).color(palette.ink_soft);
                ui.add(bevy_egui::egui::Label::new(small).truncate());
            }
            for turn in &turns {
                out.extend(turn_ui(ui, turn));
            }
        });
    });
    ui.add_space(SMALL);
    out
}

fn turn_ui(ui: &mut Ui, turn: &Turn) -> Option<Action> {
    match turn {
        Turn::Client { exchange, says, shows, silence, tag } => {
            if let Some(seen) = transcript::seen(shows.as_deref(), *silence) {
                text::shown(ui, &seen, size::BODY);
            }
            let spoken = text::speech(ui, says, size::SPEECH);
            // A screen reader says it as soon as it is there.
            ui.ctx().accesskit_node_builder(spoken.id, |node| node.set_live(Live::Polite));
            exchange.and_then(|exchange| match tag {
                None => {
                    let tag = Action::Tag(Some(exchange));
                    button::labelled(ui, Weight::Small, "Tag this line", tag)
                }
                Some(_) => transcript::tag_line(ui, exchange, *tag),
            })
        }
        Turn::Between(says) => {
            text::shown(ui, says, size::BODY);
            None
        }
        Turn::Heading(_) | Turn::Trainee { .. } => None,
    }
}

/// What the trainee said last, and everything since.
fn last_words(view: &SessionView) -> (Option<&str>, Vec<&Turn>) {
    let from = view.transcript.iter().rposition(|turn| matches!(turn, Turn::Trainee { .. } | Turn::Heading(_)));
    let said = from.and_then(|at| match view.transcript.get(at) {
        Some(Turn::Trainee { says, .. }) => Some(says.as_str()),
        _ => None,
    });
    (said, view.transcript.iter().skip(from.map_or(0, |at| at + 1)).collect())
}
