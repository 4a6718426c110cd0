//! Says in plain words what is wrong with the shape of a file: fields, words, numbers, commas.

use ron::Error as Fault;
use ron::error::SpannedError;

use super::locate::Tree;
use super::path::cut;
use super::reading::Document;
use super::similar::nearest;
use crate::engine::diagnostic::{Diagnostic, Place, Severity};

/// What is wrong, apart from where.
struct Said {
    code: &'static str,
    message: String,
    hint: String,
}

fn said(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Said {
    Said { code, message: message.into(), hint: hint.into() }
}

/// Turns an error of the RON reader, met in the part of the text that starts at `base`, into one of ours.
pub(super) fn explain(
    text: &str,
    tree: &Tree<'_>,
    document: &Document,
    base: usize,
    error: &SpannedError,
) -> Diagnostic {
    let at = position(text, base, error.span.start.line, error.span.start.col);
    let end = position(text, base, error.span.end.line, error.span.end.col);
    let token = super::lexer::Lexer::new(text.get(at..).unwrap_or_default()).next();
    let (mut token_at, mut token_length) =
        token.map_or((text.len(), 0), |token| (at + token.start, token.end - token.start));
    // Plain values are complained of at their end.
    if matches!(error.code, Fault::IntegerOutOfBounds | Fault::InvalidValueForType { .. } | Fault::Message(_)) {
        let number = tree.node(tree.innermost(at.saturating_sub(1)));
        if number.bracket == 0 {
            (token_at, token_length) = (number.start, number.end - number.start);
        }
    }
    let node = tree.innermost(token_at);
    let place = match error.code {
        Fault::MissingStructField { .. } => opening(tree, node),
        // Where the comma should stand: after what comes before.
        Fault::ExpectedComma => tree.place_at(end_of_token_before(text, base, token_at), 0),
        Fault::InvalidEscape(_) => {
            let backslash = text[..end].rfind('\\').unwrap_or(at);
            tree.place_at(backslash, end - backslash)
        }
        _ => tree.place_at(token_at, token_length),
    };
    let found = text.get(token_at..token_at + token_length).unwrap_or_default();
    let Said { code, message, hint } = say(&error.code, found, document, &owner(tree, document, node));
    Diagnostic { code, severity: Severity::Error, place, path: tree.path_to(node), message, hint }
}

/// Where the last token before this byte ends, comments left out; tokens are cut from `base` on.
fn end_of_token_before(text: &str, base: usize, at: usize) -> usize {
    let tokens = super::lexer::Lexer::new(text.get(base..).unwrap_or_default());
    tokens.take_while(|token| base + token.start < at).last().map_or(at, |token| base + token.end)
}

/// The byte offset of a line and column counted from `base`.
fn position(text: &str, base: usize, line: usize, column: usize) -> usize {
    let part = text.get(base..).unwrap_or_default();
    let start: usize = part.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = part.get(start..).unwrap_or_default();
    base + start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// Where a value is shown whose inside lacks something: at its id, or at its first bracket.
fn opening(tree: &Tree<'_>, node: usize) -> Place {
    let node = tree.field(node, "id").unwrap_or(node);
    let known = tree.node(node);
    let on_one_line = !tree.slice((known.start, known.end)).contains('\n');
    tree.place_at(known.start, if on_one_line { known.end - known.start } else { 1 })
}

/// What the part of the file is that a value stands in, such as "a choice".
fn owner(tree: &Tree<'_>, document: &Document, node: usize) -> String {
    let mut at = node;
    loop {
        if at == tree.root() || at == 0 {
            return format!("the {}", document.noun);
        }
        let known = tree.node(at);
        if known.bracket == b'(' && known.name.1 == 0 {
            // The element of a list is called after the list.
            let named = if known.field.1 > 0 { at } else { tree.parent(at) };
            let field = tree.slice(tree.node(named).field);
            if let Some((_, noun)) = document.owners.iter().find(|(name, _)| *name == field) {
                return (*noun).to_owned();
            }
        }
        at = tree.parent(at);
    }
}

/// Names the words of a vocabulary, or where a long one can be read.
fn words_of(expected: &[&str], document: &Document) -> String {
    if expected.contains(&"Not") {
        format!("See the conditions in {}.", document.page)
    } else if expected.len() > 20 {
        "See the moves in docs/moves.md.".to_owned()
    } else {
        format!("The words that can stand here are {}.", expected.join(", "))
    }
}

fn say(fault: &Fault, found: &str, document: &Document, owner: &str) -> Said {
    let shown = cut(found);
    match fault {
        Fault::NoSuchStructField { expected, found, .. } => {
            let known = format!("The fields of {owner} are {}.", expected.join(", "));
            let meant = nearest(found, expected.iter().copied());
            let hint = meant.map_or(known, |meant| format!("Did you mean `{meant}`?"));
            said("unknown-field", format!("There is no field `{}` in {owner}.", cut(found)), hint)
        }
        Fault::NoSuchEnumVariant { expected, found, .. } => {
            let meant = nearest(found, expected.iter().copied()).map(|meant| format!("Did you mean `{meant}`?"));
            let hint = meant.unwrap_or_else(|| words_of(expected, document));
            said("unknown-word", format!("`{}` is not a word that can stand here.", cut(found)), hint)
        }
        Fault::MissingStructField { field, .. } => said(
            "missing-field",
            format!("The field `{field}` is missing from {owner}."),
            format!("Add `{field}: …` between its parentheses."),
        ),
        Fault::DuplicateStructField { field, .. } => {
            said("repeated-field", format!("The field `{field}` is given twice in {owner}."), "Keep one of the two.")
        }
        Fault::ExpectedComma if found.starts_with('(') => said(
            "wrong-shape",
            "Something in parentheses stands here where a comma should be.",
            "Add a comma before it, or leave the parentheses out if the word before takes none.",
        ),
        Fault::ExpectedComma => said(
            "missing-comma",
            "A comma is missing here.",
            "Put a comma after each field and each element of a list.",
        ),
        Fault::ExpectedMapColon => {
            said("missing-colon", format!("A colon is missing before `{shown}`."), "Write `name: value`.")
        }
        Fault::ExpectedString => said(
            "wrong-shape",
            format!("A text is wanted here, but `{shown}` stands here."),
            "Put the text in straight quotation marks: \"…\".",
        ),
        Fault::ExpectedArray => said(
            "wrong-shape",
            format!("A list is wanted here, but `{shown}` stands here."),
            "Put it in square brackets, even a single thing: […].",
        ),
        Fault::ExpectedNamedStructLike(_) | Fault::ExpectedStructLike => said(
            "wrong-shape",
            format!("Something in parentheses is wanted here, but `{shown}` stands here."),
            "Write its parts in parentheses: (…).",
        ),
        Fault::ExpectedDifferentStructName { .. } => said(
            "wrong-shape",
            format!("The name `{shown}` before the parenthesis does not belong here."),
            "Write the parentheses without a name: (…).",
        ),
        Fault::ExpectedBoolean => said(
            "wrong-shape",
            format!("`true` or `false` is wanted here, but `{shown}` stands here."),
            "Write `true` or `false`.",
        ),
        Fault::ExpectedInteger | Fault::InvalidIntegerDigit { .. } | Fault::UnderscoreAtBeginning => said(
            "wrong-shape",
            format!("A whole number is wanted here, but `{shown}` stands here."),
            "Write the number in digits, without quotation marks.",
        ),
        Fault::IntegerOutOfBounds => said(
            "number-out-of-range",
            format!("The number `{shown}` is too large, or below zero."),
            "Write a whole number that is not negative and of a sensible size.",
        ),
        Fault::InvalidValueForType { expected, .. } if expected.starts_with(char::is_uppercase) => said(
            "wrong-shape",
            format!("{expected} is wanted here, but `{shown}` stands here."),
            format!("See {}.", document.page),
        ),
        Fault::ExpectedRangeSyntax => said("wrong-shape", "A range of numbers is wanted here.", RANGE),
        Fault::Message(words) if words.contains("..=") => {
            said("wrong-shape", "This range is written with two dots only.", RANGE)
        }
        Fault::ExpectedDifferentLength { .. } => said(
            "wrong-shape",
            "The word before this parenthesis has too few or too many parts inside it.",
            format!("See {} for what each takes.", document.page),
        ),
        Fault::ExpectedIdentifier if found == "," => {
            said("wrong-shape", "There is a comma too many here.", "Remove it.")
        }
        Fault::ExpectedIdentifier => said(
            "wrong-shape",
            format!("A word without quotation marks is wanted here, but `{shown}` stands here."),
            "Write the name of a field, or a word of the vocabulary, without quotation marks.",
        ),
        Fault::InvalidEscape(_) => said(
            "unknown-escape",
            "A backslash in a text starts something that RON does not know.",
            "Write two backslashes for one, \\n for a new line, \\\" for a quotation mark.",
        ),
        Fault::ExceededRecursionLimit => said(
            "too-deep",
            "Brackets are nested more than a hundred levels deep here.",
            "Use fewer `Not` and `Any` inside each other, and look for brackets that were never closed.",
        ),
        Fault::TrailingCharacters => said(
            "trailing-text",
            format!("`{shown}` stands after the end of the {}.", document.noun),
            format!("Remove it, or look for a parenthesis above that closes the {} too early.", document.noun),
        ),
        Fault::ExpectedStructLikeEnd | Fault::ExpectedOptionEnd => {
            said("wrong-shape", format!("A `)` is wanted here, but `{shown}` stands here."), "Add the parenthesis.")
        }
        Fault::Eof => said("unclosed-bracket", "The file ends too early.", "Close what is still open."),
        other => said(
            "syntax",
            format!("This cannot be read: {}.", cut(&other.to_string())),
            format!("Compare the place with a {} that works.", document.noun),
        ),
    }
}

const RANGE: &str = "Write both numbers with two dots and an equals sign between them, without blanks: 2..=5.";
