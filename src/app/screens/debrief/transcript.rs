//! The debrief's transcript: the whole course, with the line that was asked for marked.

use bevy_egui::egui::{Align, CornerRadius, Response, Stroke, StrokeKind, Ui};

use crate::app::action::Action;
use crate::app::model::Draft;
use crate::app::theme::{self, CARD_RADIUS, GAP, SMALL, size};
use crate::app::ui::button::{self, Weight};
use crate::app::ui::card::card;
use crate::app::ui::text;
use crate::app::ui::transcript::{Side, bubble, under};
use crate::engine::attempt::WhatIfNote;
use crate::engine::debrief::{Debrief, Speaker, TranscriptLine};

pub fn transcript_ui(ui: &mut Ui, debrief: &Debrief, what_ifs: &[WhatIfNote], draft: &mut Draft) -> Vec<Action> {
    let mut out = Vec::new();
    let over = debrief.ending.is_some();
    if over {
        out.extend(what_ifs_ui(ui, what_ifs));
    }
    for line in &debrief.transcript {
        let response = line_ui(ui, line);
        if let Some(exchange) = line.exchange.filter(|_| over && line.who == Speaker::Trainee) {
            let name = format!("What if … at exchange {}", u32::from(exchange) + 1);
            let asked =
                under(ui, Side::Trainee, |ui| button::labelled(ui, Weight::Small, &name, Action::WhatIf(exchange)));
            out.extend(asked);
        }
        let wanted = line.exchange.is_some() && line.exchange == draft.marked;
        if !wanted {
            continue;
        }
        let ring = Stroke::new(2.0, theme::of(ui).amber);
        let rect = response.rect.expand(4.0);
        ui.painter().rect_stroke(rect, CornerRadius::same(CARD_RADIUS), ring, StrokeKind::Inside);
        if draft.jump == line.exchange {
            draft.jump = None;
            response.scroll_to_me(Some(Align::Center));
        }
    }
    out
}

/// What was tried after the end, to read again or to play on.
fn what_ifs_ui(ui: &mut Ui, what_ifs: &[WhatIfNote]) -> Vec<Action> {
    let mut out = Vec::new();
    if what_ifs.is_empty() {
        text::soft(
            ui,
            "Under each of your lines you can play another, with the same luck. Your attempt stays as it was.",
        );
        return out;
    }
    card(ui, |ui| {
        text::heading(ui, "What you tried instead");
        for what_if in what_ifs {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                let (from, number) = (u32::from(what_if.from) + 1, what_if.number);
                let played = text::counted(usize::from(what_if.played), "exchange", "exchanges");
                let over = if what_if.over { ", to its end" } else { "" };
                let says = format!("{number}. From exchange {from} of session {}: {played}{over}", what_if.session);
                text::inline(ui, &says);
                out.extend(button::labelled(
                    ui,
                    Weight::Small,
                    &format!("Compare what-if {number}"),
                    Action::Compare(number),
                ));
                if !what_if.over {
                    let on = Action::GoOnWithWhatIf(number);
                    out.extend(button::labelled(ui, Weight::Small, &format!("Play what-if {number} on"), on));
                }
            });
        }
    });
    out
}

fn line_ui(ui: &mut Ui, line: &TranscriptLine) -> Response {
    match line.who {
        Speaker::Heading => {
            ui.add_space(SMALL);
            text::heading(ui, &line.says)
        }
        Speaker::Narrator => text::shown(ui, &line.says, size::BODY),
        Speaker::Client => bubble(ui, Side::Client, &line.says, line.shows.as_deref(), None),
        Speaker::Trainee => bubble(ui, Side::Trainee, &line.says, line.shows.as_deref(), None),
    }
}
