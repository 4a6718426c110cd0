//! The check for a language that is not written as a language tag.
//!
//! # What it does
//! Finds a `language` that has not the form of a tag: two or three letters, then perhaps parts after hyphens.
//!
//! # Why it matters
//! Screen readers choose the voice by it.
//!
//! # Example
//! `language: "English",`
//!
//! # Better
//! `language: "en",` or `language: "en-GB",`
//!
//! # Limits
//! The form is checked, not whether there is such a language.

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let tag = draft.raw.language.as_str();
    if !has_the_form(tag) {
        let hint = if tag.contains('_') && tag.len() <= 20 && has_the_form(&tag.replace('_', "-")) {
            format!("Did you mean `{}`?", tag.replace('_', "-"))
        } else {
            "Write a tag such as \"en\", \"en-GB\" or \"pt-BR\".".to_owned()
        };
        found.add(&At::ROOT.field("language"), format!("`{}` is not a language tag.", cut(tag)), hint);
    }
}

fn has_the_form(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let part_fits = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (2..=3).contains(&language.len()) && letters(language) && parts.all(part_fits)
}
