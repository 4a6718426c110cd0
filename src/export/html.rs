//! A debrief as one HTML page that needs nothing else: style and drawings are inside, and no script.

use askama::Template;

use crate::engine::client::Answer;
use crate::engine::debrief::text::{percent, shown};
use crate::engine::debrief::{
    CurvePoint, Debrief, LabelNote, Moment, Speaker, TranscriptLine, ValueNote, ValuePoint, VerdictNote, phrases,
};
use crate::engine::guidance::{Band, Verdict};
use crate::export::lines::{self, Fact, SECTIONS};
use crate::export::plot::{Plot, plots, value_plot};
use crate::export::value;

/// The page as text.
///
/// # Errors
/// Only where a value refuses to be written, which plain data never does.
pub fn render(debrief: &Debrief) -> Result<String, askama::Error> {
    let has_room = |note: &&VerdictNote| note.verdict != Verdict::Met;
    let page = Page {
        d: debrief,
        plots: plots(debrief),
        worth: value_plot(debrief),
        room: debrief.verdicts.iter().filter(has_room).collect(),
        met: debrief.verdicts.iter().filter(|note| note.verdict == Verdict::Met).collect(),
        transcript: rows(debrief),
    };
    let text = page.render()?;
    Ok(text.chars().filter(|c| *c == '\n' || !c.is_control()).collect())
}

/// What the template reads.
#[derive(Template)]
#[template(path = "debrief.html")]
struct Page<'a> {
    d: &'a Debrief,
    plots: Vec<Plot>,
    /// What the choices were worth.
    worth: Option<Plot>,
    room: Vec<&'a VerdictNote>,
    met: Vec<&'a VerdictNote>,
    transcript: Vec<Row<'a>>,
}

/// One line of the transcript.
struct Row<'a> {
    line: &'a TranscriptLine,
    /// The exchange's shown number, on its first line.
    anchor: Option<u32>,
    /// What the line met, on the client's first reply.
    answer: Option<Answer>,
    style: &'static str,
}

/// The transcript with its anchors, and with the answers where the curve is open.
fn rows(debrief: &Debrief) -> Vec<Row<'_>> {
    let mut last: Option<u16> = None;
    let mut answered: Option<u16> = None;
    let row = |line: &'_ TranscriptLine| {
        let is_first = line.exchange.is_some() && line.exchange != last && line.who == Speaker::Trainee;
        if is_first {
            last = line.exchange;
        }
        let is_reply = line.exchange.is_some() && line.exchange != answered && line.who == Speaker::Client;
        if is_reply {
            answered = line.exchange;
        }
        let met = debrief.curve.iter().find(|point| is_reply && Some(point.exchange) == line.exchange);
        (line.exchange.filter(|_| is_first).map(shown), met.map(|point| point.answer))
    };
    let facts: Vec<(Option<u32>, Option<Answer>)> = debrief.transcript.iter().map(row).collect();
    let with_line = debrief.transcript.iter().zip(facts);
    with_line.map(|(line, (anchor, answer))| Row { line, anchor, answer, style: style(line.who) }).collect()
}

/// The style of a speaker's lines.
const fn style(who: Speaker) -> &'static str {
    match who {
        Speaker::Heading => "heading",
        Speaker::Trainee => "you",
        Speaker::Client => "client",
        Speaker::Narrator => "narrator",
    }
}

