//! The debrief's rules: one card a verdict, which opens to its moments, better lines and sources.

use bevy_egui::egui::Ui;

use super::exchange_name;
use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{GAP, SMALL, TIGHT};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::{Tone, card, suggested};
use crate::app::ui::tag::{lower, rule};
use crate::app::ui::transcript::{Side, bubble};
use crate::app::ui::{chip, text};
use crate::app::words;
use crate::engine::debrief::{BetterLine, Citation, Debrief, Moment, SourceNote, VerdictNote};
use crate::engine::guidance::{Verdict, labels::label};
use crate::export::lines;

pub fn rules_ui(ui: &mut Ui, debrief: &Debrief, draft: &Draft) -> Vec<Action> {
    let mut out = Vec::new();
    text::soft(ui, "The most useful first. Each opens to the moments behind it.");
    for (place, verdict) in debrief.verdicts.iter().enumerate() {
        let open = draft.open_verdicts.contains(&place);
        card(ui, |ui| out.extend(verdict_ui(ui, debrief, verdict, place, open)));
    }
    if !debrief.too_little_seen.is_empty() {
        ui.add_space(GAP);
        text::label(ui, "Too little seen to say");
        text::soft(ui, &debrief.too_little_seen.join(" · "));
    }
    out
}

fn verdict_ui(ui: &mut Ui, debrief: &Debrief, verdict: &VerdictNote, place: usize, open: bool) -> Vec<Action> {
    let mut out = Vec::new();
    ui.spacing_mut().item_spacing.y = SMALL;
    ui.horizontal_wrapped(|ui| {
        text::heading(ui, &verdict.title);
        chip::badge(ui, verdict_tone(verdict.verdict), words::verdict(verdict.verdict));
        text::small(ui, &format!("{} · {}", verdict.count, weight_words(verdict.weight)));
    });
    text::body(ui, &verdict.reason);
    if let Some(strain) = label("your-own-strain").filter(|_| strained(verdict)) {
        text::remark(ui, &format!("{}: {}", strain.title, lower(strain.says)));
    }
    let name = format!("{}: {}", if open { "Hide the moments" } else { "Show the moments" }, verdict.title);
    let response = button::button(ui, Weight::Small, if open { "Hide the moments" } else { "Show the moments" });
    response.widget_info(|| {
        bevy_egui::egui::WidgetInfo::selected(bevy_egui::egui::WidgetType::CollapsingHeader, true, open, &name)
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
    let (strategy, _) = words::strategy(line.strategy);
    let origin = lines::offered(line.was_offered);
    suggested(ui, &format!("{strategy} · {origin} · {}", exchange_name(line.exchange)), &line.says);
}

fn citation_ui(ui: &mut Ui, citation: &Citation, sources: &[SourceNote]) {
    text::body(ui, &format!("{}: {}", citation.id, citation.statement));
    ui.add_space(-TIGHT);
    let from: Vec<&SourceNote> =
        sources.iter().filter(|one| citation.source.split([',', ' ']).any(|id| id == one.id)).collect();
    for source in &from {
        let grade = if source.grade.is_empty() { String::new() } else { format!(" Evidence: {}.", source.grade) };
        text::remark(
            ui,
            &format!("{}. {}.{grade}", source.title.trim_end_matches('.'), source.standing.trim_end_matches('.')),
        );
    }
    if from.is_empty() {
        text::remark(ui, &format!("From {}.", lines::source(&citation.source)));
    }
}

/// Whether the trainee worked alone, which is felt.
fn strained(verdict: &VerdictNote) -> bool {
    verdict.rule == "two-way-work"
        && matches!(verdict.verdict, Verdict::Partly | Verdict::Missed | Verdict::Contraindicated)
}

const fn weight_words(weight: u8) -> &'static str {
    match weight {
        0 => "no weight: it can hold the band down",
        1 => "weight low",
        2 => "weight middle",
        _ => "weight high",
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
