//! `slackwater debrief`: one attempt in any format, or one table for a folder of attempts.

use std::io::{self, IsTerminal};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::{FINE, Failure, WRONG, put, tell, unrendered};
use crate::engine::attempt::Mode;
use crate::engine::attempt::header::MODEL_VERSION;
use crate::engine::guidance::RuleBook;
use crate::engine::value::PASS;
use crate::export;
use crate::sitting::Sitting;
use crate::storage::{list_attempts_in, read_attempt, write_atomically};

#[derive(Debug, Args)]
pub(super) struct Debrief {
    /// An attempt's name in your data folder, the path of an attempt file, or a folder of attempts.
    attempt: PathBuf,
    /// What it becomes: text where nothing is said, and csv always of a folder.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write to this file instead of the terminal.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Leave out what each choice was worth, which takes a moment to work out.
    #[arg(long)]
    no_value: bool,
    /// A file of weights that override those of the rules.
    #[arg(long)]
    weights: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Md,
    Html,
    Csv,
}

impl Debrief {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        let book = Arc::new(super::start::rules(self.weights.as_deref())?);
        let named = self.attempt.as_path();
        let (rendered, code, can_ask_what_if) = if named.is_dir() {
            let (table, code) = self.folder(named, &book)?;
            (table, code, false)
        } else {
            let (rendered, can_ask_what_if) = self.one(&super::attempt_at(named)?, &book)?;
            (rendered, FINE, can_ask_what_if)
        };
        match &self.output {
            Some(path) => write_atomically(path, rendered.as_bytes())?,
            None => {
                put(&rendered)?;
                if can_ask_what_if && io::stdout().is_terminal() {
                    tell(&format!(
                        "\nWhat if you had said something else? From exchange 7 on:\n  slackwater play --resume {} \
                         --what-if 7",
                        named.display()
                    ));
                }
            }
        }
        Ok(code)
    }

    /// One attempt, and whether a reader can go on to a what-if.
    fn one(&self, path: &Path, book: &Arc<RuleBook>) -> Result<(String, bool), Failure> {
        let sitting = read(path, book)?;
        let format = self.format.unwrap_or(Format::Text);
        let is_table = format == Format::Csv;
        if !(if is_table { may_be_in_a_table(&sitting) } else { sitting.has_open_debrief() }) {
            return Err(Failure::cannot(closed(path, &sitting)));
        }
        let wants_value = !self.no_value && !is_table;
        let debrief = if wants_value && sitting.can_be_valued() {
            sitting.debrief_with(&sitting.analyse(PASS, &mut |_, _| ControlFlow::Continue(())))
        } else {
            if wants_value {
                tell(&format!("note: {}.", not_valued(path, &sitting)));
            }
            sitting.debrief()
        };
        let rendered = match format {
            Format::Text => export::text::render(&debrief, export::wrap::WIDTH),
            Format::Json => export::json::render(&debrief).map_err(unrendered("the debrief"))?,
            Format::Md => export::markdown::render(&debrief),
            Format::Html => export::html::render(&debrief).map_err(unrendered("the debrief"))?,
            Format::Csv => export::csv::table(&[(&name(path), &debrief)]),
        };
        Ok((rendered, format == Format::Text && sitting.is_over() && sitting.can_be_valued()))
    }

    /// One row an attempt. What cannot be read is said on standard error and does not harm the others.
    fn folder(&self, folder: &Path, book: &Arc<RuleBook>) -> Result<(String, u8), Failure> {
        if self.format.is_some_and(|format| format != Format::Csv) {
            return Err(Failure::cannot("a folder of attempts becomes one table: use --format csv"));
        }
        let mut code = FINE;
        let mut rows = Vec::new();
        let entries = list_attempts_in(folder, false)?;
        if entries.is_empty() {
            tell(&format!("No attempts in {}: their names end in .attempt.jsonl.", folder.display()));
        }
        for entry in entries {
            match read(&entry.path, book) {
                Ok(sitting) if may_be_in_a_table(&sitting) => rows.push((name(&entry.path), sitting.debrief())),
                Ok(sitting) => tell(&format!("{}.", closed(&entry.path, &sitting))),
                Err(failure) => {
                    code = WRONG;
                    tell(&failure.says);
                }
            }
        }
        let table: Vec<(&str, &crate::engine::debrief::Debrief)> =
            rows.iter().map(|(name, debrief)| (name.as_str(), debrief)).collect();
        Ok((export::csv::table(&table), code))
    }
}

fn read(path: &Path, book: &Arc<RuleBook>) -> Result<Sitting, Failure> {
    let (_, decoded) = read_attempt(path)?;
    Ok(Sitting::of(&path.display().to_string(), decoded, Arc::clone(book))?)
}

/// A row shows nothing that is hidden; in assessment mode even its figures would spoil a course that is still going.
fn may_be_in_a_table(sitting: &Sitting) -> bool {
    sitting.header().mode == Mode::Practice || sitting.is_over()
}

/// Why there is no debrief yet, and what to do.
pub(super) fn closed(path: &Path, sitting: &Sitting) -> String {
    let path = path.display();
    match sitting.header().mode {
        Mode::Assessment => {
            format!("{path}: in assessment mode the debrief comes after the course, and this one is still going")
        }
        Mode::Practice => format!(
            "{path}: this course is still going, and its debrief shows what is hidden. Go on with play --resume and type \
             debrief there: then the attempt says that you looked"
        ),
    }
}

/// Why it cannot be told what the choices were worth.
pub(super) fn not_valued(path: &Path, sitting: &Sitting) -> String {
    format!(
        "{} was recorded with version {} of the client model, and this program has version {MODEL_VERSION}: what its \
         choices were worth cannot be told",
        path.display(),
        sitting.header().model
    )
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
