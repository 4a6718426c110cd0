//! The client population against the published evidence, with fewer clients than the published table has.

use serde_json::Value;
use slackwater::engine::calibration::{Row, TARGETS, calibrate};
use slackwater::engine::client::constants::{Constants, STANDARD};

use crate::cli_support::{Ran, Slackwater};

fn with(constant: &str, per_mille: u32, clients: u32) -> Vec<Row> {
    let moved: &'static Constants = Box::leak(Box::new(STANDARD.scaled(constant, per_mille).expect(constant)));
    calibrate(clients, 1, moved, |_| {})
}

fn row<'a>(rows: &'a [Row], id: &str) -> &'a Row {
    rows.iter().find(|row| row.target.id == id).unwrap_or_else(|| panic!("no target {id}"))
}

#[test]
fn two_thousand_clients_meet_every_target_within_two_standard_errors() {
    for row in calibrate(2_000, 1, &STANDARD, |_| {}) {
        let two_errors = (row.ours.high - row.ours.low) / 2.0;
        let (low, high) = (row.target.band.0 - two_errors, row.target.band.1 + two_errors);
        assert!((low..=high).contains(&row.ours.value), "{}: {:?} in {:?}", row.target.id, row.ours, row.target.band);
        assert!(two_errors.is_finite() && row.ours.low <= row.ours.value, "{}: {:?}", row.target.id, row.ours);
    }
}

#[test]
fn a_model_without_a_part_of_its_shape_fails_the_targets_of_that_part() {
    for (constant, targets) in [
        ("threat_gain", &["T4", "T6", "T10"][..]),
        ("change_by_opening", &["T9"]),
        ("leaving_base", &["T2"]),
        ("sour_chance", &["T20-ruptures"]),
    ] {
        let rows = with(constant, 0, 400);
        for id in targets {
            assert!(!row(&rows, id).passes(), "{id} holds without {constant}: {:?}", row(&rows, id).ours);
        }
    }
}

#[test]
fn each_target_is_there_once_with_a_band_and_a_source() {
    for target in TARGETS {
        assert_eq!(TARGETS.iter().filter(|one| one.id == target.id).count(), 1, "{}", target.id);
        assert!(target.band.0 < target.band.1 && !target.source.is_empty() && !target.published.is_empty());
    }
}

#[test]
fn the_command_prints_the_contract_and_the_same_bytes_for_any_number_of_threads() {
    let slackwater = Slackwater::new();
    let run = |threads: &str, format: &str| -> Ran {
        let args = ["calibrate", "--clients", "200", "--seed", "3", "--format", format];
        slackwater.command(&args).env("RAYON_NUM_THREADS", threads).output().expect("it runs").into()
    };
    let (one, four) = (run("1", "json"), run("4", "json"));
    assert!(one.out == four.out && one.err.is_empty(), "{}", one.err);
    let document: Value = serde_json::from_str(&one.out).expect("JSON");
    let targets = document["targets"].as_array().expect("targets");
    assert_eq!(targets.len(), TARGETS.len());
    for target in targets {
        let figure = |name: &str| target[name].as_f64().unwrap_or_else(|| panic!("{name} of {target}"));
        let high = target["band_high"].as_f64().unwrap_or(f64::INFINITY);
        let inside = (figure("band_low")..=high).contains(&figure("value"));
        assert_eq!(target["pass"].as_bool(), Some(inside), "{target}");
        assert!(figure("low") <= figure("high") && target["id"].is_string(), "{target}");
    }
    let all = targets.iter().all(|target| target["pass"] == Value::Bool(true));
    assert_eq!((document["passed"].as_bool(), one.code), (Some(all), Some(i32::from(!all))));
    let table = run("2", "table");
    assert_eq!(table.code, one.code);
    assert!(TARGETS.iter().all(|target| table.out.contains(target.id)), "{}", table.out);
}
