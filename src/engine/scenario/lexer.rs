//! Cuts RON text into tokens, forgiving everything: for places and for explaining slips, never for meaning.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    Ident,
    /// A string in double quotes, raw ones too. An open one runs to the end of the text.
    Text {
        closed: bool,
    },
    /// A number or a range of numbers.
    Number,
    /// Text in single quotes.
    SingleQuoted,
    /// A comment that is never closed.
    OpenComment,
    /// Anything else, one character.
    Other(char),
}

/// A token with its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// The tokens of a text, comments and blanks left out.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start_matches(is_blank);
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                match block_comment(trimmed) {
                    Some(length) => self.at += length,
                    None => return,
                }
            } else if trimmed.starts_with("#![") {
                self.at += trimmed.find(']').map_or(trimmed.len(), |end| end + 1);
            } else {
                return;
            }
        }
    }
}

/// Whether RON takes the character for a blank.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// The length of the comment that the text starts with; none where it is not closed.
fn block_comment(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => {
                depth += 1;
                at += 2;
            }
            Some(b"*/") => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

/// The length of the quoted text that starts here, and whether it is closed.
fn quoted(text: &str) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => return (at + 1, true),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    (bytes.len(), false)
}

/// The length of the raw string that starts here and whether it is closed; none where it is not one.
fn raw_quoted(text: &str) -> Option<(usize, bool)> {
    let body = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    if !body[hashes..].starts_with('"') {
        return None;
    }
    let prefix = text.len() - body.len() + hashes + 1;
    let closing = format!("\"{}", "#".repeat(hashes));
    Some(text[prefix..].find(&closing).map_or((text.len(), false), |end| (prefix + end + closing.len(), true)))
}

/// The length of the text in single quotes that starts here; none where no quote closes it on the line.
fn single_quoted(text: &str) -> Option<usize> {
    let end = text.get(1..)?.find(['\'', '\n'])? + 1;
    text[end..].starts_with('\'').then_some(end + 1)
}

/// The length of the number or range that starts here.
fn number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        let more = bytes[at].is_ascii_alphanumeric()
            || matches!(bytes[at], b'_' | b'.')
            || (bytes[at] == b'=' && bytes[at - 1] == b'.');
        if !more {
            break;
        }
        at += 1;
    }
    at
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_blanks();
        let rest = self.rest();
        let first = rest.chars().next()?;
        let (kind, length) = match first {
            '(' | '[' | '{' => (Kind::Open(first as u8), 1),
            ')' | ']' | '}' => (Kind::Close(first as u8), 1),
            ',' => (Kind::Comma, 1),
            ':' => (Kind::Colon, 1),
            '/' if rest.starts_with("/*") => (Kind::OpenComment, rest.len()),
            '"' => {
                let (length, closed) = quoted(rest);
                (Kind::Text { closed }, length)
            }
            '\'' => single_quoted(rest).map_or((Kind::Other(first), 1), |length| (Kind::SingleQuoted, length)),
            'r' | 'b' if raw_quoted(rest).is_some() => {
                let (length, closed) = raw_quoted(rest).unwrap_or((1, false));
                (Kind::Text { closed }, length)
            }
            '0'..='9' => (Kind::Number, number(rest)),
            '+' | '-' | '.' if rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit) => (Kind::Number, number(rest)),
            _ if first.is_alphabetic() || first == '_' => {
                let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
                (Kind::Ident, length)
            }
            _ => (Kind::Other(first), first.len_utf8()),
        };
        let start = self.at;
        self.at = (start + length).min(self.text.len());
        Some(Token { kind, start, end: self.at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        Lexer::new(text).map(|token| (token.kind, &text[token.start..token.end])).collect()
    }

    #[test]
    fn comments_and_attributes_are_left_out() {
        assert_eq!(kinds("#![enable(implicit_some)] // (\n/* [ /* { */ */ x"), [(Kind::Ident, "x")]);
    }

    #[test]
    fn strings_keep_brackets_and_escaped_quotes_to_themselves() {
        let found = kinds(r##"("a\"(", r#"b"["#, "##);
        assert_eq!(found[1], (Kind::Text { closed: true }, r#""a\"(""#));
        assert_eq!(found[3], (Kind::Text { closed: true }, r##"r#"b"["#"##));
        assert_eq!(kinds("\"open").last(), Some(&(Kind::Text { closed: false }, "\"open")));
    }

    #[test]
    fn ranges_are_one_token() {
        assert_eq!(kinds("2..=5,"), [(Kind::Number, "2..=5"), (Kind::Comma, ",")]);
    }

    #[test]
    fn multi_byte_characters_and_lone_escapes_do_not_split() {
        for text in ["“x”", "\u{a0}", "\"\\", "\"é\\é", "'é'", "r#", "b'", "1é", "/*é", "\u{85}é"] {
            assert!(Lexer::new(text).all(|token| text.get(token.start..token.end).is_some()), "{text}");
        }
    }
}
