//! A hand-made course behind the app's door: enough of everything to show each screen.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use slackwater::app::backend::*;
use slackwater::app::valuing::Work;
use slackwater::engine::attempt::{Mode, WhatIfNote};
use slackwater::engine::client::Strategy;
use slackwater::engine::debrief::{Comparison, Debrief};
use slackwater::engine::guidance::Band;
use slackwater::engine::scenario::words::*;
use slackwater::engine::session::Command;
use slackwater::engine::view::*;

use super::sample_debrief;
use super::sample_views::*;

/// The course as it stands, and what it was told.
pub struct Sample {
    view: Option<SessionView>,
    what_ifs: Vec<WhatIfNote>,
    playing: bool,
    settings: Settings,
    pub told: Arc<Mutex<Vec<Command>>>,
}

impl Sample {
    pub fn new() -> Self {
        let settings = Settings { appearance: Appearance::Light, ..Settings::default() };
        Self { view: None, what_ifs: Vec::new(), playing: false, settings, told: Arc::default() }
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

    fn valuing(&self) -> Option<Work> {
        None
    }

    fn export_html(&mut self, _: &Debrief) -> Result<PathBuf, String> {
        Ok(PathBuf::from("/home/trainee/Documents/dana-debrief.html"))
    }

    fn what_ifs(&self) -> Vec<WhatIfNote> {
        self.what_ifs.clone()
    }

    fn what_if(&self) -> Option<WhatIfNote> {
        self.what_ifs.last().cloned().filter(|_| self.playing)
    }

    fn begin_what_if(&mut self, exchange: u16) -> Result<(), String> {
        let number = u16::try_from(self.what_ifs.len() + 1).unwrap();
        let said = "What would be enough?".into();
        self.what_ifs.push(WhatIfNote { number, from: exchange, session: 2, said, played: 0, over: false });
        self.go_on_with_what_if(number)
    }

    fn go_on_with_what_if(&mut self, number: u16) -> Result<(), String> {
        self.what_ifs.get(usize::from(number) - 1).ok_or("There is no such what-if.")?;
        self.playing = true;
        self.view = Some(in_the_room());
        Ok(())
    }

    fn leave_what_if(&mut self) -> Option<u16> {
        self.playing = false;
        self.view = Some(over());
        let last = self.what_ifs.last().cloned()?;
        if last.played == 0 {
            self.what_ifs.pop();
        }
        (last.played > 0).then_some(last.number)
    }

    fn comparison(&self, number: u16) -> Option<Comparison> {
        let from = self.what_ifs.get(usize::from(number) - 1)?.from;
        Some(sample_debrief::comparison(number, from))
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
        if let Some(what_if) = self.what_ifs.last_mut().filter(|_| self.playing) {
            what_if.played += 1;
        }
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
