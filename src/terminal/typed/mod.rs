//! What a trainee types, and the command that it means where the course stands.

mod arguments;

pub(super) use arguments::{BANDS, band};

use crate::engine::session::Command;
use crate::engine::view::{Phase, SessionView};

/// Something that the terminal does itself, or a command for the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    Do(Command),
    Show(Page),
    /// Asks for the four ratings one by one.
    AskRatings,
    /// Keeps the attempt in a file of this name from here on.
    Save(String),
    WhatIf(WhatIf),
    Leave,
    /// Nothing that is known here; the sentence says what would be.
    Unknown(String),
}

/// Something about what-ifs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhatIf {
    List,
    /// Plays another line at this exchange.
    From(u16),
    /// Goes on with the what-if of this number.
    GoOn(u16),
    /// Stops, or reads the what-if of this number again, or the last one.
    Compare(Option<u16>),
}

/// A page that can be read at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Help,
    Again,
    More,
    Transcript,
    Goals,
    Notes,
    Signs,
    Strategies,
    Moments,
    Debrief(Part),
}

/// A part of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first section and the table of contents.
    First,
    /// The section after the one that was read last.
    Next,
    /// This section, from 1.
    Section(usize),
    All,
}

/// The words that are commands wherever the course stands; anything else is a line to say.
const COMMANDS: &[&str] = &[
    "help",
    "?",
    "h",
    "again",
    "a",
    "more",
    "m",
    "transcript",
    "t",
    "goals",
    "g",
    "notes",
    "n",
    "signs",
    "strategies",
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
    "save",
    "what",
    "go",
    "compare",
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
    let waits_for_words = matches!(&view.phase, Phase::Room(room) if room.write_first);
    match command(&word.to_lowercase(), rest, view) {
        Some(Typed::Unknown(says)) => {
            // Where the trainee writes their own line it may well begin with a word that is a command elsewhere.
            let is_own_line = waits_for_words && !rest.is_empty() && !word.eq_ignore_ascii_case("write");
            if is_own_line { write(line, view) } else { Typed::Unknown(says) }
        }
        Some(typed) => typed,
        None if line.is_empty() => empty(view),
        None => choose(line, view),
    }
}

fn command(word: &str, rest: &str, view: &SessionView) -> Option<Typed> {
    let alone = |typed: Typed| {
        if rest.is_empty() { typed } else { Typed::Unknown(format!("Type {word} alone: nothing comes after it.")) }
    };
    let show = |page: Page| alone(Typed::Show(page));
    Some(match word {
        "help" | "?" | "h" => show(Page::Help),
        "again" | "a" => show(Page::Again),
        "more" | "m" => show(Page::More),
        "transcript" | "t" => show(Page::Transcript),
        "goals" | "g" => show(Page::Goals),
        "notes" | "n" => show(Page::Notes),
        "signs" => show(Page::Signs),
        "strategies" => show(Page::Strategies),
        "moments" => show(Page::Moments),
        "debrief" => part(rest),
        "quit" | "q" | "leave" | "exit" => alone(Typed::Leave),
        "begin" => alone(Typed::Do(Command::Begin)),
        "continue" | "c" => alone(Typed::Do(Command::Continue)),
        "skip" => alone(Typed::Do(Command::SkipWriting)),
        "write" => write(rest, view),
        "predict" | "p" => arguments::predict(rest),
        "tag" => arguments::tag(rest, view),
        "cause" => arguments::cause(rest, view),
        "sheet" => arguments::sheet(rest, view),
        "copy" => alone(Typed::Do(Command::HandOverCopy)),
        "revisit" => arguments::revisit(rest, view),
        "aside" => alone(Typed::Do(Command::PutPlanAside)),
        "coach" => alone(Typed::Do(Command::AskCoach)),
        "meters" => arguments::meters(rest),
        "back" | "retry" => arguments::back(rest, view),
        "rate" if rest.is_empty() => Typed::AskRatings,
        "rate" => arguments::rate(rest),
        "intend" => arguments::intend(rest),
        "save" if rest.is_empty() => Typed::Unknown("Say where, such as: save my-attempt.jsonl".to_owned()),
        "save" => Typed::Save(rest.to_owned()),
        "what" => arguments::what_if(rest),
        "go" => arguments::go_on(rest),
        "compare" => arguments::compare(rest),
        _ => return None,
    })
}

