//! The session's clock: the minutes that are left, as a ring and a number.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy_egui::egui::{Align2, Pos2, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::app::theme::{self, size};

/// Draws the clock at this diameter.
pub fn clock_ui(ui: &mut Ui, left: u16, minutes: u16, diameter: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(diameter), Sense::hover());
    let spoken = format!("{left} of {minutes} minutes left");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &spoken));
    let palette = theme::of(ui);
    let colour = if left <= 10 { palette.amber } else { palette.tide };
    let share = if minutes == 0 { 0.0 } else { f32::from(left.min(minutes)) / f32::from(minutes) };
    let (centre, radius) = (rect.center(), diameter / 2.0 - 4.0);
    ui.painter().circle_stroke(centre, radius, Stroke::new(5.0, palette.raised));
    let arc: Vec<Pos2> = (0_u8..=48)
        .map(|step| {
            let angle = -FRAC_PI_2 - TAU * share * f32::from(step) / 48.0;
            centre + radius * Vec2::angled(angle)
        })
        .collect();
    if share > 0.0 {
        ui.painter().add(Shape::line(arc, Stroke::new(5.0, colour)));
    }
    let number = if diameter < 60.0 { size::BODY } else { size::HEADING };
    ui.painter().text(centre, Align2::CENTER_CENTER, left.to_string(), theme::strong(number), palette.ink);
    response.on_hover_text(spoken)
}
