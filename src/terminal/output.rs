//! Writing to a terminal: what is longer than the screen waits for the reader.

use std::io::{self, BufRead, Write};

use super::input::{self, Read};

/// The lines of a terminal where none are known.
const HEIGHT: usize = 24;
/// Lines that are kept free for the prompt.
const FREE: usize = 2;

/// How many lines fit on the reader's screen.
#[must_use]
pub fn height() -> usize {
    let told = std::env::var("LINES").ok().and_then(|lines| lines.parse().ok());
    told.filter(|lines| (10..=1_000).contains(lines)).unwrap_or(HEIGHT)
}

/// Writes the text a screen at a time. Gives what the reader typed instead of reading on.
///
/// # Errors
/// When nothing can be written.
pub fn page(text: &str, height: usize, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<Option<Read>> {
    let lines: Vec<&str> = text.lines().collect();
    let mut rest = &lines[..];
    loop {
        let (screen, more) = rest.split_at(fits(rest, height.saturating_sub(FREE).max(1)));
        for line in screen {
            writeln!(out, "{line}")?;
        }
        rest = more;
        if rest.iter().all(|line| line.is_empty()) {
            return Ok(None);
        }
        write!(out, "(Enter for the rest) ")?;
        out.flush()?;
        match input::next(input) {
            Read::Line(line) if line.trim().is_empty() => {}
            typed => return Ok(Some(typed)),
        }
        while let [first, more @ ..] = rest
            && first.is_empty()
        {
            rest = more;
        }
    }
}

/// How many of the lines come on this screen: all, or up to the last blank line of its second half.
fn fits(lines: &[&str], room: usize) -> usize {
    if lines.len() <= room {
        return lines.len();
    }
    let blank = (room / 2..=room).rev().find(|at| lines[*at].is_empty());
    blank.unwrap_or(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, height: usize, mut typed: &[u8]) -> (String, Option<Read>) {
        let mut out = Vec::new();
        let left = page(text, height, &mut typed, &mut out).expect("a vector can be written");
        (String::from_utf8(out).expect("text"), left)
    }

    #[test]
    fn what_fits_is_written_at_once_and_more_waits() {
        assert_eq!(shown("a\nb\n", 4, b""), ("a\nb\n".to_owned(), None));
        assert_eq!(shown("a\n\nb\nc\n", 5, b"\n").0, "a\n(Enter for the rest) b\nc\n");
        assert_eq!(shown("a\nb\nc\nd\n", 4, b"\n").0, "a\nb\n(Enter for the rest) c\nd\n");
    }

    #[test]
    fn another_command_ends_the_page() {
        let (out, left) = shown("a\nb\nc\nd\n", 4, b"goals\n");
        assert_eq!((out.as_str(), left), ("a\nb\n(Enter for the rest) ", Some(Read::Line("goals".to_owned()))));
        assert_eq!(shown("a\nb\nc\nd\n", 4, b"").1, Some(Read::End));
    }
}
