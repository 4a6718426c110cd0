//! The integration tests, one file for each behaviour.

mod client_bounds;
mod client_causes;
mod client_constraints;
mod client_courses;
mod client_support;
mod moves_page;
mod paradox_table;