impl Page<'_> {
    fn section(&self, at: &usize) -> &'static str {
        SECTIONS.get(*at).copied().unwrap_or_default()
    }

    fn sections(&self) -> &'static [&'static str] {
        &SECTIONS
    }

    fn labels(&self, section: &usize) -> Vec<&LabelNote> {
        lines::labels(self.d, *section).collect()
    }

    fn label_says(&self, note: &LabelNote) -> String {
        lines::label_says(note)
    }

    fn about(&self) -> String {
        lines::about(self.d)
    }

    fn ended(&self) -> String {
        lines::ended(self.d)
    }

    fn facts(&self) -> Vec<Fact> {
        lines::at_a_glance(self.d)
    }

    fn moved(&self) -> String {
        lines::course_of_it(self.d)
    }

    fn standing(&self, note: &ValueNote) -> String {
        value::standing(note)
    }

    fn point_says(&self, point: &ValuePoint) -> String {
        value::point_says(point)
    }

    fn shown(&self, exchange: &u16) -> u32 {
        shown(*exchange)
    }

    fn percent(&self, per_mille: &u16) -> String {
        percent(*per_mille)
    }

    /// The row of a point in the table of figures.
    fn figures(&self, point: &CurvePoint) -> Vec<String> {
        let CurvePoint { resistance, discord, sustain, withdrawal, alliance, bond, .. } = point;
        let CurvePoint { goal_agreement, task_agreement, readiness, .. } = point;
        let row = [resistance, discord, sustain, withdrawal, alliance, bond, goal_agreement, task_agreement, readiness];
        row.map(|per_mille| percent(*per_mille)).into()
    }

    fn skill(&self, per_mille: &i16, guesses: &u16) -> String {
        lines::skill(*per_mille, *guesses)
    }

    fn why(&self, point: &CurvePoint) -> String {
        lines::reasons(&point.why)
    }

    fn reasons(&self, week: &crate::engine::debrief::WeekNote) -> String {
        lines::reasons(&week.why)
    }

    fn told<'s>(&self, note: &'s VerdictNote) -> Vec<&'s Moment> {
        lines::moments(note).0
    }

    fn others<'s>(&self, note: &'s VerdictNote) -> Vec<&'s Moment> {
        lines::moments(note).1
    }

    fn verdict(&self, verdict: &Verdict) -> &'static str {
        phrases::verdict(*verdict)
    }

    /// A style and a shape for a verdict, so that it never hangs on colour.
    fn verdict_style(&self, verdict: &Verdict) -> &'static str {
        match verdict {
            Verdict::Met => "met",
            Verdict::Partly => "partly",
            Verdict::Missed => "missed",
            Verdict::Contraindicated => "against",
            Verdict::NotApplicable => "none",
        }
    }

    fn verdict_mark(&self, verdict: &Verdict) -> &'static str {
        match verdict {
            Verdict::Met => "●",
            Verdict::Partly => "◐",
            Verdict::Missed => "○",
            Verdict::Contraindicated => "◆",
            Verdict::NotApplicable => "–",
        }
    }

    fn band(&self, band: &Option<Band>) -> &'static str {
        band.map_or("too little seen", phrases::band)
    }

    /// How many of three steps a band fills.
    fn steps(&self, band: &Option<Band>) -> usize {
        band.map_or(0, |band| band as usize + 1)
    }

    fn answer(&self, answer: &Answer) -> &'static str {
        phrases::answer(*answer)
    }

    fn answer_mark(&self, answer: &Answer) -> &'static str {
        match answer {
            Answer::Softens => "▽",
            Answer::Holds => "○",
            Answer::Hardens => "▲",
            Answer::Placates => "◇",
        }
    }

    fn strategy(&self, strategy: &crate::engine::client::Strategy) -> &'static str {
        phrases::strategy(*strategy)
    }

    fn offered(&self, was_offered: &bool) -> &'static str {
        lines::offered(*was_offered)
    }

    fn source(&self, id: &str) -> String {
        lines::source(id)
    }

    fn in_story<'s>(&self, weight: &'s Option<String>) -> &'s str {
        weight.as_deref().unwrap_or(lines::not_in_story(self.d))
    }

    fn guessed<'s>(&self, weight: &'s Option<String>) -> &'s str {
        weight.as_deref().unwrap_or("not guessed")
    }

    fn nothing_read(&self) -> Option<&'static str> {
        lines::nothing_read(self.d).then_some(lines::NOTHING_READ)
    }

    fn rating(&self, note: &crate::engine::debrief::SelfRatingNote) -> String {
        lines::self_rating(note)
    }

    fn global_band(&self, of: &crate::engine::guidance::GlobalBand) -> &'static str {
        phrases::global_band(*of)
    }
}
