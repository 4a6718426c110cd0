//! A session with its rules and its file: what a front end holds while a trainee plays.

mod what_if;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use self::what_if::{Aside, asides};
use crate::diagnostics;
use crate::engine::attempt::header::MODEL_VERSION;
use crate::engine::attempt::{self, Decoded, Header, Misfit, Mode};
use crate::engine::debrief::{self, Debrief};
use crate::engine::diagnostic::Diagnostic;
use crate::engine::guidance::RuleBook;
use crate::engine::scenario::{self, Scenario};
use crate::engine::session::{Command, Event, Refusal, Session, Waiting};
use crate::engine::value::{self, Analyser, Analysis, PASS, WHOLE};
use crate::engine::view::{self, Phase, SessionView};
use crate::storage::{AttemptFile, DataFolder, StorageError, find_scenario};

/// Why a sitting cannot begin or go on.
#[derive(Debug, Error)]
pub enum SittingError {
    #[error("{rendered}")]
    Scenario {
        name: String,
        diagnostics: Vec<Diagnostic>,
        /// Every problem with the author's line under it.
        rendered: String,
    },
    #[error("The rules inside this program cannot be read:\n{rendered}")]
    Rules { rendered: String },
    #[error("{name} does not fit the scenario that it holds: {misfit}. It may have been edited by hand.")]
    Misfit { name: String, misfit: Misfit },
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The work of valuing every choice, for a thread of its own. It says how far it is, in per mille, hears whether to go on,
/// and gives a debrief after each pass, each surer than the one before.
pub type Work = Box<dyn FnOnce(&mut dyn FnMut(u16) -> ControlFlow<()>, &mut dyn FnMut(Debrief)) + Send>;

/// A session, the rules that it is read by, and the file that it is kept in.
#[derive(Debug)]
pub struct Sitting {
    /// The attempt's own course.
    session: Session,
    /// What was played after it, by number.
    what_ifs: Vec<Aside>,
    /// The place of the what-if that is being played.
    playing: Option<usize>,
    header: Header,
    book: Arc<RuleBook>,
    file: Option<AttemptFile>,
    /// The lines of what happened while there was no file, for one that comes later.
    unkept: String,
    trouble: Option<String>,
    /// Whether the last command could not be saved, so that it is said once and not after each command.
    failing: bool,
}

/// A seed from the operating system's randomness.
#[must_use]
pub fn drawn_seed() -> u32 {
    use std::hash::{BuildHasher, Hasher};
    std::collections::hash_map::RandomState::new().build_hasher().finish() as u32
}

/// The rules that the program ships with.
///
/// # Errors
/// None in a build that passed its tests: one of them reads these.
pub fn shipped_rules() -> Result<RuleBook, SittingError> {
    RuleBook::shipped().map_err(|problems| SittingError::Rules { rendered: rendered(&problems) })
}

/// Problems in words, where the text that they are in is not at hand.
fn rendered(problems: &[Diagnostic]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// Reads and checks a scenario by id or path.
///
/// # Errors
/// Where there is none, where it cannot be read, or where it has mistakes: all of them, with their places.
pub fn load(id_or_path: &str, data: Option<&DataFolder>) -> Result<(Arc<Scenario>, String), SittingError> {
    let source = find_scenario(data, id_or_path)?;
    let scenario = check(&source.name, &source.bytes)?;
    Ok((Arc::new(scenario), String::from_utf8_lossy(&source.bytes).into_owned()))
}

fn check(name: &str, bytes: &[u8]) -> Result<Scenario, SittingError> {
    match scenario::load(bytes) {
        Ok(loaded) => Ok(loaded.scenario),
        Err(diagnostics) => Err(SittingError::Scenario {
            name: name.to_owned(),
            rendered: diagnostics::render(name, bytes, &diagnostics),
            diagnostics,
        }),
    }
}

impl Sitting {
    /// A new course that is kept in no file.
    #[must_use]
    pub fn unsaved(scenario: Arc<Scenario>, text: String, seed: u32, mode: Mode, book: Arc<RuleBook>) -> Self {
        let header = Header::new(scenario.about.id.clone(), text, book.hash().to_owned(), seed, mode);
        let session = Session::new(scenario, seed, mode);
        Self::at_rest(session, Vec::new(), header, book, String::new())
    }

    fn at_rest(session: Session, what_ifs: Vec<Aside>, header: Header, book: Arc<RuleBook>, unkept: String) -> Self {
        Self { session, what_ifs, playing: None, header, book, file: None, unkept, trouble: None, failing: false }
    }

    /// Keeps the course in the user's data folder from here on.
    ///
    /// # Errors
    /// Where the file cannot be made. The course can be played all the same.
    pub fn keep_in(&mut self, data: &DataFolder) -> Result<(), StorageError> {
        self.keep(data.create_attempt(&self.header)?)
    }

    /// Keeps the course, with what has happened so far, in a new file of this name from here on. A file that it was
    /// kept in before stays as it is.
    ///
    /// # Errors
    /// Where the file cannot be made or written.
    pub fn keep_at(&mut self, path: &Path) -> Result<(), StorageError> {
        if let Some(file) = &mut self.file {
            file.save_elsewhere(path)?;
            self.failing = false;
            return Ok(());
        }
        self.keep(AttemptFile::create_at(path, &self.header)?)
    }

    fn keep(&mut self, mut file: AttemptFile) -> Result<(), StorageError> {
        // A failed write stays in the file's memory, and the next one takes it along.
        let kept = file.append_lines(&std::mem::take(&mut self.unkept));
        self.failing = kept.is_err();
        self.file = Some(file);
        kept
    }

    /// Takes an attempt up again where it was left.
    ///
    /// # Errors
    /// Where the file is open elsewhere, damaged, newer than this program, or does not fit its own scenario.
    pub fn resume(path: &Path, book: Arc<RuleBook>) -> Result<Self, SittingError> {
        let (file, decoded) = AttemptFile::open_for_resume(path)?;
        let mut sitting = Self::of(&path.display().to_string(), decoded, book)?;
        sitting.unkept.clear();
        sitting.file = Some(file);
        Ok(sitting)
    }

    /// An attempt that was read, to look at: nothing is written.
    ///
    /// # Errors
    /// Where it does not fit its own scenario.
    pub fn of(name: &str, decoded: Decoded, book: Arc<RuleBook>) -> Result<Self, SittingError> {
        let log = decoded.log();
        let header = decoded.header.clone();
        let scenario = Arc::new(check(name, header.text.as_bytes())?);
        attempt::validate(&scenario, &log)
            .and_then(|()| attempt::validate_what_ifs(&scenario, &log, &decoded.what_ifs))
            .map_err(|misfit| SittingError::Misfit { name: name.to_owned(), misfit })?;
        let unkept = what_if::lines(&decoded.batches, &decoded.what_ifs);
        let what_ifs = asides(&scenario, &header, &log, &decoded.what_ifs);
        let session = Session::resume(scenario, header.seed, header.mode, &log);
        Ok(Self::at_rest(session, what_ifs, header, book, unkept))
    }

    /// Carries a command out and saves what came of it.
    ///
    /// Where it cannot be saved, the course goes on in memory, [`Self::take_trouble`] says so once, and the next
    /// command saves both.
    ///
    /// # Errors
    /// A refusal where the command does not fit; nothing has changed then.
    pub fn perform(&mut self, command: Command) -> Result<(), Refusal> {
        let session = match self.playing {
            Some(at) => self.what_ifs[at].playing(&command)?,
            None => &mut self.session,
        };
        let events = session.handle(command.clone())?;
        for event in &events {
            session.apply(event);
        }
        let lines = match self.playing {
            Some(at) => what_if::next_lines(&mut self.what_ifs[at], at, &command, &events),
            None => attempt::encode_batch(&command, &events),
        };
        match self.file.as_mut().map(|file| file.append_lines(&lines)) {
            None => self.unkept += &lines,
            Some(Ok(())) => self.failing = false,
            Some(Err(error)) => {
                if !self.failing {
                    self.trouble = Some(error.to_string());
                }
                self.failing = true;
            }
        }
        Ok(())
    }

    /// What could not be saved, said once.
    pub fn take_trouble(&mut self) -> Option<String> {
        self.trouble.take()
    }

    /// The file that holds every answered command, if there is one.
    #[must_use]
    pub fn saved_in(&self) -> Option<&Path> {
        self.file.as_ref().filter(|file| file.is_saved()).map(AttemptFile::path)
    }

    /// The file that the attempt is kept in, whether or not the last command is in it.
    #[must_use]
    pub fn file_path(&self) -> Option<PathBuf> {
        self.file.as_ref().map(|file| file.path().to_owned())
    }

    /// The session that is played, for scripted therapists.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.playing.and_then(|at| self.what_ifs.get(at)).map_or(&self.session, |aside| &aside.session)
    }

    /// The head of the attempt.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Every event of the attempt's own course so far.
    #[must_use]
    pub fn log(&self) -> &[Event] {
        self.session.log()
    }

    /// What the trainee may see, with the moments of a supervision stop.
    #[must_use]
    pub fn view(&self) -> SessionView {
        let session = self.session();
        let mut view = view::view(session);
        if let Phase::Stop(stop) = &mut view.phase {
            stop.moments =
                debrief::stop_moments(session.scenario(), &self.header, session.log(), &self.book, stop.session);
        }
        if let Some(what_if) = self.what_if() {
            view.steps_back.retain(|exchange| *exchange >= what_if.from);
            if let Phase::Stop(stop) = &mut view.phase {
                stop.moments.iter_mut().for_each(|moment| moment.can_retry &= moment.exchange >= what_if.from);
            }
        }
        view
    }

    /// Whether the debrief can be read and nothing need be added to the log: it shows hidden state, so the log of a
    /// course that is still going has to say that this was looked at where the course stands.
    #[must_use]
    pub fn has_open_debrief(&self) -> bool {
        let moves = |event: &Event| {
            use Event::{Exchanged, SteppedBack, WeekChosen, WeekPassed};
            matches!(event, Exchanged(_) | SteppedBack { .. } | WeekPassed { .. } | WeekChosen { .. })
        };
        let since_it_moved = || self.log().iter().rev().take_while(|event| !moves(event));
        let looked_at = || since_it_moved().any(|event| matches!(event, Event::MetersShown { on: true }));
        let practice = self.header.mode == Mode::Practice;
        self.is_over() || practice && (self.session.course().meters || looked_at())
    }

    /// Whether the attempt's own course is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.session.course().waiting, Waiting::Ended(_))
    }

