//! The house rules of ARCHITECTURE.md that can be read off the source tree.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A Rust file of this repository.
struct Source {
    /// From the repository's root, with forward slashes.
    path: String,
    text: String,
}

impl Source {
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// The lines of code with their numbers, without comments and without the tests at the end of the file.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        lines.enumerate().map(|(at, line)| (at + 1, without_comment(line)))
    }
}

/// A line without the comment at its end. Two slashes after a colon are an address.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices("//").map(|(at, _)| at).find(|at| !line[..*at].ends_with(':'));
    comment.map_or(line, |at| &line[..at])
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under these folders, in the order of their paths.
fn sources(folders: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut found);
    }
    assert!(!found.is_empty(), "no sources under {folders:?}");
    found.sort_by(|one: &Source, other| one.path.cmp(&other.path));
    found
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source is text");
            let path = path.strip_prefix(root()).expect("inside the repository").to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

/// Whether the text has this as a whole word, or as it stands where it begins or ends with a sign.
fn has(text: &str, wanted: &str) -> bool {
    let in_word = |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
    text.match_indices(wanted).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + wanted.len()..].chars().next());
        !(in_word(before) && in_word(wanted.chars().next()) || in_word(after) && in_word(wanted.chars().next_back()))
    })
}

/// Fails with every line of code in these files that has one of these words.
fn forbid(sources: &[Source], words: &[&str], why: &str) {
    let mut offences = String::new();
    for source in sources {
        for (number, line) in source.code() {
            for word in words.iter().filter(|word| has(line, word)) {
                let _ = writeln!(offences, "{}:{number}: `{word}`: {}", source.path, line.trim());
            }
        }
    }
    assert!(offences.is_empty(), "{why}\n{offences}");
}

#[test]
fn the_engine_knows_nothing_of_the_outside() {
    let engine = sources(&["src/engine"]);
    let screens = ["bevy", "bevy_egui", "egui", "egui_plot", "axum", "tokio", "clap", "miette"];
    forbid(&engine, &screens, "the engine builds without any front end");
    let outside =
        ["std::fs", "std::io", "std::env", "std::net", "std::process", "std::path", "directories", "tempfile"];
    forbid(&engine, &outside, "files and the environment are for `storage`");
    let clocks = ["std::time", "Instant", "SystemTime", "jiff"];
    forbid(&engine, &clocks, "no clock in a log: the same commands give the same bytes");
    let printing = ["println!", "eprintln!", "print!", "eprint!", "dbg!", "stdout", "stderr"];
    forbid(&engine, &printing, "the engine answers with data; front ends print");
    let chance = ["std::thread", "thread_rng", "rand::rng", "OsRng", "SysRng", "RandomState", "HashMap", "HashSet"];
    forbid(&engine, &chance, "the same on every run: no threads, no global randomness, ordered maps");
    forbid(&engine, &["crate::storage", "crate::export", "crate::app", "crate::cli"], "the engine is below everything");
    let elsewhere: Vec<Source> =
        engine.into_iter().filter(|source| source.path != "src/engine/population/chunks.rs").collect();
    forbid(&elsewhere, &["rayon", "indicatif"], "work is divided in one place, where its order is kept");
}

#[test]
fn what_front_ends_share_knows_none_of_them() {
    let mut shared = sources(&["src/export", "src/storage"]);
    let beside = ["src/diagnostics.rs", "src/sitting.rs"];
    shared.extend(sources(&["src"]).into_iter().filter(|source| beside.contains(&source.path.as_str())));
    let front_ends = ["crate::terminal", "crate::cli", "crate::app"];
    forbid(&shared, &front_ends, "front ends know what they share, not the other way round");
}

#[test]
fn draws_are_mapped_by_our_own_arithmetic() {
    let library = [
        "random_range",
        "random_bool",
        "random_ratio",
        "gen_range",
        "shuffle",
        "partial_shuffle",
        "rand::seq",
        "SliceRandom",
        "IndexedRandom",
        "IteratorRandom",
        "choose_multiple",
        "choose_weighted",
        "StandardUniform",
    ];
    forbid(&sources(&["src/engine"]), &library, "these may change between minor versions of rand: use `Draws::below`");
}

