//! What the app shows now, and the one place that carries actions out.

use std::collections::BTreeSet;

use super::action::Action;
use super::backend::{Backend, HistoryRow, LibraryCard, Settings};
use super::valuing::Valuing;
use crate::engine::attempt::{Mode, WhatIfNote};
use crate::engine::client::Strategy;
use crate::engine::debrief::{Comparison, Debrief};
use crate::engine::scenario::GoalId;
use crate::engine::session::Command;
use crate::engine::view::{Phase, Room, SessionView, Turn};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Library,
    History,
    Settings,
    /// The open attempt: brief, session, stop, week or ending, as its phase says.
    Course,
    Debrief,
    /// A what-if beside the attempt.
    Comparison,
}

/// A side panel of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Tab {
    /// The room itself, where there is no space for a side panel.
    #[default]
    Room,
    Transcript,
    Goals,
    Notes,
}

impl Tab {
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Room => "Room",
            Self::Transcript => "Transcript",
            Self::Goals => "Goals",
            Self::Notes => "Notes",
        }
    }
}

/// A part of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    #[default]
    Overview,
    Rules,
    Course,
    Choices,
    Reading,
    Transcript,
    Sources,
}

impl Part {
    pub const ALL: [Self; 7] =
        [Self::Overview, Self::Rules, Self::Course, Self::Choices, Self::Reading, Self::Transcript, Self::Sources];

    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Rules => "Rules",
            Self::Course => "Course",
            Self::Choices => "Choices",
            Self::Reading => "Reading",
            Self::Transcript => "Transcript",
            Self::Sources => "Sources",
        }
    }
}

/// What the trainee is about to do and the record does not know yet.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The place of the selected choice.
    pub selected: Option<usize>,
    pub tab: Tab,
    /// The exchange whose client's line is being tagged.
    pub tagging: Option<u16>,
    /// The line written before the choices appear, and its intention.
    pub words: String,
    pub intention: Option<Strategy>,
    /// The goal that is being written down, and its words.
    pub goal: Option<GoalId>,
    pub goal_words: String,
    pub ratings: [Option<u8>; 4],
    pub next_week: Option<Strategy>,
    pub next_week_words: String,
    pub part: Part,
    pub open_verdicts: BTreeSet<usize>,
    /// The point of the curve that is looked at.
    pub point: Option<usize>,
    /// The exchange that the transcript scrolls to, until it has, and then marks.
    pub jump: Option<u16>,
    pub marked: Option<u16>,
}

/// A line under the title bar: what went wrong, or what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub says: String,
    pub failed: bool,
}

/// Everything that the app shows.
pub struct Model {
    backend: Box<dyn Backend>,
    pub screen: Screen,
    pub library: Vec<LibraryCard>,
    pub history: Vec<HistoryRow>,
    pub notices: Vec<String>,
    pub settings: Settings,
    /// The mode that the next attempt is played in.
    pub mode: Mode,
    pub view: Option<SessionView>,
    pub debrief: Option<Debrief>,
    /// What the choices of the debrief were worth, while it is worked out.
    pub valuing: Option<Valuing>,
    /// The what-ifs of the open attempt, the one that is being played, and the one that is looked at.
    pub what_ifs: Vec<WhatIfNote>,
    pub what_if: Option<WhatIfNote>,
    pub comparison: Option<Comparison>,
    pub draft: Draft,
    pub message: Option<Message>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model").field("screen", &self.screen).field("draft", &self.draft).finish_non_exhaustive()
    }
}

impl Model {
    /// The app at its start: the library.
    #[must_use]
    pub fn new(backend: Box<dyn Backend>) -> Self {
        let settings = backend.settings();
        let mut model = Self {
            backend,
            screen: Screen::Library,
            library: Vec::new(),
            history: Vec::new(),
            notices: Vec::new(),
            settings,
            mode: Mode::Practice,
            view: None,
            debrief: None,
            valuing: None,
            what_ifs: Vec::new(),
            what_if: None,
            comparison: None,
            draft: Draft::default(),
            message: None,
        };
        model.refresh_lists();
        model
    }

