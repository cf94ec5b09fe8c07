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
    std::string_view text;
    layout::TextRole role = layout::TextRole::ItemName;
    QColor color;
    double mostPixels = 13; ///< as it is looked at
    bool breaksAnywhere = false; ///< a part that is wider than the box goes on in the next line
};

/// How large letters may be, in pixels as they are looked at, that fill a box of so many device pixels' height with `lines`.
double lettersIn(double boxHeight, int lines, const Canvas& canvas);

/// As large as fits, on as many lines as it takes; left out where it could not be read whole. `box` is in device pixels, in
/// which the painter paints. Returns the width used, 0 when nothing was drawn.
double drawFromAfar(QPainter& painter, const Canvas& canvas, const QRectF& box, const FarText& text, TextMode mode);

} // namespace hopscope::paint
