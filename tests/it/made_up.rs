//! Made-up headers, commands and events for tests of the attempt format; no client model made them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use slackwater::engine::attempt::header::MODEL_VERSION;
use slackwater::engine::attempt::{Header, Mode};
use slackwater::engine::client::{Answer, Change, Dim, Mechanism, Sign, Strategy as Family, Talk};
use slackwater::engine::scenario::words::{Attendance, EndingKind, GoalStage, HomeworkSeen, Weight};
use slackwater::engine::scenario::*;
use slackwater::engine::session::event::{ClosedBy, Exchange, Left, LineSaid};
use slackwater::engine::session::{Command, Event};

pub fn header() -> Header {
    let text = "\u{feff}// A text is kept as it is: \"quotes\", tabs\t, both line ends\r\nand letters — ä 慢\n(id: \"made-up\")\n";
    Header {
        model: MODEL_VERSION,
        ..Header::new("made-up".to_owned(), text.to_owned(), "0123456789abcdef".to_owned(), 7, Mode::Practice)
    }
}

pub fn exchange(number: u16) -> Exchange {
    Exchange {
        number,
        line: LineSaid::Choice(ChoiceId(12)),
        answer: Answer::Hardens,
        talk: Talk::Discord,
        reply: UtteranceId(31),
        stock: false,
        silence: 4,
        minutes: 3,
        changes: vec![
            Change { dim: Dim::Discord, mechanism: Mechanism::Momentum, delta: 81_250 },
            Change { dim: Dim::Bond, mechanism: Mechanism::Momentum, delta: -20_000 },
        ],
    }
}

/// Every kind of command and every kind of event, as the golden file has them.
pub fn every_kind() -> Vec<(Command, Vec<Event>)> {
    let causes = [Some(Weight::Minor), None, Some(Weight::Major), None, None];
    let changes = vec![Change { dim: Dim::Distress, mechanism: Mechanism::Momentum, delta: -1 }];
    let said = |number, line| Event::Exchanged(Exchange { line, ..exchange(number) });
    let beat = |says| Event::BeatReached { beat: BeatId(300), says, talk: Talk::Withdrawn };
    let moved = |stage, words| Event::GoalMoved { goal: GoalId(1), stage, words };
    let words = || "It is \"mine\",\nnot yours — ä".to_owned();
    vec![
        (
            Command::Begin,
            vec![
                Event::Begun { profile: ProfileId(1) },
                Event::SessionOpened { session: SessionId(0), week: 0 },
                beat(Some(UtteranceId(0))),
            ],
        ),
        (
            Command::WriteFirst { words: words(), intention: Some(Family::Rapport) },
            vec![Event::WroteFirst { words: words(), intention: Some(Family::Rapport) }],
        ),
        (Command::Predict(Answer::Placates), vec![Event::Predicted { answer: Answer::Placates }]),
        (
            Command::Choose(ChoiceId(12)),
            vec![
                Event::Exchanged(exchange(0)),
                Event::FactTold { fact: FactId(2) },
                moved(GoalStage::Imposed, None),
                Event::TaskSet { task: TaskId(0), agreed: false, own: false },
                beat(None),
            ],
        ),
        (Command::SkipWriting, vec![Event::SkippedWriting]),
        (Command::HandOverCopy, vec![said(1, LineSaid::HandOverCopy), moved(GoalStage::CopyOffered, None)]),
        (Command::RevisitGoal(GoalId(1)), vec![said(2, LineSaid::RevisitGoal(GoalId(1)))]),
        (
            Command::TagSign { exchange: 2, tag: Some(Sign::Quitting) },
            vec![Event::SignTagged { exchange: 2, tag: Some(Sign::Quitting) }],
        ),
        (Command::TagSign { exchange: 1, tag: None }, vec![Event::SignTagged { exchange: 1, tag: None }]),
        (Command::Formulate(causes), vec![Event::Formulated { causes }]),
        (Command::WriteGoal { goal: GoalId(1), words: words() }, vec![moved(GoalStage::Written, Some(words()))]),
        (Command::PutPlanAside, vec![Event::PlanPutAside]),
        (Command::AskCoach, vec![Event::CoachAsked { strategy: Family::Summarise }]),
        (Command::ShowMeters(true), vec![Event::MetersShown { on: true }]),
        (Command::StepBack { exchange: 1 }, vec![Event::SteppedBack { exchange: 1 }]),
        (
            Command::Choose(ChoiceId(0)),
            vec![
                said(1, LineSaid::Choice(ChoiceId(0))),
                Event::SessionClosed { by: ClosedBy::Trainee },
                Event::SessionClosed { by: ClosedBy::Clock },
                Event::SessionClosed { by: ClosedBy::Agreement(EndingKind::ReferredOn) },
            ],
        ),
        (Command::Rate([0, 1, 2, 0]), vec![Event::Rated { bands: [0, 1, 2, 0] }]),
        (
            Command::Intend { strategy: Family::Pace, words: String::new() },
            vec![Event::Intended { strategy: Family::Pace, words: String::new() }],
        ),
        (
            Command::Continue,
            vec![
                passed(Attendance::Attended, HomeworkSeen::NoneSet, None, Vec::new()),
                Event::WeekEventShown { event: WeekEventId(3) },
            ],
        ),
        (
            Command::ChooseInWeek(WeekChoiceId(9)),
            vec![
                Event::WeekChosen { choice: WeekChoiceId(9), changes: changes.clone() },
                passed(Attendance::NoShow, HomeworkSeen::Skipped, Some(Left::Drifted), changes.clone()),
                passed(Attendance::Cancelled, HomeworkSeen::Partly, Some(Left::Quit), changes),
                Event::Ended { ending: EndingId(4) },
            ],
        ),
    ]
}

