//! The story: Mira, a baker with headaches, two sessions.

use slackwater::engine::client::{Cause, Cue, Delivery, Manner, Move, Sign, Strategy, Talk};
use slackwater::engine::scenario::words::*;
use slackwater::engine::scenario::*;

/// Says this, with nothing else about it.
fn says(says: &str) -> Utterance {
    Utterance {
        says: says.to_owned(),
        words: says.split_whitespace().count() as u16,
        shows: None,
        talk: None,
        cues: CueSet::default(),
        signs: Vec::new(),
        false_sign: None,
        silence: 0,
    }
}

fn reply(utterance: u16, because: Option<&str>) -> Option<Reply> {
    Some(Reply { utterance: UtteranceId(utterance), tells: Vec::new(), to: None, because: because.map(str::to_owned) })
}

fn choice(id: &str, beat: Option<u16>, says: &str, moves: (Move, Option<Move>), manner: Manner) -> Choice {
    Choice {
        id: id.to_owned(),
        beat: beat.map(BeatId),
        when: Vec::new(),
        says: says.to_owned(),
        delivery: Delivery { first: moves.0, second: moves.1, manner },
        goal: None,
        task: None,
        replies: [None, None, None, None],
        to: None,
        ends: None,
        minutes: None,
    }
}

fn utterances() -> Vec<Utterance> {
    vec![
        /* 0 */ says("My doctor thinks the headaches are my head. I think they are my oven."),
        /* 1 */
        Utterance {
            shows: Some("Looks at the door.".to_owned()),
            signs: vec![Sign::RefusingAdvice],
            cues: CueSet::of(&[Cue::RefusesAdvice]),
            talk: Some(Talk::Sustain),
            ..says("I have a diary. It says flour, flour, flour.")
        },
        /* 2 */
        Utterance {
            talk: Some(Talk::Discord),
            signs: vec![Sign::Blame],
            ..says("You have never worked nights, have you.")
        },
        /* 3 */
        Utterance { talk: Some(Talk::Exploring), silence: 6, ..says("No. Nobody asked the oven, either.") },
        /* 4 */
        Utterance {
            talk: Some(Talk::Neutral),
            false_sign: Some(FalseSign {
                looks_like: Sign::NoHomework,
                reason: "the sheet was printed on both sides, and she saw one".to_owned(),
            }),
            ..says("I only saw the one page of that sheet.")
        },
        /* 5 */
        Utterance { talk: Some(Talk::Change), ..says("If the boy took Tuesdays, I could be home when mine gets up.") },
        /* 6 */ says("My brother sold his half. If I stop, I am the one who sold the other."),
        /* 7 */ says("Right you are."),
        /* 8 */ says("So. Week two. Still a baker."),
        /* 9 */ says("Fine. Until next week, then."),
        /* 10 */
        Utterance {
            cues: CueSet::of(&[Cue::Risk]),
            talk: Some(Talk::Withdrawn),
            ..says("Some mornings I do not see the point of the whole thing.")
        },
        /* 11 */ says("Not like that. I would miss the bread. But thank you for saying the word."),
    ]
}

fn choices() -> Vec<Choice> {
    let mut diary = choice(
        "diary",
        Some(0),
        "A headache diary helps most people. Shall we start one this week?",
        (Move::Advise, None),
        Manner::Hurried,
    );
    diary.replies[2] = reply(1, Some("She was handed a diary by two helpers before, and neither read it."));
    let mut argue = choice(
        "argue",
        Some(0),
        "But the scan was clear, so we do have to look at stress.",
        (Move::Argue, None),
        Manner::Expert,
    );
    argue.replies[2] = reply(2, Some("She hears that her work is being called an illness."));
    let mut reflect = choice(
        "reflect",
        Some(0),
        "Everyone looks at your head, and nobody has come to see the bakery.",
        (Move::ComplexReflection, None),
        Manner::Warm,
    );
    reflect.replies[0] = reply(3, None);
    let not_yet = choice(
        "not-yet",
        Some(0),
        "We need not settle today whose fault the headaches are.",
        (Move::AllowNotYet, None),
        Manner::Plain,
    );
    let get_in_way = choice(
        "in-the-way",
        Some(0),
        "What gets in the way when somebody hands you a diary?",
        (Move::AskWhatGetsInTheWay, None),
        Manner::Tentative,
    );
    let mut review = choice(
        "review",
        Some(1),
        "How was it to look at the sheet this week, if you did?",
        (Move::ReviewHomework, None),
        Manner::Warm,
    );
    review.replies[1] = reply(4, None);
    let mut goal = choice(
        "goal",
        Some(1),
        "What would you like to be doing at six in the morning, if it were up to you?",
        (Move::ElicitGoal, None),
        Manner::Warm,
    );
    goal.replies[0] = reply(5, None);
    goal.goal = Some(GoalId(0));
    let mut paradox = choice(
        "stay",
        Some(1),
        "Perhaps it is best to change nothing at all for now.",
        (Move::PrescribeNoChange, None),
        Manner::Plain,
    );
    paradox.replies[1] = reply(10, None);
    let mut safety = choice(
        "safety",
        Some(1),
        "When you say no point: are you thinking of ending your life?",
        (Move::AskSafety, None),
        Manner::Plain,
    );
    safety.replies[0] = reply(11, None);
    let mut close = choice("close", None, "Let us stop there for today.", (Move::Summarise, None), Manner::Plain);
    close.replies[1] = reply(9, None);
    close.ends = Some(Ends::Session);
    vec![diary, argue, reflect, not_yet, get_in_way, review, goal, paradox, safety, close]
}

