//! The bar on top: where one is, and the ways out.

use bevy_egui::egui::{Frame, Margin, Panel, Pos2, Sense, Shape, Stroke, Ui, Vec2};

use crate::app::action::Action;
use crate::app::model::{Model, Screen};
use crate::app::theme::{self, SMALL};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::Tone;
use crate::app::ui::{chip, text};
use crate::app::words;
use crate::engine::view::Phase;

/// Draws the bar.
pub fn top_bar_ui(ui: &mut Ui, model: &Model) -> Vec<Action> {
    let palette = theme::of(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(20, 8));
    let bar = Panel::top("top bar").frame(frame).show_separator_line(false).resizable(false);
    let shown = bar.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(38.0);
            wave(ui);
            text::strong(ui, "Slackwater");
            place_ui(ui, model);
            ways_out(ui, model)
        })
        .inner
    });
    let line = shown.response.rect;
    ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(1.0, palette.line));
    shown.inner
}

/// Which course this is, and how far it has come.
fn place_ui(ui: &mut Ui, model: &Model) {
    let Some(view) = model.view.as_ref().filter(|_| model.screen == Screen::Course) else { return };
    if ui.available_width() < 420.0 {
        return;
    }
    ui.add_space(SMALL);
    text::inline(ui, &view.title);
    let place = match &view.phase {
        Phase::Brief(_) => "Before the first session".to_owned(),
        Phase::Room(room) => format!("Session {} of {}", room.session, view.sessions),
        Phase::Stop(stop) => format!("After session {} of {}", stop.session, view.sessions),
        Phase::Week(week) => format!("The week after session {}", week.after_session),
        Phase::Ended { .. } => "Over".to_owned(),
    };
    chip::badge(ui, Tone::Calm, &place);
    if ui.available_width() > 300.0 {
        text::small(ui, words::mode(view.mode).0);
    }
}

/// At the right edge, and in the order in which they are read.
fn ways_out(ui: &mut Ui, model: &Model) -> Vec<Action> {
    let ways: Vec<Action> = if model.screen == Screen::Course {
        vec![Action::Leave]
    } else {
        let screens = [Screen::Library, Screen::History, Screen::Settings];
        screens.into_iter().filter(|screen| model.screen != *screen).map(Action::Open).collect()
    };
    let widths = ways.iter().map(|way| button::width(ui, Weight::Quiet, way.label()) + ui.spacing().item_spacing.x);
    let needed: f32 = widths.sum();
    ui.add_space((ui.available_width() - needed).max(0.0));
    ways.into_iter().filter_map(|way| button::action(ui, Weight::Quiet, way)).collect()
}

/// The mark: two slow waves and the line between the tides.
fn wave(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::hover());
    let tide = theme::of(ui).tide;
    ui.painter().circle_filled(rect.center(), 13.0, theme::of(ui).tide_wash);
    for (lift, width) in [(-3.0, 2.0), (3.0, 2.0)] {
        let points: Vec<Pos2> = (0_u8..=20)
            .map(|step| {
                let share = f32::from(step) / 20.0;
                let x = rect.left() + 5.0 + share * (rect.width() - 10.0);
                let swell = (share * std::f32::consts::TAU).sin() * 1.8 * if lift < 0.0 { 1.0 } else { -1.0 };
                Pos2::new(x, rect.center().y + lift + swell)
            })
            .collect();
        ui.painter().add(Shape::line(points, Stroke::new(width, tide)));
    }
}