fn passed(attendance: Attendance, homework: HomeworkSeen, left: Option<Left>, changes: Vec<Change>) -> Event {
    Event::WeekPassed { attendance, homework, left, changes }
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> + Clone {
    (0..all.len()).prop_map(|at| all[at])
}

fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (one_of(Dim::ALL), one_of(Mechanism::ALL), any::<i32>());
    vec(change.prop_map(|(dim, mechanism, delta)| Change { dim, mechanism, delta }), 0..6)
}

fn any_causes() -> impl Strategy<Value = [Option<Weight>; 5]> {
    proptest::array::uniform5(option::of(one_of(Weight::ALL)))
}

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z\n\r\t\"\\\\{}\u{2028}\u{0}-\u{1f}]{0,12}"]
}

fn any_line() -> impl Strategy<Value = LineSaid> {
    prop_oneof![
        any::<u16>().prop_map(|id| LineSaid::Choice(ChoiceId(id))),
        Just(LineSaid::HandOverCopy),
        any::<u8>().prop_map(|id| LineSaid::RevisitGoal(GoalId(id))),
    ]
}

fn any_exchange() -> impl Strategy<Value = Event> {
    let words = (one_of(Answer::ALL), one_of(Talk::ALL), any::<bool>());
    let numbers = (any::<u16>(), any::<u16>(), any::<u16>(), any::<u16>());
    (any_line(), words, numbers, any_changes()).prop_map(
        |(line, (answer, talk, stock), (number, reply, silence, minutes), changes)| {
            let reply = UtteranceId(reply);
            Event::Exchanged(Exchange { number, line, answer, talk, reply, stock, silence, minutes, changes })
        },
    )
}

fn any_week() -> impl Strategy<Value = Event> {
    let left = prop_oneof![Just(None), Just(Some(Left::Quit)), Just(Some(Left::Drifted))];
    let passed = (one_of(Attendance::ALL), one_of(HomeworkSeen::ALL), left, any_changes());
    prop_oneof![
        passed.prop_map(|(attendance, homework, left, changes)| Event::WeekPassed {
            attendance,
            homework,
            left,
            changes
        }),
        any::<u16>().prop_map(|id| Event::WeekEventShown { event: WeekEventId(id) }),
        (any::<u16>(), any_changes()).prop_map(|(id, changes)| Event::WeekChosen { choice: WeekChoiceId(id), changes }),
        any::<u8>().prop_map(|id| Event::Ended { ending: EndingId(id) }),
    ]
}

