//! Lines of input, whatever bytes come: of bounded length, without control characters, and never waiting for ever.

use std::io::{BufRead, ErrorKind};

/// The longest line that is read, in bytes: the longest text of a trainee, and room for the command before it.
pub const MOST_BYTES: usize = 16 << 10;

/// What the input gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// One line without its end, its control characters made blanks.
    Line(String),
    /// A line that cannot be used, and why.
    Unusable(&'static str),
    /// The input is over, or cannot be read any more.
    End,
}

/// The next line. A line that is too long is read to its end and left out.
pub fn next(input: &mut dyn BufRead) -> Read {
    let (mut line, mut is_long) = (Vec::new(), false);
    loop {
        let (used, ended) = match input.fill_buf() {
            Ok([]) if line.is_empty() && !is_long => return Read::End,
            Ok([]) => break,
            Ok(bytes) => {
                let end = bytes.iter().position(|byte| *byte == b'\n');
                let piece = &bytes[..end.unwrap_or(bytes.len())];
                is_long |= line.len() + piece.len() > MOST_BYTES;
                if !is_long {
                    line.extend_from_slice(piece);
                }
                (piece.len() + usize::from(end.is_some()), end.is_some())
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return Read::End,
        };
        input.consume(used);
        if ended {
            break;
        }
    }
    if is_long {
        return Read::Unusable(
            "That line is too long to be read, so nothing was done. A text can have 2,000 characters.",
        );
    }
    let Ok(text) = String::from_utf8(line) else {
        return Read::Unusable("That was not readable text (UTF-8), so nothing was done.");
    };
    Read::Line(text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut bytes: &[u8]) -> Vec<Read> {
        std::iter::from_fn(|| Some(next(&mut bytes)).filter(|read| *read != Read::End)).collect()
    }

    #[test]
    fn lines_are_read_whatever_ends_them() {
        let lines = ["one", "two ", "", "three"].map(|line| Read::Line(line.to_owned()));
        assert_eq!(all(b"one\ntwo\r\n\nthree"), lines);
        assert_eq!(all(b"a\0b\x1b[2J\n"), [Read::Line("a b [2J".to_owned())]);
    }

    #[test]
    fn a_line_that_cannot_be_used_does_not_harm_the_next() {
        let mut bytes = vec![b'x'; 5 * MOST_BYTES];
        bytes.extend_from_slice(b"\n\xff\xfe\nfine\n");
        let read = all(&bytes);
        assert!(matches!(read[..], [Read::Unusable(_), Read::Unusable(_), Read::Line(_)]), "{read:?}");
    }
}
