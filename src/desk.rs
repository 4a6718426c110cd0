//! What the app works with: the library, the open attempt, the history and the settings, over the user's data folder.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::app::backend::{Appearance, AttemptId, Backend, HistoryRow, LibraryCard, Settings, Unfinished};
use crate::app::valuing::Work;
use crate::engine::attempt::{Mode, WhatIfNote};
use crate::engine::debrief::{Comparison, Debrief};
use crate::engine::guidance::RuleBook;
use crate::engine::scenario::{self, Scenario};
use crate::engine::session::{Command, Refusal, Waiting};
use crate::engine::view::SessionView;
use crate::export;
use crate::sitting::{self, Sitting, SittingError};
use crate::storage::{self, DataFolder, SourceText, StorageError, TextSize, Theme, list_scenarios, write_atomically};

/// A scenario that passed the checks.
#[derive(Debug)]
struct Shelf {
    scenario: Arc<Scenario>,
    text: String,
}

/// One attempt as far as lists need it. Kept by the length of its file: a log only grows.
#[derive(Debug, Clone)]
struct Record {
    bytes: usize,
    scenario: String,
    row: HistoryRow,
    session: u8,
    over: bool,
}

/// The user's desk.
#[derive(Debug)]
pub struct Desk {
    data: Option<DataFolder>,
    book: Arc<RuleBook>,
    shelf: Vec<Shelf>,
    open: Option<Sitting>,
    /// The file that the open attempt was read from, where it is only looked at.
    read_from: Option<PathBuf>,
    notices: Vec<String>,
    records: Mutex<HashMap<PathBuf, Record>>,
}

impl Desk {
    /// Opens the user's data folder and reads every scenario.
    ///
    /// # Errors
    /// Where the rules inside the program cannot be read.
    pub fn open() -> Result<Self, SittingError> {
        let book = sitting::shipped_rules()?;
        let mut notices = Vec::new();
        let data = match DataFolder::of_the_user() {
            Ok(data) => Some(data),
            Err(error) => {
                notices.push(format!("{error} Attempts and settings are not saved."));
                None
            }
        };
        let list = list_scenarios(data.as_ref());
        notices.extend(list.problems.iter().map(ToString::to_string));
        let mut shelf = Vec::new();
        for source in list.texts {
            match shelve(source) {
                Ok(one) => shelf.push(one),
                Err(notice) => notices.push(notice),
            }
        }
        shelf.sort_by_key(|one| one.scenario.about.difficulty);
        let (book, records) = (Arc::new(book), Mutex::new(HashMap::new()));
        Ok(Self { data, book, shelf, open: None, read_from: None, notices, records })
    }

    /// Every attempt that can be read, the newest first.
    fn all_records(&self) -> Vec<(PathBuf, Record)> {
        let entries = self.data.as_ref().and_then(|data| data.list_attempts().ok()).unwrap_or_default();
        let mut known = match self.records.lock() {
            Ok(known) => known,
            Err(poisoned) => poisoned.into_inner(),
        };
        let mut records = Vec::new();
        for entry in entries {
            if let Some(record) = self.record(&mut known, &entry.path) {
                records.push((entry.path, record));
            }
        }
        records.sort_by_cached_key(|(path, _)| Reverse((storage::date_of(path), path.clone())));
        records
    }

    fn record(&self, known: &mut HashMap<PathBuf, Record>, path: &Path) -> Option<Record> {
        let (bytes, decoded) = storage::read_attempt(path).ok()?;
        if let Some(record) = known.get(path).filter(|record| record.bytes == bytes.len()) {
            return Some(record.clone());
        }
        let name = path.display().to_string();
        let sitting = Sitting::of(&name, decoded, Arc::clone(&self.book)).ok()?;
        let debrief = sitting.debrief();
        let course = sitting.session().course();
        let over = matches!(course.waiting, Waiting::Ended(_));
        let record = Record {
            bytes: bytes.len(),
            scenario: sitting.header().scenario.clone(),
            row: HistoryRow {
                attempt: AttemptId(name),
                title: debrief.title.clone(),
                client: debrief.client.clone(),
                date: storage::label_of(path),
                mode: debrief.mode,
                ending: debrief.ending.as_ref().map(|ending| ending.title.clone()),
                band: over.then_some(debrief.band),
                score: over.then_some(debrief.score),
            },
            session: if course.waiting == Waiting::Brief { 0 } else { course.session as u8 + 1 },
            over,
        };
        known.insert(path.to_owned(), record.clone());
        Some(record)
    }
}

