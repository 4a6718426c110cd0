//! Parse, run, exit code.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use slackwater::cli::{self, Cli};

fn main() -> ExitCode {
    match cli::run(&Cli::parse()) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            if !failure.says.is_empty() {
                // Where standard error is closed there is nobody left to tell.
                let _ = writeln!(std::io::stderr(), "{}", failure.says.trim_end());
            }
            ExitCode::from(failure.code)
        }
    }
}
