//! How a RON file becomes text and then values: what it is called, what is said of what cannot be read.

use ron::error::SpannedError;

use super::lexer::Lexer;
use super::locate::Tree;
use super::pieces_raw::{self, Part};
use super::{shape, slips};
use crate::engine::diagnostic::{Diagnostic, Severity};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// What a file is, for those who read it and those who explain why it cannot be read.
#[derive(Debug)]
pub(in crate::engine) struct Document {
    /// Such as "scenario".
    pub noun: &'static str,
    /// Where an author reads how it is written.
    pub page: &'static str,
    /// What stands in it.
    pub parts: &'static [Part],
    /// By field: what the things in it are called, such as "a choice".
    pub owners: &'static [(&'static str, &'static str)],
}

/// The text of a file without its byte order mark, and the length of the mark.
pub(in crate::engine) fn text_of<'b>(
    bytes: &'b [u8],
    document: &Document,
) -> Result<(&'b str, usize), Box<Diagnostic>> {
    let problem =
        |text: &str, offset, code, message: &str, hint: &str| Box::new(whole_file(text, offset, code, message, hint));
    if bytes.len() > MOST_BYTES {
        let message = format!("The file has {} bytes; a {} has at most {MOST_BYTES}.", bytes.len(), document.noun);
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
///
/// # Errors
/// What cannot be read: every slip and every part with a fault, in the order of the text.
pub(in crate::engine) fn read<T>(
    text: &str,
    document: &Document,
    whole: impl Fn(&str) -> Result<T, SpannedError>,
) -> Result<T, Vec<Diagnostic>> {
    if Lexer::new(text).next().is_none() {
        let hint = format!("Start from a {} that works, such as the one in {}.", document.noun, document.page);
        return Err(vec![whole_file(text, 0, "empty-file", "The file has nothing in it.", &hint)]);
    }
    whole(text).map_err(|error| {
        let tree = Tree::of(text);
        let slips = slips::find(text, &tree);
        if !slips.is_empty() {
            return slips;
        }
        let faults = pieces_raw::faults(&tree, document.parts);
        let mut found: Vec<Diagnostic> =
            faults.iter().map(|(base, fault)| shape::explain(text, &tree, document, *base, fault)).collect();
        if found.is_empty() {
            found.push(shape::explain(text, &tree, document, 0, &error));
        }
        found.sort_by_key(|problem| problem.place.offset);
        found
    })
}

/// A problem that has no path.
pub(in crate::engine) fn whole_file(
    text: &str,
    offset: usize,
    code: &'static str,
    message: &str,
    hint: &str,
) -> Diagnostic {
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
pub(in crate::engine) fn moved(mut found: Vec<Diagnostic>, by: usize) -> Vec<Diagnostic> {
    for problem in &mut found {
        problem.place.offset += by;
    }
    found
}
