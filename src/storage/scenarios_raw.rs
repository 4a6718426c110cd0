//! The one field of a scenario that finding it takes: its id, read without judging the rest.

use serde::Deserialize;

#[derive(Deserialize)]
struct Head {
    id: String,
}

/// The id that a scenario's text gives itself; none where the text cannot be read so far.
pub(super) fn id_of(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str::<Head>(text).ok().map(|head| head.id)
}
