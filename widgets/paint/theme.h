// One visual language: colours by role, fonts by role; light and dark, each designed.
#pragma once

#include "model/layout/map_layout.h"

#include <QColor>
#include <QFont>

namespace hopscope::paint {

enum class ThemeKind
{
    Light,
    Dark
};

struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    QColor background;
    QColor surface;       ///< cards
    QColor surfaceRaised; ///< chips on cards
    QColor outline;
    QColor text;
    QColor textDimmed;
    QColor accent;        ///< selection
    QColor ready;
    QColor starting;
    QColor failing;
    QColor terminating;
    QColor completed;
    QColor service;
    QColor outside;
    QColor packet;        ///< the moving packet, forward
    QColor reply;
    QColor changed;       ///< a header field that has just changed
    QColor link;
    QColor region;        ///< the band of a region
    QColor cardHeader;    ///< the strip where a node's kernel works
    QColor chip;          ///< a pod on its card
    QColor notReady;

    static const Theme& of(ThemeKind kind);
    QColor colorOf(layout::ItemState state) const;
    /// The same colours moved towards the background: what a flow or a search does not touch.
    Theme dimmed() const;
};

/// The font of a role, from the bundled families, by pixel size and without hinting.
QFont fontOf(layout::TextRole role);
/// Loads the bundled fonts; call once after QGuiApplication exists. Returns false when a font is missing.
bool loadBundledFonts();
/// Measures with those fonts.
layout::TextMeasure textMeasure();

} // namespace hopscope::paint
