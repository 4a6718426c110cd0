//! What was said so far, as bubbles.

use bevy_egui::egui::{
    Align, CornerRadius, FontId, Frame, Layout, Margin, Rect, Response, Stroke, TextWrapMode, Ui, UiBuilder,
    WidgetText, pos2, vec2,
};

use super::button::{self, Weight};
use super::card::Tone;
use super::chip;
use super::tag::tag_words;
use super::text;
use crate::app::action::Action;
use crate::app::theme::{self, SMALL, TIGHT, size};
use crate::engine::client::Sign;
use crate::engine::session::Command;
use crate::engine::view::{SessionView, Turn};

/// Who speaks in a bubble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Client,
    Trainee,
}

/// The whole transcript; in practice with steps back.
pub fn transcript_ui(ui: &mut Ui, view: &SessionView) -> Vec<Action> {
    let mut out = Vec::new();
    if view.transcript.is_empty() {
        text::soft(ui, "Nothing has been said yet.");
    }
    for turn in &view.transcript {
        match turn {
            Turn::Heading(says) => {
                ui.add_space(SMALL);
                text::label(ui, says);
            }
            Turn::Between(says) => {
                text::shown(ui, says, size::SMALL);
            }
            Turn::Trainee { exchange, says, wrote } => {
                bubble(ui, Side::Trainee, says, None, wrote.as_deref());
                if view.steps_back.contains(exchange) {
                    let back = Action::Perform(Command::StepBack { exchange: *exchange });
                    out.extend(under(ui, Side::Trainee, |ui| button::action(ui, Weight::Small, back)));
                }
            }
            Turn::Client { exchange, says, shows, silence, tag } => {
                let seen = seen(shows.as_deref(), *silence);
                bubble(ui, Side::Client, says, seen.as_deref(), None);
                if let Some(exchange) = exchange {
                    out.extend(ui.horizontal_wrapped(|ui| tag_line(ui, *exchange, *tag)).inner);
                }
            }
        }
    }
    out
}

/// What can be seen and heard beside the words.
#[must_use]
pub fn seen(shows: Option<&str>, silence: u16) -> Option<String> {
    let quiet = (silence > 0).then(|| format!("{} of silence.", text::counted(silence.into(), "second", "seconds")));
    match (quiet, shows) {
        (None, None) => None,
        (Some(quiet), None) => Some(quiet),
        (None, Some(shows)) => Some(shows.to_owned()),
        (Some(quiet), Some(shows)) => Some(format!("{quiet} {shows}")),
    }
}

/// The tag of a line, and the way to change it.
pub fn tag_line(ui: &mut Ui, exchange: u16, tag: Option<Option<Sign>>) -> Option<Action> {
    let open = Action::Tag(Some(exchange));
    let Some(tag) = tag else { return button::action(ui, Weight::Small, open) };
    let tone = if tag.is_some() { Tone::Attention } else { Tone::Calm };
    chip::badge(ui, tone, &tag_words(tag));
    button::labelled(ui, Weight::Small, "Change", open)
}

/// One bubble, as wide as its words and at most nine tenths of the column.
pub fn bubble(ui: &mut Ui, side: Side, says: &str, seen: Option<&str>, wrote: Option<&str>) -> Response {
    let palette = theme::of(ui);
    let fill = if side == Side::Client { palette.surface } else { palette.tide_wash };
    let edge = if side == Side::Client { palette.line } else { palette.tide_wash };
    let (west, east) = if side == Side::Client { (3, 12) } else { (12, 3) };
    let wrote = wrote.map(|wrote| format!("You wrote: “{wrote}”"));
    let full = ui.available_rect_before_wrap();
    let widest = (full.width() * 0.9).min(theme::PROSE) - 2.0 * 13.0;
    let parts = [
        (seen, theme::serif_italic(size::SMALL)),
        (Some(says), theme::serif(size::BODY)),
        (wrote.as_deref(), FontId::proportional(size::SMALL)),
    ];
    let width = parts.into_iter().filter_map(|(part, font)| part.map(|part| measure(ui, part, font, widest)));
    let outer = width.fold(24.0, f32::max).ceil() + 2.0 * 13.0;
    let left = if side == Side::Client { full.left() } else { full.right() - outer };
    let place = Rect::from_min_size(pos2(left, full.top()), vec2(outer, 0.0));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        Frame::new()
            .fill(fill)
            .stroke(Stroke::new(1.0, edge))
            .corner_radius(CornerRadius { nw: west, ne: east, sw: 12, se: 12 })
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = TIGHT;
                if let Some(seen) = seen {
                    text::shown(ui, seen, size::SMALL);
                }
                text::speech(ui, says, size::BODY);
                if let Some(wrote) = &wrote {
                    text::small(ui, wrote);
                }
            })
            .response
    });
    shown.inner
}

fn measure(ui: &Ui, says: &str, font: FontId, widest: f32) -> f32 {
    WidgetText::from(says).into_galley(ui, Some(TextWrapMode::Wrap), widest, font).size().x
}

/// Draws on the speaker’s side.
pub fn under<R>(ui: &mut Ui, side: Side, add: impl FnOnce(&mut Ui) -> R) -> R {
    match side {
        Side::Client => ui.with_layout(Layout::top_down(Align::Min), add).inner,
        Side::Trainee => ui.with_layout(Layout::top_down(Align::Max), add).inner,
    }
}
