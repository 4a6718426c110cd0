//! The integration tests: one binary, one file a behaviour.

mod scenario_bytes;
mod scenario_checks;
