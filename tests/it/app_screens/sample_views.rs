//! What the hand-made course shows at each of its stations.

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Sign, Strategy};
use slackwater::engine::scenario::words::*;
use slackwater::engine::scenario::{ChoiceId, GoalId, WeekChoiceId};
use slackwater::engine::view::*;

pub fn at_the_brief() -> SessionView {
    SessionView {
        title: "I’ve done that one".into(),
        client: ClientCard {
            name: "Dana".into(),
            pronouns: "she/her".into(),
            age: 41,
            looks: "Work fleece, reading glasses pushed up into grey-blond hair, a bunch of keys that she puts on the table.".into(),
        },
        mode: Mode::Practice,
        sessions: 5,
        phase: Phase::Brief(Brief {
            brief: "Dana rosters drivers at a bus depot and has been off sick for seven months. She sleeps four hours a night. Her GP has sent her on with a note that says “sleep hygiene tried, no success”.\n\nShe has seen two counsellors before you. She says that both were nice.".into(),
            screening: "Asked on the phone and on paper: no thoughts of suicide, no violence at home, no substances beyond a glass of wine. Nothing in the file says otherwise.".into(),
            content_notes: vec!["sleep loss".into(), "a near-miss at work".into()],
            practises: vec![Strategy::Notice, Strategy::Paradox, Strategy::Goals],
            plan: Some("Explain the sleep diary and agree on a bedtime.".into()),
        }),
        transcript: vec![],
        goal_sheet: GoalSheet::default(),
        notes: CaseNotes::default(),
        meters: None,
        coach: None,
        steps_back: vec![],
    }
}

fn client(exchange: u16, says: &str, shows: Option<&str>, tag: Option<Option<Sign>>) -> Turn {
    Turn::Client { exchange: Some(exchange), says: says.into(), shows: shows.map(Into::into), silence: 0, tag }
}

fn trainee(exchange: u16, says: &str) -> Turn {
    Turn::Trainee { exchange, says: says.into(), wrote: None }
}

pub fn in_the_room() -> SessionView {
    let transcript = vec![
        Turn::Heading("Session 1 of 5".into()),
        Turn::Client {
            exchange: None,
            says: "So. You’re number three. Go on then, what’s the tip?".into(),
            shows: Some("Puts her keys on the table, in a row.".into()),
            silence: 0,
            tag: None,
        },
        trainee(0, "It sounds as if you have been handed a lot of tips already."),
        client(
            0,
            "Lavender. No screens. A magnesium thing. I’ve done that one, and that one.",
            None,
            Some(Some(Sign::RefusingAdvice)),
        ),
        Turn::Between(
            "On Thursday she sends a text: “Might be ten minutes late on Monday, bus replacement. Funny, I know.”"
                .into(),
        ),
        Turn::Heading("Session 2 of 5".into()),
        trainee(1, "How did it go with the sleep diary?"),
        client(
            1,
            "It’s blank. I looked at it every night, if that counts. There’s a pump under the flat that starts at two, did I say? I don’t need a diary to tell me when I’m awake.",
            Some("Lays the folded sheet on the table and does not look at it."),
            None,
        ),
    ];
    SessionView {
        phase: Phase::Room(Room {
            session: 2,
            minutes_left: 34,
            minutes: 50,
            plan: Some(Plan { says: "Review the sleep diary and agree on a bedtime.".into(), aside: false }),
            write_first: false,
            written: None,
            choices: choices(),
            predicted: None,
            can_hand_over: false,
            can_revisit: vec![GoalId(0)],
        }),
        transcript,
        goal_sheet: GoalSheet {
            goals: vec![GoalRow {
                goal: GoalId(0),
                words: "Be well enough to say myself when I go back.".into(),
                stage: GoalStage::Agreed,
            }],
            copy_offered: false,
            can_write: vec![(GoalId(1), "One night a week where nobody asks how I slept.".into())],
            task: Some("Note the time when the pump starts, nothing else.".into()),
        },
        notes: CaseNotes {
            formulation: [None, None, Some(Weight::Major), None, Some(Weight::Minor)],
            told: vec!["Slept seven hours at her sister’s".into()],
            intentions: vec!["Not one tip before she has asked for one.".into()],
        },
        steps_back: vec![0],
        ..at_the_brief()
    }
}

