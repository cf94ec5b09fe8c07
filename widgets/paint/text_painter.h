// Text on any device: the painter's own, or as outlines.
#pragma once

#include "widgets/paint/canvas.h"
#include "widgets/paint/text_widths.h"

namespace hopscope::paint {

/// A role's font with where its lines' middle is: thousands of texts are drawn with one.
struct RoleFont
{
    RoleFont() = default;
    RoleFont(layout::TextRole role, double scale);

    QFont font;
    double toMiddle = 0; ///< from the baseline up to where a line's middle is
};

/// Draws one line with its left edge and vertical middle in `rect`.
void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const RoleFont& font, const QColor& color, TextMode mode);
void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color, TextMode mode);

} // namespace hopscope::paint
