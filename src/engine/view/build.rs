//! Makes the view of a session from the session. The supervision stop's moments come from the debrief's side.

use super::session_view::*;
use crate::engine::attempt::{Mode, branch};
use crate::engine::client::{Dim, Sign};
use crate::engine::scenario::words::{Attendance, GoalStage};
use crate::engine::scenario::{GoalId, Scenario, UtteranceId};
use crate::engine::session::{Course, Event, LineSaid, Session, Waiting, offer};

/// Silences shorter than this, in seconds, are only a breath and are not shown.
const SHORTEST_SILENCE: u16 = 4;
/// What the trainee says when a copy of the goal sheet is offered.
pub const COPY_LINE: &str = "Here’s a copy of what we wrote down, if you’d like one.";

/// The session as the trainee may see it.
#[must_use]
pub fn view(session: &Session) -> SessionView {
    let (scenario, course) = (&**session.scenario(), session.course());
    let events = branch::current(session.log());
    let practice = session.mode() == Mode::Practice;
    SessionView {
        title: scenario.about.title.clone(),
        client: ClientCard {
            name: scenario.client.name.clone(),
            pronouns: scenario.client.pronouns.clone(),
            age: scenario.client.age,
            looks: scenario.client.looks.clone(),
        },
        mode: session.mode(),
        sessions: scenario.sessions.len() as u8,
        phase: phase(scenario, course, &events),
        transcript: transcript(scenario, &events),
        goal_sheet: goal_sheet(scenario, course),
        notes: notes(scenario, course, &events),
        meters: (practice && course.meters).then(|| meters(course)),
        coach: course.coach.map(|strategy| format!("One way to go on: {}.", strategy.says())),
        steps_back: if practice && !matches!(course.waiting, Waiting::Ended(_)) {
            (0..course.exchanges).collect()
        } else {
            Vec::new()
        },
    }
}

fn phase(scenario: &Scenario, course: &Course, events: &[Event]) -> Phase {
    match course.waiting {
        Waiting::Brief => Phase::Brief(Brief {
            brief: scenario.about.brief.clone(),
            screening: scenario.about.screening.clone(),
            content_notes: scenario.about.content_notes.clone(),
            practises: scenario.about.practises.clone(),
            plan: scenario.sessions.first().and_then(|session| session.plan.clone()),
        }),
        Waiting::Room => Phase::Room(room(scenario, course)),
        Waiting::Stop => Phase::Stop(Stop {
            session: number(course),
            moments: Vec::new(),
            rated: course.rated,
            intention: course.intention.clone(),
            last: course.agreed_end.is_some() || course.session + 1 == scenario.sessions.len(),
        }),
        Waiting::Week => Phase::Week(Week {
            after_session: number(course),
            happened: happened(scenario, events),
            choices: course.week_event.map_or_else(Vec::new, |event| {
                scenario.week_events[event.index()]
                    .choices
                    .iter()
                    .map(|id| {
                        let choice = &scenario.week_choices[id.index()];
                        WeekChoiceView {
                            id: *id,
                            name: choice.id.clone(),
                            says: choice.says.clone(),
                            does: choice.does,
                        }
                    })
                    .collect()
            }),
        }),
        Waiting::Ended(id) => {
            let ending = &scenario.endings[id.index()];
            Phase::Ended { kind: ending.kind, title: ending.title.clone(), says: ending.says.clone() }
        }
    }
}

fn number(course: &Course) -> u8 {
    course.session as u8 + 1
}

