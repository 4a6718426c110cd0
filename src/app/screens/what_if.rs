//! The strip over every screen of a what-if: what it is, and the way to the comparison.

use bevy_egui::egui::{Frame, Label, Margin, Panel, RichText, Stroke, Ui};

use crate::app::action::Action;
use crate::app::theme::{self, GAP, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::text;
use crate::engine::attempt::WhatIfNote;

/// Draws the strip.
pub fn banner_ui(ui: &mut Ui, what_if: &WhatIfNote) -> Vec<Action> {
    let palette = theme::of(ui);
    let frame = Frame::new().fill(palette.amber_wash).inner_margin(Margin::symmetric(20, 6));
    let strip = Panel::top("what if").frame(frame).show_separator_line(false).resizable(false);
    let shown = strip.show(ui, |ui| {
        let stop = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            text::strong(ui, &format!("{}.", what_if.says()));
            button::action(ui, Weight::Secondary, Action::StopWhatIf)
        });
        let said = RichText::new(what_if.instead_of()).size(size::SMALL).color(palette.ink);
        ui.add(Label::new(said).truncate());
        stop.inner
    });
    let line = shown.response.rect;
    ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(1.0, palette.amber));
    shown.inner.into_iter().collect()
}
