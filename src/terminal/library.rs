//! The clients and the attempts that can be gone on with, as a list to pick from.

use std::io;
use std::path::PathBuf;

use super::input::{self, Read};
use super::screen::Screen;
use super::{Streams, WIDTH, output};
use crate::engine::attempt::Mode;
use crate::engine::scenario::{self, Scenario};
use crate::storage::{AttemptEntry, DataFolder, Summary, date_of, label_of, list_scenarios};

/// Unfinished attempts that are listed, the newest first.
const MOST_UNFINISHED: usize = 5;

/// Finished attempts that are listed, the newest first.
const MOST_FINISHED: usize = 3;

/// What the trainee picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// A new course with the scenario of this id.
    New(String, Mode),
    Resume(PathBuf),
    Nothing,
}

/// The list, in the order of its numbers.
struct Library {
    scenarios: Vec<Scenario>,
    /// Those to go on with, then those to look back on.
    attempts: Vec<(PathBuf, Summary)>,
    problems: Vec<String>,
}

/// Shows the list and lets the trainee pick; the mode is asked for where it is not known.
///
/// # Errors
/// When nothing can be written to the output.
pub fn pick(data: Option<&DataFolder>, mode: Option<Mode>, streams: &mut Streams<'_>) -> io::Result<Picked> {
    let library = Library::of(data);
    let mut typed = output::page(&library.text(), output::height(), streams.input, streams.out)?;
    loop {
        let line = match typed.take() {
            Some(typed) => typed,
            None => ask(streams)?,
        };
        let line = match line {
            Read::End => return Ok(Picked::Nothing),
            Read::Unusable(says) => {
                writeln!(streams.out, "{says}")?;
                continue;
            }
            Read::Line(line) => line.trim().to_lowercase(),
        };
        let number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let scenario = number.and_then(|at| library.scenarios.get(at));
        let scenario = scenario.or_else(|| library.scenarios.iter().find(|one| one.about.id == line));
        let attempt = number.and_then(|at| library.attempts.get(at.checked_sub(library.scenarios.len())?));
        match (scenario, attempt) {
            (Some(scenario), _) => {
                let Some(mode) = mode.map_or_else(|| ask_mode(streams), |mode| Ok(Some(mode)))? else {
                    return Ok(Picked::Nothing);
                };
                return Ok(Picked::New(scenario.about.id.clone(), mode));
            }
            (None, Some((path, _))) => return Ok(Picked::Resume(path.clone())),
            (None, None) if ["quit", "q", "exit", "leave"].contains(&line.as_str()) => return Ok(Picked::Nothing),
            (None, None) if ["", "again", "a"].contains(&line.as_str()) => {
                typed = output::page(&library.text(), output::height(), streams.input, streams.out)?;
            }
            (None, None) => {
                let last = library.scenarios.len() + library.attempts.len();
                writeln!(streams.out, "Type a number from 1 to {last}, or quit.")?;
            }
        }
    }
}

fn ask(streams: &mut Streams<'_>) -> io::Result<Read> {
    write!(streams.out, "> ")?;
    streams.out.flush()?;
    Ok(input::next(streams.input))
}

/// Practice or assessment; none where the trainee leaves.
fn ask_mode(streams: &mut Streams<'_>) -> io::Result<Option<Mode>> {
    let mut screen = Screen::new(WIDTH);
    screen.say("1. Practice: ask the coach, look at the meters, step back and try again. The log says so.");
    screen.say("2. Assessment: you and the client. No coach, no meters, no way back.");
    screen.say("Press Enter for practice, or type 2.");
    streams.out.write_all(screen.text().as_bytes())?;
    loop {
        match ask(streams)? {
            Read::End => return Ok(None),
            Read::Line(line) => match line.trim().to_lowercase().as_str() {
                "" | "1" | "practice" => return Ok(Some(Mode::Practice)),
                "2" | "assessment" => return Ok(Some(Mode::Assessment)),
                "quit" | "q" => return Ok(None),
                _ => writeln!(streams.out, "Type 1 for practice, 2 for assessment, or quit.")?,
            },
            Read::Unusable(says) => writeln!(streams.out, "{says}")?,
        }
    }
}

impl Library {
    fn of(data: Option<&DataFolder>) -> Self {
        let list = list_scenarios(data);
        let mut problems: Vec<String> = list.problems.iter().map(|problem| format!("{problem}.")).collect();
        let mut scenarios = Vec::new();
        for source in list.texts {
            match scenario::load(&source.bytes) {
                Ok(loaded) => scenarios.push(loaded.scenario),
                Err(_) => problems.push(format!(
                    "{} has mistakes and cannot be played; see them with: slackwater play {}",
                    source.name, source.id
                )),
            }
        }
        scenarios.sort_by_key(|scenario| scenario.about.difficulty);
        let entries = data.and_then(|data| data.list_attempts().ok()).unwrap_or_default();
        let readable = |entry: AttemptEntry| Some((entry.path, entry.summary.ok()?));
        let mut attempts: Vec<_> = entries.into_iter().filter_map(readable).collect();
        attempts.sort_by_cached_key(|(path, _)| std::cmp::Reverse(date_of(path)));
        let (mut finished, mut unfinished): (Vec<_>, Vec<_>) =
            attempts.into_iter().partition(|(_, summary)| summary.ended);
        finished.truncate(MOST_FINISHED);
        unfinished.truncate(MOST_UNFINISHED);
        unfinished.append(&mut finished);
        Self { scenarios, attempts: unfinished, problems }
    }

    fn text(&self) -> String {
        let mut screen = Screen::new(WIDTH);
        screen.say("Slackwater trains; it does not treat. Whom do you want to see?");
        for (at, scenario) in self.scenarios.iter().enumerate() {
            let (about, client) = (&scenario.about, &scenario.client);
            let practises: Vec<String> = about.practises.iter().map(|one| one.name().to_lowercase()).collect();
            screen.gap();
            screen.say(&format!(
                "{}. {}, {}: “{}”. {}, {} sessions.",
                at + 1,
                client.name,
                client.age,
                about.title,
                about.difficulty.name(),
                scenario.sessions.len()
            ));
            screen.say(&format!("Practises {}.", practises.join(", ")));
            if !about.content_notes.is_empty() {
                screen.say(&format!("May be hard to read: {}.", about.content_notes.join(", ")));
            }
        }
        let mut before = None;
        for (at, (path, summary)) in self.attempts.iter().enumerate() {
            if before.replace(summary.ended) != Some(summary.ended) {
                screen.gap();
                screen.say(if summary.ended {
                    "To read again, or to play another line in (what if):"
                } else {
                    "To go on with:"
                });
            }
            let of_it = |one: &&Scenario| one.about.id == summary.scenario;
            let client = self.scenarios.iter().find(of_it).map_or(summary.scenario.as_str(), |one| &one.client.name);
            let exchanges = match summary.exchanges {
                0 => "not begun".to_owned(),
                1 => "1 exchange".to_owned(),
                number => format!("{number} exchanges"),
            };
            let (number, mode) = (self.scenarios.len() + at + 1, super::screen::mode(summary.mode));
            screen.say(&format!("{number}. {client}, {exchanges}, {mode} mode, {}.", label_of(path)));
        }
        for problem in &self.problems {
            screen.gap();
            screen.say(problem);
        }
        screen.gap();
        screen.say("Type a number, or quit.");
        screen.text()
    }
}
