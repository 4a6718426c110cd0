//! What a trainee types, and the command that it means where the course stands.

use crate::engine::client::{Answer, Cause, Sign, Strategy};
use crate::engine::scenario::words::Weight;
use crate::engine::session::Command;
use crate::engine::view::{Phase, SessionView};

/// Something that the terminal does itself, or a command for the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    Do(Command),
    Show(Page),
    Leave,
    /// Nothing that is known here; the sentence says what would be.
    Unknown(String),
}

/// A page that can be read at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Help,
    Again,
    Transcript,
    Goals,
    Notes,
    Signs,
    Moments,
    Debrief,
}

/// The words that are commands wherever the course stands; anything else is a line to say.
const COMMANDS: &[&str] = &[
    "help",
    "?",
    "h",
    "again",
    "a",
    "transcript",
    "t",
    "goals",
    "g",
    "notes",
    "n",
    "signs",
    "moments",
    "debrief",
    "quit",
    "q",
    "leave",
    "exit",
    "begin",
    "continue",
    "c",
    "skip",
    "write",
    "predict",
    "p",
    "tag",
    "cause",
    "sheet",
    "copy",
    "revisit",
    "aside",
    "coach",
    "meters",
    "back",
    "retry",
    "rate",
    "intend",
];

/// Whether the line is a command rather than something to say.
#[must_use]
pub fn is_command(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    COMMANDS.contains(&word.as_str())
}

/// Reads one line of input.
#[must_use]
pub fn read(line: &str, view: &SessionView) -> Typed {
    let line = line.trim();
    let (word, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(word, rest)| (word, rest.trim()));
    let word = word.to_lowercase();
    match word.as_str() {
        "" => empty(view),
        "help" | "?" | "h" => Typed::Show(Page::Help),
        "again" | "a" => Typed::Show(Page::Again),
        "transcript" | "t" => Typed::Show(Page::Transcript),
        "goals" | "g" => Typed::Show(Page::Goals),
        "notes" | "n" => Typed::Show(Page::Notes),
        "signs" => Typed::Show(Page::Signs),
        "moments" => Typed::Show(Page::Moments),
        "debrief" => Typed::Show(Page::Debrief),
        "quit" | "q" | "leave" | "exit" => Typed::Leave,
        "begin" => Typed::Do(Command::Begin),
        "continue" | "c" => Typed::Do(Command::Continue),
        "skip" => Typed::Do(Command::SkipWriting),
        "write" => write(rest, view),
        "predict" | "p" => predict(rest),
        "tag" => tag(rest, view),
        "cause" => cause(rest, view),
        "sheet" => sheet(rest, view),
        "copy" => Typed::Do(Command::HandOverCopy),
        "revisit" => revisit(rest, view),
        "aside" => Typed::Do(Command::PutPlanAside),
        "coach" => Typed::Do(Command::AskCoach),
        "meters" => meters(rest),
        "back" | "retry" => back(rest, view),
        "rate" => rate(rest),
        "intend" => intend(rest),
        _ => choose(line, view),
    }
}

fn empty(view: &SessionView) -> Typed {
    match &view.phase {
        Phase::Brief(_) => Typed::Do(Command::Begin),
        Phase::Stop(_) => Typed::Do(Command::Continue),
        Phase::Week(week) if week.choices.is_empty() => Typed::Do(Command::Continue),
        Phase::Room(room) if room.write_first => Typed::Do(Command::SkipWriting),
        Phase::Ended { .. } => Typed::Leave,
        Phase::Room(_) | Phase::Week(_) => Typed::Show(Page::Again),
    }
}

/// A choice by its number or by its id.
fn choose(word: &str, view: &SessionView) -> Typed {
    let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match &view.phase {
        Phase::Room(room) if room.write_first => write(word, view),
        Phase::Room(room) => {
            let chosen = number
                .and_then(|at| room.choices.get(at))
                .or_else(|| room.choices.iter().find(|choice| choice.name == word));
            chosen.map_or_else(|| unknown(word, room.choices.len()), |choice| Typed::Do(Command::Choose(choice.id)))
        }
        Phase::Week(week) => {
            let chosen = number
                .and_then(|at| week.choices.get(at))
                .or_else(|| week.choices.iter().find(|choice| choice.name == word));
            chosen
                .map_or_else(|| unknown(word, week.choices.len()), |choice| Typed::Do(Command::ChooseInWeek(choice.id)))
        }
        Phase::Brief(_) | Phase::Stop(_) | Phase::Ended { .. } => unknown(word, 0),
    }
}

