//! Text in the type scale.

use bevy_egui::egui::{Color32, FontId, Response, RichText, TextWrapMode, Ui, WidgetText};

use crate::app::theme::{self, size};

/// The name of a screen.
pub fn title(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink;
    styled(ui, says, theme::strong(size::TITLE), colour)
}

/// The heading of a part.
pub fn heading(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink;
    styled(ui, says, theme::strong(size::HEADING), colour)
}

/// The heading of a card's part.
pub fn label(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink_soft;
    styled(ui, says, theme::strong(size::SMALL), colour)
}

/// A line that stands out within body text.
pub fn strong(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink;
    styled(ui, says, theme::strong(size::BODY), colour)
}

/// Running text.
pub fn body(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink;
    prose(ui, says, FontId::proportional(size::BODY), colour)
}

/// Running text that steps back.
pub fn soft(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink_soft;
    prose(ui, says, FontId::proportional(size::BODY), colour)
}

/// Body text in a row of other things.
pub fn inline(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink;
    styled(ui, says, FontId::proportional(size::BODY), colour)
}

/// A remark.
pub fn small(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink_soft;
    styled(ui, says, FontId::proportional(size::SMALL), colour)
}

/// A remark of more than a line.
pub fn remark(ui: &mut Ui, says: &str) -> Response {
    let colour = theme::of(ui).ink_soft;
    let font = FontId::proportional(size::SMALL);
    prose(ui, says, font, colour)
}

/// What somebody says in the room.
pub fn speech(ui: &mut Ui, says: &str, size: f32) -> Response {
    let colour = theme::of(ui).ink;
    prose(ui, says, theme::serif(size), colour)
}

/// What can be seen in the room.
pub fn shown(ui: &mut Ui, says: &str, size: f32) -> Response {
    let colour = theme::of(ui).ink_soft;
    prose(ui, says, theme::serif_italic(size), colour)
}

/// A bullet of a list.
pub fn bullet(ui: &mut Ui, says: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SMALL;
        soft(ui, "•");
        ui.vertical(|ui| body(ui, says));
    });
}

/// One line in a row of other things.
fn styled(ui: &mut Ui, says: &str, font: FontId, colour: Color32) -> Response {
    ui.label(RichText::new(says).font(font).color(colour))
}

/// Lines under each other, with air between them and no longer than can be read.
fn prose(ui: &mut Ui, says: &str, font: FontId, colour: Color32) -> Response {
    let widest = ui.available_width().min((font.size / size::BODY).max(1.0) * theme::PROSE);
    let rich = RichText::new(says).font(font.clone()).line_height(Some(theme::line_height(font.size))).color(colour);
    let galley = WidgetText::from(rich).into_galley(ui, Some(TextWrapMode::Wrap), widest, font);
    ui.label(galley)
}

/// "1 session", "5 sessions".
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
