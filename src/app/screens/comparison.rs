//! A what-if beside the attempt: what differed, both curves, both transcripts, and verdicts that only one of them has.

use bevy_egui::egui::Ui;

use super::debrief::rules::verdict_tone;
use crate::app::action::Action;
use crate::app::theme::{GAP, SMALL, TIGHT, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::plot::{Series, Style, two_courses_ui};
use crate::app::ui::transcript::{Side as Speaks, bubble};
use crate::app::ui::{chip, layout, text};
use crate::app::words;
use crate::engine::debrief::compare::{Mark, Pair, Side};
use crate::engine::debrief::text::shown;
use crate::engine::debrief::{Comparison, CurvePoint, Speaker, TranscriptLine};
use crate::export::compare::{OTHER, OWN, standing, stretch, title};

/// From this width on two columns are wide enough to read.
const TWO_COLUMNS: f32 = 700.0;

/// What a curve shows of a point, per mille.
type Value = fn(&CurvePoint) -> u16;

const CURVES: [(&str, Value); 3] = [
    ("Resistance", |point| point.resistance),
    ("Alliance", |point| point.alliance),
    ("Readiness", |point| point.readiness),
];

/// Draws the comparison.
pub fn comparison_ui(ui: &mut Ui, comparison: &Comparison) -> Vec<Action> {
    let mut out = Vec::new();
    layout::page(ui, "comparison", 1180.0, |ui| {
        text::title(ui, &title(comparison));
        text::soft(ui, &stretch(comparison));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            out.extend(button::labelled(ui, Weight::Secondary, "Back to the debrief", Action::ShowDebrief));
            out.extend(button::action(ui, Weight::Quiet, Action::GoOnWithWhatIf(comparison.number)));
        });
        ui.add_space(SMALL);
        if ui.available_width() >= 860.0 {
            layout::beside(
                ui,
                ui.available_width() * 0.5,
                GAP,
                |ui| differed_ui(ui, comparison),
                |ui| curves_ui(ui, comparison),
            );
        } else {
            differed_ui(ui, comparison);
            curves_ui(ui, comparison);
        }
        heading(ui, "Exchange by exchange");
        for pair in &comparison.exchanges {
            pair_ui(ui, comparison, pair);
        }
        heading(ui, "Verdicts that only one of them has");
        two(ui, |ui, own| {
            let (name, side) = if own { (OWN, &comparison.own) } else { (OTHER, &comparison.other) };
            marks_ui(ui, name, side);
        });
        heading(ui, "What this can say");
        comparison.caveats.iter().for_each(|caveat| text::bullet(ui, caveat));
    });
    out
}

fn heading(ui: &mut Ui, says: &str) {
    ui.add_space(GAP);
    text::heading(ui, says);
}

fn differed_ui(ui: &mut Ui, comparison: &Comparison) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SMALL;
        text::heading(ui, "What differed");
        comparison.differed.iter().for_each(|says| text::bullet(ui, says));
    });
}

fn curves_ui(ui: &mut Ui, comparison: &Comparison) {
    let parts_at = comparison.parts_at.map(usize::from);
    card(ui, |ui| {
        for (name, value) in CURVES {
            let own = Series { name: OWN, value, colour: |palette| palette.tide, style: Style::Bold };
            let other = Series { name: OTHER, value, colour: |palette| palette.amber, style: Style::BoldDashed };
            let courses = [(&own, comparison.own.curve.as_slice()), (&other, comparison.other.curve.as_slice())];
            two_courses_ui(ui, name, courses, parts_at);
            ui.add_space(TIGHT);
        }
        text::small(ui, "Exchanges from left to right, of 100; the upright line is where they part.");
    });
}

/// Two columns, the attempt's first; where there is no room, one under the other.
fn two(ui: &mut Ui, mut add: impl FnMut(&mut Ui, bool)) {
    if ui.available_width() >= TWO_COLUMNS {
        layout::equal(ui, 2, GAP * 1.5, |ui, place| add(ui, place == 0));
    } else {
        add(ui, true);
        add(ui, false);
    }
}

fn pair_ui(ui: &mut Ui, comparison: &Comparison, pair: &Pair) {
    ui.add_space(SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        text::strong(ui, &format!("Exchange {}", shown(pair.exchange)));
        if let Some(standing) = standing(comparison, pair.exchange) {
            text::small(ui, &standing);
        }
    });
    two(ui, |ui, own| {
        text::label(ui, if own { OWN } else { OTHER });
        let lines = if own { &pair.own } else { &pair.other };
        lines.iter().for_each(|line| line_ui(ui, line));
    });
}

fn line_ui(ui: &mut Ui, line: &TranscriptLine) {
    match line.who {
        Speaker::Heading => text::label(ui, &line.says),
        Speaker::Narrator => text::shown(ui, &line.says, size::SMALL),
        Speaker::Client => bubble(ui, Speaks::Client, &line.says, line.shows.as_deref(), None),
        Speaker::Trainee => bubble(ui, Speaks::Trainee, &line.says, line.shows.as_deref(), None),
    };
}

fn marks_ui(ui: &mut Ui, name: &str, side: &Side) {
    card(ui, |ui| {
        text::strong(ui, name);
        if side.verdicts.is_empty() {
            text::soft(ui, "None that the other has not.");
        }
        for mark in &side.verdicts {
            mark_ui(ui, mark);
        }
    });
}

fn mark_ui(ui: &mut Ui, mark: &Mark) {
    ui.add_space(TIGHT);
    ui.horizontal_wrapped(|ui| {
        chip::badge(ui, verdict_tone(mark.verdict), words::verdict(mark.verdict));
        text::inline(ui, &mark.title);
        text::small(ui, &format!("exchange {}", shown(mark.exchange)));
    });
    text::body(ui, &mark.says);
}
