//! From bytes to a [`Scenario`]: reads the text, explains what cannot be read, runs the checks and resolves the names.

use super::draft::Draft;
use super::lexer::Lexer;
use super::locate::Tree;
use super::model::Scenario;
use super::raw::RawScenario;
use super::report::Report;
use super::{checks, pieces_raw, resolve, shape, slips};
use crate::engine::diagnostic::{Diagnostic, Severity};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

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
    let (text, skipped) = text_of(bytes).map_err(|problem| vec![*problem])?;
    load_text(text)
        .map_err(|problems| moved(problems, skipped))
        .map(|loaded| Loaded { warnings: moved(loaded.warnings, skipped), ..loaded })
}

fn load_text(text: &str) -> Result<Loaded, Vec<Diagnostic>> {
    let raw = read(text)?;
    let draft = Draft::of(&raw);
    let mut found = Report::default();
    checks::run_all(&draft, &mut found);
    if found.has_errors() {
        return Err(found.finish(text));
    }
    match resolve::resolve(&draft) {
        Some(scenario) => Ok(Loaded { scenario, warnings: found.finish(text) }),
        None => Err(vec![whole_file(
            text,
            0,
            "not-resolved",
            "The scenario passed every check and still could not be put together, which is a mistake of this program.",
            "Please report it and send the file along.",
        )]),
    }
}

/// The text of a file without its byte order mark, and the length of the mark.
fn text_of(bytes: &[u8]) -> Result<(&str, usize), Box<Diagnostic>> {
    let problem =
        |text: &str, offset, code, message: &str, hint: &str| Box::new(whole_file(text, offset, code, message, hint));
    if bytes.len() > MOST_BYTES {
        let message = format!("The file has {} bytes; a scenario has at most {MOST_BYTES}.", bytes.len());
        return Err(problem("", 0, "too-large", &message, "Check that this is the file you meant."));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let hint = "Save it again with the encoding UTF-8.";
        return Err(problem("", 0, "not-text", "The file is saved as UTF-16.", hint));
    }
    let body = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let skipped = bytes.len() - body.len();
    let text = std::str::from_utf8(body).map_err(|error| {
        let valid = body.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
        let message = "The file is not UTF-8 text from here on.";
        let hint = "Save it again with the encoding UTF-8, and check that it is a text file.";
        problem(valid.unwrap_or_default(), error.valid_up_to(), "not-text", message, hint)
    })?;
    if let Some(offset) = text.find('\0') {
        let message = "There is a NUL character here, which no text contains.";
        return Err(problem(text, offset, "not-text", message, "Check that this is a text file, and delete it."));
    }
    Ok((text, skipped))
}

/// Reads the shape of the text.
fn read(text: &str) -> Result<RawScenario, Vec<Diagnostic>> {
    if Lexer::new(text).next().is_none() {
        let hint = "Start from a scenario that works, such as the one in docs/scenario-format.md.";
        return Err(vec![whole_file(text, 0, "empty-file", "The file has nothing in it.", hint)]);
    }
    pieces_raw::whole(text).map_err(|error| {
        let tree = Tree::of(text);
        let slips = slips::find(text, &tree);
        if !slips.is_empty() {
            return slips;
        }
        let faults = pieces_raw::faults(&tree);
        let mut found: Vec<Diagnostic> =
            faults.iter().map(|(base, fault)| shape::explain(text, &tree, *base, fault)).collect();
        if found.is_empty() {
            found.push(shape::explain(text, &tree, 0, &error));
        }
        found.sort_by_key(|problem| problem.place.offset);
        found
    })
}

/// A problem that has no path.
fn whole_file(text: &str, offset: usize, code: &'static str, message: &str, hint: &str) -> Diagnostic {
    Diagnostic {
        code,
        severity: Severity::Error,
        place: Tree::of(text).place_at(offset, 0),
        path: String::new(),
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

/// Counts the offsets from the start of the file, not of the text.
fn moved(mut found: Vec<Diagnostic>, by: usize) -> Vec<Diagnostic> {
    for problem in &mut found {
        problem.place.offset += by;
    }
    found
}
