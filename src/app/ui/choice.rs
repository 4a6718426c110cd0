//! One thing that can be said or done: a numbered card to select.

use bevy_egui::egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontId, Id, Key, Pos2, Rect, Response, RichText, Sense, Stroke,
    StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText, WidgetType,
};

use super::button::focus_ring;
use crate::app::theme::{self, CONTROL_RADIUS, size};

/// The keys that select the first nine choices.
pub const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// What a choice shows.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// From 1; the key that selects it, up to 9.
    pub number: usize,
    pub says: &'a str,
    pub selected: bool,
    /// Offered in every beat: smaller and quieter.
    pub quiet: bool,
}

/// Draws the choice over the whole width under a stable id.
pub fn choice_ui(ui: &mut Ui, id: Id, choice: &Choice<'_>) -> Response {
    let (padding, badge) = if choice.quiet { (Vec2::new(10.0, 6.0), 20.0) } else { (Vec2::new(14.0, 9.0), 26.0) };
    let font = if choice.quiet { FontId::proportional(size::SMALL) } else { FontId::proportional(size::BODY) };
    let inset = padding.x + badge + 12.0;
    let width = ui.available_width();
    let wrap = (width - inset - padding.x).max(60.0);
    let height = (font.size * 1.28).round();
    let galley = WidgetText::from(RichText::new(choice.says).font(font.clone()).line_height(Some(height)));
    let galley = galley.into_galley(ui, Some(TextWrapMode::Wrap), wrap, font);
    let height = (galley.size().y + 2.0 * padding.y).max(badge + 2.0 * padding.y - 6.0);
    let (_, rect) = ui.allocate_space(Vec2::new(width, height));
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    let spoken = format!("{}. {}", choice.number, choice.says);
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, enabled, choice.selected, &spoken));
    if ui.is_rect_visible(rect) {
        paint_ground(ui, rect, choice, &response);
        paint_number(
            ui,
            Rect::from_min_size(rect.min + Vec2::new(padding.x, padding.y - 2.0), Vec2::splat(badge)),
            choice,
        );
        let top = if galley.rows.len() < 2 { rect.center().y - galley.size().y / 2.0 } else { rect.min.y + padding.y };
        let ink = theme::of(ui).ink;
        ui.painter().galley(Pos2::new(rect.min.x + inset, top), galley, ink);
        focus_ring(ui, &response, CONTROL_RADIUS + 2);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn paint_ground(ui: &Ui, rect: Rect, choice: &Choice<'_>, response: &Response) {
    let palette = theme::of(ui);
    let (fill, edge) = match (choice.selected, response.is_pointer_button_down_on(), response.hovered()) {
        (true, ..) => (palette.tide_wash, Stroke::new(2.0, palette.tide)),
        (_, true, _) => (palette.tide_wash, Stroke::new(1.0, palette.tide)),
        (_, _, true) => (palette.surface, Stroke::new(1.0, palette.tide)),
        _ if choice.quiet => (Color32::TRANSPARENT, Stroke::new(1.0, palette.line)),
        _ => (palette.surface, Stroke::new(1.0, palette.line)),
    };
    ui.painter().rect(rect, CornerRadius::same(CONTROL_RADIUS + 2), fill, edge, StrokeKind::Inside);
}

fn paint_number(ui: &Ui, rect: Rect, choice: &Choice<'_>) {
    let palette = theme::of(ui);
    let (fill, text) =
        if choice.selected { (palette.tide, palette.on_tide) } else { (palette.raised, palette.ink_soft) };
    ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    let number = choice.number.to_string();
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, number, theme::strong(size::SMALL), text);
}
