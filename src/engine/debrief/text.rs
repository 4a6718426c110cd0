//! Small helpers for sentences: quoting, cutting, counting, cleaning.

use crate::engine::client::ONE;

/// Millionths as per mille, rounded, never negative.
pub(super) fn per_mille(value: i32) -> u16 {
    let rounded = (i64::from(value.clamp(0, ONE)) + 500) / 1000;
    u16::try_from(rounded).unwrap_or(1000)
}

/// A change in millionths as per mille, rounded away from zero at the half.
pub(super) fn delta_per_mille(delta: i64) -> i16 {
    let rounded = (delta.abs() + 500) / 1000 * delta.signum();
    i16::try_from(rounded.clamp(-1000, 1000)).unwrap_or(0)
}

/// Per mille as people are shown it: of a hundred, rounded.
#[must_use]
pub const fn of_a_hundred(per_mille: u16) -> u16 {
    per_mille.saturating_add(5) / 10
}

/// Per mille as a whole percentage: "41%".
#[must_use]
pub fn percent(per_mille: u16) -> String {
    format!("{}%", of_a_hundred(per_mille))
}

/// The number by which people are shown an exchange: from 1, where the log counts from 0.
#[must_use]
pub const fn shown(exchange: u16) -> u32 {
    exchange as u32 + 1
}

/// Without control and direction characters, with every run of blanks as one space.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word: String = word.chars().filter(|c| !turns_direction(*c)).collect();
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word);
    }
    out
}

/// Characters that could turn the reading direction of what follows, or hide in it.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The text in quotation marks, cut after about this many characters at the end of a word; without the brackets of
/// what is done and not said.
pub(super) fn quote(text: &str, longest: usize) -> String {
    let text = clean(text);
    format!("“{}”", cut(done(&text).unwrap_or(&text), longest))
}

/// A trainee's line in a sentence: "said “…”", or "chose “…”" where nothing is said.
pub(super) fn said(line: &str, longest: usize) -> String {
    let verb = if done(line).is_some() { "chose" } else { "said" };
    format!("{verb} {}", quote(line, longest))
}

/// What is done and not said: a line that stands in brackets.
fn done(line: &str) -> Option<&str> {
    line.trim().strip_prefix('(')?.strip_suffix(')')
}

/// The text, cut after about this many characters at the end of a word.
pub(super) fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let head: String = text.chars().take(longest).collect();
    let whole = head.rfind(' ').map_or(head.as_str(), |at| &head[..at]);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// "1 moment", "3 moments".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// "once", "twice", "3 times".
pub(super) fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{number} times"),
    }
}

/// "a", "a and b", "a, b and c".
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// The text with a full stop, where it has no end mark.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    let ends = text.trim_end_matches(['”', '"', '’', ')']);
    if text.is_empty() || ends.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