fn room(scenario: &Scenario, course: &Course) -> Room {
    let plan = course.plan(scenario);
    let written = |goal: usize| course.goal_is(GoalId(goal as u8), GoalStage::Written);
    let sheet: Vec<GoalId> =
        (0..scenario.goals.len()).filter(|goal| written(*goal)).map(|at| GoalId(at as u8)).collect();
    Room {
        session: number(course),
        minutes_left: course.minutes_left,
        minutes: plan.minutes,
        plan: plan.plan.as_ref().map(|says| Plan { says: says.clone(), aside: course.plan_aside }),
        write_first: course.write_first,
        written: course.written.clone(),
        choices: offer::offered(scenario, course)
            .into_iter()
            .map(|id| {
                let choice = scenario.choice(id);
                let anytime = choice.beat.is_none();
                ChoiceView { id, name: choice.id.clone(), says: choice.says.clone(), anytime }
            })
            .collect(),
        predicted: course.predicted,
        can_hand_over: sheet.iter().any(|goal| !course.goal_is(*goal, GoalStage::CopyOffered)),
        can_revisit: sheet,
    }
}

fn goal_sheet(scenario: &Scenario, course: &Course) -> GoalSheet {
    let mut sheet = GoalSheet::default();
    for (at, goal) in scenario.goals.iter().enumerate() {
        let id = GoalId(at as u8);
        let is = |stage| course.goal_is(id, stage);
        sheet.copy_offered |= is(GoalStage::CopyOffered);
        let furthest = GoalStage::ALL.iter().rev().copied().find(|stage| is(*stage));
        if is(GoalStage::Written) {
            let words = course.goal_words[at].clone().unwrap_or_else(|| goal.says.clone());
            sheet.goals.push(GoalRow { goal: id, words, stage: furthest.unwrap_or(GoalStage::Written) });
        } else if is(GoalStage::Elicited) || is(GoalStage::Agreed) {
            sheet.can_write.push((id, goal.says.clone()));
        }
    }
    sheet.task = course.task.map(|(task, ..)| scenario.tasks[task.index()].says.clone());
    sheet
}

fn notes(scenario: &Scenario, course: &Course, events: &[Event]) -> CaseNotes {
    let told = |event: &Event| match event {
        Event::FactTold { fact } => Some(scenario.fact(*fact).label.clone()),
        _ => None,
    };
    let intended = |event: &Event| match event {
        Event::Intended { strategy, words } if words.is_empty() => Some(strategy.says().to_owned()),
        Event::Intended { words, .. } => Some(words.clone()),
        _ => None,
    };
    CaseNotes {
        formulation: course.formulation,
        told: events.iter().filter_map(told).collect(),
        intentions: events.iter().filter_map(intended).collect(),
    }
}

/// Hidden state for the meters.
fn meters(course: &Course) -> Meters {
    let per_mille = |value: i32| (value / 1_000) as u16;
    let of = |dim: Dim| per_mille(course.state.get(dim));
    Meters {
        resistance: per_mille(course.state.resistance()),
        discord: of(Dim::Discord),
        sustain: of(Dim::Sustain),
        withdrawal: of(Dim::Withdrawal),
        bond: of(Dim::Bond),
        goal_agreement: of(Dim::GoalAgreement),
        task_agreement: of(Dim::TaskAgreement),
        readiness: of(Dim::Readiness),
        load: of(Dim::Load),
    }
}

/// What happened since the last session, in words.
fn happened(scenario: &Scenario, events: &[Event]) -> Vec<String> {
    let since = events.iter().rposition(|event| matches!(event, Event::SessionClosed { .. })).unwrap_or(0);
    events[since..].iter().flat_map(|event| between(scenario, event)).collect()
}

/// An event between sessions, in words that a trainee may read.
fn between(scenario: &Scenario, event: &Event) -> Vec<String> {
    match event {
        Event::WeekPassed { left: Some(_), .. } => Vec::new(),
        Event::WeekPassed { attendance, .. } => vec![
            match attendance {
                Attendance::Attended => "A week goes by.",
                Attendance::Cancelled => "The next appointment is cancelled. The week goes by without a session.",
                Attendance::NoShow => "The hour comes and nobody arrives. The week goes by without a session.",
            }
            .to_owned(),
        ],
        Event::WeekEventShown { event } => vec![scenario.week_events[event.index()].shows.clone()],
        Event::WeekChosen { choice, .. } => {
            let chosen = &scenario.week_choices[choice.index()];
            let mut words = vec![format!("You: {}", chosen.says)];
            words.extend(chosen.then.clone());
            words
        }
        _ => Vec::new(),
    }
}

