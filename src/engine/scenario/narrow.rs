//! What conditions still ask for where the session is known.

use super::model::Condition;

/// What these, of which all are to hold, still ask for in the session at this place; none where they cannot hold there.
pub(super) fn within(session: usize, all: &[Condition]) -> Option<Vec<Condition>> {
    open(session, all, false)
}

/// What a condition comes to.
enum Narrowed {
    Decided(bool),
    Open(Condition),
}

fn narrow(session: usize, condition: &Condition) -> Narrowed {
    if let Some(holds) = condition.names(session) {
        return Narrowed::Decided(holds);
    }
    let (left, of, decided): (_, fn(_) -> _, _) = match condition {
        Condition::All(inner) => (open(session, inner, false), Condition::All, false),
        Condition::Any(inner) => (open(session, inner, true), Condition::Any, true),
        Condition::Not(inner) => (open(session, inner, true), Condition::Not, false),
        other => return Narrowed::Open(other.clone()),
    };
    match left {
        None => Narrowed::Decided(decided),
        Some(left) if left.is_empty() => Narrowed::Decided(!decided),
        Some(left) => Narrowed::Open(of(left)),
    }
}

/// Those of a list that the session does not decide; none where one that comes to `decisive` decides the list.
fn open(session: usize, list: &[Condition], decisive: bool) -> Option<Vec<Condition>> {
    let mut left = Vec::with_capacity(list.len());
    for condition in list {
        match narrow(session, condition) {
            Narrowed::Decided(holds) if holds == decisive => return None,
            Narrowed::Decided(_) => {}
            // What is in a list of the same kind can as well stand in this one.
            Narrowed::Open(Condition::All(inner)) if !decisive => left.extend(inner),
            Narrowed::Open(Condition::Any(inner)) if decisive => left.extend(inner),
            Narrowed::Open(one) => left.push(one),
        }
    }
    Some(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::BeatId;

    fn number(number: u8) -> Condition {
        Condition::SessionNumber(number..=number)
    }

    fn visited(beat: u16) -> Condition {
        Condition::Visited(BeatId(beat))
    }

    #[test]
    fn what_a_session_decides_is_not_asked_any_more() {
        use Condition::{All, Any, Not};
        let closed = |session: u8| All(vec![number(session), visited(session.into())]);
        let cases = [
            (vec![number(2), visited(7)], Some(vec![visited(7)])),
            (vec![visited(7), number(1)], None),
            (vec![Not(vec![number(1)]), number(2)], Some(vec![])),
            (vec![Not(vec![number(2)])], None),
            (vec![Any(vec![number(2), visited(7)])], Some(vec![])),
            (vec![Any(vec![number(1), number(3)])], None),
            (
                vec![Not(vec![Any(vec![closed(1), closed(2), visited(9)])])],
                Some(vec![Not(vec![All(vec![visited(2)]), visited(9)])]),
            ),
            (vec![Any(vec![]), visited(7)], None),
        ];
        for (all, left) in cases {
            assert_eq!(within(1, &all), left, "{all:?}");
        }
    }
}
