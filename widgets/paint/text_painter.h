// Text on any device: the painter's own, or as outlines.
#pragma once

#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

/// Draws one line with its left edge and vertical middle in `rect`. On pixels, text too small to be read is left out.
void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                  TextMode mode);

/// Where its own size is too small to be read, a name may fill the whole of `box`: as large as fits there, shortened in the
/// middle; left out where even that could not be read.
void drawFromAfar(QPainter& painter, const QRectF& box, const QString& text, QFont font, const QColor& color, TextMode mode);

/// Whether text of this size can be read on the painter's device.
bool isReadable(const QPainter& painter, double pixelSize);

} // namespace hopscope::paint
