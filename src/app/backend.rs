//! The one door between the app and everything behind it: scenarios, the session machine, attempts and settings.

use std::path::PathBuf;

use super::valuing::Work;
use crate::engine::attempt::{Mode, WhatIfNote};
use crate::engine::client::Strategy;
use crate::engine::debrief::{Comparison, Debrief};
use crate::engine::guidance::Band;
use crate::engine::scenario::words::Difficulty;
use crate::engine::session::Command;
use crate::engine::view::SessionView;

/// What the app asks of the rest of the program. One attempt is open at a time.
///
/// Every error is one plain sentence for the screen. A command that is refused changes nothing.
pub trait Backend: Send + Sync + 'static {
    /// Every scenario that can be played, in the order shown.
    fn library(&self) -> Vec<LibraryCard>;
    /// Past attempts, the newest first.
    fn history(&self) -> Vec<HistoryRow>;
    /// What went wrong while loading, such as a scenario file with mistakes; one sentence each.
    fn notices(&self) -> Vec<String>;

    /// Begins a new attempt and opens it.
    fn start(&mut self, scenario: &str, mode: Mode) -> Result<(), String>;
    /// Opens an attempt of the history, where it stands; a finished one too.
    fn open(&mut self, attempt: &AttemptId) -> Result<(), String>;
    /// Closes the open attempt; what was played stays saved.
    fn close(&mut self);

    /// The open attempt as the trainee may see it.
    fn view(&self) -> Option<SessionView>;
    /// Gives a command to the open attempt and saves what came of it.
    fn perform(&mut self, command: Command) -> Result<(), String>;
    /// The debrief of the open attempt as it stands.
    fn debrief(&self) -> Option<Debrief>;
    /// The work of valuing the choices of the open attempt, for a thread of its own.
    fn valuing(&self) -> Option<Work>;
    /// Writes the debrief of the open attempt, as it is shown, as a web page and says where.
    fn export_html(&mut self, shown: &Debrief) -> Result<PathBuf, String>;

    /// The what-ifs of the open attempt, by number.
    fn what_ifs(&self) -> Vec<WhatIfNote>;
    /// The what-if that is being played: view and commands are its own then.
    fn what_if(&self) -> Option<WhatIfNote>;
    /// Plays another line at this exchange of the open attempt, which must be over.
    fn begin_what_if(&mut self, exchange: u16) -> Result<(), String>;
    /// Goes on with the what-if of this number.
    fn go_on_with_what_if(&mut self, number: u16) -> Result<(), String>;
    /// Stops playing the what-if; its number, where anything of it is kept.
    fn leave_what_if(&mut self) -> Option<u16>;
    /// The attempt beside the what-if of this number; none where no line was said in it.
    fn comparison(&self, number: u16) -> Option<Comparison>;

    /// The settings as saved, or the defaults.
    fn settings(&self) -> Settings;
    /// Saves the settings.
    fn save_settings(&mut self, settings: &Settings) -> Result<(), String>;
}

/// Names an attempt in the history; opaque to the app.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttemptId(pub String);

/// A scenario as the library shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryCard {
    /// The scenario's id.
    pub scenario: String,
    pub title: String,
    /// The client's name and age.
    pub client: String,
    pub age: u8,
    pub difficulty: Difficulty,
    pub practises: Vec<Strategy>,
    pub content_notes: Vec<String>,
    /// Sessions in the course.
    pub sessions: u8,
    /// Attempts so far, finished or not.
    pub attempts: u16,
    pub best: Option<Band>,
    /// The newest attempt that is not over.
    pub unfinished: Option<Unfinished>,
}

/// An attempt that can be taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    pub attempt: AttemptId,
    pub mode: Mode,
    /// Number of the session it stands in, from 1; 0 before the first.
    pub session: u8,
}

/// An attempt as the history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    pub attempt: AttemptId,
    pub title: String,
    pub client: String,
    /// The day it began, written for the reader, or its file's name.
    pub date: String,
    pub mode: Mode,
    /// None while the course is still going.
    pub ending: Option<String>,
    pub band: Option<Band>,
    /// 0 to 100.
    pub score: Option<u8>,
}

/// What the settings screen changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// 100 to 200, in steps of 10.
    pub text_percent: u16,
    pub appearance: Appearance,
    /// Nothing on the screen moves by itself.
    pub reduced_motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { text_percent: 100, appearance: Appearance::System, reduced_motion: false }
    }
}

/// Light, dark, or as the desktop says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appearance {
    System,
    Light,
    Dark,
}
