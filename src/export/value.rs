//! What the choices were worth, as plain text: a list that reads well aloud, with a small bar at the end of each line.

use crate::engine::debrief::phrases;
use crate::engine::debrief::text::{clean, shown};
use crate::engine::debrief::{Debrief, ValueNote, ValuePoint};
use crate::engine::scenario::Scenario;
use crate::engine::value::{Analysis, ExchangeValue, Worth};
use crate::engine::view::line_says;
use crate::export::wrap::wrap;

/// The heading over all of it in a debrief.
pub const TITLE: &str = "What your choices were worth";

/// Steps of a bar.
const STEPS: u32 = 20;

/// A worth as a word.
#[must_use]
pub const fn worth(worth: Worth) -> &'static str {
    match worth {
        Worth::Strong => "strong",
        Worth::Fair => "fair",
        Worth::Costly => "costly",
    }
}

/// What the line was, and whether it turned the course.
#[must_use]
pub fn line_was(point: &ValuePoint) -> String {
    let line = if point.hung_on_it { worth(point.worth) } else { "no clear difference" };
    let turned = if point.turning_point { ", turning point" } else { "" };
    format!("{line}{turned}")
}

/// What a point says in a list: what the line was, and the end to expect.
#[must_use]
pub fn point_says(point: &ValuePoint) -> String {
    let (number, end) = (shown(point.exchange), phrases::band(point.end));
    format!("{number}. Line: {}. End to expect: {end}.", line_was(point))
}

/// The curve as a list, session by session, each line with a bar of the end to expect.
#[must_use]
pub fn curve(note: &ValueNote) -> Vec<String> {
    let mut lines = Vec::new();
    let mut session = None;
    for point in &note.points {
        if session != Some(point.session) {
            session = Some(point.session);
            lines.push(format!("Session {}: what each line was worth", point.session));
        }
        lines.push(format!("{:<58} {}", point_says(point), bar(point.after)));
    }
    lines
}

/// A bar of an outcome.
#[must_use]
pub fn bar(outcome: u16) -> String {
    "#".repeat(((u32::from(outcome.min(1000)) * STEPS + 500) / 1000) as usize)
}

/// How it was worked out, in one sentence.
#[must_use]
pub fn standing(note: &ValueNote) -> String {
    format!(
        "Each line on offer was played on {} times with a competent therapist, all on the same luck; this client’s past \
         and causes stay as they were. It says what a line led to in this simulation, not what is right.",
        note.rollouts
    )
}

/// The sentence on luck and skill.
#[must_use]
pub fn luck(note: &ValueNote) -> String {
    format!("{}: {}", note.title, note.says)
}

/// An analysis as text in lines of at most `width` columns: the note, and every line that was on offer.
#[must_use]
pub fn render(scenario: &Scenario, analysis: &Analysis, debrief: &Debrief, width: usize) -> String {
    let mut page = Page { out: String::new(), width };
    page.item(&format!("What each choice was worth: {}", debrief.title));
    let Some(note) = &debrief.value else {
        page.item("Nothing was said yet.");
        return page.out;
    };
    page.item(&luck(note));
    page.item(&note.counted);
    page.item(&standing(note));
    if !note.moments.is_empty() {
        page.heading("Moments that mattered");
        for moment in &note.moments {
            page.item(&format!("- Exchange {}, {}: {}", shown(moment.exchange), moment.title, moment.says));
        }
    }
    page.heading("The end to expect after each line");
    for line in curve(note) {
        if line.starts_with("Session") {
            page.blank();
        }
        page.out.push_str(line.trim_end());
        page.out.push('\n');
    }
    page.heading("Every line that was on offer");
    for (one, point) in analysis.exchanges.iter().zip(&note.points) {
        page.blank();
        page.item(&format!("Exchange {}, session {}. {}", shown(point.exchange), point.session, point.says));
        page.offers(scenario, one);
    }
    let unusual = debrief.verdicts.iter().flat_map(|verdict| &verdict.moments);
    let unusual: Vec<u16> = unusual
        .filter(|moment| moment.verdict == crate::engine::guidance::Verdict::NotApplicable)
        .map(|moment| moment.exchange)
        .collect();
    if !unusual.is_empty() {
        page.heading("Unusual, defensible");
        let at = super::lines::exchanges(&unusual);
        page.item(&format!(
            "{at}: not what a rule looks for, and as good as any by what came of it. It costs nothing."
        ));
    }
    page.out
}

/// The text so far.
struct Page {
    out: String,
    width: usize,
}

impl Page {
    fn blank(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn heading(&mut self, title: &str) {
        self.blank();
        self.item(title);
        self.blank();
    }

    fn item(&mut self, text: &str) {
        for line in wrap(text, self.width, "", "  ") {
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    /// The lines of an exchange, each with what it was worth and the end to expect.
    fn offers(&mut self, scenario: &Scenario, one: &ExchangeValue) {
        for (place, line) in one.lines.iter().enumerate() {
            let mut marks = vec![if one.hung_on_it { worth(line.worth) } else { "no clear difference" }];
            marks.extend((place == one.taken).then_some("said"));
            marks.extend((place == one.best && one.hung_on_it).then_some("best from there"));
            let says = clean(&line_says(scenario, line.line));
            let band = phrases::band(line.expected.band);
            self.item(&format!("- {}; the work would end {band}: “{says}”", marks.join(", ")));
        }
    }
}
