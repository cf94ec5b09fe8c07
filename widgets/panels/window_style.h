// The window's own colours from the theme of the map: one visual language.
#pragma once

#include "widgets/paint/theme.h"

#include <QPalette>

class QApplication;

namespace hopscope::panels {

QPalette paletteOf(const paint::Theme& theme);
QString styleSheetOf(const paint::Theme& theme);
/// Fusion with this palette, for the whole application.
void applyTheme(QApplication& application, const paint::Theme& theme);

} // namespace hopscope::panels