fn choices() -> Vec<ChoiceView> {
    let lines = [
        (
            "smaller",
            "Blank is fine. Perhaps the sheet was too much. What if we try a smaller one, just three lines for each night?",
            false,
        ),
        ("count", "You looked at it every night. I’d count that. What went through your mind when you looked?", false),
        (
            "pump",
            "Let me ask about the pump: has anybody measured whether it is really loud enough to wake you?",
            false,
        ),
        (
            "name",
            "I notice we both look at that sheet as if it were a bill. I wonder whether it’s my idea rather than yours.",
            false,
        ),
        ("quiet", "Say nothing for a while.", true),
        ("tack", "Let’s leave my plan for today and start where you are.", true),
        ("feedback", "Before we go on: is this going in a way that is any use to you?", true),
        ("close", "Let’s gather up what we have and stop here for today.", true),
    ];
    (0_u16..)
        .zip(lines)
        .map(|(id, (name, says, anytime))| ChoiceView {
            id: ChoiceId(id),
            name: name.into(),
            says: says.into(),
            anytime,
        })
        .collect()
}

pub fn meters() -> Meters {
    Meters {
        resistance: 610,
        discord: 420,
        sustain: 655,
        withdrawal: 240,
        bond: 380,
        goal_agreement: 450,
        task_agreement: 190,
        readiness: 310,
        load: 520,
    }
}

pub fn stop() -> Stop {
    Stop {
        session: 2,
        moments: vec![
            StopMoment {
                exchange: 1,
                client: "It’s blank. I looked at it every night, if that counts.".into(),
                trainee: "Blank is fine. What if we try a smaller one, just three lines for each night?".into(),
                why: "She turned the task down, and the answer was a smaller task. What she offered, that she looked at it, stayed on the table.".into(),
                other_lines: vec![
                    (Strategy::Notice, "You looked at it every night. What went through your mind?".into()),
                    (Strategy::Rapport, "A blank sheet, after seven months of being asked how you slept. I can see why.".into()),
                ],
                can_retry: true,
            },
            StopMoment {
                exchange: 3,
                client: "You people always have a form.".into(),
                trainee: "The form is there to help you.".into(),
                why: "The reproach was defended against. It could have been taken in.".into(),
                other_lines: vec![
                    (Strategy::Openness, "That’s fair, I did reach for one. What would you have wanted instead?".into()),
                    (Strategy::Pace, "Let me be quiet with that for a moment.".into()),
                ],
                can_retry: false,
            },
        ],
        rated: None,
        intention: None,
        last: false,
    }
}

pub fn week() -> Week {
    Week {
        after_session: 2,
        happened: vec![
            "A text at ten to five on Friday: “Don’t think I’ll make Monday. Nothing to do with you.”".into(),
        ],
        choices: vec![
            WeekChoiceView {
                id: WeekChoiceId(0),
                name: "warm".into(),
                says: "“Thank you for telling me. Your hour stays yours; would Wednesday at four be easier?”".into(),
                does: Contact::ReachOut,
            },
            WeekChoiceView {
                id: WeekChoiceId(1),
                name: "wait".into(),
                says: "Leave it until the appointment after.".into(),
                does: Contact::Wait,
            },
            WeekChoiceView {
                id: WeekChoiceId(2),
                name: "consult".into(),
                says: "Bring it to supervision, without her name.".into(),
                does: Contact::Consult,
            },
        ],
    }
}

pub fn over() -> SessionView {
    SessionView {
        phase: Phase::Ended {
            kind: EndingKind::PausedByAgreement,
            title: "Paused by agreement".into(),
            says: "Dana takes the sheet with the one goal on it and folds it into her reading-glasses case. “I’ll ring when the roster’s done,” she says. “I might even sleep first.”".into(),
        },
        ..in_the_room()
    }
}