/// The words of a therapist's line.
#[must_use]
pub fn line_says(scenario: &Scenario, line: LineSaid) -> String {
    match line {
        LineSaid::Choice(choice) => scenario.choice(choice).says.clone(),
        LineSaid::HandOverCopy => COPY_LINE.to_owned(),
        LineSaid::RevisitGoal(goal) => revisit_line(&scenario.goals[goal.index()].says),
    }
}

fn revisit_line(words: &str) -> String {
    format!("Could we look at the goal sheet again? It says: “{words}”")
}

/// Everything that was said and what happened between sessions.
#[must_use]
pub fn transcript(scenario: &Scenario, events: &[Event]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut wrote = None;
    let mut next = 0;
    // What stands on the sheet for a goal where the trainee has written it.
    let mut written: Vec<Option<&str>> = vec![None; scenario.goals.len()];
    for event in events {
        match event {
            Event::SessionOpened { session, .. } => {
                let of = scenario.sessions.len();
                turns.push(Turn::Heading(format!("Session {} of {of}", session.index() + 1)));
            }
            Event::BeatReached { says: Some(says), .. } => client(scenario, &mut turns, *says, 0, next),
            Event::WroteFirst { words, .. } => wrote = Some(words.clone()),
            Event::Exchanged(said) => {
                let says = match said.line {
                    LineSaid::RevisitGoal(goal) => written[goal.index()].map(revisit_line),
                    LineSaid::Choice(_) | LineSaid::HandOverCopy => None,
                };
                turns.push(Turn::Trainee {
                    exchange: said.number,
                    says: says.unwrap_or_else(|| line_says(scenario, said.line)),
                    wrote: wrote.take(),
                });
                next = said.number + 1;
                client(scenario, &mut turns, said.reply, said.silence, next);
            }
            Event::FactTold { fact } => client(scenario, &mut turns, scenario.fact(*fact).utterance, 0, next),
            Event::SignTagged { exchange, tag } => retag(&mut turns, *exchange, *tag),
            Event::GoalMoved { goal, words: Some(words), .. } => written[goal.index()] = Some(words),
            Event::SessionClosed { .. } => close(&mut turns, next),
            other => turns.extend(between(scenario, other).into_iter().map(Turn::Between)),
        }
    }
    turns
}

/// Adds a client's words; what follows in the same turn is a paragraph of its own with the same number.
fn client(scenario: &Scenario, turns: &mut Vec<Turn>, says: UtteranceId, silence: u16, exchange: u16) {
    let utterance = scenario.utterance(says);
    turns.push(Turn::Client {
        exchange: Some(exchange),
        says: utterance.says.clone(),
        shows: utterance.shows.clone(),
        silence: Some(silence.max(utterance.silence)).filter(|seconds| *seconds >= SHORTEST_SILENCE).unwrap_or(0),
        tag: None,
    });
}

/// The words that end a session are answered by no exchange: the number belongs to the next session's first words.
fn close(turns: &mut [Turn], next: u16) {
    for turn in turns.iter_mut().rev() {
        match turn {
            Turn::Client { exchange, .. } if *exchange == Some(next) => *exchange = None,
            _ => return,
        }
    }
}

fn retag(turns: &mut [Turn], wanted: u16, new: Option<Sign>) {
    let of_turn = |turn: &Turn| matches!(turn, Turn::Client { exchange: Some(number), .. } if *number == wanted);
    if let Some(Turn::Client { tag, .. }) = turns.iter_mut().rfind(|turn| of_turn(turn)) {
        *tag = Some(new);
    }
}
