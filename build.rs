//! Tells the compiler which scenarios there are, so that a new one comes into the program.

use std::fs;

/// Where the shipped scenarios lie.
const FOLDER: &str = "scenarios";

fn main() {
    println!("cargo:rerun-if-changed={FOLDER}");
    let files = fs::read_dir(FOLDER).into_iter().flatten().flatten();
    let mut names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    println!("cargo:rustc-env=SLACKWATER_SCENARIOS={}", names.join("/"));
}