    /// Carries an action out.
    pub fn apply(&mut self, action: Action) {
        if action != Action::Dismiss {
            self.message = None;
        }
        match action {
            Action::Open(screen) => self.open(screen),
            Action::Leave => self.open(Screen::Library),
            Action::PickMode(mode) => self.mode = mode,
            Action::Start(scenario) => {
                let begun = self.backend.start(&scenario, self.mode);
                self.enter_course(begun);
            }
            Action::Resume(attempt) => {
                let opened = self.backend.open(&attempt);
                self.enter_course(opened);
            }
            Action::ReadDebrief(attempt) => {
                let opened = self.backend.open(&attempt);
                self.enter_course(opened);
                self.show_debrief();
            }
            Action::ShowDebrief => self.show_debrief(),
            Action::Perform(command) => self.perform(command),
            Action::Select(place) => self.draft.selected = place,
            Action::Say => self.say(),
            Action::ShowTab(tab) => {
                self.draft.tab = tab;
                self.draft.tagging = None;
            }
            Action::Tag(exchange) => self.draft.tagging = exchange,
            Action::PickIntention(strategy) => toggle(&mut self.draft.intention, strategy),
            Action::KeepWriting => {
                let words = self.draft.words.trim().to_owned();
                self.perform(Command::WriteFirst { words, intention: self.draft.intention });
            }
            Action::EditGoal(goal) => self.edit_goal(goal),
            Action::KeepGoal(goal) => {
                let words = self.draft.goal_words.trim().to_owned();
                self.perform(Command::WriteGoal { goal, words });
            }
            Action::PickRating(of, rating) => {
                if let Some(Phase::Stop(stop)) = self.view.as_ref().map(|view| &view.phase) {
                    let kept = stop.rated.map(|rated| rated.map(Some)).unwrap_or_default();
                    self.draft.ratings = std::array::from_fn(|at| {
                        self.draft.ratings.get(at).copied().flatten().or(kept.get(at).copied().flatten())
                    });
                }
                self.draft.ratings[of as usize] = Some(rating);
                if let [Some(one), Some(two), Some(three), Some(four)] = self.draft.ratings {
                    self.perform(Command::Rate([one, two, three, four]));
                }
            }
            Action::PickNextWeek(strategy) => toggle(&mut self.draft.next_week, strategy),
            Action::KeepIntention => {
                if let Some(strategy) = self.draft.next_week {
                    let words = self.draft.next_week_words.trim().to_owned();
                    self.perform(Command::Intend { strategy, words });
                }
            }
            Action::ShowPart(part) => self.draft.part = part,
            Action::ToggleVerdict(place) => {
                if !self.draft.open_verdicts.remove(&place) {
                    self.draft.open_verdicts.insert(place);
                }
            }
            Action::PickPoint(place) => self.draft.point = Some(place),
            Action::JumpTo(exchange) => {
                self.draft.part = Part::Transcript;
                self.draft.jump = Some(exchange);
                self.draft.marked = Some(exchange);
            }
            Action::WhatIf(exchange) => {
                let begun = self.backend.begin_what_if(exchange);
                self.enter_what_if(begun);
            }
            Action::GoOnWithWhatIf(number) => {
                let taken_up = self.backend.go_on_with_what_if(number);
                self.enter_what_if(taken_up);
            }
            Action::StopWhatIf => self.stop_what_if(),
            Action::Compare(number) => self.compare(Some(number)),
            Action::Export => self.export(),
            Action::SetText(percent) => self.set(Settings { text_percent: percent.clamp(100, 200), ..self.settings }),
            Action::SetAppearance(appearance) => self.set(Settings { appearance, ..self.settings }),
            Action::SetReducedMotion(reduced_motion) => self.set(Settings { reduced_motion, ..self.settings }),
            Action::Dismiss => self.message = None,
        }
    }

    /// The trainee's turn in a session, if it is one.
    #[must_use]
    pub fn room(&self) -> Option<&Room> {
        match self.view.as_ref().map(|view| &view.phase) {
            Some(Phase::Room(room)) => Some(room),
            _ => None,
        }
    }

    /// The exchange by which the client's newest line can be tagged.
    #[must_use]
    pub fn newest_line(&self) -> Option<u16> {
        self.view.as_ref()?.transcript.iter().rev().find_map(|turn| match turn {
            Turn::Client { exchange, .. } => *exchange,
            _ => None,
        })
    }

    fn open(&mut self, screen: Screen) {
        if self.view.take().is_some() {
            self.backend.close();
        }
        (self.debrief, self.valuing) = (None, None);
        self.what_if = None;
        self.what_ifs.clear();
        self.comparison = None;
        self.screen = screen;
        self.refresh_lists();
    }

    fn enter_course(&mut self, outcome: Result<(), String>) {
        self.draft = Draft::default();
        (self.debrief, self.valuing) = (None, None);
        match outcome {
            Ok(()) => {
                self.view = self.backend.view();
                self.what_if = None;
                self.screen = Screen::Course;
            }
            Err(says) => self.fail(says),
        }
    }

