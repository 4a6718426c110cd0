//! The integration tests, one file for each behaviour.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "clippy.toml allows these in tests, and the helpers here are parts of tests"
)]

#[cfg(feature = "app")]
mod app_screens;
mod attempt_log;
mod attempt_replay;
mod attempt_validate;
mod audit;
mod audit_program;
mod calibration;
mod cli_analyse;
mod cli_attempts;
mod cli_contract;
mod cli_diagnostics;
mod cli_support;
mod client_bounds;
mod client_causes;
mod client_constraints;
mod client_courses;
mod client_support;
mod constants;
mod courses;
mod debrief_content;
mod debrief_exports;
mod debrief_played;
mod debrief_support;
mod evidence;
mod given;
mod guidance_bytes;
mod guidance_coverage;
mod guidance_examples;
mod guidance_reading;
mod guidance_robots;
mod guidance_rules;
mod guidance_support;
mod guidance_weeks;
mod kill_nine;
mod made_up;
mod moves_page;
mod one_model;
mod outcomes;
mod paradox_table;
mod played;
mod policy_files;
mod populations;
mod problem_cases;
mod reference_therapist;
mod scenario_bytes;
mod scenario_checks;
mod session_answers;
mod session_beats;
mod session_branches;
mod session_clock;
mod session_commands;
mod session_endings;
mod session_goals;
mod session_properties;
mod session_view;
mod session_weeks;
mod simulate;
mod storage_attempts;
mod storage_files;
mod storage_scenarios;
mod storage_settings;
mod terminal_input;
mod terminal_kill;
mod terminal_play;
mod tidy;
mod value;
mod value_played_out;
mod what_if;
mod writing;
