// The window's own colours from the theme of the map: one visual language.
#pragma once

#include "widgets/paint/theme.h"

#include <QPalette>

class QApplication;

namespace hopscope::panels {

QPalette paletteOf(const paint::Theme& theme);
QString styleSheetOf(const paint::Theme& theme, double textScale = 1);
/// The style, palette, fonts and style sheet of the theme, for the whole application. Nothing happens where they are worn already.
/// `textScale`: the reader's own text size.
void applyTheme(QApplication& application, const paint::Theme& theme, double textScale = 1);
/// How large the platform's own font is against this window's; 1 where it is about as large.
double platformTextScale();

} // namespace hopscope::panels
