//! Names in a rules file: looked up, and where unknown, reported with the nearest known one.

use crate::engine::diagnostic::{Diagnostic, Place, Severity};

/// The longest piece of a file that a message repeats, in characters.
const EXCERPT: usize = 60;

/// Collects problems while names are resolved.
pub(super) struct Problems<'t> {
    text: &'t str,
    found: Vec<Diagnostic>,
}

impl<'t> Problems<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// A problem at a path, placed where `words` first follow one another in the text.
    pub fn report(&mut self, code: &'static str, path: &str, words: &[&str], message: String, hint: String) {
        let place = place_of(self.text, words);
        self.found.push(Diagnostic { code, severity: Severity::Error, place, path: path.to_owned(), message, hint });
    }

    /// A name that nothing has.
    pub fn unknown<'k>(
        &mut self,
        kind: &str,
        path: &str,
        within: &str,
        name: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        let hint = nearest(name, known).map_or_else(String::new, |near| format!("Did you mean \"{near}\"?"));
        let message = format!("There is no {kind} \"{}\".", excerpt(name));
        self.report("unknown-name", path, &[within, name], message, hint);
    }

    /// The value where nothing was found wrong.
    pub fn finish<T>(self, value: T) -> Result<T, Vec<Diagnostic>> {
        if self.found.is_empty() { Ok(value) } else { Err(self.found) }
    }
}

/// The known name nearest to this one, where one is near.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    if name.len() > EXCERPT {
        return None;
    }
    let scored = known.map(|one| (strsim::damerau_levenshtein(&name.to_lowercase(), &one.to_lowercase()), one));
    scored.min_by_key(|(distance, _)| *distance).filter(|(distance, one)| distance * 2 <= one.len()).map(|(_, one)| one)
}

/// A name, cut where it is long.
fn excerpt(text: &str) -> String {
    excerpt_of(text, EXCERPT)
}

pub(super) fn excerpt_of(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Where the quoted words first follow one another.
fn place_of(text: &str, words: &[&str]) -> Place {
    let mut place = Place { line: 1, column: 1, offset: 0, length: 0 };
    let mut from = 0;
    for word in words.iter().filter(|word| !word.is_empty() && word.len() <= EXCERPT) {
        let quoted = format!("\"{word}\"");
        if let Some(at) = text.get(from..).and_then(|rest| rest.find(&quoted)) {
            place.offset = from + at;
            place.length = quoted.len();
            from = place.offset + quoted.len();
        }
    }
    let before = &text[..place.offset];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |tail| tail.chars().count()) + 1;
    place.line = u32::try_from(line).unwrap_or(u32::MAX);
    place.column = u32::try_from(column).unwrap_or(u32::MAX);
    place
}

/// The byte offset of a line and column, both from 1.
pub(super) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
