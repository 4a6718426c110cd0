//! Scenarios by id and by path, and what is said where there is none.

use std::fs;

use crate::storage_files::make_pipe;
use slackwater::storage::{DataFolder, MAX_SCENARIO_BYTES, Origin, StorageError, find_scenario, list_scenarios};

fn with_own(files: &[(&str, &str)]) -> (tempfile::TempDir, DataFolder) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(folder.path());
    fs::create_dir_all(data.scenarios()).expect("a folder");
    for (name, text) in files {
        fs::write(data.scenarios().join(name), text).expect("it can be written");
    }
    (folder, data)
}

#[test]
fn shipped_scenarios_are_inside_the_program_and_named_after_their_id() {
    for text in list_scenarios(None).texts {
        assert_eq!(text.origin, Origin::Shipped);
        assert_eq!(text.name, format!("{}.ron", text.id));
        assert_eq!(find_scenario(None, &text.id).expect("it is listed"), text);
    }
}

#[test]
fn every_file_of_the_shipped_scenarios_is_inside_the_program() {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")).expect("the folder");
    let names = folder.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".ron")).collect();
    files.sort();
    let shipped: Vec<String> = list_scenarios(None).texts.into_iter().map(|text| text.name).collect();
    assert_eq!(shipped, files);
}

#[test]
fn an_own_scenario_is_found_by_the_id_in_its_text() {
    let text = "\u{feff}// id: \"not-this\"\n(title: \"Mine (id: \\\"nor this\\\")\", times: 6..=9, when: [Bond(Good)],\r\n id: \"my-client\")";
    let (_folder, data) = with_own(&[("draft 3.ron", text), (".hidden.ron", text), ("notes.txt", "id")]);
    let found = find_scenario(Some(&data), "my-client").expect("it is there");
    assert_eq!(found.bytes, text.as_bytes());
    assert_eq!(found.origin, Origin::Own(data.scenarios().join("draft 3.ron")));
}

#[test]
fn a_text_that_cannot_be_read_yet_is_found_by_its_file_name() {
    let (_folder, data) = with_own(&[("half.ron", "(id: \"half\", beats: [")]);
    assert_eq!(find_scenario(Some(&data), "half").expect("checking it is for later").id, "half");
}

#[test]
fn a_file_is_found_by_its_path() {
    let (folder, data) = with_own(&[]);
    let path = folder.path().join("case.ron");
    fs::write(&path, "(id: \"other\")").expect("it can be written");
    let found = find_scenario(Some(&data), &path.to_string_lossy()).expect("it is there");
    assert_eq!((found.id.as_str(), found.origin), ("other", Origin::Named(path.clone())));
    assert_eq!(found.name, path.to_string_lossy());
}

#[test]
fn a_near_id_is_offered() {
    let (_folder, data) = with_own(&[("a.ron", "(id: \"waiting-room-zebra\")")]);
    let said = find_scenario(Some(&data), "wating-room-zebra").expect_err("no such id").to_string();
    assert_eq!(said, "there is no scenario called `wating-room-zebra`; did you mean `waiting-room-zebra`?");
    let said = find_scenario(Some(&data), "qqqq").expect_err("no such id").to_string();
    assert!(said.contains("`waiting-room-zebra`"), "{said}");
    assert!(find_scenario(Some(&data), "").is_err());
}

#[test]
fn a_folder_a_pipe_and_a_large_file_are_refused_at_once() {
    let (folder, data) = with_own(&[("good.ron", "(id: \"good\")")]);
    let said = |path: &std::path::Path| find_scenario(Some(&data), &path.to_string_lossy()).expect_err("no file");
    assert!(matches!(said(folder.path()), StorageError::NotAFile { kind: "a folder", .. }));
    assert!(matches!(said(&folder.path().join("none.ron")), StorageError::Missing { .. }));
    let large = data.scenarios().join("large.ron");
    fs::File::create(&large).and_then(|file| file.set_len(MAX_SCENARIO_BYTES + 1)).expect("it can be written");
    assert!(matches!(said(&large), StorageError::TooLarge { .. }));
    let pipe = data.scenarios().join("pipe.ron");
    let pipes = usize::from(make_pipe(&pipe));
    if pipes > 0 {
        assert!(matches!(said(&pipe), StorageError::NotAFile { kind: "a pipe", .. }));
        assert!(matches!(find_scenario(Some(&data), "pipe"), Err(StorageError::NotAFile { .. })));
    }
    let list = list_scenarios(Some(&data));
    assert_eq!(list.problems.len(), 1 + pipes, "the bad files are told of");
    assert!(list.texts.iter().any(|text| text.id == "good"), "and do not harm the good one");
}

#[test]
fn an_own_scenario_takes_the_place_of_another_with_its_id_and_two_own_are_told_of() {
    let (_folder, data) = with_own(&[("a.ron", "(id: \"twin\")"), ("b.ron", "(id: \"twin\", x: 1)")]);
    let list = list_scenarios(Some(&data));
    assert_eq!(list.texts.iter().filter(|text| text.id == "twin").count(), 1);
    assert!(matches!(&list.problems[..], [StorageError::SameId { id, .. }] if id == "twin"));
    for shipped in list_scenarios(None).texts {
        fs::write(data.scenarios().join("own.ron"), format!("(id: \"{}\")", shipped.id)).expect("it can be written");
        let found = find_scenario(Some(&data), &shipped.id).expect("it is there");
        assert!(matches!(found.origin, Origin::Own(_)));
    }
}
