//! Wraps text to a width in columns, without control characters, and without a line ever being wider.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::engine::debrief::text::clean;

/// The width that a terminal's text is laid out for.
pub const WIDTH: usize = 80;
/// The least width that text is laid out for.
pub const LEAST_WIDTH: usize = 20;

/// The text as lines of at most `width` columns: the first after `first`, the others after `rest`.
///
/// A word wider than the line is broken. The prefixes count, and are taken to be narrower than the line.
#[must_use]
pub fn wrap(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let width = width.max(LEAST_WIDTH);
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_fresh = true;
    for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
        let gap = usize::from(!is_fresh);
        if !is_fresh && line.width() + gap + word.width() > width {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            is_fresh = true;
        }
        if !is_fresh {
            line.push(' ');
        }
        for c in word.chars() {
            if line.width() + c.width().unwrap_or(0) > width {
                lines.push(std::mem::replace(&mut line, rest.to_owned()));
            }
            line.push(c);
        }
        is_fresh = false;
    }
    if !is_fresh || !line.trim().is_empty() {
        lines.push(line);
    }
    lines
}
