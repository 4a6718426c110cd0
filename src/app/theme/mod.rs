//! How the app looks: one palette, one type scale, one spacing, set up once for egui.

mod fonts;
pub mod palette;

use bevy_egui::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Id, Margin, Shadow, Stroke, Style, TextStyle, Ui, Vec2,
    Visuals,
    epaint::FontColorTransferFunction,
    style::{HandleShape, ScrollAnimation, ScrollStyle, WidgetVisuals},
};

pub use palette::{DARK, LIGHT, Palette};

use super::backend::Settings;

/// The longest line of prose, in points: about 72 characters of body text.
pub const PROSE: f32 = 590.0;
/// A page of cards that prose fills.
pub const PAGE: f32 = PROSE + 2.0 * 20.0;
/// The spacing scale, in points.
pub const TIGHT: f32 = 4.0;
pub const SMALL: f32 = 8.0;
pub const GAP: f32 = 16.0;
pub const WIDE: f32 = 24.0;
/// Corners of cards and of controls.
pub const CARD_RADIUS: u8 = 12;
pub const CONTROL_RADIUS: u8 = 8;

/// The type scale.
pub mod size {
    pub const SMALL: f32 = 14.0;
    pub const BODY: f32 = 16.0;
    pub const HEADING: f32 = 20.0;
    pub const SPEECH: f32 = 22.0;
    pub const TITLE: f32 = 28.0;
}

/// The palette in use.
#[must_use]
pub fn of(ui: &Ui) -> &'static Palette {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// The heavier cut of the interface font.
#[must_use]
pub fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::STRONG.into()))
}

/// What people say.
#[must_use]
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::SERIF.into()))
}

/// What can be seen.
#[must_use]
pub fn serif_italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::SERIF_ITALIC.into()))
}

/// Brings fonts, style and text size up to date. False until the fonts are there: nothing can be drawn before.
pub fn apply(ctx: &Context, settings: &Settings, dark: bool) -> bool {
    let now = (*settings, dark);
    let id = Id::new("slackwater theme");
    let before: Option<(Settings, bool)> = ctx.data(|data| data.get_temp(id));
    if before == Some(now) {
        return true;
    }
    ctx.set_zoom_factor(f32::from(settings.text_percent.clamp(100, 200)) / 100.0);
    let palette = if dark { &DARK } else { &LIGHT };
    ctx.all_styles_mut(|style| *style = style_for(palette, settings.reduced_motion));
    ctx.data_mut(|data| data.insert_temp(id, now));
    if before.is_none() {
        ctx.set_fonts(fonts::definitions());
        ctx.request_discard("fonts are there from the next pass on");
        ctx.request_repaint();
    }
    before.is_some()
}

fn style_for(palette: &Palette, reduced_motion: bool) -> Style {
    let text_styles = [
        (TextStyle::Small, FontId::proportional(size::SMALL)),
        (TextStyle::Body, FontId::proportional(size::BODY)),
        (TextStyle::Button, FontId::proportional(size::BODY)),
        (TextStyle::Heading, strong(size::HEADING)),
        (TextStyle::Monospace, FontId::monospace(size::SMALL)),
    ];
    let mut style = Style {
        text_styles: text_styles.into(),
        visuals: visuals_for(palette),
        animation_time: 0.08,
        ..Style::default()
    };
    style.spacing.item_spacing = Vec2::splat(SMALL);
    style.spacing.button_padding = Vec2::new(14.0, 7.0);
    style.spacing.interact_size = Vec2::new(40.0, 32.0);
    style.spacing.icon_width = 20.0;
    style.spacing.icon_width_inner = 12.0;
    style.spacing.icon_spacing = SMALL;
    style.spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        // Nothing moves when a bar appears.
        floating_allocated_width: 0.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 0.25,
        active_handle_opacity: 0.45,
        interact_handle_opacity: 0.7,
        ..ScrollStyle::thin()
    };
    style.spacing.scroll.fade.strength = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.0;
    style.interaction.show_tooltips_only_when_still = false;
    if reduced_motion {
        style.animation_time = 0.0;
        style.scroll_animation = ScrollAnimation::none();
    }
    style
}

fn visuals_for(palette: &Palette) -> Visuals {
    let mut visuals = if palette.dark { Visuals::dark() } else { Visuals::light() };
    // Checkboxes and sliders fill with the first, buttons with the second.
    let widget = |track: Color32, fill: Color32, edge: Color32, text: Color32| WidgetVisuals {
        bg_fill: track,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(CONTROL_RADIUS),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(palette.surface, palette.surface, palette.line, palette.ink);
    visuals.widgets.inactive = widget(palette.raised, palette.surface, palette.edge, palette.ink);
    visuals.widgets.hovered = widget(palette.raised, palette.raised, palette.tide, palette.ink);
    visuals.widgets.active = widget(palette.tide_wash, palette.tide_wash, palette.amber, palette.ink);
    visuals.widgets.active.bg_stroke.width = 2.0;
    visuals.widgets.open = visuals.widgets.hovered;
    // Edges are blended as light, which thins dark letters and thickens pale ones.
    visuals.text_options.color_transfer_function = if palette.dark {
        FontColorTransferFunction::Off
    } else {
        FontColorTransferFunction::TwoCoverageMinusCoverageSq
    };
    visuals.selection.bg_fill = palette.tide_wash;
    visuals.selection.stroke = Stroke::new(1.5, palette.tide);
    visuals.slider_trailing_fill = true;
    visuals.handle_shape = HandleShape::Circle;
    visuals.weak_text_color = Some(palette.ink_soft);
    visuals.hyperlink_color = palette.tide;
    visuals.panel_fill = palette.page;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(CONTROL_RADIUS);
    visuals.faint_bg_color = palette.raised;
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.popup_shadow = shadow(palette);
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.tide);
    // Disabled buttons paint themselves; nothing fades below the contrast that it needs.
    visuals.disabled_alpha = 1.0;
    visuals.warn_fg_color = palette.amber;
    visuals.error_fg_color = palette.bad;
    visuals
}

/// The height of a line of text of this size.
#[must_use]
pub fn line_height(size: f32) -> f32 {
    (size * 1.36).round()
}

/// The shadow under a card.
#[must_use]
pub fn shadow(palette: &Palette) -> Shadow {
    Shadow { offset: [0, 2], blur: 10, spread: 0, color: palette.shadow }
}

/// The inner margin of a card.
#[must_use]
pub const fn card_margin() -> Margin {
    Margin::symmetric(20, 16)
}
