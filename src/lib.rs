//! Slackwater: a training simulator for therapist trainees.
//!
//! `engine` knows no files, clock or screen; `export` renders its data; `storage` is the only file access;
//! `cli`, `terminal` and `app` are the front ends.

#[cfg(feature = "app")]
pub mod app;
pub mod cli;
#[cfg(feature = "app")]
mod desk;
mod diagnostics;
pub mod engine;
pub mod export;
pub mod sitting;
pub mod storage;
pub mod terminal;
