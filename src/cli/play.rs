//! `slackwater play`: a course in the terminal, from a script, or by a scripted therapist.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::policy::Asked;
use super::{CANNOT, FINE, Failure, WRONG, tell};
use crate::engine::attempt::Mode;
use crate::engine::guidance::RuleBook;
use crate::sitting::{self, Sitting};
use crate::storage::{DataFolder, StorageError};
use crate::terminal::library::{self, Picked};
use crate::terminal::{self, Left, Manners, Streams};

/// The scenario that is played where none is named and nobody can be asked.
pub(super) const FIRST_SCENARIO: &str = "cant-complain";

/// Play a course in the terminal, or let a scripted therapist play it.
///
/// In a terminal, without a scenario, it lists the clients and the attempts that can be gone on with. Where input or
/// output is not a terminal, lines are read from standard input: numbers or ids of choices, and the commands that
/// help lists; what is due between them (brief, supervision, week) is gone through. A line that does not fit ends the
/// play with exit code 1, and what was played stays saved. At the end of input the course can be resumed.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// A scenario's id, or the path of a scenario file.
    scenario: Option<String>,
    /// The luck of the course; drawn where none is given.
    #[arg(long)]
    seed: Option<u32>,
    /// How it is played.
    #[arg(long, value_enum)]
    mode: Option<PlayMode>,
    /// Say these lines in this order, by their ids, those between sessions included; brief and supervision are gone
    /// through. Exit code 1 names the first that is not on offer, and what is.
    #[arg(long, value_delimiter = ',', value_name = "ID,ID")]
    choices: Vec<String>,
    /// Let this scripted therapist, or the one of a policy file, play to the end. It is kept in a file only with --save.
    #[arg(long, conflicts_with = "choices", value_name = "NAME|FILE")]
    policy: Option<String>,
    /// Keep the attempt in this new file instead of your data folder.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Take up an attempt where it was left: its file, or its name as attempts lists it.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "seed", "save", "mode"])]
    resume: Option<PathBuf>,
    /// Of a finished attempt: play another line at this exchange, as the transcript numbers them. The attempt stays as
    /// it was; the what-if is kept in the same file, and both courses are compared.
    #[arg(long, value_name = "N", requires = "resume", value_parser = clap::value_parser!(u16).range(1..))]
    what_if: Option<u16>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum PlayMode {
    /// With coach, meters and steps back; the log says when they are used. The usual one.
    Practice,
    /// Without.
    Assessment,
}

impl Play {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let policy = self.policy.as_deref().map(Asked::read).transpose()?;
        let book = Arc::new(sitting::shipped_rules()?);
        if let Some(path) = &self.resume {
            let path = super::attempt_at(path)?;
            let mut sitting = Sitting::resume(&path, book)?;
            if let Some(number) = self.what_if {
                let begun = sitting.begin_what_if(number.saturating_sub(1));
                begun.map_err(|refusal| Failure::cannot(format!("{}: {refusal}", path.display())))?;
            }
            return self.go_on(sitting, policy);
        }
        let can_pick = policy.is_none() && self.choices.is_empty() && is_interactive();
        match (&self.scenario, can_pick) {
            (None, true) => pick(self.seed, self.mode(), self.save.as_deref(), book),
            (name, _) => {
                let name = name.as_deref().unwrap_or(FIRST_SCENARIO);
                let mode = self.mode().unwrap_or(Mode::Practice);
                let save = self.save.as_deref();
                self.go_on(begin(name, self.seed, mode, save, policy.is_some(), book)?, policy)
            }
        }
    }

    fn mode(&self) -> Option<Mode> {
        self.mode.map(|mode| match mode {
            PlayMode::Practice => Mode::Practice,
            PlayMode::Assessment => Mode::Assessment,
        })
    }

    fn go_on(&self, mut sitting: Sitting, policy: Option<Asked>) -> Result<u8, Failure> {
        let code = if let Some(policy) = policy {
            by_policy(&mut sitting, &policy)?
        } else if !self.choices.is_empty() {
            let script = self.choices.join("\n");
            play(&mut sitting, &mut script.as_bytes(), Manners::Script)?
        } else {
            let manners = if is_interactive() { Manners::Patient } else { Manners::Piped };
            play(&mut sitting, &mut io::stdin().lock(), manners)?
        };
        Ok(kept(self.save.as_deref(), &sitting, code))
    }
}