impl Desk {
    /// Does this with the open attempt, taken up for writing where it was only looked at.
    fn with_what_ifs(&mut self, act: impl FnOnce(&mut Sitting) -> Result<(), Refusal>) -> Result<(), String> {
        if let Some(path) = self.read_from.take() {
            match Sitting::resume(&path, Arc::clone(&self.book)) {
                Ok(sitting) => self.open = Some(sitting),
                Err(error) => {
                    self.read_from = Some(path);
                    return Err(error.to_string());
                }
            }
        }
        let sitting = self.open.as_mut().ok_or("No attempt is open.")?;
        act(sitting).map_err(|refusal| refusal.to_string())
    }
}

/// Checks a scenario; a notice in one sentence where it has mistakes.
fn shelve(source: SourceText) -> Result<Shelf, String> {
    match scenario::load(&source.bytes) {
        Ok(loaded) => {
            Ok(Shelf { scenario: Arc::new(loaded.scenario), text: String::from_utf8_lossy(&source.bytes).into_owned() })
        }
        Err(problems) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            Err(format!("{} cannot be played ({} problems). First: {first}", source.name, problems.len()))
        }
    }
}

impl Backend for Desk {
    fn library(&self) -> Vec<LibraryCard> {
        let records = self.all_records();
        self.shelf
            .iter()
            .map(|one| {
                let about = &one.scenario.about;
                let own = || records.iter().filter(|(_, record)| record.scenario == about.id);
                LibraryCard {
                    scenario: about.id.clone(),
                    title: about.title.clone(),
                    client: one.scenario.client.name.clone(),
                    age: one.scenario.client.age,
                    difficulty: about.difficulty,
                    practises: about.practises.clone(),
                    content_notes: about.content_notes.clone(),
                    sessions: one.scenario.sessions.len() as u8,
                    attempts: own().count().min(usize::from(u16::MAX)) as u16,
                    best: own().filter_map(|(_, record)| record.row.band).max(),
                    unfinished: own().find(|(_, record)| !record.over).map(|(_, record)| Unfinished {
                        attempt: record.row.attempt.clone(),
                        mode: record.row.mode,
                        session: record.session,
                    }),
                }
            })
            .collect()
    }

    fn history(&self) -> Vec<HistoryRow> {
        self.all_records().into_iter().map(|(_, record)| record.row).collect()
    }

    fn notices(&self) -> Vec<String> {
        self.notices.clone()
    }

    fn start(&mut self, scenario: &str, mode: Mode) -> Result<(), String> {
        let one = self.shelf.iter().find(|one| one.scenario.about.id == scenario);
        let one = one.ok_or_else(|| format!("There is no scenario “{scenario}”."))?;
        let (scenario, text, seed) = (Arc::clone(&one.scenario), one.text.clone(), sitting::drawn_seed());
        let mut sitting = Sitting::unsaved(scenario, text, seed, mode, Arc::clone(&self.book));
        let saved = match &self.data {
            Some(data) => sitting.keep_in(data),
            None => Ok(()),
        };
        self.open = Some(sitting);
        self.read_from = None;
        saved.map_err(|error| format!("{error} The course can be played, but it is not saved."))
    }

