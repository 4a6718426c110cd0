//! The pages of the diagnostics: what each code means, why it matters, an example and a better one.
//!
//! The page of a check is the opening comment of its file; the codes of what cannot be read stand here.

use super::checks;

/// Every code that loading a scenario can give.
pub fn codes() -> impl Iterator<Item = &'static str> {
    READING.iter().map(|page| page.code).chain(checks::ALL.iter().map(|check| check.code))
}

/// The page of a code, as Markdown; none where there is no such code.
#[must_use]
pub fn page(code: &str) -> Option<String> {
    if let Some(check) = checks::ALL.iter().find(|check| check.code == code) {
        return Some(check.page());
    }
    let Page { finds, matters, example, better, .. } = READING.iter().find(|page| page.code == code)?;
    let example = if example.is_empty() { String::new() } else { format!("\n# Example\n{example}\n") };
    Some(format!("# What it does\n{finds}\n\n# Why it matters\n{matters}\n{example}\n# Better\n{better}\n"))
}

/// The text of a source file's opening comment.
pub(super) fn opening_comment(source: &str) -> String {
    let mut page = String::new();
    for line in source.lines().map_while(|line| line.strip_prefix("//!")) {
        page.push_str(line.strip_prefix(' ').unwrap_or(line));
        page.push('\n');
    }
    page
}

/// The page of something that keeps a file from being read.
struct Page {
    code: &'static str,
    finds: &'static str,
    matters: &'static str,
    example: &'static str,
    better: &'static str,
}

/// Declares the pages: code, what is found, why it matters, an example, a better one.
macro_rules! pages {
    ($($code:literal: $finds:literal, $matters:literal, $example:literal, $better:literal;)+) => {
        const READING: &[Page] = &[
            $(Page { code: $code, finds: $finds, matters: $matters, example: $example, better: $better }),+
        ];
    };
}

pages! {
    "too-large": "Finds a file of more than 4 MiB.", "A written course has a tenth of that; it is some other file.", "",
        "Check the name of the file.";
    "not-text": "Finds a file that is not UTF-8 text, or that has a NUL character in it.",
        "Letters would be read as other letters.", "", "Save the file with the encoding UTF-8.";
    "empty-file": "Finds a file with nothing but blanks and comments.", "There is nothing to play.", "",
        "Start from a scenario that works.";
    "unclosed-quote": "Finds a text whose closing quotation mark is missing.",
        "Everything up to the next quotation mark is taken for text, and a reader complains far below.",
        "`says: \"No answer,`", "`says: \"No answer\",`";
    "stray-quote": "Finds a quotation mark inside a text.", "It ends the text early.",
        "`says: \"She said \"no\" to me\"`", "`says: \"She said ‘no’ to me\"`, or `\\\"no\\\"`";
    "curly-quote": "Finds a curly quotation mark where a straight one is needed.", "Word processors put them in.",
        "`says: “Hello”`", "`says: \"Hello\"`";
    "single-quotes": "Finds a text in single quotation marks.", "Only double ones make a text.",
        "`says: 'Hello'`", "`says: \"Hello\"`";
    "odd-blank": "Finds a no-break space, or another unusual blank, outside a text.",
        "It looks like a blank and is not read as one.", "", "Delete it and type an ordinary blank.";
    "equals-sign": "Finds `=` after the name of a field.", "Fields are written with a colon.",
        "`id = \"a\"`", "`id: \"a\"`";
    "semicolon": "Finds `;` between fields.", "Fields are parted by commas.", "`id: \"a\";`", "`id: \"a\",`";
    "json-key": "Finds the name of a field in quotation marks.", "That is JSON.", "`\"id\": \"a\"`", "`id: \"a\"`";
    "json-brace": "Finds `{`.", "That is JSON; here fields stand in `(…)`.", "`{ id: \"a\" }`", "`(id: \"a\")`";
    "stray-bracket": "Finds a bracket that closes nothing.", "What follows would belong to nothing.",
        "`moves: [Argue]]`", "`moves: [Argue]`";
    "unclosed-bracket": "Finds a bracket that is not closed.", "What follows would belong to it.",
        "`moves: [Argue, to: \"a\"`", "`moves: [Argue], to: \"a\"`";
    "unclosed-comment": "Finds `/*` without `*/`.", "The rest of the file is taken for a comment.",
        "`/* later`", "`/* later */`, or `// later`";
    "unknown-field": "Finds a field that does not exist where it stands.", "It would be without effect.",
        "`sayz: \"Hello\"`", "`says: \"Hello\"`";
    "unknown-word": "Finds a word that is not in the vocabulary of its place.", "It would be without effect.",
        "`moves: [Validates]`", "`moves: [Validate]`";
    "missing-field": "Finds that a needed field is not there.", "Nothing sensible could be put in its place.",
        "`(id: \"close\", moves: [Summarise])`", "`(id: \"close\", says: \"…\", moves: [Summarise])`";
    "repeated-field": "Finds a field that is given twice.", "Either could be meant.",
        "`(id: \"a\", id: \"b\")`", "`(id: \"a\")`";
    "wrong-shape": "Finds a value of another kind than the one wanted: a word where a text should be, and the like.",
        "It cannot be understood.", "`to: stand-off` or `moves: Argue`", "`to: \"stand-off\"` or `moves: [Argue]`";
    "missing-comma": "Finds two fields or elements without a comma between them.", "It cannot be read on.",
        "`id: \"a\" says: \"…\"`", "`id: \"a\", says: \"…\"`";
    "missing-colon": "Finds a field without a colon.", "It cannot be read on.", "`id \"a\"`", "`id: \"a\"`";
    "number-out-of-range": "Finds a number that is too large or below zero.", "It cannot be held.",
        "`minutes: -5`", "`minutes: 5`";
    "unknown-escape": "Finds a backslash in a text before something it does not go with.", "It cannot be read.",
        "`says: \"and\\or\"`", "`says: \"and/or\"`";
    "too-deep": "Finds brackets in more than a hundred levels.", "It is a slip or an attack.", "",
        "Use fewer `Not` and `Any` in each other.";
    "trailing-text": "Finds something after the end of the scenario.", "It would be without effect.",
        "`(format: 1, …) and so on`", "`(format: 1, …)`";
    "syntax": "Finds something else that cannot be read.", "Nothing after it can be trusted.", "",
        "Compare the place with a scenario that works.";
    "too-many-problems": "Ends a list of more than 200 problems.", "One slip often causes many.", "",
        "Mend the first ones, then check again.";
    "not-resolved": "Finds a mistake of this program.", "The file is probably fine.", "", "Report it.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_unique_and_has_a_page() {
        let codes: Vec<&str> = codes().collect();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
        for code in codes {
            assert!(
                page(code).is_some_and(|page| page.contains("# What it does") && page.contains("# Better")),
                "{code}"
            );
        }
    }

    #[test]
    fn every_check_has_a_whole_page() {
        for check in checks::ALL {
            let page = check.page();
            for heading in ["# What it does", "# Why it matters", "# Example", "# Better", "# Limits"] {
                assert!(page.contains(heading), "{} lacks {heading}", check.code);
            }
        }
    }
}
