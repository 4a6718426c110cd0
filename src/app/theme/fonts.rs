//! The fonts: Figtree for the interface, Literata for what people say in the room.

use std::sync::Arc;

use bevy_egui::egui::epaint::text::VariationCoords;
use bevy_egui::egui::{FontData, FontDefinitions, FontFamily, FontTweak};

const FIGTREE: &[u8] = include_bytes!("../../../assets/fonts/Figtree-Variable.ttf");
const LITERATA: &[u8] = include_bytes!("../../../assets/fonts/Literata-Regular.ttf");
const LITERATA_ITALIC: &[u8] = include_bytes!("../../../assets/fonts/Literata-Italic.ttf");

/// Names of the families beside egui's own proportional one.
pub const STRONG: &str = "strong";
pub const SERIF: &str = "serif";
pub const SERIF_ITALIC: &str = "serif-italic";

/// Every font of the app, with egui's own behind them for characters that they lack.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let behind = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let mut add = |family: FontFamily, name: &str, data: FontData| {
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        let chain = std::iter::once(name.to_owned()).chain(behind.iter().cloned()).collect();
        fonts.families.insert(family, chain);
    };
    add(FontFamily::Proportional, "figtree", weight(FIGTREE, 470.0));
    add(FontFamily::Name(STRONG.into()), "figtree-strong", weight(FIGTREE, 680.0));
    add(FontFamily::Name(SERIF.into()), "literata", FontData::from_static(LITERATA));
    add(FontFamily::Name(SERIF_ITALIC.into()), "literata-italic", FontData::from_static(LITERATA_ITALIC));
    fonts
}

fn weight(font: &'static [u8], weight: f32) -> FontData {
    let coords = VariationCoords::new([(b"wght", weight)]);
    FontData::from_static(font).tweak(FontTweak { coords, ..FontTweak::default() })
}
