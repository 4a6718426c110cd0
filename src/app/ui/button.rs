//! Buttons: one look for what leads on, one for the rest, one for what steps back.

use bevy_egui::egui::{
    Align, Color32, CornerRadius, CursorIcon, FontId, Key, Modifiers, Pos2, Rect, Response, Sense, Stroke, StrokeKind,
    TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText, WidgetType,
};

use crate::app::action::Action;
use crate::app::theme::{self, CONTROL_RADIUS, Palette, size};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// What leads on; one a screen.
    Primary,
    /// An edge and no fill.
    Secondary,
    /// Words that can be pressed.
    Quiet,
    /// Words that can be pressed, in small print and flush with the text around them.
    Small,
}

/// The button of an action, with its label and tooltip.
pub fn action(ui: &mut Ui, weight: Weight, action: Action) -> Option<Action> {
    labelled(ui, weight, action.label(), action)
}

/// The button of an action that is there but cannot be used yet.
pub fn action_if(ui: &mut Ui, enabled: bool, weight: Weight, wanted: Action) -> Option<Action> {
    labelled_if(ui, enabled, weight, wanted.label(), wanted)
}

/// The button of an action with a label of its own.
pub fn labelled(ui: &mut Ui, weight: Weight, label: &str, action: Action) -> Option<Action> {
    labelled_if(ui, true, weight, label, action)
}

/// The same, where it may be that it cannot be used yet.
pub fn labelled_if(ui: &mut Ui, enabled: bool, weight: Weight, label: &str, action: Action) -> Option<Action> {
    let response = ui.add_enabled(enabled, |ui: &mut Ui| button(ui, weight, label));
    let response = match action.tooltip() {
        Some(tooltip) => response.on_hover_text(tooltip),
        None => response,
    };
    response.clicked().then_some(action)
}

/// The button that leads on from a screen: Enter presses it too, where nothing else has the keyboard.
pub fn onward(ui: &mut Ui, label: &str, action: Action) -> Option<Action> {
    let free = ui.memory(|memory| memory.focused().is_none());
    let pressed = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    labelled(ui, Weight::Primary, label, action.clone()).or_else(|| pressed.then_some(action))
}

/// The width of a button with these words.
#[must_use]
pub fn width(ui: &Ui, weight: Weight, label: &str) -> f32 {
    let (padding, font) = looks(weight);
    let galley = WidgetText::from(label).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, font);
    galley.size().x + 2.0 * padding.x
}

/// The padding and the font.
fn looks(weight: Weight) -> (Vec2, FontId) {
    match weight {
        Weight::Primary | Weight::Secondary => (Vec2::new(18.0, 9.0), theme::strong(size::BODY)),
        Weight::Quiet => (Vec2::new(10.0, 6.0), theme::strong(size::BODY)),
        Weight::Small => (Vec2::new(0.0, 3.0), theme::strong(size::SMALL)),
    }
}

/// A button with these words.
pub fn button(ui: &mut Ui, weight: Weight, label: &str) -> Response {
    let (padding, font) = looks(weight);
    let width = (ui.available_width() - 2.0 * padding.x).max(40.0);
    let galley = WidgetText::from(label).into_galley(ui, Some(TextWrapMode::Wrap), width, font);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * padding, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, label));
    into_view(&response);
    if ui.is_rect_visible(rect) {
        let palette = theme::of(ui);
        let (fill, edge, text) = colours(palette, weight, &response);
        let ground = if weight == Weight::Small { rect.expand2(Vec2::new(6.0, 0.0)) } else { rect };
        ui.painter().rect(ground, CornerRadius::same(CONTROL_RADIUS), fill, edge, StrokeKind::Inside);
        let at = Pos2::new(rect.center().x - galley.size().x / 2.0, rect.min.y + padding.y);
        ui.painter().galley(at, galley, text);
        ring(ui, &response, ground, CONTROL_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn colours(palette: &Palette, weight: Weight, response: &Response) -> (Color32, Stroke, Color32) {
    if !response.enabled() {
        let edge =
            if weight == Weight::Primary || weight == Weight::Secondary { palette.line } else { Color32::TRANSPARENT };
        return (Color32::TRANSPARENT, Stroke::new(1.0, edge), palette.ink_soft);
    }
    let pressed = response.is_pointer_button_down_on();
    let hovered = response.hovered();
    match weight {
        Weight::Primary => {
            let fill = match (pressed, hovered) {
                (true, _) => palette.tide_press,
                (_, true) => palette.tide_hover,
                _ => palette.tide,
            };
            (fill, Stroke::NONE, palette.on_tide)
        }
        Weight::Secondary => {
            let fill = match (pressed, hovered) {
                (true, _) => palette.tide_wash,
                (_, true) => palette.raised,
                _ => palette.surface,
            };
            (fill, Stroke::new(1.0, if hovered { palette.tide } else { palette.edge }), palette.tide)
        }
        Weight::Quiet | Weight::Small => {
            let fill = match (pressed, hovered) {
                (true, _) => palette.tide_wash,
                (_, true) => palette.raised,
                _ => Color32::TRANSPARENT,
            };
            (fill, Stroke::NONE, palette.tide)
        }
    }
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    ring(ui, response, response.rect, radius);
}

fn ring(ui: &Ui, response: &Response, around: Rect, radius: u8) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::of(ui).amber);
        ui.painter().rect_stroke(around.expand(2.0), CornerRadius::same(radius + 2), ring, StrokeKind::Outside);
        into_view(response);
    }
}

/// Scrolls to what the keyboard has just come to, though it was below the fold.
fn into_view(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None::<Align>);
    }
}
