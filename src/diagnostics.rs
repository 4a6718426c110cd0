//! Problems in a file with the author's line under each: plain text for any terminal, editor and screen reader.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::engine::diagnostic::{Diagnostic, Severity};
use crate::export::wrap::{WIDTH, wrap};

/// Columns of the author's line that are shown; of a longer one, the part around the place.
const EXCERPT: usize = 72;
/// Columns of a long line that are shown before the place.
const BEFORE: usize = 24;

/// Every problem as `file:line:column: error[code]: message`, the line, a caret under the place, and the hint; then
/// how many there are.
#[must_use]
pub fn render(name: &str, bytes: &[u8], diagnostics: &[Diagnostic]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::new();
    for one in diagnostics {
        let (severity, place) = (severity(one.severity), one.place);
        let head = format!("{name}:{}:{}: {severity}[{}]: {}", place.line, place.column, one.code, one.message);
        lines(&mut out, &head, "", "    ");
        if let Some((line, marks)) = excerpt(&text, one) {
            out.push_str(&format!("    {}\n    {}\n", line.trim_end(), marks));
        }
        if !one.hint.is_empty() {
            lines(&mut out, &one.hint, "    hint: ", "    ");
        }
        out.push('\n');
    }
    let count = |wanted| diagnostics.iter().filter(|one| one.severity == wanted).count();
    let counted = |number: usize, what: &str| match number {
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    };
    let errors = counted(count(Severity::Error), "error");
    let warnings = counted(count(Severity::Warning), "warning");
    lines(&mut out, &format!("{name}: {errors}, {warnings}."), "", "    ");
    out
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Adds a text in lines of a terminal's width.
pub(crate) fn lines(out: &mut String, text: &str, first: &str, rest: &str) {
    // A place is one word, so that an editor can go to it, even where the file's path is long.
    let longest = text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
    for line in wrap(text, WIDTH.max(longest), first, rest) {
        out.push_str(&line);
        out.push('\n');
    }
}

/// The author's line, cut to what fits, and the marks under the place.
fn excerpt(text: &str, one: &Diagnostic) -> Option<(String, String)> {
    let number = usize::try_from(one.place.line).ok()?.checked_sub(1)?;
    let line = text.lines().nth(number).filter(|line| !line.trim().is_empty())?;
    let letters: Vec<char> = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let indent = letters.iter().take_while(|letter| **letter == ' ').count();
    let at = usize::try_from(one.place.column).ok()?.saturating_sub(1).min(letters.len());
    let start = if at > indent + EXCERPT - BEFORE { at - BEFORE } else { indent.min(at) };
    let (mut shown, mut marks) = (String::new(), String::new());
    if start > indent {
        shown.push('…');
        marks.push(' ');
    }
    // The length is in bytes of the file; the line is in characters.
    let mut left = one.place.length;
    for (place, letter) in letters.iter().enumerate().skip(start) {
        if shown.width() >= EXCERPT {
            shown.push('…');
            break;
        }
        shown.push(*letter);
        let columns = letter.width().unwrap_or(0);
        if place < at {
            marks.push_str(&" ".repeat(columns));
        } else if place == at || left > 0 {
            marks.push_str(&"^".repeat(columns.max(usize::from(place == at))));
            left = left.saturating_sub(letter.len_utf8());
        }
    }
    if at >= letters.len() {
        marks.push('^');
    }
    Some((shown, marks.trim_end().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::diagnostic::Place;

    fn problem(line: u32, column: u32, length: usize) -> Diagnostic {
        Diagnostic {
            code: "missing-target",
            severity: Severity::Error,
            place: Place { line, column, offset: 0, length },
            path: String::new(),
            message: "There is no beat `arival`.".to_owned(),
            hint: "Did you mean `arrival`?".to_owned(),
        }
    }

    #[test]
    fn a_problem_reads_as_place_message_line_caret_and_hint() {
        let text = "(\n\tto: \"arival\",\n)";
        assert_eq!(
            render("a.ron", text.as_bytes(), &[problem(2, 6, 8)]),
            "a.ron:2:6: error[missing-target]: There is no beat `arival`.\n    to: \"arival\",\n        ^^^^^^^^\n    \
             hint: Did you mean `arrival`?\n\na.ron: 1 error, 0 warnings.\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_wherever_the_place_is() {
        let text = format!("short\n  {}\n\u{4e2d}\u{6587}\u{4e2d}\u{6587}\n", "word ".repeat(400));
        for (line, column, length) in
            [(2, 1, 0), (2, 1000, 4000), (2, 9000, 1), (3, 3, 6), (1, 6, 0), (90, 1, 1), (0, 0, 0)]
        {
            let rendered = render("a.ron", text.as_bytes(), &[problem(line, column, length)]);
            assert!(rendered.lines().all(|line| line.width() <= WIDTH), "{rendered}");
        }
    }
}
