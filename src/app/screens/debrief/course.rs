//! The debrief's course: curves over exchanges, why they turned, and what the weeks brought.

use bevy_egui::egui::Ui;

use super::{exchange_name, notes_ui, remark_ui};
use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{GAP, SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card};
use crate::app::ui::plot::{OF_A_HUNDRED, Series, Style, plot_ui};
use crate::app::ui::transcript::{Side, bubble};
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::debrief::text::of_a_hundred;
use crate::engine::debrief::{CurvePoint, Debrief, Reason};
use crate::engine::guidance::labels::label;
use crate::export::lines;

/// The least that is told of a reason, per mille.
const A_POINT: u16 = 5;

const RESISTANCE: [Series<CurvePoint>; 4] = [
    Series { name: "whole", value: |point| point.resistance, colour: |palette| palette.bad, style: Style::Bold },
    Series { name: "against you", value: |point| point.discord, colour: |palette| palette.amber, style: Style::Solid },
    Series {
        name: "against the change",
        value: |point| point.sustain,
        colour: |palette| palette.ink_soft,
        style: Style::Dashed,
    },
    Series { name: "going away", value: |point| point.withdrawal, colour: |palette| palette.ink, style: Style::Dotted },
];

const ALLIANCE: [Series<CurvePoint>; 4] = [
    Series { name: "whole", value: |point| point.alliance, colour: |palette| palette.tide, style: Style::Bold },
    Series { name: "bond", value: |point| point.bond, colour: |palette| palette.good, style: Style::Solid },
    Series {
        name: "goal",
        value: |point| point.goal_agreement,
        colour: |palette| palette.ink_soft,
        style: Style::Dashed,
    },
    Series { name: "task", value: |point| point.task_agreement, colour: |palette| palette.ink, style: Style::Dotted },
];

const READINESS: [Series<CurvePoint>; 1] = [Series {
    name: "ready for the change",
    value: |point| point.readiness,
    colour: |palette| palette.good,
    style: Style::Bold,
}];

pub fn course_ui(ui: &mut Ui, debrief: &Debrief, draft: &Draft) -> Vec<Action> {
    let mut out = Vec::new();
    let curve = debrief.curve.as_slice();
    if curve.is_empty() {
        text::soft(ui, "No exchange yet.");
        return out;
    }
    if let Some(resistance) = label("resistance") {
        remark_ui(ui, resistance);
    }
    text::soft(
        ui,
        "Hidden while you played. Point at a curve to see an exchange and why it turned; click to go to its line.",
    );
    ui.add_space(TIGHT);
    let point = draft.point.filter(|place| *place < curve.len());
    if ui.available_width() >= 860.0 {
        let (curves, looked_at) = layout::beside(
            ui,
            ui.available_width() * 0.63,
            GAP,
            |ui| card(ui, |ui| curves_ui(ui, curve, point)).inner,
            |ui| card(ui, |ui| point_ui(ui, curve, point.unwrap_or(0))).inner,
        );
        out.extend(curves);
        out.extend(looked_at);
    } else {
        card(ui, |ui| out.extend(curves_ui(ui, curve, point)));
        card(ui, |ui| out.extend(point_ui(ui, curve, point.unwrap_or(0))));
    }
    if ui.available_width() >= 860.0 {
        layout::equal(ui, 2, GAP, |ui, place| match place {
            0 => out.extend(notes_ui(ui, "Turning points", &debrief.turning_points)),
            _ => weeks_ui(ui, debrief),
        });
    } else {
        out.extend(notes_ui(ui, "Turning points", &debrief.turning_points));
        weeks_ui(ui, debrief);
    }
    out
}

fn curves_ui(ui: &mut Ui, curve: &[CurvePoint], point: Option<usize>) -> Vec<Action> {
    let mut out = plot_ui(ui, "Resistance", (&RESISTANCE, &[]), curve, point, &OF_A_HUNDRED);
    ui.add_space(SMALL);
    out.extend(plot_ui(ui, "Alliance", (&ALLIANCE, &[]), curve, point, &OF_A_HUNDRED));
    ui.add_space(SMALL);
    out.extend(plot_ui(ui, "Readiness", (&READINESS, &[]), curve, point, &OF_A_HUNDRED));
    text::small(ui, "Exchanges from left to right; a dashed line is the beginning of a session.");
    out
}

/// The exchange that is looked at, with buttons for what the pointer can do.
fn point_ui(ui: &mut Ui, curve: &[CurvePoint], place: usize) -> Vec<Action> {
    let mut out = Vec::new();
    let Some(point) = curve.get(place) else { return out };
    ui.spacing_mut().item_spacing.y = TIGHT + 2.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        text::heading(ui, &format!("{}, session {}", exchange_name(point.exchange), point.session));
        chip::badge(ui, Tone::Calm, words::answer(point.answer).0);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let earlier = Action::PickPoint(place.saturating_sub(1));
        out.extend(button::labelled_if(ui, place > 0, Weight::Small, "Earlier", earlier));
        let later = Action::PickPoint(place + 1);
        out.extend(button::labelled_if(ui, place + 1 < curve.len(), Weight::Small, "Later", later));
        out.extend(button::action(ui, Weight::Small, Action::JumpTo(point.exchange)));
    });
    bubble(ui, Side::Trainee, &point.trainee, None, None);
    bubble(ui, Side::Client, &point.client, None, None);
    text::small(
        ui,
        &format!(
            "Resistance {} · alliance {} · readiness {}, each of 100",
            of_a_hundred(point.resistance),
            of_a_hundred(point.alliance),
            of_a_hundred(point.readiness)
        ),
    );
    reasons_ui(ui, &point.why);
    out
}

/// Each mechanism once, with everything that it moved by at least a point.
fn reasons_ui(ui: &mut Ui, reasons: &[Reason]) {
    let mut said: Vec<&str> = Vec::new();
    for reason in reasons {
        if said.contains(&reason.says.as_str()) {
            continue;
        }
        said.push(&reason.says);
        let same: Vec<Reason> = reasons.iter().filter(|one| one.says == reason.says).cloned().collect();
        let says = lines::reasons_from(&same, A_POINT);
        if !says.is_empty() {
            text::bullet(ui, &says);
        }
    }
}

fn weeks_ui(ui: &mut Ui, debrief: &Debrief) {
    if debrief.weeks.is_empty() {
        return;
    }
    ui.add_space(GAP);
    text::heading(ui, "Between the sessions");
    for week in &debrief.weeks {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = TIGHT;
            text::strong(ui, &format!("After session {}", week.after_session));
            text::body(ui, &week.says);
            text::small(ui, &format!("Distress at its end: {} of 100", of_a_hundred(week.distress)));
            reasons_ui(ui, &week.why);
        });
    }
}