#[test]
fn hidden_state_and_luck_are_integers() {
    let mut exact = sources(&["src/engine/client", "src/engine/session"]);
    exact.extend(sources(&["src/engine"]).into_iter().filter(|source| source.path == "src/engine/luck.rs"));
    forbid(&exact, &["f32", "f64"], "floats are not the same on every platform: use millionths");
}

#[test]
fn serialised_types_are_in_files_that_say_so() {
    let promises = ["raw", "wire", "export", "log"];
    let others: Vec<Source> = sources(&["src"])
        .into_iter()
        .filter(|source| !promises.iter().any(|word| source.name().contains(word)))
        .collect();
    let words =
        ["use serde", "serde::Serialize", "serde::Deserialize", "#[serde", "derive(Serialize", "derive(Deserialize"];
    forbid(&others, &words, "a serialised type is a promise: put it into a file named raw, wire, export or log");
    for source in &others {
        for (number, line) in source.code().filter(|(_, line)| line.trim_start().starts_with("#[derive(")) {
            let derives = has(line, "Serialize") || has(line, "Deserialize");
            assert!(!derives, "{}:{number}: a serialised type is a promise: {}", source.path, line.trim());
        }
    }
}

#[test]
fn every_file_says_what_lives_there() {
    for source in sources(&["src", "tests", "benches"]) {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! "), "{}:1: no `//!` sentence at the head: {first}", source.path);
    }
}

#[test]
fn fixtures_lie_in_one_folder() {
    let mut folders = vec![root().join("tests")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && path.ends_with("fixtures") {
                found.push(path);
            } else if path.is_dir() {
                folders.push(path);
            }
        }
    }
    assert_eq!(found, [root().join("tests/it/fixtures")]);
}

/// Longer than a file should be.
const TOO_LONG: usize = 600;
/// Half of the files are shorter than this.
const SHORT: usize = 150;
/// Tables, which are as long as what they list.
const TABLES: &[&str] = &["src/engine/client/constants/standard.rs"];

#[test]
fn files_are_short() {
    for source in sources(&["src", "tests", "benches"]) {
        let long = source.lines() > TOO_LONG && !TABLES.contains(&source.path.as_str());
        assert!(!long, "{}: {} lines, more than {TOO_LONG}", source.path, source.lines());
    }
    let ours = sources(&["src"]);
    let short = ours.iter().filter(|source| source.lines() < SHORT).count();
    assert!(2 * short >= ours.len(), "only {short} of {} files are under {SHORT} lines", ours.len());
    for table in TABLES {
        assert!(ours.iter().any(|source| source.path == *table), "{table} is gone: take it off the list");
    }
}

#[test]
fn every_shipped_scenario_loads() {
    let mut loaded = 0;
    for entry in std::fs::read_dir(root().join("scenarios")).expect("the shipped scenarios") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            let bytes = std::fs::read(&path).expect("a file");
            let Err(problems) = slackwater::engine::scenario::load(&bytes) else {
                loaded += 1;
                continue;
            };
            let list: String = problems.iter().map(|problem| format!("\n{problem}")).collect();
            panic!("{}:{list}", path.display());
        }
    }
    assert!(loaded >= 2, "only {loaded} scenarios are shipped");
}

#[test]
fn words_are_found_as_words() {
    for (text, word) in [("use std::fs;", "std::fs"), ("a(f32)", "f32"), ("println!(\"x\")", "println!")] {
        assert!(has(text, word), "{word} in {text}");
    }
    for (text, word) in
        [("eprintln!(\"x\")", "println!"), ("stdfs", "std::fs"), ("buf32", "f32"), ("HashMapped", "HashMap")]
    {
        assert!(!has(text, word), "{word} in {text}");
    }
    assert_eq!(without_comment("let a = 1; // std::fs"), "let a = 1; ");
    assert_eq!(without_comment("\"https://example.org\""), "\"https://example.org\"");
}