fn unknown(word: &str, choices: usize) -> Typed {
    let word: String = word.chars().take(40).collect();
    Typed::Unknown(if choices > 0 {
        format!("“{word}” is neither a line on offer (1 to {choices}) nor a command. Type help for the commands.")
    } else {
        format!("“{word}” is not a command here. Type help for the commands.")
    })
}

fn write(words: &str, view: &SessionView) -> Typed {
    match &view.phase {
        Phase::Room(room) if room.write_first => {
            let (intention, words) = match words.split_once(':') {
                Some((name, rest)) if strategy(name).is_some() => (strategy(name), rest.trim()),
                _ => (None, words),
            };
            if words.is_empty() {
                Typed::Do(Command::SkipWriting)
            } else {
                Typed::Do(Command::WriteFirst { words: words.to_owned(), intention })
            }
        }
        _ => Typed::Unknown("This is not a moment for writing first.".to_owned()),
    }
}

fn predict(word: &str) -> Typed {
    let matches = |answer: &&Answer| {
        let name = answer.name().to_lowercase();
        !word.is_empty() && name.starts_with(&word.to_lowercase())
    };
    Answer::ALL.iter().find(matches).map_or_else(
        || Typed::Unknown("Predict one of: softens, holds, hardens, placates.".to_owned()),
        |answer| Typed::Do(Command::Predict(*answer)),
    )
}

/// `tag S3`, `tag none`, or `tag 12 S3` for an earlier turn.
fn tag(rest: &str, view: &SessionView) -> Typed {
    let mut words: Vec<&str> = rest.split_whitespace().collect();
    let number = words.first().and_then(|word| word.parse::<u16>().ok());
    if number.is_some() {
        words.remove(0);
    }
    let newest = view.transcript.iter().rev().find_map(|turn| match turn {
        crate::engine::view::Turn::Client { exchange, .. } => *exchange,
        _ => None,
    });
    let Some(exchange) = number.or(newest) else {
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
fn cause(rest: &str, view: &SessionView) -> Typed {
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
fn sheet(rest: &str, view: &SessionView) -> Typed {
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

fn revisit(rest: &str, view: &SessionView) -> Typed {
    let at =
        if rest.is_empty() { Some(0) } else { rest.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) };
    at.and_then(|at| view.goal_sheet.goals.get(at)).map_or_else(
        || Typed::Unknown("There is no such goal on the sheet. Type goals to see it.".to_owned()),
        |row| Typed::Do(Command::RevisitGoal(row.goal)),
    )
}

fn meters(rest: &str) -> Typed {
    match rest {
        "off" => Typed::Do(Command::ShowMeters(false)),
        "on" | "" => Typed::Do(Command::ShowMeters(true)),
        _ => Typed::Unknown("Type meters on or meters off.".to_owned()),
    }
}

/// `back` steps back one exchange, `back 7` to just before exchange 7 (as numbered in the transcript, from 1).
fn back(rest: &str, view: &SessionView) -> Typed {
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

/// `rate 2 1 1 0`: collaboration, timing, reading, repair; 0 below, 1 fair, 2 good.
fn rate(rest: &str) -> Typed {
    let numbers: Vec<u8> = rest.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match <[u8; 4]>::try_from(numbers) {
        Ok(bands) if bands.iter().all(|band| *band <= 2) => Typed::Do(Command::Rate(bands)),
        _ => Typed::Unknown(
            "Rate with four numbers (0 below, 1 fair, 2 good) for collaboration, timing, reading and repair, \
             such as: rate 1 1 2 0."
                .to_owned(),
        ),
    }
}

/// `intend pace let the silence stand`.
fn intend(rest: &str) -> Typed {
    let (name, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    strategy(name).map_or_else(
        || {
            let names: Vec<String> = Strategy::ALL.iter().map(|one| one.name().to_lowercase()).collect();
            Typed::Unknown(format!("Say which strategy, then your words, such as: intend pace. {}.", names.join(", ")))
        },
        |strategy| Typed::Do(Command::Intend { strategy, words: words.trim().to_owned() }),
    )
}

fn strategy(name: &str) -> Option<Strategy> {
    let name = name.trim().to_lowercase();
    Strategy::ALL.iter().copied().find(|one| one.name().to_lowercase() == name)
}
