//! What the client has just said, large, with what can be seen and the silence before it.

use bevy_egui::egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, RichText, ScrollArea, Stroke, Ui, accesskit::Live, vec2,
};

use crate::app::action::Action;
use crate::app::theme::{self, CARD_RADIUS, PROSE, SMALL, TIGHT, size};
use crate::app::ui::{text, transcript};
use crate::engine::view::{SessionView, Turn};

/// Draws the client's last words; where they are higher than this, they scroll.
pub fn answer_ui(ui: &mut Ui, view: &SessionView, most: f32) -> Vec<Action> {
    let (said, turns) = last_words(view);
    let palette = theme::of(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius { nw: 4, ne: CARD_RADIUS, sw: CARD_RADIUS, se: CARD_RADIUS })
        .inner_margin(Margin::symmetric(20, 8))
        .shadow(theme::shadow(palette));
    let mut out = Vec::new();
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::vertical()
            .id_salt(("answer", view.transcript.len()))
            .max_height(most)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                // The ring around the tag needs a little room.
                ui.add_space(TIGHT);
                out.extend(head_ui(ui, &view.client.name, said, &turns));
                ui.set_max_width(ui.available_width().min(PROSE + 60.0));
                for turn in &turns {
                    turn_ui(ui, turn);
                }
                ui.add_space(SMALL);
            });
    });
    ui.add_space(SMALL);
    out
}

/// What the trainee said before it, in one line, and the tag of the newest line.
fn head_ui(ui: &mut Ui, client: &str, said: Option<&str>, turns: &[&Turn]) -> Option<Action> {
    let newest = turns.iter().rev().find_map(|turn| match turn {
        Turn::Client { exchange: Some(exchange), tag, .. } => Some((*exchange, *tag)),
        _ => None,
    });
    if said.is_none() && newest.is_none() {
        return None;
    }
    let row = vec2(ui.available_width(), 26.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let picked = newest.and_then(|(exchange, tag)| transcript::tag_line(ui, exchange, tag));
        let soft = theme::of(ui).ink_soft;
        let before = said.map_or_else(|| format!("{client} begins"), |said| format!("You: {said}"));
        let small = RichText::new(before).size(size::SMALL).color(soft);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(small).truncate()));
        picked
    })
    .inner
}

fn turn_ui(ui: &mut Ui, turn: &Turn) {
    match turn {
        Turn::Client { says, shows, silence, .. } => {
            if let Some(seen) = transcript::seen(shows.as_deref(), *silence) {
                text::shown(ui, &seen, size::BODY);
            }
            let spoken = text::speech(ui, says, size::SPEECH);
            // A screen reader says it as soon as it is there.
            ui.ctx().accesskit_node_builder(spoken.id, |node| node.set_live(Live::Polite));
        }
        Turn::Between(says) => {
            text::shown(ui, says, size::BODY);
        }
        Turn::Heading(_) | Turn::Trainee { .. } => {}
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
