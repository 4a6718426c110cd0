//! Everything that a trainee can do in the app: one enum that owns its labels, tooltips and shortcuts.
//!
//! Screens return actions; [`Model::apply`](super::model::Model::apply) is the one place that carries them out.

use bevy_egui::egui::{Key, KeyboardShortcut, Modifiers};

use super::backend::{Appearance, AttemptId};
use super::model::{Part, Screen, Tab};
use crate::engine::attempt::Mode;
use crate::engine::client::Strategy;
use crate::engine::guidance::GlobalBand;
use crate::engine::scenario::GoalId;
use crate::engine::session::Command;

/// One thing that the trainee does in the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Goes to a screen outside the course.
    Open(Screen),
    /// Leaves the open attempt; it stays saved.
    Leave,
    /// How the next attempt is to be played.
    PickMode(Mode),
    /// Begins a scenario.
    Start(String),
    /// Takes up an attempt of the history.
    Resume(AttemptId),
    /// Opens the debrief of an attempt of the history.
    ReadDebrief(AttemptId),
    /// Opens the debrief of the open attempt.
    ShowDebrief,
    /// Gives a command to the session.
    Perform(Command),
    /// Selects the choice at this place, or none.
    Select(Option<usize>),
    /// Says the selected choice, or does it between sessions.
    Say,
    /// Shows another side panel.
    ShowTab(Tab),
    /// Opens the list of signs for what the client said in this exchange, or closes it.
    Tag(Option<u16>),
    /// The intention behind a line that is being written.
    PickIntention(Strategy),
    /// Keeps the line written before the choices appear.
    KeepWriting,
    /// Opens the field in which this goal is written down, or closes it.
    EditGoal(Option<GoalId>),
    /// Writes the goal onto the sheet.
    KeepGoal(GoalId),
    /// Rates one of the four bands of the session.
    PickRating(GlobalBand, u8),
    /// The strategy of the intention for next week.
    PickNextWeek(Strategy),
    /// Keeps the intention for next week.
    KeepIntention,
    /// Shows a part of the debrief.
    ShowPart(Part),
    /// Opens or closes the verdict at this place.
    ToggleVerdict(usize),
    /// Looks at this point of the curve.
    PickPoint(usize),
    /// Goes to this exchange in the debrief's transcript.
    JumpTo(u16),
    /// Plays another line at this exchange of a course that is over.
    WhatIf(u16),
    /// Goes on with the what-if of this number.
    GoOnWithWhatIf(u16),
    /// Stops playing the what-if, and lays it beside the attempt.
    StopWhatIf,
    /// Lays the what-if of this number beside the attempt.
    Compare(u16),
    /// Writes the debrief as a web page.
    Export,
    SetText(u16),
    SetAppearance(Appearance),
    SetReducedMotion(bool),
    /// Takes the message away.
    Dismiss,
}