/// Whether a person reads and types.
pub(super) fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Lets the trainee pick from the library, and plays.
pub(super) fn pick(
    seed: Option<u32>,
    mode: Option<Mode>,
    save: Option<&Path>,
    book: Arc<RuleBook>,
) -> Result<u8, Failure> {
    let data = DataFolder::of_the_user().ok();
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr());
    let mut streams = Streams { input: &mut input, out: &mut out, err: &mut err };
    let mut sitting = match library::pick(data.as_ref(), mode, &mut streams)? {
        Picked::Nothing => return Ok(FINE),
        Picked::New(scenario, mode) => begin(&scenario, seed, mode, save, false, book)?,
        Picked::Resume(path) => Sitting::resume(&path, book)?,
    };
    let left = terminal::play(&mut sitting, &mut streams, Manners::Patient)?;
    Ok(kept(save, &sitting, code(left)))
}

/// A new course, kept in a file unless a scripted therapist plays it. Where it cannot be kept it can be played.
fn begin(
    name: &str,
    seed: Option<u32>,
    mode: Mode,
    save: Option<&Path>,
    scripted: bool,
    book: Arc<RuleBook>,
) -> Result<Sitting, Failure> {
    let data = DataFolder::of_the_user();
    let (scenario, text) = sitting::load(name, data.as_ref().ok())?;
    let mut sitting = Sitting::unsaved(scenario, text, seed.unwrap_or_else(sitting::drawn_seed), mode, book);
    let kept = match (save, data) {
        (Some(path), _) => match sitting.keep_at(path) {
            // A full disk may have room again; any other place that cannot be written was named in error.
            Err(error @ (StorageError::Full { .. } | StorageError::FullInPlay { .. })) => Err(error),
            other => return Ok(other.map(|()| sitting)?),
        },
        (None, _) if scripted => Ok(()),
        (None, Ok(data)) => sitting.keep_in(&data),
        (None, Err(error)) => Err(error),
    };
    if let Err(error) = kept {
        tell(&format!("warning: {error}.\nThe course can be played, but it is not saved."));
    }
    Ok(sitting)
}

fn play(sitting: &mut Sitting, input: &mut dyn io::BufRead, manners: Manners) -> Result<u8, Failure> {
    let (mut out, mut err) = (io::stdout().lock(), io::stderr());
    let mut streams = Streams { input, out: &mut out, err: &mut err };
    Ok(code(terminal::play(sitting, &mut streams, manners)?))
}

/// A scripted therapist plays to the end; transcript and debrief are printed.
pub(super) fn by_policy(sitting: &mut Sitting, policy: &Asked) -> Result<u8, Failure> {
    let mut therapist = policy.therapist(sitting.session().seed());
    while let Some(command) = therapist.next(sitting.session()) {
        sitting.perform(command).map_err(|refusal| {
            Failure::cannot(format!("the scripted therapist {} did what does not fit: {refusal}", policy.name()))
        })?;
        if let Some(trouble) = sitting.take_trouble() {
            tell(&format!("warning: {trouble}."));
        }
    }
    let mut out = io::stdout().lock();
    if let Some(comparison) = sitting.leave_what_if().and_then(|number| sitting.comparison(number)) {
        write!(out, "{}", crate::export::compare::render(&comparison, crate::export::wrap::WIDTH))?;
        out.flush()?;
        return Ok(FINE);
    }
    let mut screen = terminal::screen::Screen::new(crate::export::wrap::WIDTH);
    let view = sitting.view();
    screen.turns(&view, &view.transcript, true);
    screen.due(&view, false);
    screen.gap();
    writeln!(out, "{}", screen.text().trim_end())?;
    writeln!(out, "\n{}", terminal::debrief(sitting).trim_end())?;
    out.flush()?;
    Ok(FINE)
}

/// Where a file was asked for and not all is in it, what was asked was not done.
fn kept(save: Option<&Path>, sitting: &Sitting, code: u8) -> u8 {
    if save.is_some() && sitting.saved_in().is_none() { CANNOT } else { code }
}

fn code(left: Left) -> u8 {
    if left == Left::Refused { WRONG } else { FINE }
}
