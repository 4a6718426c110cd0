//! What an attempt says about itself before its first event.

use crate::engine::words::words;

words! {
    /// How an attempt is played.
    Mode {
        /// Coach, meters and steps back are there, and the log says when they are used.
        Practice,
        /// None of them.
        Assessment,
    }
}

/// The version of the client model; a log is verifiable only with the version that made it.
pub const MODEL_VERSION: u32 = 2;
/// The version of the attempt format.
pub const FORMAT: u32 = 1;

/// The head of an attempt: all that is needed to play it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub format: u32,
    pub model: u32,
    /// blake3 of the rules' text, in hex.
    pub guidance: String,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's whole text.
    pub text: String,
    /// blake3 of that text, in hex.
    pub hash: String,
    pub seed: u32,
    pub mode: Mode,
}

impl Header {
    /// The header of an attempt that starts now, with this program's versions and the hash of the text.
    #[must_use]
    pub fn new(scenario: String, text: String, guidance: String, seed: u32, mode: Mode) -> Self {
        let hash = hash_of(&text);
        Self { format: FORMAT, model: MODEL_VERSION, guidance, scenario, text, hash, seed, mode }
    }
}

/// The blake3 hash of a text, in hex.
#[must_use]
pub fn hash_of(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}
