//! `slackwater play`: a course in the terminal, from a script, or by a scripted therapist.

use std::io::{self, BufReader, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::{FINE, Failure, WRONG};
use crate::engine::attempt::Mode;
use crate::engine::policy::{Policy, Therapist};
use crate::sitting::{self, Sitting};
use crate::storage::DataFolder;
use crate::terminal::{self, Left, Manners};

/// The scenario that is played where none is named.
pub(super) const FIRST_SCENARIO: &str = "cant-complain";

#[derive(Debug, Args)]
pub(super) struct Play {
    /// A scenario's id, or the path of a scenario file.
    scenario: Option<String>,
    /// The luck of the course; drawn where none is given.
    #[arg(long)]
    seed: Option<u32>,
    #[arg(long, value_enum, default_value_t = PlayMode::Practice)]
    mode: PlayMode,
    /// Say these lines in this order, by their ids; weeks and stops are gone through.
    #[arg(long, value_delimiter = ',')]
    choices: Vec<String>,
    /// Let this scripted therapist play to the end.
    #[arg(long, conflicts_with = "choices")]
    policy: Option<String>,
    /// Keep the attempt in this new file instead of your data folder.
    #[arg(long)]
    save: Option<PathBuf>,
    /// Take up an attempt where it was left.
    #[arg(long, conflicts_with_all = ["scenario", "seed", "save"])]
    resume: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum PlayMode {
    /// With coach, meters and steps back; the log says when they are used.
    Practice,
    /// Without.
    Assessment,
}

impl Play {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let policy = self.policy.as_deref().map(policy_by_name).transpose()?;
        let mut sitting = self.sit(policy.is_some())?;
        if let Some(policy) = policy {
            return by_policy(&mut sitting, policy);
        }
        let (mut out, stdin) = (io::stdout().lock(), io::stdin());
        if !self.choices.is_empty() {
            let script = script(&self.choices);
            let left = terminal::play(&mut sitting, &mut script.as_bytes(), &mut out, Manners::Strict)?;
            return Ok(code(left));
        }
        let manners = if stdin.is_terminal() && out.is_terminal() { Manners::Patient } else { Manners::Strict };
        let left = terminal::play(&mut sitting, &mut BufReader::new(stdin.lock()), &mut out, manners)?;
        Ok(code(left))
    }

    /// A new course or an old one, kept in a file unless a scripted therapist plays it.
    fn sit(&self, scripted: bool) -> Result<Sitting, Failure> {
        let book = Arc::new(sitting::shipped_rules()?);
        if let Some(path) = &self.resume {
            return Ok(Sitting::resume(path, book)?);
        }
        let data = DataFolder::of_the_user();
        let name = self.scenario.as_deref().unwrap_or(FIRST_SCENARIO);
        let (scenario, text) = sitting::load(name, data.as_ref().ok())?;
        let mode = match self.mode {
            PlayMode::Practice => Mode::Practice,
            PlayMode::Assessment => Mode::Assessment,
        };
        let mut sitting = Sitting::unsaved(scenario, text, self.seed.unwrap_or_else(sitting::drawn_seed), mode, book);
        match (&self.save, data) {
            (Some(path), _) => sitting.keep_at(path)?,
            (None, _) if scripted => {}
            (None, Ok(data)) => {
                if let Err(error) = sitting.keep_in(&data) {
                    complain(&format!("{error}\nThe course can be played, but it is not saved."))?;
                }
            }
            (None, Err(error)) => complain(&format!("{error}\nThe course can be played, but it is not saved."))?,
        }
        Ok(sitting)
    }
}

/// A scripted therapist plays to the end; transcript and debrief are printed.
pub(super) fn by_policy(sitting: &mut Sitting, policy: Policy) -> Result<u8, Failure> {
    let mut therapist = Therapist::new(policy, sitting.session().seed());
    while let Some(command) = therapist.next(sitting.session()) {
        sitting.perform(command).map_err(|refusal| {
            Failure::cannot(format!("The scripted therapist {} did what does not fit: {refusal}", policy.slug()))
        })?;
        if let Some(trouble) = sitting.take_trouble() {
            return Err(Failure::cannot(trouble));
        }
    }
    let mut screen = terminal::screen::Screen::new(terminal::WIDTH);
    screen.turns(&sitting.view().transcript, true);
    let mut out = io::stdout().lock();
    out.write_all(screen.text().as_bytes())?;
    writeln!(out)?;
    out.write_all(terminal::debrief(sitting).as_bytes())?;
    out.flush()?;
    Ok(FINE)
}

fn policy_by_name(name: &str) -> Result<Policy, Failure> {
    Policy::from_slug(name).ok_or_else(|| {
        let names: Vec<String> = Policy::ALL.iter().map(|policy| policy.slug()).collect();
        let near = names
            .iter()
            .max_by(|one, other| strsim::jaro_winkler(one, name).total_cmp(&strsim::jaro_winkler(other, name)));
        let near = near.map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
        Failure::cannot(format!("There is no policy “{name}”.{near} Known: {}.", names.join(", ")))
    })
}

/// Ids of choices as lines to type; what lies between sessions is gone through by `continue`.
fn script(choices: &[String]) -> String {
    choices.join("\n") + "\n"
}

fn code(left: Left) -> u8 {
    if left == Left::Refused { WRONG } else { FINE }
}

fn complain(says: &str) -> Result<(), Failure> {
    Ok(writeln!(io::stderr(), "{says}")?)
}
