//! The debrief's transcript: the whole course, with the line that was asked for marked.

use bevy_egui::egui::{Align, CornerRadius, Response, Stroke, StrokeKind, Ui};

use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{self, CARD_RADIUS, SMALL, size};
use crate::app::ui::text;
use crate::app::ui::transcript::{Side, bubble};
use crate::engine::debrief::{Debrief, Speaker, TranscriptLine};

pub fn transcript_ui(ui: &mut Ui, debrief: &Debrief, draft: &mut Draft) -> Vec<Action> {
    for line in &debrief.transcript {
        let response = line_ui(ui, line);
        let wanted = line.exchange.is_some() && line.exchange == draft.marked;
        if !wanted {
            continue;
        }
        let ring = Stroke::new(2.0, theme::of(ui).amber);
        let rect = response.rect.expand(4.0);
        ui.painter().rect_stroke(rect, CornerRadius::same(CARD_RADIUS), ring, StrokeKind::Inside);
        if draft.jump == line.exchange {
            draft.jump = None;
            response.scroll_to_me(Some(Align::Center));
        }
    }
    Vec::new()
}

fn line_ui(ui: &mut Ui, line: &TranscriptLine) -> Response {
    match line.who {
        Speaker::Heading => {
            ui.add_space(SMALL);
            text::heading(ui, &line.says)
        }
        Speaker::Narrator => text::shown(ui, &line.says, size::BODY),
        Speaker::Client => bubble(ui, Side::Client, &line.says, line.shows.as_deref(), None),
        Speaker::Trainee => bubble(ui, Side::Trainee, &line.says, line.shows.as_deref(), None),
    }
}
