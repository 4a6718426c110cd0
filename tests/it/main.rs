//! The integration tests, one file for each behaviour.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "clippy.toml allows these in tests, and the helpers here are parts of tests"
)]

mod debrief_content;
mod debrief_exports;
mod debrief_support;
