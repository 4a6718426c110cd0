//! The integration tests, one module for each thing that must hold.

mod guidance_bytes;
mod guidance_coverage;
mod guidance_examples;
mod guidance_reading;
mod guidance_robots;
mod guidance_rules;
mod guidance_support;
mod guidance_weeks;
