//! "Did you mean": the known name that is nearest to a mistyped one.

use std::collections::BTreeSet;

/// Names longer than this are not compared: nobody mistypes them, and comparing takes the square of their length.
const LONGEST: usize = 64;

/// The known name nearest to the one found, if one is near enough to be meant.
#[must_use]
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if found.is_empty() || found.len() > LONGEST {
        return None;
    }
    let plain = normal(found);
    let allowed = (plain.chars().count() / 3).clamp(1, 4);
    let mut best: Option<(usize, &'a str)> = None;
    for name in known {
        if name.len() > LONGEST || name.len().abs_diff(found.len()) > allowed {
            continue;
        }
        let other = normal(name);
        let distance = strsim::damerau_levenshtein(&plain, &other);
        let close = distance <= allowed || same_words(&plain, &other);
        if close && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Small letters, with hyphens for blanks and underscores.
fn normal(name: &str) -> String {
    name.chars().map(|c| if c == '_' || c.is_whitespace() { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// Whether two names of several words have the same words in another order.
fn same_words(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> { name.split('-').map(str::to_owned).collect() };
    one.contains('-') && one.len() == other.len() && words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_of_the_finger_are_recognised() {
        let known = ["arrival", "stand-off", "opens-up", "end"];
        assert_eq!(nearest("arival", known), Some("arrival"));
        assert_eq!(nearest("Stand_Off", known), Some("stand-off"));
        assert_eq!(nearest("up-opens", known), Some("opens-up"));
        assert_eq!(nearest("edn", known), Some("end"));
    }

    #[test]
    fn something_else_is_not_guessed_at() {
        assert_eq!(nearest("goodbye", ["arrival", "stand-off"]), None);
        assert_eq!(nearest("", ["a"]), None);
        assert_eq!(nearest(&"a".repeat(5_000_000), ["a"]), None);
    }
}
