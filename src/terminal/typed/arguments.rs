//! The commands that need more than their name.

use super::{Typed, WhatIf};
use crate::engine::client::{Answer, Cause, Sign, Strategy};
use crate::engine::scenario::words::Weight;
use crate::engine::session::Command;
use crate::engine::view::{SessionView, Turn};

/// The words of the three bands, from 0.
pub(in crate::terminal) const BANDS: [&str; 3] = ["below", "fair", "good"];

/// What a trainee typed, cut to what a sentence can bear.
pub(super) fn short(word: &str) -> String {
    let short: String = word.chars().take(40).collect();
    if short.len() < word.len() { format!("{short}…") } else { short }
}

/// `predict hardens`, or the beginning of the word.
pub(super) fn predict(word: &str) -> Typed {
    let matches = |answer: &&Answer| answer.name().to_lowercase().starts_with(&word.to_lowercase());
    match Answer::ALL.iter().filter(matches).collect::<Vec<_>>()[..] {
        [answer] => Typed::Do(Command::Predict(*answer)),
        _ => Typed::Unknown("Predict one of: softens, holds, hardens, placates.".to_owned()),
    }
}

/// `tag S3`, `tag none`, or `tag 12 S3` for the words before line 12 of the transcript.
pub(super) fn tag(rest: &str, view: &SessionView) -> Typed {
    let mut words: Vec<&str> = rest.split_whitespace().collect();
    let line = words.first().and_then(|word| word.parse::<u16>().ok());
    if line.is_some() {
        words.remove(0);
    }
    let newest = view.transcript.iter().rev().find_map(|turn| match turn {
        Turn::Client { exchange, .. } => *exchange,
        _ => None,
    });
    let Some(exchange) = line.map_or(newest, |line| line.checked_sub(1)) else {
        return Typed::Unknown("Nobody has said anything yet that could be tagged.".to_owned());
    };
    let name = words.join(" ").to_lowercase();
    if matches!(name.as_str(), "none" | "no" | "not resistance") {
        return Typed::Do(Command::TagSign { exchange, tag: None });
    }
    let sign = Sign::ALL.iter().find(|sign| sign.guidance_id().to_lowercase() == name);
    sign.map_or_else(
        || {
            Typed::Unknown(
                "Tag with S1 to S10 (type signs for the list), or with none for “not resistance”.".to_owned(),
            )
        },
        |sign| Typed::Do(Command::TagSign { exchange, tag: Some(*sign) }),
    )
}

/// `cause C1 major`, `cause 3 minor`, `cause C5 none`.
pub(super) fn cause(rest: &str, view: &SessionView) -> Typed {
    let help = || {
        let names: Vec<String> =
            Cause::ALL.iter().map(|cause| format!("{} {}", cause.guidance_id(), cause.title())).collect();
        Typed::Unknown(format!("Say which cause and how much: cause C3 major, minor or none. {}.", names.join("; ")))
    };
    let Some((which, weight)) = rest.split_once(char::is_whitespace) else { return help() };
    let which = which.trim_start_matches(['c', 'C']);
    let Some(at) = which.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) else { return help() };
    let mut causes = view.notes.formulation;
    let Some(slot) = causes.get_mut(at) else { return help() };
    *slot = match weight.trim().to_lowercase().as_str() {
        "major" => Some(Weight::Major),
        "minor" => Some(Weight::Minor),
        "none" => None,
        _ => return help(),
    };
    Typed::Do(Command::Formulate(causes))
}

/// `sheet 1 the goal in my words`.
pub(super) fn sheet(rest: &str, view: &SessionView) -> Typed {
    let (number, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let goal = number.parse::<usize>().ok().and_then(|number| view.goal_sheet.can_write.get(number.checked_sub(1)?));
    goal.map_or_else(
        || {
            Typed::Unknown(
                "Type goals to see what could be written down, then: sheet 1 the goal in their words.".to_owned(),
            )
        },
        |(goal, says)| {
            let words = if words.is_empty() { says.clone() } else { words.to_owned() };
            Typed::Do(Command::WriteGoal { goal: *goal, words })
        },
    )
}

pub(super) fn revisit(rest: &str, view: &SessionView) -> Typed {
    let at =
        if rest.is_empty() { Some(0) } else { rest.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) };
    at.and_then(|at| view.goal_sheet.goals.get(at)).map_or_else(
        || Typed::Unknown("There is no such goal on the sheet. Type goals to see it.".to_owned()),
        |row| Typed::Do(Command::RevisitGoal(row.goal)),
    )
}

