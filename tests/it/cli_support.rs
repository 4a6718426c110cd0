//! Runs the real program with a data folder of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A data folder for one test, and the program in it.
pub struct Slackwater {
    pub data: tempfile::TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
        let ran = Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
        ran
    }
}

impl Slackwater {
    pub fn new() -> Self {
        Self { data: tempfile::tempdir().expect("a folder") }
    }

    /// The program with these arguments, not yet started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_slackwater"));
        command.args(args).env("SLACKWATER_DATA", self.data.path()).env_remove("LINES").env_remove("DISPLAY");
        command.env_remove("WAYLAND_DISPLAY").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().expect("it runs").into()
    }

    /// Runs it with this on its standard input.
    pub fn typed(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().expect("it runs");
        let mut stdin = child.stdin.take().expect("its input");
        let input = input.to_vec();
        // It may stop reading at any time, which is no failure of ours.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("it ran");
        writer.join().expect("it was written");
        output.into()
    }

    /// A path in a folder of this test's own.
    pub fn path(&self, name: &str) -> String {
        self.data.path().join(name).display().to_string()
    }

    /// The only attempt in the data folder.
    pub fn attempt(&self) -> PathBuf {
        let mut files = std::fs::read_dir(self.data.path().join("attempts")).expect("there are attempts");
        let file = files.next().expect("there is an attempt").expect("it can be listed").path();
        assert!(files.next().is_none(), "there is one attempt");
        file
    }
}

/// The path of a scenario of the tests.
pub fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/scenarios").join(name).display().to_string()
}
