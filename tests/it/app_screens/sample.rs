//! A hand-made course behind the app's door: enough of everything to show each screen.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use slackwater::app::backend::*;
use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Sign, Strategy};
use slackwater::engine::debrief::Debrief;
use slackwater::engine::guidance::Band;
use slackwater::engine::scenario::words::*;
use slackwater::engine::scenario::{ChoiceId, GoalId, WeekChoiceId};
use slackwater::engine::session::Command;
use slackwater::engine::view::*;

use super::sample_debrief;

/// The course as it stands, and what it was told.
pub struct Sample {
    view: Option<SessionView>,
    settings: Settings,
    pub told: Arc<Mutex<Vec<Command>>>,
}

impl Sample {
    pub fn new() -> Self {
        let settings = Settings { appearance: Appearance::Light, ..Settings::default() };
        Self { view: None, settings, told: Arc::default() }
    }
}

impl Backend for Sample {
    fn library(&self) -> Vec<LibraryCard> {
        vec![
            LibraryCard {
                scenario: "done-that-one".into(),
                title: "I’ve done that one".into(),
                client: "Dana".into(),
                age: 41,
                difficulty: Difficulty::Intermediate,
                practises: vec![Strategy::Notice, Strategy::Paradox, Strategy::Goals],
                content_notes: vec!["sleep loss".into(), "a near-miss at work".into()],
                sessions: 5,
                attempts: 2,
                best: Some(Band::Fair),
                unfinished: Some(Unfinished { attempt: AttemptId("b".into()), mode: Mode::Practice, session: 2 }),
            },
            LibraryCard {
                scenario: "cant-complain".into(),
                title: "Can’t complain".into(),
                client: "Owen".into(),
                age: 29,
                difficulty: Difficulty::Advanced,
                practises: vec![Strategy::Pace, Strategy::Rapport],
                content_notes: vec!["low mood".into()],
                sessions: 5,
                attempts: 0,
                best: None,
                unfinished: None,
            },
            LibraryCard {
                scenario: "first-hour".into(),
                title: "A first hour".into(),
                client: "Maren".into(),
                age: 57,
                difficulty: Difficulty::Beginner,
                practises: vec![Strategy::Explore, Strategy::Openness],
                content_notes: vec![],
                sessions: 1,
                attempts: 1,
                best: Some(Band::Good),
                unfinished: None,
            },
        ]
    }

    fn history(&self) -> Vec<HistoryRow> {
        let row =
            |id: &str, date: &str, ending: Option<&str>, band: Option<Band>, score: Option<u8>, mode| HistoryRow {
                attempt: AttemptId(id.into()),
                title: "I’ve done that one".into(),
                client: "Dana".into(),
                date: date.into(),
                mode,
                ending: ending.map(Into::into),
                band,
                score,
            };
        vec![
            row("b", "21 November 2026", None, None, None, Mode::Practice),
            row("a", "14 November 2026", Some("Paused by agreement"), Some(Band::Fair), Some(61), Mode::Assessment),
            row("c", "2 November 2026", Some("Quit with a grievance"), Some(Band::Below), Some(28), Mode::Practice),
        ]
    }

    fn notices(&self) -> Vec<String> {
        Vec::new()
    }

    fn start(&mut self, scenario: &str, mode: Mode) -> Result<(), String> {
        if scenario != "done-that-one" {
            return Err("This client is away today.".into());
        }
        self.view = Some(SessionView { mode, ..at_the_brief() });
        Ok(())
    }

    fn open(&mut self, attempt: &AttemptId) -> Result<(), String> {
        self.view = Some(if attempt.0 == "b" { in_the_room() } else { over() });
        Ok(())
    }

    fn close(&mut self) {
        self.view = None;
    }

    fn view(&self) -> Option<SessionView> {
        self.view.clone()
    }

