//! The whole course as lines: headings, what was said, what could be seen, what the weeks brought.

use super::course::{Course, Happened, Step};
use super::curve::week_says;
use super::model::{Speaker, TranscriptLine};
use super::text::{clean, count, quote};
use crate::engine::scenario::UtteranceId;
use crate::engine::session::event::ClosedBy;

/// Every line in order.
pub(super) fn lines(course: &Course<'_>) -> Vec<TranscriptLine> {
    let scenario = course.scenario;
    let mut lines = Vec::new();
    let mut exchange = None;
    let mut wrote = None;
    for happened in &course.order {
        match happened {
            Happened::SessionOpened { session } => {
                exchange = None;
                lines.push(plain(Speaker::Heading, format!("Session {session} of {}", scenario.sessions.len())));
            }
            Happened::Line(id) | Happened::Fact(id) => lines.push(client(course, *id, exchange, 0)),
            Happened::Wrote(words) => wrote = Some(words.clone()),
            Happened::Step(at) => {
                let step = &course.steps[*at];
                exchange = Some(step.number);
                lines.push(trainee(step, wrote.take()));
                if let Some(reply) = step.replies.first() {
                    lines.push(client(course, *reply, exchange, step.silence));
                }
            }
            Happened::SessionClosed(by) => lines.push(plain(Speaker::Narrator, closed(*by).to_owned())),
            Happened::Week(at) => {
                let week = &course.weeks[*at];
                exchange = None;
                lines.push(plain(Speaker::Heading, format!("The week after session {}", week.after_session)));
                lines.push(plain(Speaker::Narrator, week_says(&scenario.client.name, week)));
            }
            Happened::WeekEvent(id) => {
                let shows = scenario.week_events.get(id.index()).map_or("", |event| event.shows.as_str());
                lines.push(plain(Speaker::Narrator, clean(shows)));
            }
            Happened::WeekChoice(id) => {
                let Some(choice) = scenario.week_choices.get(id.index()) else { continue };
                lines.push(plain(Speaker::Trainee, clean(&choice.says)));
                if let Some(then) = &choice.then {
                    lines.push(plain(Speaker::Narrator, clean(then)));
                }
            }
        }
    }
    lines
}

fn plain(who: Speaker, says: String) -> TranscriptLine {
    TranscriptLine { exchange: None, who, says, shows: None }
}

fn trainee(step: &Step<'_>, wrote: Option<String>) -> TranscriptLine {
    let shows = wrote.map(|words| format!("You had written first: {}", quote(&words, 300)));
    TranscriptLine { exchange: Some(step.number), who: Speaker::Trainee, says: step.says.clone(), shows }
}

fn client(course: &Course<'_>, id: UtteranceId, exchange: Option<u16>, silence: u16) -> TranscriptLine {
    let said = course.scenario.utterance(id);
    let silence = silence.max(said.silence);
    let pause = (silence > 0).then(|| format!("Silence, {}.", count(usize::from(silence), "second", "seconds")));
    let seen = said.shows.as_deref().map(clean);
    let shows = match (pause, seen) {
        (Some(pause), Some(seen)) => Some(format!("{pause} {seen}")),
        (pause, seen) => pause.or(seen),
    };
    TranscriptLine { exchange, who: Speaker::Client, says: clean(&said.says), shows }
}

const fn closed(by: ClosedBy) -> &'static str {
    match by {
        ClosedBy::Trainee => "You closed the session.",
        ClosedBy::Clock => "The time was up.",
        ClosedBy::Agreement(_) => "You both agreed to end here.",
    }
}
