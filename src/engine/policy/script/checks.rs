//! What can be wrong with a policy file that can be read. docs/policies.md has each code.

use super::raw::{RawLine, RawRule, RawScript, RawSeen, RawWeight};
use crate::engine::client::Talk;
use crate::engine::diagnostic::Severity;
use crate::engine::scenario::locate::Tree;
use crate::engine::scenario::path::{At, cut};
use crate::engine::scenario::report::Report;

/// The largest weight of a line; sums of a rule's weights stay far from any limit.
const MOST_WEIGHT: u32 = 1_000;
/// The most rules of a file, and lines of a rule.
const MOST: usize = 200;
/// The longest name, in characters.
const LONGEST_ID: usize = 64;

/// Runs every check.
pub(super) fn run_all(raw: &RawScript, text: &str, found: &mut Report) {
    let tree = Tree::of(text);
    head(raw, &tree, found);
    let list = At::ROOT.field("rules");
    if raw.rules.is_empty() || raw.rules.len() > MOST {
        found.begin("rule-count", Severity::Error);
        let message = format!("There are {} rules; a policy has from 1 to {MOST}.", raw.rules.len());
        found.add(&list, message, "A policy of one rule has no `when`: `rules: [(lines: […])]`.");
    }
    for (number, raw) in raw.rules.iter().enumerate() {
        let at = list.index(number);
        rule(raw, &at, &tree, found);
    }
    last_rule(raw, &list, found);
}

fn head(raw: &RawScript, tree: &Tree<'_>, found: &mut Report) {
    found.begin("unknown-format", Severity::Error);
    if raw.format != 1 {
        let message =
            format!("The file says that it is written in format {}, and this program knows format 1.", raw.format);
        found.add(&At::ROOT.field("format"), message, "Write `format: 1`, or use a newer version.");
    }
    found.begin("bad-id", Severity::Error);
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if raw.id.is_empty() || raw.id.chars().count() > LONGEST_ID || !raw.id.chars().all(letter) {
        let message = format!("`{}` cannot be the name of a policy.", cut(&raw.id));
        found.add(&At::ROOT.field("id"), message, "Use small letters a to z, digits and hyphens, at most 64.");
    }
    let at = At::ROOT.field("ordinary");
    range(raw.ordinary, &at, tree, found);
    let (RawWeight::Always(most) | RawWeight::Between(_, most)) = raw.ordinary;
    if most > 100 {
        found.begin("number-out-of-range", Severity::Error);
        found.add(&at, format!("{most} is more than 100 per cent of the lines."), "Write a number from 0 to 100.");
    }
}

fn rule(raw: &RawRule, at: &At<'_>, tree: &Tree<'_>, found: &mut Report) {
    let when = at.field("when");
    for (index, one) in raw.when.iter().enumerate() {
        seen(one, &when.index(index), found);
    }
    let lines = at.field("lines");
    if raw.lines.is_empty() || raw.lines.len() > MOST {
        found.begin("line-count", Severity::Error);
        let message = format!("This rule has {} lines; it can have from 1 to {MOST}.", raw.lines.len());
        found.add(&lines, message, "Write at least one: `lines: [(moves: [OpenQuestion], manner: Plain)]`.");
    }
    for (index, raw) in raw.lines.iter().enumerate() {
        let at = lines.index(index);
        line(raw, &at, tree, found);
    }
}