    fn perform(&mut self, command: Command) -> Result<(), String> {
        self.told.lock().unwrap().push(command.clone());
        let view = self.view.as_mut().ok_or("Nothing is open.")?;
        match command {
            Command::Begin => *view = SessionView { mode: view.mode, ..in_the_room() },
            Command::Choose(_) | Command::HandOverCopy | Command::RevisitGoal(_) => return self.exchange(command),
            Command::WriteFirst { words, .. } => {
                let room = room_of(view)?;
                room.write_first = false;
                room.written = Some(words);
            }
            Command::SkipWriting => room_of(view)?.write_first = false,
            Command::Predict(answer) => room_of(view)?.predicted = Some(answer),
            Command::TagSign { exchange, tag: new } => {
                for turn in &mut view.transcript {
                    if let Turn::Client { exchange: Some(at), tag, .. } = turn
                        && *at == exchange
                    {
                        *tag = Some(new);
                    }
                }
            }
            Command::Formulate(causes) => view.notes.formulation = causes,
            Command::WriteGoal { goal, words } => {
                view.goal_sheet.can_write.retain(|(id, _)| *id != goal);
                view.goal_sheet.goals.push(GoalRow { goal, words, stage: GoalStage::Written });
                room_of(view)?.can_hand_over = true;
            }
            Command::PutPlanAside => {
                if let Some(plan) = &mut room_of(view)?.plan {
                    plan.aside = true;
                }
            }
            Command::AskCoach => {
                view.coach = Some("She has said no to two tips. What would it be like not to offer a third?".into())
            }
            Command::ShowMeters(on) => view.meters = on.then(meters),
            Command::StepBack { exchange } => {
                if !view.steps_back.contains(&exchange) {
                    return Err("There is no way back to that line.".into());
                }
                view.phase = in_the_room().phase;
                view.transcript.truncate(usize::from(exchange) * 2 + 2);
            }
            Command::Rate(bands) => stop_of(view)?.rated = Some(bands),
            Command::Intend { strategy, words } => {
                view.notes.intentions.push(words.clone());
                stop_of(view)?.intention = Some((strategy, words));
            }
            Command::Continue => view.phase = next(&view.phase),
            Command::ChooseInWeek(_) => view.phase = Phase::Week(Week { choices: vec![], ..week() }),
        }
        Ok(())
    }

    fn debrief(&self) -> Option<Debrief> {
        self.view.as_ref().map(|_| sample_debrief::debrief())
    }

    fn export_html(&mut self) -> Result<PathBuf, String> {
        Ok(PathBuf::from("/home/trainee/Documents/dana-debrief.html"))
    }

    fn settings(&self) -> Settings {
        self.settings
    }

    fn save_settings(&mut self, settings: &Settings) -> Result<(), String> {
        self.settings = *settings;
        Ok(())
    }
}

impl Sample {
    /// One line and one answer; the third closes the session.
    fn exchange(&mut self, command: Command) -> Result<(), String> {
        let view = self.view.as_mut().ok_or("Nothing is open.")?;
        let says = match command {
            Command::Choose(id) => {
                let choices = &room_of(view)?.choices;
                choices.iter().find(|choice| choice.id == id).ok_or("That cannot be said now.")?.says.clone()
            }
            _ => "Shall we look at the sheet together?".into(),
        };
        let exchange = u16::try_from(view.transcript.len() / 2).unwrap();
        let wrote = room_of(view)?.written.take();
        view.transcript.push(Turn::Trainee { exchange, says, wrote });
        view.transcript.push(Turn::Client {
            exchange: Some(exchange),
            says: "Tired of it. Yes. You’re the first who didn’t reach for a leaflet.".into(),
            shows: Some("The keys lie still.".into()),
            silence: 6,
            tag: None,
        });
        view.steps_back.push(exchange);
        let room = room_of(view)?;
        room.predicted = None;
        room.minutes_left -= 6;
        if exchange >= 4 {
            view.phase = Phase::Stop(stop());
        }
        Ok(())
    }
}

fn room_of(view: &mut SessionView) -> Result<&mut Room, String> {
    match &mut view.phase {
        Phase::Room(room) => Ok(room),
        _ => Err("That belongs into a session.".into()),
    }
}

fn stop_of(view: &mut SessionView) -> Result<&mut Stop, String> {
    match &mut view.phase {
        Phase::Stop(stop) => Ok(stop),
        _ => Err("That belongs after a session.".into()),
    }
}

fn next(phase: &Phase) -> Phase {
    match phase {
        Phase::Stop(_) => Phase::Week(week()),
        Phase::Week(_) => match in_the_room().phase {
            Phase::Room(room) => Phase::Room(Room { session: 3, write_first: true, ..room }),
            other => other,
        },
        _ => over().phase,
    }
}

fn at_the_brief() -> SessionView {
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
