// One visual language: colours by role, fonts by role; light and dark, each designed. The values are data: resources/themes.
#pragma once

#include "model/layout/map_layout.h"

#include <QColor>
#include <QFont>

#include <array>

namespace hopscope::paint {

enum class ThemeKind
{
    Light,
    Dark,
    HighContrastLight,
    HighContrastDark
};
inline constexpr std::size_t themeKindCount = 4;

struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    bool dark = false;
    double lineWidth = 1; ///< every outline is so many times as wide
    QColor background;
    QColor panel;         ///< what stands beside and below the map
    QColor region;        ///< the band of a region
    QColor surface;       ///< cards
    QColor surfaceRaised; ///< boxes outside of cards
    QColor chip;          ///< a pod on its card
    QColor cardHeader;    ///< the strip where a node's kernel works
    QColor outline;
    QColor text;
    QColor textDimmed;
    QColor accent;        ///< the main button, links, where the keyboard is; the packet's blue
    QColor onAccent;      ///< texts on it
    QColor selection;     ///< the frame around what is chosen
    QColor ready;
    QColor readyMark;     ///< thousands of pods that are well, from afar: calm, so that the others stand out
    QColor notReady;
    QColor starting;
    QColor failing;
    QColor terminating;
    QColor completed;
    QColor unknown;
    QColor service;
    QColor outside;
    QColor policy;
    QColor packet;        ///< the moving packet, forward
    QColor reply;
    QColor changed;       ///< a header field that has just changed
    QColor link;

    static const Theme& of(ThemeKind kind);
    QColor colorOf(layout::ItemState state) const;
    /// Of Services, policies and what is outside; of all others the outline.
    QColor colorOf(layout::ItemKind kind) const;
    /// The same colours moved towards the background: what a flow or a search does not touch. Its names can still be read.
    Theme dimmed() const;
};

/// A colour role as the theme files name it.
struct ColorRole
{
    const char* name;
    QColor Theme::*color;
};
const std::array<ColorRole, 28>& colorRoles();

/// `share` of the way from a colour to another.
QColor mixed(const QColor& color, const QColor& towards, double share);

/// The font of a role, from the bundled families, by pixel size and without hinting. `scale`: the reader's own text size.
QFont fontOf(layout::TextRole role, double scale = 1);
/// Loads the bundled fonts; call once after QGuiApplication exists. Returns false when a font is missing.
bool loadBundledFonts();
/// Measures with those fonts; a layout is made with the scale that its pictures are painted with.
layout::TextMeasure textMeasure(double scale = 1);

} // namespace hopscope::paint
