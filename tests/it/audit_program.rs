//! `slackwater audit` as a program: broken copies of a shipped client fail for their own reason, and what it prints.

use std::collections::BTreeMap;

use serde_json::Value;
use slackwater::engine::policy::Policy;
use slackwater::engine::scenario::{BeatId, ChoiceId, Places};

use crate::cli_support::{Ran, Slackwater, fixture};
use crate::played::{Client, OWEN, clients};

/// Enough for the broken copies, which are broken throughout.
const SEEDS: &str = "40";

/// A shipped client's text, line by line, and where the line of each place stands that the reference says most.
struct Broken {
    client: &'static Client,
    lines: Vec<String>,
}

impl Broken {
    /// A copy whose first line says how it is broken.
    fn owen(how: &str) -> Self {
        let text = std::fs::read_to_string(format!("{}/scenarios/{OWEN}.ron", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        assert!(lines[0].starts_with("//"), "the first line is a comment: {}", lines[0]);
        lines[0] = format!("// Owen, broken on purpose: {how}. `SLACKWATER_BLESS=1 cargo test audit` makes it anew.");
        Self { client: &clients()[1], lines }
    }

    /// The line of the file, within a choice, that begins with this field.
    fn field(&self, choice: ChoiceId, field: &str) -> usize {
        let text = self.lines.join("\n");
        let from = Places::of(&self.client.scenario, &text).choice(choice).line as usize - 1;
        from + self.lines[from..].iter().position(|line| line.trim_start().starts_with(field)).unwrap()
    }

    /// The choice of a beat that the reference says most.
    fn best(&self, beat: BeatId) -> ChoiceId {
        let said = |choice: &ChoiceId| self.client.audit.of(Policy::Reference).choices[choice.index()].said;
        *self.client.scenario.beat(beat).choices.iter().max_by_key(|choice| said(choice)).unwrap()
    }

    fn beats(&self) -> impl Iterator<Item = BeatId> + use<> {
        (0..self.client.scenario.beats.len() as u16).map(BeatId)
    }

    /// The audit of the fixture of this name, which holds this copy.
    fn audited(&self, name: &str) -> Ran {
        let (path, text) = (fixture(name), self.lines.join("\n") + "\n");
        if std::env::var_os("SLACKWATER_BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap();
        assert!(kept == text, "{name} is not the shipped client, broken: SLACKWATER_BLESS=1 cargo test audit");
        Slackwater::new().run(&["audit", &path, "--seeds", SEEDS, "--format", "json"])
    }
}

/// The codes of the errors in an audit's JSON, each once, and the document.
fn errors(ran: &Ran) -> (Vec<String>, Value) {
    let document: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"));
    let found = document["findings"].as_array().unwrap().iter().filter(|one| one["severity"] == "error");
    let mut codes: Vec<String> = found.map(|one| one["code"].as_str().unwrap().to_owned()).collect();
    codes.dedup();
    (codes, document)
}

#[test]
fn a_client_for_whom_every_line_is_tagged_as_the_fitting_one_can_be_passed_by_anything() {
    let mut broken = Broken::owen("every line of a place does what its best line does");
    let whole = Broken::owen("");
    for beat in broken.beats() {
        let fitting = whole.lines[whole.field(whole.best(beat), "moves:")].clone();
        for choice in &whole.client.scenario.beat(beat).choices {
            broken.lines[whole.field(*choice, "moves:")].clone_from(&fitting);
        }
    }
    let ran = broken.audited("every-line-fits.ron");
    let (codes, document) = errors(&ran);
    assert_eq!((ran.code, codes), (Some(1), vec!["robot-passes".to_owned()]), "{}", document["findings"]);
    let robots = document["therapists"].as_array().unwrap();
    let any = robots.iter().find(|one| one["name"] == "random-in-place").unwrap();
    assert!(any["passed"]["value"].as_f64().unwrap() > 0.5, "{any}");
}

#[test]
fn a_client_whose_fitting_lines_are_the_longest_is_passed_by_length() {
    let mut broken = Broken::owen("the best line of each place is padded, and so the longest");
    for beat in broken.beats() {
        let says = broken.field(broken.best(beat), "says:");
        let line = broken.lines[says].strip_suffix("\",").unwrap();
        broken.lines[says] =
            format!("{line} Take as long as you need for that, and say as much or as little as you like.\",");
    }
    let ran = broken.audited("longest-fits.ron");
    let (codes, document) = errors(&ran);
    assert_eq!((ran.code, codes), (Some(1), vec!["longest-option-wins".to_owned()]), "{}", document["findings"]);
    let places = document["findings"][0]["places"].as_array().unwrap();
    assert_eq!(places.len(), 3);
    for place in places {
        let line = &broken.lines[place["line"].as_u64().unwrap() as usize - 1];
        assert!(line.contains(place["id"].as_str().unwrap()), "{line}");
    }
}

#[test]
fn the_text_says_what_fails_why_where_and_what_to_do() {
    let slackwater = Slackwater::new();
    let folder = slackwater.data.path().join("scenarios");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(fixture("short-road.ron"), folder.join("short-road.ron")).unwrap();
    // One hour of one exchange is too little to pass with, for anybody.
    let ran = slackwater.run(&["audit", "short-road", "--seeds", "30"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    for says in [
        "short-road fails the audit: 1 error, 1 warning.\n\nerror[reference-fails]: The reference therapist passes only 0 of",
        "\n    why: ",
        "\n    do: ",
        "\n    short-road:34:14: ending faded\n",
        "\nconfront, a robot: passes 0% (0 to 11); good 0%, fair 0%, below 100%.",
        "\narrival (line 20): 100% and 100%\n    ask-rain 100% and ",
    ] {
        assert!(ran.out.contains(says), "{says}: {}", ran.out);
    }
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
}

#[test]
fn one_thread_and_four_give_the_same_bytes() {
    let slackwater = Slackwater::new();
    let scenario = fixture("whole-course.ron");
    for format in ["text", "json"] {
        let with = |threads| -> Ran {
            let args = ["audit", &scenario, "--seeds", "7", "--format", format];
            slackwater.command(&args).env("RAYON_NUM_THREADS", threads).output().expect("it runs").into()
        };
        let (one, four) = (with("1"), with("4"));
        assert!(one.out.len() > 500 && one.out == four.out && one.code == four.code, "{format}: {}", one.err);
    }
}

/// Every name in a document with what it holds.
fn names(value: &Value, path: &str, found: &mut BTreeMap<String, Vec<&'static str>>) {
    let kind = match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                // Ids are the author's.
                let name = if path.ends_with(".endings") { "ID" } else { name };
                names(value, &format!("{path}.{name}"), found);
            }
            return;
        }
        Value::Array(values) => {
            values.iter().for_each(|value| names(value, &format!("{path}[]"), found));
            return;
        }
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(number) if number.is_f64() => "a number",
        Value::Number(_) => "a whole number",
        Value::String(_) => "a word",
    };
    let kinds = found.entry(path.to_owned()).or_default();
    if !kinds.contains(&kind) {
        kinds.push(kind);
        kinds.sort_unstable();
    }
}

#[test]
fn the_json_has_exactly_the_names_that_are_promised() {
    let slackwater = Slackwater::new();
    let mut found = BTreeMap::new();
    for scenario in [&fixture("short-road.ron"), OWEN] {
        let ran = slackwater.run(&["audit", scenario, "--seeds", "10", "--format", "json"]);
        names(&serde_json::from_str(&ran.out).expect("JSON"), "", &mut found);
    }
    let lines: Vec<String> = found.iter().map(|(name, kinds)| format!("{name}: {}", kinds.join(", "))).collect();
    insta::assert_snapshot!("audit_names", lines.join("\n"));
}

#[test]
fn what_cannot_be_audited_is_refused() {
    let slackwater = Slackwater::new();
    for (args, code, says) in [
        (&["audit"][..], 2, "SCENARIO"),
        (&["audit", "no-such-scenario"], 2, "no-such-scenario"),
        (&["audit", "cant-complain", "--seeds", "0"], 2, "0 is not in 1..=100000"),
        (&["audit", &fixture("problems.ron")], 1, "error["),
    ] {
        let ran = slackwater.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(code), ""), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{args:?}: {}", ran.err);
    }
}
