//! The scripted therapist that a user means: a name, or a policy file.

use std::path::Path;
use std::sync::Arc;

use super::{Failure, WRONG};
use crate::diagnostics;
use crate::engine::policy::{Policy, Script, Therapist, script};
use crate::engine::scenario::MOST_BYTES;
use crate::storage::read_at_most;

/// A scripted therapist.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    Named(Policy),
    File(Arc<Script>),
}

impl Asked {
    /// The policy of this name, or that of the file at this path.
    pub fn read(name: &str) -> Result<Self, Failure> {
        if let Some(policy) = Policy::from_slug(name) {
            return Ok(Self::Named(policy));
        }
        let path = Path::new(name);
        let is_path = path.components().count() != 1 || path.extension().is_some_and(|extension| extension == "ron");
        if !is_path && !path.exists() {
            return Err(unknown(name));
        }
        let bytes = read_at_most(path, MOST_BYTES as u64)?;
        match script::load(&bytes) {
            Ok(script) => Ok(Self::File(Arc::new(script))),
            Err(problems) => Err(Failure { code: WRONG, says: diagnostics::render(name, &bytes, &problems) }),
        }
    }

    /// The name of the policy, or the one that the file gives itself.
    pub fn name(&self) -> String {
        match self {
            Self::Named(policy) => policy.slug(),
            Self::File(script) => script.id.clone(),
        }
    }

    /// The therapist, with draws of this seed.
    pub fn therapist(&self, seed: u32) -> Therapist {
        match self {
            Self::Named(policy) => Therapist::new(*policy, seed),
            Self::File(script) => Therapist::of_file(Arc::clone(script), seed),
        }
    }
}

fn unknown(name: &str) -> Failure {
    let names: Vec<String> = Policy::ALL.iter().map(|policy| policy.slug()).collect();
    let near =
        names.iter().max_by(|one, other| strsim::jaro_winkler(one, name).total_cmp(&strsim::jaro_winkler(other, name)));
    let near = near.map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
    let known = names.join(", ");
    Failure::cannot(format!("there is no policy “{name}”.{near} Known: {known}; or give the path of a policy file"))
}
