//! `slackwater simulate`: the same bytes for any number of threads, the fields of the trace, and what it refuses.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;
use slackwater::engine::policy::Policy;
use slackwater::engine::population::Working;

use crate::cli_support::{Ran, Slackwater, fixture};

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/fixtures/policies/small.ron");

fn simulate(slackwater: &Slackwater, args: &[&str]) -> Ran {
    let ran = slackwater.run(&[&["simulate"], args].concat());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}: {}", ran.err);
    ran
}

/// The objects of a trace.
fn trace(slackwater: &Slackwater, args: &[&str]) -> Vec<Value> {
    let ran = simulate(slackwater, &[args, &["--format", "jsonl"]].concat());
    ran.out.lines().map(|line| serde_json::from_str(line).expect("each line is an object")).collect()
}

#[test]
fn one_thread_and_four_give_the_same_bytes() {
    let slackwater = Slackwater::new();
    let written = fixture("short-road.ron");
    for args in [
        &["simulate", "--policy", "mixed", "--clients", "300", "--format", "jsonl"][..],
        &["simulate", "--policy", SMALL, "--clients", "300", "--course", "6", "--format", "json", "--states"],
        &["simulate", "--policy", "paradox", "--clients", "300", "--states"],
        &["simulate", &written, "--policy", "mixed", "--clients", "40", "--format", "jsonl"],
        &["simulate", &written, "--policy", SMALL, "--clients", "40"],
    ] {
        let with = |threads| {
            let ran: Ran = slackwater.command(args).env("RAYON_NUM_THREADS", threads).output().expect("it runs").into();
            assert!(ran.code == Some(0) && ran.out.len() > 500 && ran.err.is_empty(), "{args:?}: {}", ran.err);
            ran.out
        };
        assert!(with("1") == with("4"), "{args:?}");
    }
}

/// Each kind of object in a trace with its fields in order and what they hold.
fn fields(trace: &str) -> String {
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in trace.lines() {
        let object: Value = serde_json::from_str(line).expect("an object");
        // The reader sorts names, so that their order is looked up in the line.
        let mut names: Vec<&String> = object.as_object().expect("an object").keys().collect();
        names.sort_by_key(|name| line.find(&format!("\"{name}\":")));
        let kind = object["kind"].as_str().expect("a kind").to_owned();
        let seen = kinds.entry(kind).or_insert_with(|| vec![String::new(); names.len()]);
        for (seen, name) in seen.iter_mut().zip(names) {
            let holds = match &object[name] {
                Value::Null => "null",
                Value::Bool(_) => "true or false",
                Value::Number(number) if number.is_f64() => "a number",
                Value::Number(_) => "a whole number",
                Value::String(_) => "a word",
                Value::Array(_) => "a list",
                Value::Object(_) => "names and numbers",
            };
            if seen.is_empty() {
                *seen = format!("{name}: {holds}");
            } else if !seen.contains(holds) {
                assert!(seen.starts_with(&format!("{name}: ")), "{line} has other fields than {seen}");
                seen.push_str(&format!(", {holds}"));
            }
        }
    }
    kinds.iter().map(|(kind, fields)| format!("{kind}\n  {}\n", fields.join("\n  "))).collect()
}

