//! `slackwater` without a command: the app; where there can be none, the library in the terminal; where there is no
//! terminal either, one course by the reference therapist.

use std::path::Path;
use std::sync::Arc;

use super::play::{self, FIRST_SCENARIO};
use super::policy::Asked;
use super::{FINE, Failure, WRONG, tell};
use crate::diagnostics;
use crate::engine::attempt::Mode;
use crate::engine::guidance::RuleBook;
use crate::engine::policy::Policy;
use crate::sitting::{self, Sitting};
use crate::storage::read_at_most;

/// The largest file of weights.
const MAX_WEIGHTS_BYTES: u64 = 1 << 20;
/// The seed of the course that is shown where nobody can play.
const SHOWN_SEED: u32 = 1;

pub(super) fn run() -> Result<u8, Failure> {
    let why = match app() {
        Ok(()) => return Ok(FINE),
        Err(why) => why,
    };
    tell(&format!("No window: {} Going on in the terminal.", why.trim_end()));
    let book = Arc::new(sitting::shipped_rules()?);
    if play::is_interactive() {
        return play::pick(None, None, None, book);
    }
    let (scenario, text) = sitting::load(FIRST_SCENARIO, None)?;
    let mut sitting = Sitting::unsaved(scenario, text, SHOWN_SEED, Mode::Practice, book);
    play::by_policy(&mut sitting, &Asked::Named(Policy::Reference))
}

#[cfg(feature = "app")]
fn app() -> Result<(), String> {
    let desk = crate::desk::Desk::open().map_err(|error| error.to_string())?;
    crate::app::run(Box::new(desk)).map_err(|unavailable| unavailable.to_string())
}

#[cfg(not(feature = "app"))]
fn app() -> Result<(), String> {
    Err("this build has no app.".to_owned())
}

/// The shipped rules, with an instructor's weights where a file is named.
pub(super) fn rules(weights: Option<&Path>) -> Result<RuleBook, Failure> {
    let book = sitting::shipped_rules()?;
    let Some(path) = weights else { return Ok(book) };
    let bytes = read_at_most(path, MAX_WEIGHTS_BYTES)?;
    let name = path.display().to_string();
    book.with_weights(&bytes)
        .map_err(|problems| Failure { code: WRONG, says: diagnostics::render(&name, &bytes, &problems) })
}
