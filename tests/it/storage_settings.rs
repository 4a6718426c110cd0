//! Settings come back as they were saved; a bad file is told of, kept, and never in the way.

use std::fs;

use crate::storage_files::make_pipe;
use proptest::prelude::*;
use slackwater::storage::{DataFolder, Settings, TextSize, Theme};

const GOLDEN: &str = include_str!("fixtures/settings/every-setting.ron");

fn data() -> (tempfile::TempDir, DataFolder) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(folder.path().join("data"));
    (folder, data)
}

fn with_file(bytes: &[u8]) -> (tempfile::TempDir, DataFolder) {
    let (folder, data) = data();
    fs::create_dir_all(data.root()).expect("a folder");
    fs::write(data.settings(), bytes).expect("it can be written");
    (folder, data)
}

fn unusual() -> Settings {
    Settings { text_size: TextSize::nearest(150), theme: Theme::Dark, reduced_motion: true, meters_in_practice: true }
}

#[test]
fn the_golden_settings_are_what_we_write_and_read() {
    let (_folder, data) = data();
    data.save_settings(unusual()).expect("they can be saved");
    assert_eq!(fs::read_to_string(data.settings()).expect("they are there"), GOLDEN);
    assert_eq!(data.load_settings().settings, unusual());
    assert_eq!(data.load_settings().note, None);
}

#[test]
fn every_setting_comes_back() {
    let (_folder, data) = data();
    for theme in [Theme::Light, Theme::Dark, Theme::System] {
        for percent in [100, 101, 200] {
            let settings = Settings { theme, text_size: TextSize::nearest(percent), ..Settings::default() };
            data.save_settings(settings).expect("they can be saved");
            assert_eq!(data.load_settings().settings, settings);
        }
    }
}

#[test]
fn no_file_means_the_defaults_and_nothing_to_say() {
    let (_folder, data) = data();
    let loaded = data.load_settings();
    assert_eq!((loaded.settings, loaded.note), (Settings::default(), None));
}

#[test]
fn a_bad_file_is_told_of_and_kept() {
    for bad in [&b"(text_percent: huge)"[..], b"\xff\xfe", b"", b"(", &[b'('; 100_000]] {
        let (_folder, data) = with_file(bad);
        let loaded = data.load_settings();
        assert_eq!(loaded.settings, Settings::default());
        let note = loaded.note.expect("it is told of");
        assert!(note.contains("the defaults are used") && note.contains("settings.ron.bad"), "{note}");
        assert_eq!(fs::read(data.root().join("settings.ron.bad")).expect("it is kept"), bad);
        assert_eq!(data.load_settings().note, None, "it is told of once");
        data.save_settings(unusual()).expect("they can be saved");
    }
}

#[test]
fn sizes_out_of_range_come_to_the_nearest_and_new_fields_are_passed_over() {
    let (_folder, data) = with_file(b"(text_percent: 900, sound: \"loud\", theme: Light)");
    let loaded = data.load_settings();
    assert_eq!(loaded.note, None);
    assert_eq!((loaded.settings.text_size.percent(), loaded.settings.theme), (200, Theme::Light));
}

#[test]
fn a_folder_or_a_pipe_in_the_way_does_not_stop_anything() {
    let (_folder, data) = data();
    fs::create_dir_all(data.settings()).expect("a folder");
    let note = data.load_settings().note.expect("it is told of");
    assert!(note.contains("is a folder"), "{note}");
    assert!(data.save_settings(unusual()).is_err());
    fs::remove_dir(data.settings()).expect("it is empty");
    if make_pipe(&data.settings()) {
        assert!(data.load_settings().note.expect("it is told of").contains("is a pipe"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "[(){}\\[\\]a-z_:,\"0-9 ]{0,80}") {
        for bytes in [bytes.as_slice(), text.as_bytes(), format!("(theme: {text})").as_bytes()] {
            let (_folder, data) = with_file(bytes);
            let _ = data.load_settings();
        }
    }
}