    /// Whether the choices can be valued: they are played on, which only the client model that recorded them can do.
    #[must_use]
    pub fn can_be_valued(&self) -> bool {
        self.header.model == MODEL_VERSION
    }

    /// The debrief of the attempt's own course as things stand; no what-if changes it.
    #[must_use]
    pub fn debrief(&self) -> Debrief {
        debrief::of_attempt(self.session.scenario(), &self.header, self.log(), &self.book)
    }

    /// What each choice was worth so far, by so many continuations of each. Where `progress` stops it, what was found by
    /// then.
    pub fn analyse(&self, rollouts: u32, progress: value::Progress<'_>) -> Analysis {
        let mut analyser = Analyser::new(self.session.scenario(), &self.book, self.header.seed, self.log());
        // A stop is no failure: what was found by then is the answer.
        let _ = analyser.run(rollouts, progress);
        analyser.analysis()
    }

    /// The work of valuing every choice so far.
    #[must_use]
    pub fn valuing(&self) -> Work {
        let (scenario, header, log) = (Arc::clone(self.session.scenario()), self.header.clone(), self.log().to_vec());
        let book = Arc::clone(&self.book);
        Box::new(move |go_on, found| {
            let mut analyser = Analyser::new(&scenario, &book, header.seed, &log);
            for pass in 1..=WHOLE / PASS {
                let far = |done: u32| u16::try_from(done * 1000 / WHOLE).unwrap_or(1000);
                if analyser.run(pass * PASS, &mut |done, _| go_on(far(done))).is_err() {
                    return;
                }
                found(debrief::of_analysed(&scenario, &header, &log, &book, &analyser.analysis()));
            }
        })
    }

    /// The debrief as things stand, with what the choices were worth.
    #[must_use]
    pub fn debrief_with(&self, analysis: &Analysis) -> Debrief {
        debrief::of_analysed(self.session.scenario(), &self.header, self.log(), &self.book, analysis)
    }
}
