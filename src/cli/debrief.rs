//! `slackwater debrief`: one attempt in any format, or one table for a folder of attempts.

use std::io::{self, IsTerminal};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::{FINE, Failure, WRONG, put, tell, unrendered};
use crate::engine::guidance::RuleBook;
use crate::engine::value::PASS;
use crate::export;
use crate::sitting::Sitting;
use crate::storage::{list_attempts_in, read_attempt, write_atomically};

#[derive(Debug, Args)]
pub(super) struct Debrief {
    /// An attempt's name in your data folder, the path of an attempt file, or a folder of attempts.
    attempt: PathBuf,
    /// What it becomes; a folder becomes csv.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
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
        let folder = self.attempt.as_path();
        let (rendered, code) = if folder.is_dir() {
            self.folder(folder, &book)?
        } else {
            let path = super::attempt_at(folder)?;
            let sitting = read(&path, &book)?.ok_or_else(|| Failure::cannot(closed(&path)))?;
            let debrief = if self.no_value || self.format == Format::Csv {
                sitting.debrief()
            } else {
                sitting.debrief_with(&sitting.analyse(PASS, &mut |_, _| ControlFlow::Continue(())))
            };
            let rendered = match self.format {
                Format::Text => export::text::render(&debrief, export::wrap::WIDTH),
                Format::Json => export::json::render(&debrief).map_err(unrendered("the debrief"))?,
                Format::Md => export::markdown::render(&debrief),
                Format::Html => export::html::render(&debrief).map_err(unrendered("the debrief"))?,
                Format::Csv => export::csv::table(&[(&name(&path), &debrief)]),
            };
            (rendered, FINE)
        };
        match &self.output {
            Some(path) => write_atomically(path, rendered.as_bytes())?,
            None => {
                put(&rendered)?;
                if io::stdout().is_terminal() && self.format == Format::Text {
                    tell(&format!(
                        "\nWhat if you had said something else? From exchange 7 on:\n  slackwater play --resume {} \
                         --what-if 7",
                        folder.display()
                    ));
                }
            }
        }
        Ok(code)
    }

    /// One row an attempt. What cannot be read is said on standard error and does not harm the others.
    fn folder(&self, folder: &Path, book: &Arc<RuleBook>) -> Result<(String, u8), Failure> {
        if self.format != Format::Csv {
            return Err(Failure::cannot("a folder of attempts becomes one table: add --format csv"));
        }
        let mut code = FINE;
        let mut rows = Vec::new();
        let entries = list_attempts_in(folder, false)?;
        if entries.is_empty() {
            tell(&format!("No attempts in {}: their names end in .attempt.jsonl.", folder.display()));
        }
        for entry in entries {
            match read(&entry.path, book) {
                Ok(Some(sitting)) => rows.push((name(&entry.path), sitting.debrief())),
                Ok(None) => tell(&format!("{}.", closed(&entry.path))),
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

/// An attempt whose debrief is open; none where it would spoil one that is still going.
fn read(path: &Path, book: &Arc<RuleBook>) -> Result<Option<Sitting>, Failure> {
    let (_, decoded) = read_attempt(path)?;
    let sitting = Sitting::of(&path.display().to_string(), decoded, Arc::clone(book))?;
    Ok(sitting.has_open_debrief().then_some(sitting))
}

/// Why there is no debrief yet.
pub(super) fn closed(path: &Path) -> String {
    format!("{}: in assessment mode the debrief comes after the course, and this one is still going", path.display())
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
