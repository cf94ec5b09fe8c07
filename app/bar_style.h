// How the bar, the panel and the drawer look, from the theme's values.
#pragma once

#include "widgets/paint/theme.h"

#include <QString>

namespace hopscope::app {

/// For the bar, the panel, the drawer and what is in them, by object names and the property "role".
QString barStyleSheet(const paint::Theme& theme, double textScale);
/// The ground of a pill that has this colour as its text.
QColor pillGround(const paint::Theme& theme, const QColor& color);
/// By WCAG 2.2, from 1 to 21.
double contrast(const QColor& one, const QColor& other);
/// Of the window's text at this scale, in pixels.
int scaled(int pixels, double textScale);

} // namespace hopscope::app
