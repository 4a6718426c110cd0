//! The integration tests, one binary.

mod debrief_content;
mod debrief_exports;
mod debrief_support;
