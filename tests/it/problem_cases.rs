//! Cases of problems in a file: one change of a file that is fine, and what must then be said, and where.
//!
//! In what a case puts in, `⟦` marks where the diagnostic must point.

use slackwater::engine::diagnostic::Diagnostic;

/// One change and what must be said of it.
#[derive(Debug, serde::Deserialize)]
pub struct Case {
    pub name: String,
    /// Replacements, each of the first place where its text stands.
    pub change: Vec<(String, String)>,
    pub code: String,
    /// What the hint must say.
    pub hint: String,
    /// Codes of other diagnostics that the same change brings about.
    #[serde(default)]
    pub also: Vec<String>,
}

/// A file with changes made to it.
pub fn patched<S: AsRef<str>>(file: &str, changes: &[(S, S)]) -> String {
    let mut text = file.to_owned();
    for (from, to) in changes {
        let (from, to) = (from.as_ref(), to.as_ref());
        assert!(text.contains(from), "the file does not contain {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// Whether every case of a file is met; `found_in` reads a text and gives everything found.
pub fn check_all(cases: &[Case], file: &str, found_in: fn(&str) -> Vec<Diagnostic>) {
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| std::panic::catch_unwind(|| check(case, file, found_in)).err())
        .map(|panic| panic.downcast_ref::<String>().cloned().unwrap_or_default())
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn check(case: &Case, file: &str, found_in: fn(&str) -> Vec<Diagnostic>) {
    let marked = patched(file, &case.change);
    assert!(marked.contains('⟦'), "{}: nothing is marked", case.name);
    let at = marked.find('⟦').unwrap_or_default();
    let (line, column) =
        (marked[..at].matches('\n').count() + 1, marked[..at].chars().rev().take_while(|c| *c != '\n').count() + 1);
    let found = found_in(&marked.replacen('⟦', "", 1));
    let shown = || found.iter().map(|found| format!("{found} ({})\n", found.path)).collect::<String>();
    let here = |found: &&Diagnostic| {
        found.code == case.code && found.place.line as usize == line && found.place.column as usize == column
    };
    let hits: Vec<&Diagnostic> = found.iter().filter(here).collect();
    assert!(!hits.is_empty(), "{}: wanted {} at {line}:{column}, got\n{}", case.name, case.code, shown());
    let hit = hits[0];
    assert!(hit.hint.contains(&case.hint), "{}: the hint is {:?}", case.name, hit.hint);
    assert!(hit.message.ends_with('.') && hit.hint.ends_with(['.', '?']), "{}: not sentences: {hit}", case.name);
    assert_eq!(hit.place.offset, at, "{}", case.name);
    let mut expected: Vec<&str> = case.also.iter().chain([&case.code]).map(String::as_str).collect();
    let mut given: Vec<&str> = found.iter().map(|found| found.code).collect();
    expected.sort_unstable();
    given.sort_unstable();
    assert_eq!(given, expected, "{}:\n{}", case.name, shown());
    let mut sorted = found.clone();
    sorted.sort_by_key(|found| found.place.offset);
    assert_eq!(sorted, found, "{}: not in the order of the text", case.name);
}
