//! `slackwater` without a command: the app; where there can be none, a session in the terminal; where there is no
//! terminal either, one course by the reference therapist.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use super::play::{self, FIRST_SCENARIO};
use super::{FINE, Failure};
use crate::diagnostics;
use crate::engine::attempt::Mode;
use crate::engine::guidance::RuleBook;
use crate::engine::policy::Policy;
use crate::sitting::{self, Sitting};
use crate::storage::{DataFolder, read_at_most};
use crate::terminal::{self, Manners};

/// The largest file of weights.
const MAX_WEIGHTS_BYTES: u64 = 1 << 20;
/// The seed of the course that is shown where nobody can play.
const SHOWN_SEED: u32 = 1;

pub(super) fn run() -> Result<u8, Failure> {
    let why = match app() {
        Ok(()) => return Ok(FINE),
        Err(why) => why,
    };
    writeln!(io::stderr(), "No window: {why} Going on in the terminal.")?;
    let data = DataFolder::of_the_user();
    let book = Arc::new(sitting::shipped_rules()?);
    let (scenario, text) = sitting::load(FIRST_SCENARIO, data.as_ref().ok())?;
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        let mut sitting = Sitting::unsaved(scenario, text, SHOWN_SEED, Mode::Practice, book);
        return play::by_policy(&mut sitting, Policy::Reference);
    }
    let mut sitting = Sitting::unsaved(scenario, text, sitting::drawn_seed(), Mode::Practice, book);
    if let Ok(data) = data
        && let Err(error) = sitting.keep_in(&data)
    {
        writeln!(io::stderr(), "{error}\nThe course can be played, but it is not saved.")?;
    }
    terminal::play(&mut sitting, &mut io::stdin().lock(), &mut io::stdout().lock(), Manners::Patient)?;
    Ok(FINE)
}

#[cfg(feature = "app")]
fn app() -> Result<(), String> {
    let desk = crate::desk::Desk::open().map_err(|error| error.to_string())?;
    crate::app::run(Box::new(desk)).map_err(|unavailable| unavailable.to_string())
}

#[cfg(not(feature = "app"))]
fn app() -> Result<(), String> {
    Err("this build has no app (it was made without the feature `app`).".to_owned())
}

/// The shipped rules, with an instructor's weights where a file is named.
pub(super) fn rules(weights: Option<&Path>) -> Result<RuleBook, Failure> {
    let book = sitting::shipped_rules()?;
    let Some(path) = weights else { return Ok(book) };
    let bytes = read_at_most(path, MAX_WEIGHTS_BYTES)?;
    let name = path.display().to_string();
    let text = String::from_utf8_lossy(&bytes);
    book.with_weights(&text).map_err(|problems| Failure::wrong(diagnostics::render(&name, &bytes, &problems)))
}