    /// No what-if changes the debrief, so what was worked out for it stays.
    fn show_debrief(&mut self) {
        self.what_ifs = self.backend.what_ifs();
        if self.debrief.is_none() {
            self.debrief = self.backend.debrief();
            let worth = self.debrief.as_ref().and_then(|_| self.backend.valuing());
            self.valuing = worth.and_then(Valuing::begin);
        }
        if self.debrief.is_some() {
            self.screen = Screen::Debrief;
        }
    }

    /// Takes what was found of the choices' worth. Says whether more is to come.
    pub fn look(&mut self) -> bool {
        let Some(valuing) = &self.valuing else { return false };
        let over = valuing.is_over();
        if let Some(found) = valuing.take() {
            self.debrief = Some(found);
        }
        if over {
            self.valuing = None;
        }
        !over
    }

    fn enter_what_if(&mut self, entered: Result<(), String>) {
        if let Err(says) = entered {
            return self.fail(says);
        }
        self.draft = Draft::default();
        self.what_if = self.backend.what_if();
        self.view = self.backend.view();
        self.screen = Screen::Course;
    }

    /// The debrief behind it shows the line that the what-if began with.
    fn stop_what_if(&mut self) {
        let Some(what_if) = self.what_if.take() else { return };
        let number = self.backend.leave_what_if();
        self.view = self.backend.view();
        self.draft = Draft { part: Part::Transcript, jump: Some(what_if.from), ..Draft::default() };
        self.draft.marked = self.draft.jump;
        self.show_debrief();
        self.compare(number);
    }

    fn compare(&mut self, number: Option<u16>) {
        self.comparison = number.and_then(|number| self.backend.comparison(number));
        if self.comparison.is_some() {
            self.screen = Screen::Comparison;
        } else {
            let says = "No line was said in this what-if, so there is nothing to compare yet.".to_owned();
            self.message = Some(Message { says, failed: false });
        }
    }

    /// Says or does what is selected.
    fn say(&mut self) {
        let Some(place) = self.draft.selected else { return };
        let command = match self.view.as_ref().map(|view| &view.phase) {
            Some(Phase::Room(room)) => room.choices.get(place).map(|choice| Command::Choose(choice.id)),
            Some(Phase::Week(week)) => week.choices.get(place).map(|choice| Command::ChooseInWeek(choice.id)),
            _ => None,
        };
        if let Some(command) = command {
            self.perform(command);
        }
    }

    fn perform(&mut self, command: Command) {
        let speaks = matches!(
            command,
            Command::Begin
                | Command::Choose(_)
                | Command::WriteFirst { .. }
                | Command::SkipWriting
                | Command::HandOverCopy
                | Command::RevisitGoal(_)
                | Command::StepBack { .. }
                | Command::Continue
                | Command::ChooseInWeek(_)
        );
        if let Err(says) = self.backend.perform(command) {
            return self.fail(says);
        }
        self.view = self.backend.view();
        if speaks {
            self.draft = Draft { tab: self.draft.tab, ..Draft::default() };
        }
        self.draft.tagging = None;
        self.draft.goal = None;
    }

    fn edit_goal(&mut self, goal: Option<GoalId>) {
        self.draft.goal = goal;
        let known = self.view.as_ref().map(|view| view.goal_sheet.can_write.as_slice()).unwrap_or_default();
        let words = known.iter().find(|(id, _)| Some(*id) == goal).map(|(_, words)| words.clone());
        self.draft.goal_words = words.unwrap_or_default();
    }

    fn export(&mut self) {
        let Some(shown) = &self.debrief else { return };
        match self.backend.export_html(shown) {
            Ok(path) => self.message = Some(Message { says: format!("Saved as {}", path.display()), failed: false }),
            Err(says) => self.fail(says),
        }
    }

    fn set(&mut self, settings: Settings) {
        self.settings = settings;
        if let Err(says) = self.backend.save_settings(&settings) {
            self.fail(says);
        }
    }

    fn fail(&mut self, says: String) {
        self.message = Some(Message { says, failed: true });
    }

    fn refresh_lists(&mut self) {
        self.library = self.backend.library();
        self.history = self.backend.history();
        self.notices = self.backend.notices();
    }
}

fn toggle<T: PartialEq>(slot: &mut Option<T>, value: T) {
    *slot = if slot.as_ref() == Some(&value) { None } else { Some(value) };
}