fn line(raw: &RawLine, at: &At<'_>, tree: &Tree<'_>, found: &mut Report) {
    let moves = at.field("moves");
    match raw.moves[..] {
        [_] => {}
        [first, second] if first == second => {
            found.begin("repeated-move", Severity::Error);
            let message = format!("The move `{first}` is given twice.");
            found.add(&moves, message, "Remove one, or write the other move that was meant.");
        }
        [_, _] => {}
        _ => {
            found.begin("move-count", Severity::Error);
            let message = format!("This line has {} moves; a line has one or two.", raw.moves.len());
            found.add(&moves, message, "Keep what a listener would hear most; write another line for the rest.");
        }
    }
    let at = at.field("weight");
    range(raw.weight, &at, tree, found);
    let (RawWeight::Always(most) | RawWeight::Between(_, most)) = raw.weight;
    if most == 0 {
        found.begin("zero-weight", Severity::Error);
        found.add(&at, "This line has weight 0, so it is never said.", "Write 1 or more, or remove the line.");
    } else if most > MOST_WEIGHT {
        found.begin("number-out-of-range", Severity::Error);
        found.add(&at, format!("{most} is too large for a weight."), format!("Write at most {MOST_WEIGHT}."));
    }
}

fn range(weight: RawWeight, at: &At<'_>, tree: &Tree<'_>, found: &mut Report) {
    let RawWeight::Between(low, high) = weight else { return };
    // Only the text has the name before two numbers.
    let name = tree.name_at(&at.steps());
    if name != "Between" {
        found.begin("unknown-word", Severity::Error);
        let message = if name.is_empty() {
            "Two numbers stand here without a word before them.".to_owned()
        } else {
            format!("`{}` is not a word that can stand here.", cut(name))
        };
        found.add(at, message, format!("Did you mean `Between({low}, {high})`?"));
    }
    if low > high {
        found.begin("reversed-range", Severity::Error);
        let message = format!("`Between({low}, {high})` begins after it ends, so nothing can be drawn.");
        found.add(at, message, format!("Did you mean `Between({high}, {low})`?"));
    }
}

fn seen(one: &RawSeen, at: &At<'_>, found: &mut Report) {
    match one {
        RawSeen::Talk(talks) => {
            found.begin("empty-list", Severity::Error);
            if talks.is_empty() {
                found.add(at, "This list is empty, so nothing can be seen.", "Write at least one kind of talk.");
            }
            found.begin("hidden-talk", Severity::Error);
            if talks.contains(&Talk::Placating) {
                let hint = "Write `Neutral`, which is what it looks like, or look for `Cue(QuickYes)`.";
                found.add(at, "Nobody can see that a client placates, so no policy can act on it.", hint);
            }
        }
        RawSeen::Week(range) | RawSeen::Session(range) | RawSeen::Line(range) | RawSeen::DidTimes(_, range) => {
            let (start, end) = (*range.start(), *range.end());
            if start > end {
                found.begin("reversed-range", Severity::Error);
                let message = format!("The range {start}..={end} begins after it ends, so no number is in it.");
                found.add(at, message, format!("Did you mean {end}..={start}?"));
            }
        }
        RawSeen::Not(inner) => all_seen(inner, &at.field("Not"), found),
        RawSeen::Any(inner) => all_seen(inner, &at.field("Any"), found),
        RawSeen::All(inner) => all_seen(inner, &at.field("All"), found),
        _ => {}
    }
}

fn all_seen(inner: &[RawSeen], at: &At<'_>, found: &mut Report) {
    if inner.is_empty() {
        found.begin("empty-list", Severity::Error);
        found.add(at, "This list is empty, so it says nothing.", "Write at least one thing that can be seen.");
    }
    for (index, one) in inner.iter().enumerate() {
        seen(one, &at.index(index), found);
    }
}

/// Something can always be said.
fn last_rule(raw: &RawScript, list: &At<'_>, found: &mut Report) {
    let certain = |line: &RawLine| matches!(line.weight, RawWeight::Always(1..) | RawWeight::Between(1.., _));
    let always = |rule: &RawRule| rule.when.is_empty() && rule.lines.iter().any(certain);
    if let Some(last) = raw.rules.len().checked_sub(1)
        && !raw.rules.iter().any(always)
    {
        found.begin("no-fallback-rule", Severity::Error);
        let hint = "End with a rule without `when` that has a line whose weight is never 0.";
        found.add(&list.index(last), "No rule always holds, so there may be nothing to say.", hint);
    }
}
