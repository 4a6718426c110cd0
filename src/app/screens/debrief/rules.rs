//! The debrief's rules: one card a verdict, which opens to its moments, better lines and sources.

use bevy_egui::egui::Ui;

use super::exchange_name;
use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{SMALL, TIGHT, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card, note};
use crate::app::ui::tag::rule;
use crate::app::ui::transcript::{Side, bubble};
use crate::app::ui::{chip, text};
use crate::app::words;
use crate::engine::debrief::{BetterLine, Citation, Debrief, Moment, SourceNote, VerdictNote};
use crate::engine::guidance::Verdict;

pub fn rules_ui(ui: &mut Ui, debrief: &Debrief, draft: &Draft) -> Vec<Action> {
    let mut out = Vec::new();
    text::soft(ui, "The most useful first. Each opens to the moments behind it.");
    for (place, verdict) in debrief.verdicts.iter().enumerate() {
        let open = draft.open_verdicts.contains(&place);
        card(ui, |ui| out.extend(verdict_ui(ui, debrief, verdict, place, open)));
    }
    if !debrief.too_little_seen.is_empty() {
        ui.add_space(SMALL);
        text::label(ui, "Too little seen to say");
        text::soft(ui, &debrief.too_little_seen.join(" · "));
    }
    out
}

fn verdict_ui(ui: &mut Ui, debrief: &Debrief, verdict: &VerdictNote, place: usize, open: bool) -> Vec<Action> {
    let mut out = Vec::new();
    ui.spacing_mut().item_spacing.y = TIGHT + 2.0;
    ui.horizontal_wrapped(|ui| {
        text::heading(ui, &verdict.title);
        chip::badge(ui, verdict_tone(verdict.verdict), words::verdict(verdict.verdict));
        text::small(ui, &format!("{} · weight {}", verdict.count, weight_words(verdict.weight)));
    });
    text::body(ui, &verdict.reason);
    let label = format!("{}: {}", if open { "Hide the moments" } else { "Show the moments" }, verdict.title);
    let response = button::button(ui, Weight::Small, if open { "Hide the moments" } else { "Show the moments" });
    response.widget_info(|| {
        bevy_egui::egui::WidgetInfo::selected(bevy_egui::egui::WidgetType::CollapsingHeader, true, open, &label)
    });
    if response.clicked() {
        out.push(Action::ToggleVerdict(place));
    }
    if open {
        for moment in &verdict.moments {
            rule(ui);
            out.extend(moment_ui(ui, moment));
        }
        if !verdict.better.is_empty() {
            rule(ui);
            text::label(ui, "Other lines that would have fitted");
            verdict.better.iter().for_each(|line| better_ui(ui, line));
        }
        rule(ui);
        text::label(ui, "What this rests on");
        verdict.cites.iter().for_each(|citation| citation_ui(ui, citation, &debrief.sources));
    }
    out
}

fn moment_ui(ui: &mut Ui, moment: &Moment) -> Vec<Action> {
    let mut out = Vec::new();
    ui.horizontal_wrapped(|ui| {
        chip::badge(ui, verdict_tone(moment.verdict), words::verdict(moment.verdict));
        out.extend(button::labelled(
            ui,
            Weight::Small,
            &exchange_name(moment.exchange),
            Action::JumpTo(moment.exchange),
        ));
    });
    bubble(ui, Side::Client, &moment.client, None, None);
    bubble(ui, Side::Trainee, &moment.trainee, None, None);
    text::body(ui, &moment.says);
    out
}

fn better_ui(ui: &mut Ui, line: &BetterLine) {
    note(ui, Tone::Calm, |ui| {
        ui.spacing_mut().item_spacing.y = TIGHT;
        let origin = if line.was_offered { "was on offer" } else { "an example" };
        text::label(ui, &format!("{} · {origin} · {}", words::strategy(line.strategy).0, exchange_name(line.exchange)));
        text::speech(ui, &line.says, size::BODY);
    });
}

fn citation_ui(ui: &mut Ui, citation: &Citation, sources: &[SourceNote]) {
    text::body(ui, &format!("{}: {}", citation.id, citation.statement));
    let source = sources.iter().find(|source| source.id == citation.source);
    ui.add_space(-TIGHT);
    match source {
        Some(source) => text::small(ui, &format!("{} · {} · evidence {}", source.title, source.standing, source.grade)),
        None => text::small(ui, &format!("Source: {}", citation.source)),
    };
}

const fn weight_words(weight: u8) -> &'static str {
    match weight {
        0 | 1 => "low",
        2 => "middle",
        _ => "high",
    }
}

pub const fn verdict_tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => Tone::Good,
        Verdict::Partly | Verdict::NotApplicable => Tone::Calm,
        Verdict::Missed => Tone::Attention,
        Verdict::Contraindicated => Tone::Bad,
    }
}
