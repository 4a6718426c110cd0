//! From bytes to a [`Scenario`]: reads the text, explains what cannot be read, runs the checks and resolves the names.

use super::draft::Draft;
use super::model::Scenario;
use super::raw::RawScenario;
use super::reading::{self, Document};
use super::report::Report;
use super::{checks, pieces_raw, resolve};
use crate::engine::diagnostic::Diagnostic;

/// What a scenario file is.
pub(super) static SCENARIO: Document = Document {
    noun: "scenario",
    page: "docs/scenario-format.md",
    parts: pieces_raw::SCENARIO,
    owners: &[
        ("beats", "a beat"),
        ("choices", "a choice"),
        ("anytime", "a choice"),
        ("lines", "a line"),
        ("softens", "a reply"),
        ("holds", "a reply"),
        ("hardens", "a reply"),
        ("placates", "a reply"),
        ("false_sign", "a false sign"),
        ("client", "the client"),
        ("baseline", "the baseline"),
        ("traits", "the traits"),
        ("profiles", "a profile"),
        ("causes", "a cause"),
        ("facts", "a fact"),
        ("stock", "the stock"),
        ("goals", "a goal"),
        ("tasks", "a task"),
        ("sessions", "a session"),
        ("weeks", "a week"),
        ("events", "an event of a week"),
        ("endings", "an ending"),
    ],
};

/// A scenario that passed every check, and what its author may still want to know.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub scenario: Scenario,
    pub warnings: Vec<Diagnostic>,
}

/// Reads a scenario file.
///
/// # Errors
///
/// What keeps the file from being used, in the order of the text: either what cannot be read, or, once
/// everything can be read, every other problem together with the warnings. At least one of them is an error.
pub fn load(bytes: &[u8]) -> Result<Loaded, Vec<Diagnostic>> {
    let (text, skipped) = reading::text_of(bytes, &SCENARIO).map_err(|problem| vec![*problem])?;
    load_text(text)
        .map_err(|problems| reading::moved(problems, skipped))
        .map(|loaded| Loaded { warnings: reading::moved(loaded.warnings, skipped), ..loaded })
}

fn load_text(text: &str) -> Result<Loaded, Vec<Diagnostic>> {
    let raw = reading::read(text, &SCENARIO, pieces_raw::whole::<RawScenario>)?;
    let draft = Draft::of(&raw);
    let mut found = Report::default();
    checks::run_all(&draft, &mut found);
    if found.has_errors() {
        return Err(found.finish(text));
    }
    match resolve::resolve(&draft) {
        Some(scenario) => Ok(Loaded { scenario, warnings: found.finish(text) }),
        None => Err(vec![reading::whole_file(
            text,
            0,
            "not-resolved",
            "The scenario passed every check and still could not be put together, which is a mistake of this program.",
            "Please report it and send the file along.",
        )]),
    }
}