fn stock(utterance: u16) -> Vec<Reply> {
    reply(utterance, None).into_iter().collect()
}

fn about() -> About {
    About {
        id: "the-early-shift".to_owned(),
        version: "1.0.0".to_owned(),
        title: "The early shift".to_owned(),
        language: "en".to_owned(),
        authors: vec!["A. Tester".to_owned()],
        license: "CC-BY-4.0".to_owned(),
        difficulty: Difficulty::Beginner,
        referral: Referral::GpReferred,
        practises: vec![Strategy::Notice],
        content_notes: Vec::new(),
        brief: "Mira was sent because of headaches.".to_owned(),
        screening: "Asked at referral: no.".to_owned(),
    }
}

fn client() -> ClientSheet {
    ClientSheet {
        name: "Mira".to_owned(),
        pronouns: "she/her".to_owned(),
        age: 52,
        looks: "Flour on one sleeve.".to_owned(),
        baseline: Baseline {
            talk: TalkHabit::Brief,
            gaze: GazeHabit::Steady,
            humour: HumourHabit::Dry,
            punctuality: PunctualityHabit::Early,
        },
        traits: AuthoredTraits {
            reactance: TraitLevel::High,
            deference: TraitLevel::Low,
            trust: TraitLevel::Low,
            readiness: Stage::Contemplation,
            pace: Pace::Steady,
            distress: TraitLevel::Medium,
            ambivalence: TraitLevel::Medium,
            expectation: TraitLevel::Medium,
        },
        right_about: "The flue really does leak: the room was never aired.".to_owned(),
        stock: [stock(3), stock(7), stock(1), stock(7)],
    }
}

fn session(id: &str, opens: u16) -> SessionPlan {
    SessionPlan {
        id: id.to_owned(),
        opens: BeatId(opens),
        closes: None,
        minutes: 50,
        plan: Some("Headache diary.".to_owned()),
        anytime: vec![Anytime { choice: ChoiceId(9), when: Vec::new() }],
        week: vec![WeekEventId(0)],
    }
}

fn beat(id: &str, utterance: u16, choices: std::ops::Range<u16>) -> Beat {
    Beat {
        id: id.to_owned(),
        lines: vec![Line { when: Vec::new(), utterance: UtteranceId(utterance) }],
        choices: choices.map(ChoiceId).collect(),
        fixed: false,
        moment: false,
    }
}

/// The scenario, as the checks would make it.
pub fn story() -> Scenario {
    Scenario {
        about: about(),
        client: client(),
        profiles: vec![Profile {
            id: "flue".to_owned(),
            weight: 1,
            causes: vec![(Cause::DifferentFix, Weight::Major), (Cause::FearOfChange, Weight::Minor)],
            facts: vec![FactId(0), FactId(1)],
            truth: "Mira's flue leaks, and stopping would mean that the bakery dies with her.".to_owned(),
        }],
        facts: vec![
            Fact {
                id: "brother".to_owned(),
                label: "her brother sold his half".to_owned(),
                cause: Some(Cause::FearOfChange),
                told_when: Vec::new(),
                utterance: UtteranceId(6),
            },
            Fact {
                id: "flue".to_owned(),
                label: "the chimney sweep's letter".to_owned(),
                cause: Some(Cause::DifferentFix),
                told_when: Vec::new(),
                utterance: UtteranceId(7),
            },
        ],
        goals: vec![Goal {
            id: "six".to_owned(),
            says: "Home when my daughter gets up".to_owned(),
            owner: GoalOwner::Client,
            concrete: true,
        }],
        tasks: vec![Task { id: "sheet".to_owned(), says: "Fill in the sheet".to_owned(), size: TaskSize::Small }],
        sessions: vec![session("one", 0), session("two", 1)],
        week_events: vec![WeekEvent {
            id: "text".to_owned(),
            when: Vec::new(),
            shows: "A text on Thursday: “Oven man came. Ha.”".to_owned(),
            cues: CueSet::default(),
            choices: vec![WeekChoiceId(0)],
        }],
        week_choices: vec![WeekChoice {
            id: "answer".to_owned(),
            says: "I would like to hear what he found.".to_owned(),
            does: Contact::ReachOut,
            manner: Manner::Warm,
            moves: Vec::new(),
            then: Some("She sends a picture of a flue.".to_owned()),
        }],
        beats: vec![beat("arrival", 0, 0..5), beat("second", 8, 5..9)],
        choices: choices(),
        anytime: vec![ChoiceId(9)],
        endings: vec![Ending {
            id: "own-terms".to_owned(),
            kind: EndingKind::PausedByAgreement,
            title: "On her own terms".to_owned(),
            when: Vec::new(),
            says: "Mira stops for the winter, and knows where you are.".to_owned(),
        }],
        utterances: utterances(),
    }
}
