//! Rounded cards on the page.

use bevy_egui::egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui};

use crate::app::theme::{self, CARD_RADIUS};

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
