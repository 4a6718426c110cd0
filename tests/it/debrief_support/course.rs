//! One play of the story: the log with a branch that was left, and the score that the rules would give it.

use slackwater::engine::client::{Answer, Change, Dim, Mechanism, Sign, Strategy, Talk};
use slackwater::engine::guidance::{Band, Detail, Point, RuleVerdict, Safety, Score, Verdict};
use slackwater::engine::scenario::words::*;
use slackwater::engine::scenario::*;
use slackwater::engine::session::Event;
use slackwater::engine::session::{ClosedBy, Exchange, LineSaid};

fn changes(list: &[(Dim, i32)]) -> Vec<Change> {
    list.iter().map(|(dim, delta)| Change { dim: *dim, mechanism: Mechanism::Momentum, delta: *delta }).collect()
}

fn said(number: u16, choice: u16, answer: Answer, talk: Talk, reply: u16, moved: &[(Dim, i32)]) -> Event {
    Event::Exchanged(Exchange {
        number,
        line: LineSaid::Choice(ChoiceId(choice)),
        answer,
        talk,
        reply: UtteranceId(reply),
        stock: false,
        silence: 0,
        minutes: 5,
        changes: changes(moved),
    })
}

fn reached(beat: u16, says: u16) -> Event {
    Event::BeatReached { beat: BeatId(beat), says: Some(UtteranceId(says)), talk: Talk::Neutral }
}

/// The log up to the end of the first session.
pub fn log_so_far() -> Vec<Event> {
    let (hardens, softens) = (Answer::Hardens, Answer::Softens);
    vec![
        Event::Begun { profile: ProfileId(0) },
        Event::SessionOpened { session: SessionId(0), week: 0 },
        reached(0, 0),
        Event::Predicted { answer: Answer::Holds },
        said(0, 0, hardens, Talk::Sustain, 1, &[(Dim::Sustain, 90_000), (Dim::Bond, -40_000)]),
        Event::SignTagged { exchange: 1, tag: Some(Sign::RefusingAdvice) },
        Event::CoachAsked { strategy: Strategy::Rapport },
        said(1, 1, hardens, Talk::Discord, 2, &[(Dim::Discord, 150_000), (Dim::Bond, -60_000)]),
        said(2, 1, hardens, Talk::Discord, 2, &[(Dim::Discord, 100_000)]),
        Event::SteppedBack { exchange: 2 },
        Event::WroteFirst { words: "You know that kitchen better than I do.".to_owned(), intention: None },
        Event::Predicted { answer: Answer::Softens },
        said(
            2,
            2,
            softens,
            Talk::Exploring,
            3,
            &[(Dim::Discord, -240_000), (Dim::Sustain, -120_000), (Dim::Bond, 150_000), (Dim::Readiness, 60_000)],
        ),
        Event::FactTold { fact: FactId(0) },
        Event::Formulated { causes: [None, Some(Weight::Minor), Some(Weight::Major), None, None] },
        said(3, 9, Answer::Holds, Talk::Neutral, 9, &[(Dim::Withdrawal, -50_000), (Dim::TaskAgreement, 80_000)]),
        Event::SessionClosed { by: ClosedBy::Trainee },
        Event::Rated { bands: [1, 1, 2, 0] },
        Event::WeekPassed {
            attendance: Attendance::Attended,
            homework: HomeworkSeen::Partly,
            left: None,
            changes: changes(&[(Dim::Distress, -30_000), (Dim::Bond, 10_000)]),
        },
        Event::WeekEventShown { event: WeekEventId(0) },
        Event::WeekChosen { choice: WeekChoiceId(0), changes: changes(&[(Dim::Bond, 20_000)]) },
    ]
}

/// The whole log.
pub fn log() -> Vec<Event> {
    let mut log = log_so_far();
    log.extend([
        Event::SessionOpened { session: SessionId(1), week: 1 },
        reached(1, 8),
        said(4, 5, Answer::Holds, Talk::Neutral, 4, &[(Dim::Bond, 20_000), (Dim::TaskAgreement, 30_000)]),
        Event::SignTagged { exchange: 5, tag: Some(Sign::NoHomework) },
        said(
            5,
            6,
            Answer::Softens,
            Talk::Change,
            5,
            &[(Dim::GoalAgreement, 200_000), (Dim::Readiness, 120_000), (Dim::Sustain, -90_000)],
        ),
        Event::GoalMoved { goal: GoalId(0), stage: GoalStage::Elicited, words: None },
        said(6, 7, Answer::Holds, Talk::Withdrawn, 10, &[(Dim::Withdrawal, 70_000)]),
        said(7, 8, Answer::Softens, Talk::Exploring, 11, &[(Dim::Bond, 60_000), (Dim::Withdrawal, -90_000)]),
        said(8, 9, Answer::Holds, Talk::Neutral, 9, &[]),
        Event::SessionClosed { by: ClosedBy::Agreement(EndingKind::PausedByAgreement) },
        Event::Ended { ending: EndingId(0) },
    ]);
    log
}

fn point(opened_at: u16, decided_at: &[u16], verdict: Verdict, reason: &'static str, repaired: bool) -> Point {
    Point { opened_at, decided_at: decided_at.to_vec(), verdict, reason, repaired, between: None }
}

fn rule(rule: usize, verdict: Verdict, too_little_seen: bool, points: Vec<Point>) -> RuleVerdict {
    RuleVerdict { rule, verdict, too_little_seen, points }
}

/// The score of the whole log.
pub fn score() -> Score {
    Score {
        rules: vec![
            rule(0, Verdict::Met, true, vec![point(6, &[7], Verdict::Met, "met", false)]),
            rule(
                1,
                Verdict::Missed,
                false,
                vec![
                    point(0, &[1], Verdict::Contraindicated, "fought", true),
                    point(1, &[2], Verdict::Met, "met", false),
                ],
            ),
            rule(
                2,
                Verdict::Partly,
                false,
                vec![point(0, &[1], Verdict::Missed, "missed", false), point(1, &[2], Verdict::Met, "met", false)],
            ),
            rule(3, Verdict::NotApplicable, true, Vec::new()),
        ],
        safety: Safety { cues_at: vec![6], met: true, paradox_after_risk: Vec::new() },
        process: 640,
        outcome: 720,
        reading: Some(410),
        overall: 62,
        band: Band::Fair,
        bands: [Some(Band::Fair), None, Some(Band::Fair), Some(Band::Good)],
        passed: true,
        detail: Detail::default(),
    }
}
