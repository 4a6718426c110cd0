//! Meters of hidden state, for practice.

use bevy_egui::egui::{Color32, CornerRadius, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::text;
use crate::app::theme::{self, TIGHT};
use crate::engine::debrief::text::of_a_hundred;
use crate::engine::view::Meters;

/// Draws every meter.
pub fn meters_ui(ui: &mut Ui, meters: &Meters) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 0.0;
    let palette = theme::of(ui);
    let (bad, tide, amber) = (palette.bad, palette.tide, palette.amber);
    text::small(ui, "Each from 0 to 100");
    bar(ui, "Resistance", meters.resistance, bad);
    bar(ui, "Against you", meters.discord, bad);
    bar(ui, "Against the change", meters.sustain, bad);
    bar(ui, "Going away", meters.withdrawal, bad);
    ui.add_space(TIGHT);
    bar(ui, "Bond", meters.bond, tide);
    bar(ui, "Agreement on the goal", meters.goal_agreement, tide);
    bar(ui, "Agreement on the task", meters.task_agreement, tide);
    ui.add_space(TIGHT);
    bar(ui, "Readiness", meters.readiness, tide);
    bar(ui, "Load", meters.load, amber);
}

/// One meter.
fn bar(ui: &mut Ui, name: &str, value: u16, colour: Color32) {
    ui.horizontal(|ui| {
        text::small(ui, name);
        ui.with_layout(bevy_egui::egui::Layout::right_to_left(bevy_egui::egui::Align::Center), |ui| {
            text::label(ui, &of_a_hundred(value).to_string());
        });
    });
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 6.0), Sense::hover());
    response.widget_info(|| {
        let mut info =
            WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{name}: {} of 100", of_a_hundred(value)));
        info.value = Some(f64::from(value) / 1000.0);
        info
    });
    ui.painter().rect_filled(rect, CornerRadius::same(3), theme::of(ui).raised);
    let width = rect.width() * f32::from(value.min(1000)) / 1000.0;
    let filled = Rect::from_min_size(rect.min, Vec2::new(width, rect.height()));
    ui.painter().rect_filled(filled, CornerRadius::same(3), colour);
}