    fn open(&mut self, attempt: &AttemptId) -> Result<(), String> {
        self.open = None;
        let path = Path::new(&attempt.0);
        let over = self.all_records().iter().any(|(known, record)| known == path && record.over);
        let read = |path: &Path| -> Result<Sitting, SittingError> {
            let (_, decoded) = storage::read_attempt(path)?;
            Sitting::of(&attempt.0, decoded, Arc::clone(&self.book))
        };
        let opened = if over { read(path) } else { Sitting::resume(path, Arc::clone(&self.book)) };
        self.open = Some(opened.map_err(|error| error.to_string())?);
        self.read_from = over.then(|| path.to_owned());
        Ok(())
    }

    fn close(&mut self) {
        self.open = None;
    }

    fn view(&self) -> Option<SessionView> {
        self.open.as_ref().map(Sitting::view)
    }

    fn perform(&mut self, command: Command) -> Result<(), String> {
        let sitting = self.open.as_mut().ok_or("No attempt is open.")?;
        sitting.perform(command).map_err(|refusal| refusal.to_string())?;
        sitting.take_trouble().map_or(Ok(()), Err)
    }

    fn debrief(&self) -> Option<Debrief> {
        self.open.as_ref().map(Sitting::debrief)
    }

    fn valuing(&self) -> Option<Work> {
        self.open.as_ref().filter(|sitting| sitting.can_be_valued()).map(Sitting::valuing)
    }

    fn export_html(&mut self, shown: &Debrief) -> Result<PathBuf, String> {
        let sitting = self.open.as_ref().ok_or("No attempt is open.")?;
        let data = self.data.as_ref().ok_or("There is no data folder to write the page to.")?;
        let path = sitting
            .file_path()
            .or_else(|| data.find_attempt(&sitting.header().scenario).ok())
            .and_then(|path| Some(path.file_name()?.to_string_lossy().split('.').next()?.to_owned()))
            .unwrap_or_else(|| format!("{}-{}", sitting.header().scenario, sitting.header().seed));
        let path = data.debrief_file(&format!("{path}.html")).map_err(|error| error.to_string())?;
        let page = export::html::render(shown).map_err(|error| error.to_string())?;
        write_atomically(&path, page.as_bytes()).map_err(|error: StorageError| error.to_string())?;
        Ok(path)
    }

    fn what_ifs(&self) -> Vec<WhatIfNote> {
        self.open.as_ref().map(Sitting::what_ifs).unwrap_or_default()
    }

    fn what_if(&self) -> Option<WhatIfNote> {
        self.open.as_ref().and_then(Sitting::what_if)
    }

    fn begin_what_if(&mut self, exchange: u16) -> Result<(), String> {
        self.with_what_ifs(|sitting| sitting.begin_what_if(exchange))
    }

    fn go_on_with_what_if(&mut self, number: u16) -> Result<(), String> {
        self.with_what_ifs(|sitting| sitting.go_on_with_what_if(number))
    }

    fn leave_what_if(&mut self) -> Option<u16> {
        self.open.as_mut().and_then(Sitting::leave_what_if)
    }

    fn comparison(&self, number: u16) -> Option<Comparison> {
        self.open.as_ref().and_then(|sitting| sitting.comparison(number))
    }

    fn settings(&self) -> Settings {
        let Some(data) = &self.data else { return Settings::default() };
        let saved = data.load_settings().settings;
        Settings {
            text_percent: saved.text_size.percent(),
            appearance: match saved.theme {
                Theme::Light => Appearance::Light,
                Theme::Dark => Appearance::Dark,
                Theme::System => Appearance::System,
            },
            reduced_motion: saved.reduced_motion,
        }
    }

    fn save_settings(&mut self, settings: &Settings) -> Result<(), String> {
        let data = self.data.as_ref().ok_or("There is no data folder to save the settings in.")?;
        let saved = data.load_settings().settings;
        let theme = match settings.appearance {
            Appearance::Light => Theme::Light,
            Appearance::Dark => Theme::Dark,
            Appearance::System => Theme::System,
        };
        let text_size = TextSize::nearest(settings.text_percent);
        data.save_settings(storage::Settings { text_size, theme, reduced_motion: settings.reduced_motion, ..saved })
            .map_err(|error| error.to_string())
    }
}