fn empty(view: &SessionView) -> Typed {
    match &view.phase {
        Phase::Brief(_) => Typed::Do(Command::Begin),
        Phase::Stop(_) => Typed::Do(Command::Continue),
        Phase::Week(week) if week.choices.is_empty() => Typed::Do(Command::Continue),
        Phase::Room(room) if room.write_first => Typed::Do(Command::SkipWriting),
        Phase::Ended { .. } => Typed::Show(Page::Debrief(Part::Next)),
        Phase::Room(_) | Phase::Week(_) => Typed::Show(Page::Again),
    }
}

fn part(rest: &str) -> Typed {
    match rest {
        "" => Typed::Show(Page::Debrief(Part::First)),
        "all" => Typed::Show(Page::Debrief(Part::All)),
        number => number.parse().map_or_else(
            |_| Typed::Unknown("Type debrief, debrief all, or debrief and the number of a section.".to_owned()),
            |number| Typed::Show(Page::Debrief(Part::Section(number))),
        ),
    }
}

/// A choice by its number or by its id; after the course, a section of the debrief.
fn choose(word: &str, view: &SessionView) -> Typed {
    match &view.phase {
        Phase::Room(room) if room.write_first && word.parse::<usize>().is_ok() => Typed::Unknown(
            "The lines to choose from come after this. Write your own first, or press Enter to go on without."
                .to_owned(),
        ),
        Phase::Room(room) if room.write_first => write(word, view),
        Phase::Room(room) => {
            let chosen = of_number(&room.choices, word);
            let chosen = chosen.or_else(|| room.choices.iter().find(|choice| choice.name == word));
            chosen.map_or_else(|| unknown(word, room.choices.len()), |choice| Typed::Do(Command::Choose(choice.id)))
        }
        Phase::Week(week) => {
            let chosen = of_number(&week.choices, word);
            let chosen = chosen.or_else(|| week.choices.iter().find(|choice| choice.name == word));
            let said = |choice: &crate::engine::view::WeekChoiceView| Typed::Do(Command::ChooseInWeek(choice.id));
            chosen.map_or_else(|| unknown(word, week.choices.len()), said)
        }
        Phase::Ended { .. } if word == "all" => Typed::Show(Page::Debrief(Part::All)),
        Phase::Ended { .. } => {
            word.parse().map_or_else(|_| unknown(word, 0), |number| Typed::Show(Page::Debrief(Part::Section(number))))
        }
        Phase::Brief(_) | Phase::Stop(_) => unknown(word, 0),
    }
}

fn of_number<'a, T>(choices: &'a [T], word: &str) -> Option<&'a T> {
    choices.get(word.parse::<usize>().ok()?.checked_sub(1)?)
}

fn unknown(word: &str, choices: usize) -> Typed {
    let word = arguments::short(word);
    Typed::Unknown(match choices {
        0 => format!("“{word}” is not a command here. Enter goes on; help lists the commands."),
        _ => format!("“{word}” is neither a line on offer (1 to {choices}) nor a command. Type help for the commands."),
    })
}

fn write(words: &str, view: &SessionView) -> Typed {
    let (intention, words) = match words.split_once(':') {
        Some((name, rest)) if arguments::strategy(name).is_some() => (arguments::strategy(name), rest.trim()),
        _ => (None, words),
    };
    match &view.phase {
        Phase::Room(room) if room.write_first && words.is_empty() => Typed::Do(Command::SkipWriting),
        // Where it is not the moment, the session says so.
        _ => Typed::Do(Command::WriteFirst { words: words.to_owned(), intention }),
    }
}
