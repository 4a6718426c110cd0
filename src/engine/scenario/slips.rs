//! Recognises the slips that a RON reader reports in riddles: curly quotes, JSON habits, quotes and brackets left open.

use super::lexer::{Kind, Lexer, Token};
use super::locate::Tree;
use super::path::cut;
use crate::engine::diagnostic::{Diagnostic, Severity};

/// So many slips are described.
const MOST_SLIPS: usize = 20;

/// The slips of a text that could not be read, in order.
pub(super) fn find(text: &str, tree: &Tree<'_>) -> Vec<Diagnostic> {
    let mut slips = Slips { text, tree, found: Vec::new(), line_end: 0 };
    let end = slips.open_quote().unwrap_or(usize::MAX);
    slips.tokens(end);
    if end == usize::MAX && slips.found.is_empty() {
        slips.brackets();
    }
    slips.found.sort_by_key(|slip| slip.place.offset);
    slips.found
}

struct Slips<'a> {
    text: &'a str,
    tree: &'a Tree<'a>,
    found: Vec<Diagnostic>,
    /// Where the line of the last slip ends.
    line_end: usize,
}

impl Slips<'_> {
    /// Adds a slip, one for each line and code.
    fn add(&mut self, code: &'static str, token: Token, message: &str, hint: &str) {
        let again = token.start < self.line_end && self.found.last().is_some_and(|last| last.code == code);
        if again || self.found.len() >= MOST_SLIPS {
            return;
        }
        self.line_end = self.text[token.start..].find('\n').map_or(self.text.len(), |end| token.start + end);
        let place = self.tree.place_at(token.start, token.end - token.start);
        let path = self.tree.path_to(self.tree.innermost(token.start));
        let (message, hint) = (message.to_owned(), hint.to_owned());
        self.found.push(Diagnostic { code, severity: Severity::Error, place, path, message, hint });
    }

    /// Where a quotation mark is left open: the text that then runs on into the next one.
    fn open_quote(&mut self) -> Option<usize> {
        let mut tokens = Lexer::new(self.text).peekable();
        let (mut culprit, mut open) = (None, None);
        while let Some(token) = tokens.next() {
            let Kind::Text { closed } = token.kind else { continue };
            let next = tokens.peek().map(|next| next.kind);
            let fits = matches!(next, Some(Kind::Comma | Kind::Close(_) | Kind::Colon) | None);
            if closed && !fits && culprit.is_none() {
                culprit = Some(token);
            }
            if !closed {
                open = Some(token);
            }
        }
        let token = culprit.filter(|_| open.is_some()).or(open)?;
        let first_line = self.text[token.start..token.end].lines().next().unwrap_or_default().len();
        self.add(
            "unclosed-quote",
            Token { end: token.start + first_line, ..token },
            "The quotation mark that opens this text is never closed.",
            "Add a quotation mark where the text ends; inside a text, write \\\" or curly quotes.",
        );
        Some(token.start)
    }

    /// Slips that one token and the next show, before this byte.
    fn tokens(&mut self, end: usize) {
        let mut tokens = Lexer::new(self.text).take_while(|token| token.start < end).peekable();
        while let Some(token) = tokens.next() {
            let next = tokens.peek().copied();
            match token.kind {
                Kind::Other('“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '′' | '″') => self.add(
                    "curly-quote",
                    token,
                    "This quotation mark is curly; around a text they must be straight.",
                    "Type \" instead, and switch off smart quotes in your editor; inside a text curly ones are fine.",
                ),
                Kind::Other(c) if c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}') => self.add(
                    "odd-blank",
                    token,
                    "There is an unusual blank here, such as a no-break space, that cannot stand outside a text.",
                    "Delete it and type an ordinary blank.",
                ),
                Kind::Other('=') => self.add(
                    "equals-sign",
                    token,
                    "An equals sign stands here where a colon should be.",
                    "Write `name: value`.",
                ),
                Kind::Other(';') => {
                    self.add("semicolon", token, "A semicolon stands here.", "Write a comma instead.");
                }
                Kind::Text { closed: true } if next.is_some_and(|next| next.kind == Kind::Colon) => {
                    let name = self.tree.slice((token.start, token.end)).trim_matches('"');
                    let hint = format!("Write `{}:` without quotation marks.", cut(name));
                    self.add("json-key", token, "The name of a field stands in quotation marks, as in JSON.", &hint);
                }
                Kind::Text { closed: true } if next.is_some_and(|next| stray(token, next)) => self.add(
                    "stray-quote",
                    Token { start: token.end - 1, ..token },
                    "A quotation mark ends the text here, but the text seems to go on.",
                    "Inside a text, write \\\" or curly quotes.",
                ),
                Kind::SingleQuoted if token.end - token.start != 3 => self.add(
                    "single-quotes",
                    token,
                    "This text stands in single quotation marks.",
                    "Put it in double ones: \"…\".",
                ),
                Kind::Open(b'{') => self.add(
                    "json-brace",
                    token,
                    "A curly bracket stands here, as in JSON.",
                    "Write ( and ) around fields, [ and ] around lists.",
                ),
                Kind::OpenComment => self.add(
                    "unclosed-comment",
                    Token { end: token.start + 2, ..token },
                    "A comment that begins with /* is never closed.",
                    "Add */ where the comment ends.",
                ),
                _ => {}
            }
        }
    }

    /// The first bracket that is not closed, or closes nothing.
    fn brackets(&mut self) {
        let mut open: Vec<(Token, u8)> = Vec::new();
        let mut before = None;
        for token in Lexer::new(self.text) {
            match token.kind {
                Kind::Open(bracket) => open.push((token, bracket)),
                Kind::Close(bracket) => match open.pop() {
                    Some((_, opener)) if fits(opener, bracket) => {}
                    Some((opener, kind)) => return self.mismatch(opener, kind, token, bracket, before),
                    None => {
                        return self.add(
                            "stray-bracket",
                            token,
                            "This bracket closes nothing.",
                            "Remove it, or look for one too many above.",
                        );
                    }
                },
                _ => {}
            }
            before = Some(token);
        }
        if let Some((token, _)) = open.pop() {
            self.add(
                "unclosed-bracket",
                token,
                "This bracket is never closed: the file ends first.",
                "Add the bracket that closes it where its part ends.",
            );
        }
    }

    fn mismatch(&mut self, opener: Token, kind: u8, closer: Token, bracket: u8, before: Option<Token>) {
        let line = |token: Token| self.tree.place_at(token.start, 1).line;
        let (opened, closed) = (line(opener), line(closer));
        let doubled = before.is_some_and(|before| before.kind == Kind::Close(bracket) && line(before) == closed);
        let (kind, bracket) = (char::from(kind), char::from(bracket));
        if doubled && opened != closed {
            let message = format!("This `{bracket}` closes nothing: the `{kind}` on line {opened} is open.");
            self.add("stray-bracket", closer, &message, "Remove it if it is one too many.");
        } else {
            let message = format!("This `{kind}` is not closed before the `{bracket}` on line {closed}.");
            let wanted = if kind == '(' {
                ')'
            } else if kind == '[' {
                ']'
            } else {
                '}'
            };
            self.add("unclosed-bracket", opener, &message, &format!("Add a `{wanted}` where its part ends."));
        }
    }
}

const fn fits(opener: u8, closer: u8) -> bool {
    matches!((opener, closer), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

/// Whether what follows a closed text touches it, as in `"She said "no" to me"`.
const fn stray(text: Token, next: Token) -> bool {
    next.start == text.end && matches!(next.kind, Kind::Ident | Kind::Number | Kind::Text { .. } | Kind::Other(_))
}
