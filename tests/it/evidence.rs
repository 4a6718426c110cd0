//! The evidence page: it holds every row of the table, its charts are sound and say in words what they show.

use std::fs;
use std::path::Path;

use slackwater::engine::calibration::TARGETS;

use crate::cli_support::Slackwater;

/// The files of the page, below the folder that it is written into.
const CHARTS: [&str; 5] = ["reactance", "improvement", "dropout", "alliance", "distributions"];

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What is wrong with the page and the charts in this folder.
fn faults(folder: &Path) -> Vec<String> {
    let page = read(folder, "evidence.md");
    let mut faults = Vec::new();
    for target in &TARGETS {
        let begins = format!("| {} | {} | {} | ", target.id, target.what, target.published);
        let ends = format!(" | {} | {} |", target.grade.name(), target.source);
        let rows = page.lines().filter(|line| line.starts_with(&begins) && line.ends_with(&ends));
        match rows.map(|row| row.split(" | ").count()).collect::<Vec<_>>()[..] {
            [8] => {}
            ref others => faults.push(format!("{}: rows with columns {others:?}", target.id)),
        }
    }
    for name in CHARTS {
        let path = format!("evidence/{name}.svg");
        let svg = read(folder, &path);
        let title = between(&svg, "<title id=\"title\">", "</title>");
        let says = between(&svg, "<desc id=\"says\">", "</desc>");
        if !page.contains(&format!("\n![{title}]({path})\n")) {
            faults.push(format!("{name}: not in the page as {title:?}"));
        }
        if says.len() < 80 || says.contains("NaN") || !says.contains(|letter: char| letter.is_ascii_digit()) {
            faults.push(format!("{name}: in words it is only {says:?}"));
        }
        if let Err(fault) = well_formed(&svg) {
            faults.push(format!("{name}: {fault}"));
        }
        let places = svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next());
        if places.clone().count() < 5 || places.into_iter().any(|place| place.contains("NaN") || place.contains("inf"))
        {
            faults.push(format!("{name}: a place that is none"));
        }
    }
    faults
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(inner, _)| inner)
}

/// Whether every element that is opened is closed, in order, within one; and nothing stands bare that must not.
fn well_formed(xml: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for (at, part) in xml.trim().split('<').skip(1).enumerate() {
        let (tag, text) = part.split_once('>').ok_or_else(|| format!("a bare < before {part:?}"))?;
        if at > 0 && open.is_empty() {
            return Err(format!("<{tag}> after the end"));
        }
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default();
        if tag.matches('"').count() % 2 == 1 {
            return Err(format!("quotes of <{tag}>"));
        }
        if tag.starts_with('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("</{name}> closes {last:?}"));
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        let bare = text.split('&').skip(1).find(|rest| rest.split_once(';').is_none_or(|(name, _)| name.len() > 5));
        if let Some(rest) = bare {
            return Err(format!("a bare & before {rest:?}"));
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

#[test]
fn the_page_holds_every_row_and_sound_charts_whatever_the_threads() {
    let slackwater = Slackwater::new();
    let written = |threads: &str| {
        let folder = slackwater.data.path().join(threads);
        let args = ["calibrate", "--clients", "200", "--evidence", &folder.display().to_string()];
        let ran = slackwater.command(&args).env("RAYON_NUM_THREADS", threads).output().expect("it runs");
        // With so few clients some rows fail.
        assert!(matches!(ran.status.code(), Some(0 | 1)) && ran.stderr.is_empty(), "{ran:?}");
        assert_eq!(faults(&folder), Vec::<String>::new());
        let charts = CHARTS.map(|name| read(&folder, &format!("evidence/{name}.svg")));
        (read(&folder, "evidence.md"), charts)
    };
    let page = written("1");
    assert!(page.0.contains("\nslackwater calibrate --clients 200 --seed 1 --evidence docs\n"), "{}", page.0);
    assert!(page == written("4"), "the same call gives the same bytes");
}

#[test]
fn the_page_in_the_repository_is_of_this_table() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let again = "the table has changed: `slackwater calibrate --evidence docs` writes the page again";
    assert_eq!(faults(&docs), Vec::<String>::new(), "{again}");
}

#[test]
fn what_is_not_well_formed_is_found() {
    for (xml, sound) in [
        ("<a b=\"1\"><c/>x &amp; y</a>\n", true),
        ("<a><b></a></b>", false),
        ("<a>", false),
        ("<a/><b/>", false),
        ("<a>x & y</a>", false),
        ("<a b=\"1></a>", false),
    ] {
        assert_eq!(well_formed(xml).is_ok(), sound, "{xml}");
    }
}
