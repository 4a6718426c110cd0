//! Pure renderings: data in, text or bytes out, no files.

pub mod audit;
#[path = "audit_export.rs"]
pub mod audit_json;
pub mod calibration;
#[path = "calibration_export.rs"]
pub mod calibration_json;
pub mod chart;
pub mod compare;
pub mod csv;
pub mod evidence;
pub mod html;
#[path = "json_export.rs"]
pub mod json;
pub mod lines;
pub mod markdown;
mod notes_export;
mod numbers;
pub mod plot;
pub mod population;
#[path = "population_export.rs"]
pub mod population_json;
mod pretty_export;
pub mod text;
#[path = "trace_export.rs"]
pub mod trace;
pub mod value;
#[path = "value_export.rs"]
pub mod value_json;
pub mod wrap;
