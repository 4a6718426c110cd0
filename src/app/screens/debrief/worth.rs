//! The debrief's choices: the end to expect line by line, what each line was worth, and the moments that mattered.

use bevy_egui::egui::{ProgressBar, Ui};
use egui_plot::MarkerShape;

use super::{exchange_name, exchanges_ui};
use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{self, GAP, SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card, suggested};
use crate::app::ui::plot::{Mark, Scale, Series, Style, plot_ui};
use crate::app::ui::transcript::{Side, bubble};
use crate::app::ui::{chip, layout, text};
use crate::engine::debrief::{Debrief, ValueMoment, ValueNote, ValuePoint, phrases};
use crate::engine::value::Worth;
use crate::export::value;

const LINES: [Series<ValuePoint>; 2] = [
    Series { name: "after your line", value: |point| point.after, colour: |palette| palette.tide, style: Style::Solid },
    Series {
        name: "with a competent line",
        value: |point| point.before,
        colour: |palette| palette.ink_soft,
        style: Style::Dotted,
    },
];

const MARKS: [Mark<ValuePoint>; 3] = [
    Mark {
        name: "strong",
        at: |point| (point.hung_on_it && point.worth == Worth::Strong && !point.turning_point).then_some(point.after),
        colour: |palette| palette.good,
        shape: MarkerShape::Up,
    },
    Mark {
        name: "costly",
        at: |point| (point.worth == Worth::Costly && !point.turning_point).then_some(point.after),
        colour: |palette| palette.bad,
        shape: MarkerShape::Down,
    },
    Mark {
        name: "turning point",
        at: |point| point.turning_point.then_some(point.after),
        colour: |palette| palette.amber,
        shape: MarkerShape::Diamond,
    },
];

/// How far the curve is kept from the edges of its plot, per mille.
const ROOM: u16 = 60;

pub fn worth_ui(ui: &mut Ui, debrief: &Debrief, draft: &Draft, per_mille: Option<u16>) -> Vec<Action> {
    let mut out = Vec::new();
    if let Some(per_mille) = per_mille {
        progress_ui(ui, per_mille, debrief.value.is_some());
    }
    let Some(note) = debrief.value.as_ref() else {
        if per_mille.is_none() {
            text::soft(
                ui,
                "There is nothing to value: nothing was said yet, or another version of the client model recorded it.",
            );
        }
        return out;
    };
    text::heading(ui, &note.title);
    text::body(ui, &sentence(&note.says));
    text::body(ui, &note.counted);
    ui.add_space(TIGHT);
    let point = draft.point.filter(|place| *place < note.points.len());
    if ui.available_width() >= 860.0 {
        let (curve, looked_at) = layout::beside(
            ui,
            ui.available_width() * 0.6,
            GAP,
            |ui| card(ui, |ui| curve_ui(ui, note, point)).inner,
            |ui| card(ui, |ui| point_ui(ui, note, point.unwrap_or(0))).inner,
        );
        out.extend(curve);
        out.extend(looked_at);
    } else {
        card(ui, |ui| out.extend(curve_ui(ui, note, point)));
        card(ui, |ui| out.extend(point_ui(ui, note, point.unwrap_or(0))));
    }
    if !note.moments.is_empty() {
        ui.add_space(GAP);
        text::heading(ui, "Choices that mattered");
        if ui.available_width() >= 860.0 {
            let (left, right) = note.moments.split_at(note.moments.len().div_ceil(2));
            layout::equal(ui, 2, GAP, |ui, place| out.extend(moments_ui(ui, [left, right][place])));
        } else {
            out.extend(moments_ui(ui, &note.moments));
        }
    }
    ui.add_space(GAP);
    text::soft(ui, &value::standing(note));
    out
}

fn progress_ui(ui: &mut Ui, per_mille: u16, known: bool) {
    let what = if known { "Making it surer" } else { "Playing every line on, to see what it was worth" };
    text::soft(ui, &format!("{what}: {} of 100", per_mille.min(1000) / 10));
    let width = ui.available_width().min(420.0);
    let colour = theme::of(ui).tide;
    let bar = ProgressBar::new(f32::from(per_mille.min(1000)) / 1000.0).desired_width(width).desired_height(SMALL);
    ui.add(bar.fill(colour));
    ui.add_space(SMALL);
}

fn curve_ui(ui: &mut Ui, note: &ValueNote, point: Option<usize>) -> Vec<Action> {
    let ends = || note.points.iter().flat_map(|point| [point.before, point.after]);
    let lowest = ends().chain([note.fair]).min().unwrap_or(0).saturating_sub(ROOM);
    let highest = ends().chain([note.good]).max().unwrap_or(1000).saturating_add(ROOM).min(1000);
    let ticks = [(note.fair, "fair"), (note.good, "good")];
    let scale = Scale { height: 260.0, between: (lowest, highest), ticks: &ticks };
    let out = plot_ui(ui, "The end to expect", (&LINES, &MARKS), &note.points, point, &scale);
    text::small(
        ui,
        "Point at the curve to see an exchange and why; click to go to its line. A line without a mark was fair, or \
         nothing hung on it.",
    );
    out
}

fn moments_ui(ui: &mut Ui, moments: &[ValueMoment]) -> Vec<Action> {
    let mut out = Vec::new();
    for moment in moments {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = TIGHT;
            text::strong(ui, &moment.title);
            text::body(ui, &moment.says);
            out.extend(exchanges_ui(ui, &[moment.exchange]));
        });
    }
    out
}

/// The exchange that is looked at.
fn point_ui(ui: &mut Ui, note: &ValueNote, place: usize) -> Vec<Action> {
    let mut out = Vec::new();
    let Some(point) = note.points.get(place) else { return out };
    ui.spacing_mut().item_spacing.y = TIGHT + 2.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        text::heading(ui, &format!("{}, session {}", exchange_name(point.exchange), point.session));
        let tone = match point.worth {
            Worth::Strong => Tone::Good,
            Worth::Fair => Tone::Calm,
            Worth::Costly => Tone::Attention,
        };
        chip::badge(ui, tone, if point.hung_on_it { value::worth(point.worth) } else { "no clear difference" });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let earlier = Action::PickPoint(place.saturating_sub(1));
        out.extend(button::labelled_if(ui, place > 0, Weight::Small, "Earlier", earlier));
        let later = Action::PickPoint(place + 1);
        out.extend(button::labelled_if(ui, place + 1 < note.points.len(), Weight::Small, "Later", later));
        out.extend(button::action(ui, Weight::Small, Action::JumpTo(point.exchange)));
    });
    bubble(ui, Side::Trainee, &point.trainee, None, None);
    text::body(ui, &point.says);
    text::small(
        ui,
        &format!(
            "The end to expect after it: {}. The work, played on from there: {}.",
            phrases::band(point.end),
            phrases::band(point.work)
        ),
    );
    if let Some(better) = &point.better {
        suggested(ui, "The best line from there", better);
    }
    out
}

/// With a capital at its beginning.
fn sentence(says: &str) -> String {
    let mut letters = says.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