#[test]
fn the_trace_has_exactly_the_fields_that_are_promised() {
    let slackwater = Slackwater::new();
    let drawn = simulate(&slackwater, &["--policy", "mixed", "--clients", "40", "--format", "jsonl"]).out;
    assert!(drawn.lines().all(|line| line.starts_with("{\"kind\":\"")), "kind is first");
    insta::assert_snapshot!("trace_fields", fields(&drawn));
    let scenario = fixture("short-road.ron");
    let args = ["--policy", "reference", "--clients", "40", "--format", "jsonl"];
    let played = simulate(&slackwater, &[&[scenario.as_str()], &args[..]].concat()).out;
    let names = |fields: String| -> Vec<String> {
        fields.lines().map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(names(fields(&played)), names(fields(&drawn)), "a scenario's trace has the same");
}

#[test]
fn a_trace_tells_each_course_in_order() {
    let slackwater = Slackwater::new();
    let rows = trace(&slackwater, &["--policy", SMALL, "--clients", "30", "--course", "4", "--seed", "5"]);
    let mut client = 0;
    let (mut exchange, mut sessions, mut weeks) = (0, 0, 0);
    for row in &rows {
        assert_eq!(row["client"], client);
        match row["kind"].as_str().unwrap() {
            "exchange" => {
                exchange += 1;
                assert_eq!((&row["session"], &row["exchange"]), (&(sessions + 1).into(), &exchange.into()));
            }
            "week" => {
                let attended = row["attended"].as_bool().unwrap();
                assert_eq!((attended, row["alliance_reported"].is_null()), (exchange > 0, exchange == 0));
                (sessions, weeks, exchange) = (sessions + i64::from(attended), weeks + 1, 0);
                assert_eq!(row["session"], sessions);
            }
            _ => {
                assert_eq!(
                    (&row["sessions_attended"], &row["planned"], &row["policy"]),
                    (&sessions.into(), &4.into(), &"small".into())
                );
                assert!(row["ended"] != "Completed" || weeks == 4, "{row}");
                let weight = row["draws"]["rules[0].lines[0].weight"].as_f64().unwrap();
                assert!((1.0..=5.0).contains(&weight) && row["draws"]["skill"].is_f64(), "{row}");
                (client, sessions, weeks) = (client + 1, 0, 0);
            }
        }
    }
    assert_eq!(client, 30);
}

#[test]
fn json_publishes_every_mixture() {
    let slackwater = Slackwater::new();
    let run = |policy: &str| -> Value {
        let args = ["--policy", policy, "--clients", "20", "--course", "2", "--format", "json"];
        serde_json::from_str(&simulate(&slackwater, &args).out).expect("JSON")
    };
    let confront = run("confront");
    assert_eq!(confront["policy"]["ordinary_per_cent"], serde_json::json!([50, 50]));
    let first = serde_json::json!({"moves": ["Argue"], "manner": "Blaming", "weight": 3});
    assert_eq!(confront["policy"]["own"]["leaning_away"][0], first);
    assert!(confront["policy"]["ordinary"]["skilled"]["otherwise"].as_array().unwrap().len() > 10);
    assert_eq!(run("reference")["policy"]["ordinary"], Value::Null);
    let small = run(SMALL);
    assert_eq!(small["policy"]["file"].as_str().unwrap(), std::fs::read_to_string(SMALL).unwrap());
    let ended: u64 = small["ended"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!((ended, small["clients"].as_u64()), (20, Some(20)));
}

#[test]
fn every_policy_that_needs_no_words_works_with_drawn_clients() {
    let slackwater = Slackwater::new();
    for policy in Policy::ALL {
        let slug = policy.slug();
        let args = ["simulate", "--policy", &slug, "--clients", "8", "--course", "2"];
        let ran = slackwater.run(&args);
        if Working::named(*policy).is_some() {
            assert!(ran.code == Some(0) && ran.out.starts_with(&format!("Policy {slug}: 8 drawn clients")), "{slug}");
        } else {
            assert!(ran.code == Some(2) && ran.err.contains("goes by the words of a scenario"), "{slug}: {}", ran.err);
            let ran = slackwater.run(&["simulate", &fixture("short-road.ron"), "--policy", &slug, "--clients", "2"]);
            assert!(ran.code == Some(0) && ran.out.contains("\nPassed "), "{slug}: {}", ran.err);
        }
    }
}

#[test]
fn a_table_fits_a_terminal() {
    let slackwater = Slackwater::new();
    let tables = [
        simulate(&slackwater, &["--policy", "evoke", "--clients", "30", "--states"]),
        simulate(&slackwater, &[&fixture("short-road.ron"), "--policy", "evoke", "--clients", "9", "--states"]),
    ];
    for table in tables {
        assert!(table.out.lines().all(|line| line.chars().count() <= 80), "{}", table.out);
        for state in ["Load", "Defiance", "Resistance"] {
            assert!(table.out.lines().any(|line| line.starts_with(state) && line.ends_with('%')), "{}", table.out);
        }
    }
}

#[test]
fn what_cannot_be_simulated_is_refused() {
    let slackwater = Slackwater::new();
    let scenario = fixture("short-road.ron");
    let bad = slackwater.path("bad.ron");
    std::fs::write(&bad, "(format: 1, id: \"bad\", rules: [(lines: [(moves: [Advize], manner: Plain)])])").unwrap();
    for (args, code, says) in [
        (&["--policy", "noboddy"][..], 2, "there is no policy “noboddy”"),
        (&[], 2, "--policy"),
        (&["--policy", "mixed", "--clients", "0"], 2, "0 is not in 1..=1000000000"),
        (&["--policy", "mixed", "--course", "never"], 2, "write natural, or a number of weeks"),
        (&["--policy", "mixed", "--course", "101"], 2, "write natural, or a number of weeks"),
        (&[&scenario, "--policy", "mixed", "--course", "4"], 2, "cannot be used with"),
        (&["--policy", "mixed", "--states", "--format", "jsonl"], 2, "--states sums a run up"),
        (&["no-such-scenario", "--policy", "mixed"], 2, "no-such-scenario"),
        (&["--policy", "no-such-file.ron"], 2, "no-such-file.ron"),
        (&["--policy", &bad], 1, "bad.ron:1:50: error[unknown-word]: `Advize`"),
    ] {
        let ran = slackwater.run(&[&["simulate"], args].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(code), ""), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{args:?}: {}", ran.err);
    }
}

#[test]
fn a_closed_pipe_and_control_c_end_a_simulation_quietly() {
    let slackwater = Slackwater::new();
    let start = || {
        let args = ["simulate", "--policy", "mixed", "--clients", "1000000", "--format", "jsonl"];
        let mut child = slackwater.command(&args).stdin(Stdio::null()).spawn().expect("it starts");
        let mut line = String::new();
        let mut lines = BufReader::new(child.stdout.take().expect("its output"));
        lines.read_line(&mut line).expect("a line");
        (child, lines)
    };
    let (child, lines) = start();
    drop(lines);
    let ran: Ran = child.wait_with_output().expect("it ran").into();
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    if cfg!(unix) {
        let (child, lines) = start();
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &pid]).status().expect("it runs").success());
        let ran: Ran = child.wait_with_output().expect("it ran").into();
        assert_eq!((ran.code, ran.err.as_str()), (None, ""), "the signal ended it");
        drop(lines);
    }
}
