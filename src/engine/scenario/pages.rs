//! The pages of the diagnostics: what each code means, taken from the opening comment of its check.

/// The text of a source file's opening comment.
pub(super) fn opening_comment(source: &str) -> String {
    let mut page = String::new();
    for line in source.lines().map_while(|line| line.strip_prefix("//!")) {
        page.push_str(line.strip_prefix(' ').unwrap_or(line));
        page.push('\n');
    }
    page
}