/// Any event whose vocabulary is known; its ids and numbers may fit no scenario.
pub fn any_event() -> impl Strategy<Value = Event> {
    let stage = (any::<u8>(), one_of(GoalStage::ALL), option::of(any_words()));
    let kinds_of_beat = (any::<u16>(), option::of(any::<u16>()), one_of(Talk::ALL));
    let closed = one_of(&[ClosedBy::Trainee, ClosedBy::Clock, ClosedBy::Agreement(EndingKind::ReferredOn)]);
    prop_oneof![
        4 => any_exchange(),
        2 => any_week(),
        1 => any::<u8>().prop_map(|id| Event::Begun { profile: ProfileId(id) }),
        1 => any::<(u8, u16)>().prop_map(|(id, week)| Event::SessionOpened { session: SessionId(id), week }),
        1 => kinds_of_beat.prop_map(|(beat, says, talk)| Event::BeatReached {
            beat: BeatId(beat),
            says: says.map(UtteranceId),
            talk
        }),
        1 => (any_words(), option::of(one_of(Family::ALL)))
            .prop_map(|(words, intention)| Event::WroteFirst { words, intention }),
        1 => prop_oneof![Just(Event::SkippedWriting), Just(Event::PlanPutAside)],
        1 => one_of(Answer::ALL).prop_map(|answer| Event::Predicted { answer }),
        1 => any::<u16>().prop_map(|id| Event::FactTold { fact: FactId(id) }),
        1 => stage.prop_map(|(goal, stage, words)| Event::GoalMoved { goal: GoalId(goal), stage, words }),
        1 => any::<(u8, bool, bool)>().prop_map(|(id, agreed, own)| Event::TaskSet { task: TaskId(id), agreed, own }),
        1 => (any::<u16>(), option::of(one_of(Sign::ALL)))
            .prop_map(|(exchange, tag)| Event::SignTagged { exchange, tag }),
        1 => any_causes().prop_map(|causes| Event::Formulated { causes }),
        1 => one_of(Family::ALL).prop_map(|strategy| Event::CoachAsked { strategy }),
        1 => any::<bool>().prop_map(|on| Event::MetersShown { on }),
        1 => any::<u16>().prop_map(|exchange| Event::SteppedBack { exchange }),
        1 => closed.prop_map(|by| Event::SessionClosed { by }),
        1 => any::<[u8; 4]>().prop_map(|bands| Event::Rated { bands }),
        1 => (one_of(Family::ALL), any_words()).prop_map(|(strategy, words)| Event::Intended { strategy, words }),
    ]
}

/// Any command whose vocabulary is known.
pub fn any_command() -> impl Strategy<Value = Command> {
    let plain = [
        Command::Begin,
        Command::SkipWriting,
        Command::HandOverCopy,
        Command::PutPlanAside,
        Command::AskCoach,
        Command::Continue,
    ];
    prop_oneof![
        proptest::sample::select(plain.to_vec()),
        any::<u16>().prop_map(|id| Command::Choose(ChoiceId(id))),
        (any_words(), option::of(one_of(Family::ALL)))
            .prop_map(|(words, intention)| Command::WriteFirst { words, intention }),
        one_of(Answer::ALL).prop_map(Command::Predict),
        (any::<u16>(), option::of(one_of(Sign::ALL))).prop_map(|(exchange, tag)| Command::TagSign { exchange, tag }),
        any_causes().prop_map(Command::Formulate),
        (any::<u8>(), any_words()).prop_map(|(goal, words)| Command::WriteGoal { goal: GoalId(goal), words }),
        any::<u8>().prop_map(|id| Command::RevisitGoal(GoalId(id))),
        any::<bool>().prop_map(Command::ShowMeters),
        any::<u16>().prop_map(|exchange| Command::StepBack { exchange }),
        any::<[u8; 4]>().prop_map(Command::Rate),
        (one_of(Family::ALL), any_words()).prop_map(|(strategy, words)| Command::Intend { strategy, words }),
        any::<u16>().prop_map(|id| Command::ChooseInWeek(WeekChoiceId(id))),
    ]
}

/// Any log: commands, each with at least one event.
pub fn any_log() -> impl Strategy<Value = Vec<(Command, Vec<Event>)>> {
    vec((any_command(), vec(any_event(), 1..5)), 0..6)
}
