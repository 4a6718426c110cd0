//! Pure renderings: data in, text or bytes out, no files.

pub mod csv;
pub mod html;
#[path = "json_export.rs"]
pub mod json;
pub mod lines;
pub mod markdown;
mod notes_export;
pub mod plot;
pub mod text;
pub mod wrap;
