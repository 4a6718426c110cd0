//! Visits every text that somebody will read, each with its path and with who says it.

use super::path::At;
use super::raw::{RawFalseSign, RawScenario};
use super::walk;

/// Who says a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The client, in words or in what can be seen.
    Client,
    /// The therapist.
    Therapist,
    /// The scenario to the trainee: brief, debrief, ending and the like.
    Page,
}

/// Whether a text may be empty where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// It may: something is shown, or a silence is heard, instead.
    Fine,
    Wrong,
}

/// What is called for each text.
type Visit<'v, 'a> = dyn FnMut(&At<'_>, Voice, Blank, &'a str) + 'v;

/// Every text but ids, version and language.
pub fn texts<'a>(raw: &'a RawScenario, visit: &mut Visit<'_, 'a>) {
    page_texts(raw, visit);
    client_texts(raw, visit);
    spoken_texts(raw, visit);
}

fn page_texts<'a>(raw: &'a RawScenario, visit: &mut Visit<'_, 'a>) {
    let top = At::ROOT;
    let fields = [
        ("version", &raw.version),
        ("title", &raw.title),
        ("license", &raw.license),
        ("brief", &raw.brief),
        ("screening", &raw.screening),
    ];
    for (field, text) in fields {
        visit(&top.field(field), Voice::Page, Blank::Wrong, text);
    }
    for (field, list) in [("authors", &raw.authors), ("content_notes", &raw.content_notes)] {
        let at = top.field(field);
        for (index, text) in list.iter().enumerate() {
            visit(&at.index(index), Voice::Page, Blank::Wrong, text);
        }
    }
    let goals = top.field("goals");
    for (index, goal) in raw.goals.iter().enumerate() {
        visit(&goals.index(index).field("says"), Voice::Page, Blank::Wrong, &goal.says);
    }
    let tasks = top.field("tasks");
    for (index, task) in raw.tasks.iter().enumerate() {
        visit(&tasks.index(index).field("says"), Voice::Page, Blank::Wrong, &task.says);
    }
    let sessions = top.field("sessions");
    for (index, session) in raw.sessions.iter().enumerate() {
        if let Some(plan) = &session.plan {
            visit(&sessions.index(index).field("plan"), Voice::Page, Blank::Wrong, plan);
        }
    }
    let endings = top.field("endings");
    for (index, ending) in raw.endings.iter().enumerate() {
        let at = endings.index(index);
        visit(&at.field("title"), Voice::Page, Blank::Wrong, &ending.title);
        visit(&at.field("says"), Voice::Page, Blank::Wrong, &ending.says);
    }
}

fn client_texts<'a>(raw: &'a RawScenario, visit: &mut Visit<'_, 'a>) {
    let client = At::ROOT.field("client");
    let known = &raw.client;
    let fields = [
        ("name", &known.name),
        ("pronouns", &known.pronouns),
        ("looks", &known.looks),
        ("right_about", &known.right_about),
    ];
    for (field, text) in fields {
        visit(&client.field(field), Voice::Page, Blank::Wrong, text);
    }
    let profiles = client.field("profiles");
    for (index, profile) in known.profiles.iter().enumerate() {
        visit(&profiles.index(index).field("truth"), Voice::Page, Blank::Wrong, &profile.truth);
    }
    walk::facts(raw, |at, _, fact| {
        visit(&at.field("label"), Voice::Page, Blank::Wrong, &fact.label);
        said(at, &fact.says, fact.shows.as_ref(), None, None, visit);
    });
}

fn spoken_texts<'a>(raw: &'a RawScenario, visit: &mut Visit<'_, 'a>) {
    walk::week_events(raw, |at, event| visit(&at.field("shows"), Voice::Client, Blank::Wrong, &event.shows));
    walk::week_choices(raw, |at, choice| {
        visit(&at.field("says"), Voice::Therapist, Blank::Wrong, &choice.says);
        if let Some(then) = &choice.then {
            visit(&at.field("then"), Voice::Client, Blank::Wrong, then);
        }
    });
    walk::beats(raw, |at, beat| {
        let lines = at.field("lines");
        for (index, line) in beat.lines.iter().enumerate() {
            said(&lines.index(index), &line.says, line.shows.as_ref(), line.silence, line.false_sign.as_ref(), visit);
        }
    });
    walk::choices(raw, |at, _, choice| visit(&at.field("says"), Voice::Therapist, Blank::Wrong, &choice.says));
    walk::replies(raw, |at, _, reply| {
        said(at, &reply.says, reply.shows.as_ref(), reply.silence, reply.false_sign.as_ref(), visit);
        if let Some(because) = &reply.because {
            visit(&at.field("because"), Voice::Page, Blank::Wrong, because);
        }
    });
}

/// One thing that the client says.
fn said<'a>(
    at: &At<'_>,
    says: &'a str,
    shows: Option<&'a String>,
    silence: Option<u16>,
    false_sign: Option<&'a RawFalseSign>,
    visit: &mut Visit<'_, 'a>,
) {
    let wordless = shows.is_some() || silence.is_some();
    visit(&at.field("says"), Voice::Client, if wordless { Blank::Fine } else { Blank::Wrong }, says);
    if let Some(shows) = shows {
        visit(&at.field("shows"), Voice::Client, Blank::Wrong, shows);
    }
    if let Some(sign) = false_sign {
        visit(&at.field("false_sign").field("reason"), Voice::Page, Blank::Wrong, &sign.reason);
    }
}