pub(super) fn meters(rest: &str) -> Typed {
    match rest {
        "off" => Typed::Do(Command::ShowMeters(false)),
        "on" | "" => Typed::Do(Command::ShowMeters(true)),
        _ => Typed::Unknown("Type meters on or meters off.".to_owned()),
    }
}

/// `back` steps back one exchange, `back 7` to just before exchange 7 (as numbered in the transcript, from 1).
pub(super) fn back(rest: &str, view: &SessionView) -> Typed {
    let exchange = if rest.is_empty() {
        view.steps_back.last().copied()
    } else {
        rest.parse::<u16>().ok().and_then(|number| number.checked_sub(1))
    };
    exchange.map_or_else(
        || Typed::Unknown("Say to which exchange, such as: back 7. The transcript has the numbers.".to_owned()),
        |exchange| Typed::Do(Command::StepBack { exchange }),
    )
}

/// A band as a number from 0, or as the beginning of its word.
pub(in crate::terminal) fn band(word: &str) -> Option<u8> {
    match word.to_lowercase().as_str() {
        "" => None,
        "0" => Some(0),
        "1" => Some(1),
        "2" => Some(2),
        word => BANDS.iter().position(|band| band.starts_with(word)).map(|at| at as u8),
    }
}

/// `rate 2 1 1 0`, or `rate good fair fair below`: collaboration, timing, reading, repair.
pub(super) fn rate(rest: &str) -> Typed {
    let bands: Option<Vec<u8>> = rest.split_whitespace().map(band).collect();
    bands.and_then(|bands| <[u8; 4]>::try_from(bands).ok()).map_or_else(
        || {
            Typed::Unknown(
                "Rate with four words or numbers (0 below, 1 fair, 2 good) for collaboration, timing, reading and \
                 repair, such as: rate 1 1 2 0. Or type rate alone to be asked one by one."
                    .to_owned(),
            )
        },
        |bands| Typed::Do(Command::Rate(bands)),
    )
}

/// `intend pace let the silence stand`.
pub(super) fn intend(rest: &str) -> Typed {
    let (name, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    strategy(name).map_or_else(
        || {
            let names: Vec<String> = Strategy::ALL.iter().map(|one| one.name().to_lowercase()).collect();
            Typed::Unknown(format!(
                "Say which strategy, then your words, such as: intend pace. There are {}.",
                names.join(", ")
            ))
        },
        |strategy| Typed::Do(Command::Intend { strategy, words: words.trim().to_owned() }),
    )
}

pub(super) fn strategy(name: &str) -> Option<Strategy> {
    let name = name.trim().to_lowercase();
    Strategy::ALL.iter().copied().find(|one| one.name().to_lowercase() == name)
}

/// `what if 7` plays another line at exchange 7; `what if` alone lists what was tried.
pub(super) fn what_if(rest: &str) -> Typed {
    let number = rest.strip_prefix("if").map(str::trim);
    match number {
        Some("") => Typed::WhatIf(WhatIf::List),
        _ => number
            .and_then(|number| number.parse::<u16>().ok()?.checked_sub(1))
            .map(|exchange| Typed::WhatIf(WhatIf::From(exchange)))
            .unwrap_or_else(|| {
                Typed::Unknown("Say at which exchange, such as: what if 7. The transcript has the numbers.".to_owned())
            }),
    }
}

/// `go on 1`: plays the first what-if on.
pub(super) fn go_on(rest: &str) -> Typed {
    let number = rest.strip_prefix("on").and_then(|number| number.trim().parse::<u16>().ok());
    number.map_or_else(
        || Typed::Unknown("Say with which what-if, such as: go on 1. what if lists them.".to_owned()),
        |number| Typed::WhatIf(WhatIf::GoOn(number)),
    )
}

/// `compare` stops here, `compare 1` reads the first what-if again.
pub(super) fn compare(rest: &str) -> Typed {
    match (rest, rest.parse::<u16>()) {
        ("", _) => Typed::WhatIf(WhatIf::Compare(None)),
        (_, Ok(number)) => Typed::WhatIf(WhatIf::Compare(Some(number))),
        _ => Typed::Unknown("Type compare to stop here, or compare 1 to read the first what-if again.".to_owned()),
    }
}
