//! Rounded cards on the page.

use bevy_egui::egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui};

use super::text;
use crate::app::theme::{self, CARD_RADIUS, size};

/// A card over the whole width.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = theme::of(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(theme::card_margin())
        .shadow(theme::shadow(palette));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui)
    })
}

/// A line that could be said: indented behind a rule, so that it is not taken for what was said.
pub fn suggested(ui: &mut Ui, label: &str, says: &str) {
    let shown = Frame::new().inner_margin(Margin { left: 16, right: 0, top: 2, bottom: 2 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, label);
        text::speech(ui, says, size::BODY);
    });
    let rule = shown.response.rect;
    ui.painter().rect_filled(rule.with_max_x(rule.left() + 3.0), CornerRadius::same(1), theme::of(ui).tide);
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Calm,
    Good,
    Attention,
    Bad,
}

/// A tinted note.
pub fn note<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let (fill, edge) = tone_colours(ui, tone);
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, edge.gamma_multiply(0.35)))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::symmetric(14, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui)
    })
}

/// The ground and the text colour of a tone.
#[must_use]
pub fn tone_colours(ui: &Ui, tone: Tone) -> (Color32, Color32) {
    let palette = theme::of(ui);
    match tone {
        Tone::Calm => (palette.tide_wash, palette.tide),
        Tone::Good => (palette.good_wash, palette.good),
        Tone::Attention => (palette.amber_wash, palette.amber),
        Tone::Bad => (palette.bad_wash, palette.bad),
    }
}