impl Action {
    /// What stands on the button.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Open(Screen::Library) => "Library",
            Self::Open(Screen::History) => "History",
            Self::Open(Screen::Settings) => "Settings",
            Self::Open(_) => "Open",
            Self::Leave => "Save and leave",
            Self::PickMode(_) | Self::PickRating(..) | Self::Select(_) => "Select",
            Self::Start(_) => "Read the brief",
            Self::Resume(_) => "Resume",
            Self::ReadDebrief(_) => "Open debrief",
            Self::ShowDebrief => "Read the debrief",
            Self::Perform(command) => command_label(command),
            Self::Say => "Say this",
            Self::ShowTab(tab) => tab.label(),
            Self::Tag(Some(_)) => "Tag this line",
            Self::Tag(None) => "Close",
            Self::PickIntention(_) | Self::PickNextWeek(_) => "Choose this intention",
            Self::KeepWriting => "Keep it and see the choices",
            Self::EditGoal(Some(_)) => "Write it down",
            Self::EditGoal(None) => "Cancel",
            Self::KeepGoal(_) => "Put it on the sheet",
            Self::KeepIntention => "Keep this intention",
            Self::ShowPart(part) => part.label(),
            Self::ToggleVerdict(_) => "Show the moments",
            Self::PickPoint(_) => "Look at this exchange",
            Self::JumpTo(_) => "Show in transcript",
            Self::WhatIf(_) => "What if …",
            Self::GoOnWithWhatIf(_) => "Play on",
            Self::StopWhatIf => "Stop and compare",
            Self::Compare(_) => "Compare",
            Self::Export => "Export as a web page",
            Self::SetText(_) => "Set the text size",
            Self::SetAppearance(Appearance::System) => "As the desktop says",
            Self::SetAppearance(Appearance::Light) => "Light",
            Self::SetAppearance(Appearance::Dark) => "Dark",
            Self::SetReducedMotion(_) => "Reduce motion",
            Self::Dismiss => "Dismiss",
        }
    }

    /// What the pointer is told, where the label does not say it all.
    #[must_use]
    pub const fn tooltip(&self) -> Option<&'static str> {
        Some(match self {
            Self::Leave => "Everything so far is saved; you can resume from the library (Ctrl+W)",
            Self::Say => "Say the selected line (Enter)",
            Self::Select(None) => "Clear the selection (Esc)",
            Self::ShowTab(Tab::Room) => "Back to the client (Esc)",
            Self::ShowTab(Tab::Transcript) => "What was said so far (Ctrl+1)",
            Self::ShowTab(Tab::Goals) => "The goal sheet (Ctrl+2)",
            Self::ShowTab(Tab::Notes) => "Your notes and your guess at the causes (Ctrl+3)",
            Self::Tag(Some(_)) => "Say which sign of resistance you see, or that it is none (Ctrl+T)",
            Self::ShowPart(Part::Overview) => "The band, safety and what to practise next (Ctrl+1)",
            Self::ShowPart(Part::Rules) => "Every rule with its moments (Ctrl+2)",
            Self::ShowPart(Part::Course) => "How it moved, and why (Ctrl+3)",
            Self::ShowPart(Part::Choices) => "What each line was worth (Ctrl+4)",
            Self::ShowPart(Part::Reading) => "Your guesses beside the truth (Ctrl+5)",
            Self::ShowPart(Part::Transcript) => "Every line (Ctrl+6)",
            Self::ShowPart(Part::Sources) => "What the rules rest on (Ctrl+7)",
            Self::WhatIf(_) => "Play another line here, with the same luck; your attempt stays as it was",
            Self::GoOnWithWhatIf(_) => "Play this what-if on from where you left it",
            Self::StopWhatIf => "Lay both courses side by side; the what-if is kept (Ctrl+E)",
            Self::Compare(_) => "Lay this what-if beside your attempt",
            Self::Export => "Saves a page that any browser opens, to keep or to bring to supervision",
            Self::Perform(Command::AskCoach) => "A hint for this moment; the debrief says that you asked",
            Self::Perform(Command::ShowMeters(_)) => {
                "The hidden state behind the words; the debrief says that you looked"
            }
            Self::Perform(Command::PutPlanAside) => "Without a word; to say so aloud, choose such a line",
            Self::Perform(Command::StepBack { .. }) => {
                "Play on from just before this line; what came after is kept as a branch"
            }
            _ => return None,
        })
    }

    /// The keys that do it.
    #[must_use]
    pub const fn shortcut(&self) -> Option<KeyboardShortcut> {
        Some(match self {
            Self::Say => KeyboardShortcut::new(Modifiers::NONE, Key::Enter),
            Self::Select(None) => KeyboardShortcut::new(Modifiers::NONE, Key::Escape),
            Self::Leave => KeyboardShortcut::new(Modifiers::COMMAND, Key::W),
            Self::StopWhatIf => KeyboardShortcut::new(Modifiers::COMMAND, Key::E),
            Self::ShowTab(Tab::Transcript) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num1),
            Self::ShowTab(Tab::Goals) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num2),
            Self::ShowTab(Tab::Notes) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num3),
            Self::Tag(Some(_)) => KeyboardShortcut::new(Modifiers::COMMAND, Key::T),
            Self::ShowPart(Part::Overview) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num1),
            Self::ShowPart(Part::Rules) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num2),
            Self::ShowPart(Part::Course) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num3),
            Self::ShowPart(Part::Choices) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num4),
            Self::ShowPart(Part::Reading) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num5),
            Self::ShowPart(Part::Transcript) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num6),
            Self::ShowPart(Part::Sources) => KeyboardShortcut::new(Modifiers::COMMAND, Key::Num7),
            _ => return None,
        })
    }
}

const fn command_label(command: &Command) -> &'static str {
    match command {
        Command::Begin => "Begin the first session",
        Command::Choose(_) => "Say this",
        Command::WriteFirst { .. } => "Keep it and see the choices",
        Command::SkipWriting => "Skip writing",
        Command::Predict(_) => "Predict the answer",
        Command::TagSign { .. } => "Tag this line",
        Command::Formulate(_) => "Change the formulation",
        Command::WriteGoal { .. } => "Put it on the sheet",
        Command::HandOverCopy => "Offer a copy",
        Command::RevisitGoal(_) => "Look at this again",
        Command::PutPlanAside => "Put the plan aside",
        Command::AskCoach => "Ask the coach",
        Command::ShowMeters(true) => "Show the meters",
        Command::ShowMeters(false) => "Hide the meters",
        Command::StepBack { .. } => "Step back to here",
        Command::Rate(_) => "Rate the session",
        Command::Intend { .. } => "Keep this intention",
        Command::Continue => "Continue",
        Command::ChooseInWeek(_) => "Do this",
    }
}
