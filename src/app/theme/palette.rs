//! The colours, light and dark: calm tide, warm paper, ink and amber. Text pairs keep a contrast of 4.5 to 1.

use bevy_egui::egui::Color32;

/// One set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub dark: bool,
    /// Behind everything.
    pub page: Color32,
    /// Cards and fields.
    pub surface: Color32,
    /// A card under the pointer, a track, a quiet chip.
    pub raised: Color32,
    /// Hairlines and card edges.
    pub line: Color32,
    /// The edge of something that can be used: 3 to 1 against the page.
    pub edge: Color32,
    pub ink: Color32,
    pub ink_soft: Color32,
    /// What can be pressed, and the trainee.
    pub tide: Color32,
    pub tide_hover: Color32,
    pub tide_press: Color32,
    pub on_tide: Color32,
    pub tide_wash: Color32,
    /// Asks for attention; the keyboard focus.
    pub amber: Color32,
    pub amber_wash: Color32,
    pub good: Color32,
    pub good_wash: Color32,
    pub bad: Color32,
    pub bad_wash: Color32,
    pub shadow: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

pub const LIGHT: Palette = Palette {
    dark: false,
    page: rgb(0xF5F1E8),
    surface: rgb(0xFFFDF8),
    raised: rgb(0xECE8DD),
    line: rgb(0xDFD8C9),
    edge: rgb(0x82877F),
    ink: rgb(0x1D292E),
    ink_soft: rgb(0x53616A),
    tide: rgb(0x1B6A74),
    tide_hover: rgb(0x15575F),
    tide_press: rgb(0x10464D),
    on_tide: rgb(0xFFFFFF),
    tide_wash: rgb(0xDDEBE8),
    amber: rgb(0x92500E),
    amber_wash: rgb(0xFAE8CC),
    good: rgb(0x2A6638),
    good_wash: rgb(0xDFEDDB),
    bad: rgb(0x9C3535),
    bad_wash: rgb(0xF7E1DC),
    shadow: Color32::from_rgba_premultiplied(8, 7, 5, 22),
};

pub const DARK: Palette = Palette {
    dark: true,
    page: rgb(0x11181B),
    surface: rgb(0x1A2428),
    raised: rgb(0x253338),
    line: rgb(0x2E3D43),
    edge: rgb(0x6F8288),
    ink: rgb(0xE9E4D9),
    ink_soft: rgb(0xA9B5B6),
    tide: rgb(0x74C6C1),
    tide_hover: rgb(0x8CD5D0),
    tide_press: rgb(0x5BAFAA),
    on_tide: rgb(0x0B1517),
    tide_wash: rgb(0x1D393C),
    amber: rgb(0xF0B865),
    amber_wash: rgb(0x3B2D18),
    good: rgb(0x8FCF9D),
    good_wash: rgb(0x1D3625),
    bad: rgb(0xF29B93),
    bad_wash: rgb(0x44251F),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 70),
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast by WCAG 2.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = |colour: Color32| {
            0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_everything_it_stands_on() {
        for palette in [LIGHT, DARK] {
            let washes = [palette.tide_wash, palette.amber_wash, palette.good_wash, palette.bad_wash];
            let grounds = [palette.page, palette.surface, palette.raised].into_iter().chain(washes);
            for ground in grounds {
                for text in [palette.ink, palette.ink_soft, palette.tide, palette.amber, palette.good, palette.bad] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}: {:.2}", contrast(text, ground));
                }
            }
            for fill in [palette.tide, palette.tide_hover, palette.tide_press] {
                assert!(contrast(palette.on_tide, fill) >= 4.5, "button text on {fill:?}");
            }
            for ground in [palette.page, palette.surface] {
                assert!(contrast(palette.edge, ground) >= 3.0, "edges on {ground:?}");
            }
        }
    }
}
