// Text on any device: the painter's own, or as outlines.
#pragma once

#include "widgets/paint/canvas.h"
#include "widgets/paint/text_widths.h"

namespace hopscope::paint {

/// Draws one line with its left edge and vertical middle in `rect`.
void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                  TextMode mode);

/// A text whose own size is too small to be read may fill the whole of a box instead.
struct FarText
{
    QString text;
    layout::TextRole role = layout::TextRole::ItemName;
    QColor color;
    double mostPixels = 13; ///< as it is looked at
};

/// As large as fits, shortened in the middle where it has to be; left out where even that could not be read. `box` is in
/// device pixels, in which the painter paints. Returns the width used, 0 when nothing was drawn.
double drawFromAfar(QPainter& painter, const Canvas& canvas, const QRectF& box, const FarText& text, TextMode mode);

} // namespace hopscope::paint
