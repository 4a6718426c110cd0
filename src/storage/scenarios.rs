//! Where scenarios come from: those inside the program, the instructor's folder beside them, and any file.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::read_at_most;
use super::scenarios_raw::id_of;
use super::{DataFolder, StorageError};
use include_dir::{Dir, include_dir};

/// The largest scenario that is read, in bytes.
pub const MAX_SCENARIO_BYTES: u64 = 4 << 20;
/// How alike two names must be for the one to be offered where the other is not found, from 0 to 1.
const ALIKE: f64 = 0.75;

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
/// The names of the files in it, from `build.rs`. The compiler follows each file that `include_dir!` has put in, but
/// does not notice one that is added or taken away; that changes these, and so this file is compiled anew.
const _: &str = env!("SLACKWATER_SCENARIOS");

/// A scenario's text, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The id that it gives itself, or its file's name where that cannot be read.
    pub id: String,
    /// What to call the file in a message.
    pub name: String,
    pub bytes: Vec<u8>,
    pub origin: Origin,
}

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Inside the program.
    Shipped,
    /// The scenarios' folder of the user.
    Own(PathBuf),
    /// A file that the user named.
    Named(PathBuf),
}

/// Every scenario that can be played by its id.
#[derive(Debug, Default)]
pub struct ScenarioList {
    /// In the order of their ids. Of two with the same id only the user's own is here.
    pub texts: Vec<SourceText>,
    /// Files of the user's folder that cannot be read; the others are not harmed by them.
    pub problems: Vec<StorageError>,
}

/// Every scenario that can be played by its id; without a data folder those inside the program.
#[must_use]
pub fn list_scenarios(data: Option<&DataFolder>) -> ScenarioList {
    let mut list = data.map(|data| own_scenarios(&data.scenarios())).unwrap_or_default();
    for shipped in shipped_scenarios() {
        if list.texts.iter().all(|own| own.id != shipped.id) {
            list.texts.push(shipped);
        }
    }
    list.texts.sort_by(|one, other| one.id.cmp(&other.id));
    list
}

/// The scenario that a user means: an id, or the path of a file.
///
/// # Errors
/// Where there is no such scenario (with the nearest id), or the file cannot be read.
pub fn find_scenario(data: Option<&DataFolder>, id_or_path: &str) -> Result<SourceText, StorageError> {
    let path = Path::new(id_or_path);
    let is_path = path.components().count() != 1 || path.extension().is_some_and(|extension| extension == "ron");
    if is_path {
        return read_scenario(path, Origin::Named(path.to_owned()));
    }
    let list = list_scenarios(data);
    let ids: Vec<String> = list.texts.iter().map(|text| text.id.clone()).collect();
    if let Some(found) = list.texts.into_iter().find(|text| text.id == id_or_path) {
        return Ok(found);
    }
    // An own file that cannot be read is what was meant, and why it cannot be read is the answer.
    let meant = |problem: &StorageError| problem.path().is_some_and(|path| stem(path) == id_or_path);
    if let Some(problem) = list.problems.into_iter().find(meant) {
        return Err(problem);
    }
    if path.exists() {
        return read_scenario(path, Origin::Named(path.to_owned()));
    }
    Err(StorageError::UnknownScenario { name: id_or_path.to_owned(), hint: hint(id_or_path, &ids) })
}

fn shipped_scenarios() -> impl Iterator<Item = SourceText> {
    let files = SHIPPED.files().filter(|file| is_ron(file.path()));
    files.map(|file| source_text(file.path(), file.contents().to_vec(), Origin::Shipped))
}

fn own_scenarios(folder: &Path) -> ScenarioList {
    let mut list = ScenarioList::default();
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return list,
        Err(why) => {
            list.problems.push(StorageError::read(folder, why));
            return list;
        }
    };
    let mut paths = Vec::new();
    for file in files {
        match file {
            Ok(file) => paths.push(file.path()),
            Err(why) => list.problems.push(StorageError::read(folder, why)),
        }
    }
    // By name, so that of two files with the same id always the same one counts.
    paths.sort();
    for path in paths.into_iter().filter(|path| is_ron(path)) {
        match read_scenario(&path, Origin::Own(path.clone())) {
            Ok(text) if list.texts.iter().all(|earlier| earlier.id != text.id) => list.texts.push(text),
            Ok(text) => {
                let id = text.id;
                list.problems.push(StorageError::SameId { path, id });
            }
            Err(why) => list.problems.push(why),
        }
    }
    list
}

fn read_scenario(path: &Path, origin: Origin) -> Result<SourceText, StorageError> {
    let bytes = read_at_most(path, MAX_SCENARIO_BYTES)?;
    Ok(source_text(path, bytes, origin))
}

fn source_text(path: &Path, bytes: Vec<u8>, origin: Origin) -> SourceText {
    let id = id_of(&bytes).unwrap_or_else(|| stem(path));
    SourceText { id, name: path.display().to_string(), bytes, origin }
}

fn is_ron(path: &Path) -> bool {
    // Editors and systems leave hidden files beside the real ones.
    let hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    !hidden && path.extension().is_some_and(|extension| extension == "ron")
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What to try where no scenario has this name.
fn hint(name: &str, ids: &[String]) -> String {
    let nearest =
        ids.iter().map(|id| (strsim::jaro_winkler(name, id), id)).max_by(|one, other| one.0.total_cmp(&other.0));
    match nearest {
        Some((near, id)) if near >= ALIKE => format!("; did you mean `{id}`?"),
        _ if ids.is_empty() => "; give the path of a scenario's file".to_owned(),
        _ => format!("; there are {}", ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")),
    }
}
