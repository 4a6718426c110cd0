//! Reads the parts of a file one by one after the whole could not be read, so that one reading shows many slips.

use ron::error::SpannedError;
use serde::de::DeserializeOwned;

use super::locate::Tree;
use super::raw::{
    RawBaseline, RawBeat, RawCause, RawChoice, RawClient, RawEnding, RawFact, RawGoal, RawLine, RawProfile, RawReply,
    RawSession, RawStock, RawTask, RawTraits, RawWeek, RawWeekChoice, RawWeekEvent,
};

/// So many faults are looked for.
const MOST_FAULTS: usize = 50;

/// How scenario files are read: `Some(…)` may be left out.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Reads a whole file.
pub(in crate::engine) fn whole<T: DeserializeOwned>(text: &str) -> Result<T, SpannedError> {
    options().from_str(text)
}

/// The part of a file that a field holds, or a list of such parts.
#[derive(Debug)]
pub(in crate::engine) struct Part {
    field: &'static str,
    read: fn(&str) -> Result<(), SpannedError>,
    inside: &'static [Part],
}

/// A part that is read as this type, and what stands inside it.
pub(in crate::engine) const fn part<T: DeserializeOwned>(field: &'static str, inside: &'static [Part]) -> Part {
    Part { field, read: read::<T>, inside }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<(), SpannedError> {
    options().from_str::<T>(text).map(drop)
}

static REPLIES: &[Part] = &[
    part::<RawReply>("softens", &[]),
    part::<RawReply>("holds", &[]),
    part::<RawReply>("hardens", &[]),
    part::<RawReply>("placates", &[]),
];

static PROFILE: &[Part] = &[part::<RawCause>("causes", &[]), part::<RawFact>("facts", &[])];

static CLIENT: &[Part] = &[
    part::<RawBaseline>("baseline", &[]),
    part::<RawTraits>("traits", &[]),
    part::<RawProfile>("profiles", PROFILE),
    part::<RawStock>("stock", REPLIES),
];

static WEEK: &[Part] = &[part::<RawWeekEvent>("events", &[part::<RawWeekChoice>("choices", &[])])];

static BEAT: &[Part] = &[part::<RawLine>("lines", &[]), part::<RawChoice>("choices", REPLIES)];

/// The parts of a scenario.
pub(super) static SCENARIO: &[Part] = &[
    part::<RawClient>("client", CLIENT),
    part::<RawGoal>("goals", &[]),
    part::<RawTask>("tasks", &[]),
    part::<RawSession>("sessions", &[]),
    part::<RawWeek>("weeks", WEEK),
    part::<RawChoice>("anytime", REPLIES),
    part::<RawBeat>("beats", BEAT),
    part::<RawEnding>("endings", &[]),
];

/// The faults of the smallest parts that cannot be read, each with the offset that its places count from.
pub(super) fn faults(tree: &Tree<'_>, parts: &[Part]) -> Vec<(usize, SpannedError)> {
    let mut found = Vec::new();
    look_inside(tree, tree.root(), parts, &mut found);
    found
}

fn look_inside(tree: &Tree<'_>, node: usize, parts: &[Part], found: &mut Vec<(usize, SpannedError)>) {
    for child in tree.children(node) {
        let field = tree.slice(tree.node(child).field);
        let Some(part) = parts.iter().find(|part| part.field == field) else { continue };
        if tree.node(child).bracket == b'[' {
            for element in tree.children(child) {
                look_at(tree, element, part, found);
            }
        } else {
            look_at(tree, child, part, found);
        }
    }
}

fn look_at(tree: &Tree<'_>, node: usize, part: &Part, found: &mut Vec<(usize, SpannedError)>) {
    let known = tree.node(node);
    // What has no parentheses at all is the fault of the list or field that holds it.
    if found.len() >= MOST_FAULTS || known.bracket != b'(' {
        return;
    }
    // `None` and `Some(…)` belong to the field.
    if known.name.1 > 0 {
        return;
    }
    let Err(error) = (part.read)(tree.slice((known.start, known.end))) else { return };
    let before = found.len();
    look_inside(tree, node, part.inside, found);
    if found.len() == before {
        found.push((known.start, error));
    }
}
