//! Chips: small words in a pill, to read or to pick.

use bevy_egui::egui::{
    CornerRadius, CursorIcon, FontId, Pos2, Response, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo,
    WidgetText, WidgetType,
};

use super::button::focus_ring;
use super::card::{Tone, tone_colours};
use crate::app::theme::{self, size};

/// A word to read.
pub fn badge(ui: &mut Ui, tone: Tone, says: &str) -> Response {
    let (fill, text) = tone_colours(ui, tone);
    let font = theme::strong(size::SMALL);
    let padding = Vec2::new(9.0, 3.0);
    let width = (ui.available_width() - 2.0 * padding.x).max(40.0);
    let galley = WidgetText::from(says).into_galley(ui, Some(TextWrapMode::Wrap), width, font);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * padding, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, says));
    ui.painter().rect_filled(rect, CornerRadius::same(10), fill);
    ui.painter().galley(rect.min + padding, galley, text);
    response
}

/// A word to pick, one of several.
pub fn pick(ui: &mut Ui, selected: bool, says: &str) -> Response {
    let font = if selected { theme::strong(size::SMALL) } else { FontId::proportional(size::SMALL) };
    let padding = Vec2::new(11.0, 5.0);
    let galley = WidgetText::from(says).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, font);
    // Room for the heavier cut, so that nothing moves when it is picked.
    let heavy =
        WidgetText::from(says).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, theme::strong(size::SMALL));
    let (rect, response) = ui.allocate_exact_size(heavy.size() + 2.0 * padding, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, enabled, selected, says));
    if ui.is_rect_visible(rect) {
        let palette = theme::of(ui);
        let (fill, edge, text) = match (selected, response.hovered()) {
            (true, _) => (palette.tide, Stroke::new(1.0, palette.tide), palette.on_tide),
            (_, true) => (palette.raised, Stroke::new(1.0, palette.tide), palette.ink),
            _ => (palette.surface, Stroke::new(1.0, palette.edge), palette.ink),
        };
        ui.painter().rect(rect, CornerRadius::same(15), fill, edge, StrokeKind::Inside);
        let at = Pos2::new(rect.center().x - galley.size().x / 2.0, rect.min.y + padding.y);
        ui.painter().galley(at, galley, text);
        focus_ring(ui, &response, 15);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
