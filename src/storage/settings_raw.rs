//! The settings' file: the serde mirror of the RON text.

use super::settings::{Settings, TextSize, Theme};
use serde::{Deserialize, Serialize};

/// The most characters of a reason that are shown.
const MAX_REASON: usize = 200;

/// The settings as they are written. What is left out has its default; what is not known is passed over, so that an
/// older version can read a newer one's file.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct RawSettings {
    text_percent: u16,
    theme: RawTheme,
    reduced_motion: bool,
    meters_in_practice: bool,
}

#[derive(Serialize, Deserialize)]
enum RawTheme {
    Light,
    Dark,
    System,
}

impl Default for RawSettings {
    fn default() -> Self {
        Self::from(Settings::default())
    }
}

impl From<Settings> for RawSettings {
    fn from(settings: Settings) -> Self {
        Self {
            text_percent: settings.text_size.percent(),
            theme: match settings.theme {
                Theme::Light => RawTheme::Light,
                Theme::Dark => RawTheme::Dark,
                Theme::System => RawTheme::System,
            },
            reduced_motion: settings.reduced_motion,
            meters_in_practice: settings.meters_in_practice,
        }
    }
}

impl From<RawSettings> for Settings {
    fn from(raw: RawSettings) -> Self {
        Self {
            text_size: TextSize::nearest(raw.text_percent),
            theme: match raw.theme {
                RawTheme::Light => Theme::Light,
                RawTheme::Dark => Theme::Dark,
                RawTheme::System => Theme::System,
            },
            reduced_motion: raw.reduced_motion,
            meters_in_practice: raw.meters_in_practice,
        }
    }
}

/// Reads settings; the error says what is wrong and where.
pub(super) fn parse(bytes: &[u8]) -> Result<Settings, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not a text".to_owned())?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    ron::from_str::<RawSettings>(text).map(Settings::from).map_err(|why| {
        // An error can hold as much of the file as it found wrong.
        why.to_string().chars().take(MAX_REASON).collect()
    })
}

/// Writes settings as a text that a person can change.
pub(super) fn write(settings: Settings) -> Result<String, String> {
    let text = ron::ser::to_string_pretty(&RawSettings::from(settings), ron::ser::PrettyConfig::new());
    text.map(|text| format!("// Slackwater's settings. The program writes this file anew when they change.\n{text}\n"))
        .map_err(|why| why.to_string())
}
