//! The settings: text size, light or dark, motion.

use bevy_egui::egui::{Slider, Ui};

use crate::app::action::Action;
use crate::app::backend::{Appearance, Settings};
use crate::app::theme::{PAGE, SMALL};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::{chip, layout, text};

/// Draws the settings; each change is kept at once.
pub fn settings_ui(ui: &mut Ui, settings: &Settings) -> Vec<Action> {
    layout::page(ui, "settings", PAGE, |ui| {
        let mut out = Vec::new();
        text::title(ui, "Settings");
        text::soft(ui, "Every change is kept at once.");
        card(ui, |ui| out.extend(text_size_ui(ui, settings)));
        card(ui, |ui| {
            text::heading(ui, "Appearance");
            ui.horizontal_wrapped(|ui| {
                for one in [Appearance::System, Appearance::Light, Appearance::Dark] {
                    let set = Action::SetAppearance(one);
                    if chip::pick(ui, settings.appearance == one, set.label()).clicked() {
                        out.push(set);
                    }
                }
            });
        });
        card(ui, |ui| {
            text::heading(ui, "Motion");
            let mut reduced = settings.reduced_motion;
            if ui.checkbox(&mut reduced, "Reduce motion").changed() {
                out.push(Action::SetReducedMotion(reduced));
            }
            text::small(ui, "Nothing slides or fades by itself.");
        });
        out
    })
}

fn text_size_ui(ui: &mut Ui, settings: &Settings) -> Vec<Action> {
    let mut out = Vec::new();
    let name = text::heading(ui, "Text size");
    let mut percent = settings.text_percent;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().slider_width = 220.0;
        let smaller = Action::SetText(percent.saturating_sub(10));
        out.extend(button::labelled_if(ui, percent > 100, Weight::Secondary, "Smaller", smaller));
        let slider = Slider::new(&mut percent, 100..=200).step_by(10.0).suffix(" %");
        let response = ui.add(slider).labelled_by(name.id);
        // While the pointer drags, the size must not change under it.
        if (response.drag_stopped() || (response.changed() && !response.dragged())) && percent != settings.text_percent
        {
            out.push(Action::SetText(percent));
        }
        let larger = Action::SetText(settings.text_percent + 10);
        let room = settings.text_percent < 200;
        out.extend(button::labelled_if(ui, room, Weight::Secondary, "Larger", larger));
    });
    ui.add_space(SMALL);
    text::body(ui, "This is how running text looks at this size.");
    out
}
